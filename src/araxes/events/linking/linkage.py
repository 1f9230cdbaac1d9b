"""Reports in, occurrences out: blocking, comparing and grouping in one call."""

from collections.abc import Iterable

from araxes.events.linking.background import NOTHING, Background
from araxes.events.linking.blocking import candidates, keys
from araxes.events.linking.clustering import Pairs, cluster
from araxes.events.linking.comparing import compare
from araxes.events.linking.scale import DEFAULT, Scale
from araxes.events.linking.traits import traits_of
from araxes.events.linking.verdicts import Linkage
from araxes.events.report import Report


def link(
    reports: Iterable[Report],
    *,
    together: Pairs = (),
    apart: Pairs = (),
    background: Background = NOTHING,
    scale: Scale = DEFAULT,
) -> Linkage:
    """Judge which reports tell of one occurrence (see `keys`, `compare` and `cluster`); for reports in memory."""
    traits = {report.id: traits_of(report) for report in reports}
    pairs = candidates({id: keys(one) for id, one in traits.items()})
    comparisons = [compare(traits[one], traits[other], scale=scale, background=background) for one, other in pairs]
    return cluster(traits.values(), comparisons, together=together, apart=apart, scale=scale)
