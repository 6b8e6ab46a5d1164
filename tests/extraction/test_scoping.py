"""Whom or what place a figure is about, in sentences and paragraphs on many topics."""

from __future__ import annotations

import pytest

from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.joined_places import scope_places
from claimtrack.extraction.places import country_of, country_of_currency
from claimtrack.extraction.tokens import tokenize
from tests.extraction.reading import claims


def scopes(text: str, *, title: str | None = None) -> list[str | None]:
    return [claim.scope for claim in claims(text, title=title)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yields in Chile and Peru fell", ["Chile and Peru"]),
        ("Europe, including Norway, bought less", ["Europe"]),
        ("sales outside the United States", ["outside the United States"]),
        ("trucks on the Osaka-Kobe road", ["Osaka-Kobe"]),
        ("a voyage from Hamburg to Mumbai", ["Hamburg-Mumbai"]),
        ("exports from Kenya to Egypt", ["Kenya", "Egypt"]),
        ("", []),
    ],
)
def test_places_that_are_scopes_together_or_apart(text: str, found: list[str]) -> None:
    assert [place.scope for place in scope_places(tokenize(text))] == found


@pytest.mark.parametrize(
    ("part", "country"), [("Osaka", "Japan"), ("Karnataka", "India"), ("Lima", "Peru"), ("Kenya", "Kenya")]
)
def test_the_country_of_a_part(part: str, country: str) -> None:
    assert country_of(part) == country


@pytest.mark.parametrize(("code", "country"), [("THB", "Thailand"), ("KES", "Kenya"), ("EUR", None), ("USD", None)])
def test_the_country_of_a_currency(code: str, country: str | None) -> None:
    assert country_of_currency(code) == country


def test_national_institutions_tell_their_country() -> None:
    found = find_institutions(tokenize("The Bank of Japan and Ofgem agree, the Bank of Nowhere does not"))
    assert [institution.scope for institution in found] == ["Japan", "United Kingdom"]
    found = find_institutions(tokenize("NHS England, Public Health Scotland and Natural Resources Wales agree"))
    assert [institution.scope for institution in found] == ["England", "Scotland", "Wales"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where a speaker stands or comes from is not where the figure holds.
        ("Tea output rose 4% in Kenya, dealers in Pune said.", ["Kenya"]),
        ("The minister told a conference in Lima that Bolivia had 12 new mines.", ["Bolivia"]),
        ("Bus fares in Fiji rose 6%, said Oxo, a Geneva consultancy.", ["Fiji"]),
        # What a body says that it will do itself, and what a national one does.
        ("Oxofly expects to carry 206 million passengers this year.", ["Oxofly"]),
        ("The Bank of England cut its key rate to 3.75%.", ["United Kingdom"]),
        # A storm's winds are its own.
        ("Hurricane Alma hit Fiji with winds of 185 km/h. It killed 4 people in Fiji.", ["Hurricane Alma", "Fiji"]),
        # Each place has its own figure.
        ("In Chile you pay 15 cents, and on the world market 11 cents.", ["Chile", "world"]),
        ("Tea sold for $3 a kilo in Kenya, against $2 on the world market.", ["Kenya", "world"]),
        ("Fife led with a gain of 29%, ahead of Kent at 15%.", ["Fife", "Kent"]),
        ("Ferries carried 3 million people in Fiji, Samoa and Tonga.", ["Fiji, Samoa and Tonga"]),
        # Rules bind others, who has a title is nobody's subject.
        ("Norway is short of homes. The Housing Accord aims for 60,000 homes in Norway.", ["Norway"]),
        # Whose guidance it is.
        ("Oxotron told investors to expect revenue of $3 million.", ["Oxotron"]),
        # Hyphens tie names together.
        ("Voss-Tarkel sold 3 million pumps. Voss-Tarkel also employs 400 people.", ["Voss-Tarkel", "Voss-Tarkel"]),
        # A capital stands for its government only where it acts as one.
        ("Oslo wants 40% of lorries in Norway to be electric.", ["Norway"]),
        ("Rents in Oslo rose 5%.", ["Oslo"]),
        ("In the Thai capital 300 schools were closed.", ["Bangkok"]),
        # The subject's own place, whatever is carried on.
        ("Scottish ferries carried 2 million passengers.", ["Scotland"]),
        ("Shipments of wool from New Zealand rose 3%, and their value reached $40 million.", ["New Zealand"] * 2),
        # Groups in their own words.
        ("The five largest insurers paid out $3 billion.", ["five largest insurers"]),
        # "whose" belongs to the name before it.
        ("Then there is Portugal, whose forests lost 9,000 hectares.", ["Portugal"]),
        ("Ghana and Togo grew 8 million and 2 million tonnes of yams, respectively.", ["Ghana", "Togo"]),
    ],
)
def test_the_scope_of_a_sentence(text: str, expected: list[str]) -> None:
    assert scopes(text) == expected


def test_a_place_in_front_holds_for_its_paragraph_and_no_longer() -> None:
    text = (
        "Clinics in Kenya treated 9,000 patients.\n\nIn Kisumu the queues were long. Some 400 patients were sent away."
        "\n\nNurses are paid 50,000 shillings a month."
    )
    assert scopes(text, title="Kenya counts its clinics") == ["Kenya", "Kisumu", "Kenya"]


def test_a_part_named_in_passing_does_not_stay() -> None:
    text = (
        "Maize farmers in Zambia lost 200,000 hectares. Lusaka alone lost 4,000 hectares."
        " The average farm has 3 hectares."
    )
    assert scopes(text, title="Zambia's maize withers")[-1] == "Zambia"


