"""Whose a clause's figure is: gapped verbs, tellers of their own, bodies that count, what is owned, regions, rulers."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def scopes(text: str, *, title: str | None = None, publisher: str | None = None) -> list[str | None]:
    return [claim.scope for claim in claims(text, title=title, publisher=publisher)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The name in front of a left-out verb, or of its own, behind a joint.
        ("Peru had 4,100 cases of measles. Cusco had 375 of these cases and Puno 247.", ["Peru", "Cusco", "Puno"]),
        ("Kenya sold 5,100 tonnes of tea and Malawi about 900.", ["Kenya", "Malawi"]),
        ("Otis led with 25.3% of the lift market and Kone held 21.4%.", ["Otis", "Kone"]),
        # What qualifies a noun, or goes on with the same subject, is no other's.
        ("Kenya sold 5,100 tonnes of tea and shipped 900 tonnes of coffee.", ["Kenya", "Kenya"]),
        ("Kone sold 900 lifts in Peru and 400 escalators.", ["Kone", "Kone"]),
    ],
)
def test_each_clause_has_its_own_subject(text: str, expected: list[str]) -> None:
    assert scopes(text) == expected


_RIVALS = "Tarvolo sold 900 scooters in May, up 4%. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quorvane said its revenue tripled last year, to 12 million euros.", "Quorvane"),
        ("Quorvane, of Lyon, said its riders made 22 million trips.", "Quorvane"),
        ("Quorvane said in March that it was happy. Quorvane took in 40 million euros last year.", "Quorvane"),
        ("Quorvane, which reported a day earlier, guided to between 40 and 50 million euros.", "Quorvane"),
        # A report of others, or somebody else in between.
        ("Quorvane said its survey found that Tarvolo sold 12 million tickets.", "Tarvolo"),
        ("Quorvane said its rival Tarvolo sold 12 million tickets.", "Tarvolo"),
    ],
)
def test_who_tells_of_its_own(text: str, expected: str) -> None:
    assert set(scopes(_RIVALS + text)[2:]) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tracker Halvard has 50,000.", "world"),
        ("Halvard, a rival house, stops at 50,000.", "world"),
        ("Halvard credits Tarvolo with 3,000. Halvard has 50,000.", "world"),
        ("The International Federation of Liftmakers has 4 million lifts in operation.", "world"),
        # What even those have for themselves; and a firm is no tracker.
        ("The tracker Halvard employs 300 people.", "Halvard"),
        ("The tracker Halvard has 300 employees.", "Halvard"),
        ("Sothby, the auction house, has 40 salerooms.", "Sothby"),
        ("Tarvolo has 4 million lifts in operation.", "Tarvolo"),
    ],
)
def test_who_counts_what_others_have(text: str, expected: str) -> None:
    lead = "Some 48,000 lifts were sold worldwide in 2025, according to the builders' union. "
    assert scopes(lead + text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ringlow's Zeta came second with 75 million users.", "Zeta"),
        ("Ringlow's Zum-3: 40 cents a call.", "Zum-3"),
        ("Ringlow's Vista Pro costs 900 dollars.", "Ringlow Vista Pro"),
        ("Peru's Andina Power sold 40 GWh.", "Andina Power"),
        # What stands behind a name and is none, or qualifies a noun.
        ("Ringlow's Zeta hardware revenue fell 32%.", "Ringlow"),
        ("Ringlow's EBIT came to 4 million dollars.", "Ringlow"),
        ("Peru's exports came to 4 million tonnes.", "Peru"),
    ],
)
def test_what_a_name_owns(text: str, expected: str) -> None:
    lead = "The markets liked Ringlow and its Zeta. Analysts follow Zum-3 and Vista Pro closely. "
    assert scopes(lead + text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In Peru's Elmford division 4,000 people fled. Some 60 schools in the division were shut.",
            ["Elmford division"] * 2,
        ),
        ("In Elmford county 4,000 people fled. The county's 60 schools were shut.", ["Elmford county"] * 2),
        ("In Karnataka 4,000 people fled. Some 60 schools in the state were shut.", ["Karnataka"] * 2),
        (
            "In Peru 4,000 people fled. Across the north-east of Peru 60 schools were shut.",
            ["Peru", "north-eastern Peru"],
        ),
        # No kind was named, or the kind only qualifies.
        ("In Peru 4,000 people fled. Some 60 schools in the division were shut.", ["Peru", "Peru"]),
    ],
)
def test_regions_pointed_to_by_their_kind(text: str, expected: list[str]) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government has pledged 20 billion soles for pumps.", "Peru"),
        ("The industry ministry has paid 4,000 grants so far.", "Peru"),
        # A country named in the sentence, a part that rules itself, and what befalls the firm.
        ("Chile had 60 plants in May, and the government wants 90.", "Chile"),
        ("The firm has paid 4,000 grants so far.", "Vacovia"),
        ("The government gave it 20 million soles.", "Vacovia"),
    ],
)
def test_whose_government_acts(text: str, expected: str) -> None:
    lead = "Vacovia, a Peruvian maker of pumps, opened a plant in Peru. Vacovia sold 4,000 pumps in Peru. "
    assert scopes(lead + text, title="Vacovia opens a plant in Peru")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Peru the Warm Home programme has paid out 14 billion soles.", ["Peru"]),
        ("At Elmford the Severna flowed 118 centimetres above its banks.", ["Elmford"]),
        ("In Peru, Volta sold 40,000 cars.", ["Volta"]),
        (
            "Ferrivia AG, the leading operator of ferries in Peru, reported revenue of 14 million euros.",
            ["Ferrivia AG"],
        ),
        ("Lagos-Apapa handled 4 million tonnes in 2025.", ["Lagos-Apapa"]),
        ("The Council for Fair Power represents 140 companies.", ["Council for Fair Power"]),
        ("Puno reported 354 cases of flu.", ["Puno"]),
        ("Puno reported 354 cases, 8% of the 4,100 confirmed across Peru.", ["Puno", "Puno", "Peru"]),
        ("Kone sold 900 lifts across Peru.", ["Kone"]),
        ("Puno said that Peru had 354 cases of flu.", ["Peru"]),
    ],
)
def test_places_in_front_in_asides_and_in_names(text: str, expected: list[str]) -> None:
    assert scopes(text) == expected


def test_a_word_that_is_only_part_of_a_bodys_name() -> None:
    text = "The Ministry of Industry spoke of Peru. Industry has grown: 4,000 factories opened in a year."
    assert scopes(text, title="Peru grows") == ["Peru"]
    text = "The firm Harvest sold 40 ploughs. Harvest has 300 employees."
    assert scopes(text) == ["Harvest", "Harvest"]


def test_whose_title_and_whose_bulletin() -> None:
    text = "Sarravo said on Tuesday that 18,400 coins were gone. Sarravo has 6 million users. Turkey has 40 exchanges."
    assert scopes(text, title="Turkish crypto exchange Sarravo loses 18,400 coins")[0] == "Sarravo"
    text = "The mills of the country delivered 305,000 tonnes of oil. Deliveries to Spain came to 23,600 tonnes."
    assert scopes(text, title="Bulletin No. 3", publisher="Tunisian Olive Observatory") == ["Tunisia", "Tunisia"]


def test_what_a_firm_reports_behind_the_sum() -> None:
    lead = "Global car sales rose 4% in 2025. "
    assert (
        scopes(f"{lead}Tessavro reported $2.7bn of delivery van sales for the quarter.", title="Wheels")[-1]
        == "Tessavro"
    )
    assert scopes(f"{lead}Tessavro reported 40 new rules for the market.", title="Wheels")[-1] == "world"
