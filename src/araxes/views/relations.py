"""A relation of two actors as a report for reading, and as plain values for JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from araxes.relations.coverage import Coverage
from araxes.relations.dyads import ids
from araxes.relations.limits import TooFew
from araxes.relations.relation import Course, Relation
from araxes.relations.series import Point, Series
from araxes.relations.trend import Slope
from araxes.views import relation_words as words
from araxes.views.actors import actor_name

_BAR, _WIDTH = "█", 16
_COOPERATION, _CONFLICT, _DIM = "blue", "red", "dim"
_STYLES = {"warming": _COOPERATION, "cooling": _CONFLICT}


def report(found: Relation, read: Coverage) -> RenderableType:
    """Lay a relation out: what was read and counted, the two series, and what each measure says."""
    return Group(
        Text(words.heading(found), style="bold"),
        Text(words.stretch_of(found.timeline), style=_DIM),
        Text(""),
        _facts(_basis(found, read)),
        _periods(found.both, read),
        _facts(_findings(found, read)),
        _slopes(found.trend.slopes),
        _kinds(found),
    )


def behind(found: Relation) -> RenderableType:
    """List the ids of the events behind each number of the series and behind what stands apart."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("number", "events"):
        table.add_column(column, overflow="fold")
    for name, identities in _evidence(found):
        if identities:
            table.add_row(Text(name), Text(" ".join(identities)))
    return Group(
        table, Text("`araxes show ID` prints an event with its quotations; its first characters will do.", _DIM)
    )


def plain(found: Relation, read: Coverage) -> dict[str, Any]:
    """Return a relation as values that JSON can hold; each number with the ids of its events."""
    return {
        "sides": [found.pair.left, found.pair.right],
        "first": str(found.timeline.first),
        "last": str(found.timeline.last),
        "by": found.timeline.by,
        "weights": found.weights.name,
        "coverage": _plain_coverage(read),
        "series": {
            "both": _plain_series(found.both),
            f"{found.pair.left}>{found.pair.right}": _plain_series(found.there),
            f"{found.pair.right}>{found.pair.left}": _plain_series(found.back),
        },
        "cooperation": _plain_course(found.cooperation, found),
        "conflict": _plain_course(found.conflict, found),
        "trend": asdict(found.trend),
        "reciprocity": _said(asdict(found.reciprocity), found.reciprocity),
        "initiative": asdict(found.initiative),
        "kinds": [asdict(kind) for kind in found.kinds],
        "apart": {name: list(listed) for name, listed in _apart(found)},
    }


def _basis(found: Relation, read: Coverage) -> Iterator[tuple[str, str]]:
    yield "read", words.reading(read)
    if warning := words.reading_change(read):
        yield "", warning
    yield "counted", words.counted(found)
    yield "sources", words.sources(found)
    yield "weights", f"{found.weights.name}: {found.weights.title}"


def _findings(found: Relation, read: Coverage) -> Iterator[tuple[str, str]]:
    by, pair = found.timeline.by, found.pair
    for name, course in (("cooperation", found.cooperation), ("conflict", found.conflict)):
        yield name, f"{words.numbered(len(course.deeds), 'deed')}, {words.rate_of(course.rate, by)}"
        yield "", f"change: {words.change_of(course.change, read)}"
    yield "tone", str(found.trend)
    yield "reciprocity", f"cooperation: {words.reciprocity_of(found.reciprocity.cooperation, by)}"
    yield "", f"conflict: {words.reciprocity_of(found.reciprocity.conflict, by)}"
    yield "initiative", words.initiative_of(found.initiative, pair.left, right=pair.right)


