"""Trees as numbers: word pieces, casing codes and the classes to predict."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tokenizers import Tokenizer

from araxes.language.spelling import CASINGS, casing_code, edit_script, titled
from training.treebanks import NO_CLASS, Tree, Word

IGNORED = -100
RARE_LABEL, RARE_SCRIPT = 15, 4
SMALL_IN_TITLES = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX"})

FORMS: dict[str, Callable[[Word], str]] = {
    "plain": lambda word: word.form,
    "upper": lambda word: word.form.upper(),
    "title": lambda word: word.form if word.upos in SMALL_IN_TITLES else titled(word.form),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inventory:
    """The classes of each head, in the order of their ids."""

    labels: tuple[str, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    semantic: tuple[str, ...]
    scripts: tuple[str, ...]
    casings: tuple[str, ...] = CASINGS


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence; `casing` and `lemma` have an entry for each way of writing it in `FORMS`."""

    pieces: tuple[int, ...]
    first: tuple[int, ...]
    heads: tuple[int, ...]
    labels: tuple[int, ...]
    upos: tuple[int, ...]
    xpos: tuple[int, ...]
    semantic: tuple[int, ...]
    casing: dict[str, tuple[int, ...]]
    lemma: dict[str, tuple[int, ...]]
    droppable: bool


def take_inventory(trees: Iterable[Tree]) -> Inventory:
    """Collect the classes of a treebank; rare subtypes fall to their relation, rare scripts away."""
    words = [word for tree in trees for word in tree.words]
    labels = Counter(word.deprel for word in words if word.head)
    common = {label if count >= RARE_LABEL else label.partition(":")[0] for label, count in labels.items()}
    scripts = Counter(edit_script(word.form, word.lemma) for word in words)
    classes = sorted({word.semantic for word in words if word.semantic and word.semantic != NO_CLASS})
    return Inventory(
        labels=tuple(sorted(common)),
        upos=tuple(sorted({word.upos for word in words})),
        xpos=tuple(sorted({word.xpos for word in words})),
        semantic=(NO_CLASS, *classes),
        scripts=tuple(script for script, count in scripts.most_common() if count >= RARE_SCRIPT),
    )


def encode(tree: Tree, tokenizer: Tokenizer, inventory: Inventory, *, classed: bool) -> Example:
    """Turn a tree into numbers; `classed` says whether the treebank marks semantic classes."""
    words = tree.words
    pieces, first = [tokenizer.token_to_id("[CLS]")], []
    for word in words:
        first.append(len(pieces))
        ids = tokenizer.encode(word.form, add_special_tokens=False).ids
        pieces.extend(ids or [tokenizer.token_to_id("[UNK]")])
    pieces.append(tokenizer.token_to_id("[SEP]"))
    labels = (word.deprel if word.deprel in inventory.labels else word.deprel.partition(":")[0] for word in words)
    forms = {way: [form(word) for word in words] for way, form in FORMS.items()}
    last = len(words)
    return Example(
        pieces=tuple(pieces),
        first=tuple(first),
        heads=tuple(word.head for word in words),
        labels=_indices(labels, inventory.labels),
        upos=_indices((word.upos for word in words), inventory.upos),
        xpos=_indices((word.xpos for word in words), inventory.xpos),
        semantic=_indices((word.semantic if classed else None for word in words), inventory.semantic),
        casing={way: tuple(map(casing_code, written)) for way, written in forms.items()},
        lemma={way: _scripts(written, words, inventory) for way, written in forms.items()},
        droppable=last > 1 and words[-1].upos == "PUNCT" and all(word.head != last for word in words),
    )


def _indices(values: Iterable[str | None], inventory: Sequence[str]) -> tuple[int, ...]:
    index = {value: number for number, value in enumerate(inventory)}
    return tuple(IGNORED if value is None else index.get(value, IGNORED) for value in values)


def _scripts(forms: Iterable[str], words: Iterable[Word], inventory: Inventory) -> tuple[int, ...]:
    """Return the script of each word, written so; ignored where the script is rare."""
    scripts = (edit_script(form, word.lemma) for form, word in zip(forms, words, strict=True))
    return _indices(scripts, inventory.scripts)


def read_inventory(folder: Path) -> Inventory:
    """Return the classes that lie beside a checkpoint (`inventory.json`)."""
    stored = json.loads((folder / "inventory.json").read_text(encoding="utf-8"))
    return Inventory(**{name: tuple(values) for name, values in stored.items()})


def write_inventory(inventory: Inventory, folder: Path) -> None:
    """Lay the classes beside a checkpoint."""
    (folder / "inventory.json").write_text(json.dumps(asdict(inventory)), encoding="utf-8")
