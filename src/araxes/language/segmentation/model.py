"""The learned part of sentence splitting: a logistic regression over hashed features."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from araxes.errors import MissingResource
from araxes.language.segmentation.features import BUCKETS, Place, place_features
from araxes.language.segmentation.vocabulary import Vocabulary

RESOURCE = "boundaries.npz"


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryModel:
    """One weight for each bucket; a sentence ends where the weights of a place's features sum to more than 0."""

    weights: tuple[float, ...]

    def score(self, place: Place, vocabulary: Vocabulary) -> float:
        """Return the logarithm of the odds that a sentence ends here."""
        weights = self.weights
        return sum([weights[bucket] for bucket in place_features(place, vocabulary)])


@cache
def load_boundary_model() -> BoundaryModel:
    """Read the weights that come with Araxes (made by ``training/train_boundaries.py``), once."""
    source = files("araxes") / "resources" / "language" / RESOURCE
    if not source.is_file():
        raise MissingResource(f"{RESOURCE}: the weights for sentence splitting are missing; install araxes again")
    with np.load(io.BytesIO(source.read_bytes())) as stored:
        weights = stored["weights"].astype(np.float64) * float(stored["scale"])
    return BoundaryModel(weights=tuple(weights.tolist()))


def pack(weights: Sequence[float], *, about: str) -> bytes:
    """Return weights as a compressed file of 8-bit numbers with their scale and a line about their origin."""
    values = np.asarray(weights)
    if values.shape != (BUCKETS,):
        raise ValueError(f"expected {BUCKETS} weights, got an array of shape {values.shape}")
    scale = float(np.abs(values).max()) / 127 or 1.0
    stream = io.BytesIO()
    small = np.rint(values / scale).astype(np.int8)
    np.savez_compressed(stream, weights=small, scale=np.float64(scale), about=np.str_(about))
    return stream.getvalue()
