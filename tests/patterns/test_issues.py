"""Issues found in positions, named and merged, and found by a query."""

from tests.patterns.remembered import position

from araxes.patterns.issues import find_issues, matching

NAMED = position("IRN", "against", "the Zangezur Corridor", names=["zangezur"])
QUOTED = position("AZE", "for", "“Zangezur corridor”", names=["zangezur"], words=["extraterritorial"], document="other")
NAMELESS = position(
    "TUR", "demands", "an extraterritorial corridor", at=20, words=["extraterritorial"], document="other"
)
OPENING = position(
    "IRN", "against", "an opening", 40, document="other", names=["ARM"], words=["corridor", "extraterritorial"]
)
LACHIN = position("AZE", "against", "the Lachin corridor", names=["lachin"], document="third")


def names(*remarks, given=None) -> list[tuple[str, int]]:
    return [(issue.name, len(issue.remarks)) for issue in find_issues(remarks, given)]


def test_a_shared_name_makes_one_issue_across_documents() -> None:
    assert names(NAMED, QUOTED, LACHIN) == [("Zangezur Corridor", 2), ("Lachin corridor", 1)]


def test_other_words_join_within_a_document() -> None:
    assert names(QUOTED, NAMELESS, OPENING, LACHIN)[0][1] == 3


def test_without_a_name_only_the_same_words_join_across_documents() -> None:
    one = position("AAA", "for", "territorial integrity", head="integrity", words=["territorial"], document="a")
    other = position("BBB", "for", "territorial integrity", head="integrity", words=["territorial"], document="b")
    third = position("CCC", "for", "moral integrity", head="integrity", words=["moral"], document="c")
    assert sorted(number for _, number in names(one, other, third)) == [1, 2]


def test_two_names_stay_apart_although_a_nameless_phrase_fits_both() -> None:
    one = position("AAA", "for", "the integrity of Ukraine", head="integrity", names=["UKR"], words=["territorial"])
    other = position(
        "BBB", "for", "the integrity of Moldova", 50, head="integrity", names=["MDA"], words=["territorial"]
    )
    nameless = position("CCC", "for", "its territorial integrity", 60, head="integrity", words=["territorial"])
    assert sorted(number for _, number in names(one, other, nameless)) == [1, 2]


def test_the_user_names_and_merges() -> None:
    given = {"the Zangezur corridor": "The way through Syunik", "Lachin corridor": "The way through Syunik"}
    (issue,) = find_issues([NAMED, QUOTED, LACHIN], given)
    assert (issue.name, issue.named, len(issue.remarks)) == ("The way through Syunik", True, 3)


def test_a_query_may_be_spelled_differently() -> None:
    issues = find_issues([NAMED, QUOTED, LACHIN])
    for query in ("Zangezur corridor", "zangezour corridor", "corridors of Zangezur", "the “Zangezur”"):
        assert matching(query, issues)[0].name == "Zangezur Corridor"
    assert not matching("Suez canal", issues)
    assert not matching("", issues)


def test_actors_with_most_positions_come_first() -> None:
    (issue,) = find_issues([NAMED, QUOTED, OPENING])
    assert issue.actors == ("IRN", "AZE")
