"""Trees from arc scores: the check, and Chu-Liu/Edmonds against trying every tree."""

from functools import cache
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from araxes.language.trees import are_trees, best_tree

CASES = [
    ([2, 0, 2], True),
    ([0], True),
    ([0, 0, 1], False),
    ([2, 1, 0], False),
    ([1, 0], False),
    ([2, 3, 1], False),
    ([2, 3, 4, 5, 6, 7, 0], True),
]


@pytest.mark.parametrize(("heads", "expected"), CASES)
def test_a_tree_has_one_root_and_no_cycle(heads, expected):
    padded = np.array([[*heads, 0, 0]])
    mask = np.array([[True] * len(heads) + [False, False]])
    assert are_trees(padded, mask).tolist() == [expected]


def test_rows_are_judged_one_by_one():
    heads = np.array([[2, 0, 2], [2, 1, 0], [0, 1, 0]])
    mask = np.array([[True, True, True], [True, True, True], [True, True, False]])
    assert are_trees(heads, mask).tolist() == [True, False, True]


def test_a_cycle_is_broken_at_the_smallest_loss():
    scores = np.array([[5.0, 0.0, 9.0], [4.0, 9.0, 0.0]])
    assert best_tree(scores).tolist() == [0, 1]


def test_a_second_root_gives_way():
    scores = np.array([[9.0, 0.0, 1.0], [9.0, 3.0, 0.0]])
    assert best_tree(scores).tolist() == [0, 1]


def test_one_word_is_the_root():
    assert best_tree(np.array([[1.0, 7.0]])).tolist() == [0]


@st.composite
def score_matrices(draw):
    words = draw(st.integers(1, 4))
    numbers = st.integers(-50, 50).map(float)
    return draw(arrays(np.float64, (words, words + 1), elements=numbers))


@settings(deadline=None)
@given(score_matrices())
def test_no_single_rooted_tree_scores_higher(scores):
    found = best_tree(scores)
    assert are_trees(found[None], np.ones((1, len(found)), dtype=bool)).all()
    assert _total(scores, found) == max(_total(scores, heads) for heads in _every_tree(len(scores)))


@pytest.mark.parametrize("words", [30, 200])
def test_long_random_matrices_give_trees(words):
    scores = np.random.default_rng(words).normal(size=(words, words + 1)).astype(np.float32)
    assert are_trees(best_tree(scores)[None], np.ones((1, words), dtype=bool)).all()


@cache
def _every_tree(words):
    heads = np.array(list(product(range(words + 1), repeat=words)))
    return heads[are_trees(heads, np.ones_like(heads, dtype=bool))].tolist()


def test_there_are_as_many_trees_as_cayley_counts():
    assert [len(_every_tree(words)) for words in (1, 2, 3, 4)] == [1, 2, 9, 64]


def _total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads))
