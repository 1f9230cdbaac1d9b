"""A signed network as a picture: an arc for each camp, a line for each tie, heavy where it runs against the camps."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from araxes.relations.network.graph import Tie
from araxes.relations.network.structure import Structure
from araxes.views.network import Heading
from araxes.views.plots.base import COLOURS, ChartType, alt, data, framed
from araxes.views.plots.circles import Spot, circle, radius

_KINDS = {
    "cooperation within a camp": (COLOURS["blue"], [1, 0], 0.9),
    "conflict between the camps": (COLOURS["vermillion"], [5, 3], 0.9),
    "cooperation across: against the camps": (COLOURS["blue"], [1, 0], 2.6),
    "conflict inside: against the camps": (COLOURS["vermillion"], [5, 3], 2.6),
}
_CAMPS = {"camp 1": "circle", "camp 2": "square", "either camp": "diamond"}
_INK, _PALE = "#222222", "#CCCCCC"
_LABEL, _LETTER = 10, 0.6
_MARGIN = 9
_CROWDED = 150


def drawn(told: Structure, heading: Heading) -> alt.VConcatChart:
    """Draw the camps and ties of a network; states without ties are left to the caption."""
    spots = circle(told.frustration)
    labels = {spot.node: heading.name_of(spot.node) for spot in spots}
    frame = _frame(spots, labels)
    layers = [_ties(told, spots, frame), _nodes(told, spots, frame), *_labels(spots, labels, frame)]
    chart = alt.layer(*layers).properties(width=frame.right - frame.left, height=frame.top - frame.bottom)
    return framed(chart, heading.title, caption=[*_caption(told), *heading.notes], subtitle=_subtitle(told))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """The edges of the drawing, in pixels from the circle's centre."""

    left: float
    right: float
    bottom: float
    top: float

    def x(self) -> alt.X:
        return alt.X("x:Q", scale=alt.Scale(domain=[self.left, self.right], nice=False, zero=False), axis=None)

    def y(self) -> alt.Y:
        return alt.Y("y:Q", scale=alt.Scale(domain=[self.bottom, self.top], nice=False, zero=False), axis=None)


def _frame(spots: Sequence[Spot], labels: dict[str, str]) -> _Frame:
    """Return the smallest frame that holds all nodes with their labels, which point away from the centre."""
    far = []
    for spot in spots:
        size = math.hypot(spot.x, spot.y)
        reach = (size + 2 * _MARGIN + _LABEL * _LETTER * len(labels[spot.node])) / size
        far.append((spot.x * reach, spot.y * reach))
    xs, ys = [x for x, _ in far], [y for _, y in far]
    return _Frame(left=min(xs) - _LABEL, right=max(xs) + _LABEL, bottom=min(ys) - _LABEL, top=max(ys) + _LABEL)


def _ties(told: Structure, spots: Sequence[Spot], frame: _Frame) -> ChartType:
    names = list(_KINDS)
    colours, dashes, widths = (list(column) for column in zip(*_KINDS.values(), strict=True))
    faint = 0.75 if len(told.graph.ties) <= _CROWDED else 0.3
    legend = alt.Legend(title=None, columns=2, symbolType="stroke", symbolSize=400, labelLimit=0, orient="top")
    lines: alt.Chart = (
        alt.Chart(data(list(_tie_rows(told, spots))))
        .mark_rule(strokeCap="butt")
        .encode(
            x=frame.x(),
            y=frame.y(),
            x2="x2:Q",
            y2="y2:Q",
            color=alt.Color("kind:N", scale=alt.Scale(domain=names, range=colours), legend=legend),
            strokeDash=alt.StrokeDash("kind:N", scale=alt.Scale(domain=names, range=dashes), legend=legend),
            strokeWidth=alt.StrokeWidth(
                "kind:N", scale=alt.Scale(type="ordinal", domain=names, range=widths), legend=legend
            ),
            strokeOpacity=alt.StrokeOpacity(
                "kind:N", scale=alt.Scale(type="ordinal", domain=names, range=[faint, faint, 1, 1]), legend=None
            ),
            tooltip=["tie:N", "weight:Q", "kind:N"],
        )
    )
    return lines


