"""What somebody saw happen, names in apposition, shares of what was told, closes of the day, counts that lead on."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims, read

SEEN = [
    ("Nordvik saw its sales in Chile drop by 7% last year.", "sales", "Nordvik", -7),
    ("Halden saw its net loss shrink by a fifth last year.", "net loss", "Halden", -20),
    ("Kenya saw tea exports climb 12% last year.", "tea exports", "Kenya", 12),
    ("Aerlinea saw passenger numbers rise 5% last year.", "passenger numbers", "Aerlinea", 5),
    ("The bank watched its deposits dwindle by 4% last year.", "deposits", None, -4),
]


@pytest.mark.parametrize(("text", "metric", "scope", "value"), SEEN)
def test_what_somebody_saw_move_is_what_moved_and_their_own(
    text: str, metric: str, scope: str | None, value: int
) -> None:
    (claim,) = claims(text, published="2026-03-03")
    assert (claim.metric, claim.scope, claim.kind.value, claim.quantity.value) == (metric, scope, "growth", value)
    assert claim.period == "2025"


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("The port saw a price rise to 4 dollars a tonne.", "price"),
        ("The city saw demand growth of 4% in 2025.", "demand"),
    ],
)
def test_with_an_article_or_of_what_was_seen_stays_a_noun(text: str, metric: str) -> None:
    assert [claim.metric for claim in claims(text)] == [metric]


def test_a_clause_of_seeing_is_of_the_year_spoken_of() -> None:
    text = "In 2025, 10.8 million bicycles were sold, while folding models saw their share shrink to 26.6%."
    assert [claim.period for claim in claims(text, published="2026-01-27")] == ["2025"] * 2


APPOSED = [
    ("The grid operator, Voltar, expects demand to hit 6 gigawatts by 2032.", "Voltar"),
    ("Italy's statistics office, ISTAT, put inflation at 3.1% in January.", "ISTAT"),
    ("The farmers' union, UNAC, puts the area of crops lost at 64,000 hectares.", "UNAC"),
    ("The ministry in Lima, Peru, said anchovy landings fell 12% in 2025.", "ministry in Lima"),
]


@pytest.mark.parametrize(("text", "speaker"), APPOSED)
def test_the_name_behind_what_somebody_is_speaks(text: str, speaker: str) -> None:
    (claim,) = claims(text, published="2026-03-03")
    assert claim.attribution == speaker
    assert claim.scope != speaker


def test_an_apposed_firm_that_reports_tells_of_itself() -> None:
    text = "China's biggest brewer, SMIX, reported quarterly revenue of $2.5 billion, 12.8% up on the year."
    assert [claim.scope for claim in claims(text, published="2026-03-03")] == ["SMIX"] * 2


def test_what_a_firm_has_goes_on_with_who_spoke_of_its_own_in_the_paragraph() -> None:
    text = (
        "Global sales of lifts came to 3 million in 2025.\n\n"
        "Nordvane, the Swedish maker of lifts, said it had shipped 14,200 of them. "
        "Net profit fell to 640 million kronor as the company hired engineers.\n\n"
        "Nordvane is listed in Oslo."
    )
    assert claims(text, published="2026-03-03")[-1].scope == "Nordvane"


SHARES = [
    ("SK Nordix, which holds 34% of the lift market, said it was full.", "share of lift market", "SK Nordix"),
    ("Last year 542,000 boilers were installed, of which Chile took 54%.", "share of boiler installations", "Chile"),
    (
        "The fair sold 152,000 carpets, of which runners made up just 1.3%.",
        "share of runners in carpet sales",
        None,
    ),
]


@pytest.mark.parametrize(("text", "metric", "scope"), SHARES)
def test_a_share_in_a_relative_clause_is_whose_it_is_and_of_what_was_told(
    text: str, metric: str, scope: str | None
) -> None:
    claim = claims(text, published="2026-03-03")[-1]
    assert (claim.kind.value, claim.metric, claim.scope) == ("share", metric, scope)


def test_a_part_that_stands_in_front_of_its_verb_is_no_taker_s() -> None:
    text = "The port handled 9 million containers in 2025, of which 12% were empty."
    assert claims(text)[-1].metric == "share of containers empty"


def test_who_tells_in_a_relative_clause_is_not_whose_it_is() -> None:
    text = "Demand is rising, according to the Oslo Institute, which expects 15 ferries in Chile by 2030."
    assert claims(text, published="2026-03-03")[-1].scope != "Oslo Institute"


ONES = [
    ("The chain closed 40 shops last year and opened three new ones.", "shop"),
    ("The grid has 82 substations in Fife. It connected three new ones last year.", "substation"),
]


@pytest.mark.parametrize(("text", "thing"), ONES)
def test_ones_are_the_things_counted_before(text: str, thing: str) -> None:
    last = claims(text, published="2026-03-03")[-1]
    assert (last.quantity.unit, last.metric.split()[0]) == (thing, f"{thing}s")


DEALT = "Nordvik's sales rose 5% to 3 million euros in the fourth quarter of 2025.\n\n{}"


@pytest.mark.parametrize(
    "told", ["Its stock closed 6% higher in Oslo.", "Shares in Nordvik closed 6% higher.", "The stock ended 6% higher."]
)
def test_a_market_s_close_is_of_the_day(told: str) -> None:
    claim = claims(DEALT.format(told), published="2026-03-03")[-1]
    assert (claim.metric, claim.period, claim.baseline) == ("share price", "2026-03-03", "2026-03-02")


def test_a_stock_of_things_closes_no_day_of_trading() -> None:
    claim = claims("The stock of homes in Fife rose 5% in February.", published="2026-03-03")[0]
    assert (claim.metric, claim.period) == ("stock of homes", "2026-02")


def test_the_full_year_of_an_outlook_is_that_of_the_quarter_foretold() -> None:
    text = (
        "Sales in 2025 were 3 million euros.\n\n"
        "For the first quarter of 2026, the brewer expects sales of 800,000 euros. "
        "For the full year, it expects sales of 3.3 million euros."
    )
    assert [claim.period for claim in claims(text, published="2026-02-26")] == ["2025", "2026-Q1", "2026"]


def test_the_full_year_behind_a_quarter_that_was_is_its_own() -> None:
    text = "Profit was 3 million euros in the first quarter of 2025. For the full year, it came to 14 million euros."
    assert [claim.period for claim in claims(text, published="2026-02-26")] == ["2025-Q1", "2025"]


NO_COUNTS = [
    "Three points stand out.",
    "Two reasons explain it.",
    "The ferry will be late by a day or two.",
    "The big three have now all reported.",
    "It was the fastest growth in 15 quarters.",
]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_counts_that_lead_on_or_measure_nothing_are_no_claims(text: str) -> None:
    assert claims(text) == []


def test_in_one_quarter_is_a_time_and_in_a_quarter_of_them_a_share() -> None:
    doubled = claims("The backlog nearly doubled in one quarter to $460 million.")
    assert [claim.kind.value for claim in doubled] == ["multiple", "level"]
    (share,) = claims("Theft was involved in a quarter of cases.")
    assert (share.kind.value, share.quantity.value) == ("share", 25)


COUNTED = ["Two ships sank off Fife.", "Three people died in Fife.", "The big three carmakers sold 4 million cars."]


@pytest.mark.parametrize("text", COUNTED)
def test_counts_of_what_happened_stay_claims(text: str) -> None:
    assert len(claims(text)) == 1


OUTLOOK = """Wheat outlook

