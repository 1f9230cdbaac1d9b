"""Names in several spellings."""

import pytest

from araxes.events.linking.spellings import fold, proper_name, same_name, same_person

PERSONS = [
    ("Recep Tayyip Erdoğan", "Erdogan", True),
    ("Sergey Lavrov", "Sergei Lavrov", True),
    ("Volodymyr Zelensky", "Zelenskyy", True),
    ("Abbas Araghchi", "Abbas Araqchi", True),
    ("İlham Əliyev", "Ilham Aliyev", True),
    ("Xi Jinping", "Xi", True),
    ("Kim Jong-un", "Kim Jong Un", True),
    ("Masoud Pezeshkian", "Aziz Nasirzadeh", False),
    ("Javad Zarif", "Javad Owji", False),
    ("George Bush", "Jeb Bush", False),
    ("Ilham Aliyev", "Heydar Aliyev", False),
]
NAMES = [
    ("Aras 2025", "Araz-2025", True),
    ("ARAS-2025", "aras 2025", True),
    ("Eagle Partner 2023", "Eagle Partner", True),
    ("Operation True Promise", "True Promise", True),
    ("Eagle Partner", "Steppe Eagle", False),
    ("Malabar", "Milan", False),
]


@pytest.mark.parametrize(("one", "other", "same"), PERSONS)
def test_persons(one: str, other: str, same: bool) -> None:
    assert same_person(fold(one), fold(other)) == same == same_person(fold(other), fold(one))


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_names(one: str, other: str, same: bool) -> None:
    assert same_name(proper_name(one), proper_name(other)) == same == same_name(proper_name(other), proper_name(one))


def test_a_year_is_taken_out_of_a_name() -> None:
    assert (proper_name("Araz2025").words, proper_name("Araz2025").year) == (("araz",), 2025)
    assert proper_name("Type 1234").year is None
