"""National institutions in a row of tokens, from institutions.vocab."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Place, Token, TokenRow, tokenize
from claimtrack.vocabulary import table


@cache
def _institutions() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> (all words, country) of the national institutions, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in table("institutions", "country", "institutions"):
        for surface in row.items("institutions"):
            key = tuple(token.text for token in tokenize(surface))
            found.setdefault(key[0], []).append((key, row["country"]))
    return {key: tuple(sorted(rows, key=lambda item: -len(item[0]))) for key, rows in found.items()}


def find_institutions(tokens: list[Token]) -> list[Place]:
    """The national institutions named, each with its country as ``scope``; ``form`` is "institution"."""
    if not isinstance(tokens, TokenRow):
        return _find_institutions(tokens)
    if tokens.institutions is None:
        tokens.institutions = tuple(_find_institutions(tokens))
    return list(tokens.institutions)


def _find_institutions(tokens: list[Token]) -> list[Place]:
    known = _institutions()
    found: list[Place] = []
    reached = 0
    for index in [index for index, token in enumerate(tokens) if token.text in known]:
        if index < reached:
            continue
        for key, country in known[tokens[index].text]:
            stop = index + len(key)
            if stop <= len(tokens) and all(tokens[index + step].text == word for step, word in enumerate(key)):
                found.append(Place(index, stop, country, "institution"))
                reached = stop
                break
    return found


@cache
def is_institution(name: str) -> bool:
    """A national institution, or a body of many nations, by its full name or acronym."""
    parts = tuple(name.removeprefix("the ").split())
    rows = _institutions().get(parts[0], ()) if parts else ()
    return any(key == parts for key, _ in rows) or " ".join(parts) in words("international bodies")
