"""One thing under names that have nothing in common: what sentences and titles say for it, and what against."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.judgements import Judgement, JudgementAction
from claimtrack.domain.outlines import ClaimOutline
from claimtrack.domain.periods import PeriodBasis
from claimtrack.metrics import Alignment, likeness_points, telling_words
from claimtrack.reconciliation import find_discrepancies
from claimtrack.reconciliation.engine import Comparison
from claimtrack.reconciliation.evidence import Evidence
from claimtrack.reconciliation.likeness import ALWAYS, points, worth
from claimtrack.reconciliation.selecting import AlikeFigures, Topics
from claimtrack.reconciliation.told_alike import alike_matches
from claimtrack.vocabulary.loader import VocabularyError, parse_table
from tests.reconciliation.making import claim


def taxis(value: str, metric: str, doc: str, sentence: str, title: str = "", **fields: str) -> Claim:
    made = claim(
        value,
        fields.pop("unit", "vehicle"),
        metric=metric,
        doc=doc,
        scope=fields.pop("scope", "Uganda"),
        quote=f"{value}: {sentence}",
        **fields,
    )
    return replace(made, source=replace(made.source, title=title))


WIRE = taxis("1300000", "boda bodas", "a", "boda bodas work the streets", "Kampala counts its motorcycle taxis")
BLOG = taxis("1500000", "riders", "b", "that many motorcycle taxis are on the road", "On two wheels")


def kinds(*claims: Claim) -> list[str]:
    return [one.type.value for one in find_discrepancies(claims)]


def test_sentences_and_titles_say_what_names_do_not() -> None:
    (found,) = find_discrepancies([WIRE, BLOG])
    assert found.type == "contradiction" and found.origins == 2
    assert found.causes[0] == 'named in different words, told alike: "boda bodas" and "riders"'
    assert found.explanation.startswith('If "boda bodas" and "riders" mean one thing: ')


def test_the_order_of_the_claims_changes_nothing() -> None:
    assert find_discrepancies([WIRE, BLOG]) == find_discrepancies([BLOG, WIRE])


def test_a_bound_or_a_forecast_diverges() -> None:
    more = taxis("1100000", "riders", "b", "that many motorcycle taxis are on the road", comparator=">")
    assert kinds(WIRE, more) == ["divergence"]


FLEET = taxis("1400000", "fleet", "a", "so many motorcycles are about")


def test_a_word_in_common_is_needed_and_the_further_apart_the_more_must_speak_for_one_thing() -> None:
    near = taxis("1500000", "boda bodas", "b", "so many motorcycles ply for hire")
    assert kinds(FLEET, near) == ["contradiction"]
    assert kinds(FLEET, taxis("1500000", "boda bodas", "b", "the ministry says")) == []
    titled = taxis("1500000", "boda bodas", "b", "the ministry says", "Motorcycles everywhere")
    assert kinds(FLEET, titled) == ["contradiction"]
    far = taxis("2e6", "boda bodas", "b", "so many motorcycles ply for hire")
    assert kinds(FLEET, far) == []


def _points(left: Claim, right: Claim) -> int:
    """What speaks for one thing, of a pair that is offered."""
    statements = Comparison(Alignment()).statements([left, right])
    (match,) = [match for _, matches in alike_matches(statements) for match in matches]
    return points(match.evidence)


def test_evidence_is_worth_what_its_file_says() -> None:
    assert worth().keys() == {ALWAYS, *Evidence}
    near = taxis("1500000", "boda bodas", "b", "so many motorcycles ply for hire")
    far = taxis("1800000", "boda bodas", "b", "so many motorcycles ply for hire")
    assert _points(FLEET, near) > _points(FLEET, far)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("always | 1 | x\n", "nothing is said of"),
        ("always | 1 | x\nalways | 2 | x\n", "given twice"),
        ("nonsense | 1 | x\n", "is no evidence"),
        ("always | much | x\n", "no whole number"),
    ],
)
def test_nonsense_in_the_file_is_refused(rows: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = parse_table(rows, "likeness.vocab", ("evidence", "points", "says"))
    monkeypatch.setattr("claimtrack.metrics.likeness.table", lambda *_: made)
    with pytest.raises(VocabularyError, match=why):
        likeness_points([ALWAYS, "same unit"])


def test_a_time_that_is_only_inferred_may_be_the_others() -> None:
    def told(day: str, basis: PeriodBasis, confidence: float = 0.8) -> Claim:
        return replace(BLOG, period=day, period_basis=basis, confidence=confidence)

    here = replace(WIRE, period="2025-11-03", period_basis=PeriodBasis.INFERRED, confidence=0.8)
    (found,) = find_discrepancies([here, told("2025-11-20", PeriodBasis.INFERRED)])
    assert found.type == "contradiction"
    assert found.explanation.startswith('If "boda bodas" and "riders" mean one thing at one time: ')
    assert kinds(here, told("2026-02-20", PeriodBasis.INFERRED)) == []
    stated = replace(here, period_basis=PeriodBasis.STATED)
    assert kinds(stated, told("2025-11-20", PeriodBasis.STATED)) == []
    assert kinds(replace(here, confidence=1), told("2025-11-20", PeriodBasis.INFERRED, confidence=1)) == []


def test_one_measure_of_two_things_is_not_told_alike() -> None:
    rice = taxis("5100", "rice output", "a", "the harvest of rice", unit="tonne")
    assert kinds(rice, taxis("5400", "wheat output", "b", "a harvest of wheat", unit="tonne")) == []
    both = taxis("5400", "grain output", "b", "a harvest of grain, most of it rice", unit="tonne")
    assert kinds(rice, both) == ["contradiction"]
    cars = taxis("5100", "cars carried", "a", "the ferries took on", unit="car")
    assert kinds(cars, taxis("5400", "lorries carried", "b", "the ferries took on", unit="lorry")) == []
    assert kinds(cars, taxis("5400", "vehicles carried", "b", "cars, for the most part")) == ["contradiction"]


@pytest.mark.parametrize(
    "change",
    [
        {"scope": "Kenya"},
        {"period": "2023"},
        {"unit": "tonne"},
        {"value": "2100000"},
        {"sentence": "the statistics office says", "title": "Weather for the week"},
        {"doc": "a"},
    ],
)
def test_what_keeps_them_apart(change: dict[str, str]) -> None:
    said = {"value": "1500000", "metric": "riders", "doc": "b", "sentence": "motorcycle taxis on the road", "title": ""}
    assert kinds(WIRE, taxis(**(said | change))) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right"),
    [("wine output", "wine consumption"), ("net fleet additions", "fleet additions"), ("exports", "imports")],
)
def test_names_that_tell_things_apart(left: str, right: str) -> None:
    sentence = "the taxis and motorcycles of Kampala"
    assert kinds(taxis("44", left, "a", sentence), taxis("45", right, "b", sentence)) == []


def test_an_article_that_has_both_names_tells_them_apart() -> None:
    before = taxis("1250000", "boda bodas", "b", "as many as the year before", period="2024")
    assert kinds(WIRE, BLOG, before) == ["drift"]


def test_an_article_with_a_better_match_or_the_same_figure_means_that_one() -> None:
    agreeing = taxis("1300000", "machines", "b", "the register lists")
    better = taxis("1400000", "machines", "b", "boda bodas, the motorcycle taxis that work the streets")
    equal = taxis("1500000", "members", "b", "that many motorcycle taxis are on the road")
    assert kinds(WIRE, BLOG, agreeing) == []
    assert kinds(WIRE, BLOG, equal) == []
    (found,) = find_discrepancies([WIRE, BLOG, better])
    assert {one.metric for one in found.claims} == {"boda bodas", "machines"}


def test_the_analyst_keeps_them_apart() -> None:
    split = Judgement(JudgementAction.SPLIT, WIRE.metric_id, BLOG.metric_id, at="2026-01-01T00:00:00+00:00")
    assert find_discrepancies([WIRE, BLOG], judgements=[split]) == []


def crowd(size: int, **fields: str) -> list[Claim]:
    return [
        taxis(str(1310000 + number), f"thing {number}x", f"c{number}", "of something else", **fields)
        for number in range(size)
    ]


def test_a_figure_among_many_of_a_like_size_is_near_to_them_by_chance() -> None:
    assert kinds(WIRE, BLOG, *crowd(2)) == ["contradiction"]
    assert kinds(WIRE, BLOG, *crowd(3)) == []
    assert kinds(WIRE, BLOG, *crowd(300, period="2023")) == ["contradiction"]


def test_of_many_articles_that_give_one_figure_none_is_looked_at() -> None:
    agreeing = [taxis("1310000", f"thing {number}x", f"c{number}", "of something else") for number in range(250)]
    assert kinds(WIRE, BLOG, *agreeing[:150]) == ["contradiction"]
    assert kinds(WIRE, BLOG, *agreeing) == []


def test_a_range_is_told_alike_if_its_ends_are_near() -> None:
    def ranged(low: str, high: str) -> list[str]:
        made = taxis(low, "riders", "b", "that many motorcycle taxis are on the road", comparator="range", high=high)
        return kinds(WIRE, made)

    assert ranged("1500000", "1600000") == ["contradiction"]
    assert ranged("1400000", "2200000") == []


def test_small_counts_are_alike_by_chance() -> None:
    sentence = "motorcycle taxis in the town"
    assert kinds(taxis("6", "riders", "a", sentence), taxis("7", "boda bodas", "b", sentence)) == []
    assert kinds(taxis("21", "riders", "a", sentence), taxis("22", "boda bodas", "b", sentence)) == ["contradiction"]


def test_spending_of_the_whole_world_is_that_of_something_else_unless_it_is_told_alike() -> None:
    def spent(value: str, metric: str, doc: str, sentence: str) -> Claim:
        return taxis(value, metric, doc, sentence, scope="world", unit="USD")

    cinema = spent("33000000000", "cinema revenue", "a", "what people paid for cinema tickets")
    assert kinds(cinema, spent("35000000000", "revenue", "b", "what people paid for games")) == []
    assert kinds(cinema, spent("35000000000", "revenue", "b", "what cinemas took")) == ["contradiction"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("recycled glass", "The recycling of glass rose."),
        ("Insurers paid claims", "insurance, insured and claimed"),
        ("Coffee-growing regions", "a coffee grower"),
    ],
)
def test_words_of_one_stem_are_one_word(left: str, right: str) -> None:
    assert telling_words(left) & telling_words(right)


@pytest.mark.parametrize(
    "text",
    ["", "Sales rose to 5m last year, the ministry says.", "12.5km 3GW", "the average of that", "x" * 50_000],
)
def test_what_tells_of_nothing(text: str) -> None:
    assert telling_words(text) == frozenset()


def test_two_articles_that_name_no_more_than_a_measure_may_mean_one_thing() -> None:
    left = taxis("14", "Sales", "a", "motorcycle taxis of Kampala", scope="Uganda", unit="USD")
    right = taxis("15", "sales", "b", "taxis, the motorcycles of Kampala", scope="Uganda", unit="USD")
    (found,) = find_discrepancies([left, right])
    assert found.explanation.startswith('If both "Sales" mean one thing: ')
    assert found.causes[0] == 'named by no more than a measure, told alike: "Sales"'
    assert kinds(left, taxis("15", "sales", "b", "bread and butter", scope="Uganda", unit="USD")) == []


def test_two_figures_beside_thousands_of_another_time_are_still_looked_at() -> None:
    def told(metric: str, value: float, document: int, year: str = "2025") -> ClaimOutline:
        when = (f"{year}-01-01", f"{year}-12-31")
        return ClaimOutline(document, "level", metric, "Uganda", *when, "vehicle", "=", value, metric)

    figures = AlikeFigures(Topics(Alignment(())))
    for number in range(2500):
        figures.add(told("wine-output", 1000 + number / 10_000, 3 + number, "2023"))
    figures.add(told("boda", 1400, 1))
    figures.add(told("rider", 1490, 2))
    assert (("boda", "uganda"), ("rider", "uganda")) in set(figures.pairs())


def test_one_level_in_both_articles_says_that_its_growth_is_of_one_thing() -> None:
    def told(value: str, doc: str, sentence: str, kind: str = "level", unit: str = "BRL") -> Claim:
        return taxis(value, "budget", doc, sentence, scope="Brazil", unit=unit, kind=kind)

    grown = [
        told("15", "a", "an increase", "growth", "percent"),
        told("14", "b", "that much higher", "growth", "percent"),
    ]
    assert kinds(*grown) == []
    assert kinds(*grown, told("6700000000", "a", "it has set aside"), told("6700000000", "b", "so much")) == [
        "contradiction"
    ]
    assert kinds(*grown, told("6700000000", "a", "it has set aside"), told("9100000000", "b", "so much")) == []
