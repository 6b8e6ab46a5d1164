"""Public life: votes, parts with names of their own, plans and what came of them, deeds counted, what people want."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.quantities import Kind
from tests.extraction.reading import claims

_OPENING = "Norway opened 40 libraries in March 2026.\n\n"


def told(text: str, words: str, published: str = "2026-04-08") -> Claim:
    """The claim of a text whose figure is written so, the last where several are."""
    return next(one for one in reversed(claims(text, published=published)) if one.value_span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Members backed the merger by 71% to 29%.", "71%", "share of votes in favour"),
        ("Members backed the merger by 71% to 29%.", "29%", "share of opposing votes"),
        ("The bridge plan was approved by 54 percent to 46 percent.", "54 percent", "share of votes in favour"),
        ("Shareholders rejected the offer by 58.2% to 41.8%.", "58.2%", "share of opposing votes"),
        ("Shareholders rejected the offer by 58.2% to 41.8%.", "41.8%", "share of votes in favour"),
        ("Silva beat Costa by 51% to 49%.", "51%", "share of votes"),
    ],
)
def test_by_so_many_percent_to_so_many_tells_the_shares_of_a_vote(text: str, words: str, metric: str) -> None:
    claim = told(_OPENING + text, words)
    assert (claim.kind, claim.metric) == (Kind.SHARE, metric)


def test_what_rises_by_a_percentage_to_another_is_no_vote() -> None:
    assert all("vote" not in claim.metric for claim in claims("Output of cider rose by 5% to 46 million litres."))


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Turnout was 46.3 percent of registered members.", "46.3 percent", "Turnout"),
        ("The occupancy rate reached 81% of beds.", "81%", "occupancy rate"),
        ("Seat coverage was 83 percent of passengers.", "83 percent", "Seat coverage"),
        ("The club aims for 95% coverage.", "95%", "coverage"),
        ("The hotel reached 80% occupancy.", "80%", "occupancy"),
        ("Its share was 12 percent of the market.", "12 percent", "share of share in market"),
        ("Rain filled 12 percent of the tanks.", "12 percent", "share of tanks filled"),
    ],
)
def test_a_part_with_a_name_of_its_own_is_no_share_of_what_it_is_a_part_of(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric == metric


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Neighbouring Sweden registered 612 strikes in February.", "612 strikes", "Sweden"),
        ("Nearby Bergen has 300 nurses.", "300 nurses", "Bergen"),
        ("Real Madrid has 300 employees.", "300 employees", "Real Madrid"),
    ],
)
def test_what_only_says_where_a_place_lies_is_no_part_of_its_name(text: str, words: str, scope: str) -> None:
    assert told(_OPENING + text, words).scope == scope


@pytest.mark.parametrize("text", ["Women won 14 of the seats.", "Children planted 14 of the trees."])
def test_people_who_open_a_sentence_are_no_name(text: str) -> None:
    assert told(_OPENING + text, "14").scope == "Norway"


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("Some 41% of parents want schools to ban phones, a poll showed.", "Some 41%", Modality.ACTUAL),
        ("In 2025, 2,274 bakers sought help from the fund.", "2,274 bakers", Modality.ACTUAL),
        ("A poll found that 23 percent plan to fly less.", "23 percent", Modality.ACTUAL),
        ("The city wants 300 more buses.", "300 more buses", Modality.TARGET),
        ("About 300 trams are planned by 2030.", "About 300 trams", Modality.TARGET),
        ("Of the 450 sheep they promised to move, 63 have been sold.", "63", Modality.ACTUAL),
        ("Of the 450 sheep they promised to move, 63 will be sold.", "63", Modality.PROJECTED),
        ("The guild offers a lower estimate of attendance: 66,000.", "66,000", Modality.ACTUAL),
    ],
)
def test_those_who_want_something_are_so_many_now(text: str, words: str, modality: Modality) -> None:
    assert told(_OPENING + text, words).modality is modality


@pytest.mark.parametrize(
    ("text", "words", "period"),
    [
        ("Of the 600 lessons planned for the first two months, 214 were held.", "214", "2026-01/2026-02"),
        ("Of the 300 tests planned for February, 120 took place.", "120", "2026-02"),
        ("Of the 300 tests planned for May, 120 will take place in Oslo.", "120", "2026-05"),
        ("The fair opens on 12 April with 300 stalls.", "300 stalls", "2026-04-12"),
        ("The show closes on 2 April after 300 nights.", "300 nights", "2026-04-02"),
        ("The course begins in June with 300 pupils.", "300 pupils", "2026-06"),
        ("Unions want 2,000 guards hired by July.", "2,000 guards", "2026-07"),
        ("Mills stood still for want of coal in June, and 40 closed.", "40", "2025-06"),
        ("Guests of 14 inns were told not to return before Friday.", "14 inns", "2026-04-10"),
    ],
)
def test_plans_looked_back_on_are_of_the_past_and_what_opens_is_to_come(text: str, words: str, period: str) -> None:
    assert told(_OPENING + text, words).period == period


@pytest.mark.parametrize(
    ("text", "words", "metric"),
    [
        ("Of the 90 matches, 12 were called off.", "12", "matches called off"),
        ("Of the 600 checks due in March, 214 were carried out.", "214", "checks carried out"),
        ("Of the 300 bears, 40 had been let out early.", "40", "bears let out"),
        ("Some 412 cracks have been reported, 96 of them confirmed by divers.", "96", "cracks confirmed"),
        ("Some 30 divers checked 458 buoys.", "Some 30 divers", "divers"),
        ("Some 30 homes damaged by hail were repaired.", "Some 30 homes", "homes damaged"),
        ("The ferry budget is £1.33bn, of which 12% goes to piers.", "12%", "share of ferry budget goes to piers"),
        ("There were 402 thefts in March. One in four was solved.", "One in four", "share of thefts solved"),
        ("The firm plans 4,000 factory-built units on six sites.", "4,000 factory-built units", "factory-built units"),
        (
            "The maker sold 9 million phones in 2024 and 4 million premium units in 2025.",
            "9 million phones",
            "phone sales",
        ),
        ("The average pension is 1,240 euros.", "1,240 euros", "average pension"),
        ("The union puts the true number at 900.", "900", "libraries opened"),
        ("The court took 1,140 suits in May. Of those, 402 were turned down.", "402", "suits turned down"),
        ("The court took 1,140 suits in May. Of those, 402 were dismissed.", "402", "suits dismissed"),
        ("The guild puts the number of barns without a roof in Fife at 8,900.", "8,900", "barns without roof"),
    ],
)
def test_parts_things_and_deeds_are_named_by_what_is_told_of_them(text: str, words: str, metric: str) -> None:
    assert told(_OPENING + text, words).metric == metric


def test_what_somebody_received_is_no_name_of_what_they_received() -> None:
    text = "Some 1.8 million goats have received a first dose. The state took delivery of 3 million doses in April."
    assert told(text, "3 million doses", "2026-05-22").metric == "doses"


@pytest.mark.parametrize(
    ("text", "words", "kind", "unit"),
    [
        ("Some 28.3% of pupils got top marks, up 0.5 points.", "0.5 points", Kind.CHANGE, "percentage point"),
        ("The club picked up three points in May.", "three points", Kind.LEVEL, "point"),
        ("Rents rose 3 percent. Foreigners made up 54 percent.", "54 percent", Kind.SHARE, "percent"),
        ("Leaks swallow 24% of supply, in 33 towns more than half.", "33 towns", Kind.LEVEL, "town"),
        ("Guards track 40,000 crates bigger than ten inches.", "40,000 crates", Kind.LEVEL, "crate"),
        ("Last month the ferry broke down 11 times.", "11 times", Kind.LEVEL, "time"),
        ("The kiln will be reused up to 20 times.", "up to 20 times", Kind.LEVEL, "time"),
        ("The offer was subscribed 12 times.", "12 times", Kind.MULTIPLE, "x"),
        ("Sales of skis rose four times.", "four times", Kind.MULTIPLE, "x"),
        ("Prices are now six times higher.", "six times", Kind.MULTIPLE, "x"),
        ("The dam holds 41 cubic hectometres.", "41 cubic hectometres", Kind.LEVEL, "cubic_hectometer"),
    ],
)
def test_points_parts_and_deeds_are_of_their_kind(text: str, words: str, kind: Kind, unit: str) -> None:
    claim = told(_OPENING + text, words)
    assert (claim.kind, claim.quantity.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Women were 31 per cent of pilots, up from 24.", "24", "percent"),
        ("The party got 31 percent of votes, up from 24 in 2020.", "24", "percent"),
        ("Women were 31 percent of pilots, up from 24 pilots.", "24 pilots", "pilot"),
    ],
)
def test_the_same_part_at_another_time_is_a_percentage_too(text: str, words: str, unit: str) -> None:
    assert told(text, words).quantity.unit == unit


def test_those_moved_from_so_many_places_are_compared_with_nothing() -> None:
    found = claims("Some 12,400 goats have been moved from 31 camps since Monday.", published="2026-04-08")
    assert [claim.period for claim in found] == ["2026-04-06/2026-04-08"] * 2


@pytest.mark.parametrize("text", ["Hardly two of their tallies agree.", "No two of the maps match."])
def test_any_two_that_do_not_agree_are_no_count(text: str) -> None:
    assert not claims(text)


def test_so_many_on_a_day_are_no_hour() -> None:
    assert told("Of 40 sailings planned for Friday, 12 were called off.", "12").metric == "sailings called off"
    assert not claims("Call the office on weekdays 9 to 5.")


def test_two_years_hardly_passed_are_two() -> None:
    assert [claim.quantity.value for claim in claims("Hardly two of 40 mills closed, said the guild.")] == [40]


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("Some 38,000 pickers crossed into Chile and 12,500 into Peru.", "12,500", "Peru"),
        (
            "Germans led with 12.9 million guests, followed by Americans with 8.1 million.",
            "8.1 million",
            "United States",
        ),
        ("Spain led with 12 million guests, followed by France with 8 million.", "8 million", "France"),
        ("There are 14,000 live sensors up there.", "14,000 live sensors", "Norway"),
    ],
)
def test_each_place_in_a_row_has_its_own_figure(text: str, words: str, scope: str) -> None:
    assert told(_OPENING + text, words).scope == scope


def test_a_shortened_pronoun_is_what_it_stands_for() -> None:
    text = _OPENING + '"We\'ve had 17 dry months out of the last 20," said Ana Ruiz, the director.'
    assert all("We" not in claim.metric for claim in claims(text))


def test_a_month_inside_a_name_of_a_place_is_none() -> None:
    text = "Hotels used 12 percent of the water of Lloret de Mar in August 2025."
    assert told(text, "12 percent").period == "2025-08"


def test_what_comes_under_fire_is_not_burning() -> None:
    text = "Convoy under fire in Kivu\n\nThe convoy came under fire. At least 84 people died, the United Nations said."
    assert "fire" not in told(text, "At least 84 people").metric
