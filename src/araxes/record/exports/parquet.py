"""Events as a Parquet file; the only module that imports pyarrow."""

import itertools
from collections.abc import Iterable, Iterator
from typing import IO, Any

from araxes.errors import MissingResource
from araxes.events.joined import JoinedEvent
from araxes.record.exports.citations import Citations
from araxes.record.exports.rows import COLUMNS, FLOATS, INTEGERS, LISTS, event_row

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ModuleNotFoundError as error:
    raise MissingResource("Parquet needs pyarrow; install it with: pip install 'araxes[frames]'") from error

AT_ONCE = 10_000


def write_parquet(events: Iterable[JoinedEvent], citations: Citations, file: IO[bytes]) -> None:
    """Write a row for each event, in the columns of the CSV; lists stay lists, dates text at their precision.

    Events are taken 10,000 at a time: memory does not grow with their number.
    """
    rows = (event_row(event, citations) for event in events)
    with pq.ParquetWriter(file, _schema()) as writer:
        for batch in _batches(rows):
            writer.write_table(pa.Table.from_pylist(batch, schema=_schema()))


def _schema() -> Any:
    return pa.schema([(column, _type(column)) for column in COLUMNS])


def _type(column: str) -> Any:
    if column in LISTS:
        return pa.list_(pa.string())
    return pa.float64() if column in FLOATS else pa.int64() if column in INTEGERS else pa.string()


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(itertools.islice(rows, AT_ONCE)):
        yield batch
