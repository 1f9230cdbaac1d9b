"""Boosted decision trees: rows of named traits in, probabilities out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from araxes.language.graphs import session

Traits = Mapping[str, float | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows of traits with those that they have in common."""

    common: Traits
    rows: Sequence[Traits]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of numbers [rows, columns], named by column, with the traits that the rows have in common."""

    common: Traits
    columns: Sequence[str]
    numbers: NDArray[Any]


class Forest:
    """The trees in ``FOLDER/NAME.onnx``; ``columns`` are the names of their inputs, ``trait=value`` for words."""

    def __init__(self, folder: Path, name: str) -> None:
        self._session = session(folder / f"{name}.onnx")
        columns = json.loads((folder / "columns.json").read_text(encoding="utf-8"))[name]
        self._places = {column: place for place, column in enumerate(columns)}

    def chances(self, blocks: Sequence[Block | Table]) -> list[list[float]]:
        """Return a probability for each row of each block; traits that the trees do not know, and those left out,
        count as 0."""
        numbers = matrix(blocks, self._places)
        if not len(numbers):
            return [[] for _ in blocks]
        (scores,) = self._session.run(None, {"traits": numbers})
        chances = (1 / (1 + np.exp(-scores[:, 0].astype(np.float64)))).tolist()
        ends = [0, *accumulate(map(_length, blocks))]
        return [chances[start:end] for start, end in pairwise(ends)]


def matrix(blocks: Sequence[Block | Table], places: Mapping[str, int]) -> NDArray[np.float32]:
    """Return the traits of all rows as numbers [rows, columns]."""
    found = np.zeros((sum(map(_length, blocks)), len(places)), dtype=np.float32)
    first = 0
    for block in blocks:
        last = first + _length(block)
        for place, number in _entries(block.common, places):
            found[first:last, place] = number
        if isinstance(block, Table):
            known = [column for column, name in enumerate(block.columns) if name in places]
            found[first:last, [places[block.columns[column]] for column in known]] = block.numbers[:, known]
        else:
            for line, row in enumerate(block.rows, first):
                for place, number in _entries(row, places):
                    found[line, place] = number
        first = last
    return found


def _length(block: Block | Table) -> int:
    return len(block.numbers if isinstance(block, Table) else block.rows)


def _entries(traits: Traits, places: Mapping[str, int]) -> Iterator[tuple[int, float]]:
    for name, value in traits.items():
        if isinstance(value, str):
            place, number = places.get(f"{name}={value}"), 1.0
        else:
            place, number = places.get(name), value
        if place is not None and number:
            yield place, number