def test_a_question_says_what_its_answer_is_about() -> None:
    text = "Q: What does a haircut cost in Peru?\nA: About $8.\n\nQ: And in Chile?\nA: It costs $12."
    assert scopes(text) == ["Peru", "Chile"]


def test_a_heading_says_what_its_section_is_about() -> None:
    text = (
        "Canals of the world carry 9% of all grain.\n\nIt is slow.\n\nIt is cheap."
        "\n\n## Canals in Egypt\n\nSome 50 ships wait a day.\n"
    )
    assert scopes(text)[-1] == "Egypt"


def test_money_and_institutions_tell_the_country_where_no_place_does() -> None:
    text = (
        "The price of eggs rose 12% to 90 baht a tray. A litre of milk costs 55 baht, and a loaf 40 baht."
        "\n\nWages were up 3% to 15,000 baht a month."
    )
    assert set(scopes(text, title="Breakfast costs more")) == {"Thailand"}


def test_a_product_keeps_the_number_of_its_name() -> None:
    text = "Orbo sold 3 million consoles. The Galaxis 7 costs $499."
    assert scopes(text, title="Orbo sells out")[-1] == "Galaxis 7"


def test_a_firm_is_what_its_release_is_about() -> None:
    text = (
        "PRESS RELEASE\n\nOxley Brewery closes 2024 with record sales"
        "\n\nOxley Brewery today reported sales of £40 million."
        " Net profit rose 8%. Some 300 people work for Oxley."
    )
    assert set(scopes(text)) == {"Oxley Brewery"}


def test_a_table_of_sorts_is_about_what_its_document_is_about() -> None:
    table = (
        "Flats in Norway are let again.\n\n| Flat | Rent (USD) |\n|---|---:|\n"
        "| Two-bedroom flat | 900 |\n| Studio flat | 500 |\n"
    )
    found = claims(table, title="Norway's rents")
    assert [claim.scope for claim in found] == ["Norway", "Norway"]
    assert all("flat" in claim.metric for claim in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A short form stands for the one full name of the text.
        ("Oxo Air sold 4,000 seats. Oxo's revenue rose 5%.", ["Oxo Air", "Oxo Air"]),
        ("Lake Nasser is at 61%. In May Nasser held 40 billion cubic metres.", ["Lake Nasser", "Lake Nasser"]),
        # Two full names leave the short one as it is.
        (
            "Oxo Air sold 4,000 seats. Oxo Steel sold 3,000 beams. Oxo's revenue rose 5%.",
            ["Oxo Air", "Oxo Steel", "Oxo"],
        ),
        # Codes of sorts and words for goods name nobody.
        ("In Peru SARS-2 was found in 41% of samples.", ["Peru"]),
        ("Steel output in Peru rose 4%. Brazil Steel closed.", ["Peru"]),
        # A firm's own account, also behind a day and an aside.
        ("Tarvo, which has shops in Peru, reported on Monday that operating profit rose 9%.", ["Tarvo"]),
        ("Tarvo reported first-quarter order intake of €3 million, Haldo told us.", ["Tarvo"]),
        ("Tarvo told investors so. Tarvo had 38 million people on its lists in May.", ["Tarvo"]),
        ("Tarvo Energy, undeterred, is to open a mill in Peru and hire 300 people there.", ["Tarvo Energy"]),
        ("Deliveries of Kenyan carrier Jambo rose 4% in Peru. Sales of German cars rose 3%.", ["Jambo", "Germany"]),
        # "The company said its": the one spoken of.
        ("Shares in French brewer Tarvo fell 3%. The company said its debt stood at €2 billion.", ["Tarvo", "Tarvo"]),
    ],
)
def test_firms_keep_their_full_names_and_own_accounts(text: str, expected: list[str | None]) -> None:
    assert scopes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Where somebody is at home, or a text was written, is not where figures hold.
        ("Brokers in Leeds put the cost of the floods in Peru at $3 billion.", ["Peru"]),
        (
            "Rents in Peru rose 9%. Many moved, said Ana Ruiz of Tarvo Bank in Leeds. She expects fares to rise 4%.",
            ["Peru", "Peru"],
        ),
        ("The Zug-based carrier Tarvo sold 4,000 tickets.", ["Tarvo"]),
        ("Haldo Insight tracks Peru. Rents in Peru rose 3%. Haldo's average rent was $900.", ["Peru", "Peru"]),
        ("In Peru the Easter break left only 20 working days.", ["Peru"]),
        ("Tarvo, its Lima rival, carried 3 million, though its load factor slipped to 82%.", ["Tarvo", "Tarvo"]),
    ],
)
def test_where_speakers_sit_is_no_scope(text: str, expected: list[str | None]) -> None:
    assert scopes(text) == expected


def test_of_several_storms_the_sentences_own_has_the_winds() -> None:
    told = "Storm Ada passed Fiji. Storm Ada then turned. Storm Bo reached Samoa with winds of 140 kilometres an hour."
    assert scopes(told) == ["Storm Bo"]
    assert scopes("Storm Ada passed Fiji. Its winds reached 140 kilometres an hour.") == ["Storm Ada"]


@pytest.mark.parametrize("place", ["Mali", "central Mali"])
def test_a_lead_about_the_whole_country_is_about_no_side_of_it(place: str) -> None:
    lead = f"KALO, Nov. 5, 2025 (Wire) - Cholera has killed 214 in {place}, the ministry said.\n\nSome 900 were hurt."
    assert scopes(lead, title="Cholera follows flood in central Mali") == [place, place]
