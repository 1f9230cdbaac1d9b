"""What the code book says about a word: its frame, and the type the frame belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from araxes.values.statuses import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence and what the frame's type must give for it (notation: resources/codebook/README.md)."""

    text: str
    gives: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What may fill a slot: ``accepted`` (empty: anything) and ``refused`` lemmas, and whether it must hold something.

    ``holds``: ``None`` (no demand), ``actor``, ``event``, ``place``, ``any`` or ``none``; beside ``accepted`` lemmas,
    ``actor``, ``event`` and ``place`` are alternatives to them.
    """

    slot: str
    accepted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    holds: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How one sense of some words is coded.

    ``id`` is ``type/name`` in lower case; ``pos`` is ``verb``, ``noun`` or ``adjective``; ``words`` are lemmas,
    a verb's particle after a blank. ``initiator``, ``recipient`` and ``theme`` are slots in order of preference.
    A ``negated`` frame needs a negated verb, and the negation is part of the act ("will not accept").
    """

    id: str
    type: str
    pos: str
    words: tuple[str, ...]
    initiator: tuple[str, ...]
    recipient: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    keeps_theme: bool = False
    joint: bool = False
    requires: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    kind: str | None = None
    mode: str | None = None
    status: Status | None = None
    parties: str | None = None
    host: bool = False
    negated: bool = False
    confidence: float = 0.8
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of the PLOVER 2.0 types with its modes and frames."""

    name: str
    title: str
    definition: str
    quad: str
    modes: Mapping[str, str]
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerb:
    """A verb that carries an event noun: as its ``object`` ("hold talks") or its ``subject`` ("talks took place")."""

    words: tuple[str, ...]
    carries: str
    status: Status | None = None
    nouns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """A word that changes the status of what it governs ("plan to", "fail to", "deny", "reportedly")."""

    words: tuple[str, ...]
    status: Status
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Lemmas in a row that tell what a quoted statement does; ``strength`` 1 or 2."""

    lemmas: tuple[str, ...]
    act: str
    strength: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Codebook:
    """Everything the code book says, indexed by lemma.

    ``verbs``, ``nouns`` and ``adjectives`` map a lemma to the frames that it can evoke, ``light`` and ``operators``
    likewise; ``speech`` is the set of verbs of saying, ``mental`` those that tell a belief, ``naming`` those that call
    something something, ``speech_nouns`` the nouns of saying, ``issued`` those of texts, ``outlets`` those of media;
    ``contexts`` maps a lemma to the PLOVER contexts it speaks for.
    """

    types: Mapping[str, EventType]
    lists: Mapping[str, frozenset[str]]
    light: Mapping[str, tuple[LightVerb, ...]]
    operators: Mapping[str, Operator]
    speech: frozenset[str]
    mental: frozenset[str]
    naming: frozenset[str]
    speech_nouns: frozenset[str]
    issued: frozenset[str]
    outlets: frozenset[str]
    sourcing: frozenset[str]
    standing: frozenset[str]
    factive: frozenset[str]
    alleging: frozenset[str]
    cues: tuple[Cue, ...]
    contexts: Mapping[str, frozenset[str]]
    verbs: Mapping[str, tuple[Frame, ...]] = field(init=False, repr=False)
    nouns: Mapping[str, tuple[Frame, ...]] = field(init=False, repr=False)
    adjectives: Mapping[str, tuple[Frame, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        for name, pos in (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective")):
            object.__setattr__(self, name, _index(self.types, pos))

    def frame(self, identity: str) -> Frame | None:
        """Return the frame called ``type/name``, or ``None``."""
        wanted = self.types.get(identity.partition("/")[0].upper())
        return next((frame for frame in wanted.frames if frame.id == identity), None) if wanted else None


def _index(types: Mapping[str, EventType], pos: str) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for kind in types.values():
        for frame in kind.frames:
            if frame.pos == pos:
                for lemma in dict.fromkeys(word.partition(" ")[0] for word in frame.words):
                    found.setdefault(lemma, []).append(frame)
    return {lemma: tuple(frames) for lemma, frames in found.items()}
