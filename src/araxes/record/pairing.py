"""Which reports of a record are worth comparing, kept in step with the reports.

The rule is that of `araxes.events.linking.blocking`: two reports are a pair when one looks under a key that the other
is filed under, as long as that key is not crowded. Since a key may become crowded by what is added, and free by what is
withdrawn, pairs come and go; at any moment they are those that the rule gives for the reports there are.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, insert, or_, select

from araxes.events.linking import CROWD, WIDE, Traits, compare, traits_of
from araxes.events.linking.scale import DEFAULT
from araxes.events.report import Report
from araxes.record.asking import reports_by_id
from araxes.record.batches import batches
from araxes.record.schema import pairs, report_keys

AT_ONCE = 400
Pair = tuple[str, str]
Names = Set[str]
NOBODY: Names = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What a change does to one key: reports that are now found under it, and reports that no longer are."""

    key: str
    gained: frozenset[str]
    lost: frozenset[str]


def pair_up(connection: Connection, newcomers: Sequence[Report]) -> set[str]:
    """Pair reports just added with those their keys lead to; return all reports whose pairs changed."""
    names = {report.id for report in newcomers}
    wanted = {pair for name in sorted(names) for pair in _sought(connection, name)}
    shifts = [_shift(connection, key, added=names) for key in _filed(connection, names)]
    wanted |= {pair for shift in shifts for pair in _opened(connection, shift)}
    closed = _closed(connection, shifts)
    _remove(connection, closed)
    _insert(connection, sorted(wanted), {report.id: traits_of(report) for report in newcomers})
    return {name for pair in wanted | closed for name in pair}


def unpair(connection: Connection, names: Sequence[str]) -> set[str]:
    """Take reports out of all pairs and keys; return the other reports whose pairs changed."""
    gone = set(names)
    partners = {name for pair in _pairs_of(connection, gone) for name in pair} - gone
    shifts = [_shift(connection, key, removed=gone) for key in _filed(connection, gone)]
    for batch in batches(names, AT_ONCE):
        connection.execute(delete(pairs).where(or_(pairs.c.one.in_(batch), pairs.c.other.in_(batch))))
        connection.execute(delete(report_keys).where(report_keys.c.report.in_(batch)))
    opened = {pair for shift in shifts for pair in _opened(connection, shift)}
    fresh = opened - set(_pairs_of(connection, {name for pair in opened for name in pair}))
    _insert(connection, sorted(fresh), {})
    return partners | {name for pair in fresh for name in pair}


def _filed(connection: Connection, names: Iterable[str]) -> list[str]:
    keys: set[str] = set()
    for batch in batches(sorted(names), AT_ONCE):
        query = select(report_keys.c.key).where(report_keys.c.filed, report_keys.c.report.in_(batch))
        keys.update(connection.execute(query).scalars())
    return sorted(keys)


def _sought(connection: Connection, name: str) -> Iterator[Pair]:
    keys = select(report_keys.c.key).where(report_keys.c.report == name, report_keys.c.filed.is_(False))
    for key in connection.execute(keys).scalars().all():
        yield from (_pair(name, other) for other in _open(key, _under(connection, key)) if other != name)


def _under(connection: Connection, key: str, *, more: int = 0) -> list[str]:
    """Return the first reports filed under a key, enough of them to tell which are open, and ``more``."""
    query = select(report_keys.c.report).where(report_keys.c.key == key, report_keys.c.filed)
    return list(connection.execute(query.order_by(report_keys.c.report).limit(CROWD + 1 + more)).scalars())


def _open(key: str, names: Sequence[str]) -> Sequence[str]:
    if len(names) <= CROWD:
        return names
    return () if key.startswith(WIDE) else names[:CROWD]


def _shift(connection: Connection, key: str, *, added: Names = NOBODY, removed: Names = NOBODY) -> Shift:
    """Compare what a key opened before with what it opens now; ``removed`` reports are still in the table."""
    there = _under(connection, key, more=len(added) + len(removed))
    before = set(_open(key, [name for name in there if name not in added]))
    now = set(_open(key, [name for name in there if name not in removed]))
    return Shift(key=key, gained=frozenset(now - before), lost=frozenset(before - now - removed))


def _seekers(connection: Connection, key: str) -> list[str]:
    query = select(report_keys.c.report).where(report_keys.c.key == key, report_keys.c.filed.is_(False))
    return list(connection.execute(query).scalars())


def _opened(connection: Connection, shift: Shift) -> Iterator[Pair]:
    if shift.gained:
        for seeker in _seekers(connection, shift.key):
            yield from (_pair(seeker, name) for name in shift.gained if name != seeker)


def _closed(connection: Connection, shifts: Iterable[Shift]) -> set[Pair]:
    """Return the pairs that only a key that has become crowded had made."""
    lost = {name for shift in shifts for name in shift.lost}
    return {pair for pair in _pairs_of(connection, lost) if lost & set(pair) and not _still(connection, pair)}


def _still(connection: Connection, pair: Pair) -> bool:
    filed, sought = report_keys.alias("filed_keys"), report_keys.alias("sought_keys")
    for name, other in (pair, pair[::-1]):
        shared = select(filed.c.key).where(
            filed.c.report == name,
            filed.c.filed,
            sought.c.report == other,
            sought.c.filed.is_(False),
            filed.c.key == sought.c.key,
        )
        keys = connection.execute(shared).scalars().all()
        if any(name in _open(key, _under(connection, key)) for key in keys):
            return True
    return False


def _pairs_of(connection: Connection, names: Iterable[str]) -> Iterator[Pair]:
    for batch in batches(sorted(names), AT_ONCE):
        query = select(pairs.c.one, pairs.c.other).where(or_(pairs.c.one.in_(batch), pairs.c.other.in_(batch)))
        yield from ((one, other) for one, other in connection.execute(query).all())


def _remove(connection: Connection, closed: Iterable[Pair]) -> None:
    for one, other in sorted(closed):
        connection.execute(delete(pairs).where(and_(pairs.c.one == one, pairs.c.other == other)))


def _insert(connection: Connection, wanted: Sequence[Pair], known: dict[str, Traits]) -> None:
    others = {name for pair in wanted for name in pair} - set(known)
    known = known | {report.id: traits_of(report) for report in reports_by_id(connection, sorted(others))}
    rows = [{"one": one, "other": other, "near": _near(known[one], known[other])} for one, other in wanted]
    for batch in batches(rows, AT_ONCE):
        connection.execute(insert(pairs), batch)


def _near(one: Traits, other: Traits) -> bool:
    """Tell whether two reports must be grouped together: below that, no group and no rival comes of it."""
    comparison = compare(one, other)
    return not comparison.forbidden and comparison.evidence >= DEFAULT.doubtful


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
