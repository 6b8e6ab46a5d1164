"""What sort of statement a figure makes, and its sign: one sentence each, on subjects of every day."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.share_or_growth import by_metric
from tests.extraction.reading import claims

CASES = [
    ("Denmark's bicycle sales reached 480,000 in 2024.", "480,000", "level", 480_000),
    ("The library lends 2.4 million books a year.", "2.4 million", "level", 2_400_000),
    ("The ferry fare is 12 euros.", "12 euros", "level", 12),
    ("Rail carries 12 percent of commuters.", "12 percent", "share", 12),
    ("Cider accounts for a quarter of the market.", "a quarter", "share", 25),
    ("Its share of the market rose to 31 percent.", "31 percent", "share", 31),
    ("Two thirds of the visitors came by train.", "Two thirds", "share", 66.6667),
    ("The vacancy rate stood at 4.1 percent.", "4.1 percent", "share", 4.1),
    ("Bicycle sales rose 12 percent in 2024.", "12 percent", "growth", 12),
    ("Bicycle sales fell 12 percent in 2024.", "12 percent", "growth", -12),
    ("Bicycle sales dropped by 12 percent in 2024.", "12 percent", "growth", -12),
    ("Bicycle sales slipped by a tenth in 2024.", "a tenth", "growth", -10),
    ("Bicycle sales were up 12 percent in 2024.", "12 percent", "growth", 12),
    ("Bicycle sales were down 12 percent in 2024.", "12 percent", "growth", -12),
    ("Bicycle sales saw an increase of 12 percent in 2024.", "12 percent", "growth", 12),
    ("Bicycle sales saw a decline of 12 percent in 2024.", "12 percent", "growth", -12),
    ("Growers reported a 12 percent rise in exports.", "12 percent", "growth", 12),
    ("Growers reported a 12 percent drop in exports.", "12 percent", "growth", -12),
    ("Ferries carried 12 percent more passengers than in 2023.", "12 percent", "growth", 12),
    ("Ferries carried 12 percent fewer passengers than in 2023.", "12 percent", "growth", -12),
    ("Cheese exports grew a third in 2024.", "a third", "growth", 33.3333),
    ("Sales reached $40 million, up 12 percent.", "12 percent", "growth", 12),
    ("Sales reached $40 million, down 12 percent.", "12 percent", "growth", -12),
    ("Salmon exports tripled in 2024.", "tripled", "multiple", 3),
    ("Salmon exports doubled in 2024.", "doubled", "multiple", 2),
    ("Salmon exports were 2.5 times those of 2019.", "2.5 times", "multiple", 2.5),
    ("Salmon exports rose fourfold in a decade.", "fourfold", "multiple", 4),
    ("The workforce fell by 1,200 people in 2024.", "1,200", "change", -1_200),
    ("The workforce grew by 1,200 people in 2024.", "1,200", "change", 1_200),
    ("Its share rose 3 percentage points to 31 percent.", "3 percentage points", "change", 3),
    ("Its share fell 3 percentage points to 31 percent.", "3 percentage points", "change", -3),
    ("The margin widened by 40 basis points.", "40 basis points", "change", 40),
    ("Sales rose to $40 million in 2024.", "$40 million", "level", 40_000_000),
    ("Sales fell to $40 million in 2024.", "$40 million", "level", 40_000_000),
    ("Sales fell from $52 million in 2023.", "$52 million", "level", 52_000_000),
    ("The brewer lost $40 million in 2024.", "$40 million", "level", 40_000_000),
    ("The charity raised $40 million in 2024.", "$40 million", "level", 40_000_000),
    ("The town has sunk 9 million euros into the pool.", "9 million", "level", 9_000_000),
    ("The hospital sank by 300 beds in 2024.", "300", "change", -300),
    ("The strike will take 0.2 percentage points off growth.", "0.2 percentage points", "change", -0.2),
    ("Rain took away 4 percent, the union says, of what sun had added.", "4 percent", "growth", -4),
    ("Sweden's economy shrank at an annual rate of 1.4 percent.", "1.4 percent", "growth", -1.4),
    ("Trams carried 3% more people, at a load factor of 81%.", "81%", "share", 81),
    ("Growth is slow, and 64% of shops in Lyon have reopened.", "64%", "share", 64),
    ("The tank holds a third of what the spring yields.", "a third", "share", 33.3333),
    ("Fares are a third of what they were in 2019.", "a third", "multiple", 1 / 3),
    ("A flat costs half of what Oslo charges.", "half", "multiple", 0.5),
    ("Cider output grew 5% in the third quarter, more than the 2% of the second.", "2%", "growth", 2),
    ("Exports rose 3% in May. Analysts expect 6% for the whole year.", "6%", "growth", 6),
]


@pytest.mark.parametrize(("text", "value_text", "kind", "value"), CASES)
def test_kind_and_sign(text: str, value_text: str, kind: str, value: float) -> None:
    claim = next(claim for claim in claims(text) if value_text in claim.value_span.text)
    assert (claim.kind.value, float(claim.quantity.value)) == (kind, pytest.approx(value, rel=1e-4))


def test_growth_and_level_of_one_verb() -> None:
    growth, level = claims("Bicycle sales fell 12 percent to 480,000 in 2024.")
    assert (growth.kind.value, growth.quantity.value) == ("growth", -12)
    assert (level.kind.value, level.quantity.value) == ("level", 480_000)


def test_a_coordinate_growth_has_the_direction_of_the_first() -> None:
    found = claims("Bicycle sales fell 12 percent in Denmark and 7 percent in Sweden.")
    assert [(claim.kind.value, int(claim.quantity.value)) for claim in found] == [("growth", -12), ("growth", -7)]


def test_what_a_levy_is_cut_to_is_no_fall() -> None:
    found = claims("The levy on toys would be cut to 10% from 15% in May.")
    assert [(str(claim.quantity.value), claim.kind) for claim in found] == [("10", Kind.SHARE), ("15", Kind.SHARE)]


def test_a_part_that_has_a_rate_is_a_share() -> None:
    assert [claim.kind for claim in claims("83% of the contracts carry a fixed rate.")] == [Kind.SHARE]


@pytest.mark.parametrize(("metric", "kind"), [("rate", "growth"), ("unemployment rate", "share")])
def test_a_rate_that_goes_on_is_a_share_only_if_it_says_of_what(metric: str, kind: str) -> None:
    figure = Figure(0, 1, 0, 1, Quantity(Decimal(9), "percent"), Shape.PERCENT)
    assert by_metric(Reading(Kind.GROWTH, 0, "kind-goes-on"), figure, metric).kind == kind
