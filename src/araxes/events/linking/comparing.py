"""Two reports compared, feature by feature."""

from collections.abc import Iterator, Mapping

from araxes.events.linking.circumstances import compare_names, compare_people, compare_places, compare_times
from araxes.events.linking.features import (
    compare_acts,
    compare_documents,
    compare_sides,
    compare_statuses,
    compare_words,
)
from araxes.events.linking.scale import DEFAULT, Scale
from araxes.events.linking.traits import Traits, traits_of
from araxes.events.linking.verdicts import Comparison, Finding
from araxes.events.report import Report


def compare(
    one: Report | Traits,
    other: Report | Traits,
    *,
    scale: Scale = DEFAULT,
    rarity: Mapping[str, float] | None = None,
) -> Comparison:
    """Judge whether two reports tell of one occurrence; the order of the two makes no difference.

    Evidence adds up (Fellegi and Sunter 1969): ``scale.prior`` for any two candidates and the weight of each feature.
    ``rarity`` gives the inverse document frequency of words, in nats, where it is known. Reports compared often are
    better given as `traits_of` them.
    """
    left, right = (traits_of(side) if isinstance(side, Report) else side for side in (one, other))
    if right.id < left.id:
        left, right = right, left
    findings = tuple(_findings(left, right, scale, rarity))
    evidence = scale.prior + sum(finding.weight for finding in findings)
    return Comparison(one=left.id, other=right.id, evidence=evidence, findings=findings)


def _findings(one: Traits, other: Traits, scale: Scale, rarity: Mapping[str, float] | None) -> Iterator[Finding]:
    features = (
        (scale.documents, compare_documents(one, other)),
        (scale.sides, compare_sides(one, other)),
        (scale.times, compare_times(one, other)),
        (scale.acts, compare_acts(one, other)),
        (scale.names, compare_names(one, other)),
        (scale.places, compare_places(one, other)),
        (scale.people, compare_people(one, other)),
        (scale.statuses, compare_statuses(one, other)),
        (scale.words, compare_words(one, other, rarity)),
    )
    for weight, finding in features:
        if finding is not None:
            yield finding if weight == 1.0 else _weighed(finding, weight)


def _weighed(finding: Finding, weight: float) -> Finding:
    return Finding(weight=finding.weight * weight, reason=finding.reason, forbids=finding.forbids)
