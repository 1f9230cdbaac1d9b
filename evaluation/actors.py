"""Actors against the gold events and against marked phrases of news sentences.

    python -m evaluation.actors [--data DIR] [--gold DIR] [--json FILE] [--errors]

*codes, evidence*: of the actor codes of a gold event, how many a mention in its evidence sentences has (bare state or
organisation; a code of the event counts once); *codes, document*: in the whole document. *persons*: the persons of the
event, found anywhere. *marked phrases*: source and target phrases of `events/plv_train.tsv`: how many hold the head of
a mention (*any*), of one with codes (*coded*). The data are not ours to hand on: where the folder is absent the
script says so and stops.
"""

import argparse
import csv
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from araxes.language.reader import load_reader
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence
from araxes.mentions.actors import find_actors
from araxes.mentions.mention import ActorMention
from araxes.mentions.references import resolve_references
from evaluation.scoring import Score, data_folder, report

Event = dict[str, Any]
PHRASES = Path("events") / "plv_train.tsv"


def read(text: str) -> tuple[list[Sentence], tuple[ActorMention, ...]]:
    """Return the sentences of a text and all its actor mentions."""
    sentences = list(load_reader().annotate(segment_text(text)))
    return sentences, resolve_references(text, sentences, find_actors(text, sentences))


def bare(code: str) -> str:
    """Return the code without the tag of a group or sector."""
    return code.partition("-")[0]


def score_document(text: str, golds: Sequence[Event], missed: Counter[str]) -> dict[str, Score]:
    """Return recall of codes and persons of one document's gold events; ``missed`` counts what is absent."""
    _, mentions = read(text)
    everywhere = {bare(code) for mention in mentions for code in mention.codes}
    persons = {_plain(mention.person) for mention in mentions if mention.person}
    rows = {name: Score(0, 0, 0) for name in ("codes, evidence", "codes, document", "persons")}
    for event in golds:
        wanted = {bare(code) for code in (*event["initiators"], *event["recipients"])}
        near = _codes_near(text, event, mentions)
        missed.update(f"{event['id']} {code}" for code in wanted - near)
        named = {_plain(person) for person in event["persons"]}
        missed.update(f"{event['id']} {name}" for name in named - persons)
        rows["codes, evidence"] += Score(len(wanted & near), len(near), len(wanted))
        rows["codes, document"] += Score(len(wanted & everywhere), len(everywhere), len(wanted))
        rows["persons"] += Score(len(named & persons), len(persons), len(named))
    return rows


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())


def _codes_near(text: str, event: Event, mentions: Sequence[ActorMention]) -> set[str]:
    found: set[str] = set()
    for quote in event["evidence"]:
        start = text.find(quote)
        end = start + len(quote)
        if start >= 0:
            found.update(bare(code) for m in mentions if start <= m.start < end for code in m.codes)
    return found


def phrase_scores(path: Path, limit: int) -> tuple[dict[str, Score], float, list[str]]:
    """Return how many marked phrases hold a mention, milliseconds per sentence, and phrases without one."""
    rows = {name: Score(0, 0, 0) for name in ("source, any", "source, coded", "target, any", "target, coded")}
    spent, count, absent = 0.0, 0, []
    reader = load_reader()
    for record in list(_records(path))[:limit]:
        text = record["sentence"]
        sentences = list(reader.annotate(segment_text(text)))
        started = time.perf_counter()
        mentions = resolve_references(text, sentences, find_actors(text, sentences))
        spent += time.perf_counter() - started
        count += len(sentences)
        for side in ("source", "target"):
            start = text.find(record[side])
            inside = [m for m in mentions if m.start < start + len(record[side]) and start < m.end]
            coded = [m for m in inside if m.codes]
            rows[f"{side}, any"] += Score(bool(inside), 1, 1)
            rows[f"{side}, coded"] += Score(bool(coded), 1, 1)
            if side == "source" and not coded:
                absent.append(f"{record['source']!r} in {text!r}")
    return rows, 1000 * spent / max(1, count), absent


def _records(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--limit", type=int, default=10_000)
    options = parser.parse_args()
    data = data_folder(options.data)
    gold = options.gold or data.parent / "gold" / "dev"
    total: dict[str, Score] = {}
    for path in sorted(gold.glob("*.jsonl")):
        golds = [json.loads(line) for line in path.read_text("utf8").splitlines() if line.strip()]
        missed: Counter[str] = Counter()
        rows = score_document(path.with_suffix(".txt").read_text("utf8"), golds, missed)
        total = {name: total.get(name, Score(0, 0, 0)) + row for name, row in rows.items()}
        if options.errors:
            print(path.stem, dict(missed))
    found, pace, absent = phrase_scores(data / PHRASES, options.limit)
    if options.errors:
        print("\n".join(absent))
    table = {name: {"recall": row.row()["recall"], "wanted": row.wanted} for name, row in (total | found).items()}
    report("actors", table, options.json)
    print(f"{pace:.3f} ms per sentence")


if __name__ == "__main__":
    main()
