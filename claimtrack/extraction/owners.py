"""Who owns a forecast or a report has said it: "the bank's own forecast for 2025", "Gartner's preliminary count"."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.count_owners import COUNTS, counted_by, counted_of, counter_of
from claimtrack.extraction.lexicon import is_small, words
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Named, Speaker, is_name, is_organisation
from claimtrack.extraction.tokens import Token, holds

_BY = frozenset(("by", "on", "in"))
_BOOKS = frozenset(("book", "view", "telling", "opinion", "eyes", "estimation"))
"""What belongs to a speaker behind "in" or "by": "in Acme's book the average house costs"."""
_COUNTS = frozenset(("count", "tally", "figures", "figure", "numbers", "survey", "tracker", "reckoning", "data"))
_COMMON_REPORTS = frozenset(
    ("numbers", "figures", "results", "table", "count", "index", "reports", "outlook", "budget", "books")
)
"""Report nouns that may be something else behind a name that is no body."""
_FORECASTS = frozenset(("forecast", "projection", "estimate", "target", "goal", "guidance", "forecasts", "estimates"))
_OWNED_TOKENS = 5
_POSSESSIVES = frozenset(("'s", "’s", "'", "’"))


def owners_of_forecasts(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """ "The bank's own forecast for 2025 is 24%", "the government's target of 76 GW": who owns it has said it."""
    found = []
    if tokens[0].lower in ("its", "their"):
        if _owned(tokens, 0, _FORECASTS) is not None:
            # "Its goal had been 12 billion."
            found.append(Speaker("it", 0, len(tokens), True, "owner-of-forecast"))
        elif _owned(tokens, 0, _COUNTS) is not None:
            found.append(Speaker("it", 0, len(tokens), True, "owner-of-report"))
    for index in _possessives(tokens) if holds(tokens, _FORECASTS) else ():
        noun = _owned(tokens, index, _FORECASTS)
        if noun is None:
            continue
        start = _owner_first(tokens, index)
        article = max(0, start - 1) if tokens[start - 1].lower == "the" else start
        name = speaker_name(tokens, article, index, names)
        if name is None or canonical_place(name.name) is not None:
            continue
        of = noun + 1 < len(tokens) and tokens[noun + 1].lower == "of"
        figure = next((c for c in chunks if c.kind is ChunkKind.FIGURE and c.first > noun), None)
        last = figure.last if of and figure is not None and figure.first == noun + 2 else len(tokens)
        found.append(name.speaks(article, last, "owner-of-forecast"))
    return found


def owners_of_reports(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "Gartner's preliminary count", "on IDC's numbers"."""
    counted = range(len(tokens)) if holds(tokens, COUNTS) else range(0)
    counters = ((at, counter_of(tokens, at)) for at in counted[1:])
    found = [Speaker(name, at - 1, len(tokens), False, "owner-of-report", at=at - 1) for at, name in counters if name]
    kept = ((at, counted_of(tokens, at)) for at in counted)
    for at, last in kept:
        if last is not None:
            body = " ".join(token.lower for token in tokens[at + 3 : last])
            found.append(Speaker(body, at, len(tokens), False, "owner-of-report", at=at))
    for index in _possessives(tokens):
        if counted_by(tokens, index) is not None:
            first = _owner_first(tokens, index)
            keeper = speaker_name(tokens, first, index, names, anybody=True)
            keeper = keeper or Named(" ".join(token.lower for token in tokens[first:index]), first)
            by = any(tokens[at].lower in _BY for at in range(max(0, first - 2), first))
            found.append(keeper.speaks(0 if by else keeper.at, len(tokens), "owner-of-report"))
            continue
        noun = _owned(tokens, index, words("report nouns"))
        if noun is None and index + 1 < len(tokens) and tokens[index + 1].lower in _BOOKS:
            noun = index + 1 if tokens[max(0, _owner_first(tokens, index) - 1)].lower in _BY else None
        if noun is None or tokens[noun].lower in _FORECASTS:
            continue
        name = speaker_name(tokens, _owner_first(tokens, index), index, names)
        if name is None or canonical_place(name.name) is not None:
            continue
        if name.pronoun:
            # "By the council's count"
            if name.at > 1 and tokens[name.at - 2].lower in _BY:
                found.append(name.speaks(0, len(tokens), "owner-of-report"))
            continue
        if tokens[noun].lower not in _COMMON_REPORTS or name.name.isupper() or is_name(name.name, names):
            found.append(Speaker(name.name, 0, len(tokens), False, "owner-of-report", False, name.at))
    return found or _opening_numbers(tokens, names)


def _opening_numbers(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "On Pin Data numbers, Orla sold 900": whose count a sentence goes by, as its first words say."""
    if tokens[0].lower not in _BY:
        return []
    noun = next((at for at in range(2, min(2 + _OWNED_TOKENS, len(tokens) - 1)) if tokens[at].text in _COUNTS), 0)
    if not noun:
        return []
    named = all(token.is_capitalized for token in tokens[1:noun] if token.lower != "the")
    follows = tokens[noun + 1].text == "," or tokens[noun + 1].is_capitalized or is_small(tokens[noun + 1].lower)
    name = speaker_name(tokens, 1, noun + 1, names) if named and follows else None
    if name is None or name.pronoun or canonical_place(name.name) is not None or name.name.endswith(tokens[noun].text):
        return []  # "By Chilean data": nobody's
    return [name.speaks(0, len(tokens), "owner-of-report")]


def _possessives(tokens: list[Token]) -> list[int]:
    if not holds(tokens, _POSSESSIVES):
        return []
    return [index for index, token in enumerate(tokens) if index and token.kind == token_kinds.POSSESSIVE]


def _owned(tokens: list[Token], index: int, nouns: frozenset[str]) -> int | None:
    """Index of the first of these nouns that the possessive at ``index`` owns."""
    for later in range(index + 1, min(index + _OWNED_TOKENS, len(tokens))):
        tied = later + 1 < len(tokens) and tokens[later + 1].text in "-‑" and tokens[later + 1].glued
        if tokens[later].lower in nouns and not tied:
            # "Oxo's data-centre chips" are no data.
            return later
    return None


def _owner_first(tokens: list[Token], possessive: int) -> int:
    start = possessive - 1
    if is_organisation(tokens[start].lower) and tokens[start].text.islower():
        # "the agriculture ministry's last count"
        while start > 0 and possessive - start < _OWNED_TOKENS and _qualifies(tokens[start - 1]):
            start -= 1
        return start
    while start > 0 and _is_inside_name(tokens, start - 1):
        start -= 1
    return start


def _is_inside_name(tokens: list[Token], at: int) -> bool:
    """A capital, "of", or the hyphen of "Auditor-General"."""
    token = tokens[at]
    if token.kind == token_kinds.WORD:
        return token.is_capitalized or token.lower in ("of", "for")
    return token.text in "-‑" and token.glued and tokens[at + 1].glued and tokens[at - 1].is_capitalized


def _qualifies(token: Token) -> bool:
    """A word in front of a body's that says which one: "agriculture", "central"."""
    small = words("determiners") | words("prepositions") | words("possessives")
    return token.kind == token_kinds.WORD and token.text.islower() and token.lower not in small
