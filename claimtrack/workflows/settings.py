"""Settings: flag, then environment, then ``claimtrack.toml`` or ``[tool.claimtrack]`` of pyproject.toml, then default.

Keys of the file::

    database = "claims.db"           # a path, from the file's folder, or an SQLAlchemy URL
    default_scope = "China"          # the scope of claims whose text gives none
    tolerance = 0.05                 # headline gap from which compatible claims diverge
    rate_tolerance = 0.02            # gap from which implied conversion rates disagree
    vocabulary = ["words/"]          # files or folders of words of one's own, from the file's folder
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from claimtrack.workflows.errors import WrongUse

DEFAULT_DATABASE = "claimtrack.db"
DATABASE_VARIABLE = "CLAIMTRACK_DB"
_TEXT_KEYS = ("database", "default_scope")
_NUMBER_KEYS = ("tolerance", "rate_tolerance")
_PATHS_KEY = "vocabulary"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by; tolerances are relative (0.05 for 5 %), ``None`` leaves the engine's own."""

    database: str = DEFAULT_DATABASE
    default_scope: str | None = None
    tolerance: Decimal | None = None
    rate_tolerance: Decimal | None = None
    vocabulary: tuple[Path, ...] = ()


@dataclass(slots=True)
class _File:
    """What a settings file says."""

    texts: dict[str, str] = field(default_factory=dict)
    vocabulary: tuple[Path, ...] = ()


def load_settings(
    database: str | None = None, *, folder: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """The settings for one run in ``folder`` (the current one), ``database`` being the ``--db`` flag.

    Raises:
        WrongUse: a settings file that is no TOML, an unknown key, or a value of the wrong type.
    """
    folder = Path() if folder is None else folder
    environment = os.environ if environment is None else environment
    file = _file(folder)
    values = file.texts
    chosen = database or environment.get(DATABASE_VARIABLE) or values.get("database") or DEFAULT_DATABASE
    return Settings(
        database=str(chosen),
        default_scope=values.get("default_scope"),
        tolerance=_decimal(values.get("tolerance")),
        rate_tolerance=_decimal(values.get("rate_tolerance")),
        vocabulary=file.vocabulary,
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _file(folder: Path) -> _File:
    own = folder / "claimtrack.toml"
    if own.is_file():
        return _checked(own, _toml(own))
    project = folder / "pyproject.toml"
    if project.is_file():
        table = _toml(project).get("tool", {})
        return _checked(project, table.get("claimtrack", {}) if isinstance(table, dict) else {})
    return _File()


def _toml(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise WrongUse(f"{path}: {error}") from error


def _checked(path: Path, table: object) -> _File:
    if not isinstance(table, dict):
        raise WrongUse(f"{path}: the settings are no table")
    file = _File()
    for key, value in table.items():
        if key == _PATHS_KEY and (names := _names(value)) is not None:
            file.vocabulary = tuple(path.parent / name for name in names)
        elif key in _TEXT_KEYS and isinstance(value, str) and value.strip():
            file.texts[key] = value
        elif key in _NUMBER_KEYS and isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            file.texts[key] = str(value)
        else:
            known = ", ".join((*_TEXT_KEYS, *_NUMBER_KEYS, _PATHS_KEY))
            raise WrongUse(f"{path}: {key} = {value!r} is no setting (known: {known})")
    if "://" not in file.texts.get("database", "://"):
        file.texts["database"] = str(path.parent / file.texts["database"])
    return file


def _names(value: object) -> list[str] | None:
    """One path or several; ``None`` if it is neither."""
    names = value if isinstance(value, list) else [value]
    found = [name for name in names if isinstance(name, str) and name.strip()]
    return found if len(found) == len(names) else None
