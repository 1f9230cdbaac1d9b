"""Scores of linking on our own sets of documents.

python -m evaluation.linking [--json FILE] [--errors]
"""

import argparse
from pathlib import Path

from araxes.pipeline import Coder
from evaluation.linking import SETS, measure
from evaluation.scoring import report


def main() -> None:
    """Code and link every set and print its scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, help="write the scores here too")
    parser.add_argument("--errors", action="store_true", help="list what was grouped wrongly or not coded")
    options = parser.parse_args()
    coder = Coder()
    rows = {}
    for folder in sorted(path for path in SETS.iterdir() if path.is_dir()):
        rows[folder.name], lines = measure(folder, coder)
        if options.errors:
            print("\n".join((f"--- {folder.name}", *lines)))
    report("linking (own sets)", rows, options.json)


if __name__ == "__main__":
    main()
