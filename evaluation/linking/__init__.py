"""Own sets of short documents on the same and on similar events: which accounts are of one, through the real coder.

Each folder of ``sets`` holds documents of different outlets (``NAME.txt``), their dates (``published.tsv``)
and ``gold.tsv``: event, document, accepted types, and words of the sentence that tells of it, tab-separated.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from araxes.documents import from_text
from araxes.events.linking import link
from araxes.events.report import Report
from araxes.events.reporting import reports_of
from araxes.pipeline import Coder
from evaluation.chains import b_cubed
from evaluation.scoring import Score

SETS = Path(__file__).with_name("sets")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A sentence of a document that tells of an event."""

    event: str
    document: str
    types: tuple[str, ...]
    words: str

    @property
    def name(self) -> str:
        """Where it stands, unique in a set."""
        return f"{self.document}: {self.words}"


def accounts(folder: Path) -> Iterator[Account]:
    """Yield the gold accounts of a set."""
    for event, document, types, words in _rows(folder / "gold.tsv"):
        yield Account(event=event, document=document, types=tuple(types.split("|")), words=words)


def code_set(folder: Path, coder: Coder) -> dict[str, tuple[Report, ...]]:
    """Return the reports of each document, by its name."""
    dates = {row[0]: row[1] for row in _rows(folder / "published.tsv")}
    coded = {}
    for path in sorted(folder.glob("*.txt")):
        document = from_text(path.read_text("utf8"), name=path.stem, published=dates[path.stem])
        coded[path.stem] = reports_of(coder.code(document))
    return coded


def report_of(account: Account, reports: Sequence[Report]) -> Report | None:
    """Return the report of an account: of an accepted type, with a claim whose quotation holds its words."""
    fitting = (
        report
        for report in reports
        if report.type in account.types and any(account.words in claim.quote for claim in report.claims)
    )
    return next(fitting, None)


def measure(folder: Path, coder: Coder) -> tuple[dict[str, float], list[str]]:
    """Return the row of a set and a line for every account that was grouped wrongly or not coded.

    *B3* over the accounts that the coder found; *coded* is the share of them.
    """
    coded = code_set(folder, coder)
    linkage = link(report for reports in coded.values() for report in reports)
    home = {name: group[0] for group in linkage.groups for name in group}
    gold, found, lines = {}, {}, []
    every = list(accounts(folder))
    for account in every:
        report = report_of(account, coded[account.document])
        if report is None:
            lines.append(f"not coded: {account.name}")
        else:
            gold[account.name], found[account.name] = account.event, home[report.id]
    lines.extend(_wrong(gold, found))
    row = {f"B3 {name}": value for name, value in b_cubed(gold, found).row().items()}
    return {**row, "coded": Score(right=len(gold), found=len(gold), wanted=len(every)).row()["recall"]}, lines


def _wrong(gold: dict[str, str], found: dict[str, str]) -> Iterator[str]:
    names = sorted(gold)
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            if (gold[one] == gold[other]) != (found[one] == found[other]):
                yield f"{'missed' if gold[one] == gold[other] else 'wrong'}: {one} | {other}"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
