from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.reports.json_text import decimal_text, json_text, jsonl_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1.548E+13", "15480000000000"),
        ("24", "24"),
        ("24.00", "24"),
        ("66.666666666667", "66.666666666667"),
        ("-0.0", "0"),
        ("0.10", "0.1"),
        ("1E-9", "0.000000001"),
        ("-12.50", "-12.5"),
        ("100", "100"),
    ],
)
def test_a_decimal_is_written_digit_by_digit(value: str, text: str) -> None:
    assert decimal_text(Decimal(value)) == text


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no plain number"):
        json_text({"value": Decimal(value)})


@given(st.decimals(allow_nan=False, allow_infinity=False, places=12))
def test_a_decimal_comes_back_as_it_was(value: Decimal) -> None:
    assert json.loads(json_text([value]), parse_float=Decimal, parse_int=Decimal) == [value]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(_VALUES, st.sampled_from([None, 2]))
def test_everything_else_is_written_as_json_writes_it(value: object, indent: int | None) -> None:
    assert json.loads(json_text(value, indent)) == value


def test_json_lines_has_one_object_a_line_whatever_the_text_holds() -> None:
    text = jsonl_text([{"a": "two\nlines\u2028"}, {"b": Decimal("1.50")}])
    assert [json.loads(line) for line in text.rstrip("\n").split("\n")] == [{"a": "two\nlines\u2028"}, {"b": 1.5}]
