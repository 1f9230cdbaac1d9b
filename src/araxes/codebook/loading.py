"""The code book, read from its folder and laid over the built-in one."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from araxes.codebook.frames import Codebook, Cue, EventType, Frame, LightVerb, Operator
from araxes.codebook.reading import read_frame
from araxes.errors import BadCodebook
from araxes.values.statuses import Status

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_codebook(directory: Path | None = None) -> Codebook:
    """Read the built-in code book and lay ``directory`` over it.

    A frame with an id that exists replaces it; new ones are added; lists and word files are added to.
    Raises ``BadCodebook`` naming file, entry and remedy.
    """
    folders: list[Traversable | Path] = [files("araxes") / "resources" / "codebook"]
    if directory is not None:
        if not directory.is_dir():
            raise BadCodebook(f"{directory}: no such folder; a code book is a folder laid out like the built-in one")
        folders.append(directory)
    lists = _lists(folders)
    speech = _merged(folders, "speech.yaml")
    aspects = _merged(folders, "aspects.yaml")
    return Codebook(
        types=_types(folders, lists),
        lists=lists,
        light=_light(folders, lists),
        operators=_operators(folders),
        speech=frozenset(speech.get("verbs", ())),
        mental=frozenset(speech.get("mental", ())),
        naming=frozenset(speech.get("naming", ())),
        speech_nouns=frozenset(speech.get("nouns", ())),
        issued=frozenset(speech.get("issued", ())),
        outlets=frozenset(speech.get("outlets", ())),
        sourcing=frozenset(speech.get("prepositions", ())),
        standing=frozenset(aspects.get("standing", ())),
        factive=frozenset(aspects.get("factive", ())),
        alleging=frozenset(aspects.get("alleging", ())),
        cues=_cues(folders),
        contexts=_contexts(folders),
    )


def _read(path: Traversable | Path) -> Any:
    try:
        return yaml.load(path.read_text("utf8"), Loader=_LOADER)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadCodebook(f"{path}: not readable as YAML in UTF-8: {error}") from error


def _entries(folders: list[Traversable | Path], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for folder in folders:
        path = folder / name
        if path.is_file():
            content = _read(path)
            if not isinstance(content, list):
                raise BadCodebook(f"{path}: expected a list of entries")
            yield from ((str(path), entry) for entry in content)


def _merged(folders: list[Traversable | Path], name: str) -> dict[str, list[str]]:
    merged: dict[str, list[str]] = {}
    for folder in folders:
        path = folder / name
        if path.is_file():
            content = _read(path) or {}
            if not isinstance(content, dict) or not all(isinstance(words, list) for words in content.values()):
                raise BadCodebook(f"{path}: expected a mapping of names to lists of words")
            for key, words in content.items():
                merged.setdefault(key, []).extend(map(str, words))
    return merged


def _lists(folders: list[Traversable | Path]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in _merged(folders, "lists.yaml").items()}


def _types(folders: list[Traversable | Path], lists: Mapping[str, frozenset[str]]) -> dict[str, EventType]:
    types: dict[str, EventType] = {}
    for folder in folders:
        directory = folder / "types"
        if not directory.is_dir():
            continue
        for path in sorted(directory.iterdir(), key=lambda item: item.name):
            if path.name.endswith(".yaml"):
                read = _type(str(path), _read(path), lists)
                types[read.name] = _laid_over(types.get(read.name), read)
    return types


def _type(path: str, content: Any, lists: Mapping[str, frozenset[str]]) -> EventType:
    if not isinstance(content, dict) or "type" not in content:
        raise BadCodebook(f"{path}: expected a mapping with 'type' and 'frames'")
    name = str(content["type"]).upper()
    frames = tuple(read_frame(path, name, entry, lists) for entry in content.get("frames") or ())
    seen: set[str] = set()
    for frame in frames:
        if frame.id in seen:
            raise BadCodebook(f"{path}: two frames are called {frame.id}; give each its own id")
        seen.add(frame.id)
    return EventType(
        name=name,
        title=str(content.get("title", name.capitalize())),
        definition=" ".join(str(content.get("definition", "")).split()),
        quad=str(content.get("quad", "")),
        modes={str(mode): str(text) for mode, text in (content.get("modes") or {}).items()},
        frames=frames,
    )


def _laid_over(below: EventType | None, above: EventType) -> EventType:
    if below is None:
        return above
    frames: dict[str, Frame] = {frame.id: frame for frame in (*below.frames, *above.frames)}
    return EventType(
        name=below.name,
        title=below.title,
        definition=above.definition or below.definition,
        quad=above.quad or below.quad,
        modes={**below.modes, **above.modes},
        frames=tuple(frames.values()),
    )


def _light(folders: list[Traversable | Path], lists: Mapping[str, frozenset[str]]) -> dict[str, tuple[LightVerb, ...]]:
    found: dict[str, list[LightVerb]] = {}
    for path, entry in _entries(folders, "light_verbs.yaml"):
        light = LightVerb(
            words=_needed(path, entry, "verbs"),
            carries=entry.get("carries", "object"),
            status=_status(path, entry.get("status")),
            nouns=_nouns(path, entry.get("nouns", ()), lists),
        )
        for word in light.words:
            found.setdefault(word.partition(" ")[0], []).append(light)
    return {lemma: tuple(verbs) for lemma, verbs in found.items()}


def _nouns(path: str, words: Any, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if word.startswith("$") and word[1:] not in lists:
            raise BadCodebook(f"{path}: no list {word} in lists.yaml")
        found |= lists[word[1:]] if word.startswith("$") else {word}
    return frozenset(found)


def _needed(path: str, entry: dict[str, Any], key: str) -> tuple[str, ...]:
    if not isinstance(entry.get(key), list):
        raise BadCodebook(f"{path}: an entry needs a list {key}: {entry!r:.80}")
    return tuple(map(str, entry[key]))


def _operators(folders: list[Traversable | Path]) -> dict[str, Operator]:
    found: dict[str, Operator] = {}
    for path, entry in _entries(folders, "operators.yaml"):
        status = _status(path, entry.get("status"))
        if status is None:
            raise BadCodebook(f"{path}: an operator needs a status: {entry}")
        operator = Operator(words=_needed(path, entry, "words"), status=status, why=str(entry.get("why", "")))
        found.update(dict.fromkeys(operator.words, operator))
    return found


def _cues(folders: list[Traversable | Path]) -> tuple[Cue, ...]:
    found = []
    for path, entry in _entries(folders, "stances.yaml"):
        if "act" not in entry:
            raise BadCodebook(f"{path}: a cue needs an act, a PLOVER type: {entry!r:.80}")
        lemmas = _needed(path, entry, "cue")
        found.append(Cue(lemmas=lemmas, act=str(entry["act"]), strength=int(entry.get("strength", 1))))
    return tuple(found)


def _contexts(folders: list[Traversable | Path]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for context, lemmas in _merged(folders, "contexts.yaml").items():
        for lemma in lemmas:
            found.setdefault(lemma, set()).add(context)
    return {lemma: frozenset(contexts) for lemma, contexts in found.items()}


def _status(path: str, value: str | None) -> Status | None:
    try:
        return None if value is None else Status(value)
    except ValueError as error:
        raise BadCodebook(f"{path}: unknown status {value!r}; one of {', '.join(Status)}") from error
