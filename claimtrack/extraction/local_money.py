"""Money by the name that several countries give theirs: rupees, pesos, dollars of the country that a text is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.places import country_of, country_of_capital, country_of_currency, find_places, is_country
from claimtrack.extraction.quantities.lexicon import currency_codes
from claimtrack.extraction.quantities.money_amounts import YEN
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.titles import without_capitals
from claimtrack.extraction.tokens import Token, TokenKind, as_text, tokenize
from claimtrack.vocabulary import table

_AMERICAN = ("US$", "$US", "U.S.$", "USD", "US dollar", "U.S. dollar", "American dollar")
_OWN_SIGNS = ("A$", "AU$", "C$", "CA$", "NZ$", "S$", "HK$", "NT$", "J$", "N$", "TT$")
_ANY_PESO = "XXP"
_LEAD_IN = 4
_HEAD_LINES = 12
_NAMED_WITHIN = 4
"""So many words behind "of" may name the sum of money that an amount is of."""
_PRICED_WITHIN = 4
_AMOUNTING = frozenset((":", "at", "to", "of", "was", "is", "are", "were", "averaged"))
_SOFTENERS = frozenset(("about", "around", "roughly", "some", "nearly", "almost", "over", "more", "than", "just"))
_LEAST_POUNDS = 1_000
"""Smaller numbers of pounds may as well be a weight."""


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    codes: dict[str, str]


@cache
def _names() -> dict[str, _Name]:
    """The names by surface, lower case."""
    found: dict[str, _Name] = {}
    for row in table("local_currencies", "name", "surfaces", "countries"):
        codes = dict(pair.split("=", 1) for pair in row.items("countries"))
        unknown = set(codes.values()) - currency_codes()
        if unknown:
            raise row.refuse(f"no such currency: {', '.join(sorted(unknown))}")
        name = _Name(row["name"], codes)
        for surface in row.items("surfaces"):
            if surface in found:
                raise row.refuse(f"{surface!r} is given twice")
            found[surface] = name
    return found


def countries_of_money(figure: Figure) -> tuple[str, ...]:
    """The countries that a figure's money may be of: several where only its name is told ("7,000 shillings").

    The world trades in dollars: they tell no country.
    """
    unit = figure.quantity.unit.partition("/")[0] if figure.quantity is not None else ""
    if not unit or unit == "USD":
        return ()
    said = figure.unit_text.lower().split()
    name = _names().get(said[0]) if len(said) == 1 and unit in currency_codes() else None
    if name is not None:
        return tuple(name.codes)
    country = country_of_currency(unit)
    return (country,) if country else ()


def money_in(place: str, name: str) -> str:
    """The code of the money that a short name means in a place ("pounds" in Cairo: EGP); "" where it means none."""
    told = _names().get(name.lower())
    country = country_of_capital(place) or country_of(place)
    return told.codes.get(country or "", "") if told is not None else ""


class LocalMoney:
    """The money of one document, by its country and by the names that it once gives in full."""

    def __init__(self, text: str, place: str | None) -> None:
        self._text = text
        self._country = country_of(place) if place else None
        self._told: dict[str, str] = {}
        self._block = -1
        self._opened: set[str] = set()
        self._headed: set[str] = set()
        apart = any(name in text for name in _AMERICAN)
        bare = text.replace("US$", "").replace("$US", "")
        self._refused = set() if apart and not any(sign in bare for sign in _OWN_SIGNS) else {"dollar"}
        euros = any(name in text for name in ("€", "euro", "EUR"))
        dollars = any(name in text for name in ("$", "dollar", "USD"))
        if dollars and not euros:
            self._refused.add("cent")
        elif euros and not dollars:
            self._told["cent"] = "EUR"

    def localise(self, sentence: Sentence, figures: list[Figure]) -> None:
        """Gives the figures of a sentence the code of the money that a short name means there."""
        tokens = sentence.tokens
        self._head(sentence)
        for figure in figures:
            quantity = figure.quantity
            if quantity is not None and figure.rule == YEN and self._is_chinese():
                figure.quantity = quantity = replace(quantity, unit=quantity.unit.replace("JPY", "CNY"))
            if quantity is None or not (figure.unit_text or quantity.unit.startswith(_ANY_PESO)):
                continue
            above, slash, below = quantity.unit.partition("/")
            name = self._name_of(tokens, figure, above) if figure.unit_text else _names()["peso"]
            code = (_of_coin_beside(name, figures) or self._code(name, tokens)) if name is not None else ""
            if code and code != above:
                figure.quantity = replace(quantity, unit=f"{code}{slash}{below}")
                figure.noun_first = figure.noun_last = figure.last

    def _head(self, sentence: Sentence) -> None:
        """A heading, or a paragraph's first word or two, may be a country: "Argentina. Wages averaged 300,000"."""
        heading = sentence.block.kind is BlockKind.HEADING
        if heading:
            self._headed = set()
        elif sentence.block_index != self._block:
            self._opened = set()
        if heading or (
            sentence.block_index != self._block
            and sum(token.kind is TokenKind.WORD for token in sentence.tokens) <= _LEAD_IN
        ):
            named = (country_of(place.scope) for place in find_places(sentence.tokens))
            found = {country for country in named if country}
            if heading:
                self._headed = found
            else:
                self._opened = found
        self._block = sentence.block_index

    def _name_of(self, tokens: list[Token], figure: Figure, above: str) -> _Name | None:
        said = figure.unit_text.lower().split()
        if "".join(said).upper() in _AMERICAN:
            return None
        signed = len(said) > 1 and not said[1].isalpha()
        name = None if signed else _names().get(said[0])  # "C$5" is no five cents
        money = above in currency_codes()
        if len(said) > 1 and money and said[1] in _names() and name is None:
            # "CFA francs" told once are the francs of that text.
            self._told.setdefault(_names()[said[1]].name, above)
        if name is None or name.name in self._refused:
            return None
        if money:
            return name
        return name if _counts_money(tokens, figure, above) else None

    def _code(self, name: _Name, tokens: list[Token]) -> str:
        # "In Multan he pays 94 rupees", but not "Oxo Patagonia paid 94 pesos"
        here = {
            country_of(place.scope)
            for place in find_places(tokens)
            if is_country(place.scope) or (place.first and tokens[place.first - 1].lower in words("prepositions"))
        } & name.codes.keys()
        here = here or (self._opened & name.codes.keys()) or (self._headed & name.codes.keys())
        if self._country in name.codes and (not here or self._country in here):
            return name.codes[self._country]
        if len(here) == 1:
            # "In Germany it costs 59 cents", and further on "those 59 cents"
            self._told[name.name] = name.codes[here.pop()]
        if name.name == "pound" and name.name not in self._told and not here and _is_paid(tokens):
            return "GBP"
        if name.name not in self._told:
            # A text that names one country of such money alone means its money.
            named = {country_of(place.scope) for place in find_places(self._tokens())} & name.codes.keys()
            named = named or (self._written_in() & name.codes.keys())
            self._told[name.name] = name.codes[named.pop()] if len(named) == 1 else ""
        return self._told[name.name]

    def _is_chinese(self) -> bool:
        """Does "¥" mean yuan in this text: one that is about China, or speaks of it and not of Japan?"""
        if self._country in ("China", "Japan"):
            return self._country == "China"
        spoken = [name in self._text for name in ("China", "Chinese", "yuan", "RMB")]
        return any(spoken) and not any(name in self._text for name in ("Japan", " yen", "Tokyo"))

    def _written_in(self) -> set[str]:
        """The country of the dateline, which is written in capitals ("LONDON, 9 May - ...")."""
        for line in self._text.splitlines()[:_HEAD_LINES]:
            tokens = tokenize(line)
            if end := dateline_end(tokens):
                places = find_places(tokenize(without_capitals(as_text(tokens[:end]))))
                return {country_of(place.scope) for place in places}
        return set()

    def _tokens(self) -> list[Token]:
        return tokenize(self._text)


