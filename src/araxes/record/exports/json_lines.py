"""Events in the exchange format, a line of JSON each."""

import json
from collections.abc import Iterable, Iterator

from araxes.events.exchange import joined_record
from araxes.events.joined import JoinedEvent
from araxes.record.exports.citations import Citations, names_of


def json_lines(events: Iterable[JoinedEvent], citations: Citations) -> Iterator[str]:
    """Yield each event as one line of JSON, without line end; documents go by their names."""
    names = names_of(citations)
    return (json.dumps(joined_record(event, names), ensure_ascii=False) for event in events)
