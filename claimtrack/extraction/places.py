"""Places in a row of tokens: names, demonyms and words for the whole world, from ``places.vocab``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeGuard

from claimtrack.domain.spelling import without_accents
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.sides import side_begins, side_of, without_side
from claimtrack.extraction.tokens import Place, Token, TokenKind, TokenRow, tokenize
from claimtrack.extraction.whereabouts import is_whereabouts
from claimtrack.vocabulary import table

_PARTS = frozenset("Province State Region County District Prefecture Governorate Oblast Department".split())
_CENTS = frozenset(("dollar", "dollars", "cent", "cents"))
_Surface = tuple[tuple[str, ...], str, str]
"""The words of a place's name, its scope and form."""
_COLUMNS = ("name", "others", "demonyms", "capital", "currency")
_AT_HOME = frozenset(("based", "headquartered", "listed", "born"))


@cache
def _surfaces() -> dict[str, dict[str, tuple[_Surface, ...]]]:
    """First word -> second word, or "" -> the surfaces that begin so, longest first; case counts."""
    found: list[_Surface] = []
    known: set[tuple[str, ...]] = set()

    def add(surface: str, scope: str, form: str) -> None:
        key = tuple(token.text for token in tokenize(surface))
        if key not in known:
            known.add(key)
            found.append((key, scope, form))

    for row in table("places", *_COLUMNS):
        world = row["name"] == "world"
        for surface in (row["name"], *row.items("others")):
            add(surface, row["name"], "world" if world else "name")
            if not surface.isascii():
                add(without_accents(surface), row["name"], "name")  # "Sao Paulo"
        for surface in row.items("demonyms"):
            add(surface, row["name"], "demonym")
        for surface in row.items("capital"):
            add(surface, _own_spelling(surface, row.items("capital")), "capital")
    for row in table("localities", "country", "parts"):
        for part in row.items("parts"):
            add(part, part.removeprefix("the "), "name")
    for row in table("localities", "country", "parts"):
        for part in row.items("parts"):
            if not part.isascii():
                add(without_accents(part), part.removeprefix("the "), "name")
    surfaces: dict[str, dict[str, tuple[_Surface, ...]]] = {}
    for one in sorted(found, key=lambda item: -len(item[0])):
        seconds = surfaces.setdefault(one[0][0], {})
        second = one[0][1] if len(one[0]) > 1 else ""
        seconds[second] = (*seconds.get(second, ()), one)
    return surfaces


def _own_spelling(city: str, spellings: Sequence[str]) -> str:
    """The first of the spellings that differ from a city's in accents alone ("Brasilia" gives "Brasília")."""
    plain = without_accents(city)
    return next(spelling for spelling in spellings if without_accents(spelling) == plain)


@cache
def spelled(name: str) -> str:
    """A capital's name in its own spelling; any other name as it is."""
    return next((place.scope for place in _find_whole(name) if place.form == "capital"), name)


@cache
def is_state(name: str) -> bool:
    """A place, or a capital that stands for its government."""
    return canonical_place(name) is not None or country_of_capital(name) is not None


@cache
def _countries() -> dict[str, str]:
    """Part of a country, or its capital -> the country."""
    found = {city: row["name"] for row in table("places", *_COLUMNS) for city in row.items("capital")}
    for row in table("localities", "country", "parts"):
        for part in row.items("parts"):
            found.setdefault(part.removeprefix("the "), row["country"])
    return found


@cache
def _currencies() -> dict[str, str]:
    return {row["currency"]: row["name"] for row in table("places", *_COLUMNS) if row["currency"]}


def country_of(scope: str) -> str:
    """The country that a part of one lies in ("Osaka" gives "Japan"); any other scope comes back as it is."""
    whole = without_side(scope)
    return _countries().get(whole, whole)


@cache
def _states() -> frozenset[str]:
    return frozenset(row["name"] for row in table("places", *_COLUMNS) if row["capital"] or row["currency"])


def is_country(scope: str) -> bool:
    """A country, and no region of several nor a part of one."""
    return scope in _states()


def country_of_currency(code: str) -> str | None:
    """The one country whose money an ISO 4217 code is; ``None`` for those that several use or trade in."""
    return _currencies().get(code)


def find_places(tokens: list[Token], first: int = 0, last: int | None = None) -> list[Place]:
    """The places named in ``tokens[first:last]``, leftmost and longest first."""
    if not isinstance(tokens, TokenRow) or first or last is not None:
        return _find_places(tokens, first, len(tokens) if last is None else min(last, len(tokens)))
    if tokens.places is None:
        tokens.places = tuple(_find_places(tokens, 0, len(tokens)))
    return list(tokens.places)


