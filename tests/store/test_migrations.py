"""The schema moves up and down with data in it, on every engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from claimtrack.domain.judgements import Correction, CorrectionAction
from claimtrack.store.engine import database_url, make_engine, reading, writing
from claimtrack.store.errors import StoreError
from claimtrack.store.migrating import EMPTY, downgrade, migrations_folder, schema_state, upgrade
from claimtrack.store.repository import open_store
from claimtrack.store.schema import SCHEMA_VERSIONS, VERSION_TABLE, metadata

from .building import SALES, article, claim_in, read, sales_of

LATEST = SCHEMA_VERSIONS[-1]


def rows(database: str, statement: str) -> list[tuple[Any, ...]]:
    engine = make_engine(database_url(database))
    with reading(engine) as connection:
        found = [tuple(row) for row in connection.execute(text(statement))]
    engine.dispose()
    return found


def test_the_versions_we_name_are_those_that_exist() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == SCHEMA_VERSIONS


@pytest.mark.parametrize("detour", [None, "0001", EMPTY])
def test_migrations_build_just_the_tables_that_the_code_knows(database: str, detour: str | None) -> None:
    open_store(database).close()
    if detour:
        downgrade(database, detour)
        upgrade(database)
    engine = make_engine(database_url(database))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE})
        assert compare_metadata(context, metadata) == []
        inspector = inspect(connection)
        for table in metadata.tables.values():
            names = {key["name"] for key in inspector.get_foreign_keys(table.name)}
            assert names == {constraint.name for constraint in table.foreign_key_constraints}
            indexes = {index["name"]: index["column_names"] for index in inspector.get_indexes(table.name)}
            for index in table.indexes:
                assert indexes[index.name] == [column.name for column in index.columns]
            assert inspector.get_pk_constraint(table.name)["name"] == f"pk_{table.name}"
    engine.dispose()


def test_first_data_then_the_second_version(database: str) -> None:
    extraction = sales_of("a.txt")
    with open_store(database) as store:
        store.save(extraction, store.begin_run())
    assert downgrade(database, "0001").version == LATEST
    state = schema_state(database)
    assert (state.version, state.latest, state.due) == ("0001", LATEST, True)
    assert rows(database, "SELECT scope, value FROM claims") == [("China", "1200000000000")]
    with open_store(database) as store:
        assert store.schema_version() == LATEST
        assert store.extraction("a.txt") == extraction
        assert store.check() == []


def test_going_down_takes_corrections_back(database: str) -> None:
    amount = "1.2 trillion yuan"
    document = article("a.txt", SALES + " Profit was 30 percent. Costs were 9 dollars.")
    machine = read(
        document, claim_in(document, SALES, amount), claim_in(document, "Costs were 9 dollars.", "9 dollars")
    )
    added = {"metric": "profit", "value": "30", "unit": "percent", "kind": "share"}
    with open_store(database) as store:
        store.save(machine, store.begin_run())
        for correction in (
            Correction(CorrectionAction.EDIT, "a.txt", SALES, amount, {"scope": "Asia", "value": "7.50"}),
            Correction(CorrectionAction.DISMISS, "a.txt", "Costs were 9 dollars.", "9 dollars"),
            Correction(CorrectionAction.ADD, "a.txt", "Profit was 30 percent.", "30 percent", added),
        ):
            store.add_correction(correction)
        assert [claim.scope for claim in store.claims()] == ["Asia", None]
    downgrade(database, "0001")
    upgrade(database)
    with open_store(database) as store:
        assert store.extraction("a.txt") == machine


def test_all_the_way_down_and_up_again(database: str) -> None:
    with open_store(database) as store:
        store.save(sales_of("a.txt"), store.begin_run())
    assert downgrade(database, EMPTY).version == LATEST
    assert schema_state(database).version is None
    assert upgrade(database).version is None
    assert upgrade(database).version == LATEST, "a second time changes nothing"
    with open_store(database) as store:
        assert store.documents() == []
        store.save(sales_of("a.txt"), store.begin_run())
        assert store.check() == []


def test_a_migration_that_fails_changes_nothing(database: str) -> None:
    with open_store(database) as store:
        store.save(sales_of("a.txt"), store.begin_run())
    downgrade(database, "0001")
    engine = make_engine(database_url(database))
    with writing(engine) as connection:
        # The second migration makes this table last but one: what it did before must be undone.
        connection.execute(text("CREATE TABLE corrections (somebody_elses INTEGER)"))
    with pytest.raises(StoreError):
        upgrade(database)
    assert schema_state(database).version == "0001"
    with engine.connect() as connection:
        assert not inspect(connection).has_table("reviews")
    with writing(engine) as connection:
        connection.execute(text("DROP TABLE corrections"))
    engine.dispose()
    with open_store(database) as store:
        assert store.count_claims() == 1


def test_unknown_versions_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="0777"):
        downgrade(tmp_path / "x.db", "0777")


def test_groups_are_found_by_the_covering_index_alone(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store, store._engine.connect() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT metric_id, scope, count(*) FROM claims "
            "WHERE is_current IS 1 AND dismissed IS 0 GROUP BY metric_id, scope HAVING count(*) > 1"
        ).all()
    assert [row[-1] for row in plan] == [
        "SEARCH claims USING COVERING INDEX ix_claims_series (is_current=? AND dismissed=?)"
    ]
