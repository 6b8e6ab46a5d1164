"""Checks over figures that belong together by their place or their names: balances, tables, times, shares, rests."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimtrack.domain.claims import Claim, Span
from claimtrack.domain.periods import PeriodBasis
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, placed, rate

Figure = tuple[str, Claim]


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


def text(*sentences: tuple[str, list[Figure]], between: int = 1) -> list[Claim]:
    """The claims of sentences that follow each other, each where its words stand."""
    found, at = [], 0
    for sentence, figures in sentences:
        for words, one in figures:
            start = at + sentence.index(words)
            quote = Span(at, at + len(sentence), sentence)
            found.append(replace(one, quote=quote, value_span=Span(start, start + len(words), words)))
        at += len(sentence) + between
    return found


def amount(value: str, metric: str, half: str = "5e5", **rest: str) -> Claim:
    return claim(value, metric=metric, scope="Freedonia", half=half, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(("gap", "fires"), [("3.19e9", True), ("2.99e9", False), ("9e9", False)])
def test_what_a_plan_requires_less_what_it_has(gap: str, fires: bool) -> None:
    claims = [
        amount("4.16e9", "relief plan requirement", "5e6"),
        amount("1.17e9", "relief plan funding received", "5e6"),
        amount(gap, "relief plan funding gap", "5e6"),
    ]
    assert types(claims) == (["arithmetic"] if fires else [])


def test_a_trade_surplus_is_exports_less_imports() -> None:
    sides = [amount("310e9", "exports", "5e8"), amount("290e9", "imports", "5e8")]
    assert types([*sides, amount("28e9", "trade surplus", "5e8")]) == ["arithmetic"]
    assert types([*sides, amount("20e9", "trade surplus", "5e8")]) == []
    assert types([*sides, amount("28e9", "trade surplus", "5e8", period="2025-03")]) == ["arithmetic"]
    assert types([*sides, amount("28e9", "trade surplus", "5e8", period="2024")]) == []


def test_fares_are_not_all_that_a_surplus_is_made_of() -> None:
    claims = [amount("702e6", "fare revenue"), amount("612e6", "operating costs"), amount("112e6", "operating surplus")]
    assert types(claims) == []


def table(total: str, third: str = "Energy", *, between: int = 1) -> list[Claim]:
    rows = [("Housing", "310"), ("Transport", "265"), (third, "85")]
    parts = [
        (f"{name} | 5 | {value}", [(value, amount(f"{value}e6", f"repair needs in {name.lower()}"))])
        for name, value in rows
    ]
    return text(*parts, (f"Total | 15 | {total}", [(total, amount(f"{total}e6", "repair needs"))]), between=between)


def test_rows_against_the_total_of_their_table() -> None:
    assert types(table("680")) == ["arithmetic"]
    assert types(table("660")) == []
    assert types(table("930")) == []  # some rows were not read
    assert types(table("680", "of which ports")) == []
    assert types(table("680", between=40)) == []


def months(whole: str, *values: str, unit: str = "hen", metric: str = "hens lost") -> list[Claim]:
    parts = [claim(value, unit, metric=metric, period=f"2025-{month:02}") for month, value in enumerate(values, 1)]
    return [*parts, claim(whole, unit, metric=metric, period=f"2025-01/2025-{len(values):02}")]


def test_months_that_fill_a_time_make_its_figure() -> None:
    assert types(months("431", "182", "126", "86")) == ["arithmetic"]
    assert types(months("394", "182", "126", "86")) == []
    assert types(months("130", "140", "126", "124")) == []  # a mean of theirs
    assert types(months("431", "182", "126", "86")[1:]) == []  # January is missing


@pytest.mark.parametrize(
    ("sentence", "share", "whole", "fires"),
    [
        ("So far 18.9 million dollars, or 23 percent of it, has come in.", "23", "relief appeal amount sought", True),
        ("So far 18.9 million dollars (23 percent) has come in.", "23", "relief appeal amount sought", True),
        ("So far 18.9 million dollars, or 16 percent of it, has come in.", "16", "relief appeal amount sought", False),
        ("So far 18.9 million dollars has come in, while 23 percent is lost.", "23", "relief appeal amount", False),
        ("So far 18.9 million dollars, or 23 percent of it, has come in.", "23", "farm credit sought", False),
    ],
)
def test_an_amount_said_as_a_share_too(sentence: str, share: str, whole: str, fires: bool) -> None:
    part = amount("18.9e6", "relief appeal funding received", "5e4")
    of_it = rate(share, kind="share", half="0.5", metric="share of the relief appeal funded", scope="Freedonia")
    claims = text(
        ("The appeal is for 118 million dollars.", [("118 million", amount("118e6", whole))]),
        (sentence, [("18.9 million dollars", part), (f"{share} percent", of_it)]),
    )
    assert types(claims) == (["arithmetic"] if fires else [])


@pytest.mark.parametrize(
    ("sentence", "fires"), [("That is 88% of the 1.2 million.", True), ("88% of the 1.2 million.", False)]
)
def test_a_share_of_an_amount_said_of_the_sentence_before(sentence: str, fires: bool) -> None:
    people = {"unit": "person", "metric": "people vaccinated", "scope": "Freedonia"}
    share = rate("88", kind="share", half="0.5", metric="share of goal reached", scope="Freedonia")
    whole = claim("1.2e6", half="5e4", modality="target", **people)
    claims = text(
        ("The campaign reached 1.14 million.", [("1.14 million", claim("1.14e6", half="5e3", **people))]),
        (sentence, [("88%", share), ("1.2 million", whole)]),
    )
    assert types(claims) == (["arithmetic"] if fires else [])


@pytest.mark.parametrize(
    ("sentence", "fires"),
    [
        ("They handed out 1,900 tents out of the 6,200 required, i.e. 45 percent.", True),
        ("They handed out 1,900 tents out of the 6,200 required, i.e. 31 percent.", False),
        ("Out of the 6,200 tents, 1,900 had been handed out by May 2025, or 45 percent.", True),
        ("They handed out 1,900 tents, equal to 45 percent of the 6,200 required.", True),
        ("They handed out 1,900 tents in a camp of 6,200, where 45 percent are young.", False),
    ],
)
def test_a_share_that_its_sentence_sets_beside_part_and_whole(sentence: str, fires: bool) -> None:
    share = "45" if "45" in sentence else "31"
    fields = {"scope": "Freedonia", "unit": "tent"}
    claims = text(
        (
            sentence,
            [
                ("1,900", claim("1900", metric="tents handed out", **fields)),
                ("6,200", claim("6200", metric="need", **fields)),
                (f"{share} percent", rate(share, kind="share", half="0.5", metric="partners", scope="Freedonia")),
            ],
        )
    )
    assert types(claims) == (["arithmetic"] if fires else [])


def test_a_share_that_nothing_calls_one_is_that_of_the_world() -> None:
    output = {"metric": "crude steel output", "unit": "tonne", "half": "5e5"}
    share = rate("57", kind="share", half="0.5", metric="crude steel output", scope="China")
    claims = [claim("1884.6e6", scope="world", **output), claim("1005e6", scope="China", **output), share]
    assert types(claims) == ["arithmetic"]
    assert types([*claims[:2], replace(share, quantity=replace(share.quantity, value=Decimal(53)))]) == []


@pytest.mark.parametrize(("last", "fires"), [("13", True), ("7", False), ("60", False)])
def test_shares_of_which_the_last_is_the_rest(last: str, fires: bool) -> None:
    sentence = f"Errors caused 71 percent, defects 22 percent and storms the remaining {last} percent."
    words = [("71 percent", "71", "errors"), ("22 percent", "22", "defects"), (f"{last} percent", last, "storms")]
    figures = [
        (said, rate(value, kind="share", half="0.5", metric=f"share of accidents by {by}")) for said, value, by in words
    ]
    assert types(text((sentence, figures))) == (["arithmetic"] if fires else [])
    plain = sentence.replace("the remaining ", "")
    assert types(text((plain, figures))) == []


def test_a_price_per_thing_told_by_its_name() -> None:
    price = claim("420e3", metric="price per electric bus with charger", scope="Metro", comparator="~", half="5e3")
    count = claim("269", "electric bus", metric="electric buses ordered", scope="Metro")
    assert types([price, count, claim("130e6", metric="value of electric bus order", scope="Metro", half="5e5")]) == [
        "arithmetic"
    ]
    assert types([price, count, claim("113e6", metric="value of electric bus order", scope="Metro", half="5e5")]) == []
    trams = claim("269", "tram", metric="electric trams ordered", scope="Metro")
    assert types([price, trams, claim("130e6", metric="value of electric bus order", scope="Metro", half="5e5")]) == []


def test_a_price_and_a_count_of_two_speakers_make_no_bill() -> None:
    price = claim("1190", "EUR/bike", metric="average payment per stolen bike", scope="Utopia", by="insurers")
    count = claim("245868", "bike", metric="stolen bikes recorded", scope="Utopia", by="police")
    bill = claim("160e6", "EUR", metric="payments for stolen bikes", scope="Utopia", by="insurers", half="5e5")
    assert types([price, count, bill]) == []
    assert types([price, replace(count, attribution="insurers"), bill]) == ["arithmetic"]


@pytest.mark.parametrize(
    ("metric", "fires"),
    [
        ("market share", True),
        ("share of phone sales", True),
        ("share of seats filled", False),
        ("share of staff with a degree", False),
    ],
)
def test_shares_of_things_of_ones_own_make_no_whole(metric: str, fires: bool) -> None:
    found = [
        rate(value, kind="share", metric=metric, scope=scope) for value, scope in (("81", "Opera"), ("74", "Circus"))
    ]
    assert types(found) == (["arithmetic"] if fires else [])


def test_a_price_per_unit_is_one_per_whatever_is_sold() -> None:
    price = {"metric": "chip price", "scope": "Acme", "half": "500"}
    assert types([claim("31e3", "USD/graphics processor", **price), claim("36e3", "USD/unit", doc="b", **price)]) == [
        "contradiction"
    ]
    assert types([claim("31e3", "USD/graphics processor", **price), claim("36e3", "USD/wafer", doc="b", **price)]) == []


def test_durations_are_measured_not_counted() -> None:
    stock = {"metric": "months of supply", "scope": "Utopia"}
    assert types([claim("5", "quarter", **stock), claim("4.9", "quarter", doc="b", half="0.05", **stock)]) == []
    assert types([claim("5", "quarter", **stock), claim("4.2", "quarter", doc="b", half="0.05", **stock)]) == [
        "contradiction"
    ]


def loose(one: Claim) -> Claim:
    return replace(one, period_basis=PeriodBasis.INFERRED)


def test_what_has_come_about_since_an_old_base_is_told_for_weeks() -> None:
    fees = {"metric": "airport fees", "baseline": "2019"}
    january, february = rate("31", period="2026-01-22", **fees), rate("24", period="2026-02-05", doc="b", **fees)
    assert types([loose(january), loose(february)]) == ["contradiction"]
    assert types([january, february]) == []
    late = rate("24", period="2026-06-05", doc="b", **fees)
    assert types([loose(january), loose(late)]) == []
    last_year = {**fees, "baseline": "2025-01"}
    assert (
        types(
            [
                loose(rate("31", period="2026-01-22", **last_year)),
                loose(rate("24", period="2026-02-05", doc="b", **last_year)),
            ]
        )
        == []
    )


def test_one_figure_of_two_units_told_days_apart() -> None:
    orders = {"metric": "firm orders for cells", "scope": "Acme"}
    hours = claim("41", "gigawatt_hour", period="2026-03-11", **orders)
    assert types([hours, claim("41", "gigawatt", period="2026-03-24", doc="b", **orders)]) == ["unit"]
    assert types([hours, claim("41", "gigawatt", period="2026-05-24", doc="b", **orders)]) == []


def test_a_tally_is_a_path_by_the_days_it_was_told() -> None:
    scans = {"unit": "volume", "metric": "volumes scanned", "scope": "Library"}
    first = claim("1.9e6", half="5e4", period="2024-12-31", **scans)
    later = claim("1.4e6", half="5e4", period="2026-03", doc="b", **scans)
    printed = replace(later, source=replace(later.source, published="2026-03-20"))
    assert types([first, loose(printed)]) == ["drift"]
    assert types([first, printed]) == []
    old = replace(later, source=replace(later.source, published="2026-06-20"))
    assert types([first, loose(old)]) == []


@pytest.mark.parametrize(
    ("second", "value", "fires"),
    [
        ("The state pays 600 million and the region 350 million; nobody else is involved.", "1.2e9", True),
        ("The state pays 600 million and the region 350 million; nobody else is involved.", "0.95e9", False),
        ("The state pays 600 million and the region 350 million.", "1.2e9", False),
    ],
)
def test_all_parts_in_the_next_sentence(second: str, value: str, fires: bool) -> None:
    bridge = amount(value, "cost of the new bridge")
    state, region = (
        amount("600e6", "state funds for the new bridge"),
        amount("350e6", "regional share of the new bridge"),
    )
    claims = text(
        ("The bridge costs a lot.", [("a lot", bridge)]),
        (second, [("600 million", state), ("350 million", region)]),
    )
    assert types(claims) == (["arithmetic"] if fires else [])


def test_tallies_that_run_from_one_day_for_years_are_a_path() -> None:
    tally = {"unit": "refugee", "metric": "refugees arrived", "scope": "Chad"}
    first = claim("882400", period="2023-04/2025-10-31", **tally)
    assert types([first, claim("907000", period="2023-04/2026-01-31", doc="b", **tally)]) == ["drift"]
    assert types([first, claim("907000", period="2022-04/2026-01-31", doc="b", **tally)]) == []
    eight = claim("1000", period="2025-01/2025-08", **tally)
    assert types([eight, claim("1300", period="2025-01/2025-10", doc="b", **tally)]) == []


def test_a_copy_that_states_another_time_counts_for_that_time() -> None:
    told = amount("14.66e6", "maize harvest", period="2025-06-17", half="5e3")
    told = replace(told, period_basis=PeriodBasis.INFERRED)
    table = [
        amount("12850000", "maize harvest", period="2024", half="500"),
        amount("14660000", "maize harvest", period="2025", half="500", same_as=told.id),
        rate("18", period="2025", metric="maize harvest", scope="Freedonia", half="0.5"),
    ]
    assert types([told, *table]) == ["arithmetic"]
    assert types([told, *table[:2], replace(table[2], quantity=replace(table[2].quantity, value=Decimal(14)))]) == []


@pytest.mark.parametrize(("rise", "fires"), [("29", True), ("39", False)])
def test_stocks_of_the_years_ends_beside_a_years_growth(rise: str, fires: bool) -> None:
    text = f"Its capacity grew {rise}% in 2025, from 97.9 GW to 135.8 GW."
    made = [
        claim(rise, "percent", kind="growth", baseline="2024", half="0.5"),
        claim("97.9", "gigawatt", period="2024-12-31", half="0.05"),
        claim("135.8", "gigawatt", period="2025-12-31", half="0.05"),
    ]
    words = (f"{rise}%", "97.9 GW", "135.8 GW")
    told = [placed(one, text, text.index(said), said, ends="\n") for one, said in zip(made, words, strict=True)]
    assert [one.type.value for one in find_discrepancies(told)] == ["arithmetic"] * fires
