"""The Admiralty grades are two scales, read apart."""

import pytest

from araxes.values.grades import InformationGrade, SourceGrade, information_grade, source_grade


def test_a_grade_is_read_in_either_case() -> None:
    assert source_grade(" b ") is SourceGrade.B
    assert information_grade("2") is InformationGrade.TWO


def test_every_grade_has_its_own_wording() -> None:
    wordings = [grade.wording for scale in (SourceGrade, InformationGrade) for grade in scale]
    assert len(set(wordings)) == 12
    assert SourceGrade.F.wording == "reliability cannot be judged"
    assert InformationGrade.SIX.wording == "truth cannot be judged"


@pytest.mark.parametrize("text", ["", "G", "B2", "2"])
def test_what_is_no_grade_of_a_source_is_refused_with_the_choices(text) -> None:
    with pytest.raises(ValueError, match=r"no grade of a source; give one of A \(completely reliable\)"):
        source_grade(text)


@pytest.mark.parametrize("text", ["0", "7", "A"])
def test_what_is_no_grade_of_information_is_refused(text) -> None:
    with pytest.raises(ValueError, match="no grade of a piece of information"):
        information_grade(text)
