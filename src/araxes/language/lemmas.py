"""Lemmas of inflected words: a table, then spelling rules checked against known words, then the reader's script."""

from functools import cache
from importlib.resources import files

_VERBAL = frozenset({"VBD", "VBN", "VBG", "VBZ"})
_UNINFLECTED = frozenset({"VB", "VBP", "NN"})
_VERBAL_BASES = frozenset({"VB", "VBP"})
_BEING = frozenset({"am", "are"})
_VOWELS = "aeiou"
_SHORTEST_PAST = 4
# Endings after which a final e was dropped before -ed and -ing.
_MUTE_E = ("c", "v", "u", "z", "dg", "ng", "rg", "tl", "bl", "pl", "gl", "dl", "kl", "fl", "cl", "rs", "ns", "ls", "ps")


def lemma_of(word: str, xpos: str, scripted: str) -> str:
    """Return the lemma of a word with the Penn tag ``xpos``; ``scripted`` is what the reader's script makes of it.

    The table is resources/language/lemmas.tsv (forms of the treebanks), corrected by verbs.txt and plurals.txt; a form
    outside them is taken apart by English spelling rules, the stem that is a known verb winning. Base forms are
    lower-cased.
    """
    if not word.isalpha():
        first, dash, last = word.rpartition("-")
        inflected = dash and last.isalpha() and xpos in _VERBAL
        return f"{first.lower()}-{_verb(last.lower(), last.lower())}" if inflected else scripted
    if xpos in _UNINFLECTED:
        return _base(word.lower(), xpos)
    if xpos in _VERBAL:
        return _verb(word.lower(), scripted)
    if xpos == "NNS":
        form = word.lower()
        return _plurals().get(form) or _table().get((form, "n")) or _singular(form)
    return scripted


def _base(form: str, xpos: str) -> str:
    """Keep what is tagged a base form, but for "are" and for a past, -ing or -s form that is mistagged."""
    if xpos == "VBP" and form in _BEING:
        return "be"
    if xpos in _VERBAL_BASES and form not in _verbs() and form.endswith(("ing", "s")):
        return next((stem for stem in _stems(form) if stem in _verbs()), form)
    past = _table().get((form, "v")) if xpos != "NN" and form.endswith("ed") else None
    return past or form


def past_of(word: str) -> str | None:
    """Return the lemma of a form that can only be a past tense or participle ("implored", "met"), else ``None``."""
    form = word.lower()
    if not form.isalpha() or form in _verbs():
        return None
    if form in _irregular() and not form.endswith("ing"):
        return _irregular()[form]
    regular = form.endswith("ed") and len(form) > _SHORTEST_PAST
    return next((stem for stem in _stems(form) if stem in _verbs()), None) if regular else None


def _verb(form: str, scripted: str) -> str:
    known = _irregular().get(form) or _table().get((form, "v"))
    if known is not None:
        return known
    stems = _stems(form)
    for stem in stems:
        if stem in _verbs():
            return stem
    return scripted if scripted in stems or not stems else stems[0]


def _stems(form: str) -> list[str]:
    """Return what a regular form can come from, most likely first."""
    if form.endswith("ies") or form.endswith("ied"):
        return [form[:-3] + "y", form[:-1]]
    if form.endswith("es"):
        hissing = form[:-2].endswith(("ss", "x", "zz", "ch", "sh", "o"))
        return [form[:-2], form[:-1]] if hissing else [form[:-1], form[:-2]]
    if form.endswith("s") and not form.endswith("ss"):
        return [form[:-1]]
    bare = form[:-3] if form.endswith("ing") else form[:-2] if form.endswith("ed") else ""
    if len(bare) < 2:
        return []
    doubled = len(bare) > 2 and bare[-1] == bare[-2] and bare[-1] not in _VOWELS
    if doubled:
        return [bare[:-1], bare] if bare[-1] not in "lsfz" else [bare, bare[:-1]]
    return [bare + "e", bare] if _wants_e(bare) else [bare, bare + "e"]


def _wants_e(bare: str) -> bool:
    if bare.endswith(_MUTE_E):
        return True
    short = len(bare) > 2 and bare[-1] in "tksmnrldgbp" and bare[-2] in _VOWELS and bare[-3] not in _VOWELS
    return short and bare.endswith(("at", "ut", "it", "ak", "as", "us", "os", "is", "im", "in", "ir", "ar", "or", "ur"))


def _singular(form: str) -> str:
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith("men") and len(form) > 5:
        return form[:-2] + "an"
    if form.endswith(("ches", "shes", "sses", "xes", "zes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") and not form.endswith(("ss", "us", "is")) else form


@cache
def _table() -> dict[tuple[str, str], str]:
    text = (files("araxes") / "resources" / "language" / "lemmas.tsv").read_text("utf8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {(form, group): lemma for form, group, lemma in rows}


@cache
def _listed(name: str) -> tuple[str, ...]:
    text = (files("araxes") / "resources" / "language" / name).read_text("utf8")
    return tuple(line.strip() for line in text.splitlines() if line and not line.startswith("#"))


@cache
def _irregular() -> dict[str, str]:
    return {form: lemma for form, _, lemma in (line.partition(" ") for line in _listed("verbs.txt")) if lemma}


@cache
def _plurals() -> dict[str, str]:
    return {form: lemma for form, _, lemma in (line.partition(" ") for line in _listed("plurals.txt"))}


@cache
def _verbs() -> frozenset[str]:
    table = frozenset(lemma for (_, group), lemma in _table().items() if group == "v")
    return table | {line for line in _listed("verbs.txt") if " " not in line} | frozenset(_irregular().values())
