"""A checkpoint to train on from, out of the shipped graphs: `python -m training.recover --out FILE`.

Checkpoints of earlier versions are not kept; the weights in the graphs are theirs, rounded to eight bits.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import onnx
import torch
from onnx import GraphProto, NodeProto, numpy_helper
from torch import Tensor

from training.features import Inventory, write_inventory
from training.reader_model import Encoder, ReaderModel
from training.train_reader import sizes_of

SHIPPED = Path("src/araxes/resources/reader")
# The weights that stand in the graphs without a bias to name them.
ARC, LABEL = "arc.weight", "label.weight"
INVENTORY = ("labels", "upos", "xpos", "semantic", "scripts", "casings")


def shipped_inventory(folder: Path) -> Inventory:
    """Return the classes named in `reader.json`."""
    content = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    return Inventory(**{name: tuple(content[name]) for name in INVENTORY})


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """Return the state of the reader model that the graphs were made from."""
    labels = _quantised(onnx.load(folder / "labels.onnx").graph)
    (label,) = labels.values()
    pairs = dict(_named(onnx.load(folder / "pairs.onnx").graph))
    return {
        **dict(_named(onnx.load(folder / "reader.onnx").graph)),
        LABEL: label.T,
        **{f"pairs.{name}": weight for name, weight in pairs.items()},
    }


def _quantised(graph: GraphProto) -> dict[str, Tensor]:
    """Return the weights of eight bits as floats, by their name in the graph."""
    values = {entry.name: torch.from_numpy(numpy_helper.to_array(entry).copy()) for entry in graph.initializer}
    ending = "_quantized"
    names = [name.removesuffix(ending) for name in values if name.endswith(ending)]
    return {
        name: (values[name + ending].float() - values[f"{name}_zero_point"].float()) * values[f"{name}_scale"]
        for name in names
    }


def _named(graph: GraphProto) -> Iterator[tuple[str, Tensor]]:
    """Yield each weight under the model's name for it: its own, or that of the bias added to its product."""
    weights = _quantised(graph)
    for entry in graph.initializer:
        if entry.name.endswith((".weight", ".bias")):
            yield entry.name, torch.from_numpy(numpy_helper.to_array(entry).copy())
    readers = {name: node for node in graph.node for name in node.input}
    for name, weight in weights.items():
        bias = _bias(graph, readers, name)
        if bias:
            yield bias.replace(".bias", ".weight"), weight.T
        elif name.endswith(".weight"):
            # A table of embeddings, or the key, which stands on the right of its product as it is.
            yield name, weight
        else:
            yield ARC, weight.T


def _users(graph: GraphProto, name: str) -> list[NodeProto]:
    return [node for node in graph.node if f"{name}_quantized" in node.input]


def _bias(graph: GraphProto, readers: dict[str, NodeProto], name: str) -> str | None:
    """Return the name of the bias that is added to the product with a weight, if there is one."""
    node = _users(graph, name)[0]
    while node.op_type in {"MatMulInteger", "Cast", "Mul"}:
        node = readers[node.output[0]]
    biases = [str(entry) for entry in node.input if entry.endswith(".bias")]
    return biases[0] if node.op_type == "Add" and biases else None


def main() -> None:
    """Write the checkpoint, and beside it the inventory that `training.export_reader` reads."""
    parser = argparse.ArgumentParser(description="Make a checkpoint out of the shipped graphs.")
    parser.add_argument("--shipped", type=Path, default=SHIPPED, help="folder with the graphs and reader.json")
    parser.add_argument("--out", type=Path, required=True, help="the checkpoint, FILE.pt")
    arguments = parser.parse_args()
    inventory = shipped_inventory(arguments.shipped)
    model = ReaderModel(Encoder(), sizes_of(inventory))
    model.load_state_dict(shipped_weights(arguments.shipped))
    torch.save(model.state_dict(), arguments.out)
    write_inventory(inventory, arguments.out.parent)


if __name__ == "__main__":
    main()