def _of_coin_beside(name: _Name, figures: list[Figure]) -> str:
    """ "fell 92 cents to $64.10": coins are of the one money that a sentence counts beside them; else ""."""
    if name.name != "cent":
        return ""
    units = {
        one.quantity.unit.partition("/")[0] for one in figures if one.quantity is not None and "cents" not in one.rule
    }
    beside = units & {"USD", *name.codes.values()}
    return beside.pop() if len(beside) == 1 else ""


def _is_paid(tokens: list[Token]) -> bool:
    """ "A family will pay 42 pounds less": nothing is weighed where something is paid."""
    return any(token.lower in words("words of payment") for token in tokens) and not any(
        token.lower in words("words of weight") for token in tokens
    )


def _counts_money(tokens: list[Token], figure: Figure, unit: str) -> bool:
    """ "20 million pounds", "300 crowns": counted like things; of pounds only where nothing is weighed."""
    assert figure.quantity is not None
    if unit == "crown":
        return True
    if unit == "pound" and (_is_paid(tokens) or _is_priced(tokens, figure)):
        return True
    if unit != "pound" or not _is_of_sum(tokens, figure) or abs(figure.quantity.value) < _LEAST_POUNDS:
        return False
    return not any(token.lower in words("words of weight") for token in tokens)


def _is_priced(tokens: list[Token], figure: Figure) -> bool:
    """ "put the price at 90 pounds", "the fare was 40 pounds", and not "a price for 50 pounds", "90 pounds of rice"."""
    at = figure.first - 1
    while at > 0 and tokens[at].lower in _SOFTENERS:
        at -= 1
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    if at < 1 or behind == "of" or tokens[at].lower not in _AMOUNTING:
        return False
    # "Cost to the taxpayer: 41 million pounds"
    reach = at if tokens[at].text == ":" else _PRICED_WITHIN
    before = {singular(token.lower) for token in tokens[max(0, at - reach) : at]}
    return not words("priced heads").isdisjoint(before)


def _is_of_sum(tokens: list[Token], figure: Figure) -> bool:
    """ "90 million pounds of restructuring costs", and not "90 million pounds of cheese"; or nothing is said behind."""
    if figure.last >= len(tokens) or tokens[figure.last].lower != "of":
        return True
    behind = [singular(token.lower) for token in tokens[figure.last + 1 : figure.last + 1 + _NAMED_WITHIN]]
    return not (words("sums of money") | words("sums behind of")).isdisjoint(behind)
