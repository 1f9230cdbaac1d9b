"""A brief as one HTML page that needs nothing else: style and plots inside, laid out for screen and paper."""

import base64
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from araxes.views.brief.matter import Matter
from araxes.views.brief.notes import Note, Notes, Quotation, notes_of
from araxes.views.brief.statements import Brief, Part, Reference, Section, Statement

_WHOLE = ' class="whole"'


def page(brief: Brief, matter: Matter) -> str:
    """Return the page. Everything that comes from documents is escaped; nothing is fetched and no script runs."""
    return "\n".join(_Page(brief, notes_of(brief, matter)).lines()) + "\n"


class _Page:
    """A page in the making: remembers which notes were referred to, so that each leads back to its first mark."""

    def __init__(self, brief: Brief, notes: Notes) -> None:
        self._brief = brief
        self._notes = notes
        self._marked: set[int] = set()

    def lines(self) -> Iterator[str]:
        brief = self._brief
        yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(brief.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n<header>"
        yield f"<h1>{escape(brief.title)}</h1>\n<dl>"
        yield f"<dt>Question</dt><dd>{escape(brief.question)}</dd>\n<dt>Time</dt><dd>{escape(brief.window)}</dd>"
        yield f"<dt>Read</dt><dd>{self._told(brief.coverage)}</dd>\n</dl>\n</header>"
        yield from self._contents()
        for section in brief.sections:
            yield from self._section(section)
        yield '<section id="notes">\n<h2>Notes</h2>\n<ol>'
        yield from (self._note(number, note) for number, note in enumerate(self._notes.notes, start=1))
        yield "</ol>\n</section>\n</body>\n</html>"

    def _contents(self) -> Iterator[str]:
        links = " ".join(f'<a href="#{one.key}">{escape(one.title)}</a>' for one in self._brief.sections)
        yield f'<nav>{links} <a href="#notes">Notes</a></nav>'

    def _section(self, section: Section) -> Iterator[str]:
        yield f'<section id="{section.key}">\n<h2>{escape(section.title)}</h2>'
        if section.note:
            yield f'<p class="note">{escape(section.note)}</p>'
        yield from (_plot(plot, section.title) for plot in section.plots)
        for part in section.parts:
            yield from self._part(part)
        yield "</section>"

    def _part(self, part: Part) -> Iterator[str]:
        if part.title:
            yield f"<h3>{escape(part.title)}</h3>"
        yield '<ul class="led">' if any(one.lead for one in part.statements) else "<ul>"
        for statement in part.statements:
            lead = f"<b>{escape(statement.lead)}</b> " if statement.lead else ""
            yield f"<li{'' if lead else _WHOLE}>{lead}<span>{self._told(statement)}</span></li>"
        yield "</ul>"

    def _told(self, statement: Statement) -> str:
        return f"{escape(statement.text)}<sup>{' '.join(map(self._mark, dict.fromkeys(statement.references)))}</sup>"

    def _mark(self, reference: Reference) -> str:
        number = self._notes.numbers[reference]
        name = "" if number in self._marked else f' id="r{number}"'
        self._marked.add(number)
        return f'<a{name} href="#n{number}">{number}</a>'

    def _note(self, number: int, note: Note) -> str:
        quotations = "".join(map(_quotation, note.quotations))
        more = f" {escape(note.more)}" if note.more else ""
        link = f" {_link(note.address)}" if note.address else ""
        back = f'<a class="back" href="#r{number}" aria-label="back to the text">↑</a>'
        return f'<li id="n{number}">{escape(note.head)}{link}{quotations}{more} {back}</li>'


def _quotation(one: Quotation) -> str:
    link = f", {_link(one.address)}" if one.address else ""
    return f"<blockquote><q>{escape(one.words)}</q> <cite>{escape(one.where)}{link}</cite></blockquote>"


def _link(address: str) -> str:
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(address)}</a>'


def _plot(svg: str, title: str) -> str:
    """Put a drawing in as an image of its own, so that names inside two drawings never meet."""
    data = base64.b64encode(svg.encode()).decode()
    return f'<figure><img alt="{escape(title)}" src="data:image/svg+xml;base64,{data}"></figure>'


def _style() -> str:
    return (files("araxes") / "resources" / "brief" / "page.css").read_text(encoding="utf-8")
