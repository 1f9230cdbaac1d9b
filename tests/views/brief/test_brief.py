"""A brief walked through: every statement leads to something that the record resolves."""

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.views.brief.texts import TEXTS, read_record

from araxes.errors import BadRecord
from araxes.patterns.rivalries import DeclaredRivalry
from araxes.record import open_record
from araxes.record.cautions import Caution
from araxes.record.doubts import Doubt
from araxes.values.dates import PartialDate
from araxes.views.brief import Asked, Brief, Matter, Section, compose, gather, lines, page
from araxes.views.brief.notes import notes_of
from araxes.views.brief.statements import Ground

RIVALRY = DeclaredRivalry(sides=("KEN", "SOM"), source="invented")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, coder) -> Path:
    return read_record(tmp_path_factory.mktemp("brief") / "record.araxes", coder)


@pytest.fixture(scope="module")
def matter(record: Path) -> Matter:
    with open_record(record) as held:
        return gather(held, Asked(sides=("KEN", "ETH"), rivalries=(RIVALRY,)))


@pytest.fixture(scope="module")
def brief(matter: Matter) -> Brief:
    return compose(matter)


def section(brief: Brief, key: str) -> Section:
    return next(one for one in brief.sections if one.key == key)


def texts(brief: Brief, key: str) -> list[str]:
    return [f"{one.lead}: {one.text}" if one.lead else one.text for one in section(brief, key).statements]


def test_every_statement_has_a_reference_that_the_record_resolves(brief: Brief, record: Path) -> None:
    with open_record(record) as held:
        documents = {one.id for one in held.documents()}
        remarks = {one.id for one in held.remarks()}
        statements = list(brief.statements)
        assert len(statements) > 40
        for statement in statements:
            assert statement.references, statement.text
            for reference in statement.references:
                assert bool(reference.ids) != (reference.ground is Ground.COVERAGE), statement.text
                for name in reference.ids:
                    if reference.ground is Ground.EVENT:
                        assert held.event(name).id == name
                    else:
                        assert name in (documents if reference.ground is Ground.DOCUMENT else remarks)


def test_every_section_says_something(brief: Brief) -> None:
    keys = [one.key for one in brief.sections]
    assert keys == [
        "summary", "chronology", "relations", "coincidences", "rivals", "precedents", "chains", "positions", "figures",
        "contradictions", "sources", "limits",
    ]  # fmt: skip
    assert all(one.statements for one in brief.sections)


def test_the_chronology_keeps_status_and_speaker(brief: Brief) -> None:
    told = texts(brief, "chronology")
    assert "3 June 2024: Assault by Ethiopia on Kenya, denied, according to Ethiopia." in told
    assert "no date: Agreement by Kenya with Ethiopia, said to be planned." in told
    assert any(one.startswith("8 June 2024: Visit by Ethiopia to Somalia") for one in told)


def test_what_was_rejected_never_appears(brief: Brief, matter: Matter) -> None:
    whole = "\n".join([*lines(brief, matter), page(brief, matter)])
    assert "condemned" not in whole
    assert "4 July 2024" not in whole


def test_a_coincidence_comes_with_its_base_rate(brief: Brief) -> None:
    told = texts(brief, "coincidences")
    assert any("then joint exercise of Kenya and Ethiopia (10-12 June 2024): 2 days later" in one for one in told)
    assert any("by chance" in one and "cannot distinguish an answer from chance" in one for one in told)


def test_a_first_is_judged_and_the_precedent_named(brief: Brief) -> None:
    (judged, before) = texts(brief, "precedents")
    assert "is called the first: “joint exercise of Kenya and Ethiopia”, according to Kenya" in judged
    assert "Verdict: contradicted" in judged
    assert "joint exercise of Kenya and Ethiopia (3 March 2021), 1195 days before" in before


def test_stated_links_stand_apart_from_inferred_ones(brief: Brief) -> None:
    stated, inferred = section(brief, "chains").parts
    assert [one.text for one in stated.statements] == [
        "A document ties the joint exercise of Kenya and Ethiopia (10-12 June 2024) to the visit by Ethiopia to Kenya "
        "(2 May 2024), 39 days before, by the words “as a result of”."
    ]
    assert all("no document ties them" in one.text and "by chance" in one.text for one in inferred.statements)


def test_positions_keep_conditions_and_shifts(brief: Brief) -> None:
    told = texts(brief, "positions")
    shift = (
        "accepts on a condition: the Lamu corridor; condition: if Kenya lowers its tariffs; a shift, before it: against"
    )
    assert f"by 1 August 2024: Ethiopia {shift}." in told
    assert "by 20 June 2024: Kenya supports: the Lamu corridor." in told
    assert not any("Somalia" in one for one in told)


def test_figures_are_told_with_their_bounds(brief: Brief) -> None:
    assert texts(brief, "figures")[0].startswith("by 20 June 2024: Kenya: at least 30,000 soldiers")


def test_contradictions_quote_their_sides(brief: Brief) -> None:
    (told,) = texts(brief, "contradictions")
    assert "“Kenya and Ethiopia held a joint exercise in Marsabit on 3 March 2021.”" in told


