"""The database of a workflow: opened late, closed always, its errors told in the workflow's own words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.workflows.errors import CannotDo, WrongUse
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


@contextmanager
def opened(settings: Settings, *, create: bool = False) -> Iterator[Store]:
    """The store of the settings' database; ``create`` makes it where there is none.

    Raises:
        CannotDo: no database, a corrupt one, one of a newer schema.
        WrongUse: an id that names nothing or more than one thing.
    """
    with _translated():
        from claimtrack.store.repository import open_store

        with open_store(settings.database, create=create) as store:
            yield store


@contextmanager
def _translated() -> Iterator[None]:
    from claimtrack.store.errors import AmbiguousIdError, StoreError, UnknownIdError

    try:
        yield
    except (UnknownIdError, AmbiguousIdError) as error:
        raise WrongUse(str(error)) from error
    except StoreError as error:
        raise CannotDo(str(error)) from error


@dataclass(frozen=True, slots=True)
class Schema:
    """The schema's version in the database (``None``: there is none yet) and the latest that the program knows."""

    version: str | None
    latest: str


def schema(settings: Settings) -> Schema:
    """Both versions, without touching the database."""
    with _translated():
        from claimtrack.store.migrating import schema_state

        state = schema_state(settings.database)
    return Schema(state.version, state.latest)


def upgrade(settings: Settings) -> Schema:
    """Creates the database where there is none and brings it to the latest schema; returns where it was before."""
    with _translated():
        from claimtrack.store.migrating import upgrade as run_upgrade

        state = run_upgrade(settings.database)
    return Schema(state.version, state.latest)


def problems(settings: Settings) -> list[str]:
    """What is wrong inside the database; empty if it is sound."""
    with opened(settings) as store:
        return store.check()


def backup(settings: Settings, target: Path) -> Path:
    """A copy of the database as it stands, taken while others may write.

    Raises:
        CannotDo: the target cannot be written, or exists.
    """
    with opened(settings) as store:
        try:
            return store.backup(target)
        except OSError as error:
            raise CannotDo(f"{target}: {error.strerror or error}") from error
