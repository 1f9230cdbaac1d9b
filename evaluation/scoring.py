"""What all measures share: where the data are, precision and recall, and how results are printed."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

_FLOORS = Path(__file__).with_name("floors.yaml")
DEFAULT_DATA = Path("..") / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what is right, what was found and what was wanted."""

    right: int
    found: int
    wanted: int

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    def row(self) -> dict[str, float]:
        """Return precision, recall and F1, each 0-1."""
        precision, recall = self.right / max(1, self.found), self.right / max(1, self.wanted)
        both = precision + recall
        return {"precision": precision, "recall": recall, "F1": 2 * precision * recall / both if both else 0.0}


def data_folder(given: Path | None) -> Path:
    """Return the folder of development data; where it is absent, say so and exit with 2."""
    folder = given or Path(os.environ.get("ARAXES_DATA", DEFAULT_DATA))
    if not folder.is_dir():
        print(f"{folder}: no development data here; name the folder with --data or ARAXES_DATA", file=sys.stderr)
        raise SystemExit(2)
    return folder


def report(title: str, rows: dict[str, dict[str, float]], target: Path | None = None) -> None:
    """Print a table, write it as JSON when a file is named, and exit with 1 when a floor is broken (floors.yaml)."""
    report_all({title: rows}, target)


def report_all(tables: dict[str, dict[str, dict[str, float]]], target: Path | None = None) -> None:
    """Print several tables; one JSON file for all of them, a list where there are several."""
    for title, rows in tables.items():
        _print(title, rows)
    if target is not None:
        content = [{"measure": title, "rows": rows} for title, rows in tables.items()]
        target.write_text(json.dumps(content if len(content) > 1 else content[0], indent=1), "utf8")
    broken = [line for title, rows in tables.items() for line in below_floor(title, rows)]
    if broken:
        print("\n".join(broken), file=sys.stderr)
        raise SystemExit(1)


def _print(title: str, rows: dict[str, dict[str, float]]) -> None:
    columns = list(dict.fromkeys(column for row in rows.values() for column in row))
    width = max(len(name) for name in (title, *rows))
    print(f"{title:<{width}}  " + "  ".join(f"{column:>10}" for column in columns))
    for name, row in rows.items():
        print(f"{name:<{width}}  " + "  ".join(_cell(row.get(column)) for column in columns))


def below_floor(title: str, rows: dict[str, dict[str, float]]) -> list[str]:
    """Return a line for every score of a table that lies below its floor."""
    floors = yaml.safe_load(_FLOORS.read_text("utf8")).get(title, {})
    return [
        f"{title}, {row}, {column}: {rows[row][column]:.3f} is below the floor of {floor}"
        for row, wanted in floors.items()
        for column, floor in wanted.items()
        if row in rows and rows[row].get(column, 0.0) < floor
    ]


def _cell(value: float | None) -> str:
    if value is None:
        return " " * 10
    return f"{value:>10.3f}" if isinstance(value, float) else f"{value:>10,}"
