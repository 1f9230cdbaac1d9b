"""A chart of balance: the occasions with each of two rivals in time, the moments between, and the counts."""

import datetime
from collections.abc import Iterator
from typing import Any

from araxes.patterns import telling
from araxes.patterns.balance import Balance
from araxes.views.plots.base import COLOURS, WIDTH, ChartType, alt, data, framed, ticks

LANES, BARS, CROWD = 90, 150, 100


def drawn(balance: Balance) -> ChartType:
    """Draw one state's engagement with two rivals: occasions in time above, counts below."""
    one, two = balance.rivals
    chart = alt.vconcat(_timeline(balance), _bars(balance), spacing=18).resolve_scale(color="shared")
    title = f"{balance.state} between {one} and {two}"
    return framed(chart, title, caption=_caption(balance), subtitle=_subtitle(balance))


def _timeline(balance: Balance) -> ChartType:
    x = alt.X("first:T", title=None, axis=ticks(balance.period.first, balance.period.last), scale=_time(balance))
    lanes = alt.Y("rival:N", title=None, sort=list(balance.rivals), axis=alt.Axis(domain=False, ticks=False))
    occasions = data(list(_occasions(balance)))
    crowded = len(balance.one.dated) + len(balance.two.dated) > CROWD
    opacity = 0.45 if crowded else 0.9
    strokes = alt.Chart(occasions).mark_tick(thickness=1.5, size=30, opacity=opacity)
    spans = alt.Chart(occasions).mark_rule(strokeWidth=7, opacity=opacity)
    layers: list[Any] = [
        strokes.encode(x=x, y=lanes, color=_colour(balance)),
        spans.encode(x=x, x2="last:T", y=lanes, color=_colour(balance)),
    ]
    if balance.moments:
        between = alt.Chart(data(list(_moments(balance)))).mark_line(
            color=COLOURS["black"], strokeWidth=1, opacity=0.3 if crowded else 0.8
        )
        layers.insert(0, between.encode(x=x, y=lanes, detail="moment:N"))
    return alt.layer(*layers).properties(width=WIDTH, height=LANES)


def _bars(balance: Balance) -> ChartType:
    rows = [
        {"part": part.label, "rival": rival, "occasions": sign * count}
        for part in balance.parts
        for rival, sign, count in zip(balance.rivals, (1, -1), (part.one, part.two), strict=True)
    ]
    height = max((max(part.one, part.two) for part in balance.parts), default=1) or 1
    y = alt.Y(
        "occasions:Q",
        title="occasions",
        axis=alt.Axis(labelExpr="abs(datum.value)", tickMinStep=1),
        scale=alt.Scale(domain=[-height, height]),
    )
    x = alt.X("part:O", title=None, sort=None, axis=alt.Axis(labelAngle=0, labelOverlap="greedy"))
    bars: ChartType = alt.Chart(data(rows), width=WIDTH, height=BARS).mark_bar()
    return bars.encode(x=x, y=y, color=_colour(balance))


def _occasions(balance: Balance) -> Iterator[dict[str, str]]:
    for rival, side in zip(balance.rivals, (balance.one, balance.two), strict=True):
        for occasion in side.dated:
            yield {"rival": rival, "first": _moment(occasion.first), "last": _moment(occasion.last)}


def _moments(balance: Balance) -> Iterator[dict[str, Any]]:
    for number, moment in enumerate(balance.moments):
        for rival, occasion in zip(balance.rivals, (moment.one, moment.two), strict=True):
            yield {"moment": number, "rival": rival, "first": _moment(occasion.first)}


def _colour(balance: Balance) -> Any:
    return alt.Color(
        "rival:N",
        title=None,
        sort=list(balance.rivals),
        legend=alt.Legend(symbolOpacity=1),
        scale=alt.Scale(domain=list(balance.rivals), range=[COLOURS["blue"], COLOURS["orange"]]),
    )


def _time(balance: Balance) -> Any:
    margin = datetime.timedelta(days=1 + (balance.period.last - balance.period.first).days // 100)
    return alt.Scale(domain=[_moment(balance.period.first - margin), _moment(balance.period.last + margin)], nice=False)


def _subtitle(balance: Balance) -> str:
    return f"Moments with both within {balance.within} days: {len(balance.moments)}. {telling.hedge_in_words(balance)}"


def _caption(balance: Balance) -> list[str]:
    left = " / ".join(telling.left_out_in_words(side) or "none" for side in (balance.one, balance.two))
    one, two = balance.rivals
    return [
        "Above: each stroke is a day on which an act of engagement began, a thick one lasts; thin lines join moments. "
        f"Below: occasions with {one} up, with {two} down. Without a day ({one} / {two}): {left}.",
        f"Period {balance.period}. Rivals as named by the user.",
    ]


def _moment(day: datetime.date) -> str:
    """Write midnight of a day without a zone: a bare day would be taken for UTC and shift in the reader's zone."""
    return f"{day.isoformat()}T00:00:00"
