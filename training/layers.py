"""What the torch modules share."""

import torch
from torch import Tensor, nn

DROPOUT = 0.3
FAR_BELOW = -1e4
WIDTH = 384


class Dropout(nn.Module):
    """Dropout with masks from random bytes: on a CPU several times faster than drawing floats."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.threshold = round(share * 256)

    def forward(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        count = states.numel()
        draws = torch.empty((count + 6) // 7, dtype=torch.int64).random_(1 << 56)
        # Seven of the eight bytes are random: random_ leaves the highest one empty.
        kept = draws.view(torch.uint8).view(-1, 8)[:, :7].reshape(-1)[:count] >= self.threshold
        return states * (kept.view(states.shape) * (256 / (256 - self.threshold)))
