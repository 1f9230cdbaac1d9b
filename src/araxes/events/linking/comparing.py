"""Two reports compared, feature by feature."""

from dataclasses import replace

from araxes.events.linking.acts import load_acts
from araxes.events.linking.background import NOTHING, Background
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
    background: Background = NOTHING,
) -> Comparison:
    """Judge whether two reports tell of one occurrence; the order of the two makes no difference.

    Evidence adds up (Fellegi and Sunter 1969): ``scale.prior`` for any two candidates and the weight of each feature.
    ``background`` is what is known of words and documents at large. Reports compared often are better given as
    `traits_of` them.
    """
    left, right = (traits_of(side) if isinstance(side, Report) else side for side in (one, other))
    if right.id < left.id:
        left, right = right, left
    known = background.acts or load_acts()
    findings = (
        ("documents", compare_documents(left, right, background.affinity)),
        ("sides", compare_sides(left, right, known)),
        ("times", compare_times(left, right)),
        ("acts", compare_acts(left, right, known)),
        ("names", compare_names(left, right)),
        ("places", compare_places(left, right, known)),
        ("people", compare_people(left, right, known)),
        ("statuses", compare_statuses(left, right)),
        ("words", compare_words(left, right, known, background.rarity)),
    )
    found = tuple(_scaled(name, finding, scale) for name, finding in findings if finding is not None)
    evidence = scale.prior + sum(finding.weight for finding in found)
    return Comparison(one=left.id, other=right.id, evidence=evidence, findings=found)


def _scaled(name: str, finding: Finding, scale: Scale) -> Finding:
    return replace(finding, feature=name, weight=finding.weight * getattr(scale, name))
