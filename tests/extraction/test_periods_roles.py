"""What a period is to the figures beside it: when they hold, what they are compared with, or when they were told."""

from __future__ import annotations

from datetime import date

import pytest

from claimtrack.extraction.periods import (
    PeriodContext,
    PeriodMention,
    PeriodRole,
    anchor_of,
    baseline_of,
    find_periods,
    growth_of,
    preceding,
    present_period,
    token_indices,
    year_to_date,
)
from claimtrack.extraction.sentences import split_sentences

ANCHOR = date(2025, 11, 10)
HOLDS, END_OF, BASELINE = PeriodRole.HOLDS, PeriodRole.END_OF, PeriodRole.BASELINE
SINCE, SPAN, PUBLICATION, NAME = PeriodRole.SINCE, PeriodRole.SPAN, PeriodRole.PUBLICATION, PeriodRole.NAME


def mentions(text: str, focus: str | None = None) -> list[PeriodMention]:
    (sentence,) = split_sentences(text)
    return find_periods(sentence, PeriodContext(ANCHOR, focus))


ROLES = [
    ("Sales rose 3% in October.", [(HOLDS, "2025-10")]),
    ("For 2024 the bank expects growth of 3%.", [(HOLDS, "2024")]),
    ("By the end of June it had 5 million users.", [(END_OF, "2025-06-30")]),
    ("As of March 2025, 5 million used it.", [(END_OF, "2025-03")]),
    ("The count passed 700 by December 2024.", [(END_OF, "2024-12")]),
    ("Demand will grow 4% to 2035.", [(END_OF, "2035")]),
    ("Sales are up 40 percent since 2019.", [(SINCE, "2019")]),
    ("It has gained 40% since the start of the year.", [(SINCE, "2025-01")]),
    ("Since its launch in 2019 it has sold 5 million.", [(SINCE, "2019")]),
    ("It grew 5% a year between 2013 and 2023.", [(SPAN, "2013/2023")]),
    ("Prices doubled over the past five years.", [(SPAN, "2020/2025")]),
    ("Sales in October were 3% higher than a year earlier.", [(HOLDS, "2025-10"), (BASELINE, "2024-10")]),
    ("Output grew 5.9 percent year on year in 2024.", [(BASELINE, "2023"), (HOLDS, "2024")]),
    ("In Q3 2025 sales rose 4% year-over-year.", [(HOLDS, "2025-Q3"), (BASELINE, "2024-Q3")]),
    ("In October it was 5, up 28.3 percent on the year.", [(HOLDS, "2025-10"), (BASELINE, "2024-10")]),
    ("In October it was 5, up 2 percent on the month.", [(HOLDS, "2025-10"), (BASELINE, "2025-09")]),
    ("In October prices averaged 5, up 1.14% from August.", [(HOLDS, "2025-10"), (BASELINE, "2025-08")]),
    ("By the end of 2024 it had grown by 80 percent compared with 2020.", [(END_OF, "2024-12-31"), (BASELINE, "2020")]),
    ("In 2024 it made 5, 21 percent more than in the year before.", [(HOLDS, "2024"), (BASELINE, "2023")]),
    ("Traffic rose 10% in 2024 and stood 3.8% above 2019.", [(HOLDS, "2024"), (BASELINE, "2019")]),
    ("Arrivals were up 4% on 2024.", [(BASELINE, "2024")]),
    ("An increase of 19.1 percent over the 2023 total.", [(BASELINE, "2023")]),
    ("More than six times its 2012 size.", [(BASELINE, "2012")]),
    ("The number is double the level of 2021.", [(BASELINE, "2021")]),
    ("Its share is half of what it was in 2021.", [(BASELINE, "2021")]),
    ("It sold twice as many as in 2021.", [(BASELINE, "2021")]),
    ("It is back to 87% of its 2019 level.", [(BASELINE, "2019")]),
    ("That is 99% of the number in 2019.", [(BASELINE, "2019")]),
    ("It is back at 87% of its pre-pandemic level.", [(BASELINE, "2019")]),
    ("Prices are nearly 20% above the 2014 peak.", [(BASELINE, "2014")]),
    ("Revenue was up 5% versus 4Q24.", [(BASELINE, "2024-Q4")]),
    ("Emissions must fall 45% by 2030 from 2010 levels.", [(END_OF, "2030"), (BASELINE, "2010")]),
    ("Imports rose 4% over the same period of 2024 in the first ten months of 2025.",
     [(BASELINE, "2024-01/2024-10"), (HOLDS, "2025-01/2025-10")]),
    ("More than 700 people died in 2024.", [(HOLDS, "2024")]),
    ("More than one million people moved in 2024.", [(HOLDS, "2024")]),
    ("It sold three times in 2024.", [(HOLDS, "2024")]),
    ("Output was three times the 2019 level in 2024.", [(BASELINE, "2019"), (HOLDS, "2024")]),
    ("NEEDHAM, Massachusetts, Oct. 14, 2025 (Newswire) - Makers shipped 5 units.", [(PUBLICATION, "2025-10-14")]),
    ("Published: 14 October 2025", [(PUBLICATION, "2025-10-14")]),
    ("By Jane Doe, 14 October 2025", [(PUBLICATION, "2025-10-14")]),
    ("14 October 2025", [(PUBLICATION, "2025-10-14")]),
    ("Source: NBS (January 2025)", [(PUBLICATION, "2025-01")]),
    ("Sales hit 5 million, the agency said on Tuesday.", [(PUBLICATION, "2025-11-04")]),
    ("The agency said last Friday that sales hit 5.", [(PUBLICATION, "2025-11-07")]),
    ("The agency told us last May that sales hit 5.", [(PUBLICATION, "2025-05")]),
    ("In its October forecast it saw 5 million.", [(PUBLICATION, "2025-10")]),
    ("A study published in March 2024 found 5.", [(PUBLICATION, "2024-03")]),
    ("Gartner, October 2024: $717 billion for 2025.", [(PUBLICATION, "2024-10"), (HOLDS, "2025")]),
    ("The firm, founded in 2018, serves 60 million users.", [(NAME, "2018")]),
    ("They call it Agenda 2030 in all their papers.", [(NAME, "2030")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_the_words_around_a_period_give_its_role(text: str, expected: list[tuple[PeriodRole, str]]) -> None:
    assert [(mention.role, mention.period) for mention in mentions(text)] == expected


COMPARED = [
    ("It sold 9, 25.6% more than the $630.5bn of 2024.", "2024"),
    ("Sales were 158,000, nearly three times the 54,000 of 2022.", "2022"),
    ("It fell to $713 million, from $1.5 billion in 2024.", "2024"),
    ("The tally compares with 314.6 million in 2024.", "2024"),
    ("It was 36.87 million, against 31.88 million in 2019.", "2019"),
    ("The index rose 5.3% in November 2025 from 5.1% in October 2025.", "2025-10"),
    ("Sales grew 24 percent from 2024's RMB 900 billion base.", "2024"),
]


@pytest.mark.parametrize(("text", "period"), COMPARED)
def test_the_period_of_a_figure_that_another_is_compared_with(text: str, period: str) -> None:
    compared = [mention for mention in mentions(text) if mention.compared]
    assert [(mention.role, mention.period) for mention in compared] == [(HOLDS, period)]


def test_the_other_year_in_brackets_is_the_same_period_of_it() -> None:
    _, bracket = mentions("Profit for the six months to 30 June 2025 was £5m (2024: £4m).")
    assert (bracket.period, bracket.compared) == ("2024-01/2024-06", True)


def test_figures_before_are_compared_while_later_ones_stand_alone() -> None:
    found = mentions("Payrolls rose by 200,000 in October, after a revised 150,000 gain in September.")
    assert [(mention.period, mention.compared) for mention in found] == [("2025-10", False), ("2025-09", True)]
    found = mentions("In 2022 it lent $5bn; the following year it lent $6bn and in 2024 $7bn.")
    assert [(mention.period, mention.compared) for mention in found] == [
        ("2022", False),
        ("2023", False),
        ("2024", False),
    ]


def test_a_day_earlier_counts_from_the_day_spoken_of() -> None:
    found = mentions("The toll rose to 120 on Thursday, from 95 a day earlier.")
    assert [mention.period for mention in found] == ["2025-11-06", "2025-11-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose 39% in the year to February 2025.", ("2025-02", "2024-02")),
        ("Output grew 1.3% a year between 2013 and 2023.", ("2013/2023", "2013")),
        ("Prices will rise 9% over the next 12 months.", ("2026-11", "2025-11")),
        ("Sales rose 9% in 2024.", ("2024", "2023")),
    ],
)
def test_growth_over_a_named_stretch(text: str, expected: tuple[str, str]) -> None:
    (mention,) = mentions(text)
    assert growth_of(mention) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They publish it every November and count 5 million.",
        "It slid to 3 million after Berlin scrapped its incentives at the end of 2023.",
        "Its bridge, built in 1934, has lost six spans.",
    ],
)
def test_times_that_date_other_things_than_figures(text: str) -> None:
    (mention,) = mentions(text)
    assert mention.role is NAME


