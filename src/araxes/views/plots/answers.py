"""A chart of answers: how the share followed grows with the days allowed, against what chance does."""

from typing import Any

from araxes.patterns import telling
from araxes.patterns.answers import LONGEST, Answers, Point
from araxes.views.plots.base import COLOURS, WIDTH, ChartType, alt, data, framed

HEIGHT = 260
_SEEN, _CHANCE = "as it happened", "by chance"


def drawn(answers: Answers) -> ChartType:
    """Draw the curve over 1 to 14 days."""
    question = answers.question
    title = f"Does {question.does} follow {question.after}?"
    return framed(_chart(answers), title, caption=_caption(answers), subtitle=_subtitle(answers))


def _chart(answers: Answers) -> ChartType:
    rows = [row for point in answers.curve for row in _rows(point)]
    x = alt.X(
        "within:Q", title="followed within days", scale=alt.Scale(domain=[0.5, LONGEST + 0.5], nice=False), axis=_DAYS
    )
    y = alt.Y("share:Q", title="share followed", axis=alt.Axis(format="%"), scale=alt.Scale(domain=[0, 1]))
    colour = alt.Color(
        "series:N",
        title=None,
        legend=alt.Legend(symbolOpacity=1),
        scale=alt.Scale(domain=[_SEEN, _CHANCE], range=[COLOURS["vermillion"], COLOURS["grey"]]),
    )
    base = alt.Chart(data(rows))
    band = base.mark_area(opacity=0.25).encode(x=x, y=alt.Y("low:Q"), y2="high:Q", color=colour)
    lines = base.mark_line(strokeWidth=2).encode(
        x=x, y=y, color=colour, strokeDash=alt.StrokeDash("series:N", legend=None)
    )
    points = base.mark_point(filled=True, size=45, opacity=1).encode(x=x, y=y, color=colour)
    seen = points.transform_filter(alt.datum.series == _SEEN)
    asked = (
        alt.Chart(data([{"within": answers.question.window.last}])).mark_rule(strokeDash=[2, 3]).encode(x="within:Q")
    )
    layers = (band.transform_filter(alt.datum.series == _CHANCE), asked, lines, seen)
    return alt.layer(*layers).properties(width=WIDTH, height=HEIGHT)


_DAYS = alt.Axis(values=list(range(1, LONGEST + 1)), format="d", grid=False)


def _rows(point: Point) -> list[dict[str, Any]]:
    n, shift = point.share.n, point.shift
    chance = {"share": point.base, "low": point.base, "high": point.base}
    if shift is not None:
        chance = {"share": shift.mean / n, "low": shift.low / n, "high": shift.high / n}
    seen = [{"within": point.within, "series": _SEEN, "share": point.share.hits / n}] if n else []
    return [*seen, {"within": point.within, "series": _CHANCE, **chance}]


def _subtitle(answers: Answers) -> str:
    within = answers.question.window.last
    return f"{answers.trigger.hits} of {answers.trigger.n} within {within} days (dotted line): {answers.verdict}"


def _caption(answers: Answers) -> list[str]:
    chance = (
        "Grey: the base rate."
        if answers.tests is None
        else ("Grey: mean and central 95 % when the second series is shifted in time as a whole.")
    )
    left = [telling.left_out_in_words(side) for side in (answers.after, answers.does)]
    out = " / ".join(part or "none" for part in left)
    return [
        f"{chance} {len(answers.after.dated)} days first, {len(answers.does.dated)} then. "
        f"Left out (first / then): {out}.",
        f"Period {answers.period}. The points are one question asked 14 times, not 14 findings.",
    ]
