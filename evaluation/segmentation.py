"""Score of the segmentation on raw text rebuilt from treebanks: F1 of sentences and of syntactic words.

The measure is that of the CoNLL 2018 shared task (Zeman et al., 2018): a sentence counts when both its borders are
right, a word when its range is; inside a gold multiword token, whose words need not be parts of the surface, words
count by the longest common subsequence of their lower-cased forms.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from araxes.language.segmentation import segment_text
from araxes.language.tokens import Words

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "treebanks"
PARTS = tuple((bank, part) for bank in ("ewt", "gum") for part in ("dev", "test"))


@dataclass(slots=True)
class GoldText:
    """The raw text of a document, the ranges of its sentences, and its words.

    ``words`` are (start, end) ranges in reading order; words of a multiword token whose forms are no parts of its
    surface all have the surface's range. ``forms`` are their forms, ``sentence`` the index of the sentence of each.
    """

    text: str = ""
    sentences: list[tuple[int, int]] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of gold, found and right items."""

    gold: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """F1 in percent; 0 when nothing is there."""
        return 200 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(gold=self.gold + other.gold, found=self.found + other.found, right=self.right + other.right)


NOTHING = Score(gold=0, found=0, right=0)


def read_texts(path: Path) -> Iterator[GoldText]:
    """Yield the documents of a CoNLL-U file as raw text: paragraphs are separated by a blank line."""
    current = GoldText()
    gap = ""
    for comments, rows in _sentences(path):
        if any(line.startswith("# newdoc") for line in comments) and current.text:
            yield current
            current, gap = GoldText(), ""
        if any(line.startswith("# newpar") for line in comments) and current.text:
            gap = "\n\n"
        gap = _add_sentence(current, rows, gap=gap)
    if current.text:
        yield current


def score_text(gold: GoldText, found: Sequence[Words]) -> tuple[Score, Score]:
    """Return the scores of sentences and of words for one document."""
    borders = {(sentence.words[0].start, sentence.words[-1].end) for sentence in found}
    right = len(borders.intersection(gold.sentences))
    sentences = Score(gold=len(gold.sentences), found=len(found), right=right)
    aligned = align_words(gold, found)
    return sentences, Score(gold=len(gold.words), found=sum(len(item.words) for item in found), right=len(aligned))


def align_words(gold: GoldText, found: Sequence[Words]) -> dict[int, int]:
    """Map the index of each gold word to the index of the same found word, both counted through the document."""
    words = [word for sentence in found for word in sentence.words]
    index = {(word.start, word.end): number for number, word in enumerate(words)}
    aligned: dict[int, int] = {}
    shared: dict[tuple[int, int], list[int]] = {}
    for number, span in enumerate(gold.words):
        shared.setdefault(span, []).append(number)
    for span, numbers in shared.items():
        if len(numbers) == 1:
            if span in index:
                aligned[numbers[0]] = index[span]
            continue
        inside = [n for n, word in enumerate(words) if span[0] <= word.start and word.end <= span[1]]
        forms = [gold.forms[number].lower() for number in numbers]
        for one, other in _common(forms, [words[n].text.lower() for n in inside]):
            aligned[numbers[one]] = inside[other]
    return aligned


def evaluate(path: Path) -> dict[str, float]:
    """Return sentence and word F1 (percent) and the speed in words per second on a treebank file."""
    texts = list(read_texts(path))
    start = time.process_time()
    found = [list(segment_text(text.text)) for text in texts]
    seconds = time.process_time() - start
    sentences, words = NOTHING, NOTHING
    for text, segmented in zip(texts, found, strict=True):
        of_sentences, of_words = score_text(text, segmented)
        sentences, words = sentences + of_sentences, words + of_words
    return {"sentence_f1": sentences.f1, "word_f1": words.f1, "words_per_second": words.found / seconds}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line per treebank part; 2 when the data is not there."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.segmentation", description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with ewt/ and gum/ (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="write the scores to this file too")
    options = parser.parse_args(arguments)
    results: dict[str, dict[str, float]] = {}
    for bank, part in PARTS:
        path = options.data / bank / f"{part}.conllu"
        if not path.exists():
            print(f"{path} is not there: give the folder of the treebanks with --data", file=sys.stderr)
            return 2
        result = results[f"{bank}/{part}"] = evaluate(path)
        print(
            f"{bank} {part:4}  sentence F1 {result['sentence_f1']:5.2f}  word F1 {result['word_f1']:5.2f}"
            f"  {result['words_per_second']:,.0f} words/s"
        )
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return 0


def _sentences(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as handle:
        for raw in handle:
            line = raw.rstrip("\n")
            if line.startswith("#"):
                comments.append(line)
            elif line:
                row = line.split("\t")
                if "." not in row[0]:
                    rows.append(row)
            elif rows:
                yield comments, rows
                comments, rows = [], []
    if rows:
        yield comments, rows


def _add_sentence(text: GoldText, rows: Sequence[Sequence[str]], *, gap: str) -> str:
    """Append a sentence to the text; return the white space that follows it."""
    position = 0
    start = len(text.text) + len(gap)
    while position < len(rows):
        row = rows[position]
        forms = [row[1]]
        position += 1
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            forms = [item[1] for item in rows[position : position + last - first + 1]]
            position += last - first + 1
        text.text += gap
        _add_token(text, surface=row[1], forms=forms)
        gap = "" if "SpaceAfter=No" in row[9] else " "
    text.sentences.append((start, len(text.text)))
    return gap


def _add_token(text: GoldText, *, surface: str, forms: Sequence[str]) -> None:
    start = len(text.text)
    text.text += surface
    parts = "".join(forms) == surface
    for form in forms:
        end = start + len(form) if parts else len(text.text)
        text.words.append((start, end))
        text.forms.append(form)
        text.sentence.append(len(text.sentences))
        start = end if parts else start


def _common(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence."""
    table = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            same = left[i] == right[j]
            table[i][j] = table[i + 1][j + 1] + 1 if same else max(table[i + 1][j], table[i][j + 1])
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


if __name__ == "__main__":
    sys.exit(main())
