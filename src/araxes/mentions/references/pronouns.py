"""He, she, it, they: who the pronouns of the third person mean."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.quantities import counted
from araxes.mentions.mention import ActorMention
from araxes.mentions.references.memory import SUBJECTS
from araxes.mentions.references.state import Reading, pointing

REACH = 2
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")
OBJECTS = ("obj", "iobj", "obl")


def resolve_pronoun(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the mention that a pronoun of the third person is, when the words before it say whom it means."""
    lower = token.text.lower()
    if lower in reading.words["person_pronouns"]:
        return _person(reading, sentence, token, lower)
    if token.deprel.startswith("expl"):
        return None
    if lower in reading.words["thing_pronouns"]:
        return _thing(reading, sentence, token)
    if lower in reading.words["plural_pronouns"]:
        return _plural(reading, sentence, token)
    return None


def _person(reading: Reading, sentence: Sentence, token: Token, lower: str) -> ActorMention | None:
    wrong = reading.words["male"] if lower in ("she", "her", "hers") else reading.words["female"]

    def accepts(mention: ActorMention) -> bool:
        if not (mention.person or mention.kind in ("office", "person")) or reading.memory.is_plural(mention):
            return False
        if token.deprel in OBJECTS and mention.sentence == sentence.index:
            other = sentence.tokens[mention.head]
            if token.head in {other.head, other.index}:
                return False
        return not wrong.intersection(mention.text.lower().replace(".", "").split())

    found = reading.memory.latest(sentence.index, token.start, REACH, accepts)
    if found is None:
        return None
    told = pointing(reading, sentence, token, found.codes, f"“{token.text}” is {found.person or found.text}")
    return replace(told, person=found.person, office=found.office, sector=found.sector)


