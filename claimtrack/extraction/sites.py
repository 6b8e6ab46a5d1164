"""Named sites ("the Boden plant"): whose figures they own, and what a label need not repeat of their names."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import is_country


def ends_site(name: str) -> bool:
    """Does a name end in the noun of a site ("Boden plant")?"""
    return name.rpartition(" ")[2] in words("named sites")


def whole_site(label: str, scope: str | None) -> str | None:
    """The scope of "Kingsmere reservoir capacity" is the reservoir, where its name alone stands as scope."""
    behind = label[len(scope) + 1 :].split() if scope and label.startswith(f"{scope} ") else []
    whole = len(behind) > 1 and behind[0] in words("named sites") and not is_country(scope or "")
    return f"{scope} {behind[0]}" if whole else scope


def without_site(label: str, scope: str | None) -> str:
    """ "Boden plant output" of the Boden plant is its output; of a reservoir, "reservoir capacity" is."""
    if scope is None or not ends_site(scope) or not label.startswith(f"{scope} "):
        return label
    rest, site = label[len(scope) + 1 :], scope.rpartition(" ")[2]
    return rest if words("sizes of sites").isdisjoint(rest.split()) else f"{site} {rest}"
