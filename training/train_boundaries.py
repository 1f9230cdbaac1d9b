"""Train the model that decides where sentences end: python -m training.train_boundaries TREEBANKS OUTPUT.

TREEBANKS is a folder with ewt/train.conllu and gum/train.conllu. Logistic regression with L2 penalty on hashed
features, fitted by gradient descent with per-weight steps (Duchi et al., 2011, AdaGrad); the result does not depend
on chance.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from evaluation.segmentation import GoldText, read_texts
from numpy.typing import NDArray

from araxes.language.segmentation.boundaries import certain, sentence_ends
from araxes.language.segmentation.features import BUCKETS, Place, place_features
from araxes.language.segmentation.model import pack
from araxes.language.segmentation.sentences import cut_range
from araxes.language.segmentation.vocabulary import load_vocabulary

TREEBANKS = ("ewt", "gum")
ROUNDS, STEP, PENALTY = 300, 0.5, 5e-5
ABOUT = (
    "Weights for sentence splitting, trained by training/train_boundaries.py on the training parts of the Universal "
    "Dependencies treebanks English-EWT (CC BY-SA 4.0) and English-GUM (CC BY and CC BY-SA texts)."
)

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on both treebanks and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.train_boundaries", description=__doc__)
    parser.add_argument("treebanks", type=Path, help="folder with ewt/train.conllu and gum/train.conllu")
    parser.add_argument("output", type=Path, help="file to write, boundaries.npz")
    options = parser.parse_args(arguments)
    examples = [
        example
        for bank in TREEBANKS
        for gold in read_texts(options.treebanks / bank / "train.conllu")
        for example in examples_of(gold)
    ]
    features: Ints = np.array([buckets for buckets, _ in examples], dtype=np.int64)
    labels: Floats = np.array([ends for _, ends in examples], dtype=np.float64)
    weights = fit(features, labels)
    wrong = ((weights[features].sum(axis=1) > 0) != (labels > 0)).mean()
    print(f"{len(labels):,} places, {labels.mean():.1%} end a sentence, {wrong:.2%} wrong", file=sys.stderr)
    options.output.write_bytes(pack(weights.tolist(), about=ABOUT))
    return 0


def examples_of(gold: GoldText) -> Iterator[tuple[list[int], bool]]:
    """Yield the features of each open place and whether a sentence ends there."""
    vocabulary = load_vocabulary()
    ends = {end for _, end in gold.sentences}
    found: list[tuple[list[int], bool]] = []

    def judge(place: Place) -> bool:
        is_end = place.pieces[place.last][1] in ends
        if certain(place, vocabulary) is None:
            found.append((place_features(place, vocabulary), is_end))
        return is_end

    start = 0
    for paragraph in gold.text.split("\n\n"):
        pieces, stops = cut_range(gold.text, start, start + len(paragraph))
        for _ in sentence_ends(gold.text, pieces, stops, judge=judge):
            pass
        start += len(paragraph) + 2
    yield from found


def fit(features: Ints, labels: Floats) -> Floats:
    """Return the weights that fit the labels (0 or 1); each row of features lists the buckets of an example."""
    weights = np.zeros(BUCKETS)
    squares = np.full(BUCKETS, 1e-8)
    count, width = features.shape
    flat = features.ravel()
    for _ in range(ROUNDS):
        odds = weights[features].sum(axis=1)
        error = (1 / (1 + np.exp(-odds)) - labels) / count
        gradient = np.bincount(flat, weights=np.repeat(error, width), minlength=BUCKETS) + PENALTY * weights
        squares += gradient**2
        weights -= STEP * gradient / np.sqrt(squares)
    return weights


if __name__ == "__main__":
    sys.exit(main())