def _thing(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    if _is_empty(sentence, token):
        return None
    blamed = _answered(reading, sentence, token)
    if blamed is not None:
        told = pointing(reading, sentence, token, blamed.codes, f"“{token.text}” is “{blamed.text}”, whom it answers")
        return replace(told, sector=blamed.sector)
    barred = _barred(reading, sentence, token)
    for subject, holder in _subjects(reading, sentence, token):
        found = _mention_at(reading, holder, subject) or _possessing(reading, holder, subject)
        if barred and found is not None and (barred & set(found.codes) or found.kind == "organisation"):
            continue
        if found is not None and token.deprel == "nmod:poss" and (found.person or reading.memory.is_plural(found)):
            continue
        if found is None or found.person or found.locative or len(found.codes) != 1 or reading.memory.is_plural(found):
            return None
        told = pointing(reading, sentence, token, found.codes, f"“{token.text}” is the subject “{found.text}”")
        return replace(told, sector=found.sector)
    return _other_one(reading, sentence, token, barred) if barred else None


def _barred(reading: Reading, sentence: Sentence, token: Token) -> frozenset[str]:
    """Return the codes that "it" cannot have: of whoever acts on it, asks that it act, or refuses what it asks."""
    tokens = sentence.tokens
    verb = token.head
    if token.deprel == "nmod:poss" and _taken(sentence, verb):
        asked = tokens[verb].lemma.lower() in _ASKING
        verb = tokens[verb].head
        if tokens[verb].lemma.lower() not in (_ANSWERS if asked else _INTRUDING):
            return frozenset()
    elif token.deprel in SUBJECTS and tokens[verb].deprel == "ccomp":
        verb = tokens[verb].head
        if tokens[verb].lemma.lower() not in _DEMANDS:
            return frozenset()
    elif token.deprel not in ("obj", "iobj"):
        return frozenset()
    subjects = [child for child in sentence.children[verb] if tokens[child].deprel in SUBJECTS]
    found = [_mention_at(reading, sentence, place) for one in subjects for place in _coordinated(sentence, one)]
    return frozenset(code for mention in found if mention is not None for code in mention.codes)


def _taken(sentence: Sentence, index: int) -> bool:
    """Tell the object of a verb, also where the reader calls it oblique, from a phrase behind a preposition."""
    bare = all(sentence.tokens[child].deprel != "case" for child in sentence.children[index])
    return sentence.tokens[index].deprel in ("obj", "obl") and bare


def _other_one(reading: Reading, sentence: Sentence, token: Token, barred: frozenset[str]) -> ActorMention | None:
    """For "Lima and La Paz broke with **Quito**. They accused it": the one named before who is not the subject."""

    def accepts(mention: ActorMention) -> bool:
        plain = mention.kind in ("state", "organisation", "group", "reference") and not mention.person
        return plain and len(mention.codes) == 1 and not barred & set(mention.codes) and not mention.locative

    found = reading.memory.latest(sentence.index, token.start, 1, accepts)
    if found is None:
        return None
    told = pointing(reading, sentence, token, found.codes, f"“{token.text}” is “{found.text}”, not the subject")
    return replace(told, sector=found.sector)


def _answered(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the state in "sanctions on **Iraq** over its invasion": what it did is answered by what is done to it."""
    if token.deprel != "nmod:poss":
        return None
    deed = sentence.tokens[token.head]
    cases = {sentence.tokens[c].text.lower() for c in sentence.children[deed.index] if c < token.index}
    if not cases & _ANSWERING or deed.semantic in ("person", "organization", "place", "object"):
        return None
    row = reading.memory.in_sentence(sentence.index, token.start)
    near = [m for m in row if m.kind in ("state", "organisation", "group") and len(m.codes) == 1 and not m.locative]
    found = near[-1] if near else None
    adjoining = found is not None and deed.index - found.head <= _NEAR and not reading.memory.is_subject(found)
    return found if adjoining and found is not None and not found.modifier else None


def _possessing(reading: Reading, sentence: Sentence, index: int) -> ActorMention | None:
    """ "**Bishkek**'s anger lasted; in October it called the drill off": the state that the subject is of."""
    owners = [child for child in sentence.children[index] if sentence.tokens[child].deprel == "nmod:poss"]
    noun = sentence.tokens[index]
    if noun.semantic in ("person", "organization", "place", "object", "event") and noun.lemma.lower() not in _MOVES:
        return None
    row = reading.memory.in_sentence(sentence.index)
    return next((m for m in row if m.head in owners and m.kind == "state" and not m.person), None)


def _is_empty(sentence: Sentence, token: Token) -> bool:
    """Tell the "it" of "it is clear that" from one that means something."""
    if token.head < 0 or token.deprel not in SUBJECTS:
        return False
    predicate = sentence.tokens[token.head]
    below = [sentence.tokens[child].deprel for child in sentence.children[predicate.index]]
    clausal = any(relation in ("csubj", "ccomp", "xcomp", "csubj:pass") for relation in below)
    return clausal and (predicate.upos == "ADJ" or "cop" in below or token.deprel == "nsubj:pass")


def _plural(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    for subject, holder in _subjects(reading, sentence, token):
        group = [_mention_at(reading, holder, place) for place in _coordinated(holder, subject)]
        found = [mention for mention in group if mention is not None and mention.codes]
        codes = tuple(dict.fromkeys(code for mention in found for code in mention.codes))
        people = holder.tokens[subject].xpos in ("NNS", "NNPS") and any("(people)" in mention.rule for mention in found)
        many = (
            people
            or len(found) > 1
            or any(reading.memory.is_plural(m) or m.kind in ("group", "unit", "agent") for m in found)
        )
        if codes and many:
            said = " and ".join(mention.text for mention in found)
            return pointing(reading, sentence, token, codes, f"“{token.text}” is the subject “{said}”")
        if holder.tokens[subject].xpos in ("NNS", "NNPS"):
            return None
    return _several(reading, sentence, token) or _those(reading, sentence, token)


def _those(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """For "Lima held **two Chileans**. They were freed": those to whom the sentence before did something."""
    before = reading.memory.sentence(sentence.index - 1)
    if before is None or before.block != sentence.block or token.deprel != "nsubj:pass":
        return None
    for mention in reversed(reading.memory.in_sentence(before.index)):
        if before.tokens[mention.head].deprel in ("obj", "nsubj:pass") and reading.memory.is_plural(mention):
            return pointing(reading, sentence, token, mention.codes, f"“{token.text}” are “{mention.text}”")
    return None


def _several(reading: Reading, sentence: Sentence, token: Token) -> ActorMention | None:
    """Return the persons named side by side just before: "the work fell to two envoys, X and Y. **They** agreed"."""
    for index in (sentence.index, sentence.index - 1):
        holder = reading.memory.sentence(index)
        if holder is None or holder.block != sentence.block:
            continue
        row = [m for m in reading.memory.in_sentence(index, token.start) if m.person and m.codes and not m.modifier]
        for first, second in pairwise(row):
            if holder.tokens[second.head].deprel == "conj" and len({*first.codes, *second.codes}) > 1:
                codes = tuple(dict.fromkeys(first.codes + second.codes))
                said = f"“{token.text}” are “{first.text}” and “{second.text}”"
                return pointing(reading, sentence, token, codes, said)
    return None


def _coordinated(sentence: Sentence, index: int) -> list[int]:
    return [index, *(c for c in sentence.children[index] if sentence.tokens[c].deprel == "conj")]


def _subjects(reading: Reading, sentence: Sentence, token: Token) -> Iterator[tuple[int, Sentence]]:
    """The nouns that are subjects before a pronoun: in its sentence from the right, then in the one before."""
    for other in reversed(sentence.tokens[: token.index]):
        own = token.deprel in OBJECTS and other.head == token.head  # Nobody "recognises it" who is "it".
        if not own and other.deprel in SUBJECTS and other.upos in NOMINAL and other.text.lower() not in _RELATIVE:
            yield other.index, sentence
    before = reading.memory.sentence(sentence.index - 1)
    if before is None or before.block != sentence.block:
        return
    root = before.root().index
    for child in before.children[root]:
        if before.tokens[child].deprel in SUBJECTS:
            yield child, before


# What is told of a state before it is told what the state did.
_MOVES = frozenset("reaction response answer reply retaliation revenge patience policy strategy decision".split())
# What one asks for, and what another does with it ("turned down **its** request"); verbs that ask others to act.
_ASKING = frozenset(
    "request demand offer proposal bid appeal plea application call invitation overture petition".split()
)
_ANSWERS = frozenset(
    "reject refuse decline accept grant deny dismiss turn rebuff ignore approve veto honour honor support back welcome "
    "endorse spurn consider answer oppose heed receive".split()
)
# Nobody does this to what is his own ("violated **its** airspace").
_INTRUDING = frozenset("violate invade breach attack bomb shell raid strafe infringe penetrate".split())
_DEMANDS = frozenset("demand urge request insist order ask propose recommend require suggest".split())
# Prepositions before what one is blamed or punished for.
_ANSWERING = frozenset({"for", "over", "after", "following"})
_NEAR = 6
_RELATIVE = frozenset({"which", "who", "that", "what", "it", "there", "this", "these", "those"})


def _mention_at(reading: Reading, sentence: Sentence, index: int) -> ActorMention | None:
    token = sentence.tokens[index]
    for mention in reading.memory.in_sentence(sentence.index):
        covers = mention.start <= token.start and token.end <= mention.end
        if not mention.modifier and (mention.head == index or covers):
            return mention
    whom = counted(sentence, index)
    if whom != index:
        return _mention_at(reading, sentence, whom)
    for child in sentence.children[index]:
        if sentence.tokens[child].deprel == "appos":
            return _mention_at(reading, sentence, child)
    return None
