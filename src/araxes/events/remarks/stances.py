"""Which words of a sentence take a stance, whose it is, and where the issue stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from araxes.claims.scenes import Scene
from araxes.events.remarks.cues import resource, words
from araxes.events.remarks.reading import Reading

_TURNED = {"for": "against", "against": "for"}
_ABLE = frozenset({"may", "might", "could"})
_OPEN = frozenset({"if", "whether", "unless"})
_REFUSING = frozenset({"refuse", "decline", "fail"})
_CLAIMING = frozenset({"insist", "protest", "contest", "dispute"})
_BINDING = frozenset({"must", "should", "shall", "ought"})
_STRANDED = frozenset({"on", "upon", "for", "to", "of"})
_DUTY = frozenset({"must"})
_STATES = frozenset({"be", "remain", "stay", "constitute", "become", "represent"})
_AS = frozenset({"as"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A stance taken by the word at ``index``: heads of ``holders``, heads of ``issues``.

    ``spoken`` stances have no holder in the grammar: who says so takes them.
    """

    index: int
    stance: str
    holders: tuple[int, ...]
    issues: tuple[int, ...]
    spoken: bool = False


def find_stances(reading: Reading, scene: Scene) -> Iterator[Stance]:
    """Yield the stances that the words of a sentence take, in reading order."""
    for token in scene.sentence.tokens:
        if token.upos in {"VERB", "AUX"}:
            found = [*_verb(scene, token.index), *_naming(scene, token.index)]
        elif token.upos in {"NOUN", "PROPN"}:
            found = [*_noun(scene, token.index), *_red_line(scene, token.index)]
        else:
            found = []
        found += _predicate(scene, token.index)
        found += [*_against(scene, token.index), *_called(scene, token.index), *_duty(reading, scene, token.index)]
        yield from (stance for stance in found if stance.issues and not _hypothetical(scene, stance.index))


