"""States that are no more have codes of their own, and in documents of their time their heirs' names stand for them."""

import pytest

from araxes.documents import from_text
from araxes.mentions.actors.former import states_then
from araxes.pipeline import Coder
from araxes.values.dates import PartialDate

TEXT = "Moscow warned Prague. Soviet troops left Czechoslovakia. East Germany closed its border with Poland."


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("1968-08-22", ["SUN", "CSK", "SUN", "CSK", "DDR", "DDR", "POL"]),
        ("1992-05-01", ["RUS", "CSK", "SUN", "CSK", "DDR", "DDR", "POL"]),
        ("2018-08-22", ["RUS", "CZE", "SUN", "CSK", "DDR", "DDR", "POL"]),
    ],
)
def test_names_stand_for_the_states_of_their_time(coder: Coder, published: str, expected: list[str]) -> None:
    document = from_text(TEXT, published=published)
    actors = coder.mentions(document, coder.read(document)).actors
    assert [code for actor in actors for code in actor.codes] == expected
    told = [actor.rule for actor in actors if actor.text == "Moscow"]
    assert all(("when this was written" in rule) == (published < "1991-12-26") for rule in told)


def test_a_state_ends_with_its_last_day() -> None:
    assert states_then(PartialDate.parse("1991-12-25")) == {"RUS": "SUN", "CZE": "CSK"}
    assert states_then(PartialDate.parse("1991")) == {"CZE": "CSK"}  # It may be the last days of the year.
    assert states_then(None) == {}
