"""How alike two lemmas are as kinds of event: by their vectors in our reader, and by their spelling."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from araxes.language.reader import Reader
from araxes.language.tokens import Word, Words

Vector = NDArray[np.float64]
_STEM, _SHORT_STEM = 4, 3


def vectors_of(lemmas: Iterable[str], reader: Reader) -> dict[str, Vector]:
    """Return a unit vector for each lemma: what the reader makes of it alone, less what all of them have in common."""
    words = sorted(set(lemmas))
    alone = (Words(words=(Word(start=0, end=len(word), text=word),)) for word in words)
    states = np.stack([np.asarray(_state(sentence.states), dtype=float) for sentence in reader.annotate(alone)])
    scaled = (states - states.mean(axis=0)) / (states.std(axis=0) + 1e-9)
    scaled /= np.linalg.norm(scaled, axis=1, keepdims=True) + 1e-9
    return dict(zip(words, scaled, strict=True))


def _state(states: NDArray[Any] | None) -> NDArray[Any]:
    if states is None:
        raise ValueError("the reader gave no states; use the built-in reader")
    first: NDArray[Any] = states[0]
    return first


def kind_features(one: str, other: str, vectors: Mapping[str, Vector]) -> list[float]:
    """Return a constant, whether two lemmas are one, and otherwise their cosine (0-1) and whether they share a stem."""
    if one == other:
        return [1.0, 1.0, 0.0, 0.0]
    cosine = float(vectors[one] @ vectors[other]) if one in vectors and other in vectors else 0.0
    return [1.0, 0.0, max(cosine, 0.0), float(_stem(one, other))]


def _stem(one: str, other: str) -> bool:
    common = next((i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    shared, shorter = min(len(one), len(other)) if common is None else common, min(len(one), len(other))
    if shared >= _STEM or (shared >= _SHORT_STEM and shared >= shorter - 1):
        return True
    return shorter >= _STEM and (one in other or other in one)


class Kinds(dict[frozenset[str], float]):
    """Evidence for pairs of kinds, in nats, as `Acts.kinds` wants it; a set of one lemma is that lemma twice."""

    def __init__(self, weights: Vector, vectors: Mapping[str, Vector]) -> None:
        super().__init__()
        self._weights, self._vectors = weights, vectors

    def get(self, pair: frozenset[str], default: Any = None) -> Any:
        """Return the evidence for a pair, worked out once; there is one for every pair."""
        if pair not in self:
            ordered = sorted(pair)
            self[pair] = float(self._weights @ np.array(kind_features(ordered[0], ordered[-1], self._vectors)[1:]))
        return self[pair]
