"""Whole articles, made up for testing: every claim with all its fields, every figure accounted for."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import AccountStatus
from tests.extraction.reading import claims, read

FERRIES = """Danish ferries carry more people

COPENHAGEN, March 12, 2025 (Sound Wire) - Ferries in Denmark carried 44.2 million passengers in 2024, 3.5 percent more \
than a year earlier, Statistics Denmark said on Wednesday.

The average fare rose to DKK 86. Nearly a third of the passengers took a car.

Operators plan to invest DKK 2.4 billion by 2030.
"""
COFFEE = """Coffee exports of Peru fall

Peru exported 3.9 million bags of coffee in 2024, down from 4.2 million in 2023, according to the Coffee Chamber.

Exports could recover to more than 4.5 million bags in 2025.
"""
LIBRARY = """# Libraries in Finland

- Loans: 62.4 million in 2024
- Spending per resident rose 2.1% to 71 euros in 2024
- Call the desk on 020 7946 0112.
"""


@dataclass(frozen=True)
class Wanted:
    """A claim as an analyst records it; fields that are ``...`` are left open."""

    value_text: str
    value: float
    unit: str
    comparator: str = "="
    kind: str = "level"
    period: object = ...
    scope: object = ...
    modality: str = "actual"
    attribution: object = ...
    baseline: object = ...

    def agrees(self, claim: Claim) -> list[str]:
        """The names of the fields in which a claim differs."""
        quantity = claim.quantity
        pairs = {
            "value": (pytest.approx(self.value, rel=1e-4), float(quantity.value)),
            "unit": (self.unit, quantity.unit),
            "comparator": (self.comparator, quantity.comparator.value),
            "kind": (self.kind, claim.kind.value),
            "period": (self.period, claim.period),
            "scope": (self.scope, claim.scope),
            "modality": (self.modality, claim.modality.value),
            "attribution": (self.attribution, claim.attribution),
            "baseline": (self.baseline, claim.baseline),
        }
        return [f"{name}: {got!r}" for name, (want, got) in pairs.items() if want is not ... and want != got]


STATISTICS = "Statistics Denmark"
ARTICLES = {
    "ferries": (
        FERRIES,
        "2025-03-12",
        [
            Wanted(
                "44.2 million passengers",
                44_200_000,
                "passenger",
                period="2024",
                scope="Denmark",
                attribution=STATISTICS,
            ),
            Wanted(
                "3.5 percent",
                3.5,
                "percent",
                kind="growth",
                period="2024",
                baseline="2023",
                scope="Denmark",
                attribution=STATISTICS,
            ),
            Wanted("DKK 86", 86, "DKK", scope="Denmark"),
            Wanted("Nearly a third", 33.3333, "percent", "~", "share", scope="Denmark"),
            Wanted("DKK 2.4 billion", 2_400_000_000, "DKK", modality="target"),
        ],
    ),
    "coffee": (
        COFFEE,
        "2025-03-12",
        [
            Wanted("3.9 million bags", 3_900_000, "bag", period="2024", scope="Peru", attribution="Coffee Chamber"),
            Wanted("4.2 million", 4_200_000, "bag", period="2023", scope="Peru", attribution="Coffee Chamber"),
            Wanted(
                "more than 4.5 million bags", 4_500_000, "bag", ">", period="2025", scope="Peru", modality="projected"
            ),
        ],
    ),
    "library": (
        LIBRARY,
        "2025-03-12",
        [
            Wanted("62.4 million", 62_400_000, "loan", period="2024", scope="Finland"),
            Wanted("2.1%", 2.1, "percent", kind="growth", period="2024", baseline="2023", scope="Finland"),
            Wanted("71 euros", 71, "EUR/resident", period="2024", scope="Finland"),
        ],
    ),
}
CASES = [(name, number) for name, (_, _, wanted) in ARTICLES.items() for number in range(len(wanted))]


@pytest.mark.parametrize("name", ARTICLES)
def test_the_claims_of_an_article(name: str) -> None:
    text, published, wanted = ARTICLES[name]
    assert [claim.value_span.text for claim in claims(text, published=published)] == [one.value_text for one in wanted]


@pytest.mark.parametrize(("name", "number"), CASES)
def test_the_fields_of_a_claim(name: str, number: int) -> None:
    text, published, wanted = ARTICLES[name]
    assert wanted[number].agrees(claims(text, published=published)[number]) == []


@pytest.mark.parametrize("name", ARTICLES)
def test_no_figure_is_left_unexplained(name: str) -> None:
    text, published, _ = ARTICLES[name]
    extraction = read(text, published=published)
    assert [a.text for a in extraction.accounts if a.status is AccountStatus.UNEXPLAINED] == []
    assert [diagnostic.code for diagnostic in extraction.diagnostics] == []


NO_CLAIMS = [
    "The 14th festival opens on 3 May 2025.",
    "The Boeing 737 landed at 9:40 a.m.",
    "Call the desk on 020 7946 0112.",
    "It is one of the oldest ferries in Denmark.",
    "See page 12 and section 4.2.",
    "The club won 3-1 on Saturday.",
    "Platform 9 is closed.",
    "5G masts stand on the hill.",
    "The Olympics of 2028 will be in Los Angeles.",
    "The office is at 14 Quay Street.",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_no_claim(text: str) -> None:
    assert [claim.value_span.text for claim in claims(text)] == []


def test_a_repeated_figure_points_to_its_first_statement() -> None:
    first, second = claims(
        "# Highlights\n\n- Ferries carried 44.2 million passengers in 2024\n\n"
        "Ferries carried 44.2 million passengers in 2024."
    )
    assert first.same_as is None
    assert second.same_as == first.id


def test_a_carried_unit_is_a_doubt() -> None:
    sold, carried = claims("Peru sold 3.9 million bags in 2024. Chile sold 2.1 million.")
    assert sold.quantity.unit == carried.quantity.unit == "bag"
    assert carried.confidence < sold.confidence


def test_an_undated_article_gives_no_period_to_the_present() -> None:
    (claim,) = claims("The ferry fare is 12 euros.", published=None)
    assert claim.period is None
    assert claim.period_basis.value == "none"


def test_a_present_figure_holds_at_publication() -> None:
    (claim,) = claims("The ferry fare is 12 euros.", published="2025-03-12")
    assert claim.period is not None and claim.period.startswith("2025")
    assert claim.period_basis.value == "inferred"


def test_reading_twice_gives_the_same() -> None:
    assert read(FERRIES) == read(FERRIES)


def test_an_edit_elsewhere_changes_no_id() -> None:
    assert [claim.id for claim in claims(COFFEE)] == [claim.id for claim in claims("Opening words.\n\n" + COFFEE)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "|", "#", "-"])
def test_an_empty_text_claims_nothing(text: str) -> None:
    assert claims(text) == []
