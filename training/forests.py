"""Boosted trees from traits, and the ONNX graphs that the package ships of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import onnx
from numpy.typing import NDArray

from araxes.claims.weighing.forest import Block, Table, Traits, matrix

# Words as values of traits that occur in fewer rows are no inputs of their own (a claim has about eight rows).
RARE = 80
PARAMETERS = {
    "objective": "binary",
    "num_leaves": 12,
    "learning_rate": 0.04,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.3,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}
ROUNDS = 250
# The trees that choose among groups: larger, and faster to learn.
AMONG_GROUPS = {"num_leaves": 24, "learning_rate": 0.12}
AMONG_GROUPS_ROUNDS = 160


def columns_of(rows: Sequence[Traits]) -> list[str]:
    """Return the names of the inputs for rows of traits."""
    counts = Counter(
        f"{name}={value}" if isinstance(value, str) else name for traits in rows for name, value in traits.items()
    )
    return sorted(column for column, count in counts.items() if count >= RARE or "=" not in column)


@dataclass(slots=True)
class Grown:
    """Trees grown on rows of traits."""

    columns: list[str]
    trees: lightgbm.Booster = field(repr=False)

    def chances(self, rows: Sequence[Traits]) -> NDArray[Any]:
        """Return a probability for each row."""
        return np.asarray(self.trees.predict(_numbers(rows, self.columns)))


def grow(rows: Sequence[Traits], labels: Sequence[bool]) -> Grown:
    """Grow trees that give rows the probability of their label."""
    return _grown(rows, labels, None, PARAMETERS, ROUNDS)


def grow_among_groups(rows: Sequence[Traits], labels: Sequence[bool], weights: Sequence[float]) -> Grown:
    """Grow trees that give groups the probability that they are the side; ``weights`` are how much each row counts."""
    return _grown(rows, labels, weights, PARAMETERS | AMONG_GROUPS, AMONG_GROUPS_ROUNDS)


def _grown(
    rows: Sequence[Traits],
    labels: Sequence[bool],
    weights: Sequence[float] | None,
    parameters: Mapping[str, Any],
    rounds: int,
) -> Grown:
    columns = columns_of(rows)
    data = lightgbm.Dataset(_numbers(rows, columns), np.asarray(labels, dtype=float), weight=weights)
    return Grown(columns, lightgbm.train(dict(parameters), data, rounds))


def _numbers(rows: Sequence[Traits], columns: Sequence[str]) -> NDArray[np.float32]:
    return matrix([Block(common={}, rows=rows)], {column: place for place, column in enumerate(columns)})


def flat(block: Block | Table) -> list[Traits]:
    """Return the rows of a block or table, each with what they have in common."""
    if isinstance(block, Table):
        return [{**block.common, **dict(zip(block.columns, row, strict=True))} for row in block.numbers.tolist()]
    return [{**block.common, **row} for row in block.rows]


def write_forest(grown: Grown, path: Path) -> None:
    """Write trees as an ONNX graph: `traits` [rows, columns] to log-odds [rows, 1]."""
    nodes: dict[str, list[Any]] = {name: [] for name in _NODES}
    leaves: dict[str, list[Any]] = {name: [] for name in _LEAVES}
    for number, tree in enumerate(grown.trees.dump_model()["tree_info"]):
        _add(tree["tree_structure"], number, nodes, leaves)
    node = onnx.helper.make_node(
        "TreeEnsembleRegressor", ["traits"], ["scores"], domain="ai.onnx.ml", n_targets=1, **nodes, **leaves
    )
    graph = onnx.helper.make_graph(
        [node],
        "forest",
        [onnx.helper.make_tensor_value_info("traits", onnx.TensorProto.FLOAT, ["rows", len(grown.columns)])],
        [onnx.helper.make_tensor_value_info("scores", onnx.TensorProto.FLOAT, ["rows", 1])],
    )
    opsets = [onnx.helper.make_opsetid("ai.onnx.ml", 3), onnx.helper.make_opsetid("", 17)]
    onnx.save(onnx.helper.make_model(graph, opset_imports=opsets, ir_version=9), path)


_NODES = (
    "nodes_treeids",
    "nodes_nodeids",
    "nodes_featureids",
    "nodes_values",
    "nodes_modes",
    "nodes_truenodeids",
    "nodes_falsenodeids",
)
_LEAVES = ("target_treeids", "target_nodeids", "target_ids", "target_weights")


def _add(node: dict[str, Any], tree: int, nodes: dict[str, list[Any]], leaves: dict[str, list[Any]]) -> int:
    """Add a node and all below it; return its number."""
    number = sum(1 for known in nodes["nodes_treeids"] if known == tree)
    split = "split_feature" in node
    values = (
        tree,
        number,
        node["split_feature"] if split else 0,
        float(np.float32(node["threshold"])) if split else 0.0,
        "BRANCH_LEQ" if split else "LEAF",
        0,
        0,
    )
    for name, value in zip(_NODES, values, strict=True):
        nodes[name].append(value)
    place = len(nodes["nodes_treeids"]) - 1
    if split:
        nodes["nodes_truenodeids"][place] = _add(node["left_child"], tree, nodes, leaves)
        nodes["nodes_falsenodeids"][place] = _add(node["right_child"], tree, nodes, leaves)
    else:
        for name, value in zip(_LEAVES, (tree, number, 0, float(node["leaf_value"])), strict=True):
            leaves[name].append(value)
    return number
