"""Reports grouped into occurrences."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from araxes.errors import BadOption
from araxes.events.linking.comparing import compare
from araxes.events.linking.decisions import apart_atoms, atoms_of
from araxes.events.linking.joining import Joining
from araxes.events.linking.scale import DEFAULT, Scale
from araxes.events.linking.ties import Rivalry, Tie, tie_of
from araxes.events.linking.traits import Traits, traits_of
from araxes.events.linking.verdicts import Comparison, Linkage
from araxes.events.report import Report

_DECIDED = "put apart by a coder"
Pairs = Iterable[tuple[str, str]]


def cluster(
    reports: Iterable[Report | Traits],
    comparisons: Iterable[Comparison],
    *,
    together: Pairs = (),
    apart: Pairs = (),
    scale: Scale = DEFAULT,
) -> Linkage:
    """Group reports into occurrences.

    ``comparisons`` are those of all candidate pairs of the reports. The two groups with the highest mean evidence are
    joined first (average linkage), down to the probability ``scale.link``, but never when any report of one contradicts
    any of the other, nor when a rival fits one of them as well and is clearly another occurrence: a vague report that
    fits two events joins neither. What is kept apart that way, and what lies between ``scale.review`` and
    ``scale.link``, is a `Doubt`. ``together`` and ``apart`` are pairs of ids decided by coders; they always win, and
    what was put together counts as one report, which contradicts another only if all of it does.

    The result does not depend on any order. **Contract:** it is decided inside the connected components of the
    candidate pairs (and of the pairs in ``together``), so clustering each component by itself gives the groups of the
    whole. The pairs from ``scale.review`` on, not forbidden, are enough to tell the components, as long as all pairs
    inside one are given. When reports arrive, it is enough to cluster anew the components, under the old and the new
    candidates, that hold an arrival or a changed pair.

    Raises `BadOption` when an id comes twice or is unknown, or decisions contradict each other.
    """
    traits = _by_id(reports)
    pairs = sorted(comparisons, key=lambda pair: (pair.one, pair.other))
    joined, parted = list(together), list(apart)
    _check(traits, (*((pair.one, pair.other) for pair in pairs), *joined, *parted))
    atoms = atoms_of(traits, joined)
    members, ties, barred = _members(atoms), _ties(atoms, pairs), apart_atoms(atoms, parted)
    rivalry = Rivalry(members, lambda one, other: compare(traits[one], traits[other], scale=scale))
    for pair, tie in ties.items():
        rivalry.know(pair, tie.bar)
    for pair in barred:
        rivalry.know(pair, _DECIDED)
    ties = {pair: tie.barred(_DECIDED) if pair in barred else tie for pair, tie in ties.items()}
    joining = Joining(members, ties, rivalry, scale=scale)
    joining.run()
    return Linkage(groups=joining.groups(), doubts=joining.doubts())


def _by_id(reports: Iterable[Report | Traits]) -> dict[str, Traits]:
    found: dict[str, Traits] = {}
    for report in reports:
        if report.id in found:
            raise BadOption(f"report {report.id}: given twice; give every report once")
        found[report.id] = traits_of(report) if isinstance(report, Report) else report
    return dict(sorted(found.items()))


def _check(known: Mapping[str, Traits], pairs: Pairs) -> None:
    for pair in pairs:
        for id in pair:
            if id not in known:
                raise BadOption(f"report {id}: in a pair but not among the reports; give all reports of every pair")


def _members(atoms: Mapping[str, str]) -> dict[str, list[str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for id, atom in atoms.items():
        members[atom].append(id)
    return dict(members)


def _ties(atoms: Mapping[str, str], pairs: Iterable[Comparison]) -> dict[tuple[str, str], Tie]:
    between: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for pair in pairs:
        left, right = sorted((atoms[pair.one], atoms[pair.other]))
        if left != right:
            between[left, right].append(pair)
    return {key: tie_of(found) for key, found in between.items()}
