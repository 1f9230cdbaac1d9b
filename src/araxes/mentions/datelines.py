"""The state from which a report or a statement is sent: "LAGOS, Nigeria (Agency) —", "Lagos, 3 May 2024."."""

import re
from collections.abc import Iterator

from araxes.documents.document import Document
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.hits import find_hits
from araxes.mentions.actors.names import lexicon
from araxes.mentions.actors.resources import hosts, state_codes

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:\d{{1,2}} {_MONTH}|{_MONTH} \d{{1,2}})\b(?:,? \d{{4}})?"
_HEADED = re.compile(rf"(?P<place>[^\W\d][^,.;:]{{2,30}}), {_DATE}\s*(?:[.:]|$)")
_DASHED = re.compile(r"(?P<place>[A-Z][A-Z' .-]{2,}(?:, [^-–—\n]{2,40})?) (?:-|–|—|--) ")


def state_of_dateline(document: Document) -> str | None:
    """Return the code of the state that the document's dateline names; nothing for the seats of organisations."""
    for line in _lines(document):
        for sentence in _untagged(line):
            for hit in find_hits(line, sentence, lexicon()):
                if hosts(line[hit.start : hit.end]):
                    return None
                code = hit.name.codes[0][:3] if hit.name.codes else ""
                if code in state_codes():
                    return code
    return None


def _lines(document: Document) -> Iterator[str]:
    """Yield a document's dateline, or the place and date with which its text begins, as those of a letter do."""
    blocks = [block for block in document.blocks if block.role != "title"]
    yield from (block.span.of(document.text) for block in blocks if block.role == "dateline")
    if blocks and blocks[0].role in ("byline", "body"):
        opening = blocks[0].span.of(document.text)
        headed = _HEADED.match(opening) or _DASHED.match(opening)
        yield from [headed["place"]] if headed else []


def _untagged(line: str) -> list[Sentence]:
    return [
        Sentence(
            index=number,
            tokens=tuple(
                Token(index=i, start=w.start, end=w.end, text=w.text, lemma="", upos="", xpos="", head=-1, deprel="")
                for i, w in enumerate(words.words)
            ),
        )
        for number, words in enumerate(segment_text(line))
    ]
