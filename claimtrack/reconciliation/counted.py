"""What a statement counts: the noun of its unit, but for customers, who may be homes or people."""

from __future__ import annotations

from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.units import same_count

_CUSTOMER, _HOME = "customer", "home"
_SUPPLIES = ("electr", "power", "water", "gas", "outage", "broadb")
"""Beginnings of words for what homes are supplied with: a customer of these is a connection."""


def is_supplied(one: Statement) -> bool:
    """Whether the metric speaks of what homes are supplied with ("customers without power")."""
    return any(word.startswith(_SUPPLIES) for word in words_of(one))


def noun_of(one: Statement) -> str:
    """The unit as it is counted: a customer of the power company is a home."""
    return _HOME if one.unit == _CUSTOMER and is_supplied(one) else one.unit


def count_alike(left: Statement, right: Statement) -> bool:
    """Whether two statements may count the same things."""
    return left.unit == right.unit or same_count(noun_of(left), noun_of(right))
