"""Merges and aliases by the order in which they were made; a later split takes one back."""

from __future__ import annotations

from itertools import permutations

from claimtrack.domain.judgements import Judgement, JudgementAction
from claimtrack.workflows.aligning import merged_ids


def judgement(action: str, left: str, right: str, minute: int) -> Judgement:
    return Judgement(JudgementAction(action), left, right, at=f"2026-03-02T10:{minute:02d}:00+00:00")


def slug(words: str) -> str:
    return words.replace(" ", "-")


def test_merges_lead_to_the_last_name_of_a_chain() -> None:
    made = [judgement("merge", "a", "b", 1), judgement("merge", "b", "c", 2)]
    assert merged_ids(made, slug) == {"a": "c", "b": "c"}


def test_a_later_split_takes_a_merge_back_and_a_later_merge_a_split() -> None:
    merge, split = judgement("merge", "a", "b", 1), judgement("split", "b", "a", 2)
    assert merged_ids([merge, split], slug) == {}
    assert merged_ids([merge, split, judgement("merge", "a", "b", 3)], slug) == {"a": "b"}


def test_the_order_in_which_they_are_stored_does_not_matter() -> None:
    made = [judgement("merge", "a", "b", 1), judgement("split", "a", "b", 2), judgement("merge", "c", "b", 3)]
    assert {tuple(sorted(merged_ids(order, slug).items())) for order in permutations(made)} == {(("c", "b"),)}


def test_a_circle_of_merges_comes_to_an_end() -> None:
    made = [judgement("merge", "a", "b", 1), judgement("merge", "b", "c", 2), judgement("merge", "c", "a", 3)]
    assert merged_ids(made, slug) == {"a": "c", "b": "c"}


def test_an_alias_merges_what_the_words_would_be() -> None:
    assert merged_ids([judgement("alias", "the sector", "industry-size", 1)], slug) == {"the-sector": "industry-size"}
