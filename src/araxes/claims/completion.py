"""Recipients that a document leaves to what it has told before ("opposed **the withdrawal**")."""

from collections.abc import Sequence
from dataclasses import replace

from araxes.claims.claim import Claim, identity
from araxes.codebook.frames import Codebook
from araxes.language.tokens import Sentence, Token
from araxes.mentions.mention import ActorMention
from araxes.values.statuses import Status

# Acts of words about something: whoever did that something is the one they are directed at.
ABOUT = frozenset({"ACCUSE", "REJECT", "SUPPORT", "PROTEST", "REQUEST", "THREATEN", "CONCEDE"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
_OBJECTS = frozenset({"obj", "obl", "nsubj:pass", "nmod"})
_LIKENING = frozenset("similar such another same previous earlier comparable further like".split())
# Nouns and pronouns that stand for a deed told just before.
_PRONOUNS = frozenset({"it", "this", "that"})
_DEEDS = _PRONOUNS | frozenset(
    "decision move step action act plan measure call proposal statement remark comment announcement incident policy "
    "conduct behaviour behavior request demand offer claim accusation allegation charge attempt".split()
)
# Nouns that only say what was done with the thing behind their "of" ("the **conclusion** of the treaty").
_DOINGS = frozenset(
    "conclusion signing signature adoption ratification announcement start launch end extension completion".split()
)
# Phrases that say how, when or where, and not what an act is about.
_ASIDE = frozenset({"via", "through", "by", "in", "at", "during", "after", "before", "since", "ahead", "following"})
# What one welcomes when others have agreed.
_OUTCOMES = frozenset(
    {"settlement", "progress", "outcome", "breakthrough", "result", "compromise", "rapprochement", "solution"}
)
_DEALING = frozenset({"AGREE", "SUPPORT"})
_HOSTILE = frozenset({"ASSAULT", "SANCTION", "ACCUSE", "THREATEN", "MOBILIZE"})
_ANSWER = 2
_VISIT = 3
# Agreements that can be told without those who agree.
_REACHED = frozenset(
    "agree/reach-accord agree/agree agree/agree-truce agree/plan-adopted support/sign support/sign-truce "
    "support/strike-pact support/signing-of-noun".split()
)
_REACH = 25


def complete(claims: Sequence[Claim], sentences: Sequence[Sentence], codebook: Codebook) -> list[Claim]:
    """Return the claims, the recipients of acts about a definite thing filled from the claim that told it.

    ``claims`` are in reading order; only claims of the last ``25`` sentences are looked at.
    """
    done: list[Claim] = []
    for claim in claims:
        sentence = sentences[claim.sentence]
        full = _likened(claim, done) if _another(claim, sentence) else _agreed_there(claim, done, sentence)
        full = _met_again(full, done, sentence) if full is claim else full
        if full.type in ABOUT and not full.recipients and not full.joint and full.initiators:
            full = _completed(full, done, sentence, codebook)
        done.append(full)
    return done


def _met_again(claim: Claim, told: Sequence[Claim], sentence: Sentence) -> Claim:
    """ "Technical **talks** are to open in May": between those who have just been told to deal with each other."""
    bare = not claim.initiator_codes and not claim.recipient_codes
    if not (bare and not claim.definite and (_set_down(claim) or _broken_out(claim, sentence))):
        return claim
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > _ANSWER:
            break
        parties = earlier.initiators + earlier.recipients
        related = earlier.joint if claim.kind == "meeting" else earlier.type in _HOSTILE
        if related and len({code for party in parties for code in party.codes}) > 1:
            reason = f"parties: those of what sentence {earlier.sentence + 1} tells (“{earlier.quote[:60]}…”)"
            full = replace(claim, initiators=parties, joint=True, reasons=(*claim.reasons, reason))
            return replace(full, id=identity(full), confidence=round(claim.confidence - 0.2, 2))
    return claim


def _set_down(claim: Claim) -> bool:
    return claim.kind == "meeting" and (claim.time is not None or claim.status is Status.PLANNED)


def _broken_out(claim: Claim, sentence: Sentence) -> bool:
    """ "On Friday **fighting** broke out again": between those who have just been told to be at odds."""
    token = sentence.tokens[claim.head]
    carried = token.upos == "NOUN" and token.deprel in {"nsubj", "nsubj:pass"}
    return claim.kind == "clash" and claim.type == "ASSAULT" and carried


def _agreed_there(claim: Claim, told: Sequence[Claim], sentence: Sentence) -> Claim:
    """ "During **this visit** an agreement was reached": by the parties of the visit, or of the talks before."""
    if claim.frame not in _REACHED or claim.initiator_codes or claim.recipient_codes:
        return claim
    here = [one for one in reversed(told) if one.sentence == claim.sentence and one.type == "CONSULT"]
    occasions = [one if _told_below(one, claim, sentence) else _meant(one, told) for one in here]
    for occasion in (*occasions, _met_before(claim, told)):
        if occasion is not None and len(set(occasion.initiator_codes + occasion.recipient_codes)) > 1:
            reason = f"parties: those of what sentence {occasion.sentence + 1} tells (“{occasion.quote[:60]}…”)"
            parties = occasion.initiators + occasion.recipients
            full = replace(claim, initiators=parties, reasons=(*claim.reasons, reason))
            return replace(full, id=identity(full), confidence=round(claim.confidence - 0.1, 2))
    return claim


def _met_before(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """Return the meeting told in the sentences just before."""
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > _ANSWER:
            return None
        happened = earlier.status in {Status.OCCURRED, Status.ONGOING}
        if earlier.type == "CONSULT" and happened and len({*earlier.initiator_codes, *earlier.recipient_codes}) > 1:
            return earlier
    return None


def _told_below(meeting: Claim, claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a meeting with parties of its own is the occasion: "during the visit of A to B"."""
    token = sentence.tokens[meeting.head]
    return bool(meeting.initiator_codes) and token.head == claim.head and token.deprel.startswith("obl")


def _meant(meeting: Claim, told: Sequence[Claim]) -> Claim | None:
    """Return the meeting told just before that "this visit" means."""
    if not meeting.definite or meeting.initiator_codes:
        return None
    for earlier in reversed(told):
        parties = set(earlier.initiator_codes + earlier.recipient_codes)
        if meeting.sentence - earlier.sentence <= _ANSWER + 1 and earlier.kind == meeting.kind and len(parties) > 1:
            return earlier
    return None


def _another(claim: Claim, sentence: Sentence) -> bool:
    """ "Similar exercises were held in November": a new event with the parties of the one it is likened to."""
    lemmas = {sentence.tokens[c].lemma.lower() for c in sentence.children[claim.head]}
    bare = not claim.initiator_codes and not claim.recipient_codes
    return bare and claim.time is not None and bool(lemmas & _LIKENING)


def _likened(claim: Claim, told: Sequence[Claim]) -> Claim:
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > _REACH:
            break
        if earlier.lemma == claim.lemma and earlier.initiator_codes:
            reason = f"parties: likened to what sentence {earlier.sentence + 1} tells (“{earlier.quote[:60]}…”)"
            full = replace(
                claim,
                type=earlier.type,
                kind=earlier.kind,
                joint=earlier.joint,
                initiators=earlier.initiators,
                recipients=earlier.recipients,
                definite=False,
                reasons=(*claim.reasons, reason),
                confidence=round(claim.confidence - 0.2, 2),
            )
            return replace(full, id=identity(full))
    return claim


def _completed(claim: Claim, told: Sequence[Claim], sentence: Sentence, codebook: Codebook) -> Claim:
    for thing in things_meant(claim.head, sentence):
        lemma = thing.lemma.lower()
        kinds = {(frame.type, frame.kind) for frame in codebook.nouns.get(lemma, ())}
        for earlier in reversed(told):
            if claim.sentence - earlier.sentence > _REACH:
                break
            if earlier.frame != claim.frame and (
                earlier.lemma.lower() == lemma or (earlier.type, earlier.kind) in kinds
            ):
                doers = _others(earlier.initiators, claim) or _others(earlier.recipients, claim)
                if doers:
                    reason = f"recipient: “{thing.text}” refers to what sentence {earlier.sentence + 1} tells"
                    return _directed(claim, doers, reason)
        if claim.type == "SUPPORT" and lemma in _OUTCOMES:
            return _welcomed(claim, told, thing)
        if lemma in _DEEDS:
            return _answered(claim, told, thing)
    return claim


def _welcomed(claim: Claim, told: Sequence[Claim], thing: Token) -> Claim:
    """For "welcomed the settlement", "praised the progress": those who were last told to agree."""
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > _REACH:
            break
        parties = _others(earlier.initiators, claim)
        if earlier.joint and earlier.type in _DEALING and len({c for p in parties for c in p.codes}) > 1:
            return _directed(claim, parties, f"recipient: “{thing.text}” is what sentence {earlier.sentence + 1} tells")
    return claim


def _answered(claim: Claim, told: Sequence[Claim], thing: Token) -> Claim:
    """For "condemned it", "rejected the decision": whoever has just acted."""
    for earlier in reversed(told):
        if claim.sentence - earlier.sentence > _ANSWER:
            break
        doers = _others(earlier.initiators, claim)
        if doers and earlier.type != claim.type:
            return _directed(claim, doers, f"recipient: “{thing.text}” is what sentence {earlier.sentence + 1} tells")
    return claim


def _directed(claim: Claim, recipients: tuple[ActorMention, ...], reason: str) -> Claim:
    full = replace(claim, recipients=recipients, reasons=(*claim.reasons, reason))
    return replace(full, id=identity(full), confidence=round(claim.confidence - 0.1, 2))


def things_meant(head: int, sentence: Sentence) -> list[Token]:
    """Return the definite nouns and pronouns that an act told by ``head`` is about."""
    found: list[Token] = []
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        below = [sentence.tokens[c] for c in sentence.children[child]]
        pointed = token.upos == "NOUN" and any(c.lemma.lower() in _POINTING for c in below)
        beside = any(c.deprel == "case" and c.text.lower() in _ASIDE for c in below)
        if token.deprel in _OBJECTS and not beside and (pointed or token.lemma.lower() in _PRONOUNS):
            done = token.lemma in _DOINGS
            found.extend(c for c in below if done and c.deprel == "nmod" and c.upos == "NOUN")
            found.append(token)
    return found


def _others(actors: tuple[ActorMention, ...], claim: Claim) -> tuple[ActorMention, ...]:
    mine = set(claim.initiator_codes)
    return tuple(actor for actor in actors if actor.codes and not mine & set(actor.codes))
