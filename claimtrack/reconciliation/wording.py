"""Figures and speakers in words, for explanations of one or two sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.reconciliation.statements import Statement
from claimtrack.units import dimension

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_SIGNS = {
    Comparator.MORE: "more than ",
    Comparator.AT_LEAST: "at least ",
    Comparator.LESS: "less than ",
    Comparator.AT_MOST: "at most ",
    Comparator.ABOUT: "about ",
}
_MOST_LISTED = 5
_IRREGULAR = {"person": "people", "child": "children", "woman": "women"}


def number(value: Decimal, digits: int = 4) -> str:
    """A number with a scale word and at most ``digits`` significant digits (but all digits before the point)."""
    size = abs(value)
    for scale, word in _SCALES:
        if size >= scale:
            return f"{_digits(value / scale, digits)} {word}"
    return _digits(value, digits)


def _digits(value: Decimal, digits: int) -> str:
    before_point = value.copy_abs().adjusted() + 1 if value else 1  # none or less for 0.0000025
    places = max(digits - before_point, 0)
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(value: Decimal, unit: str) -> str:
    """A number with its unit: "1.2 trillion CNY", "24%", "3-fold"."""
    if unit == "percent":
        return f"{_digits(value, 4)}%"
    if unit == "x":
        return f"{_digits(value, 4)}-fold"
    return f"{number(value, 6)} {unit if abs(value) == 1 else _plural(unit)}"


def _plural(unit: str) -> str:
    """The plural of a counted noun; names of money and of measures stay as they are."""
    noun, slash, rest = unit.partition("/")
    if dimension(noun) != "count" or not noun.isascii():
        return unit.replace("_", " ")
    irregular = next((one for one in _IRREGULAR if noun.lower().endswith(one)), None)
    if irregular is not None:
        noun = noun[: -len(irregular)] + _IRREGULAR[irregular]
    elif noun.endswith("y") and noun[-2:-1] not in "aeiou":
        noun = f"{noun[:-1]}ies"
    else:
        noun += "es" if noun.endswith(("s", "x", "ch", "sh")) else "s"
    return f"{noun}{slash}{rest}"


def figure(statement: Statement) -> str:
    """A statement's figure in its own unit, with its comparator: "more than 1 trillion CNY"."""
    quantity = statement.quantity
    text = amount(quantity.value, statement.unit_name)
    if quantity.value_high is not None:
        text = f"{number(quantity.value)} to {amount(quantity.value_high, statement.unit_name)}"
    if statement.kind in (Kind.GROWTH, Kind.CHANGE) and quantity.value > 0:
        text = f"+{text}"
    mood = "a goal of " if statement.target else "projected " if statement.projected else ""
    return mood + _SIGNS.get(quantity.comparator, "") + text


def who(statement: Statement) -> str:
    """Who says so, for brackets behind a figure."""
    claim = statement.claim
    if statement.attribution:
        return statement.attribution
    return claim.source.publisher or claim.source.document


def listed(parts: Sequence[Statement]) -> str:
    """Figures side by side with their speakers; equal figures of several speakers stand once."""
    by_figure: dict[str, list[str]] = {}
    for statement in sorted(parts, key=lambda one: (one.headline, one.order)):
        names = by_figure.setdefault(figure(statement), [])
        if who(statement) not in names:
            names.append(who(statement))
    shown = [f"{text} ({', '.join(names[:3])})" for text, names in by_figure.items()]
    if len(shown) > _MOST_LISTED:
        left_out = len(shown) - _MOST_LISTED
        shown = [*shown[: _MOST_LISTED - 1], f"{left_out} more figures", shown[-1]]
    return _joined(shown)


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def about(statement: Statement, period: str | None) -> str:
    """What a discrepancy is about: "smartphone shipments (world, 2025-Q3)"."""
    place = ", ".join(part for part in (statement.claim.scope, period) if part)
    return f"{statement.claim.metric} ({place})" if place else statement.claim.metric


def interval_text(interval: Interval, scale: Decimal, unit: str) -> str:
    """An interval in units of ``scale``: "1.115 trillion to 1.117 trillion CNY"."""
    low = None if interval.low is None else interval.low / scale
    high = None if interval.high is None else interval.high / scale
    if low is None and high is None:
        return "any value"
    if low is None:
        return f"less than {amount(high or Decimal(0), unit)}"
    if high is None:
        return f"more than {amount(low, unit)}"
    if number(low, 6) == number(high, 6):
        return amount(low, unit)
    return f"{number(low, 6)} to {amount(high, unit)}"


def apart(members: Sequence[Statement]) -> str:
    """How far the figures lie apart: relative, or in points where they are percentages themselves."""
    values = [one.headline for one in members]
    low, high = min(values), max(values)
    if members[0].dimension in ("proportion", "points"):
        points = f"{high - low:.2f}".rstrip("0").rstrip(".")
        return f"{points} percentage point{'' if points == '1' else 's'} apart"
    small = min(abs(low), abs(high))
    return f"{percent((high - low) / small)} apart" if small else "far apart"


def percent(share: Decimal) -> str:
    """A relative gap as text: 0.2 is "20%"."""
    value = share * 100
    return f"{value:.0f}%" if value >= 10 else f"{value:.1f}%"


def unique(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts))
