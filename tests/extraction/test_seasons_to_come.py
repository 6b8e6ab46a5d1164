"""Seasons that a text looks ahead to, across the turn of the year."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "published", "period"),
    [
        ("About 300 lifts will run this winter.", "2025-09-15", "2025-12/2026-02"),
        ("About 300 lifts will run this winter.", "2026-01-20", "2025-12/2026-02"),
        ("About 300 lifts will run next winter.", "2025-09-15", "2025-12/2026-02"),
        ("About 300 lifts will run next winter.", "2026-01-20", "2026-12/2027-02"),
        ("About 300 boats will sail next summer.", "2025-07-01", "2026-06/2026-08"),
        ("About 300 boats will sail next summer.", "2025-04-01", "2025-06/2025-08"),
        ("The pass was closed for 31 days in the winter of 2024/25.", "2025-09-15", "2024-12/2025-02"),
        ("The pass was closed for 31 days last winter.", "2026-03-10", "2025-12/2026-02"),
    ],
)
def test_seasons_across_the_turn_of_the_year(text: str, published: str, period: str) -> None:
    found = claims(text, published=published)
    assert [claim.period for claim in found] == [period]