@cache
def _entries(part: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    return tuple((word, entry) for entry in resource("positions")[part] for word in entry["words"])


def _verb(scene: Scene, index: int) -> Iterator[Stance]:
    clauses, token = scene.clauses, scene.sentence.tokens[index]
    particle = clauses.particle(index)
    lemma = token.lemma.lower()
    named = {f"{lemma} {particle}".strip()} | ({lemma} if particle in _STRANDED else set())
    denied = _denied(scene, index)
    for word, entry in _entries("verbs"):
        if word not in named or (entry.get("negated") == "only" and not denied):
            continue
        stance = _turned(entry) if denied else entry["stance"]
        issues = _slot(scene, index, entry["issue"])
        if stance is not None and issues and not _refuses_more(scene, lemma, issues[0]):
            yield Stance(index=index, stance=stance, holders=_subjects(scene, index), issues=issues)
            return


def _turned(entry: Mapping[str, Any]) -> str | None:
    """Return the stance of a denied verb; who has not condemned something does not support it."""
    kept = entry["stance"] == "for" or entry.get("turns", False)
    return _TURNED[entry["stance"]] if kept else None


def _refuses_more(scene: Scene, lemma: str, issue: int) -> bool:
    """Tell "refuses to **recognise** the court": the second verb takes the stance, turned round."""
    token = scene.sentence.tokens[issue]
    known = any(word == token.lemma.lower() for word, _ in _entries("verbs"))
    return lemma in _REFUSING and token.upos == "VERB" and known


def _slot(scene: Scene, index: int, names: Sequence[str]) -> tuple[int, ...]:
    """Return the heads in the first of the slots that is filled."""
    slots = scene.clauses.verb(index)
    for name in names:
        heads = tuple(slots.get(name, ()))
        telephoned = name == "infinitive" and _telephoned(scene, index)
        if heads and not telephoned and not (name == "clause" and _asserted(scene, index, heads[0])):
            return heads
        if name == "on" and _stranded(scene, index):
            return (scene.sentence.tokens[index].head,)
    return ()


def _telephoned(scene: Scene, index: int) -> bool:
    """Tell "**called** the president to congratulate" from "called **on** him to act"."""
    slots = scene.clauses.verb(index)
    particle = scene.clauses.particle(index)
    return scene.sentence.tokens[index].lemma == "call" and not (slots.get("on") or slots.get("upon") or particle)


def _asserted(scene: Scene, index: int, clause: int) -> bool:
    """Tell "insists that the craft **was** civilian", which asserts, from "insists that it **leave**"."""
    tokens = scene.sentence.tokens
    if tokens[index].lemma.lower() not in _CLAIMING or "to" in scene.clauses.marks(clause):
        return False
    helpers = [tokens[child] for child in scene.clauses.below(clause, "aux", "aux:pass", "cop")]
    if any(helper.lemma.lower() in _BINDING for helper in helpers):
        return False
    finite = [helper.xpos for helper in helpers] or [tokens[clause].xpos]
    return "VB" not in finite


def _stranded(scene: Scene, index: int) -> bool:
    """Tell "the corridor, which Baku **insists on**": the issue is what the clause hangs on."""
    tokens = scene.sentence.tokens
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    return tokens[index].deprel == "acl:relcl" and after in {"on", "upon"}


def _subjects(scene: Scene, index: int) -> tuple[int, ...]:
    return tuple(scene.clauses.verb(index).get("subject", ()))


def _denied(scene: Scene, index: int) -> bool:
    """Tell "does not accept", "refuses to accept", "no longer supports", "will accept no change"."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    above = tokens[index].head
    refused = tokens[index].deprel == "xcomp" and above >= 0 and tokens[above].lemma in _REFUSING
    things = clauses.below(index, "obj", "nsubj:pass")
    none = any(tokens[child].lemma.lower() == "no" for thing in things for child in clauses.below(thing, "det"))
    shared = tokens[index].deprel == "conj" and above >= 0 and not clauses.below(index, "nsubj", "aux")
    carried = shared and clauses.negated(above) and tokens[above].upos == "VERB"
    lifted = tokens[index].deprel in {"xcomp", "advcl"} and above >= 0 and tokens[above].lemma == "go"
    return clauses.negated(index) or refused or none or carried or (lifted and clauses.negated(above))


def _hypothetical(scene: Scene, index: int) -> bool:
    """Tell "may oppose", "whether Iran accepts", "if it rejects"."""
    helpers = {scene.sentence.tokens[child].lemma.lower() for child in scene.clauses.below(index, "aux")}
    return bool(helpers & _ABLE or scene.clauses.marks(index) & _OPEN)


def _noun(scene: Scene, index: int) -> Iterator[Stance]:
    clauses, token = scene.clauses, scene.sentence.tokens[index]
    for word, entry in _entries("nouns"):
        if word != token.lemma.lower():
            continue
        slots = clauses.noun(index)
        issues = next((tuple(slots[name]) for name in entry["issue"] if slots.get(name)), ())
        verb = token.head
        expressed = token.deprel == "obj" and scene.sentence.tokens[verb].lemma in words("positions", "expressing")
        owners = tuple(slots.get("possessor", ()))
        holders = _subjects(scene, verb) if expressed and verb >= 0 else owners
        denied = clauses.negated(index) or (expressed and clauses.negated(verb))
        if holders and issues and not denied:
            yield Stance(index=index, stance=entry["stance"], holders=holders, issues=issues)


def _predicate(scene: Scene, index: int) -> Iterator[Stance]:
    token = scene.sentence.tokens[index]
    for word, entry in _entries("predicates"):
        if word == token.text.lower():
            issues = _slot(scene, index, entry["issue"])
            denied = scene.clauses.negated(index)
            stance = _TURNED[entry["stance"]] if denied else entry["stance"]
            subject = scene.clauses.surface_subject(index)
            if subject is not None and issues:
                holders = tuple(scene.clauses.coordinated([subject]))
                yield Stance(index=index, stance=stance, holders=holders, issues=issues)


def _against(scene: Scene, index: int) -> Iterator[Stance]:
    """Read "is **against** the plan", "stands firmly **in favour of** it"."""
    clauses, tokens = scene.clauses, scene.sentence.tokens
    stance = resource("positions")["prepositions"].get(_preposition(scene, index))
    if stance is None:
        return
    top = index if clauses.preposition(index) in resource("positions")["prepositions"] else tokens[index].head
    above = tokens[top].head
    if clauses.below(top, "cop"):
        governor = top
    elif above >= 0 and tokens[above].lemma in {"stand", "be", "come", "remain", "speak", "argue"}:
        governor = above
    else:
        return
    subject = clauses.surface_subject(governor)
    if subject is not None:
        told = _TURNED[stance] if clauses.negated(governor) else stance
        holders = tuple(clauses.coordinated([subject]))
        yield Stance(index=index, stance=told, holders=holders, issues=tuple(clauses.coordinated([index])))


def _preposition(scene: Scene, index: int) -> str:
    """Return the words before a noun: "against", "in favour of"."""
    preposition = scene.clauses.preposition(index)
    above = scene.sentence.tokens[index].head
    if preposition == "of" and above >= 0 and scene.sentence.tokens[above].lemma in {"favour", "favor"}:
        return f"in {scene.sentence.tokens[above].text.lower()} of"
    return preposition


def _naming(scene: Scene, index: int) -> Iterator[Stance]:
    """Read "considers X a threat", "described X as unacceptable"."""
    clauses, token = scene.clauses, scene.sentence.tokens[index]
    if token.lemma.lower() not in words("positions", "naming"):
        return
    objects = clauses.verb(index).get("object", ())
    names = [*clauses.below(index, "xcomp"), *clauses.below(index, "obj")[1:]]
    names += [c for c in clauses.children[index] if clauses.base(c) in {"obl", "advcl"} and _as(scene, c)]
    names += [c for c in clauses.children[index] if objects and c > max(objects) and _bare(scene, c)]
    for name in names:
        stance = _name(scene, name)
        if stance is not None and not clauses.negated(index) and not clauses.negated(name):
            yield Stance(index=index, stance=stance, holders=_subjects(scene, index), issues=tuple(objects))
            return


def _bare(scene: Scene, index: int) -> bool:
    """Tell "calls the sanctions **a provocation**" where the tree does not take it for a second object."""
    nominal = scene.sentence.tokens[index].upos in {"NOUN", "ADJ"}
    return nominal and scene.clauses.base(index) in {"obl", "advcl", "nmod"} and not scene.clauses.marks(index)


def _as(scene: Scene, index: int) -> bool:
    return bool({scene.clauses.preposition(index), *scene.clauses.marks(index)} & _AS)


def _name(scene: Scene, index: int) -> str | None:
    """Return the stance that lies in what an issue is called, a "threat" or a "priority"."""
    for head in scene.clauses.coordinated([index]):
        token = scene.sentence.tokens[head]
        before = scene.sentence.tokens[head - 1].lemma.lower() if head else ""
        forms = {token.lemma.lower(), token.text.lower(), f"{before} {token.lemma.lower()}"}
        for stance, named in resource("positions")["names"].items():
            if forms & set(named):
                return str(stance)
    return None


def _called(scene: Scene, index: int) -> Iterator[Stance]:
    """Read "X is unacceptable" in what somebody says: who says so is against X."""
    clauses = scene.clauses
    if not clauses.below(index, "cop") or clauses.negated(index) or _is_red_line(scene, index):
        return
    stance = _name(scene, index)
    subject = clauses.surface_subject(index)
    if stance is not None and subject is not None:
        yield Stance(index=index, stance=stance, holders=(), issues=(subject,), spoken=True)


def _is_red_line(scene: Scene, index: int) -> bool:
    tokens = scene.sentence.tokens
    return tokens[index].lemma.lower() == "line" and index > 0 and tokens[index - 1].lemma.lower() == "red"


def _red_line(scene: Scene, index: int) -> Iterator[Stance]:
    """Read "X is a red line for A", "A's red line is X", "A has drawn a red line at X"."""
    if not _is_red_line(scene, index):
        return
    clauses, tokens = scene.clauses, scene.sentence.tokens
    slots = clauses.noun(index)
    holders = (*slots.get("for", ()), *slots.get("possessor", ()), *_owners(scene, index))
    above = tokens[index].head
    copular = tokens[index].deprel in {"xcomp", "obj"} and above >= 0 and tokens[above].lemma in _STATES
    joined = tokens[index].deprel == "conj" and bool(clauses.below(above, "cop"))
    governor = index if clauses.below(index, "cop") else above if copular or joined else None
    found = Stance(index=index, stance="red-line", holders=holders, issues=(), spoken=not holders)
    if governor is not None:
        if not holders:
            found = replace(found, holders=_for(scene, governor), spoken=not _for(scene, governor))
        subject = next(iter(clauses.below(governor, "csubj")), clauses.surface_subject(governor))
        issues = () if subject is None else tuple(clauses.coordinated([subject]))
        if not clauses.negated(governor):
            yield replace(found, issues=issues)
    elif above >= 0 and tokens[above].upos == "VERB":
        issues = tuple(slots.get("on", ())) or tuple(clauses.verb(above).get("on", ())) or tuple(slots.get("at", ()))
        drawn = tokens[above].lemma in {"draw", "set", "have", "lay"}
        if drawn and issues:
            yield replace(found, holders=holders or _subjects(scene, above), issues=issues, spoken=False)


def _owners(scene: Scene, index: int) -> Sequence[int]:
    """Return modifiers of the line: "an Iranian red line"."""
    return [child for child in scene.clauses.below(index, "amod", "compound") if scene.parties.names(child)]


def _for(scene: Scene, governor: int) -> tuple[int, ...]:
    return tuple(scene.clauses.verb(governor).get("for", ()))


def _duty(reading: Reading, scene: Scene, index: int) -> Iterator[Stance]:
    """Read "foreign troops must leave" in what somebody says: who says so demands it."""
    clauses, token = scene.clauses, scene.sentence.tokens[index]
    helpers = {scene.sentence.tokens[child].lemma.lower() for child in clauses.below(index, "aux")}
    if not helpers & _DUTY or reading.saying(scene, index) is None or token.deprel in {"acl", "advcl", "acl:relcl"}:
        return
    if clauses.below(index, "nsubj", "nsubj:pass"):
        yield Stance(index=index, stance="demands", holders=(), issues=(index,), spoken=True)
