"""Signed networks from a plain table of ties: columns a, b, sign and, if wanted, weight and window."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from araxes.errors import BadTable
from araxes.record.imports.tables import BadRow, Cells, Table, rows_of
from araxes.relations.network.graph import NEGATIVE, POSITIVE, SignedGraph, Tie

COLUMNS = ("a", "b", "sign")
OPTIONAL = ("weight", "window")
_SIGNS = {
    **dict.fromkeys(("1", "+1", "+", "1.0", "+1.0", "positive"), POSITIVE),
    **dict.fromkeys(("-1", "-", "−1", "−", "-1.0", "negative"), NEGATIVE),
}
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeList:
    """The networks of a table, one for each window in the order met; without such a column one, its window "".

    ``weighted`` tells whether there is a column of weights. ``faults`` are rows left out, with reasons; ``repeats``
    counts rows that say again what another says (a tie given in both directions), which change nothing.
    """

    networks: tuple[tuple[str, SignedGraph], ...]
    weighted: bool
    faults: tuple[BadRow, ...] = ()
    repeats: int = 0

    @property
    def windows(self) -> tuple[str, ...]:
        """Names of the windows."""
        return tuple(name for name, _ in self.networks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    row: int
    tie: Tie


def read_edges(lines: Iterable[str], *, name: str) -> EdgeList:
    """Read a table of ties, with a heading, separated by commas, semicolons or tabs.

    A sign is 1, +1, +, positive or -1, -, negative. Rows are numbered from 1, the heading not counted. Left out with a
    reason: a sign or weight that is none, an empty name, a tie of a state with itself, and all ties of a pair that
    are given both signs, or two weights, in one window. Raises ``BadTable`` when a needed column is missing or no row
    can be used.

    Example:

    >>> read = read_edges(["a,b,sign", "A,B,1", "B,A,1", "B,B,1", "B,C,0"], name="ties.csv")
    >>> read.networks[0][1].ties, read.repeats, [fault.row for fault in read.faults]
    ((Tie(a='A', b='B', sign=1, weight=1.0),), 1, [3, 4])
    """
    rows = iter(lines)
    heading = next(rows, "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=heading.count)
    columns = [column.strip().strip('"').casefold() for column in heading.split(delimiter)]
    _check(name, columns)
    table = Table(
        name=name,
        columns={column: column for column in (*COLUMNS, *OPTIONAL)},
        optional=frozenset(OPTIONAL),
        delimiter=delimiter,
    )
    given: dict[str, list[_Given]] = {}
    faults: list[BadRow] = []
    for number, cells in rows_of(chain([heading], rows), table):
        one = cells if isinstance(cells, BadRow) else _given(number, cells)
        if isinstance(one, BadRow):
            faults.append(one)
        elif not isinstance(cells, BadRow):
            given.setdefault(cells.get("window", ""), []).append(one)
    if not given:
        first = f" (row {faults[0].row}: {faults[0].reason})" if faults else ""
        raise BadTable(f"{name}: no row gives a tie{first}; expected rows such as IRN,ISR,-1 below a heading a,b,sign")
    return _sorted_out(given, faults, weighted="weight" in columns)


def _check(name: str, columns: list[str]) -> None:
    missing = [column for column in COLUMNS if column not in columns]
    if missing:
        found = ", ".join(filter(None, columns)) or "an empty file"
        raise BadTable(
            f"{name}: no column {', '.join(missing)}; found {found}; expected a, b, sign and, if wanted, weight and "
            f"window. Put these names in the first line"
        )


def _given(number: int, cells: Cells) -> _Given | BadRow:
    reason = _fault(cells)
    if reason:
        return BadRow(row=number, reason=reason)
    weight = float(cells["weight"]) if cells.get("weight") else 1.0
    sign = _SIGNS[cells["sign"].casefold()]
    return _Given(row=number, tie=Tie(a=cells["a"], b=cells["b"], sign=sign, weight=weight))


def _fault(cells: Cells) -> str | None:
    """Return why a row gives no tie."""
    if not (cells["a"] and cells["b"]):
        return "a state has no name"
    if cells["a"] == cells["b"]:
        return f"a tie of {cells['a']} with itself"
    if cells["sign"].casefold() not in _SIGNS:
        return f"sign {cells['sign']!r}; expected 1 or -1"
    if cells.get("weight") and not _positive(cells["weight"]):
        return f"weight {cells['weight']!r}; expected a number above 0 (the sign stands in its own column)"
    return None


def _positive(text: str) -> bool:
    try:
        return 0 < float(text) < math.inf
    except ValueError:
        return False


def _sorted_out(given: dict[str, list[_Given]], faults: list[BadRow], *, weighted: bool) -> EdgeList:
    networks: list[tuple[str, SignedGraph]] = []
    repeats = 0
    for window, listed in given.items():
        told: dict[tuple[str, str], list[_Given]] = {}
        for one in listed:
            told.setdefault(one.tie.ends, []).append(one)
        agreed = [same for same in told.values() if len({one.tie for one in same}) == 1]
        repeats += sum(len(same) - 1 for same in agreed)
        faults.extend(
            fault for same in told.values() if len({one.tie for one in same}) > 1 for fault in _contradictions(same)
        )
        networks.append((window, SignedGraph.of((same[0].tie for same in agreed), chain.from_iterable(told))))
    faults.sort(key=lambda fault: fault.row)
    return EdgeList(networks=tuple(networks), weighted=weighted, faults=tuple(faults), repeats=repeats)


def _contradictions(same: list[_Given]) -> Iterator[BadRow]:
    """Yield a fault for each row of a pair whose rows do not all say the same."""
    if len({one.tie for one in same}) == 1:
        return
    said = "the opposite sign" if len({one.tie.sign for one in same}) > 1 else "another weight"
    for one in same:
        others = ", ".join(str(other.row) for other in same if other.tie != one.tie)
        reason = f"{' and '.join(one.tie.ends)}: row {others} gives {said}; none of them is used"
        yield BadRow(row=one.row, reason=reason)
