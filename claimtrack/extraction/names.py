"""Names in a document: which words it writes as names, the runs of them in a sentence, titles and datelines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimtrack.extraction import token_kinds
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.name_parts import ENDINGS, NUMBERING, is_common, is_foreign, joined_by_ampersand, small_parts
from claimtrack.extraction.opening_names import (
    acts,
    begins_name,
    is_common_opener,
    is_ending,
    is_firm_opening,
    is_made_up,
)
from claimtrack.extraction.parts_of_bodies import only_in_bodies
from claimtrack.extraction.places import find_places, is_only_place
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenRow, holds

_OFTEN = 3
_AMPERSAND = frozenset(("&",))
_AT = frozenset(("@",))
_CLOSED = (
    "determiners",
    "possessives",
    "pronouns",
    "prepositions",
    "conjunctions",
    "subordinators",
    "auxiliaries",
    "adverbs",
    "time words",
)


@dataclass(frozen=True, slots=True)
class Names:
    """Words written with a capital inside sentences; ``proper`` are those that the document never writes without."""

    words: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


def document_names(sentences: list[Sentence]) -> Names:
    """Words that the document writes with a capital inside sentences, and openers that it never writes without one."""
    inside: set[str] = set()
    lower: set[str] = set()
    openers: set[str] = set()
    written: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    begun: list[tuple[Token, Token]] = []
    for sentence in sentences:
        written_words = [token for token in sentence.tokens if token.kind == token_kinds.WORD]
        capitals = [token for token in written_words if token.is_capitalized]
        small = [token for token in written_words if not token.is_capitalized]
        address = holds(sentence.tokens, _AT)
        lower.update([t.text for t in small if not ((t.glued or address) and _in_address(sentence.tokens, t))])
        title_case = sentence.block.kind is BlockKind.HEADING and len(capitals) * 2 > len(written_words)
        shouted = sum(token.text.isupper() and len(token.text) > 1 for token in capitals) * 2 > len(written_words)
        for token in _behind_dateline(sentence.tokens, capitals):
            position = token.index
            following = sentence.tokens[position + 1] if position + 1 < len(sentence.tokens) else None
            if token.text[1:2].islower():
                # "Net sales", "Gross profit": what opens line after line with what a firm reports names nobody
                written[token.text] += following is None or following.text not in words("own results")
                pairs.update(_pair(token, following))
            shouting = shouted or is_shouted(sentence.tokens, position)
            if token.text.isupper() and len(token.text) > 1 and not (shouting or is_common(token)):
                inside.add(token.text)
            elif shouting or title_case or (token.text.isupper() and len(token.text) > 5):
                openers.update(_headed(token, following, shouted=shouting))
                continue
            elif _is_formula(sentence.tokens, position):
                lower.add(token.text)
            elif position == 0 or sentence.tokens[position - 1].text in ':“"‘.?!|(*-—':
                if acts(sentence.tokens, position) or is_foreign(token):
                    openers.add(token.text)
                elif token.text in words("landscape words") and following is not None and following.is_capitalized:
                    # "Lake Nasser held ..."
                    inside.add(token.text)
                elif following is not None and is_made_up(token, following):
                    # "Tarvo Energy shipped ..."
                    openers.add(token.text)
                    inside.add(following.text)
                elif following is not None and _begins(sentence.tokens, position):
                    begun.append((token, following))
            elif len(token.text) > 1:
                inside.add(token.text)
        if holds(sentence.tokens, _AMPERSAND):
            inside |= joined_by_ampersand(sentence.tokens, shouted=shouted)
    functional = words_of(*_CLOSED)
    # A word that a text writes again and again and never without its capital is a name, wherever it stands.
    openers |= {word for word, count in written.items() if count >= _OFTEN}
    openers |= {first for (first, second), count in pairs.items() if count >= 2 and second in inside}
    named_openers = {
        word for word in openers if not is_closed(word, functional) and not is_common_opener(word, lower, written[word])
    }
    named_openers |= {
        first.text
        for first, second in begun
        if second.text in inside
        and (
            is_firm_opening(first, second)
            or not ({first.lower, second.lower} & lower or is_closed(first.text, functional))
        )
    }
    parts = small_parts(sentences)
    inside, lower = inside | parts, lower - parts
    proper = {word for word in inside if not is_closed(word, functional) or word == "May"} | named_openers
    proper |= _fixed_parts(pairs, inside, proper)
    return Names(
        frozenset(proper),
        frozenset(word for word in proper if word.lower() not in lower) - only_in_bodies(sentences),
    )


def _pair(token: Token, following: Token | None) -> list[tuple[str, str]]:
    """A capitalised word with the one behind it, if that has a capital too."""
    paired = following is not None and following.is_capitalized and following.kind == token_kinds.WORD
    return [(token.text, following.text)] if paired and following is not None else []


def _fixed_parts(pairs: Counter[tuple[str, str]], inside: set[str], proper: set[str]) -> set[str]:
    """ "First Solar", "Canal Plus": small words that a name begins or ends with; a capital "Plus" ends nothing else."""
    known = [
        (first, last)
        for first, last in pairs
        if (first in inside and last in inside) or (first in proper and last == "Plus")
    ]
    return {first for first, last in known if first in NUMBERING and last in inside} | {
        last for first, last in known if last in ENDINGS and first in proper
    }


def _behind_dateline(tokens: list[Token], capitals: list[Token]) -> list[Token]:
    """The words with a capital but for the shouted ones of a dateline."""
    opening = dateline_end(tokens)
    return [token for token in capitals if token.index >= opening or not token.text.isupper()]


def _headed(token: Token, following: Token | None, *, shouted: bool) -> list[str]:
    """The name that a word of a heading begins, if it is no English one, with the word for firms behind it."""
    if not is_foreign(token):
        return []
    found = [token.text.capitalize() if shouted else token.text]
    if following is not None and not following.glued and is_ending(following.text.capitalize()):
        found.append(following.text.capitalize() if shouted else following.text)
    return found


def is_shouted(tokens: list[Token], at: int) -> bool:
    """One of several words in capitals with a small word among them: "AGAINST THE GRAIN, by Ana Ruiz"."""
    if not (tokens[at].text.isupper() and len(tokens[at].text) > 1):
        return False
    first = last = at
    while first and _is_loud(tokens[first - 1]):
        first -= 1
    while last + 1 < len(tokens) and _is_loud(tokens[last + 1]):
        last += 1
    beside = [token for token in tokens[first : last + 1] if token.index != at]
    return any(len(token.text) > 1 and is_closed(token.text, words_of(*_CLOSED)) for token in beside)


def _is_loud(token: Token) -> bool:
    return token.kind == token_kinds.WORD and token.text.isupper()


def _in_address(tokens: list[Token], token: Token) -> bool:
    """Part of an address on the net, where names are written small ("press@acme.example", "acme.example/news")."""
    before = tokens[token.index - 1].text if token.index and token.glued else ""
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else token
    return before in ("@", ".", "/") or (following.text == "@" and following.glued)


def is_closed(word: str, functional: frozenset[str]) -> bool:
    """A word of a closed class, or one shortened with the next ("We've", "It'll")."""
    return word.lower().replace("’", "'").partition("'")[0] in functional


def _is_formula(tokens: list[Token], position: int) -> bool:
    """ "CO" of "CO2": letters with a digit glued behind."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return (
        following is not None
        and following.glued
        and following.kind == token_kinds.NUMBER
        and tokens[position].text.isupper()
    )


