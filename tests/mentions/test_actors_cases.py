"""Actors and references of the readable case files: found, coded, completed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from araxes.language.reader import Reader, load_reader
from araxes.language.segmentation import segment_text
from araxes.mentions.actors import find_actors
from araxes.mentions.mention import ActorMention
from araxes.mentions.references import resolve_references

HERE = Path(__file__).parent

FLAGS = ("modifier", "locative")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A mention that must be there, or (``absent``) must not."""

    text: str
    codes: tuple[str, ...] = ()
    holds: tuple[tuple[str, str], ...] = ()
    number: int = 0
    absent: bool = False

    def fits(self, mention: ActorMention) -> bool:
        """Tell whether a mention with the right text has all that is expected."""
        if mention.codes != self.codes:
            return False
        return all(
            getattr(mention, field) is True if field in FLAGS else getattr(mention, field) == value
            for field, value in self.holds
        )


def read_cases(path: Path) -> Iterator[tuple[str, tuple[Expected, ...]]]:
    """Yield each text with what is expected of it."""
    text, expected = "", []
    for line in [*path.read_text("utf8").splitlines(), "end"]:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("  "):
            expected.append(_expected(line.strip()))
            continue
        if text:
            yield text, tuple(expected)
        text, expected = line, []


def _expected(line: str) -> Expected:
    if line.startswith("- "):
        return Expected(text=line[2:], absent=True)
    phrase, codes, rest = (part.strip() for part in line.split("|"))
    text, _, number = phrase.partition(" #")
    holds = [item.partition("=") for item in rest.split(", ") if item]
    return Expected(
        text=text,
        codes=tuple(codes.split()),
        holds=tuple((field.strip(), value) for field, _, value in holds),
        number=int(number or 0),
    )


def failures(text: str, mentions: Sequence[ActorMention], expected: Sequence[Expected]) -> list[str]:
    """Return what is not as expected, in words."""
    wrong = []
    for wanted in expected:
        named = [mention for mention in mentions if mention.text == wanted.text]
        if wanted.absent:
            wrong.extend(f"{mention.text!r} is no actor here" for mention in named)
            continue
        if wanted.number:
            start = -1
            for _ in range(wanted.number):
                start = text.index(wanted.text, start + 1)
            named = [mention for mention in named if mention.start == start]
        if not any(map(wanted.fits, named)):
            wrong.append(f"wanted {wanted}, got {named or [mention.text for mention in mentions]}")
    return wrong


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


@pytest.mark.parametrize(("text", "expected"), list(read_cases(HERE / "actors_cases.txt")))
def test_direct_mentions(reader, text, expected):
    mentions = find_actors(text, list(reader.annotate(segment_text(text))))
    assert not failures(text, mentions, expected)


@pytest.mark.parametrize(("text", "expected"), list(read_cases(HERE / "references_cases.txt")))
def test_references(reader, text, expected):
    sentences = list(reader.annotate(segment_text(text)))
    mentions = resolve_references(text, sentences, find_actors(text, sentences))
    assert not failures(text, mentions, expected)
