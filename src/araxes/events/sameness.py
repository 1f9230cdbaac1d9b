"""Whether two claims of one document speak of the same occurrence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from araxes.claims.claim import Claim
from araxes.documents.roles import HEADINGS
from araxes.language.tokens import Sentence
from araxes.values.dates import Interval
from araxes.values.statuses import Status

# Types whose occurrences are words: two of them are one only when they say the same.
VERBAL = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})
_EMPTY = frozenset(
    {"say", "tell", "state", "announce", "report", "hold", "make", "take", "have", "do", "be", "country"}
)
_MARKING = frozenset({"amod", "compound", "nmod", "nmod:desc", "flat"})
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_BESIDE = frozenset({"conj", "parataxis"})
# Types whose occurrences have one place: people come together there.
_GATHERED = frozenset({"CONSULT"})
_ANY_PAPER = frozenset({"agreement", "deal", "accord", "pact", "document", "text", "paper"})
_PAPERS = _ANY_PAPER | frozenset(
    "treaty declaration protocol memorandum convention charter communiqué communique contract roadmap statement".split()
)
# What is signed is ratified another day.
_RATIFYING = frozenset({"ratify", "ratification"})
_SHARED = 0.5
_BREATH = 3
_STANCE = "stance/"
_PERSONAL = frozenset({"visit", "meeting", "call"})
_UNREAL = frozenset({Status.DENIED, Status.POSSIBLE})


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim with what is compared: the words of its clause, its own and its sentence's, and where it stands.

    ``words`` leave out those of the sides, which are compared by themselves; ``proper`` are the names that mark a noun
    out ("the **Turkish-Libyan** pact"); ``named`` are all names of the sentence; ``above`` are the tokens that govern
    the claim's trigger; ``doer`` tells that a verb has a subject of its own.
    """

    claim: Claim
    words: frozenset[str]
    headline: bool
    proper: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    above: frozenset[int] = frozenset()
    doer: bool = False


def telling(claim: Claim, sentences: Sequence[Sentence]) -> Telling:
    """Gather the content words below a claim's trigger."""
    sentence = sentences[claim.sentence]
    tokens = sentence.tokens
    stance = claim.frame.startswith(_STANCE)
    sides = claim.initiators + claim.recipients
    clause = range(len(tokens)) if stance else _clause(sentence, claim.head)
    words = frozenset(
        tokens[i].lemma.lower()
        for i in clause
        if tokens[i].upos in _CONTENT
        and tokens[i].lemma.lower() not in _EMPTY
        and (i == claim.head or not any(side.start <= tokens[i].start < side.end for side in sides))
    )
    return Telling(
        claim=claim,
        words=words,
        headline=sentence.role in HEADINGS,
        proper=_proper(sentence, claim.head),
        named=frozenset(token.text.casefold() for token in tokens if token.text[0].isupper()),
        above=frozenset(_above(sentence, claim.head)),
        doer=tokens[claim.head].upos == "VERB"
        and any(tokens[child].deprel == "nsubj" for child in sentence.children[claim.head]),
    )


