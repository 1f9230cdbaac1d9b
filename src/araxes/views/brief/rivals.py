"""Engagement with both sides of a declared rivalry."""

from collections.abc import Iterator

from araxes.patterns import telling
from araxes.patterns.balance import Balance
from araxes.patterns.balancers import Balancer
from araxes.patterns.moments import Moment
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.measuring import Between
from araxes.views.brief.statements import COVERAGE, Part, Section, Statement, absence, events, of_days, parts


def rivals(matter: Matter) -> Section:
    """Tell how the two states engage both sides of each rivalry that was named."""
    told = (part for between in matter.measures.rivals for part in _between(matter, between))
    named = "in this time nothing is dated to the day" if matter.asked.rivalries else "none was named (--rivals A B)"
    return Section(
        key="rivals",
        title="Between rivals",
        note="No rivalry is assumed: those shown were named for this brief.",
        parts=parts(told, otherwise=f"No rivalry to measure: {named}."),
    )


def _between(matter: Matter, between: Between) -> Iterator[Part]:
    one, two = map(actor_name, between.declared.sides)
    for balance in between.balances:
        title = f"{actor_name(balance.state)} between {one} and {two} (rivals {between.declared.source})"
        yield Part(title=title, statements=tuple(_balance(matter, balance)))
    if not between.balances:
        told = [_balancer(balancer, (one, two)) for balancer in between.balancers]
        none = absence(f"No third state is told to have engaged both {one} and {two} close in time.")
        yield Part(title=f"Who engaged both {one} and {two}", statements=tuple(told) or (none,))


def _balance(matter: Matter, balance: Balance) -> Iterator[Statement]:
    ids = tuple(
        name
        for side in (balance.one, balance.two)
        for name in (*(act for occasion in side.dated for act in occasion.acts), *side.imprecise)
    )
    if not ids:
        yield absence(f"{telling.hedge_in_words(balance)}")
        return
    yield Statement(text=telling.hedge_in_words(balance), references=(events(*ids),))
    yield Statement(text=telling.closeness_in_words(balance), references=(events(*ids), COVERAGE))
    for moment in balance.moments[: matter.asked.some]:
        yield _moment(matter, moment)
    rest = balance.moments[matter.asked.some :]
    if rest:
        acts = tuple(name for moment in rest for name in (*moment.one.acts, *moment.two.acts))
        yield Statement(text=f"{len(rest)} more moments with both.", references=(events(*acts),))


def _moment(matter: Matter, moment: Moment) -> Statement:
    gap = "on the same days" if not moment.gap else f"{wording.numbered(moment.gap, 'day')} apart"
    one, two = (wording.told(matter.events[occasion.acts[0]]) for occasion in (moment.one, moment.two))
    return Statement(
        lead=wording.day(min(moment.one.first, moment.two.first)),
        text=f"Both, {gap}: {one}; {two}." if moment.gap else f"Both {gap}: {one}; {two}.",
        references=of_days(moment.one.acts, moment.two.acts),
    )


def _balancer(balancer: Balancer, names: tuple[str, str]) -> Statement:
    hedge = balancer.hedge
    text = (
        f"{hedge.one} occasions with {names[0]}, {hedge.two} with {names[1]}, "
        f"{wording.numbered(len(balancer.moments), 'moment')} with both close in time; hedging index {hedge.index:.2f} "
        f"(95 %: {hedge.low:.2f} to {hedge.high:.2f})."
    )
    acts = tuple(name for moment in balancer.moments for name in (*moment.one.acts, *moment.two.acts))
    return Statement(lead=actor_name(balancer.state), text=text, references=(events(*acts), COVERAGE))
