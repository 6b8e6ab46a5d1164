"""How far two statements are told alike: the sum of what the evidence is worth.

The points are tenths of log-odds: ``benchmarks/likeness.py`` fits them on annotated articles and on unrelated ones, and
prints what they are worth on articles that were held back. They stand in ``likeness.vocab``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from claimtrack.metrics import likeness_points
from claimtrack.reconciliation.evidence import Evidence

ENOUGH = 8
"""Points from which two statements are held for told alike: odds of more than two to one."""
ALWAYS = "always"
"""What no evidence is needed for: the points to begin with."""


@cache
def worth() -> dict[str, int]:
    """The points of each piece of evidence, and of :data:`ALWAYS`."""
    return likeness_points([ALWAYS, *Evidence])


def points(met: Iterable[Evidence]) -> int:
    """What all the evidence that is met is worth together."""
    return worth()[ALWAYS] + sum(worth()[one] for one in met)
