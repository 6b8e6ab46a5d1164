"""What the grammar of quantities knows about words, read once from the vocabulary files."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.quantities.phrasebook import Phrasebook
from claimtrack.vocabulary import phrases, table


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of ``numbers.vocab``; the value of a part is its denominator."""

    value: Decimal
    kind: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A word of ``scales.vocab``."""

    power: int
    how: str


@cache
def number_words() -> dict[str, NumberWord]:
    """Number words by surface; parts ("third") with their plurals too."""
    found: dict[str, NumberWord] = {}
    for row in table("numbers", "surface", "value", "class"):
        above, _, below = row["value"].partition("/")
        value = Decimal(above) / Decimal(below) if below else Decimal(above)
        surface = row["surface"]
        names = (surface, surface + "s") if row["class"] == "part" else (surface,)
        for name in names:
            if name in found:
                raise row.refuse(f"{name!r} is given twice")
            found[name] = NumberWord(value, row["class"])
    return found


def is_number_word(word: str) -> bool:
    """A whole number in digits or in one word."""
    known = number_words().get(word.lower())
    return word.replace(",", "").isdigit() or (known is not None and known.kind in ("digit", "teen", "ten"))


@cache
def scales() -> dict[str, Scale]:
    """Scale words and shortenings by surface; suffixes keep their case."""
    found: dict[str, Scale] = {}
    for row in table("scales", "surface", "power", "how"):
        if row["surface"] in found:
            raise row.refuse(f"{row['surface']!r} is given twice")
        found[row["surface"]] = Scale(int(row["power"]), row["how"])
    return found


@cache
def vague_scales() -> frozenset[str]:
    """ "hundreds", "millions", "dozens", "tens": counts without a number."""
    plurals = {f"{surface}s" for surface, scale in scales().items() if scale.how == "word"}
    return frozenset(plurals | {"dozens", "tens", "scores", "zillions", "gazillions"})


@dataclass(frozen=True, slots=True)
class UnitName:
    """A canonical unit; ``family`` is percent, points, multiple, money, coin or measure.

    ``power`` is the power of ten that a short form holds besides ("bcm": 9).
    """

    unit: str
    family: str
    power: int = 0


_FAMILIES = {
    "percent": "percent",
    "percentage point": "points",
    "basis point": "points",
    "x": "multiple",
}


@cache
def units_behind() -> Phrasebook[UnitName]:
    """Units that stand behind a number: measures, and currencies by code or word."""
    book: Phrasebook[UnitName] = Phrasebook()
    for row in table("units", "unit", "words", "symbols"):
        name = UnitName(row["unit"], _FAMILIES.get(row["unit"], "measure"))
        for word in row.items("words"):
            book.add(word, name)
            if not word.endswith("s"):
                book.add(word + "s", name)
        for symbol in row.items("symbols"):
            book.add(symbol.removeprefix("~"), name, cased=True, glued=symbol.startswith("~"))
    for row in table("coins", "coin", "currency", "words", "symbols"):
        coin = UnitName(row["coin"], "coin")
        book.add_all(row.items("words"), coin)
        book.add_all([f"{word}s" for word in row.items("words") if not word.endswith("s")], coin)
        for symbol in row.items("symbols"):
            book.add(symbol.removeprefix("~"), coin, cased=True, glued=symbol.startswith("~"))
    for row in table("scaled_units", "unit", "power", "words", "symbols"):
        scaled = UnitName(row["unit"], "measure", int(row["power"]))
        book.add_all(row.items("symbols"), scaled, cased=True)
        book.add_all(row.items("words"), scaled)
    for row in table("currencies", "code", "before", "after", "words"):
        money = UnitName(row["code"], "money")
        book.add_all(row.items("after"), money, cased=True)
        for word in row.items("words"):
            book.add(word, money)
            book.add(word + "s", money)
            for demonym in _demonyms_of().get(row["code"], ()) if " " not in word else ():
                # "Polish zlotys", "Hungarian forints"
                book.add(f"{demonym} {word}", money)
                book.add(f"{demonym} {word}s", money)
    return book


@cache
def money_of_coins() -> dict[str, str]:
    """The currency of each coin."""
    return {row["coin"]: row["currency"] for row in table("coins", "coin", "currency", "words", "symbols")}


@cache
def coin_words() -> frozenset[str]:
    """The words and signs of coins, small."""
    rows = table("coins", "coin", "currency", "words", "symbols")
    told = [word.lower() for row in rows for word in (*row.items("words"), *row.items("symbols"))]
    return frozenset(form for word in told for form in (word.removeprefix("~"), f"{word}s"))


@cache
def _demonyms_of() -> dict[str, tuple[str, ...]]:
    """The demonyms of the country that alone uses a currency, by its code."""
    rows = table("places", "name", "others", "demonyms", "capital", "currency")
    return {row["currency"]: row.items("demonyms") for row in rows if row["currency"]}


@cache
def money_before() -> Phrasebook[UnitName]:
    """Currencies that stand before a number."""
    book: Phrasebook[UnitName] = Phrasebook()
    for row in table("currencies", "code", "before", "after", "words"):
        codes = (row["code"],) if row["code"] not in CODES_AND_WORDS else ()
        book.add_all(dict.fromkeys((*row.items("before"), *codes)), UnitName(row["code"], "money"), cased=True)
    return book


CODES_AND_WORDS = frozenset(("ALL", "SOS", "CUP", "TOP"))
"""Codes that are words in capitals as well ("ALL 340 workers")."""


@cache
def currency_codes() -> frozenset[str]:
    return frozenset(row["code"] for row in table("currencies", "code", "before", "after", "words"))


@cache
def local_moneys() -> frozenset[str]:
    """The names of money that several countries use ("pound", "crown"), which are counted like things."""
    return frozenset(row["name"] for row in table("local_currencies", "name", "surfaces", "countries"))


@cache
def comparators_before() -> Phrasebook[Comparator]:
    return _comparators("before")


@cache
def comparators_behind() -> Phrasebook[Comparator]:
    return _comparators("after")


def _comparators(side: str) -> Phrasebook[Comparator]:
    book: Phrasebook[Comparator] = Phrasebook()
    for row in table("comparators", "comparator", "before", "after"):
        for surface in row.items(side):
            book.add(surface, Comparator(row["comparator"]))
    return book


@cache
def exclusions(where: str) -> Phrasebook[str]:
    """The reasons that the words ``before`` or ``after`` a number, or its own ``text``, give against it."""
    book: Phrasebook[str] = Phrasebook()
    for row in table("exclusions", "reason", "where", "surfaces"):
        if row["where"] == where:
            book.add_all(row.items("surfaces"), row["reason"])
    return book


@cache
def counted(section: str) -> frozenset[str]:
    """One section of ``counted.vocab``."""
    return phrases("counted", section)
