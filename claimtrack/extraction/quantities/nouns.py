"""Counted nouns: the noun phrase behind a number up to its head ("588,000 5G base stations")."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.inner_marks import QUOTES, hanging_mark, inner_mark, joined_behind, quoted
from claimtrack.extraction.quantities.lexicon import counted, local_moneys, number_words, scales
from claimtrack.extraction.quantities.model_numbers import begins_model, is_named_number
from claimtrack.extraction.quantities.singulars import plural, singular_of
from claimtrack.extraction.tokens import Token, TokenKind, lower_at

MAX_WORDS = 8
_LONGEST_NUMBER = 2
_UNCOUNTED = frozenset(("data", "media"))
"""Plurals that no number counts, so that the noun goes on ("30 data sets")."""
_BEFORE = frozenset(("earlier", "later"))
_SKIPPED = _BEFORE | frozenset(("more", "other", "such", "additional", "further", "or", "so", "full", "most"))
_PARTICLES = frozenset(("up", "off", "in", "out", "down", "on", "over", "away", "back"))
"""What ends a noun made of a verb ("break-ins")."""
_COLLECTIVES = frozenset(
    "million billion trillion thousand hundred percent per cent more less fewer total worth apiece each".split()
)


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The noun phrase ``first:last`` behind a number and its unit, the head's singular."""

    first: int
    last: int
    unit: str


def counted_noun(tokens: list[Token], index: int, single: bool, taken: Collection[int]) -> CountedNoun | None:
    """The noun that a number right before ``index`` counts; ``single`` where the number is one."""
    last = _phrase_end(tokens, index, single, taken)
    if last == index or _is_finite_verb(tokens, index, last) or _is_told_by_name(tokens, index, last):
        return None
    first = index
    while first < last - 1 and tokens[first].lower in _SKIPPED and tokens[first + 1].text not in "-‑":
        first += 1
    if tokens[last - 1].lower in ("one", "ones"):
        # "142 million daily ones": what was counted before.
        return None
    if tokens[last - 1].lower in _SKIPPED or tokens[first].lower in _COLLECTIVES:
        return None
    return CountedNoun(first, last, unit_of(tokens, first, last))


def _is_finite_verb(tokens: list[Token], first: int, last: int) -> bool:
    """ "150 million comes from the fund": a third person that is never a noun counts nothing."""
    known = verb_forms().get(tokens[first].lower) if last == first + 1 else None
    return known is not None and known.form == "s" and known.verb.lemma in words("verbs never nouns")


def _is_told_by_name(tokens: list[Token], first: int, last: int) -> bool:
    """ "fewer than the 84,000 Bergen Metro claims": who tells the number, in a clause without "that"."""
    known = verb_forms().get(tokens[last - 1].lower)
    told = known is not None and known.form == "s" and known.verb.verb_class in ("say", "measure", "expect")
    named = last > first + 1 and all(token.is_capitalized for token in tokens[first : last - 1])
    the = any(token.lower == "the" for token in tokens[max(first - _LONGEST_NUMBER - 1, 0) : first])
    return told and named and the and not tokens[last - 1].is_capitalized and lower_at(tokens, last) != "of"


def _phrase_end(tokens: list[Token], index: int, single: bool, taken: Collection[int]) -> int:
    """Where the phrase ends: behind its first plural noun, or behind its last word if one may stand unmarked."""
    position = index
    best = index
    while position < len(tokens) and position - index < MAX_WORDS:
        if position in taken:
            break
        token = tokens[position]
        if token.kind == TokenKind.NUMBER:
            # "5G base stations", "4K screens": a name inside the phrase.
            if (
                position + 1 < len(tokens)
                and tokens[position + 1].glued
                and tokens[position + 1].kind == TokenKind.WORD
            ):
                position += 2
                continue
            hyphened = tokens[position - 1].text in "-‑" and tokens[position - 1].glued
            if token.glued and position > index and (hyphened or tokens[position - 1].kind == TokenKind.WORD):
                # "two H5N1 samples"
                position += 1
                continue
            if position > index and is_named_number(tokens, position):
                # "120 Leopard 2 tanks"
                position += 1
                continue
            break
        if token.kind == TokenKind.PUNCT:
            if inner_mark(tokens, position) or quoted(tokens, position, index):
                position += 1
                continue
            if hanging_mark(tokens, position):
                position += 3
                continue
            break
        if token.lower in ("and", "or") and index < position and best == index and _noun_ahead(tokens, position + 1):
            # "460 Kia and Hyundai vehicles": no plural has come yet, so the phrase goes on.
            position += 1
            continue
        if begins_model(tokens, position):
            # "40 A321neo aircraft"
            position += 1
            continue
        if token.kind != TokenKind.WORD or _closed(tokens, position, position > index):
            break
        uncounted = position > index and tokens[position - 1].lower in _UNCOUNTED
        if position > index and not uncounted and _ends_as_verb(tokens, position, best > index):
            break
        position += 1
        if joined_behind(tokens, position):
            continue
        if single:
            best = position
        elif token.is_capitalized and _bears_number(tokens, position):
            # "31,700 Tern 4 boats": a name, though it ends like a plural
            continue
        elif plural(token) and not (token.lower in _UNCOUNTED and _noun_ahead(tokens, position)):
            best = position
            if not _plural_goes_on(tokens, position):
                return best
    return best