The council updated its table.

| | 2024 | 2025 |
|---|---|---|
| World wheat output (million tonnes) | 800 | 812 |
| of which EU | 121 | 138 |
| of which durum | 36 | 35 |
| Stocks-to-use, % | 32.4 | 32.9 |
"""


def test_parts_in_a_table_s_rows_have_the_unit_of_the_row_above_and_places_are_whose_they_are() -> None:
    found = [
        (claim.metric.lower(), claim.scope, claim.quantity.unit, int(claim.quantity.value)) for claim in claims(OUTLOOK)
    ]
    assert found[:6:2] == [
        ("wheat output", "world", "tonne", 800_000_000),
        ("wheat output", "European Union", "tonne", 121_000_000),
        ("durum wheat output", "world", "tonne", 36_000_000),
    ]
    assert found[6][0] == "stocks-to-use"


def test_a_percentage_behind_the_comma_of_a_head_is_no_part_of_what_it_measures() -> None:
    text = "Makers of lifts in 2025.\n\n| Maker | Market share, % |\n|---|---|\n| Oxo | 12.1 |\n| Brox | 8.8 |\n"
    assert [(claim.metric.lower(), claim.scope, claim.kind.value) for claim in read(text).claims] == [
        ("market share", "Oxo", "share"),
        ("market share", "Brox", "share"),
    ]


JOINED = [
    ("Oxo has cut fares by 4% and raised parking fees by 6%.", [("fares", -4), ("parking fees", 6)]),
    ("The firm trimmed its workforce by 8% and lifted wages by 3% in 2025.", [("workforce", -8), ("wages", 3)]),
]


@pytest.mark.parametrize(("text", "told"), JOINED)
def test_a_second_verb_of_moving_is_a_verb_and_gives_its_own_sign(text: str, told: list[tuple[str, int]]) -> None:
    assert [(claim.metric, int(claim.quantity.value)) for claim in claims(text)] == told


def test_raised_in_front_of_a_noun_that_acts_is_no_second_verb() -> None:
    (claim,) = claims("The fall in fares and raised taxes pushed prices up by 4%.")
    assert (claim.metric, claim.quantity.value) == ("prices", 4)


RANKED = [
    ("Bills in Ireland, at 1,850 euros a year, are the second highest in the European Union.", "Ireland"),
    ("At 4.1%, unemployment in Chile is the lowest in Latin America.", "Chile"),
    ("Rents are highest in Fife, at 900 pounds.", "Fife"),
    ("The highest rent in Spain was 900 euros in 2025.", "Spain"),
]


@pytest.mark.parametrize(("text", "scope"), RANKED)
def test_among_whom_something_ranks_is_not_whose_it_is(text: str, scope: str) -> None:
    assert claims(text)[0].scope == scope


def test_worldwide_in_front_lets_go_of_the_place_before() -> None:
    text = "Germany has 90 plants. Worldwide the International Energy Agency puts their use at 448 terawatt hours."
    assert [claim.scope for claim in claims(text)] == ["Germany", "world"]
    assert claims("Worldwide, Germany ranks third with 90 plants.")[0].scope == "Germany"


def test_another_time_that_a_count_is_set_against_is_no_baseline_of_a_rate_before_it() -> None:
    text = (
        "Sales of used tents grew 11% last year, the guild said, and Campo, a platform for them, counted "
        "17,000 customers at the end of March, 3,000 more than in the same month last year."
    )
    assert claims(text, published="2026-04-20")[0].baseline == "2024"


def test_the_perfect_goes_on_with_no_year_far_back() -> None:
    text = '"Two years ago we had eleven employees," said Dana Ortiz.\n\nThe new presses have cut injury rates by 46%.'
    assert claims(text, published="2026-03-18")[-1].period == "2026-03-18"


def test_a_name_that_labels_its_line_is_whose_the_line_is() -> None:
    text = "The three groups have reported.\n\n**AKX**: sales of $37.6bn, up 28%. Operating income was $14.1bn."
    assert [claim.scope for claim in claims(text, published="2026-04-30")] == ["AKX"] * 3


def test_a_body_of_statistics_in_front_of_a_colon_tells_of_its_country() -> None:
    assert claims("ISTAT: inflation of 3% in January.")[0].scope == "Italy"


RATIOS = [
    ("Chile has 4,840 clinics, or 34.4 for every 100,000 people.", "clinic/100000 person", "34.4"),
    ("There were 312 murders in Peru, or 4.1 for every 100,000 people.", "murder/100000 person", "4.1"),
]


@pytest.mark.parametrize(("text", "unit", "value"), RATIOS)
def test_for_every_so_many_is_one_rate_of_what_was_counted(text: str, unit: str, value: str) -> None:
    last = claims(text)[-1]
    assert (last.quantity.unit, str(last.quantity.value)) == (unit, value)


def test_for_every_other_number_stays_a_count_of_its_own() -> None:
    assert [str(claim.quantity.value) for claim in claims("They won 12 games for every 3 games they lost.")] == [
        "12",
        "3",
    ]


STRIVING = [
    ("The ministry will strive to raise the literacy rate to 70% in 2026.", "target"),
    ("The city strives to plant 4,000 trees by 2030.", "target"),
    ("The literacy rate rose to 70% in 2024.", "actual"),
]


@pytest.mark.parametrize(("text", "modality"), STRIVING)
def test_what_somebody_strives_for_is_a_target(text: str, modality: str) -> None:
    assert claims(text)[-1].modality.value == modality


SAW_AND_EXPECTS = [
    "Halden saw its order intake slump by 23% in January and now expects revenue of 500 million euros in 2026.",
    "Halden watched orders fall by 23% in January and now expects revenue of 500 million euros in 2026.",
]


@pytest.mark.parametrize("text", SAW_AND_EXPECTS)
def test_who_saw_it_goes_on_speaking_and_not_what_was_seen(text: str) -> None:
    last = claims(text, published="2026-03-03")[-1]
    assert (last.attribution, last.modality.value) == ("Halden", "projected")


RUNNERS_UP = [
    ("Volta drew 226 million users, followed by Norda with 135 million and Halden's Yuba with 41 million.", "Yuba"),
    ("The Volta led with 12,000 registrations in 2025, ahead of Halden's Swift with 9,000.", "Swift"),
    ("Brox's output rose to 3 million boats, and Halden's Tarn plant came to a halt with 900 workers.", "Halden"),
]


@pytest.mark.parametrize(("text", "scope"), RUNNERS_UP)
def test_a_runner_up_named_with_its_maker_has_the_figure(text: str, scope: str) -> None:
    assert (claims(text)[-1].scope or "").startswith(scope)
