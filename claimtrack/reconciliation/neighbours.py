"""Figures that stand so near each other that they are one amount said twice, in two units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimtrack.reconciliation.statements import Statement


def nearest(members: Sequence[Statement], most_characters: int) -> Iterator[tuple[Statement, Statement]]:
    """Each statement of one article with its nearest neighbour in every other unit, nearest first, each once."""
    candidates = sorted(
        (
            (characters_between(left, right), left.order, right.order, left, right)
            for index, left in enumerate(members)
            for right in members[index + 1 :]
            if left.unit_name != right.unit_name
        ),
        key=lambda one: one[:3],
    )
    taken: set[tuple[int, str]] = set()
    for distance, _, _, left, right in candidates:
        keys = {(id(left), right.unit_name), (id(right), left.unit_name)}
        if distance <= most_characters and not taken & keys:
            taken |= keys
            yield left, right


def characters_between(left: Statement, right: Statement) -> int:
    """Characters between the nearest places of the two figures, copies included."""
    return min(
        max(one.value_span.start - other.value_span.end, other.value_span.start - one.value_span.end, 0)
        for one in (left.claim, *left.copies)
        for other in (right.claim, *right.copies)
    )