def test_an_unresolvable_baseline_keeps_its_words() -> None:
    (mention,) = mentions("It stood around 50% above pre-industrial levels.")
    assert (mention.period, mention.label, mention.role) == (None, "pre-industrial", BASELINE)


def test_positions_cover_the_words_and_the_lead_before_them() -> None:
    (sentence,) = split_sentences("Sales in the first 11 months of 2024 were 5.")
    (mention,) = find_periods(sentence, PeriodContext(ANCHOR))
    words = [token.text for token in sentence.tokens]
    assert words[mention.first : mention.last] == ["first", "11", "months", "of", "2024"]
    assert words[mention.lead : mention.first] == ["in", "the"]
    assert token_indices([mention]) == set(range(mention.first, mention.last))


def test_the_end_of_a_stretch_knows_its_whole() -> None:
    (mention,) = mentions("By the end of 2024 it had 5.")
    assert (mention.period, mention.whole, mention.point) == ("2024-12-31", "2024", True)


def test_a_stretch_named_by_its_end_knows_its_closing_part() -> None:
    (mention,) = mentions("In the twelve months to December 2022 prices went up.")
    assert (mention.period, mention.closing) == ("2022", "2022-12")


BASELINES = [
    ("Sales rose 3% year on year.", "2025-Q3", "2024-Q3"),
    ("Sales rose 3% from the previous quarter.", "2025-Q3", "2025-Q2"),
    ("Sales rose 3% from November.", "2025-12", "2025-11"),
    ("Sales rose 3% from December.", "2025-01", "2024-12"),
    ("Sales rose 3% from 2019.", "2025-Q3", "2019"),
    ("Sales rose 3% a year between 2013 and 2023.", "2013/2023", "2013"),
    ("Sales rose 3% compared with the end of 2020.", "2024", "2020"),
]


