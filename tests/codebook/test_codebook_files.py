"""What the files beside the types may hold, and how a bad one is named."""

import pytest

from araxes.codebook import load_codebook
from araxes.errors import BadCodebook
from araxes.values.statuses import Status


def written(folder, **contents):
    (folder / "types").mkdir()
    for name, content in contents.items():
        path = folder / "types" / "consult.yaml" if name == "consult" else folder / f"{name}.yaml"
        path.write_text(content, "utf8")
    return folder


def test_lists_are_added_to_and_used_by_name(tmp_path) -> None:
    frame = "{id: x, verbs: [greet], where: {object: [$folk, '!king', actor]}}"
    book = load_codebook(
        written(tmp_path, lists="folk: [baker, tailor]\n", consult=f"type: CONSULT\nframes:\n- {frame}")
    )
    (condition,) = book.frame("consult/x").where
    assert condition.accepted == {"baker", "tailor"}
    assert condition.refused == {"king"}
    assert condition.holds == "actor"


def test_operators_override_and_add(tmp_path) -> None:
    book = load_codebook(written(tmp_path, operators="- {words: [dream], status: possible, why: only dreamt of}\n"))
    assert book.operators["dream"].status is Status.POSSIBLE
    assert book.operators["deny"].status is Status.DENIED


def test_light_verbs_speech_and_contexts_are_added(tmp_path) -> None:
    book = load_codebook(
        written(
            tmp_path,
            light_verbs="- {verbs: [juggle], carries: object, nouns: [talk]}\n",
            speech="verbs: [yodel]\n",
            contexts="fishery: [cod]\n",
        )
    )
    assert book.light["juggle"][0].nouns == {"talk"}
    assert {"yodel", "say"} <= book.speech
    assert book.contexts["cod"] == {"fishery"}


def test_phrasal_verbs_are_found_by_their_verb() -> None:
    book = load_codebook()
    assert any("pull out" in frame.words for frame in book.verbs["pull"])


def test_an_unknown_frame_is_none() -> None:
    book = load_codebook()
    assert book.frame("consult/no-such-frame") is None
    assert book.frame("nonsense") is None


BAD = {
    "an operator without status": {"operators": "- {words: [dream]}\n"},
    "an operator with a wrong status": {"operators": "- {words: [dream], status: maybe}\n"},
    "no YAML": {"operators": "- {words: [dream\n"},
    "a mapping for a list": {"operators": "words: [dream]\n"},
    "a type without a name": {"consult": "frames: []\n"},
    "words as one string": {"consult": "type: CONSULT\nframes:\n- {id: x, verbs: greet}\n"},
    "an example without gives": {
        "consult": "type: CONSULT\nframes:\n- {id: x, verbs: [greet], examples: [{text: Oman greeted Iran.}]}\n"
    },
}
RAW = {
    "verbs left empty": {"consult": "type: CONSULT\nframes:\n- {id: x, verbs: }\n"},
    "confidence in words": {"consult": "type: CONSULT\nframes:\n- {id: x, verbs: [greet], confidence: high}\n"},
    "where as a list": {"consult": "type: CONSULT\nframes:\n- {id: x, verbs: [greet], where: [actor]}\n"},
    "a light verb without verbs": {"light_verbs": "- {carries: object}\n"},
    "an unknown list in a light verb": {"light_verbs": "- {verbs: [juggle], nouns: [$nothing]}\n"},
    "a cue without act": {"stances": "- {cue: [go, home]}\n"},
    "speech as a list": {"speech": "- yodel\n"},
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_named(tmp_path, name) -> None:
    with pytest.raises(BadCodebook, match=str(tmp_path)):
        load_codebook(written(tmp_path, **BAD[name]))


@pytest.mark.parametrize("name", RAW)
def test_any_bad_entry_is_named(tmp_path, name) -> None:
    with pytest.raises(BadCodebook, match=str(tmp_path)):
        load_codebook(written(tmp_path, **RAW[name]))
