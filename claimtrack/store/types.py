"""Column types: exact decimals and short lists, both kept as text so that every engine stores them alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator


class ExactDecimal(TypeDecorator[Decimal]):
    """A finite decimal with every digit it was given; SQLite has no such type and floats lose digits.

    Raises:
        ValueError: infinity or not a number.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if not value.is_finite():
            raise ValueError(f"{value} cannot be stored as a value")
        return str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class TextTuple(TypeDecorator[tuple[str, ...]]):
    """A tuple of short texts as a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:
        return _json(tuple(value)) if value else "[]"

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return texts(value)


@lru_cache(maxsize=4096)
def texts(value: str | None) -> tuple[str, ...]:
    """The tuple in a column of :class:`TextTuple`."""
    return tuple(json.loads(value or "[]"))


@lru_cache(maxsize=4096)
def _json(value: tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False)