def _find_places(tokens: list[Token], first: int, end: int) -> list[Place]:
    surfaces = _surfaces()
    found: list[Place] = []
    reached = first
    people = tokens.people if isinstance(tokens, TokenRow) else frozenset[str]()
    for index in [index for index in range(first, end) if tokens[index].text in surfaces]:
        if index < reached or is_whereabouts(tokens, index) or tokens[index].text.capitalize() in people:
            continue
        seconds = surfaces[tokens[index].text]
        longer = seconds.get(tokens[index + 1].text, ()) if index + 1 < end else ()
        for key, scope, form in (*longer, *seconds.get("", ())):
            stop = index + len(key)
            if stop > end:
                continue
            # "US" in "US$1.4bn" and "19 US cents" is a currency's.
            if stop < len(tokens) and (
                (tokens[stop].kind == TokenKind.SYMBOL and tokens[stop].glued) or tokens[stop].lower in _CENTS
            ):
                continue
            if names_kind(tokens, index):
                continue
            if all(tokens[index + step].text == word for step, word in enumerate(key)):
                if form == "name" and _is_part_called(tokens, stop, end, scope):
                    # "Bihar State", "Sofala Province"
                    stop += 1
                start = side_begins(tokens, index, reached) if form == "name" else index
                side = side_of(tokens[start:index])
                found.append(Place(start, stop, f"{side} {scope}" if side else scope, form))
                reached = stop
                break
    return found


def names_kind(tokens: list[Token], index: int) -> bool:
    """ "Atlantic salmon", which is farmed off Chile too: a sea that only tells which fish is meant."""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    sea = tokens[index].is_capitalized and tokens[index].lower in words("seas of fish")
    return sea and singular(behind) in words("crops and animals")


def _is_part_called(tokens: list[Token], at: int, end: int, scope: str) -> bool:
    """Does the kind of a part of a country follow its name, and no longer name ("Ohio State University")?"""
    if at >= end or tokens[at].text not in _PARTS or scope in _states():
        return False
    return at + 1 >= end or not tokens[at + 1].is_capitalized


@cache
def peoples() -> frozenset[str]:
    """What the people of countries are called, one of them in small letters ("kenyan"): they are counted as persons."""
    names = (one for row in table("places", *_COLUMNS) for one in row.items("demonyms"))
    return frozenset(name.lower().removesuffix("s") if name.endswith("ns") else name.lower() for name in names)


def are_of_a_people(word: str) -> bool:
    """Several people of one country by their name in small letters: "britons", "americans"; not "swiss"."""
    return word.endswith("s") and word.removesuffix("s") in peoples()


@cache
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("places", *_COLUMNS):
        for city in row.items("capital"):
            found.setdefault(city, row["name"])
    return found


def country_of_capital(city: str) -> str | None:
    """The country whose government a capital stands for ("Tokyo is aiming for ...")."""
    return _capitals().get(city)


@cache
def capital_of(country: str) -> str | None:
    """The capital that stands for a country's government, under its first name."""
    for row in table("places", *_COLUMNS):
        if row["name"] == country:
            return next(iter(row.items("capital")), None)
    return None


@cache
def canonical_place(surface: str) -> str | None:
    """The scope that exactly this surface names ("U.S." gives "United States"), or ``None``."""
    return next((place.scope for place in _find_whole(surface) if place.form != "capital"), None)


def _find_whole(surface: str) -> list[Place]:
    tokens = tokenize(surface.strip())
    return [place for place in find_places(tokens) if place.first == 0 and place.last == len(tokens)]


def is_only_place(name: str) -> bool:
    """A place, or a place behind a preposition, speaks for nobody's figures."""
    first, _, rest = name.partition(" ")
    where = rest if first.lower() in words("prepositions") else name
    return canonical_place(where) is not None or country_of_capital(where) is not None


def is_name(scope: str | None) -> TypeGuard[str]:
    """A company, product or other name, and no place."""
    return scope is not None and canonical_place(scope) is None and country_of_capital(scope) is None


def is_home(tokens: list[Token], last: int) -> bool:
    """ "The Bergamo-based carrier": a place, up to ``last``, that only tells where somebody is at home."""
    return last + 1 < len(tokens) and tokens[last].text == "-" and tokens[last + 1].lower in _AT_HOME
