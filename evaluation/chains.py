"""Scores of coreference chains: MUC, B³, CEAF-e and their mean, the CoNLL F1.

A clustering is a mapping from mention to chain; both sides hold the same mentions (gold mentions), so that precision
and recall differ only in how they are grouped. Formulas: Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B³), Luo
2005 (CEAF, the entity-based similarity φ4), their mean after the CoNLL-2012 shared task (Pradhan et al. 2012).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

Chains = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """Precision and recall as two fractions, so that documents can be added up."""

    precision: tuple[float, float]
    recall: tuple[float, float]

    def row(self) -> dict[str, float]:
        """Return precision, recall and F1, each 0-1."""
        precision, recall = (part / whole if whole else 0.0 for part, whole in (self.precision, self.recall))
        both = precision + recall
        return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / both if both else 0.0}


def muc(gold: Chains, found: Chains) -> Ratio:
    """Links: of a chain of n mentions n - 1 are needed, less one for each further chain that it falls apart into."""
    return Ratio(precision=_links(found, gold), recall=_links(gold, found))


def _links(chains: Chains, other: Chains) -> tuple[float, float]:
    right = wanted = 0
    for members in _sets(chains).values():
        parts = len({other[member] for member in members})
        right += len(members) - parts
        wanted += len(members) - 1
    return float(right), float(wanted)


def b_cubed(gold: Chains, found: Chains) -> Ratio:
    """Mentions: the share of a mention's chain that the other side has in one chain with it, averaged."""
    shared = Counter((gold[mention], found[mention]) for mention in gold)
    sizes, found_sizes = Counter(gold.values()), Counter(found.values())
    recall = sum(count * count / sizes[chain] for (chain, _), count in sorted(shared.items(), key=str))
    precision = sum(count * count / found_sizes[chain] for (_, chain), count in sorted(shared.items(), key=str))
    return Ratio(precision=(precision, float(len(found))), recall=(recall, float(len(gold))))


def ceaf_e(gold: Chains, found: Chains) -> Ratio:
    """Chains: the best one-to-one pairing of chains, a pair worth twice its shared mentions by the size of both."""
    gold_sizes, found_sizes = Counter(gold.values()), Counter(found.values())
    rows = {chain: row for row, chain in enumerate(sorted(gold_sizes, key=str))}
    columns = {chain: column for column, chain in enumerate(sorted(found_sizes, key=str))}
    worth = np.zeros((len(rows), len(columns)))
    for (chain, other), count in Counter((gold[mention], found[mention]) for mention in gold).items():
        worth[rows[chain], columns[other]] = 2 * count / (gold_sizes[chain] + found_sizes[other])
    best = float(worth[linear_sum_assignment(worth, maximize=True)].sum())
    return Ratio(precision=(best, float(len(columns))), recall=(best, float(len(rows))))


def table(gold: Chains, found: Chains) -> dict[str, dict[str, float]]:
    """Return the rows MUC, B3, CEAF-e and CoNLL (mean F1 of the three)."""
    rows = {"MUC": muc(gold, found).row(), "B3": b_cubed(gold, found).row(), "CEAF-e": ceaf_e(gold, found).row()}
    rows["CoNLL"] = {"F1": sum(row["F1"] for row in rows.values()) / 3}
    return rows


def _sets(chains: Chains) -> dict[Hashable, list[str]]:
    members: dict[Hashable, list[str]] = defaultdict(list)
    for mention, chain in chains.items():
        members[chain].append(mention)
    return members
