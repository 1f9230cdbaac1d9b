"""The notation of expected remarks (src/araxes/resources/remarks/README.md)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from araxes.documents import from_text
from araxes.events.coded import Coded
from araxes.events.remark import Remark
from araxes.events.remarks import find_remarks
from araxes.pipeline import Coder

PUBLISHED = "2025-05-30"


@dataclass(frozen=True)
class Case:
    kind: str
    text: str
    expected: tuple[str, ...]
    known_failure: bool = False


def cases(path: Path) -> Iterator[Case]:
    """A text, then a line per remark of the file's kind, each starting with ``=``; ``?`` marks a known failure."""
    for block in re.split(r"\n\s*\n", path.read_text("utf8")):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        told = [line for line in lines if not line.startswith("=")]
        if told:
            text = " ".join(told)
            expected = tuple(line[1:].strip() for line in lines if line.startswith("="))
            yield Case(path.stem.removesuffix("s"), text.removeprefix("? "), expected, text.startswith("? "))


def check(case: Case, coder: Coder) -> tuple[bool, str]:
    """Tell whether the remarks of the case's kind are those expected, and what was found."""
    coded = coder.code(from_text(case.text, published=PUBLISHED))
    found = [remark for remark in find_remarks(coded, coder.codebook) if remark.kind == case.kind]
    left = list(found)
    wanted = [line for line in case.expected if line != "nothing"]
    for line in wanted:
        match = next((remark for remark in left if fits(line, remark, coded)), None)
        if match is None:
            return False, report(case, found, coded)
        left.remove(match)
    return not left, report(case, found, coded)


def fits(line: str, remark: Remark, coded: Coded) -> bool:
    kind, *parts = (part.strip() for part in line.split("|"))
    return kind == remark.kind and all(holds(part, remark, coded) for part in parts)


def holds(part: str, remark: Remark, coded: Coded) -> bool:
    match = re.fullmatch(r"(\w+)([=~])(.*)", part)
    assert match is not None, f"unreadable expectation: {part}"
    key, sign, value = match.groups()
    if key in {"event", "other"}:
        named = remark.report if key == "event" else remark.other
        event = next((event for event in coded.events if event.id == named), None)
        return value in ((event.type, event.kind) if event else ("none",))
    got = ",".join(getattr(remark, key)) if key in {"actors", "speakers"} else str(remark.content[key])
    return value in got if sign == "~" else value == got


def report(case: Case, found: list[Remark], coded: Coded) -> str:
    events = {event.id: f"{event.type}/{event.kind}" for event in coded.events}
    lines = [
        f"{events.get(r.report or '')} {events.get(r.other or '')} {r.actors} by {r.speakers} {dict(r.content)}"
        for r in found
    ]
    return "\n".join([case.text, "expected:", *case.expected, "got:", *lines])
