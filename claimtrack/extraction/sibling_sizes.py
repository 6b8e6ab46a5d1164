"""The figure that another goes on with by its size, and the things that one in brackets counts."""

from __future__ import annotations

from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import plural_of, singular

_FAR, _NEAR_SIZE = 30.0, 3.0
"""Factors between sizes beyond which a bare number does not go on with another, and within which it does."""


def nearest(sibling: Measured, others: list[Measured], size: float) -> Measured:
    """ "58,000 loans with a value of 25 million, compared with 50,600": with the figure of much the same size."""
    if not sibling.size or _apart(sibling.size, size) < _FAR:
        return sibling
    near = [one for one in others if one.metric and one.size and not one.share and _apart(one.size, size) < _NEAR_SIZE]
    return near[-1] if near else sibling


def in_whole(sibling: Measured, others: list[Measured], unit: str, size: float) -> Measured:
    """ "$2 billion, or $1.86 a share, compared with $640 million": with the amount, not with the part of one share.

    "84 million, equal to 0.9 times earnings, compared with 121 million": nor with how many times something it is.
    """
    times = sibling.unit == "x" and unit.isupper()  # "landings doubled, to 82,000 tonnes" go on with the multiple
    if not times and ("/" not in sibling.unit or _apart(sibling.size, size) < _FAR):
        return sibling
    if "/" in unit or not unit or unit == sibling.unit:
        return sibling
    whole = [one for one in others if one.unit == unit and not one.share and _apart(one.size, size) < _FAR]
    return whole[-1] if whole else sibling


def _apart(one: float, other: float) -> float:
    return max(one, other) / max(min(one, other), 1e-9)


def in_other_things(sibling: Measured, figure: Figure) -> str:
    """ "64,000 people (13,800 households) need aid": the households who do, where people lead the label."""
    first, _, rest = sibling.metric.partition(" ")
    thing = figure.quantity.unit if figure.quantity is not None else ""
    counted = figure.noun_last > figure.noun_first and thing.isalpha()
    told = counted and rest and first == plural_of(singular(sibling.unit))
    return f"{plural_of(thing)} {rest}" if told else sibling.metric
