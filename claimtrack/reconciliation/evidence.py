"""What speaks for and against it that two statements tell of one thing: names, sentences, titles, sizes and times.

Each piece of evidence is either met or not; what each is worth stands in ``likeness.vocab`` (:mod:`likeness`). It is
all found in the two articles; what others tell decides only whether a figure stands in a crowd (:mod:`crowds`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from claimtrack.domain.quantities import Kind
from claimtrack.metrics import heads, strict_qualifiers, telling_words
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.metric_keys import words_of_base
from claimtrack.reconciliation.near_names import DONE, PEOPLE, are_opposed, heads_agree
from claimtrack.reconciliation.shares import SHARE_WORDS
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.timing import periods_meet

Words = frozenset[str]


class Evidence(StrEnum):
    """One thing that is met or not; ``likeness.vocab`` says what each means."""

    SIZE_WITHIN_3 = "size within 3 %"
    SIZE_WITHIN_10 = "size within 10 %"
    SIZE_BEYOND_20 = "size beyond 20 %"
    SIZE_BEYOND_35 = "size beyond 35 %"
    ONE_DIGIT = "one digit"
    SAME_NAME = "same name"
    NESTED_NAME = "nested name"
    NAMES_SHARE = "names share a word"
    NAME_TELLS_NOTHING = "a name tells nothing"
    SAME_HEAD = "same head"
    NAME_EXPLAINED = "a name explained"
    SENTENCES_SHARE = "sentences share a word"
    FIGURES_SHARE = "words beside the figures shared"
    FIGURES_SHARE_TWO = "two words beside the figures shared"
    TITLES_SHARE = "titles share a word"
    TITLE_IN_SENTENCE = "a title's word in the other's sentence"
    BOTH_DATED = "both dated alike"
    NEITHER_DATED = "neither dated"
    TIMES_APART = "times apart"
    TIME_INSIDE = "one time inside the other"
    SAME_UNIT = "same unit"
    SAME_NOUN_COUNTED = "same noun counted"
    OF_SHARES = "shares"
    BOTH_PROJECTED = "both projected"
    ONE_LEVEL = "one level under both names"
    NO_CHOICE = "no other choice"
    EVEN_MATCH = "a match as good"


TELLING = frozenset(
    {
        Evidence.NAMES_SHARE,
        Evidence.SENTENCES_SHARE,
        Evidence.TITLES_SHARE,
        Evidence.TITLE_IN_SENTENCE,
        Evidence.ONE_LEVEL,
    }
)
"""Without any of these two figures are not told alike, whatever else speaks for it: size, unit and time are chance."""
_HOW_NEAR = Decimal("0.03"), Decimal("0.1"), Decimal("0.2"), Decimal("0.35")
"""The gaps, relative to the smaller figure, that the evidence of sizes names."""
_WORD = re.compile(r"[^\W\d_]{2,40}")
_WORDS_BEFORE, _WORDS_BEHIND = 6, 6
_CHARACTERS_BESIDE = 80


@dataclass(frozen=True, slots=True)
class Told:
    """What a statement is told in: the stems of telling words, without those of its scope and unit."""

    statement: Statement
    name: Words
    sentence: Words
    beside: Words
    title: Words
    metric: Words

    @classmethod
    def of(cls, one: Statement) -> Told:
        claim, sentence = one.claim, one.claim.quote.text
        plain = telling_words(claim.scope or "") | telling_words(claim.quantity.unit)
        start = claim.value_span.start - claim.quote.start
        end = start + len(claim.value_span.text)
        before = _WORD.findall(sentence[max(0, start - _CHARACTERS_BESIDE) : start])[-_WORDS_BEFORE:]
        behind = _WORD.findall(sentence[end : end + _CHARACTERS_BESIDE])[:_WORDS_BEHIND]
        return cls(
            one,
            telling_words(claim.metric) - plain,
            telling_words(sentence) - plain,
            telling_words(" ".join((*before, claim.value_span.text, *behind))) - plain,
            telling_words(claim.source.title or "") - plain,
            words_of_base(one.key.base),
        )


def evidence(left: Told, right: Told) -> frozenset[Evidence]:
    """What is met by two statements of one scope, kind and dimension in two articles."""
    return frozenset(
        (
            *_of_sizes(left.statement, right.statement),
            *_of_names(left, right),
            *_of_words(left, right),
            *_of_times(left.statement, right.statement),
            *_of_figures(left.statement, right.statement),
        )
    )


def _of_sizes(left: Statement, right: Statement) -> Iterator[Evidence]:
    gap = relative_gap((left.headline, right.headline))
    nearest, near, far, farthest = _HOW_NEAR
    if gap is None:
        return
    if gap <= nearest:
        yield Evidence.SIZE_WITHIN_3
    if gap <= near:
        yield Evidence.SIZE_WITHIN_10
    if gap > far:
        yield Evidence.SIZE_BEYOND_20
    if gap > farthest:
        yield Evidence.SIZE_BEYOND_35
    if min(len(left.digits), len(right.digits)) == 1:
        yield Evidence.ONE_DIGIT


def _of_names(left: Told, right: Told) -> Iterator[Evidence]:
    one, other = left.metric, right.metric
    if one == other:
        yield Evidence.SAME_NAME
    elif one <= other or other <= one:
        yield Evidence.NESTED_NAME
    if left.name & right.name:
        yield Evidence.NAMES_SHARE
    if not left.name or not right.name:
        yield Evidence.NAME_TELLS_NOTHING
    if one & other & heads():
        yield Evidence.SAME_HEAD
    if _explains(right, left.name - right.name) or _explains(left, right.name - left.name):
        yield Evidence.NAME_EXPLAINED


def are_other_things(left: Told, right: Told) -> bool:
    """Whether two names are of one measure, each of a thing that the other article does not speak of.

    "Rice output" and "wheat output", "cars carried" and "lorries carried", where neither sentence nor title has a word
    of the other's thing; "storage battery shipments" may be "storage cell shipments".
    """
    measures = {word for word in left.metric & right.metric if word in heads() | PEOPLE or word.endswith(DONE)}
    if not measures or (left.name & right.name) - telling_words(" ".join(measures)):
        return False
    own, others = left.name - right.name, right.name - left.name
    unheard = own.isdisjoint(right.sentence | right.title) and others.isdisjoint(left.sentence | left.title)
    return bool(own) and bool(others) and unheard


def _explains(one: Told, words: Words) -> bool:
    """Whether the other name's own words, of which there are some, stand in this one's sentence or title."""
    return bool(words) and words <= one.sentence | one.title


def _of_words(left: Told, right: Told) -> Iterator[Evidence]:
    beside = len(left.beside & right.beside)
    if left.sentence & right.sentence:
        yield Evidence.SENTENCES_SHARE
    if beside:
        yield Evidence.FIGURES_SHARE
    if beside > 1:
        yield Evidence.FIGURES_SHARE_TWO
    if left.title & right.title:
        yield Evidence.TITLES_SHARE
    if left.title & right.sentence or right.title & left.sentence:
        yield Evidence.TITLE_IN_SENTENCE


def _of_times(left: Statement, right: Statement) -> Iterator[Evidence]:
    one, other = left.period, right.period
    if one is None or other is None:
        return
    if left.dated and right.dated and one.same_days(other):
        yield Evidence.BOTH_DATED
    if not left.dated and not right.dated:
        yield Evidence.NEITHER_DATED
    if not periods_meet(left, right):
        yield Evidence.TIME_INSIDE if one.contains(other) or other.contains(one) else Evidence.TIMES_APART


def _of_figures(left: Statement, right: Statement) -> Iterator[Evidence]:
    if left.unit == right.unit:
        yield Evidence.SAME_UNIT
        if left.dimension == "count":
            yield Evidence.SAME_NOUN_COUNTED
    if left.kind is Kind.SHARE:
        yield Evidence.OF_SHARES
    if left.projected and right.projected:
        yield Evidence.BOTH_PROJECTED


def words_about(one: Statement) -> Words:
    """What the statement's sentence, its metric and its article's title tell of, without its scope and unit."""
    told = Told.of(one)
    return told.name | told.sentence | told.title


def only_measures(one: Statement) -> bool:
    """Whether the metric's name is that of a measure ("spending", "the share"), of nothing in particular."""
    return words_of(one) <= heads() | SHARE_WORDS


def told_apart(one: Words, other: Words) -> bool:
    """Whether the words of two names say that they measure two things.

    A qualifier that narrows stands in one of them ("net", "core"), each has a word that the other's stands against
    ("list price", "transaction price"), or each has a head, of two that no source uses for one another: "output" and
    "consumption", not "exports" and "shipments".
    """
    narrowed = bool((one ^ other) & strict_qualifiers()) or are_opposed(one, other)
    return narrowed or not heads_agree(one & heads(), other & heads())
