"""On which days a record has something to tell."""

import datetime

from tests.record.told import report, tell, text

from araxes.patterns.periods import period_from, period_of
from araxes.record import Record


def test_each_beginning_comes_once_with_its_precision(record: Record) -> None:
    for number, day in enumerate(("2024-03-14", "2024-03-14", "2024-05", None)):
        document = text(f"Something happened ({number}).", address=f"https://example.org/{number}")
        tell(record, document, report(f"r{number}", document, on=day, sides=("KEN", f"UG{number}")))
    record.decide("reject", "r2", coder="ada", reason="it did not")
    assert sorted(record.days()) == [(datetime.date(2024, 3, 14), "day")]
    record.decide("accept", "r2", coder="ada")
    assert sorted(record.days()) == [(datetime.date(2024, 3, 14), "day"), (datetime.date(2024, 5, 1), "month")]
    assert period_from(record.days()) == period_of(record.acts())
