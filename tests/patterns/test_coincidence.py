"""Event coincidence, against a slow reference that compares every day with every other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from araxes.errors import BadOption
from araxes.patterns.coincidence import Share, Window, hits_by_row, precursor, trigger

DAYS = st.sets(st.integers(0, 60), min_size=1, max_size=12).map(sorted)
WINDOWS = st.tuples(st.integers(-3, 3), st.integers(0, 10)).map(lambda ends: Window(first=ends[0], last=sum(ends)))
BOUNDS = (0, 60)


def slow_trigger(after: list[int], does: list[int], window: Window) -> Share:
    seen = [day for day in after if day + window.first >= 0 and day + window.last <= 60]
    hits = [day for day in seen if any(window.first <= other - day <= window.last for other in does)]
    return Share(hits=len(hits), n=len(seen))


def slow_precursor(after: list[int], does: list[int], window: Window) -> Share:
    seen = [day for day in does if day - window.last >= 0 and day - window.first <= 60]
    hits = [day for day in seen if any(window.first <= day - other <= window.last for other in after)]
    return Share(hits=len(hits), n=len(seen))


@given(DAYS, DAYS, WINDOWS)
def test_rates_are_those_of_the_plain_reference(after, does, window) -> None:
    one, two = np.array(after), np.array(does)
    assert trigger(one, two, window=window, bounds=BOUNDS) == slow_trigger(after, does, window)
    assert precursor(one, two, window=window, bounds=BOUNDS) == slow_precursor(after, does, window)


@given(
    st.lists(st.lists(st.integers(0, 60), min_size=4, max_size=4).map(sorted), min_size=1, max_size=5), DAYS, WINDOWS
)
@settings(max_examples=50)
def test_many_rows_at_once_count_like_one_by_one(rows, does, window) -> None:
    after, other = np.array(rows), np.array([does])
    slow = [sum(any(window.first <= d - a <= window.last for d in does) for a in row) for row in rows]
    assert hits_by_row(after, other, window).tolist() == slow
    backward = [sum(any(window.first <= d - a <= window.last for d in row) for a in does) for row in rows]
    assert hits_by_row(other, after, window).tolist() == backward


def test_many_cells_are_counted_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = np.sort(np.random.default_rng(1).integers(0, 300, size=(50, 20)), axis=1)
    does = np.arange(0, 300, 17)[None]
    at_once = hits_by_row(rows, does, Window(last=3))
    monkeypatch.setattr("araxes.patterns.coincidence._CELLS", 60)
    assert hits_by_row(rows, does, Window(last=3)).tolist() == at_once.tolist()


def test_an_empty_window_is_refused() -> None:
    with pytest.raises(BadOption, match="holds no day"):
        Window(first=1, last=0)
