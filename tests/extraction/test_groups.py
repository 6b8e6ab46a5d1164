"""Groups that figures are about as a whole, and places that a sentence points to, on many topics."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def scopes(text: str, *, title: str | None = None) -> list[str | None]:
    return [claim.scope for claim in claims(text, title=title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rents in Peru's six biggest cities rose 3% in 2025. A flat cost 900 soles on average in those cities.",
            ["Peru's six largest cities"] * 2,
        ),
        ("Capital spending at the four largest US cloud groups came to $417bn.", ["four largest US cloud groups"]),
        ("The four hyperscalers spent $405 billion in 2025.", ["four hyperscalers"]),
        ("Trains at Kenya's three busiest stations were late 12% of the time.", ["Kenya's three busiest stations"]),
        (
            "The two largest makers of lifts sold 900 units. The two makers cut 40 jobs.",
            ["two largest makers of lifts"] * 2,
        ),
        ("Rival Oxo is big. Oxo, Vexa and Tarvo laid out a combined $9 billion in 2025.", ["Oxo, Vexa and Tarvo"]),
        # No group: persons, times, and a group of which a part is counted.
        ("The three brothers won 12 medals.", [None]),
        ("The two groups of mice lost 12% of their weight.", [None]),
        ("In the first five quarters builders finished 219,000 homes in Fiji.", ["Fiji"]),
    ],
)
def test_groups_are_scopes(text: str, expected: list[str | None]) -> None:
    assert scopes(text)[-len(expected) :] == expected


def test_a_group_is_no_part_of_its_metric() -> None:
    found = claims("Italy's five biggest banks earned 12 billion euros in 2025. The five banks cut 3,000 jobs.")
    assert [(claim.metric, claim.scope) for claim in found] == [
        ("earnings", "Italy's five largest banks"),
        ("job losses", "Italy's five largest banks"),
    ]


def test_the_sum_of_a_table_is_the_group_that_was_named() -> None:
    text = (
        "Sales at the two largest brewers rose.\n\n"
        "| Company | Sales 2025 ($bn) |\n|---|---:|\n| Oxo | 3 |\n| Vexa | 4 |\n"
        "| Total | 7 |\n"
    )
    assert scopes(text) == ["Oxo", "Vexa", "two largest brewers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Each clause has the place in front of it.
        ("In Peru sales grew by 6%, and in Chile, where taxes fell, by 12%.", ["Peru", "Chile"]),
        ("In Oslo flats fetched 9,000 euros, while in Bergen they could be had for 5,200.", ["Oslo", "Bergen"]),
        ("Of the dead, 46 were from Bihar, 19 from Kerala and nine from Assam.", ["Bihar", "Kerala", "Assam"]),
        (
            "Oxo and Vexa, with 4 million and 3 million units respectively, were close, while Tarvo fell to 2 million.",
            ["Oxo", "Vexa", "Tarvo"],
        ),
        ("In 2025 $9 billion and $7 billion were spent by Oxo and Vexa, respectively.", ["Oxo", "Vexa"]),
        # Money, ranks and sides are no places.
        ("Energy for a bus comes to 19 US cents per kilometre.", [None]),
        ("It costs 30 Canadian dollars.", [None]),
        ("At least 74 people died in northern and central Mali.", ["Mali"]),
        ("A ticket from Manila to Cebu costs 420 pesos.", ["Manila-Cebu"]),
        ("On the Osaka-Beppu route the fare has been 455 yen.", ["Osaka-Beppu"]),
        # A government by its capital, a city as the capital of its country.
        ("Nairobi has set aside 4 billion shillings for roads.", ["Kenya"]),
        ("Lima has 12 hospitals.", ["Lima"]),
        ("Quito leads: the Chilean capital had 2,890 such buses.", ["Santiago"]),
        ("Philippine ports handled 85 million passengers.", ["Philippines"]),
        ("Nordic airlines carried 12 million passengers.", ["Nordic airlines"]),
        ("Big Oil's profits fell 12% in 2025.", ["Big Oil"]),
        ("Much of it ends up with Oxo. Some 5.9 million chips were shipped by the chipmaker last year.", ["Oxo"]),
        ("Annualized revenue reached $14 billion in December.", [None]),
        ("Cocoa accounts for 40% of Ghana's exports, the Coffee and Cocoa Board said.", ["Ghana"]),
    ],
)
def test_whose_and_where_a_clause_tells(text: str, expected: list[str | None]) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Rents in Gdansk rose. The central bank cut its key rate to 4%.", "Poland's homes", "Poland"),
        ("Rents rose 3%. In the capital they gained 6%.", "Poland's homes", "Warsaw"),
        ("A third of the crop is processed here.", "Ghana's cocoa", "Ghana"),
        ("They raised the capital of the bank by 4%.", "Poland's homes", "Poland"),
        ("Sales fell 3%.", "A Lagos trader on rice", "Nigeria"),
        ("Fund clears $90 million for roads in Mali. Mali gets it. Mali asked.", "Fund clears money for Mali", "Mali"),
    ],
)
def test_what_a_text_is_about(text: str, title: str, expected: str) -> None:
    assert scopes(text, title=title)[-1] == expected


def test_a_masthead_is_not_what_a_text_is_about() -> None:
    text = "Andes Freight Letter, Issue 88\n\nLima by the numbers\n\nBuses are full in Lima. Fares rose 4%."
    assert scopes(text, title="Andes Freight Letter, Issue 88")[-1] == "Lima"


def test_a_capital_has_one_spelling() -> None:
    assert scopes("Bogota has 400 buses. In Bogotá fares rose 4%.") == ["Bogotá", "Bogotá"]


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Line 1 in Lima carried 500,000 passengers a day by metro.", "Lima's metro grows", "Lima metro Line 1"),
        ("The metro grows in Lima. A second line of 27 km opens in 2028.", "Lima's metro grows", "Lima metro Line 2"),
        ("Reactor 3 produced 900 MW. The reactor has 400 staff.", None, "Reactor 3"),
        ("Vaccines are the first line of defence for 40 million people.", "Lima's metro grows", None),
        ("The metro is full. A second terminal will cost 4 billion euros.", None, None),
    ],
)
def test_numbered_parts_are_scopes(text: str, title: str | None, expected: str | None) -> None:
    assert scopes(text, title=title)[-1] == expected
