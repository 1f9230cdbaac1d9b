"""The head that says of each word which act it tells, on the encoder's states of a sentence's words.

Event trigger detection as in ACE: every word is of one of the types, or of none.
"""

import torch
from torch import Tensor, nn

from training.layers import WIDTH, Dropout

TRIGGER_INPUTS, TRIGGER_OUTPUTS = ("relating",), ("acts",)
TRIGGER_DROPOUT = 0.3
INNER = 256


class Triggers(nn.Module):
    """Scores of each type for the words of sentences: a word, its two neighbours, and the sentence."""

    def __init__(self, types: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(WIDTH)
        self.word, self.whole = nn.Linear(WIDTH, INNER), nn.Linear(WIDTH, INNER, bias=False)
        self.near = nn.Linear(3 * WIDTH, INNER)
        self.types = nn.Linear(2 * INNER, types)
        self.dropout = Dropout(TRIGGER_DROPOUT)

    def scores(self, relating: Tensor) -> Tensor:
        """Return logits [B, W, types] of states `relating` [B, 1 + W, 384], first the sentence's, 0 where padded."""
        told = (relating.abs().sum(-1, keepdim=True) > 0).to(relating.dtype)
        states = self.dropout(self.norm(relating) * told)
        words = states[:, 1:]
        after = torch.cat([words[:, 1:], torch.zeros_like(words[:, :1])], dim=1)
        word = nn.functional.gelu(self.word(words) + self.whole(states[:, :1]))
        near = nn.functional.gelu(self.near(torch.cat([states[:, :-1], words, after], dim=-1)))
        scores: Tensor = self.types(self.dropout(torch.cat([word, near], dim=-1)))
        return scores

    def forward(self, relating: Tensor) -> Tensor:
        """Return probabilities."""
        return self.scores(relating).softmax(-1)


class Council(nn.Module):
    """Several heads that learned in different orders; what they say is their mean."""

    def __init__(self, heads: list[Triggers]) -> None:
        super().__init__()
        self.heads = nn.ModuleList(heads)

    def forward(self, relating: Tensor) -> Tensor:
        """Return probabilities."""
        return torch.stack([head(relating) for head in self.heads]).mean(0)
