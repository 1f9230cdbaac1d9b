"""Whose word the brief rests on: outlets with their grades, independent origins, speakers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from araxes.events.joined import JoinedEvent
from araxes.record.documents import RecordedDocument
from araxes.values.grades import SOURCES
from araxes.views.actors import actor_name
from araxes.views.brief import wording
from araxes.views.brief.matter import Matter
from araxes.views.brief.statements import Part, Section, Statement, documents, events, parts


def sources(matter: Matter) -> Section:
    """Tell which outlets, origins and speakers the events between the two in this time rest on."""
    return Section(
        key="sources",
        title="Sources",
        note="Copies and quotations of one origin count once. Grades are those of the Admiralty scale, given by "
        "persons; none is assumed.",
        parts=parts(
            (
                Part(title="Outlets", statements=tuple(_outlets(matter))),
                Part(title="Independent origins", statements=tuple(_origins(matter.told, matter.asked.some))),
                Part(title="On whose word", statements=tuple(_speakers(matter.told, matter.asked.some))),
            ),
            otherwise="Nothing is told of the two in this time, so there is no source to name.",
        ),
    )


def speakers_of(event: JoinedEvent) -> frozenset[str]:
    """Return on whose word the claims of an event stand, the outermost of each chain; empty text for the author."""
    return frozenset(claim.speakers[0] if claim.speakers else "" for claim in event.claims)


def _outlets(matter: Matter) -> Iterator[Statement]:
    told = Counter(report.document for event in matter.told for report in event.reports)
    read = matter.by_document
    grades = {source.name: source.grade for source in matter.sources}
    outlets: dict[str, list[RecordedDocument]] = {}
    for name in told:
        if name in read:
            outlets.setdefault(read[name].outlet or read[name].name, []).append(read[name])
    for outlet, held in sorted(outlets.items(), key=lambda item: (-sum(told[one.id] for one in item[1]), item[0])):
        grade = grades.get(outlet)
        graded = f"source graded {grade}, {SOURCES[grade]}" if grade else "source not graded"
        reports = sum(told[one.id] for one in held)
        text = f"{_documents(held)}, {wording.numbered(reports, 'report')} of these events; {graded}."
        yield Statement(lead=outlet, text=text, references=tuple(documents(one.id) for one in held))


def _documents(held: Sequence[RecordedDocument]) -> str:
    tables = sum(one.kind == "table" for one in held)
    read = len(held) - tables
    parts_told = [
        wording.numbered(read, "document") if read else "",
        f"{wording.numbered(tables, 'table')} of event data" if tables else "",
    ]
    return wording.listed([part for part in parts_told if part])


def _origins(told: Sequence[JoinedEvent], most: int) -> Iterator[Statement]:
    behind: dict[str, list[str]] = {}
    for event in told:
        for origin in event.origins:
            behind.setdefault(origin, []).append(event.id)
    ordered = sorted(behind.items(), key=lambda item: (-len(item[1]), item[0]))
    for origin, ids in ordered[:most]:
        yield Statement(lead=origin, text=f"{wording.numbered(len(ids), 'event')}.", references=(events(*ids),))
    if ordered[most:]:
        ids = list(dict.fromkeys(name for _, held in ordered[most:] for name in held))
        yield Statement(text=f"{len(ordered) - most} more origins.", references=(events(*ids),))


def _speakers(told: Sequence[JoinedEvent], most: int) -> Iterator[Statement]:
    behind: dict[str, list[str]] = {}
    for event in told:
        for speaker in sorted(speakers_of(event)):
            behind.setdefault(speaker, []).append(event.id)
    ordered = sorted(behind.items(), key=lambda item: (item[0] != "", -len(item[1]), item[0]))
    for speaker, ids in ordered[:most]:
        lead = actor_name(speaker) if speaker else "No speaker named"
        yield Statement(lead=lead, text=f"{wording.numbered(len(ids), 'event')}.", references=(events(*ids),))
    if ordered[most:]:
        ids = list(dict.fromkeys(name for _, held in ordered[most:] for name in held))
        yield Statement(text=f"{len(ordered) - most} more speakers.", references=(events(*ids),))
