"""Bare numbers that go on with a figure beside them because they are like it."""

from __future__ import annotations

from claimtrack.extraction.context import Measured
from claimtrack.extraction.measures import unit_sorts

_LIKE = 5
"""Within this factor a bare number is like another."""
_APART = ("money", "price", "pay", "time", "percent", "points")


def like_beside(last: Measured | None, bare: float) -> Measured | None:
    """ "The hall draws 62 megawatts; the older one needs 18": what the sentence has just measured.

    ``bare`` is the number that has no unit, nought where there is none. Money names itself with each amount.
    """
    if not bare or last is None or last.share or not last.metric or not last.size:
        return None
    measured = unit_sorts(last.unit).isdisjoint(_APART)
    return last if measured and bare / _LIKE < last.size < bare * _LIKE else None
