"""What the documentation says about the program is what the program says itself."""

import re
from pathlib import Path

import pytest
from docs.generate import codebook_reference, command_help

from araxes.documents import from_text
from araxes.events.exchange import to_record
from araxes.views.cli.main import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
REFRESH = "run `make docs`"
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
FIELDS = re.compile(r"^\| (`[^|]+`) \|", re.MULTILINE)


def test_command_help_is_the_real_one() -> None:
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == command_help(), REFRESH


def test_code_book_reference_is_the_real_one() -> None:
    assert (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8") == codebook_reference(), REFRESH


@pytest.mark.parametrize("page", [pytest.param(page, id=page.name) for page in PAGES])
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    missing = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("command", COMMANDS)
def test_the_guide_shows_every_command(command: str) -> None:
    assert f"araxes {command}" in (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")


def test_the_guide_lists_the_fields_of_an_event(coder) -> None:
    from_guide = " ".join(FIELDS.findall((ROOT / "docs" / "guide.md").read_text(encoding="utf-8")))
    document = from_text("France and Kenya signed an agreement in Nairobi on 3 May 2024.")
    coded = coder.code(document)
    assert coded.events
    record = to_record(coded.events[0], document)
    assert set(re.findall(r"`(\w+)`", from_guide)) == set(record)
