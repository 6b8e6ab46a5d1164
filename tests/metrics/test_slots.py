from __future__ import annotations

import time

import pytest

from claimtrack.metrics import Nature, metric_id, scope_id, slots
from claimtrack.metrics.lexicon import singular


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("global semiconductor sales", "semiconductor revenue"),
        ("semiconductor industry revenue", "revenue of the semiconductor industry"),
        ("chip sales", "semiconductor sales"),
        ("smartphone shipments", "smartphones shipped"),
        ("smartphone shipments", "shipments of smartphones"),
        ("core AI industry scale", "size of the core AI industry"),
        ("core AI industry scale", "core artificial intelligence sector"),
        ("number of data enterprises", "data enterprises"),
        ("daily token usage", "daily consumption of tokens"),
        ("devices running HarmonyOS", "HarmonyOS devices"),
        ("foreign visitors", "international tourist arrivals"),
        ("CO2 emissions", "carbon dioxide emissions"),
        ("energy-related CO2 emissions", "CO2 emissions from fossil fuels"),
        ("electric vehicle output", "production of EVs"),
        ("GDP", "gross domestic product"),
        ("property sales value", "value of property sales"),
        ("total steel exports", "steel exports"),
        ("tonnes of steel exports", "steel exports"),
        ("installed geothermal capacity", "geothermal capacity"),
        ("new geothermal capacity", "geothermal installations"),
        ("additions of geothermal capacity", "geothermal capacity additions"),
        ("average hourly wage", "hourly earnings"),
        ("monthly active users", "monthly users"),
        ("people left homeless", "displaced people"),
    ],
)
def test_one_metric(left: str, right: str) -> None:
    assert metric_id(left) == metric_id(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("core AI industry scale", "AI industry scale"),
        ("AI market size", "AI industry size"),
        ("semiconductor sales", "memory semiconductor sales"),
        ("power battery output", "power battery sales"),
        ("power battery output", "power battery installations"),
        ("data centers", "data enterprises"),
        ("data industry scale", "software industry scale"),
        ("5G base stations", "4G base stations"),
        ("total CO2 emissions", "fossil CO2 emissions"),
        ("value of stolen crypto", "crypto hacks"),
        ("property sales value", "property sales transactions"),
        ("apartment rents", "apartment values"),
        ("net profit margin", "net profit"),
        ("smartphone market share", "smartphone shipments"),
        ("new homes completed", "homes completed"),
        ("exports of cars", "imports of cars"),
        ("average villa rent", "average apartment rent"),
        ("active users", "users"),
        ("occupancy", "load factor"),
        ("drone incidents", "drone attacks"),
        ("magazine subscribers", "magazine users"),
        ("homeless people", "displaced people"),
        ("gross bond issues", "bond issues"),
        ("capacity of new tunnels", "tunnel installations"),
        ("weekly users", "monthly users"),
    ],
)
def test_two_metrics(left: str, right: str) -> None:
    assert metric_id(left) != metric_id(right)


def test_the_parts_of_a_label() -> None:
    found = slots("daily core AI token usage")
    assert found.head == "usage" and found.periodic == "daily" and found.nature is Nature.FLOW
    assert found.qualifiers == {"core"} and found.object == {"artificial intelligence", "token"}


def test_the_head_stands_before_the_preposition() -> None:
    assert slots("share of smartphone shipments").head == "share"
    assert slots("industrial robot stock").nature is Nature.STOCK


def test_a_label_of_small_words_still_has_an_id() -> None:
    assert metric_id("the") == "the"


def test_hostile_labels_cost_little() -> None:
    start = time.perf_counter()
    for text in ("a-" * 20000, "9" * 20000, "of " * 20000, "-" * 20000, "AI&" * 9000):
        slots(text)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("left", "right"), [("Chinese", "China"), ("the US", "United States"), ("global", "world"), ("U.K.", "Britain"),
                        ("Asia-Pacific", "Asia Pacific"), ("Apple", "apple")],
)  # fmt: skip
def test_one_scope(left: str, right: str) -> None:
    assert scope_id(left) == scope_id(right)


@pytest.mark.parametrize(("left", "right"), [("Beijing", "China"), (None, "world"), ("North Korea", "South Korea")])
def test_two_scopes(left: str | None, right: str) -> None:
    assert scope_id(left) != scope_id(right)


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("abuses", "abuse"),
        ("buses", "bus"),
        ("lenses", "lens"),
        ("houses", "house"),
        ("viruses", "virus"),
        ("bases", "base"),
        ("surpluses", "surplus"),
        ("losses", "loss"),
        ("berries", "berry"),
        ("gas", "gas"),
    ],
)
def test_singulars(plural: str, one: str) -> None:
    assert singular(plural) == one
