"""The bodies that only speak in a document: those heard in it, their short forms, its publisher, its series."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from claimtrack.extraction.places import find_places, is_only_place
from claimtrack.extraction.titles import series_name
from claimtrack.extraction.tokens import tokenize
from claimtrack.extraction.whole_names import WholeNames


def bodies_named(
    heard: AbstractSet[str], whole_names: WholeNames, publisher: str | None, title: str | None
) -> frozenset[str]:
    """The names of bodies, in full and short ("Copper Council" and "CC"); ``heard`` are those that speak."""
    spoken = heard | {whole_names.of(name) for name in heard} | ({publisher} if publisher else set())
    bodies = {name for name in spoken if not is_only_place(name)}
    bodies |= {short for short, whole in whole_names.short_forms.items() if whole in bodies}
    series = series_name(title)
    if series and not find_places(tokenize(series)):
        bodies.add(series)
    return frozenset(bodies)
