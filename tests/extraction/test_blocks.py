"""Blocks: paragraphs, headings, items, table rows, and lines wrapped by hand."""

from __future__ import annotations

import pytest

from claimtrack.extraction.blocks import Block, BlockKind, split_blocks

WRAPPED = "The ferries of the western isles carried more passengers last\nsummer than in any year it ran.\n"


def contents(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in split_blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferries carried 3 million people.", [("paragraph", "Ferries carried 3 million people.")]),
        ("# Ferries", [("heading", "Ferries")]),
        ("### 2. Ferries", [("heading", "2. Ferries")]),
        ("Ferries are full again", [("heading", "Ferries are full again")]),
        ("- 40 ferries sailed", [("item", "40 ferries sailed")]),
        ("* 40 ferries sailed", [("item", "40 ferries sailed")]),
        ("• 40 ferries sailed", [("item", "40 ferries sailed")]),
        ("3. 40 ferries sailed", [("item", "40 ferries sailed")]),
        ("12) 40 ferries sailed", [("item", "40 ferries sailed")]),
        ("> Ferries carried 3 million people.", [("paragraph", "Ferries carried 3 million people.")]),
        ("| Route | 2024 |\n|---|---|\n| North | 12 |", [("row", "| Route | 2024 |"), ("row", "| North | 12 |")]),
        ("One.\n\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("One.\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_kind_and_content(text: str, expected: list[tuple[str, str]]) -> None:
    assert contents(text) == expected


def test_a_wrapped_paragraph_is_one_block() -> None:
    assert contents(WRAPPED) == [("paragraph", WRAPPED.strip())]


def test_a_wrapped_item_keeps_its_second_line() -> None:
    assert contents("- " + WRAPPED) == [("item", WRAPPED.strip())]


def test_a_number_that_opens_a_paragraph_is_no_list_mark() -> None:
    assert contents("40 ferries sailed on Monday.") == [("paragraph", "40 ferries sailed on Monday.")]


def test_the_mark_stands_before_the_content() -> None:
    text = "Intro.\n- 40 ferries"
    assert split_blocks(text)[1] == Block(BlockKind.ITEM, 9, 19, 7)


def test_the_level_of_a_heading_counts_its_marks() -> None:
    assert [block.level for block in split_blocks("# A\n\n### B\n\nText goes on.")] == [1, 3, 0]
