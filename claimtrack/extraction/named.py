"""What a sentence mentions: a place, a name, a group."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``first`` to ``last`` name ``scope``; ``form`` is name, demonym, world, capital or entity."""

    first: int
    last: int
    scope: str
    form: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group that the text has named: how many it has, its noun, and its name ("four largest banks")."""

    number: int
    head: str
    name: str
