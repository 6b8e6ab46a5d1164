"""What may stand between people and what is told of them: a place, their age, an aside."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_plural, participle, verb_forms, words, words_of
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind

PLACING = frozenset(("in", "across", "at", "on", "around", "throughout", "near", "along", "from", "within"))
BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "get", "got", "remain", "remained", "stay"))
_ROUNDING = frozenset("about around roughly nearly almost over some more".split())
_FINITE = frozenset(("is", "are", "was", "were", "has", "have", "had"))
WHO = frozenset(("who", "that"))
_LONGEST_PLACE = 8
_LONGEST_ASIDE = 14
_PARTICLES = frozenset(("out", "off", "down", "up", "away", "back"))
_LED = frozenset(("of", "to", "from", "by", "with", "for"))
_ANY = frozenset(("average", "typical", "normal", "given", "busy"))
_STRETCHES = frozenset("end course beginning start middle time moment turn height peak".split())
_ASIDE_MARKS = frozenset((",", "(", "–", "—"))
_ASIDE_OPENINGS = frozenset(
    """or about some around nearly almost roughly over more fewer less most many half all a an close just up only among
    including mostly mainly largely equivalent that""".split()
)
"""Words that open what is said of a number beside it."""


def behind_place(tokens: list[Token], at: int) -> int:
    """Behind "in seven countries", "in Sindh", "of Sindh" that stands between the noun and what is told of it."""
    if at + 1 >= len(tokens) or tokens[at].lower not in PLACING | {"of"} or not is_place(tokens, at + 1):
        return at
    for stop in range(at + 2, min(at + 2 + _LONGEST_PLACE, len(tokens))):
        known = verb_forms().get(tokens[stop].lower)
        helping = tokens[stop].lower in words("auxiliaries") or tokens[stop].lower in BE | WHO
        counted = tokens[stop - 1].kind is TokenKind.NUMBER and is_plural(tokens[stop].lower)  # "in 3,140 shelters"
        if counted and stop + 1 == len(tokens):
            return at
        acts = known is not None and not tokens[stop].is_capitalized and tokens[stop - 1].lower != "the"
        if helping or (acts and not counted):
            return stop
        if tokens[stop].text == ",":
            if stop + 1 < len(tokens) and tokens[stop + 1].is_capitalized:
                # "in Kerala, Goa and Assam"
                continue
            return stop
        if tokens[stop].kind != TokenKind.WORD:
            return len(tokens)
    return len(tokens)


def behind_aside(tokens: list[Token], at: int) -> int:
    """Behind ", three in five of all," or "aged 9 to 14" that stands before what is told."""
    if at < len(tokens) and tokens[at].lower in ("aged", "age"):
        ends = range(at + 2, min(at + _LONGEST_ASIDE, len(tokens)))
        return next((end for end in ends if tokens[end].lower in words("auxiliaries")), at)
    dash = at + 2 < len(tokens) and tokens[at].text == "-" and not tokens[at].glued
    if at + 2 >= len(tokens) or (tokens[at].text not in _ASIDE_MARKS and not dash):
        return at
    opening = tokens[at + 1]
    counts = opening.kind != TokenKind.WORD or opening.lower in number_words() or opening.lower in _ASIDE_OPENINGS
    if not counts:
        return at
    closing = ")" if tokens[at].text == "(" else tokens[at].text
    ends = range(at + 2, min(at + _LONGEST_ASIDE, len(tokens)))
    return next((end + 1 for end in ends if tokens[end].text == closing), at)


def is_place(tokens: list[Token], at: int) -> bool:
    """A name, a number, or "the country" behind a preposition."""
    while at < len(tokens) and tokens[at].lower in ("the", "its", "more", "than", "about", "all", "some", "nearly"):
        at += 1
    if at >= len(tokens):
        return False
    placed = tokens[at].lower in ("country", "province", "region", "city", "state", "area", "world", "island")
    counted = tokens[at].kind == TokenKind.NUMBER or tokens[at].lower in number_words()
    return tokens[at].is_capitalized or counted or placed


def beside_participle(tokens: list[Token], at: int) -> str:
    """ " or damaged" behind "flattened": the second of two that happened to the same."""
    if at + 1 >= len(tokens) or tokens[at].lower not in ("or", "and"):
        return ""
    known = verb_forms().get(tokens[at + 1].lower)
    finite = at + 2 < len(tokens) and tokens[at + 2].lower in words_of("determiners", "possessives", "prepositions")
    past = known is not None and tokens[at + 1].lower == participle(known.verb.lemma) and not finite
    return f" {tokens[at].lower} {tokens[at + 1].lower}" if past else ""


def particle_behind(tokens: list[Token], at: int, *, hollow: bool) -> str:
    """ " out" behind "carried", " off" behind "called": the second part of a verb, and no way up, down or out of.

    A verb that is not ``hollow`` tells enough without it, but for what is turned down or sent away.
    """
    particle = tokens[at].lower if at < len(tokens) else ""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    leads = behind is not None and (behind.lower in _LED or behind.kind in (TokenKind.NUMBER, TokenKind.SYMBOL))
    told = particle in _PARTICLES and (hollow or particle in ("down", "away"))
    return f" {particle}" if told and not leads else ""


def counts_things(tokens: list[Token], at: int) -> bool:
    """ "458,000 tickets": a number with what it counts, and no percentage."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    counts = behind is not None and tokens[at].kind is TokenKind.NUMBER and is_plural(behind.lower)
    return counts and behind is not None and behind.text.islower() and behind.lower not in words("time words")


def finite_behind(tokens: list[Token], at: int) -> int:
    """Where "were" stands behind "(decided) in the month were approved", a time or a place between; 0 without it."""
    if at >= len(tokens) or tokens[at].lower not in PLACING:
        return 0
    for stop in range(at + 2, min(at + _LONGEST_PLACE, len(tokens))):
        if tokens[stop].lower in _FINITE:
            return stop
        if tokens[stop].kind not in (TokenKind.WORD, TokenKind.NUMBER) or tokens[stop].lower in WHO:
            return 0
    return 0


def is_by(tokens: list[Token], at: int) -> bool:
    """ "by" behind a participle: "confirmed by a laboratory" befell them, and they did not say so."""
    return at < len(tokens) and tokens[at].lower == "by"


def is_stretch(tokens: list[Token], at: int) -> bool:
    """ "the end", "the course", "an average night": a stretch of time behind a preposition."""
    at += at < len(tokens) and tokens[at].lower in words("determiners")
    if at + 1 < len(tokens) and tokens[at].lower in _ANY:
        return tokens[at + 1].lower in words("time words") or tokens[at + 1].lower == "night"
    return at < len(tokens) and tokens[at].lower in _STRETCHES


def says_of_themselves(tokens: list[Token], at: int) -> bool:
    """ "they ...", "that they ..." behind a verb of saying."""
    said = [token.lower for token in tokens[at : at + 2]]
    return said[:1] == ["they"] or said == ["that", "they"]


def amounts(tokens: list[Token], at: int) -> bool:
    """Does an amount stand here ("handle about 60%")?"""
    at += at < len(tokens) and tokens[at].lower in words("adverbs") | _ROUNDING
    return at < len(tokens) and tokens[at].kind in (TokenKind.NUMBER, TokenKind.SYMBOL)
