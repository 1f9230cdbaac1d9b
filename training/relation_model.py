"""The head that says what one side of a sentence does to another, on the encoder's states of its words.

The encoder reads a sentence once, without knowing the sides, however many pairs are asked about.
"""

import torch
from torch import Tensor, nn

from training.layers import FAR_BELOW, WIDTH, Dropout

PADDING, PLAIN, SOURCE, TARGET = range(4)
PAIR_INPUTS, PAIR_OUTPUTS = ("relating", "roles"), ("types", "statuses")
PAIR_DROPOUT = 0.1
# The sentence, both sides, their product, the mean of all words, and the words that the two sides look at.
PARTS = 6


class Pairs(nn.Module):
    """Scores of each type and status for pairs of sides."""

    def __init__(self, types: int, statuses: int) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(2 * WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH, bias=False)
        self.together = nn.Sequential(
            Dropout(PAIR_DROPOUT), nn.Linear(PARTS * WIDTH, WIDTH), nn.GELU(), Dropout(PAIR_DROPOUT)
        )
        self.types, self.statuses = nn.Linear(WIDTH, types), nn.Linear(WIDTH, statuses)
        nn.init.zeros_(self.query.weight)

    def scores(self, relating: Tensor, roles: Tensor) -> tuple[Tensor, Tensor]:
        """Return logits [P, types] and [P, statuses].

        `relating` [P, 1 + W, 384] are the encoder's states, first the sentence's; `roles` [P, 1 + W] says of each
        whether it is padding, a plain word, in the source or in the target.
        """
        source, target = _mean(relating, roles == SOURCE), _mean(relating, roles == TARGET)
        parts = [relating[:, 0], source, target, source * target, _mean(relating, roles != PADDING)]
        together = self.together(torch.cat([*parts, self._seen(relating, roles, parts[1:3])], dim=-1))
        return self.types(together), self.statuses(together)

    def _seen(self, relating: Tensor, roles: Tensor, sides: list[Tensor]) -> Tensor:
        """Return the mean of the words, weighted by how much the two sides look at each."""
        # The key is put on the one query of a pair, not on each of its words: the same product, thirty times cheaper.
        wanted = self.query(torch.cat(sides, dim=-1)) @ self.key.weight
        looks = (relating @ wanted[:, :, None]).squeeze(-1)
        looks = looks * WIDTH**-0.5 + (roles == PADDING).to(looks.dtype) * FAR_BELOW
        return (relating * looks.softmax(-1)[:, :, None]).sum(1)

    def forward(self, relating: Tensor, roles: Tensor) -> tuple[Tensor, Tensor]:
        """Return probabilities."""
        types, statuses = self.scores(relating, roles)
        return types.softmax(-1), statuses.softmax(-1)


def _mean(states: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.to(states.dtype)[:, :, None]
    return (states * weights).sum(1) / weights.sum(1).clamp(min=1)
