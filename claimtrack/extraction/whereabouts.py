"""Where the writer is, and where a body began: "Good morning from Lagos", "I was in Oslo last week" place no figure."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.nobodies import LOCATIVES
from claimtrack.extraction.tokens import Token, TokenKind

_GREETING = frozenset(("good", "hello", "hi", "greetings", "dear", "welcome", "writing", "reporting", "hey"))
_WRITERS = frozenset(("i", "we"))
_BEING_THERE = frozenset(
    "was were am are 'm met spent flew went travelled traveled returned arrived sat visited spoke write wrote stayed "
    "landed caught".split()
)
_LEADING = frozenset(("in", "at", "from", "to", "through", "near"))
_PORTS = frozenset(("ports", "harbours", "harbors", "airports", "shores", "beaches", "waters"))
_BEGUN = frozenset(("founded", "headquartered", "incorporated", "born", "started"))
_INCLUDING = frozenset(("including", "excluding", "except", "minus", "plus"))
_LISTING = frozenset((",", "and", "or", "the"))
_REACH = 9
_OPENING = 2


def is_whereabouts(tokens: list[Token], first: int) -> bool:
    """Is the name that begins at a token only where a greeting, the writer, or a body comes from, or a heading?"""
    if _labels_section(tokens, first):
        return True
    if first > 1 and tokens[first - 1].lower == "in" and tokens[first - 2].lower in _BEGUN:
        # "Founded in Lyon in 1998, it works in 17 countries"
        return True
    if first > _REACH or first < _OPENING:
        return False
    before = tokens[:first]
    if any(token.kind is TokenKind.NUMBER for token in before):
        return False
    opening = next((at for at, token in enumerate(before) if token.kind is TokenKind.WORD), 0)
    led = any(token.lower in _LEADING for token in before[-4:])
    if before[opening].lower in _GREETING:
        return any(token.lower == "from" for token in before[-4:])
    return led and before[opening].lower in _WRITERS and before[min(opening + 1, first - 1)].lower in _BEING_THERE


def is_ticker(tokens: list[Token], first: int) -> bool:
    """ "Acme, Inc. (NYSE: ACME)": the exchange in brackets, or the letters under which it lists a share."""
    symbol = first - 1 if first > 1 and tokens[first - 1].text == ":" else first + 1
    if not 1 < symbol < len(tokens) - 1 or tokens[symbol].text != ":":
        return False
    listed = tokens[symbol + 1]
    return tokens[symbol - 2].text == "(" and tokens[symbol - 1].text.isupper() and listed.text.isupper()


def is_included(tokens: list[Token], first: int) -> bool:
    """ "In Europe, including Turkey and the United Kingdom, 78 gigawatts ...": how far one goes."""
    at = first - 1
    while at > 0 and (tokens[at].lower in _LISTING or tokens[at].is_capitalized):
        at -= 1
    return at > 0 and tokens[at].lower in _INCLUDING and tokens[at - 1].text in (",", "(")


def is_site(tokens: list[Token], place: Mention) -> bool:
    """ "in Danish shops", "to Danish ports": where something is or comes to, told by an adjective of the place."""
    before = tokens[place.first - 1].lower if place.first else ""
    following = tokens[place.last : place.last + 2]
    if before in ("to", "through", "via"):
        return any(token.lower in _PORTS for token in following[:1])
    return before in LOCATIVES and any(token.lower in words("sites") for token in following)


def names_road(tokens: list[Token], mention: Mention) -> bool:
    """ "Outside the silo on the Elmwood road": the way to a place, where no figure is of it."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    return mention.form == "entity" and behind is not None and behind.lower in ("road", "street", "avenue", "lane")


def is_people(tokens: list[Token], mention: Mention) -> bool:
    """ "The Germans are catching up", "Norwegians bought 3,000": a people stands for its country."""
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    known = verb_forms().get(following)
    acts = following in words("auxiliaries") or (known is not None and known.form in ("past", "base"))
    alone = tokens[mention.last - 1].lower.endswith("s") or (mention.first and tokens[mention.first - 1].lower == "the")
    return bool(acts and alone and mention.first <= 1)


def _labels_section(tokens: list[Token], first: int) -> bool:
    """ "WASH: Four in five wells are dirty", "Food: ...": what a paragraph of a report is about, and nobody."""
    label = tokens[first].lower in words("section labels") and first + 1 < len(tokens)
    return label and tokens[first + 1].text == ":" and all(token.text in "*_•-" for token in tokens[:first])
