"""Does the text say what a line claims? A claim from elsewhere is held against our own reading of its place.

The number must stand in the value's own words. Its unit may stand elsewhere (a table's head, the sentence before), so
that a bare number is refused only for a unit that the text around it never names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.quantities.multiples import multiple_words
from claimtrack.workflows.unit_names import called_alike, named_in

_POWERS = {0: "", 2: "hundred", 3: "thousand", 5: "lakh", 6: "million", 7: "crore", 8: "", 9: "billion", 12: "trillion"}
_SCALES = tuple(Decimal(10) ** power for power in _POWERS)
"""What a table's header or a neighbour may multiply a bare number by: hundred to trillion, lakh, crore and yi."""
_EACH = ("per", "a", "every", "each", "for")
_ONE = ("a", "an", "one")
_CLOSE = Decimal("1e-6")
_CENTS = re.compile(r"\bcents?\b", re.IGNORECASE)
_LEAST_PLACES = 2
_PERSONS = frozenset(("person", "death", "life"))
"""What a toll counts."""
_HUNDRED = Decimal(100)
_RAW_NUMBER = re.compile(
    r"""(?<![\w.,])              # not from the middle of a number or a name
        \d{1,24} (?: ,\d{3} ){0,7} (?: \.\d{1,24} )?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity that we read at ``start`` to ``end`` of the document's text."""

    start: int
    end: int
    quantity: Quantity


def supporting(readings: Iterable[Reading], claimed: Quantity, words: str, value_text: str = "") -> Quantity | None:
    """The reading that says what is claimed, in the claimed unit's scale, or ``None``.

    ``words`` is the text around the figure, which may name the unit; ``value_text`` the value's own words, in which a
    number stands that no reading took for a figure ("33-storey").
    """
    found = [reading.quantity for reading in readings]
    for read in found:
        for scaled in _meanings(read, claimed, words):
            if _same(scaled, claimed):
                return scaled
    return _ratio(found, claimed) or _bare_number(found, claimed, words, value_text) or _worded(claimed, value_text)


def _meanings(read: Quantity, claimed: Quantity, words: str) -> Iterable[Quantity]:
    """What a reading may say in the claimed unit."""
    if {read.unit, claimed.unit} == {"percent", "x"}:
        yield from _fold_and_percent(read, claimed.unit)
    if (read.unit, claimed.unit) == ("percent", "percentage point") and "a percentage point" in words:
        yield _scaled(read, 1 / _HUNDRED, claimed.unit)  # "half of a percentage point" is no half of all
    money, _, below = read.unit.partition("/")
    if below and money == claimed.unit and re.search(r"\b(?:apiece|each)\b", words.lower()):
        yield _scaled(read, Decimal(1), claimed.unit)  # "$270,000 apiece" is $270,000 of one
    factor = _unit_factor(read.unit, claimed.unit, words)
    if factor is None:
        return
    for scale in _SCALES if _is_bare(read.unit, claimed.unit) else _SCALES[:1]:
        yield _scaled(read, factor * scale, claimed.unit)
    if "/" in claimed.unit:
        # "$1.50 per million tokens" is a price of one token.
        text = words.casefold()
        for power, name in _POWERS.items():
            sizes = [f"{10**power:,}", *([name] if name else [])]
            if any(f"{each} {size}" in text for each in _EACH for size in sizes):
                yield _scaled(read, factor / Decimal(10) ** power, claimed.unit)


def _fold_and_percent(read: Quantity, wanted: str) -> Iterable[Quantity]:
    """ "Half" is 50 percent or 0.5-fold, "doubled" twice as much or 100 percent more."""
    if wanted == "x":
        yield _scaled(read, 1 / _HUNDRED, wanted)
    else:
        yield _scaled(read, _HUNDRED, wanted)
        if read.value_high is None:
            yield Quantity((read.value - 1) * _HUNDRED, wanted, read.comparator, None, read.half_step * _HUNDRED)


def _scaled(read: Quantity, factor: Decimal, unit: str) -> Quantity:
    high = None if read.value_high is None else read.value_high * factor
    half_step = read.half_step * factor
    if not half_step and _names_nothing(read.unit) and not _counts(unit) and read.value == read.value.to_integral():
        # Whole numbers count exactly, but measure to the last digit.
        half_step = factor / 2
    return Quantity(read.value * factor, unit, read.comparator, high, half_step)


def _ratio(found: Sequence[Quantity], claimed: Quantity) -> Quantity | None:
    """ "Four tonnes in every ten" is a share."""
    if claimed.unit != "percent" or not 2 <= len({one.value for one in found}) <= len(_SCALES):
        return None
    for part in found:
        for whole in found:
            if whole.value and part.value < whole.value:
                read = Quantity(part.value / whole.value * _HUNDRED, claimed.unit)
                if _same(read, claimed):
                    return read
    return None


def _bare_number(found: Sequence[Quantity], claimed: Quantity, words: str, value_text: str) -> Quantity | None:
    """A number in the value's words that is no figure of ours, where those words or the text name the unit."""
    unit = claimed.unit
    if found and not any(_names_nothing(read.unit) for read in found):
        return None
    if not (named_in(unit, words) or _stands_in(unit, words)):
        return None
    for match in _RAW_NUMBER.finditer(value_text[:400]):
        value = Decimal(match.group().replace(",", ""))
        exponent = value.as_tuple().exponent
        step = Decimal(5).scaleb(int(exponent) - 1) if exponent or not _counts(unit) else Decimal(0)
        for scaled in _meanings(Quantity(value, unit, half_step=step), claimed, words):
            if _same(scaled, claimed):
                return scaled
    return None


def _worded(claimed: Quantity, value_text: str) -> Quantity | None:
    """ "Twice" where no reading dared to take it for a multiple, "a week" for one week."""
    words = value_text.casefold().split()
    if claimed.unit == "x":
        found = [multiple.value for word in words if (multiple := multiple_words().get(word)) is not None]
    else:
        found = [Decimal(1)] if words[:1] and words[0] in _ONE and named_in(claimed.unit, value_text) else []
    said = (Quantity(value, claimed.unit, claimed.comparator) for value in found)
    return next((one for one in said if _same(one, claimed)), None)


def _same(read: Quantity, claimed: Quantity) -> bool:
    """Equal but for the sign: a fall may be written with a minus or with a verb."""
    if not (_close(read.value, claimed.value) or _rounds_to(read, claimed)):
        return False
    return claimed.value_high is None or (read.value_high is not None and _close(read.value_high, claimed.value_high))


def _rounds_to(read: Quantity, claimed: Quantity) -> bool:
    """ "A third" written as 33.33 percent: an exact share, rounded to the two places or more that are given."""
    places = -int(claimed.value.as_tuple().exponent)
    if claimed.unit != "percent" or read.half_step or not places >= _LEAST_PLACES:
        return False
    return round(read.value, places) == claimed.value


def _close(one: Decimal, other: Decimal) -> bool:
    return abs(abs(one) - abs(other)) <= _CLOSE * max(abs(one), abs(other))


def _counts(unit: str) -> bool:
    from claimtrack.units import dimension

    return dimension(unit) == "count"


def _names_nothing(unit: str) -> bool:
    """Whether a reading found a number and no unit beside it."""
    return unit in ("", "count", "unit")


def _is_bare(read: str, claimed: str) -> bool:
    """A number without a unit of its own: the scale may stand in a header."""
    return _names_nothing(read) and claimed != "percent"


def _unit_factor(read: str, claimed: str, words: str) -> Decimal | None:
    """What a value in the unit read is multiplied by to be in the claimed one; ``None`` if they do not go together."""
    from claimtrack.units import dimension, factor, is_coin, is_money

    one = Decimal(1)
    if not read or read.replace("troy_ounce", "ounce") == claimed.replace("troy_ounce", "ounce"):
        return one  # an ounce of gold is a troy ounce, whether or not a text says so
    if dimension(read) == dimension(claimed) != "count":
        return factor(read) / factor(claimed)
    read_top, claimed_top = read.partition("/")[0], claimed.partition("/")[0]
    if "/" in claimed and (read_top == claimed_top or "/" not in read):
        return _unit_factor(read_top, claimed_top, words)
    if called_alike(read, claimed):
        return one  # "rupees" are of more than one country
    if _CENTS.search(words) and is_money(read) and is_money(claimed):
        return one  # and so are cents
    if dimension(claimed) == "count" and (_same_noun(read, claimed) or _stands_in(claimed, words)):
        return one
    if _names_nothing(read) and named_in(claimed, words):
        return one
    # "39,000 coins" are ether where the text speaks of ETH.
    return one if is_coin(claimed) and dimension(read) == "count" and claimed in words else None


def _same_noun(read: str, claimed: str) -> bool:
    """Whether two counted nouns are one word, one family, or one of them the bare "unit"."""
    from claimtrack.units import family

    known = family(claimed)
    if {read, claimed} <= _PERSONS:
        return True
    return _stem(read) == _stem(claimed) or "unit" in (read, claimed) or (known is not None and known == family(read))


def _stands_in(unit: str, words: str) -> bool:
    """Whether the last word of a counted noun stands in the text, in any number."""
    stem = _stem(unit)
    return bool(stem) and stem in words.casefold()


def _stem(unit: str) -> str:
    """The last word without the letter that its plural may change."""
    last = (unit.split() or [""])[-1].casefold()
    return last[:-1] if last.endswith(("y", "s", "e")) and len(last) > len("abc") else last
