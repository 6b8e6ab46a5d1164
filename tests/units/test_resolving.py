from __future__ import annotations

import subprocess
import sys
from decimal import Decimal

import pytest

from claimtrack.units import canonical, dimension, factor, family, is_coin, is_money, same_count


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("USD", "USD"),
        ("ETH", "ETH"),
        ("percent", "proportion"),
        ("percentage point", "points"),
        ("basis point", "points"),
        ("x", "ratio"),
        ("terawatt_hour", "energy"),
        ("gigatonne", "mass"),
        ("square foot", "area"),
        ("AED/square_foot", "AED/area"),
        ("USD/day", "USD/time"),
        ("token/day", "count/time"),
        ("USD/trip", "USD/trip"),
        ("base station", "count"),
        ("smartphone", "count"),
    ],
)
def test_dimension(unit: str, expected: str) -> None:
    assert dimension(unit) == expected


def test_factors_are_exact() -> None:
    assert factor("gigatonne") / factor("tonne") == 10**9
    assert factor("terawatt_hour") / factor("gigawatt_hour") == 1000
    assert factor("percentage point") == 100 * factor("basis point")
    assert factor("USD/day") / factor("USD/week") == 7
    assert factor("device") == Decimal(1)


def test_short_names_resolve_to_the_canonical_one() -> None:
    assert canonical("GWh") == canonical("gigawatt_hour") == "gigawatt_hour"
    assert canonical("metric ton") == "tonne"
    assert canonical("sq ft") == "square_foot"
    assert canonical("base station") == "base station"


def test_money_and_coins() -> None:
    assert is_money("CNY") and is_money("USDT") and not is_money("usd") and not is_money("PC units")
    assert is_coin("BTC") and not is_coin("USD")


@pytest.mark.parametrize(
    ("left", "right"), [("unit", "smartphone"), ("site", "base station"), ("arrival", "foreigner"), ("deal", "sale"),
                        ("5G base station", "5G site"), ("widget", "gadget"), ("token/day", "token")],
)  # fmt: skip
def test_nouns_that_may_count_the_same(left: str, right: str) -> None:
    assert same_count(left, right) and same_count(right, left)


@pytest.mark.parametrize(("left", "right"), [("token", "call"), ("token/day", "call/day"), ("device", "person")])
def test_nouns_that_do_not_measure_the_same(left: str, right: str) -> None:
    assert not same_count(left, right)


def test_units_of_measure_have_no_family() -> None:
    assert family("gigatonne") is None and family("call/day") == "call"


def test_pint_stays_out_of_a_run() -> None:
    code = "import sys, claimtrack.units as u; u.dimension('AED/square_foot'); sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_hostile_names_are_counted_nouns() -> None:
    assert dimension("9**9**9") == "count"
    assert dimension("a/" * 200) in ("count", dimension("a/" * 200))
