"""Everyday news: likelihoods, bare averages, delays, some of those counted, polls, datelines, what once was."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

ANCHOR = "2026-05-12"
WIRE = "LONDON, May 12, 2026 (Wire) - "


def read(text: str) -> list[Claim]:
    """The claims of a text, told on the anchor's day."""
    return claims(text, published=ANCHOR)


@pytest.mark.parametrize(
    ("sentence", "metric", "kind", "value"),
    [
        ("Night nurses were 9 percent more likely to quit.", "likelihood of Night nurses to quit", Kind.GROWTH, "9"),
        ("Tenants are twice as likely to move.", "likelihood of Tenants to move", Kind.MULTIPLE, "2"),
        ("Girls are 12 percent less likely than boys to smoke.", "likelihood of Girls to smoke", Kind.GROWTH, "-12"),
        ("Such a frost has become 10 times more likely.", "likelihood of frost", Kind.MULTIPLE, "10"),
    ],
)
def test_how_likely_somebody_is_to_do_something(sentence: str, metric: str, kind: Kind, value: str) -> None:
    found = read(sentence)[0]
    assert (found.metric, found.kind, str(found.quantity.value), found.baseline) == (metric, kind, value, None)


def test_a_judgement_compares_no_likelihoods() -> None:
    assert "likelihood" not in read("The bank thinks 3 percent growth more likely than 2 percent.")[0].metric


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The tram was nine minutes late.", "tram delay"),
        ("The library opened two years behind schedule.", "delay"),
        ("A passport application takes six weeks.", "passport application time"),
        ("It takes 40 minutes to fill the tank.", "time to fill tank"),
        ("The average bride was 31.6 years old.", "average bride age"),
        ("A launch is priced at 18 million euros.", "launch price"),
        ("The hall was designed for 900.", "hall capacity"),
        ("There are 31 judges for a country of 9 million.", "population"),
    ],
)
def test_what_a_verb_or_an_adjective_tells(sentence: str, metric: str) -> None:
    assert read(sentence)[-1].metric == metric


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Some 900 appeals were waiting, and judges dropped 120 of them.", "appeals dropped"),
        ("Wardens stopped 310 vans and fined 44 of them.", "vans fined"),
        ("The zoo has 60 lemurs, 12 of which are no longer on show.", "lemurs no longer on show"),
    ],
)
def test_what_is_done_to_some_of_those_counted(sentence: str, metric: str) -> None:
    found = read(sentence)[-1]
    assert (found.metric, found.kind) == (metric, Kind.LEVEL)


def test_what_makers_ship_of_them_keeps_its_measure() -> None:
    found = read("Dealers ordered 900 tractors, and the maker shipped 300 of them in May.")[-1]
    assert found.metric != "tractors shipped"


@pytest.mark.parametrize(
    "sentence",
    [
        "Only 58 percent of ewes lambed, against a long-run average of 73 percent.",
        "Rents reached 900 euros in Porto, compared with a national average of 700 euros.",
    ],
)
def test_an_average_alone_is_of_what_stands_before(sentence: str) -> None:
    one, other = read(sentence)[-2:]
    assert other.metric == one.metric


def test_an_average_with_its_measure_is_of_that() -> None:
    assert "wage" in read("Rents reached 900 euros, compared with an average wage of 1,700 euros.")[-1].metric


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Three people died, and 40 more were injured.", Kind.LEVEL),
        ("The depot has 310 buses and needs 40 more.", Kind.CHANGE),
        ("The registry lists 3,690 hulls longer than 10 metres.", Kind.LEVEL),
    ],
)
def test_more_and_longer_compare_only_what_is_compared(sentence: str, kind: Kind) -> None:
    found = [claim for claim in read(sentence) if claim.value_span.text.startswith(("40", "3,690"))]
    assert found[0].kind == kind


def test_a_share_with_its_own_verb_goes_on_with_no_growth() -> None:
    assert read("Prices rose 10 percent, and 41 percent would not pay more.")[1].kind == Kind.SHARE