def _bears_number(tokens: list[Token], at: int) -> bool:
    """Does a small number stand at ``at`` that belongs to the name in front of it?"""
    small = at < len(tokens) and tokens[at].kind == TokenKind.NUMBER and len(tokens[at].text) == 1
    return small and is_named_number(tokens, at)


@cache
def _stops() -> frozenset[str]:
    adverbs = words("adverbs") - {"first", "second", "third", "more"}
    return (
        words("prepositions")
        | words("conjunctions")
        | words("subordinators")
        | words("auxiliaries")
        | words("possessives")
        | (words("pronouns") - {"one"})
        | (words("determiners") - {"more"})
        | adverbs
        | frozenset(("that", "ago", "am", "pm", "apiece", "percent", "n't", "due", "able", "whom"))
    ) - {"per", "like", "total", "back", "off"} | {"per", "like", "off", "back"}


def _closed(tokens: list[Token], position: int, inside: bool) -> bool:
    lower = tokens[position].lower
    if lower == "more":
        following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        return inside or following == "than"
    if lower in _BEFORE and not inside and position + 1 < len(tokens) and plural(tokens[position + 1]):
        return False  # "two earlier attempts"
    if lower not in _stops():
        if lower in number_words() and number_words()[lower].kind in ("digit", "ten") and inside:
            return True
        return lower in scales() and scales()[lower].how == "word" and inside
    if lower in ("such",):
        return False
    if inside and position and tokens[position].glued and tokens[position - 1].text in "-‑":
        return False
    if not inside:
        return True
    # "off-grid homes", "on-site staff": a small word inside a compound stops nothing.
    return not joined_behind(tokens, position + 1)


def _ends_as_verb(tokens: list[Token], position: int, headed: bool) -> bool:
    """Is this word a verb that ends the phrase?"""
    token = tokens[position]
    lower = token.lower
    if tokens[position - 1].kind == TokenKind.PUNCT:
        return False
    form = verb_forms().get(lower)
    if form is not None and form.form == "past":
        return headed or not _noun_ahead(tokens, position + 1)
    if headed and form is not None:
        return True
    return headed and lower.endswith("ed") and len(lower) > 4


def _noun_ahead(tokens: list[Token], position: int) -> bool:
    return (
        position < len(tokens)
        and tokens[position].kind == TokenKind.WORD
        and not _closed(tokens, position, True)
        and not tokens[position].lower.endswith("ly")
    )


def _plural_goes_on(tokens: list[Token], position: int) -> bool:
    """ "sales offices", "Adidas shoes", "communications satellites": a plural that only qualifies the next."""
    if position + 1 < len(tokens) and tokens[position].text in QUOTES:
        # "the 'dead' stars"
        position += 1
    if position >= len(tokens) or tokens[position].kind != TokenKind.WORD:
        return False
    token, before = tokens[position], tokens[position - 1]
    if before.lower in _UNCOUNTED:
        return plural(token)
    if singular_of(before) in local_moneys():
        # "the 335 million pounds analysts had expected"
        return False
    branded = before.is_capitalized and not token.is_capitalized
    return (
        plural(token)
        and token.lower not in verb_forms()
        and not _closed(tokens, position, True)
        and (token.is_capitalized == before.is_capitalized or branded)
    )


def unit_of(tokens: list[Token], first: int, last: int) -> str:
    """The singular that names the things of a noun phrase: its last word, or the last two of a known kind."""
    head = singular_of(tokens[last - 1])
    if last - first > 2 and tokens[last - 2].text == "-" and tokens[last - 2].glued:
        before, particle = tokens[last - 3], tokens[last - 1].lower.removesuffix("s")
        if len(before.text) == 1:
            # "e-bikes", "T-shirts"
            return f"{before.text}-{head}"
        if particle in _PARTICLES:
            # "start-ups"
            return f"{before.lower}-{particle}"
    if last - first >= 2 and tokens[last - 2].kind == TokenKind.WORD:
        pair = f"{tokens[last - 2].lower} {tokens[last - 1].lower}"
        single = f"{tokens[last - 2].lower} {head.lower()}"
        if pair in counted("kinds") or single in counted("kinds"):
            return single
    return head
