"""Train the trees that weigh claims, on our short documents: `python -m training.train_weighing`.

What the reader's head for acts says of a document that it was trained on is surer than on a new one. Therefore the
documents are parted in two, a head is trained on each half, and each half is coded with the head of the other.
Needs lightgbm, onnx and torch.
"""

import argparse
import json
import logging
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from araxes.claims.claim import Claim
from araxes.claims.finding import Account
from araxes.claims.spotted import Spots
from araxes.claims.weighing.background import Background
from araxes.claims.weighing.forest import Traits
from araxes.claims.weighing.traits import Bench, bench, claim_traits, given
from araxes.claims.weighing.weighing import RESOURCE, bare, exempt
from araxes.documents import from_text
from araxes.documents.document import Document
from araxes.language import reader as reading
from araxes.language.reader import Reader, load_reader
from araxes.pipeline import Coder
from araxes.values.types import TWO_SIDED
from training.forests import Grown, flat, grow, write_forest
from training.passages import Passage, read_passages
from training.train_triggers import examples_of, train_head, write_heads

HERE = Path(__file__).parent
INNER_FOLDS = 4
NAMED, ELSEWHERE = 2.0, 0.5

log = logging.getLogger("train_weighing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A document's claims with what the trees learn from.

    ``held`` are traits of claims and whether the gold has them; ``seated`` are claims that the gold has, their
    candidates, and the gold codes of both sides (tags cut off).
    """

    held: tuple[tuple[Traits, bool], ...]
    seated: tuple[tuple[Bench, frozenset[str], frozenset[str]], ...]
    background: Background


def weighed(passages: Sequence[Passage], reader: Reader) -> Iterator[Weighed]:
    """Code documents as far as the scales, and compare with the gold."""
    coder = Coder(reader=reader, second_opinion=False)
    relater = reader.relater()
    for passage in passages:
        document = from_text(passage.text, name=passage.name, published=passage.published)
        sentences = coder.read(document)
        account = Account(document, sentences, coder.mentions(document, sentences), coder.codebook)
        spots = Spots(sentences, relater)
        views, claims = account.drafted(account.framed(), relater, spots)
        background = Background(account.told, claims, views, spots)
        matched = aligned(claims, passage.events, document)
        held = [
            (claim_traits(claim, background), place in matched)
            for place, claim in enumerate(claims)
            if not exempt(claim, background) and (place in matched or not _told(claim, passage.events, document))
        ]
        seated = [
            (bench(claims[place], background), _states(event["initiators"]), _states(event["recipients"]))
            for place, event in sorted(matched.items(), key=_place)
            if not bare(claims[place])
        ]
        yield Weighed(held=tuple(held), seated=tuple(seated), background=background)


def _place(entry: tuple[int, Any]) -> int:
    return entry[0]


def _states(codes: Sequence[str]) -> frozenset[str]:
    return frozenset(map(_state, codes))


def _state(code: str) -> str:
    return code.partition("-")[0] + "-" if "-" in code else code


def aligned(claims: Sequence[Claim], events: Sequence[dict[str, Any]], document: Document) -> dict[int, dict[str, Any]]:
    """Return the gold event of each claim that tells one: same type, a word within the evidence, best sides first."""
    cells = []
    for rank, event in enumerate(events):
        quote = event["evidence"][0]
        start = document.text.find(quote)
        wanted = _states(event["initiators"]) | _states(event["recipients"])
        for place, claim in enumerate(claims):
            if start >= 0 and claim.type == event["type"] and start <= claim.trigger.start < start + len(quote):
                word = document.text[claim.trigger.start : claim.trigger.end]
                got = _states(claim.initiator_codes) | _states(claim.recipient_codes)
                score = NAMED if word in event["word"].split() else ELSEWHERE
                cells.append((-score - len(wanted & got) / max(1, len(wanted | got)), rank, place))
    matched: dict[int, int] = {}
    for _, rank, place in sorted(cells):
        if place not in matched and rank not in matched.values():
            matched[place] = rank
    return {place: events[rank] for place, rank in matched.items()}


def _told(claim: Claim, events: Sequence[dict[str, Any]], document: Document) -> bool:
    """Tell whether a claim may tell a gold event again: another word of the same evidence and type."""
    for event in events:
        quote = event["evidence"][0]
        start = document.text.find(quote)
        if event["type"] == claim.type and start < claim.end and claim.start < start + len(quote):
            return True
    return False


def grow_all(documents: Sequence[Weighed]) -> dict[str, Grown]:
    """Grow the four forests."""
    held = [row for one in documents for row in one.held]
    holds = grow([traits for traits, _ in held], [label for _, label in held])
    mutual = [seat for one in documents for seat in one.seated if seat[0].claim.type in TWO_SIDED]
    parties = grow(
        [row for seat, _, _ in mutual for row in flat(seat.traits)],
        [_state(code) in left | right for seat, left, right in mutual for code in seat.codes],
    )
    initiators, recipients = _grow_sides(documents)
    seats = sum(len(one.seated) for one in documents)
    log.info("%d claims judged, %d with sides", len(held), seats)
    return {"holds": holds, "parties": parties, "initiators": initiators, "recipients": recipients}


def _grow_sides(documents: Sequence[Weighed]) -> tuple[Grown, Grown]:
    """Grow the trees for initiators, and those for recipients on what others would have said of the initiators."""
    single = [[seat for seat in one.seated if seat[0].claim.type not in TWO_SIDED] for one in documents]
    rows: list[Traits] = []
    labels: list[bool] = []
    for fold in range(INNER_FOLDS):
        others = [seat for place, seats in enumerate(single) if place % INNER_FOLDS != fold for seat in seats]
        forest = _grow_initiators(others)
        for place, seats in enumerate(single):
            if place % INNER_FOLDS == fold:
                for seat, _, right in seats:
                    chances = forest.chances(flat(seat.traits)).tolist()
                    rows.extend(flat(given(seat, chances, documents[place].background)))
                    labels.extend(_state(code) in right for code in seat.codes)
    return _grow_initiators([seat for seats in single for seat in seats]), grow(rows, labels)


def _grow_initiators(seats: Sequence[tuple[Bench, frozenset[str], frozenset[str]]]) -> Grown:
    return grow(
        [row for seat, _, _ in seats for row in flat(seat.traits)],
        [_state(code) in left for seat, left, _ in seats for code in seat.codes],
    )


def read_in_halves(passages: Sequence[Passage], folder: Path) -> list[Weighed]:
    """Return all documents, each coded with a head for acts that was trained on the other half.

    The heads are kept in the folder, and trained only where they are not there yet.
    """
    found: list[Weighed] = []
    for half in (0, 1):
        known = [one for place, one in enumerate(passages) if place % 2 != half]
        fresh = [one for place, one in enumerate(passages) if place % 2 == half]
        head = folder / f"triggers{half}.onnx"
        if not head.is_file():
            write_heads([train_head(list(examples_of(known, load_reader())), seed=half + 1)], head)
        with tempfile.TemporaryDirectory() as other:
            shutil.copytree(reading.RESOURCE, other, dirs_exist_ok=True)
            shutil.copyfile(head, Path(other) / "triggers.onnx")
            found.extend(weighed(fresh, load_reader(Path(other))))
        log.info("half %d read", half + 1)
    return found


def main() -> None:
    """Read the documents, grow the trees and write them."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="documents with events (default: data/documents/[pr]*.txt)")
    parser.add_argument("--heads", type=Path, required=True, help="folder for the heads of both halves")
    parser.add_argument("--out", type=Path, default=RESOURCE)
    options = parser.parse_args()
    files = options.files or sorted((HERE / "data" / "documents").glob("[pr]*.txt"))
    passages = [one for path in files for one in read_passages(path)]
    options.heads.mkdir(parents=True, exist_ok=True)
    grown = grow_all(read_in_halves(passages, options.heads))
    options.out.mkdir(parents=True, exist_ok=True)
    for name, forest in grown.items():
        write_forest(forest, options.out / f"{name}.onnx")
    columns = {name: forest.columns for name, forest in grown.items()}
    (options.out / "columns.json").write_text(json.dumps(columns, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
