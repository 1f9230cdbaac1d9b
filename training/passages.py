"""Short documents of our own with their events, by which the choice of sides is learned.

A file holds documents, each begun by a line ``# NAME | GENRE | REGION | PUBLISHED``; then the title, an empty line, the
paragraphs (empty lines between them), and the events in order of first mention, a line each:

    = TYPE [KIND] | INITIATORS > RECIPIENTS | START | STATUS | PLACES | SPEAKER | WORD | EVIDENCE

Actor codes are separated by spaces, places by ``;``; what is not told is left empty. ``WORD`` is the word of the
evidence that names the act, ``EVIDENCE`` an exact substring of the document.

    python -m training.passages FILE ...        checks files and counts what is in them
    python -m training.passages --write FOLDER FILE ...     as texts, gold events and dates of publication, to be scored
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from araxes.values.statuses import Status
from araxes.values.types import TYPES

FIELDS = 8
KINDS = frozenset(
    "joint-exercise exercise visit meeting call agreement deployment clash strike withdrawal ceasefire sanctions "
    "arms-transfer aid vote arrest expulsion".split()
)
_CODE = re.compile(r"[A-Z]{3,5}\d?(-[A-Z0-9]{2,5})?|G7|G20|G77|WB|P5")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class PassageError(ValueError):
    """A line that does not follow the format: names file, line, and what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A document: its text (title first) and its gold events, as in the annotation guide, each with its ``word``."""

    name: str
    genre: str
    region: str
    published: str
    text: str
    events: tuple[dict[str, Any], ...]


def read_passages(path: Path) -> list[Passage]:
    """Return the documents of a file. Raises :class:`PassageError` that names all that is wrong."""
    lines = path.read_text("utf8").split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("# ")]
    passages, problems = [], []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        try:
            passages.append(_passage(path, lines, start, end))
        except PassageError as error:
            problems.append(str(error))
    if problems:
        raise PassageError("\n".join(problems))
    return passages


def _passage(path: Path, lines: Sequence[str], start: int, end: int) -> Passage:
    head = [part.strip() for part in lines[start][2:].split("|")]
    if len(head) != 4 or not _DATE.fullmatch(head[3]):
        raise PassageError(f"{path}:{start + 1}: expected “# NAME | GENRE | REGION | YYYY-MM-DD”, got {lines[start]!r}")
    told = [number for number in range(start + 1, end) if lines[number].startswith("= ")]
    text = "\n".join(lines[start + 1 : told[0] if told else end]).strip("\n") + "\n"
    events, problems = [], []
    for rank, number in enumerate(told, start=1):
        try:
            events.append(_event(f"{path}:{number + 1}", lines[number][2:], text, f"e{rank}"))
        except PassageError as error:
            problems.append(str(error))
    if problems:
        raise PassageError("\n".join(problems))
    return Passage(name=head[0], genre=head[1], region=head[2], published=head[3], text=text, events=tuple(events))


def _event(where: str, line: str, text: str, identifier: str) -> dict[str, Any]:
    parts = [part.strip() for part in line.split("|", FIELDS - 1)]
    if len(parts) != FIELDS:
        raise PassageError(f"{where}: expected {FIELDS} fields between “|”, got {len(parts)}")
    kind_of, sides, start, status, places, speaker, word, evidence = parts
    type_, _, kind = kind_of.partition(" ")
    left, arrow, right = sides.partition(">")
    initiators, recipients = left.split(), right.split()
    quote = next((found for found in (evidence, evidence.rstrip(".")) if found and found in text), None)
    for wrong, problem in (
        (type_ not in TYPES, f"no PLOVER type: {type_!r}"),
        (bool(kind) and kind not in KINDS, f"no kind of the guide: {kind!r}"),
        (not arrow, "expected “INITIATORS > RECIPIENTS”"),
        (any(not _CODE.fullmatch(code) for code in initiators + recipients), f"no actor codes: {sides!r}"),
        (bool(start) and not _DATE.fullmatch(start), f"no date: {start!r}"),
        (status not in {each.value for each in Status}, f"no status: {status!r}"),
        (quote is None, f"evidence is not in the text: {evidence!r}"),
        (quote is not None and (not word or word not in quote), f"word is not in the evidence: {word!r}"),
    ):
        if wrong:
            raise PassageError(f"{where}: {problem}")
    return {
        "id": identifier,
        "type": type_,
        "kind": kind or None,
        "initiators": initiators,
        "recipients": recipients,
        "start": start or None,
        "status": status,
        "places": [place.strip() for place in places.split(";") if place.strip()],
        "speaker": speaker or None,
        "evidence": [quote],
        "word": word,
    }


def write_gold(passages: Sequence[Passage], folder: Path) -> None:
    """Write documents as ``NAME.txt``, ``NAME.jsonl`` and ``published.tsv``, to be scored by ``evaluation.events``."""
    folder.mkdir(parents=True, exist_ok=True)
    for passage in passages:
        (folder / f"{passage.name}.txt").write_text(passage.text, "utf8")
        rows = "".join(json.dumps(event, ensure_ascii=False) + "\n" for event in passage.events)
        (folder / f"{passage.name}.jsonl").write_text(rows, "utf8")
    dates = "".join(f"{passage.name}\t{passage.published}\n" for passage in passages)
    (folder / "published.tsv").write_text(dates, "utf8")


def main() -> None:
    """Check files, or write them out as gold documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write texts and gold events here")
    options = parser.parse_args()
    try:
        passages = [passage for path in options.files for passage in read_passages(path)]
    except PassageError as error:
        sys.exit("\n".join(f"error: {problem}" for problem in str(error).split("\n")))
    twice = [name for name, count in Counter(passage.name for passage in passages).items() if count > 1]
    if twice:
        sys.exit(f"error: used twice as a name: {', '.join(twice)}")
    types = Counter(event["type"] for passage in passages for event in passage.events)
    words = sum(len(passage.text.split()) for passage in passages)
    print(f"{len(passages)} documents, {words} words, {types.total()} events")
    print(", ".join(f"{name} {count}" for name, count in types.most_common()))
    if options.write:
        write_gold(passages, options.write)


if __name__ == "__main__":
    main()
