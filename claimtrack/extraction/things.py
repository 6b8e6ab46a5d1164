"""Things: the words of a sentence that may name what a document's measures are measures of."""

from __future__ import annotations

from functools import cache, lru_cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction import chunk_kinds, token_kinds
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import singular, verb_forms, words, words_of
from claimtrack.extraction.measures import Companion, Mention, may_end_measure, mentions, unit_sorts
from claimtrack.extraction.places import is_only_place
from claimtrack.extraction.tokens import Token
from claimtrack.vocabulary import table

_NO_GOODS = frozenset(("AI", "API", "CO", "GDP", "ICT", "ID", "IT", "R&D"))
"""Abbreviations that qualify goods, or name none."""
_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion", "crore", "lakh"))
_MEASURED = 2
_DEALT_IN = 1
"""What it counts for to be measured ("wheat exports"), or to be what somebody deals in ("wheat growers")."""
_ANY_GOODS = frozenset(("good", "goods", "merchandise", "commodity", "commodities", "item", "items", "stuff"))
_ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ing", "ly", "an", "ese", "ish", "ful", "less", "est", "able")
_BULK = frozenset(("mass", "volume", "energy"))
"""Things come in bulk: "tonnes of wheat", "barrels of oil"."""
_NO_THINGS = (
    *("time words", "pointer nouns", "holding nouns", "organisation words", "quantity adjectives", "empty adjectives"),
    *("determiners", "rise nouns", "fall nouns", "change nouns", "more words", "less words", "hollow subjects"),
    *("referring heads", "report nouns", "prepositions", "adverbs", "standings", "predicate adjectives"),
    *("possessives", "pronouns", "conjunctions", "subordinators", "auxiliaries", "event nouns"),
)


def things_of(
    tokens: list[Token], chunks: list[Chunk], figures: list[Figure], proper: frozenset[str]
) -> list[tuple[str, int]]:
    """The words of a sentence that may name what the document is about, with what each use counts for."""
    weighed = {
        number for number, figure in enumerate(figures) if figure.quantity and unit_sorts(figure.quantity.unit) & _BULK
    }
    found: list[tuple[Token, int]] = []
    for index, chunk in enumerate(chunks):
        if chunk.kind is chunk_kinds.NOUNS:
            measure = _measure_at_end(tokens, chunk) if may_end_measure(chunk.word) else None
            measured = measure is not None
            if measure is not None and measure.measure.label == "cost" and _is_paid_by_owner(tokens, chunk):
                # "Its fuel bill": what somebody has to pay for is not what the text is about.
                continue
            if measure is not None and measure.first:
                found.append((tokens[chunk.first + measure.first - 1], _MEASURED))
            elif not measured and chunk.last - chunk.first > 1 and deals(chunk.word):
                # "copper mines", "the coffee market", "cocoa growers"
                found.append((tokens[chunk.last - 2], _DEALT_IN))
            behind = _complement(chunks, index)
            if behind is not None and (measured or deals(chunk.word)):
                found.append((tokens[behind.last - 1], _MEASURED if measured else _DEALT_IN))
        elif chunk.kind is chunk_kinds.FIGURE and chunk.number in weighed:
            behind = _complement(chunks, index)
            if behind is not None:
                found.append((tokens[behind.last - 1], _MEASURED))
    return [(singular(token.lower), weight) for token, weight in found if is_thing(token, proper)]


def _is_paid_by_owner(tokens: list[Token], chunk: Chunk) -> bool:
    owned = tokens[chunk.first].lower in words("possessives") or tokens[max(0, chunk.first - 1)].lower in words(
        "possessives"
    )
    return owned or chunk.word in ("bill", "bills")


def _measure_at_end(tokens: list[Token], chunk: Chunk) -> Mention | None:
    """The measure of some thing that a noun phrase ends with ("coffee prices")."""
    span = [token.lower for token in tokens[chunk.first : chunk.last]]
    named = mentions(span, frozenset(), Kind.LEVEL)
    ends = bool(named) and named[-1].last == len(span) and named[-1].measure.companion is Companion.THING
    return named[-1] if ends else None


def deals(noun: str) -> bool:
    """Does this noun name those who make, sell or use something, or their trade?"""
    rules = noun in words("public bodies") or singular(noun) in words("public bodies")  # "the health ministry"
    return not rules and (
        noun in words_of("hollow subjects", "dealing nouns") or singular(noun) in words("dealing nouns")
    )


def _complement(chunks: list[Chunk], index: int) -> Chunk | None:
    if (
        index + 2 < len(chunks)
        and chunks[index + 1].word in ("of", "for")
        and chunks[index + 2].kind is chunk_kinds.NOUNS
    ):
        return chunks[index + 2]
    return None


def is_thing(token: Token, proper: frozenset[str]) -> bool:
    """Can this word name what is made, sold or used? A common noun that measures, counts and says nothing else."""
    if token.kind != token_kinds.WORD or not can_name(token.lower):
        return False
    if token.text in _NO_GOODS or is_proper(token, proper):
        return False
    if token.text.isupper() and is_only_place(token.text.capitalize()):
        # "TURKEY: EARTHQUAKE"
        return False
    opens = token.index == 0 and not token.text.isupper()
    return not token.is_capitalized or opens or token.text in words("common abbreviations")


def is_proper(token: Token, proper: frozenset[str]) -> bool:
    """A name, also one that stands in capitals in a heading."""
    return token.text in proper or (token.text.isupper() and token.text.capitalize() in proper)


@cache
def _money_words() -> frozenset[str]:
    """Names of money in one word ("taka", "kroner"), which are no goods."""
    return frozenset(
        form
        for row in table("currencies", "unit", "before", "after", "words")
        for word in row.items("words")
        if " " not in word and word.islower()
        for form in (word, f"{word}s")
    )


@cache
def _unit_words() -> frozenset[str]:
    """Units of measure in one word ("ton", "barrels"), which say how much of a thing there is."""
    rows = table("units", "unit", "words", "symbols")
    return frozenset(form for row in rows for word in row.items("words") for form in (word, f"{word}s"))


@lru_cache(maxsize=32_768)
def can_name(lower: str) -> bool:
    """Can this word, in lower case, name what is made, sold or used?"""
    if len(lower) < 3 or singular(lower) in words("pointer nouns"):
        return False
    if lower in _SCALES or lower in _ANY_GOODS or lower in words_of(*_NO_THINGS):
        return False
    if lower in _money_words() or lower in _unit_words():
        return False
    if lower.endswith(_ADJECTIVE_ENDINGS) and lower not in words("ing nouns"):
        return False
    if lower.endswith(("tion", "sion")) and any(lower[:-cut] in verb_forms() for cut in (3, 4, 5)):
        # "New connections", "additions": what is done is no thing.
        return False
    known = verb_forms().get(lower)
    return (known is None or known.form in ("base", "s")) and not mentions([lower], frozenset(), Kind.LEVEL)
