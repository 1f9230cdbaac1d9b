"""Acts become signed ties: what two states did for and against each other, and which of both outweighs."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field

from araxes.errors import BadOption
from araxes.events.act import Act
from araxes.relations.dyads import DEEDS
from araxes.relations.network.graph import NEGATIVE, POSITIVE, SignedGraph, Tie
from araxes.relations.timelines import Timeline, start_range

Weigh = Callable[[Act], float | None]
"""An act's weight, positive toward cooperation; ``None`` when it has none. `Weights.of` is one."""

Pair = tuple[str, str]
_INSIDE = "inside"
_DECIMALS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """What two states did toward each other, in both directions.

    ``cooperation`` is the sum of the positive weights of their acts, ``conflict`` that of the negative ones without
    the minus; ``acts`` are their ids, in the order given.
    """

    a: str
    b: str
    cooperation: float
    conflict: float
    acts: tuple[str, ...] = field(repr=False)

    @property
    def net(self) -> float:
        """Cooperation less conflict."""
        return self.cooperation - self.conflict

    @property
    def lean(self) -> float:
        """Net over the sum of both, from -1 (conflict only) to 1 (cooperation only); 0 where neither weighs."""
        gross = self.cooperation + self.conflict
        return self.net / gross if gross else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When dealings make a tie: at least ``least`` acts, and a lean of ``threshold`` (0-1) or more to either side."""

    threshold: float = 0.2
    least: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.threshold <= 1:
            raise BadOption(f"a threshold of {self.threshold:g}: expected a share of the net in the gross, from 0 to 1")
        if self.least < 1:
            raise BadOption(f"at least {self.least} acts: expected 1 or more")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A signed network drawn from acts, and what it leaves out.

    ``mixed`` are dealings that lean too little to either side, ``thin`` those of too few acts. Acts not counted:
    ``unsettled`` (planned, possible, demanded, denied), ``undated`` and ``astride`` (their dates do not tell whether
    they began inside the stretch of time), ``weightless`` (the weights do not know their type).
    """

    graph: SignedGraph
    mixed: tuple[Dealings, ...] = ()
    thin: tuple[Dealings, ...] = ()
    counted: int = 0
    unsettled: int = 0
    undated: int = 0
    astride: int = 0
    weightless: int = 0


def ties_from(
    acts: Iterable[Act],
    weigh: Weigh,
    *,
    within: Timeline | None = None,
    among: Collection[str] | None = None,
    rule: Rule | None = None,
) -> Drawn:
    """Draw the signed network of the acts that began within a stretch of time.

    Only deeds count (occurred, ongoing). An act between several states counts once for each pair of an initiator and a
    recipient, a joint act once for each pair of its parties. For each pair of states the positive weights of its acts
    are summed to C, the negative ones without the minus to K. The tie's sign is that of the net C - K and its weight
    |C - K|; there is a tie only when |C - K| >= ``threshold`` (C + K) > 0, and the pair has ``least`` acts.
    Codes are compared whole; ``among`` keeps pairs inside a set of codes.

    Example, by hand: A visits B (+2), B accuses A (-3): net -1 of 5, a lean of -0.2, just enough.

    >>> from araxes.values.statuses import Status
    >>> visit = Act(id="1", type="CONSULT", status=Status.OCCURRED, initiators=("A",), recipients=("B",))
    >>> charge = Act(id="2", type="ACCUSE", status=Status.OCCURRED, initiators=("B",), recipients=("A",))
    >>> ties_from([visit, charge], lambda act: {"CONSULT": 2, "ACCUSE": -3}[act.type]).graph.ties
    (Tie(a='A', b='B', sign=-1, weight=1.0),)
    """
    sums = _Sums(weigh, within, among)
    for act in acts:
        sums.add(act)
    return _drawn(sums, rule or Rule())


class _Sums:
    """Sums of weights by pair, while acts stream past."""

    def __init__(self, weigh: Weigh, within: Timeline | None, among: Collection[str] | None) -> None:
        self._weigh, self._within, self._among = weigh, within, among
        self.plus: dict[Pair, float] = {}
        self.minus: dict[Pair, float] = {}
        self.acts: dict[Pair, list[str]] = {}
        # Millions of acts have few combinations of sides.
        self._pairs: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Pair, ...]] = {}
        self.places = dict.fromkeys((_INSIDE, "unsettled", "undated", "astride", "weightless"), 0)

    def add(self, act: Act) -> None:
        sides = act.initiators, act.recipients
        pairs = self._pairs.get(sides)
        if pairs is None:
            pairs = self._pairs[sides] = tuple(sorted(_pairs(act, self._among)))
        place = self._place(act) if pairs else None
        if place is None:
            return
        weight = self._weigh(act) if place == _INSIDE else None
        if place == _INSIDE and weight is None:
            place = "weightless"
        self.places[place] += 1
        if weight is None:
            return
        side, size = (self.plus, weight) if weight > 0 else (self.minus, -weight)
        for pair in pairs:
            side[pair] = side.get(pair, 0.0) + size
            self.acts.setdefault(pair, []).append(act.id)

    def _place(self, act: Act) -> str | None:
        """Return where an act is counted; ``None`` for one that began outside the stretch of time."""
        begins, within = start_range(act), self._within
        if within is not None and begins is not None:
            first, last = begins
            if last < within.first or first > within.last:
                return None
            if act.status in DEEDS and (first < within.first or last > within.last):
                return "astride"
        if act.status not in DEEDS:
            return "unsettled"
        return "undated" if within is not None and begins is None else _INSIDE


def _pairs(act: Act, among: Collection[str] | None) -> set[Pair]:
    """Return the unordered pairs that an act goes between, each in the order of the alphabet."""
    others = act.recipients or act.initiators
    if among is None:
        return {(min(a, b), max(a, b)) for a in act.initiators for b in others if a != b}
    return {(min(a, b), max(a, b)) for a in act.initiators if a in among for b in others if a != b and b in among}


def _drawn(sums: _Sums, rule: Rule) -> Drawn:
    ties: list[Tie] = []
    mixed: list[Dealings] = []
    thin: list[Dealings] = []
    for one in _dealings(sums):
        if len(one.acts) < rule.least:
            thin.append(one)
        elif one.net == 0 or abs(one.lean) < rule.threshold:
            mixed.append(one)
        else:
            sign = POSITIVE if one.net > 0 else NEGATIVE
            ties.append(Tie(a=one.a, b=one.b, sign=sign, weight=abs(one.net), acts=one.acts))
    nodes = {end for a, b in sums.acts for end in (a, b)}
    counted = sums.places.pop(_INSIDE)
    return Drawn(
        graph=SignedGraph.of(ties, nodes), mixed=tuple(mixed), thin=tuple(thin), counted=counted, **sums.places
    )


def _dealings(sums: _Sums) -> Iterator[Dealings]:
    for (a, b), ids in sorted(sums.acts.items()):
        plus, minus = sums.plus.get((a, b), 0.0), sums.minus.get((a, b), 0.0)
        yield Dealings(a=a, b=b, cooperation=round(plus, _DECIMALS), conflict=round(minus, _DECIMALS), acts=tuple(ids))
