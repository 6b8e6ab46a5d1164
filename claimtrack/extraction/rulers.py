"""Whose country it is that rules: "the government has pledged 260,000 doses" in a text about a firm or a district."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.context import Discourse
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import country_of, country_of_capital, find_places, is_country, is_name
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_RULING = frozenset(("government", "ministry", "parliament", "cabinet", "treasury"))
_OF_A_PART = frozenset("state regional provincial local city county municipal district territorial town".split())
_CENTRAL = frozenset(("federal", "central", "national", "union"))
_OBJECTS = frozenset(("it", "them", "him", "her", "company", "firm", "group", "maker", "operator"))
_TELLING = frozenset(("put", "speak", "say", "estimate"))
"""What tells of what was spoken of, where only the text as a whole is of a country: "the ministry puts the cost at"."""
_TWICE, _ON_TOP = 2, 4
_PORTFOLIOS = (["ministry", "of"], ["minister", "of"], ["department", "of"])


def home_country(sentences: Sequence[Sentence]) -> str | None:
    """The country that a text names at least twice as often as any other."""
    named = Counter(
        country_of(place.scope)
        for sentence in sentences
        for place in find_places(sentence.tokens, dateline_end(sentence.tokens))
        if place.form in ("name", "demonym") and is_country(country_of(place.scope))
    ).most_common(_TWICE)
    if not named or (len(named) > 1 and named[0][1] < _TWICE * named[1][1]):
        return None
    return named[0][0]


def ruled_country(tokens: list[Token], figure: Figure, government: Government, discourse: Discourse) -> str | None:
    """The country whose government, ministry or parliament is the subject of a figure's own verb."""
    phrase, verb = government.subject, government.verb
    if phrase is None or verb is None or government.crossed:
        return None
    said = [token.lower for token in tokens[phrase.first : phrase.last]]
    if said[-1] not in _RULING or not _OF_A_PART.isdisjoint(said):
        return None
    owned = any(token.kind is TokenKind.POSSESSIVE for token in tokens[phrase.first : phrase.last])
    upon = any(token.lower in _OBJECTS for token in tokens[verb.last : figure.first])
    if owned or upon:
        return None
    told = verb.verb is not None and verb.verb.lemma in _TELLING
    return _of_passage(discourse, None if told else discourse.home, central=not _CENTRAL.isdisjoint(said))


def _of_passage(discourse: Discourse, home: str | None, *, central: bool) -> str | None:
    """The country that the passage is in, else ``home``; a part that has a government of its own stays what it is."""
    main = discourse.main_scope
    for place in (main, discourse.section_scope, discourse.paragraph_scope, discourse.last_place):
        if place is None or place == "world" or is_name(place) or not is_country(country_of(place)):
            continue
        country = country_of(place)
        own = place != country and (country in words("federations") or country in words("unions of nations"))
        return country if central or not own else None
    return home


def names_portfolio(name: str, sentences: Sequence[Sentence]) -> bool:
    """ "Agriculture" in a text of the "Ministry of Agriculture", the "Agriculture Minister": nothing is about it."""
    if " " in name or not is_name(name):
        return False
    rows = (sentence.tokens for sentence in sentences)
    return any(
        tokens[at].text == name
        and (
            [token.lower for token in tokens[max(0, at - 2) : at]] in _PORTFOLIOS
            or (at + 1 < len(tokens) and tokens[at + 1].lower in ("minister", "ministry"))
        )
        for tokens in rows
        for at in range(len(tokens))
    )


def seat_of_ministry(sentences: Sequence[Sentence]) -> str | None:
    """The country of the one capital on top of a ministry's release ("Ministry of Agriculture, Athens"); else None."""
    top = [sentence.tokens for sentence in sentences[:_ON_TOP]]
    if not any(token.lower == "ministry" for tokens in top[:2] for token in tokens):
        return None
    named = {token.text for tokens in top for token in tokens if token.is_capitalized}
    seats = {country for name in named if (country := country_of_capital(name))}
    return seats.pop() if len(seats) == 1 else None
