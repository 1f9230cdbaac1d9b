"""Train the head that finds the words that tell acts, on the shipped reader: `python -m training.train_triggers ...`.

The reader is not touched: each document of `data/documents` is read once, as at run time, and its states are kept.
Several heads are trained in different orders; what is written is their mean, as one ONNX graph with int8 weights.
"""

import argparse
import logging
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from araxes.documents import from_text
from araxes.documents.roles import HEADINGS
from araxes.language.mending import mended
from araxes.language.reader import Reader, load_reader
from araxes.language.segmentation import segment
from training.export_reader import export_triggers, quantise, strip
from training.passages import Passage, read_passages
from training.relation_batches import CLASSES
from training.trigger_model import Council, Triggers

ROWS, EPOCHS, RATE, DECAY, SMOOTHING, IGNORED = 48, 25, 1e-3, 0.05, 0.02, -100
LENGTHS = 6.0
HERE = Path(__file__).parent

log = logging.getLogger("train_triggers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A sentence: the reader's states [1 + W, 384] and the class of each word [W]."""

    states: Tensor
    classes: Tensor


def examples_of(passages: Iterable[Passage], reader: Reader) -> Iterator[Read]:
    """Read documents as Araxes does and yield their sentences with the classes of their words."""
    for passage in passages:
        document = from_text(passage.text, name=passage.name, published=passage.published)
        told = dict(_words(passage, document.text))
        for sentence in map(mended, reader.annotate(segment(document))):
            if sentence.role in HEADINGS or sentence.states is None:
                continue  # The events are marked in the text that the title repeats.
            classes = [
                next((CLASSES.index(told[place]) for place in told if token.start <= place < token.end), 0)
                for token in sentence.tokens
            ]
            yield Read(states=torch.from_numpy(sentence.states), classes=torch.tensor(classes))


def _words(passage: Passage, text: str) -> Iterator[tuple[int, str]]:
    """Yield where in the document's text the words of the events stand, and their types; of two in one word one."""
    taken = set()
    for event in passage.events:
        quote = event["evidence"][0]
        start = text.find(quote)
        place = start + quote.find(event["word"])
        if start >= 0 and place not in taken:
            taken.add(place)
            yield place, event["type"]


def train_head(examples: Sequence[Read], seed: int) -> Triggers:
    """Return a head trained on sentences in an order of its own."""
    noise = random.Random(seed)
    torch.manual_seed(seed)
    head = Triggers(len(CLASSES)).train()
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(examples) // ROWS) + 1
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for epoch in range(1, EPOCHS + 1):
        total = 0.0
        for group in _groups(examples, noise):
            states = torch.nn.utils.rnn.pad_sequence([one.states.float() for one in group], batch_first=True)
            classes = torch.nn.utils.rnn.pad_sequence(
                [one.classes for one in group], batch_first=True, padding_value=IGNORED
            )
            loss = torch.nn.functional.cross_entropy(
                head.scores(states).flatten(0, 1),
                classes.flatten(),
                ignore_index=IGNORED,
                label_smoothing=SMOOTHING,
            )
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(group)
        log.info("seed %d epoch %d loss %.4f", seed, epoch, total / len(examples))
    return head.eval()


def _groups(examples: Sequence[Read], noise: random.Random) -> list[list[Read]]:
    """Return batches of similar lengths, in a random order."""
    order = sorted(examples, key=lambda one: len(one.classes) + noise.uniform(0, LENGTHS))
    groups = [order[first : first + ROWS] for first in range(0, len(order), ROWS)]
    noise.shuffle(groups)
    return groups


def write_heads(heads: Sequence[Triggers], out: Path) -> None:
    """Write the mean of heads as one graph with int8 weights."""
    council = Council(list(heads)).eval()
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        export_triggers(council, full)
        quantise(full, Path(folder) / "triggers.onnx")
        strip(Path(folder) / "triggers.onnx")
        out.write_bytes((Path(folder) / "triggers.onnx").read_bytes())


def main() -> None:
    """Read, train and write the graph."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="*", help="documents with events (default: data/documents/*.txt)")
    parser.add_argument("--out", type=Path, default=Path("src/araxes/resources/reader/triggers.onnx"))
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    files = options.files or sorted((HERE / "data" / "documents").glob("*.txt"))
    examples = list(examples_of([one for path in files for one in read_passages(path)], load_reader()))
    log.info("%d sentences, %d words that tell acts", len(examples), sum(int((e.classes > 0).sum()) for e in examples))
    write_heads([train_head(examples, seed) for seed in options.seeds], options.out)


if __name__ == "__main__":
    main()
