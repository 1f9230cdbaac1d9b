"""Bringing the tables of a record up to date, by Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from araxes.record.locking import write

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(engine: Engine) -> None:
    """Make the tables, or change those of an older version: in one transaction that no other program writes beside."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with write(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
