"""A place or name that a sentence mentions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` to ``last`` name ``scope``; ``form`` is name, demonym, world, capital or entity."""

    first: int
    last: int
    scope: str
    form: str
