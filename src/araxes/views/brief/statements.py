"""What a brief is made of: sections of statements, each with what in the record supports it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """What a statement can rest on; ``coverage`` is what was read as a whole, the ground of every absence."""

    EVENT = "event"
    REMARK = "remark"
    DOCUMENT = "document"
    COVERAGE = "coverage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One ground and the ids of what is referred to; several ids where a statement counts. Coverage has none."""

    ground: Ground
    ids: tuple[str, ...] = ()


COVERAGE = Reference(ground=Ground.COVERAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One or two sentences and what supports them, never nothing; ``lead`` is a date or a name set before them."""

    text: str
    references: tuple[Reference, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Statements under a heading of their own (empty: directly under the section's)."""

    statements: tuple[Statement, ...]
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of a brief.

    ``key`` is its stable name (``chronology``), ``note`` says how to read it and states nothing about the world;
    ``plots`` are drawings of it, each a whole SVG.
    """

    key: str
    title: str
    parts: tuple[Part, ...]
    note: str = ""
    plots: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of all parts."""
        return tuple(statement for part in self.parts for statement in part.statements)


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """The whole brief: a title, the question asked, the stretch of time, what was read, and the sections."""

    title: str
    question: str
    window: str
    coverage: Statement
    sections: tuple[Section, ...]

    @property
    def statements(self) -> Iterator[Statement]:
        """Every statement, in the order of reading."""
        yield self.coverage
        for section in self.sections:
            yield from section.statements


def events(*ids: str) -> Reference:
    """Refer to an event, or to several that are counted together."""
    return Reference(ground=Ground.EVENT, ids=tuple(sorted(set(ids))))


def each(ids: Iterable[str]) -> tuple[Reference, ...]:
    """Refer to events one by one, each once."""
    return tuple(map(events, dict.fromkeys(ids)))


def of_days(*days: Sequence[str]) -> tuple[Reference, ...]:
    """Refer to the first event of each day, and to those that began on the same days together."""
    first = each(ids[0] for ids in days)
    rest = tuple(name for ids in days for name in ids[1:])
    return (*first, events(*rest)) if rest else first


def remark(name: str) -> Reference:
    """Refer to a remark by its id."""
    return Reference(ground=Ground.REMARK, ids=(name,))


def documents(*ids: str) -> Reference:
    """Refer to a document, or to several that are counted together."""
    return Reference(ground=Ground.DOCUMENT, ids=ids)


def absence(text: str) -> Statement:
    """Say that something is not there, on the ground of what was read."""
    return Statement(text=text, references=(COVERAGE,))


def parts(found: Iterable[Part], *, otherwise: str) -> tuple[Part, ...]:
    """Return the parts that say something; where none does, one that says so in a line."""
    told = tuple(part for part in found if part.statements)
    return told or (Part(statements=(absence(otherwise),)),)
