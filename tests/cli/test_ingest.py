"""``ingest`` and ``documents`` through the real command line and a real database."""

from __future__ import annotations

from pathlib import Path

from .articles import NORTH, two_wires
from .running import claimtrack


def claims(folder: Path, *arguments: str) -> list[dict[str, object]]:
    outcome = claimtrack("claims", "--format", "jsonl", *arguments, folder=folder)
    assert outcome.code == 0, outcome.err
    return outcome.records


def test_ingesting_twice_changes_nothing(tmp_path: Path) -> None:
    two_wires(tmp_path)
    first = claimtrack("ingest", "articles", folder=tmp_path)
    assert (first.code, first.out) == (0, "")
    assert "3 documents: 3 added" in first.err
    before = claims(tmp_path)
    assert len(before) == 3
    second = claimtrack("ingest", "articles", folder=tmp_path)
    assert "3 documents: 3 unchanged" in second.err
    assert claims(tmp_path) == before


def test_the_same_articles_give_the_same_ids_in_any_database_and_order(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles", "--db", "one.db", folder=tmp_path)
    for name in ("south.txt", "iceland.txt", "north.txt"):
        claimtrack("ingest", f"articles/{name}", "--db", "other.db", folder=tmp_path)
    for listing in ("claims", "conflicts"):
        one, other = (
            claimtrack(listing, "--format", "jsonl", "--db", name, folder=tmp_path).records
            for name in ("one.db", "other.db")
        )
        assert one
        assert {record["id"] for record in one} == {record["id"] for record in other}


def test_a_changed_article_is_a_new_revision(tmp_path: Path) -> None:
    articles = two_wires(tmp_path)
    claimtrack("ingest", "articles", folder=tmp_path)
    (articles / "north.txt").write_text(NORTH.replace("4.2", "4.3"), encoding="utf-8")
    outcome = claimtrack("ingest", "articles", folder=tmp_path)
    assert "1 revised" in outcome.err
    assert [one["value"] for one in claims(tmp_path, "--document", "north.txt")] == [4300000]
    listed = claimtrack("documents", "--format", "jsonl", folder=tmp_path).records
    assert {one["document"]: one["revision"] for one in listed} == {"north.txt": 2, "south.txt": 1, "iceland.txt": 1}


def test_another_publisher_for_the_same_bytes_is_taken(tmp_path: Path) -> None:
    two_wires(tmp_path)
    claimtrack("ingest", "articles/iceland.txt", folder=tmp_path)
    outcome = claimtrack("ingest", "articles/iceland.txt", "--publisher", "West Wire", folder=tmp_path)
    assert "1 read again" in outcome.err
    assert [one["publisher"] for one in claims(tmp_path)] == ["West Wire"]


def test_what_cannot_be_read_is_told_and_the_others_go_in(tmp_path: Path) -> None:
    articles = two_wires(tmp_path)
    (articles / "binary.txt").write_bytes(b"\x00\x01\x02 12 percent")
    (articles / "empty.txt").write_bytes(b"")
    (articles / "latin.txt").write_bytes("Prices rose 5 percent in Orl\xe9ans.".encode("latin-1"))
    outcome = claimtrack("ingest", "articles", "none.txt", folder=tmp_path)
    assert outcome.code == 3
    for name in ("binary.txt", "empty.txt", "latin.txt", "none.txt"):
        assert f"{name}: error: cannot be read: " in outcome.err
    assert "7 documents: 3 added, 4 could not be read" in outcome.err
    assert len(claims(tmp_path)) == 3


def test_standard_input_with_a_name_and_flags(tmp_path: Path) -> None:
    arguments = ("ingest", "-", "--name", "wire.txt", "--publisher", "East Wire", "--published", "2026-02-05")
    assert claimtrack(*arguments, folder=tmp_path, stdin=NORTH).code == 0
    (listed,) = claimtrack("documents", "--format", "json", folder=tmp_path).records_of_array
    assert (listed["document"], listed["publisher"], listed["published"]) == ("wire.txt", "East Wire", "2026-02-05")
    assert listed["basis"]["publisher"] == "flag"


def test_a_title_for_many_is_wrong_usage(tmp_path: Path) -> None:
    two_wires(tmp_path)
    outcome = claimtrack("ingest", "articles", "--title", "Output", folder=tmp_path)
    assert outcome.code == 2
    assert "--title is for one document" in outcome.err
    assert claimtrack("ingest", "articles", "--published", "yesterday", folder=tmp_path).code == 2
