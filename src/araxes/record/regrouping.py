"""Keeping events up to date: which reports belong together after something was read, superseded or decided.

Reports hang together by pairs that are alike enough to matter (table ``pairs``). Events are computed anew for each
connected set of reports that a change touches, from all its reports at once, so that the order of reading makes no
difference.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, or_, select

from araxes.events.joined import JoinedEvent
from araxes.events.joining import join
from araxes.events.linking import cluster, compare, matters
from araxes.events.report import Report
from araxes.record.asking import reports_by_id
from araxes.record.batches import batches
from araxes.record.deciding import find_decisions
from araxes.record.decision import Decision, in_force
from araxes.record.facts import origins_of
from araxes.record.heirs import heir_of
from araxes.record.revising import revise, ties
from araxes.record.rows import event_row
from araxes.record.schema import documents, event_parties, events, links, pairs, report_keys, reports

AT_ONCE = 400


def pair_up(connection: Connection, newcomers: Sequence[Report]) -> None:
    """Compare new reports with those that their keys lead to, and keep the pairs that matter."""
    known = {report.id: report for report in newcomers}
    wanted = {pair for report in newcomers for pair in _candidates(connection, report.id)}
    others = {name for pair in wanted for name in pair} - set(known)
    known |= {report.id: report for report in reports_by_id(connection, sorted(others))}
    rows = []
    for pair in sorted(map(sorted, wanted)):
        one, other = (known[name] for name in pair)
        comparison = compare(one, other)
        if matters(comparison):
            row = {"one": one.id, "other": other.id, "score": comparison.score, "reasons": list(comparison.reasons)}
            rows.append(row)
    if rows:
        connection.execute(insert(pairs), rows)


def _candidates(connection: Connection, name: str) -> Iterator[frozenset[str]]:
    """Yield the pairs of a report with those filed under a key it looks under, and the other way round."""
    for filed in (True, False):
        own = select(report_keys.c.key).where(report_keys.c.report == name, report_keys.c.filed.is_not(filed))
        found = select(report_keys.c.report).where(report_keys.c.filed.is_(filed), report_keys.c.key.in_(own))
        yield from (frozenset((name, other)) for other in connection.execute(found).scalars() if other != name)


def withdraw(connection: Connection, names: Sequence[str]) -> set[str]:
    """Take reports out of linking for good (their document was superseded); return the reports they hung with."""
    touched = neighbours(connection, names)
    for batch in batches(names, AT_ONCE):
        connection.execute(delete(pairs).where(or_(pairs.c.one.in_(batch), pairs.c.other.in_(batch))))
        connection.execute(delete(report_keys).where(report_keys.c.report.in_(batch)))
    _forget(connection, names)
    return touched - set(names)


def neighbours(connection: Connection, names: Iterable[str]) -> set[str]:
    """Return the reports that share a pair or an event with these."""
    found: set[str] = set()
    for batch in batches(names, AT_ONCE):
        found.update(connection.execute(select(pairs.c.one).where(pairs.c.other.in_(batch))).scalars())
        found.update(connection.execute(select(pairs.c.other).where(pairs.c.one.in_(batch))).scalars())
        homes = select(links.c.event).where(links.c.report.in_(batch))
        found.update(connection.execute(select(links.c.report).where(links.c.event.in_(homes))).scalars())
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The decisions that bear on grouping: ties by analysts, decisions by report, reports that no longer count."""

    together: frozenset[frozenset[str]]
    apart: frozenset[frozenset[str]]
    by_report: Mapping[str, tuple[Decision, ...]]
    withdrawn: frozenset[str]


def standing(connection: Connection) -> Standing:
    """Read the decisions in force; those about superseded reports hold for their heirs."""
    every = find_decisions(connection)
    heirs = heir_of(connection)
    holding = tuple(_inherited(decision, heirs) for decision in in_force(every))
    together, apart = ties(holding)
    by_report: dict[str, tuple[Decision, ...]] = {}
    for decision in holding:
        by_report[decision.target] = (*by_report.get(decision.target, ()), decision)
    added = {decision.target for decision in every if decision.verb == "add"}
    kept = {decision.target for decision in holding if decision.verb == "add"}
    return Standing(together=together, apart=apart, by_report=by_report, withdrawn=frozenset(added - kept))


def _inherited(decision: Decision, heirs: Mapping[str, str]) -> Decision:
    def heir(name: str) -> str:
        return heirs.get(name, name)

    content = dict(decision.content)
    if "with" in content:
        content["with"] = heir(content["with"])
    content |= {key: [heir(name) for name in content[key]] for key in ("reports", "rest") if key in content}
    return replace(decision, target=heir(decision.target), content=content)


def settle(connection: Connection, touched: Iterable[str]) -> None:
    """Compute the events of all reports that hang together with the touched ones anew."""
    state = standing(connection)
    rest = _current(connection, set(touched), state)
    while rest:
        component = _component(connection, min(rest), state=state)
        rest -= component
        _regroup(connection, sorted(component), state=state)


def _component(connection: Connection, seed: str, *, state: Standing) -> set[str]:
    component, frontier = {seed}, {seed}
    while frontier:
        found = neighbours(connection, frontier)
        found.update(name for pair in state.together if pair & frontier for name in pair)
        frontier = _current(connection, found - component, state)
        component |= frontier
    return component


def _current(connection: Connection, names: set[str], state: Standing) -> set[str]:
    found: set[str] = set()
    query = select(reports.c.id).join(documents, documents.c.id == reports.c.document).where(documents.c.current)
    for batch in batches(sorted(names), AT_ONCE):
        found.update(connection.execute(query.where(reports.c.id.in_(batch))).scalars())
    return found - state.withdrawn


def _regroup(connection: Connection, names: Sequence[str], *, state: Standing) -> None:
    told = sorted(reports_by_id(connection, names), key=lambda report: report.id)
    groups = cluster(told, together=state.together, apart=state.apart)
    _forget(connection, names)
    for group in groups:
        _write(connection, _event(connection, group, state=state))


def _event(connection: Connection, group: Sequence[Report], *, state: Standing) -> JoinedEvent:
    event = join(group, origins=origins_of(connection, group))
    made = [decision for report in group for decision in state.by_report.get(report.id, ())]
    return revise(event, sorted(made, key=lambda decision: decision.number))


def _forget(connection: Connection, names: Sequence[str]) -> None:
    """Delete the events of these reports, and which event each belonged to."""
    for batch in batches(names, AT_ONCE):
        homes = set(connection.execute(select(links.c.event).where(links.c.report.in_(batch))).scalars())
        connection.execute(delete(links).where(links.c.report.in_(batch)))
        connection.execute(delete(event_parties).where(event_parties.c.event.in_(homes)))
        connection.execute(delete(events).where(events.c.id.in_(homes)))


def _write(connection: Connection, event: JoinedEvent) -> None:
    connection.execute(insert(events), event_row(event))
    connection.execute(insert(links), [{"report": report.id, "event": event.id} for report in event.reports])
    rows = party_rows(event)
    if rows:
        connection.execute(insert(event_parties), rows)


def party_rows(event: JoinedEvent) -> list[dict[str, str]]:
    """Return a row of ``event_parties`` for each actor code; one that stands on both sides counts as initiator."""
    sides = dict.fromkeys(event.recipients, "recipient") | dict.fromkeys(event.initiators, "initiator")
    return [{"event": event.id, "code": code, "side": side} for code, side in sides.items()]
