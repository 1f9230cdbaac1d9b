"""Whose the subjects and objects of acts are: mentions of actors against the gold events of our short documents.

    python -m evaluation.subjects [--errors wrong|no-code|no-mention] [--side subject|object] [FILE ...]

For every gold event with one initiator whose word has a grammatical subject, and for every one-sided event with one
recipient whose word has a direct object: does the actor mention there carry the gold code (tags of non-state groups are
not compared)? ``wrong``: another code; ``no-code``: an actor without one; ``no-mention``: no actor was found there.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.passages import Passage, read_passages

from araxes.claims.scenes import Scene, scenes
from araxes.documents import from_text
from araxes.language.tokens import Token
from araxes.pipeline import Coder
from araxes.values.types import TWO_SIDED
from evaluation.events import bare

DATA = Path(__file__).parents[1] / "training" / "data" / "documents"

Found = tuple[str, str, str]


def judge(passage: Passage, coder: Coder) -> Iterator[Found]:
    """Yield for each subject and object of a document's acts: side, outcome, and a line that shows it."""
    document = from_text(passage.text, name=passage.name, published=passage.published)
    sentences = coder.read(document)
    told = list(scenes(document, sentences, coder.mentions(document, sentences)))
    for event in passage.events:
        start = document.text.find(event["evidence"][0]) + event["evidence"][0].find(event["word"])
        for scene in told:
            for token in scene.sentence.tokens:
                if token.start <= start < token.end and token.upos == "VERB":
                    yield from _sides(event, scene, token, passage.name)


def _sides(event: dict[str, Any], scene: Scene, token: Token, name: str) -> Iterator[Found]:
    slots = scene.clauses.verb(token.index)
    for side, slot, wanted in (
        ("subject", "subject", bare(event["initiators"])),
        ("object", "object", bare(event["recipients"])),
    ):
        heads = slots.get(slot, ())
        one_sided = side == "subject" or event["type"] not in TWO_SIDED
        if len(wanted) == 1 and len(heads) == 1 and one_sided:
            outcome, shown = _outcome(scene, heads[0], wanted, side)
            if outcome:
                yield side, outcome, f"{name}: {'+'.join(wanted)} | {shown} | {token.text} | {_quote(scene)}"


def _outcome(scene: Scene, head: int, wanted: frozenset[str], side: str) -> tuple[str, str]:
    token = scene.sentence.tokens[head]
    actor = scene.parties.at(head)
    if actor is None:
        thing = side == "object" or token.semantic not in {"person", "organization", None}
        return ("", "") if thing else ("no-mention", token.text)
    shown = f"“{actor.text}” {'+'.join(actor.codes)} ({actor.rule})"
    if not actor.codes:
        return "no-code", shown
    return ("right" if bare(actor.codes) == wanted else "wrong"), shown


def _quote(scene: Scene) -> str:
    return scene.document.text[scene.sentence.start : scene.sentence.end][:240]


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge the files and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="default: training/data/documents/[pr]*.txt")
    parser.add_argument("--errors", choices=("wrong", "no-code", "no-mention"))
    parser.add_argument("--side", choices=("subject", "object"), default="subject")
    options = parser.parse_args(arguments)
    coder = Coder(second_opinion=False)
    counts: Counter[tuple[str, str]] = Counter()
    for path in options.files or sorted(DATA.glob("[pr]*.txt")):
        for passage in read_passages(path):
            for side, outcome, line in judge(passage, coder):
                counts[side, outcome] += 1
                if outcome == options.errors and side == options.side:
                    print(line)
    for side in ("subject", "object"):
        whole = sum(number for (one, _), number in counts.items() if one == side)
        shares = ", ".join(
            f"{out} {counts[side, out] / max(1, whole):.3f}" for out in ("right", "wrong", "no-code", "no-mention")
        )
        print(f"{side}s ({whole}): {shares}")


if __name__ == "__main__":
    main()
