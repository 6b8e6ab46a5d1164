"""Keys of scopes: "Chinese", "nationwide in China" and "PRC" are one place, "Beijing" is another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from claimtrack.domain.spelling import without_accents
from claimtrack.vocabulary import phrases, table, word_list

WORLD = "world"
"""The key of the whole world, of which every other place is a part."""

_OTHER_FORMS = frozenset(
    "group holding holdings incorporated corporation company limited ai fc afc cf sc rfc fk bk".split()
)
"""What ends names of companies and clubs beside a legal form ("Inc", "AG")."""
_LEADING = ("the ", "all of ", "across ", "in ")


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in table("places", "name", "others", "demonyms", "capital", "currency"):
        for surface in (row["name"], *row.items("others"), *row.items("demonyms")):
            found.setdefault(_plain(surface), row["name"].lower())
    for row in table("localities", "country", "parts"):
        for part in row.items("parts"):
            found.setdefault(_plain(part), _plain(part))
    return found


@cache
def _forms() -> frozenset[str]:
    return _OTHER_FORMS | {_plain(form) for form in phrases("words", "legal forms")}


def scope_key(scope: str | None) -> str:
    """The key of a scope; the empty text where the claim names none. For scopes met once; else :func:`scope_id`.

    Names of companies and other bodies are keyed by their own words, without case and article.
    """
    if not scope or not scope.strip():
        return ""
    plain = _plain(scope)
    return _names().get(plain) or _without_form(plain)


scope_id = lru_cache(maxsize=65536)(scope_key)
"""Like :func:`scope_key`, and remembered."""


def _without_form(plain: str) -> str:
    """A company's or club's name without what says only that it is one ("Group", "FC"); never down to a place.

    Its trade stays: "Tata Steel" and "Tata Motors" are two firms.
    """
    if plain.rpartition(" ")[2] not in _forms():
        return plain
    words = plain.split()
    while len(words) > 1 and words[-1] in _forms():
        words.pop()
    short = " ".join(words).rstrip(",")
    return plain if short in _names() else short


def ends_firm(words: Sequence[str]) -> bool:
    """Whether these last words of a scope's key can end a firm's name behind its own ("seluler", "pharma", "mobile").

    Words of no language that the vocabulary knows are names; a river, a council or a mine is no firm.
    """
    return all(word in _trades() or word in _forms() or word not in word_list("english") for word in words)


@cache
def _trades() -> frozenset[str]:
    told = {word.lower() for word in phrases("words", "company words")} - {"university", "foundation", "space", "line"}
    return phrases("words", "trades of firms") | told


def is_place(key: str) -> bool:
    """Whether a scope's key is a place, which may lie inside another place; companies do not."""
    return key in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset(_names().values()) - phrases("words", "firms called like places")


def _plain(text: str) -> str:
    words = " ".join(text.lower().split())
    if not words.isascii():
        words = without_accents(words.replace("’", "'"))
    if words.startswith(_LEADING):
        for prefix in _LEADING:
            words = words.removeprefix(prefix)
    if words.endswith("'s"):
        words = words[:-2]
    if "-" in words:
        words = words.replace("-", " ")
    return words.replace(".", "") if "." in words else words
