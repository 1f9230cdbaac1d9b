"""Examples grouped by length and padded into tensors, with casing noise and dropped full stops."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from training.features import IGNORED, Example

UPPER, TITLE, DROPPED = 0.04, 0.06, 0.08
PIECES_PER_BATCH = 1600


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Padded tensors: what the model reads, and what it has to predict by the name of the head."""

    inputs: dict[str, Tensor]
    targets: dict[str, Tensor]

    def share(self, rank: int, processes: int) -> "Batch":
        """Return every so many rows: the part of one process."""
        return Batch(
            inputs={name: values[rank::processes] for name, values in self.inputs.items()},
            targets={name: values[rank::processes] for name, values in self.targets.items()},
        )


def batches(examples: Sequence[Example], noise: random.Random | None = None) -> Iterator[Batch]:
    """Yield batches of similar lengths; with `noise`, shuffled and with varied spelling."""
    order = sorted(range(len(examples)), key=lambda place: _length(examples[place], noise))
    groups: list[list[Example]] = [[]]
    for place in order:
        example = examples[place]
        if (len(groups[-1]) + 1) * len(example.pieces) > PIECES_PER_BATCH and groups[-1]:
            groups.append([])
        groups[-1].append(example)
    if noise:
        noise.shuffle(groups)
    for group in filter(None, groups):
        yield _batch(group, noise)


def _length(example: Example, noise: random.Random | None) -> float:
    return len(example.pieces) + (noise.uniform(-2, 2) if noise else 0)


def _batch(group: Sequence[Example], noise: random.Random | None) -> Batch:
    ways = [_way(noise) for _ in group]
    dropped = [bool(noise and example.droppable and noise.random() < DROPPED) for example in group]
    sizes = [len(example.first) - drop for example, drop in zip(group, dropped, strict=True)]
    pieces = [_pieces(example, drop) for example, drop in zip(group, dropped, strict=True)]
    pairs = list(zip(group, ways, strict=True))
    rows = {
        "heads": [example.heads for example in group],
        "labels": [example.labels for example in group],
        "upos": [example.upos for example in group],
        "xpos": [example.xpos for example in group],
        "semantic": [example.semantic for example in group],
        "lemma": [example.lemma[way] for example, way in pairs],
    }
    inputs = {
        "input_ids": padded(pieces, 0),
        "first": padded([example.first[:size] for example, size in zip(group, sizes, strict=True)], 0),
        "casing": padded([example.casing[way][:size] for (example, way), size in zip(pairs, sizes, strict=True)], 0),
    }
    targets = {
        name: padded([row[:size] for row, size in zip(values, sizes, strict=True)], IGNORED)
        for name, values in rows.items()
    }
    return Batch(inputs=inputs, targets=targets)


def _way(noise: random.Random | None) -> str:
    draw = noise.random() if noise else 1.0
    if draw < UPPER:
        return "upper"
    return "title" if draw < UPPER + TITLE else "plain"


def _pieces(example: Example, drop: bool) -> Sequence[int]:
    return (*example.pieces[: example.first[-1]], example.pieces[-1]) if drop else example.pieces


def padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    """Return the rows as one tensor, filled up on the right."""
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])
