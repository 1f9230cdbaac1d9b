"""What tips: the ties whose change would lower the frustration most, and the triangles that stand in the way."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from araxes.relations.network.blocs import Blocs
from araxes.relations.network.frustration import Block, Frustration
from araxes.relations.network.graph import Tie
from araxes.relations.network.reversal import otherwise
from araxes.relations.network.triangles import Corners


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """A tie and by how much the frustration index falls when its sign changes.

    ``always``: every best partition frustrates it; ``never``: none does (then a change of camps would come with it).
    ``mends`` are the third states of the unbalanced triangles at the tie, which the change would balance; ``breaks``
    those of the balanced ones, which it would unbalance: they block it.
    """

    tie: Tie
    drop: float
    always: bool
    never: bool
    mends: tuple[str, ...]
    breaks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tips:
    """The ties that tip most, ranked; ``count`` is how many lower the index, ``open`` how many time left unexamined.

    ``count`` leaves out ties that no best partition frustrates unless they made it into the ranking.
    """

    ranked: tuple[Tip, ...]
    count: int
    open: int = 0


def tips(found: Frustration, held: Blocs, *, top: int = 10, limit: float = 30.0) -> Tips:
    """Rank ties by the fall of the frustration index when the sign of one of them, and nothing else, changes.

    Changing a tie that some best partition frustrates saves its whole weight w, and no change can save more. Any other
    tie saves w - (g - L), where L is the index and g the least weight of a partition that frustrates it: nothing when
    all weights are equal, perhaps something when they differ. Equal falls are ranked by how many triangles the change
    mends, less those it breaks. ``top`` ties are returned; ``limit`` is in seconds.

    Example, by hand: four states, all friends but A and B. The one negative tie is the frustrated one.

    >>> from araxes.relations.network.blocs import blocs
    >>> from araxes.relations.network.frustration import frustration
    >>> from araxes.relations.network.graph import SignedGraph
    >>> pairs = ["AB", "AC", "AD", "BC", "BD", "CD"]
    >>> found = frustration(SignedGraph.of(Tie(a=p[0], b=p[1], sign=-1 if p == "AB" else 1) for p in pairs))
    >>> [(tip.tie.ends, tip.drop, tip.mends) for tip in tips(found, blocs(found)).ranked]
    [(('A', 'B'), 1.0, ('C', 'D'))]
    """
    corners, wrong, either = Corners(found.graph), set(found.frustrated), set(held.sometimes)
    falls = {tie: tie.weight for tie in found.graph.ties if tie in wrong or tie in either}
    count = len(falls)
    examined, open_ = _heavier(found, falls, top=top, until=time.monotonic() + limit)
    falls |= examined
    told = [
        _tip(tie, fall, corners, always=tie in wrong and tie not in either, never=tie in examined)
        for tie, fall in falls.items()
    ]
    told.sort(key=lambda tip: (-tip.drop, len(tip.breaks) - len(tip.mends), tip.tie.ends))
    ranked = tuple(told[:top])
    return Tips(ranked=ranked, count=count + sum(tip.never for tip in ranked), open=open_)


def _tip(tie: Tie, fall: float, corners: Corners, *, always: bool, never: bool) -> Tip:
    breaks, mends = corners.at(tie)
    return Tip(tie=tie, drop=fall, always=always, never=never, mends=mends, breaks=breaks)


def _heavier(found: Frustration, falls: dict[Tie, float], *, top: int, until: float) -> tuple[dict[Tie, float], int]:
    """Examine the ties that no best partition frustrates, as long as one could enter the ranking."""
    ranking = sorted(falls.values(), reverse=True)[:top]
    examined: dict[Tie, float] = {}
    open_ = 0
    for hope, number, block in sorted(_hopes(found), key=lambda entry: -entry[0]):
        tie = found.graph.ties[block.ties[number]]
        least = ranking[-1] if len(ranking) == top else 0.0
        if tie in falls or hope <= least:
            continue
        ends = int(block.wiring.a[number]), int(block.wiring.b[number])
        best = block.cover.upper
        other = otherwise(block, ends, beyond=best + tie.weight - least, until=until)
        fall = tie.weight - (other.upper - best)
        if not other.optimal and other.lower <= best + tie.weight - least:
            open_ += 1
        elif fall > least + block.wiring.tolerance:
            examined[tie] = fall
            ranking = sorted([*ranking, fall], reverse=True)[:top]
    return examined, open_


def _hopes(found: Frustration) -> Iterator[tuple[float, int, Block]]:
    """Yield for each tie in a cycle the most that its change could save, by the solver's bounds, rounding aside."""
    for block in found.blocks:
        if block.cover.upper > 0:
            bound = block.wiring.weights - (block.cover.floors - block.cover.upper) - block.wiring.tolerance
            yield from ((float(hope), number, block) for number, hope in enumerate(bound) if hope > 0)
