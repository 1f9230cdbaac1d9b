"""Every chart carries title and caption, and each format stands by itself."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from araxes.errors import BadOption
from araxes.views.plots.base import COLOURS, FORMATS, WIDTH, alt, data, framed, save, ticks

ROWS = [{"day": f"2025-{month:02d}-01", "deeds": month % 5} for month in range(1, 13)]
LONG = "Left out: " + ", ".join(f"something that is number {number}" for number in range(20))


def chart() -> alt.VConcatChart:
    bars = alt.Chart(data(ROWS)).mark_bar(color=COLOURS["blue"]).encode(x="yearmonth(day):T", y="deeds:Q")
    return framed(bars.properties(width=WIDTH, height=120), "Deeds of A and B", caption=["Sources: two", LONG])


def texts(svg: str) -> str:
    return " ".join(re.findall(r">([^<>]+)</t", svg))


def test_svg_shows_title_and_whole_caption(tmp_path: Path) -> None:
    save(chart(), tmp_path / "a.svg")
    shown = texts((tmp_path / "a.svg").read_text("utf8"))
    assert "Deeds of A and B" in shown
    assert "Sources: two" in shown
    assert "number 19" in shown


def test_caption_stays_inside_the_picture(tmp_path: Path) -> None:
    save(chart(), tmp_path / "a.svg")
    width = float(re.search(r'width="([\d.]+)"', (tmp_path / "a.svg").read_text("utf8")).group(1))
    assert width < WIDTH * 1.2


def test_png_is_large_enough_for_print(tmp_path: Path) -> None:
    save(chart(), tmp_path / "a.PNG")
    head = (tmp_path / "a.PNG").read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert int.from_bytes(head[16:20], "big") > 1500


def test_html_loads_nothing_from_elsewhere(tmp_path: Path) -> None:
    save(chart(), tmp_path / "a.html")
    page = (tmp_path / "a.html").read_text("utf8")
    assert "Deeds of A and B" in page
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", page)
    assert "cdn." not in page


@pytest.mark.parametrize(("name", "told"), [("a.jpg", r"\.png, \.svg, \.html"), ("none/a.png", "does not exist")])
def test_a_file_that_cannot_be_written_is_explained(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(BadOption, match=told):
        save(chart(), tmp_path / name)


def test_formats_are_those_of_the_option() -> None:
    assert FORMATS == (".png", ".svg", ".html")


@pytest.mark.parametrize(
    ("days", "by", "labels"),
    [
        (6, "day", ["28 Apr 2025", "3 May 2025"]),
        (28, "week", ["28 Apr 2025", "5 May 2025", "26 May 2025"]),
        (60, "month", ["May 2025", "Jun 2025"]),
        (900, "month", ["Jul 2025", "Oct 2027"]),
        (3000, "day", ["2026", "2033"]),
    ],
)
def test_ticks_are_the_beginnings_of_periods(days, by, labels, tmp_path: Path) -> None:
    first = date(2025, 4, 28)
    last = first + timedelta(days=days)
    rows = [{"day": f"{day}T00:00:00", "deeds": 1} for day in (first, last)]
    points = alt.Chart(data(rows)).mark_point().encode(x=alt.X("day:T", axis=ticks(first, last, by=by)), y="deeds:Q")
    save(framed(points.properties(width=WIDTH), "Days", caption=["none"]), tmp_path / "a.svg")
    shown = re.findall(r">([^<>]*20\d\d)</t", (tmp_path / "a.svg").read_text("utf8"))
    assert set(labels) <= set(shown)
    assert len(shown) == len(set(shown)) <= 14
