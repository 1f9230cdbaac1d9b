"""Every error that Araxes raises on purpose."""


class AraxesError(Exception):
    """Base of all: the message names the input, what was expected, and the remedy."""


class UnreadableDocument(AraxesError):
    """A file, page or feed that gives no text; ``reason`` and ``remedy`` are the two halves of the message."""

    def __init__(self, reason: str, *, origin: str = "", remedy: str = "") -> None:
        self.origin, self.reason, self.remedy = origin, reason, remedy
        super().__init__(": ".join(filter(None, (origin, "; ".join(filter(None, (reason, remedy)))))))


class UnreachableAddress(UnreadableDocument):
    """An http(s) address that did not answer with a document."""


class BadCodebook(AraxesError):
    """A code book resource that breaks the rules of its format."""


class MissingResource(AraxesError):
    """A data file that belongs to the installation is not there."""


class BadOption(AraxesError):
    """A value given by the user that cannot be used."""


class BadRecord(AraxesError):
    """A record that cannot be opened or does not hold what was asked for."""


class RecordNotWritable(BadRecord):
    """A record that cannot take what should be written: read-only, locked, or no room."""


class BadTable(AraxesError):
    """A table of event data that cannot be imported: columns, encoding or format are not as expected."""
