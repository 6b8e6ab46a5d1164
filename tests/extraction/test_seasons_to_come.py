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


TWO_YEARS = [
    ("Arrivals since the start of the season on October 1 were put at 1.05 million tons as of November 8. "
     "The board sees 1.7 million tons in the 2025/26 season, after 1.76 million tons last season.",
     ["2025-10-01/2025-11-08", "2025-10/2026-09", "2024-10/2025-09"]),
    ("Presses squeezed 30 million tonnes in the 2024/25 season. This season the crop is put at 35 million tonnes.",
     ["2024/2025", "2025/2026"]),
    ("The walnut season, which began in July, brought 12 million tonnes. Last season farmers sold 9 million tonnes.",
     ["2025-07/2026-06", "2024-07/2025-06"]),
    ("The resort sold 300,000 ski passes last season.", ["2024"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), TWO_YEARS)
def test_seasons_straddle_two_years_where_the_text_writes_them_so(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods
