"""Small sets of documents, and how many independent origins their reports of one event have."""

import json
import random
from dataclasses import replace

import pytest
from tests.events.origins.telling import document, told
from tests.events.origins.test_likeness import CUT, OTHER, WIRE
from tests.events.reports import claim, report

from araxes.events.joining import join
from araxes.events.origins import DocumentFacts, facts_of, independent, origins_of
from araxes.events.origins.facts import as_json, from_json

MET = "Norland's and Sudmark's ministers met in Kessel on Tuesday"
LONG = (
    "“We shall not accept any change of the border, any foreign garrison on the eastern shore, or any railway "
    "that passes our customs officers,” the minister of Norland said."
)
PRICES = (
    "Prices on the market of the town had doubled since the bridge was shelled in October, and traders from the valley "
    "asked both delegations to let lorries pass at least on Mondays, when the cattle are sold and the mill is open. "
    "Neither delegation answered them, though a secretary took down their names and the number of their lorries."
)


def origins(*documents, words: str = "Kessel"):
    return independent([told(one, words) for one in documents], {one.id: facts_of(one) for one in documents})


def test_two_outlets_without_any_sign_are_independent() -> None:
    one = document(f"{MET}. They spoke of the dam.", "a", outlet="Norland Post")
    other = document("In Kessel two delegations talked for hours about the dam.", "b", outlet="Sudmark Herald")
    assert origins(one, other) == {"a": "Norland Post", "b": "Sudmark Herald"}


def test_a_cut_copy_is_no_second_origin() -> None:
    one = document(WIRE, "a", outlet="Norland Post")
    other = document(CUT, "b", outlet="Sudmark Herald")
    own = document(OTHER, "c", outlet="Kessel Courier")
    found = origins(one, other, own)
    assert found["a"] == found["b"] != found["c"] == "Kessel Courier"


def test_many_copies_are_one_origin_whichever_comes_first() -> None:
    copies = [document(CUT if at % 3 else WIRE, f"d{at:02}", outlet=f"outlet {at}") for at in range(40)]
    assert set(origins(*copies).values()) == {"outlet 0"}


def test_what_one_agency_is_credited_with_is_one() -> None:
    one = document(f"{MET}, the two sides said.\n\nThey spoke of the dam. (Reuters)", "a", outlet="Norland Post")
    other = document(f"KESSEL, May 3 (Reuters) - {MET} for the first time.", "b", outlet="Sudmark Herald")
    its_own = document(f"{MET}, envoys say.", "c", outlet="Reuters")
    assert set(origins(one, other, its_own).values()) == {"Reuters"}


def test_what_is_attributed_to_a_medium_is_that_mediums() -> None:
    one = document(f"The dam is full. {MET}, Mehr reported.", "a", outlet="Norland Post")
    other = document(
        f"The dam is full. {MET}. This was reported by the Iranian news agency Mehr.", "b", outlet="Herald"
    )
    assert origins(one, other) == {"a": "Mehr News Agency", "b": "Mehr News Agency"}


def test_the_innermost_medium_of_the_chain_counts() -> None:
    reports = [
        report("a", "A B", claims=(claim("a", speakers=("Reuters", "Mehr", "IRN")),)),
        report("b", "A B", claims=(claim("b", speakers=("Mehr News Agency",)),)),
        report("c", "A B", claims=(claim("c", speakers=("IRN",)),)),
    ]
    assert independent(reports, {}) == {"a": "Mehr News Agency", "b": "Mehr News Agency", "c": "c"}


def test_a_long_quotation_shared_beside_the_event_is_one_origin() -> None:
    one = document(f"{MET}. {LONG} {PRICES}", "a", outlet="Norland Post")
    other = document(f"The talks in Kessel went on until night. {LONG} {OTHER}", "b", outlet="Sudmark Herald")
    far = document(f"{LONG}\n\n{WIRE.replace('Kessel', 'the town')}\n\n{MET}.", "c", outlet="Kessel Courier")
    found = origins(one, other, far)
    assert found["a"] == found["b"] == "Norland Post"
    assert found["c"] == "Kessel Courier"


def test_a_short_quotation_proves_nothing() -> None:
    said = "“We shall not accept any change of the border,” he said."
    one = document(f"{MET}. {said}", "a", outlet="Norland Post")
    other = document(f"The talks in Kessel went on until night. {said}", "b", outlet="Sudmark Herald")
    assert len(set(origins(one, other).values())) == 2


NOTE = "\n\nNotes\n\n[1] Talks in Kessel, 3 May 2025, {}\n"


