"""What analysts decide outlives whatever is read again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.discrepancies import Review, Verdict
from claimtrack.domain.judgements import (
    ADDED,
    DISMISSED,
    Correction,
    CorrectionAction,
    Judgement,
    JudgementAction,
)
from claimtrack.domain.periods import PeriodBasis
from claimtrack.store.errors import AmbiguousIdError, UnknownIdError
from claimtrack.store.records import ClaimFilter, SaveOutcome
from claimtrack.store.repository import Store

from .building import SALES, article, claim_in, read, sales_of

AMOUNT = "1.2 trillion yuan"


def at(second: int) -> str:
    return f"2026-05-01T10:00:{second:02d}+00:00"


def edit(second: int = 0, **fields: str | None) -> Correction:
    return Correction(CorrectionAction.EDIT, "a.txt", SALES, AMOUNT, fields, by="Ada", note="as I know", at=at(second))


def dismissal(second: int = 0) -> Correction:
    return Correction(CorrectionAction.DISMISS, "a.txt", SALES, AMOUNT, by="Ada", at=at(second))


def addition(quote: str, value_text: str, second: int = 0, **fields: str | None) -> Correction:
    given = {"metric": "profit", "value": "30", "unit": "percent", "kind": "share", **fields}
    return Correction(CorrectionAction.ADD, "a.txt", quote, value_text, given, by="Ada", at=at(second))


def test_an_edit_shows_in_every_query_and_is_marked(store: Store) -> None:
    store.save(sales_of("a.txt"), store.begin_run())
    assert store.add_correction(edit(metric_id="turnover", scope=None, value="1250000000000.50", period="2024"))
    (claim,) = store.claims(ClaimFilter(metric="turnover", scope="", period="2024-05", corrected=True))
    assert claim.corrected == ("metric_id", "period", "scope", "value")
    assert str(claim.quantity.value) == "1250000000000.50"
    assert claim.period_basis is PeriodBasis.STATED
    assert store.claims(ClaimFilter(metric="sales", corrected=False)) == []
    assert store.claim(claim.id) == claim
    assert store.check() == []


def test_an_edit_survives_the_next_revision_and_a_second_reading(store: Store) -> None:
    extraction = sales_of("a.txt")
    store.save(extraction, store.begin_run())
    store.add_correction(edit(scope="Asia"))
    longer = article("a.txt", "News of the day. " + SALES)
    assert store.save(read(longer, claim_in(longer, SALES, AMOUNT)), store.begin_run()) is SaveOutcome.REVISED
    (claim,) = store.claims()
    assert (claim.scope, claim.corrected, claim.value_span.start) == ("Asia", ("scope",), 31)
    store.save(read(longer, claim_in(longer, SALES, AMOUNT)), store.begin_run(), reread=True)
    assert store.claims() == [claim]


def test_a_correction_waits_for_its_quote(store: Store) -> None:
    store.add_correction(edit(scope="Asia"))
    store.save(sales_of("a.txt", "9 yuan"), store.begin_run())
    assert store.claims()[0].scope == "China"
    store.save(sales_of("a.txt"), store.begin_run())
    assert store.claims()[0].scope == "Asia"


def test_undoing_brings_back_what_was_read(store: Store) -> None:
    extraction = sales_of("a.txt")
    store.save(extraction, store.begin_run())
    first, second = edit(1, scope="Asia", unit="USD"), edit(2, scope="world")
    store.add_correction(second)
    store.add_correction(first)
    assert [store.claims()[0].scope, store.claims()[0].quantity.unit] == ["world", "USD"], "the later one wins"
    assert store.corrections("a.txt") == [first, second]
    assert store.remove_correction(second.id[:6]) == second
    assert store.claims()[0].scope == "Asia"
    store.remove_correction(first.id)
    assert store.extraction("a.txt") == extraction
    assert store.corrections() == []


def test_the_same_correction_counts_once(store: Store) -> None:
    assert store.add_correction(edit(scope="Asia"))
    assert not store.add_correction(edit(scope="Asia"))
    assert store.add_correction(edit(3, scope="Asia"))
    assert len(store.corrections()) == 2


def test_a_dismissed_claim_is_gone_but_not_lost(store: Store) -> None:
    extraction = sales_of("a.txt")
    store.save(extraction, store.begin_run())
    store.save(sales_of("b.txt"), store.begin_run())
    store.add_correction(dismissal(1))
    assert [claim.source.document for claim in store.claims()] == ["b.txt"]
    with store.outlines() as outlines:
        assert list(outlines.places_of_several()) == []
    assert store.documents()[0].claims == 0
    hidden = store.claim(extraction.claims[0].id)
    assert hidden.corrected == (DISMISSED,)
    assert hidden in store.claims(ClaimFilter(dismissed=True))
    store.add_correction(edit(2, scope="Asia"))
    assert store.claims()[0].corrected == ("scope",), "an edit takes the dismissal back"


def test_an_added_claim_is_like_any_other(store: Store) -> None:
    document = article("a.txt", SALES + " Profit was 30 percent, or so.")
    extraction = read(document, claim_in(document, SALES, AMOUNT))
    store.save(extraction, store.begin_run())
    added = addition("Profit was 30 percent, or so.", "30 percent", period="2025", attribution="the board")
    store.add_correction(added)
    _, claim = store.claims()
    assert (claim.metric, claim.metric_id, claim.attribution, claim.period) == ("profit", "profit", "the board", "2025")
    assert (claim.quantity.value, claim.corrected, claim.rules) == (Decimal(30), (ADDED,), ("analyst",))
    assert document.text[claim.value_span.start : claim.value_span.end] == "30 percent"
    assert claim.source == document.source
    store.save(extraction, store.begin_run(), reread=True)
    assert store.claims()[1] == claim
    store.add_correction(
        Correction(CorrectionAction.EDIT, "a.txt", claim.quote.text, "30 percent", {"scope": "world"}, at=at(9))
    )
    assert store.claims()[1].corrected == (ADDED, "scope")
    assert store.check() == []
    store.save(sales_of("a.txt"), store.begin_run())
    assert len(store.claims()) == 1, "the place is gone from the text"
    store.save(extraction, store.begin_run())
    store.remove_correction(added.id)
    assert store.claims() == list(extraction.claims)


def test_an_addition_that_is_read_after_all_is_an_edit(store: Store) -> None:
    store.save(sales_of("a.txt"), store.begin_run())
    store.add_correction(addition(SALES, AMOUNT, metric="turnover", value="7"))
    (claim,) = store.claims()
    assert (claim.metric, claim.quantity.value, claim.metric_text) == ("turnover", Decimal(7), "Sales")
    assert ADDED not in claim.corrected


def test_a_value_that_stands_twice_in_its_quote_is_told_apart(store: Store) -> None:
    quote = "Exports rose 5 percent and imports 5 percent."
    document = article("a.txt", quote)
    first = claim_in(document, quote, "5 percent", id="first")
    start = quote.rindex("5 percent")
    span = type(first.value_span)(start, start + 9, "5 percent")
    second = claim_in(document, quote, "5 percent", id="second", value_span=span)
    store.save(read(document, first, second), store.begin_run())
    store.add_correction(
        Correction(CorrectionAction.EDIT, "a.txt", quote, "5 percent", {"metric": "imports"}, value_offset=start)
    )
    assert [claim.metric for claim in store.claims()] == ["sales", "imports"]


def test_foreign_marks_of_correction_are_not_believed(store: Store) -> None:
    extraction = sales_of("a.txt", corrected=("scope",))
    store.save(extraction, store.begin_run())
    assert store.claims()[0].corrected == ()
    store.add_correction(edit(unit="USD"))
    assert store.claims()[0].corrected == ("unit",)


def test_reviews_keep_their_history(store: Store) -> None:
    first = Review("d1", Verdict.CONFIRMED, "both stand", "Ada", at(1), ("c1", "c2"))
    later = Review("d1", Verdict.EXPLAINED, "bound", "Ben", at(2), ("c1", "c2", "c3"))
    other = Review("d2", Verdict.DISMISSED, "", "Ada", at(3), ())
    assert all(store.add_review(review) for review in (later, other, first))
    assert not store.add_review(first), "an export may be imported twice"
    assert store.reviews() == {"d1": later, "d2": other}
    assert store.review_history("d1") == [first, later]
    assert store.review_history() == [first, later, other]
    assert store.review_history("d3") == []


def test_judgements_are_kept_and_undone(store: Store) -> None:
    merge = Judgement(JudgementAction.MERGE, "ai-size", "ai-scale", "same report", "Ada", at(2))
    split = Judgement(JudgementAction.SPLIT, "ai-size", "ai-core-size", at=at(1))
    assert store.add_judgement(merge) and store.add_judgement(split)
    assert not store.add_judgement(merge)
    assert store.judgements() == [split, merge]
    assert store.remove_judgement(merge.id) == merge
    assert store.judgements() == [split]
    with pytest.raises(UnknownIdError):
        store.remove_judgement(merge.id)
    store.add_judgement(merge)
    with pytest.raises(UnknownIdError):
        store.remove_judgement("")


def test_an_ambiguous_beginning_undoes_nothing(store: Store) -> None:
    made = [edit(second, scope="Asia") for second in range(40)]
    for correction in made:
        store.add_correction(correction)
    starts = [correction.id[0] for correction in made]
    shared = next(start for start in starts if starts.count(start) > 1)
    with pytest.raises(AmbiguousIdError):
        store.remove_correction(shared)
    assert len(store.corrections()) == 40
