"""Happenings that a sentence speaks of: earthquakes, floods, outbreaks."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.lexicon import counted

_SHOOTING = frozenset(("under", "open", "opened", "cease", "heavy", "friendly", "mortar", "artillery", "small-arms"))
"""What stands before "fire" where nothing burns."""


@cache
def _called() -> dict[str, str]:
    """Happenings by another word that they have ("quake")."""
    return dict(pair.split("=", 1) for pair in counted("called"))


def happenings(singulars: list[str]) -> list[tuple[int, str]]:
    """Where the words of a sentence, in the singular, name a happening, and which."""
    nouns = words("event nouns")
    return [
        (at, _called().get(one, one))
        for at, one in enumerate(singulars)
        if one in nouns and not (one == "fire" and at and singulars[at - 1] in _SHOOTING)
    ]
