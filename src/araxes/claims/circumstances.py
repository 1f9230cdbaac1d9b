"""When and where: which time and places of a sentence belong to an act."""

from collections.abc import Sequence

from araxes.claims.bearers import BEARING
from araxes.claims.clauses import Clauses
from araxes.mentions.mention import PlaceMention, TimeMention

# Links over which a clause shares the time of the clause above it; reported clauses ("ccomp") do not.
_TIME_SHARING = frozenset({"xcomp", "conj", "obj", "nsubj", "nsubj:pass", "obl", "advcl"})
_LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "off",
        "inside",
        "outside",
        "along",
        "across",
        "around",
        "within",
        "over",
        "from",
        "to",
        "into",
        "through",
        "above",
        "below",
        "beside",
        "toward",
        "towards",
        "throughout",
    ]
)
# Phrases on which a place is often hung although it is the act's ("talks with the president in Abuja").
_PASSING = frozenset({"of", "with", "between", "among", "by"})
# Phrases whose event has no share in the time of the clause ("after the talks", "at the request of").
_SHARING_PHRASES = frozenset({"", "in", "during", "at", "with", "through", "via", "of"})
_ASKED = frozenset({"request", "invitation", "behest", "urging", "insistence"})
# A time behind these is another's, or only a limit.
_ASIDE = frozenset(
    [
        "after",
        "before",
        "ahead of",
        "following",
        "since",
        "over",
        "about",
        "against",
        "despite",
        "until",
        "till",
        "prior to",
    ]
)
_LIMITS = frozenset({"until", "till"})
_OTHER_TIMES = frozenset({"after", "before", "since", "until", "till", "if", "unless", "once"})
_AT_ONCE = frozenset({"while", "when", "on", "upon", "in"})
_RESUMING = frozenset({"where", "when"})
_STOPS = frozenset({";", ":"})
# Verbs whose participle tells when what a noun names was done.
_DOING = frozenset(
    "make hold sign conclude reach stage conduct launch begin start open deliver issue impose pass adopt".split()
)
_CLIMB = 6
# Classes of nouns that are nowhere themselves.
_NO_SPOTS = frozenset({"event", "time", "abstract"})
_PREDICATES = frozenset({"VERB", "AUX"})


def time_of(
    clauses: Clauses,
    times: Sequence[TimeMention],
    head: int,
    carrier: int,
    *,
    about: frozenset[str] = frozenset(),
) -> TimeMention | None:
    """Return the time that belongs to the act told by ``head`` (carried by ``carrier``), or ``None``.

    A time beside the act itself comes first, then one beside the clause it stands in; a time beside a verb of saying
    is the time of the saying and is not taken, nor one beside a verb that speaks ``about`` the act ("condemned").
    """
    dated = [time for time in times if time.interval is not None]
    if not dated:
        return None
    reach = {id(time): governors(clauses, time) for time in dated}
    described = _described(clauses, dated, head)
    for wanted in dict.fromkeys((head, carrier)):
        if described is not None and wanted != head:
            return described
        beside = [time for time in dated if wanted in reach[id(time)]]
        if beside:
            return min(beside, key=lambda time: reach[id(time)].index(wanted))
    found = described or _counted(clauses, dated, carrier) or _adjoining(clauses, dated, head)
    if found is not None:
        return found
    index = carrier
    while _shares(clauses, index, about):
        index = clauses.tokens[index].head
        token = clauses.tokens[index]
        for time in dated:
            if index in reach[id(time)] or time.start <= token.start < time.end:
                return time
    return _meanwhile(clauses, dated, {carrier, index}) or _same_year(clauses, dated, index)


def _described(clauses: Clauses, times: Sequence[TimeMention], head: int) -> TimeMention | None:
    """Find the time of the participle that says when a noun's event was done: "the offer, **made in July**"."""
    for child in clauses.below(head, "acl"):
        token = clauses.tokens[child]
        if token.lemma in _DOING and token.xpos in {"VBN", "VBD"} and not clauses.below(child, "nsubj"):
            for time in times:
                if child in governors(clauses, time):
                    return time
    return None


