"""Who fills a slot: the actor that a phrase is, those inside it, or the country of a place."""

from tests.trees import actor, at, tree

from araxes.claims.clauses import Clauses
from araxes.claims.parties import Parties
from araxes.mentions.mention import PlaceMention
from araxes.values.places import Place

BAKU = Place(name="Baku", lat=40.4, lon=49.9, kind="city", country="AZE", geonameid=587084)


def codes(actors) -> list[tuple[str, ...]]:
    return [found.codes for found in actors]


def test_a_phrase_that_is_an_actor() -> None:
    sentence = tree("future")
    parties = Parties(Clauses(sentence), [actor(sentence, "Iran", "IRN"), actor(sentence, "Israel", "ISR")], ())
    assert parties.is_actor(at(sentence, "Iran"))
    assert not parties.is_actor(at(sentence, "attack"))
    assert codes(parties.fill([at(sentence, "Iran"), at(sentence, "Israel")])) == [("IRN",), ("ISR",)]


def test_an_actor_inside_a_phrase() -> None:
    sentence = tree("inside a phrase")
    parties = Parties(Clauses(sentence), [actor(sentence, "Iran", "IRN")], ())
    head = at(sentence, "Ministers")
    assert not parties.is_actor(head)
    assert codes(parties.fill([head])) == [("IRN",)]
    assert parties.fill([head], reach=False) == ()


def test_a_modifier_is_no_actor_but_fills_its_phrase() -> None:
    sentence = tree("claim noun")
    parties = Parties(Clauses(sentence), [actor(sentence, "Libya", "LBY", modifier=True)], ())
    assert not parties.is_actor(at(sentence, "Libya"))
    assert parties.names(at(sentence, "Libya"))
    assert codes(parties.fill([at(sentence, "claim")])) == [("LBY",)]


def test_a_place_is_its_country_only_where_a_host_may_stand() -> None:
    sentence = tree("noun as subject")
    head = at(sentence, "Baku")
    token = sentence.tokens[head]
    place = PlaceMention(
        sentence=0, head=head, start=token.start, end=token.end, text="Baku", place=BAKU, rule="by hand"
    )
    parties = Parties(Clauses(sentence), (), [place])
    assert codes(parties.fill([head], host=True)) == [("AZE",)]
    assert parties.fill([head]) == ()


def test_each_actor_once() -> None:
    sentence = tree("future")
    parties = Parties(Clauses(sentence), [actor(sentence, "Iran", "IRN")], ())
    head = at(sentence, "Iran")
    assert len(parties.fill([head, head])) == 1


def test_starting() -> None:
    sentence = tree("future")
    iran = actor(sentence, "Iran", "IRN")
    parties = Parties(Clauses(sentence), [iran], ())
    assert parties.starting(iran.start) is iran
    assert parties.starting(iran.start + 1) is None
