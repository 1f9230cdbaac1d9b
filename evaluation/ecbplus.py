"""ECB+ read as reports: every gold event mention becomes what our coder would make of a document's account of it.

The release here gives documents as words, each event mention as some of them, its chain, and the topic down to the
sub-topic (``2ecb``, ``2ecbplus``). Our reader gives sentences, trees and lemmas; the kind of a report is the lemma of
the mention's head, its words the content lemmas of its clause, its persons and places those of the sentence. Times are
left out: a sentence's date is that of one of its events, and the release, which gives event mentions only, does not say
of which. Actor codes, types and statuses are not used.
"""

import bisect
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from araxes.events.report import Report, ReportedClaim, Where
from araxes.language.reader import Reader
from araxes.language.tokens import Sentence, Token, Word, Words
from araxes.mentions.mention import PlaceMention
from araxes.mentions.places import Gazetteer, find_places
from araxes.values.statuses import Status

TYPE = "EVENT"
_ENDS = frozenset(".?!")
_CLOSING = frozenset({"''", '"', ")"})
_LONGEST = 120
_CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_OTHER_CLAUSES = frozenset({"conj", "parataxis", "ccomp", "advcl", "acl", "punct", "cc", "mark", "aux", "case", "det"})
_DEEP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A gold mention as a report, with its chain, its topic as given, and the content lemmas of its whole document."""

    report: Report
    chain: str
    topic: str
    around: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A document read: its words' offsets, its sentences and the places found in them."""

    id: str
    topic: str
    text: str
    offsets: tuple[int, ...]
    sentences: tuple[Sentence, ...]
    places: tuple[PlaceMention, ...]
    starts: list[int] = field(default_factory=list)
    words: tuple[str, ...] = ()


def read_mentions(path: Path, reader: Reader, gazetteer: Gazetteer) -> Iterator[Told]:
    """Yield the event mentions of a file of documents, document by document."""
    for line in path.read_text("utf8").splitlines():
        content = json.loads(line)
        page = _read(content, reader, gazetteer)
        for number, mention in enumerate(content["mentions"]):
            yield _told(page, mention, f"{page.id}#{number:03d}")


def _read(content: dict[str, Any], reader: Reader, gazetteer: Gazetteer) -> _Page:
    words = content["tokens"]
    text = " ".join(words)
    offsets, start = [], 0
    for word in words:
        offsets.append(start)
        start += len(word) + 1
    sentences = tuple(reader.annotate(_split(words, offsets)))
    return _Page(
        id=content["id"],
        topic=content["topic"],
        text=text,
        offsets=tuple(offsets),
        sentences=sentences,
        places=tuple(find_places(text, sentences, gazetteer)),
        starts=[sentence.start for sentence in sentences],
        words=tuple(t.lemma.casefold() for one in sentences for t in one.tokens if t.upos in _CONTENT),
    )


def _split(words: Sequence[str], offsets: Sequence[int]) -> Iterator[Words]:
    """Cut after a full stop, a question or exclamation mark, and what closes a quotation behind it."""
    sentence: list[Word] = []
    for index, (word, start) in enumerate(zip(words, offsets, strict=True)):
        sentence.append(Word(start=start, end=start + len(word), text=word))
        closing = index + 1 < len(words) and words[index + 1] in _CLOSING
        ended = word in _ENDS or (word in _CLOSING and len(sentence) > 1 and sentence[-2].text in _ENDS)
        if (ended and not closing) or len(sentence) >= _LONGEST:
            yield Words(words=tuple(sentence))
            sentence = []
    if sentence:
        yield Words(words=tuple(sentence))


def _told(page: _Page, mention: dict[str, Any], name: str) -> Told:
    start = page.offsets[mention["tokens"][0]]
    sentence = page.sentences[bisect.bisect_right(page.starts, start) - 1]
    starts = {page.offsets[word] for word in mention["tokens"]}
    head = _head(sentence, starts)
    claim = ReportedClaim(
        id=f"{name}-1",
        start=start,
        end=start + len(mention["text"]),
        quote=mention["text"],
        type=TYPE,
        status=Status.OCCURRED,
        frame="gold",
        confidence=1.0,
    )
    report = Report(
        id=name,
        document=page.id,
        type=TYPE,
        kind=head.lemma.casefold(),
        status=Status.OCCURRED,
        claims=(claim,),
        persons=tuple(dict.fromkeys(_persons(sentence))),
        places=tuple(Where(text=one.text, place=one.place) for one in page.places if one.sentence == sentence.index),
        words=tuple(sorted(_words(sentence, head, starts))),
    )
    return Told(report=report, chain=mention["chain"], topic=page.topic, around=page.words)


def _words(sentence: Sentence, head: Token, starts: set[int]) -> set[str]:
    """Return the content lemmas of a mention's clause: its own, those below it, and a noun's verb with its phrases."""
    clause = {head.index, *_below(sentence, head.index, _DEEP)}
    clause.update(token.index for token in sentence.tokens if token.start in starts)
    if head.upos in {"NOUN", "PROPN"} and head.deprel.partition(":")[0] in {"obj", "nsubj", "obl"}:
        clause.update({head.head, *_below(sentence, head.head, _DEEP)})
    return {sentence.tokens[i].lemma.casefold() for i in clause if sentence.tokens[i].upos in _CONTENT}


def _below(sentence: Sentence, index: int, depth: int) -> Iterator[int]:
    if depth:
        for child in sentence.children[index]:
            if sentence.tokens[child].deprel.partition(":")[0] not in _OTHER_CLAUSES:
                yield child
                yield from _below(sentence, child, depth - 1)


def _head(sentence: Sentence, starts: set[int]) -> Token:
    inside = [token for token in sentence.tokens if token.start in starts]
    indices = {token.index for token in inside}
    return next((token for token in inside if token.head not in indices), inside[0])


def _persons(sentence: Sentence) -> Iterator[str]:
    """Yield the names of persons: a proper noun of that class with the words that make it up."""
    for token in sentence.tokens:
        if token.upos == "PROPN" and token.semantic == "person":
            flat = [i for i in sentence.children[token.index] if sentence.tokens[i].deprel in {"flat", "compound"}]
            parts = sorted({token.index, *(i for i in flat if sentence.tokens[i].upos == "PROPN")})
            yield " ".join(sentence.tokens[i].text for i in parts)
