"""A sentence under the reader's eye: tokens with safe look-ahead, and what the readers hand back."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction import token_kinds
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodRole
from claimtrack.extraction.periods.words import AGREEING, CARDINALS, DASHES, FUTURE, FUTURE_NOUNS, ORDINALS, OWNERS
from claimtrack.extraction.tokens import Token, TokenKind

_AGREED_REACH = 6
_AUXILIARIES = frozenset("is are was were be been being has have had as than it they he she we and not".split())
EARLIEST_YEAR, LATEST_YEAR = 1500, 2199


@dataclass(slots=True)
class Reading:
    """A period as its words give it, before roles and missing years are known.

    The pattern is ``months`` months from ``month`` of ``year`` (``None``: to be inferred), or its ``day``. ``iso``
    overrides the pattern. ``shift`` (months) makes it relative to the period spoken of, ``anaphor`` (months, 0 = any
    length) repeats that period, in ``year`` or shifted. ``span_months`` is the length of a stretch that ends with the
    pattern, ``span_days`` that of one in days; ``ahead_days`` that of one that begins with the day. ``edge`` is the
    part meant ("end", "start", "early", "mid", "late"); ``straddles`` says that a season or fiscal year is written by
    two years ("2024-25").
    """

    first: int
    last: int
    granularity: Granularity
    rule: str
    year: int | None = None
    month: int = 1
    months: int = 12
    day: int | None = None
    shift_days: int | None = None
    weekday: int | None = None
    iso: str | None = None
    shift: int | None = None
    anaphor: int | None = None
    span_months: int = 0
    span_days: int = 0
    ahead_days: int = 0
    edge: str = ""
    stated: bool = False
    relative: bool = False
    to_date: bool = False
    forecast: bool = False
    fiscal: bool = False
    fiscal_end: int | None = None
    fiscal_opens: bool = False
    from_anchor: bool = False
    told_now: bool = False
    """Is what "ago" is set against told in the present ("is 4% of all, up from 3% a year ago")?"""
    unresolved: bool = False
    role: PeriodRole | None = None
    same_year: bool = False
    straddles: bool = False
    years_later: int = 0

    @property
    def needs_base(self) -> bool:
        return self.iso is None and (self.shift is not None or self.anaphor is not None or self.shift_days is not None)


_STARTING = frozenset("start begin open close end launch run expire resume follow be".split())
_NAMES_TOO = FUTURE_NOUNS.keys() | {"may", "hope"}
STANDING_AT = frozenset(("is", "remains", "stays"))
_OF_NOUNS = ("ed", "able", "ible")
"""Endings of words that a plan or a project has in front of it ("renewable projects")."""


class Scan:
    """The tokens of one sentence; positions outside it read as empty; ``taken`` are those that belong to periods."""

    __slots__ = ("context", "head_line", "lows", "size", "taken", "tokens")

    def __init__(self, tokens: list[Token], context: PeriodContext, *, head_line: bool = False) -> None:
        self.tokens = tokens
        self.lows = [token.lower for token in tokens]
        self.size = len(tokens)
        self.context = context
        self.head_line = head_line
        self.taken: set[int] = set()

    def low(self, position: int) -> str:
        return self.lows[position] if 0 <= position < self.size else ""

    def glued(self, position: int) -> bool:
        return 0 <= position < self.size and self.tokens[position].glued

    def kind(self, position: int) -> TokenKind | None:
        return self.tokens[position].kind if 0 <= position < self.size else None

    def is_capitalized(self, position: int) -> bool:
        return 0 <= position < self.size and self.tokens[position].is_capitalized

    def is_number(self, position: int) -> bool:
        return self.kind(position) == token_kinds.NUMBER

    def is_dash(self, position: int) -> bool:
        return self.low(position) in DASHES

    def is_future(self, position: int) -> bool:
        """A word that puts what follows into the future; a capitalised "May" inside a sentence is the month."""
        word = self.low(position)
        if word == "to":
            # "is to fall", "are to be delivered"
            known = verb_forms().get(self.low(position + 1))
            planned = self.low(position + 1) == "be" or (known is not None and known.form in ("base", "past"))
            # "agreed last week to raise output in June"
            agreed = any(self.low(back) in AGREEING for back in range(max(position - _AGREED_REACH, 0), position))
            # "a buyback of 5 million, to start in September"
            opens = self.low(position - 1) == "," and self.low(position + 1) in _STARTING
            return planned and (agreed or opens or self.low(position - 1) in ("is", "are"))
        if word not in FUTURE:
            return False
        if word in _NAMES_TOO and position and self.is_capitalized(position):
            # "in May", "near New Hope", "Project Alba"
            return False
        if word.endswith("ed") and (self._is_aside_participle(position) or self.low(position - 1) in ("of", "all")):
            return False
        if word in FUTURE_NOUNS and self.low(position - 1).endswith(_OF_NOUNS):
            # "renewable projects lack a buyer", "awarded projects"
            return False
        if word in ("supposed", "meant"):
            # ", meant to keep prices up", but "a dam meant to last cost 3 million in May"
            return self.low(position + 1) == "to" and (word == "supposed" or self.low(position - 1) == ",")
        if word == "set":
            return self.low(position + 1) in ("to", "for")
        if word in ("look", "looks"):
            return self.low(position + 1) == "for"
        if word in FUTURE_NOUNS and self.low(position + 1) not in ("for", "of", "by"):
            before = self.low(position - 1)
            if self._is_plain_plan(position):
                return False
            if self.low(position + 1) in STANDING_AT:
                # "the goal is 260,000 by the end of March"
                return True
            return before not in OWNERS and before not in ORDINALS and not self.is_number(position - 1)
        return True

    def _is_plain_plan(self, position: int) -> bool:
        """ "people on the cheap plan with commercials", "the project in Fife": a noun that foretells nothing."""
        qualified = self.low(position - 2) in ("the", "a", "an", "this", "that", "its", "their")
        return qualified and self.low(position + 1) in ("with", "in", "at", "from", "without", "near", "and", ",", ".")

    def _is_aside_participle(self, position: int) -> bool:
        """``of the 900 homes planned, 120 are built``: a participle behind its noun tells nothing of the clause."""
        after = position + 1
        ends = after >= self.size or self.tokens[after].kind == token_kinds.PUNCT
        return ends and self.low(position - 1) not in _AUXILIARIES

    def integer(self, position: int, digits: int = 4) -> int | None:
        """The plain whole number at a position, at most ``digits`` digits long."""
        if not self.is_number(position):
            return None
        text = self.lows[position]
        return int(text) if len(text) <= digits and text.isdecimal() else None

    def year(self, position: int) -> int | None:
        """A four-digit number in the range of years."""
        if not self.is_number(position) or len(self.lows[position]) != 4:
            return None
        value = self.integer(position)
        return value if value is not None and EARLIEST_YEAR <= value <= LATEST_YEAR else None

    def count(self, position: int) -> int | None:
        """A small number in digits or words."""
        value = self.integer(position, 3)
        return value if value is not None else CARDINALS.get(self.low(position))

    def short_year(self, position: int) -> int | None:
        """Two digits that stand for a year ("25" in "3Q25"); the century is the nearest to our own."""
        if not self.is_number(position) or len(self.lows[position]) != 2:
            return None
        value = self.integer(position, 2)
        return None if value is None else value + (2000 if value < 70 else 1900)

    def skip(self, position: int, *words: str) -> int:
        """The position after an optional word."""
        return position + 1 if self.low(position) in words else position

    def skip_dash(self, position: int) -> int:
        return position + 1 if self.is_dash(position) else position

    def words(self, first: int, last: int) -> str:
        """The text of tokens ``first:last`` with single blanks where white space stood."""
        parts: list[str] = []
        for token in self.tokens[max(first, 0) : last]:
            if parts and not token.glued:
                parts.append(" ")
            parts.append(token.text)
        return "".join(parts)


_GRAIN = {1: Granularity.MONTH, 3: Granularity.QUARTER, 6: Granularity.HALF, 12: Granularity.YEAR}


def grain(months: int) -> Granularity:
    """The granularity of a stretch of so many months."""
    return _GRAIN.get(months, Granularity.SPAN)
