"""Checks that look at the words between figures: two units of one amount, "from ... to ...", holders together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.domain.claims import Claim, Span
from claimtrack.reconciliation import find_discrepancies
from claimtrack.reconciliation.together import holders
from tests.reconciliation.making import claim, rate


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


def said(sentence: str, *figures: tuple[str, Claim]) -> list[Claim]:
    """The claims, each where its words stand in the sentence."""
    found = []
    for words, one in figures:
        start = sentence.index(words)
        spans = {"quote": Span(0, len(sentence), sentence), "value_span": Span(start, start + len(words), words)}
        found.append(replace(one, **spans))  # type: ignore[arg-type]
    return found


def area(value: str, unit: str, half: str = "0.5") -> Claim:
    return claim(value, unit, metric="area of the reserve", scope="Altai", half=half)


@pytest.mark.parametrize(
    ("sentence", "first", "second", "fires"),
    [
        ("It covers 340 square kilometres (3,400 hectares).", "340", "3400", True),
        ("It covers 340 square kilometres, or 3,400 hectares.", "340", "3400", True),
        ("It covers 340 square kilometres (34,000 hectares).", "340", "34000", False),
        ("It covers 340 square kilometres now and 3,400 hectares later.", "340", "3400", False),
    ],
)
def test_one_amount_in_two_units(sentence: str, first: str, second: str, fires: bool) -> None:
    shown = f"{int(second):,} hectares"
    both = said(
        sentence,
        (f"{first} square kilometres", area(first, "square_kilometer")),
        (shown, area(second, "hectare", "50")),
    )
    assert types(both) == (["conversion"] if fires else [])


def test_units_of_one_amount_may_be_rounded() -> None:
    both = said(
        "A plot of 40 acres (16 hectares).", ("40 acres", area("40", "acre")), ("16 hectares", area("16", "hectare"))
    )
    assert types(both) == []


def wage(value: str, half: str = "50", **rest: str) -> Claim:
    return claim(value, metric="average wage", scope="the port", half=half, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(("growth", "fires"), [("40", True), ("37", False)])
def test_from_one_level_to_the_other(growth: str, fires: bool) -> None:
    offer = said(
        f"It would lift wages by {growth}%, to $102,600 from about $75,000.",
        (f"{growth}%", claim(growth, "percent", kind="growth", metric="average wage", scope="the port", half="0.5")),
        ("$102,600", wage("102600")),
        ("$75,000", wage("75000")),
    )
    assert types(offer) == (["arithmetic"] if fires else [])


def test_a_fall_told_by_its_verb() -> None:
    def fall(growth: str) -> list[Claim]:
        return said(
            f"Wages dropped {growth}%, from $90,000 to $60,000.",
            (
                f"{growth}%",
                claim(growth, "percent", kind="growth", metric="average wage", scope="the port", half="0.5"),
            ),
            ("$90,000", wage("90000")),
            ("$60,000", wage("60000")),
        )

    assert types(fall("33")) == [] and types(fall("50")) == ["arithmetic"]


def calls(scope: str, value: str) -> Claim:
    return claim(value, "passenger", metric="passengers", scope=scope, half="50000")


@pytest.mark.parametrize(
    ("whole", "value", "fires"),
    [
        ("all three airports", "9000000", True),
        ("all three airports", "7400000", False),
        ("all four airports", "9000000", False),
        ("Oslo, Bergen and Bodo", "9000000", True),
        ("Oslo and Bergen", "6200000", False),
        ("Norway", "9000000", False),
    ],
)
def test_what_several_have_together(whole: str, value: str, fires: bool) -> None:
    each = [calls("Oslo", "4100000"), calls("Bergen", "2100000"), calls("Bodo", "1200000")]
    assert types([*each, calls(whole, value)]) == (["arithmetic"] if fires else [])


def test_a_figure_of_each_is_no_sum() -> None:
    assert types([calls("Oslo", "4000000"), calls("Bergen", "4000000"), calls("Oslo and Bergen", "4000000")]) == []


def test_holders_of_a_scope() -> None:
    assert holders("both makers") == 2 and holders("the five banks") == 5
    assert holders("smith & sons") == frozenset({"smith", "sons"})
    assert holders("brandenburg") is None and holders("the three gorges dam") == 3


def test_companies_beside_their_workers_are_no_parts() -> None:
    members = said(
        "Members: 412 companies in 27 countries with 610,000 workers.",
        ("412 companies", claim("412", "company", metric="member companies", scope="the council")),
        ("27 countries", claim("27", "country", metric="countries of member companies", scope="the council")),
        ("610,000 workers", claim("610000", "worker", metric="companies", scope="the council")),
    )
    assert types(members) == []


def worked(value: str, unit: str = "worker", **rest: str) -> Claim:
    return claim(value, unit, metric="striking workers", scope="Chile", half="50", **rest)  # type: ignore[arg-type]


def test_a_rate_is_held_against_the_levels_of_its_own_sentence() -> None:
    fall = claim("-41", "percent", kind="growth", metric="striking workers", scope="Chile", half="0.5")
    there = said(
        "That year 217,500 workers struck, 41% fewer than the 458,900 of 2024.",
        ("217,500", worked("217500")),
        ("41%", fall),
        ("458,900", worked("458900", period="2024")),
    )
    (found,) = find_discrepancies([*there, worked("14300000")])
    assert {one.quantity.value for one in found.claims} == {217500, -41, 458900}


def test_a_doubtful_rate_from_another_sentence_computes_nothing() -> None:
    levels = [claim("63", period="2024", half="0.5"), claim("58", half="0.5")]
    double = claim("2", "x", kind="multiple", baseline="2024")
    assert types([*levels, double]) == ["arithmetic"]
    assert types([*levels, replace(double, confidence=0.7)]) == []


def test_a_price_by_the_tonne_does_not_grow_into_one_by_the_pound() -> None:
    prices = [claim("12565", "USD/tonne", period="2024", half="0.5"), claim("3.49", "USD/pound", half="0.005")]
    assert types([*prices, claim("9", "percent", kind="growth", half="0.5")]) == []


def test_cases_are_no_part_of_the_people_who_died_of_them() -> None:
    deaths = claim("610000", "person", metric="malaria cases", scope="world")
    cases = claim("68500000", "case", metric="malaria cases", scope="Nigeria")
    assert types([deaths, cases]) == []
    assert types([deaths, replace(cases, quantity=replace(cases.quantity, unit="person"))]) == ["arithmetic"]


def test_a_forecast_that_was_given_up_is_none() -> None:
    fields = {
        "kind": "growth",
        "unit": "percent",
        "modality": "projected",
        "baseline": "2024",
        "metric": "sales of the mill",
    }
    former = said(
        "The previous range was 12% to 16%.", ("12% to 16%", claim("12", high="16", by="X", scope="Oxo", **fields))
    )
    other = claim("21", doc="b", by="Y", scope="Oxo", **fields)
    assert types([*former, other]) == []
    assert types([*said("The range is 12% to 16%.", ("12% to 16%", former[0])), other]) == ["divergence"]


@pytest.mark.parametrize(("base_time", "fires"), [("2026-08-04", True), ("2026-08", False)])
def test_a_days_price_has_not_grown_from_the_forecast_for_its_month(base_time: str, fires: bool) -> None:
    day = {"metric": "power price", "scope": "Freedonia", "period": "2026-08-11"}
    claims = [
        claim("96", half="0.5", metric="power price", scope="Freedonia", period=base_time),
        claim("118.4", half="0.05", **day),  # type: ignore[arg-type]
        rate("92", half="0.5", baseline="2026-08-04", **day),
    ]
    assert ("arithmetic" in types(claims)) is fires
