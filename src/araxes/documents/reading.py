"""Reading what the user names: a file, a folder, an http(s) address, a feed, or standard input."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from araxes.documents.assembly import assemble, file_name, unique_names
from araxes.documents.content import Content, Input
from araxes.documents.document import Document, Rejection
from araxes.documents.plain import text_content
from araxes.documents.readers import fetch, read_content
from araxes.documents.sniffing import sniff
from araxes.errors import AraxesError, BadOption, UnreachableAddress, UnreadableDocument
from araxes.values.dates import PartialDate

READ = (".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".pdf", ".docx", ".rss", ".atom", ".xml")
REFUSED = (".doc", ".rtf", ".odt", ".epub")
EXTENSIONS = frozenset(READ + REFUSED)
LARGEST = 512 * 1024 * 1024
# Characters of one document: thrice a long book. All of it is held in memory, parsed, until its events are told.
LONGEST = 5_000_000
Published = str | PartialDate | None
Stdin = Callable[[], bytes]


def read_document(source: str | Path, *, published: Published = None, stdin: Stdin | None = None) -> Document:
    """Read one document from a path, an http(s) address, or ``-`` (what ``stdin`` returns).

    ``published`` is an ISO date and wins over any date found. Raises ``UnreadableDocument``, and ``BadOption`` for a
    bad date or a source that holds several documents.
    """
    given = _given(published)
    origin = str(source)
    if not _is_address(origin) and origin != "-" and Path(source).is_dir():
        raise BadOption(f"{origin}: this is a folder; read it with read_documents")
    contents = _contents(origin, stdin)
    if len(contents) > 1:
        raise BadOption(f"{origin}: this feed holds {len(contents)} documents; read it with read_documents")
    return _document(contents[0], origin, given=given)


def read_documents(
    sources: Iterable[str | Path], *, published: Published = None, stdin: Stdin | None = None
) -> Iterator[Document | Rejection]:
    """Read every source, folders and feeds one document at a time, with names that are unique in this run.

    A folder gives its documents by their extension, in order of path, hidden files left out. What cannot be read
    gives a ``Rejection``, and the reading goes on. Raises ``BadOption`` for a bad date only.
    """
    given = _given(published)
    unique = unique_names()
    for source in sources:
        for origin in _expanded(str(source)):
            if isinstance(origin, Rejection):
                yield origin
                continue
            for found in _read(origin, given, stdin):
                yield replace(found, name=unique(found.name)) if isinstance(found, Document) else found


def from_text(  # noqa: PLR0913
    text: str,
    *,
    name: str = "text",
    origin: str = "text",
    published: Published = None,
    title: str | None = None,
    address: str | None = None,
) -> Document:
    """Make a document of a text at hand. Raises ``UnreadableDocument`` where it is empty."""
    if not text.strip():
        raise UnreadableDocument("the text is empty", origin=origin, remedy="give one with text")
    content = text_content(text, address=address)
    content = replace(content, title=title or content.title)
    return assemble(content, origin=origin, name=name, given=_given(published))


def _given(published: Published) -> PartialDate | None:
    if not isinstance(published, str):
        return published
    try:
        return PartialDate.parse(published)
    except ValueError as error:
        raise BadOption(f"the publication date {published!r} is none; give YYYY, YYYY-MM or YYYY-MM-DD") from error


def _is_address(origin: str) -> bool:
    return origin.lower().startswith(("http://", "https://"))


def _expanded(origin: str) -> Iterator[str | Rejection]:
    """Yield the files of a folder, or the source itself."""
    path = Path(origin)
    if origin == "-" or _is_address(origin) or not path.is_dir():
        yield origin
        return
    files = [file for file in sorted(path.rglob("*")) if file.suffix.lower() in EXTENSIONS and file.is_file()]
    visible = [file for file in files if not any(part.startswith(".") for part in file.relative_to(path).parts)]
    if not visible:
        remedy = f"put documents there ({', '.join(READ)}) or name a file"
        yield Rejection(origin=origin, reason="the folder holds no document", remedy=remedy)
    yield from map(str, visible)


def _read(origin: str, given: PartialDate | None, stdin: Stdin | None) -> Iterator[Document | Rejection]:
    try:
        contents = _contents(origin, stdin)
    except AraxesError as error:
        yield _rejection(origin, error)
        return
    for content in contents:
        try:
            yield _document(content, origin, given=given)
        except AraxesError as error:
            yield _rejection(origin, error)


def _rejection(origin: str, error: AraxesError) -> Rejection:
    if isinstance(error, UnreadableDocument):
        return Rejection(origin=origin, reason=error.reason, remedy=error.remedy)
    return Rejection(origin=origin, reason=str(error), remedy="")


def _document(content: Content, origin: str, *, given: PartialDate | None) -> Document:
    if not content.text.strip():
        raise UnreadableDocument("there is no text in it", origin=origin, remedy="give a document with text")
    if len(content.text) > LONGEST:
        raise UnreadableDocument(
            f"the text has {len(content.text):,} characters; one document may have {LONGEST:,}",
            origin=origin,
            remedy="split it into its documents, or give one document a line with --lines",
        )
    name = file_name("stdin" if origin == "-" else origin, content.name)
    return assemble(content, origin=origin, name=name, given=given)


def _contents(origin: str, stdin: Stdin | None) -> tuple[Content, ...]:
    """Read and recognise one source; every error carries its origin."""
    try:
        source = _input(origin, stdin)
        return read_content(sniff(source.data, source.address or origin), source)
    except UnreadableDocument as error:
        raise type(error)(error.reason, origin=origin, remedy=error.remedy) from error


def _input(origin: str, stdin: Stdin | None) -> Input:
    if origin == "-":
        if stdin is None:
            raise UnreadableDocument("standard input was not handed over", remedy="name a file, or give stdin=")
        return Input(origin=origin, data=stdin())
    if _is_address(origin):
        return fetch(origin)
    if "://" in origin:
        raise UnreachableAddress(
            "only http and https addresses are fetched", remedy="save the document and read the file"
        )
    path = Path(origin)
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableDocument(f"the file is larger than {LARGEST // 2**20} MiB", remedy="split it")
        return Input(origin=origin, data=path.read_bytes())
    except FileNotFoundError as error:
        raise UnreadableDocument("there is no such file or folder", remedy="check the path") from error
    except OSError as error:
        raise UnreadableDocument(
            f"the file cannot be opened ({error.strerror})", remedy="check its permissions"
        ) from error
