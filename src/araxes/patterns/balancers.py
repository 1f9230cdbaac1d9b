"""Who balances most between two rivals: every third state measured and ranked."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from araxes.events.act import Act
from araxes.patterns.balance import Rivalry, counted
from araxes.patterns.engagement import engagements
from araxes.patterns.hedging import Hedge, hedging
from araxes.patterns.moments import Moment, moments
from araxes.patterns.occasions import occasions_of
from araxes.patterns.periods import Period, period_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Balancer:
    """A state that engaged both rivals: occasions with each (in ``hedge``), the moments, and acts with ``both``."""

    state: str
    hedge: Hedge
    moments: tuple[Moment, ...]
    both: int

    @property
    def lesser(self) -> int:
        """Occasions with the rival it engaged less."""
        return min(self.hedge.one, self.hedge.two)


def balancers(
    acts: Iterable[Act], rivalry: Rivalry, *, states: Container[str] | None = None, period: Period | None = None
) -> tuple[Balancer, ...]:
    """Rank the third parties that engaged both rivals, apart: most moments first, then most on the lesser side.

    ``states`` limits who is ranked (organisations and armed groups are actors too); ``None`` ranks everybody. Ranks
    count moments and so favour states that are much reported on; the hedging index beside them does not.
    """
    acts = tuple(acts)
    period = period or period_of(acts)
    sides: dict[str, dict[str, list[Act]]] = {}
    for state, side, act in engagements(acts, rivalry.rivals):
        if states is None or state in states:
            sides.setdefault(state, {}).setdefault(side, []).append(act)
    found = (_measured(state, engaged, rivalry, period) for state, engaged in sides.items())
    ranked = (one for one in found if one is not None and one.lesser)
    return tuple(sorted(ranked, key=lambda one: (-len(one.moments), -one.lesser, one.state)))


def _measured(state: str, engaged: dict[str, list[Act]], rivalry: Rivalry, period: Period) -> Balancer | None:
    one, two = (occasions_of(engaged.get(rival, ()), period) for rival in rivalry.rivals)
    hedge = hedging(counted(one), counted(two))
    if hedge is None:
        return None
    return Balancer(
        state=state,
        hedge=hedge,
        moments=moments(one.dated, two.dated, within=rivalry.within),
        both=len(engaged.get("both", ())),
    )
