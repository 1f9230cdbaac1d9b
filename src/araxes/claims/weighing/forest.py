"""Boosted decision trees: rows of named traits in, probabilities out."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from araxes.language.graphs import session

Traits = Mapping[str, float | str]


class Forest:
    """The trees in ``FOLDER/NAME.onnx``; ``columns`` are the names of their inputs, ``trait=value`` for words."""

    def __init__(self, folder: Path, name: str) -> None:
        self._session = session(folder / f"{name}.onnx")
        columns = json.loads((folder / "columns.json").read_text(encoding="utf-8"))[name]
        self._places = {column: place for place, column in enumerate(columns)}

    def chances(self, rows: Sequence[Traits]) -> NDArray[Any]:
        """Return a probability for each row; traits that the trees do not know, and those left out, count as 0."""
        if not rows:
            return np.zeros(0)
        (scores,) = self._session.run(None, {"traits": matrix(rows, self._places)})
        return np.asarray(1 / (1 + np.exp(-scores[:, 0].astype(np.float64))))


def matrix(rows: Sequence[Traits], places: Mapping[str, int]) -> NDArray[np.float32]:
    """Return rows of traits as numbers [rows, columns]."""
    found = np.zeros((len(rows), len(places)), dtype=np.float32)
    for row, traits in zip(found, rows, strict=True):
        for name, value in traits.items():
            place = places.get(f"{name}={value}" if isinstance(value, str) else name)
            if place is not None:
                row[place] = 1 if isinstance(value, str) else value
    return found
