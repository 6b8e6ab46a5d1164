"""Sums that a verb with an object spends, sizes that an adjective tells, people taken on or sent away."""

from __future__ import annotations

import pytest

from claimtrack.domain.documents import Document
from claimtrack.extraction import extract


def metrics(text: str) -> list[str]:
    found = extract(Document("a.txt", text, "", "text/plain", published="2025-09-15"))
    return [claim.metric for claim in found.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Renko will build a tyre factory in Hungary for 1.9 billion euros.", "tyre factory cost"),
        ("The bridge was built for $320 million.", "bridge cost"),
        ("The museum was refurbished for $62 million.", "museum cost"),
        ("The owners put $150 million into the new harbour.", "investment in new harbour"),
        ("The insurer had paid out $480 million by May.", "payouts"),
        ("The state gave farmers an average of $2,290 each.", "payment to farmers"),
        ("Denmark has given $3 million.", "aid given"),
        ("The state will spend $40 million over the four years to 2030 on lighthouses.", "spending on lighthouses"),
        ("The club spent 9 million euros in 2024 on repairing stands.", "spending on repairing stands"),
        ("Banco Ruvo lent the orchard 37 million euros.", "Banco Ruvo loan"),
        ("The Red Crescent asked donors for $6 million.", "appeal"),
        ("The government has released $48 million ($50 million) for dikes.", "government money released for dikes"),
        ("Rebuilding the port will take $900 million.", "cost of rebuilding port"),
        ("To repair the canal will take another $2 billion.", "cost to repair canal"),
        ("The airline plans to hire 3,000 more.", "hires"),
        ("The bank expects to lay off 1,200.", "layoffs"),
        ("The fighting has driven 320,000 from their homes.", "displaced people"),
        ("The tower is 335 metres high.", "tower height"),
        ("The blackout hit 3.2 million customers.", "customers affected"),
        ("The storm left 1.1 million homes without power.", "homes without power"),
        ("Volunteers planted 1.4 million trees last year.", "trees planted"),
        ("Campers spent 81 million nights in tents.", "nights spent"),
        ("The mayor's first number for the damage was $40 million.", "damage"),
        ("The economy grew 3%.", "economic growth"),
        ("Average LPG prices rose 6% from the second quarter.", "Average LPG prices"),
    ],
)
def test_what_the_figure_measures(text: str, expected: str) -> None:
    assert metrics(text)[0] == expected


def test_one_stands_for_the_thing_before() -> None:
    assert metrics("The board foresees a deficit of 310,000 tonnes, after one of 85,000 last season.") == [
        "deficit",
        "deficit",
    ]


@pytest.mark.parametrize(
    ("text", "rejected"),
    [
        ("Sales hit 3 million units.", "units affected"),
        ("The mill pays growers $2,800 a tonne.", "payment to growers"),
        ("The film took $90 million.", "cost of film"),
    ],
)
def test_what_is_no_spending(text: str, rejected: str) -> None:
    assert rejected not in metrics(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The contract, worth $3.6 billion, was won by a Danish firm.", "contract value"),
        ("Exports of tea, which the board puts at 3 million kilos, fell.", "Exports of tea"),
        ("The board proposes a dividend of 3 euros per share, which will cost about $2 billion.", "dividend cost"),
        ("The river stood at 19.2 metres on Wednesday.", "river level"),
        ("The docks were awarded to a Turkish builder for $3.9 billion.", "docks contract value"),
        ("The strike lasted 101 days.", "strike duration"),
        ("The mill employs 900 and will add 150 by summer.", "mill employees"),
        ("Sales reached 7 billion euros. Profit fell to 210 million euros. Asia contributed 2 billion euros.", "Sales"),
    ],
)
def test_what_an_aside_or_a_clause_before_tells(text: str, expected: str) -> None:
    assert metrics(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 54 million pupils aged 6 to 14 have been tested.", "pupils tested"),
        ("The drive reached 1.7 million people.", "people reached"),
        ("Of all late ferries, 88% were cancelled.", "share of ferries cancelled"),
    ],
)
def test_what_is_done_to_somebody(text: str, expected: str) -> None:
    assert expected in metrics(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge carried 20 million cars last year. It cost $3.1 billion, the ministry said.", "total cost"),
        ("The telescope found 400 planets in 2025. It has cost $10 billion so far.", "total cost"),
        ("Oxo sells an app with 3 million users. It costs $20 a month.", "price"),
    ],
)
def test_what_the_thing_spoken_of_cost(text: str, expected: str) -> None:
    assert metrics(text)[-1] == expected
