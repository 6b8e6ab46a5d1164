"""Properties: a rendered date is read back, hostile text neither crashes the grammar nor slows it down."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.periods import (
    PeriodContext,
    baseline_of,
    find_periods,
    preceding,
    token_indices,
    year_to_date,
)
from claimtrack.extraction.periods.arithmetic import iso_months, months_of, shifted
from claimtrack.extraction.periods.scan import Scan
from claimtrack.extraction.sentences import split_sentences

ANCHOR = date(2025, 11, 10)
DATES = st.dates(date(1950, 1, 1), date(2080, 12, 31))
RENDERINGS = (
    "{d} {month} {y}",
    "{month} {d}, {y}",
    "{month} {d} {y}",
    "{weekday}, {month} {d}, {y}",
    "{weekday} {d} {month} {y}",
    "{y}-{m:02d}-{d:02d}",
    "{y}/{m:02d}/{d:02d}",
    "{d}.{m}.{y}",
)
WORDS = (
    "the first second last this next same year quarter month months half week day to ended end of early mid - / . , ( "
    ") 2025 1999 31 12 3 Q 25 '25 FY fiscal May March Tuesday earlier ago before year-on-year on over from than "
    "between and pre - pandemic decade five Five-Year Plan 1990s summer by since as at in's ’s % $ million a twelve"
).split()


def periods_of(text: str, anchor: date | None = ANCHOR) -> list[str | None]:
    return [
        mention.period
        for sentence in split_sentences(text)
        for mention in find_periods(sentence, PeriodContext(anchor))
    ]


@given(DATES, st.sampled_from(RENDERINGS))
def test_a_rendered_day_is_read_back(day: date, rendering: str) -> None:
    written = rendering.format(
        d=day.day,
        m=day.month,
        y=day.year,
        month=calendar.month_name[day.month],
        weekday=calendar.day_name[day.weekday()],
    )
    assert periods_of(f"It fell to 5 on {written} in Rome.") == [day.isoformat()]


@given(st.integers(1950, 2080), st.integers(1, 4))
def test_a_rendered_quarter_is_read_back(year: int, quarter: int) -> None:
    ordinal = ("first", "second", "third", "fourth")[quarter - 1]
    for written in (f"Q{quarter} {year}", f"the {ordinal} quarter of {year}", f"{quarter}Q {year}"):
        assert periods_of(f"It fell to 5 in {written} in Rome.") == [f"{year}-Q{quarter}"]


@given(st.integers(1950, 2080), st.integers(1, 12), st.integers(1, 36))
def test_shifting_forth_and_back_gives_the_same_stretch(year: int, month: int, months: int) -> None:
    iso = iso_months(year, month, months)
    assert iso is not None
    assert months_of(iso) == (year, month, months)
    assert shifted(shifted(iso, -months), months) == iso
    before, period = parse_period(preceding(iso)), parse_period(iso)
    assert before is not None and period is not None
    assert (period.start - before.end).days == 1


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join)))
@settings(max_examples=400)
def test_arbitrary_text_never_crashes_and_spans_stay_exact(text: str) -> None:
    for anchor in (ANCHOR, None, date.min, date.max):
        context = PeriodContext(anchor)
        for sentence in split_sentences(text):
            mentions = find_periods(sentence, context)
            context.follow(mentions)
            end = 0
            for mention in mentions:
                assert 0 <= mention.lead <= mention.first < mention.last <= len(sentence.tokens)
                assert end <= mention.first
                assert mention.period is None or parse_period(mention.period)
                baseline_of(mention.period, mention)
                year_to_date(mention.period)
                end = mention.last
            assert token_indices(mentions) <= set(range(len(sentence.tokens)))


HOSTILE = ("the same ", "2025-", "between 2019 and ", "first ", "3Q", "May ", "last year ", "12 months to ", "end of ",
           "5 than ", "early-", "1/", "as of 9 ", "year-on-", "from ", "14 ")  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_costs_linear_work(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    low = Scan.low

    def counted(scan: Scan, position: int) -> str:
        nonlocal looks
        looks += 1
        return low(scan, position)

    monkeypatch.setattr(Scan, "low", counted)
    costs = []
    for size in (4000, 16000):
        looks = 0
        periods_of(piece * (size // len(piece)))
        costs.append(looks)
    assert costs[1] <= 4.5 * costs[0] + 100
