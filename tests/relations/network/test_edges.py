"""Tables of ties: what is read, and what is said of rows that give no tie."""

import pytest

from araxes.errors import BadTable
from araxes.relations.network.edges import read_edges


def read(text: str):
    return read_edges(text.splitlines(keepends=True), name="ties.csv")


def reasons(text: str) -> list[tuple[int, str]]:
    return [(fault.row, fault.reason) for fault in read(text).faults]


def ties(text: str) -> list[tuple[str, str, float]]:
    return [(tie.a, tie.b, tie.sign * tie.weight) for tie in read(text).networks[0][1].ties]


@pytest.mark.parametrize(
    "text",
    [
        "a,b,sign\nA,B,1\nB,C,-1\n",
        "\ufeffa,b,sign\nA,B,+\nB,C,-\n",
        "A;B;Sign\nA;B;positive\nB;C;Negative\n",
        "sign\tb\ta\n+1\tB\tA\n−1\tC\tB\n",
        '"a","b","sign","remark"\r\n"A","B","1","x"\r\n\r\n" B ","C","-1.0",""\r\n',
    ],
)
def test_spellings_that_are_understood(text) -> None:
    assert ties(text) == [("A", "B", 1.0), ("B", "C", -1.0)]


def test_weights() -> None:
    assert ties("a,b,sign,weight\nA,B,-1,2.5\nA,C,1,\n") == [("A", "B", -2.5), ("A", "C", 1.0)]
    assert read("a,b,sign,weight\nA,B,-1,2.5\n").weighted
    assert not read("a,b,sign\nA,B,-1\n").weighted


def test_windows_keep_their_order() -> None:
    found = read("window,a,b,sign\nlate,A,B,1\nearly,A,B,-1\nlate,B,C,1\n")
    assert found.windows == ("late", "early")
    assert [len(network.ties) for _, network in found.networks] == [2, 1]
    assert found.faults == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A,B,2,1", "sign '2'; expected 1 or -1"),
        ("A,B,0,1", "sign '0'; expected 1 or -1"),
        ("A,B,,1", "sign ''; expected 1 or -1"),
        ("A,A,1,1", "a tie of A with itself"),
        (",B,1,1", "a state has no name"),
        ("A,B,1,-2", "weight '-2'; expected a number above 0 (the sign stands in its own column)"),
        ("A,B,1,much", "weight 'much'; expected a number above 0 (the sign stands in its own column)"),
        ("A,B,1,nan", "weight 'nan'; expected a number above 0 (the sign stands in its own column)"),
        ("A,B,1", "3 columns where the heading has 4"),
    ],
)
def test_rows_that_give_no_tie(row, reason) -> None:
    assert reasons(f"a,b,sign,weight\nX,Y,1,1\n{row}\n") == [(2, reason)]


def test_the_same_tie_in_both_directions_is_one() -> None:
    found = read("a,b,sign\nA,B,1\nB,A,1\nA,B,1\n")
    assert (len(found.networks[0][1].ties), found.repeats, found.faults) == (1, 2, ())


def test_contradicting_rows_are_all_left_out() -> None:
    text = "a,b,sign\nA,B,1\nA,C,1\nB,A,-1\n"
    assert reasons(text) == [
        (1, "A and B: row 3 gives the opposite sign; none of them is used"),
        (3, "A and B: row 1 gives the opposite sign; none of them is used"),
    ]
    assert ties(text) == [("A", "C", 1.0)]
    assert read(text).networks[0][1].nodes == ("A", "B", "C")


def test_two_weights_of_one_pair_contradict_each_other() -> None:
    assert [row for row, _ in reasons("a,b,sign,weight\nA,B,1,2\nB,A,1,3\n")] == [1, 2]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "ties.csv: no column a, b, sign; found an empty file"),
        ("source,target,sign\nA,B,1\n", "no column a, b; found source, target, sign; expected a, b, sign"),
        ("a,b,sign\n", "no row gives a tie"),
        ("a,b,sign\nA,A,1\n", r"no row gives a tie \(row 1: a tie of A with itself\)"),
    ],
)
def test_tables_that_are_none(text, message) -> None:
    with pytest.raises(BadTable, match=message):
        read(text)
