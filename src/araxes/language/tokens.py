"""Words and sentences with their Universal Dependencies tree."""

from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from araxes.values.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word before parsing: its surface text and its character range in the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A sentence before parsing.

    ``block`` is the index of the document's block it stands in; ``role`` is that block's role.
    """

    words: tuple[Word, ...]
    block: int = 0
    role: str = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word in its tree.

    ``index`` counts from 0 in the sentence; ``start``/``end`` are character offsets into the document's text;
    ``upos`` is the universal part of speech, ``xpos`` the Penn tag; ``head`` is the index of the governing token,
    -1 for the root; ``deprel`` is the Universal Dependencies relation with its subtype (``nsubj:pass``);
    ``semantic`` is the semantic class when the token heads a mention (``person``, ``organization``, ``place``,
    ``event``, ``time``, ``object``, ``abstract``, ``substance``, ``animal``, ``plant``), else ``None``.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str
    semantic: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A parsed sentence; ``children[i]`` are the indices of the tokens that token ``i`` governs, left to right.

    ``states`` [1 + tokens, 384] are what the reader model saw, first of the whole sentence, then of each token:
    the type classifier reads them; ``acts`` [tokens, 1 + types] is how likely each token tells no act, or one of each
    type (``None`` where another reader made the tree).
    """

    index: int
    tokens: tuple[Token, ...]
    block: int = 0
    role: str = "body"
    states: NDArray[Any] | None = field(default=None, repr=False, compare=False)
    acts: NDArray[Any] | None = field(default=None, repr=False, compare=False)
    children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0:
                below[token.head].append(token.index)
        object.__setattr__(self, "children", tuple(map(tuple, below)))

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.tokens[-1].end

    @property
    def span(self) -> Span:
        """The sentence's range in the document's text."""
        return Span(start=self.start, end=self.end)

    def root(self) -> Token:
        """The token that no other governs."""
        return next(token for token in self.tokens if token.head < 0)

    def subtree(self, index: int) -> list[int]:
        """Indices of the token and all below it, in reading order."""
        found, stack = [index], [index]
        while stack:
            below = self.children[stack.pop()]
            found.extend(below)
            stack.extend(below)
        return sorted(found)
