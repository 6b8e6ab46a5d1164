from __future__ import annotations

from claimtrack.domain.judgements import Judgement, JudgementAction
from claimtrack.metrics import Alignment, metric_id, suggest

FIRST, SECOND, THIRD = (f"2026-01-0{day}T00:00:00+00:00" for day in (1, 2, 3))


def test_a_merge_counts_as_the_other_and_can_be_split_again() -> None:
    merge = Judgement(JudgementAction.MERGE, "a", "b", at=FIRST)
    further = Judgement(JudgementAction.MERGE, "b", "c", at=SECOND)
    assert Alignment([further, merge]).id_of("a") == "c"
    assert Alignment([merge, further]).merged == {"a": "c", "b": "c"}
    split = Judgement(JudgementAction.SPLIT, "b", "a", at=THIRD)
    assert Alignment([split, merge]).id_of("a") == "a"


def test_merges_in_a_circle_end() -> None:
    circle = [
        Judgement(JudgementAction.MERGE, "a", "b", at=FIRST),
        Judgement(JudgementAction.MERGE, "b", "a", at=SECOND),
    ]
    assert Alignment(circle).id_of("a") in {"a", "b"}


def test_an_alias_names_a_metric() -> None:
    alias = Judgement(JudgementAction.ALIAS, "The Blue Number", "revenue-semiconductor", at=FIRST)
    assert Alignment([alias]).id_of("blue", "the blue number") == "revenue-semiconductor"
    assert Alignment([alias]).id_of("blue", "something else", "the  blue number") == "revenue-semiconductor"


def test_labels_of_one_id_can_be_kept_apart() -> None:
    one = metric_id("chip sales")
    assert one == metric_id("semiconductor revenue")
    alignment = Alignment([Judgement(JudgementAction.SPLIT, "chip sales", "semiconductor revenue", at=FIRST)])
    assert alignment.id_of(one, "chip sales") != alignment.id_of(one, "semiconductor revenue")


def test_a_mapping_will_do() -> None:
    assert Alignment({"a": "b"}).id_of("a") == "b" and not Alignment({})


def test_suggestions_rank_by_likeness_and_name_what_differs() -> None:
    found = suggest(
        ["semiconductor sales", "chip revenue", "memory semiconductor sales", "smartphone users", "lake depth"]
    )
    assert [(one.left, one.right) for one in found] == [("chip revenue", "memory semiconductor sales")]
    assert found[0].only_right == ("memory",) and found[0].slots == ("object",)
