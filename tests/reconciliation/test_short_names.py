"""Short names over all articles: who is meant by "Amihan", and where nobody can tell."""

from __future__ import annotations

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.reconciliation import find_discrepancies
from claimtrack.reconciliation.short_names import candidates, short_names
from tests.reconciliation.making import claim


def sales(value: str, scope: str, doc: str, quote: str | None = None) -> Claim:
    return claim(value, metric="service revenue", scope=scope, doc=doc, quote=quote)


def names(*claims: Claim) -> dict[str, str]:
    return short_names(candidates({(one.scope or "").lower() for one in claims}), claims)


FULL = "Amihan Mobile made 510 USD. Amihan is listed."


def test_an_article_about_a_firm_calls_it_by_its_short_name() -> None:
    full, short = sales("510", "Amihan Mobile", "a", FULL), sales("560", "Amihan", "b")
    assert names(full, short) == {"amihan": "amihan mobile"}
    (found,) = find_discrepancies([full, short])
    assert found.type == "contradiction" and {one.id for one in found.claims} == {full.id, short.id}


def test_a_name_alone_never_tells() -> None:
    full, short = sales("510", "Amihan Mobile", "a", "Amihan Mobile made 510 USD."), sales("560", "Amihan", "b")
    assert names(full, short) == {} and not find_discrepancies([full, short])


def test_two_firms_that_are_called_so_leave_it_open() -> None:
    bank = sales("310", "Amihan Bank", "c", "Amihan Bank made 310 USD, and Amihan grew.")
    assert names(sales("510", "Amihan Mobile", "a", FULL), sales("560", "Amihan", "b"), bank) == {}


def test_an_article_that_has_figures_of_both_means_two() -> None:
    apart = [sales("510", "Amihan Mobile", "a", FULL), sales("560", "Amihan", "a"), sales("570", "Amihan", "b")]
    assert names(*apart) == {}


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Peru", "Peru Foods"),
        ("Murray", "Murray Valley"),
        ("Elm", "Elm Council"),
        ("AB", "AB Foods"),
        ("Amihan", "Amihanor"),
    ],
)
def test_places_things_in_places_and_letters_are_no_short_names(short: str, full: str) -> None:
    assert candidates({short.lower(), full.lower()}) == {}


def test_neither_order_nor_articles_that_agree_change_it() -> None:
    every = [sales("510", "Amihan Mobile", "a", FULL), sales("560", "Amihan", "b"), sales("560", "Amihan", "c")]
    assert names(*every) == names(*reversed(every)) == {"amihan": "amihan mobile"}
