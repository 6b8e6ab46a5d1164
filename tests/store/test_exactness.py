"""Whatever an article says comes back as it was: every digit and every character."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack.domain.documents import Account, AccountStatus, Extraction
from claimtrack.store.errors import StoreError
from claimtrack.store.records import ClaimFilter
from claimtrack.store.repository import Store, open_store

from .building import article, claim_in, read, sales_of

HOSTILE = [
    "'; DROP TABLE claims; --",
    "He said \"1.2 trillion\" and 'more'",
    "\\x00 \\' %s %(name)s :name ? {}",
    "\u202eright to left\u202c, zero\u200bwidth, combining é, 𝟙𝟚 million, 🧮",
    "\r\n\ttabs and\vfeeds\f",
    "=1+1",
    "\ufeffbyte order mark",
]

relaxed = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(store: Store, text: str) -> None:
    whole = f"{text} 7 things {text}"
    document = article(f"{text}.txt", whole, title=text, publisher=text, url=text)
    claim = claim_in(document, whole, "7 things", metric=text, metric_id=text, scope=text, attribution=text, unit=text)
    store.save(read(document, claim), store.begin_run())
    assert store.extraction(document.name) == read(document, claim)
    assert store.claims(ClaimFilter(metric=text, publisher=text, document=document.name)) == [claim]
    assert store.check() == []


@relaxed
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60))
def test_any_text_survives(store: Store, text: str) -> None:
    document = article("any.txt", text, title=text)
    figure = Account(0, len(text), text, AccountStatus.SET_ASIDE, text)
    store.save(Extraction(document, (), (figure,), ()), store.begin_run(), reread=True)
    assert store.document("any.txt") == document
    assert store.accounts("any.txt") == [figure]
    assert store.check() == []


@relaxed
@given(
    value=st.decimals(allow_nan=False, allow_infinity=False, places=None),
    high=st.none() | st.decimals(allow_nan=False, allow_infinity=False, min_value=Decimal("-1e50"), max_value=10**50),
    half_step=st.decimals(0, 10**20, allow_nan=False),
)
def test_decimals_are_exact_to_the_last_digit(
    store: Store, value: Decimal, high: Decimal | None, half_step: Decimal
) -> None:
    extraction = sales_of("a.txt", value=value, value_high=high, half_step=half_step)
    store.save(extraction, store.begin_run(), reread=True)
    quantity = store.claims()[0].quantity
    for stored, given_ in ((quantity.value, value), (quantity.half_step, half_step), (quantity.value_high, high)):
        assert (stored is None) == (given_ is None)
        assert stored is None or given_ is None or stored.as_tuple() == given_.as_tuple()


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_what_is_no_number_is_refused(store: Store, value: str) -> None:
    with pytest.raises(StoreError):
        store.save(sales_of("a.txt", value=Decimal(value), half_step=Decimal(0)), store.begin_run())
    assert store.documents() == []


def test_half_a_character_is_refused_in_plain_words(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db") as store:
        run = store.begin_run()
        with pytest.raises(StoreError):
            store.save(read(article("a.txt", "lone \ud800 surrogate")), run)
        assert store.documents() == []


def test_nul_characters_are_refused_by_every_engine(store: Store) -> None:
    with pytest.raises(StoreError, match=r"a\.txt has NUL"):
        store.save(read(article("a.txt", "7\0 things")), store.begin_run())
    assert store.documents() == []
