"""Vocabulary files of an analyst's own: from the settings file to the discrepancies, and nonsense refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from .running import claimtrack

WORDS = {
    "units.vocab": "# Cotton\nbale | bale; cotton bale | BAL\n",
    "unit_definitions.vocab": "bale | cotton bale | mass | 217.7 |\n",
    "places.vocab": "Zembla | Kingdom of Zembla | Zemblan | Onhava |\n",
    "metrics.vocab": "head | output | ginning | flow\n",
    "count_nouns.vocab": "loom | loom; shuttle\n",
}
MONDAY = "Zemblan cotton output rose to 412,600 bales in 2025, the ministry of agriculture said.\n"
TUESDAY = "The Kingdom of Zembla's cotton ginning was 97,200 tonnes in 2025, the growers' association said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words").mkdir()
    for name, text in WORDS.items():
        (tmp_path / "words" / name).write_text(text, encoding="utf-8")
    (tmp_path / "claimtrack.toml").write_text('vocabulary = "words"\n', encoding="utf-8")
    (tmp_path / "articles").mkdir()
    for name, text in (("monday.txt", MONDAY), ("tuesday.txt", TUESDAY)):
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_words_of_ones_own_count_everywhere(folder: Path) -> None:
    read = claimtrack("quantities", "A store of 5 BAL", "--format", "jsonl", folder=folder).records
    assert [(one["value"], one["unit"]) for one in read] == [(5, "bale")]
    assert claimtrack("check", "articles", folder=folder).code == 0
    assert "bale" in claimtrack("explain", "articles/monday.txt", folder=folder).out
    assert claimtrack("ingest", "articles", folder=folder).code == 0
    claims = claimtrack("claims", "--format", "jsonl", folder=folder).records
    assert {(one["scope"], one["unit"]) for one in claims} == {("Zembla", "bale"), ("Zembla", "tonne")}
    assert len({one["metric_id"] for one in claims}) == 1
    conflicts = claimtrack("conflicts", "--format", "jsonl", folder=folder).records
    assert [one["type"] for one in conflicts] == ["contradiction"]
    assert "412,600 bales" in [member["value_text"] for member in conflicts[0]["members"]]


def test_without_them_the_same_articles_say_less(folder: Path) -> None:
    (folder / "claimtrack.toml").unlink()
    assert claimtrack("ingest", "articles", folder=folder).code == 0
    assert claimtrack("conflicts", "--format", "jsonl", folder=folder).out == ""


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("units.vocab", "\n# a comment\nbale | bale\n", "units.vocab:3: 2 cells where 3 are due"),
        ("units.vocab", " | bale | B\n", "units.vocab:1: empty unit"),
        ("units.vocab", "bale | bale | kg\n", "units.vocab:1: 'kg' means kilogram already (units.vocab:"),
        ("unit_definitions.vocab", "bale | | mass | heavy |\n", "unit_definitions.vocab:1: 'heavy' is no number"),
        ("unit_definitions.vocab", "bale | tonne | mass | 2 |\n", "unit_definitions.vocab:1: 'tonne' is given twice"),
        ("currencies.vocab", "Thaler | | | thaler\n", "currencies.vocab:1: 'Thaler' is no code of ISO 4217"),
        ("scaled_units.vocab", "tonne | mega | mtq |\n", "scaled_units.vocab:1: 'mega' is no power of ten"),
        ("metrics.vocab", "header | output | ginning | flow\n", "metrics.vocab:1: 'header' is no role"),
        ("metrics.vocab", "head | output | Ginning | flow\n", "metrics.vocab:1: 'Ginning' must be in lower case"),
        ("metrics.vocab", "head | input | revenue | flow\n", "metrics.vocab:1: 'revenue' means head revenue already"),
        ("count_nouns.vocab", "loom | loom; car\n", "count_nouns.vocab:1: 'car' means vehicle already"),
        ("counted.vocab", "unmarked | salmon\n", "counted.vocab:1: 'salmon' is given twice in section unmarked"),
        ("localities.vocab", "Atlantis | Poseidonis\n", "localities.vocab:1: 'Atlantis' is no country"),
        ("exclusions.vocab", "name | behind | model\n", "exclusions.vocab:1: 'behind' is no where"),
        ("numbers.vocab", "eleventy | 110 | teen\n", "numbers.vocab: a vocabulary file is named like the table"),
    ],
)
def test_nonsense_is_refused_with_file_and_line(folder: Path, name: str, text: str, told: str) -> None:
    (folder / "words" / name).write_text(text, encoding="utf-8")
    outcome = claimtrack("quantities", "A store of 5 BAL", folder=folder)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"words/{told}" in outcome.err.replace("\\", "/")


def test_what_is_not_there_is_told(folder: Path) -> None:
    (folder / "claimtrack.toml").write_text('vocabulary = ["words/units.vocab", "nowhere/units.vocab"]\n')
    outcome = claimtrack("check", "articles", folder=folder)
    assert outcome.code == 2 and "nowhere/units.vocab" in outcome.err
    (folder / "nowhere").mkdir()
    (folder / "claimtrack.toml").write_text('vocabulary = "nowhere"\n')
    assert "no .vocab file in this folder" in claimtrack("check", "articles", folder=folder).err
