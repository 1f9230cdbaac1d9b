"""The independent origins of an event: which reports count once, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from araxes.events.joining import in_order
from araxes.events.origins.facts import DocumentFacts
from araxes.events.origins.grounds import Ground
from araxes.events.origins.ties import Account, account, tie
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
    groups: list[list[tuple[Account, str]]] = []
    for one in (one for one in accounts if len(one.grounds) == 1):
        groups = _united(groups, one)
    for one in (one for one in accounts if len(one.grounds) > 1):
        _attach(groups, one)
    first = {id(one): at for at, one in enumerate(accounts)}
    groups = [sorted(group, key=lambda member: first[id(member[0])]) for group in groups]
    groups.sort(key=lambda group: first[id(group[0][0])])
    return _named(groups)


def _accounts(reports: Sequence[Report], facts: Mapping[str, DocumentFacts]) -> list[Account]:
    by_document: dict[str, list[Report]] = {}
    for report in reports:
        by_document.setdefault(report.document, []).append(report)
    return [
        account(tuple(told), facts.get(document, DocumentFacts(id=document))) for document, told in by_document.items()
    ]


def _united(groups: list[list[tuple[Account, str]]], one: Account) -> list[list[tuple[Account, str]]]:
    """Put an account to the groups that a sign ties it to, which become one."""
    apart, together, why = [], [], ""
    for group in groups:
        found = _tied(group, one)
        if found is None:
            apart.append(group)
        else:
            together.extend(group)
            why = why or found
    return [*apart, [*together, (one, why)]]


def _attach(groups: list[list[tuple[Account, str]]], one: Account) -> None:
    found = next(((group, why) for group in groups if (why := _tied(group, one))), None)
    if found is None:
        groups.append([(one, "")])
    else:
        group, why = found
        others = ", ".join(ground.name for ground in one.grounds)
        group.append((one, f"{why}; it rests on {others} and counts with the first there is"))


def _tied(group: Sequence[tuple[Account, str]], one: Account) -> str | None:
    """Return the sign that ties an account to a group, with the other document's name."""
    for member, _ in group:
        if (why := tie(member, one)) is not None:
            return f"with {member.name}: {why}"
    return None


def _named(groups: Sequence[Sequence[tuple[Account, str]]]) -> tuple[Origin, ...]:
    origins: list[Origin] = []
    for group in groups:
        name = _name([one for one, _ in group])
        if any(name == origin.name for origin in origins):
            name = f"{name} ({group[0][0].facts.id[:8]})"
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
