"""Issues: what actors keep taking stances on, found as recurring objects of stances and named by the user."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from araxes.events.remark import Remark

_ARTICLES = frozenset(
    "the a an this that these those any such its their his her our all aforementioned said new some each no".split()
)
_MARKS = "“”\"'‘’«»"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
CLOSE = 0.8
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """An issue and the positions taken on it.

    ``name`` is the user's name for it, or the phrase that names it best; ``phrases`` are the phrases as written, most
    frequent first; ``remarks`` the positions; ``named`` tells that the user gave the name.
    """

    name: str
    phrases: tuple[str, ...]
    remarks: tuple[Remark, ...]
    named: bool = False

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors who take positions on it, those with most positions first."""
        counted = Counter(actor for remark in self.remarks for actor in remark.actors)
        return tuple(actor for actor, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


@dataclass(frozen=True, slots=True)
class _Key:
    """What marks the phrase of one position: its chief word, proper names, other content words."""

    remark: Remark
    head: str
    names: frozenset[str]
    words: frozenset[str]


def find_issues(remarks: Iterable[Remark], names: Mapping[str, str] | None = None) -> tuple[Issue, ...]:
    """Return the issues that remarks of the kind ``position`` are about, those with most positions first.

    Two phrases are one issue when they have the same chief word and share a proper name ("the Zangezur corridor"), or,
    within one document, when one's chief word is among the other's words and they share another word ("the opening of
    an **extraterritorial corridor**"). A phrase without a name of its own ("the corridor") joins the issue of its
    document that it shares most with; without one, it is one with phrases of exactly the same words.

    ``names`` maps phrases, or names of found issues, to names that the user gives (case ignored): issues given one name
    are one issue.
    """
    keys = [_key(remark) for remark in remarks if remark.kind == "position"]
    groups = _Groups(len(keys))
    _join_named(keys, groups)
    _join_nameless(keys, groups)
    return _merged([_issue([keys[i].remark for i in group]) for group in groups.all()], names or {})


def matching(query: str, issues: Iterable[Issue], *, least: float = CLOSE) -> tuple[Issue, ...]:
    """Return the issues that a query can mean, the best first; spelling may differ ("Zangezour", "corridors").

    Each word of the query is compared with the words of an issue's name and phrases (ratio of Ratcliff and Obershelp,
    0-1); the mean over the query's words must reach ``least``.

    Example
    -------
    >>> issues = [Issue(name="Zangezur corridor", phrases=("the Zangezur corridor",), remarks=())]
    >>> [issue.name for issue in matching("zangezour corridor", issues)]
    ['Zangezur corridor']
    >>> matching("Lachin", issues)
    ()
    """
    scored = [(_score(query, issue), issue) for issue in issues]
    kept = [(score, issue) for score, issue in scored if score >= least]
    return tuple(issue for _, issue in sorted(kept, key=lambda one: (-one[0], -len(one[1].remarks), one[1].name)))


def _score(query: str, issue: Issue) -> float:
    """Return the best mean over the issue's name and each of its phrases."""
    wanted = _words(query)
    if not wanted:
        return 0.0
    return max(
        sum(max((_alike(word, other) for other in _words(text)), default=0.0) for word in wanted) / len(wanted)
        for text in (issue.name, *issue.phrases)
    )


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _words(text: str) -> list[str]:
    found = [word.casefold() for word in _WORD.findall(text)]
    return [word for word in found if word not in _ARTICLES and word not in {"of", "in", "on", "and", "to", "with"}]


def _key(remark: Remark) -> _Key:
    content = remark.content
    return _Key(remark, content["head"], frozenset(content["names"]), frozenset(content["words"]))


def _join_named(keys: Sequence[_Key], groups: "_Groups") -> None:
    """Join phrases with one chief word and a name in common, and phrases of one document across their words."""
    seen: dict[tuple[str, str], int] = {}
    for number, key in enumerate(keys):
        for name in key.names:
            groups.join(number, seen.setdefault((key.head, name), number))
    for here in _by_document(keys):
        for one, other in combinations([number for number in here if keys[number].names], 2):
            if _across(keys[one], keys[other]):
                groups.join(one, other)


def _across(one: _Key, other: _Key) -> bool:
    if one.head not in other.words and other.head not in one.words:
        return False
    return bool(one.names & other.names or (one.words & other.words) - {one.head, other.head})


def _join_nameless(keys: Sequence[_Key], groups: "_Groups") -> None:
    """Put a phrase without a name to the named issue of its document it shares most with, or to its likes."""
    likes: dict[tuple[str, frozenset[str]], int] = {}
    for here in _by_document(keys):
        named = [number for number in here if keys[number].names]
        for number in (number for number in here if not keys[number].names):
            key = keys[number]
            near = max(named, key=lambda other: (_shared(key, keys[other]), -_apart(key, keys[other])), default=None)
            if near is not None and _shared(key, keys[near]):
                groups.join(number, near)
            else:
                groups.join(number, likes.setdefault((key.head, key.words), number))


def _by_document(keys: Sequence[_Key]) -> Iterable[list[int]]:
    found: dict[str, list[int]] = {}
    for number, key in enumerate(keys):
        found.setdefault(key.remark.document, []).append(number)
    return found.values()


def _apart(one: _Key, other: _Key) -> int:
    return abs(one.remark.span.start - other.remark.span.start)


def _shared(key: _Key, other: _Key) -> int:
    """Return how much a phrase without a name shares with a named one; 0 where it is not about the same thing."""
    if key.head == other.head:
        # "Territorial integrity" beside "the integrity of Ukraine": a word of its own that the other lacks parts them.
        return 1 + len(key.words & other.words) if not key.words or key.words & other.words else 0
    return len(key.words & other.words) if key.head in other.words and key.words & other.words else 0


class _Groups:
    """Numbers joined into groups."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def top(self, number: int) -> int:
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.top(one), self.top(other)))
        self._above[second] = first

    def all(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            found.setdefault(self.top(number), []).append(number)
        return list(found.values())


def _issue(remarks: Sequence[Remark]) -> Issue:
    written = [phrase for remark in remarks for phrase in _written(remark)]
    phrases = [phrase for phrase, _ in Counter(written).most_common()]
    return Issue(name=_name(remarks), phrases=tuple(phrases), remarks=tuple(remarks))


def _written(remark: Remark) -> tuple[str, ...]:
    return tuple(
        " ".join(str(phrase).split()) for phrase in (remark.content["issue"], remark.content["refers"]) if phrase
    )


def _name(remarks: Sequence[Remark]) -> str:
    """Return the phrase that names an issue best: with a proper name of its own, frequent, short."""
    scored: Counter[str] = Counter()
    for remark in remarks:
        for phrase in _written(remark):
            bare = bared(phrase)
            proper = any(name.islower() for name in remark.content["names"]) and any(
                w[:1].isupper() for w in bare.split()
            )
            scored[bare] += 2 if proper else 1
    longest = max(scored.values())
    return min(scored, key=lambda phrase: (len(phrase.split()) > _LONGEST_NAME, longest - scored[phrase], len(phrase)))


def bared(phrase: str) -> str:
    """Return a phrase without its articles and quotation marks.

    Example
    -------
    >>> bared("the aforementioned “Zangezur corridor”")
    'Zangezur corridor'
    """
    words = "".join(" " if mark in _MARKS[:3] else mark for mark in phrase).split()
    while len(words) > 1 and words[0].lower() in _ARTICLES:
        words.pop(0)
    return " ".join(words).strip(_MARKS)


def _merged(issues: Sequence[Issue], names: Mapping[str, str]) -> tuple[Issue, ...]:
    """Give the issues the user's names, and put those together that have one."""
    given = {bared(phrase).casefold(): name for phrase, name in names.items()}
    groups: dict[str, list[Issue]] = {}
    for number, issue in enumerate(issues):
        told = [given[key] for key in (bared(p).casefold() for p in (issue.name, *issue.phrases)) if key in given]
        groups.setdefault(f"name {told[0]}" if told else f"found {number}", []).append(issue)
    return tuple(sorted(map(_together, groups.items()), key=lambda issue: (-len(issue.remarks), issue.name)))


def _together(group: tuple[str, list[Issue]]) -> Issue:
    how, issues = group
    kind, _, name = how.partition(" ")
    return Issue(
        name=name if kind == "name" else issues[0].name,
        phrases=tuple(dict.fromkeys(phrase for issue in issues for phrase in issue.phrases)),
        remarks=tuple(remark for issue in issues for remark in issue.remarks),
        named=kind == "name",
    )
