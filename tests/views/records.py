"""A small record of invented acts between A, B, C and the rest, for the commands that analyse."""

from pathlib import Path

from tests.record.told import report, tell, text

from araxes.record import open_record


def told_record(path: Path, *told: tuple[str, str, str, str]) -> Path:
    """Write a record of ``(day, sides, kind, words)``: ``A > B`` one-sided, ``A + B`` joint; return its path."""
    with open_record(path) as record:
        for number, (day, sides, kind, words) in enumerate(told):
            initiators, _, recipient = sides.partition(">")
            document = text(f"{words} ({number})", published="2024-12-31", address=f"https://example.org/{number}")
            parties = tuple(code.strip() for code in initiators.split("+"))
            whom = (recipient.strip(),) if recipient else ()
            tell(record, document, report(f"r{number:03}", document, on=day, sides=parties, kind=kind, recipients=whom))
    return path
