"""Measures told by a verb or by a figure beside: stakes, waiting times, parts of that, percent signs left out."""

from __future__ import annotations

import pytest

from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

ANCHOR = "2026-11-12"


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("The family owns 28% of Lyon-based Verrier.", ["stake in Verrier"]),
        ("A group of funds bought 40 percent of the shares.", ["stake"]),
        ("Farmers own 40 percent of the land.", ["share of land"]),
        ("Surgeons say patients wait 11 weeks for a new knee.", ["waiting time for new knee"]),
        ("Some 18 km of the 55 km canal have been dredged.", ["canal dredged", "canal"]),
        ("The jab prevented 91 percent of infections.", ["share of infections prevented"]),
        ("The dam holds 44 percent of its water.", ["share of water"]),
        ("Nurses in Lodz earn 52 zloty an hour, and porters 31.", ["wage of nurses", "wage of porters"]),
        (
            "The grid used 40 TWh last year. Data centres took 6 TWh of that, homes 19 and farms 2.5.",
            ["grid use", "grid use for data centres", "grid use for homes", "grid use for farms"],
        ),
        (
            "The town used 340 million litres in May. Orchards took 120 million of that, hotels 60 and homes the rest.",
            ["town use", "town use for orchards", "town use for hotels"],
        ),
        (
            "Volunteers planted 48,000 trees. Schools contributed 9,000 of that, and churches 4,000.",
            ["trees planted", "trees planted for schools", "trees planted for churches"],
        ),
        ("Doctors did not vaccinate 4,100 sheep.", ["sheep not vaccinated"]),
        ("The rent in Cork was 900 euros a month; in Galway landlords wanted 950 euros a month.", ["rent", "rent"]),
        (
            "Operating profit of 90 million euros gave a margin of 12 percent.",
            ["operating profit", "operating profit margin"],
        ),
        ("Sales of 90 million euros gave a margin of 12 percent.", ["Sales", "margin"]),
        ("We forecast sales growth of 6 percent, inside the firm's range of 5 to 7 percent.", ["sales", "sales"]),
        ("The highest bid in the tender was 61 euros per megawatt-hour.", ["highest bid in tender"]),
        ("Lumen charges 3 dollars per million input tokens.", ["input token price"]),
        ("Rents in Lyon average 14.20 euros per square metre.", ["rents"]),
        ("In villages the average is 18.2 pupils, in towns 24.6.", ["pupils", "pupils in towns"]),
        ("It reported a 9.4% rise in first-quarter net profit.", ["net profit"]),
        ("Hafnia Rail lifts operating profit by 12 percent as fares climb", ["operating profit"]),
        ("Dane Foods lifted net profit 5.2% in May.", ["net profit"]),
        ("Road crashes cost 2,140 lives in Chile.", ["deaths"]),
        ("Its operating margin, or profit as a share of sales, was 8.3%.", ["operating margin"]),
        (
            "Acme serves one in four mobile users in Peru and employs 5,200 people.",
            ["share of mobile users", "employees"],
        ),
        # A body behind its article acts; a thing does not.
        ("The harbour cut berth fees by 8 percent.", ["berth fees"]),
        ("The ministry cut water fees by 12 percent.", ["water fees"]),
        ("A tax cut costs the state 2 billion euros.", ["tax cut cost"]),
        # Several verbs share one auxiliary.
        ("The quarry will cost 90 million dollars and employ 310 people.", ["quarry cost", "quarry employees"]),
        ("Dredging would flood 300 hectares and generate 60 megawatts.", ["area flooded", "capacity"]),
        ("A welder in Gdansk starts on 62,000 zloty.", ["starting wage of welder"]),
        ("Teachers are paid 3,100 euros a month.", ["wage of teachers"]),
        ("The terminal can handle 2 million containers a year.", ["container capacity"]),
        ("An airport built for 35 million passengers a year opened.", ["passenger capacity"]),
        (
            "Peru installed 410 MW of solar capacity last year. Wind contributed another 120 MW.",
            ["solar capacity installations", "wind capacity installations"],
        ),
        (
            "We count 17,300 houses destroyed, and another 29,000 under water.",
            ["houses destroyed", "houses under water"],
        ),
        ("The Vistula peaked at 7.1 metres.", ["river level"]),
        ("At 4.5 percent, the policy rate is the highest in the region.", ["policy rate"]),
        ("Chile's harvest of Atlantic salmon fell to 735,000 tonnes.", ["production of Atlantic salmon"]),
        ("Patients in Turku wait 19 days for a hip scan.", ["waiting time for hip scan"]),
    ],
)
def test_labels(sentence: str, labels: list[str]) -> None:
    assert [claim.metric.lower() for claim in claims(sentence, published=ANCHOR)] == [one.lower() for one in labels]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Occupancy of the hotels was 71 percent in July, up from 64 in June.", ["percent", "percent"]),
        ("Unemployment stood at 6.1 percent in May, against 7 a year earlier.", ["percent", "percent"]),
        ("Sales rose 5 percent to 300 cars in May and 58 in June.", ["percent", "car", "car"]),
        ("The rent is C$1,900 a month in Halifax.", ["CAD/month"]),
        ("A typical family will pay 42 pounds less a year.", ["GBP"]),
        ("The boats landed 240 million pounds of crab.", ["pound"]),
        ("Solar made up 31 percent of new capacity, wind 44 and gas the rest.", ["percent", "percent"]),
        ("Trucks carried 31 percent of freight, and 44 ships the rest.", ["percent", "ship"]),
        ("Reserves fell by 1.2 billion dollars to 38.4 billion in May.", ["USD", "USD"]),
        (
            "The 14 turbines have a capacity of 1,120 megawatts, of which 640 are in use.",
            ["turbine", *["megawatt"] * 2],
        ),
        ("The bank expects inflation of 3.2 percent this year and 2.6 next.", ["percent", "percent"]),
        ("The firm employs 12,000 people in 14 countries, 3,400 of them in Poland.", ["person", "country", "person"]),
        ("Nurses in Lodz earn 52 zloty an hour, and porters 31.", ["PLN/hour", "PLN/hour"]),
        (
            "Three idle jets cost it dear. Revenue was 171 million euros. Fuel alone took 52 million.",
            ["jet", "EUR", "EUR"],
        ),
        ("Profit came to 3 million euros, short of the 3.4 million that brokers had expected.", ["EUR", "EUR"]),
        ("Museums sold 2.3 million tickets; theatres took 700,000 of that, and cinemas 900,000.", ["ticket"] * 3),
        ("The town used 340 million litres. Orchards took 120 million of that, hotels 60.", ["liter"] * 3),
        ("Demand was 20 GWh in the year to March. The line has 5 GWh of annual capacity.", ["gigawatt_hour"]),
        ("In villages the average is 18.2 pupils, in towns 24.6.", ["pupil", "pupil"]),
    ],
)
def test_units(sentence: str, units: list[str]) -> None:
    assert [claim.quantity.unit for claim in claims(sentence, published=ANCHOR)][: len(units)] == units


