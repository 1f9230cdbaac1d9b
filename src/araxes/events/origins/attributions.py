"""Media to which a sentence is attributed: "Mehr reported", "according to state agency IRNA", "told Reuters"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from araxes.documents.document import Document
from araxes.documents.resources import resource
from araxes.documents.roles import CODED
from araxes.documents.sentences import sentence_ends
from araxes.events.origins.facts import Credit
from araxes.events.origins.media import Named, is_sure, named_media
from araxes.mentions.actors.resources import load
from araxes.values.spans import Span

# "The Mehr news agency has also reported": what may stand between a name and its verb.
_BETWEEN = (
    r"[”\"’']?(?:\s+(?:news\s+agency|agency|news|newspaper|daily|television|website|\([\w\s.-]{2,30}\)))?,?"
    r"(?:\s+(?:has|had|have|also|later|earlier|first|on\s+\w+day))*\s+"
)
# "According to **the semi-official Iranian news agency** Mehr": what may stand between a cue and a name.
_BEFORE = r"\s+(?:[\w’'-]+\s+){0,6}[“\"‘'(]?$"

# "Tasnim News Agency", "told Reuters Monday": capitals after an agency's name that make it no other name.
_OWN = frozenset(
    "News Agency Newspaper Daily Television Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December".split()
)


def attributions(document: Document) -> tuple[Credit, ...]:
    """Return each sentence of a document that rests on a medium's word, with the medium that had it first."""
    return tuple(
        credit
        for before, sentence in pairwise([None, *sentences(document)])
        if sentence is not None
        for credit in _of_sentence(document.text, sentence, before)
    )


def sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of a document's running text."""
    for block in document.blocks:
        if block.role in CODED:
            start = block.span.start
            for end in sentence_ends(document.text, block.span):
                yield Span(start=start, end=end)
                start = end


def _of_sentence(text: str, sentence: Span, before: Span | None) -> Iterator[Credit]:
    words = sentence.of(text)
    ranked = [(rank, named) for named in named_media(words) if (rank := _rank(words, named)) is not None]
    if not ranked:
        return
    _, named = max(ranked, key=lambda one: (one[0], one[1].start))
    start = before.start if before is not None and _follows(words) else sentence.start
    yield Credit(medium=named.name, words=" ".join(words.split()), start=start, end=sentence.end)


def _rank(sentence: str, named: Named) -> int | None:
    """Return how early in the chain a medium stands: cited by another 2, saying it itself 1, told to 0."""
    name = sentence[named.start : named.end]
    lead, rest = sentence[: named.start], sentence[named.end :]
    # "Agence France-Presse (AFP) said" names it twice; "North Africa (MENA) said" names no agency.
    if lead.endswith("(") or _part_of_name(name, lead, rest):
        return None
    if not is_sure(name) and not _called_agency(lead, rest):
        return 1 if re.match(rf"{_BETWEEN}report", rest) else None
    if _cue("citing").search(lead):
        return 2
    if _verb().match(rest):
        return 1
    return 0 if _cue("according").search(lead) or _cue("follows").search(lead) else None


def _part_of_name(name: str, lead: str, rest: str) -> bool:
    """Tell whether a name of one word is part of another: "Alghasi **Mehr** said", "according to **Trend** Micro"."""
    if not name.isalpha() or name.isupper():
        return False
    before, after = re.search(r"([A-Z][\w’'-]*)\s+$", lead), re.match(r"\s+([A-Z][a-z]+)", rest)
    return bool(before and before[1] not in _adjectives()) or bool(after and after[1] not in _OWN)


def _called_agency(lead: str, rest: str) -> bool:
    words = "|".join(resource("origins")["agency_words"])
    return bool(re.search(rf"\b(?:{words})\s+[“\"(]?$", lead) or re.match(rf"[”\")]?\s+(?:{words})\b", rest))


def _follows(sentence: str) -> bool:
    return sentence.strip().casefold().startswith(tuple(resource("origins")["follows"]))


@cache
def _adjectives() -> frozenset[str]:
    """Return the words with a capital that may stand before an agency's name: "Iranian **Mehr**", "The **Hindu**"."""
    known = (adjective for state in load("states").values() for adjective in state.get("adjectives", ()))
    return frozenset(known) | {"The", "State", "Agency", "Newspaper"}


@cache
def _cue(kind: str) -> re.Pattern[str]:
    cues: Sequence[str] = sorted(resource("origins")[kind], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, cues))}){_BEFORE}", re.IGNORECASE)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"{_BETWEEN}(?:{'|'.join(resource('origins')['reporting'])})\b")
