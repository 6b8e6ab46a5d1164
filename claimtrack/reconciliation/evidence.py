"""Whether two statements speak of one thing, whatever they call it: told by the words of their sentences and titles."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.metrics import heads, strict_qualifiers, telling_words
from claimtrack.reconciliation.near_names import are_opposed, heads_agree
from claimtrack.reconciliation.shares import SHARE_WORDS
from claimtrack.reconciliation.statements import Statement, words_of

_ENOUGH = 2
"""Telling words that two statements have in common, those of their titles included, if they speak of one thing."""
_CLOSE = Decimal("0.2")
"""Figures that lie no further apart need one word only, if both sentences have it."""

Words = frozenset[str]


def speak_of_one_thing(left: Statement, right: Statement, gap: Decimal) -> bool:
    """Whether two figures that are ``gap`` apart, relative to the smaller one, are told in words enough alike."""
    return len(words_about(left) & words_about(right)) >= _ENOUGH or (
        gap <= _CLOSE and not words_said(left).isdisjoint(words_said(right))
    )


def words_said(one: Statement) -> Words:
    """What the statement's sentence and its metric tell of, without its scope and unit."""
    claim = one.claim
    found = telling_words(claim.quote.text) | telling_words(claim.metric)
    return found - telling_words(claim.scope or "") - telling_words(claim.quantity.unit)


def words_about(one: Statement) -> Words:
    """What the statement's sentence, its metric and its article's title tell of, without its scope and unit."""
    claim = one.claim
    found = words_said(one) | telling_words(claim.source.title or "")
    return found - telling_words(claim.scope or "") - telling_words(claim.quantity.unit)


def only_measures(one: Statement) -> bool:
    """Whether the metric's name is that of a measure ("spending", "the share"), of nothing in particular."""
    return words_of(one) <= heads() | SHARE_WORDS


def told_apart(one: Words, other: Words) -> bool:
    """Whether the words of two names say that they measure two things.

    A qualifier that narrows stands in one of them ("net", "core"), each has a word that the other's stands against
    ("list price", "transaction price"), or each has a head, of two that no source uses for
    one another: "output" and "consumption", not "exports" and "shipments".
    """
    narrowed = bool((one ^ other) & strict_qualifiers()) or are_opposed(one, other)
    return narrowed or not heads_agree(one & heads(), other & heads())
