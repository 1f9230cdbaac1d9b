"""Sentences of Universal Dependencies treebanks, with GUM's entity types on head words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NO_CLASS = "none"

_BRACKET = re.compile(r"\((?P<opened>\d+(?:\[[^\]]*\])?)-(?P<type>[a-z]+)[^()]*|(?P<closed>\d+(?:\[[^\]]*\])?)\)|\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A syntactic word; `head` counts from 1 and is 0 for the root."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    semantic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A sentence: its text, its words, and for each surface token (form, first word, end word).

    `paragraph` says that a paragraph begins with it, `glued` that no space follows it.
    """

    text: str
    words: tuple[Word, ...]
    surface: tuple[tuple[str, int, int], ...]
    paragraph: bool = False
    glued: bool = False


def read_treebank(path: Path) -> Iterator[Tree]:
    """Yield the trees of a CoNLL-U file; empty nodes (8.1) are left out."""
    lines: list[str] = []
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            if line.strip():
                lines.append(line.rstrip("\n"))
            elif lines:
                yield _tree(lines)
                lines = []
    if lines:
        yield _tree(lines)


def _tree(lines: list[str]) -> Tree:
    comments = [line for line in lines if line.startswith("#")]
    rows = [row for row in (line.split("\t") for line in lines[len(comments) :]) if "." not in row[0]]
    surface = [row for row, covered in _with_covered(rows) if not covered]
    return Tree(
        text=next((line[9:] for line in comments if line.startswith("# text = ")), ""),
        words=_words([row for row in rows if "-" not in row[0]]),
        surface=tuple((row[1], int(row[0].split("-")[0]) - 1, int(row[0].split("-")[-1])) for row in surface),
        paragraph=any(line.startswith(("# newpar", "# newdoc")) for line in comments),
        glued="SpaceAfter=No" in surface[-1][9],
    )


def _with_covered(rows: list[list[str]]) -> Iterator[tuple[list[str], bool]]:
    """Yield each row with whether a multiword token before it covers it."""
    last = 0
    for row in rows:
        first, _, end = row[0].partition("-")
        yield row, int(first) <= last
        last = max(last, int(end or 0))


def _words(rows: list[list[str]]) -> tuple[Word, ...]:
    heads = [int(row[6]) for row in rows]
    classes = _semantic_classes([row[9] for row in rows], heads)
    return tuple(
        Word(
            form=row[1],
            lemma=row[2],
            upos=row[3],
            xpos=row[4],
            head=head,
            deprel=row[7],
            semantic=classes.get(position, NO_CLASS),
        )
        for position, (row, head) in enumerate(zip(rows, heads, strict=True))
    )


def _semantic_classes(miscellaneous: list[str], heads: list[int]) -> dict[int, str]:
    """Map the head word of each mention to its type; of mentions with one head the shortest counts."""
    classes: dict[int, str] = {}
    mentions = sorted(_mentions(miscellaneous), key=lambda mention: mention[0] - mention[1])
    for first, end, kind in mentions:
        for position in range(first, end):
            if not first < heads[position] <= end:
                classes[position] = kind
                break
    return classes


def _mentions(miscellaneous: list[str]) -> Iterator[tuple[int, int, str]]:
    opened: list[tuple[str, int, str]] = []
    for position, column in enumerate(miscellaneous):
        marks = next((part[7:] for part in column.split("|") if part.startswith("Entity=")), "")
        for mark in _BRACKET.finditer(marks):
            if mark["opened"]:
                opened.append((mark["opened"], position, mark["type"]))
            elif opened:
                index = _open_mention(opened, mark["closed"])
                _, first, kind = opened.pop(index)
                yield first, position + 1, kind


def _open_mention(opened: list[tuple[str, int, str]], name: str | None) -> int:
    """Return which open mention a bracket closes: the last of that name, else the last of all."""
    named = (index for index in reversed(range(len(opened))) if opened[index][0] == name)
    return next(named, len(opened) - 1)
