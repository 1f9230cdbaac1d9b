"""The order of the stages, named once."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from araxes.claims.claim import Claim
from araxes.claims.finding import Learned, find_claims
from araxes.claims.weighing import load_scales
from araxes.codebook.frames import Codebook
from araxes.codebook.loading import load_codebook
from araxes.documents.document import Document
from araxes.events.coded import Coded
from araxes.events.merging import merge_claims
from araxes.language.mending import mended
from araxes.language.reader import Reader, load_reader
from araxes.language.segmentation import segment
from araxes.language.tokens import Sentence, Words
from araxes.mentions.actors import find_actors
from araxes.mentions.actors.former import as_of
from araxes.mentions.datelines import state_of_dateline
from araxes.mentions.mention import Mentions
from araxes.mentions.places import Gazetteer, find_places, load_gazetteer
from araxes.mentions.references import Setting, resolve_references
from araxes.mentions.times import find_times

# Documents whose sentences are read before their turn: enough to keep the other core busy.
AHEAD = 4


class Annotator(Protocol):
    """What turns words into parsed sentences: our reader, or a spaCy pipeline."""

    def annotate(self, sentences: Iterable[Words]) -> Iterator[Sentence]:
        """Parse tokenised sentences, in order."""


class Coder:
    """Codes documents; the models and resources are loaded once.

    ``codebook`` is a folder laid over the built-in code book; ``reader`` replaces the built-in reader model,
    ``learned`` its heads for acts and types and the trees that weigh claims. Without ``second_opinion`` the frames code
    alone.
    """

    def __init__(
        self,
        *,
        codebook: Path | Codebook | None = None,
        reader: Annotator | None = None,
        gazetteer: Gazetteer | None = None,
        learned: Learned | None = None,
        second_opinion: bool = True,
    ) -> None:
        self.codebook = codebook if isinstance(codebook, Codebook) else load_codebook(codebook)
        self.reader: Annotator = reader or load_reader()
        own = self.reader if isinstance(self.reader, Reader) else load_reader()
        self.learned: Learned | None = None
        if second_opinion:
            self.learned = learned or Learned(relater=own.relater(), scales=load_scales())
        self.gazetteer = gazetteer or load_gazetteer()

    def read(self, document: Document) -> tuple[Sentence, ...]:
        """Split and parse the coded blocks of a document."""
        return tuple(map(mended, self.reader.annotate(segment(document))))

    def mentions(self, document: Document, sentences: tuple[Sentence, ...]) -> Mentions:
        """Find who, when and where."""
        text = document.text
        published = document.published.date if document.published else None
        places = find_places(text, sentences, self.gazetteer)
        named = tuple(as_of(find_actors(text, sentences, places=places), published))
        setting = Setting(places=places, dateline=state_of_dateline(document))
        return Mentions(
            actors=tuple(as_of(resolve_references(text, sentences, named, setting=setting), published)),
            times=find_times(text, sentences, published),
            places=places,
        )

    def claims(self, document: Document, sentences: Sequence[Sentence], mentions: Mentions) -> tuple[Claim, ...]:
        """Find who does what to whom: by frames, and by what was learned from examples."""
        return find_claims(document, sentences, mentions, self.codebook, learned=self.learned)

    def code(self, document: Document) -> Coded:
        """Take a document all the way to its events."""
        return self._coded(document, self.read(document))

    def code_all(self, documents: Iterable[Document]) -> Iterator[Coded]:
        """Code documents in their order; while one is coded, the next ones are read on the other core."""
        waiting: deque[tuple[Document, Future[tuple[Sentence, ...]]]] = deque()
        with ThreadPoolExecutor(max_workers=1) as reading:
            for document in documents:
                waiting.append((document, reading.submit(self.read, document)))
                if len(waiting) > AHEAD:
                    yield self._waited(waiting.popleft())
            while waiting:
                yield self._waited(waiting.popleft())

    def _waited(self, next_one: tuple[Document, Future[tuple[Sentence, ...]]]) -> Coded:
        document, sentences = next_one
        return self._coded(document, sentences.result())

    def _coded(self, document: Document, sentences: tuple[Sentence, ...]) -> Coded:
        mentions = self.mentions(document, sentences)
        claims = self.claims(document, sentences, mentions)
        return Coded(
            document=document,
            sentences=sentences,
            mentions=mentions,
            claims=claims,
            events=merge_claims(claims, sentences),
        )
