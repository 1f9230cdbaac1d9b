"""The chronology: what is told between the two, and of each with third parties."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from araxes.events.act import Act
from araxes.events.joined import JoinedEvent
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import chief
from araxes.views.brief.statements import Part, Section, Statement, events, parts

KINDS = 5


def chronology(matter: Matter) -> Section:
    """Tell the events between the two by date, then what each did with third parties."""
    sides = wording.listed(list(map(actor_name, matter.asked.sides)))
    thirds = (_third_parties(matter, side) for side in matter.asked.sides)
    return Section(
        key="chronology",
        title="Chronology",
        note="What is not marked otherwise is told as having occurred. Names of events stand for what documents say; "
        "the quotations are in the notes.",
        parts=parts(
            (
                Part(title=sides, statements=tuple(_between(matter))),
                Part(title=f"{sides}, no date given", statements=tuple(_undated(matter))),
                *thirds,
            ),
            otherwise="The record has no event of the two in this time.",
        ),
    )


def entry(event: JoinedEvent) -> Statement:
    """Return an event as an entry of a chronology."""
    return Statement(lead=wording.dated(event), text=wording.sentence(event), references=(events(event.id),))


def _between(matter: Matter) -> Iterator[Statement]:
    told = matter.told
    most = matter.asked.most
    acts = {act.id: act for act in matter.acts}
    if len(told) <= most:
        yield from map(entry, told)
        return
    kept = {act.id for act in chief((acts[event.id] for event in told if event.id in acts), most)}
    yield from (entry(event) for event in told if event.id in kept)
    rest = [acts[event.id] for event in told if event.id not in kept and event.id in acts]
    yield more(rest, f"{wording.numbered(len(rest), 'more event')} of the two in this time")


def _undated(matter: Matter) -> Iterator[Statement]:
    """Tell the events between the two that no date places in this time or outside it."""
    acts = {act.id: act for act in matter.acts}
    told = [event for event in matter.undated if event.id in acts]
    kept = {act.id for act in chief((acts[event.id] for event in told), matter.asked.some)}
    yield from (entry(event) for event in told if event.id in kept)
    rest = [acts[event.id] for event in told if event.id not in kept]
    if rest:
        yield more(rest, f"{wording.numbered(len(rest), 'more event')} of the two without a date")


def _third_parties(matter: Matter, side: str) -> Part:
    held, acts = matter.events, {act.id: act for act in matter.acts}
    told = [entry(held[name]) for name in matter.measures.notable[side] if name in held]
    rest = [acts[name] for name in matter.measures.passed_over[side]]
    if rest:
        told.append(
            more(rest, f"{wording.numbered(len(rest), 'more event')} of {actor_name(side)} with others or alone")
        )
    return Part(title=f"{actor_name(side)} with third parties", statements=tuple(told))


def more(rest: Sequence[Act], what: str) -> Statement:
    """Say what is not listed, and of which kinds it is."""
    return Statement(text=f"{what}, not listed here: {kinds_in_words(rest)}.", references=(events(*_ids(rest)),))


def kinds_in_words(acts: Iterable[Act]) -> str:
    """Return kinds with their numbers: ``visit 3, meeting 2 and 4 of other kinds``."""
    counted = Counter(map(wording.kind_of, acts)).most_common()
    named = ", ".join(f"{kind} {number}" for kind, number in counted[:KINDS])
    rest = sum(number for _, number in counted[KINDS:])
    return f"{named} and {rest} of other kinds" if rest else named


def _ids(acts: Iterable[Act]) -> tuple[str, ...]:
    return tuple(act.id for act in acts)