def test_what_was_ten_years_ago_is_said_in_passing() -> None:
    text = "Moles fetched 940 euros in 2025. Ten years ago the price was 520 euros. Voles were down by a tenth."
    assert [claim.period for claim in read(text)] == ["2025", "2016", "2025"]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("The sea averaged 20.8 degrees in 2025, second only to 2023.", "2025"),
        ("The lake covered 900 hectares, which would have shocked anyone ten years ago.", "2026-05-12"),
        ("The poll of 900 adults was made between March 9 and 12.", "2026-03-09/2026-03-12"),
        ("In 2025 flocks fell by 23 percent on 2018, to 38,500 pairs.", "2025"),
    ],
)
def test_when_it_was(sentence: str, period: str) -> None:
    found = read(sentence)[-1]
    assert (found.period, found.modality.value) == (period, "actual")


def test_a_level_reached_by_a_movement_adds_up_over_no_time() -> None:
    assert read("Flocks have shrunk by 23 percent since 2018, to 38,500 pairs.")[-1].period == "2026-05-12"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (f"{WIRE}Egg prices fell 4 percent, said economist Ana Ruiz.", "Ana Ruiz"),
        (f"{WIRE}Egg prices fell 4 percent, the farm ministry said.", "farm ministry"),
        ("In a survey by Acme Polls, 27 percent of tenants said they had moved.", "Acme Polls"),
        ("In a poll of 900 adults by Acme Polls, 27 percent named rents.", "Acme Polls"),
        ("Statistics Canada said on Tuesday that rents rose 4.3 percent.", "Statistics Canada"),
        (
            "May was 1.4 degrees warmer than the mean, and June came to 15.2, says the Acme Forum.",
            "Acme Forum",
        ),
        ("Egg sales are forecast to lose another 6 percent by 2030.", None),
        ("One in six voters said prices decide.", None),
    ],
)
def test_who_said_it(sentence: str, speaker: str | None) -> None:
    assert {claim.attribution for claim in read(sentence)} == {speaker}


def test_who_made_a_poll_is_nobody_it_is_about() -> None:
    assert read("In a survey by Acme Polls, 27 percent of tenants said they had moved.")[0].scope != "Acme Polls"


def test_letters_behind_who_counts_are_the_same_body() -> None:
    text = (
        "Floods in Fiji\n\nThe National Institute for Flood Relief (NIFR) puts the number of people affected at 6,400."
    )
    assert read(text)[0].scope == "Fiji"


def test_whose_home_it_is() -> None:
    text = "Iceland, home to more than half of the world's puffins, has lost 70 percent of its colonies in 30 years."
    one, other = read(text)
    assert (one.scope, other.scope) == ("Iceland", "Iceland")
    assert "years" not in other.metric


@pytest.mark.parametrize(
    ("line", "metrics"),
    [
        ("- Homes: 8,420 destroyed or uninhabitable, a further 21,000 damaged", ["Homes destroyed", "Homes damaged"]),
        ("- Bridges: 14 washed away", ["Bridges washed away"]),
        ("- Boats: 310 in all", ["Boats"]),
    ],
)
def test_a_line_tells_the_state_behind_its_number(line: str, metrics: list[str]) -> None:
    found = read(f"Storm in Fiji\n\nA storm hit the coast.\n\n{line}")
    assert [claim.metric for claim in found][: len(metrics)] == metrics


def test_a_column_of_the_injured_counts_people() -> None:
    text = "Quake in Fiji.\n\n| Province | Injured | Boats |\n|---|---|---|\n| Lau | 1,020 | 12 |\n| Ra | 90 | 4 |\n"
    found = {claim.value_span.text: claim for claim in read(text)}
    assert (found["1,020"].quantity.unit, found["12"].quantity.unit) == ("person", "boat")


@pytest.mark.parametrize(
    "sentence",
    [
        "A third of those who came were under 25.",
        "The margin of error is 2.1 points, 19 times out of 20.",
    ],
)
def test_ages_and_odds_are_no_figures_of_their_own(sentence: str) -> None:
    assert len(read(sentence)) == 1


