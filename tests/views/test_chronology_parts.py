"""Dates, sides and labels of a chronology's entries."""

from dataclasses import replace

import pytest
from rich.console import Console

from araxes.documents import from_text
from araxes.values.dates import PartialDate
from araxes.views.actors import actor_name
from araxes.views.chronology import chronology, dates, parties

DATES = """
2025-05-19 | 2025-05-19 | 2025-05-19
2025-05-19 | 2025-05-21 | 2025-05-19/21
2025-05-30 | 2025-06-02 | 2025-05-30/06-02
2025-05    | 2025-06    | 2025-05/06
2024-12-30 | 2025-01-02 | 2024-12-30/2025-01-02
2024       | 2025       | 2024/2025
2025-05-19 | 2025-06    | 2025-05-19/2025-06
2024       |            | 2024
           | 2025-01-02 | /2025-01-02
           |            |
"""
SIDES = """
IRN AZE |     | Iran + Azerbaijan
IRN     | ARM | Iran → Armenia
IRN     |     | Iran
        | ARM | ? → Armenia
USA     | UNO | United States → United Nations
"""
NAMES = """
IRN     | Iran
UNO     | United Nations
RUS-BUS | Russia (BUS)
LBN-HEZ | Hezbollah
ZZZ     | ZZZ
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in table.strip("\n").splitlines()]


@pytest.fixture(scope="module")
def told(coder):
    document = from_text(
        "President Emmanuel Macron visited Kenya on 11 May 2024. Kenya could expel Uganda's ambassador, "
        "Nairobi's foreign minister warned.",
        published="2024-05-12",
    )
    return document, coder.code(document).events


@pytest.mark.parametrize(("start", "end", "shown"), rows(DATES))
def test_dates_show_their_precision(told, start: str, end: str, shown: str) -> None:
    first, last = (PartialDate.parse(edge) if edge else None for edge in (start, end))
    assert dates(replace(told[1][0], start=first, end=last)) == shown


@pytest.mark.parametrize(("initiators", "recipients", "shown"), rows(SIDES))
def test_sides_are_named(told, initiators: str, recipients: str, shown: str) -> None:
    event = replace(told[1][0], initiators=tuple(initiators.split()), recipients=tuple(recipients.split()))
    assert parties(event) == shown


@pytest.mark.parametrize(("code", "name"), rows(NAMES))
def test_actor_codes_have_names(code: str, name: str) -> None:
    assert actor_name(code) == name


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_chronology_fits_any_terminal(told, width: int) -> None:
    console = Console(width=width)
    with console.capture() as captured:
        console.print(chronology([told]))
    assert max(map(len, captured.get().splitlines())) <= width


def test_events_stand_in_the_order_of_their_dates(coder) -> None:
    late = from_text("Spain and Portugal signed an agreement in Lisbon on 3 June 2024.")
    early = from_text("Spain and Portugal signed an agreement in Madrid on 2 March 2023.")
    console = Console(width=120)
    with console.capture() as captured:
        console.print(chronology([(document, coder.code(document).events) for document in (late, early)]))
    text = captured.get()
    assert text.index("\n2023-03-02") < text.index("\n2024-06-03")
