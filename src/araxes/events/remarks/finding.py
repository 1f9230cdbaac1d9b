"""The remarks of a coded document, one finder after the other."""

from collections.abc import Callable, Iterator
from functools import cache

from araxes.codebook.frames import Codebook
from araxes.codebook.loading import load_codebook
from araxes.events.coded import Coded
from araxes.events.remark import Remark
from araxes.events.remarks.figures import find_figures
from araxes.events.remarks.firsts import find_firsts
from araxes.events.remarks.links import find_links
from araxes.events.remarks.positions import find_positions
from araxes.events.remarks.reading import Reading, reading_of

Finder = Callable[[Reading], Iterator[Remark]]

FINDERS: tuple[Finder, ...] = (find_firsts, find_links, find_figures, find_positions)


def find_remarks(coded: Coded, codebook: Codebook | None = None) -> tuple[Remark, ...]:
    """Return the remarks of a document in reading order, each once.

    ``codebook`` is the one that the document was coded with; the built-in one where it is left out.
    """
    reading = reading_of(coded, codebook or _built_in())
    found = {remark.id: remark for finder in FINDERS for remark in finder(reading)}
    return tuple(sorted(found.values(), key=lambda remark: (remark.span.start, remark.kind, remark.id)))


@cache
def _built_in() -> Codebook:
    return load_codebook()
