"""The machinery of linking on ECB+: CoNLL F1 across documents with gold mentions, against the same-lemma baseline.

    python -m evaluation.coreference [--data DIR] [--json FILE]

Every gold mention of the development part is a report (evaluation.ecbplus); `araxes.events.linking.compare` and
`cluster` group them. Only weights are set for this material, on the training part: how alike two kinds (lemmas) are,
from the likeness of their vectors in our reader and of their spelling; `Scale`, by logistic regression on what
`compare` finds; the thresholds. Documents are candidates when their words are alike (cosine of tf-idf from 0.1).

Rows, each for the baseline (mentions with the same lemma are one chain) and for linking: *no topic known* (equal lemmas
are joined anywhere: what a record meets, to which nobody says which documents belong together), *topic known* (both
only inside the topic, ``2``) and *sub-topic known* (both only inside the sub-topic as the release gives it, ``2ecb`` or
``2ecbplus``: which documents are about one affair is told them, which is most of the answer).
"""

import argparse
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from araxes.events.linking import Background, Scale, Traits, cluster, compare, traits_of
from araxes.events.linking.acts import load_acts
from araxes.language.reader import Reader, load_reader
from araxes.mentions.places import load_gazetteer
from evaluation.chains import table
from evaluation.ecbplus import Told, read_mentions
from evaluation.kinds import Kinds, kind_features, vectors_of
from evaluation.scoring import data_folder, report

ALIKE = 0.1
FEATURES = ("acts", "places", "people", "words", "documents")
TITLE = "coreference (ECB+ dev)"

Pair = tuple[Told, Told]
Topic = Callable[[str], str]
Matrix = NDArray[np.float64]


def unknown(topic: str) -> str:
    """No topic is known: all documents are of one."""
    return ""


def number(topic: str) -> str:
    """Return the topic of a sub-topic: ``2`` of ``2ecb`` and ``2ecbplus``."""
    return topic.removesuffix("plus").removesuffix("ecb")


