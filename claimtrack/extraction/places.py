"""Places in a row of tokens: names, demonyms and words for the whole world, from ``places.vocab``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimtrack.extraction.tokens import Token, TokenKind, tokenize
from claimtrack.vocabulary import table


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``first`` to ``last`` name the place ``scope``; ``form`` is name, demonym, world or capital."""

    first: int
    last: int
    scope: str
    form: str


@cache
def _surfaces() -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """First word -> (all words, scope, form), longest first; case counts."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}

    def add(surface: str, scope: str, form: str) -> None:
        key = tuple(token.text for token in tokenize(surface))
        found.setdefault(key[0], []).append((key, scope, form))

    for row in table("places", "name", "others", "demonyms", "capital"):
        world = row["name"] == "world"
        for surface in (row["name"], *row.items("others")):
            add(surface, row["name"], "world" if world else "name")
        for surface in row.items("demonyms"):
            add(surface, row["name"], "demonym")
        for surface in row.items("capital"):
            add(surface, surface, "capital")
    return {key: tuple(sorted(rows, key=lambda item: -len(item[0]))) for key, rows in found.items()}


def find_places(tokens: list[Token], first: int = 0, last: int | None = None) -> list[Place]:
    """The places named in ``tokens[first:last]``, leftmost and longest first."""
    surfaces = _surfaces()
    end = len(tokens) if last is None else last
    found: list[Place] = []
    index = first
    while index < end:
        for key, scope, form in surfaces.get(tokens[index].text, ()):
            stop = index + len(key)
            # "US" in "US$1.4bn" is a currency's.
            if stop < len(tokens) and tokens[stop].kind == TokenKind.SYMBOL and tokens[stop].glued:
                continue
            if stop <= end and all(tokens[index + step].text == word for step, word in enumerate(key)):
                found.append(Place(index, stop, scope, form))
                index = stop - 1
                break
        index += 1
    return found


@cache
def country_of_capital(city: str) -> str | None:
    """The country whose government a capital stands for ("Tokyo is aiming for ...")."""
    for row in table("places", "name", "others", "demonyms", "capital"):
        if city in row.items("capital"):
            return row["name"]
    return None


@cache
def canonical_place(surface: str) -> str | None:
    """The scope that exactly this surface names ("U.S." gives "United States"), or ``None``."""
    tokens = tokenize(surface.strip())
    for place in find_places(tokens):
        if place.first == 0 and place.last == len(tokens) and place.form != "capital":
            return place.scope
    return None
