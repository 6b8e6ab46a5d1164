"""Rates that stand apart from their figure: in the label of its line, on an average day, in the figure it goes with."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.bare_counts import is_like
from claimtrack.extraction.counted_things import UNIT, UnitSource
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lexicon import is_finite, singular, words
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.quantities.lexicon import currency_codes
from claimtrack.extraction.tokens import Token, TokenKind

_EVERY = {"daily": "day", "hourly": "hour"}
_TIMES = frozenset(("day", "week", "month", "quarter", "year", "hour", "night"))
_LONGEST_LABEL = 6
_DAYS = frozenset(("day", "weekday", "workday", "saturday", "sunday"))
_NEAR_DAY = 10
_USUAL = frozenset(("average", "typical", "normal", "ordinary", "usual", "busy"))
_REMEMBERED = 3
_PAID_EACH = frozenset("spending revenue charge profit receipts fare cost price income expenditure loss".split())
_NO_PIECES = frozenset(("capita", "head", "user", "share", "hour", "room"))
_BY_THE_OUNCE = frozenset(("gold", "silver", "platinum", "palladium", "rhodium"))


def time_apart(tokens: list[Token], figure: Figure, kind: Kind, unit: str) -> str:
    """ "Daily traffic: 9 million calls", "4 million riders on an average weekday": the time of a count; else ""."""
    if kind is not Kind.LEVEL or figure.shape is not Shape.PLAIN or not _is_count(unit):
        return ""
    opening = [token.lower for token in tokens[:2]]
    if opening[:1] in (["every"], ["each"]) and opening[-1] in _TIMES and _is_first_verb(tokens, figure):
        # "Every week about 900 people are let in"
        return opening[-1]
    colon = next((at for at, token in enumerate(tokens[: _LONGEST_LABEL + 1]) if token.text == ":"), None)
    if colon is not None and colon <= figure.first:
        every = next((_EVERY[token.lower] for token in tokens[:colon] if token.lower in _EVERY), "")
        if every:
            return every
    behind = [token.lower for token in tokens[figure.last : figure.last + 5]]
    if behind[1:2] in (["every"], ["each"]) and behind[2:3] and behind[2] in _TIMES and is_participle(behind[0]):
        # "900 parcels delivered every day"
        return behind[2]
    return "day" if _on_usual_day(tokens, figure) else ""


def _on_usual_day(tokens: list[Token], figure: Figure) -> bool:
    """ "Carried 900 people on an average weekday", "on a normal day in May some 900 people came": no mark between."""
    for token in tokens[:-3]:
        at = token.index
        told = token.lower == "on" and tokens[at + 1].lower in ("a", "an") and tokens[at + 2].lower in _USUAL
        if told and tokens[at + 3].lower in _DAYS:
            between = tokens[figure.last : at] if at >= figure.last else tokens[at + 4 : figure.first]
            parted = any(one.text in ",;:" or one.kind is TokenKind.NUMBER for one in between)
            return len(between) <= _NEAR_DAY and not parted
    return False


def _is_first_verb(tokens: list[Token], figure: Figure) -> bool:
    """Does at most one verb, and no mark, stand between the opening and the figure?"""
    between = tokens[2 : figure.first]
    verbs = sum(is_finite(token.lower) for token in between)
    return verbs <= 1 and not any(token.text in ",;:" for token in between[1:])


def _is_count(unit: str) -> bool:
    counts = not unit_sorts(unit).isdisjoint(("count", "person"))
    return counts and "/" not in unit and unit not in currency_codes() and unit != UNIT


def rate_gone_with(
    unit: str, kind: Kind, metric: str, value: Decimal, sibling: UnitSource | None, seen: Sequence[UnitSource]
) -> str:
    """ "16 micrograms per cubic metre, three times the guideline of 5 micrograms": a measure that goes on; else ""."""
    if kind is not Kind.LEVEL or "/" in unit or unit in currency_codes() or "count" in unit_sorts(unit):
        return ""
    standard = not words("standards").isdisjoint(metric.lower().split())
    for source in (sibling, *reversed(seen[-_REMEMBERED:])):
        if source is None or source.unit == unit:
            continue
        above, slash, below = source.unit.partition("/")
        # "annual capacity of 5 GWh ... demand was 20 GWh in the year to March": a year's sum needs no rate.
        alike = source.metric == metric or (standard and below != "year")
        if slash and above == unit and alike and is_like(value, source.value):
            return source.unit
    return ""


def piece_of(metric: str) -> str:
    """What a label tells an amount of money of each of: "spending per visitor"; "" where it is no such thing."""
    before, per, behind = metric.lower().partition(" per ")
    words_behind = behind.split()
    noun = words_behind[-1] if len(words_behind) in (1, 2) else ""
    plain = noun.isalpha() and noun not in words("time words") and singular(noun) == noun
    paid = before.rpartition(" ")[2] in _PAID_EACH
    return noun if per and plain and paid and noun not in _NO_PIECES else ""


def is_priced_like(known: str, metric: str) -> bool:
    """The same price, or that of another precious metal, which are all told by the ounce."""
    if known == metric:
        return True
    metals = [label.removesuffix(" price") for label in (known.lower(), metric.lower())]
    return all(metal in _BY_THE_OUNCE for metal in metals) and metric.endswith(" price")


def in_troy(unit: str, metric: str, seen: Sequence[UnitSource]) -> str:
    """ "$4,900 an ounce" of gold: precious metals, and what a text about them weighs, are told in troy ounces."""
    parts = unit.split("/")
    if "ounce" not in parts:
        return unit
    precious = not _BY_THE_OUNCE.isdisjoint(metric.lower().split()) or any("troy_ounce" in one.unit for one in seen)
    return "/".join("troy_ounce" if part == "ounce" else part for part in parts) if precious else unit
