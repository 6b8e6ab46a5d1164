"""Where a proper name in a phrase begins and ends: its description before it, a place in it or behind it."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words, words_of
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sides import is_side
from claimtrack.extraction.titles import only_ranks
from claimtrack.extraction.tokens import Place, Token, TokenKind

LANDS = frozenset(
    "kingdom republic state commonwealth federation union duchy principality province city emirate sultanate canton "
    "county territory district region island people".split()
)
"""What a country is, in front of "of" and its name; no vocabulary, whose words never open a name ("Emirates")."""
_PLACING = frozenset(
    ("central", "greater", "inner", "upper", "lower", "mainland", "rural", "urban", "post-war", "modern")
)


def described_name(parts: list[str], proper: frozenset[str]) -> str:
    """The name behind its description ("crypto exchange Bybit", "Zug-based carrier Oxo Air"), or nothing."""
    begins = parts[0] if len(parts) > 1 else ""
    described = begins[:1].islower() or begins.endswith(("-based", "-listed", "-owned"))
    described = described or (len(parts) > 2 and begins in words("common abbreviations"))
    first = len(parts)
    while described and first and parts[first - 1] in proper:
        first -= 1
    return " ".join(parts[first:])


def attached_side(tokens: list[Token], phrase: Phrase) -> tuple[Place | None, list[tuple[str, Phrase]]]:
    """The side of a place behind a phrase ("camps in the east of Kenya"), if it names the place, and what else is.

    What only ranks a place is no part of the phrase: "output in the world's top grower of hops"; nor are so many years:
    "its population in 30 years".
    """
    place: Place | None = None
    rest: list[tuple[str, Phrase]] = []
    side: Phrase | None = None
    for preposition, inner in phrase.attached:
        found = find_places(tokens, side.first - 1, inner.last) if side is not None and preposition == "of" else []
        if is_side(tokens, inner.first, inner.last):
            side = inner
            continue
        if any(only_ranks(tokens, ranked) for ranked in find_places(tokens, inner.first, inner.last)):
            continue
        if preposition == "in" and tokens[inner.first].kind is TokenKind.NUMBER and inner.head in words("time words"):
            continue
        side = None
        if found:
            place = place or found[0]
        else:
            rest.append((preposition, inner))
    return place, rest


def leads_to_place(tokens: list[Token], index: int) -> bool:
    """Does "of" and a place follow?"""
    if index + 2 >= len(tokens) or tokens[index + 1].lower != "of" or not tokens[index].is_capitalized:
        return False
    behind = find_places(tokens, index + 2, index + 6)
    return bool(behind) and behind[0].first == index + 2


def ends_name(tokens: list[Token], first: int, index: int, place_last: int, last: int) -> bool:
    """Does a place end a phrase that one other capital word opens ("Real Madrid", but no "Central Asia")?"""
    opening = tokens[first]
    placing = opening.lower in _PLACING or opening.lower in words("words before names")  # "Neighbouring Spain"
    plain = placing or opening.lower.endswith(("ern", "ed"))
    return index == first + 1 and place_last == last and opening.is_capitalized and not plain and _is_word(opening)


def _is_word(token: Token) -> bool:
    sections = ("determiners", "prepositions", "empty adjectives", "quantity adjectives", "adverbs", "possessives")
    closed = any(token.lower in words(section) for section in sections) or token.lower in words("conjunctions")
    return token.kind == TokenKind.WORD and not closed and token.lower not in verb_forms()


def inside_name(tokens: list[Token], index: int, place_last: int, last: int) -> bool:
    """ "China Mobile", "Bank of Japan": a place that is part of a longer name."""
    following = tokens[place_last] if place_last < last else None
    return bool(
        following
        and following.kind == TokenKind.WORD
        and following.is_capitalized
        and not following.text.isupper()
        and following.lower not in verb_forms()
        and tokens[index].is_capitalized
    )


def is_illness(name: str) -> bool:
    """ "DENV-3", "COVID-19"."""
    return name.endswith("V") or name in ("COVID", "SARS", "MERS")


def is_name_word(word: str, names: frozenset[str]) -> bool:
    if word in words("common abbreviations") or word.lower() in words("time words"):
        return False
    name, _, number = word.partition("-")
    if number and all(part in names and part.istitle() for part in word.split("-")):
        # "Hapag-Lloyd"
        return True
    return (
        word in names or word == "&" or (number.isdigit() and name.isupper() and name in names and not is_illness(name))
    )


def is_thing(parts: list[str], first: int) -> bool:
    """ "Cocoa accounts for 40%": a common noun that opens a sentence speaks of no "Cocoa Council"."""
    return first == 0 and len(parts) == 1 and parts[0].lower() in words_of("commodities", "common subjects")


def spanning_place(tokens: list[Token], phrase: Phrase) -> Place | None:
    """ "Rest of World", "the Isle of Man": a place that the whole phrase names, with its preposition."""
    if not phrase.attached:
        return None
    first = phrase.first + (tokens[phrase.first].lower in words("determiners"))
    places = find_places(tokens, first, phrase.attached[-1][1].last)
    # "The Republic of Korea's exports" goes on behind the place.
    return places[0] if places and places[0].first == first and places[0].last == phrase.attached[0][1].last else None
