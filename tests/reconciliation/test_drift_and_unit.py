"""drift and unit: what fires and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, rate

USERS = "widget users"


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


def test_a_path_through_several_articles() -> None:
    found = find_discrepancies(
        [claim("200", period="2023"), claim("240", period="2024", doc="b"), claim("300", period="2025", doc="c")]
    )
    assert [one.type for one in found] == ["drift"] and len(found[0].claims) == 3
    assert "+50%" in found[0].explanation and "+22% a year" in found[0].explanation


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (claim("200", period="2023"), claim("240", period="2024")),
        (claim("200", period="2024-Q3"), claim("900", period="2024", doc="b")),
        (claim("200", period="2024-Q3"), claim("900", period="2025", doc="b")),
        (claim("200", period="2024-01/2024-08"), claim("240", period="2025-01/2025-10", doc="b")),
        (claim("200", period="2024-04/2025-03"), claim("240", period="2025", doc="b")),
        (rate("4", period="2023"), rate("9", period="2024", doc="b")),
        (claim("200", period="2023"), claim("200", period="2024", doc="b")),
        (
            claim("1180", "user", period="2025-10-31", comparator=">", metric=USERS),
            claim("1190", "user", period="2025-11-30", doc="b", metric=USERS),
        ),
        (claim("200", period="2023"), claim("240", period="2024", doc="b", modality="target")),
    ],
)
def test_no_drift(left: Claim, right: Claim) -> None:
    assert types([left, right]) == []


def test_stocks_and_rates_per_day_hold_at_any_time() -> None:
    assert types(
        [
            claim("4e6", "user", period="2024-12-31", metric=USERS),
            claim("5e6", "user", period="2025-06", doc="b", metric=USERS),
        ]
    ) == ["drift"]
    tokens = {"metric": "daily token usage", "scope": "China"}
    assert types(
        [
            claim("3e13", "token/day", period="2025-06", **tokens),
            claim("14e13", "token/day", period="2026", doc="b", **tokens),
        ]
    ) == ["drift"]


@pytest.mark.parametrize(("later", "found"), [("4870", ["drift"]), ("4120", [])])
def test_a_count_that_runs_on_from_one_day_grows(later: str, found: list[str]) -> None:
    counts = [
        claim("4120", "case", metric="cholera cases", period="2026-09-21/2026-11-05"),
        claim(later, "case", metric="cholera cases", period="2026-09-21/2026-11-10", doc="b"),
    ]
    assert types(counts) == found


def test_a_count_that_runs_on_from_one_day_does_not_fall() -> None:
    counts = [
        claim("4870", "case", metric="cholera cases", period="2026-09-21/2026-11-05"),
        claim("4120", "case", metric="cholera cases", period="2026-09-21/2026-11-10", doc="b"),
    ]
    assert types(counts) == ["contradiction"]


def test_a_jump_beyond_what_time_explains_comes_first() -> None:
    fall = [
        claim("1.19e9", "device", period="2025-08", comparator=">"),
        claim("55e6", "device", period="2026-03", doc="b", comparator=">"),
    ]
    growth = [
        claim("100", period="2024", metric="lamp sales"),
        claim("120", period="2025", doc="b", metric="lamp sales"),
    ]
    first, second = find_discrepancies([*growth, *fall])
    assert first.metric == "widget sales" and first.severity > second.severity + 30
    assert "No change over time explains" in first.explanation and "-95%" in first.explanation


def test_a_bound_that_an_exact_figure_keeps_is_no_point_of_its_own() -> None:
    bound = claim("600", comparator=">", period="2024")
    claims = [bound, claim("627", period="2024", doc="b"), claim("700", period="2025", doc="c")]
    (found,) = find_discrepancies(claims)
    assert bound not in found.claims


def test_tokens_are_no_calls() -> None:
    metric = {"metric": "daily token usage", "scope": "China"}
    found = types(
        [
            claim("14e13", "call/day", period="2026", **metric),
            claim("14e13", "token/day", period="2026", doc="b", **metric),
        ]
    )
    assert found == ["unit"]


@pytest.mark.parametrize(
    "nouns", [("unit", "smartphone"), ("site", "base station"), ("visitor", "arrival"), ("widget", "thing")]
)
def test_words_for_one_count(nouns: tuple[str, str]) -> None:
    assert types([claim("100", nouns[0]), claim("100", nouns[1], doc="b")]) == []


def test_the_same_digits_in_two_currencies() -> None:
    assert types([claim("12.5e9", "EUR"), claim("12.5e9", "USD", doc="b")]) == ["unit"]
    assert types([claim("1e9", "EUR"), claim("1e9", "USD", doc="b")]) == []
    assert types([claim("12.5e9", "EUR", at=0), claim("12.5e9", "USD", at=20)]) == []


def test_percent_is_no_percentage_point() -> None:
    points = claim("5", "percentage point", kind="change", baseline="2024", doc="b", metric="widget share")
    assert types([rate("5", metric="widget share"), points]) == ["unit"]


def test_one_figure_of_two_things() -> None:
    people = {"metric": "people vaccinated against measles", "scope": "Chad", "period": "2026-02"}
    doses = {"metric": "measles vaccine doses given", "scope": "Chad", "period": "2026-02-03/2026-02-09", "doc": "b"}
    assert types([claim("1.72e6", "person", **people), claim("1.72e6", "dose", **doses)]) == ["unit"]
    assert types([claim("1.72e6", "person", **people), claim("1.73e6", "dose", **doses)]) == []
    assert types([claim("1.72e6", "person", **people), claim("1.72e6", "dose", **{**doses, "scope": "Mali"})]) == []
    assert types([claim("1.72e6", "person", **people), claim("1.72e6", "child", **doses)]) == []
    played = claim("31e9", "song", metric="songs played", scope="Wavecast", doc="b")
    assert types([claim("31e9", "hour", metric="listening time", scope="Wavecast"), played]) == ["unit"]
    assert types([claim("31e9", "hour", metric="listening time", scope="Chile"), played]) == []


@pytest.mark.parametrize(
    ("left", "right", "fires"),
    [
        (("57.6", "gigawatt", "battery additions"), ("57.6", "gigawatt_hour", "storage added"), True),
        (("57.6", "gigawatt", "battery additions"), ("57600", "megawatt_hour", "storage added"), True),
        (("57", "gigawatt", "battery additions"), ("57", "gigawatt_hour", "storage added"), False),
        (("61.7", "gigatonne", "glacier ice loss"), ("61.7", "cubic_kilometer", "ice lost in summer"), True),
        (("290000", "tonne", "cobalt output"), ("290", "kilotonne", "cobalt sulphate equivalent output"), True),
        (("290000", "tonne", "cobalt output"), ("291", "kilotonne", "cobalt sulphate equivalent output"), False),
        (("1.3e6", "person", "people to be helped"), ("1.3e6", "family", "families"), True),
        (("1300", "person", "people to be helped"), ("1300", "family", "families"), False),
        (("180000", "customer", "customers without power"), ("180000", "person", "people lacking power"), True),
        (("318400", "passenger", "passengers carried"), ("318400", "passenger night", "passenger nights"), True),
        (("180000", "customer", "customers of shops"), ("180000", "person", "people in shops"), False),
    ],
)
def test_one_figure_in_units_that_are_mistaken_for_each_other(
    left: tuple[str, str, str], right: tuple[str, str, str], fires: bool
) -> None:
    one, other = (
        claim(value, unit, metric=metric, scope="Chad", doc=doc)
        for doc, (value, unit, metric) in zip("ab", (left, right), strict=True)
    )
    assert types([one, other]) == (["unit"] if fires else [])


def test_bits_are_no_bytes_under_two_names() -> None:
    bits = claim("268", "megabit/second", metric="median download speed", scope="Chile")
    assert types([bits, claim("268", "megabyte/second", metric="download speed", scope="Chile", doc="b")]) == ["unit"]


def test_figures_told_weeks_apart_are_one_by_their_digits() -> None:
    calls = claim("2.64e9", "call", metric="requests to the assistant", scope="Wavecast", period="2026-01-10")
    tokens = claim("2.64e9", "token", metric="assistant tokens", scope="Wavecast", period="2026-02-20", doc="b")
    assert types([calls, tokens]) == ["unit"]
    assert types([calls, replace(tokens, period="2026-09-20")]) == []


def test_the_same_digits_in_two_measures() -> None:
    burnt = {"metric": "area burned", "scope": "Chile"}
    assert types([claim("2.9e6", "hectare", **burnt), claim("2.9e6", "acre", doc="b", **burnt)]) == ["unit"]
    assert types([claim("2.9e6", "hectare", **burnt), claim("2.8e6", "acre", doc="b", **burnt)]) == ["contradiction"]
    assert types([claim("2.9e6", "tonne", **burnt), claim("2.9", "megatonne", doc="b", **burnt)]) == []


def test_figures_of_one_time_that_agree_are_named_once_in_a_drift() -> None:
    claims = [
        claim("62.3", "terawatt_hour", period="2024", half="0.05"),
        claim("60.9", "terawatt_hour", half="0.05"),
        claim("60.9", "terawatt_hour", half="0.05", doc="b"),
    ]
    (found,) = find_discrepancies(claims)
    assert found.type == "drift" and {one.source.document for one in found.claims} == {"a", "b"}
    assert len(found.claims) == 2
    assert find_discrepancies([claims[0], claims[1], claim("60.9", "terawatt_hour", period="2025")]) == []


def test_an_upper_bound_that_is_kept_to_is_no_move() -> None:
    early = claim("12", "percent", kind="share", metric="appeal funded", half="0.5", period="2025-04-03")
    late = claim("20", "percent", kind="share", metric="appeal funded", comparator="<", doc="b", period="2025-04-07")
    assert find_discrepancies([early, late]) == []


def test_small_prices_are_told_with_their_digits() -> None:
    price = {"metric": "output price", "scope": "Heron"}
    before = claim("0.0000025", "USD/token", period="2025-01-10", **price)
    after = claim("0.0000015", "USD/token", period="2025-06-10", doc="b", **price)
    assert "0.0000025 USD/token" in find_discrepancies([before, after])[0].explanation


def test_what_burned_in_ten_months_is_no_point_behind_a_whole_year() -> None:
    metric = "area burned by wildfires"
    year = claim("1050000", "acre", metric=metric, period="2024")
    assert types([year, claim("518600", "acre", metric=metric, period="2025-01/2025-10", doc="b")]) == []
    assert types([year, claim("518600", "acre", metric=metric, period="2025", doc="b")]) == ["drift"]


def test_customers_of_a_power_company_are_homes() -> None:
    homes = claim("187000", "home", metric="homes without power", scope="Chile")
    for said, unit, expected in (
        ("customers without power", "customer", ["contradiction"]),
        ("customers without power", "person", []),
    ):
        other = claim("203000", unit, metric=said, scope="Chile", doc="b")
        assert types([replace(homes, metric=said, metric_id=other.metric_id), other]) == expected
    shops = [claim(value, unit, metric="shop users", scope="Chile", doc=doc)
             for value, unit, doc in (("187000", "home", "a"), ("203000", "customer", "b"))]  # fmt: skip
    assert "contradiction" not in types(shops)


def test_about_so_many_a_day_and_about_as_many_a_month_is_no_move() -> None:
    def paid(value: str, unit: str, period: str, doc: str) -> Claim:
        return claim(value, unit, metric=USERS, comparator="~", period=period, half="50000", doc=doc)

    daily = paid("2400000", "payment/day", "2025-01-12", "a")
    assert types([daily, paid("70000000", "payment/month", "2025-01-24", "b")]) == []
    assert types([daily, paid("90000000", "payment/month", "2025-01-24", "b")]) == ["drift"]
