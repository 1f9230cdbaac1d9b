"""The reader: sentences of words in, sentences with lemmas, parts of speech, tree and semantic classes out.

It runs the model of `resources/reader`, which `training/` makes.
"""

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from araxes.errors import MissingResource
from araxes.language.graphs import Graphs
from araxes.language.lemmas import lemma_of
from araxes.language.pieces import Encoder, Part
from araxes.language.relating import Relater
from araxes.language.spelling import apply_script
from araxes.language.tokens import Sentence, Token, Words

RESOURCE = Path(__file__).parents[1] / "resources" / "reader"
NO_CLASS = "none"
CHUNK = 512
BATCH_PIECES = 512
SMALL_BATCH = 128
CORES = 2
# Batches a short document is divided into, so that no core waits long for the other.
SHARES = 6
REMEMBERED = 200_000
# A document's first sentences keep their states (0.5 GB at most); the classifier reads later ones again.
REMEMBERED_SENTENCES = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """What the class ids of the model stand for."""

    labels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    semantic: tuple[str | None, ...]
    scripts: tuple[str, ...]
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The model's choices for each word of a part, as ids; heads count from 1, 0 is the root.

    ``states`` [1 + words, 384] are for the type classifier, ``acts`` [words, 1 + types] what it says of each word.
    """

    heads: list[int]
    labels: list[int]
    upos: list[int]
    xpos: list[int]
    semantic: list[int]
    lemma: list[int]
    states: NDArray[Any]
    acts: NDArray[Any]


class Reader:
    """A loaded reader model; `threads` batches are read at the same time, each on a core of its own."""

    def __init__(self, graphs: Graphs, encoder: Encoder, *, inventory: Inventory, threads: int) -> None:
        self._graphs = graphs
        self._threads = threads
        self._encoder = encoder
        self._inventory = inventory
        self._lemmas: dict[tuple[str, int, int], str] = {}

    @property
    def version(self) -> str:
        """The version of the model, as claims cite it."""
        return self._inventory.version

    def relater(self) -> Relater:
        """Return the classifier that goes with this reader: what one side of a sentence does to another."""
        names = self._inventory
        return Relater(self._graphs, self._encoder, types=names.types, statuses=names.statuses)

    def annotate(self, sentences: Iterable[Words]) -> Iterator[Sentence]:
        """Yield each sentence with its tree, in order; a sentence without words is left out.

        Give one document at a time: which sentences are read together can tip a close decision.
        """
        waiting = (words for words in sentences if words.words)
        index = 0
        while chunk := list(islice(waiting, CHUNK)):
            for words, reading in zip(chunk, self._read(chunk), strict=True):
                yield self._sentence(index, words, reading)
                index += 1

    def _read(self, chunk: Sequence[Words]) -> list[Reading]:
        """Read a chunk in batches of similar lengths."""
        parts = [
            part
            for place, sentence in enumerate(chunk)
            for part in self._encoder.parts(place, [word.text for word in sentence.words])
        ]
        order = sorted(range(len(parts)), key=lambda place: parts[place].length)
        readings: list[list[tuple[int, Reading]]] = [[] for _ in chunk]
        batches = list(_batches(order, parts))
        for places, found in zip(batches, self._run_all(parts, batches), strict=True):
            for place, reading in zip(places, found, strict=True):
                readings[parts[place].sentence].append((place, reading))
        parataxis = self._inventory.labels.index("parataxis")
        return [_joined(found, parataxis) for found in readings]

    def _run_all(self, parts: Sequence[Part], batches: Sequence[Sequence[int]]) -> Iterator[list[Reading]]:
        """Run the batches, longest first so that no core waits at the end; yield them in their order."""
        given = [[parts[place] for place in places] for places in batches]
        if self._threads == 1 or len(given) == 1:
            yield from map(self._run, given)
            return
        with ThreadPoolExecutor(self._threads) as pool:
            yield from reversed(list(pool.map(self._run, reversed(given))))

    def _run(self, batch: Sequence[Part]) -> list[Reading]:
        found = self._graphs.run(self._encoder.padded(batch))
        states, acts = found.pop("states"), found.pop("acts")
        rows = {name: values.tolist() for name, values in found.items()}
        sizes = [len(part.casing) for part in batch]
        return [
            Reading(
                states=states[row, : size + 1],
                acts=acts[row, :size],
                **{name: values[row][:size] for name, values in rows.items()},
            )
            for row, size in enumerate(sizes)
        ]

    def _sentence(self, index: int, words: Words, reading: Reading) -> Sentence:
        names = self._inventory
        tokens = tuple(
            Token(
                index=place,
                start=word.start,
                end=word.end,
                text=word.text,
                lemma=self._lemma(word.text, reading.lemma[place], reading.xpos[place]),
                upos=names.upos[reading.upos[place]],
                xpos=names.xpos[reading.xpos[place]],
                head=reading.heads[place] - 1,
                deprel=names.labels[reading.labels[place]] if reading.heads[place] else "root",
                semantic=names.semantic[reading.semantic[place]],
            )
            for place, word in enumerate(words.words)
        )
        states = reading.states if index < REMEMBERED_SENTENCES else None
        return Sentence(
            index=index, tokens=tokens, block=words.block, role=words.role, states=states, acts=reading.acts
        )

    def _lemma(self, text: str, script: int, xpos: int) -> str:
        key = (text, script, xpos)
        lemma = self._lemmas.get(key)
        if lemma is None:
            if len(self._lemmas) >= REMEMBERED:
                self._lemmas.clear()
            scripted = apply_script(text, self._inventory.scripts[script])
            lemma = self._lemmas[key] = lemma_of(text, self._inventory.xpos[xpos], scripted)
        return lemma


def load_reader(path: Path | None = None, *, threads: int | None = None) -> Reader:
    """Load a reader model from a folder, by default the installed one.

    `threads` is the number of cores it may use, by default two or as many as there are.
    Raises `MissingResource` where a file of the model is not there.
    """
    folder = path or RESOURCE
    for name in ("reader.onnx", "labels.onnx", "pairs.onnx", "triggers.onnx", "reader.json", "tokenizer.json"):
        if not (folder / name).is_file():
            raise MissingResource(f"{name} is not in {folder}: reinstall araxes, or name the folder of a reader model")
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    facts = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    inventory = Inventory(
        labels=tuple(facts["labels"]),
        upos=tuple(facts["upos"]),
        xpos=tuple(facts["xpos"]),
        semantic=tuple(None if name == NO_CLASS else name for name in facts["semantic"]),
        scripts=tuple(facts["scripts"]),
        types=tuple(facts["types"]),
        statuses=tuple(facts["statuses"]),
        version=facts["version"],
    )
    return Reader(
        Graphs(folder), Encoder(tokenizer), inventory=inventory, threads=threads or min(CORES, os.cpu_count() or 1)
    )


def _batches(order: Sequence[int], parts: Sequence[Part]) -> Iterator[list[int]]:
    """Group parts, ordered by length, so that padded batches are small and there is work for two cores.

    The number of threads plays no part: activations are quantised by batch, so another grouping could
    read a word differently, and one text has to give one result on every machine.
    """
    largest = min(BATCH_PIECES, max(SMALL_BATCH, sum(part.length for part in parts) // SHARES))
    batch: list[int] = []
    for place in order:
        if batch and (len(batch) + 1) * (parts[place].length + 2) > largest:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def _joined(numbered: Sequence[tuple[int, Reading]], parataxis: int) -> Reading:
    """Join the numbered parts of a sentence; later parts hang as parataxis on the root of the first."""
    if len(numbered) == 1:
        return numbered[0][1]
    readings = [reading for _, reading in sorted(numbered, key=itemgetter(0))]
    states = np.concatenate([reading.states[bool(place) :] for place, reading in enumerate(readings)])
    acts = np.concatenate([reading.acts for reading in readings])
    joined = Reading(heads=[], labels=[], upos=[], xpos=[], semantic=[], lemma=[], states=states, acts=acts)
    top = readings[0].heads.index(0) + 1
    for reading in readings:
        offset, root = len(joined.heads), reading.heads.index(0)
        if offset:
            reading.labels[root] = parataxis
        joined.heads.extend(head + offset if head else (top if offset else 0) for head in reading.heads)
        for name in ("labels", "upos", "xpos", "semantic", "lemma"):
            getattr(joined, name).extend(getattr(reading, name))
    return joined
