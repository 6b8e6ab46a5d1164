"""Each phrase of time, alone in a plain sentence: the ISO period it is read as, and whether its year is stated."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.extraction.periods import PeriodContext, PeriodMention, find_periods
from claimtrack.extraction.sentences import split_sentences

ANCHOR = date(2025, 11, 10)  # a Monday


def mentions(text: str, anchor: date | None = ANCHOR, focus: str | None = None) -> list[PeriodMention]:
    return [
        mention
        for sentence in split_sentences(text)
        for mention in find_periods(sentence, PeriodContext(anchor, focus))
    ]


STATED = [
    ("on 14 October 2025", "2025-10-14"),
    ("on the 14th of October 2025", "2025-10-14"),
    ("on Oct. 14, 2025", "2025-10-14"),
    ("on October 14th, 2025", "2025-10-14"),
    ("on Tuesday 4 February 2025", "2025-02-04"),
    ("on Tuesday, February 4, 2025", "2025-02-04"),
    ("on 2025-10-14", "2025-10-14"),
    ("on 10/14/2025", "2025-10-14"),
    ("on 14/10/2025", "2025-10-14"),
    ("on 14.10.2025", "2025-10-14"),
    ("on Nov. 3-7, 2024", "2024-11-03/2024-11-07"),
    ("on 3-7 November 2024", "2024-11-03/2024-11-07"),
    ("in March 2025", "2025-03"),
    ("in March, 2025", "2025-03"),
    ("in Sept. 2024", "2024-09"),
    ("in the third quarter of 2025", "2025-Q3"),
    ("in the third quarter 2025", "2025-Q3"),
    ("in Q3 2025", "2025-Q3"),
    ("in Q3 of 2025", "2025-Q3"),
    ("in 3Q25", "2025-Q3"),
    ("in 4Q 2024", "2024-Q4"),
    ("in 2024Q4", "2024-Q4"),
    ("in 2024-Q4", "2024-Q4"),
    ("in the March quarter of 2025", "2025-Q1"),
    ("in the final quarter of 2024", "2024-Q4"),
    ("in July-September 2024", "2024-Q3"),
    ("in the second and third quarters of 2024", "2024-04/2024-09"),
    ("in the first half of 2025", "2025-01/2025-06"),
    ("in H1 2025", "2025-01/2025-06"),
    ("in 2H24", "2024-07/2024-12"),
    ("in the first 11 months of 2024", "2024-01/2024-11"),
    ("in the first three quarters of 2025", "2025-01/2025-09"),
    ("in the first eight months of 2024", "2024-01/2024-08"),
    ("in the last three months of 2024", "2024-Q4"),
    ("in January-September 2024", "2024-01/2024-09"),
    ("from April 2024 to March 2025", "2024-04/2025-03"),
    ("in November and December 2024", "2024-11/2024-12"),
    ("in the year to March 2025", "2024-04/2025-03"),
    ("in the year to the end of March 2025", "2024-04/2025-03"),
    ("in the twelve months to December 2022", "2022"),
    ("in the 12 months ended June 30, 2025", "2024-07/2025-06"),
    ("for the year ended 31 March 2025", "2024-04/2025-03"),
    ("for the three months ended September 30, 2025", "2025-Q3"),
    ("in the quarter ended June 28, 2025", "2025-Q2"),
    ("in the six months to June 2025", "2025-01/2025-06"),
    ("in fiscal 2025", "2025"),
    ("in FY2025", "2025"),
    ("in FY24", "2024"),
    ("in 9M 2025", "2025-01/2025-09"),
    ("in the July-to-September quarter of 2024", "2024-Q3"),
    ("in the financial year 2024", "2024"),
    ("for the 2024 financial year", "2024"),
    ("for full-year 2024", "2024"),
    ("in the whole of 2024", "2024"),
    ("in all of 2023", "2023"),
    ("in 2024-25", "2024/2025"),
    ("in 2024/25", "2024/2025"),
    ("in 2016-20", "2016/2020"),
    ("in summer 2025", "2025-06/2025-08"),
    ("in the winter of 2023-24", "2023-12/2024-02"),
    ("in the 1990s", "1990/1999"),
    ("at the beginning of 2024", "2024-01"),
    ("at the end of 2024", "2024-12-31"),
    ("at the end of February 2024", "2024-02-29"),
    ("at the end of the third quarter of 2024", "2024-09-30"),
    ("by the end of October 2024", "2024-10-31"),
    ("as of March 2024", "2024-03"),
    ("as at 30 June 2025", "2025-06-30"),
    ("in early 2025", "2025"),
    ("by mid-2026", "2026-06"),
    ("by 2030", "2030"),
    ("until 2027", "2027"),
    ("since 2012", "2012"),
    ("between 2013 and 2023", "2013/2023"),
    ("from 2019 to 2024", "2019/2024"),
    ("in the five years to 2024", "2020/2024"),
    ("during the 13th Five-Year Plan period (2016-20)", "2016/2020"),
]

INFERRED = [
    ("on 21 November", "2024-11-21"),
    ("on 7 November", "2025-11-07"),
    ("on Nov. 7", "2025-11-07"),
    ("in September", "2025-09"),
    ("in December", "2024-12"),
    ("in September last year", "2024-09"),
    ("in September of last year", "2024-09"),
    ("in September alone", "2025-09"),
    ("last May", "2025-05"),
    ("in the third quarter", "2025-Q3"),
    ("in the third-quarter", "2025-Q3"),
    ("in the fourth quarter", "2025-Q4"),
    ("in the fourth quarter of last year", "2024-Q4"),
    ("in last year's third quarter", "2024-Q3"),
    ("in the first quarter of this year", "2025-Q1"),
    ("in July-September", "2025-Q3"),
    ("in the January-to-August period", "2025-01/2025-08"),
    ("in the first half", "2025-01/2025-06"),
    ("in the first 10 months", "2025-01/2025-10"),
    ("in the first nine months of the year", "2025-01/2025-09"),
    ("in the 12 months ended June 30", "2024-07/2025-06"),
    ("between January and early October", "2025-01/2025-10"),
    ("by the end of June", "2025-06-30"),
    ("at the end of March", "2025-03-31"),
    ("at the end of December", "2024-12-31"),
    ("at the end of last year", "2024-12-31"),
    ("by year end", "2025-12-31"),
    ("by year-end", "2025-12-31"),
    ("by the end of the year", "2025-12-31"),
    ("so far this year", "2025-01/2025-11"),
    ("this year", "2025"),
    ("last year", "2024"),
    ("next year", "2026"),
    ("this quarter", "2025-Q4"),
    ("last quarter", "2025-Q3"),
    ("last month", "2025-10"),
    ("last week", "2025-11-03/2025-11-09"),
    ("on Tuesday", "2025-11-04"),
    ("on Monday", "2025-11-10"),
    ("last Monday", "2025-11-03"),
    ("last Friday", "2025-11-07"),
    ("yesterday", "2025-11-09"),
    ("last autumn", "2024-09/2024-11"),
    ("over the past five years", "2020/2025"),
    ("over the last 12 months", "2024-11/2025-10"),
    ("in the week ended Nov. 7", "2025-11-01/2025-11-07"),
    ("three years ago", "2022"),
    ("at the end of the 13th Five-Year Plan", "2020-12-31"),
    ("at pre-pandemic prices", "2019"),
]


@pytest.mark.parametrize(("phrase", "iso"), STATED)
def test_a_phrase_with_its_year_is_read_and_stated(phrase: str, iso: str) -> None:
    found = mentions(f"The total {phrase}.")
    assert [(mention.period, mention.stated) for mention in found][:1] == [(iso, True)] or (
        "Five-Year" in phrase and found[0].period == iso
    )


@pytest.mark.parametrize(("phrase", "iso"), INFERRED)
def test_a_phrase_without_its_year_is_read_against_the_publication_date(phrase: str, iso: str) -> None:
    found = mentions(f"It sold cars {phrase}.")
    assert [(mention.period, mention.stated) for mention in found] == [(iso, False)]


@pytest.mark.parametrize(("phrase", "iso"), STATED)
def test_a_stated_phrase_needs_no_publication_date(phrase: str, iso: str) -> None:
    found = mentions(f"The total {phrase}.", anchor=None)
    assert found[0].period == iso


@pytest.mark.parametrize(("phrase", "_iso"), STATED + INFERRED)
def test_a_phrase_at_the_head_of_a_sentence_is_the_same_period(phrase: str, _iso: str) -> None:
    inside = mentions(f"Then {phrase} it sold cars.")[0].period
    head = mentions(f"{phrase[0].upper()}{phrase[1:]}, it sold cars.")[0].period
    assert inside == head


FOCUSED = [
    ("in the same three months of 2024", "2025-Q3", "2024-Q3"),
    ("in the same period of 2023", "2024-01/2024-08", "2023-01/2023-08"),
    ("in the corresponding period last year", "2025-Q3", "2024-Q3"),
    ("in the same quarter a year earlier", "2025-Q3", "2024-Q3"),
    ("a year earlier", "2025-Q3", "2024-Q3"),
    ("the year before", "2024", "2023"),
    ("a month earlier", "2025-04", "2025-03"),
    ("twelve months before", "2025-10", "2024-10"),
    ("in the previous quarter", "2025-Q3", "2025-Q2"),
    ("in the following quarter", "2025-Q1", "2025-Q2"),
    ("in the quarter", "2025-Q2", "2025-Q2"),
    ("in the year", "2024-Q3", "2024"),
    ("in the same month", "2025-04", "2025-04"),
    ("in those eight months", "2024-01/2024-08", "2024-01/2024-08"),
    ("in the period", "2024-01/2024-08", "2024-01/2024-08"),
    ("in the same year", "2019", "2019"),
    ("on that day", "2025-02-21", "2025-02-21"),
    ("by the end of the quarter", "2025-Q2", "2025-06-30"),
    ("in May", "2019-03", "2019-05"),
]


@pytest.mark.parametrize(("phrase", "focus", "iso"), FOCUSED)
def test_a_phrase_that_points_back_is_read_against_the_period_spoken_of(phrase: str, focus: str, iso: str) -> None:
    assert [mention.period for mention in mentions(f"It sold cars {phrase}.", focus=focus)] == [iso]


NOT_PERIODS = [
    "Some 1,900 people and 2,024 cars came.",
    "The plant shipped 2030 units from room 2024.",
    "The city built 1950 homes and sold 2024 tonnes.",
    "The A2024 model and the GPT-2025 cost $2024, or 2024 euros.",
    "It closed at 2024.5 points.",
    "The population was 1950.",
    "You may march on, and the second one will spring a leak.",
    "A quarter of the shares and half of the votes were sold.",
    "The first half of the match was dull.",
    "In the first quarter of the game they led.",
    "The sun sat low while prices fall.",
    "Call 555-2024 before noon.",
    "It weighs 2000kg and grew 2000%.",
    "They need 2 years and 3 months.",
    "The second lap took 1998 seconds.",
    "Ms May and April Smith agreed.",
]


@pytest.mark.parametrize("text", NOT_PERIODS)
def test_figures_names_and_common_words_are_no_periods(text: str) -> None:
    assert mentions(text) == []


def test_a_day_and_month_that_cannot_be_told_apart_give_no_period() -> None:
    (mention,) = mentions("It was signed on 10/04/2025.")
    assert (mention.period, mention.rule) == (None, "ambiguous-date")


@pytest.mark.parametrize(
    "text", ["On 31 February 2025 it fell.", "On 2025-02-30 it fell.", "In the year 0000 it fell."]
)
def test_absurd_dates_give_no_period(text: str) -> None:
    assert all(mention.period in (None, "2025", "2025-02") for mention in mentions(text))


def test_a_month_after_future_words_is_the_next_one() -> None:
    (mention,) = mentions("It will reach 5 million by March.")
    assert (mention.period, mention.projected_hint) == ("2026-03", True)


def test_a_fiscal_year_is_placed_by_the_end_that_the_text_tells() -> None:
    context = PeriodContext(ANCHOR)
    found = []
    text = (
        "The fiscal third quarter ended June 28, 2025. In fiscal 2024 it sold 6. "
        "In the first quarter of fiscal 2026 it sold 7."
    )
    for sentence in split_sentences(text):
        some = find_periods(sentence, context)
        context.follow(some)
        found += [mention.period for mention in some]
    assert found == ["2025-Q2", "2023-10/2024-09", "2025-Q4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council puts 2025 traffic at 2.6 billion.", "2025"),
        ("December's count came to 178 million, says the council, which expects growth to slow in 2026.", "2025-12"),
        ("The shop had 38 members on the cheap plan with lessons in September.", "2025-09"),
        ("It built 12 halls in 2024 and ended the year with 136.", "2024-12-31"),
    ],
)
def test_years_before_nouns_and_what_is_told_as_done(text: str, expected: str) -> None:
    assert expected in [mention.period for mention in mentions(text, date(2026, 1, 22))]
