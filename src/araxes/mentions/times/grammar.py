"""The engine: rules as values, matched over the classes of pieces, layer by layer.

Every set of classes that a piece can have is one character, so that a sentence is a short string and a rule's pattern
a regular expression over it. A layer replaces what a rule matches by one piece that carries the rule's meaning; the
longest match at a position wins, the earlier rule on a tie.

Patterns are words separated by blanks: ``CLASS`` a vocabulary class, ``of`` a literal word, ``A/B`` either,
``name=CLASS`` keeps the piece's value, ``X?``, ``( X | Y )?`` as in regular expressions; ``X <`` and ``X !<`` ask
what stands before (or does not), ``> X`` and ``!> X`` what follows.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from araxes.mentions.times.pieces import Piece

Make = Callable[["Found"], object]
_ITEM = re.compile(r"(?:(?P<name>\w+)=)?(?P<classes>[\w/']+)(?P<times>[?*+]?)")
_SIGNS = {"(", ")", ")?", ")*", "|"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern, the classes of the piece it makes, and how its meaning is made (``None`` refuses the match)."""

    name: str
    pattern: str
    gives: tuple[str, ...]
    make: Make


@dataclass(frozen=True, slots=True)
class Found:
    """A match: values of named pieces by ``found["name"]``, ``None`` when an optional one is absent."""

    pieces: Sequence[Piece]
    match: re.Match[str]
    classes: dict[str, tuple[str, ...]]

    def __getitem__(self, name: str) -> Any:
        piece = self.piece(name)
        if piece is None:
            return None
        return next(piece.values[each] for each in self.classes[name] if each in piece.values)

    def piece(self, name: str) -> Piece | None:
        """The piece that the named item matched."""
        start = self.match.start(name)
        return self.pieces[start] if start >= 0 else None

    def has(self, name: str) -> bool:
        """Tell whether the named item matched."""
        return self.match.start(name) >= 0

    @property
    def body(self) -> Sequence[Piece]:
        """All pieces that the match covers."""
        return self.pieces[self.match.start() : self.match.end()]


class Alphabet:
    """One character for every set of classes."""

    def __init__(self, kinds: Iterable[frozenset[str]]) -> None:
        self._marks = {kind: chr(0x4E00 + number) for number, kind in enumerate(dict.fromkeys(kinds))}

    def mark(self, kind: frozenset[str]) -> str:
        """The character of a set of classes; a space for a set that no rule can ask for."""
        return self._marks.get(kind, " ")

    def marks_of(self, classes: Iterable[str]) -> str:
        """The characters of all sets that have one of the classes."""
        wanted = set(classes)
        return "".join(mark for kind, mark in self._marks.items() if kind & wanted)


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    expression: re.Pattern[str]
    classes: dict[str, tuple[str, ...]]


class Layer:
    """Rules that are tried together."""

    def __init__(self, rules: Iterable[Rule], alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._by_mark: dict[str, list[_Compiled]] = {}
        for rule in rules:
            compiled, first = _compile(rule, alphabet)
            for mark in first:
                self._by_mark.setdefault(mark, []).append(compiled)
        self._starts = re.compile(f"[{''.join(self._by_mark)}]")

    def reduce(self, pieces: list[Piece], marks: str) -> tuple[list[Piece], str]:
        """Replace matches by their pieces; gives the new pieces and their marks."""
        done: list[Piece] = []
        new_marks: list[str] = []
        position = 0
        while (start := self._starts.search(marks, position)) is not None:
            here = start.start()
            done.extend(pieces[position:here])
            new_marks.append(marks[position:here])
            piece, position = self._best(pieces, marks, here)
            done.append(piece)
            new_marks.append(marks[here] if piece is pieces[here] else self._alphabet.mark(piece.kind))
        if not done:
            return pieces, marks
        done.extend(pieces[position:])
        new_marks.append(marks[position:])
        return done, "".join(new_marks)

    def _best(self, pieces: list[Piece], marks: str, here: int) -> tuple[Piece, int]:
        found: list[tuple[int, Found, Rule]] = []
        for compiled in self._by_mark[marks[here]]:
            match = compiled.expression.match(marks, here)
            if match is not None and match.end() > here:
                found.append((-match.end(), Found(pieces, match, compiled.classes), compiled.rule))
        if len(found) > 1:
            found.sort(key=lambda each: each[0])
        for end, match_found, rule in found:
            meaning = rule.make(match_found)
            if meaning is not None:
                return Piece.over(pieces[here:-end], rule.gives, meaning), -end
        return pieces[here], here + 1


def literals(rules: Iterable[Rule]) -> frozenset[str]:
    """The plain words that the patterns ask for."""
    found: set[str] = set()
    for rule in rules:
        for item in rule.pattern.split():
            match = _ITEM.fullmatch(item)
            if match is not None:
                found.update(word for word in match["classes"].split("/") if word.islower())
    return frozenset(found)


def _compile(rule: Rule, alphabet: Alphabet) -> tuple[_Compiled, str]:
    classes: dict[str, tuple[str, ...]] = {}
    before, body, after = _parts(rule.pattern)
    expression = ""
    if before:
        sign, items = before
        expression += f"(?<{sign}{_translate(items, alphabet, classes)})"
    expression += _translate(body, alphabet, classes)
    if after:
        sign, items = after
        expression += f"(?{sign}{_translate(items, alphabet, classes)})"
    return _Compiled(rule, re.compile(expression), classes), _first(body, alphabet)


_Context = tuple[str, list[str]] | None


def _parts(pattern: str) -> tuple[_Context, list[str], _Context]:
    items = pattern.split()
    before: _Context = None
    after: _Context = None
    for sign, kind in (("<", "="), ("!<", "!")):
        if sign in items:
            cut = items.index(sign)
            before, items = (kind, items[:cut]), items[cut + 1 :]
    for sign, kind in ((">", "="), ("!>", "!")):
        if sign in items:
            cut = items.index(sign)
            after, items = (kind, items[cut + 1 :]), items[:cut]
    return before, items, after


def _translate(items: Iterable[str], alphabet: Alphabet, classes: dict[str, tuple[str, ...]]) -> str:
    out = []
    for item in items:
        if item in _SIGNS:
            out.append(item.replace("(", "(?:"))
            continue
        match = _ITEM.fullmatch(item)
        if match is None:
            raise ValueError(f"cannot read {item!r} in a time rule")
        wanted = tuple(match["classes"].split("/"))
        charset = f"[{alphabet.marks_of(wanted)}]"
        if match["name"]:
            classes[match["name"]] = wanted
            charset = f"(?P<{match['name']}>{charset})"
        out.append(charset + match["times"])
    return "".join(out)


def _first(items: Sequence[str], alphabet: Alphabet) -> str:
    """Every mark that a match can begin with: all items up to the first that must be there."""
    marks: set[str] = set()
    depth, inside_first = 0, True
    for item in items:
        if item in _SIGNS:
            depth += (item == "(") - item.startswith(")")
            if item == ")" and depth == 0 and inside_first:
                break
            continue
        match = _ITEM.fullmatch(item)
        if match is not None:
            marks.update(alphabet.marks_of(match["classes"].split("/")))
            if depth == 0 and match["times"] not in ("?", "*"):
                break
    return "".join(sorted(marks))
