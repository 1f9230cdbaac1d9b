"""Words as the integers that the reader model takes: word pieces, casing codes, padded batches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from araxes.errors import MissingResource
from araxes.language.spelling import casing_code

LONGEST = 500
PIECES_PER_WORD = 16
REMEMBERED = 200_000
BREAKS = frozenset(",;:.!?…)]—–-\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words of a sentence that the model reads at once: all of them unless there are too many.

    `sentence` is the sentence's position in its chunk; `pieces` and `casing` have an entry per word.
    """

    sentence: int
    pieces: tuple[tuple[int, ...], ...]
    casing: tuple[int, ...]
    length: int


class Encoder:
    """Word pieces and casing codes of words, remembered from one sentence to the next."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._opening, self._closing, self._unknown = (
            _special(tokenizer, name) for name in ("[CLS]", "[SEP]", "[UNK]")
        )
        self._known: dict[str, tuple[tuple[int, ...], int]] = {}

    def parts(self, sentence: int, words: Sequence[str]) -> Iterator[Part]:
        """Yield the sentence as one part, or as several, broken at punctuation, of at most 500 pieces."""
        known = self._known
        codes = [known.get(word) or self._encode(word) for word in words]
        sizes = [len(pieces) for pieces, _ in codes]
        for first, end in _ranges(words, sizes):
            yield Part(
                sentence=sentence,
                pieces=tuple(pieces for pieces, _ in codes[first:end]),
                casing=tuple(code for _, code in codes[first:end]),
                length=sum(sizes[first:end]),
            )

    def _encode(self, word: str) -> tuple[tuple[int, ...], int]:
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        ids = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:PIECES_PER_WORD]
        code = tuple(ids or [self._unknown]), casing_code(word)
        self._known[word] = code
        return code

    def padded(self, parts: Sequence[Part]) -> dict[str, NDArray[np.int64]]:
        """Return the model's inputs for a batch: word pieces [B, P], words [B, W]; 0 where padded."""
        rows, width = len(parts), max(len(part.casing) for part in parts)
        length = max(part.length for part in parts) + 2
        input_ids = np.zeros((rows, length), dtype=np.int64)
        first, casing = np.zeros((rows, width), dtype=np.int64), np.zeros((rows, width), dtype=np.int64)
        for row, part in enumerate(parts):
            ids, starts = [self._opening], []
            for pieces in part.pieces:
                starts.append(len(ids))
                ids.extend(pieces)
            ids.append(self._closing)
            input_ids[row, : len(ids)] = ids
            first[row, : len(starts)] = starts
            casing[row, : len(starts)] = part.casing
        return {
            "input_ids": input_ids,
            "first": first,
            "casing": casing,
        }


def _special(tokenizer: Tokenizer, name: str) -> int:
    number = tokenizer.token_to_id(name)
    if number is None:
        raise MissingResource(f"the reader's tokenizer.json has no token {name}: expected a BERT vocabulary; reinstall")
    return int(number)


def _ranges(words: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and end word of each part, broken after the last punctuation mark that fits."""
    first = 0
    while sum(sizes[first:]) > LONGEST:
        total, end, broken = 0, first, first
        while total + sizes[end] <= LONGEST:
            total += sizes[end]
            end += 1
            if words[end - 1] in BREAKS and total > LONGEST // 4:
                broken = end
        end = broken if broken > first else end
        yield first, end
        first = end
    if first < len(words):
        yield first, len(words)
