"""A relation drawn: cooperation above the line, conflict below it, and under both how much was read."""

import datetime
from collections.abc import Iterator
from typing import Any

from araxes.relations.coverage import Coverage
from araxes.relations.limits import TooFew
from araxes.relations.relation import Course, Relation
from araxes.relations.timelines import Timeline
from araxes.views import relation_words as words
from araxes.views.plots.base import COLOURS, WIDTH, ChartType, Interval, alt, data, framed, ticks

_PARTS = {"cooperation": COLOURS["blue"], "conflict": COLOURS["vermillion"]}
_TALL, _LOW, _SPACE = 230, 60, 24
_CROWDED = 80
"""More periods than this are drawn without gaps between the bars."""


def drawn(found: Relation, read: Coverage) -> alt.VConcatChart:
    """Draw the two series as bars with the number of documents read below; likely changes of rate are dashed lines."""
    return framed(
        alt.vconcat(_deeds(found, read), _documents(read), spacing=_SPACE),
        f"{words.heading(found)}: cooperation and conflict by {found.timeline.by}",
        subtitle=f"Tone of deeds: {found.trend}",
        caption=(
            f"Read: {words.reading(read)}.",
            f"Counted: {words.counted(found)}. Sources: {words.sources(found)}.",
            f"Weights: {found.weights.name} ({found.weights.title}). A bar is the sum of the weights of the deeds that "
            f"began in a {found.timeline.by}; a dashed line marks where the number of deeds likely changed.",
        ),
    )


def _deeds(found: Relation, read: Coverage) -> ChartType:
    along = found.timeline
    scale = alt.Scale(domain=list(_PARTS), range=list(_PARTS.values()))
    bars = _bars(_rows(found), along).encode(
        x=_days(along, labels=False),
        y=alt.Y("weight:Q", title=f"sum of weights ({found.weights.name})"),
        color=alt.Color("part:N", scale=scale, title=None, sort=list(_PARTS)),
        tooltip=["period:N", "part:N", "weight:Q", "deeds:Q"],
    )
    zero = alt.Chart(data([{"level": 0}])).mark_rule(color=COLOURS["black"]).encode(y="level:Q")
    courses = (("cooperation", found.cooperation), ("conflict", found.conflict))
    marks = [mark for part, course in courses for mark in _change(part, course, read)]
    return alt.layer(bars, zero, *marks).properties(width=WIDTH, height=_TALL)


def _documents(read: Coverage) -> ChartType:
    spans = zip(_spans(read.timeline), read.documents, strict=True)
    rows = [{**span, "documents": len(documents)} for span, documents in spans]
    most = max(1, *(len(documents) for documents in read.documents))
    count = alt.Axis(values=list(range(most + 1)), format="d") if most < 4 else alt.Axis(tickCount=3, format="d")
    return (
        _bars(rows, read.timeline)
        .encode(
            x=_days(read.timeline, labels=True),
            y=alt.Y("documents:Q", title="documents read", axis=count, scale=alt.Scale(domain=[0, most])),
            color=alt.value(COLOURS["grey"]),
            tooltip=["period:N", "documents:Q"],
        )
        .properties(width=WIDTH, height=_LOW)
    )


def _bars(rows: list[dict[str, Any]], along: Timeline) -> alt.Chart:
    """Draw a bar from zero for each row, as wide as its period."""
    gap = 1 if len(along) <= _CROWDED else 0
    bars: alt.Chart = alt.Chart(data(rows)).mark_rect(stroke="white", strokeWidth=gap)
    return bars.encode(x2="after:T", y2=alt.datum(0))


def _days(along: Timeline, *, labels: bool) -> alt.X:
    domain = [_moment(along.first), _moment(along.last + datetime.timedelta(days=1))]
    step: Interval = "year" if along.by == "year" else "month" if along.by == "month" else "week"
    axis = ticks(along.first, along.last, by=step) if labels else alt.Axis(labels=False, ticks=False)
    return alt.X("start:T", title=None, scale=alt.Scale(domain=domain), axis=axis)


def _change(part: str, course: Course, read: Coverage) -> Iterator[ChartType]:
    """Mark where a rate likely changed; neither a change less likely than none nor one of thin reading is drawn."""
    along = read.timeline
    if read.thin or isinstance(course.change, TooFew) or course.change.none >= 0.5:
        return
    place = course.change.first
    said = f"{part}: number changed ({words.percent(1 - course.change.none)})"
    base = alt.Chart(data([{"start": _moment(along.starts[place]), "said": said}])).encode(x="start:T")
    yield base.mark_rule(strokeDash=[5, 3], strokeWidth=1.5, color=_PARTS[part])
    left = place > len(along) * 0.6
    text = base.mark_text(align="right" if left else "left", dx=-5 if left else 5, fontSize=10, color=_PARTS[part])
    yield text.encode(text="said:N", y=alt.value(-8 if part == "cooperation" else _TALL + 10))


def _rows(found: Relation) -> list[dict[str, Any]]:
    rows = []
    for point, span in zip(found.both.points, _spans(found.timeline), strict=True):
        rows.append({**span, "part": "cooperation", "weight": point.cooperation, "deeds": len(point.cooperative)})
        rows.append({**span, "part": "conflict", "weight": point.conflict, "deeds": len(point.conflictive)})
    return rows


def _spans(along: Timeline) -> Iterator[dict[str, Any]]:
    """Yield each period's first moment and the moment after it, cut off at the ends of the timeline."""
    starts = [max(start, along.first) for start in along.starts]
    afters = [*starts[1:], along.last + datetime.timedelta(days=1)]
    for label, start, after in zip(along.labels, starts, afters, strict=True):
        yield {"period": label, "start": _moment(start), "after": _moment(after)}


def _moment(day: datetime.date) -> str:
    """Write midnight of a day without a zone: a bare day would be taken for UTC and shift in the reader's zone."""
    return f"{day.isoformat()}T00:00:00"
