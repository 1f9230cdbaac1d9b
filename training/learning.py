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
from training.relation_batches import MarkedExample, PairBatch, pair_batches
from training.relation_model import Pairs

WEIGHTS = {"heads": 1.0, "labels": 1.0, "upos": 0.5, "xpos": 0.5, "semantic": 1.0, "lemma": 0.5}
STATUS_WEIGHT, SMOOTHING = 0.3, 0.03
ENCODER_RATE, HEAD_RATE, PAIR_RATE = 1e-4, 1.5e-3, 1e-3
LARGEST_STEP = 5.0

log = logging.getLogger("train_reader")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast to learn; `rank` of `processes` takes every such row of each batch.

    The marked sentences are read `rounds` times in an epoch of the treebanks.
    """

    epochs: int
    seed: int
    rounds: int = 2
    rate: float = 1.0
    warm_up: int = 200
    rank: int = 0
    processes: int = 1


def loss_of(model: ReaderModel, batch: Batch) -> Tensor:
    """Return the weighted sum of the heads' cross-entropies; labels are learned under gold heads."""
    states = model.states(model.encoded(batch.inputs["input_ids"], batch.inputs["first"]), batch.inputs["casing"])
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


def pair_loss(model: ReaderModel, batch: PairBatch) -> Tensor:
    """Return the cross-entropy of the types of all pairs, and of the statuses of those that have an event."""
    return head_loss(model.pairs, model.encoded(**batch.inputs)[batch.row], batch)


def head_loss(head: Pairs, relating: Tensor, batch: PairBatch) -> Tensor:
    """Return the same for the states of each pair's sentence, `relating` [P, 1 + W, 384]."""
    types, statuses = head.scores(relating, batch.roles)
    loss = nn.functional.cross_entropy(types, batch.types, label_smoothing=SMOOTHING)
    if bool((batch.statuses != IGNORED).any()):
        loss = loss + STATUS_WEIGHT * nn.functional.cross_entropy(statuses, batch.statuses, ignore_index=IGNORED)
    return loss


@torch.no_grad()
def pair_accuracy(model: ReaderModel, examples: Sequence[MarkedExample]) -> dict[str, float]:
    """Return the share of pairs with an event whose type is right given that they have one, and the F1 of pairs found
    with their type, in percent."""
    model.eval()
    given = found = proposed = wanted = 0
    for batch in pair_batches(examples):
        relating = model.encoded(**batch.inputs)[batch.row]
        scores, _ = model.pairs.scores(relating, batch.roles)
        real = batch.types > 0
        given += int(((scores[:, 1:].argmax(-1) + 1 == batch.types) & real).sum())
        found += int(((scores.argmax(-1) == batch.types) & real).sum())
        proposed += int((scores.argmax(-1) > 0).sum())
        wanted += int(real.sum())
    return {
        "type given the pair": round(100 * given / max(1, wanted), 2),
        "pairs F1": round(200 * found / max(1, proposed + wanted), 2),
    }


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


def train(
    model: ReaderModel, examples: Sequence[Example], marked: Sequence[MarkedExample], plan: Plan
) -> Iterator[int]:
    """Train in place on trees and marked sentences, mixed; yield the number of each epoch as it ends."""
    noise = random.Random(plan.seed)
    planned = len(_steps(examples, marked, plan, random.Random(plan.seed)))
    optimiser, schedule = _optimiser(model, planned * plan.epochs, plan)
    for epoch in range(1, plan.epochs + 1):
        model.train()
        started = time.monotonic()
        totals = {Batch: [0.0, 0], PairBatch: [0.0, 0]}
        for step, batch in enumerate(_steps(examples, marked, plan, noise), start=1):
            loss = loss_of(model, batch) if isinstance(batch, Batch) else pair_loss(model, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            _agree(model, plan)
            nn.utils.clip_grad_norm_(model.parameters(), LARGEST_STEP)
            optimiser.step()
            schedule.step()
            totals[type(batch)][0] += float(loss.detach())
            totals[type(batch)][1] += 1
            if step % 50 == 0 or step == planned:
                means = " ".join(f"{total / max(1, count):.3f}" for total, count in totals.values())
                log.info("epoch %d step %d/%d loss %s %.0fs", epoch, step, planned, means, time.monotonic() - started)
        yield epoch


def _steps(
    examples: Sequence[Example], marked: Sequence[MarkedExample], plan: Plan, noise: random.Random
) -> list[Batch | PairBatch]:
    """Return the batches of an epoch in random order: this process's share of each."""
    share = plan.rank, plan.processes
    steps: list[Batch | PairBatch] = [batch.share(*share) for batch in batches(examples, noise)]
    for _ in range(plan.rounds):
        steps.extend(pair_batches(marked, noise, share=share))
    noise.shuffle(steps)
    return steps


def _optimiser(
    model: ReaderModel, steps: int, plan: Plan
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Return AdamW with its own rate for the encoder, and the warm-up and linear decay of both."""
    encoder = list(model.encoder.parameters())
    pairs = list(model.pairs.parameters())
    heads = [weight for name, weight in model.named_parameters() if not name.startswith(("encoder.", "pairs."))]
    groups = [
        {"params": encoder, "lr": plan.rate * ENCODER_RATE},
        {"params": pairs, "lr": plan.rate * PAIR_RATE},
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
