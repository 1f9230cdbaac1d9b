"""Properties that hold for every text."""

# ruff: noqa: E501 -- tables of cases read best with a case per line

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from araxes.documents import from_text
from araxes.documents.paragraphs import paragraphs
from araxes.documents.roles import CODED

PIECES = st.sampled_from(
    ["The ministers met in Oslo on 4 June 2024.", "By Ana Ruiz", "[1]", "[\\[2\\]](#)", "[1] Wire, 3 May 2024, https://a.example/x",
     "**bold** and _thin_", "# Heading", "- item one", "https://example.org/a?utm_source=y", "(http://localhost/x)", "¹", "\n", "\n\n", " ",
     "\r\n", "Related articles", "Tel: +90 312 4385023", "██ legend", "[a link](https://b.example/(x))", "ROME, May 3 (ANSA) - Talks began.",
     "Notes", "| a | b |", "C:\\files\\a.pdf", "---\ntitle: X\n---\n", "Minister of Trade Ana Ruiz spoke.", "\x0c", "\u2028", "]("]
)  # fmt: skip
TEXTS = st.one_of(st.text(min_size=1, max_size=300), st.lists(PIECES, min_size=1, max_size=25).map("".join)).filter(
    str.strip
)
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(TEXTS)
def test_spans_lie_inside_the_text_and_in_order(text):
    document = from_text(text)
    spans = [block.span for block in document.blocks]
    assert document.text == text
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))
    assert all(len(span) and span.end <= len(text) for span in spans)
    places = [span for source in document.sources for span in (source.span, *source.markers, *source.sentences)]
    places += [warning.span for warning in document.warnings if warning.span]
    assert all(span.end <= len(text) for span in places)


@QUICK
@given(TEXTS)
def test_what_is_skipped_lies_in_one_coded_block(text):
    document = from_text(text)
    coded = [block.span for block in document.blocks if block.role in CODED]
    assert all(sum(block.contains(skip) for block in coded) == 1 for skip in document.skip)
    assert all(one.end <= two.start for one, two in zip(document.skip, document.skip[1:], strict=False))


@QUICK
@given(TEXTS)
def test_paragraphs_leave_out_only_blanks(text):
    at = 0
    for span in paragraphs(text):
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@QUICK
@given(TEXTS)
def test_the_same_text_has_the_same_id(text):
    assert from_text(text).id == from_text(text).id
    assert from_text(text).id != from_text(text + "x").id
