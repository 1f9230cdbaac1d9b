"""Warnings for the analyst on sources, dates and language, each a small check."""

from collections.abc import Iterator, Sequence

from araxes.documents.addresses import assistant, private_reason
from araxes.documents.document import Publication, Source, Warning
from araxes.documents.markings import Marking
from araxes.values.spans import Span

_TOLERANCE = 31


def check_addresses(text: str, sources: Sequence[Source], found: Sequence[tuple[Span, str]]) -> Iterator[Warning]:
    """Warn of addresses that a chat assistant gave or that nobody else can open; ``found`` are addresses as written."""
    for span, address in found:
        name = assistant(address)
        if name:
            message = (
                f"This address carries the mark of a chat assistant ({name}); check that the source says what is cited."
            )
            yield Warning(code="chat-assistant-citation", message=message, span=span)
        reason = private_reason(address)
        if reason:
            message = f"Nobody else can open this address: it is {reason}. Ask for a public one."
            yield Warning(code="private-address", message=message, span=span)
    for source in sources:
        if source.address is None and source.label is not None:
            title = (source.title or source.span.of(text))[:80]
            message = f"Note {source.label} gives no address ({title})."
            yield Warning(code="citation-without-address", message=message, span=source.span)


def check_marks(unanswered: Sequence[Marking]) -> Iterator[Warning]:
    """Warn once of note marks that no note of the document answers."""
    if unanswered:
        labels = ", ".join(dict.fromkeys(label for marking in unanswered for label in marking.labels))
        message = f"The text has marks without a note: {labels[:120]}."
        yield Warning(code="mark-without-note", message=message, span=unanswered[0].span)


def check_dates(published: Publication | None, stated: Sequence[Publication]) -> Iterator[Warning]:
    """Warn of a missing, a merely estimated, and a contradicted publication date."""
    if published is None:
        message = "No publication date was found; give one with --published. Years that only it could tell stay open."
        yield Warning(code="no-date", message=message)
        return
    if published.found == "newest date in the text":
        message = f"No publication date is stated; {published.date} is the newest date in the text and its sources."
        yield Warning(code="estimated-date", message=message, span=published.span)
    for other in stated:
        if other != published and _apart(published, other) > _TOLERANCE:
            message = f"The {other.found} says {other.date}, the date used is {published.date} ({published.found})."
            yield Warning(code="contradictory-dates", message=message, span=other.span or published.span)


def _apart(one: Publication, two: Publication) -> int:
    """Return how many days lie between two dates at their precision, 0 where they may be the same."""
    gap = max((two.date.first - one.date.last).days, (one.date.first - two.date.last).days)
    return max(0, gap)


def check_access(published: Publication | None, sources: Sequence[Source]) -> Iterator[Warning]:
    """Warn where a source was read or published after the document that cites it."""
    if published is None or published.found == "newest date in the text":
        return
    for source in sources:
        if source.accessed and (source.accessed.first - published.date.last).days > 1:
            message = f"A source is dated {source.accessed}, after the document itself ({published.date})."
            yield Warning(code="contradictory-dates", message=message, span=source.span)
            return


def check_language(language: str) -> Iterator[Warning]:
    """Warn where the text is not English, the language that is coded."""
    if language != "en":
        message = f"The text seems to be in another language ({language}); Araxes codes English."
        yield Warning(code="other-language", message=message)
