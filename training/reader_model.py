"""The reader as a torch module: a small BERT encoder under biaffine and linear heads.

Dozat and Manning (2017), *Deep Biaffine Attention for Neural Dependency Parsing*, for arcs and
labels; the encoder is sentence-transformers/all-MiniLM-L6-v2 (6 layers, 384 wide).
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.layers import DROPOUT, FAR_BELOW, WIDTH, Dropout
from training.relation_model import Pairs

LAYERS, ATTENTION_HEADS, INNER = 6, 12, 1536
VOCABULARY, POSITIONS = 30522, 512
CASING_WIDTH, ARC_WIDTH, LABEL_WIDTH, CLASS_WIDTH = 32, 256, 96, 128
WORD_WIDTH = WIDTH + CASING_WIDTH
ENCODER_DROPOUT = 0.1
PADDING = 0
INPUTS = ("input_ids", "first", "casing")
OUTPUTS = ("heads", "arc_scores", "dependents", "governors", "upos", "xpos", "semantic", "lemma", "relating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many classes each head chooses from."""

    casings: int
    labels: int
    upos: int
    xpos: int
    semantic: int
    lemma: int
    types: int
    statuses: int


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT does."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed = nn.Linear(WIDTH, 3 * WIDTH)
        self.joined = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(ENCODER_DROPOUT)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = states.shape
        parts = self.mixed(states).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        scores = query @ key.transpose(-1, -2) * (WIDTH // ATTENTION_HEADS) ** -0.5 + bias
        mixed = self.dropout(scores.softmax(-1)) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.dropout(self.joined(mixed)))
        inner = nn.functional.gelu(self.inner(states))
        return self.output_norm(states + self.dropout(self.outer(inner)))


class Encoder(nn.Module):
    """MiniLM: word piece ids [B, P] to states [B, P, 384]."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(ENCODER_DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, input_ids: Tensor) -> Tensor:
        positions = self.positions.weight[: input_ids.shape[1]]
        states = self.dropout(self.norm(self.pieces(input_ids) + positions))
        bias = ((input_ids == PADDING).to(states.dtype) * FAR_BELOW)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, bias)
        return states


def load_encoder(weights: dict[str, Tensor]) -> Encoder:
    """Return the encoder with the published weights (names as in Hugging Face's BertModel)."""
    encoder = Encoder()
    kinds = weights["embeddings.token_type_embeddings.weight"][0]
    state = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"] + kinds,
    }
    for end in ("weight", "bias"):
        state[f"norm.{end}"] = weights[f"embeddings.LayerNorm.{end}"]
        for number in range(LAYERS):
            old, new = f"encoder.layer.{number}", f"layers.{number}"
            parts = [weights[f"{old}.attention.self.{part}.{end}"] for part in ("query", "key", "value")]
            state[f"{new}.mixed.{end}"] = torch.cat(parts)
            state[f"{new}.joined.{end}"] = weights[f"{old}.attention.output.dense.{end}"]
            state[f"{new}.attention_norm.{end}"] = weights[f"{old}.attention.output.LayerNorm.{end}"]
            state[f"{new}.inner.{end}"] = weights[f"{old}.intermediate.dense.{end}"]
            state[f"{new}.outer.{end}"] = weights[f"{old}.output.dense.{end}"]
            state[f"{new}.output_norm.{end}"] = weights[f"{old}.output.LayerNorm.{end}"]
    encoder.load_state_dict(state)
    return encoder


def _projection(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WORD_WIDTH, width), nn.LeakyReLU(0.1), Dropout(DROPOUT))


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, torch.ones_like(states[..., :1])], dim=-1)


