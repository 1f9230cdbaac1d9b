"""The brief in short: the few statements that a reader should not miss, all told again further down."""

from collections.abc import Iterator

from araxes.relations.limits import TooFew
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.chronology import entry, kinds_in_words
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import chief
from araxes.views.brief.relations import tone
from araxes.views.brief.statements import Part, Section, Statement, events

_CHIEF = 3


def summary(matter: Matter) -> Section:
    """Tell how much there is, the weightiest events and the tone."""
    return Section(key="summary", title="In short", parts=(Part(statements=tuple(_told(matter))),))


def _told(matter: Matter) -> Iterator[Statement]:
    told = matter.told
    ids = {event.id for event in told}
    acts = [act for act in matter.acts if act.id in ids]
    origins = {origin for event in told for origin in event.origins}
    sides = wording.listed(list(map(actor_name, matter.asked.sides)))
    yield Statement(
        text=f"The record has {wording.numbered(len(told), 'event')} of {sides} in this time from "
        f"{wording.numbered(len(origins), 'independent origin')}: {kinds_in_words(acts)}.",
        references=(events(*(event.id for event in told)),),
    )
    held = matter.events
    yield from (entry(held[act.id]) for act in chief(acts, _CHIEF))
    if not isinstance(matter.relation, TooFew):
        yield tone(matter.relation)
