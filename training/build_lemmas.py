"""Make the table of inflected forms: what the treebanks' training parts give as their lemma.

    python -m training.build_lemmas [--data DIR] [--out FILE]

A form is kept with the lemma that it has most often under its class (v: VBD VBN VBG VBZ, n: NNS), when the lemma
stands in the training parts on its own too or the pair occurs twice (which leaves out typing errors).
"""

import argparse
from collections import Counter
from pathlib import Path

_CLASSES = {"VBD": "v", "VBN": "v", "VBG": "v", "VBZ": "v", "NNS": "n"}
_BASES = {"VB": "v", "VBP": "v", "NN": "n"}
_HEAD = """# Inflected forms and their lemmas, read off the training parts of UD English EWT and GUM (CC BY-SA 4.0).
# Made by training/build_lemmas.py. Columns: form, class (v verb, n noun), lemma.
"""


def counted(paths: list[Path]) -> tuple[Counter[tuple[str, str, str]], set[tuple[str, str]]]:
    """Return how often form, class and lemma stand together, and the base forms seen."""
    forms: Counter[tuple[str, str, str]] = Counter()
    bases: set[tuple[str, str]] = set()
    for path in paths:
        for line in path.read_text("utf8").splitlines():
            columns = line.split("\t")
            if len(columns) != 10 or not columns[1].isalpha():
                continue
            form, lemma, tag = columns[1].lower(), columns[2].lower(), columns[4]
            if tag in _CLASSES and lemma.isalpha():
                forms[form, _CLASSES[tag], lemma] += 1
            elif tag in _BASES:
                bases.add((_BASES[tag], form))
    return forms, bases


def table(forms: Counter[tuple[str, str, str]], bases: set[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return the most frequent lemma of each form and class, in alphabetical order."""
    best: dict[tuple[str, str], str] = {}
    for (form, group, lemma), count in forms.most_common():
        if count > 1 or (group, lemma) in bases:
            best.setdefault((form, group), lemma)
    return sorted((form, group, lemma) for (form, group), lemma in best.items())


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("src/araxes/resources/language/lemmas.tsv"))
    options = parser.parse_args()
    rows = table(*counted([options.data / "treebanks" / name / "train.conllu" for name in ("ewt", "gum")]))
    options.out.write_text(_HEAD + "".join("\t".join(row) + "\n" for row in rows), "utf8")
    print(f"{len(rows)} forms in {options.out}")


if __name__ == "__main__":
    main()
