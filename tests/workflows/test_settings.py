"""Flag, then environment, then file, then default."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.settings import load_settings


def test_the_default_is_a_database_in_the_current_folder(tmp_path: Path) -> None:
    assert load_settings(folder=tmp_path, environment={}).database == "claimtrack.db"


def test_the_flag_beats_the_environment_which_beats_the_file(tmp_path: Path) -> None:
    (tmp_path / "claimtrack.toml").write_text('database = "file.db"\n')
    environment = {"CLAIMTRACK_DB": "environment.db"}
    assert load_settings("flag.db", folder=tmp_path, environment=environment).database == "flag.db"
    assert load_settings(folder=tmp_path, environment=environment).database == "environment.db"
    assert load_settings(folder=tmp_path, environment={}).database == str(tmp_path / "file.db")


def test_its_own_file_beats_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.claimtrack]\ndatabase = "sqlite:///x.db"\ntolerance = 0.1\n')
    chosen = load_settings(folder=tmp_path, environment={})
    assert (chosen.database, chosen.tolerance) == ("sqlite:///x.db", Decimal("0.1"))
    (tmp_path / "claimtrack.toml").write_text("rate_tolerance = 0.03\n")
    chosen = load_settings(folder=tmp_path, environment={})
    assert (chosen.database, chosen.tolerance, chosen.rate_tolerance) == ("claimtrack.db", None, Decimal("0.03"))


def test_a_pyproject_that_says_nothing_of_it_is_fine(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert load_settings(folder=tmp_path, environment={}).database == "claimtrack.db"


@pytest.mark.parametrize(
    "text", ["database = 5", "datbase = 'x'", "tolerance = -1", "tolerance = true", "database = ", "\xff"]
)
def test_nonsense_is_refused_with_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "claimtrack.toml").write_text(text + "\n", encoding="latin-1")
    with pytest.raises(WrongUse, match=r"claimtrack\.toml"):
        load_settings(folder=tmp_path, environment={})
