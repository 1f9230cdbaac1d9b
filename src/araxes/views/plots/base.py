"""How every chart looks and is saved; the only module that imports altair and vl-convert.

A chart of the house is built from ``alt`` as found here, given a title and a caption by ``framed`` and written by
``save``. Nothing is fetched: fonts and scripts come with vl-convert, so a saved page opens without a network.
"""

import datetime
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from araxes.errors import BadOption, MissingResource

try:
    import altair as alt
    import vl_convert
    from altair.typing import ChartType
except ModuleNotFoundError as error:
    raise MissingResource("plots need altair and vl-convert; install them with: pip install 'araxes[plots]'") from error

__all__ = ["COLOURS", "FORMATS", "WIDTH", "ChartType", "Interval", "alt", "data", "framed", "save", "svg", "ticks"]

COLOURS: Mapping[str, str] = {
    "black": "#000000",
    "orange": "#E69F00",
    "sky": "#56B4E9",
    "green": "#009E73",
    "yellow": "#F0E442",
    "blue": "#0072B2",
    "vermillion": "#D55E00",
    "purple": "#CC79A7",
    "grey": "#767676",
}
"""Okabe and Ito's palette (Color Universal Design, 2008), told apart with any colour vision, and a grey for context."""

FORMATS = (".png", ".svg", ".html")
WIDTH = 640
"""Width of the drawing area in pixels; with axes and margins it fills a column of A4."""

_PRINT_PPI = 220
_CAPTION_CHARACTERS, _SUBTITLE_CHARACTERS = 132, 105
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""vl-convert brings Liberation Sans; a browser that lacks it takes Arial, which has the same widths."""

Interval = Literal["day", "week", "month", "year"]
_STEPS: tuple[tuple[Interval, int, int, str], ...] = (
    ("day", 1, 8, "%-d %b %Y"),
    ("day", 2, 16, "%-d %b %Y"),
    ("week", 1, 60, "%-d %b %Y"),
    ("week", 2, 115, "%-d %b %Y"),
    ("month", 1, 370, "%b %Y"),
    ("month", 3, 1_100, "%b %Y"),
    ("month", 6, 2_200, "%b %Y"),
    ("year", 1, 6_000, "%Y"),
    ("year", 2, 11_000, "%Y"),
    ("year", 5, 25_000, "%Y"),
    ("year", 20, 100_000, "%Y"),
)
"""From tick to tick: interval, how many of it, up to how many days in all, and how the tick is written."""

_INK, _PALE = "#222222", "#DDDDDD"
_STYLE: dict[str, Any] = {
    "font": _FONT,
    "background": "white",
    "view": {"stroke": None},
    "axis": {
        "labelColor": _INK,
        "titleColor": _INK,
        "titleFontWeight": "normal",
        "labelFontSize": 11,
        "titleFontSize": 11,
        "gridColor": _PALE,
        "domainColor": _INK,
        "tickColor": _INK,
        "labelOverlap": True,
    },
    "axisX": {"grid": False},
    "legend": {"labelFontSize": 11, "titleFontSize": 11, "orient": "top", "symbolType": "square"},
    "header": {"labelFontSize": 12, "titleFontSize": 12, "labelColor": _INK},
    "title": {"color": _INK, "subtitleColor": _INK},
    "range": {"category": [colour for name, colour in COLOURS.items() if name not in {"black", "grey", "yellow"}]},
}


def data(rows: Sequence[Mapping[str, Any]]) -> alt.InlineData:
    """Put rows (plain values; days as ISO text) into a chart, without a data frame."""
    return alt.InlineData(values=[dict(row) for row in rows])


def framed(chart: ChartType, title: str, *, caption: Sequence[str], subtitle: str = "") -> alt.VConcatChart:
    """Give a chart its title above and, below, a caption: sources, coverage, what was left out.

    Each entry of ``caption`` begins a line and is broken where it grows too long.
    """
    lines = [line for entry in caption for line in textwrap.wrap(entry, _CAPTION_CHARACTERS)]
    below = alt.TitleParams(
        text=lines, orient="bottom", anchor="start", fontSize=10, fontWeight="normal", color="#444444", offset=12
    )
    beneath = textwrap.wrap(subtitle, _SUBTITLE_CHARACTERS)
    above = alt.TitleParams(text=title, subtitle=beneath, anchor="start", fontSize=15, subtitleFontSize=12, offset=12)
    captioned = alt.vconcat(chart).properties(title=below)
    return alt.vconcat(captioned).properties(title=above, config=alt.Config.from_dict(_STYLE))


def ticks(first: datetime.date, last: datetime.date, *, by: Interval = "day") -> alt.Axis:
    """Return an axis of time whose labels differ and do not crowd, none finer than ``by``; weeks begin on Monday."""
    days = (last - first).days + 1
    coarse = _STEPS[[interval for interval, *_ in _STEPS].index(by) :]
    interval, step, _, form = next((each for each in coarse if days <= each[2]), _STEPS[-1])
    if interval != "week":
        return alt.Axis(format=form, tickCount=alt.TimeIntervalStep(interval=interval, step=step))
    monday = first + datetime.timedelta(days=-first.weekday() % 7)
    places = [monday + datetime.timedelta(weeks=number) for number in range(0, (last - monday).days // 7 + 1, step)]
    return alt.Axis(format=form, values=[alt.DateTime(year=at.year, month=at.month, date=at.day) for at in places])


def save(chart: ChartType, path: Path) -> None:
    """Write a chart as PNG (for print), SVG, or an HTML page that holds everything it needs; the suffix decides.

    Raises ``BadOption`` for another suffix or a folder that is not there.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise BadOption(f"{path}: a plot is written as {', '.join(FORMATS)}; give the file one of these endings")
    if not path.parent.is_dir():
        raise BadOption(f"{path}: the folder {path.parent} does not exist; make it first")
    path.write_bytes(_rendered(chart.to_dict(), suffix))


def svg(chart: ChartType) -> str:
    """Return a chart as SVG, for a page that holds it."""
    return vl_convert.vegalite_to_svg(chart.to_dict())


def _rendered(spec: dict[str, Any], suffix: str) -> bytes:
    if suffix == ".png":
        return vl_convert.vegalite_to_png(spec, ppi=_PRINT_PPI, scale=1)
    if suffix == ".svg":
        return vl_convert.vegalite_to_svg(spec).encode()
    return vl_convert.vegalite_to_html(spec, bundle=True).encode()
