"""One thing under two names: what meets, and what stays apart."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.judgements import Judgement, JudgementAction
from claimtrack.reconciliation import find_discrepancies
from claimtrack.reconciliation.near_names import near_names
from tests.reconciliation.making import claim


def kinds(*claims: Claim) -> list[str]:
    return [one.type.value for one in find_discrepancies(claims)]


def ships(value: str, metric: str, doc: str, **fields: str) -> Claim:
    return claim(value, fields.pop("unit", "container"), metric=metric, doc=doc, scope="Rotterdam", **fields)


def test_a_name_that_says_more_meets_one_that_says_less() -> None:
    (found,) = find_discrepancies([ships("14.2e6", "container throughput", "a"), ships("13.6e6", "throughput", "b")])
    assert found.type == "contradiction" and found.origins == 2
    assert found.causes[0] == 'named in different words: "container throughput" and "throughput"'
    assert found.explanation.startswith('If "container throughput" and "throughput" mean one thing: ')


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("suspected cholera cases", "cholera cases"),
        ("average attendance", "attendance"),
        ("rice exports", "rice shipments"),
        ("exports", "rice shipments"),
        ("card payments", "payments"),
        ("installed wind capacity", "wind capacity additions"),
        ("premiums for home cover", "home insurance premiums"),
        ("museum ticket sales", "sales of tickets at the door"),
        ("video game spending", "games market"),
        ("asking price of boats", "average price of boats"),
        ("vaccine doses requested", "vaccine doses"),
    ],
)
def test_words_that_sources_leave_out(left: str, right: str) -> None:
    assert kinds(ships("5000", left, "a"), ships("5400", right, "b")) == ["contradiction"]
    assert kinds(ships("5000", right, "a"), ships("4600", left, "b", comparator=">")) == ["divergence"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("net migration", "migration"),
        ("core inflation", "inflation"),
        ("export revenue per head", "export revenue"),
        ("tea shipments", "tea output"),
        ("wine output", "wine consumption"),
        ("rice output", "wheat output"),
        ("wheat harvest in spring", "wheat stocks in autumn"),
        ("people in tents", "people in schools"),
        ("average list price of a boat", "average transaction price of a boat"),
        ("asking price of older boats", "price of new boats"),
        ("vaccine doses requested", "vaccine doses approved"),
        ("FOB price of rice", "price of rice delivered to the port"),
    ],
)
def test_words_that_tell_things_apart(left: str, right: str) -> None:
    assert kinds(ships("5000", left, "a"), ships("5400", right, "b")) == []


def test_figures_of_another_size_are_a_part_and_its_whole() -> None:
    assert kinds(ships("14e6", "container throughput", "a"), ships("40e6", "throughput", "b")) == []


def test_an_article_that_has_both_tells_them_apart() -> None:
    wide, narrow = ships("5000", "boat sales", "a"), ships("5400", "fishing boat sales", "b")
    assert kinds(wide, narrow) == ["contradiction"]
    assert kinds(wide, narrow, ships("5450", "boat sales", "b", period="2024")) == ["drift"]


def test_an_article_with_several_such_figures_does_not_say_which_is_meant() -> None:
    wide, narrow = ships("5000", "boat sales", "a"), ships("5400", "fishing boat sales", "b")
    assert kinds(wide, narrow, ships("5300", "fishing boat sales", "b")) == ["contradiction"]
    assert kinds(wide, narrow, ships("5000", "fishing boat sales", "b")) == []


@pytest.mark.parametrize("change", [{"scope": "Antwerp"}, {"unit": "tonne"}, {"kind": "share", "unit": "percent"}])
def test_another_place_or_unit_is_another_thing(change: dict[str, str]) -> None:
    other = {"unit": "container", "scope": "Rotterdam"} | change
    assert kinds(
        ships("50", "container throughput", "a"), claim("54", metric="throughput", doc="b", **other)
    ) == []  # fmt: skip


def test_another_time_is_a_step_of_a_path_from_one_article_to_another() -> None:
    wide, narrow = ships("5000", "boat sales", "a", period="2024"), ships("5400", "fishing boat sales", "b")
    (found,) = find_discrepancies([wide, narrow])
    assert found.type == "drift" and found.causes[0].startswith("named in different words")
    assert kinds(wide, ships("6400", "fishing boat sales", "b")) == []
    assert kinds(wide, narrow, ships("5200", "boat sales", "a", period="2024")) == []


def test_a_share_of_nothing_that_is_named_is_no_wider_share() -> None:
    left = claim("20", "percent", kind="share", metric="battery car market share", scope="Germany")
    right = claim("22", "percent", kind="share", metric="market share", scope="Germany", doc="b")
    assert kinds(left, right) == []


def test_the_analyst_keeps_them_apart() -> None:
    wide, narrow = ships("5000", "boat sales", "a"), ships("5400", "fishing boat sales", "b")
    split = Judgement(JudgementAction.SPLIT, wide.metric_id, narrow.metric_id, at="2026-01-01T00:00:00+00:00")
    assert find_discrepancies([wide, narrow], judgements=[split]) == []


def test_long_names_are_not_taken_apart() -> None:
    short = "a-b"
    assert near_names([short, "a-b-c-d-e-f-g-h-i"]) == []
    assert near_names([short, "a-b-c-d-e-f-g-h"]) == [(short, "a-b-c-d-e-f-g-h")]


def test_rates_of_one_thing_may_lie_further_apart() -> None:
    def grown(value: str, metric: str, doc: str) -> Claim:
        return claim(value, "percent", kind="growth", metric=metric, doc=doc, scope="Rotterdam", baseline="2024")

    assert kinds(grown("21", "mortgages granted", "a"), grown("16", "mortgages", "b")) == ["contradiction"]
    assert kinds(grown("21", "mortgages granted", "a"), grown("4", "mortgages", "b")) == []


def test_an_article_with_a_level_for_each_name_tells_their_rates_apart() -> None:
    def told(value: str, metric: str, doc: str, unit: str = "percent", kind: str = "growth") -> Claim:
        baseline = "2024" if kind == "growth" else None
        return claim(value, unit, kind=kind, metric=metric, doc=doc, scope="Oxo", baseline=baseline)

    rates = [told("11", "revenue", "a"), told("13", "chip revenue", "b")]
    whole, part = told("10.2e9", "revenue", "b", "USD", "level"), told("7.6e9", "chip revenue", "b", "USD", "level")
    assert kinds(*rates) == ["contradiction"]
    assert kinds(*rates, whole) == ["contradiction"]
    assert kinds(*rates, whole, part) == []
