"""Days, months and year-ends that are still to come, what has been beside them, and asides that foretell."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

WEDNESDAY = "2026-03-04"

DAYS = [
    ("The operator aims to have 80% of homes back by Sunday.", "2026-03-08"),
    ("The operator aimed to have 80% of homes back by Sunday.", "2026-03-08"),
    ("Temperatures of 43 degrees are forecast for Thursday.", "2026-03-05"),
    ("The operator expects demand to go on rising, to about 41.8 GW on Monday.", "2026-03-09"),
    ("The institute expects the storm to bring 200 mm of rain on Friday.", "2026-03-06"),
    ("It could ship 30 tonnes on Saturday.", "2026-03-07"),
    ("Crews hope to clear 300 streets by Saturday.", "2026-03-07"),
    ("Some 300 people attended the launch on Monday.", "2026-03-02"),
    ("The plant managed to ship 300 tonnes by Friday.", "2026-02-27"),
    ("Analysts expect the price to fall after it hit $30 on Thursday.", "2026-02-26"),
    ("The target price was raised to $30 on Thursday.", "2026-02-26"),
    ("The harbour was shut on Friday, and a plan for 300 berths was shelved on Monday.", "2026-03-02"),
    ("Winds near New Hope on Tuesday reached 185 miles per hour.", "2026-03-03"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_weekday_is_the_next_one_where_it_is_to_come(text: str, day: str) -> None:
    assert claims(text, published=WEDNESDAY)[-1].period == day


MONTHS = [
    ("Rations have reached 94,000 people since 23 February; the goal is 260,000 by the end of March.", "2026-03-31"),
    ("The wage is 7,000 dollars, and from July it should be 8,500 dollars.", "2026-07"),
    ("Our forecast: 300 tonnes a day by December.", "2026-12"),
    ("The plan is 40 shops by June.", "2026-06"),
    ("The plan was 40 shops by June.", "2025-06"),
    ("Result: 40 new shops by June.", "2025-06"),
    ("It had 300 shops, but by November it had shut 50 shops.", "2025-11"),
    ("Usage was 100 billion tokens in May 2024 and is expected to reach 300 billion by the year-end.", "2026-12-31"),
    ("Usage was 100 billion tokens in May 2024 and had reached 300 billion by the year-end.", "2024-12-31"),
    ("Six in ten were seen in 2025, where the goal is 95 percent, and 74,200 people waited at the end of December.",
     "2025-12-31"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "period"), MONTHS)
def test_a_month_is_the_next_one_where_it_is_to_come(text: str, period: str) -> None:
    assert claims(text, published=WEDNESDAY)[-1].period == period


CLAUSES = [
    ("It has 300 shops, but by November the chain will have 350.", [WEDNESDAY, "2026-11"]),
    ("The wage is 7,000 dollars, and from July it should be 8,500 dollars.", [WEDNESDAY, "2026-07"]),
    ("Output came to 40 tonnes and by 2030 the mine should dig 80 tonnes.", [WEDNESDAY, "2030"]),
    ("The line will carry 300 people a day by 2030.", ["2030"]),
]


@pytest.mark.parametrize(("text", "periods"), CLAUSES)
def test_a_time_that_opens_what_is_to_come_dates_nothing_before_it(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text, published=WEDNESDAY)] == periods


ASIDES = [
    ("The company, which expects 400 orders, sold 300 boats on Friday.", ["projected", "actual"]),
    ("The firm, which plans 300 lay-offs, employs 4,000 people.", ["target", "actual"]),
    ("The union, whose members want 7% more pay, has 4,000 members.", ["target", "actual"]),
    ("The firm, which plans 300 lay-offs, will close 4 plants.", ["target", "target"]),
    ("It wants the wait, which was 7 months in February, to fall below six months.", ["actual", "target"]),
    ("Our model, which assumes growth, says 290 million euros.", ["projected"]),
]


@pytest.mark.parametrize(("text", "modalities"), ASIDES)
def test_what_an_aside_foretells_is_no_part_of_what_has_been(text: str, modalities: list[str]) -> None:
    assert [claim.modality for claim in claims(text, published=WEDNESDAY)] == modalities


LATER = [
    ("Sales came to 300 million euros in 2024. EBITDA should reach 30 million euros.", WEDNESDAY),
    ("The plant opened in 2024. Finishing the lines would cost 92 million euros.", WEDNESDAY),
    ("The mine made 30 tonnes in 2024. That would be 40 trucks.", "2024"),
    ("The mine made 30 tonnes in 2024. It should have made 40 tonnes.", "2024"),
]


@pytest.mark.parametrize(("text", "period"), LATER)
def test_what_may_come_is_of_no_time_that_is_over(text: str, period: str) -> None:
    assert claims(text, published=WEDNESDAY)[-1].period == period


NOW = [
    ("It closed January with 90 shops, and 300 people work there.", ["2026-01-31", WEDNESDAY]),
    ("It closed January with 90 shops and employs 300 people.", ["2026-01-31", WEDNESDAY]),
    ("In January it sold 90 boats and 300 people drowned.", ["2026-01", "2026-01"]),
    ("By 10 January, 611 holes had been found; about one in ten lies close to a road.", ["2026-01-10", "2026-01-10"]),
]


@pytest.mark.parametrize(("text", "periods"), NOW)
def test_who_does_something_today_is_of_no_time_that_another_clause_tells(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text, published=WEDNESDAY)] == periods


DESCRIBED = [
    ("The metro line, a 24-km viaduct built by a consortium, was 73% complete at the end of January.", WEDNESDAY),
    ("Line 1, 23.9 km long and with 16 stations, was 71.4% complete in January.", WEDNESDAY),
    ("The mill, a plant of 300 workers, made 40 tonnes in January.", WEDNESDAY),
    ("The tower, 90 metres tall, drew 300 people in January.", WEDNESDAY),
    ("Profits, a record 4 million euros, were made in January.", "2026-01"),
    ("Exports, a rise of 4% on December, came to 300 tonnes in January.", "2026-01"),
    ("The ship, with 300 people on board, sank in January.", "2026-01"),
]


@pytest.mark.parametrize(("text", "period"), DESCRIBED)
def test_what_somebody_is_holds_today(text: str, period: str) -> None:
    assert claims(text, published=WEDNESDAY)[0].period == period


LABELS = [
    ("Chile output, January: 424,000 tonnes", "2026-01"),
    ("Passengers, first half: 4.2 million", "2025-01/2025-06"),
    ("Staff at year-end: 4,120", "2025-12-31"),
    ("Target for year-end: 4,120 staff", "2026-12-31"),
    ("Deaths since January: 41", "2026-01-01/2026-03-04"),
    ("Gartner, October 2024: 4.2 million phones in 2025.", "2025"),
]


@pytest.mark.parametrize(("text", "period"), LABELS)
def test_a_label_tells_the_time_of_its_figure(text: str, period: str) -> None:
    assert claims(text, published=WEDNESDAY)[0].period == period
