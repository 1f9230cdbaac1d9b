"""The ONNX graphs of the reader model: from word pieces to heads and classes, from heads to labels, from a sentence's
states to the acts that its words tell, and from them and two sides to what the one does to the other.

The only module that loads onnxruntime.
"""

from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray

from araxes.language.trees import are_trees, best_tree

OUTPUTS = ("heads", "arc_scores", "dependents", "governors", "upos", "xpos", "semantic", "lemma", "relating")
CLASSES = ("upos", "xpos", "semantic", "lemma")

Arrays = dict[str, NDArray[Any]]

# The fused kernel is slower on processors than the two plain ones: 13 % of the whole pass (onnxruntime 1.31, AVX2).
_SLOWER = ["SkipLayerNormFusion"]


class Graphs:
    """All graphs; a call uses one core, and several threads may call at the same time."""

    def __init__(self, folder: Path) -> None:
        self._reader = session(folder / "reader.onnx")
        self._labels = session(folder / "labels.onnx")
        self._pairs = session(folder / "pairs.onnx")
        self._triggers = session(folder / "triggers.onnx")

    def run(self, inputs: Arrays) -> Arrays:
        """Return heads (0 the root, word i as i + 1), labels and classes, each [B, W], states [B, 1 + W, 384], and acts
        [B, W, 1 + types].

        The heads of a sentence always form a tree.
        """
        found = dict(zip(OUTPUTS, self._reader.run(OUTPUTS, inputs), strict=True))
        words = inputs["casing"] > 0
        heads = found["heads"]
        for row in np.flatnonzero(~are_trees(heads, words)):
            size = int(words[row].sum())
            heads[row, :size] = best_tree(found["arc_scores"][row, :size, : size + 1])
        sides = {"dependents": found["dependents"], "governors": found["governors"], "heads": heads}
        (labels,) = self._labels.run(("labels",), sides)
        chosen = {name: found[name] for name in CLASSES}
        states = found["relating"] * np.pad(words, ((0, 0), (1, 0)), constant_values=True)[:, :, None]
        acts = self.acts(states).astype(np.float16)
        return {"heads": heads, "labels": labels, "states": states.astype(np.float16), "acts": acts, **chosen}

    def relate(self, states: NDArray[Any], roles: NDArray[np.int64]) -> tuple[NDArray[Any], NDArray[Any]]:
        """Return probabilities of types and of statuses for pairs of sides, given states and roles [P, 1 + W]."""
        types, statuses = self._pairs.run(("types", "statuses"), {"relating": states, "roles": roles})
        return types, statuses

    def acts(self, states: NDArray[Any]) -> NDArray[Any]:
        """Return the probabilities [B, W, 1 + types] that words tell no act, or one of each type, by [B, 1 + W, 384].

        Of shorter sentences the states are filled up with zeros.
        """
        (acts,) = self._triggers.run(("acts",), {"relating": states})
        return np.asarray(acts)


def session(path: Path) -> onnxruntime.InferenceSession:
    """Load a graph, to be run on one core."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
