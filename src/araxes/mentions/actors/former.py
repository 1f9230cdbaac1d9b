"""States that are no more: in a document of their time, what stands for their heir today stands for them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from araxes.mentions.actors.resources import load
from araxes.mentions.mention import ActorMention
from araxes.values.dates import PartialDate


def states_then(published: PartialDate | None) -> dict[str, str]:
    """Return the former states that still were on a day, by the code of their heir; none where the day is unknown."""
    if published is None:
        return {}
    return {
        state["heir"]: code
        for code, state in load("states").items()
        if "heir" in state and published.last < date.fromisoformat(str(state["until"]))
    }


def as_of(actors: Iterable[ActorMention], published: PartialDate | None) -> Iterator[ActorMention]:
    """Yield mentions with the codes of their time: "Moscow" is SUN in a report of 1968."""
    then = states_then(published)
    for actor in actors:
        codes = tuple(_then(code, then) for code in actor.codes)
        rule = actor.rule if codes == actor.codes else f"{actor.rule}; {'+'.join(codes)} when this was written"
        yield replace(actor, codes=codes, rule=rule) if then else actor


def _then(code: str, then: dict[str, str]) -> str:
    state, dash, tag = code.partition("-")
    return f"{then.get(state, state)}{dash}{tag}"
