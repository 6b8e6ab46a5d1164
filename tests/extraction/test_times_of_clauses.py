"""Times of other clauses, times to come, and ends of years that are over."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

OF_OTHER_CLAUSES = [
    ("The yard, founded in 2019 and sold to a rival in October, is in talks to borrow $25 million.", ["2025-11-10"]),
    ("The gap of 2 million euros was met by the fund, which expects to need 3 million this year.",
     ["2025-11-10", "2025"]),
    ("Ferries earned 40 million euros in 2024, and if the ice holds the figure rises 60% to 64 million this year.",
     ["2024", "2025", "2025"]),
    ("The clinic handles 900 calls a day, and that was 200 at this point last year.", ["2025-11-10", "2024-11"]),
    ("It sees 98 ferries being built in 2025, against 101 in its April projection.", ["2025", "2025"]),
    ("In 2023 the fleet shrank to 115 ferries, and last year, the body says, it recovered to 124 ferries.",
     ["2023", "2024"]),
    ("Forty ferries have been repaired so far, says the yard, which wants to reach 50 more by 2030.",
     ["2025-11-10", "2030"]),
    ("Sales came to 400 ferries in the second quarter. The price rose to $312, compared with $289 a year ago.",
     ["2025-Q2", "2025-Q2", "2024-Q2"]),
    ("Masts sold for $28 in the second quarter, against $9 on the world market.", ["2025-Q2", "2025-Q2"]),
    ("July brought 1,730 ferries, a drop of 14.9 per cent, and August 1,710.", ["2025-07", "2025-07", "2025-08"]),
    ("The body put the fleet at 152 ferries and expects 240 this year.", ["2025-11-10", "2025"]),
    ("Some 70 ferries will be in need of more crew, of more fuel and of much else, between May and June.",
     ["2026-05/2026-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "periods"), OF_OTHER_CLAUSES)
def test_a_time_belongs_to_its_clause(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


TO_COME = [
    ("The first 90 ferries are to be delivered by September.", ["2026-09"]),
    ("The levy is to fall from 15% to 12% in January.", ["2025-11-10", "2026-01"]),
    ("Trials on the first 5.7 km begin in May.", ["2026-05"]),
    ("People at the pier talk of 1,800 kroner from April.", ["2026-04"]),
    ("Charities appealed on Wednesday to feed 400,000 people until the end of June.", ["2026-06-30"]),
    ("The army was sent to guard 30 villages until June.", ["2025-06"]),
    ("The second count in March will come in at 5.2%.", ["2026-03"]),
    ("The city sold 300 flats from April.", ["2025-04"]),
    ("The line was 71.4% complete at year-end.", ["2024-12-31"]),
    ("The chain had 300 shops at the end of the year.", ["2024-12-31"]),
    ("The bank expects rates of 3.5% at year-end.", ["2025-12-31"]),
    ("The state has lifted its ban and wants to sell 300 boats by the end of the year.", ["2025-12-31"]),
]


@pytest.mark.parametrize(("text", "periods"), TO_COME)
def test_what_is_told_as_to_come_or_as_over(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


DAYS_AND_SUBJECTS = [
    ("The fare went up by 27.5 percent on New Year's Day.", [("2025-01-01", "2024")]),
    ("Some 300 ferries were cancelled on Christmas Eve 2024.", [("2024-12-24", None)]),
    ("Shops sold 300 million sweets on Halloween.", [("2025-10-31", None)]),
    ("In the new year it will hire 300 people.", [("2025-11-10", None)]),
    ("The count was mended: the second quarter, first put at 25 ferries, is now down as 24 ferries.",
     [("2025-Q2", None), ("2025-Q2", None)]),
    ("Some 4.2 million people have built a boat, twice as many as at last year's fair.",
     [("2025-11-10", None), ("2025-11-10", "2024")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "times"), DAYS_AND_SUBJECTS)
def test_feasts_and_periods_that_are_themselves_spoken_of(text: str, times: list[object]) -> None:
    assert [(claim.period, claim.baseline) for claim in claims(text)] == times
