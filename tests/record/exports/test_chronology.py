"""A chronology whose every line is traced to words, and its bibliography."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.events.reports import claim, party, report
from tests.record.exports.events import CITATIONS, EVENTS, events

from araxes.events.joining import join
from araxes.record.exports.chronology import bibliography, chronology, citation_keys
from araxes.record.exports.citations import Citation
from araxes.values.dates import PartialDate

NAMES = {"FJI": "Fiji", "TON": "Tonga", "WSM": "Samoa"}


def test_it_reads_like_a_chronology() -> None:
    assert list(chronology(EVENTS, CITATIONS, label=lambda code: NAMES[code])) == [
        "# Chronology",
        "",
        "## 2021",
        "",
        "- **1-2 March 2021**: Fiji → Tonga: visit, Suva[^1][^2]",
        "- **April 2021**: Fiji, Tonga and Samoa: joint exercise “Reef, 2021” (planned)[^3]",
        "",
        "## No date",
        "",
        "- **no date**: Fiji: reject[^4]",
        "",
        r"[^1]: “The minister \*went\* to Suva.” [@author2021: Talks & more\_talks in Suva, 2 March 2021]",
        "[^2]: “what b says at 0” [@examplewire2021: b.txt, 4 March 2021]",
        "[^3]: “FJI: exercise” [@eventscsvnd: events.csv, row 7]",
        "[^4]: “what b says at 0” [@examplewire2021: b.txt, 4 March 2021]",
    ]


def test_a_side_without_code_is_told_in_its_words() -> None:
    said = claim("a", initiators=(party("FJI"),), recipients=(party("", "the fishers"),))
    lines = list(chronology([join([report("a", "FJI", on="2021-03-01", claims=(said,))])], CITATIONS))
    assert "- **1 March 2021**: FJI → the fishers: visit[^1]" in lines


def test_the_bibliography_has_every_document_once() -> None:
    text = "\n".join(bibliography(CITATIONS))
    assert re.findall(r"@misc\{(\w+),", text) == ["author2021", "examplewire2021", "eventscsvnd"]
    assert r"title = {{Talks \& more\_talks in Suva}}," in text
    assert "url = {https://daily.example/a?x=1&y=2}," in text
    assert "date = {2021-03-02}," in text
    assert text.count("{") == text.count("}")


def test_keys_that_would_clash_get_letters() -> None:
    alike = Citation(name="x", outlet="Example", published=PartialDate.parse("2021"))
    keys = citation_keys({str(number): alike for number in range(28)})
    assert (keys["0"], keys["25"], keys["26"], keys["27"]) == (
        "example2021a",
        "example2021z",
        "example2021aa",
        "example2021ab",
    )


# A backslash of the text is written twice; one alone would make the mark plain text.
MARK = re.compile(r"(?<!\\)(?:\\\\)*\[\^(\d+)\]")


@settings(max_examples=40, deadline=None)
@given(st.lists(events(), max_size=3))
def test_every_mark_has_its_note_and_every_note_a_mark(told) -> None:
    lines = list(chronology(told, CITATIONS))
    marks = [mark for line in lines if line.startswith("- **") for mark in re.findall(MARK, line)]
    notes = [line.partition("]:")[0].removeprefix("[^") for line in lines if line.startswith("[^")]
    assert marks == notes
    assert sum(line.startswith("- **") for line in lines) == len(told)
