"""What acts, sides, statuses and words say on whether two reports tell of one occurrence."""

import math
from collections.abc import Mapping

from araxes.events.linking.acts import Acts
from araxes.events.linking.traits import Traits
from araxes.events.linking.verdicts import Finding
from araxes.values.statuses import Status

_SAME_KIND, _SAME_KIND_OTHER_TYPE, _SPOKEN_KIND, _SAME_TYPE = 1.5, 0.8, 1.0, 0.0
_OTHER_KIND, _OTHER_TYPE = -4.0, -5.0
_SAME_SIDES, _SOME_SIDES, _ONE_SIDE, _CROSSED = 2.0, 1.2, 0.3, -0.5
_TOLD_APART, _TOLD_APART_AS_KINDS = -1.0, -3.0
# How much the likeness of documents counts for, and how alike those of one affair usually and others at least are.
_AFFINITY, _USUAL, _STRANGE = 2.0, 0.3, 0.05
_ENOUGH_WORDS = 3
_REAL = frozenset({Status.OCCURRED, Status.ONGOING})
_MANY_WORDS = 5


def compare_acts(one: Traits, other: Traits, acts: Acts) -> Finding:
    """Compare types and kinds."""
    if one.kind and one.kind == other.kind:
        if one.type == other.type:
            weight = acts.kinds.get(frozenset((one.kind,)), _SAME_KIND)
            return Finding(weight=weight, reason=f"same kind {one.kind}")
        return Finding(
            weight=_SAME_KIND_OTHER_TYPE, reason=f"same kind {one.kind}, told as {one.type} and {other.type}"
        )
    if one.kind and other.kind:
        weight = acts.kinds.get(frozenset((one.kind, other.kind)), _OTHER_KIND)
        return Finding(weight=weight, reason=f"{one.kind} and {other.kind} are different kinds")
    if one.type == other.type:
        if _spoken_kind(one, other):
            return Finding(weight=_SPOKEN_KIND, reason=f"both speak of a {one.kind or other.kind}")
        return Finding(weight=_SAME_TYPE, reason=f"same type {one.type}")
    weight = acts.types.get(frozenset((one.type, other.type)), _OTHER_TYPE)
    near = "may be told of one act" if weight > _OTHER_TYPE else "are different types"
    return Finding(weight=weight, reason=f"{one.type} and {other.type} {near}")


def _spoken_kind(one: Traits, other: Traits) -> bool:
    """Tell whether only one coder saw the kind, but the words of the other's report hold it."""
    if one.type != other.type or (one.kind is None) == (other.kind is None):
        return False
    return _speaks_of(one.kind, other) or _speaks_of(other.kind, one)


def _speaks_of(kind: str | None, other: Traits) -> bool:
    return kind is not None and all(word in other.words for word in kind.split("-"))


def compare_documents(one: Traits, other: Traits, affinity: Mapping[tuple[str, str], float] | None) -> Finding | None:
    """What one document tells apart is rarely one, the less so under two kinds; alike documents tell of one affair."""
    if one.document != other.document:
        return _affine(one, other, affinity) if affinity is not None else None
    kinds = one.kind is not None and other.kind is not None and one.kind != other.kind
    return Finding(weight=_TOLD_APART_AS_KINDS if kinds else _TOLD_APART, reason="told apart in one document")


def _affine(one: Traits, other: Traits, affinity: Mapping[tuple[str, str], float]) -> Finding:
    pair = (min(one.document, other.document), max(one.document, other.document))
    likeness = affinity.get(pair, 0.0)
    return Finding(
        weight=_AFFINITY * math.log(max(likeness, _STRANGE) / _USUAL), reason=f"documents alike to {likeness:.2f}"
    )


def compare_sides(one: Traits, other: Traits, acts: Acts) -> Finding:
    """Compare the parties, and who acts toward whom where that matters."""
    left, right = one.parties, other.parties
    if not left or not right:
        return Finding(weight=0.0, reason="one of them names no party")
    if _turned(one, other, acts):
        return Finding(weight=-9.0, reason=f"sides turned round: {_arrow(one)} and {_arrow(other)}", forbids=True)
    if left == right:
        return Finding(weight=_SAME_SIDES if len(left) > 1 else _ONE_SIDE, reason=f"same parties {_listed(left)}")
    return _unequal(left, right)


