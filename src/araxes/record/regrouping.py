"""Keeping events up to date: which reports belong together after something was read, superseded or decided.

Events are computed anew for each set of reports that hang together by near pairs (araxes.record.pairing), from all its
reports at once, so that the order of reading makes no difference.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, or_, select

from araxes.events.joined import JoinedEvent
from araxes.events.joining import join
from araxes.events.linking import Linkage, cluster, compare, traits_of
from araxes.events.report import Report
from araxes.record.asking import reports_by_id
from araxes.record.batches import batches
from araxes.record.deciding import find_decisions
from araxes.record.decision import Decision, in_force
from araxes.record.facts import origins_of
from araxes.record.heirs import heir_of
from araxes.record.revising import revise, ties
from araxes.record.rows import event_row
from araxes.record.schema import documents, doubts, event_parties, events, links, pairs, reports

AT_ONCE = 400


def neighbours(connection: Connection, names: Iterable[str]) -> set[str]:
    """Return the reports that share a near pair or an event with these."""
    found: set[str] = set()
    for batch in batches(names, AT_ONCE):
        found.update(connection.execute(select(pairs.c.one).where(pairs.c.near, pairs.c.other.in_(batch))).scalars())
        found.update(connection.execute(select(pairs.c.other).where(pairs.c.near, pairs.c.one.in_(batch))).scalars())
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
    """Compute the events of all reports that hang together with the touched ones anew.

    Touched reports that no longer count (their addition was undone) lose their events.
    """
    state = standing(connection)
    named = set(touched)
    gone = named - _current(connection, named, state)
    rest = _current(connection, named | neighbours(connection, gone), state)
    forget(connection, sorted(gone))
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
    told = {report.id: report for report in reports_by_id(connection, names)}
    linkage = _linkage(connection, told, state=state)
    forget(connection, names)
    for group in linkage.groups:
        _write(connection, _event(connection, [told[name] for name in group], state=state))
    if linkage.doubts:
        rows = [
            {"one": doubt.one, "other": doubt.other, "score": doubt.score, "why": doubt.why, "reasons": doubt.reasons}
            for doubt in linkage.doubts
        ]
        connection.execute(insert(doubts), rows)


def _linkage(connection: Connection, told: Mapping[str, Report], *, state: Standing) -> Linkage:
    traits = {name: traits_of(report) for name, report in told.items()}
    comparisons = [compare(traits[one], traits[other]) for one, other in _pairs_within(connection, told)]
    return cluster(
        traits.values(),
        comparisons,
        together=_within(state.together, told),
        apart=_within(state.apart, told),
    )


def _pairs_within(connection: Connection, names: Mapping[str, Report]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for batch in batches(sorted(names), AT_ONCE):
        rows = connection.execute(select(pairs.c.one, pairs.c.other).where(pairs.c.one.in_(batch)))
        found.extend((one, other) for one, other in rows if other in names)
    return found


def _within(decided: Iterable[frozenset[str]], names: Mapping[str, Report]) -> list[tuple[str, str]]:
    return [
        (min(pair), max(pair)) for pair in sorted(map(sorted, decided)) if len(pair) > 1 and set(pair) <= set(names)
    ]


def _event(connection: Connection, group: Sequence[Report], *, state: Standing) -> JoinedEvent:
    event = join(group, origins=origins_of(connection, group))
    made = [decision for report in group for decision in state.by_report.get(report.id, ())]
    return revise(event, sorted(made, key=lambda decision: decision.number))


def forget(connection: Connection, names: Sequence[str]) -> None:
    """Delete the events of these reports, which event each belonged to, and what was doubtful about them."""
    for batch in batches(names, AT_ONCE):
        connection.execute(delete(doubts).where(or_(doubts.c.one.in_(batch), doubts.c.other.in_(batch))))
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
    return [
        {"event": event.id, "code": code, "state": code.partition("-")[0], "side": side} for code, side in sides.items()
    ]
