"""When and where: which time and places of a sentence belong to an act."""

from collections.abc import Sequence

from araxes.claims.clauses import Clauses
from araxes.mentions.mention import PlaceMention, TimeMention

# Links over which a clause shares the time of the clause above it; reported clauses ("ccomp") do not.
_SHARING = frozenset(
    {"xcomp", "conj", "acl", "advcl", "obj", "nsubj", "nsubj:pass", "obl", "nmod", "acl:relcl", "compound"}
)
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
_CLIMB = 6
_PREDICATES = frozenset({"VERB", "AUX"})


def time_of(clauses: Clauses, times: Sequence[TimeMention], head: int, carrier: int) -> TimeMention | None:
    """Return the time that belongs to the act told by ``head`` (carried by ``carrier``), or ``None``.

    A time beside the act itself comes first, then one beside the clause it stands in; a time beside a verb of saying
    is the time of the saying and is not taken.
    """
    dated = [time for time in times if time.interval is not None]
    if not dated:
        return None
    anchors = {id(time): _anchor(clauses, time.start, time.end) for time in dated}
    for wanted in dict.fromkeys((head, carrier)):
        for time in dated:
            if wanted in _climb(clauses, anchors[id(time)]):
                return time
    counted = _counted(clauses, dated, carrier)
    if counted is not None:
        return counted
    index = carrier
    while clauses.tokens[index].head >= 0 and clauses.tokens[index].deprel in _TIME_SHARING:
        index = clauses.tokens[index].head
        for time in dated:
            if index in _climb(clauses, anchors[id(time)]):
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


def places_of(clauses: Clauses, places: Sequence[PlaceMention], head: int, carrier: int) -> tuple[PlaceMention, ...]:
    """Return the places where the act took place, nearest to the act first."""
    found = [place for place in places if _located(clauses, place, {head, carrier})]
    if found or clauses.base(carrier) not in {"obl", "nmod", "obj", "nsubj", "conj", "xcomp"}:
        return tuple(found)
    above = clauses.tokens[carrier].head
    return tuple(place for place in places if _located(clauses, place, {above}))


def _located(clauses: Clauses, place: PlaceMention, wanted: set[int]) -> bool:
    """Climb from a place to the act; a locative preposition must be passed, and no other verb."""
    index = place.head
    locative = False
    for _ in range(_CLIMB):
        token = clauses.tokens[index]
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


def _climb(clauses: Clauses, anchor: int) -> list[int]:
    """Return the words a time can belong to: those above it up to and including the first verb."""
    path: list[int] = []
    index = clauses.tokens[anchor].head
    while index >= 0:
        path.append(index)
        token = clauses.tokens[index]
        if token.upos in _PREDICATES or token.deprel in {"root", "ccomp", "parataxis"}:
            break
        index = token.head
    return path
