"""A relation as it is read in the terminal, as JSON, and asked for on a record."""

import json
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rich.console import Console
from tests.relations.acts import act, many

from araxes.documents import from_text
from araxes.record import open_record
from araxes.relations.coverage import Coverage, ReadDocument, coverage
from araxes.relations.relation import Relation, Stretch, relation
from araxes.values.dates import PartialDate
from araxes.values.statuses import Status
from araxes.views.cli.relations import command
from araxes.views.plots.base import save
from araxes.views.plots.relations import drawn
from araxes.views.relation_words import percent
from araxes.views.relations import behind, plain, report


def read(found: Relation, *days: str) -> Coverage:
    """Documents of one outlet, published on these days."""
    documents = [ReadDocument(document=day, published=PartialDate.parse(day), outlet="example.org") for day in days]
    return coverage(documents, along=found.timeline)


def shown(*parts) -> str:
    console = Console(file=StringIO(), width=120)
    console.print(*parts)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


@pytest.fixture
def few() -> Relation:
    acts = [
        act("aa01", kind="visit", mode="visit", day="2025-02-28", sides="NOR > TCD", sources=("x",)),
        act("aa02", "ACCUSE", mode="allege", day="2025-07-03", sides="TCD > NOR", sources=("y",)),
        act("aa03", day="2025-07-05", sides="TCD + NOR", status=Status.PLANNED),
        act("aa04", day=None, sides="TCD + NOR"),
        act("aa05", "PROTEST", sides="TCD-CVL > NOR"),
    ]
    return relation(acts, ("NOR", "TCD"))


def test_a_report_says_what_was_read_and_what_is_apart(few) -> None:
    text = shown(report(few, read(few, "2025-02-27", "2025-07-04", "2019-01-01")))
    told = " ".join(text.split())
    assert text.startswith("Norway (NOR) and Chad (TCD)\n2025-02-01 to 2025-07-31, by month")
    assert "2 documents of 1 outlet published in this time; nothing of 4 of 6 months" in told
    assert "also 1 of other times" in told
    assert "2 deeds; apart: 1 planned, possible, demanded or denied, 1 undated, 1 of parts of either side" in told
    assert "2 independent origins: x, y" in told


def test_a_report_shows_both_series_and_folds_empty_periods(few) -> None:
    lines = shown(report(few, read(few))).splitlines()
    rows = {line.split()[0]: line.split() for line in lines if line.strip().startswith("2025-0")}
    assert rows["2025-02"][1:4] == ["0", "+2.0", "1"]
    assert "-4.0" in rows["2025-07"]
    assert " 2025-03 … 2025-06" in "\n".join(lines)
    assert "2025-04" not in rows


def test_a_report_says_what_cannot_be_said(few) -> None:
    text = shown(report(few, read(few)))
    assert "no statement: 2 deeds in 2 months; at least 10 deeds in 5 months needed" in text
    assert "change: too few events to say: 1, at least 5 needed" in text
    assert "too few directed deeds to say" in text
    assert "warming" not in text
    assert "cooling" not in text


