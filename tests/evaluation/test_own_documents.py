"""The scores of our own documents, which ship with the repository, keep their floors; their gold is well-formed."""

import json
import re
from pathlib import Path

import pytest
from evaluation.events import OWN, measure
from evaluation.scoring import below_floor

from araxes.pipeline import Coder
from araxes.values.statuses import Status

FIELDS = {"id", "type", "kind", "initiators", "recipients", "persons", "start", "end", "places", "name", "status"}


@pytest.mark.parametrize("half", ["dev", "test"])
def test_floors_hold(coder: Coder, half: str) -> None:
    name = f"own {half}"
    rows = measure(name, OWN / half, coder, errors=False)
    assert below_floor(f"event coding ({name})", rows) == []


@pytest.mark.parametrize("path", sorted(OWN.glob("*/*.jsonl")), ids=lambda path: path.stem)
def test_gold_points_at_its_text(path: Path) -> None:
    text = path.with_suffix(".txt").read_text("utf8")
    for line in path.read_text("utf8").splitlines():
        event = json.loads(line)
        assert event.keys() >= FIELDS
        assert all(quote in text for quote in event["evidence"])
        assert event["evidence"]
        assert Status(event["status"])
        assert all(re.fullmatch(r"\d{4}(-\d\d){0,2}", event[end]) for end in ("start", "end") if event[end])
