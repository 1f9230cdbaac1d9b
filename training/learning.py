"""How the model learns: the losses, the optimiser, and the loop, in one process or several that share a step."""

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, distributed, nn

from training.batches import Batch, batches
from training.features import IGNORED, Example
from training.reader_model import OUTPUTS, Labels, ReaderModel

WEIGHTS = {"heads": 1.0, "labels": 1.0, "upos": 0.5, "xpos": 0.5, "semantic": 1.0, "lemma": 0.5}
ENCODER_RATE, HEAD_RATE = 1e-4, 1.5e-3
LARGEST_STEP = 5.0

log = logging.getLogger("train_reader")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast to learn; `rank` of `processes` takes every such row of each batch."""

    epochs: int
    seed: int
    rate: float = 1.0
    warm_up: int = 200
    rank: int = 0
    processes: int = 1


def loss_of(model: ReaderModel, batch: Batch) -> Tensor:
    """Return the weighted sum of the heads' cross-entropies; labels are learned under gold heads."""
    states = model.states(**batch.inputs)
    heads = batch.targets["heads"].clamp(min=0)
    words = states[:, 1:]
    scores = {
        "heads": model.arc_scores(states, batch.inputs["casing"]),
        "labels": Labels(model).scores(*model.label_sides(states), heads),
        "upos": model.upos(words),
        "xpos": model.xpos(words),
        "semantic": model.semantic(words),
        "lemma": model.lemma(words),
    }
    total = torch.zeros(())
    for name, score in scores.items():
        target = batch.targets[name]
        known = (target != IGNORED).sum()
        if known:
            summed = nn.functional.cross_entropy(score.flatten(0, 1), target.flatten(), ignore_index=IGNORED)
            total = total + WEIGHTS[name] * summed
    return total


@torch.no_grad()
def accuracy(model: ReaderModel, examples: Sequence[Example]) -> dict[str, float]:
    """Return UAS, LAS (with subtypes) and the accuracy of each class head, in percent."""
    model.eval()
    right: dict[str, float] = dict.fromkeys(("uas", "las", "upos", "xpos", "semantic", "lemma"), 0.0)
    known = dict.fromkeys(right, 0)
    for batch in batches(examples):
        found = dict(zip(OUTPUTS, model(**batch.inputs), strict=True))
        heads, gold = found["heads"], batch.targets
        labels = Labels(model)(found["dependents"], found["governors"], heads)
        words = gold["heads"] != IGNORED
        attached = words & (heads == gold["heads"])
        labelled = attached & ((labels == gold["labels"]) | (gold["heads"] == 0))
        for name, hits in (("uas", attached), ("las", labelled)):
            right[name] += float(hits.sum())
            known[name] += int(words.sum())
        for name in ("upos", "xpos", "semantic", "lemma"):
            right[name] += float((found[name] == gold[name]).sum())
            known[name] += int((gold[name] != IGNORED).sum())
    return {name: round(100 * right[name] / max(1, known[name]), 2) for name in right}


def train(model: ReaderModel, examples: Sequence[Example], plan: Plan) -> Iterator[int]:
    """Train in place; yield the number of each epoch as it ends."""
    noise = random.Random(plan.seed)
    planned = sum(1 for _ in batches(examples))
    optimiser, schedule = _optimiser(model, planned * plan.epochs, plan)
    for epoch in range(1, plan.epochs + 1):
        model.train()
        started, total = time.monotonic(), 0.0
        for step, batch in enumerate(batches(examples, noise), start=1):
            loss = loss_of(model, batch.share(plan.rank, plan.processes))
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            _agree(model, plan)
            nn.utils.clip_grad_norm_(model.parameters(), LARGEST_STEP)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
            if step % 50 == 0 or step == planned:
                seconds = time.monotonic() - started
                log.info("epoch %d step %d/%d loss %.3f %.0fs", epoch, step, planned, total / step, seconds)
        yield epoch


def _optimiser(
    model: ReaderModel, steps: int, plan: Plan
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Return AdamW with its own rate for the encoder, and the warm-up and linear decay of both."""
    encoder = list(model.encoder.parameters())
    heads = [weight for name, weight in model.named_parameters() if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": plan.rate * ENCODER_RATE},
        {"params": heads, "lr": plan.rate * HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def share(step: int) -> float:
        return min((step + 1) / plan.warm_up, max(0.0, (steps - step) / max(1, steps - plan.warm_up)))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, share)


def _agree(model: ReaderModel, plan: Plan) -> None:
    """Replace the gradients by their mean over all processes; no sentence of a share may have classes."""
    if plan.processes == 1:
        return
    gradients = [torch.zeros_like(weight) if weight.grad is None else weight.grad for weight in model.parameters()]
    flat = torch.cat([gradient.flatten() for gradient in gradients])
    distributed.all_reduce(flat)
    flat /= plan.processes
    parts = flat.split([gradient.numel() for gradient in gradients])
    for weight, part in zip(model.parameters(), parts, strict=True):
        weight.grad = part.view_as(weight)
