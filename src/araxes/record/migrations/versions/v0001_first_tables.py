"""The first tables."""

from alembic import op

from araxes.record.schema import metadata
from araxes.record.searching import create_index

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables and the index that search uses."""
    connection = op.get_bind()
    metadata.create_all(connection)
    create_index(connection)
