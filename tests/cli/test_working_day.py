"""A working day by the README's recipe, on the real command line and a real database file."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from .running import Outcome, claimtrack

ARTICLES = {
    "harbour.txt": (
        "Wheat exports from Canada reached 20.4 million tonnes in 2025, the grain commission said.\n\n"
        "Apple production in Chile rose to 1.7 million tonnes in 2025.\n"
    ),
    "prairie.txt": (
        "Wheat exports from Canada came to 23.9 million tonnes in 2025, according to Statistics Canada.\n\n"
        "Salmon harvest in Norway reached 1.5 million tonnes in 2025.\n"
    ),
    "orchard.txt": (
        "Apple production in Chile fell to 1.2 million tonnes in 2025.\n\n"
        "Salmon harvest in Norway reached 1.9 million tonnes in 2025.\n"
    ),
    "coast.txt": "Salmon catch in Norway reached 3.4 million tonnes in 2025.\n",
}
SOURCES = "\n".join(
    f'["{name}"]\npublisher = "The {name.removesuffix(".txt").title()}"\npublished = "2026-02-0{day}"\n'
    for day, name in enumerate(ARTICLES, 1)
)


@pytest.fixture
def day(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    (articles / "sources.toml").write_text(SOURCES, encoding="utf-8")
    return tmp_path


def done(*arguments: str, folder: Path) -> Outcome:
    outcome = claimtrack(*arguments, folder=folder)
    assert outcome.code == 0, outcome.err
    return outcome


def conflicts(folder: Path, *arguments: str) -> dict[str, dict[str, Any]]:
    """The conflicts by the word that their metric begins with."""
    found = done("conflicts", "--format", "jsonl", *arguments, folder=folder).records
    by_word = {str(one["metric"]).split()[0].lower(): one for one in found}
    assert len(by_word) == len(found)
    return by_word


def documents_of(conflict: dict[str, Any]) -> list[str]:
    return sorted(member["document"].removesuffix(".txt") for member in conflict["members"])


def metric_of(folder: Path, document: str) -> str:
    (claim,) = (
        one
        for one in done("claims", "--document", document, "--format", "jsonl", folder=folder).records
        if "salmon" in one["quote"].lower()
    )
    return str(claim["metric"])


def test_a_working_day(day: Path) -> None:
    assert "run 1: 4 documents" in done("ingest", "articles", folder=day).err
    found = conflicts(day)
    assert {word: (one["type"], documents_of(one)) for word, one in found.items()} == {
        "wheat": ("contradiction", ["harbour", "prairie"]),
        "apple": ("contradiction", ["harbour", "orchard"]),
        "salmon": ("contradiction", ["orchard", "prairie"]),
    }

    # Two are reviewed.
    done("review", found["wheat"]["id"], "--verdict", "confirmed", "--by", "Ana", folder=day)
    done("review", found["salmon"]["id"], "--verdict", "explained", "--note", "farmed", "--by", "Ana", folder=day)
    assert set(conflicts(day, "--status", "open")) == {"apple"}

    # One claim is corrected: the article meant another country.
    (wrong,) = [member for member in found["apple"]["members"] if member["document"] == "orchard.txt"]
    done("claims", "edit", wrong["id"], "--scope", "Peru", "--note", "the headline says so", "--by", "Ana", folder=day)
    assert set(conflicts(day)) == {"wheat", "salmon"}

    # Two metrics are one: the third figure opens the reviewed case again, with a notice.
    coast, orchard = (metric_of(day, document) for document in ("coast.txt", "orchard.txt"))
    done("metrics", "merge", coast, orchard, "--note", "one statistic", "--by", "Ana", folder=day)
    salmon = conflicts(day)["salmon"]
    assert (documents_of(salmon), salmon["status"]) == (["coast", "orchard", "prairie"], "open")
    assert salmon["note"] == "reopened, was explained: farmed"
    assert "reopened, was explained" in done("conflicts", "--status", "open", folder=day).out
    assert set(conflicts(day, "--since", "1")) == {"wheat", "salmon"}

    # An article is revised: the wheat figure now agrees, and a new case comes up.
    text = (
        ARTICLES["prairie.txt"].replace("23.9", "20.4")
        + "\nCocoa exports from Ghana rose to 0.9 million tonnes in 2025.\n"
    )
    (day / "articles" / "prairie.txt").write_text(text, encoding="utf-8")
    (day / "articles" / "cocoa.txt").write_text(
        "Cocoa exports from Ghana reached 0.6 million tonnes in 2025.\n", encoding="utf-8"
    )
    before = conflicts(day)
    assert "run 2: 5 documents: 1 added, 3 unchanged, 1 revised" in done("ingest", "articles", folder=day).err
    assert set(conflicts(day)) == {"salmon", "cocoa"}
    assert conflicts(day)["salmon"] == before["salmon"]
    new = conflicts(day, "--since", "2")
    assert set(new) == {"cocoa"} and documents_of(new["cocoa"]) == ["cocoa", "prairie"]

    # The report shows exactly that.
    done("report", "-o", "new.csv", "--since", "2", folder=day)
    with (day / "new.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["claim_document"] for row in rows) == ["cocoa.txt", "prairie.txt"]
    assert {row["id"] for row in rows} == {new["cocoa"]["id"]}
    assert sorted(float(row["claim_value"]) for row in rows) == [600_000, 900_000]
    done("report", "-o", "all.json", folder=day)
    assert len(json.loads((day / "all.json").read_text(encoding="utf-8"))) == 2


def test_a_figure_that_leaves_a_conflict_is_news(day: Path) -> None:
    text = ARTICLES["coast.txt"].replace("catch", "harvest")
    (day / "articles" / "coast.txt").write_text(text, encoding="utf-8")
    done("ingest", "articles", folder=day)
    assert documents_of(conflicts(day)["salmon"]) == ["coast", "orchard", "prairie"]
    (day / "articles" / "coast.txt").write_text("The coast was quiet.\n", encoding="utf-8")
    done("ingest", "articles", folder=day)
    new = conflicts(day, "--since", "2")
    assert {word: documents_of(one) for word, one in new.items()} == {"salmon": ["orchard", "prairie"]}


def test_a_metric_misspelt_is_answered_with_the_nearest(day: Path) -> None:
    done("ingest", "articles", folder=day)
    outcome = claimtrack("metrics", "merge", "wheat exprots", "salmon", folder=day)
    assert outcome.code == 2 and "did you mean 'wheat exports'" in outcome.err.lower()


def test_a_run_that_never_was_is_told(day: Path) -> None:
    done("ingest", "articles", folder=day)
    outcome = claimtrack("conflicts", "--since", "7", folder=day)
    assert outcome.code == 2 and "no ingest run 7; the latest is 1" in outcome.err


def test_claims_can_be_sorted_by_doubt(day: Path) -> None:
    (day / "articles" / "vague.txt").write_text("It rose by 12 last year.\n\nThey made 40 of them.\n", encoding="utf-8")
    done("ingest", "articles", folder=day)
    listed = done("claims", "--sort", "confidence", "--format", "jsonl", folder=day).records
    confidences = [one["confidence"] for one in listed]
    assert confidences == sorted(confidences) and len(set(confidences)) > 1
    assert "doubts" in done("claims", "--sort", "confidence", folder=day).out.splitlines()[0]
    outcome = claimtrack("claims", "--sort", "mood", folder=day)
    assert outcome.code == 2 and "text, confidence" in outcome.err
