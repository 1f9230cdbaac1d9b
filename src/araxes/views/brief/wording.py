"""Events and remarks in words, made from their values; what is planned or denied is never told as done."""

import datetime
from collections.abc import Sequence
from typing import Any

from araxes.events.act import Act
from araxes.events.joined import JoinedEvent
from araxes.events.remark import Remark
from araxes.record.exports.sides import uncoded_initiator, uncoded_recipient
from araxes.resource_files import mapping
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from araxes.values.written import written
from araxes.views.actors import actor_name

_PLACES, _PERSONS = 2, 3


def phrase(event: JoinedEvent) -> str:
    """Return who and what: ``visit by Iran to Armenia``, ``joint exercise of Iran and Azerbaijan “Aras 2025”``."""
    noun, toward = _noun(event)
    initiator, recipient = uncoded_initiator(event), uncoded_recipient(event)
    left = listed(list(map(actor_name, event.initiators))) or (_quoted(initiator.text) if initiator else "")
    right = listed(list(map(actor_name, event.recipients))) or (_quoted(recipient.text) if recipient else "")
    joint = len(event.initiators) > 1 and not right
    who = f"{'of' if joint else 'by'} {left}" if left else "by somebody not named"
    return " ".join(filter(None, (noun, who, f"{toward} {right}" if right else "", _named(event))))


def sentence(event: JoinedEvent) -> str:
    """Return who, what, where, on whose word and with which status as a sentence."""
    said = f"according to {actor_name(event.speaker)}" if event.speaker else ""
    what = f"{capital(phrase(event))}{_persons(event)}{_where(event)}"
    clauses = [what, status(event.status), said, _counted(event), _review(event)]
    return ", ".join(filter(None, clauses)) + "."


def status(value: Status) -> str:
    """Return a status in words; what occurred needs none.

    >>> status(Status.PLANNED), status(Status.OCCURRED)
    ('said to be planned', '')
    """
    return str(_words()["statuses"][str(value)])


def dated(event: JoinedEvent) -> str:
    """Return when: ``19-21 May 2025``, ``no date``."""
    return written(event.start, event.end)


def told(event: JoinedEvent) -> str:
    """Return an event inside a sentence: what, when, its status: ``visit by Iran to Armenia (21 May 2025)``."""
    return f"{phrase(event)} ({', '.join(filter(None, (dated(event), status(event.status))))})"


def kind_of(act: Act | JoinedEvent) -> str:
    """Return the noun of an act: ``visit``, ``accusation (allege)``."""
    return _noun(act)[0]


def word_of(speakers: Sequence[str]) -> str:
    """Return on whose word: ``on the word of Mehr, who cites Iran``, or ``told by the author``."""
    return "on the word of " + ", who cites ".join(map(actor_name, speakers)) if speakers else "told by the author"


def by_whom(remark: Remark) -> str:
    """Return on whose word a remark stands, as a clause for a sentence; empty for the author of the document."""
    return f"according to {', who cites '.join(map(actor_name, remark.speakers))}" if remark.speakers else ""


def day(value: datetime.date) -> str:
    """Return a day in words."""
    date = PartialDate.of(value)
    return written(date, date)


def listed(names: Sequence[str]) -> str:
    """Return names as a list in words.

    >>> listed(["A", "B", "C"]), listed(["A"]), listed([])
    ('A, B and C', 'A', '')
    """
    *others, last = names or ("",)
    return f"{', '.join(others)} and {last}" if others else last


def capital(text: str) -> str:
    """Return a text with a capital letter first."""
    return text[:1].upper() + text[1:]


def numbered(count: int, noun: str) -> str:
    """Return a number with its noun: ``1 event``, ``1,200 events``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def one_line(text: str) -> str:
    """Return a text in one line."""
    return " ".join(text.split())


def unquoted(text: str) -> str:
    """Return a phrase without the quotation marks that enclose the whole of it.

    >>> unquoted("“the corridor”"), unquoted("the “corridor")
    ('the corridor', 'the “corridor')
    """
    return text[1:-1] if text.startswith("“") and text.endswith("”") and text.count("“") == 1 else text


def are(count: int) -> str:
    """Return the verb that goes with a number."""
    return "is" if count == 1 else "are"


def _noun(act: Act | JoinedEvent) -> tuple[str, str]:
    if act.kind is not None:
        noun, toward = _words()["kinds"].get(act.kind, (act.kind.replace("-", " "), "toward"))
        return str(noun), str(toward)
    noun, toward = _words()["types"][act.type]
    return f"{noun} ({act.mode.replace('-', ' ')})" if act.mode else str(noun), str(toward)


def _named(event: JoinedEvent) -> str:
    return _quoted(event.name) if event.name else ""


def _quoted(text: str) -> str:
    return f"“{one_line(text).strip('“”')}”"


def _persons(event: JoinedEvent) -> str:
    names = list(dict.fromkeys(map(one_line, event.persons)))
    rest = len(names) - _PERSONS
    more = [f"{rest} more"] if rest > 0 else []
    return f" (named: {listed([*names[:_PERSONS], *more])})" if names else ""


def _where(event: JoinedEvent) -> str:
    names = list(dict.fromkeys(one_line(where.text) for where in event.places))
    return f", place given as {listed(names[:_PLACES])}" if names else ""


def _counted(event: JoinedEvent) -> str:
    if len(event.reports) == 1:
        return ""
    return f"{len(event.reports)} reports of {numbered(len(event.origins), 'independent origin')}"


def _review(event: JoinedEvent) -> str:
    return {"reviewed": "reviewed", "returned": "sent back by a reviewer"}.get(event.review, "")


def _words() -> dict[str, Any]:
    return mapping("brief", "phrases")
