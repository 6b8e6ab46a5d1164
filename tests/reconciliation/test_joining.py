"""Pairs that lead from one thing to another make one group, whatever their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimtrack.reconciliation.joining import Joined

pairs_of_numbers = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20)


def groups(pairs: list[tuple[int, int]]) -> set[frozenset[int]]:
    joined = Joined[int]()
    for one, other in pairs:
        joined.join(one, other)
    return {frozenset(members) for members in joined.groups().values()}


def test_a_chain_is_one_group_and_what_was_never_joined_stands_alone() -> None:
    assert groups([(1, 2), (3, 4), (2, 3), (5, 6)]) == {frozenset({1, 2, 3, 4}), frozenset({5, 6})}
    joined = Joined[int]()
    assert joined.first(7) == 7 and 7 in joined and 8 not in joined


@given(pairs_of_numbers)
def test_the_order_of_the_pairs_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    found = groups(pairs)
    assert found == groups(pairs[::-1]) == groups([(other, one) for one, other in pairs])
    assert all(any({one, other} <= group for group in found) for one, other in pairs)
    assert sum(map(len, found)) == len({one for pair in pairs for one in pair})