class ReaderModel(nn.Module):
    """Arcs, labels, parts of speech, semantic class and lemma script of each word, and its state for the pairs' head.

    `input_ids` [B, P] and `casing` [B, W] are 0 where padded; `first` [B, W] is the place of a word's first piece."""

    def __init__(self, encoder: Encoder, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = encoder
        self.casing = nn.Embedding(sizes.casings, CASING_WIDTH)
        self.dropout = Dropout(DROPOUT)
        self.arc_dependent, self.arc_governor = _projection(ARC_WIDTH), _projection(ARC_WIDTH)
        self.label_dependent, self.label_governor = _projection(LABEL_WIDTH), _projection(LABEL_WIDTH)
        self.arc = nn.Linear(ARC_WIDTH + 1, ARC_WIDTH, bias=False)
        self.label = nn.Linear(LABEL_WIDTH + 1, sizes.labels * (LABEL_WIDTH + 1), bias=False)
        self.upos = nn.Linear(WORD_WIDTH, sizes.upos)
        self.xpos = nn.Linear(WORD_WIDTH, sizes.xpos)
        self.lemma = nn.Linear(WORD_WIDTH, sizes.lemma)
        self.semantic = nn.Sequential(
            nn.Linear(WORD_WIDTH, CLASS_WIDTH), nn.GELU(), Dropout(DROPOUT), nn.Linear(CLASS_WIDTH, sizes.semantic)
        )
        self.pairs = Pairs(sizes.types, sizes.statuses)
        nn.init.zeros_(self.arc.weight)
        nn.init.zeros_(self.label.weight)

    def encoded(self, input_ids: Tensor, first: Tensor) -> Tensor:
        """Return the encoder's states [B, 1 + W, 384]: the sentence, then each word by its first piece."""
        pieces = self.encoder(input_ids)
        index = torch.cat([torch.zeros_like(first[:, :1]), first], dim=1)
        return pieces.gather(1, index[:, :, None].expand(-1, -1, WIDTH))

    def states(self, encoded: Tensor, casing: Tensor) -> Tensor:
        """Return [B, 1 + W, 416]: the sentence (as root) and the words, with their casing."""
        codes = torch.cat([torch.zeros_like(casing[:, :1]), casing], dim=1)
        return self.dropout(torch.cat([encoded, self.casing(codes)], dim=-1))

    def arc_scores(self, states: Tensor, casing: Tensor) -> Tensor:
        """Return [B, W, 1 + W]: how well each governor (first the root) suits each word; never padding."""
        dependents = self.arc(_with_one(self.arc_dependent(states[:, 1:])))
        scores = dependents @ self.arc_governor(states).transpose(1, 2)
        padding = torch.cat([torch.zeros_like(casing[:, :1]), (casing == PADDING).to(casing.dtype)], dim=1)
        return scores + (padding * FAR_BELOW)[:, None, :]

    def label_sides(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Return what the labels depend on: each word as dependent [B, W, 96], and as governor [B, 1 + W, 96]."""
        return self.label_dependent(states[:, 1:]), self.label_governor(states)

    def forward(self, input_ids: Tensor, first: Tensor, casing: Tensor) -> tuple[Tensor, ...]:
        """Return the values named in `OUTPUTS`."""
        encoded = self.encoded(input_ids, first)
        states = self.states(encoded, casing)
        scores = self.arc_scores(states, casing)
        words = states[:, 1:]
        classes = (head(words).argmax(-1) for head in (self.upos, self.xpos, self.semantic, self.lemma))
        return scores.argmax(-1), scores, *self.label_sides(states), *classes, encoded


class Labels(nn.Module):
    """The second graph: how well each label suits each word under the heads that were settled on."""

    def __init__(self, model: ReaderModel) -> None:
        super().__init__()
        self.label = model.label

    def scores(self, dependents: Tensor, governors: Tensor, heads: Tensor) -> Tensor:
        """Return [B, W, L] for heads [B, W], where 0 is the root and word i is i + 1."""
        rows, width = heads.shape
        wanted = self.label(_with_one(dependents)).view(rows, width, -1, LABEL_WIDTH + 1)
        above = _with_one(governors).gather(1, heads[:, :, None].expand(-1, -1, LABEL_WIDTH + 1))
        return (wanted @ above[..., None]).squeeze(-1)

    def forward(self, dependents: Tensor, governors: Tensor, heads: Tensor) -> Tensor:
        """Return the best label of each word."""
        return self.scores(dependents, governors, heads).argmax(-1)
