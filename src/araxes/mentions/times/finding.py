"""Time expressions of a document's sentences, resolved in reading order."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from araxes.documents.roles import HEADINGS
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Token, Words
from araxes.mentions.mention import TimeMention
from araxes.mentions.times.choice import choose
from araxes.mentions.times.events import DatedEvents
from araxes.mentions.times.grammar import Alphabet, Layer, literals
from araxes.mentions.times.meanings import (
    PUBLICATION,
    Anchored,
    Calendar,
    DayPart,
    Meaning,
    Nth,
    Offset,
    Range,
    Shift,
)
from araxes.mentions.times.pieces import Lexer, Piece
from araxes.mentions.times.resolution import resolve, resolve_from
from araxes.mentions.times.rules_calendar import CALENDAR
from araxes.mentions.times.rules_compound import COMPOUNDS, EDGES, RANGES
from araxes.mentions.times.rules_lengths import LENGTHS
from araxes.mentions.times.rules_numbers import NUMBERS
from araxes.mentions.times.rules_relative import RELATIVE
from araxes.mentions.times.rules_vague import VAGUE_TIMES
from araxes.mentions.times.setting import Resolved, Setting, Tense
from araxes.mentions.times.stretches import Stretch
from araxes.mentions.times.tenses import tense_at
from araxes.mentions.times.vocabulary import load_vocabulary
from araxes.values.dates import PartialDate
from araxes.values.spans import Span

_LAYERS = (NUMBERS, (*CALENDAR, *LENGTHS), (*RELATIVE, *VAGUE_TIMES), COMPOUNDS, EDGES, RANGES)
_OPENING = re.compile(r"\b(from|between)\s+$", re.IGNORECASE)
_LINK = re.compile(r"\s+(to|and|until|till|through)\s+", re.IGNORECASE)
_QUARTER_BLOCKS = 4
# How long a dated time gives its year to those after it.
_CONTEXT_SENTENCES, _CONTEXT_BLOCKS = 6, 1
_STORY_UNITS = frozenset({"D", "M", "W", "WE"})
_SIGNS = " \t\n.:,;()[]*#—–-"
_HINT = re.compile(r"[a-z]+|\d{4}|\d[:./-]\d|[’'`]\d\d|\d0s|\d(?:st|nd|rd|th)\b|q[1-4]\b")


@dataclass(frozen=True, slots=True)
class _Grammar:
    lexer: Lexer
    alphabet: Alphabet
    layers: tuple[Layer, ...]
    triggers: frozenset[str]

    def read(self, text: str, start: int, end: int) -> Iterator[tuple[Piece, Meaning]]:
        pieces = self.lexer.pieces(text, start, end)
        marks = "".join(self.alphabet.mark(piece.kind) for piece in pieces)
        for layer in self.layers:
            pieces, marks = layer.reduce(pieces, marks)
        return choose(pieces)

    def hopeful(self, text: str) -> bool:
        """Tell cheaply whether a sentence can hold a time expression at all."""
        found = _HINT.findall(text.lower())
        return not self.triggers.isdisjoint(found) or any(not word[0].isalpha() or word[-1].isdigit() for word in found)


@cache
def _grammar() -> _Grammar:
    vocabulary = load_vocabulary()
    rules = [rule for layer in _LAYERS for rule in layer]
    lexer = Lexer(vocabulary, literals(rules))
    chunks = (frozenset(rule.gives) for rule in rules)
    alphabet = Alphabet((*lexer.kinds(), *chunks))
    return _Grammar(lexer, alphabet, tuple(Layer(layer, alphabet) for layer in _LAYERS), vocabulary.triggers)


@dataclass(slots=True)
class _Story:
    """What has been spoken of so far."""

    published: PartialDate | None
    last: Stretch | None = None
    day: Stretch | None = None
    context: Stretch | None = None
    block: int = -1
    since_context: int = 0
    since_blocks: int = 0
    quarter: Stretch | None = None
    quarter_block: int = 0
    section: Stretch | None = None
    carried: bool = False
    events: DatedEvents = field(default_factory=DatedEvents)

    def enter(self, sentence: Sentence) -> None:
        """A context lasts for the next sentences, over one end of a paragraph."""
        self.since_blocks += sentence.block != self.block
        if self.since_blocks > _CONTEXT_BLOCKS or self.since_context >= _CONTEXT_SENTENCES:
            self.context = None
        self.block = sentence.block
        self.since_context += 1
        if sentence.role in HEADINGS:
            self.section = None

    def note(self, meaning: Meaning, resolved: Resolved, *, body: bool) -> None:
        """Remember a resolved time; a look back ("a year earlier") does not move the story."""
        stretch = resolved.stretch
        if stretch is None or not body:
            return
        if isinstance(meaning, Calendar) and stretch.unit == "Q":
            self.quarter, self.quarter_block = stretch, self.block
        if isinstance(meaning, Shift) and meaning.counted and (meaning.amount or 0) < 0:
            return
        self.carried = resolved.dated or (self.carried and _from_story(meaning))
        self.last = stretch
        if stretch.unit == "D":
            self.day = stretch
        if self.carried and stretch.unit in _STORY_UNITS:
            self.context, self.since_context, self.since_blocks = stretch, 0, 0

    def head(self, stretch: Stretch | None) -> None:
        """Remember a year or month that stands alone over the entries of a chronology."""
        if stretch is not None and stretch.unit in ("Y", "M"):
            self.section = stretch

    def setting(self, tense: Tense | None) -> Setting:
        """What the next expression is resolved against."""
        near = self.block - self.quarter_block <= _QUARTER_BLOCKS
        return Setting(
            published=self.published,
            story=self.last,
            day=self.day,
            context=self.context,
            close=self.since_context == 0,
            quarter=self.quarter if near else None,
            section=self.section,
            tense=tense,
        )


def _from_story(meaning: Meaning) -> bool:
    """Tell "that weekend", "on the 16th", "the next day" from what is counted from the day of writing."""
    match meaning:
        case Shift() | Calendar():
            return meaning.base != PUBLICATION
        case Nth() | Offset():
            return _from_story(meaning.of)
        case DayPart():
            return meaning.day is None or _from_story(meaning.day)
        case _:
            return False


def find_times(text: str, sentences: Sequence[Sentence], published: PartialDate | None) -> tuple[TimeMention, ...]:
    """Find and resolve the time expressions of a document's sentences.

    ``text`` is the document's text that the sentences' offsets refer to; tags and trees of the sentences are used
    where they are there. Without ``published``, what only a date could fix stays open. Mentions are in reading order
    and do not overlap.
    """
    grammar, story = _grammar(), _Story(published=published)
    found: list[TimeMention] = []
    for sentence in sentences:
        if sentence.tokens and grammar.hopeful(text[sentence.start : sentence.end]):
            found.extend(_in_sentence(text, sentence, story))
        elif sentence.tokens:
            story.enter(sentence)
    return tuple(found)


def find_times_in(text: str, published: PartialDate | None = None) -> tuple[TimeMention, ...]:
    """Find times in plain text, cut into sentences by the segmentation; no tags are used."""
    return find_times(text, tuple(map(_untagged, itertools.count(), segment_text(text))), published)


def _in_sentence(text: str, sentence: Sentence, story: _Story) -> Iterator[TimeMention]:
    story.enter(sentence)
    read = _linked(text, list(_grammar().read(text, sentence.start, sentence.end)))
    body = sentence.role != "note"
    for piece, meaning in read:
        alone = not (text[sentence.start : piece.start] + text[piece.end : sentence.end]).strip(_SIGNS)
        tense = "past" if alone else tense_at(text, sentence, Span(start=piece.start, end=piece.end))
        setting = story.setting(tense)
        resolved = _resolved(text, sentence, (piece, meaning), setting, story)
        story.note(meaning, resolved, body=body)
        if alone and resolved.dated and isinstance(meaning, Calendar):
            story.head(resolved.stretch)
        if body and resolved.stretch is not None and resolved.stretch.unit == "D":
            story.events.add(text[sentence.start : sentence.end], resolved)
        yield _mention(text, sentence, piece, resolved)


def _linked(text: str, read: list[tuple[Piece, Meaning]]) -> Iterator[tuple[Piece, Meaning]]:
    """Give "from 3 May to 5 June" its range: the first time reaches to the second, which follows as its own."""
    for number, (piece, meaning) in enumerate(read):
        if number + 1 == len(read) or not isinstance(meaning, Calendar | Shift):
            yield piece, meaning
            continue
        after, last = read[number + 1]
        opening = _OPENING.search(text, max(piece.start - 9, 0), piece.start)
        link = _LINK.fullmatch(text, piece.end, after.start)
        joined = link is not None and isinstance(last, Calendar | Shift) and _is_range(opening, link, (meaning, last))
        yield piece, Range(first=meaning, last=last, spoken=True) if joined else meaning


def _is_range(
    opening: re.Match[str] | None, link: re.Match[str], ends: tuple[Calendar | Shift, Calendar | Shift]
) -> bool:
    first, last = ends
    if opening is not None:
        return (opening[1].lower() == "between") == (link[1].lower() == "and")
    same = isinstance(first, Calendar) and isinstance(last, Calendar) and first.unit == last.unit
    return same and link[1].lower() != "and"


def _resolved(
    text: str, sentence: Sentence, expression: tuple[Piece, Meaning], setting: Setting, story: _Story
) -> Resolved:
    piece, meaning = expression
    if not isinstance(meaning, Anchored):
        return resolve(meaning, setting)
    known = story.events.find(text, piece.end, sentence.end)
    if known is None:
        return resolve(meaning, setting)
    words, event = known
    amount = meaning.length.amount
    offset = Offset(unit=meaning.length.unit, amount=amount and meaning.direction * amount, of=meaning)
    counted = resolve_from(offset, event, f"an event dated before ({words}: {event.value})")
    ahead = setting.published and counted.stretch and counted.stretch.first.first > setting.published.last
    return resolve(meaning, setting) if ahead and setting.tense == "past" else counted


def _mention(text: str, sentence: Sentence, piece: Piece, resolved: Resolved) -> TimeMention:
    return TimeMention(
        sentence=sentence.index,
        start=piece.start,
        end=piece.end,
        text=text[piece.start : piece.end],
        type=resolved.type,
        value=resolved.value,
        interval=resolved.interval,
        precision=resolved.precision,
        rule=resolved.rule,
    )


def _untagged(index: int, words: Words) -> Sentence:
    tokens = (
        Token(
            index=number,
            start=word.start,
            end=word.end,
            text=word.text,
            lemma="",
            upos="",
            xpos="",
            head=number - 1,
            deprel="",
        )
        for number, word in enumerate(words.words)
    )
    return Sentence(index=index, tokens=tuple(tokens), block=words.block, role=words.role)
