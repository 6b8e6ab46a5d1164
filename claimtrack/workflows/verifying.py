"""Does the text say what a line claims? A claim from elsewhere is held against our own reading of its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from claimtrack.domain.quantities import Quantity

_SCALES = tuple(Decimal(10) ** power for power in (0, 2, 3, 5, 6, 7, 8, 9, 12))
"""What a table's header or a neighbour may multiply a bare number by: hundred to trillion, lakh, crore and yi."""
_CLOSE = Decimal("1e-6")


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity that we read at ``start`` to ``end`` of the document's text."""

    start: int
    end: int
    quantity: Quantity


def supporting(readings: Iterable[Reading], claimed: Quantity, words: str) -> Quantity | None:
    """The reading that says what is claimed, in the claimed unit's scale, or ``None``.

    ``words`` is the text around the figure: a counted noun may stand anywhere in it.
    """
    for reading in readings:
        read = reading.quantity
        factor = _unit_factor(read.unit, claimed.unit, words)
        if factor is None:
            continue
        for scale in _SCALES if _is_bare(read.unit, claimed.unit) else _SCALES[:1]:
            scaled = _scaled(read, factor * scale)
            if _same(scaled, claimed):
                return scaled
    return None


def _scaled(read: Quantity, factor: Decimal) -> Quantity:
    high = None if read.value_high is None else read.value_high * factor
    return Quantity(read.value * factor, read.unit, read.comparator, high, read.half_step * factor)


def _same(read: Quantity, claimed: Quantity) -> bool:
    """Equal but for the sign: a fall may be written with a minus or with a verb."""
    if not _close(read.value, claimed.value):
        return False
    return claimed.value_high is None or (read.value_high is not None and _close(read.value_high, claimed.value_high))


def _close(one: Decimal, other: Decimal) -> bool:
    return abs(abs(one) - abs(other)) <= _CLOSE * max(abs(one), abs(other))


def _is_bare(read: str, claimed: str) -> bool:
    """A number without a unit of its own, or one counted in a noun: the scale may stand in a header."""
    from claimtrack.units import dimension

    return not read or (dimension(read) == "count" and dimension(claimed) != "percent")


def _unit_factor(read: str, claimed: str, words: str) -> Decimal | None:
    """What a value in the unit read is multiplied by to be in the claimed one; ``None`` if they do not go together."""
    from claimtrack.units import dimension, factor, is_coin

    one = Decimal(1)
    if not read or read == claimed:
        return one
    if dimension(read) == dimension(claimed) != "count":
        return factor(read) / factor(claimed)
    read_top, claimed_top = read.partition("/")[0], claimed.partition("/")[0]
    if "/" in claimed and (read_top == claimed_top or "/" not in read):
        return _unit_factor(read_top, claimed_top, words)
    if dimension(claimed) == "count" and (_same_noun(read, claimed) or _stands_in(claimed, words)):
        return one
    # "39,000 coins" are ether where the text speaks of ETH.
    return one if is_coin(claimed) and dimension(read) == "count" and claimed in words else None


def _same_noun(read: str, claimed: str) -> bool:
    """Whether two counted nouns are one word, one family, or one of them the bare "unit"."""
    from claimtrack.units import family

    known = family(claimed)
    return _stem(read) == _stem(claimed) or "unit" in (read, claimed) or (known is not None and known == family(read))


def _stands_in(unit: str, words: str) -> bool:
    """Whether the last word of a counted noun stands in the text, in any number."""
    stem = _stem(unit)
    return bool(stem) and stem in words.casefold()


def _stem(unit: str) -> str:
    """The last word without the letter that its plural may change."""
    last = (unit.split() or [""])[-1].casefold()
    return last[:-1] if last.endswith(("y", "s", "e")) and len(last) > len("abc") else last
