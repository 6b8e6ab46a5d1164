"""A corpus of the ways in which news tells time, each read against the tenth of November 2025, a Monday."""

from __future__ import annotations

import pytest

from tests.extraction.test_periods_phrases import mentions

WITH_YEARS = [
    ("in the year through June 2024", "2023-07/2024-06"),
    ("in the first nine months of 2025", "2025-01/2025-09"),
    ("in the opening quarter of 2025", "2025-Q1"),
    ("in 1H 2025", "2025-01/2025-06"),
    ("in H2 2024", "2024-07/2024-12"),
    ("Q3 2024", "2024-Q3"),
    ("H1 2025", "2025-01/2025-06"),
    ("between April 2024 and March 2025", "2024-04/2025-03"),
    ("in April-June 2025", "2025-Q2"),
    ("in late 2024", "2024"),
    ("in mid-2024", "2024"),
    ("in the middle of 2024", "2024"),
    ("by the middle of 2026", "2026-06"),
    ("since the beginning of 2024", "2024-01"),
    ("since early 2024", "2024"),
    ("since 2019", "2019"),
    ("at the close of 2024", "2024-12-31"),
    ("at year-end 2024", "2024-12-31"),
    ("by the end of 2026", "2026-12-31"),
    ("by end-2026", "2026-12-31"),
    ("before 2030", "2030"),
    ("after 2030", "2030"),
    ("until the end of 2027", "2027-12-31"),
    ("through 2027", "2027"),
    ("in the run-up to 2030", "2030"),
    ("in the 2024-25 fiscal year", "2024/2025"),
    ("in 2007/8", "2007/2008"),
    ("in the fiscal year ended March 2025", "2024-04/2025-03"),
    ("in the fiscal year ending June 30, 2026", "2025-07/2026-06"),
    ("in the year ended 31 March 2025", "2024-04/2025-03"),
    ("in the year ending March 2026", "2025-04/2026-03"),
    ("in the tax year 2024-25", "2024/2025"),
    ("in FY 2024-25", "2024/2025"),
    ("in FY2024/25", "2024/2025"),
    ("in FY25", "2025"),
    ("in FY 2025", "2025"),
    ("in fiscal year 2025", "2025"),
    ("in the third quarter of fiscal 2025", "2025-Q3"),
    ("in the 2010s", "2010/2019"),
    ("in the early 2000s", "2000/2009"),
    ("in the years 2021 to 2024", "2021/2024"),
    ("from 2021 until 2024", "2021/2024"),
    ("between 2021 and 2024", "2021/2024"),
    ("in the decade to 2024", "2015/2024"),
    ("in the two years to June 2025", "2023-07/2025-06"),
    ("in calendar 2025", "2025"),
    ("in calendar year 2025", "2025"),
    ("in the last quarter of 2024", "2024-Q4"),
    ("in the October of 2024", "2024-10"),
    ("in October, 2024", "2024-10"),
    ("in Oct 2024", "2024-10"),
    ("in Oct. '24", "2024-10"),
    ("in October '24", "2024-10"),
    ("in 2024-10", "2024-10"),
    ("in the 2026 fiscal year", "2026"),
    ("for 2026", "2026"),
    ("in the 2030s", "2030/2039"),
]

