"""Turn a checkpoint into what the package ships: `python -m training.export_reader --checkpoint FILE ...`.

Writes `reader.onnx`, `labels.onnx` and `pairs.onnx` (weights as int8), `tokenizer.json` and `reader.json`
(inventories, origin).
"""

import argparse
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor

from training.features import Inventory, read_inventory
from training.layers import WIDTH
from training.reader_model import INPUTS, LABEL_WIDTH, OUTPUTS, Encoder, Labels, ReaderModel
from training.relation_batches import CLASSES
from training.relation_model import PADDING, PAIR_INPUTS, PAIR_OUTPUTS, PLAIN, SOURCE, TARGET
from training.relation_sentences import STATUSES
from training.train_reader import ENCODER_SHA256, TREEBANKS, sizes_of
from training.trigger_model import TRIGGER_INPUTS, TRIGGER_OUTPUTS, Council

Names = tuple[tuple[str, ...], tuple[str, ...]]


def load_model(checkpoints: Sequence[Path], shares: Sequence[float], inventory: Inventory) -> ReaderModel:
    """Return the trained model, ready to run: the mean of the checkpoints, each with its share."""
    model = ReaderModel(Encoder(), sizes_of(inventory))
    states = [torch.load(checkpoint, weights_only=True) for checkpoint in checkpoints]
    mean = {name: sum(share * state[name] for share, state in zip(shares, states, strict=True)) for name in states[0]}
    model.load_state_dict(mean)
    return model.eval()


def export_reader(model: ReaderModel, path: Path) -> None:
    """Write the graph from word pieces to heads and classes; batch, pieces and words are free dimensions."""
    batch, pieces, words = _dimensions()
    example = tuple(torch.ones((2, 9 if name == "input_ids" else 7), dtype=torch.int64) for name in INPUTS)
    shapes = tuple({0: batch, 1: pieces if name == "input_ids" else words} for name in INPUTS)
    _write(model, example, shapes, path=path, names=(INPUTS, OUTPUTS))


def export_labels(model: ReaderModel, path: Path) -> None:
    """Write the graph from the two sides of arcs and the heads to labels."""
    batch, _, words = _dimensions()
    example = torch.rand(2, 7, LABEL_WIDTH), torch.rand(2, 8, LABEL_WIDTH), torch.ones((2, 7), dtype=torch.int64)
    shapes = {0: batch, 1: words}, {0: batch, 1: words + 1}, {0: batch, 1: words}
    _write(Labels(model), example, shapes, path=path, names=(("dependents", "governors", "heads"), ("labels",)))


def export_pairs(model: ReaderModel, path: Path) -> None:
    """Write the graph from a sentence's states and two marked sides to probabilities of types and statuses."""
    batch, _, words = _dimensions()
    example = torch.rand(2, 8, WIDTH), torch.tensor([[PLAIN, SOURCE, PLAIN, TARGET, PLAIN, PLAIN, PLAIN, PADDING]] * 2)
    shapes = {0: batch, 1: words + 1}, {0: batch, 1: words + 1}
    _write(model.pairs, example, shapes, path=path, names=(PAIR_INPUTS, PAIR_OUTPUTS))


def export_triggers(heads: Council, path: Path) -> None:
    """Write the graph from sentences' states to the probability of each type for every word."""
    batch, _, words = _dimensions()
    shapes = ({0: batch, 1: words + 1},)
    _write(heads, (torch.rand(2, 8, WIDTH),), shapes, path=path, names=(TRIGGER_INPUTS, TRIGGER_OUTPUTS))


def _dimensions() -> tuple[torch.export.Dim, ...]:
    return tuple(torch.export.Dim(name, min=1, max=4096) for name in ("batch", "pieces", "words"))


def _write(
    model: torch.nn.Module, example: tuple[Tensor, ...], shapes: tuple[Any, ...], *, path: Path, names: Names
) -> None:
    program = torch.onnx.export(
        model.eval(), example, input_names=names[0], output_names=names[1], dynamic_shapes=shapes, dynamo=True
    )
    if program is None:
        raise SystemExit("torch.onnx.export gave no graph")
    program.save(str(path), external_data=False)


def quantise(source: Path, target: Path) -> None:
    """Quantise the weights to eight bits, per row and in the range that machines without VNNI add up exactly."""
    prepared = source.with_name("prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    model = onnx.load(prepared)
    # The optimiser reuses names for tensors of other shapes; the shapes are inferred again.
    del model.graph.value_info[:]
    onnx.save(model, prepared)
    quantize_dynamic(str(prepared), str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def strip(path: Path) -> None:
    """Remove what the exporter notes on every node: stack traces, with paths of the machine it ran on."""
    model = onnx.load(path)
    for entries in (model.graph.node, model.graph.value_info, model.graph.input, model.graph.output, [model.graph]):
        for entry in entries:
            del entry.metadata_props[:]
    onnx.save(model, path)


GRAPHS = {"pairs": export_pairs, "labels": export_labels, "reader": export_reader}


def facts(inventory: Inventory, data: Path, version: str) -> dict[str, Any]:
    """Return the content of `reader.json`."""
    files = {
        f"{name}/train.conllu": hashlib.sha256((data / "treebanks" / name / "train.conllu").read_bytes()).hexdigest()
        for name in TREEBANKS
    }
    return {
        "version": version,
        "licence": "CC-BY-SA-4.0",
        "encoder": {"name": "sentence-transformers/all-MiniLM-L6-v2", "sha256": ENCODER_SHA256},
        "training": files,
        "labels": inventory.labels,
        "upos": inventory.upos,
        "xpos": inventory.xpos,
        "semantic": inventory.semantic,
        "scripts": inventory.scripts,
        "casings": inventory.casings,
        "types": CLASSES,
        "statuses": STATUSES,
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Export a reader checkpoint for the package.")
    parser.add_argument("--checkpoint", type=Path, required=True, action="append")
    parser.add_argument("--shares", type=float, nargs="+", default=[1.0], help="of each checkpoint, 1 in all")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with tokenizer.json")
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("ARAXES_DATA", "../shared/data")))
    parser.add_argument("--out", type=Path, default=Path("src/araxes/resources/reader"))
    parser.add_argument("--version", required=True)
    parser.add_argument("--only", nargs="+", choices=tuple(GRAPHS), default=list(GRAPHS), help="graphs to write")
    return parser.parse_args()


def main() -> None:
    """Export, quantise, and move the files into place at the end."""
    arguments = _arguments()
    inventory = read_inventory(arguments.checkpoint[0].parent)
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        model = load_model(arguments.checkpoint, arguments.shares, inventory)
        for name in arguments.only:
            GRAPHS[name](model, work / "full.onnx")
            quantise(work / "full.onnx", work / f"{name}.onnx")
            strip(work / f"{name}.onnx")
        content = facts(inventory, arguments.data, arguments.version)
        (work / "reader.json").write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        shutil.copyfile(arguments.encoder / "tokenizer.json", work / "tokenizer.json")
        for name in ("tokenizer.json", "reader.json", *(f"{name}.onnx" for name in arguments.only)):
            beside = arguments.out / f".{name}.new"
            shutil.copyfile(work / name, beside)
            beside.replace(arguments.out / name)


if __name__ == "__main__":
    main()
