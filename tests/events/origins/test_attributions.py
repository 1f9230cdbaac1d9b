"""Sentences and the media they rest on (attributions.txt), documents and the media they credit (credits.txt)."""

import pytest
from tests.events.origins.telling import cases, document

from araxes.events.origins.attributions import attributions
from araxes.events.origins.credits import credits_of


@pytest.mark.parametrize(("text", "media"), [*cases("attributions.txt", r"\n\s*\n")])
def test_a_sentence_rests_on_the_medium_that_had_it_first(text, media) -> None:
    assert [one.medium for one in attributions(document(text))] == media


@pytest.mark.parametrize(("text", "media"), [*cases("credits.txt", r"\n----\n")])
def test_a_document_credits_its_agencies(text, media) -> None:
    assert sorted(one.medium for one in credits_of(document(text))) == media


def test_a_sentence_that_names_the_source_of_the_one_before_speaks_for_it() -> None:
    text = "The general praised the drills. This was reported by the Iranian news agency Mehr. The drills went on."
    (credit,) = attributions(document(text))
    assert text[credit.start : credit.end].startswith("The general praised")
    assert text[credit.start : credit.end].endswith("agency Mehr.")


def test_a_long_analysis_is_no_relay_of_what_its_first_line_cites() -> None:
    first = "The envoy arrived in Kabul on Wednesday, Pajhwok reported. "
    rest = "The railway has been discussed for years without result, and little speaks for a change. " * 60
    assert credits_of(document(first + rest)) == ()
