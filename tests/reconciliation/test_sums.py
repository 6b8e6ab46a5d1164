"""arithmetic and conversion: what fires and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.domain.claims import Claim, Span
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, rate


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


def first(claims: list[Claim]) -> Discrepancy:
    return find_discrepancies(claims)[0]


def test_base_and_growth_against_level() -> None:
    found = first([claim("900e9", period="2024", half="5e8"), rate("24"), claim("1.2e12", half="5e10")])
    assert found.type == "arithmetic" and len(found.claims) == 3
    assert "900 billion USD" in found.explanation and "33%" in found.explanation


def test_growth_that_rounding_allows() -> None:
    assert types([claim("314.6e6", period="2024", half="5e4"), rate("2.6"), claim("322.7e6", half="5e4")]) == []
    assert types([claim("9e11", period="2024"), rate("24"), claim("1e12", comparator=">")]) == []


def test_the_base_may_stand_in_another_article_of_the_same_origin() -> None:
    claims = [
        claim("170.9", period="2024", by="SIA", half="0.05", doc="b"),
        rate("37.1", by="SIA"),
        claim("236.6", by="SIA", half="0.05"),
    ]
    assert "arithmetic" in types(claims)
    others = [claim("170.9", period="2024", by="Gartner", half="0.05", doc="b"), *claims[1:]]
    assert "arithmetic" not in types(others)


def test_a_fall_by_more_than_the_whole_computes_nothing() -> None:
    below_all = rate("-120", comparator="<")
    assert types([claim("900", period="2024"), below_all, claim("700"), claim("100", period="2025-01")]) == []


def test_one_base_that_fits_is_enough() -> None:
    claims = [claim("100", period="2024"), claim("120", period="2024", by="Y"), rate("10"), claim("110")]
    assert "arithmetic" not in types(claims)


def test_another_view_of_the_metric_is_no_base() -> None:
    claims = [
        claim("100", "deal", metric="deals", period="2024"),
        claim("50", "percent", kind="growth", metric="value of deals"),
        claim("110", "deal", metric="deals"),
    ]
    assert types(claims) == []


def test_fold_and_change_against_base() -> None:
    fold = claim("3", "x", kind="multiple", baseline="2024", half="0.5")
    assert types([claim("100", period="2024"), fold, claim("1000")]) == ["arithmetic"]
    assert types([claim("100", period="2024"), fold, claim("290")]) == []
    change = claim("60", kind="change", baseline="2024")
    assert types([claim("100", period="2024"), change, claim("140")]) == ["arithmetic"]
    assert types([claim("100", period="2024"), change, claim("160")]) == []


def test_the_implied_base_must_hold_its_parts() -> None:
    growth = rate("49.6", period="2025-01/2025-11", baseline="2024-01/2024-11")
    level, part = claim("624.1", period="2025-01/2025-11", half="0.05"), claim("462", period="2024-01/2024-10")
    assert types([growth, level, part]) == ["arithmetic"]
    assert types([growth, level, claim("380", period="2024-01/2024-10")]) == []


@pytest.mark.parametrize(("fold", "expected"), [("6", []), ("12", ["arithmetic"])])
def test_an_average_rate_against_a_multiple(fold: str, expected: list[str]) -> None:
    average = claim(
        "15",
        "percent",
        kind="growth",
        metric="widget sales, compound annual growth",
        period="2012/2025",
        baseline="2012",
        comparator="=",
        half="0.5",
    )
    assert types([average, claim(fold, "x", kind="multiple", baseline="2012", half="0.5")]) == expected


def test_a_share_against_part_and_whole() -> None:
    part = claim("61.4", scope="Acme", half="0.05")
    whole = claim("322.7", half="0.05")
    assert (
        types(
            [
                part,
                whole,
                claim("19.0", "percent", kind="share", metric="widget market share", scope="Acme", half="0.05"),
            ]
        )
        == []
    )
    wrong = claim("29.0", "percent", kind="share", metric="widget market share", scope="Acme", half="0.05")
    assert types([part, whole, wrong]) == ["arithmetic"]
    words = [claim("4.8e6", "site", metric="5G base stations"), claim("12.9e6", "site", metric="mobile base stations")]
    share = claim("45", "percent", kind="share", metric="5G share of mobile base stations", half="0.5")
    assert types([*words, share]) == ["arithmetic"]


def test_shares_of_one_market_beyond_the_whole() -> None:
    def held(by: str, share: str) -> Claim:
        return claim(share, "percent", kind="share", metric="widget market share", scope=by, half="0.5")

    assert types([held("Acme", "60"), held("Bolt", "45")]) == ["arithmetic"]
    assert types([held("Acme", "60"), held("Bolt", "40"), held("the top five brands", "95")]) == []


def test_a_part_beyond_its_whole() -> None:
    assert types([claim("90", scope="China"), claim("80")]) == ["arithmetic"]
    assert types([claim("120", period="2025-01/2025-09"), claim("110")]) == ["arithmetic"]
    assert types([claim("90", scope="China", metric="widget price"), claim("80", metric="widget price")]) == []
    assert types([claim("120", period="2025-09", metric="widget users"), claim("110", metric="widget users")]) == []


def pair(
    cny: str, usd: str, doc: str, metric: str = "widget sales", half: str = "0", period: str = "2025"
) -> list[Claim]:
    amount = claim(cny, "CNY", doc=doc, at=0, metric=metric, period=period)
    return [amount, claim(usd, "USD", doc=doc, at=30, metric=metric, half=half, period=period)]


def test_an_outlier_among_the_rates() -> None:
    claims = [
        *pair("710", "100", "a"),
        *pair("1420", "200", "b", "lamp sales"),
        *pair("3000", "450", "c", "lock sales"),
    ]
    (found,) = find_discrepancies(claims)
    assert found.type == "conversion" and {one.source.document for one in found.claims} == {"c"}
    assert "6.667" in found.explanation and "7.1" in found.explanation


def test_rates_that_agree_or_that_rounding_allows() -> None:
    assert types([*pair("1460", "207", "a"), *pair("1610", "228", "b", "lamp sales")]) == []
    assert types([*pair("710", "100", "a"), *pair("34", "5", "b", "lamp sales", half="0.5")]) == []


def test_two_rates_that_differ_are_one_finding() -> None:
    (found,) = find_discrepancies([*pair("710", "100", "a"), *pair("1500", "200", "b", "lamp sales")])
    assert found.type == "conversion" and len(found.claims) == 4


def test_rates_of_other_years_say_nothing() -> None:
    assert types([*pair("620", "100", "a", period="2014"), *pair("1420", "200", "b", "lamp sales")]) == []


def test_coins_are_compared_at_one_time_only() -> None:
    def coins(usd: str, doc: str, period: str) -> list[Claim]:
        amount = claim("401000", "ETH", doc=doc, at=0, metric="stolen ether", period=period)
        return [amount, claim(usd, "USD", doc=doc, at=40, metric="value of stolen ether", period=period)]

    assert "conversion" in types([*coins("1.14e9", "a", "2025-02-21"), *coins("1.5e9", "b", "2025-02")])
    assert "conversion" not in types([*coins("1.14e9", "a", "2025-02"), *coins("0.8e9", "b", "2025-04")])


def test_a_price_times_a_count_against_the_bill() -> None:
    price = claim("190e6", "USD/ferry", metric="price per ferry ordered", scope="Coastlink", half="5e5")
    count = claim("18", "ferry", metric="ferries ordered", scope="Coastlink")
    bill = {"metric": "cost of ferries ordered", "scope": "Coastlink", "half": "5e7"}
    assert types([price, count, claim("2.9e9", **bill)]) == ["arithmetic"]
    assert types([price, count, claim("3.4e9", **bill)]) == []
    assert types([price, count, claim("40e9", **bill)]) == []
    assert types([price, count, claim("3.42e6", **bill)]) == ["arithmetic"]
    assert types([price, count, claim("2.9e9", doc="b", **bill)]) == []


def test_an_average_of_ten_months_is_not_the_price_of_one_of_them() -> None:
    exports = {"scope": "Peru", "period": "2025-10"}
    count = claim("61200", "tonne", metric="cocoa exports", half="50", **exports)
    value = claim("351e6", metric="value of cocoa exports", half="5e5", **exports)
    for metric, expected in (("average cocoa export price", []), ("cocoa export price", ["arithmetic"])):
        price = claim("5656", "USD/tonne", metric=metric, scope="Peru", period="2025-01/2025-10", half="0.5")
        assert types([price, count, value]) == expected


def test_a_yield_times_an_area_against_the_harvest() -> None:
    yield_ = claim("3.2", "tonne/hectare", metric="barley yield", scope="Poland", half="0.05")
    area = claim("10e6", "hectare", metric="barley area", scope="Poland", half="5e4")
    harvest = {"metric": "barley harvest", "scope": "Poland", "half": "5e5"}
    assert types([yield_, area, claim("40e6", "tonne", **harvest)]) == ["arithmetic"]
    assert types([yield_, area, claim("32e6", "tonne", **harvest)]) == []
    assert types([yield_, area, claim("32", "megatonne", **{**harvest, "half": "0.5"})]) == []
    month = claim("4.2", "tonne/hectare", metric="barley yield", scope="Poland", half="0.05", period="2025-07")
    assert types([month, area, claim("32e6", "tonne", **harvest)]) == []


def test_parts_of_one_sentence_against_their_whole() -> None:
    def told(value: str, metric: str, at: int, quote: str = "Losses are 94: 61 of firms and 43 of homes.") -> Claim:
        made = claim(value, metric=metric, half="0.5", quote=quote, at=1000)
        span = replace(made.value_span, start=1000 + at, end=1002 + at)
        return replace(made, id=f"{metric}{value}", value_span=span)

    whole, firms, homes = (
        told("94", "storm losses", 11), told("61", "storm losses of firms", 15), told("43", "storm losses of homes", 27)
    )  # fmt: skip
    assert types([whole, firms, homes]) == ["arithmetic"]
    assert "103 to 105" in first([whole, firms, homes]).explanation
    assert types([whole, firms, told("33", "storm losses of homes", 27)]) == []
    assert types([whole, firms, told("20", "storm losses of homes", 27)]) == ["arithmetic"]
    open_ = "Losses are 94, among them 61 of firms and 20 of homes."
    some = [told("94", "storm losses", 11, open_), told("61", "storm losses of firms", 26, open_)]
    assert types([*some, told("20", "storm losses of homes", 38, open_)]) == []


def test_growth_against_two_levels_of_another_article() -> None:
    levels = [claim("8.44e9", period="2024", doc="b", half="5e6"), claim("9.62e9", doc="b", half="5e6")]
    assert types([*levels, rate("12", half="0.5")]) == ["arithmetic"]
    assert types([*levels, rate("14", half="0.5")]) == []
    change = claim("2.8e9", kind="change", baseline="2024", half="5e7")
    assert types([*levels, change]) == ["arithmetic"]


def test_a_base_told_of_a_day_of_the_month_compared_with() -> None:
    half = claim("0.5", "x", kind="multiple", period="2025-12-01", baseline="2025-11")
    base = claim("2.5", period="2025-11-24", half="0.005")
    assert types([half, base, claim("1.5", period="2025-12-01", half="0.005")]) == ["arithmetic"]
    assert types([half, base, claim("1.25", period="2025-12-01", half="0.005")]) == []


def test_points_added_to_a_rate() -> None:
    before = claim("5.05", "percent", metric="mortgage rate", period="2024-10-01", half="0.005")
    step = {"metric": "mortgage rate", "period": "2025-10-01", "baseline": "2024-10-01", "kind": "change"}
    now = claim("5.02", "percent", metric="mortgage rate", period="2025-10-01", half="0.005")
    assert types([before, claim("-13", "basis point", half="0.5", **step), now]) == ["arithmetic"]
    assert types([before, claim("-3", "basis point", half="0.5", **step), now]) == []


def test_a_change_and_a_growth_that_make_one_level() -> None:
    level = claim("98e6", "member", half="5e5")
    change = claim("-2e6", "member", kind="change", half="5e5", baseline="2024")
    assert types([level, change, rate("-4", half="0.5")]) == ["arithmetic"]
    assert types([level, change, rate("-2", half="0.5")]) == []


def test_implied_rates_of_wages_and_prices() -> None:
    wage = {"metric": "minimum wage", "scope": "Peru"}
    march = [
        claim("1130", "PEN/month", period="2026-03", half="0.5", at=100, **wage),
        claim("305", "USD/month", period="2026-03", half="0.5", at=120, **wage),
    ]
    april = {"metric": "fare", "scope": "Lima", "doc": "b", "period": "2026-04"}
    close = [
        claim("37", "PEN/trip", half="0.05", at=100, **april),
        claim("10.0", "USD/trip", half="0.05", at=120, **april),
    ]
    far = [close[0], claim("9.0", "USD/trip", half="0.05", at=120, **april)]
    assert types([*march, *close]) == []
    assert types([*march, *far]) == ["conversion"]


def test_a_step_of_a_rate_between_its_levels() -> None:
    rate_ = {"metric": "policy rate", "scope": "Chile"}
    before = claim("42.5", "percent", period="2025-03-06", half="0.05", doc="b", **rate_)
    behind = claim("46", "percent", period="2025-04", half="0.05", **rate_)

    def step(points: str) -> Claim:
        return claim(points, "basis point", kind="change", period="2025-04", half="0.5", **rate_)

    assert "arithmetic" in types([before, step("300"), behind])
    assert "arithmetic" not in types([before, step("350"), behind])
    long_ago = replace(before, period="2024-03-06")
    assert "arithmetic" not in types([long_ago, step("300"), behind])


def test_one_growth_told_of_two_years() -> None:
    twice = [rate("24", period="2025", by="X"), rate("24", period="2024", by="X")]
    assert types(twice) == ["arithmetic"]
    assert types([twice[0], rate("24", period="2023", by="X")]) == []
    assert types([rate("4", period="2025", by="X"), rate("4", period="2024", by="X")]) == []
    table = [rate(value, period=year, by="X") for value, year in (("12", "2021"), ("15", "2022"))]
    assert types([*twice, *table]) == []


def test_a_growth_belongs_to_the_level_of_its_own_article() -> None:
    levels = [claim("542", period="2024", doc="b", half="0.5"), claim("656", doc="b", half="0.5")]
    assert "arithmetic" not in types([*levels, rate("19.1"), claim("628", half="0.5")])
    named = [replace(one, attribution="X") for one in levels]
    assert types([*named, rate("19.1", by="Y")]) == []


def test_a_bound_is_computed_as_the_article_says_it_exactly_elsewhere() -> None:
    headline = claim("484e9", comparator=">", at=10)
    exact = claim("484.3e9", half="5e7", at=500, same_as=headline.id)
    assert types([headline, exact, rate("10.9"), claim("451.4e9", period="2024", half="5e7")]) == ["arithmetic"]
    assert types([headline, rate("10.9"), claim("451.4e9", period="2024", half="5e7")]) == []
    assert types([headline, exact, rate("7.3"), claim("451.4e9", period="2024", half="5e7")]) == []


def test_a_goal_is_not_computed_with_what_came_about() -> None:
    wanted = rate("-40", baseline="2024", modality="target")
    change = claim("415e6", kind="change", baseline="2024", half="5e5")
    assert types([claim("48.7e9", half="5e7"), change, wanted]) == []
    assert types([claim("48.7e9", half="5e7"), change, rate("-40", baseline="2024")]) == ["arithmetic"]
    assert types([claim("900e9", period="2024", half="5e8"), wanted, claim("900e9", half="5e8")]) == []


def test_shares_of_two_markets_in_one_table_are_of_two_wholes() -> None:
    def held(value: str, holder: str, place: str) -> Claim:
        row = f"{holder} | {place} | {value}%"
        return claim(value, "percent", kind="share", metric="market share", scope=holder, half="0.5", quote=row)

    polish = [held("46", "Paczko", "Poland"), held("19", "Kurier", "Poland")]
    assert types([*polish, held("54", "Polder", "Netherlands")]) == []
    assert types([*polish, held("54", "Polder", "Poland")]) == ["arithmetic"]


def test_two_prices_in_a_list_are_no_conversion() -> None:
    def pair(text: str, zloty: str, euros: str, doc: str) -> list[Claim]:
        start = 0 if doc == "a" else 500
        made = []
        for value, unit, said in ((zloty, "PLN", f"{zloty} zloty"), (euros, "EUR", f"{euros} euros")):
            one = claim(value, unit, doc=doc, metric="egg price", scope="Poland", quote=text, at=start)
            at = start + text.index(said)
            made.append(replace(one, id=f"{doc}{unit}", value_span=Span(at, at + len(said), said)))
        return made

    given = pair("Eggs cost 17 zloty (4 euros).", "17", "4", "a")
    assert types([*given, *pair("Eggs cost 14 zloty (4 euros).", "14", "4", "b")]).count("conversion") == 1
    assert "conversion" not in types([*given, *pair("Eggs cost 14 zloty, and 4 euros.", "14", "4", "b")])
