"""Counted nouns: which nouns count the same things, and which do not."""

from __future__ import annotations

from functools import cache, lru_cache

from claimtrack.units.resolving import COUNT, resolve
from claimtrack.vocabulary.loader import table

ANY = "any"


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("count_nouns", "family", "nouns"):
        for noun in row.items("nouns"):
            if found.setdefault(noun.lower(), row["family"]) != row["family"]:
                raise row.refuse(f"{noun!r} is in two families")
    return found


@lru_cache(maxsize=16384)
def family(unit: str) -> str | None:
    """The family of a counted noun or of the noun above a rate's slash; ``None`` if it is not known.

    The last word decides where the whole noun is unknown ("5G base station" is a ``site``).
    """
    noun = unit.partition("/")[0].replace("_", " ").strip().lower()
    if resolve(noun).dimension != COUNT:
        return None
    known = _families()
    while noun:
        if noun in known:
            return known[noun]
        noun = noun.partition(" ")[2]
    return None


def same_count(left: str, right: str) -> bool:
    """Whether two counted nouns may count the same things: unless both are known to belong to different families."""
    one, other = family(left), family(right)
    return one is None or other is None or one == other or ANY in (one, other)
