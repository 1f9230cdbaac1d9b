"""What has been mentioned so far in a document, to be looked up backwards."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from araxes.language.tokens import Sentence
from araxes.mentions.mention import ActorMention

COUNTABLE = ("agent", "unit", "civilian", "group", "office", "person")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


class Memory:
    """Mentions in reading order, with the sentences that hold them."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = {sentence.index: sentence for sentence in sentences}
        self._by_sentence: dict[int, list[ActorMention]] = {}
        self._counts: Counter[str] = Counter()

    def sentence(self, index: int) -> Sentence | None:
        """Return a sentence by its index."""
        return self._sentences.get(index)

    def add(self, mention: ActorMention) -> None:
        """Remember a mention that has codes or a person."""
        if mention.codes or mention.person:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
            self._counts.update(mention.codes)

    def often(self, code: str) -> int:
        """Return how often a code has been mentioned so far."""
        return self._counts[code]

    def in_sentence(self, index: int, before: int | None = None) -> list[ActorMention]:
        """Return the mentions of one sentence, those that end before an offset if given."""
        found = self._by_sentence.get(index, [])
        return found if before is None else [mention for mention in found if mention.end <= before]

    def is_subject(self, mention: ActorMention) -> bool:
        """Tell whether a mention's head is a clause's subject."""
        return self._sentences[mention.sentence].tokens[mention.head].deprel in SUBJECTS

    def _depth(self, mention: ActorMention) -> int:
        """The subject of the main clause comes first, whatever stands before it."""
        tokens = self._sentences[mention.sentence].tokens
        return int(tokens[tokens[mention.head].head].deprel != "root")

    def is_plural(self, mention: ActorMention) -> bool:
        """Tell whether a mention names several: two codes, or a noun in the plural."""
        token = self._sentences[mention.sentence].tokens[mention.head]
        return len(mention.codes) > 1 or (token.xpos in ("NNS", "NNPS") and mention.kind in COUNTABLE)

    def backwards(self, sentence: int, before: int, reach: int) -> Iterator[ActorMention]:
        """Yield mentions from near to far: in each sentence subjects first, then the others from the right."""
        for index in range(sentence, max(-1, sentence - reach - 1), -1):
            row = self.in_sentence(index, before if index == sentence else None)
            subjects = [mention for mention in row if self.is_subject(mention)]
            yield from (sorted(subjects, key=self._depth) if index < sentence else reversed(subjects))
            yield from (mention for mention in reversed(row) if mention not in subjects)

    def latest(
        self, sentence: int, before: int, reach: int, accepts: Callable[[ActorMention], bool]
    ) -> ActorMention | None:
        """Return the nearest mention that is accepted, within ``reach`` sentences back."""
        return next((m for m in self.backwards(sentence, before, reach) if accepts(m)), None)
