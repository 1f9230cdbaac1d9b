"""Our own sets of documents on the same events keep their floors; their gold points at its text; growth is linear."""

from itertools import pairwise
from pathlib import Path

import pytest
from evaluation.linking import SETS, accounts, measure
from evaluation.linking_growth import reports
from evaluation.scoring import below_floor

from araxes.events.linking import candidates, keys
from araxes.pipeline import Coder

FOLDERS = sorted(path for path in SETS.iterdir() if path.is_dir())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_floors_hold(coder: Coder, folder: Path) -> None:
    row, lines = measure(folder, coder)
    assert below_floor("linking (own sets)", {folder.name: row}) == [], lines


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_gold_points_at_its_text(folder: Path) -> None:
    for account in accounts(folder):
        assert (folder / f"{account.document}.txt").read_text("utf8").count(account.words) == 1


def test_candidates_grow_with_the_reports() -> None:
    each = []
    for size in (500, 1_000, 2_000, 4_000):
        filings = {told.id: keys(told) for told in reports(size)}
        each.append(sum(1 for _ in candidates(filings)) / size)
    assert max(each) < 12
    assert all(later < 1.6 * earlier for earlier, later in pairwise(each))
