"""The table of units against Pint, which made its factors."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.vocabulary.loader import table

pint = pytest.importorskip("pint")
ROWS = table("unit_definitions", "name", "other names", "dimension", "factor", "pint")


@pytest.fixture(scope="module")
def registry() -> object:
    return pint.UnitRegistry(non_int_type=Decimal)


@pytest.mark.parametrize("row", [row for row in ROWS if row["pint"]], ids=lambda row: row["name"])
def test_factors_are_those_of_pint(row, registry) -> None:
    base = next(other for other in ROWS if other["dimension"] == row["dimension"] and other["pint"])
    ratio = (registry(row["pint"]) / registry(base["pint"])).to_base_units()
    assert ratio.dimensionless
    expected = Decimal(row["factor"]) / Decimal(base["factor"])
    assert abs(Decimal(ratio.magnitude) / expected - 1) < Decimal("1e-12")


def test_dimensions_are_those_of_pint(registry) -> None:
    kinds: dict[str, set[str]] = {}
    for row in ROWS:
        if row["pint"]:
            kinds.setdefault(row["dimension"], set()).add(str(sorted(registry(row["pint"]).dimensionality.items())))
    assert all(len(found) == 1 for found in kinds.values()), kinds
