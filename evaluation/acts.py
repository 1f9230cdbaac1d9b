"""The events of ICEWS 2014 as acts, straight from the table: each row is one act, nothing is joined."""

from collections.abc import Iterator
from pathlib import Path

from araxes.events.act import Act
from araxes.events.report import Report
from araxes.record.imports import read_icews


def icews_acts(data: Path) -> Iterator[Act]:
    """Yield the acts of ``icews14/events.csv`` under the folder of development data; bad rows are passed over."""
    path = data / "icews14" / "events.csv"
    with path.open(encoding="utf8") as lines:
        for found in read_icews(lines, document="icews14", name=path.name):
            if isinstance(found, Report):
                yield _act(found)


def _act(report: Report) -> Act:
    return Act(
        id=report.id,
        type=report.type,
        status=report.status,
        mode=report.mode,
        kind=report.kind,
        initiators=report.initiators,
        recipients=report.recipients,
        first=report.start.first if report.start else None,
        last=report.start.last if report.start else None,
        precision=report.start.precision if report.start else None,
        frame=report.claims[0].frame,
        sources=(report.document,),
    )
