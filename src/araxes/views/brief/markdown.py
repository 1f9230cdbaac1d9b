"""A brief in Markdown, its notes as footnotes."""

import re
from collections.abc import Iterator

from araxes.views.brief.matter import Matter
from araxes.views.brief.notes import Note, Notes, notes_of
from araxes.views.brief.statements import Brief, Part, Section, Statement

_MARKS = re.compile(r"([\\`*_\[\]<>#|~^$])")


def lines(brief: Brief, matter: Matter) -> Iterator[str]:
    """Yield the lines of a brief."""
    notes = notes_of(brief, matter)
    yield f"# {plain(brief.title)}"
    yield ""
    yield f"**Question**: {plain(brief.question)}  "
    yield f"**Time**: {plain(brief.window)}  "
    yield f"**Read**: {_told(brief.coverage, notes)}"
    for section in brief.sections:
        yield from _section(section, notes)
    yield from ("", "## Notes", "")
    yield from (f"[^{number}]: {_note(note)}" for number, note in enumerate(notes.notes, start=1))


def plain(text: str) -> str:
    """Return a text on one line, its letters not taken for Markdown's marks."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))


def _section(section: Section, notes: Notes) -> Iterator[str]:
    yield from ("", f"## {plain(section.title)}")
    if section.note:
        yield from ("", f"*{plain(section.note)}*")
    for part in section.parts:
        yield from _part(part, notes)


def _part(part: Part, notes: Notes) -> Iterator[str]:
    if part.title:
        yield from ("", f"### {plain(part.title)}")
    yield ""
    for statement in part.statements:
        lead = f"**{plain(statement.lead)}**: " if statement.lead else ""
        yield f"- {lead}{_told(statement, notes)}"


def _told(statement: Statement, notes: Notes) -> str:
    marks = "".join(f"[^{notes.numbers[reference]}]" for reference in dict.fromkeys(statement.references))
    return f"{plain(statement.text)}{marks}"


def _note(note: Note) -> str:
    parts = [plain(note.head), f"<{note.address}>" if note.address else ""]
    for one in note.quotations:
        address = f", <{one.address}>" if one.address else ""
        parts.append(f"“{plain(one.words)}” ({plain(one.where)}{address})")
    return " ".join(filter(None, (*parts, plain(note.more))))
