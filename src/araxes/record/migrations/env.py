"""Alembic's entry: runs the versions on the connection that `araxes.record.migrating` hands over."""

from alembic import context

from araxes.record.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
