"""What figures measure in the constructions of news English: a corpus in ``constructs.txt``, and nouns in templates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimtrack.extraction.lexicon import singular
from tests.extraction.reading import claims, read

_CORPUS = Path(__file__).with_name("constructs.txt")
_SCALES = [Decimal(10) ** power for power in (-2, 0, 2, 3, 6, 9, 12)]
_COMPARED = 5
NOUNS = (
    "humidity bandwidth crime obesity migration mortality fertility density discounts support admissions arrivals "
    "cancellations donations flights licences pensions reservations strikes trade punctuality turnover attendance "
    "rainfall debt remittances salaries fees rents dividends enrolment premiums absenteeism churn acidity salinity"
).split()
TEMPLATES = (
    "{noun} rose 5 percent in April 2025.",
    "In April 2025 {noun} fell by 12 percent to a record low.",
    "The agency said {noun} had climbed 7 percent since 2020.",
    "A 9 percent drop in {noun} followed.",
    "The town reported a rise of 4 percent in {noun}.",
    "There was a fall of 4 percent in {noun} in May 2025.",
)


def _lines() -> list[str]:
    lines = _CORPUS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if "||" in line and not line.startswith("#")]


def _is_written(value: Decimal, written: Fraction) -> bool:
    return any(
        abs(abs(Fraction(value)) - written * Fraction(scale)) <= abs(Fraction(value)) / 10**9 for scale in _SCALES
    )


def test_the_corpus_is_there() -> None:
    assert len(_lines()) > 150


@pytest.mark.parametrize("line", _lines())
def test_constructions(line: str) -> None:
    text, expected = line.split("||")
    found = claims(text.strip())
    for one in expected.split(";"):
        written, words = one.split(":")
        labels = [c.metric for c in found if _is_written(c.quantity.value, Fraction(written.strip()))]
        told = [all(word[:_COMPARED].lower() in label.lower() for word in words.split()) for label in labels]
        assert any(told), f"{written}: {labels}"


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_nouns_are_what_moved(template: str, noun: str) -> None:
    text = template.format(noun=noun.capitalize() if template.startswith("{") else noun)
    (claim,) = claims(text)
    assert singular(noun)[:_COMPARED] in claim.metric.lower()
    assert claim.scope is None


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Colombia's central bank kept its rate at 9.25%.", "policy rate"),
        ("The Bank of Canada held its rate at 2.25 percent.", "policy rate"),
        ("The bank's default rate is 3 percent.", "default rate"),
        ("The FAO Food Price Index averaged 127.1 points in March 2025.", "FAO Food Price Index"),
        ("The Baltic Dry Index rose to 2,100 points.", "Baltic Dry Index"),
    ],
)
def test_rates_and_indices_by_their_names(text: str, metric: str) -> None:
    (claim,) = claims(text)
    assert claim.metric == metric


def test_a_basin_called_by_its_kind_is_the_one_that_was_named() -> None:
    text = (
        "Konya, 2 December 2025\n\nThe census covers wells in the Konya Closed Basin. In 2024 the basin's water table "
        "sank by 2.1 metres. By November 684 sinkholes had been recorded in the basin."
    )
    assert {claim.scope for claim in claims(text)} == {"Konya Closed Basin"}


def test_two_canals_are_not_called_by_their_kind() -> None:
    text = "The Suez Canal earned $4 billion in 2024.\n\nPANAMA CANAL\n\nThe canal had 13,404 transits in 2024."
    assert claims(text)[-1].scope == "Panama Canal"


def test_a_body_named_after_a_town_speaks_of_its_country() -> None:
    text = (
        "# Foyers and desks\n\n*The letter of the Brno Culture Data Lab*\n\nThe Czech figures for 2025 are in.\n\n"
        "Visits came to 15.6 million. Czech libraries fared worse.\n\nCzech theatres were shut in May."
    )
    assert claims(text)[0].scope == "Czech Republic"


def test_who_counts_its_own_is_no_speaker_where_another_says_it() -> None:
    (claim,) = claims("Czech museums counted 14.8 million visits in 2025, the Ministry of Culture said on Tuesday.")
    assert claim.attribution == "Ministry of Culture"


def test_a_corner_that_names_things_heads_rows_of_measures() -> None:
    text = (
        "| Czech theatres | 2023 | 2024 |\n|---|---|---|\n"
        "| Tickets sold (million) | 6.1 | 6.4 |\n| Premieres | 702 | 688 |\n"
    )
    found = claims(text)
    assert [int(claim.quantity.value) for claim in found] == [6_100_000, 6_400_000, 702, 688]
    assert {claim.scope for claim in found} == {"Czech Republic"}
    assert found[-1].metric == "premieres"


def test_an_amount_is_no_price_for_the_share_told_behind_it() -> None:
    first, second = claims("Profit was 4 million euros, or 40 cents a share.")
    assert (first.quantity.unit, second.quantity.unit) == ("EUR", "EUR/share")
    assert (first.metric, second.metric) == ("Profit", "Profit per share")


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("Police questioned 43 witnesses in 2024.", "witnesses questioned"),
        ("Parliament passed 12 laws in 2024.", "laws"),
        ("Builders finished 412 flats in 2024.", "flats"),
    ],
)
def test_who_acts_has_no_size_and_no_name(text: str, metric: str) -> None:
    (claim,) = claims(text)
    assert (claim.metric, claim.scope) == (metric, None)


FRAGMENTS = (
    *("3 million", "40 percent", "$5", "one in ten", "12", "a third", "7 bcm", "EUR 4m", "the basin", "those of"),
    *("worth", ", which", '"', "(", ")", ":", "from 3 to 4", "One flat in 50", "twice", "paid", "rate", "up from 12"),
    *("half", "|"),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([line.split("||")[0].strip() for line in _lines()]), min_size=1, max_size=3),
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(FRAGMENTS)), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
    st.booleans(),
)
@example(["The board runs the mill.", "It pays."], [(5, ", which EUR 4m")], Random(1), False)
def test_torn_constructions_are_read_without_a_fault(
    texts: list[str], inserted: list[tuple[int, str]], random: Random, shuffled: bool
) -> None:
    words = " ".join(texts).split()
    if shuffled:
        random.shuffle(words)
    for at, fragment in inserted:
        words.insert(min(at, len(words)), fragment)
    read(" ".join(words))


def test_an_amount_right_behind_which_is_read() -> None:
    read("Proposals came from the growers' association, which EUR 4m will be put to.")
