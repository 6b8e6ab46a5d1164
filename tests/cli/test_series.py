"""``metrics`` and ``series`` through the real command line."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack.cli.series import bar

from .articles import two_wires
from .running import claimtrack


@pytest.fixture
def years(tmp_path: Path) -> Path:
    articles = two_wires(tmp_path)
    for year, value in (("2023", "3.6"), ("2024", "3.9")):
        text = f"Aluminium output in Norway reached {value} million tonnes in {year}.\n"
        (articles / f"{year}.txt").write_text(text, encoding="utf-8")
    assert claimtrack("ingest", "articles", folder=tmp_path).code == 0
    return tmp_path


def test_metrics_are_counted_with_their_sources(years: Path) -> None:
    (metric,) = claimtrack("metrics", "--format", "jsonl", folder=years).records
    assert (metric["claims"], metric["documents"], metric["units"]) == (5, 5, ["tonne"])
    assert metric["scopes"] == ["Iceland", "Norway"]
    assert metric["publishers"] == ["North Wire", "South Wire"]


def test_a_series_is_a_path_in_time_with_every_source(years: Path) -> None:
    label = claimtrack("metrics", "--format", "jsonl", folder=years).records[0]["metric"]
    outcome = claimtrack("series", label, "--scope", "Norway", "--format", "csv", folder=years)
    rows = list(csv.DictReader(io.StringIO(outcome.out)))
    assert [(row["period"], row["value"]) for row in rows] == [
        ("2023", "3600000"),
        ("2024", "3900000"),
        ("2025", "4200000"),
        ("2025", "5100000"),
    ]
    assert (rows[0]["low"], rows[0]["high"]) == ("3550000", "3650000")


def test_a_series_is_drawn_within_the_width(years: Path) -> None:
    label = claimtrack("metrics", "--format", "jsonl", folder=years).records[0]["metric"]
    outcome = claimtrack("series", label, folder=years)
    lines = outcome.out.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert sum("█" in line for line in lines) == 5
    assert "Norway  (level, tonne)" in outcome.out


def test_a_metric_that_nobody_has_is_told(years: Path) -> None:
    outcome = claimtrack("series", "steel", folder=years)
    assert (outcome.code, "no metric is named 'steel'" in outcome.err) == (2, True)


def test_a_bar_is_as_long_as_its_share() -> None:
    whole = Decimal(80)
    assert [bar(Decimal(value), whole, 10) for value in (80, 40, 1, 0, -5)] == ["█" * 10, "█" * 5, "▏", "", ""]
    assert bar(Decimal(45), whole, 10) == "█" * 5 + "▋"
    assert bar(Decimal(5), Decimal(0), 10) == ""