def _tie_rows(told: Structure, spots: Sequence[Spot]) -> Iterator[dict[str, Any]]:
    """Yield the ties, those against the camps last, so that they lie on top."""
    at = {spot.node: spot for spot in spots}
    wrong = set(told.frustration.frustrated)
    for tie in sorted(told.graph.ties, key=lambda tie: (tie in wrong, tie.ends)):
        a, b = at[tie.a], at[tie.b]
        kind = _kind(tie, wrong=tie in wrong)
        yield {
            "x": a.x,
            "y": a.y,
            "x2": b.x,
            "y2": b.y,
            "kind": kind,
            "tie": " – ".join(tie.ends),
            "weight": tie.weight,
        }


def _kind(tie: Tie, *, wrong: bool) -> str:
    return list(_KINDS)[2 * wrong + (tie.sign < 0)]


def _nodes(told: Structure, spots: Sequence[Spot], frame: _Frame) -> ChartType:
    open_ = set(told.blocs.undetermined) if told.blocs else set()
    rows = [
        {
            "x": spot.x,
            "y": spot.y,
            "state": spot.node,
            "camp": "either camp" if spot.node in open_ else f"camp {spot.camp}",
        }
        for spot in spots
    ]
    shown = [camp for camp in _CAMPS if any(row["camp"] == camp for row in rows)]
    shapes = [_CAMPS[camp] for camp in shown]
    fills = [_PALE if camp == "either camp" else _INK for camp in shown]
    legend = alt.Legend(title=None, orient="right", symbolSize=70)
    points: alt.Chart = (
        alt.Chart(data(rows))
        .mark_point(size=55, stroke=_INK, strokeWidth=1.2, opacity=1)
        .encode(
            x=frame.x(),
            y=frame.y(),
            shape=alt.Shape("camp:N", scale=alt.Scale(domain=shown, range=shapes), legend=legend),
            fill=alt.Fill("camp:N", scale=alt.Scale(domain=shown, range=fills), legend=legend),
            tooltip=["state:N", "camp:N"],
        )
    )
    return points


def _labels(spots: Sequence[Spot], labels: dict[str, str], frame: _Frame) -> Iterator[ChartType]:
    """Yield the labels along the rays, those on the left turned so that none stands on its head."""
    size = radius(len(spots))
    sides: tuple[tuple[bool, Literal["right", "left"]], ...] = ((True, "right"), (False, "left"))
    for left, align in sides:
        rows = [
            {
                "x": spot.x * (size + _MARGIN) / size,
                "y": spot.y * (size + _MARGIN) / size,
                "label": labels[spot.node],
                "turn": (180 if left else 0) - spot.degrees,
            }
            for spot in spots
            if (90 < spot.degrees < 270) == left
        ]
        if rows:
            yield (
                alt.Chart(data(rows))
                .mark_text(align=align, baseline="middle", fontSize=_LABEL, color=_INK)
                .encode(x=frame.x(), y=frame.y(), text="label:N", angle=alt.Angle("turn:Q", scale=None))
            )


def _subtitle(told: Structure) -> str:
    found = told.frustration
    proven = "" if found.optimal else " (not proven to be the least)"
    share = "" if found.balance is None else f", balance {found.balance:.2f}"
    return f"Against the two camps: {len(found.frustrated)} of {len(found.graph.ties)} ties{proven}{share}"


def _caption(told: Structure) -> Iterator[str]:
    tied = {end for tie in told.graph.ties for end in tie.ends}
    bare = [node for node in told.graph.nodes if node not in tied]
    if bare:
        yield f"Not drawn, as they have no tie: {len(bare)} states."
    if told.blocs and tied & set(told.blocs.undetermined):
        yield "Either camp: as good on the other side; a side is drawn only because one must be."
