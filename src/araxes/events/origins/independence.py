"""The independent origins of an event: which reports count once, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from araxes.events.joining import in_order
from araxes.events.origins.facts import DocumentFacts
from araxes.events.origins.grounds import Ground
from araxes.events.origins.grouping import Group, Groups
from araxes.events.origins.ties import Account, account
from araxes.events.report import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where reports of an event come from: a name, the ids of the reports that rest on it, and what shows it."""

    name: str
    reports: tuple[str, ...]
    reasons: tuple[str, ...]


def independent(reports: Iterable[Report], facts: Mapping[str, DocumentFacts]) -> dict[str, str]:
    """Return the origin of each report of one event by the report's id: what `events.joining.join` takes.

    ``facts`` are the documents' by their ids; of a document without facts nothing is known but its id.
    """
    return {report: origin.name for origin in origins_of(reports, facts) for report in origin.reports}


def origins_of(reports: Iterable[Report], facts: Mapping[str, DocumentFacts]) -> tuple[Origin, ...]:
    """Return the independent origins of the reports of one event, in the order of their first reports.

    Accounts that a sign ties together are one origin, and so are those tied through a third. An account that rests
    on several media adds no origin of its own: it is counted with the first of them that there is, without making
    these one. The result does not depend on the order of ``reports``.
    """
    accounts = _accounts(in_order(reports), facts)
    groups = Groups()
    for one in accounts:
        if len(one.grounds) == 1:
            groups.unite(one)
    for one in accounts:
        if len(one.grounds) > 1:
            named = ", ".join(ground.name for ground in one.grounds)
            groups.attach(one, f"it rests on {named} and counts with the first there is")
    place = {one.facts.id: at for at, one in enumerate(accounts)}
    ordered = [sorted(group, key=lambda member: place[member[0].facts.id]) for group in groups]
    return _named(sorted(ordered, key=lambda group: place[group[0][0].facts.id]))


def _accounts(reports: Sequence[Report], facts: Mapping[str, DocumentFacts]) -> list[Account]:
    by_document: dict[str, list[Report]] = {}
    for report in reports:
        by_document.setdefault(report.document, []).append(report)
    return [
        account(tuple(told), facts.get(document, DocumentFacts(id=document))) for document, told in by_document.items()
    ]


def _named(groups: Sequence[Group]) -> tuple[Origin, ...]:
    origins: list[Origin] = []
    taken: set[str] = set()
    for group in groups:
        name = _name([one for one, _ in group])
        if name in taken:
            name = f"{name} ({group[0][0].facts.id[:8]})"
        taken.add(name)
        reasons = tuple(_reason(one, why) for one, why in group)
        reports = tuple(report.id for one, _ in group for report in one.reports)
        origins.append(Origin(name=name, reports=reports, reasons=reasons))
    return tuple(origins)


def _name(accounts: Sequence[Account]) -> str:
    """Return the medium that most accounts name, else the outlet of the first."""
    single = [one for one in accounts if len(one.grounds) == 1] or accounts
    named = Counter(ground.name for one in single for ground in one.grounds if not ground.own)
    return named.most_common(1)[0][0] if named else single[0].grounds[0].name


def _reason(one: Account, why: str) -> str:
    ground: Ground = one.grounds[0]
    return f"{one.name}: {'; '.join(filter(None, (ground.why, why)))}"