def _facts(lines: Iterator[tuple[str, str]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=_DIM, no_wrap=True)
    table.add_column()
    for name, said in lines:
        table.add_row(Text(name), Text(said, style=_STYLES.get(said.partition(":")[0], "")))
    return table


def _periods(both: Series, read: Coverage) -> Table:
    """Tabulate the series; runs of periods without any act are told in one row."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(both.timeline.by)
    for column in ("read", "cooperation", "deeds"):
        table.add_column(column, justify="right")
    table.add_column("", min_width=_WIDTH)
    for column in ("conflict", "deeds"):
        table.add_column(column, justify="right")
    table.add_column("", min_width=_WIDTH)
    most = max((max(point.cooperation, -point.conflict) for point in both.points), default=0) or 1
    rows = zip(both.points, map(len, read.documents), strict=True)
    for empty, run in groupby(rows, key=lambda row: not row[0].ids):
        run_rows = list(run)
        if empty and len(run_rows) > 2:
            number = sum(documents for _, documents in run_rows)
            table.add_row(f"{run_rows[0][0].label} … {run_rows[-1][0].label}", str(number), "", "", "none", style=_DIM)
            continue
        for point, documents in run_rows:
            table.add_row(point.label, str(documents), *_cells(point, most))
    return table


def _cells(point: Point, most: float) -> tuple[RenderableType, ...]:
    parts = (
        (point.cooperation, point.cooperative, _COOPERATION),
        (point.conflict, point.conflictive, _CONFLICT),
    )
    cells: list[RenderableType] = []
    for value, identities, style in parts:
        bar = Text(_BAR * max(round(abs(value) / most * _WIDTH), 1) if value else "", style=style)
        cells += [Text(f"{value:+.1f}" if identities else "·"), Text(str(len(identities) or "")), bar]
    return tuple(cells)


def _slopes(slopes: Sequence[Slope]) -> RenderableType:
    if not slopes:
        return Text("")
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title="tone of deeds over time", title_justify="left")
    for column in ("weights", "change of mean a year", "chance alone", "each source left out"):
        table.add_column(column)
    for slope in slopes:
        kept = sum(sign == slope.sign for sign in slope.without.values())
        table.add_row(
            slope.weights,
            f"{slope.per_year:+.2f}",
            f"{slope.chance:.1%}",
            f"same direction in {kept} of {len(slope.without)}" if slope.without else "no deed rests on one alone",
        )
    return Padding(table, (1, 0, 0, 0))


def _kinds(found: Relation) -> Table:
    left, right = found.pair.left, found.pair.right
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, title="kinds of deeds", title_justify="left")
    table.add_column("kind or type")
    for column in (f"{left} → {right}", f"{right} → {left}", "together", "all"):
        table.add_column(column, justify="right")
    for kind in found.kinds:
        counts = (len(kind.left), len(kind.right), len(kind.joint), kind.count)
        table.add_row(kind.name, *(str(count or "") for count in counts))
    return table


def _evidence(found: Relation) -> Iterator[tuple[str, tuple[str, ...]]]:
    for point in found.both.points:
        yield f"{point.label} cooperation", point.cooperative
        yield f"{point.label} conflict", point.conflictive
        yield f"{point.label} neutral", point.neutral
    for kind in found.kinds:
        yield f"{kind.name}, {actor_name(found.pair.left)} first", kind.left
        yield f"{kind.name}, {actor_name(found.pair.right)} first", kind.right
        yield f"{kind.name}, together", kind.joint
    yield from _apart(found)


def _apart(found: Relation) -> Iterator[tuple[str, tuple[str, ...]]]:
    pair = found.pair
    for name in ("unsettled", "undated", "astride", "outside"):
        yield name, ids(getattr(pair, name))
    yield "unplaced", found.both.unplaced
    yield "unweighted", found.both.unweighted
    yield "beside", found.beside


def _plain_series(series: Series) -> list[dict[str, Any]]:
    return [asdict(point) for point in series.points]


def _plain_course(course: Course, found: Relation) -> dict[str, Any]:
    told = _said(asdict(course), course)
    if not isinstance(course.change, TooFew):
        told["change"] |= {
            name: found.timeline.labels[getattr(course.change, name)] for name in ("first", "earliest", "latest")
        }
    return told


def _said(told: dict[str, Any], value: Any) -> dict[str, Any]:
    """Put the sentence in the place of a measure that is not given."""
    return {
        name: {"too_few": str(part)} if isinstance(part := getattr(value, name), TooFew) else inner
        for name, inner in told.items()
    }


def _plain_coverage(read: Coverage) -> dict[str, Any]:
    labels = read.timeline.labels
    return {
        "documents": {label: list(ids) for label, ids in zip(labels, read.documents, strict=True)},
        "outlets": {label: list(names) for label, names in zip(labels, read.outlets, strict=True)},
        "unplaced": list(read.unplaced),
        "undated": list(read.undated),
        "outside": read.outside,
        "tables": list(read.tables),
        "thin": read.thin,
    }