def _adjoining(clauses: Clauses, times: Sequence[TimeMention], head: int) -> TimeMention | None:
    """For "what remains of the summit in Jakarta **on 24 April**": behind a present tense a date is its noun's."""
    token = clauses.tokens[head]
    end = clauses.sentence.subtree(head)[-1]
    for time in times:
        anchor = _anchor(clauses, time.start, time.end)
        above = clauses.tokens[clauses.tokens[anchor].head]
        first = clauses.sentence.subtree(anchor)[0]
        if token.upos == "NOUN" and first == end + 1 and above.xpos in {"VBZ", "VBP"} and above.index < head:
            return time
    return None


def _same_year(clauses: Clauses, times: Sequence[TimeMention], index: int) -> TimeMention | None:
    """For "was founded in 1992 **after** Paris sent troops": within a year, what came before it came shortly before."""
    token = clauses.tokens[index]
    if token.deprel != "advcl" or clauses.marks(index) != {"after"} or token.xpos != "VBD":
        return None
    return next((t for t in times if t.precision == "year" and token.head in governors(clauses, t)), None)


def _shares(clauses: Clauses, index: int, about: frozenset[str]) -> bool:
    """Tell whether a clause or phrase shares the time of what governs it."""
    token = clauses.tokens[index]
    if token.head < 0:
        return False
    if token.deprel in {"acl:relcl", "acl"} and token.xpos not in {"VBG", "VBN"}:
        return any(clauses.tokens[child].lemma.lower() in _RESUMING for child in clauses.children[index])
    if token.deprel == "parataxis":
        stops = [clauses.tokens[child] for child in (*clauses.children[index], *clauses.children[token.head])]
        return token.head < index and any(stop.text in _STOPS and token.head < stop.index < index for stop in stops)
    if token.upos in {"NOUN", "PROPN"}:
        return _phrase_shares(clauses, index, about)
    if token.deprel not in _TIME_SHARING:
        return False
    return not (token.deprel == "advcl" and (clauses.marks(index) & _OTHER_TIMES or _past_perfect(clauses, index)))


def _phrase_shares(clauses: Clauses, index: int, about: frozenset[str]) -> bool:
    token, phrase = clauses.tokens[index], clauses.preposition(index)
    above = clauses.tokens[token.head]
    if token.deprel == "nmod":
        return phrase == "of" and above.lemma in BEARING
    spoken_of = above.lemma.lower() in about and (clauses.base(index) != "obl" or phrase == "of")
    shares = phrase in _SHARING_PHRASES and token.lemma not in _ASKED and not spoken_of
    return shares and token.deprel in _TIME_SHARING


def _past_perfect(clauses: Clauses, index: int) -> bool:
    return any(clauses.tokens[child].text.lower() == "had" for child in clauses.below(index, "aux"))


def _meanwhile(clauses: Clauses, times: Sequence[TimeMention], verbs: set[int]) -> TimeMention | None:
    """Find the time of what was done at once: "**Speaking last week**, she urged", "when he left in May, ..."."""
    for time in times:
        path = governors(clauses, time)
        for index in path if len(path) == 1 else ():
            token = clauses.tokens[index]
            beside = token.deprel == "advcl" and token.xpos == "VBG" and clauses.marks(index) <= _AT_ONCE
            when = token.deprel == "advcl" and any(clauses.tokens[c].lemma == "when" for c in clauses.children[index])
            if (beside and _beside(clauses, index) in verbs) or (when and token.head in verbs):
                return time
    return None


