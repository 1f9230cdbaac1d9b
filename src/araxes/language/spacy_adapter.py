"""A spaCy pipeline in place of our reader; the only module that loads spaCy (``pip install araxes[spacy]``).

The pipeline must have been trained on Universal Dependencies (for example with ``spacy train`` on EWT and GUM): frames
are written for its relations. Its own tokeniser and sentence splitter are not used.
"""

from collections.abc import Iterable, Iterator, Sequence

import spacy  # type: ignore[import-not-found,unused-ignore]
from spacy.language import Language  # type: ignore[import-not-found,unused-ignore]
from spacy.tokens import Doc  # type: ignore[import-not-found,unused-ignore]

from araxes.errors import BadOption
from araxes.language.tokens import Sentence, Token, Words

BATCH = 128
OTHER_SCHEMES = frozenset({"dobj", "pobj", "nsubjpass", "auxpass", "prep", "oprd"})
SEMANTIC = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "event",
    "DATE": "time",
    "TIME": "time",
    "PRODUCT": "object",
}


class SpacyReader:
    """Annotates sentences with a spaCy pipeline; the same interface as our reader's."""

    def __init__(self, pipeline: Language) -> None:
        """Take a loaded pipeline; `BadOption` when its parser has labels of another scheme."""
        labels = {label for labels in pipeline.pipe_labels.values() for label in labels}
        foreign = sorted(labels & OTHER_SCHEMES)
        if foreign:
            raise BadOption(
                f"spaCy pipeline {pipeline.meta.get('name', '')!r}: expected Universal Dependencies relations, "
                f"its parser has {', '.join(foreign)}; use a pipeline trained on a Universal Dependencies treebank"
            )
        self._pipeline = pipeline

    @property
    def version(self) -> str:
        """Name and version of the pipeline, as claims cite them."""
        meta = self._pipeline.meta
        return f"spacy:{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"

    def annotate(self, sentences: Iterable[Words]) -> Iterator[Sentence]:
        """Yield each sentence with its tree, in order; a sentence without words is left out."""
        pairs = ((self._document(words), words) for words in sentences if words.words)
        annotated = self._pipeline.pipe(pairs, as_tuples=True, batch_size=BATCH)
        for index, (document, words) in enumerate(annotated):
            yield read_document(document, words, index=index)

    def _document(self, words: Words) -> Doc:
        following = (*(word.start for word in words.words[1:]), words.words[-1].end)
        return Doc(
            self._pipeline.vocab,
            words=[word.text for word in words.words],
            spaces=[word.end < start for word, start in zip(words.words, following, strict=True)],
            sent_starts=[True] + [False] * (len(words.words) - 1),
        )


def load_spacy_reader(name: str) -> SpacyReader:
    """Load a pipeline by its package name or folder; `BadOption` when there is none or it is no UD pipeline."""
    try:
        pipeline = spacy.load(name)
    except OSError as error:
        raise BadOption(
            f"spaCy pipeline {name!r} cannot be loaded ({error}); give the name of an installed pipeline or its folder"
        ) from error
    return SpacyReader(pipeline)


def read_document(document: Doc, words: Words, *, index: int) -> Sentence:
    """Return a document of one sentence as a sentence of ours; its tokens are the words, one to one.

    Where the parser made several trees of it, the later roots hang on the first as ``parataxis``.
    """
    classes = {entity.root.i: SEMANTIC[entity.label_] for entity in document.ents if entity.label_ in SEMANTIC}
    roots = [token.i for token in document if token.head.i == token.i]
    root = roots[0]
    tokens = tuple(
        Token(
            index=token.i,
            start=word.start,
            end=word.end,
            text=word.text,
            lemma=token.lemma_ or word.text.lower(),
            upos=token.pos_ or "X",
            xpos=token.tag_ or "XX",
            head=_head(token.i, token.head.i, root),
            deprel=_relation(token.i, roots, token.dep_),
            semantic=classes.get(token.i),
        )
        for token, word in zip(document, words.words, strict=True)
    )
    return Sentence(index=index, tokens=tokens, block=words.block, role=words.role)


def _head(token: int, head: int, root: int) -> int:
    if token == root:
        return -1
    return root if head == token else head


def _relation(token: int, roots: Sequence[int], label: str) -> str:
    if token == roots[0]:
        return "root"
    return "parataxis" if token in roots else label or "dep"
