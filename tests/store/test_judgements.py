"""The shapes of judgements and corrections refuse nonsense before it reaches a database."""

from __future__ import annotations

import pytest

from claimtrack.domain.judgements import CORRECTABLE, Correction, CorrectionAction, Judgement, JudgementAction, instant

from .building import SALES, sales_of

AMOUNT = "1.2 trillion yuan"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"colour": "red"}, "colour"),
        ({"value": "many"}, "is no value"),
        ({"value": "NaN"}, "is no value"),
        ({"value": None}, "is no value"),
        ({"period": "next year"}, "is no period"),
        ({"kind": "guess"}, "is no kind"),
        ({"comparator": "=="}, "is no comparator"),
        ({"modality": "maybe"}, "is no modality"),
        ({"metric": " "}, "is no metric"),
        ({}, "at least one field"),
    ],
)
def test_an_edit_must_make_sense(fields: dict[str, str | None], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Correction(CorrectionAction.EDIT, "a.txt", SALES, AMOUNT, fields)


def test_every_correctable_field_is_a_field_of_a_claim() -> None:
    claim = sales_of("a.txt").claims[0]
    assert all(hasattr(claim, name) or hasattr(claim.quantity, name) for name in CORRECTABLE)


def test_an_addition_names_what_it_lacks() -> None:
    with pytest.raises(ValueError, match="kind, unit, value"):
        Correction(CorrectionAction.ADD, "a.txt", SALES, AMOUNT, {"metric": "sales"})


def test_the_value_stands_in_the_quote() -> None:
    for value_text in ("13 apples", ""):
        with pytest.raises(ValueError, match="does not stand in the quote"):
            Correction(CorrectionAction.DISMISS, "a.txt", SALES, value_text)


@pytest.mark.parametrize("moment", ["yesterday", "2026-05-01T10:00:00", ""])
def test_an_instant_is_exact(moment: str) -> None:
    with pytest.raises(ValueError):
        Correction(CorrectionAction.DISMISS, "a.txt", SALES, AMOUNT, at=moment)
    with pytest.raises(ValueError):
        Judgement(JudgementAction.MERGE, "a", "b", at=moment)
    assert instant("2026-05-01T10:00:00Z") == instant("2026-05-01T12:00:00+02:00")


@pytest.mark.parametrize(("left", "right"), [("a", "a"), ("", "a"), ("a", " ")])
def test_a_judgement_is_about_two_names(left: str, right: str) -> None:
    with pytest.raises(ValueError):
        Judgement(JudgementAction.MERGE, left, right)


def test_ids_tell_content_and_instant_apart() -> None:
    moment = "2026-05-01T10:00:00Z"
    one = Judgement(JudgementAction.MERGE, "a", "b", note="x", at=moment)
    assert one.id == Judgement(JudgementAction.MERGE, "a", "b", note="y", at=moment).id
    others = [
        Judgement(JudgementAction.SPLIT, "a", "b", at=moment),
        Judgement(JudgementAction.MERGE, "b", "a", at=moment),
        Judgement(JudgementAction.MERGE, "a", "b", at="2026-05-01T10:00:01Z"),
    ]
    assert len({one.id, *(other.id for other in others)}) == 4