def _counted(clauses: Clauses, times: Sequence[TimeMention], carrier: int) -> TimeMention | None:
    """Find "two days after the visit", which dates the main clause wherever the tree hangs it."""
    for time in times:
        after = next((token for token in clauses.tokens if token.start >= time.end), None)
        if after is not None and after.text.lower() in {"after", "before"} and time.type == "DATE":
            main = [i for i in clauses.ancestors(carrier) if clauses.tokens[i].deprel == "root"]
            if main == [carrier] or (main and clauses.tokens[carrier].deprel == "conj"):
                return time
    return None


def _beside(clauses: Clauses, participle: int) -> int:
    """Return the verb that a participle goes with: behind an "and" it is the verb that follows."""
    first = clauses.tokens[participle].head
    for other in clauses.below(first, "conj"):
        joined = [child for child in clauses.below(other, "cc") if first < child < participle]
        if joined and participle < other:
            return other
    return first


def places_of(clauses: Clauses, places: Sequence[PlaceMention], head: int, carrier: int) -> tuple[PlaceMention, ...]:
    """Return the places where the act took place, nearest to the act first."""
    found = [place for place in places if _located(clauses, place, {head, carrier})]
    if found or clauses.base(carrier) not in {"obl", "nmod", "obj", "nsubj", "conj", "xcomp"}:
        return tuple(found)
    above = clauses.tokens[carrier].head
    return tuple(place for place in places if _located(clauses, place, {above}))


def _located(clauses: Clauses, place: PlaceMention, wanted: set[int]) -> bool:
    """Climb from a place to the act; a locative preposition must be passed, and no other verb, act or time.

    "The **border** between Guinea and Liberia" leads to a place; "the eve of **talks** in Doha" to another act's.
    """
    index = place.head
    locative = False
    for _ in range(_CLIMB):
        token = clauses.tokens[index]
        if index != place.head and token.semantic in _NO_SPOTS:
            return False
        preposition = clauses.preposition(index)
        if preposition and preposition not in _PASSING and preposition not in _LOCATIVE:
            return False
        locative = locative or preposition in _LOCATIVE
        if token.head < 0:
            return False
        if token.head in wanted:
            return locative
        if clauses.tokens[token.head].upos in _PREDICATES:
            return False
        index = token.head
    return False


def _anchor(clauses: Clauses, start: int, end: int) -> int:
    """Return the token of a stretch that is governed from outside it."""
    covered = [t for t in clauses.tokens if start <= t.start and t.end <= end] or [
        t for t in clauses.tokens if t.start < end and start < t.end
    ]
    inside = {token.index for token in covered}
    for token in covered:
        if token.head not in inside:
            return token.index
    return covered[0].index


def governors(clauses: Clauses, time: TimeMention) -> list[int]:
    """Return the words a time can belong to: those above it up to and including the first verb."""
    path: list[int] = []
    anchor = _anchor(clauses, time.start, time.end)
    if clauses.preposition(anchor) in _LIMITS:
        return path
    index = clauses.tokens[anchor].head
    if time.precision == "year" and clauses.preposition(anchor) == "of" and clauses.base(index) in {"obj", "nsubj"}:
        return [index]  # "The award of 1899": it tells which award is meant, not when somebody speaks of it.
    while index >= 0:
        path.append(index)
        token = clauses.tokens[index]
        if token.upos in _PREDICATES or token.deprel in {"root", "ccomp", "parataxis"}:
            break
        if clauses.preposition(index) in _ASIDE:
            break
        index = token.head
    return _fronted(clauses, time, path)


def _fronted(clauses: Clauses, time: TimeMention, path: list[int]) -> list[int]:
    """A time that opens the sentence is that of the main verb, although the reader hangs it behind that verb."""
    root = next((token for token in clauses.tokens if token.deprel == "root"), None)
    before = [token for token in clauses.tokens if token.end <= time.start]
    opening = all(token.upos in {"ADP", "PUNCT", "ADV", "CCONJ"} for token in before)
    if root is None or not path or not opening or root.start < time.end or root.upos not in _PREDICATES:
        return path
    return [root.index] if min(path) > root.index else path
