"""Rendered quantities parse back, arbitrary text never crashes, and hostile input costs linear time."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.extraction.quantities import quantities, read_figures
from claimtrack.extraction.sentences import split_sentences
from claimtrack.extraction.tokens import TokenKind
from tests.extraction.quantity_reading import figures

SCALES = {"": 0, " thousand": 3, " million": 6, " billion": 9, "bn": 9, " trillion": 12, " crore": 7}
UNITS = {
    "%": "percent",
    " percent": "percent",
    " yuan": "CNY",
    " GWh": "gigawatt_hour",
    " phones": "phone",
    " km": "kilometer",
}
BOUNDS = {"": "=", "more than ": ">", "at least ": ">=", "under ": "<", "up to ": "<=", "about ": "~"}
mantissas = st.decimals("1", "999", places=1) | st.integers(1, 899).map(Decimal)


@given(mantissas, st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(BOUNDS)))
@settings(max_examples=300, deadline=None)
def test_a_rendered_quantity_parses_back(mantissa: Decimal, scale: str, unit: str, bound: str) -> None:
    number = f"{mantissa}{scale}"
    text = f"Output was {bound}{number}{unit} overall."
    [(span, figure)] = figures(text)
    assert figure.quantity is not None
    assert figure.quantity.value == mantissa.scaleb(SCALES[scale])
    assert (figure.quantity.unit, figure.quantity.comparator.value) == (UNITS[unit], BOUNDS[bound])
    assert span == f"{bound}{number}{unit}"


@given(st.text(max_size=200) | st.text("0123456789.,-/$%() ½onetwhalfmilk", max_size=120))
@settings(max_examples=300, deadline=None)
def test_arbitrary_text_never_crashes_and_spans_hold(text: str) -> None:
    for mention in quantities(text):
        assert text[mention.start : mention.end] == mention.text
    for sentence in split_sentences(text):
        found = read_figures(sentence)
        numbers = [i for figure in found for i in range(figure.number_first, figure.number_last)]
        assert len(numbers) == len(set(numbers))
        spans = [i for figure in found for i in range(figure.first, figure.last)]
        digits = {token.index for token in sentence.tokens if token.kind == TokenKind.NUMBER}
        assert digits <= set(spans)


@pytest.mark.parametrize(
    "piece", ["1", "1,", "1.", "(1", "1-", "1 ", "$", "half a ", "one hundred and ", "5 and ", "1/", "~", "a "]
)
def test_hostile_repetition_is_linear(piece: str) -> None:
    def cost(count: int) -> float:
        text = piece * count
        start = time.perf_counter()
        quantities(text)
        return time.perf_counter() - start

    cost(200)
    small, large = cost(2000), cost(16000)
    assert large < 40 * small + 0.5


def test_quantities_tell_direction_and_concept() -> None:
    found = quantities("Sales fell more than 3% to $1.2bn as the firm shipped 40,000 phones.")
    assert [(one.text, one.unit, one.comparator.value, one.direction) for one in found] == [
        ("more than 3%", "percent", ">", "down"),
        ("$1.2bn", "USD", "=", None),
        ("40,000 phones", "phone", "=", None),
    ]
    assert found[0].concept == "Sales"
