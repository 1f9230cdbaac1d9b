"""How the two stand to each other over time: both series, their rates, what changed, the tone, who acts."""

from collections.abc import Iterator, Sequence

from araxes.relations.limits import TooFew
from araxes.relations.relation import Relation
from araxes.relations.series import Point
from araxes.views import relation_words as words
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import COVERAGE, Part, Reference, Section, Statement, absence, events, parts
from araxes.views.brief.wording import capital, numbered


def relations(matter: Matter) -> Section:
    """Tell what the measures of a relation say, or that there is too little for any."""
    found = matter.relation
    otherwise = "No event between the two in this time is told as done and dated well enough to be counted."
    told = () if isinstance(found, TooFew) else (_findings(matter, found), _series(found, matter.asked.some))
    return Section(
        key="relations",
        title="Relations",
        note="Only what occurred or goes on is counted, once, and only acts of the two states themselves. Cooperation "
        "and conflict are kept apart and never set off against each other.",
        parts=parts(told, otherwise=otherwise),
    )


def tone(found: Relation) -> Statement:
    """Say whether the relation warmed or cooled, or why that is not said."""
    trend = found.trend
    said = f"warmer or cooler: {trend.word}" if trend.word else "no statement on warming or cooling"
    return Statement(lead="Tone", text=f"{capital(said)}: {trend.reason}.", references=_of(trend.deeds))


def counted(found: Relation) -> Statement:
    """Say how many deeds are counted and what stands apart."""
    pair = found.pair
    apart = (*pair.unsettled, *pair.undated, *pair.astride)
    ids = tuple(act.id for act in (*pair.deeds, *apart))
    return Statement(lead="Counted", text=f"{capital(words.counted(found))}.", references=_of(ids))


def _findings(matter: Matter, found: Relation) -> Part:
    return Part(statements=tuple(_told(matter, found)))


def _told(matter: Matter, found: Relation) -> Iterator[Statement]:
    by, pair, read = found.timeline.by, found.pair, matter.read
    yield counted(found)
    for name, course in (("Cooperation", found.cooperation), ("Conflict", found.conflict)):
        rate = f"{numbered(len(course.deeds), 'deed')}, {words.rate_of(course.rate, by)}"
        changed = f" Change of this rate: {words.change_of(course.change, read)}." if read else ""
        yield Statement(lead=name, text=f"{rate}.{changed}", references=(*_of(course.deeds), COVERAGE))
    yield tone(found)
    for name, part in (("cooperation", found.reciprocity.cooperation), ("conflict", found.reciprocity.conflict)):
        deeds = () if isinstance(part, TooFew) else part.deeds
        text = f"{capital(name)}: {words.reciprocity_of(part, by)}."
        yield Statement(lead="Reciprocity", text=text, references=_of(deeds))
    deeds = (*found.initiative.left, *found.initiative.right, *found.initiative.joint)
    started = words.initiative_of(found.initiative, pair.left, right=pair.right)
    yield Statement(lead="Initiative", text=f"Deeds begun: {started}.", references=_of(deeds))
    kinds = ", ".join(f"{kind.name} {kind.count}" for kind in found.kinds[:8])
    ids = tuple(name for kind in found.kinds for name in (*kind.left, *kind.right, *kind.joint))
    yield Statement(lead="Kinds", text=f"{capital(kinds) or 'None'}.", references=_of(ids))


def _series(found: Relation, most: int) -> Part:
    """Tell the periods that hold any deed; of many, those with most."""
    points = [point for point in found.both.points if point.ids]
    kept = sorted(points, key=lambda point: -len(point.ids))[:most]
    told = [_period(point) for point in points if point in kept]
    rest = [point for point in points if point not in kept]
    if rest:
        ids = tuple(name for point in rest for name in point.ids)
        text = f"{numbered(len(rest), f'more {found.timeline.by}')} with {numbered(len(ids), 'deed')}, not listed here."
        told.append(Statement(text=text, references=(events(*ids),)))
    empty = len(found.both.points) - len(points)
    if empty:
        told.append(absence(f"No deed of the two in {numbered(empty, f'other {found.timeline.by}')} of this time."))
    title = f"By {found.timeline.by}, sums of weights ({found.weights.title})"
    return Part(title=title, statements=tuple(told))


def _period(point: Point) -> Statement:
    sums = [
        f"{name} {total:+.0f} ({numbered(len(ids), 'deed')})"
        for name, total, ids in (
            ("cooperation", point.cooperation, point.cooperative),
            ("conflict", point.conflict, point.conflictive),
        )
        if ids
    ]
    neutral = [f"{numbered(len(point.neutral), 'deed')} without weight"] if point.neutral else []
    return Statement(
        lead=point.label, text=f"{capital(', '.join([*sums, *neutral]))}.", references=(events(*point.ids),)
    )


def _of(ids: Sequence[str]) -> tuple[Reference, ...]:
    return (events(*ids),) if ids else (COVERAGE,)
