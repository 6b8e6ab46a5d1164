"""JSON with exact numbers: a decimal is written digit by digit, never by way of a float."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring


def json_text(value: object, indent: int | None = None) -> str:
    """``value`` as JSON text; ``Decimal`` becomes a plain number (``15480000000000``, ``66.666666666667``).

    Raises:
        ValueError: a number that JSON cannot write (infinite, NaN).
        TypeError: a type that JSON does not know.
    """
    return _write(value, indent, 0)


def jsonl_text(records: Iterable[Mapping[str, object]]) -> str:
    """One JSON object a line, each line ended."""
    return "".join(json_text(record) + "\n" for record in records)


def decimal_text(value: Decimal) -> str:
    """The shortest plain writing of a decimal: no exponent, no trailing zeros, no negative zero.

    Raises:
        ValueError: infinite or NaN.
    """
    if not value.is_finite():
        raise ValueError(f"no plain number: {value}")
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def _write(value: object, indent: int | None, depth: int) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, (list, tuple)):
        return _wrapped("[", [_write(item, indent, depth + 1) for item in value], "]", indent, depth)
    if isinstance(value, (dict, Mapping)):  # "dict" by itself is found at once, an abstract class is not
        pairs = [_key(str(key)) + _write(item, indent, depth + 1) for key, item in value.items()]
        return _wrapped("{", pairs, "}", indent, depth)
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


@lru_cache(maxsize=1024)
def _key(name: str) -> str:
    return f"{encode_basestring(name)}: "


def _wrapped(opening: str, parts: list[str], closing: str, indent: int | None, depth: int) -> str:
    if indent is None or not parts:
        return opening + ", ".join(parts) + closing
    margin = "\n" + " " * (indent * (depth + 1))
    return opening + margin + ("," + margin).join(parts) + "\n" + " " * (indent * depth) + closing