def test_rivals_are_those_that_were_named(brief: Brief) -> None:
    (part,) = section(brief, "rivals").parts
    assert part.title == "Ethiopia between Kenya and Somalia (rivals invented)"
    assert part.statements[0].text.startswith("Hedging index")
    assert any("2 days apart" in one.text or "on the same days" in one.text for one in part.statements)


def test_what_it_cannot_tell(brief: Brief) -> None:
    told = " ".join(texts(brief, "limits"))
    for said in (
        "Nothing was read that was published in",
        "events of the two have no date",
        "5 of 5 events of the two: coded by a machine or taken from a table, and reviewed by nobody",
        "All of it rests on one origin, example.org",
        "at least 10 deeds in 5 months needed",
        "too rare to tell from chance",
    ):
        assert said in told


def test_notes_quote_the_documents(brief: Brief, matter: Matter) -> None:
    notes = notes_of(brief, matter)
    quoted = {quotation.words for note in notes.notes for quotation in note.quotations}
    sentences = " ".join(TEXTS.values())
    assert quoted
    assert all(words in sentences for words in quoted)
    assert sorted(notes.numbers.values()) == list(range(1, len(notes.notes) + 1))


def test_markdown_has_a_footnote_for_every_mark(brief: Brief, matter: Matter) -> None:
    text = "\n".join(lines(brief, matter))
    marks, notes = set(re.findall(r"\[\^(\d+)\](?!:)", text)), re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE)
    assert marks == set(notes)
    assert "**Time**: all times" in text
    assert "reviewed by nobody" in text
    assert "<https://example.org/2024-06-20>" in text


class Links(HTMLParser):
    """Gathers the ids and the places that a page links to, and whatever it would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.inside: list[str] = []
        self.outside: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        told = dict(attrs)
        self.ids += [told["id"]] if "id" in told else []
        href = told.get("href", "")
        (self.inside if href.startswith("#") else self.outside).extend([href] if href else [])
        self.fetched += [tag] if tag in {"script", "link", "iframe"} or told.get("src", "data:")[:5] != "data:" else []


def test_the_page_needs_nothing_else_and_its_links_lead_somewhere(brief: Brief, matter: Matter) -> None:
    found = Links()
    found.feed(page(brief, matter))
    assert not found.fetched
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.inside} <= set(found.ids)
    assert all(link.startswith("https://") for link in found.outside)


def test_a_stretch_of_time_leaves_the_rest_out(record: Path) -> None:
    with open_record(record) as held:
        asked = Asked(sides=("KEN", "ETH"), since=PartialDate.parse("2024-05"), until=PartialDate.parse("2024-05"))
        told = texts(compose(gather(held, asked)), "chronology")
    assert [one.partition(":")[0] for one in told if not one.startswith("no date")] == ["2 May 2024", "20 May 2024"]


def test_grades_that_persons_gave_are_told(record: Path, tmp_path: Path) -> None:
    graded = shutil.copy(record, tmp_path / "graded.araxes")
    with open_record(graded) as held:
        visit = next(event for event in held.events() if event.kind == "visit" and "KEN" in event.parties)
        held.decide("grade-information", visit.id, grade="2", coder="tester")
        held.grade_source("example.org", "B", coder="tester")
        matter = gather(held, Asked(sides=("KEN", "ETH")))
    told = compose(matter)
    assert "example.org: 2 documents, 5 reports of these events; source graded B, usually reliable." in texts(
        told, "sources"
    )
    (note,) = (note for note in notes_of(told, matter).notes if note.head.startswith(f"Event {visit.id}"))
    assert "information graded 2, probably true" in note.head


def test_what_was_not_understood_not_read_or_told_twice_is_named(matter: Matter) -> None:
    one, other = (event.id for event in matter.told[:2])
    doubtful = replace(
        matter,
        documents=(replace(matter.documents[0], language="fa"), *matter.documents[1:]),
        cautions=(Caution(code="not-read", about="a.pdf", message="no text"),),
        doubts=(Doubt(one=one, other=other, score=0.9, why="dates", reasons=("the same day",)),),
    )
    told = " ".join(texts(compose(doubtful), "limits"))
    assert "1 document in other languages (fa)" in told
    assert "1 document could not be read" in told
    assert "1 pair of these events may be one event told twice" in told


def test_a_reference_that_leads_nowhere_stops_the_brief(matter: Matter) -> None:
    told = compose(matter)
    with pytest.raises(BadRecord, match="no event"):
        notes_of(told, replace(matter, pair=(), others=(), acts=()))


def test_nothing_is_still_a_brief(record: Path) -> None:
    with open_record(record) as held:
        matter = gather(held, Asked(sides=("SOM", "TZA")))
    brief = compose(matter)
    assert matter.told == ()
    assert all(statement.references for statement in brief.statements)
    assert texts(brief, "positions") == [
        "by 20 June 2024: Somalia names a red line: the Lamu corridor; no consequence stated."
    ]
