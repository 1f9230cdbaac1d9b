"""Peoples that live in several states: which state's a document speaks of ("Kurdish groups" in a report on Syria)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from araxes.mentions.actors.resources import load
from araxes.mentions.mention import ActorMention, PlaceMention

ARMED = frozenset({"REB", "UAF"})


class _Shown(NamedTuple):
    """Where a document shows a code: the sentence and the place in the text."""

    sentence: int
    start: int
    code: str


def settle_peoples(actors: Sequence[ActorMention], places: Iterable[PlaceMention]) -> tuple[ActorMention, ...]:
    """Return the mentions, those of a people of several states with the code that it has in the state spoken of.

    That is the state in its own phrase, else the only one of its states in the sentence, else the one that the document
    speaks of most; for those who bear arms the only movement of the people that the document names goes first.
    """
    peoples: dict[str, dict[str, Any]] = load("references")["peoples"]
    kin: dict[str, dict[str, Any]] = load("references")["kin"]
    asked = peoples.keys() | {people["of"] for people in kin.values()}
    if not any(code[:3] in asked for actor in actors for code in actor.codes):
        return tuple(actors)
    shown = tuple(_shown(actors, places))
    foreign = {word: people for word, people in kin.items() if not _is_named(people["of"], word, actors, shown)}
    return tuple(_settled(_abroad(actor, foreign, shown), peoples, shown) for actor in actors)


def _is_named(state: str, word: str, actors: Iterable[ActorMention], shown: Sequence[_Shown]) -> bool:
    """Tell whether a document names the state of a people, and not only the people: "Turkmenistan", "Tirana"."""
    peoples = {actor.start for actor in actors if _says(actor, word)}
    return any(one.code[:3] == state and one.start not in peoples for one in shown)


def _says(actor: ActorMention, word: str) -> bool:
    return not {word, f"{word}s"}.isdisjoint(actor.text.lower().split())


def _abroad(actor: ActorMention, kin: dict[str, dict[str, Any]], shown: Sequence[_Shown]) -> ActorMention:
    """Give "Turkmen rebels" in a report on Syria that does not name Turkmenistan the code that they have in Syria."""
    people = next((one for word, one in kin.items() if _says(actor, word)), None)
    if people is None or [code[:3] for code in actor.codes] != [people["of"]]:
        return actor
    homes: dict[str, str] = people["homes"]
    often = Counter(one.code[:3] for one in shown if one.code[:3] in homes).most_common(1)
    if not often:
        return actor
    rule = f"{actor.rule}, a people of {often[0][0]} in this document"
    return replace(actor, codes=(homes[often[0][0]],), rule=rule)


def _shown(actors: Iterable[ActorMention], places: Iterable[PlaceMention]) -> Iterator[_Shown]:
    for actor in actors:
        yield from (_Shown(actor.sentence, actor.start, code) for code in actor.codes)
    for mention in places:
        if mention.place is not None and mention.place.country:
            yield _Shown(mention.sentence, mention.start, mention.place.country)


def _settled(actor: ActorMention, peoples: dict[str, dict[str, Any]], shown: Sequence[_Shown]) -> ActorMention:
    people = next((code for code in actor.codes if code in peoples), None)
    code = _code(actor, peoples[people], shown) if people else None
    if code is None:
        return actor
    codes = tuple(dict.fromkeys(code if one == people else one for one in actor.codes))
    return replace(actor, codes=codes, rule=f"{actor.rule}, in a document that speaks of {code[:3]}")


def _code(actor: ActorMention, people: dict[str, Any], shown: Sequence[_Shown]) -> str | None:
    homes: dict[str, str] = people["homes"]
    told = [one for one in shown if one.code[:3] in homes]
    inside = [one.code[:3] for one in told if actor.start <= one.start < actor.end]
    movements = {one.code for one in told} & set(people["movements"])
    if actor.sector in ARMED and len(movements) == 1 and not inside:
        return next(iter(movements))
    beside = {one.code[:3] for one in told if one.sentence == actor.sentence}
    often = [state for state, _ in Counter(one.code[:3] for one in told).most_common(1)]
    found = inside or (list(beside) if len(beside) == 1 else often)
    if not found:
        return None
    return found[0] if actor.sector == "LEG" else homes[found[0]]
