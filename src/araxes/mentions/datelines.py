"""The state from which a report is sent: "LAGOS, Nigeria (Agency) —"."""

from araxes.documents.document import Document
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence, Token
from araxes.mentions.actors.hits import find_hits
from araxes.mentions.actors.names import lexicon
from araxes.mentions.actors.resources import hosts, state_codes


def state_of_dateline(document: Document) -> str | None:
    """Return the code of the state that the document's dateline names; nothing for the seats of organisations."""
    for block in document.blocks:
        if block.role != "dateline":
            continue
        line = block.span.of(document.text)
        for sentence in _untagged(line):
            for hit in find_hits(line, sentence, lexicon()):
                if hosts(line[hit.start : hit.end]):
                    return None
                code = hit.name.codes[0][:3] if hit.name.codes else ""
                if code in state_codes():
                    return code
    return None


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
