"""What the best partition costs when two states have to stand to each other in the opposite way."""

from dataclasses import replace

from araxes.relations.network.covering import Cover, cover
from araxes.relations.network.frustration import Block


def otherwise(block: Block, pair: tuple[int, int], *, beyond: float, until: float) -> Cover:
    """Return the least frustrated weight of a block with two nodes' relation reversed, and camps that attain it.

    Together becomes apart and the other way round. The block is to be solved to optimality. The answer is optimal or
    its ``lower`` exceeds ``beyond``, unless `time.monotonic` passed ``until``.
    """
    wiring, best = block.wiring, block.cover
    sign = -int(best.camps[pair[0]] * best.camps[pair[1]])
    tie = wiring.between(*pair)
    # Where the tie is satisfied now, the reversed problem takes it with the other sign: its weight is lost for certain.
    lost = float(wiring.weights[tie]) if tie is not None and wiring.signs[tie] != sign else 0.0
    cycles = (cycle for cycle in best.cycles if tie not in cycle)
    solved = cover(wiring.forced(pair, sign), until=until, floor=best.upper - lost, beyond=beyond - lost, cycles=cycles)
    floors = solved.floors[: wiring.ties] + lost
    return replace(solved, lower=solved.lower + lost, upper=solved.upper + lost, floors=floors)
