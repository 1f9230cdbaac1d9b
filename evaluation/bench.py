"""Speed of the whole way, text to events, in one process: ``python -m evaluation.bench [--sentences N] [--json FILE]``.

The text is made of the paragraphs of the bundled samples, shuffled with a fixed seed and repeated, and cut into
documents of usual length. Time is wall-clock time; the peak memory is that of the process. The cost is linear when one
document of four times the length takes about four times as long.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeVar

from araxes.documents import Document, from_text, read_documents
from araxes.events.merging import merge_claims
from araxes.language.segmentation import segment, segment_text
from araxes.pipeline import Coder
from araxes.views.cli.coding import load_coder

SENTENCES, USUAL_LENGTH = 4000, 40
SHORT, TIMES_LONGER = 250, 4
LEAST_PARAGRAPH = 8
SEED = 2025
LOOP = 5_000_000
PUBLISHED = "2025-05-30"

Result = TypeVar("Result")


@dataclass(slots=True)
class Stopwatch:
    """Seconds spent in each stage."""

    seconds: dict[str, float]

    def time(self, stage: str, run: Callable[[], Result]) -> Result:
        """Run a stage and add its time."""
        start = time.perf_counter()
        result = run()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.perf_counter() - start
        return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of a sample and its number of sentences."""

    text: str
    sentences: int


def sample_paragraphs() -> tuple[Paragraph, ...]:
    """Return the paragraphs of the bundled samples that are long enough to be prose."""
    with as_file(files("araxes") / "resources" / "samples") as folder:
        documents = [item for item in read_documents([folder]) if isinstance(item, Document)]
    texts = [block.span.of(item.text) for item in documents for block in item.blocks if block.role == "body"]
    counted = ((text, list(segment_text(text))) for text in texts)
    return tuple(
        Paragraph(text=text, sentences=len(found))
        for text, found in counted
        if sum(len(sentence.words) for sentence in found) >= LEAST_PARAGRAPH
    )


def make_texts(paragraphs: Sequence[Paragraph], *, sentences: int, length: int) -> Iterator[str]:
    """Yield texts of about ``length`` sentences each, ``sentences`` in all; always the same ones."""
    chance = random.Random(SEED)
    made = 0
    while made < sentences:
        wanted = min(length, sentences - made)
        parts: list[str] = []
        while wanted > 0:
            paragraph = chance.choice(paragraphs)
            parts.append(paragraph.text)
            wanted -= paragraph.sentences
            made += paragraph.sentences
        yield "\n\n".join(parts)


def code_staged(coder: Coder, text: str, watch: Stopwatch) -> tuple[int, int, int]:
    """Code a text as `Coder.code` does, stage by stage; return its numbers of sentences, words and events."""
    document = watch.time("documents", lambda: from_text(text, published=PUBLISHED))
    words = watch.time("segmentation", lambda: list(segment(document)))
    sentences = watch.time("reader", lambda: tuple(coder.reader.annotate(words)))
    mentions = watch.time("mentions", lambda: coder.mentions(document, sentences))
    claims = watch.time("claims", lambda: coder.claims(document, sentences, mentions))
    events = watch.time("events", lambda: merge_claims(claims, sentences))
    return len(sentences), sum(len(sentence.tokens) for sentence in sentences), len(events)


def whole_way(coder: Coder, texts: Sequence[str]) -> float:
    """Return the seconds that the texts take as users code them: one document after the other, read ahead."""
    start = time.perf_counter()
    for _ in coder.code_all(from_text(text, published=PUBLISHED) for text in texts):
        pass
    return time.perf_counter() - start


def yardstick() -> float:
    """Return the machine's own speed in this run, millions of steps of a plain loop a second: rates compare by it."""
    start = time.perf_counter()
    total = 0
    for step in range(LOOP):
        total += step
    return LOOP / (time.perf_counter() - start) / 1e6


def growth(coder: Coder, paragraphs: Sequence[Paragraph]) -> float:
    """Return how many times longer a document of four times the length takes, per four: 1 is linear."""
    rates = []
    for length in (SHORT, SHORT * TIMES_LONGER):
        (text,) = make_texts(paragraphs, sentences=length, length=length)
        watch = Stopwatch({})
        sentences, _, _ = code_staged(coder, text, watch)
        rates.append(sum(watch.seconds.values()) / sentences)
    return rates[1] / rates[0]


def measure(coder: Coder, *, sentences: int) -> dict[str, float]:
    """Return the measures: rates per second, shares of the stages, peak memory in MB, growth of the cost."""
    paragraphs = sample_paragraphs()
    watch = Stopwatch({})
    counts = [0, 0, 0]
    texts = list(make_texts(paragraphs, sentences=sentences, length=USUAL_LENGTH))
    for text in texts:
        counts = [sum(pair) for pair in zip(counts, code_staged(coder, text, watch), strict=True)]
    total = sum(watch.seconds.values())
    whole = whole_way(coder, texts)
    return {
        "sentences": counts[0],
        "sentences_per_second": counts[0] / whole,
        "words_per_second": counts[1] / whole,
        "events": counts[2],
        **{f"share_{stage}": seconds / total for stage, seconds in watch.seconds.items()},
        "growth": growth(coder, paragraphs),
        "yardstick": yardstick(),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the measures."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench", description=__doc__)
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="how much text (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="write the measures to this file too")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    coder = load_coder()
    code_staged(coder, "Iran and Azerbaijan held talks in Baku on Monday.", Stopwatch({}))
    print(f"loading                {time.perf_counter() - start:8.2f} s")
    results = measure(coder, sentences=options.sentences)
    print(f"text to events         {results['sentences_per_second']:8,.0f} sentences/s")
    print(f"                       {results['words_per_second']:8,.0f} words/s")
    for name, share in results.items():
        if name.startswith("share_"):
            print(f"  {name.removeprefix('share_'):20} {share:8.1%}")
    print(f"4 x text / 4 x time    {results['growth']:8.2f} (1 is linear)")
    print(f"plain loop             {results['yardstick']:8.1f} million steps/s (the machine's own speed in this run)")
    print(f"peak memory            {results['peak_mb']:8,.0f} MB")
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
