"""What a comparison, a distance or a loss of a part measures, on sentences of many topics."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The new film is 35 times thicker than the old one.", "film thickness"),
        ("The chip is 4 times faster than its predecessor.", "chip speed"),
        ("The tower is twice as tall as the church.", "tower height"),
        ("Rice was 8% dearer in May than a year earlier.", "rice price"),
        ("Rice prices were 8% dearer in May than a year earlier.", "rice prices"),
        ("The mobile market is three times larger than in Peru.", "mobile market"),
    ],
)
def test_a_comparison_names_what_it_compares(sentence: str, metric: str) -> None:
    assert claims(sentence)[0].metric == metric


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The mine lies 40 km from the coast.", "distance from coast"),
        ("The village, 230 kilometres north-east of Lima, has no road.", "distance from Lima"),
        ("The crew drove 600 km to reach the site.", "distance driven"),
        ("Women walk 12 kilometres for water.", "distance walked"),
    ],
)
def test_how_far_something_is_or_somebody_goes(sentence: str, metric: str) -> None:
    assert claims(sentence)[0].metric == metric


def test_where_a_distance_is_taken_from_is_no_scope_and_no_amount_goes_on_with_it() -> None:
    found = claims("In Peru floods hit Ancon, 40 km from Lima. The town has 4,000 inhabitants. It needs $3 million.")
    assert "Lima" not in {claim.scope for claim in found}
    assert "distance" not in found[-1].metric


@pytest.mark.parametrize(
    ("sentence", "metric", "kind"),
    [
        ("Frost has destroyed up to half of this season's fruit crop.", "share of fruit crop destroyed", Kind.SHARE),
        ("The storm wiped out a third of the coffee harvest.", "share of coffee harvest wiped out", Kind.SHARE),
        ("Cinemas lost 20 percent of their audience.", "Cinemas audience", Kind.GROWTH),
        ("The peso has lost a third of its purchasing power.", "purchasing power", Kind.GROWTH),
        ("The firm made a third of its 2024 revenue abroad.", "share of revenue", Kind.SHARE),
    ],
)
def test_what_is_lost_of_a_whole(sentence: str, metric: str, kind: Kind) -> None:
    found = claims(sentence)[0]
    assert (found.metric, found.kind) == (metric, kind)


@pytest.mark.parametrize(
    "text", ["A third processor was approved.", "A fifth wave of layoffs followed.", "A third hospital opened."]
)
def test_one_more_of_them_is_no_share(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize("text", ["A third failed.", "Prices rose by a third.", "A third of schools closed."])
def test_a_third_of_them_is_a_share(text: str) -> None:
    assert len(claims(text)) == 1


def test_what_an_amount_in_a_noun_phrase_is_converted_to_hides_no_noun() -> None:
    found = claims("The £3.6 billion (EUR 4.0 billion) project will have 95 turbines.")
    assert [claim.metric for claim in found[:2]] == ["project cost", "project cost"]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The tunnel will cut travel time between Graz and Linz to 45 minutes from three hours.", "travel time"),
        ("Waiting times fell to 40 days.", "Waiting times"),
        ("Waiting lists grew to 4 million.", "Waiting lists"),
        ("A single ticket from Vienna to Linz costs 62 euros.", "single ticket price"),
        ("Some 2.5 million lorries used the road last year.", "lorries using road"),
    ],
)
def test_plain_words_name_what_is_measured(sentence: str, metric: str) -> None:
    assert {claim.metric for claim in claims(sentence)} == {metric}


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Passenger numbers rose 8 percent and freight by 5.", "freight"),
        ("Rents went up by 4 percent and food prices by 6.", "food prices"),
        ("Diesel got 8 percent cheaper while track charges went up by 5.", "track charges"),
    ],
)
def test_a_percent_sign_left_out_is_that_of_the_figure_before(sentence: str, metric: str) -> None:
    last = claims(sentence)[-1]
    assert (last.quantity.unit, last.kind) == ("percent", Kind.GROWTH)
    assert last.metric in metric


def test_a_share_is_compared_with_its_target() -> None:
    found = claims("Only 71 percent of trains arrived on time, against a target of 85 percent.")
    assert found[0].metric == found[1].metric and found[1].modality == "target"


def test_what_is_planned_as_well_is_planned() -> None:
    found = claims("It plans to hire 3,000 drivers by 2028 and to spend 21 billion euros on tracks.")
    assert [claim.modality for claim in found] == ["target", "target"]