def _unequal(left: frozenset[str], right: frozenset[str]) -> Finding:
    shared = left & right
    if shared and (left <= right or right <= left):
        weight = _SOME_SIDES if len(shared) > 1 else _ONE_SIDE
        return Finding(weight=weight, reason=f"both name {_listed(shared)}, one also {_listed(left ^ right)}")
    if len(shared) > 1:
        return Finding(weight=_CROSSED, reason=f"both name {_listed(shared)}, beside others: {_listed(left ^ right)}")
    return Finding(weight=-9.0, reason=f"other parties: {_listed(left)} and {_listed(right)}", forbids=True)


def _turned(one: Traits, other: Traits, acts: Acts) -> bool:
    if not all((one.initiators, one.recipients, other.initiators, other.recipients)):
        return False
    if not (acts.directed_act(one.type, one.kind) and acts.directed_act(other.type, other.kind)):
        return False
    return (
        one.initiators <= other.recipients
        and other.initiators <= one.recipients
        and not one.initiators & other.initiators
    )


def _listed(codes: frozenset[str]) -> str:
    return "+".join(sorted(codes))


def _arrow(traits: Traits) -> str:
    return f"{_listed(traits.initiators)} → {_listed(traits.recipients)}"


def compare_statuses(one: Traits, other: Traits) -> Finding | None:
    """Compare what the reports say of the reality of what they tell."""
    statuses = {one.status, other.status}
    if len(statuses) == 1 or statuses <= _REAL:
        return None
    told = f"{one.status} in one, {other.status} in the other"
    if Status.DENIED in statuses:
        return Finding(weight=-9.0, reason=told, forbids=bool(statuses & _REAL))
    return Finding(weight=-0.3 if Status.PLANNED in statuses else -1.0, reason=told)


def compare_words(one: Traits, other: Traits, acts: Acts, rarity: Mapping[str, float] | None) -> Finding | None:
    """Compare the content words: the weight of those shared by that of the report with fewer.

    ``rarity`` gives a word's weight (its inverse document frequency in nats); all weigh 1 unless given. Words count
    most where an occurrence consists of them, and where no finer kind says what it is.
    """
    if not one.words or not other.words:
        return None
    shared = one.words & other.words
    least = min(_weight(one.words, rarity), _weight(other.words, rarity))
    likeness = _weight(shared, rarity) / least if least else 0.0
    fewest = min(len(one.words), len(other.words))
    weight = _told_alike(_manner(one, other, acts), likeness=likeness, fewest=fewest)
    if not shared:
        return Finding(weight=weight, reason="no word shared")
    ordered = sorted(shared, key=lambda word: (-_rarity(word, rarity), word))[:_MANY_WORDS]
    return Finding(weight=weight, reason=f"words shared: {', '.join(ordered)}")


def _manner(one: Traits, other: Traits, acts: Acts) -> str:
    if one.kind == other.kind is not None or _spoken_kind(one, other):
        return "same kind"
    return "words" if one.type in acts.verbal or other.type in acts.verbal else "deed"


def _told_alike(manner: str, *, likeness: float, fewest: int) -> float:
    """Return the evidence of words: a few that are alike may be chance, a few that differ say little of one kind."""
    enough, many = min(1.0, fewest / _ENOUGH_WORDS), min(1.0, fewest / _MANY_WORDS)
    if manner == "same kind":
        return 2.0 * likeness * enough - 0.4 * many
    return 7.0 * likeness * enough - 3.5 if manner == "words" else 4.0 * likeness * enough - 1.5


def _weight(words: frozenset[str], rarity: Mapping[str, float] | None) -> float:
    return float(len(words)) if rarity is None else sum(sorted(_rarity(word, rarity) for word in words))


def _rarity(word: str, rarity: Mapping[str, float] | None) -> float:
    return 1.0 if rarity is None else rarity.get(word, 1.0)
