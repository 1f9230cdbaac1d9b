"""Roles of paragraphs and the joining of lines."""

# ruff: noqa: E501 -- tables of cases read best with a case per line

import pytest

from araxes.documents import from_text

PROSE = "The ministers of both countries met in the capital and spoke about trade, transport and the border."
BOILERPLATE = [
    "Share this article",
    "Tel: +44 20 7946 0000",
    "© 2020-2024 Institute of Affairs. All rights reserved.",
    "info@institute.example",
    "@institute_x",
    "Read more: Another meeting in the capital",
    "We use cookies to improve this site.",
    "██ Northern group",
    "-",
    "12 High Street, Floor 3, London SW1A 1AA",
    "Reporting by Ana Ruiz; editing by Li Wei",
    "<https://institute.example>",
    "The author is a researcher at an institute.",
    "Ana Ruiz is a senior fellow at the Institute of Affairs.",
]


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate_is_marked(line):
    document = from_text(f"A headline of the day\n\n{PROSE}\n\n{PROSE}\n\n{line}")
    assert document.blocks[-1].role == "boilerplate"
    assert document.blocks[-1].span.of(document.text) == line


BODY = [
    "President Ana Ruiz is visiting the capital of the neighbouring state this week.",
    "The share of gas in the mix fell, the ministry said.",
    "Copyright law was the subject of the talks between the two ministries.",
    "The road to the border was closed by the army on Monday.",
]


@pytest.mark.parametrize("line", BODY)
def test_sentences_are_not_boilerplate(line):
    document = from_text(f"A headline of the day\n\n{PROSE}\n\n{line}\n\n{PROSE}")
    assert document.blocks[2].role == "body"


def test_everything_after_related_articles_is_boilerplate():
    document = from_text(
        f"Headline\n\n{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nRelated articles\n\nOther talks held\n\n{PROSE}"
    )
    assert [block.role for block in document.blocks[-3:]] == ["boilerplate"] * 3


def test_wrapped_lines_become_one_paragraph():
    text = (
        "The ministers of both countries met in the capital on Monday and spoke\n"
        "about trade, transport and the border, which has been closed since the\n"
        "war. They agreed to open two crossings.\n"
        "\n"
        "A second round of talks is to be held in the neighbouring capital next\n"
        "month, according to a statement that was read out after the meeting of\n"
        "the delegations.\n"
    )
    assert [block.role for block in from_text(text).blocks] == ["body", "body"]


def test_a_line_per_paragraph_stays_a_line_per_paragraph():
    lines = [PROSE + " " + PROSE, PROSE, PROSE + " It was late."]
    document = from_text("\n".join(lines))
    assert [block.span.of(document.text) for block in document.blocks] == lines


def test_a_sentence_broken_by_an_empty_line_is_joined():
    text = f"{PROSE}\n\nDuring these talks, which lasted two days, the two delegations\n\nagreed to open two crossings.\n\n{PROSE}"
    assert len(from_text(text).blocks) == 3


def test_a_dateline_is_cut_off_and_a_speaker_is_not():
    document = from_text("Headline of the day\n\nQUITO, June 4 (EFE) - The talks began on Tuesday in the capital.")
    assert [(block.role, block.span.of(document.text)) for block in document.blocks[1:]] == [
        ("dateline", "QUITO, June 4 (EFE) -"),
        ("body", "The talks began on Tuesday in the capital."),
    ]
    interview = "MODERATOR: What do you expect from the talks this week?\n\nMINISTER: We expect an agreement on the border crossings."
    assert {block.role for block in from_text(interview).blocks} == {"body"}


def test_markdown_is_kept_and_passed_over():
    document = from_text(
        f"# Talks held\n\nThe **two** sides met in [Quito](https://a.example/q).\n\n- First point is trade.\n\n{PROSE}"
    )
    skipped = [span.of(document.text) for span in document.skip]
    assert skipped == ["# ", "**", "**", "[", "](https://a.example/q)", "- "]
    assert [block.role for block in document.blocks] == ["title", "body", "list", "body"]
