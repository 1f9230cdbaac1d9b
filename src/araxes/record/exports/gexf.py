"""Who acted toward whom, when: a network with time for Gephi and others (GEXF 1.3)."""

import datetime
import itertools
from collections.abc import Callable, Iterable
from typing import IO, Any

from lxml import etree

from araxes.events.joined import JoinedEvent
from araxes.record.imports.crosswalks import intensity_of

_NAMESPACE = "http://gexf.net/1.3"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_NAMESPACE} http://gexf.net/1.3/gexf.xsd"
# Attributes of an edge: identifier, title, GEXF type.
_ATTRIBUTES = (
    ("event", "event", "string"),
    ("type", "type", "string"),
    ("mode", "mode", "string"),
    ("kind", "kind", "string"),
    ("status", "status", "string"),
    ("joint", "joint act", "boolean"),
    ("intensity", "intensity", "double"),
    ("origins", "independent origins", "integer"),
    ("quote", "quotation", "string"),
)


def write_gexf(events: Iterable[JoinedEvent], file: IO[bytes], *, label: Callable[[str], str] = str) -> int:
    """Write an edge for each pair of sides of each event; return how many events were left out, for want of a date.

    An edge is there from the first to the last day that the event's dates allow (``start``, ``end``, both included),
    and has weight 1; a joint act goes both ways between its parties (``joint``), as in `Act.directed`, since few
    programs read a network that mixes directed and undirected edges. ``intensity`` is that of its type and mode, or
    of its imported CAMEO code, -10 to +10. Nodes are actors by code; ``label`` gives their readable names.
    """
    dated, without = _dated(events)
    codes = sorted({code for event in dated for code in event.parties})
    with etree.xmlfile(file, encoding="utf-8") as xml:
        xml.write_declaration()
        schema = {f"{{{_XSI}}}schemaLocation": _SCHEMA}
        with xml.element("gexf", nsmap={None: _NAMESPACE, "xsi": _XSI}, attrib=schema, version="1.3"):
            shape = {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date", **_reach(dated)}
            with xml.element("graph", attrib=shape):
                xml.write(_attributes())
                _write_nodes(xml, codes, label)
                _write_edges(xml, dated)
    return without


def _dated(events: Iterable[JoinedEvent]) -> tuple[list[JoinedEvent], int]:
    """Return the events that have a date, and the number of the others; nodes must be known before edges."""
    dated, without = [], 0
    for event in events:
        if event.start or event.end:
            dated.append(event)
        else:
            without += 1
    return dated, without


def _days(event: JoinedEvent) -> tuple[datetime.date, datetime.date]:
    edges = [edge for edge in (event.start, event.end) if edge]
    return edges[0].first, edges[-1].last


def _reach(events: list[JoinedEvent]) -> dict[str, str]:
    days = [day for event in events for day in _days(event)]
    return {"start": str(min(days)), "end": str(max(days))} if days else {}


def _attributes() -> Any:
    declared = etree.Element("attributes", attrib={"class": "edge", "mode": "static"})
    for name, title, kind in _ATTRIBUTES:
        etree.SubElement(declared, "attribute", id=name, title=title, type=kind)
    return declared


def _write_nodes(xml: Any, codes: list[str], label: Callable[[str], str]) -> None:
    with xml.element("nodes"):
        for code in codes:
            xml.write(etree.Element("node", id=code, label=label(code)))


def _write_edges(xml: Any, events: list[JoinedEvent]) -> None:
    with xml.element("edges"):
        for event in events:
            for number, (source, target) in enumerate(_pairs(event)):
                xml.write(_edge(event, source, target, number=number))


def _pairs(event: JoinedEvent) -> list[tuple[str, str]]:
    if event.recipients:
        return [(one, other) for one in event.initiators for other in event.recipients if one != other]
    return list(itertools.permutations(event.initiators, 2))


def _edge(event: JoinedEvent, source: str, target: str, *, number: int) -> Any:
    first, last = _days(event)
    edge = etree.Element(
        "edge",
        attrib={
            "id": f"{event.id}-{number}",
            "source": source,
            "target": target,
            "kind": event.type,
            "label": event.kind or event.type.lower(),
            "weight": "1.0",
            "start": str(first),
            "end": str(last),
        },
    )
    values = etree.SubElement(edge, "attvalues")
    for name, value in _values(event).items():
        if value is not None:
            etree.SubElement(values, "attvalue", attrib={"for": name, "value": str(value)})
    return edge


def _values(event: JoinedEvent) -> dict[str, Any]:
    return {
        "event": event.id,
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        "status": event.status,
        "joint": str(not event.recipients).lower(),
        "intensity": intensity_of(event.type, event.mode, frame=event.claims[0].frame),
        "origins": len(event.origins),
        "quote": _printable(event.claims[0].quote),
    }


def _printable(text: str) -> str:
    """Return a text without the control characters that XML forbids."""
    return "".join(letter for letter in text if letter in "\t\n\r" or ord(letter) >= 32)
