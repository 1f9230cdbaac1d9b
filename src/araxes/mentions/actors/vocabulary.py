"""Nouns for those who act, ranks and forms of address, as the resources list them."""

from dataclasses import dataclass
from functools import cache

from araxes.mentions.actors.resources import load

KINDS = {
    "offices": ("office", False),
    "weak_offices": ("office", True),
    "organs": ("agent", False),
    "weak_organs": ("agent", True),
    "groups": ("group", False),
    "weak_groups": ("group", True),
    "civilians": ("civilian", False),
    "weak_civilians": ("civilian", True),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """A noun for those who act: its kind, PLOVER sector, and whether it counts only with an owner beside it."""

    kind: str
    sector: str | None
    weak: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Agent nouns by lemma, sector-changing words, titles by form, and the tags of sectors that are no state."""

    agents: dict[str, Agent]
    overrides: dict[str, str]
    keep_with: frozenset[str]
    former: frozenset[str]
    tags: dict[str, str]
    titles: dict[str, str]
    within_titles: frozenset[str]
    posted: frozenset[str]
    bodies: frozenset[str]
    definite_only: frozenset[str]
    portfolios: frozenset[str]
    particles: frozenset[str]
    calendar: frozenset[str]
    ranks: frozenset[str]
    official_nouns: frozenset[str]
    official_words: frozenset[str]
    pairs: dict[str, frozenset[str]]
    counted: frozenset[str]
    quantities: frozenset[str]
    crowds: frozenset[str]
    pointing: frozenset[str]
    armed_words: frozenset[str]
    armed_nouns: frozenset[str]
    office_links: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary of the resources."""
    words = load("agents")
    agents: dict[str, Agent] = {}
    for section, (kind, weak) in KINDS.items():
        for sector, nouns in words[section].items():
            for noun in nouns:
                agents.setdefault(noun, Agent(kind=kind, sector=sector, weak=weak))
    for noun in words["things"]:
        agents.setdefault(noun, Agent(kind="thing", sector=None, weak=True))
    titles, phrases = load("titles"), load("phrases")
    return Vocabulary(
        agents=agents,
        overrides={word: sector for sector, listed in words["overrides"].items() for word in listed},
        keep_with=frozenset(words["keep_with"]),
        former=frozenset(words["former"]),
        tags=words["tags"],
        titles={
            title: sector for sector, listed in titles.items() if sector not in ("WITHIN", "SHIPS") for title in listed
        },
        within_titles=frozenset(titles["WITHIN"]),
        posted=frozenset(words["posted"]),
        bodies=frozenset(words["bodies"]),
        definite_only=frozenset(words["definite_only"]),
        portfolios=frozenset(phrases["portfolios"]),
        particles=frozenset(phrases["particles"]),
        calendar=frozenset(phrases["calendar"]),
        ranks=frozenset(phrases["ranks"]),
        official_nouns=frozenset(words["official"]["nouns"]),
        official_words=frozenset((*words["official"]["words"], *phrases["portfolios"])),
        pairs={noun: frozenset(listed) for noun, listed in words["pairs"].items()},
        counted=frozenset(words["counted"]),
        quantities=frozenset((*words["quantities"], *words["crowds"])),
        crowds=frozenset(words["crowds"]),
        pointing=frozenset(words["pointing"]),
        armed_words=frozenset(words["armed_people"]["words"]),
        armed_nouns=frozenset(words["armed_people"]["nouns"]),
        office_links=frozenset(phrases["office_links"]),
    )
