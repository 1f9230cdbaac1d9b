"""The Admiralty grades are two scales, told apart by letters and figures."""

from araxes.values.grades import INFORMATION, SOURCES


def test_sources_have_letters_and_information_has_figures() -> None:
    assert "".join(SOURCES) == "ABCDEF"
    assert "".join(INFORMATION) == "123456"


def test_what_cannot_be_judged_stands_last_and_no_two_grades_read_alike() -> None:
    wordings = [*SOURCES.values(), *INFORMATION.values()]
    assert len(set(wordings)) == 12
    assert SOURCES["F"] == "reliability cannot be judged"
    assert INFORMATION["6"] == "truth cannot be judged"
