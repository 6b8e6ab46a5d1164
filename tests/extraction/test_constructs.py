"""What figures measure in the constructions of news English: a corpus in ``constructs.txt``, and nouns in templates."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from claimtrack.extraction.lexicon import singular
from tests.extraction.reading import claims

_CORPUS = Path(__file__).with_name("constructs.txt")
_SCALES = [Decimal(10) ** power for power in (-2, 0, 2, 3, 6, 9, 12)]
_COMPARED = 5
NOUNS = (
    "humidity bandwidth crime obesity migration mortality fertility density discounts support admissions arrivals "
    "cancellations donations flights licences pensions reservations strikes trade punctuality turnover attendance "
    "rainfall debt remittances salaries fees rents dividends enrolment premiums absenteeism churn acidity salinity"
).split()
TEMPLATES = (
    "{noun} rose 5 percent in April 2025.",
    "In April 2025 {noun} fell by 12 percent to a record low.",
    "The agency said {noun} had climbed 7 percent since 2020.",
    "A 9 percent drop in {noun} followed.",
    "The town reported a rise of 4 percent in {noun}.",
    "There was a fall of 4 percent in {noun} in May 2025.",
)


def _lines() -> list[str]:
    lines = _CORPUS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if "||" in line and not line.startswith("#")]


def _is_written(value: Decimal, written: Fraction) -> bool:
    return any(
        abs(abs(Fraction(value)) - written * Fraction(scale)) <= abs(Fraction(value)) / 10**9 for scale in _SCALES
    )


def test_the_corpus_is_there() -> None:
    assert len(_lines()) > 150


@pytest.mark.parametrize("line", _lines())
def test_constructions(line: str) -> None:
    text, expected = line.split("||")
    found = claims(text.strip())
    for one in expected.split(";"):
        written, words = one.split(":")
        labels = [c.metric for c in found if _is_written(c.quantity.value, Fraction(written.strip()))]
        told = [all(word[:_COMPARED].lower() in label.lower() for word in words.split()) for label in labels]
        assert any(told), f"{written}: {labels}"


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_nouns_are_what_moved(template: str, noun: str) -> None:
    text = template.format(noun=noun.capitalize() if template.startswith("{") else noun)
    (claim,) = claims(text)
    assert singular(noun)[:_COMPARED] in claim.metric.lower()
    assert claim.scope is None
