"""Time expressions of the readable case file: found, typed, resolved."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from araxes.mentions.mention import TimeMention
from araxes.mentions.times import find_times_in
from araxes.values.dates import PartialDate

CASES = Path(__file__).with_name("times_cases.txt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    published: PartialDate | None
    text: str
    spans: tuple[tuple[int, int], ...]
    expected: tuple[str, ...]


def read_cases() -> list[Case]:
    published, cases = None, []
    for part in re.split(r"\n\s*\n", CASES.read_text(encoding="utf-8")):
        lines = [line for line in part.splitlines() if line.strip() and not line.startswith("#")]
        for line in [line for line in lines if line.startswith("published:")]:
            value = line.removeprefix("published:").strip()
            published = None if value == "none" else PartialDate.parse(value)
            lines.remove(line)
        if lines:
            marked = "\n".join(line for line in lines if not line.startswith(" "))
            text, spans = unmark(marked)
            expected = tuple(" ".join(line.split()) for line in lines if line.startswith(" "))
            cases.append(Case(published=published, text=text, spans=spans, expected=expected))
    return cases


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    spans, text, begun = [], "", 0
    for part in re.split(r"(\[\[|\]\])", marked):
        if part == "[[":
            begun = len(text)
        elif part == "]]":
            spans.append((begun, len(text)))
        else:
            text += part
    return text, tuple(spans)


def shown(mention: TimeMention) -> str:
    interval = mention.interval
    edges = f"{interval.start or ''}..{interval.end or ''}" if interval else "-"
    return f"{mention.type} {mention.value} | {edges} | {mention.precision or '-'}"


@pytest.mark.parametrize("case", [pytest.param(case, id=case.text[:60]) for case in read_cases()])
def test_case(case: Case):
    found = find_times_in(case.text, case.published)
    assert [mention.text for mention in found] == [case.text[start:end] for start, end in case.spans]
    assert tuple((mention.start, mention.end) for mention in found) == case.spans
    assert tuple(shown(mention) for mention in found) == case.expected


def test_every_rule_is_told_in_words():
    for case in read_cases():
        for mention in find_times_in(case.text, case.published):
            assert len(mention.rule) > 10


def test_a_year_that_heads_the_entries_of_a_chronology_dates_them():
    text = "2021\n\n2 February. The envoy arrived.\n\n22 October: He left.\n\n2022\n\n7 April. He came back."
    found = find_times_in(text, PartialDate.parse("2024-07-29"))
    assert [mention.value for mention in found] == ["2021", "2021-02-02", "2021-10-22", "2022", "2022-04-07"]