@pytest.mark.parametrize(("text", "period", "baseline"), BASELINES)
def test_a_baseline_is_counted_from_the_period_of_the_claim(text: str, period: str, baseline: str) -> None:
    (mention,) = mentions(text)
    assert baseline_of(period, mention) == baseline


@pytest.mark.parametrize(
    ("period", "baseline"),
    [("2025", "2024"), ("2025-Q3", "2024-Q3"), ("2025-01/2025-11", "2024-01/2024-11"), ("2024-02-29", "2023-02-28")],
)
def test_without_a_mention_the_baseline_is_a_year_earlier(period: str, baseline: str) -> None:
    assert baseline_of(period) == baseline


@pytest.mark.parametrize(
    ("period", "before"),
    [("2025", "2024"), ("2025-Q1", "2024-Q4"), ("2025-01", "2024-12"), ("2025-03-01", "2025-02-28"), ("0001", None)],
)
def test_the_period_just_before(period: str, before: str | None) -> None:
    assert preceding(period) == before


@pytest.mark.parametrize(
    ("period", "to_date"),
    [("2025-06-30", "2025-01/2025-06"), ("2025-11-21", "2025-01-01/2025-11-21"), ("2025-12-31", "2025")],
)
def test_the_year_up_to_a_period(period: str, to_date: str) -> None:
    assert year_to_date(period) == to_date


ANCHORS = [
    ("2025-10-14", "Sales rose in 2030.", date(2025, 10, 14)),
    ("2025-10", "Sales rose.", date(2025, 10, 31)),
    (None, "Sales rose in March 2024. They fell in 2023.", date(2024, 3, 31)),
    (None, "Sales rose in 2024. They will reach 5 by 2030.", date(2024, 12, 31)),
    (None, "Sales were 5 in September 2024. October was stronger still.", date(2024, 10, 31)),
    (None, "Sales rose in 2024. In the first quarter of this year they fell.", date(2025, 12, 31)),
    (None, "Nothing here.", None),
]


@pytest.mark.parametrize(("published", "text", "anchor"), ANCHORS)
def test_a_text_is_anchored_at_publication_or_at_the_latest_date_it_tells_as_past(
    published: str | None, text: str, anchor: date | None
) -> None:
    assert anchor_of(published, split_sentences(text)) == anchor


def test_a_present_figure_holds_at_publication_or_in_the_year_of_the_latest_date() -> None:
    sentences = split_sentences("Sales rose in March 2024.")
    assert present_period("2025-10-14", sentences) == "2025-10-14"
    assert present_period(None, sentences) == "2024"
    assert present_period(None, []) is None


def test_the_focus_follows_the_main_period_and_not_what_it_is_compared_with() -> None:
    context = PeriodContext(ANCHOR)
    text = "It sold 5 in the third quarter of 2025, against 4 in 2019. By 2030 it will sell 9."
    for sentence in split_sentences(text):
        context.follow(find_periods(sentence, context))
    assert (context.focus, context.latest) == ("2025-Q3", date(2025, 9, 30))


def test_a_length_spoken_of_before_is_remembered() -> None:
    context = PeriodContext(ANCHOR)
    found: list[str | None] = []
    text = "In the first nine months of 2025 it sold 5. In September it sold 1. Over the same nine months prices fell."
    for sentence in split_sentences(text):
        some = find_periods(sentence, context)
        context.follow(some)
        found += [mention.period for mention in some]
    assert found == ["2025-01/2025-09", "2025-09", "2025-01/2025-09"]
