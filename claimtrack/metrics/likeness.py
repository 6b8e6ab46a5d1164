"""What evidence is worth, read from ``likeness.vocab``."""

from __future__ import annotations

from collections.abc import Collection

from claimtrack.vocabulary.loader import table


def likeness_points(known: Collection[str]) -> dict[str, int]:
    """The points of each piece of evidence; ``known`` are all there are.

    Raises:
        VocabularyError: a row that is no evidence or no whole number, or evidence that has no row.
    """
    found: dict[str, int] = {}
    rows = table("likeness", "evidence", "points", "says")
    for row in rows:
        name, points = row["evidence"], row["points"]
        if name not in known or name in found:
            raise row.refuse(f"{name!r} is no evidence, or is given twice")
        if not points.removeprefix("-").isdecimal():
            raise row.refuse(f"{points!r} is no whole number")
        found[name] = int(points)
    missing = sorted(set(known) - found.keys())
    if missing:
        raise rows[-1].refuse(f"nothing is said of {', '.join(missing)}")
    return found
