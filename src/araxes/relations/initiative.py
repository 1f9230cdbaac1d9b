"""Who acts first-hand: the deeds of each side, and of which kinds they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from scipy.special import betaincinv

from araxes.events.act import Act
from araxes.relations.dyads import Dyad, goes, ids, joint
from araxes.relations.rates import JEFFREYS, MASS

FEWEST_DEEDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative:
    """Directed deeds of either side by id, joint deeds apart, and the left side's share with its interval.

    ``share``, ``low`` and ``high`` are ``None`` when there are less than 5 directed deeds.
    """

    left: tuple[str, ...]
    right: tuple[str, ...]
    joint: tuple[str, ...]
    share: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Deeds of one kind, by direction: ids from left to right, from right to left, and joint ones."""

    name: str
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Number of deeds."""
        return len(self.left) + len(self.right) + len(self.joint)


def initiative(pair: Dyad) -> Initiative:
    """Count who initiates, and give the left side's share of the directed deeds.

    With l deeds from the left and r from the right the share has the posterior Beta(1/2 + l, 1/2 + r) (Jeffreys'
    prior); ``share`` is its mean and ``low`` to ``high`` its middle 95 %. Deeds done together belong to neither side.
    Who is reported to act depends on whose press was read.

    References
    ----------
    Brown, Cai and DasGupta 2001, Statistical Science 16, 101-133.

    Example
    -------
    Nine deeds of A toward B, none back: the share is 9.5 / 10, and may be as low as three quarters.

    >>> from araxes.relations.dyads import dyad
    >>> from araxes.values.statuses import Status
    >>> from datetime import date
    >>> acts = [Act(id=str(day), type="AID", status=Status.OCCURRED, initiators=("A",), recipients=("B",),
    ...             first=date(2025, 5, day), precision="day") for day in range(1, 10)]
    >>> found = initiative(dyad(acts, ("A", "B")))
    >>> found.share, round(found.low, 2)
    (0.95, 0.76)
    """
    left, right, both = _sides(pair, pair.deeds)
    if len(left + right) < FEWEST_DEEDS:
        return Initiative(left=left, right=right, joint=both)
    mine, theirs = JEFFREYS + len(left), JEFFREYS + len(right)
    low, high = (float(betaincinv(mine, theirs, part)) for part in ((1 - MASS) / 2, (1 + MASS) / 2))
    return Initiative(left=left, right=right, joint=both, share=mine / (mine + theirs), low=low, high=high)


def kinds(pair: Dyad) -> tuple[Kind, ...]:
    """Return the deeds by kind (by type where they have none), the most frequent first."""
    grouped: dict[str, list[Act]] = {}
    for act in pair.deeds:
        grouped.setdefault(act.kind or act.type, []).append(act)
    found = [_kind(name, _sides(pair, acts)) for name, acts in grouped.items()]
    return tuple(sorted(found, key=lambda kind: (-kind.count, kind.name)))


Sides = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _kind(name: str, sides: Sides) -> Kind:
    left, right, both = sides
    return Kind(name=name, left=left, right=right, joint=both)


def _sides(pair: Dyad, acts: Iterable[Act]) -> Sides:
    """Sort ids by direction; an act that goes both ways though directed (A and B toward B and A) is a joint one."""
    found: tuple[list[Act], list[Act], list[Act]] = [], [], []
    for act in acts:
        there, back = (goes(act, *side) for side in pair.directions)
        found[2 if joint(act) or (there and back) else 0 if there else 1].append(act)
    return ids(found[0]), ids(found[1]), ids(found[2])
