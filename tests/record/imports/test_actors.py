"""Actor names of event data and what they become."""

import pytest

from araxes.record.imports.actors import party_in, party_of, sector_of

NAMES = [
    ("South Korea", ("KOR",), "GOV"),
    ("Citizen (Thailand)", ("THA-CVL",), "CVL"),
    ("Military (Nigeria)", ("NGA",), "MIL"),
    ("Ministry (Armenia)", ("ARM",), "GOV"),
    ("Member of Legislative (Govt) (South Korea)", ("KOR",), "LEG"),
    ("Men (Holy See (Vatican City State))", ("VAT-CVL",), "CVL"),
    ("Militant (Taliban)", ("AFG-TAL",), "REB"),
    ("Militant (Yemen)", ("YEM-REB",), "REB"),
    ("Business (Hong Kong)", ("HKG-BUS",), "BUS"),
    ("Citizen (Palestinian Territory, Occupied)", ("PSE-CVL",), "CVL"),
    ("Police (Middle East)", (), "COP"),
    ("UN Security Council", ("UNO",), "IGO"),
    ("Canadian Armed Forces", ("CAN",), "MIL"),
    ("Security Service of Ukraine", ("UKR",), "SPY"),
    ("Nobody in Particular", (), None),
]


@pytest.mark.parametrize(("text", "codes", "sector"), NAMES)
def test_names(text, codes, sector) -> None:
    party = party_of(text)
    assert (party.text, party.codes, party.sector) == (text, codes, sector)


@pytest.mark.parametrize(("text", "code"), [("John Kerry", "USA"), ("Sergey Viktorovich Lavrov", "RUS")])
def test_holders_of_office_act_for_their_side(text, code) -> None:
    party = party_of(text)
    assert (party.codes, party.person) == ((code,), text)


def test_country_and_sectors_beside_a_name_tell_what_it_does_not() -> None:
    unknown = party_in("A. N. Official", "Kenya", "Elite,Executive,Government")
    assert (unknown.codes, unknown.sector) == (("KEN",), "GOV")
    rebels = party_in("Some Front", "Kenya", "Rebel,Dissident")
    assert (rebels.codes, rebels.sector) == (("KEN-REB",), "REB")
    assert party_in("Taliban", "Pakistan", "Rebel").codes == ("AFG-TAL",)
    assert party_in("A. N. Other", "", "").codes == ()


def test_a_government_party_leader_in_office_is_government() -> None:
    assert party_in("A. N. Leader", "Latvia", "Parties,Ideological,Executive,Government").sector == "GOV"


@pytest.mark.parametrize(
    ("role", "sector"),
    [("Armed Gang", "CRM"), ("Foreign Affairs", "GOV"), ("Head of Government", "GOV"), ("Zither", None)],
)
def test_roles(role, sector) -> None:
    assert sector_of(role) == sector
