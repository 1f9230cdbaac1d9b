"""One frame, read from its entry and checked."""

from collections.abc import Mapping
from typing import Any

from araxes.codebook.frames import Condition, Example, Frame
from araxes.errors import BadCodebook
from araxes.values.statuses import Status

_KEYS = frozenset(
    "id verbs nouns adjectives kind mode sides initiator recipient requires where theme keeps_theme status "
    "parties host negated confidence examples note context".split()
)
_POS = {"verbs": "verb", "nouns": "noun", "adjectives": "adjective"}
_HOLDS = frozenset({"actor", "event", "place", "any", "none"})
_KINDS = frozenset(
    [
        "joint-exercise",
        "exercise",
        "visit",
        "meeting",
        "call",
        "agreement",
        "deployment",
        "clash",
        "strike",
        "withdrawal",
        "ceasefire",
        "sanctions",
        "arms-transfer",
        "aid",
        "vote",
        "arrest",
        "expulsion",
    ]
)


def read_frame(path: str, type_name: str, entry: Any, lists: Mapping[str, frozenset[str]]) -> Frame:
    """Check an entry of a type file and return its frame; ``BadCodebook`` names file, frame and remedy."""
    if not isinstance(entry, dict) or "id" not in entry:
        raise BadCodebook(f"{path}: a frame must be a mapping with an id, got {entry!r:.80}")
    identity = f"{type_name.lower()}/{entry['id']}"
    where = f"{path}: frame {identity}"
    _check_keys(where, entry)
    heads = [key for key in _POS if key in entry]
    return Frame(
        id=identity,
        type=type_name,
        pos=_POS[heads[0]],
        words=_words(where, entry[heads[0]]),
        initiator=_words(where, entry.get("initiator", ())),
        recipient=_words(where, entry.get("recipient", ())),
        theme=_words(where, entry.get("theme", ())),
        keeps_theme=bool(entry.get("keeps_theme", False)),
        joint=entry.get("sides", "directed") == "joint",
        requires=_words(where, entry.get("requires", ())),
        where=_conditions(where, entry.get("where"), lists),
        kind=entry.get("kind"),
        mode=entry.get("mode"),
        status=Status(entry["status"]) if "status" in entry else None,
        parties=entry.get("parties"),
        host=bool(entry.get("host", False)),
        negated=bool(entry.get("negated", False)),
        confidence=_confidence(where, entry.get("confidence", 0.8)),
        examples=tuple(_example(where, item) for item in entry.get("examples") or ()),
    )


def _check_keys(where: str, entry: dict[str, Any]) -> None:
    unknown = set(entry) - _KEYS
    if unknown:
        raise BadCodebook(f"{where}: unknown keys {sorted(unknown)}; allowed are {sorted(_KEYS)}")
    if sum(key in entry for key in _POS) != 1:
        raise BadCodebook(f"{where}: give exactly one of verbs, nouns, adjectives")
    _check_value(where, entry, "sides", {"joint", "directed"})
    _check_value(where, entry, "parties", {"many", "one"})
    _check_value(where, entry, "status", set(Status))
    _check_value(where, entry, "kind", set(_KINDS))
    if not set(entry.get("requires") or ()) <= {"initiator", "recipient", "theme"}:
        raise BadCodebook(f"{where}: requires takes initiator, recipient and theme")


def _check_value(where: str, entry: dict[str, Any], key: str, allowed: set[str]) -> None:
    if entry.get(key) is not None and entry[key] not in allowed:
        raise BadCodebook(f"{where}: {key} is {entry[key]!r}; one of {', '.join(sorted(allowed))}")


def _conditions(where: str, value: Any, lists: Mapping[str, frozenset[str]]) -> tuple[Condition, ...]:
    if value is not None and not isinstance(value, dict):
        raise BadCodebook(f"{where}: where maps a slot to words, got {value!r}")
    return tuple(_condition(where, slot, words, lists) for slot, words in (value or {}).items())


def _confidence(where: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise BadCodebook(f"{where}: confidence is a number from 0 to 1, got {value!r}")
    return float(value)


def _words(where: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
        raise BadCodebook(f"{where}: expected a list of words, got {value!r} (quote yes, no, on, off)")
    return tuple(value)


def _condition(where: str, slot: str, words: Any, lists: Mapping[str, frozenset[str]]) -> Condition:
    accepted: set[str] = set()
    refused: set[str] = set()
    holds: str | None = None
    for word in _words(where, [words] if isinstance(words, str) else words):
        bare = word.removeprefix("!")
        if bare in _HOLDS:
            holds = bare
            continue
        if bare.startswith("$") and bare[1:] not in lists:
            raise BadCodebook(f"{where}: no list {bare} in lists.yaml")
        (refused if word.startswith("!") else accepted).update(lists[bare[1:]] if bare.startswith("$") else {bare})
    return Condition(slot=slot, accepted=frozenset(accepted), refused=frozenset(refused), holds=holds)


def _example(where: str, item: Any) -> Example:
    if not isinstance(item, dict) or set(item) != {"text", "gives"}:
        raise BadCodebook(f"{where}: an example is {{text: ..., gives: ...}}, got {item!r}")
    return Example(text=str(item["text"]), gives=str(item["gives"]))
