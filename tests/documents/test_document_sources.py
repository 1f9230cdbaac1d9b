"""Notes, links and the warnings on them."""

# ruff: noqa: E501 -- tables of cases read best with a case per line

import pytest

from araxes.documents import from_text
from araxes.documents.addresses import clean_address, date_in_address, find_addresses, outlet, private_reason

TEXT = """Ferry line opened

The line was opened on Monday.[1] Gen. Li spoke of a model[\\[2\\]](#). A third view was heard², and a wire confirmed it (https://wire.example/a?utm_medium=x&id=3). Nothing more.

[1] "A line across the gulf", Oman Daily, accessed 4 March 2024, <https://www.omannews.gov.om/a/?utm_source=chatgpt.com>

[2] Besuch der Minister in der Hauptstadt des Nachbarlandes, 5 March 2024
"""


def test_sources_are_tied_to_their_sentences():
    document = from_text(TEXT)
    one, two, wire = sorted(document.sources, key=lambda source: source.label or "9")
    text = document.text
    assert (one.label, one.title, one.outlet, str(one.accessed)) == (
        "1",
        "A line across the gulf",
        "Oman News Agency",
        "2024-03-04",
    )
    assert one.address == "https://www.omannews.gov.om/a/"
    assert [span.of(text) for span in one.sentences] == ["The line was opened on Monday."]
    assert [span.of(text) for span in two.markers] == ["[\\[2\\]](#)", "²"]
    assert two.sentences[0].of(text) == "Gen. Li spoke of a model[\\[2\\]](#)."
    assert (two.language, two.address) == ("de", None)
    assert (wire.address, wire.markers[0].of(text)) == (
        "https://wire.example/a?id=3",
        "(https://wire.example/a?utm_medium=x&id=3)",
    )
    assert {span.of(text) for span in document.skip} >= {"[1]", "²", "(https://wire.example/a?utm_medium=x&id=3)"}


def test_warnings_name_their_place():
    document = from_text(TEXT)
    places = {warning.code: warning.span for warning in document.warnings}
    assert "utm_source=chatgpt" in places["chat-assistant-citation"].of(document.text)
    assert places["citation-without-address"].of(document.text).startswith("[2]")


@pytest.mark.parametrize(
    "address",
    [
        "file:///C:/Users/x/a%20(1).pdf",
        "http://localhost:8000/a",
        "http://192.168.1.4/b",
        "https://wiki.intranet/c",
        "C:\\docs\\a.pdf",
    ],
)
def test_private_addresses_are_found(address):
    document = from_text(
        f"The line was opened, the paper says ({address} ). The ministers met again on Monday in the capital."
    )
    assert private_reason(address)
    assert "private-address" in [warning.code for warning in document.warnings]
    assert address in [source.address for source in document.sources]


@pytest.mark.parametrize("address", ["https://example.org/a", "http://8.8.8.8/x", "www.example.org"])
def test_public_addresses_are_not_private(address):
    assert private_reason(address) is None


CLEANED = [
    ("https://a.example/x?utm_source=t&id=4&fbclid=9", "https://a.example/x?id=4"),
    ("https://a.example/x?gclid=1", "https://a.example/x"),
    ("https://a.example/x#:~:text=talks", "https://a.example/x"),
    ("https://a.example/x?q=a%20b", "https://a.example/x?q=a%20b"),
]


@pytest.mark.parametrize(("address", "cleaned"), CLEANED)
def test_tracking_is_taken_off(address, cleaned):
    assert clean_address(address) == cleaned
    assert clean_address(cleaned) == cleaned


def test_addresses_end_where_they_end():
    text = (
        "See https://a.example/b_(c), (http://d.example/e). www.f.example! <https://g.example>; “https://h.example/i.”"
    )
    found = [span.of(text) for span in find_addresses(text)]
    assert found == [
        "https://a.example/b_(c)",
        "http://d.example/e",
        "www.f.example",
        "https://g.example",
        "https://h.example/i",
    ]


def test_addresses_tell_date_and_outlet():
    assert str(date_in_address("https://a.example/2024/06/04/talks")) == "2024-06-04"
    assert str(date_in_address("https://a.example/20240604/talks-471383678.html")) == "2024-06-04"
    assert date_in_address("https://a.example/articles/20249999") is None
    assert outlet("https://en.mehrnews.com/x") == "Mehr News Agency"
    assert outlet("https://unknown.example/x") == "unknown.example"


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Deputy Minister of Trade Ana Ruiz spoke. Later Minister of Defence Ana Ruiz left.", True),
        ("Foreign Minister Ana Ruiz spoke. Ana Ruiz, the president of the bank, left.", True),
        ("Peruvian Foreign Minister Ana Ruiz spoke. Minister of Foreign Affairs Ana Ruiz left.", False),
        ("Former President Ana Ruiz spoke. Senator Ana Ruiz left.", False),
        ("Prime Minister Ana Ruiz spoke. Prime Minister Luis Soto answered.", False),
    ],
)
def test_two_offices_of_one_person_are_noticed(text, warned):
    assert ("two-offices" in [warning.code for warning in from_text(text).warnings]) is warned


def test_a_scan_is_noticed():
    scan = "Tlie rninister of tbe interior liad met his col- league in tlie capital, and tliey spoke of tbe border. "
    assert "machine-scanned" in [warning.code for warning in from_text(scan * 5).warnings]
    clean = "The minister of the interior had met his colleague in the capital, and they spoke of the border. "
    assert "machine-scanned" not in [warning.code for warning in from_text(clean * 5).warnings]
