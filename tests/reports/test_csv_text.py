from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.reports.csv_text import FORMULA_STARTS, csv_text, safe_text


def read_back(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2 percent", "@cmd", "\tx", "\rx"])
def test_a_formula_is_made_text(text: str) -> None:
    assert read_back(csv_text([{"quote": text}], ["quote"])) == [{"quote": "'" + text}]


def test_a_negative_number_stays_a_number() -> None:
    rows = read_back(csv_text([{"value": Decimal("-12.50"), "count": -3}], ["value", "count"]))
    assert rows == [{"value": "-12.5", "count": "-3"}]


def test_quotes_commas_and_line_ends_survive() -> None:
    text = 'He said "5, no 6",\nthen left'
    written = csv_text([{"quote": text, "none": None}], ["quote", "none"])
    assert written.count("\r\n") == 2
    assert read_back(written) == [{"quote": text, "none": ""}]


@given(st.text())
def test_no_text_begins_like_a_formula(text: str) -> None:
    assert not safe_text(text).startswith(FORMULA_STARTS)
