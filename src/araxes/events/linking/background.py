"""What is known beside two reports when they are compared."""

from collections.abc import Mapping
from dataclasses import dataclass

from araxes.events.linking.acts import Acts


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """All of it optional.

    ``rarity`` gives the inverse document frequency of words, in nats; ``affinity`` how alike two documents are (cosine,
    0-1) under their ids in order, a missing pair 0; ``acts`` replaces the resource on types and kinds.
    """

    rarity: Mapping[str, float] | None = None
    affinity: Mapping[tuple[str, str], float] | None = None
    acts: Acts | None = None


NOTHING = Background()