def test_a_number_like_the_one_before_leaves_its_scale_out() -> None:
    text = "On Monday the reservoir held 12 million cubic metres. A month ago it was 15."
    assert [str(claim.quantity.value) for claim in claims(text, published=ANCHOR)] == ["12000000", "15000000"]


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("The index lost half a percent.", Kind.GROWTH, "-0.5"),
        ("Growth slowed by a tenth of a percent.", Kind.GROWTH, "-0.1"),
        ("Steel output fell 9 percent to 310 tonnes in the first half, and cement output by 4.", Kind.GROWTH, "-4"),
        ("It was on time on 92 visits out of 100.", Kind.SHARE, "92"),
        ("The region grew 900,000 tonnes of apples.", Kind.LEVEL, "900000"),
        ("Exports grew 900 tonnes in May.", Kind.CHANGE, "900"),
        ("They lost the vote by 92 votes out of 130.", Kind.LEVEL, "130"),
    ],
)
def test_kinds(sentence: str, kind: Kind, value: str) -> None:
    found = claims(sentence, published=ANCHOR)[-1]
    assert (found.kind, str(found.quantity.value)) == (kind, value)


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Rents rose 5 percent in the year to the second quarter of 2026.", "2026-Q2"),
        ("At the end of May the union had 3,000 members: 2,100 on paid plans.", "2026-05-31"),
        ("Chile, I estimate, sold 300 tonnes in the first half.", "2026-01/2026-06"),
        ("In March the firm will deliver 20 plans.", "2027-03"),
    ],
)
def test_periods(sentence: str, period: str) -> None:
    assert {claim.period for claim in claims(sentence, published=ANCHOR)} == {period}


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("Porto shipped 900 tonnes in May, and Portugal 2,100.", ["Porto", "Portugal"]),
        ("In Vila de Rei 30 houses burned.", ["Vila de Rei"]),
        ("In Fife 12 of the 40 bridges are closed.", ["Fife", "Fife"]),
        ("Corvo, Inc. (NYSE: CRVO) today announced revenue of $12 million for 2025.", ["Corvo"]),
    ],
)
def test_scopes(sentence: str, scopes: list[str]) -> None:
    assert [claim.scope for claim in claims(sentence, published=ANCHOR)] == scopes


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Three Boeing 787s and two Airbus A330-900s stood idle.", ["3", "2"]),
        ("It flies Dash 8-400 aircraft.", []),
        ("We counted 14 days above 40 degrees.", ["14"]),
        ("Windows 11 runs on 400 million devices.", ["400000000"]),
    ],
)
def test_numbers_of_models_and_bounds_are_no_figures(sentence: str, values: list[str]) -> None:
    assert [str(claim.quantity.value) for claim in claims(sentence, published=ANCHOR)] == values


