"""Opening a record: a file for SQLite, an address for PostgreSQL; made when new, brought up to date when old."""

import json
import os
import sqlite3
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from araxes.errors import BadRecord, MissingResource
from araxes.record.failing import PATIENCE, failing
from araxes.record.record import Record

DEFAULT = Path("record.araxes")
NEWEST = "0001"
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def open_record(where: str | Path = DEFAULT, *, create: bool = True) -> Record:
    """Open the record at a path, or at a ``postgresql://`` address.

    A record that is not there is made, unless ``create`` is false. Raises ``BadRecord`` for what is no record,
    ``RecordNotWritable`` where it cannot be made or brought up to date.
    """
    address = str(where)
    engine = _engine(address) if "://" in address else _file(Path(address), create=create)
    with failing(address):
        _prepare(engine, address, create=create)
    return Record(engine=engine, address=address)


def _file(path: Path, *, create: bool) -> Engine:
    if path.is_dir():
        raise BadRecord(f"{path}: this is a folder; a record is one file. Name it with --record FILE")
    if not create and not path.exists():
        raise BadRecord(f"{path}: there is no record here; `araxes read FILE... --record {path}` makes one")
    engine = create_engine(_sqlite_address(path), json_serializer=_JSON.encode, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _sqlite_connected)
    event.listen(engine, "begin", _sqlite_begins)
    return engine


def _sqlite_address(path: Path) -> str:
    """Return the address of a file; one that cannot be written can still be read, as long as all of it is in there.

    SQLite needs to write beside a file to share it with others, unless it is told that nobody changes it.
    """
    log = path.with_name(f"{path.name}-wal")
    writable = os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
    if writable or not path.exists() or (log.exists() and log.stat().st_size):
        return f"sqlite:///{path}"
    return f"sqlite:///file:{quote(str(path.resolve()))}?immutable=1&uri=true"


def _engine(address: str) -> Engine:
    if not address.startswith("postgresql://"):
        scheme = address.partition("://")[0]
        raise BadRecord(f"{scheme}://: records live in a file (SQLite) or at a postgresql:// address")
    try:
        return create_engine("postgresql+psycopg://" + address.partition("://")[2], json_serializer=_JSON.encode)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise MissingResource("PostgreSQL needs its driver: pip install 'araxes[postgres]'") from error
    except ArgumentError as error:
        raise BadRecord(f"{address}: no address of a database; write postgresql://user@host/name") from error


def _sqlite_connected(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun below, as writing or as reading
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    with suppress(sqlite3.OperationalError):  # of a record that can only be read
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.close()


def _sqlite_begins(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _prepare(engine: Engine, address: str, *, create: bool) -> None:
    try:
        with engine.connect() as connection:
            version = _version(connection, address)
    except OperationalError as error:
        if engine.dialect.name == "postgresql":
            raise BadRecord(f"{address}: no database answers there ({_first_line(error)})") from error
        raise
    if version == NEWEST:
        return
    if version is None and not create:
        raise BadRecord(f"{address}: this database holds no record; `araxes read FILE... --record` makes one")
    import_module("araxes.record.migrating").migrate(engine)


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().partition("\n")[0]


def _version(connection: Connection, address: str) -> str | None:
    """Return the version of the record's tables, ``None`` where there are none yet."""
    tables = set(inspect(connection).get_table_names())
    if "alembic_version" not in tables:
        if tables:
            raise BadRecord(f"{address}: this database holds other tables; give the record one of its own")
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is not None and str(version) > NEWEST:
        raise BadRecord(f"{address}: a newer Araxes wrote this record (tables {version}); update Araxes to open it")
    return None if version is None else str(version)