def _clause(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield the tokens below a trigger, those of the clauses coordinated with it left out."""
    yield head
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        if not (token.deprel in _BESIDE and token.upos == "VERB"):
            yield from sentence.subtree(child)


def _proper(sentence: Sentence, head: int) -> frozenset[str]:
    """Return the names below a noun that tell it from others of its sort, its places and times left out."""
    if sentence.tokens[head].upos not in {"NOUN", "PROPN"}:
        return frozenset()
    below = [child for child in sentence.children[head] if sentence.tokens[child].deprel in _MARKING]
    return frozenset(
        token.text.casefold()
        for token in (sentence.tokens[i] for child in below for i in (child, *sentence.children[child]))
        if token.text[0].isupper() and token.upos in {"PROPN", "ADJ"} and token.lemma.casefold() not in _CALENDAR
    )


def _above(sentence: Sentence, head: int) -> Iterator[int]:
    """Yield what governs a token inside its clause and those that it completes, coordination left out."""
    token = sentence.tokens[head]
    while token.head >= 0 and token.deprel not in {"conj", "parataxis", "ccomp"}:
        yield token.head
        token = sentence.tokens[token.head]


def same(told: Telling, known: Telling) -> bool:
    """Tell whether a later claim speaks of the same occurrence as an earlier one."""
    later, earlier = told.claim, known.claim
    if not (later.initiators or later.recipients) or _refers(later, earlier):
        return not told.doer and told.proper <= known.named and _reference(later, earlier)
    if not _codes(earlier):
        return False
    if _errand(told, known) or _carried_out(told, known):
        return True
    return (
        later.type == earlier.type
        and _kinds(later, earlier)
        and _statuses(later, earlier)
        and _names(later, earlier)
        and _times(later, earlier)
        and _towns(later, earlier)
        and _sides(later, earlier)
        and _people(later, earlier)
        and _contents(told, known)
    )


def contradicts(later: Claim, earlier: Claim) -> bool:
    """Tell whether two claims cannot speak of one occurrence: other times, other sides, other people or names."""
    if not _times(later, earlier) or not _names(later, earlier) or not _towns(later, earlier):
        return True
    if not _codes(later) or not _codes(earlier):
        return False
    if later.joint != earlier.joint:
        return not _codes(later) & _codes(earlier)
    return not _sides(later, earlier) or not _people(later, earlier)


def _carried_out(told: Telling, known: Telling) -> bool:
    """What is planned for a day and told as held on it, or in the headline, is one occurrence."""
    later, earlier = told.claim, known.claim
    planned = [claim for claim in (later, earlier) if claim.type == "AGREE" and claim.status is Status.PLANNED]
    if len(planned) != 1 or later.kind is None or later.kind != earlier.kind or later.kind == "agreement":
        return False
    dated = interval_of(later) is not None and interval_of(earlier) is not None
    return (
        (dated or known.headline)
        and _codes(later) == _codes(earlier)
        and _names(later, earlier)
        and _times(later, earlier)
        and _towns(later, earlier)
        and _people(later, earlier)
        and Status.DENIED not in {later.status, earlier.status}
    )


def _errand(told: Telling, known: Telling) -> bool:
    """ "Flew to Ankara to see the president": the meeting for which somebody visits is no second event."""
    later, earlier = told.claim, known.claim
    one_breath = later.sentence == earlier.sentence and earlier.head in told.above
    return (
        one_breath
        and (earlier.kind, later.kind) == ("visit", "meeting")
        and later.status in {earlier.status, Status.PLANNED}
        and bool(earlier.recipients)
        and _subset(later, earlier)
        and _times(later, earlier)
    )


def _towns(later: Claim, earlier: Claim) -> bool:
    """Two meetings in two towns are two meetings; a claim that names no town may be about either."""
    if later.type not in _GATHERED or earlier.type not in _GATHERED:
        return True
    one, other = _town(later), _town(earlier)
    return not one or not other or bool(one & other)


def _town(claim: Claim) -> frozenset[str]:
    return frozenset(
        mention.place.name for mention in claim.places if mention.place is not None and mention.place.kind == "city"
    )


def _people(later: Claim, earlier: Claim) -> bool:
    """Two visits by two ministers are two visits; a claim that names nobody may be about either."""
    if later.kind not in _PERSONAL or earlier.kind not in _PERSONAL:
        return True
    one, other = (
        {actor.person for actor in claim.initiators + claim.recipients if actor.person} for claim in (later, earlier)
    )
    return not one or not other or bool(one & other)


def _refers(later: Claim, earlier: Claim) -> bool:
    """A definite noun with some of the parties: "the Iranian exercise" after "the joint exercise of Iran and Oman"."""
    return later.definite and later.lemma == earlier.lemma and later.joint != earlier.joint and _subset(later, earlier)


def _subset(later: Claim, earlier: Claim) -> bool:
    return _codes(later) <= _codes(earlier)


def _codes(claim: Claim) -> frozenset[str]:
    return frozenset(claim.initiator_codes + claim.recipient_codes)


def _reference(later: Claim, earlier: Claim) -> bool:
    # "Will hold talks" is an agreement to meet; "the talks" still are those.
    planned = "AGREE" in {later.type, earlier.type} and later.kind != "agreement"
    alike = later.kind is not None and later.kind == earlier.kind and (later.type == earlier.type or planned)
    if not (later.lemma == earlier.lemma or alike):
        return False
    return _subset(later, earlier) and _names(later, earlier) and _times(later, earlier)


def _kinds(later: Claim, earlier: Claim) -> bool:
    if later.kind and earlier.kind:
        return later.kind == earlier.kind
    return True


def _statuses(later: Claim, earlier: Claim) -> bool:
    return later.status == earlier.status or not ({later.status, earlier.status} & _UNREAL)


def _names(later: Claim, earlier: Claim) -> bool:
    return not (later.name and earlier.name) or _plain(later.name) == _plain(earlier.name)


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _times(later: Claim, earlier: Claim) -> bool:
    one, other = interval_of(later), interval_of(earlier)
    return one is None or other is None or one.compatible(other)


def interval_of(claim: Claim) -> Interval | None:
    """Return the calendar time of a claim, if known."""
    return claim.time.interval if claim.time is not None else None


def _sides(later: Claim, earlier: Claim) -> bool:
    if later.joint or earlier.joint:
        one, other = _codes(later), _codes(earlier)
        return one <= other or other <= one
    return _side(later.initiator_codes, earlier.initiator_codes) and _side(
        later.recipient_codes, earlier.recipient_codes
    )


def _side(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    left, right = set(one), set(other)
    return not left or not right or left <= right or right <= left


def _contents(told: Telling, known: Telling) -> bool:
    later, earlier = told.claim, known.claim
    if later.type not in VERBAL:
        alike = later.kind is not None and later.kind == earlier.kind
        return alike or later.lemma == earlier.lemma or _likeness(told, known) >= _SHARED
    apart = _apart(told, known)
    if apart is not None:
        return not apart
    if _one_speech(later, earlier) or _one_object(told, known):
        return True
    if known.headline and _likeness(told, known) > 0:
        return True
    return _likeness(told, known) >= _SHARED


def _apart(told: Telling, known: Telling) -> bool | None:
    """Tell whether two papers, or a paper and what is done in it, are two acts; ``None`` when that shows nothing."""
    later, earlier = told.claim, known.claim
    if (later.lemma in _RATIFYING) != (earlier.lemma in _RATIFYING) and not known.headline:
        return True
    if later.kind is not None and later.kind == earlier.kind:
        return later.kind == "agreement" and not _one_paper(told.words, known.words)
    if later.sentence == earlier.sentence and later.joint != earlier.joint and told.doer and known.doer:
        # "Signed a treaty by which Oslo recognises the claim": one sentence tells what both do and what one does.
        return True
    return None


def _one_paper(one: frozenset[str], other: frozenset[str]) -> bool:
    """A treaty and a declaration are two; "the agreement" may be either."""
    left, right = one & _PAPERS, other & _PAPERS
    return not left or not right or bool(left & right) or bool((left | right) & _ANY_PAPER)


def _one_speech(later: Claim, earlier: Claim) -> bool:
    """What one speaker says in one breath, all to the same effect, is one statement."""
    stances = later.frame.startswith(_STANCE) and earlier.frame.startswith(_STANCE)
    return stances and later.sentence - earlier.sentence <= _BREATH


def _one_object(told: Telling, known: Telling) -> bool:
    """ "Condemned and denounced the raid": two words for one act share what it is about."""
    later, earlier = told.claim, known.claim
    bare = min(len(told.words), len(known.words)) <= 1
    return bare and later.sentence == earlier.sentence and later.frame == earlier.frame


def _likeness(told: Telling, known: Telling) -> float:
    smaller = min(len(told.words), len(known.words))
    return len(told.words & known.words) / smaller if smaller else 0.0
