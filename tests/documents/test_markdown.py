"""Markdown: front matter becomes metadata, the rest stays as it is."""

from __future__ import annotations

import pytest

from claimtrack.documents import read_bytes
from claimtrack.domain.documents import Document, MetadataBasis

BODY = "# Widgets\n\n| Year | Sales |\n|---:|---|\n| 2024 | **5 million** |\n\n- a *bullet*\n"


def document(front: str, body: str = BODY) -> Document:
    return read_bytes((front + body).encode(), "a.md")


def codes(found: Document) -> list[str]:
    return [one.code for one in found.diagnostics]


def test_front_matter_leaves_the_text_and_tells() -> None:
    front = (
        '---\ntitle: "Widgets: a \\"boom\\""\npublisher: Pin Press # a comment\ntags:\n  - a\n  - b\ndate: 2026-02-10\n'
    )
    found = document(front + "url: https://pin.example/1\n---\n\n")
    assert found.text == BODY
    assert (found.title, found.publisher, found.published) == ('Widgets: a "boom"', "Pin Press", "2026-02-10")
    assert found.url == "https://pin.example/1"
    assert set(found.basis.values()) == {MetadataBasis.FRONT_MATTER}
    assert not found.diagnostics


@pytest.mark.parametrize("written", ["10 February 2026", "2026-02-10T08:00:00Z", "'2026-02-10'", "Feb. 10, 2026"])
def test_dates_of_front_matter(written: str) -> None:
    assert document(f"---\ndate: {written}\n---\n").published == "2026-02-10"


def test_folded_and_single_quoted_values() -> None:
    found = document("---\ntitle: >\n  Widgets\n  boom\npublisher: 'Pin''s'\n---\n")
    assert (found.title, found.publisher) == ("Widgets boom", "Pin's")


def test_toml_front_matter() -> None:
    found = document('+++\ntitle = "Widgets"\ndate = 2026-02-10\n+++\n')
    assert (found.title, found.published, found.text) == ("Widgets", "2026-02-10", BODY)


def test_bad_date_is_told_and_not_used() -> None:
    found = document("---\npublished: 2026-13-40\n---\n")
    assert found.published is None
    assert codes(found) == ["bad-date", "no-date"]


@pytest.mark.parametrize(
    "front", ["---\ntitle: x\nnonsense\n---\n", '---\ntitle: "open\n---\n', "+++\ntitle = \n+++\n", "---\ntitle: x\n\n"]
)
def test_broken_front_matter_is_told(front: str) -> None:
    assert "bad-front-matter" in codes(document(front))


@pytest.mark.parametrize("front", ["---\n\nSales rose to 5 million.\n\n---\n", "---\n"])
def test_a_thematic_break_is_no_front_matter(front: str) -> None:
    found = document(front)
    assert found.text == front + BODY
    assert codes(found) == ["no-date"]


def test_title_of_the_first_heading() -> None:
    found = document("")
    assert (found.title, found.basis["title"]) == ("Widgets", MetadataBasis.TEXT)
    assert found.text == BODY
