"""One name for each outlet."""

import pytest

from araxes.documents.resources import resource
from araxes.events.origins.media import canonical, is_agency, names_desk, on_platform


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mehr", "Mehr News Agency"),
        ("Mehr News", "Mehr News Agency"),
        ("AP", "Associated Press"),
        ("the Associated Press", "Associated Press"),
        ("Agence France-Presse", "AFP"),
        ("Télam", "Télam"),
        ("TELAM", "Télam"),
        ("the Times of Israel newspaper", "Times of Israel"),
        ("Ministry of Foreign Affairs", None),
        ("IRN", None),
        ("Twitter", None),
    ],
)
def test_an_outlet_goes_by_one_name(written, name) -> None:
    assert canonical(written) == name


def test_no_two_agencies_share_a_name() -> None:
    written = [
        name for name, entry in resource("agencies")["agencies"].items() for name in {name, *entry.get("also", ())}
    ]
    assert len(written) == len(set(written))


def test_every_agency_says_where_its_names_come_from() -> None:
    assert all("." in entry["site"] for entry in resource("agencies")["agencies"].values())


def test_an_agency_is_no_newspaper() -> None:
    assert is_agency("Reuters")
    assert not is_agency("Le Monde")


def test_a_platform_is_no_origin() -> None:
    assert on_platform("t.me")
    assert on_platform("en.wikipedia.org")
    assert not on_platform("reuters.com")


@pytest.mark.parametrize(("author", "desk"), [("News Desk", True), ("Reuters Staff", True), ("Ama Mensah", False)])
def test_a_desk_is_no_author(author, desk) -> None:
    assert names_desk(author) is desk
