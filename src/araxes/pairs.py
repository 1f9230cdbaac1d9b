"""What one side of a text does to another, asked alone: the type classifier without the rest of the way."""

from collections.abc import Sequence

from araxes.errors import BadOption
from araxes.language.reader import Reader
from araxes.language.relating import Question, Relater
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Words

Offsets = tuple[int, int]


class PairClassifier:
    """Gives each PLOVER type, and ``none``, a probability for two sides of a text."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._relater: Relater = reader.relater()

    def relate(self, text: str, *, source: Offsets, target: Offsets) -> dict[str, float]:
        """Return type → probability, "none" first; ``source`` and ``target`` are character offsets (start, end).

        The sentences from one side to the other are read as one. Where one side lies inside the other ("[Iran]'s
        envoy"), the words of the shorter count for it alone. Raises `BadOption` for offsets that hold no word, or
        sides that are the same.
        """
        _check(text, source, "source")
        _check(text, target, "target")
        sentence = self._sentence(text, min(source[0], target[0]), max(source[1], target[1]))
        sides = [_inside(sentence, side, name) for side, name in ((source, "source"), (target, "target"))]
        if sides[0] == sides[1]:
            raise BadOption(f"source {list(source)} and target {list(target)} are the same words; give two sides")
        (opinion,) = self._relater.opinions([Question(sentence, *sides)])
        return dict(opinion.probabilities)

    def _sentence(self, text: str, start: int, end: int) -> Sentence:
        words = [
            word
            for part in segment_text(text)
            if part.words[0].start < end and start < part.words[-1].end
            for word in part.words
        ]
        if not words:
            raise BadOption(f"no word between offsets {start} and {end} of the text; give offsets in characters")
        (sentence,) = self._reader.annotate([Words(words=tuple(words))])
        return sentence


def _check(text: str, side: Offsets, name: str) -> None:
    start, end = side
    if not 0 <= start < end <= len(text):
        raise BadOption(
            f"{name} {list(side)} is no range of the text, which has {len(text)} characters; "
            "give [start, end] in characters, counted from 0"
        )


def _inside(sentence: Sentence, side: Offsets, name: str) -> Sequence[int]:
    found = [token.index for token in sentence.tokens if token.start < side[1] and side[0] < token.end]
    if not found:
        raise BadOption(f"{name} {list(side)} holds no word; give the offsets of a name or a phrase")
    return found
