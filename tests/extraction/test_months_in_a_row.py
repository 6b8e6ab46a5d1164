"""Two months in a row, days that a verb behind them puts into the future, and summers that cannot be their own base."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from tests.extraction.reading import claims

HEAD = "PARIS, Sept 9, 2026 (Wire) - "


def told(text: str, words: str) -> Claim:
    """The claim of a text of 9 September 2026 whose figure is written so."""
    return next(one for one in claims(f"{HEAD}{text}", published="2026-09-09") if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("Orly handled 8.4 million passengers in July and August.", "8.4 million passengers", "2026-07/2026-08"),
        ("Rainfall in November and December was 90 millimetres.", "90 millimetres", "2025-11/2025-12"),
        ("In January and February, exports fell 4%.", "4%", "2026-01/2026-02"),
        ("Sales were 12 tonnes in May and 14 tonnes in June.", "12 tonnes", "2026-05"),
        ("Sales in May and June were 12 tonnes and 14 tonnes, respectively.", "14 tonnes", "2026-06"),
    ],
)
def test_months_in_a_row(text: str, words: str, period: str) -> None:
    assert told(text, words).period == period


def test_months_apart_are_not_one_time() -> None:
    assert "/" not in (told("Sales were 12 tonnes in May and August.", "12 tonnes").period or "")


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("A strike by air traffic controllers on Sept 18 could ground 40% of flights.", "40%", "2026-09-18"),
        ("A strike by air traffic controllers on Sept 3 grounded 40% of flights.", "40%", "2026-09-03"),
        ("The fair on Aug 30 drew 900 people.", "900 people", "2026-08-30"),
    ],
)
def test_the_verb_behind_a_day_tells_whether_it_is_to_come(text: str, words: str, period: str) -> None:
    assert told(text, words).period == period


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("Orly handled 8.4 million passengers in July and August, 5% more than last summer.", "2025-06/2025-08"),
        ("Orly handled 8.4 million passengers in July and August, 5% more than a year earlier.", "2025-07/2025-08"),
    ],
)
def test_a_summer_is_not_set_against_itself(text: str, baseline: str) -> None:
    assert told(text, "5%").baseline == baseline
