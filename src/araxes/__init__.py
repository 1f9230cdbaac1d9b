"""Araxes: documents in, a sourced record of international events out.

    import araxes
    coding = araxes.code("Iran's foreign minister visited Yerevan on Monday.", published="2025-05-30")
    for event in coding:
        print(event.start, event.type, event.initiators, event.recipients)

Names are loaded when first asked for, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from araxes.api import Coding, code, read, relate
    from araxes.claims.claim import Claim
    from araxes.documents.document import Document
    from araxes.errors import AraxesError
    from araxes.events.coded import Coded
    from araxes.events.event import Event
    from araxes.pipeline import Coder
    from araxes.record import Record, Selection, open_record

__version__ = "0.1.0"
__all__ = [
    "AraxesError",
    "Claim",
    "Coded",
    "Coder",
    "Coding",
    "Document",
    "Event",
    "Record",
    "Selection",
    "__version__",
    "code",
    "open_record",
    "read",
    "relate",
]

_HOMES = {
    "AraxesError": "araxes.errors",
    "Claim": "araxes.claims.claim",
    "Coded": "araxes.events.coded",
    "Coder": "araxes.pipeline",
    "Coding": "araxes.api",
    "Document": "araxes.documents.document",
    "Event": "araxes.events.event",
    "Record": "araxes.record",
    "Selection": "araxes.record",
    "code": "araxes.api",
    "open_record": "araxes.record",
    "read": "araxes.api",
    "relate": "araxes.api",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'araxes' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