def test_a_story_on_results_goes_on_about_the_firm_of_its_title() -> None:
    text = (
        "QUITO, Nov 3, 2026 (Andes Wire) - Ecuadorean grocer Solara Foods reported a 9% rise in third-quarter "
        "net profit on Tuesday.\n\nRevenue rose 6% to 410 million dollars.\n\nSolara has 212 shops."
    )
    found = claims(text, title="Ecuador's Solara lifts profit", published="2026-11-03", publisher="Andes Wire")
    assert {claim.scope for claim in found} == {"Solara Foods"}
    assert found[1].attribution == "Solara Foods"


def test_results_are_of_the_year_that_a_release_gives_them_for() -> None:
    text = (
        "PRESS RELEASE\n\nOslo, 2 June 2026 - Fjord Air, the carrier, today published its audited results for the year "
        "to 31 December 2025. The airline welcomed 1.3 million passengers.\n\nRevenue rose 16 per cent."
    )
    found = claims(text, published="2026-06-02", publisher="Fjord Air")
    assert {(claim.period, claim.attribution) for claim in found} == {("2025", "Fjord Air")}


def test_who_answers_labelled_questions_is_heard() -> None:
    text = (
        "By Jo Doe\n\nAna Ruiz follows wine at the Douro Institute.\n\nQ: How was the harvest?\n"
        "A: We picked 900 tonnes.\n\nQ: And prices?\nA: Grapes cost 1.10 euros a kilo."
    )
    assert {claim.attribution for claim in claims(text, published=ANCHOR)} == {"Ana Ruiz"}


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("In May about 20,000 children were not vaccinated.", ["children not vaccinated"]),
        ("Some 300 bridges have not been rebuilt.", ["bridges not rebuilt"]),
        ("The average fare, he said, had climbed to 4 euros from 3.", ["average fare", "average fare"]),
        (
            "The chain opened 38 shops, closed nine and ended March with 1,342 units.",
            ["shops opened", "shops closed", "shops"],
        ),
        ("Lake Edward stood at 912 metres on Monday.", ["lake level"]),
        ("The plant can make 1,080 megawatts on paper.", ["plant output"]),
        ("The Treasury cut its forecast of economic growth in 2026 to 4.5 percent.", ["economic growth"]),
        ("The hall draws 62 megawatts; the older one in Lodz needs 18.", ["hall consumption"] * 2),
        ("The lab runs 14,000 GPUs and wants 40,000.", ["gpus", "gpus"]),
        ("The city counts 300 SUVs.", ["suvs"]),
    ],
)
def test_more_labels(sentence: str, labels: list[str]) -> None:
    assert [claim.metric.lower() for claim in claims(sentence, published=ANCHOR)] == labels


@pytest.mark.parametrize(
    ("sentence", "scopes"),
    [
        ("Orion AI's 2025 revenue came to 80 million euros.", ["Orion"]),
        ("The 14,000 buses that Delhi has in all look modest.", ["Delhi"]),
        (
            "Grocer Solara opened 12 shops. Lakon sold 300 cars. The grocer has 212 shops.",
            ["Solara", "Lakon", "Solara"],
        ),
        ("Oxo, Italy's second-largest maker of lifts, said on Monday that revenue rose 3 percent in Peru.", ["Peru"]),
    ],
)
def test_whose(sentence: str, scopes: list[str]) -> None:
    assert [claim.scope for claim in claims(sentence, published=ANCHOR)] == scopes


def test_what_a_firm_said_last_week_is_of_no_week() -> None:
    (drop, level) = claims(
        "Brewer Oxo last week reported a 4% drop in volumes, to 9 million litres, for the first quarter."
    )
    assert drop.period == level.period and drop.period is not None and drop.period.endswith("Q1")


def test_a_heading_only_announces_what_is_compared() -> None:
    assert not claims("Three sites compared")
