"""Whatever corrections are made, in whatever order, before or after reading: the result is one, and can be undone."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack.domain.judgements import Correction, CorrectionAction
from claimtrack.store.repository import Store

from .building import article, claim_in, read

QUOTES = {"Sales were 7 yuan.": "7 yuan", "Costs were 9 dollars.": "9 dollars", "Profit was 30 percent.": "30 percent"}
DOCUMENT = article("a.txt", " ".join(QUOTES))
# The third sentence is for additions: nothing was read from it.
EXTRACTION = read(DOCUMENT, *(claim_in(DOCUMENT, quote, value) for quote, value in list(QUOTES.items())[:2]))
NEEDED = {"metric": "profit", "value": "30", "unit": "percent", "kind": "share"}

fields = st.dictionaries(st.sampled_from(["scope", "attribution", "baseline"]), st.sampled_from(["x", "y", None]))


@st.composite
def corrections(draw: st.DrawFn) -> list[Correction]:
    made = []
    for second in range(draw(st.integers(1, 6))):
        quote = draw(st.sampled_from(list(QUOTES)))
        action = draw(st.sampled_from(CorrectionAction))
        changes: dict[str, str | None] = {}
        if action is not CorrectionAction.DISMISS:
            changes = draw(fields) | (NEEDED if action is CorrectionAction.ADD else {"value": str(Decimal(second))})
        moment = f"2026-05-01T10:00:{second:02d}Z"
        made.append(Correction(action, "a.txt", quote, QUOTES[quote], changes, at=moment))
    return made


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[Correction], list[Correction]]:
    """Corrections in the order in which they reach the store, and in that in which they are undone."""
    made = draw(corrections())
    return draw(st.permutations(made)), draw(st.permutations(made))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_corrections_commute_with_reading_and_can_be_undone(
    store: Store, history: tuple[list[Correction], list[Correction]]
) -> None:
    made, undone = history
    store.save(EXTRACTION, store.begin_run(), reread=True)
    for correction in made:
        store.add_correction(correction)
    afterwards, counted = store.extraction("a.txt"), store.count_claims()
    store.save(EXTRACTION, store.begin_run(), reread=True)
    assert (store.extraction("a.txt"), store.count_claims()) == (afterwards, counted)
    assert store.check() == []
    for correction in undone:
        store.remove_correction(correction.id)
    assert store.extraction("a.txt") == EXTRACTION
