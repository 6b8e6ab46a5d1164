"""An analyst's own words in one process: taken into use, changed, and forgotten again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack.metrics import metric_id, scope_id
from claimtrack.units import dimension
from claimtrack.vocabulary.extra import SHEETS, use_extra
from claimtrack.vocabulary.loader import table
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.own_words import use_own_words
from claimtrack.workflows.quantifying import quantities
from claimtrack.workflows.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    use_extra(())


def test_they_count_while_they_are_in_use(tmp_path: Path) -> None:
    (tmp_path / "unit_definitions.vocab").write_text("bale | | mass | 217.7 |\n")
    (tmp_path / "places.vocab").write_text("Zembla | | Zemblan | |\n")
    assert (dimension("bale"), scope_id("Zemblan")) == ("count", "zemblan")
    use_own_words(Settings(vocabulary=(tmp_path,)))
    assert (dimension("bale"), scope_id("Zemblan")) == ("mass", "zembla")
    use_extra(())
    assert (dimension("bale"), scope_id("Zemblan")) == ("count", "zemblan")


def test_a_short_form_of_ones_own_holds_a_scale(tmp_path: Path) -> None:
    (tmp_path / "scaled_units.vocab").write_text("tonne | 6 | mtq |\n")
    use_own_words(Settings(vocabulary=(tmp_path,)))
    (claim,) = quantities("The store holds 4 mtq of salt.")
    assert (claim.quantity.value, claim.quantity.unit) == (Decimal(4_000_000), "tonne")


def test_what_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "metrics.vocab").write_text("head | output | ginning | flow\n")
    (tmp_path / "unit_definitions.vocab").write_text("bale | | mass | 0 |\n")
    with pytest.raises(WrongUse, match=r"unit_definitions\.vocab:1: a factor is positive"):
        use_own_words(Settings(vocabulary=(tmp_path,)))
    assert metric_id("cotton ginning") != metric_id("cotton output")


def test_settings_name_one_path_or_several(tmp_path: Path) -> None:
    (tmp_path / "claimtrack.toml").write_text('vocabulary = "words"\n')
    assert load_settings(folder=tmp_path, environment={}).vocabulary == (tmp_path / "words",)
    (tmp_path / "claimtrack.toml").write_text('vocabulary = ["a.vocab", "b"]\n')
    assert load_settings(folder=tmp_path, environment={}).vocabulary == (tmp_path / "a.vocab", tmp_path / "b")
    (tmp_path / "claimtrack.toml").write_text("vocabulary = []\n")
    assert load_settings(folder=tmp_path, environment={}).vocabulary == ()
    for nonsense in ("5", "[5]", '""'):
        (tmp_path / "claimtrack.toml").write_text(f"vocabulary = {nonsense}\n")
        with pytest.raises(WrongUse, match="vocabulary"):
            load_settings(folder=tmp_path, environment={})


def test_every_sheet_fits_its_table() -> None:
    assert all(table(name, *sheet.columns) for name, sheet in SHEETS.items())
