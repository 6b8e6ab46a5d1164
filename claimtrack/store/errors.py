"""What can go wrong with the store, in words that may be shown to the user as they are."""

from __future__ import annotations

from collections.abc import Sequence


class StoreError(Exception):
    """The database could not do what was asked."""


class NoDatabaseError(StoreError):
    """There is no database and none was to be created."""


class NewerSchemaError(StoreError):
    """The database was written by a newer claimtrack."""


class CorruptDatabaseError(StoreError):
    """The file is damaged, no database at all, or the database of another program."""


class UnknownIdError(StoreError):
    """Nothing in the store has this id or name."""

    def __init__(self, what: str, prefix: str) -> None:
        super().__init__(f"no {what} {prefix!r}")
        self.prefix = prefix


class AmbiguousIdError(StoreError):
    """Several things have an id that begins like this."""

    def __init__(self, what: str, prefix: str, ids: Sequence[str]) -> None:
        shown = ", ".join(ids[:5]) + (", ..." if len(ids) > 5 else "")
        super().__init__(f"{prefix!r} is the beginning of more than one {what}: {shown}")
        self.prefix = prefix
        self.ids = tuple(ids)
