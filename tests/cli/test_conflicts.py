"""``conflicts``, ``show``, ``report`` and ``review`` through the real command line and a real database."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from claimtrack.reports.records import CONTRACT_CLAIM_FIELDS, CONTRACT_CONFLICT_FIELDS, CONTRACT_MEMBER_FIELDS

from .articles import SOUTH, two_wires
from .running import claimtrack


@pytest.fixture
def day(tmp_path: Path) -> Path:
    two_wires(tmp_path)
    assert claimtrack("ingest", "articles", folder=tmp_path).code == 0
    return tmp_path


def the_conflict(folder: Path) -> dict[str, object]:
    (conflict,) = claimtrack("conflicts", "--format", "jsonl", folder=folder).records
    return conflict


def test_the_fields_are_those_of_the_contract(day: Path) -> None:
    claims = claimtrack("claims", "--format", "jsonl", folder=day).records
    assert all(list(claim)[: len(CONTRACT_CLAIM_FIELDS)] == CONTRACT_CLAIM_FIELDS for claim in claims)
    conflict = the_conflict(day)
    assert list(conflict)[: len(CONTRACT_CONFLICT_FIELDS)] == CONTRACT_CONFLICT_FIELDS
    assert [list(member) for member in conflict["members"]] == [CONTRACT_MEMBER_FIELDS] * 2  # type: ignore[attr-defined]


def test_two_wires_contradict_each_other_and_iceland_is_another_matter(day: Path) -> None:
    conflict = the_conflict(day)
    assert (conflict["type"], conflict["scope"], conflict["period"]) == ("contradiction", "Norway", "2025")
    members = {member["publisher"]: member for member in conflict["members"]}  # type: ignore[attr-defined]
    assert set(members) == {"North Wire", "South Wire"}
    assert members["North Wire"]["value_text"] == "4.2 million tonnes"


def test_the_table_fits_eighty_columns_and_has_no_markup(day: Path) -> None:
    outcome = claimtrack("conflicts", folder=day)
    assert outcome.code == 0
    assert max(len(line) for line in outcome.out.splitlines()) <= 80
    assert "\x1b" not in outcome.out
    for words in ("contradiction", "4.2 million tonnes", "5.1 million tonnes", "North Wire", "South Wire"):
        assert words in outcome.out
    assert outcome.err == "1 discrepancy: 1 contradiction\n"


def test_fail_on_is_a_finding_only_for_its_type(day: Path) -> None:
    assert claimtrack("conflicts", "--fail-on", "contradiction", folder=day).code == 1
    assert claimtrack("conflicts", "--fail-on", "unit", folder=day).code == 0
    assert claimtrack("conflicts", "--fail-on", "contradiction", "--scope", "Iceland", folder=day).code == 0


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("--type", "contradiction"), 1),
        (("--type", "drift"), 0),
        (("--metric", "ALUMINIUM"), 1),
        (("--metric", "steel"), 0),
        (("--document", "south.txt"), 1),
        (("--document", "iceland.txt"), 0),
        (("--min-severity", "100"), 0),
        (("--status", "open"), 1),
        (("--status", "reviewed"), 0),
    ],
)
def test_filters(day: Path, arguments: tuple[str, ...], count: int) -> None:
    assert len(claimtrack("conflicts", "--format", "jsonl", *arguments, folder=day).records) == count


def test_any_beginning_of_an_id_shows_it(day: Path) -> None:
    conflict = the_conflict(day)
    shown = claimtrack("show", str(conflict["id"])[:6], folder=day)
    assert SOUTH.strip() in " ".join(shown.out.split())
    claim = claimtrack("claims", "--scope", "Iceland", "--format", "jsonl", folder=day).records[0]
    told = json.loads(claimtrack("show", claim["id"][:6], "--format", "json", folder=day).out)
    assert told == claim
    assert claimtrack("show", "zz", folder=day).code == 2


@pytest.mark.parametrize("suffix", [".csv", ".json", ".jsonl", ".md", ".html", ".sarif"])
def test_a_report_in_every_format(day: Path, suffix: str) -> None:
    outcome = claimtrack("report", "-o", f"report{suffix}", folder=day)
    assert (outcome.code, outcome.out) == (0, "")
    assert "4.2 million tonnes" in (day / f"report{suffix}").read_text(encoding="utf-8")


def test_the_csv_has_one_row_a_claim_and_no_formula(day: Path) -> None:
    claimtrack("report", "-o", "report.csv", folder=day)
    with (day / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["claim_publisher"] for row in rows] == ["North Wire", "South Wire"]
    assert [float(row["claim_value"]) for row in rows] == [4200000, 5100000]
    assert rows[1]["claim_title"] == "'=HYPERLINK(1)"
    assert {row["type"] for row in rows} == {"contradiction"}


def test_a_report_that_cannot_be_written_is_3(day: Path) -> None:
    outcome = claimtrack("report", "-o", "nowhere/report.csv", folder=day)
    assert outcome.code == 3
    assert "nowhere/report.csv" in outcome.err


def test_a_review_stays_until_a_new_claim_changes_the_picture(day: Path) -> None:
    identifier = str(the_conflict(day)["id"])
    done = claimtrack(
        "review", identifier[:6], "--verdict", "explained", "--note", "two years", "--by", "Ana", folder=day
    )
    assert done.code == 0
    claimtrack("ingest", "articles", "--reread", folder=day)
    assert (the_conflict(day)["status"], the_conflict(day)["note"]) == ("explained", "two years")
    assert claimtrack("conflicts", "--status", "open", "--format", "jsonl", folder=day).out == ""
    (day / "articles" / "east.txt").write_text(SOUTH.replace("5.1", "6.3"), encoding="utf-8")
    claimtrack("ingest", "articles/east.txt", "--publisher", "East Wire", folder=day)
    conflict = the_conflict(day)
    assert (conflict["id"], conflict["status"]) == (identifier, "open")
    assert str(conflict["note"]).startswith("reopened, was explained")


def test_reviews_travel(day: Path) -> None:
    claimtrack("review", str(the_conflict(day)["id"]), "--verdict", "confirmed", "--by", "Ana", folder=day)
    exported = claimtrack("reviews", "--format", "jsonl", folder=day).out
    (day / "reviews.jsonl").write_text(exported + "nonsense\n", encoding="utf-8")
    claimtrack("ingest", "articles", "--db", "other.db", folder=day)
    outcome = claimtrack("reviews", "import", "reviews.jsonl", "--db", "other.db", folder=day)
    assert outcome.code == 3
    assert "reviews.jsonl:2: refused: " in outcome.err
    other = claimtrack("conflicts", "--format", "jsonl", "--db", "other.db", folder=day).records
    assert [one["status"] for one in other] == ["confirmed"]


def test_since_shows_only_what_a_run_brought(day: Path) -> None:
    assert len(claimtrack("conflicts", "--since", "1", "--format", "jsonl", folder=day).records) == 1
    claimtrack("ingest", "articles", folder=day)
    assert claimtrack("conflicts", "--since", "2", "--format", "jsonl", folder=day).out == ""
    (day / "articles" / "east.txt").write_text(SOUTH.replace("5.1", "6.3"), encoding="utf-8")
    claimtrack("ingest", "articles", folder=day)
    assert len(claimtrack("conflicts", "--since", "3", "--format", "jsonl", folder=day).records) == 1
