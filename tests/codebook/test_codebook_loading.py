"""The code book loads, and says clearly what is wrong with a bad one."""

import pytest

from araxes.codebook import load_codebook
from araxes.errors import BadCodebook
from araxes.values.types import TYPES

BAD = {
    "unknown key": ("- {id: x, verbs: [go], colour: red}", "unknown keys"),
    "no words": ("- {id: x}", "exactly one of verbs, nouns, adjectives"),
    "two kinds of words": ("- {id: x, verbs: [go], nouns: [trip]}", "exactly one of verbs, nouns, adjectives"),
    "unknown status": ("- {id: x, verbs: [go], status: maybe}", "status is 'maybe'"),
    "unknown kind": ("- {id: x, verbs: [go], kind: party}", "kind is 'party'"),
    "unquoted on": ("- {id: x, verbs: [go], initiator: [on]}", "quote"),
    "unknown list": ("- {id: x, verbs: [go], where: {object: [$nothing]}}", "no list $nothing"),
    "twice the same id": ("- {id: x, verbs: [go]}\n- {id: x, verbs: [run]}", "two frames"),
    "wrong requires": ("- {id: x, verbs: [go], requires: [object]}", "requires takes"),
}


def test_all_sixteen_types_are_there_with_frames() -> None:
    book = load_codebook()
    assert sorted(book.types) == sorted(TYPES)
    assert all(kind.frames and kind.definition and kind.quad for kind in book.types.values())


def test_every_frame_has_an_example() -> None:
    book = load_codebook()
    bare = [frame.id for kind in book.types.values() for frame in kind.frames if not frame.examples]
    assert bare == []


def test_a_few_hundred_lemmas_are_covered() -> None:
    book = load_codebook()
    assert len(book.verbs) >= 300
    assert len(book.nouns) >= 100


@pytest.mark.parametrize("name", BAD)
def test_a_bad_entry_is_named(tmp_path, name) -> None:
    entries, message = BAD[name]
    (tmp_path / "types").mkdir()
    frames = "\n".join("  " + line for line in entries.splitlines())
    (tmp_path / "types" / "consult.yaml").write_text(f"type: CONSULT\nframes:\n{frames}\n", "utf8")
    with pytest.raises(BadCodebook, match=message.replace("$", r"\$")):
        load_codebook(tmp_path)


def test_a_missing_folder_is_named(tmp_path) -> None:
    with pytest.raises(BadCodebook, match="no such folder"):
        load_codebook(tmp_path / "nowhere")


def test_a_users_frame_replaces_and_adds(tmp_path) -> None:
    (tmp_path / "types").mkdir()
    (tmp_path / "types" / "mine.yaml").write_text(
        "type: CONSULT\nframes:\n- {id: own-word, verbs: [palaver], initiator: [subject], sides: joint}\n", "utf8"
    )
    book = load_codebook(tmp_path)
    assert book.frame("consult/own-word") is not None
    assert [frame.id for frame in book.verbs["palaver"]] == ["consult/own-word"]
    assert len(book.types["CONSULT"].frames) == len(load_codebook().types["CONSULT"].frames) + 1
