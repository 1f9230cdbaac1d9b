"""What the measures of a relation say, in sentences that the terminal and the plots share."""

from collections.abc import Sequence

from araxes.relations.change import Change
from araxes.relations.coverage import Coverage
from araxes.relations.initiative import Initiative
from araxes.relations.limits import TooFew
from araxes.relations.rates import Rate
from araxes.relations.reciprocity import Reciprocity
from araxes.relations.relation import Relation
from araxes.relations.timelines import Timeline
from araxes.views.actors import actor_name

NAMED = 4
"""How many names a sentence lists before it says how many more there are."""


def heading(found: Relation) -> str:
    """Name the two sides: ``Azerbaijan (AZE) and Iran (IRN)``."""
    return " and ".join(f"{actor_name(code)} ({code})" for code in (found.pair.left, found.pair.right))


def stretch_of(along: Timeline) -> str:
    """Say from when to when and by which period."""
    return f"{along.first} to {along.last}, by {along.by}"


def reading(read: Coverage) -> str:
    """Say how much was read of the time looked at."""
    outlets = f" of {numbered(len(read.names), 'outlet')}" if read.names else ""
    parts = [f"{numbered(read.total, 'document') if read.total else 'no document'}{outlets} published in this time"]
    if read.total and read.empty:
        parts.append(f"nothing of {len(read.empty)} of {numbered(len(read.timeline), read.timeline.by)}")
    apart = [
        f"{len(read.unplaced)} dated too vaguely for a {read.timeline.by}" if read.unplaced else "",
        f"{len(read.undated)} without a date" if read.undated else "",
        f"{read.outside} of other times" if read.outside else "",
        f"{numbered(len(read.tables), 'table')} of event data, whose own reading is not known" if read.tables else "",
    ]
    if any(apart):
        parts.append("also " + ", ".join(filter(None, apart)))
    return "; ".join(parts)


def reading_change(read: Coverage) -> str | None:
    """Warn where the amount read changed within the time; ``None`` where it did not."""
    found = read.change
    if isinstance(found, TooFew) or found.none >= 0.5:
        return None
    return f"the number of documents read changed too: {_changed(found, read.timeline, unit='day')}"


def counted(found: Relation) -> str:
    """Say how many deeds are counted, and what stands apart and why."""
    pair = found.pair
    apart = [
        (len(pair.unsettled), "planned, possible, demanded or denied"),
        (len(pair.undated), "undated"),
        (len(pair.astride), "dated too vaguely for the time looked at"),
        (len(pair.outside), "before or after that time"),
        (len(found.both.unplaced), f"dated too vaguely for a {found.timeline.by} (in no sum, but in the kinds)"),
        (len(found.both.unweighted), "of types without a weight"),
        (len(found.beside), "of parts of either side (groups, civilians, business), not of the state"),
    ]
    told = ", ".join(f"{count} {why}" for count, why in apart if count)
    return numbered(len(pair.deeds), "deed") + (f"; apart: {told}" if told else "")


def sources(found: Relation) -> str:
    """Name the independent origins that the deeds rest on."""
    names = sorted({source for act in found.pair.deeds for source in act.sources})
    return f"{numbered(len(names), 'independent origin')}: {listed(names)}" if names else "origins not named"


def rate_of(found: Rate, by: str) -> str:
    """Say a rate with its interval: ``1.3 a month (95% interval 0.9 to 1.8)``; of none what may still be."""
    if not found.count:
        return f"which does not rule out up to {found.high:.2g} a {by} ({found.mass:.0%} interval)"
    return f"{found.mean:.3g} a {by} ({found.mass:.0%} interval {found.low:.2g} to {found.high:.2g})"


def change_of(found: Change | TooFew, read: Coverage) -> str:
    """Say whether and when a rate changed; not where too little was read to tell."""
    along = read.timeline
    if isinstance(found, TooFew):
        return str(found)
    if read.thin:
        return f"no statement: nothing was read of {len(read.empty)} of {numbered(len(along), along.by)}"
    if found.none >= 0.5:
        return f"no change shown: that the rate stayed has probability {percent(found.none)}"
    return _changed(found, along, unit=along.by)


def _changed(found: Change, along: Timeline, *, unit: str) -> str:
    labels = along.labels
    between = (
        f" ({labels[found.earliest]} to {labels[found.latest]} holds 95%)" if found.earliest < found.latest else ""
    )
    return (
        f"changed with probability {percent(1 - found.none)}, most likely with {labels[found.first]}{between}: "
        f"{found.before.mean:.2g} a {unit} before, {found.after.mean:.2g} after"
    )


def reciprocity_of(found: Reciprocity | TooFew, by: str) -> str:
    """Say how much of what went either way was met."""
    if isinstance(found, TooFew):
        return str(found)
    return f"{found.overall:.2f} over the whole time, {found.timely:.2f} within the same {by} (0 one-sided, 1 equal)"


def initiative_of(found: Initiative, left: str, *, right: str) -> str:
    """Say who does how much, and the left side's share."""
    told = f"{actor_name(left)} {len(found.left)}, {actor_name(right)} {len(found.right)}, together {len(found.joint)}"
    if found.share is None or found.low is None or found.high is None:
        return told
    share = f"{found.share:.0%} ({found.low:.0%} to {found.high:.0%})"
    return f"{told}; {actor_name(left)}'s share of the directed ones {share}"


def percent(chance: float) -> str:
    """Write a probability without claiming certainty: never 0 % nor 100 %."""
    if 0.01 <= chance <= 0.99:
        return f"{chance:.0%}"
    return "under 1%" if chance < 0.5 else "over 99%"


def numbered(count: int, noun: str) -> str:
    """Write a number with its noun: ``1 document``, ``1,200 documents``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def listed(names: Sequence[str]) -> str:
    """List the first few of many names."""
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