def _begins(tokens: list[Token], position: int) -> bool:
    """Does the first word of a sentence begin the name that goes on behind it?"""
    behind = find_places(tokens, position + 1, position + 4)
    place = bool(behind) and behind[0].first == position + 1
    return begins_name(tokens[position], tokens[position + 1], place=place) and not find_places(
        tokens, position, position + 1
    )


def is_credit(tokens: list[Token]) -> bool:
    """A line that only says where figures come from ("Source: Statistics Norway")."""
    opening = [token.lower for token in tokens[:4]]
    return ":" in opening and bool({"source", "sources"} & set(opening))


def lower_title(tokens: list[Token], proper: frozenset[str]) -> None:
    """Take the capitals of a Title Case Heading from the words that are no names, so that they read as words."""
    written = [token for token in tokens if token.kind == token_kinds.WORD and len(token.text) > 3]
    if is_credit(tokens) or len(written) < 3 or sum(token.is_capitalized for token in written) * 4 < len(written) * 3:
        return
    covered = {index for place in find_places(tokens) for index in range(place.first, place.last)}
    for token in tokens:
        place = token.text.isupper() and is_only_place(token.text.capitalize())
        kept = place or token.text in proper or token.index in covered or token.text in words("common abbreviations")
        if token.kind == token_kinds.WORD and not kept:
            token.lower_case()
    if isinstance(tokens, TokenRow):
        tokens.forget()


def lower_goods(tokens: list[Token], proper: frozenset[str]) -> None:
    """ "Silver is back at $76" in a text that cites a Silver Guild: no name, and written small."""
    goods = len(tokens) > 1 and tokens[0].lower in words("commodities") and tokens[0].text not in proper
    if goods and tokens[1].kind != token_kinds.POSSESSIVE and not tokens[1].is_capitalized:
        tokens[0].lower_case()
        if isinstance(tokens, TokenRow):
            tokens.forget()
