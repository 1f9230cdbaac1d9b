"""The pairs that a record keeps are those that the rule of blocking gives for its reports, at any moment."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.record.told import report, tell, text

from araxes.events.linking import candidates, keys
from araxes.record import Record, open_record
from araxes.record.pairing import pair_up, unpair
from araxes.record.schema import pairs
from araxes.record.writing import add_reports

CROWDING = 70
DATES = ("2024-05-19", "2024-05-20", "2024-05", "2024", None)


def kept(record: Record) -> set[tuple[str, str]]:
    with record.engine.connect() as connection:
        return {(one, other) for one, other in connection.execute(select(pairs.c.one, pairs.c.other))}


def wanted(reports) -> set[tuple[str, str]]:
    return set(candidates({one.id: keys(one) for one in reports}))


@settings(max_examples=4, deadline=None)
@given(st.lists(st.sampled_from(DATES), min_size=1, max_size=12), st.permutations(range(CROWDING)), st.data())
def test_pairs_follow_the_rule_while_keys_fill_and_empty(dates, order, data) -> None:
    document = text("Kenya and Tanzania met.")
    few = [report(f"{number:03x}f", document, on=date) for number, date in enumerate(dates)]
    crowd = [report(f"{number:03x}", document, on="2024-05-19") for number in order]
    with TemporaryDirectory() as folder, open_record(Path(folder) / "record.araxes") as record:
        tell(record, document)
        told = []
        for batch in (few, crowd[:45], crowd[45:]):
            with record.writing() as connection:
                add_reports(connection, batch)
                pair_up(connection, batch)
            told += batch
            assert kept(record) == wanted(told)
        gone = data.draw(st.sets(st.sampled_from([one.id for one in told]), min_size=1, max_size=40))
        with record.writing() as connection:
            unpair(connection, sorted(gone))
        assert kept(record) == wanted([one for one in told if one.id not in gone])
