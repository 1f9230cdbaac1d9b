"""What one side does to another, asked in Python and on the command line, with the frames and without."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import araxes
from araxes.errors import BadOption
from araxes.judging import BOTH_SIDES
from araxes.language.reader import load_reader
from araxes.language.relating import Question
from araxes.language.segmentation import segment_text
from araxes.language.tokens import Sentence
from araxes.views.cli.main import main

TYPES = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT none".split()
)
CASES = [
    ("[Kenya] condemned [Somalia] for the raid on the border post.", "ACCUSE"),
    ("[The Peruvian president] met [the Chilean foreign minister] in Lima on Friday.", "CONSULT"),
    ("[Laos] has asked [Vietnam] to return the trucks.", "REQUEST"),
    ("[Jordanian police] arrested [two Syrian smugglers] near Mafraq.", "COERCE"),
    ("[Malian rebels] attacked [an army convoy] with rockets, killing six soldiers.", "ASSAULT"),
    ("[Norway] sent 40 tonnes of medicine to [Malawi] after the floods.", "AID"),
]


def _marked(line: str) -> tuple[str, tuple[int, int], tuple[int, int]]:
    """Return the text without brackets, and the offsets of both sides."""
    first, _, rest = line.partition("[")
    source, _, rest = rest.partition("]")
    middle, _, rest = rest.partition("[")
    target, _, end = rest.partition("]")
    start = len(first) + len(source) + len(middle)
    text = first + source + middle + target + end
    return text, (len(first), len(first) + len(source)), (start, start + len(target))


@pytest.mark.parametrize(("line", "wanted"), CASES)
def test_plain_sentences_get_their_type(line: str, wanted: str) -> None:
    text, source, target = _marked(line)
    found = araxes.relate(text, source=source, target=target)
    assert set(found) == TYPES
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-3)
    assert max(found, key=found.__getitem__) == wanted


def test_a_frame_that_names_both_sides_makes_its_type_likelier() -> None:
    text, source, target = _marked("[Kenya] condemned [Somalia] for the raid on the border post.")
    alone = araxes.relate(text, source=source, target=target, frames=False)
    both = araxes.relate(text, source=source, target=target)
    odds = {name: (found["ACCUSE"] / found["none"]) for name, found in (("alone", alone), ("both", both))}
    assert odds["both"] == pytest.approx(odds["alone"] * BOTH_SIDES, rel=1e-3)


def test_frames_that_name_the_sides_the_other_way_round_say_nothing() -> None:
    text, source, target = _marked("[Kenya] condemned [Somalia] for the raid on the border post.")
    alone = araxes.relate(text, source=target, target=source, frames=False)
    assert araxes.relate(text, source=target, target=source) == pytest.approx(alone)


def test_a_side_inside_the_other_keeps_its_words() -> None:
    text = "Chad's foreign ministry summoned the French ambassador."
    assert set(araxes.relate(text, source=(0, 23), target=(0, 4))) == TYPES


def test_sides_in_two_sentences_are_read_together() -> None:
    text = "Ghana was angry. It expelled the Togolese consul."
    assert set(araxes.relate(text, source=(0, 5), target=(33, 48))) == TYPES


@pytest.mark.parametrize(
    ("source", "target", "named"),
    [
        ((0, 4), (0, 4), "same words"),
        ((0, 99), (5, 8), "no range"),
        ((4, 4), (5, 8), "no range"),
        ((4, 5), (5, 8), "no word"),
    ],
)
def test_unusable_sides_are_named(source: tuple[int, int], target: tuple[int, int], named: str) -> None:
    with pytest.raises(BadOption, match=named):
        araxes.relate("Iran met Iraq.", source=source, target=target)


def test_lines_give_an_object_each_and_name_the_bad_one(tmp_path: Path) -> None:
    text, source, target = _marked(CASES[0][0])
    rows = [json.dumps({"text": text, "source": source, "target": target}), "{", '{"text": "Iran.", "source": [0]}']
    path = tmp_path / "asked.jsonl"
    path.write_text("\n".join(rows), encoding="utf-8")
    result = CliRunner().invoke(main, ["relate", "--lines", str(path)])
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert answers[0] == pytest.approx(araxes.relate(text, source=source, target=target), abs=1e-3)
    assert ["error" in answer for answer in answers] == [False, True, True]
    assert f"{path}:2" in result.stderr
    alone = CliRunner().invoke(main, ["relate", "--alone", "--lines", str(path)])
    assert json.loads(alone.stdout.splitlines()[0])["none"] > answers[0]["none"]


def test_a_sentence_that_another_reader_parsed_is_read_again() -> None:
    reader = load_reader()
    text, _, _ = _marked(CASES[0][0])
    (own,) = reader.annotate(segment_text(text))
    foreign = Sentence(index=own.index, tokens=own.tokens)
    one, other = reader.relater().opinions([Question(own, [0], [2]), Question(foreign, [0], [2])])
    assert one.type == other.type == "ACCUSE"
    assert one.probability == pytest.approx(other.probability, abs=0.05)
