"""Places in a text, and JSON Lines from elsewhere."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimtrack.workflows.errors import CannotDo
from claimtrack.workflows.lines import read_lines
from claimtrack.workflows.places import Lines


@given(st.text(alphabet="ab\n", max_size=40), st.data())
def test_a_place_is_what_counting_line_ends_gives(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = text[:offset]
    assert Lines(text).place(offset) == (before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def test_each_bad_line_is_refused_with_its_number_and_the_others_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    path.write_text('{"a": 1.10}\n\nnot json\n[1]\n{"b": 2}\n{"a": NaN}\n{"a": 3}\n')
    taken, refused = read_lines(path, lambda record: record["a"])
    assert taken == [Decimal("1.10"), 3]
    assert [one.line for one in refused] == [3, 4, 5, 6]
    assert [one.reason.split(":")[0] for one in refused] == ["no JSON", "no JSON object", "lacks a", "NaN is no number"]


def test_a_line_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonl"
    path.write_text("[" * 100_000 + "\n")
    assert read_lines(path, lambda record: record)[1][0].reason.startswith("no JSON")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotDo, match="No such file"):
        read_lines(tmp_path / "none.jsonl", lambda record: record)
    (tmp_path / "latin.jsonl").write_bytes(b'{"a": "\xe9"}')
    with pytest.raises(CannotDo, match="not UTF-8 at byte 7"):
        read_lines(tmp_path / "latin.jsonl", lambda record: record)
