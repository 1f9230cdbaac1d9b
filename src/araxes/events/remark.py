"""A remark: something a document says that is no event but that an analysis needs, with its quotation."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from araxes.values.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A "first ever", a stated link between two events, a figure, a stance on an issue, a condition, a red line.

    ``kind`` names the finder (``first``, ``link``, ``figure``, ``position``, ...); ``span`` bounds the ``quote`` in the
    text of ``document``. ``report`` is the id of the event (inside the document) that it is about and ``other`` that of
    the second one in a link. ``actors`` are codes; ``speakers`` is the chain of attribution, outermost first, empty for
    the author. ``content`` holds the finder's own fields: plain JSON values, described in the finder's docstring.
    """

    kind: str
    document: str
    span: Span
    quote: str
    report: str | None = None
    other: str | None = None
    actors: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    content: Mapping[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """A hash of where it stands and what it is about."""
        told = (self.kind, self.document, self.span.start, self.span.end, self.report, self.other, *self.actors)
        key = "|".join(map(str, (*told, sorted(self.content.items(), key=str))))
        return hashlib.sha256(key.encode()).hexdigest()[:16]