WITHOUT_YEARS = [
    ("so far in 2025", "2025-01/2025-11"),
    ("in 2025 so far", "2025-01/2025-11"),
    ("in the year to October", "2024-11/2025-10"),
    ("in the year to end-September", "2024-10/2025-09"),
    ("in the 12 months through September", "2024-10/2025-09"),
    ("in the three months through October", "2025-08/2025-10"),
    ("in the six months ended 30 September", "2025-04/2025-09"),
    ("in the six months ending in September", "2025-04/2025-09"),
    ("in the nine months to September", "2025-01/2025-09"),
    ("in the first three quarters", "2025-01/2025-09"),
    ("in the second half of last year", "2024-07/2024-12"),
    ("in Q1 of this year", "2025-Q1"),
    ("in Q3 of last year", "2024-Q3"),
    ("in Q4 last year", "2024-Q4"),
    ("from April to June", "2025-Q2"),
    ("from January through October", "2025-01/2025-10"),
    ("in Jan-Oct", "2025-01/2025-10"),
    ("in January to October", "2025-01/2025-10"),
    ("in the January-October period", "2025-01/2025-10"),
    ("in late October", "2025-10"),
    ("in early November", "2025-11"),
    ("at the start of the year", "2025-01"),
    ("at the beginning of the year", "2025-01"),
    ("since the start of the year", "2025-01"),
    ("since January", "2025-01"),
    ("since last year", "2024"),
    ("over the past year", "2024-11/2025-10"),
    ("over the past decade", "2015/2025"),
    ("over the last decade", "2015/2025"),
    ("over the past three months", "2025-08/2025-10"),
    ("in the past 12 months", "2024-11/2025-10"),
    ("over the next five years", "2025/2030"),
    ("in the next decade", "2025/2035"),
    ("in the coming year", "2026"),
    ("later this year", "2025"),
    ("earlier this year", "2025"),
    ("earlier this month", "2025-11"),
    ("later this month", "2025-11"),
    ("late last year", "2024"),
    ("early last year", "2024"),
    ("early this year", "2025"),
    ("early next year", "2026"),
    ("late next year", "2026"),
    ("the year after next", "2027"),
    ("the year before last", "2023"),
    ("two years ago", "2023"),
    ("a decade ago", "2015"),
    ("ten years ago", "2015"),
    ("a year ago", "2024"),
    ("a month ago", "2025-10"),
    ("a week ago", "2025-11-03"),
    ("six months ago", "2025-05"),
    ("last December", "2024-12"),
    ("last January", "2025-01"),
    ("this January", "2025-01"),
    ("this past summer", "2025-06/2025-08"),
    ("this summer", "2025-06/2025-08"),
    ("next summer", "2026-06/2026-08"),
    ("last winter", "2024-12/2025-02"),
    ("this winter", "2025-12/2026-02"),
    ("this spring", "2025-03/2025-05"),
    ("next January", "2026-01"),
    ("next month", "2025-12"),
    ("next week", "2025-11-17/2025-11-23"),
    ("this week", "2025-11-10/2025-11-16"),
    ("this month", "2025-11"),
    ("last weekend", "2025-11-08/2025-11-09"),
    ("over the weekend", "2025-11-08/2025-11-09"),
    ("at the weekend", "2025-11-08/2025-11-09"),
    ("on Sunday", "2025-11-09"),
    ("on Friday, November 7", "2025-11-07"),
    ("on 1 November", "2025-11-01"),
    ("on the 1st of November", "2025-11-01"),
    ("on November 1st", "2025-11-01"),
    ("as of 1 November", "2025-11-01"),
    ("as of Monday", "2025-11-10"),
    ("as of today", "2025-11-10"),
    ("as of the end of October", "2025-10-31"),
    ("as of end-October", "2025-10-31"),
    ("at end-October", "2025-10-31"),
    ("through October", "2025-10"),
    ("until October", "2025-10"),
    ("in the quarter to September", "2025-Q3"),
    ("in the September quarter", "2025-Q3"),
    ("in the quarter ending September 30", "2025-Q3"),
    ("in the previous month", "2025-10"),
    ("in the week to 7 November", "2025-11-01/2025-11-07"),
    ("in the week ending November 7", "2025-11-01/2025-11-07"),
    ("in the week beginning 3 November", "2025-11-03/2025-11-09"),
    ("in the week of 3 November", "2025-11-03/2025-11-09"),
    ("in the week from 3 to 9 November", "2025-11-03/2025-11-09"),
    ("in the current quarter", "2025-Q4"),
    ("in the current year", "2025"),
    ("in the year so far", "2025-01/2025-11"),
    ("year to date", "2025-01/2025-11"),
    ("so far in November", "2025-11"),
    ("this year alone", "2025"),
    ("in the first two months of the year", "2025-01/2025-02"),
    ("in the opening two months", "2025-01/2025-02"),
    ("in the final three months of last year", "2024-Q4"),
    ("on December 31", "2024-12-31"),
    ("on 31 December last year", "2024-12-31"),
    ("in October of this year", "2025-10"),
    ("this morning", "2025-11-10"),
    ("this afternoon", "2025-11-10"),
    ("tonight", "2025-11-10"),
    ("on Monday evening", "2025-11-10"),
    ("last night", "2025-11-09"),
    ("tomorrow", "2025-11-11"),
    ("earlier today", "2025-11-10"),
    ("earlier on Monday", "2025-11-10"),
    ("late on Friday", "2025-11-07"),
    ("early on Saturday", "2025-11-08"),
    ("a fortnight ago", "2025-10-27"),
    ("two weeks ago", "2025-10-27"),
    ("three days ago", "2025-11-07"),
    ("nowadays", "2025-11-10"),
    ("by next June", "2026-06"),
    ("next March", "2026-03"),
    ("in March next year", "2026-03"),
    ("in the second half of next year", "2026-07/2026-12"),
    ("from next April", "2026-04"),
    ("from April next year", "2026-04"),
]

