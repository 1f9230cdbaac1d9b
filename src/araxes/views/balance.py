"""Balance between rivals for reading, and as plain values."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from araxes.patterns import telling
from araxes.patterns.balance import Balance, Rivalry
from araxes.patterns.balancers import Balancer
from araxes.patterns.hedging import Hedge
from araxes.patterns.moments import Moment
from araxes.patterns.periods import Period
from araxes.views.answers import (
    MANY,
    Acts,
    act_line,
    chance_record,
    occasion_record,
    occasions_record,
    period_record,
)
from araxes.views.tables import table


def balance_report(balance: Balance, acts: Acts) -> RenderableType:
    """Lay out a balance: what was done with each rival, how evenly, the moments, and the parts in time."""
    one, two = balance.rivals
    parts: list[RenderableType] = [
        Text(f"{balance.state} between {one} and {two}", style="bold"),
        Text(f"Period: {balance.period}."),
        *(Text(line) for line in _sides(balance)),
        Text(""),
        Text(telling.hedge_in_words(balance), style="bold"),
        Text(telling.closeness_in_words(balance)),
        Text(""),
        *_moments(balance, acts),
        table([_part_row(part, balance.rivals) for part in balance.parts if part.hedge]),
        Text("Rivals as named by you; which acts count as engagement: docs/measures/balance.md."),
    ]
    return Group(*parts)


def ranking_report(ranked: Sequence[Balancer], rivalry: Rivalry, *, period: Period, top: int) -> RenderableType:
    """Lay out who balances most between two rivals."""
    one, two = rivalry.rivals
    rows = [
        {
            "state": balancer.state,
            "moments": len(balancer.moments),
            "same days": sum(not moment.gap for moment in balancer.moments),
            f"with {one}": balancer.hedge.one,
            f"with {two}": balancer.hedge.two,
            "hedging index": _index(balancer.hedge),
            "with both": balancer.both,
        }
        for balancer in ranked[:top]
    ]
    heading = Text(f"Third states that engage both {one} and {two}: {len(ranked)}", style="bold")
    note = Text(
        f"Period: {period}. By moments in which both were engaged within {rivalry.within} days; states that are much "
        "reported on stand high for that alone. `araxes balance STATE ...` weighs one against chance."
    )
    return Group(heading, note, Text(""), table(rows))


def balance_record(balance: Balance) -> dict[str, Any]:
    """Return a balance as plain JSON values."""
    return {
        "state": balance.state,
        "rivals": list(balance.rivals),
        "within": balance.within,
        "period": period_record(balance.period),
        "one": occasions_record(balance.one),
        "two": occasions_record(balance.two),
        "both": list(balance.both),
        "hedging": asdict(balance.hedge) if balance.hedge else None,
        "closeness": {
            **asdict(balance.closeness.share),
            "base_rate": asdict(balance.closeness.base),
            "shift": chance_record(balance.closeness.shift) if balance.closeness.shift else None,
        },
        "moments": [_moment_record(moment) for moment in balance.moments],
        "parts": [asdict(part) for part in balance.parts],
        "words": f"{telling.hedge_in_words(balance)} {telling.closeness_in_words(balance)}",
    }


def balancer_record(balancer: Balancer) -> dict[str, Any]:
    """Return a ranked state as plain JSON values."""
    return {
        "state": balancer.state,
        "hedging": asdict(balancer.hedge),
        "moments": [_moment_record(moment) for moment in balancer.moments],
        "both": balancer.both,
    }


def _moment_record(moment: Moment) -> dict[str, Any]:
    return {"gap": moment.gap, "one": occasion_record(moment.one), "two": occasion_record(moment.two)}


def _sides(balance: Balance) -> Iterator[str]:
    for rival, occasions in zip(balance.rivals, (balance.one, balance.two), strict=True):
        left = telling.left_out_in_words(occasions)
        days = len(occasions.dated)
        yield (
            f"With {rival}: {days} {'day' if days == 1 else 'days'}"
            + (f"; without a day: {left}" if left else "")
            + "."
        )
    if balance.both:
        yield f"With both at one table, counted for neither: {len(balance.both)}."


def _moments(balance: Balance, acts: Acts) -> Iterator[RenderableType]:
    simultaneous = sum(not moment.gap for moment in balance.moments)
    yield Text(
        f"Moments when both were engaged within {balance.within} days: {len(balance.moments)}, "
        f"{simultaneous} of them at the same time."
    )
    for moment in balance.moments[:MANY]:
        gap = "same days" if not moment.gap else f"{moment.gap} {'day' if moment.gap == 1 else 'days'} apart"
        yield Text(f"  {gap}: {act_line(moment.one, acts)} | {act_line(moment.two, acts)}")
    if len(balance.moments) > MANY:
        yield Text(f"  ... and {len(balance.moments) - MANY} more; --format json has all")


def _part_row(part: Any, rivals: tuple[str, str]) -> dict[str, Any]:
    return {
        "time": part.label,
        f"with {rivals[0]}": part.one,
        f"with {rivals[1]}": part.two,
        "hedging index": _index(part.hedge) if part.hedge else "",
        "moments": part.moments,
    }


def _index(hedge: Hedge) -> str:
    return f"{hedge.index:.2f} ({hedge.low:.2f} to {hedge.high:.2f})"
