"""What a database says when it cannot go on, in words that tell the user what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from araxes.errors import BadRecord, RecordNotWritable

# How long one process waits for another that is writing, in seconds.
PATIENCE = 120


@contextmanager
def failing(address: str) -> Iterator[None]:
    """Turn what a database says when it cannot go on into an error that says what the user can do."""
    try:
        yield
    except DBAPIError as error:
        raise _explained(str(error.orig), address) from error
    except sqlite3.Error as error:
        raise _explained(str(error), address) from error


def _explained(said: str, address: str) -> BadRecord:
    lowered = said.lower()
    if "full" in lowered or "no space left" in lowered:
        return RecordNotWritable(f"{address}: the disk is full; what was read so far is kept. Make room and go on")
    if "readonly" in lowered or "read-only" in lowered or "permission denied" in lowered:
        return RecordNotWritable(f"{address}: the record cannot be written; check its permissions and its folder's")
    if "locked" in lowered:
        return RecordNotWritable(f"{address}: another program has been writing for {PATIENCE} s; try again later")
    if "unable to open" in lowered:
        return RecordNotWritable(f"{address}: cannot be opened; check that the folder is there and may be written")
    if "not a database" in lowered or "malformed" in lowered:
        return BadRecord(f"{address}: this is no record of Araxes, or it is damaged; name another with --record")
    return BadRecord(f"{address}: the database says: {said.strip()}")
