"""Names that hold a place without being it: "Real Madrid", "Boston Celtics", "American Airlines"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.places import find_places, is_country
from claimtrack.extraction.tokens import Place, Token, TokenKind

_GOVERNING = frozenset(
    ("congress", "senate", "parliament", "legislature", "assembly", "government", "cabinet", "court")
)
_RUN = 5


def places_in_names(
    tokens: list[Token], names: frozenset[str], proper: frozenset[str], first: int = 0, last: int | None = None
) -> list[Place]:
    """The places of ``tokens[first:last]`` that are part of the longer name of somebody or something else."""
    places = find_places(tokens, first, last)
    if not places:
        return []
    starts = {place.first: place for place in places}
    ends = {place.last for place in places}
    held: list[Place] = []
    for place in places:
        if place.form == "world":
            part = _is_world_body(tokens, place)
        else:
            part = _ends_name(tokens, place, proper, ends) or _begins_name(tokens, place, names, starts)
        if part:
            held.append(place)
    return held


def _is_world_body(tokens: list[Token], place: Place) -> bool:
    """ "World Bank", "Global Fund", "World Cup"."""
    following = tokens[place.last] if place.last < len(tokens) else None
    capitals = tokens[place.last - 1].is_capitalized and following is not None and following.is_capitalized
    return capitals and following is not None and following.kind == TokenKind.WORD and not following.text.isupper()


def _ends_name(tokens: list[Token], place: Place, proper: frozenset[str], ends: set[int]) -> bool:
    """ "Real Madrid", "Air France": a name stands right before the place."""
    if not place.first or place.form == "demonym" or place.first in ends:
        return False
    before = tokens[place.first - 1]
    if before.kind != TokenKind.WORD or before.text not in proper or tokens[place.first].glued:
        return False
    said = ("person titles", "organisation words", "words before names", "time words", "abbreviations")
    shortened = before.text in words("common abbreviations") or (before.text.isupper() and len(before.text) < 3)
    return not shortened and not any(before.lower.rstrip(".") in words(section) for section in said)


def _begins_name(tokens: list[Token], place: Place, names: frozenset[str], starts: dict[int, Place]) -> bool:
    """ "Boston Celtics", "US Steel": a name goes on behind the place, and neither a title nor a public body."""
    run: list[Token] = []
    for token in tokens[place.last : place.last + _RUN]:
        if token.kind != TokenKind.WORD or not token.is_capitalized or token.glued or token.index in starts:
            break
        run.append(token)
    if not run:
        return False
    following = run[0]
    ending = following.text in words("company words") or following.text in words("name endings")
    if not ending and (following.text not in names or following.text.isupper() or following.lower in verb_forms()):
        return False
    bodies = words("public bodies") | words("person titles") | words("time words") | words("abbreviations") | _GOVERNING
    if any(token.lower.rstrip(".") in bodies and token.text not in words("company words") for token in run):
        return False
    if (place.form == "demonym" or is_country(place.scope)) and following.text.isupper():
        # "Chinese AI firms", "US AI spending"
        return False
    if place.form == "demonym":
        return ending
    if is_country(place.scope) and not ending:
        return not following.lower.endswith("s") and following.lower not in words("organisation words")
    return True
