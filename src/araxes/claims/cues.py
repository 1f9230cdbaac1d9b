"""Which act the words of a saying speak for: the cues of the code book (stances.yaml), weighed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from araxes.claims.sayings import Saying
from araxes.codebook.frames import Cue

Cues = Mapping[str, tuple[Cue, ...]]

# Acts that a verb in what is said does only when the speaker is its subject ("we refuse"; not "Iran refuses").
_PERFORMED = frozenset({"AGREE", "REJECT", "SUPPORT", "REQUEST", "THREATEN"})
# Acts whose single words are verbs: "they **demand**", not "their **demands**".
_VERBS = frozenset({"REQUEST", "REJECT"})
_DUTIFUL = frozenset({"have", "need"})
_MODAL = frozenset({"must", "should", "ought", "have", "need"})
# What is said in one's own words with "will" is reported with "would".
_REPORTED = {"would": "will", "'ll": "will", "wo": "will", "'d": "will", "n't": "not", "ca": "can"}
# What one does by calling something good or bad.
_JUDGED = frozenset({"ACCUSE", "SUPPORT"})
# A hint alone tells an act only in the words of the speaker.
_ENOUGH = 2
_FIRST = frozenset({"i", "we"})


@lru_cache(maxsize=4)
def indexed(cues: tuple[Cue, ...]) -> Cues:
    """Return a code book's cues by their first lemma, the longest first."""
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        found.setdefault(cue.lemmas[0], []).append(cue)
    return {lemma: tuple(sorted(group, key=lambda cue: -len(cue.lemmas))) for lemma, group in found.items()}


def best_cue(saying: Saying, cues: Cues) -> tuple[Cue, int] | None:
    """Return the cue of the act with most weight and where it stands; a tie between acts gives none."""
    weights: dict[str, int] = {}
    first: dict[str, tuple[Cue, int]] = {}
    for cue, index in _found(saying, cues):
        weights[cue.act] = weights.get(cue.act, 0) + cue.strength
        if cue.act not in first or cue.strength > first[cue.act][0].strength:
            first[cue.act] = (cue, index)
    if not weights:
        return None
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    own_words = saying.quoted or (bool(saying.things) and ranked[0][0] in _JUDGED)
    if ranked[0][1] < _ENOUGH and not own_words:
        return None
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return None
    return first[ranked[0][0]]


def _found(saying: Saying, cues: Cues) -> Iterator[tuple[Cue, int]]:
    tokens = saying.scene.clauses.tokens
    content = saying.content
    position = 0
    while position < len(content):
        step = 1
        for cue in cues.get(_plain(tokens[content[position]].lemma.lower()), ()):
            window = content[position : position + len(cue.lemmas)]
            said = tuple(_plain(tokens[i].lemma.lower()) for i in window) == cue.lemmas
            if said and not saying.scene.clauses.negated(content[position]) and _meant(saying, cue, window):
                yield cue, content[position]
                step = len(cue.lemmas)
                break
        position += step


def _meant(saying: Saying, cue: Cue, window: Sequence[int]) -> bool:
    """Tell whether the speaker does what the words tell: their verb has no subject but the speaker."""
    if cue.act not in _PERFORMED or saying.things:
        return True
    clauses = saying.scene.clauses
    if cue.lemmas[0] in _MODAL:
        return cue.lemmas[0] not in _DUTIFUL and not _aside(saying, window[0])
    if len(window) == 1 and clauses.tokens[window[0]].upos == "NOUN" and cue.act in _VERBS:
        return False
    verb = next((i for i in reversed(window) if clauses.tokens[i].upos == "VERB"), None)
    subject = None if verb is None else clauses.surface_subject(verb)
    if subject is None or clauses.tokens[subject].text.lower() in _FIRST:
        return True
    actors = saying.scene.parties.fill([subject])
    mine = set(saying.sayer.codes)
    return not any(actor.codes and not mine & set(actor.codes) for actor in actors)


def _aside(saying: Saying, modal: int) -> bool:
    """Tell whether a word of duty stands in a condition or a relative clause ("should they refuse")."""
    clauses = saying.scene.clauses
    token = clauses.tokens[modal]
    verb = clauses.tokens[token.head] if token.head >= 0 and token.deprel.startswith("aux") else token
    return clauses.base(verb.index) in {"advcl", "acl"}


def _plain(lemma: str) -> str:
    return _REPORTED.get(lemma, lemma)
