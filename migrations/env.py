"""Runs the migrations on the connection that claimtrack hands over, or for developers on ``-x db=``.

One transaction around all of them: a migration that fails leaves the database as it was.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection

from claimtrack.store.engine import database_url, make_engine, writing
from claimtrack.store.schema import VERSION_TABLE, metadata


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        version_table=VERSION_TABLE,
        render_as_batch=True,
        transactional_ddl=True,
        compare_type=False,
    )
    with context.begin_transaction():
        context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    run(handed_over)
else:
    database = context.get_x_argument(as_dictionary=True).get("db") or os.environ.get("CLAIMTRACK_DB", "claimtrack.db")
    engine = make_engine(database_url(database), foreign_keys=False)
    with writing(engine) as own:
        run(own)