def test_a_change_is_not_stated_on_thin_reading() -> None:
    acts = [act(str(day), day=str(date(2025, 1, 1) + timedelta(days=day * day // 20))) for day in range(75)]
    found = relation(acts, ("A", "B"))
    thin = shown(report(found, read(found, "2025-09-01")))
    assert "change: no statement: nothing was read of 9 of 10 months" in thin
    full = shown(report(found, read(found, *(f"2025-{month:02d}-01" for month in range(1, 11)))))
    assert "change: changed with probability" in full


def test_events_lists_the_ids_behind_every_number(few) -> None:
    text = shown(behind(few))
    for line in ("2025-02 cooperation +aa01", "2025-07 conflict +aa02", "unsettled +aa03", "undated +aa04"):
        name, _, identity = line.partition(" +")
        assert any(name in row and identity in row for row in text.splitlines())


def test_json_carries_every_number_with_its_events() -> None:
    found = relation(many(500, seed=8), ("A", "B"))
    told = json.loads(json.dumps(plain(found, read(found, "2025-01-01"))))
    both = told["series"]["both"]
    assert [point["label"] for point in both] == list(found.timeline.labels)
    assert sum(len(point["cooperative"]) for point in both) == told["cooperation"]["rate"]["count"]
    assert told["cooperation"]["deeds"] == list(found.cooperation.deeds)
    assert told["conflict"]["change"]["first"] in found.timeline.labels
    assert set(told["series"]) == {"both", "A>B", "B>A"}
    assert told["trend"]["deeds"]


def test_json_says_what_is_too_few(few) -> None:
    told = json.loads(json.dumps(plain(few, read(few))))
    assert told["cooperation"]["change"] == {"too_few": "too few events to say: 1, at least 5 needed"}
    assert "too_few" in told["reciprocity"]["conflict"]
    assert told["apart"]["beside"] == ["aa05"]


@pytest.mark.parametrize(("chance", "said"), [(0.5, "50%"), (0.0004, "under 1%"), (0.99999, "over 99%"), (0.99, "99%")])
def test_no_probability_is_said_to_be_certain(chance, said) -> None:
    assert percent(chance) == said


@pytest.mark.parametrize(("count", "by"), [(3, "month"), (3000, "week"), (3000, "year")])
def test_plots_hold_title_series_and_sources(count, by, tmp_path: Path) -> None:
    found = relation(many(count, seed=12), ("A", "B"), over=Stretch(by=by))
    save(drawn(found, read(found, "2024-05-01", "2025-05-01")), tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text("utf8")
    for words in (
        f"cooperation and conflict by {by}",
        "documents read",
        "sum of weights (plover)",
        "independent origin",
    ):
        assert words in svg
    assert svg.count("#0072B2") >= (count > 3)


@pytest.fixture(scope="module")
def record(coder, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("relations") / "record.araxes"
    texts = ["Norway accused Chad of espionage on 3 March 2024.", "The president of Chad visited Norway on 9 May 2024."]
    published = PartialDate.parse("2024-05-11")
    documents = [
        from_text(text, address=f"https://example.org/{number}", published=published)
        for number, text in enumerate(texts)
    ]
    with open_record(path) as opened:
        assert len(list(opened.read(documents, coder))) == 2
    return path


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [*map(str, arguments)], catch_exceptions=False)


def test_the_command_reports_on_a_record(record) -> None:
    result = call("nor", "TCD", "--record", record, "--events")
    assert result.exit_code == 0
    assert "Norway (NOR) and Chad (TCD)" in result.stdout
    assert "2024-03-01 to 2024-05-31, by month" in result.stdout
    assert "2 deeds" in result.stdout
    assert "2024-05 cooperation" in result.stdout
    assert result.stderr == ""


def test_the_command_gives_json_and_a_plot(record, tmp_path: Path) -> None:
    result = call("NOR", "TCD", "--record", record, "--by", "year", "--format", "json", "--plot", tmp_path / "a.html")
    told = json.loads(result.stdout)
    assert (told["by"], told["first"], len(told["series"]["both"])) == ("year", "2024-01-01", 1)
    assert "cooperation and conflict by year" in (tmp_path / "a.html").read_text("utf8")


def test_the_command_keeps_to_the_stretch_and_the_weights(record) -> None:
    options = ("--since", "2024-04", "--until", "2024-05-20", "--weights", "goldstein", "--format", "json")
    told = json.loads(call("NOR", "TCD", "--record", record, *options).stdout)
    assert (told["first"], told["last"], told["weights"]) == ("2024-04-01", "2024-05-20", "goldstein")
    assert [point["cooperation"] for point in told["series"]["both"]] == [0, 1.9]


def test_the_command_says_when_there_is_nothing(record) -> None:
    result = call("NOR", "PER", "--record", record)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "NOR and PER: too few deeds dated to the month" in result.stderr