NEVER = [
    "It fell behind at the half.",
    "The back of the house and the front were sold.",
    "They work at the weekend market stall each morning.",
    "A season ticket buys a seat.",
    "Night buses and morning trains are full.",
    "One in a century, they say.",
    "It may be the last straw.",
]


@pytest.mark.parametrize(("phrase", "iso"), WITH_YEARS + WITHOUT_YEARS)
def test_a_phrase_is_one_period(phrase: str, iso: str) -> None:
    assert [mention.period for mention in mentions(f"It sold cars {phrase}.")] == [iso]


@pytest.mark.parametrize(("phrase", "iso"), WITH_YEARS)
def test_a_phrase_with_its_year_needs_no_publication_date(phrase: str, iso: str) -> None:
    assert [mention.period for mention in mentions(f"It sold cars {phrase}.", anchor=None)] == [iso]


@pytest.mark.parametrize(("phrase", "iso"), WITH_YEARS + WITHOUT_YEARS)
def test_a_phrase_without_a_publication_date_never_fails(phrase: str, iso: str) -> None:
    assert all(mention.period is None or iso for mention in mentions(f"It sold cars {phrase}.", anchor=None))


@pytest.mark.parametrize("text", NEVER)
def test_words_that_only_look_like_times(text: str) -> None:
    assert [mention.period for mention in mentions(text) if mention.period] == []


COMING = [
    ("The bank will meet on Thursday.", "2025-11-13"),
    ("The bank is expected to meet on Thursday.", "2025-11-13"),
    ("The bank said on Thursday that it will meet.", "2025-11-06"),
    ("The bank met on Thursday.", "2025-11-06"),
    ("The film will open this weekend.", "2025-11-15/2025-11-16"),
    ("The film opened this weekend.", "2025-11-08/2025-11-09"),
]


@pytest.mark.parametrize(("text", "iso"), COMING)
def test_a_weekday_of_what_will_be_is_the_next_one(text: str, iso: str) -> None:
    assert [mention.period for mention in mentions(text)] == [iso]


BEGUN = [
    ("in the fiscal year that began in July", "2025-07/2026-06"),
    ("in the year that started on 1 April", "2025-04/2026-03"),
    ("in the fiscal year that begins in April", "2026-04/2027-03"),
    ("in the year beginning in April 2024", "2024-04/2025-03"),
    ("in the tax year that began on 6 April 2023", "2023-04/2024-03"),
]


@pytest.mark.parametrize(("phrase", "iso"), BEGUN)
def test_a_year_told_by_its_beginning(phrase: str, iso: str) -> None:
    assert [mention.period for mention in mentions(f"It sold cars {phrase}.")] == [iso]
