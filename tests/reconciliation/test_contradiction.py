"""contradiction and divergence: what fires and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.periods import PeriodBasis
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, rate


def kinds(claims: list[Claim]) -> list[str]:
    return [one.type.value for one in find_discrepancies(claims)]


def only(claims: list[Claim]) -> Discrepancy:
    found = find_discrepancies(claims)
    assert len(found) == 1, [one.explanation for one in found]
    return found[0]


def test_no_true_value_fits_both() -> None:
    found = only([claim("55.1e6", "device", half="5e4"), claim("1.19e9", "device", doc="b", half="5e6")])
    assert found.type == "contradiction" and found.origins == 2
    assert "55.1 million devices" in found.explanation and "1.19 billion devices" in found.explanation


def test_a_slip_of_the_unit_contradicts_however_far_it_leads() -> None:
    assert only([claim("1.62e9", half="5e6"), claim("1.62e12", doc="b", half="5e9")]).type == "contradiction"


def test_roundings_that_only_touch_contradict() -> None:
    assert only([claim("43.4", half="0.05"), claim("43.5", doc="b", half="0.05")]).type == "contradiction"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (rate("6.3"), rate("6", half="0.5", doc="b")),
        (claim("6e11", comparator=">"), claim("6.276e11", doc="b", half="5e7")),
        (claim("1.2e9", half="5e7"), claim("1.24e9", doc="b", half="5e6")),
        (claim("37.8", "gigatonne", half="0.05"), claim("37.8e9", "tonne", doc="b", half="5e7")),
        (claim("1.1e9"), claim("1.2e9")),
        (claim("1.1e9", by="X"), claim("1.2e9", by="X")),
        (claim("1.1e9"), claim("1.2e9", doc="b", scope="China")),
        (claim("1.1e9"), claim("1.2e9", doc="b", scope=None)),
        (claim("1.1e9"), claim("1.2e9", doc="b", metric="core widget sales")),
        (claim("1.1e9", period="2025-Q1"), claim("1.2e9", doc="b", period="2025")),
        (claim("1.1e9", period="2025-02-01"), claim("1.2e9", doc="b", period="2025")),
        (claim("1.1e9", period=None), claim("1.2e9", doc="b", period=None)),
        (claim("1.1e9", modality="target"), claim("1.2e9", doc="b")),
        (claim("1.1e9", modality="target"), claim("1.2e9")),
        (rate("10", period="2025", baseline="2024"), rate("30", doc="b", baseline="2019")),
        (rate("4", half="0.5"), claim("3", "percent", kind="growth", high="5", doc="b", modality="projected")),
        (claim("1.24e9", modality="projected", half="5e6"), claim("1.26e9", doc="b", half="5e6")),
        (claim("1.1e9"), claim("1.2e9", "EUR", doc="b")),
        (claim("8.1e6"), claim("2.683e8", doc="b")),
    ],
)
def test_silent(left: Claim, right: Claim) -> None:
    assert find_discrepancies([left, right]) == []


def test_speakers_inside_one_article_can_contradict_each_other() -> None:
    assert only([claim("1.1e9", by="X"), claim("1.2e9", by="Y")]).type == "contradiction"


def test_an_article_settles_its_forecast_beside_the_result() -> None:
    assert find_discrepancies([claim("1.1e9", by="X", modality="projected"), claim("1.3e9", by="Y")]) == []


def test_a_rate_without_baseline_is_taken_against_a_year_before() -> None:
    assert only([rate("10"), rate("20", doc="b", baseline="2024")]).type == "contradiction"


def test_a_day_meets_its_month_and_a_stock_its_year_end() -> None:
    assert only([claim("401e3", "ETH", period="2025-02-21"), claim("5e5", "ETH", period="2025-02", doc="b")])
    stock = {"metric": "widget users"}
    found = only([claim("4e6", "user", period="2025-12-31", **stock), claim("5e6", "user", doc="b", **stock)])
    assert found.type == "contradiction" and found.period == "2025"


def test_other_words_for_one_metric_and_scope_meet() -> None:
    left = claim("627.6e9", metric="global semiconductor sales", half="5e7")
    right = claim("655.9e9", metric="semiconductor revenue", scope="worldwide", doc="b", half="5e7")
    assert only([left, right]).type == "contradiction"


def test_one_discrepancy_gathers_all_claims() -> None:
    found = only([claim(str(value), doc=doc) for value, doc in ((100, "a"), (200, "b"), (300, "c"), (300, "d"))])
    assert len(found.claims) == 4 and found.origins == 4


def test_publishers_who_quote_one_body_are_one_origin() -> None:
    claims = [
        claim("100", by="the Ministry"),
        claim("200", doc="b", by="Xinhua, citing the Ministry"),
        claim("100", doc="c", by="Ministry"),
    ]
    found = only(claims)
    assert found.origins == 1 and any("one source" in cause for cause in found.causes)


def test_a_slip_of_scale_is_named() -> None:
    found = only([claim("1.2e9"), claim("1.2e12", doc="b")])
    assert any("a thousand" in cause for cause in found.causes)


def test_bounds_that_are_compatible_diverge() -> None:
    found = only([claim("1e12", "CNY", comparator=">", half="5e11"), claim("1.2e12", "CNY", doc="b", comparator=">")])
    assert found.type == "divergence" and "20%" in found.explanation


@pytest.mark.parametrize("modalities", [("projected", "actual"), ("projected", "projected"), ("target", "projected")])
def test_projections_diverge_whatever_their_intervals(modalities: tuple[str, str]) -> None:
    left, right = modalities
    assert only([claim("717e9", modality=left), claim("791e9", doc="b", modality=right)]).type == "divergence"


def test_approximations_diverge() -> None:
    assert only(
        [
            claim("54", "percent", kind="share", half="0.5"),
            claim("50", "percent", kind="share", comparator="~", doc="b"),
        ]
    )


def test_a_copy_lends_its_speaker_and_its_bound() -> None:
    root = claim("1e12", "CNY")
    copy = claim("1e12", "CNY", comparator=">", by="Ministry", same_as=root.id)
    other = claim("1.1e12", "CNY", doc="b", half="5e10")
    found = only([root, copy, other])
    assert found.type == "divergence" and [one.id for one in found.claims] == [root.id, other.id]


def test_an_analyst_can_merge_and_split() -> None:
    left, right = claim("100", metric="gadget sales"), claim("200", doc="b", metric="widget sales")
    assert find_discrepancies([left, right]) == []
    assert len(find_discrepancies([left, right], judgements={left.metric_id: right.metric_id})) == 1


def test_a_goal_stands_beside_a_forecast_but_not_beside_an_outcome() -> None:
    goal = claim("300", modality="target", period="2030")
    assert only([goal, claim("270", doc="b", modality="projected", period="2030")]).type == "divergence"
    assert find_discrepancies([goal, claim("270", doc="b", period="2030")]) == []


def test_two_sizes_of_one_plan_contradict_each_other() -> None:
    plan = claim("1.4e9", modality="target")
    assert only([plan, claim("1.2e9", doc="b", modality="target")]).type == "contradiction"
    bodies = [claim("1.4e9", modality="target", by="X"), claim("1.2e9", doc="b", modality="target", by="Y")]
    assert only(bodies).type == "divergence"


def test_a_forecast_beside_the_result_it_is_reported_with_is_settled() -> None:
    result = claim("241", half="0.5")
    other = claim("241", doc="b", half="0.5")
    assert find_discrepancies([claim("190", modality="projected"), result, other]) == []
    assert find_discrepancies([claim("190", modality="projected", by="X"), result, other])


@pytest.mark.parametrize(
    ("earlier", "later", "fires"),
    [("8214", "7480", True), ("127", "142", True), ("127", "131", False), ("127", "127", False)],
)
def test_a_running_count_may_grow_but_not_fall(earlier: str, later: str, fires: bool) -> None:
    claims = [
        claim(earlier, "case", metric="measles cases", period="2025-11-04/2026-03-10"),
        claim(later, "case", metric="measles cases", period="2025-11/2026-03-13", doc="b"),
    ]
    assert bool(find_discrepancies(claims)) is fires


def test_a_share_of_some_days_is_that_of_their_month() -> None:
    claims = [
        claim("79", "percent", kind="share", metric="turnout", period="2026-02-16/2026-02-21", half="0.5"),
        claim("91", "percent", kind="share", metric="turnout", period="2026-02", half="0.5", doc="b"),
    ]
    assert only(claims).type == "contradiction"
    cases = [
        claim("642", "case", metric="flu cases", period="2026-03-02/2026-03-08"),
        claim("2500", "case", metric="flu cases", period="2026-03", doc="b"),
    ]
    assert find_discrepancies(cases) == []


def test_fractions_in_words_are_rough() -> None:
    def share(value: str, text: str, **rest: str) -> Claim:
        made = claim(value, "percent", kind="growth", **rest)  # type: ignore[arg-type]
        return replace(made, value_span=replace(made.value_span, text=text))

    exact = claim("42.6", "percent", kind="growth", half="0.05", doc="b")
    assert only([share("40", "two fifths"), exact]).type == "divergence"
    assert only([share("50", "half"), exact]).type == "contradiction"
    assert only([share("40", "forty percent"), exact]).type == "contradiction"


def test_a_company_is_the_same_with_and_without_its_form() -> None:
    claims = [claim("10", scope="Brightwater Group plc"), claim("20", scope="Brightwater", doc="b")]
    assert only(claims).type == "contradiction"
    assert find_discrepancies([claims[0], claim("20", scope="Brightwater Energy", doc="b")]) == []
    assert find_discrepancies([claim("10", scope="China"), claim("20", scope="China Holdings", doc="b")]) == []


def test_two_forecasts_of_one_body_contradict_each_other() -> None:
    first, second = claim("100", by="X", modality="projected"), claim("102", by="X", modality="projected", doc="b")
    assert kinds([first, second]) == ["contradiction"]
    assert kinds([first, replace(second, attribution="Y")]) == []
    assert kinds([first, replace(second, attribution=None)]) == []


def test_figures_that_nobody_has_dated_meet_in_the_longer_period() -> None:
    def fee(value: str, period: str, doc: str, basis: PeriodBasis = PeriodBasis.INFERRED) -> Claim:
        return replace(claim(value, metric="transfer fee", scope="Ajax", period=period, doc=doc), period_basis=basis)

    assert kinds([fee("62", "2025-07", "a"), fee("70", "2025", "b")]) == ["contradiction"]
    assert kinds([fee("62", "2025-07", "a", PeriodBasis.STATED), fee("70", "2025", "b")]) == []
    assert kinds([fee("62", "2025-07", "a"), fee("170", "2025", "b")]) == []
    sales = [
        replace(one, metric_id="sale-ticket", metric="ticket sales")
        for one in (fee("62", "2025-07", "a"), fee("70", "2025", "b"))
    ]
    assert kinds(sales) == []


def test_a_club_is_the_same_with_and_without_its_form() -> None:
    assert kinds([claim("40", scope="Varberg"), claim("48", scope="Varberg FC", doc="b")]) == ["contradiction"]


def test_a_figure_of_quite_another_size_measures_something_else() -> None:
    sure, other = claim("8900", "hectare"), replace(claim("85", "hectare", doc="b"), confidence=0.7)
    assert kinds([sure, other]) == kinds([sure, replace(other, confidence=1.0)]) == []
    slip = replace(claim("8.9", "hectare", doc="b", half="0.05"), confidence=0.7)
    assert kinds([sure, slip]) == ["contradiction"], "a slip of scale has the same digits"
    near = replace(claim("850", "hectare", doc="b"), confidence=0.7)
    assert kinds([sure, near]) == ["contradiction"]


@pytest.mark.parametrize(("one", "other", "fires"), [("180,000", "200,000", True), ("196,000", "200,000", False)])
def test_zeros_that_are_written_out_are_not_all_rounding(one: str, other: str, fires: bool) -> None:
    def said(text: str, doc: str, half: int) -> Claim:
        made = claim(text.replace(",", ""), "tonne", doc=doc, half=half)
        return replace(made, value_span=replace(made.value_span, text=f"{text} tonnes"))

    assert kinds([said(one, "a", 500), said(other, "b", 50_000)]) == (["contradiction"] if fires else [])
    in_words = replace(said(other, "b", 50_000), value_span=replace(claim(1).value_span, text="0.2 million tonnes"))
    assert kinds([said(one, "a", 500), in_words]) == []


def test_a_stock_told_in_passing_by_two_articles_of_a_month() -> None:
    def capacity(value: str, day: str, doc: str, **rest: str) -> Claim:
        made = claim(value, "tonne/year", metric="mine capacity", scope="Cerro", period=day, doc=doc, half=500)
        return replace(made, period_basis=PeriodBasis.INFERRED, **rest)  # type: ignore[arg-type]

    first = capacity("180000", "2025-12-01", "a")
    assert kinds([first, capacity("198000", "2025-12-15", "b")]) == ["contradiction"]
    assert kinds([first, capacity("198000", "2026-02-15", "b")]) == ["drift"]
    stated = replace(capacity("198000", "2025-12-15", "b"), period_basis=PeriodBasis.STATED)
    assert kinds([first, stated]) == ["drift"]


def test_where_a_forecast_sets_out_from_is_not_its_outcome() -> None:
    sentence = "The firm said wages would go to $102,600 from $75,000."
    start = {text: sentence.index(text) for text in ("$102,600", "$75,000")}

    def told(value: str, text: str, modality: str) -> Claim:
        made = claim(value, metric="average wage", scope="the port", by="the firm", modality=modality, half=50)
        span = replace(made.value_span, start=start[text], end=start[text] + len(text), text=text)
        return replace(made, quote=replace(made.quote, start=0, end=len(sentence), text=sentence), value_span=span)

    here = [told("102600", "$102,600", "projected"), told("75000", "$75,000", "actual")]
    other = claim(
        "106500", metric="average wage", scope="the port", by="the firm", modality="projected", half=50, doc="b"
    )
    assert kinds([*here, other])[0] == "contradiction"


def test_what_nobody_dates_is_of_one_time_unless_it_adds_up() -> None:
    enrolled = {"metric": "trial participants", "unit": "adult", "period": None, "scope": "SUMMIT"}
    assert only([claim(1964, **enrolled), claim(1694, doc="b", **enrolled)]).type == "contradiction"
    assert kinds([claim(1964, **enrolled), claim(1694, doc="b", **{**enrolled, "period": "2024"})]) == []


def test_initials_are_the_body_itself() -> None:
    full = claim("41e9", half="5e8", modality="projected", by="International Air Transport Association")
    short = claim("43e9", half="5e8", modality="projected", by="IATA", doc="b")
    assert only([full, short]).type == "contradiction"
    assert kinds([full, replace(short, attribution="ICAO")]) == []
    third = claim("41e9", half="5e8", modality="projected", by="Z", doc="c")
    assert only([full, short, third]).origins == 1


def test_round_goals_differ_though_their_zeros_say_nothing() -> None:
    goals = {"metric": "people to be helped", "modality": "target", "unit": "person"}
    one, other = (
        claim(value, half=half, by=by, doc=by, **goals)  # type: ignore[arg-type]
        for value, half, by in (("400000", "5e4", "X"), ("450000", "5e3", "Y"))
    )
    assert only([replace(one, value_span=replace(one.value_span, text="400,000 people")), other]).type == "divergence"


def test_what_the_other_article_gives_too_is_no_rival_of_its_figure() -> None:
    whole, part = claim("1.683e8", half="5e4"), claim("3.1e7", half="5e5", at=200)
    assert kinds([whole, part, claim("1.68e8", doc="b", comparator=">")]) == []
    assert kinds([part, claim("1.68e8", doc="b")]) == ["contradiction"]
