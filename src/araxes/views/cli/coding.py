"""Documents from files or lines, coded one after the other, with what went wrong kept in view."""

import gc
import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from araxes.documents import from_text, read_documents
from araxes.documents.document import Document, Rejection
from araxes.errors import BadOption, UnreadableDocument
from araxes.events.event import Event
from araxes.pipeline import Coder
from araxes.values.dates import PartialDate
from araxes.views.cli.options import complain

Labelled = tuple[str | int, Document | Rejection]

# After how many new objects the garbage collector comes, and after how many of its visits it looks at older ones.
_COLLECTED = 20_000, 20, 20
# Seconds after which a thread has to let another one run.
_TURN = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A document and the events found in it; ``label`` names it in the output: its name or its line number."""

    label: str | int
    document: Document
    events: tuple[Event, ...]


@dataclass(slots=True)
class Tally:
    """What a run came to: the exit code is read from it."""

    coded: int = 0
    events: int = 0
    rejections: list[Rejection] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0: fine; 1: nothing found or some documents rejected; 2: no document could be read."""
        if self.rejections and not self.coded:
            return 2
        return 1 if self.rejections or not self.events else 0


def load_coder(codebook: Path | None = None) -> Coder:
    """Return a coder for a whole run of a command, and set up the process for it (together 8 % of the time).

    What is loaded is needed until the end, so the garbage collector is told to pass it over, and comes more rarely; the
    thread that reads ahead gets its turn sooner.
    """
    coder = Coder(codebook=codebook)
    gc.freeze()
    gc.set_threshold(*_COLLECTED)
    sys.setswitchinterval(_TURN)
    return coder


def code_all(documents: Iterable[Labelled], coder: Coder, *, tally: Tally) -> Iterator[Told]:
    """Code every document that could be read; report and count the others."""
    labels: deque[str | int] = deque()
    for coded in coder.code_all(_readable(documents, labels, tally)):
        tally.coded += 1
        tally.events += len(coded.events)
        yield Told(label=labels.popleft(), document=coded.document, events=coded.events)


def _readable(documents: Iterable[Labelled], labels: deque[str | int], tally: Tally) -> Iterator[Document]:
    for label, read in documents:
        if isinstance(read, Rejection):
            tally.rejections.append(read)
            complain(f"not read: {read.origin}: {read.reason}; {read.remedy}")
        else:
            labels.append(label)
            yield read


def read_all(files: Iterable[str], published: PartialDate | None) -> Iterator[Document | Rejection]:
    """Read files, folders, feeds, addresses and ``-`` (standard input)."""
    return read_documents(files, published=str(published) if published else None, stdin=_standard_input)


def named(read: Iterable[Document | Rejection]) -> Iterator[Labelled]:
    """Label each document with its name."""
    return ((one.name if isinstance(one, Document) else one.origin, one) for one in read)


def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


def read_lines(path: Path, published: PartialDate | None) -> Iterator[Labelled]:
    """Read every line as a document; its label is its number from 0. Blank lines count but hold no document.

    A line that is a JSON object with ``text`` gives that text and, if it has one, its ``published`` date; a date given
    by the user wins over it. Every other line is the text itself.
    """
    with path.open("rb") as lines:
        for number, line in enumerate(lines):
            if line.strip():
                yield number, _from_line(line, f"{path}:{number}", published=published)


def _from_line(line: bytes, origin: str, *, published: PartialDate | None) -> Document | Rejection:
    try:
        text, own = _fields(line.decode("utf-8-sig"))
        return from_text(text, published=str(published) if published else own, name=origin, origin=origin)
    except UnicodeDecodeError:
        return Rejection(origin=origin, reason="the line is not UTF-8", remedy="save the file as UTF-8")
    except UnreadableDocument as error:
        return Rejection(origin=origin, reason=error.reason, remedy=error.remedy)
    except BadOption as error:
        return Rejection(origin=origin, reason=str(error), remedy='correct "published" or leave it out')


def _fields(line: str) -> tuple[str, str | None]:
    content = None
    if line.lstrip().startswith("{"):
        try:
            content = json.loads(line)
        except json.JSONDecodeError:
            content = None
    if not isinstance(content, dict) or not isinstance(content.get("text"), str):
        return line.strip("\r\n"), None
    return content["text"], str(content.get("published") or "") or None


def read_or_complain(files: Iterable[str], published: PartialDate | None) -> list[Document]:
    """Read documents; report those that cannot be read, and raise ``UnreadableDocument`` if none can."""
    read = list(read_all(files, published))
    rejections = [one for one in read if isinstance(one, Rejection)]
    documents = [one for one in read if isinstance(one, Document)]
    if rejections and not documents:
        first = rejections[0]
        raise UnreadableDocument(first.reason, origin=first.origin, remedy=first.remedy)
    for one in rejections:
        complain(f"not read: {one.origin}: {one.reason}; {one.remedy}")
    return documents
