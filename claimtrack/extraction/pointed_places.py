"""Places that a sentence does not name but points to: "across the country", "in the capital", "grown here"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import capital_of, country_of, find_places, is_country, is_name
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.sides import POINTS, sides_pointed_to, without_side
from claimtrack.extraction.tokens import Token, TokenKind, holds

NATIONWIDE = frozenset(("nationwide", "nationally", "countrywide"))
_WHOLE = NATIONWIDE | {"country", "nation"}
_THROUGHOUT = frozenset(("across", "throughout", "around", "in", "within"))
_SEVERAL = frozenset(("countries", "nations", "neighbours", "neighbors"))
_OFTEN = 2
_CAPITAL = frozenset(("capital",))
_HERE = frozenset(("here",))
_LINKED = frozenset(("click", "see", "read", "subscribe", "listen", "watch", "apply", "available", "download"))


def pointed_places(tokens: list[Token], opening: int, discourse: Discourse) -> list[Mention]:
    """The places that words behind token ``opening`` point to."""
    found = _whole_country(tokens, opening, discourse)
    if holds(tokens, _SEVERAL):
        found += _both(tokens, opening, discourse.pair)
    if holds(tokens, _CAPITAL):
        city = capital_of(_country(discourse) or "")
        found += [Mention(at - 1, at + 1, city, "name") for at in _capitals(tokens, opening) if city]
    main = discourse.main_scope
    if holds(tokens, POINTS):
        whole = without_side(main) if main and main != "world" and not is_name(main) else _country(discourse)
        found += sides_pointed_to(tokens, opening, whole) if whole else []
    if holds(tokens, _HERE) and main is not None and main != "world" and not is_name(main):
        found += [Mention(at, at + 1, main, "name") for at in _heres(tokens, opening)]
    return found


def two_countries(sentences: Sequence[Sentence]) -> str:
    """The two countries that a text speaks of, as one scope; "" where it is about fewer or more."""
    named = [
        place.scope
        for sentence in sentences
        for place in find_places(sentence.tokens)
        if place.form in ("name", "demonym") and is_country(place.scope)
    ]
    ranked = Counter(named).most_common(3)
    third = sum(count for _, count in ranked[2:])
    if len(ranked) < 2 or ranked[1][1] < _OFTEN or 2 * third > ranked[1][1]:
        return ""
    pair = {ranked[0][0], ranked[1][0]}
    return " and ".join(sorted(pair, key=named.index))


def _both(tokens: list[Token], opening: int, pair: str) -> list[Mention]:
    """ "In the two countries together", "both countries", "the pair"."""
    found = []
    for token in tokens[opening + 1 :]:
        before = tokens[token.index - 1].lower
        if token.lower in _SEVERAL and before in ("two", "both") and pair:
            first = token.index - 1 - (token.index > 1 and tokens[token.index - 2].lower in ("the", "these"))
            found.append(Mention(first, token.index + 1, pair, "name"))
    return found


def _country(discourse: Discourse) -> str | None:
    candidates = (discourse.main_scope, discourse.section_scope, discourse.last_place)
    return next((country_of(c) for c in candidates if c and is_country(country_of(c))), None)


def _capitals(tokens: list[Token], opening: int) -> list[int]:
    """ "In the capital", "the capital's buses", "The capital has": the city, and no money."""
    found = []
    for token in tokens[opening + 1 :]:
        if token.lower != "capital" or tokens[token.index - 1].lower != "the":
            continue
        located = token.index > 1 and tokens[token.index - 2].lower in _THROUGHOUT
        following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        ends = following is None or (following.kind is not TokenKind.WORD and following.text != "-")
        ends = ends or (following is not None and _is_small(following.lower))
        verb = verb_forms().get(following.lower) if following is not None else None
        acts = token.index == opening + 1 and verb is not None and verb.form in ("s", "past")
        owns = following is not None and following.kind is TokenKind.POSSESSIVE
        if owns or acts or (located and (ends or verb is not None)):
            found.append(token.index)
    return found


def _is_small(word: str) -> bool:
    return is_small(word) or word in words("pronouns")


def _heres(tokens: list[Token], opening: int) -> list[int]:
    """ "Out of here", "a third is processed here", and no link ("read more here")."""
    return [
        token.index
        for token in tokens[opening + 1 :]
        if token.lower == "here"
        and _LINKED.isdisjoint(before.lower for before in tokens[max(0, token.index - 4) : token.index])
        and (token.index + 1 == len(tokens) or tokens[token.index + 1].text != ":")
    ]


def _whole_country(tokens: list[Token], opening: int, discourse: Discourse) -> list[Mention]:
    """ "across the country", "nationwide": the country that the text is about, or spoke of last."""
    if not holds(tokens, _WHOLE):
        return []
    country = _country(discourse)
    if country is None:
        return []
    found = [
        Mention(token.index, token.index + 1, country, "name")
        for token in tokens[opening:]
        if token.lower in NATIONWIDE
    ]
    for at in range(opening + 2, len(tokens)):
        words_here = tokens[at].lower, tokens[at - 1].lower, tokens[at - 2].lower
        if words_here[0] in ("country", "nation") and words_here[1] == "the" and words_here[2] in _THROUGHOUT:
            found.append(Mention(at, at + 1, country, "name"))
    return found
