"""Sentences and the events they tell (tests/cases/*.txt), run the whole way.

A case is a text (several lines are one paragraph), then a line per event it tells, each starting with ``=``:

    = CONSULT (meeting): RUS + ARM, on 2025-05-21
    = THREATEN: IRN > ISR, by IRN
    = nothing

Status is *occurred* unless named; date, kind, speaker and place (``in Lomé``, ``nowhere``) are compared only when the
line gives them. Events told but not listed fail the case. A case whose first line starts with ``?`` is a known failure:
it must go on failing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from araxes.documents import from_text
from araxes.events.event import Event
from araxes.values.statuses import Status

PUBLISHED = "2025-05-30"
LINE = re.compile(r"(?P<type>[A-Z]+)(?: \((?P<kind>[a-z-]+)\))?: (?P<sides>[^,]*)(?P<rest>.*)")


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: tuple[str, ...]
    known_failure: bool


def cases() -> Iterator[Case]:
    for path in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        for block in re.split(r"\n\s*\n", path.read_text("utf8")):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            told = [line for line in lines if not line.startswith("=")]
            if told:
                text = " ".join(told)
                expected = tuple(line[1:].strip() for line in lines if line.startswith("="))
                name = f"{path.stem}: {text[:60]}"
                yield Case(name, text.removeprefix("? "), expected, text.startswith("? "))


def fits(line: str, event: Event) -> bool:
    match = LINE.fullmatch(line)
    assert match is not None, f"unreadable expectation: {line}"
    left, _, right = match["sides"].partition(">")
    wanted = codes(left), codes(right)
    got = frozenset(event.initiators), frozenset(event.recipients)
    same = wanted == got or (not right.strip() and wanted[0] == got[0] | got[1])
    return (
        match["type"] == event.type
        and (match["kind"] is None or match["kind"] == event.kind)
        and same
        and all(detail(part.strip(), event) for part in match["rest"].split(",") if part.strip())
        and (event.status in match["rest"] or event.status == Status.OCCURRED)
    )


def codes(side: str) -> frozenset[str]:
    return frozenset(code.strip() for code in side.split("+") if code.strip())


def detail(part: str, event: Event) -> bool:
    if part.startswith("on "):
        return str(event.start) == part[3:]
    if part.startswith("by "):
        return event.speaker == part[3:]
    if part.startswith("in "):
        return part[3:] in event.places
    if part == "nowhere":
        return not event.places
    return event.status == part


def line_of(event: Event) -> str:
    kind = f" ({event.kind})" if event.kind else ""
    sides = " + ".join(event.initiators) + (f" > {' + '.join(event.recipients)}" if event.recipients else "")
    return f"{event.type}{kind}: {sides}, {event.status}, on {event.start}, by {event.speaker}"


def told_right(case: Case, events: tuple[Event, ...]) -> bool:
    left = list(events)
    for line in case.expected:
        if line == "nothing":
            continue
        found = next((event for event in left if fits(line, event)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.name)
def test_case(case, coder) -> None:
    events = coder.code(from_text(case.text, published=PUBLISHED)).events
    right = told_right(case, events)
    if case.known_failure:
        assert not right, "a known failure passes now: take the question mark away"
    else:
        assert right, "\n".join(["expected:", *case.expected, "got:", *map(line_of, events)])
