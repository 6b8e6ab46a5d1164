"""What is near to what, found side by side: the same as by looking at every pair."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.reconciliation.crowds import CROWD, Crowds, are_near, near_pairs
from claimtrack.reconciliation.near_names import near_names

NEAR = 0.5
sizes = st.lists(st.integers(-30, 30).map(float), max_size=12).map(sorted)


def sized(values: list[float], name: str) -> list[tuple[float, tuple[str, int]]]:
    return [(value, (name, place)) for place, value in enumerate(values)]


@given(sizes, sizes)
def test_near_pairs_of_two_sequences_are_those_of_all_pairs(some: list[float], others: list[float]) -> None:
    left, right = sized(some, "left"), sized(others, "right")
    every = {(one, other) for value, one in left for size, other in right if are_near(value, size, NEAR)}
    found = list(near_pairs(left, right, NEAR))
    assert set(found) == every and len(found) == len(every)


@given(sizes)
def test_near_pairs_within_one_sequence_come_once_the_smaller_first(values: list[float]) -> None:
    some = sized(values, "one")
    every = {(one, other) for value, one in some for size, other in some if one < other and are_near(value, size, NEAR)}
    found = list(near_pairs(some, some, NEAR))
    assert set(found) == every and len(found) == len(every)


@given(st.lists(st.tuples(st.integers(1, 20), st.sampled_from("abcdef")), min_size=1, max_size=20))
def test_a_crowd_is_of_different_values_that_other_documents_alone_give(told: list[tuple[int, str]]) -> None:
    crowds = Crowds[str, str]()
    for value, document in told:
        crowds.count("all", float(value), document)
    for value, document in told:
        own = {size for size, other in told if other == document}
        others = {size for size, _ in told if are_near(size, value, NEAR)} - own
        assert crowds.holds("all", float(value), document, NEAR) is (len(others) > CROWD)


WORDS = "wheat rice revenue market spending delivery shipment export core net share market_share size daily".split()
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True).map("-".join)


@given(st.lists(names, max_size=12))
def test_names_are_near_whatever_other_names_there_are(every: list[str]) -> None:
    found = {frozenset(pair) for pair in near_names(every)}
    pairs = (pair for one in every for other in every if one < other for pair in near_names([one, other]))
    assert found == {frozenset(pair) for pair in pairs}
