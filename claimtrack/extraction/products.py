"""Products and their models ("PlayStation 5", "the A320 family", "the 737"): what their makers' figures are about."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_plural, words
from claimtrack.extraction.name_bounds import is_illness
from claimtrack.extraction.name_parts import is_common
from claimtrack.extraction.named import Mention
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token

_FAMILY = frozenset(("family", "series"))
_MADE = frozenset(("sales", "shipments", "deliveries", "production", "output", "built", "launched"))
"""Nouns of the verbs by which makers part with what they make."""
_SOLD = frozenset(("price", "prices", "backlog", "demand", "exports", "units", "rate"))
_LONGEST_LETTERS = 3

_NO_COUNTED = frozenset("jets planes models cars trucks bombers fighters is was has".split())


def with_number(tokens: list[Token], mention: Mention, discourse: Discourse) -> Mention:
    """A product's name with the number that belongs to it ("Falcon 9")."""
    if mention.last + 1 < len(tokens) and tokens[mention.last].text == "-" and tokens[mention.last].glued:
        number = tokens[mention.last + 1]
        name = tokens[mention.last - 1].text
        named = name.isupper() or (name in discourse.proper and not is_common(tokens[mention.last - 1]))
        if number.kind == token_kinds.NUMBER and number.glued and named and not is_illness(name):
            # "GPT-5", "Callisto-2"
            return Mention(mention.first, mention.last + 2, f"{mention.scope}-{number.text}", "entity")
    if mention.last < len(tokens) and tokens[mention.last].kind == token_kinds.NUMBER and discourse.numbered:
        name = " ".join(token.text for token in tokens[mention.first : mention.last + 1])
        if name in discourse.numbered and not discourse.is_body(mention.scope):
            return Mention(mention.first, mention.last + 1, name, "entity")
    return mention


def models_named(tokens: list[Token], models: frozenset[str]) -> list[Mention]:
    """Models behind "the" that are written as a number, or as letters and a number ("the 737", "the A320 family")."""
    found: list[Mention] = []
    for token in tokens[:-1]:
        if token.lower != "the":
            continue
        first = token.index + 1
        lettered = tokens[first].kind == token_kinds.WORD and tokens[first].text.isupper()
        number = first + (lettered and len(tokens[first].text) <= _LONGEST_LETTERS)
        if number > first and number < len(tokens) and tokens[number].text == "-":
            number += 1
        if number >= len(tokens) or tokens[number].kind != token_kinds.NUMBER or not tokens[number].text.isdigit():
            continue
        if not (tokens[number].glued if number > first else tokens[number].text in models):
            continue
        counted = tokens[number + 1 : number + 2] if number == first else []
        if any(is_plural(one.lower) and one.lower not in _NO_COUNTED and not one.glued for one in counted):
            # "nine of the 191 plants"
            continue
        last = number + 1
        while last < len(tokens) and tokens[last].glued and tokens[last].kind in (token_kinds.WORD, token_kinds.NUMBER):
            last += 1
        text = "".join(part.text for part in tokens[first:last])
        if last < len(tokens) and tokens[last].lower in _FAMILY:
            text, last = f"{text} {tokens[last].lower}", last + 1
        found.append(Mention(first, last, text, "entity"))
    return found


def parts_with(verb: Chunk | None) -> bool:
    """Is it a maker's verb ("shipped", "built"), and no buyer's?"""
    return verb is not None and verb.verb is not None and verb.verb.noun in _MADE


def is_made(head: str) -> bool:
    """A noun whose figures are those of the product ("deliveries of the 787")."""
    return head in _MADE or head in _SOLD or head in words("pointer nouns")


def buys(verb: Chunk | None) -> bool:
    """A buyer's or a holder's verb."""
    return verb is not None and verb.verb is not None and verb.verb.lemma in words("buying verbs")


def is_product(tokens: list[Token], mention: Mention, numbered: frozenset[str]) -> bool:
    """A name that ends in a number, or a model behind "the"."""
    if mention.form != "entity":
        return False
    return mention.scope in numbered or any(
        token.kind == token_kinds.NUMBER for token in tokens[mention.first : mention.last]
    )


def numbered_names(read: list[tuple[Sentence, list[Figure]]], proper: frozenset[str]) -> frozenset[str]:
    """Names that end in a number that is none of the document's figures ("Falcon 9")."""
    found: set[str] = set()
    for sentence, figures in read:
        for figure in figures:
            name = sentence.tokens[figure.first - 1] if figure.first else None
            alone = figure.quantity is None and figure.last == figure.first + 1
            loose = not sentence.tokens[figure.first].glued
            if (
                name is not None
                and alone
                and loose
                and name.text in proper
                and not is_common(name)
                and figure.reason != "date"
            ):
                found.add(f"{name.text} {sentence.tokens[figure.first].text}")
    return frozenset(found)
