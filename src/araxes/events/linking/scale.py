"""How much each feature counts, and from where on two reports are one."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Weights of the features (1 leaves the evidence as it is) and the thresholds.

    ``prior`` is the evidence, in nats, that two candidates start from. From the probability ``link`` on (0-1) two
    groups are one; down to ``review`` a person should look. A group goes with another only when no rival comes within
    ``margin`` nats.
    """

    prior: float = -2.5
    documents: float = 1.0
    acts: float = 1.0
    sides: float = 1.0
    times: float = 1.0
    places: float = 1.0
    names: float = 1.0
    people: float = 1.0
    words: float = 1.0
    statuses: float = 1.0
    link: float = 0.7
    review: float = 0.35
    margin: float = 0.7

    @property
    def linking(self) -> float:
        """The evidence from which on two groups are one."""
        return logit(self.link)

    @property
    def doubtful(self) -> float:
        """The evidence from which on two groups go to review."""
        return logit(self.review)


def logit(probability: float) -> float:
    """Return the evidence in nats that belongs to a probability between 0 and 1, both excluded.

    >>> round(logit(0.5), 3), round(logit(0.731), 2)
    (0.0, 1.0)
    """
    return math.log(probability / (1 - probability))


def probability(evidence: float) -> float:
    """Return the probability, 0-1, that belongs to evidence in nats."""
    return 1 / (1 + math.exp(-evidence)) if evidence > -700 else 0.0


DEFAULT = Scale()
