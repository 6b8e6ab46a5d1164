"""When a figure holds, told by its neighbours, and forms of attribution beyond the plain "X said"."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

PERIODS = [
    ("Ferry traffic rose to 7.5 million in 2024, from 5.6 million.", ["2024", "2023"]),
    ("The ferry, which was repaired in March 2023, carries 480 cars.", ["2025-11-10"]),
    ("Ferries carried 7.5 million people in 2023. They now have 480 seats. Fares brought 60 million euros.", None),
]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_periods_told_by_neighbours(text: str, periods: list[str] | None) -> None:
    found = [claim.period for claim in claims(text)]
    assert found == (periods or ["2023", "2025-11-10", "2023"])


def test_weekly_growth_counts_from_the_week_before() -> None:
    (claim,) = claims("Ferry traffic fell 18% in the week of 3-9 November 2025.")
    assert claim.baseline == "2025-10-27/2025-11-02"


SPEAKERS = [
    ("Ferries carried 7.5 million people in 2024, harbour data show.", "harbour data"),
    ("Norrland Lines, a ferry operator, today reported revenue of 60 million euros for 2024.", "Norrland Lines"),
    ("Oslo is aiming for 60 million passengers by 2030.", "Oslo"),
    ("Recent statistics show that ferries carried 7.5 million people in 2024.", None),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_less_common_forms_of_attribution(text: str, speaker: str | None) -> None:
    assert {claim.attribution for claim in claims(text)} == {speaker}