def test_notes_that_cite_one_outlet_are_one_origin() -> None:
    page, second = "https://www.kesselcourier.example/talks", "https://www.kesselcourier.example/dam"
    one = document(f"{MET}.[1]{NOTE.format(page)}", "a", outlet="Norland Post")
    other = document(
        f"The delegations were in Kessel.[1] They left at night, and nothing was signed.{NOTE.format(second)}",
        "b",
        outlet="Sudmark Herald",
    )
    cited = document("Kessel saw two delegations come and go.", "c", address=page, outlet="kesselcourier.example")
    assert set(origins(one, other, cited).values()) == {"kesselcourier.example"}


def test_on_a_platform_the_address_is_the_origin() -> None:
    one = document(f"{MET}.[1]{NOTE.format('https://t.me/norland/11')}", "a", outlet="Norland Post")
    other = document(f"{MET} again.[1]{NOTE.format('https://t.me/sudmark/7')}", "b", outlet="Sudmark Herald")
    assert origins(one, other) == {"a": "https://t.me/norland/11", "b": "https://t.me/sudmark/7"}


def test_one_author_in_two_outlets_is_one_origin_and_a_desk_is_none() -> None:
    texts = [f"{MET}.", "Two delegations were in Kessel."]
    named = [document(text, f"{at}", outlet=f"outlet {at}", author="Ama Mensah") for at, text in enumerate(texts)]
    desks = [document(text, f"{at}", outlet=f"outlet {at}", author="News Desk") for at, text in enumerate(texts)]
    assert len(set(origins(*named).values())) == 1
    assert len(set(origins(*desks).values())) == 2


def test_a_commentary_on_two_sources_adds_none_and_makes_them_no_one() -> None:
    mehr = document(f"{MET}, it was announced.", "a", outlet="Mehr News Agency")
    tass = document("Kessel, a border town, saw talks on Tuesday.", "b", outlet="TASS")
    comment = document(f"{MET}, Mehr reported. In Kessel, according to TASS, nothing was signed.", "c", outlet="Review")
    reports = [told(mehr, "Kessel"), told(tass, "Kessel"), told(comment, MET), told(comment, "nothing was signed")]
    reports[3] = report("c", "A B", id="c2", claims=reports[3].claims)
    facts = {one.id: facts_of(one) for one in (mehr, tass, comment)}
    mehr_too = dict.fromkeys(("a", "c", "c2"), "Mehr News Agency")
    assert independent(reports, facts) == mehr_too | {"b": "TASS"}


def test_a_file_name_that_two_documents_bear_is_no_outlet() -> None:
    one, other = f"{MET}.", "Two delegations were in Kessel."
    documents = [replace(document(text, at), name="news.txt") for at, text in (("a", one), ("b", other))]
    assert origins(*documents) == {"a": "news.txt", "b": "news.txt (b)"}


def test_the_reasons_are_told_in_words() -> None:
    one = document(f"{MET}, Mehr reported.", "a.txt", outlet="Norland Post")
    other = document("Kessel saw talks on Tuesday.", "b.txt", outlet="Mehr News Agency")
    (origin,) = origins_of([told(one, MET), told(other, "Kessel")], {d.id: facts_of(d) for d in (one, other)})
    assert origin.name == "Mehr News Agency"
    assert origin.reasons == (
        f"a.txt: it credits Mehr News Agency (“{MET}, Mehr reported.”)",
        "b.txt: it names no other source; with a.txt: both rest on Mehr News Agency",
    )


def test_the_order_of_the_reports_does_not_matter() -> None:
    texts = [WIRE, CUT, OTHER, f"{MET}, Mehr reported.", f"KESSEL, May 3 (Reuters) - {MET}."]
    documents = [document(text, f"d{at}", outlet=f"outlet {at}") for at, text in enumerate(texts)]
    facts = {one.id: facts_of(one) for one in documents}
    reports = [told(one, "Kessel") for one in documents]
    expected = origins_of(reports, facts)
    assert len(expected) == 4
    for seed in range(5):
        assert origins_of(random.Random(seed).sample(reports, len(reports)), facts) == expected


def test_the_origins_go_into_the_event() -> None:
    documents = [document(WIRE, "a", outlet="Norland Post"), document(CUT, "b", outlet="Herald")]
    reports = [told(one, "Kessel") for one in documents]
    event = join(reports, origins=independent(reports, {one.id: facts_of(one) for one in documents}))
    assert (len(event.reports), event.origins) == (2, ("Norland Post",))


def test_facts_survive_json() -> None:
    facts = facts_of(document(f"{MET}, Mehr reported.[1] {LONG} {PRICES}{NOTE.format('https://t.me/norland/11')}", "a"))
    assert facts.attributions
    assert facts.citations
    assert facts.quotations
    assert facts.size
    assert from_json(json.loads(json.dumps(as_json(facts)))) == facts


def test_unknown_facts_are_refused() -> None:
    with pytest.raises(TypeError, match="mood"):
        from_json(as_json(DocumentFacts(id="a")) | {"mood": "grim"})
