"""What trade reports say of firms, prices and times in the short ways of wire copy and analysts' notes."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

PUBLISHED = "2026-07-30"
LEAD = "OSLO, July 30, 2026 (Wire) - Skaun, a maker of boats, made a profit of 9 million kroner in June.\n\n"

SCOPES = [
    ("At ferry operator Tirsk, by contrast, traffic rose 12%.", "Tirsk"),
    ("Rival Havna, which reports next week, has guided to output of 3,000 boats.", "Havna"),
    (
        "Harbour Books, the leader in sea charts, last week cut its sales forecast to 31 million kroner.",
        "Harbour Books",
    ),
    ("Bremo's margin fell to 5% from 6%, as a yard in Peru stood idle.", "Bremo"),
]


@pytest.mark.parametrize(("sentence", "scope"), SCOPES)
def test_whose_figure_it_is(sentence: str, scope: str) -> None:
    assert {claim.scope for claim in claims(LEAD + sentence, published=PUBLISHED)[1:]} == {scope}


def test_the_firm_called_by_its_trade_is_none_that_the_text_tells_of_only_further_down() -> None:
    text = LEAD + "The builder sold 40 boats.\n\nHouse builder Tirsk sold 30 homes. The builder has 12 sites."
    assert [claim.scope for claim in claims(text, published=PUBLISHED)[1:]] == ["Skaun", "Tirsk", "Tirsk"]


def test_what_a_text_says_by_a_trade_before_and_behind_the_name() -> None:
    text = "Grocer Solara opened 12 shops. The grocer has 90 shops."
    assert [claim.scope for claim in claims(text)] == ["Solara", "Solara"]


def test_who_speaks_is_named_without_what_they_are() -> None:
    told = claims(LEAD + "Rival Havna expects to sell 3,000 boats.", published=PUBLISHED)[-1]
    assert told.attribution == "Havna"


def test_a_speaker_expects_something_of_what_was_told_before() -> None:
    text = "Honey output in Fiji rose 4% in 2025. Omdia expects it to add 2% in 2026."
    assert [claim.scope for claim in claims(text, published="2026-03-04")] == ["Fiji", "Fiji"]


LABELS = [
    ("Skaun will cut share buybacks to $2 million and lift the quarterly dividend by 5%.", "quarterly dividend"),
    ("Its loss came to 3 million kroner, although volumes rose 8%.", "volumes"),
    ("The loss doubled to 3 million kroner, and the average rate sank to 900 kroner.", "average rate"),
    ("The pump cut the risk of the cellar flooding by 34%.", "risk of cellar flooding"),
    ("The belt lowered the danger of falling by 12%.", "danger of falling"),
    ("Sales of add-on sails fell 3%.", "Sales of add-on sails"),
    ("Debts rose to 18% of capital from 12%.", "share of Debts in capital"),
    ("The yards lost 800 jobs at 21 sites, 12% fewer than a year before.", "jobs lost"),
    ("In a poll of 800 readers, 44% named long queues, 31% the noise.", "share of readers who named noise"),
    ("We lift our 2027 sales estimate to 6 million kroner.", "sales"),
    ("Some 47 of 703 sailings have been cancelled for the next five weeks, the port said.", "sailings cancelled"),
]


@pytest.mark.parametrize(("sentence", "label"), LABELS)
def test_what_the_last_figure_measures(sentence: str, label: str) -> None:
    assert claims(LEAD + sentence, published=PUBLISHED)[-1].metric == label


NOT_CARRIED = [
    ("The lamb crop in Peru, the office said, is put at 19 million, down 1% on 2025.", "lamb production"),
    ("Skaun sold 40 boats in 2025, 3% more than a year before.", "boat sales"),
    ("In a poll of 800 readers, 44% named long queues, and 31% left early.", "share of readers left"),
]


@pytest.mark.parametrize(("sentence", "label"), NOT_CARRIED)
def test_what_the_last_figure_measures_by_itself(sentence: str, label: str) -> None:
    assert claims(LEAD + sentence, published=PUBLISHED)[-1].metric == label


def test_a_share_set_against_another_whole_is_read_by_itself() -> None:
    text = "Debts rose to 18% of capital from 12% of sales."
    assert claims(text)[-1].metric != "share of Debts in capital"


def test_volumes_after_a_level_of_goods_are_of_those() -> None:
    text = "The mill made 4 million tonnes of paper in May. Volumes fell by 6%."
    assert claims(text)[-1].metric == claims(text)[0].metric


def test_what_a_firm_pays_for_is_not_what_its_text_is_about() -> None:
    text = (
        "Skaun gains as cheaper fuel helps\n\nOSLO, July 30, 2026 (Wire) - Skaun made a profit of 9 million kroner. "
        "Its fuel bill fell 11%. Traffic rose 12%."
    )
    assert claims(text, title="Skaun gains as cheaper fuel helps", published=PUBLISHED)[-1].metric == "Traffic"


PERIODS = [
    ("Skaun posted a second-quarter profit of 9 million kroner on Wednesday.", "2026-Q2"),
    ("Skaun reported a first-half loss of 3 million kroner on Tuesday.", "2026-01/2026-06"),
    ("Skaun opened 12 shops on Tuesday.", "2026-07-28"),
    ("Iceland raised its policy rate to 5% on Tuesday.", "2026-07-28"),
]


@pytest.mark.parametrize(("sentence", "period"), PERIODS)
def test_the_day_of_the_news_is_none_of_what_it_tells(sentence: str, period: str) -> None:
    assert claims(sentence, published=PUBLISHED)[0].period == period


def test_the_day_of_a_change_is_that_of_what_it_led_to() -> None:
    rate, before = claims("Iceland raised its policy rate to 5% from 4% last Friday.", published=PUBLISHED)
    assert (rate.period, rate.kind, before.quantity.value) == ("2026-07-24", Kind.LEVEL, 4)


def test_what_something_rose_from_on_a_day_was_so_on_that_day() -> None:
    claim = claims("The shares rose to 27 euros from 25 on Monday.", published=PUBLISHED)[0]
    assert claim.period != "2026-07-27"


BASELINES = [
    ("Orders are running 6% ahead of last year's.", "2025"),
    ("The harvest is 24% below last year's and 19% short of the five-year average.", "2025"),
    ("Prices remain 84% off their 2022 peak.", "2022"),
]


@pytest.mark.parametrize(("sentence", "baseline"), BASELINES)
def test_what_a_rate_is_set_against(sentence: str, baseline: str) -> None:
    claim = claims(sentence, published=PUBLISHED)[0]
    assert (claim.kind, claim.baseline) == (Kind.GROWTH, baseline)


def test_a_full_year_forecast_is_of_the_year_that_runs() -> None:
    text = "Sales came to 3 million euros last year. It kept its full-year forecast for sales of 4 million euros."
    assert [claim.period for claim in claims(text, published=PUBLISHED)] == ["2025", "2026"]


def test_the_full_year_total_is_of_the_year_spoken_of() -> None:
    text = "Sales came to 1 million euros in the fourth quarter of 2025. The full-year total was 4 million euros."
    assert [claim.period for claim in claims(text, published=PUBLISHED)] == ["2025-Q4", "2025"]


def test_another_forecast_is_of_the_time_that_it_foretold() -> None:
    text = "The bank sees inflation averaging 2.6% this year, against a forecast of 2.9% in November."
    assert [claim.period for claim in claims(text, published="2026-03-04")] == ["2026", "2026"]


def test_weeks_that_end_with_a_feast_are_a_time() -> None:
    told = claims("Sales rose 3% in the four weeks to Christmas Eve.", published="2026-01-08")
    assert [claim.period for claim in told] == ["2025-11-27/2025-12-24"]


KINDS = [
    ("Storage installations rose 43% to 98 GW / 247 GWh.", Kind.LEVEL),
    ("The plan was narrowed to 150-160 tonnes (previously 145-165 tonnes).", Kind.LEVEL),
    ("It made a profit of 37 million euros after a loss of 18 million.", Kind.LEVEL),
    ("The town had a loss of 3,000 jobs.", Kind.CHANGE),
    ("The shares are 12% off their high.", Kind.GROWTH),
]


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_the_kind_of_the_last_figure(sentence: str, kind: Kind) -> None:
    assert claims(sentence)[-1].kind is kind


SIGNS = [
    ("The council plans to cut the grass budget by 4% and raise parking fees by 6%.", [-4, 6]),
    ("The krona lost 16% against the euro. The inflation target is 9%.", [-16, 9]),
    ("Prices remain 84% off their peak.", [-84]),
    ("The northern line shed 5%.", [-5]),
]


@pytest.mark.parametrize(("sentence", "values"), SIGNS)
def test_which_way_something_moves(sentence: str, values: list[int]) -> None:
    assert [claim.quantity.value for claim in claims(sentence)] == values


MODALITIES = [
    ("We see additions of 7 GW in 2026.", Modality.PROJECTED),
    ("We see 20,900 boats, worth some 51 million euros in all, at the quay.", Modality.ACTUAL),
    ("Spending is now put at 13 million euros for 2026.", Modality.PROJECTED),
    ("The museum expects 24,000 visitors in 2026 instead of 31,000.", Modality.PROJECTED),
    ("Patients pay 10 euros instead of 9.", Modality.ACTUAL),
]


@pytest.mark.parametrize(("sentence", "modality"), MODALITIES)
def test_what_is_foretold(sentence: str, modality: Modality) -> None:
    assert claims(sentence, published="2026-02-05")[-1].modality is modality


def test_a_change_of_a_price_is_in_its_money() -> None:
    told = claims("A boat cost 41,800 euros in May, 1,300 less than in March.", published=PUBLISHED)
    assert [claim.quantity.unit for claim in told] == ["EUR", "EUR"]


def test_a_central_bank_that_cuts_for_the_first_time_cuts_its_rate() -> None:
    told = claims("Iceland's central bank cut for the first time since May, by a quarter point to 3.75%.")
    assert {claim.metric for claim in told} == {"policy rate"}


def test_the_country_of_a_report_whose_lead_names_no_other() -> None:
    text = (
        "Boats: fewer orders\n\nPARIS, 4 November 2026 (Wire) - French boat registrations fell 2% to 2,300 in October. "
        "Sail boats took 25% of the market.\n\nElsewhere, Norwegian registrations rose 1%. In Italy they fell 6%. In "
        "Spain they fell 4%."
    )
    assert claims(text, title="Boats: fewer orders", published="2026-11-04")[2].scope == "France"


def test_a_line_with_those_who_buy_counts_them() -> None:
    text = "Margins were 60% in May. Customers: 300,000."
    assert claims(text)[-1].metric == "Customers"
