"""`araxes brief`."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.views.records import told_record

from araxes.errors import BadOption
from araxes.views.cli.brief import command

MANY = tuple(
    (f"2024-{month:02}-{day:02}", "AZE > IRN", "visit", "They <met>") for month in (3, 4) for day in range(1, 29)
)
OTHERS = (
    ("2024-03-05", "AZE > ISR", "visit", "One went elsewhere"),
    ("2024-03-20", "AZE + TUR", "joint-exercise", "They trained"),
)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return told_record(tmp_path_factory.mktemp("brief") / "record.araxes", *MANY, *OTHERS)


def araxes(record: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, ["--record", str(record), *arguments], catch_exceptions=False)


def test_it_is_printed_as_markdown(record: Path) -> None:
    result = araxes(record, "--between", "aze", "irn")
    assert result.exit_code == 0
    assert result.stdout.startswith("# Azerbaijan and Iran: a brief")
    assert "[^1]: " in result.stdout


def test_long_lists_are_cut_and_say_so(record: Path) -> None:
    told = araxes(record, "--between", "AZE", "IRN", "--most", "10").stdout
    chronology = told.partition("## Chronology")[2].partition("## Relations")[0]
    assert "46 more events of the two in this time, not listed here: visit 46." in chronology
    assert chronology.count("\n- **") == 12
    assert "They \\<met\\> (0)" in told


def test_a_page_is_written_with_its_plots(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    assert araxes(record, "--between", "AZE", "IRN", "--rivals", "IRN", "ISR", "--out", str(path)).exit_code == 0
    page = path.read_text("utf8")
    assert page.count("data:image/svg+xml;base64,") == 2
    assert "They &lt;met&gt;" in page
    assert "<met>" not in page


def test_the_form_follows_the_name_or_the_option(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    with pytest.raises(BadOption, match=r"end the name in .md or .html"):
        araxes(record, "--between", "AZE", "IRN", "--out", str(path))
    assert araxes(record, "--between", "AZE", "IRN", "--out", str(path), "--format", "markdown").exit_code == 0
    assert path.read_text("utf8").startswith("# Azerbaijan")


def test_declared_rivalries_come_from_a_file(record: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("rivalries:\n  - {sides: [IRN, ISR], source: a book}\n  - {sides: [CHN, IND], source: a book}\n")
    told = araxes(record, "--between", "AZE", "IRN", "--rivalries", str(path)).stdout
    assert "### Azerbaijan between Iran and Israel (rivals a book)" in told
    assert "India" not in told


def test_two_states_that_never_met(record: Path) -> None:
    result = araxes(record, "--between", "PER", "IRN")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "PER and IRN: no event of both in this record" in result.stderr


@pytest.mark.parametrize("since", ["2024-05", "2030"])
def test_a_time_without_any_event(record: Path, since: str) -> None:
    result = araxes(record, "--between", "AZE", "IRN", "--since", since)
    assert result.exit_code == 1
    assert "but 56 events of both at other times or undated" in result.stderr


WRONG = [
    (("--between", "AZE", "AZE"), "two different states"),
    (("--between", "AZE-BUS", "IRN"), "name the states"),
    (("--between", "AZE", "IRN", "--since", "2025", "--until", "2024"), "exchange them"),
    (("--between", "AZE", "IRN", "--rivals", "IRN", "irn"), "two different states"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_wrong_use_is_explained(record: Path, arguments, message) -> None:
    with pytest.raises(BadOption, match=message):
        araxes(record, *arguments)
