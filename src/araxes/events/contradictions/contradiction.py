"""A contradiction: a field, the values that cannot all hold, who says which in what words; none is chosen."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.events.report import Report, ReportedClaim

K = TypeVar("K", bound=Hashable)
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One report's words for a value: its quotation with offsets, and on whose word (empty for the author)."""

    report: str
    document: str
    quote: str
    start: int
    end: int
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A value in words, and the voices that hold it, never empty."""

    value: str
    voices: tuple[Voice, ...]

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that hold it, each once."""
        return tuple(dict.fromkeys(voice.report for voice in self.voices))

    @property
    def quotations(self) -> tuple[str, ...]:
        """What they say, word by word."""
        return tuple(voice.quote for voice in self.voices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """``field`` is a field of the exchange format, or ``figures``, ``first``, ``started``, ``office``.

    ``sides`` are two or more, best supported first; ``sentence`` says in plain words what cannot hold together;
    ``event`` is the id of the event, ``None`` where it is about a person.
    """

    field: str
    sides: tuple[Side, ...]
    sentence: str
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a finder looks at: the event, remarks of its documents, and other events that it may contradict."""

    event: JoinedEvent
    remarks: tuple[Remark, ...] = ()
    others: tuple[JoinedEvent, ...] = ()

    def remarks_of(self, kind: str) -> tuple[Remark, ...]:
        """Return the remarks of a kind that are about this event."""
        reports = {report.id for report in self.event.reports}
        return tuple(remark for remark in self.remarks if remark.kind == kind and remark.report in reports)


def voice_of(report: Report, holds: Callable[[ReportedClaim], bool]) -> Voice:
    """Return the words of the first claim of a report that ``holds`` a value, of its first claim where none does."""
    claim = next(filter(holds, report.claims), report.claims[0])
    return Voice(
        report=report.id,
        document=report.document,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        speakers=claim.speakers,
    )


def voice_of_remark(remark: Remark) -> Voice:
    """Return the words of a remark."""
    return Voice(
        report=remark.report or "",
        document=remark.document,
        quote=remark.quote,
        start=remark.span.start,
        end=remark.span.end,
        speakers=remark.speakers,
    )


def sides_of(voices: Iterable[tuple[str, Voice]]) -> tuple[Side, ...]:
    """Gather voices by the value that they hold, the value with most documents first, then as they come."""
    held: dict[str, list[Voice]] = {}
    for value, voice in voices:
        held.setdefault(value, []).append(voice)
    sides = [Side(value=value, voices=tuple(told)) for value, told in held.items()]
    return tuple(sorted(sides, key=lambda side: -len({voice.document for voice in side.voices})))


def exclusive(values: Mapping[K, T], excludes: Callable[[T, T], bool]) -> tuple[K, ...]:
    """Return the keys of the values that at least one other value excludes."""
    distinct = list(dict.fromkeys(values.values()))
    excluded = {one for one in distinct if any(excludes(one, other) for other in distinct)}
    return tuple(key for key, one in values.items() if one in excluded)


def listed(sides: Sequence[Side]) -> str:
    """Return ``9 April 2025 (2 reports), 12 April 2025 (1 report)``."""
    return ", ".join(
        f"{side.value} ({len(side.reports)} report{'s' if len(side.reports) > 1 else ''})" for side in sides
    )
