"""Title, author, date: one small text per way of finding them."""

# ruff: noqa: E501 -- tables of cases read best with a case per line

import pytest

from araxes.documents import from_text

BODY = "\n\nThe ministers of both countries met in the capital and spoke about trade, transport and the border."

DATED = [
    ("Headline of the day\n\nTuesday, June 4, 2024" + BODY, "2024-06-04", "byline"),
    ("Headline of the day\n\nPublished: 04.06.2024 15:30" + BODY, "2024-06-04", "byline"),
    ("Headline of the day\n\nBy Ana Ruiz - 4 June 2024" + BODY, "2024-06-04", "byline"),
    ("Headline of the day\n\n4 Haziran 2024" + BODY, "2024-06-04", "byline"),
    ("Headline of the day\n\nLast updated: 9 June 2024\n\nPublished: 4 June 2024" + BODY, "2024-06-04", "byline"),
    ("Headline of the day\n\nLIMA, June 4, 2024 (ANDINA) - Talks on the border began on Tuesday.", "2024-06-04", "dateline"),
    ("Headline of the day" + BODY + " They had met on 3 May 2024 before.", "2024-05-03", "newest date in the text"),
    ("---\ntitle: Headline\ndate: 2024-06-04\n---\nHeadline of the day" + BODY, "2024-06-04", "metadata"),
    ('H of the day' + BODY + '\n\nTo cite this article: RUIZ, Ana. 2024. "H of the day." Institute, June 4.', "2024-06-04", "citation line"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date", "found"), DATED)
def test_a_date_is_found(text, date, found):
    published = from_text(text).published
    assert published is not None
    assert (str(published.date), published.found) == (date, found)


OPEN = [
    "Headline of the day" + BODY,
    "Headline of the day" + BODY + " The treaty enters into force by 4 June 2030.",
    "Headline of the day" + BODY + " They had last met on 3 May 2011. In 2019 the talks broke off.",
    "Headline of the day\n\n03/04/2024" + BODY,
]


@pytest.mark.parametrize("text", OPEN)
def test_a_date_that_no_rule_finds_stays_open(text):
    document = from_text(text)
    assert document.published is None
    assert "no-date" in [warning.code for warning in document.warnings]


def test_a_given_date_wins_and_says_so():
    document = from_text("Headline of the day\n\n4 June 2024" + BODY, published="2025-01-02")
    assert document.published.found == "given"
    assert "contradictory-dates" in [warning.code for warning in document.warnings]


def test_a_year_after_the_access_date_gives_way_to_the_number():
    line = 'To cite this: RUIZ, Ana. 2024. "H." Institute, Commentary No.2023 / 7. June 4. Accessed February 2, 2024. <https://a.example>'
    document = from_text("H of the day" + BODY + "\n\n" + line)
    warning = next(warning for warning in document.warnings if warning.code == "contradictory-dates")
    assert str(document.published.date) == "2023-06-04"
    assert warning.span.of(document.text) == "2024"
    assert document.outlet == "Institute"


def test_title_subtitle_and_author_are_told_apart():
    document = from_text("A line across the gulf\nWhy both sides want it\n\nBy Ana Ruiz\n" + BODY.strip())
    assert (document.title, document.author) == ("A line across the gulf", "Ana Ruiz")
    assert [block.role for block in document.blocks] == ["title", "subtitle", "byline", "body"]


def test_language_is_told_and_assumed_for_a_word():
    assert from_text("Peace").language == "en"
    assert (
        from_text("Die Minister beider Staaten trafen sich am Montag in der Hauptstadt zu Gesprächen.").language == "de"
    )
