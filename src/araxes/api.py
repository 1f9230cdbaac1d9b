"""The Python door: text or files in, typed results and data frames out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from araxes.documents import from_text, read_document
from araxes.documents.document import Document
from araxes.events.coded import Coded
from araxes.events.event import Event
from araxes.events.exchange import to_record
from araxes.events.explanations import explain
from araxes.judging import PairJudge
from araxes.pipeline import Coder

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What was coded: iterate for the events, or look into ``coded`` for every stage of every document."""

    coded: tuple[Coded, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All events, document by document, in the order of first mention."""
        return tuple(event for one in self.coded for event in one.events)

    def __iter__(self) -> Iterator[Event]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    def to_jsonl(self) -> str:
        """Return the events in the exchange format, one JSON object per line."""
        records = [to_record(event, one.document) for one in self.coded for event in one.events]
        return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)

    def to_frame(self) -> "pandas.DataFrame":
        """Return one row per event as a pandas data frame (needs ``pip install araxes[frames]``)."""
        frames = import_module("araxes.views.notebook.frames")
        records = [to_record(event, one.document) for one in self.coded for event in one.events]
        table: pandas.DataFrame = frames.frame_of(records)
        return table

    def why(self, event: Event) -> str:
        """Explain in plain words how an event was coded."""
        home = next(one for one in self.coded if one.document.id == event.document)
        return explain(event, home)


def read(source: str | Path, *, published: str | None = None) -> Document:
    """Read a file or an http(s) address as a document.

    ``published`` is an ISO date that wins over what the document says. Raises ``UnreadableDocument``.
    """
    return read_document(source, published=published)


def code(source: str | Path | Document, *, published: str | None = None, codebook: Path | None = None) -> Coding:
    """Code a text (``str``), a file (``Path``) or a document that was read before.

    ``published`` is the ISO date of publication, needed to resolve "on Monday" when the text itself does not say;
    ``codebook`` is a folder laid over the built-in code book. Raises ``AraxesError``.
    """
    if isinstance(source, Document):
        document = source
    elif isinstance(source, Path):
        document = read_document(source, published=published)
    else:
        document = from_text(source, published=published)
    return Coding(coded=(_coder(codebook).code(document),))


def relate(text: str, *, source: tuple[int, int], target: tuple[int, int], frames: bool = True) -> dict[str, float]:
    """Return what one side of a text does to another: a probability for each PLOVER type, and for "none".

    ``source`` and ``target`` are (start, end) in characters. The type classifier's answer, and what the frames of the
    code book tell of the two sides; with ``frames=False`` the classifier's alone. Raises ``BadOption`` where a side
    holds no word, or both are the same.
    """
    judge = _judge()
    return (judge if frames else judge.classifier).relate(text, source=source, target=target)


@cache
def _judge() -> PairJudge:
    return PairJudge()


@cache
def _coder(codebook: Path | None) -> Coder:
    return Coder(codebook=codebook)
