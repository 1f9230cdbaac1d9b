"""Where `araxes code` puts its results: the terminal, a folder, or one file."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from araxes.documents.document import Rejection
from araxes.errors import BadOption
from araxes.events.exchange import to_record
from araxes.views.chronology import chronology
from araxes.views.cli.coding import Told
from araxes.views.cli.options import complain, show
from araxes.views.tables import EVENT_COLUMNS, csv_lines, event_row, jsonl


def print_results(results: Iterable[Told], form: str) -> None:
    """Print a chronology (``table``) or rows (``jsonl``, ``csv``) to standard output.

    The chronology shows the documents' warnings; with rows they go to standard error.
    """
    if form == "table":
        told = [(one.document, one.events) for one in results]
        if told:
            show(chronology(told))
        return
    for line in _lines(_loudly(results), form):
        click.echo(line)


def write_folder(results: Iterable[Told], folder: Path, *, form: str) -> None:
    """Write ``NAME.jsonl`` (or ``.csv``) for every document, and ``NAME.warnings.jsonl`` where it has warnings."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadOption(f"--out {folder}: no folder can be made there ({error.strerror}); name another one") from error
    for one in results:
        write_lines(folder / f"{one.label}.{form}", _lines([one], form))
        _write_notes(folder / f"{one.label}.warnings.jsonl", _warnings(one))


def write_file(results: Iterable[Told], path: Path, *, form: str) -> None:
    """Write the events of all documents to one file, and their warnings to ``STEM.warnings.jsonl`` beside it."""
    warnings: list[dict[str, Any]] = []

    def noted() -> Iterator[Told]:
        for one in results:
            warnings.extend(_warnings(one))
            yield one

    write_lines(path, _lines(noted(), form))
    _write_notes(path.with_suffix(".warnings.jsonl"), warnings)


def write_rejections(rejections: Iterable[Rejection], path: Path) -> None:
    """Record the documents that could not be read, each with reason and remedy; no file when there are none."""
    rows = [{"origin": one.origin, "reason": one.reason, "remedy": one.remedy} for one in rejections]
    _write_notes(path, rows)


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write lines of UTF-8 to a file."""
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError as error:
        raise BadOption(f"{path}: cannot be written ({error.strerror}); name another place with --out") from error


def _write_notes(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    if lines:
        write_lines(path, lines)
    else:
        path.unlink(missing_ok=True)


def _lines(results: Iterable[Told], form: str) -> Iterator[str]:
    records = (to_record(event, one.document, one.label) for one in results for event in one.events)
    return csv_lines(map(event_row, records), EVENT_COLUMNS) if form == "csv" else jsonl(records)


def _loudly(results: Iterable[Told]) -> Iterator[Told]:
    for one in results:
        for warning in one.document.warnings:
            complain(f"warning: {one.label}{_offset(warning.span)}: {warning.message}")
        yield one


def _offset(span: Any) -> str:
    return f":{span.start}" if span else ""


def _warnings(one: Told) -> Iterator[dict[str, Any]]:
    for warning in one.document.warnings:
        yield {
            "document": one.label,
            "code": warning.code,
            "message": warning.message,
            "start": warning.span.start if warning.span else None,
            "end": warning.span.end if warning.span else None,
        }
