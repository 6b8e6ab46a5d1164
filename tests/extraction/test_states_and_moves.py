"""What is missing, what is moved by something else, and what a line says in front of its colon."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "metric", "scope"),
    [
        ("Norway is short of 120,000 homes.", "shortage of homes", "Norway"),
        ("Greece lacks 98,000 teachers.", "shortage of teachers", "Greece"),
        ("Schools in Malta are 4,000 nurses short.", "shortage of nurses", "Malta"),
        ("Roads closed by snow: 14", "Roads closed by snow", None),
        ("Villages still without power: 41", "Villages without power", None),
        ("Complaints received: 4,812", "Complaints", None),
        ("Moved before landfall: 77,100 families", "families moved before landfall", None),
        ("Food packs delivered: 74,000", "Food packs deliveries", None),
        ("Dead: 38, with sailors among them.", "deaths", None),
        ("Elmwood had a slow January: 812,000 tonnes of boats.", "boats", "Elmwood"),
        ("The embargo sent wheat prices up 40% in Malta.", "wheat prices", "Malta"),
        ("The export ban sent boat prices up 12%.", "boat prices", None),
        ("The ban sent rice and wheat prices in Malta up 12%.", "rice and wheat prices", "Malta"),
        ("Sales fell in Malta, with boat prices up 16 percent.", "boat prices", "Malta"),
        ("Some 900 tonnes of salmon left the port of Bergen.", "salmon shipments", "Bergen"),
        ("Some 2 million tonnes left the Baltic port of Klaipeda.", "shipments", "Klaipeda"),
        ("The report sent Oxo's shares down 6.8%.", "share price", "Oxo"),
        ("Rival Oxo Hosting closed 1.9% lower.", "share price", "Oxo Hosting"),
        ("Permits are the worry: down 4%.", "Permits", None),
        ("Take-up of the loan was 64% in Malta.", "Take-up of loan", "Malta"),
        ("The town took in 27 million euros in property tax.", "property tax revenue", None),
        ("With a market share of 24 percent the brand came second.", "market share", None),
    ],
)
def test_labels(text: str, metric: str, scope: str | None) -> None:
    found = claims(text)[0]
    assert (found.metric, found.scope) == (metric, scope)


@pytest.mark.parametrize("text", ["The plan falls short of 3 million euros.", "It is just short of 40 boats."])
def test_falling_short_is_no_shortage(text: str) -> None:
    assert "shortage" not in claims(text)[0].metric


def test_what_is_kept_is_not_what_goes_up_behind_the_comma() -> None:
    (found,) = claims("Demand will keep the sector afloat in Malta, with prices up 16 percent.")
    assert "sector" not in found.metric and "afloat" not in found.metric


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Egypt lifted 22% of the total in May.", "share", "22"),
        ("Egypt lifted its total by 22% in May.", "growth", "22"),
        ("Some 4,912 boats (23.8%) were electric.", "share", "23.8"),
        ("Oxo made 31% of 2025 revenue in Malta.", "share", "31"),
        ("The drought sent the price of boats down 12%.", "growth", "-12"),
        ("Output rose 3 percent, with food prices up 16 percent and rents down 2 percent.", "growth", "-2"),
    ],
)
def test_kinds(text: str, kind: str, value: str) -> None:
    found = claims(text)[-1]
    assert (found.kind.value, str(found.quantity.value)) == (kind, value)


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Some 410 permits issued last year were for boats.", ["2024"]),
        ("Nine prisoners were released in May.", ["2025-05"]),
        ("The figures were released in May and show 40 boats.", ["2025-11-10"]),
        ("Lead times would climb to 40 weeks from 31 last summer.", ["2025-11-10", "2025-06/2025-08"]),
        ("From 1 May to 06:00 hours on 18 May 2025, 62 people drowned.", ["2025-05-01/2025-05-18"]),
        ("Oxo made 31% of 2024 revenue in Malta.", ["2024"]),
        ("- 3 May: 40 boats\n- 4 May: 50 boats\n\nHarbours\n\nThere are 62 harbours.",
         ["2025-05-03", "2025-05-04", "2025-11-10"]),
        ("In 2021 Oxo had 40 boats.\n\nOxo said on Tuesday it had closed a round of 620 million euros.",
         ["2021", "2025-11-10"]),
    ],
)  # fmt: skip
def test_periods(text: str, periods: list[str]) -> None:
    assert [claim.period for claim in claims(text)] == periods


@pytest.mark.parametrize(
    ("text", "modality", "attribution"),
    [
        ("Exports were 5 million tonnes, against the 4 million that analysts had expected.", "projected", "analysts"),
        (
            "Analysts had expected a profit of 40 million euros, according to a poll by Nordbank.",
            "projected",
            "Nordbank",
        ),
        ("Boat builders logged 5 million tonnes of exports against 4 million a year before.", "actual", None),
    ],
)
def test_what_is_set_beside(text: str, modality: str, attribution: str | None) -> None:
    found = claims(text)[-1]
    assert (found.modality.value, found.attribution) == (modality, attribution)
