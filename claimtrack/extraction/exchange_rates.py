"""Exchange rates: "the lira fell 2%", "the franc rose to 0.79 per dollar": what a currency's price is called."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.places import country_of_currency, is_name
from claimtrack.extraction.quantities.lexicon import currency_codes
from claimtrack.vocabulary import table

_WEIGHED = frozenset(("pound",))
"""Names of money that are weights too: only an amount of other money tells that they are meant."""
_MOST_WORDS = 2


def exchange_rate(label: str, unit: str, kind: Kind) -> str:
    """ "franc price" in francs a dollar, "lira" of a growth: the exchange rate; any other label as it is."""
    above, slash, below = unit.partition("/")
    words = label.split()
    priced = len(words) > 1 and words[-1] == "price"
    traded = above in currency_codes() and (below in currency_codes() or (priced and not slash))
    if traded and priced:
        words.pop()
    named = 0 < len(words) <= _MOST_WORDS and words[-1].lower() in _names()
    if not named or not (traded or (kind is Kind.GROWTH and words[-1].lower() not in _WEIGHED)):
        return label
    return f"{' '.join(words)} exchange rate"


def traded_in(label: str) -> str:
    """The code of the currency whose exchange rate a label is, as far as its name tells ("yen": JPY); else ""."""
    name, _, rate = label.lower().partition(" ")
    return _codes().get(name, "") if rate == "exchange rate" else ""


def country_of_rate(label: str, unit: str, scope: str | None) -> str | None:
    """Whose currency it is that stands behind others in a sentence ("Oxo gained 3%, while the franc rose to 0.79")."""
    if not label.endswith("exchange rate") or not is_name(scope):
        return scope
    return country_of_currency(unit.partition("/")[0])


@cache
def _names() -> frozenset[str]:
    """The names of currencies that are one word ("lira", "krona")."""
    local = {
        name for row in table("local_currencies", "name", "surfaces", "countries") for name in row.items("surfaces")
    }
    return frozenset(name for name in local | set(_codes()) if name.isalpha() and len(name) > _MOST_WORDS)


@cache
def _codes() -> dict[str, str]:
    """The currency that a name alone means the world over; a pound that is traded is Britain's."""
    rows = table("currencies", "code", "before", "after", "words")
    return {name.lower(): row["code"] for row in rows for name in row.items("words")} | {"pound": "GBP"}
