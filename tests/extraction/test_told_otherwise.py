"""Units, kinds and labels that a sentence tells in another place than right beside the number."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

UNITS = [
    ("Peru spent 3,400 soles ($920) a month on each boat.", [("3400", "PEN/month"), ("920", "USD/month")]),
    ("A month on, the boat cost 3,400 soles.", [("3400", "PEN")]),
    ("The fleet has 1,012 boats for every 10,000 islanders.", [("1012", "boat/10000 islander")]),
    ("Every week about 900 ferries are built.", [("900", "ferry/week")]),
    ("The firm asks 41,000 sailors in 27 ports every quarter.", [("41000", "sailor"), ("27", "port")]),
    ("A million tokens went for $1.60 in May.", [("0.0000016", "USD/token")]),
    ("A million input tokens on Tern, a model, have cost 3 dollars.", [("0.000003", "USD/token")]),
    ("The mooring fee brought 2 million euros. The state put 9 million into the quays.",
     [("2000000", "EUR"), ("9000000", "EUR")]),
    ("It has 8 million euros. By May it had paid out 2 million, and 300 boats had been built.",
     [("8000000", "EUR"), ("2000000", "EUR"), ("300", "boat")]),
    ("Some 3,100 boats, or 22%, were in use.", [("3100", "boat"), ("22", "percent")]),
    ("The share of electric boats went down to 70.4 percent, from 73.5.", [("70.4", "percent"), ("73.5", "percent")]),
    ("Boats in Britain cost 54,800 pounds.", [("54800", "GBP")]),
    ("China's boat fair brought in ¥861bn. The fair had ¥800bn a year ago.",
     [("861000000000", "CNY"), ("800000000000", "CNY")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_units_told_apart_from_their_number(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(f"{claim.quantity.value.normalize():f}", claim.quantity.unit) for claim in claims(text)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Data show a further slide to 281 ferries.", "281", "level"),
        ("Boats saw a drop to $40.", "40", "level"),
        ("Oxo has charged 2 euros since a 60 percent cut in May.", "-60", "growth"),
        ("A fall of 60 percent followed.", "-60", "growth"),
    ],
)
def test_what_a_movement_led_to_is_a_level(text: str, value: str, kind: str) -> None:
    last = claims(text)[-1]
    assert (str(last.quantity.value), last.kind.value) == (value, kind)


@pytest.mark.parametrize("text", ["The 618 fair drew no one.", "What did the 80 limit do?", "The 52 bus is late."])
def test_a_number_before_one_thing_may_be_its_name(text: str) -> None:
    assert not [claim for claim in claims(text) if claim.value_span.text in ("80", "52")]


LABELS = [
    ("Novo sold masts for 309 million euros.", "mast sales"),
    ("The heirs sold the castle for $4 million.", "castle price"),
    ("Tickets brought in $3 million last year.", "Ticket revenue"),
    ("Police killed 610 people last year.", "killings by police"),
    ("The flood killed 610 people last year.", "flood deaths"),
    ("The court backlog reached 79,600 open cases.", "court backlog"),
    ("Shipments of masts, sails and ropes climbed 14%.", "Shipments of masts sails and ropes"),
    ("- **223 GW**: Chile's coal-fired capacity", "coal-fired capacity"),
    ("Complaints received: 4,812.", "Complaints"),
    ("Ferries sold well. Masts had another year. Sales jumped 14% to 300,000 masts.", "mast sales"),
]


@pytest.mark.parametrize(("text", "label"), LABELS)
def test_labels_of_what_is_done_and_counted(text: str, label: str) -> None:
    assert claims(text)[-1].metric == label


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We lost 300 boats," said Dr. Ana Ruiz, who sails.', "Ana Ruiz"),
        ("In Peru, 40 boats sank, says the Lima Tide Forum.", "Lima Tide Forum"),
        ("Sales rose 9% in May, according to the latest Tide Pulse from Acme Insight.", "Acme Insight"),
    ],
)
def test_who_speaks_behind_a_title_or_a_place(text: str, speaker: str) -> None:
    assert claims(text)[0].attribution == speaker


def test_a_release_about_a_report_is_its_issuers() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nLIMA, 3 March 2025 -- The Tide and Mast Alliance (TMA) today published its yearly "
        "report.\n\nPeru built 300 boats in 2024.\n\nSails cost 7% more than in 2023."
    )
    assert {claim.attribution for claim in claims(text)} == {"Tide and Mast Alliance"}


def test_who_answers_questions_in_bold_speaks_and_is_no_scope() -> None:
    text = (
        "We met Maria Lopez, who models tides in Peru.\n\n**Is it worse?**\n\nPeru lost 300 boats last year.\n\n"
        "**Why is that?**\n\nStorms. They cost 40 lives.\n\n**And now?**\n\nSome 200 boats are left."
    )
    found = claims(text, title="Questions for Maria Lopez")
    assert {claim.attribution for claim in found} == {"Maria Lopez"}
    assert "Maria Lopez" not in {claim.scope for claim in found}


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Sales came to NZ$27 billion, and the ministry expects NZ$28 billion.", {"New Zealand"}),
        ("Across the Yellow Sea, exports jumped 173 percent.", {"New Zealand"}),
        ("Funds put $24bn into boats, namely $11bn from Peru and $4bn from Chile.", {"New Zealand", "Peru", "Chile"}),
        ("Boats in Brasilia cost 300 dollars.", {"Brasília"}),
    ],
)
def test_signs_of_money_and_seas_are_no_scopes(text: str, scopes: set[str]) -> None:
    assert {claim.scope for claim in claims(text, title="Boats in New Zealand")} == scopes
