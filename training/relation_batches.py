"""Marked sentences as tensors: each sentence once, with the pairs of its sides."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from araxes.language.segmentation import segment_text
from training.batches import padded
from training.features import IGNORED
from training.relation_model import PADDING, PLAIN, SOURCE, TARGET
from training.relation_sentences import NONE, STATUSES, TYPES, Marked

PIECES_PER_BATCH = 450
CLASSES = (NONE, *TYPES)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedExample:
    """A sentence as numbers; `sides` are word ranges, `pairs` are (source, target, type, status)."""

    pieces: tuple[int, ...]
    first: tuple[int, ...]
    sides: tuple[tuple[int, int], ...]
    pairs: tuple[tuple[int, int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairBatch:
    """`row` [P] is each pair's sentence, `roles` [P, 1 + W] marks its sides; `types` and `statuses` [P] are gold."""

    inputs: dict[str, Tensor]
    row: Tensor
    roles: Tensor
    types: Tensor
    statuses: Tensor


def encode_marked(sentence: Marked, tokenizer: Tokenizer) -> MarkedExample:
    """Turn a marked sentence into numbers, tokenised as Araxes does."""
    words = [word for part in segment_text(sentence.text) for word in part.words]
    pieces, first = [tokenizer.token_to_id("[CLS]")], []
    for word in words:
        first.append(len(pieces))
        pieces.extend(tokenizer.encode(word.text, add_special_tokens=False).ids or [tokenizer.token_to_id("[UNK]")])
    pieces.append(tokenizer.token_to_id("[SEP]"))
    sides = []
    for start, end in sentence.sides:
        inside = [place for place, word in enumerate(words) if word.start < end and start < word.end]
        sides.append((inside[0], inside[-1] + 1))
    pairs = tuple(
        (
            pair.source,
            pair.target,
            CLASSES.index(pair.type),
            IGNORED if pair.type == NONE else STATUSES.index(pair.status),
        )
        for pair in sentence.pairs
    )
    return MarkedExample(
        pieces=tuple(pieces),
        first=tuple(first),
        sides=tuple(sides),
        pairs=pairs,
    )


def pair_batches(
    examples: Sequence[MarkedExample], noise: random.Random | None = None, *, share: tuple[int, int] = (0, 1)
) -> Iterator[PairBatch]:
    """Yield batches of sentences of similar lengths with all their pairs; shuffled with `noise`.

    `share` is (rank, processes): a process takes every such sentence of each batch, at least one.
    """
    rank, processes = share
    order = sorted(
        range(len(examples)), key=lambda place: len(examples[place].pieces) + (noise.uniform(-4, 4) if noise else 0)
    )
    groups: list[list[MarkedExample]] = [[]]
    for place in order:
        example = examples[place]
        if groups[-1] and (len(groups[-1]) + 1) * (len(example.pieces) + 4) > PIECES_PER_BATCH:
            groups.append([])
        groups[-1].append(example)
    if noise:
        noise.shuffle(groups)
    for group in groups:
        yield pair_batch(group[rank::processes] or group)


def inputs_of(group: Sequence[MarkedExample]) -> dict[str, Tensor]:
    """Return what the encoder takes: the pieces [B, P] of sentences and the first piece of each word [B, W]."""
    return {
        "input_ids": padded([example.pieces for example in group], 0),
        "first": padded([example.first for example in group], 0),
    }


def pair_batch(group: Sequence[MarkedExample]) -> PairBatch:
    """Return sentences with all their pairs as one batch."""
    width = 1 + max(len(example.first) for example in group)
    rows, roles, types, statuses = [], [], [], []
    for row, example in enumerate(group):
        for source, target, kind, status in example.pairs:
            rows.append(row)
            roles.append(_roles(example, source, target, width))
            types.append(kind)
            statuses.append(status)
    return PairBatch(
        inputs=inputs_of(group),
        row=torch.tensor(rows),
        roles=torch.tensor(roles),
        types=torch.tensor(types),
        statuses=torch.tensor(statuses),
    )


def _roles(example: MarkedExample, source: int, target: int, width: int) -> list[int]:
    size = 1 + len(example.first)
    roles = [PLAIN] * size + [PADDING] * (width - size)
    for side, role in ((source, SOURCE), (target, TARGET)):
        first, end = example.sides[side]
        roles[first + 1 : end + 1] = [role] * (end - first)
    return roles
