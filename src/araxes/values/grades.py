"""The Admiralty grades: how reliable a source is, and apart from that how credible what it says.

Both scales and their wordings are those of NATO's AJP-2.1, "Allied Joint Doctrine for Intelligence Procedures", and of
STANAG 2511. The two are judged apart: a reliable source may pass on a doubtful report. Only a person gives a grade;
nothing ungraded is "F" or "6", which are judgments too.
"""

from enum import StrEnum
from typing import TypeVar


class SourceGrade(StrEnum):
    """Reliability of a source, A to F."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def wording(self) -> str:
        """The scale's own words for the grade."""
        return _SOURCES[self.value]


class InformationGrade(StrEnum):
    """Credibility of a piece of information, 1 to 6."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    SIX = "6"

    @property
    def wording(self) -> str:
        """The scale's own words for the grade."""
        return _INFORMATION[self.value]


_SOURCES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
_INFORMATION = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}

_Grade = TypeVar("_Grade", SourceGrade, InformationGrade)


def source_grade(text: str) -> SourceGrade:
    """Read the grade of a source; ``ValueError`` for anything but one letter from A to F."""
    return _grade(text, SourceGrade, "a source")


def information_grade(text: str) -> InformationGrade:
    """Read the grade of a piece of information; ``ValueError`` for anything but one figure from 1 to 6."""
    return _grade(text, InformationGrade, "a piece of information")


def _grade(text: str, scale: type[_Grade], graded: str) -> _Grade:
    try:
        return scale(text.strip().upper())
    except ValueError as error:
        choices = ", ".join(f"{grade.value} ({grade.wording})" for grade in scale)
        raise ValueError(f"{text!r} is no grade of {graded}; give one of {choices}") from error
