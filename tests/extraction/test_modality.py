"""Actual, projected or target."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

CASES = [
    ("Bicycle sales rose to 480,000 in 2024.", "actual"),
    ("Bicycle sales are expected to reach 480,000 in 2026.", "projected"),
    ("Bicycle sales will reach 480,000 in 2026.", "projected"),
    ("Bicycle sales could reach 480,000 next year.", "projected"),
    ("Bicycle sales may fall to 480,000 next year.", "projected"),
    ("The union forecasts bicycle sales of 480,000 in 2026.", "projected"),
    ("The union expects bicycle sales of 480,000 in 2026.", "projected"),
    ("Bicycle sales are likely to reach 480,000 in 2026.", "projected"),
    ("Bicycle sales are projected at 480,000 in 2026.", "projected"),
    ("The city aims to build 480 kilometres of cycle paths by 2030.", "target"),
    ("The city plans to build 480 kilometres of cycle paths by 2030.", "target"),
    ("The city has a target of 480 kilometres of cycle paths by 2030.", "target"),
    ("The city wants 480 kilometres of cycle paths by 2030.", "target"),
    ("The city has pledged 480 million kroner for cycle paths.", "actual"),
    ("The city has pledged 480 kilometres of cycle paths.", "target"),
    ("The clinic needs 480 million kroner to go on until June 2026.", "actual"),
    ("The clinic needs 480 nurses by 2030.", "projected"),
    ("Of all scheduled flights, 48 percent landed on time in May.", "actual"),
    ("A third of planned reactors had lost their licence.", "actual"),
    ("The ministry will send 480 doctors to the north.", "target"),
    ("The bank will hand out grants worth 48 million kroner.", "target"),
    ("The rocket will reach a height of 480 kilometres.", "projected"),
    ("The league's budget assumes 48 million kroner for 2026.", "projected"),
    ("An estimated 480,000 people live near the volcano.", "actual"),
    ("The board proposes a dividend of 48 kroner per share.", "target"),
    ("The appeal, for 48 million kroner, is 19 percent funded.", "actual"),
    ("Charities appeal for 48 million kroner.", "target"),
    ("It took decisions on seven projects.", "actual"),
    ("I think 40 million trees.", "projected"),
    ("Our model has wheat at 300 kroner in 2026.", "projected"),
    ("We see 40 patients a day.", "actual"),
    ("Some 480 nurses in Kent, many of them young, are to lose their jobs.", "target"),
    ("Nearly 480,000 people in Kent, a fifth of them young, will need help.", "projected"),
    ("Farmers sold 480 tonnes, half of it abroad, and will sell more.", "actual"),
    ("Its plan is for 200 wind farms.", "target"),
    ("Donors pledged 480 million kroner at a dinner.", "actual"),
    ("The fund has received pledges of 480 million kroner.", "actual"),
    ("The union cut its estimate of sales in 2023 to 480,000.", "actual"),
    ("Sales were a third of what dealers had expected, or 480,000.", "actual"),
    ("We look for bicycle sales of 480,000.", "projected"),
    ("The consensus had been 480,000 bicycles.", "projected"),
    ("The charity appealed for 480 million kroner to feed 9,000 people.", "target"),
    ("Bicycle sales of 480,000 were higher than expected.", "actual"),
    ("The city built 480 kilometres of cycle paths, as planned.", "actual"),
    ("The city opened 480 kilometres of cycle paths in May 2025.", "actual"),
    ("The union cut its forecast for bicycle sales in 2025 to 480,000.", "projected"),
    ("The union, May 2025: 480,000 bicycle sales for 2025.", "projected"),
    ("The union, May 2025: 480,000 bicycle sales for 2024.", "actual"),
    ("The union, October 2025: 480,000 bicycle sales for October 2025.", "actual"),
    ("Traders see the shops selling 480,000 bicycles this year.", "projected"),
    ("From 1 December a bicycle pass will cost 48 kroner.", "target"),
    ("The city must build 480 kilometres of cycle paths.", "target"),
    ("The shop wanted 480 kroner for a bicycle lock.", "actual"),
    ("The shops sold 480 bicycles in 2024, 30 more than they had forecast.", "actual"),
    ("The city counts 48 cycle paths on the drawing board.", "target"),
    ("The city has 48 more cycle paths in the pipeline.", "target"),
    ("The city says 480 bicycles are in the pipeline.", "actual"),
    ("The city has 48 bicycles planned.", "target"),
    ("The union said bicycle sales had reached 480,000 in 2024.", "actual"),
]


@pytest.mark.parametrize(("text", "modality"), CASES)
def test_modality(text: str, modality: str) -> None:
    claim, *_ = claims(text)
    assert claim.modality.value == modality


def test_each_figure_of_a_sentence_has_its_own() -> None:
    found = claims("Bicycle sales reached 480,000 in 2024 and are expected to reach 500,000 in 2026.")
    assert [claim.modality.value for claim in found] == ["actual", "projected"]


def test_a_level_compared_with_a_forecast_is_actual() -> None:
    found = claims("Bicycle sales are forecast to rise to 500,000 in 2026 from 480,000 in 2024.")
    assert [claim.modality.value for claim in found] == ["projected", "actual"]


def test_what_has_been_is_not_expected_with_the_clause_before() -> None:
    found = claims("The dam would cost 9 million kroner in a region whose farms earned 14 million in 2024.")
    assert [claim.modality.value for claim in found] == ["projected", "actual"]
    found = claims("The club expects 6 million visitors in 2026, compared with 5 million in 2024.")
    assert [claim.modality.value for claim in found] == ["projected", "actual"]
    found = claims("Of the 59 million children who are to be vaccinated, most live in cities.")
    assert [claim.modality.value for claim in found] == ["target"]


OF_CLAUSES = [
    ("We now model 646 ferries for 2026.", ["projected"]),
    ("Ferry budget: $405 million last year, about $650 million to come.", ["actual", "projected"]),
    ("Since its foundation in 2011 the fund has committed 2.3 million euros to nine yards.", ["actual", "actual"]),
    ("The state will carry little of it: less than 5% of the boats are insured.", ["actual"]),
    ("Norway has pledged 5 million euros ($5.8 million).", ["actual", "actual"]),
    ("The line bought 269 ferries in a push to run a quarter of them on batteries by 2028.", ["actual", "target"]),
    ("The yard is in talks to borrow 25 million euros.", ["target"]),
    ("The port has set aside 900 million kroner for new piers through 2028, since some 300 boats still lie in mud.",
     ["actual", "actual"]),
    ("It will also fit boats with meters, which cost 900 kroner apiece.", ["actual"]),
    ("It wants ferries, at present just 5 percent of its traffic, to reach 15 percent by 2027.", ["actual", "target"]),
    ("The state aims for 1.2 million berths, which is 60,000 a quarter.", ["target", "target"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "modalities"), OF_CLAUSES)
def test_what_is_planned_beside_a_fact_leaves_it_one(text: str, modalities: list[str]) -> None:
    assert [claim.modality for claim in claims(text)] == modalities


def test_a_rate_put_at_something_for_a_running_year_is_foretold() -> None:
    [early] = claims("Growth this year is now put by the ministry at 1.8%.", published="2025-04-02")
    [past] = claims("Growth in 2024 was put by the ministry at 1.8%.", published="2025-04-02")
    assert (early.modality.value, past.modality.value) == ("projected", "actual")
