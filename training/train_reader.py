"""Train the reader model: `python -m training.train_reader --encoder DIR --out DIR [--data DIR] [--epochs N]`."""

import argparse
import hashlib
import logging
import os
import random
import tempfile
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, distributed, multiprocessing

from training.features import Example, Inventory, encode, take_inventory, write_inventory
from training.learning import Plan, accuracy, pair_accuracy, train
from training.reader_model import ReaderModel, Sizes, load_encoder
from training.relation_batches import CLASSES, MarkedExample, encode_marked
from training.relation_sentences import STATUSES, read_marked
from training.treebanks import Tree, read_treebank

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TREEBANKS = {"ewt": False, "gum": True}
# Our own few sentences are read several times in an epoch.
OWN, OWN_TIMES = "own", 3
LONGEST = 100
HERE = Path(__file__).parent
# Every so many sentences of our own are kept back, for the log.
HELD_BACK = 25

log = logging.getLogger("train_reader")


def load_trees(data: Path, part: str) -> dict[str, list[Tree]]:
    """Return the trees of one part (train, dev, test) of every treebank."""
    return {name: list(read_treebank(data / "treebanks" / name / f"{part}.conllu")) for name in TREEBANKS}


def load_weights(folder: Path) -> dict[str, Tensor]:
    """Return the published encoder's weights after checking their SHA-256."""
    path = folder / "model.safetensors"
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != ENCODER_SHA256:
        raise SystemExit(f"{path.name}: SHA-256 is {found}, expected {ENCODER_SHA256}")
    return load_file(path)


def sizes_of(inventory: Inventory) -> Sizes:
    """Return the number of classes of each head."""
    return Sizes(
        casings=len(inventory.casings),
        labels=len(inventory.labels),
        upos=len(inventory.upos),
        xpos=len(inventory.xpos),
        semantic=len(inventory.semantic),
        lemma=len(inventory.scripts),
        types=len(CLASSES),
        statuses=len(STATUSES),
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the reader model.")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ARAXES_DATA", "../shared/data")))
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--start", type=Path, help="a checkpoint to train on from")
    parser.add_argument(
        "--forget",
        type=float,
        default=0.0,
        metavar="SHARE",
        help="share of the published encoder mixed into the one of --start: what it knew of meanings",
    )
    parser.add_argument("--relations", type=Path, default=HERE / "data" / "relations", help="marked sentences")
    parser.add_argument("--own", type=Path, default=HERE / "data" / "treebank", help="our own trees")
    parser.add_argument(
        "--trees", type=float, default=1.0, metavar="SHARE", help="share of the treebanks' trees to read"
    )
    parser.add_argument("--rounds", type=int, default=2, help="readings of the marked sentences in an epoch")
    parser.add_argument("--rate", type=float, default=1.0, help="share of the usual learning rates")
    parser.add_argument("--warm-up", type=int, default=200, help="steps until the full rate")
    parser.add_argument("--processes", type=int, default=2, help="processes of one thread each")
    return parser.parse_args()


def main() -> None:
    """Read the treebanks, train, and leave a checkpoint of every epoch in --out."""
    arguments = _arguments()
    if not (arguments.data / "treebanks").is_dir():
        raise SystemExit(f"no folder treebanks in {arguments.data}: pass --data or set ARAXES_DATA")
    arguments.out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
    with tempfile.TemporaryDirectory() as folder:
        multiprocessing.spawn(_work, args=(arguments, folder), nprocs=arguments.processes)


def _work(rank: int, arguments: argparse.Namespace, folder: str) -> None:
    """Train as one of the processes; the first of them keeps the log and the checkpoints."""
    logging.basicConfig(level=logging.WARNING if rank else logging.INFO, format="%(asctime)s %(message)s")
    distributed.init_process_group(
        "gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=arguments.processes
    )
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed + rank)
    inventory, parts = _examples(arguments)
    log.info("classes: %s", sizes_of(inventory))
    model = ReaderModel(load_encoder(load_weights(arguments.encoder)), sizes_of(inventory))
    if arguments.start:
        _start(model, arguments)
    for weight in model.parameters():
        distributed.broadcast(weight.data, 0)
    plan = Plan(
        epochs=arguments.epochs,
        seed=arguments.seed,
        rate=arguments.rate,
        warm_up=arguments.warm_up,
        rounds=arguments.rounds,
        rank=rank,
        processes=arguments.processes,
    )
    marked = _marked(arguments)
    learned = [one for place, one in enumerate(marked) if place % HELD_BACK]
    trees = [example for name in (*TREEBANKS, OWN) for example in parts[f"{name}-train"]]
    read = random.Random(arguments.seed).sample(trees, round(arguments.trees * len(trees)))
    for epoch in train(model, read, learned, plan):
        if rank == 0:
            write_inventory(inventory, arguments.out)
            torch.save(model.state_dict(), arguments.out / f"epoch-{epoch}.pt")
            log.info("epoch %d pairs: %s", epoch, pair_accuracy(model, marked[::HELD_BACK]))
            for name in (*TREEBANKS, OWN):
                log.info("epoch %d %s dev: %s", epoch, name, accuracy(model, parts[f"{name}-dev"]))


def _start(model: ReaderModel, arguments: argparse.Namespace) -> None:
    """Load a checkpoint (an older one has no head for pairs), and mix the published encoder into its encoder."""
    published = {name: weight.clone() for name, weight in model.encoder.state_dict().items()}
    model.load_state_dict(torch.load(arguments.start, weights_only=True), strict=False)
    for name, weight in model.encoder.state_dict().items():
        weight.lerp_(published[name], arguments.forget)


def _marked(arguments: argparse.Namespace) -> list[MarkedExample]:
    """Return the marked sentences, shuffled."""
    sentences = list(read_marked(sorted(arguments.relations.glob("*.txt"))))
    random.Random(arguments.seed).shuffle(sentences)
    tokenizer = load_tokenizer(arguments.encoder)
    return [encode_marked(sentence, tokenizer) for sentence in sentences]


def load_tokenizer(folder: Path) -> Tokenizer:
    """Return the encoder's tokenizer, which neither cuts nor fills."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _examples(arguments: argparse.Namespace) -> tuple[Inventory, dict[str, list[Example]]]:
    """Return the classes of the training parts, and the examples of each treebank's train and dev part."""
    tokenizer = load_tokenizer(arguments.encoder)
    trees = {part: load_trees(arguments.data, part) for part in ("train", "dev")}
    inventory = take_inventory(tree for bank in trees["train"].values() for tree in bank)
    parts = {
        f"{name}-{part}": [
            encode(tree, tokenizer, inventory, classed=classed)
            for tree in trees[part][name]
            if part == "dev" or len(tree.words) <= LONGEST
        ]
        for name, classed in TREEBANKS.items()
        for part in ("train", "dev")
    }
    for part in ("train", "dev"):
        own = read_treebank(arguments.own / f"{part}.conllu")
        parts[f"{OWN}-{part}"] = [encode(tree, tokenizer, inventory, classed=False) for tree in own]
    parts[f"{OWN}-train"] *= OWN_TIMES
    return inventory, parts


if __name__ == "__main__":
    main()
