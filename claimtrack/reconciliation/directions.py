"""Which end of a move a figure is, by the word before it: "from 75,000", "to 102,600"."""

from __future__ import annotations

import re

from claimtrack.reconciliation.statements import Statement

_FROM = re.compile(r"\b from \s+ (?: [a-z]+ \s+ ){0,2} $", re.VERBOSE | re.IGNORECASE)
_TO = re.compile(r"\b to \s+ (?: [a-z]+ \s+ ){0,2} $", re.VERBOSE | re.IGNORECASE)
_BEFORE = 40
_FORMER = re.compile(
    r"""\b (?: previous | earlier | prior | former | old ) \s (?: \w+ \s ){0,3}?
        (?: range | guidance | forecast | estimate | outlook | projection | target | goal | plan ) \b
        [^.;,]{0,20} $""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a forecast was before it was changed: "the previous range was 12% to 16%"."""


def told_from(one: Statement) -> bool:
    """Whether a move begins with the figure."""
    return _FROM.search(_words_before(one)) is not None


def told_to(one: Statement) -> bool:
    """Whether a move ends with the figure."""
    return _TO.search(_words_before(one)) is not None


def is_former(one: Statement) -> bool:
    """Whether it is a forecast or a goal that the article itself calls given up."""
    return one.projected and _FORMER.search(_words_before(one)) is not None


def _words_before(one: Statement) -> str:
    sentence = one.claim.quote
    end = one.claim.value_span.start - sentence.start
    return sentence.text[max(end - _BEFORE, 0) : max(end, 0)]
