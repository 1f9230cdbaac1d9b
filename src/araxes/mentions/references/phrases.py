"""Actors whose state the words of their own phrase point back to: "his government", "the Trump administration"."""

from dataclasses import replace

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.resources import load, state_codes
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.codes import sided
from araxes.mentions.references.definites import body_before, resolve_definite, titled
from araxes.mentions.references.officeholders import holder_of, key_of
from araxes.mentions.references.people import NATIONAL
from araxes.mentions.references.sides import resolve_sides
from araxes.mentions.references.state import Reading, is_definite

GOVERNING = frozenset({"administration", "government", "regime", "cabinet", "presidency", "junta"})


def complete_by_phrase(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> ActorMention:
    """Give an actor without a state the one that the words of its own phrase point back to."""
    for step in (
        _by_seat,
        _by_title,
        _by_relative,
        _by_holder,
        _by_person_inside,
        _by_body_inside,
        _as_spokesman,
        _as_official,
    ):
        codes, rule = step(reading, sentence, mention, resolved)
        if codes:
            return replace(mention, codes=sided(codes, mention.sector), rule=rule)
    return mention


def _by_title(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state that a name for short means: "the North" in a text on North Korea."""
    token = sentence.tokens[mention.head]
    if mention.text != token.text or not is_definite(sentence, token):
        return (), ""
    return titled(reading, sentence, token, token.lemma.lower()), "a title of the state"


def _by_holder(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state of whoever stands in the genitive or behind "of", "for": "his government", "spokesman for X"."""
    for child in sentence.children[mention.head]:
        relation = sentence.tokens[child].deprel
        holder = resolved.get(child) or _ahead(reading, sentence, child)
        if holder is not None and holder.codes and (relation == "nmod:poss" or _is_of(sentence, child)):
            return holder.codes, f"of “{holder.text}”: {holder.rule}"
    return (), ""


def _by_seat(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The international court that sits where a court is said to: the only one, or the only one that is named."""
    if mention.sector != "JUD":
        return (), ""
    words = " ".join(sentence.tokens[index].text.lower() for index in sentence.subtree(mention.head))
    seats: dict[str, list[str]] = load("references")["courts"]
    for seat, courts in seats.items():
        if f" in {seat}" in words or f" at {seat}" in words:
            named = [code for code in courts if code in reading.named] or courts
            return ((named[0],), f"the court in {seat.title()}") if len(named) == 1 else ((), "")
    return (), ""


def _by_relative(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state of whom "whose" means: "the **group**, whose fighters held the town"."""
    children = sentence.children[mention.head]
    if not any(sentence.tokens[child].text.lower() == "whose" for child in children):
        return (), ""
    index = mention.head
    while sentence.tokens[index].deprel != "acl:relcl" and sentence.tokens[index].head >= 0:
        index = sentence.tokens[index].head
    holder = resolved.get(sentence.tokens[index].head)
    return (holder.codes, f"of “{holder.text}”: {holder.rule}") if holder is not None else ((), "")


def _ahead(reading: Reading, sentence: Sentence, child: int) -> ActorMention | None:
    """Return whom a noun behind the actor points back to, before the reading gets there: "envoys of the two states"."""
    token = sentence.tokens[child]
    if token.upos != "NOUN":
        return None
    behind = _is_of(sentence, child)
    sides = resolve_sides(reading, sentence, token) if behind else None
    known = reading.words["body company"] | reading.words["body organisation"] | reading.words["states"]
    owning = token.deprel == "nmod:poss" or (behind and token.lemma.lower() in known)
    return sides or (resolve_definite(reading, sentence, token) if owning else None)


def _is_of(sentence: Sentence, index: int) -> bool:
    if sentence.tokens[index].deprel != "nmod":
        return False
    return any(sentence.tokens[child].text.lower() in ("of", "for", "from") for child in sentence.children[index])


def _by_person_inside(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The state of a person named in the phrase: "the Trump administration"."""
    if mention.person:
        return (), ""
    for token in sentence.tokens:
        if mention.start <= token.start < mention.end and token.upos == "PROPN":
            person = reading.people.by_surname(token.text.lower(), token.start)
            if person is not None and person.codes:
                return person.codes, f"{person.name} is “{person.said}” in this document"
            governing = sentence.tokens[mention.head].lemma.lower() in GOVERNING or _governs(sentence, token)
            holder = holder_of(key_of(token.text), titled=governing)
            if holder is not None:
                return (holder.code,), f"“{holder.name}” is listed among holders of office of {holder.code}"
    return (), ""


def _governs(sentence: Sentence, token: Token) -> bool:
    """Tell "the **Bush** administration official" by the word right behind the name."""
    behind = sentence.tokens[token.index + 1 : token.index + 2]
    return any(word.lemma.lower() in GOVERNING for word in behind)


def _by_body_inside(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """The organisation meant by a noun inside the phrase: "Coalition forces"."""
    for token in sentence.tokens:
        if mention.start <= token.start < mention.end and token.lemma.lower() in reading.words["body organisation"]:
            found = body_before(reading, sentence, token, token.lemma.lower())
            if found is not None and found.kind == "organisation":
                return found.codes, f"“{found.text}” was named before"
    return (), ""


def _as_spokesman(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """ "A spokesman said": the one of the body that acted just before."""
    if mention.person or not sentence.tokens[mention.head].lemma.lower().startswith("spokes"):
        return (), ""
    found = reading.memory.latest(
        sentence.index, mention.start, 1, lambda m: bool(m.codes) and reading.memory.is_subject(m) and not m.person
    )
    return (found.codes, f"spokesman of “{found.text}”, named before") if found else ((), "")


def _as_official(
    reading: Reading, sentence: Sentence, mention: ActorMention, resolved: dict[int, ActorMention]
) -> tuple[tuple[str, ...], str]:
    """ "Deputy Foreign Minister X said", of whom nothing else is told: of the state that acted just before."""
    office = (mention.office or "").lower().split()
    if not mention.person or not NATIONAL.intersection(office):
        return (), ""
    crowned: list[str] = load("references")["titles"]["kingdom"]
    here = {code for other in reading.memory.in_sentence(sentence.index) for code in other.codes}
    before = reading.memory.sentence(sentence.index - 1)
    if before is None or (before.block != sentence.block and before.role != sentence.role):
        return (), ""

    def accepts(other: ActorMention) -> bool:
        mine = len(other.codes) == 1 and other.codes[0] in state_codes() and not here & set(other.codes)
        mine = mine and ("king" not in office or other.codes[0] in crowned)
        return mine and other.sentence < sentence.index and reading.memory.is_subject(other)

    found = reading.memory.latest(sentence.index, mention.start, 1, accepts)
    return (found.codes, f"{mention.office} of “{found.text}”, the state that acted just before") if found else ((), "")