# How much of the topics is known, and the threshold that is best then on the training part.
SETTINGS: dict[str, tuple[Topic, float]] = {
    "no topic known": (unknown, 0.5),
    "topic known": (number, 0.5),
    "sub-topic known": (str, 0.2),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of ECB+ with what is known of its words and documents."""

    told: tuple[Told, ...]
    traits: Mapping[str, Traits]
    rarity: Mapping[str, float]
    affinity: Mapping[tuple[str, str], float]

    def pairs(self, topic: Topic) -> Iterator[Pair]:
        """Yield the pairs of mentions of one document or of two alike ones of one topic."""
        by_document: dict[str, list[Told]] = defaultdict(list)
        for one in self.told:
            by_document[one.report.document].append(one)
        for mentions in by_document.values():
            yield from itertools.combinations(mentions, 2)
        for pair in self.affinity:
            left, right = (by_document[document] for document in pair)
            if topic(left[0].topic) == topic(right[0].topic):
                yield from itertools.product(left, right)


def part_of(told: Sequence[Told]) -> Part:
    """Weigh words and compare documents."""
    around = {one.report.document: Counter(one.around) for one in told}
    seen = Counter(word for words in around.values() for word in words)
    rarity = {word: math.log(len(around) / count) for word, count in seen.items()}
    return Part(
        told=tuple(told),
        traits={one.report.id: traits_of(one.report) for one in told},
        rarity=rarity,
        affinity=_affinity(around, rarity),
    )


def _affinity(around: Mapping[str, Counter[str]], rarity: Mapping[str, float]) -> dict[tuple[str, str], float]:
    ids, columns = sorted(around), {word: column for column, word in enumerate(sorted(rarity))}
    weights = np.zeros((len(ids), len(columns)))
    for row, name in enumerate(ids):
        for word, count in around[name].items():
            weights[row, columns[word]] = (1 + math.log(count)) * rarity[word]
    weights /= np.linalg.norm(weights, axis=1, keepdims=True) + 1e-9
    likeness = weights @ weights.T
    pairs = itertools.combinations(range(len(ids)), 2)
    return {(ids[i], ids[j]): float(likeness[i, j]) for i, j in pairs if likeness[i, j] >= ALIKE}


def fit(part: Part, vectors: Mapping[str, Matrix]) -> tuple[Kinds, Scale]:
    """Return how alike kinds are and the weights of the features, by logistic regression on a part's pairs."""
    pairs = list(part.pairs(unknown))
    same = np.array([one.chain == other.chain for one, other in pairs], dtype=float)
    rows = [kind_features(str(one.report.kind), str(other.report.kind), vectors) for one, other in pairs]
    kinds = Kinds(_regression(np.array(rows), same)[1:], vectors)
    background = _background(part, kinds)
    found = np.array([_weights(one, other, part, background) for one, other in pairs])
    prior, *weights = map(float, _regression(found, same))
    return kinds, Scale(prior=prior, margin=-math.inf, **dict(zip(FEATURES, weights, strict=True)))


def _background(part: Part, kinds: Kinds) -> Background:
    return Background(rarity=part.rarity, affinity=part.affinity, acts=replace(load_acts(), kinds=kinds))


def _weights(one: Told, other: Told, part: Part, background: Background) -> list[float]:
    comparison = compare(part.traits[one.report.id], part.traits[other.report.id], background=background)
    found = {finding.feature: finding.weight for finding in comparison.findings}
    return [1.0, *(found.get(feature, 0.0) for feature in FEATURES)]


def _regression(rows: Matrix, labels: Matrix) -> Matrix:
    """Logistic regression with a weak penalty; the first column is the constant."""

    def loss(weights: Matrix) -> tuple[float, Matrix]:
        scores = rows @ weights
        penalty = np.concatenate([[0.0], weights[1:]])
        value = np.logaddexp(0, scores).sum() - (labels * scores).sum() + penalty @ penalty / 2
        return float(value), rows.T @ (1 / (1 + np.exp(-scores)) - labels) + penalty

    result: Matrix = minimize(loss, np.zeros(rows.shape[1]), jac=True).x
    return result


def linked(part: Part, kinds: Kinds, scale: Scale, *, topic: Topic) -> dict[str, int]:
    """Return the number of the group of every mention."""
    background = _background(part, kinds)
    comparisons = (
        compare(part.traits[one.report.id], part.traits[other.report.id], scale=scale, background=background)
        for one, other in part.pairs(topic)
    )
    linkage = cluster(part.traits.values(), comparisons, scale=scale)
    return {name: number for number, group in enumerate(linkage.groups) for name in group}


def same_lemma(told: Iterable[Told], topic: Topic) -> dict[str, Hashable]:
    """The baseline: mentions of a topic with the same lemma are one chain."""
    return {one.report.id: (topic(one.topic), one.report.kind) for one in told}


def measure(train: Sequence[Told], dev: Sequence[Told], reader: Reader) -> dict[str, dict[str, float]]:
    """Fit on one part and return the rows of the other."""
    vectors = vectors_of({str(one.report.kind) for one in (*train, *dev)}, reader)
    kinds, scale = fit(part_of(train), vectors)
    part, gold = part_of(dev), {one.report.id: one.chain for one in dev}
    rows: dict[str, dict[str, float]] = {}
    for name, (topic, threshold) in SETTINGS.items():
        set_so = replace(scale, link=threshold, review=threshold / 2)
        base, ours = _f1(gold, same_lemma(dev, topic)), _f1(gold, linked(part, kinds, set_so, topic=topic))
        rows[f"{name}, same lemma"], rows[f"{name}, linking"] = base, ours
        rows[f"{name}, gain"] = {"CoNLL": ours["CoNLL"] - base["CoNLL"]}
    return rows


def _f1(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> dict[str, float]:
    return {score: row["F1"] for score, row in table(gold, found).items()}


def main() -> None:
    """Print the scores, and by how much linking is above the baseline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="the data folder (default: $ARAXES_DATA or ../shared/data)")
    parser.add_argument("--json", type=Path, help="write the scores here too")
    options = parser.parse_args()
    folder = data_folder(options.data) / "coreference"
    reader, gazetteer = load_reader(), load_gazetteer()
    train, dev = (list(read_mentions(folder / f"ecbplus_{part}.jsonl", reader, gazetteer)) for part in ("train", "dev"))
    report(TITLE, measure(train, dev, reader), options.json)


if __name__ == "__main__":
    main()
