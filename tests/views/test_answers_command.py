"""`araxes answers`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.views.records import told_record

from araxes.errors import BadOption
from araxes.views.cli.answers import command

DAYS = ("2024-01-10", "2024-02-20", "2024-03-29", "2024-05-14", "2024-06-19")
NEXT = ("2024-01-12", "2024-02-22", "2024-03-31", "2024-05-16", "2024-06-21")
ACTS = (
    *((day, "AZE > ISR", "visit", "The minister of one state went to another") for day in DAYS),
    *((day, "IRN > ARM", "visit", "An envoy answered") for day in NEXT),
    ("2024-07-20", "GEO + UKR", "meeting", "Two others met"),
    ("2024-04", "AZE > ISR", "visit", "A visit in April"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told_record(tmp_path_factory.mktemp("answers") / "record.araxes", *ACTS)


def araxes(record: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, ["--record", str(record), *arguments], catch_exceptions=False)


def test_a_pair_is_told_with_its_acts(record: Path) -> None:
    result = araxes(record, "--after", "AZE ISR", "--does", "irn arm", "--kind", "visit", "--within", "2")
    assert result.exit_code == 0
    assert "Does visit IRN > ARM follow visit AZE > ISR within 2 days?" in result.stdout
    assert "5 of 5 were followed within 2 days." in result.stdout
    assert "left out: 1 dated to a month or year only" in result.stdout
    assert "2024-01-10 AZE > ISR visit [r000] -> 2024-01-12 IRN > ARM visit [r005]" in result.stdout


def test_json_holds_what_the_table_says(record: Path) -> None:
    result = araxes(record, "--after", "AZE ISR", "--does", "IRN ARM", "--within", "2", "--format", "json")
    told = json.loads(result.stdout)
    assert told["trigger"] == {"hits": 5, "n": 5}
    assert told["pairs"][0]["does"]["acts"] == ["r005"]
    assert [point["within"] for point in told["curve"]] == list(range(1, 15))
    assert told["verdict"] in told["words"]


def test_words_of_the_quotation_narrow_it_down(record: Path) -> None:
    result = araxes(record, "--after", "AZE ISR", "--does", "IRN ARM", "--search", "minister", "--format", "json")
    told = json.loads(result.stdout)
    assert len(told["occasions_after"]["dated"]) == 5
    assert told["occasions_does"]["dated"] == []
    assert told["period"]["last"] == "2024-07-20", "the period is that of the whole record"


def test_an_open_side_is_a_search(record: Path) -> None:
    result = araxes(record, "--after", "AZE ISR", "--within", "3")
    assert result.exit_code == 0
    assert "1 pairs of dyads searched" in result.stdout
    rows = araxes(record, "--within", "3", "--format", "json").stdout.splitlines()
    assert {json.loads(row)["searched"] for row in rows} == {2}


def test_the_wrong_kind_is_explained(record: Path) -> None:
    result = araxes(record, "--after", "AZE ISR", "--does", "IRN ARM", "--kind", "meeting")
    assert result.exit_code == 1
    assert "no meeting AZE > ISR dated to a day of the period; acts of these parties: visit 6" in result.stderr


def test_nothing_to_search(record: Path) -> None:
    result = araxes(record, "--after", "GEO UKR")
    assert result.exit_code == 1
    assert "nothing to search" in result.stderr


WRONG = [
    (("--after", "AZE"), "expected who and whom"),
    (("--after", "AZE ISR", "--does", "IRN ARM", "--within", "0"), "holds no day"),
    (("--after", "AZE ISR", "--plot", "a.png"), "--plot draws one pair"),
    (("--after", "AZE ISR", "--does", "IRN ARM", "--since", "2030"), "no act dated to the day"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_is_explained(record: Path, arguments, message) -> None:
    with pytest.raises(BadOption, match=message):
        araxes(record, *arguments)


def test_the_curve_is_drawn(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "curve.svg"
    assert araxes(record, "--after", "AZE ISR", "--does", "IRN ARM", "--plot", str(path)).exit_code == 0
    drawn = path.read_text("utf8")
    assert "Does act IRN &gt; ARM follow act AZE &gt; ISR?" in drawn
    assert "weeks covered" in drawn