def test_months_are_no_age_of_people() -> None:
    found = read("The fund wants to help 60,000 people over 12 months.")[0]
    assert found.metric == "people helped"


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Heat killed an estimated 1,650 people in cities.", "heat deaths"),
        ("Bike thefts rose 12 percent.", "Bike thefts"),
        ("Accidents with injuries fell from 46 to 31.", "Accidents with injuries"),
        ("In Oslo the clear-up rate was 31 percent.", "clear-up rate"),
        ("The appeal for 64 million dollars is 22 per cent funded.", "share of appeal funded"),
    ],
)
def test_labels_keep_to_their_words(sentence: str, metric: str) -> None:
    assert read(sentence)[-1].metric == metric


def test_and_up_to_begins_another_amount() -> None:
    found = read("It pays 5 million won for a first child and up to 35 million for a second.")
    assert [str(claim.quantity.comparator) for claim in found] == ["=", "<="]


def test_an_expected_level_foretells_nothing() -> None:
    text = "Three in four pupils reach the expected level in maths, up 5 percentage points since 2022."
    assert {claim.modality.value for claim in read(text)} == {"actual"}


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("A bus fell into a ravine on Monday, killing 12 people.", ["deaths"]),
        (
            "The blast destroyed 40 huts, killing 12 and injuring 30.",
            ["huts destroyed", "blast deaths", "blast injured"],
        ),
        ("The airline grew, training 400 pilots and opening nine bases.", ["pilots trained", "bases opened"]),
    ],
)
def test_what_is_a_trade_elsewhere_acts_on_many(sentence: str, metrics: list[str]) -> None:
    assert [claim.metric for claim in read(sentence)] == metrics


def test_trades_go_on_with_the_jobs_counted() -> None:
    found = read("Retail added 12,000 jobs, banking 5,000.")
    assert found[-1].metric in ("banking", "jobs") and found[-1].quantity.unit == "job"


def test_what_points_back_inside_a_quotation_reaches_no_further() -> None:
    text = 'The stage is 58 metres high. "We used 97 percent of the fuel. That is tight," director Ana Ruiz admitted.'
    assert [claim.attribution for claim in read(text)] == [None, "Ana Ruiz"]


def test_how_far_something_went_down_from_a_place_is_no_fall() -> None:
    assert read("It went down about nine kilometres from the port.")[0].kind == Kind.LEVEL


@pytest.mark.parametrize(
    ("sentence", "metric", "kind"),
    [
        (
            "Of those who trained in 2020, 32 percent had quit by last year.",
            "share of those who trained who quit",
            Kind.SHARE,
        ),
        ("Noise was the reason most often given, named by 84 percent of movers.", "share of movers", Kind.SHARE),
        ("Catches were cut by 5 percent.", "Catches", Kind.GROWTH),
        ("A lorry took two days to reach Vila-Flor although the road was open.", "time to reach vila-flor", Kind.LEVEL),
    ],
)
def test_who_does_it_and_how_long_it_takes(sentence: str, metric: str, kind: Kind) -> None:
    found = read(sentence)[-1]
    assert (found.metric, found.kind) == (metric, kind)


def test_a_figure_told_of_one_place_in_passing_moves_nothing_on() -> None:
    text = "Rents in Peru\n\nRents rose 4 percent in 2025. In Lima the figure was 9 percent. Sales fell 2 percent."
    assert [claim.scope for claim in read(text)] == ["Peru", "Lima", "Peru"]


@pytest.mark.parametrize("opening", ["Two years ago", "Last season", "In 2024"])
def test_a_time_in_front_hides_nobody_who_opens_a_text(opening: str) -> None:
    text = f"A small bakery\n\n{opening} Maple Bakery sold 2,140 loaves.\n\nThe bakery's revenue was 6,240 euros."
    assert {claim.scope for claim in read(text)} == {"Maple Bakery"}


def test_what_is_pencilled_in_is_still_a_growth() -> None:
    text = "Peru was on course for a rise of 1.9 percent, ahead of the 0.4 percent pencilled in for Chile."
    assert [claim.kind for claim in read(text)] == [Kind.GROWTH, Kind.GROWTH]
