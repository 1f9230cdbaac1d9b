"""Transactions that write: one at a time, whatever the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

# Any number will do, as long as every Araxes takes the same.
_LOCK = 0x41726178


@contextmanager
def write(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that writes, waiting for others that do; it is undone when anything goes wrong inside.

    Events are computed from all that hangs together, so two writers must see each other's reports: SQLite has one
    writer by nature (BEGIN IMMEDIATE), PostgreSQL takes a lock for the length of the transaction.
    """
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        yield connection
