"""What one side of a sentence does to another, as the reader model's classifier sees it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from araxes.language.graphs import Graphs
from araxes.language.pieces import Encoder
from araxes.language.tokens import Sentence

PADDING, PLAIN, SOURCE, TARGET = range(4)
NO_EVENT = "none"
# States of one run, in words: larger runs leave the processor's cache.
BATCH_WORDS = 1024


class Question(NamedTuple):
    """Two sides of a sentence: the indices of their tokens."""

    sentence: Sentence
    source: Sequence[int]
    target: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """The classifier's answer: a probability for each PLOVER type and for ``none``, in that order, and the likeliest
    status should there be an event."""

    probabilities: tuple[tuple[str, float], ...]
    status: str

    @property
    def type(self) -> str:
        """The likeliest type, or ``none``."""
        return max(self.probabilities, key=_probability)[0]

    @property
    def probability(self) -> float:
        """The probability of the likeliest type."""
        return max(map(_probability, self.probabilities))

    def of(self, type_name: str) -> float:
        """Return the probability of a type, or of ``none``."""
        return dict(self.probabilities)[type_name]


def _probability(entry: tuple[str, float]) -> float:
    return entry[1]


class Relater:
    """The classifier on a reader's states; ``types`` and ``statuses`` name its classes."""

    def __init__(self, graphs: Graphs, encoder: Encoder, *, types: Sequence[str], statuses: Sequence[str]) -> None:
        self._graphs = graphs
        self._encoder = encoder
        self._types = tuple(types)
        self._statuses = tuple(statuses)

    def opinions(self, questions: Sequence[Question]) -> list[Opinion]:
        """Answer questions, in their order."""
        order = sorted(range(len(questions)), key=lambda place: len(questions[place].sentence.tokens))
        answers: dict[int, Opinion] = {}
        for places in _batches(order, questions):
            answers.update(zip(places, self._answers([questions[place] for place in places]), strict=True))
        return [answers[place] for place in range(len(questions))]

    def acts(self, sentence: Sentence) -> NDArray[Any]:
        """Return the probabilities [W, 1 + types] that its words tell no act, or one of each type."""
        if sentence.acts is not None:
            return sentence.acts
        acts: NDArray[Any] = self._graphs.acts(self._states(sentence)[None].astype(np.float32))[0]
        return acts

    @property
    def types(self) -> tuple[str, ...]:
        """The names of the classes, first "none"."""
        return self._types

    def _answers(self, questions: Sequence[Question]) -> Iterator[Opinion]:
        seen = [self._states(question.sentence) for question in questions]
        width = max(map(len, seen))
        states = np.zeros((len(questions), width, seen[0].shape[1]), dtype=np.float32)
        roles = np.full((len(questions), width), PADDING, dtype=np.int64)
        for row, question in enumerate(questions):
            states[row, : len(seen[row])] = seen[row]
            roles[row, : len(seen[row])] = PLAIN
            sides = ((question.source, SOURCE), (question.target, TARGET))
            # Of two sides that overlap, the shorter keeps its words ("[Iran]'s foreign ministry").
            for side, role in sorted(sides, key=_words, reverse=True):
                roles[row, [index + 1 for index in side]] = role
        types, statuses = self._graphs.relate(states, roles)
        for chances, status in zip(types.tolist(), statuses.argmax(-1).tolist(), strict=True):
            yield Opinion(probabilities=tuple(zip(self._types, chances, strict=True)), status=self._statuses[status])

    def _states(self, sentence: Sentence) -> NDArray[Any]:
        """Return the reader's states of a sentence; one that it did not read, or long ago, it reads now."""
        if sentence.states is not None:
            return sentence.states
        parts = list(self._encoder.parts(0, [token.text for token in sentence.tokens]))
        found = [self._graphs.run(self._encoder.padded([part]))["states"][0] for part in parts]
        return np.concatenate([states[bool(place) :] for place, states in enumerate(found)])


def _words(side: tuple[Sequence[int], int]) -> int:
    return len(side[0])


def _batches(order: Iterable[int], questions: Sequence[Question]) -> Iterator[list[int]]:
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) + 1) * len(questions[place].sentence.tokens) > BATCH_WORDS:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
