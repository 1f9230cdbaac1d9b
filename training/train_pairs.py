"""Train the pairs' head alone, on a reader whose trees stay as they are: `python -m training.train_pairs ...`.

The encoder is not touched: each sentence is read once, and its states are kept. Several heads are trained from the one
of the checkpoint, each in another order, and their mean is kept.
"""

import argparse
import logging
import random
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from training.features import read_inventory, write_inventory
from training.learning import head_loss
from training.reader_model import Encoder, ReaderModel
from training.relation_batches import MarkedExample, encode_marked, inputs_of, pair_batch
from training.relation_model import Pairs
from training.relation_sentences import read_marked
from training.train_reader import HERE, load_tokenizer, sizes_of

ROWS, WARM_UP, DECAY = 24, 50, 0.02

log = logging.getLogger("train_pairs")


class States:
    """What a frozen encoder makes of sentences, each read once."""

    def __init__(self, model: ReaderModel, examples: Sequence[MarkedExample]) -> None:
        self._known: dict[MarkedExample, Tensor] = {}
        order = sorted(examples, key=_length)
        with torch.no_grad():
            for first in range(0, len(order), ROWS):
                group = order[first : first + ROWS]
                for example, states in zip(group, model.encoded(**inputs_of(group)), strict=True):
                    self._known[example] = states[: 1 + len(example.first)].half()

    def of(self, group: Sequence[MarkedExample]) -> Tensor:
        """Return the states [B, 1 + W, 384] of sentences, 0 where padded."""
        return torch.nn.utils.rnn.pad_sequence([self._known[one].float() for one in group], batch_first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How long and how fast a head learns, and the seed of its order."""

    epochs: int
    rate: float
    seed: int


def train_head(start: Pairs, states: States, examples: Sequence[MarkedExample], course: Course) -> Pairs:
    """Return a copy of a head, trained for some epochs."""
    noise = random.Random(course.seed)
    torch.manual_seed(course.seed)
    head = deepcopy(start).train()
    optimiser = torch.optim.AdamW(head.parameters(), lr=course.rate, weight_decay=DECAY)
    steps = course.epochs * -(-len(examples) // ROWS)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min((step + 1) / WARM_UP, (steps - step) / max(1, steps - WARM_UP))
    )
    for epoch in range(1, course.epochs + 1):
        total = 0.0
        for group in _groups(examples, noise):
            batch = pair_batch(group)
            loss = head_loss(head, states.of(group)[batch.row], batch)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += float(loss.detach()) * len(group)
        log.info("seed %d epoch %d loss %.3f", course.seed, epoch, total / len(examples))
    return head.eval()


def _groups(examples: Sequence[MarkedExample], noise: random.Random) -> Iterator[list[MarkedExample]]:
    """Yield sentences of similar lengths together, in random order."""
    order = sorted(examples, key=lambda example: _length(example) + noise.uniform(-4, 4))
    groups = [order[first : first + ROWS] for first in range(0, len(order), ROWS)]
    noise.shuffle(groups)
    yield from groups


def _length(example: MarkedExample) -> int:
    return len(example.pieces)


def mean_of(heads: Sequence[Pairs]) -> dict[str, Tensor]:
    """Return the mean of the heads' weights."""
    states = [head.state_dict() for head in heads]
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the pairs' head of a reader alone.")
    parser.add_argument("--start", type=Path, required=True, help="checkpoint of the reader, its inventory.json beside")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--out", type=Path, required=True, help="the new checkpoint, FILE.pt")
    parser.add_argument("--relations", type=Path, default=HERE / "data" / "relations", help="marked sentences")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4])
    parser.add_argument("--rate", type=float, default=5e-4)
    return parser.parse_args()


def main() -> None:
    """Read the marked sentences, train, and write the checkpoint with the new head."""
    arguments = _arguments()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    inventory = read_inventory(arguments.start.parent)
    model = ReaderModel(Encoder(), sizes_of(inventory))
    model.load_state_dict(torch.load(arguments.start, weights_only=True))
    model.eval()
    tokenizer = load_tokenizer(arguments.encoder)
    examples = [encode_marked(one, tokenizer) for one in read_marked(sorted(arguments.relations.glob("*.txt")))]
    states = States(model, examples)
    heads = [
        train_head(model.pairs, states, examples, Course(epochs=arguments.epochs, rate=arguments.rate, seed=seed))
        for seed in arguments.seeds
    ]
    model.pairs.load_state_dict(mean_of(heads))
    torch.save(model.state_dict(), arguments.out)
    write_inventory(inventory, arguments.out.parent)


if __name__ == "__main__":
    main()
