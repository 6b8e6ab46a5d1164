"""Names that hold a place without being it: "Real Madrid", "Boston Celtics", "American Airlines"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_finite, verb_forms, words, words_of
from claimtrack.extraction.places import find_places, is_country
from claimtrack.extraction.tokens import Place, Token, TokenKind

_GOVERNING = frozenset(
    ("congress", "senate", "parliament", "legislature", "assembly", "government", "cabinet", "court")
)
_BEFORE_PLACES = ("person titles", "organisation words", "words before names", "time words", "abbreviations")
_RUN = 5
_JOINING = frozenset(("and", "but", "while"))

_LINKS = frozenset("de del da do dos das di della du".split())


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
            part = is_world_body(tokens, place)
        else:
            part = (
                _ends_name(tokens, place, proper, ends)
                or _begins_name(tokens, place, names, starts)
                or _is_within(tokens, place, proper)
                or named_after(tokens, place.first, names) is not None
                or _is_tied(tokens, place, ends)
                or _is_linked(tokens, place, proper)
            )
        if part:
            held.append(place)
    return held


def _is_tied(tokens: list[Token], place: Place, ends: set[int]) -> bool:
    """ "Cal-Maine": a place that a hyphen ties to a capital word which is none."""
    at = place.first - 1
    if at < 1 or place.form != "name" or not tokens[place.first].glued or tokens[at].text not in "-‑":
        return False
    return tokens[at].glued and tokens[at - 1].is_capitalized and at not in ends


def _is_linked(tokens: list[Token], place: Place, proper: frozenset[str]) -> bool:
    """ "Metro do Porto": a place that a small word of its language links to a name."""
    at = place.first - 1
    linked = at > 0 and tokens[at].text in _LINKS and tokens[at - 1].is_capitalized
    return linked and place.form in ("name", "capital") and (tokens[at - 1].text in proper or at == 1)


def is_world_body(tokens: list[Token], place: Place) -> bool:
    """ "World Bank", "Global Fund", "World Cup"."""
    following = tokens[place.last] if place.last < len(tokens) else None
    capitals = tokens[place.last - 1].is_capitalized and following is not None and following.is_capitalized
    return capitals and following is not None and following.kind == TokenKind.WORD and not following.text.isupper()


def _is_within(tokens: list[Token], place: Place, proper: frozenset[str]) -> bool:
    """ "Grand Ethiopian Renaissance Dam": an adjective of a place between words of a name."""
    if place.form != "demonym" or not place.first or place.last >= len(tokens):
        return False
    around = (tokens[place.first - 1], tokens[place.last])
    return all(token.text in proper and token.kind == TokenKind.WORD for token in around) and not around[1].glued


def named_after(tokens: list[Token], place: int, names: frozenset[str]) -> int | None:
    """Where the name begins that ends in "of" and the place at ``place`` ("University of Oslo", "Bank of America")."""
    at = place - 1 - (place > 0 and tokens[place - 1].lower == "the")
    if at < 1 or tokens[at].lower != "of":
        return None
    head = tokens[at - 1]
    if head.kind != TokenKind.WORD or not head.is_capitalized or head.text not in words("heads of names"):
        return None
    first = at - 1
    while first and tokens[first - 1].text in names and tokens[first - 1].is_capitalized and not tokens[first].glued:
        first -= 1
    return first


def _ends_name(tokens: list[Token], place: Place, proper: frozenset[str], ends: set[int]) -> bool:
    """ "Real Madrid", "Air France": a name stands right before the place."""
    if not place.first or place.form == "demonym" or place.first in ends:
        return False
    before = tokens[place.first - 1]
    if before.text in words("landscape words") and not tokens[place.first].glued:
        # "Lake Victoria"
        return True
    if before.text in words("heads of names") and place.first > 1 and tokens[place.first - 2].is_capitalized:
        # "University Hospital Galway"
        return True
    if before.kind != TokenKind.WORD or before.text not in proper or tokens[place.first].glued:
        return False
    shortened = before.text in words("common abbreviations") or (before.text.isupper() and len(before.text) < 3)
    return not shortened and before.lower.rstrip(".") not in words_of(*_BEFORE_PLACES)


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
    endings = words_of("company words", "name endings")
    ending = following.text in endings or (run[-1].text in endings and not run[-1].text.isupper())
    if not ending and (following.text not in names or following.text.isupper() or following.lower in verb_forms()):
        return False
    bodies = words_of("public bodies", "person titles", "time words", "abbreviations")
    if any(
        ((lower := token.lower.rstrip(".")) in bodies or lower in _GOVERNING)
        and token.text not in words("company words")
        for token in run
    ):
        return False
    if (place.form == "demonym" or is_country(place.scope)) and following.text.isupper():
        # "Chinese AI firms", "US AI spending"
        return False
    if place.form == "demonym":
        return ending
    if not ending and place_in_front(tokens, place.first):
        return False
    if is_country(place.scope) and not ending:
        return not following.lower.endswith("s") and following.lower not in words("organisation words")
    return True


def place_in_front(tokens: list[Token], first: int) -> int:
    """Where the country ends that opens a clause behind "in", right before its subject; 0 where none does.

    "In Germany Aldi has 4,000 shops", but "In France Telecom's case".
    """
    at = first - 1
    opens = at == 0 or (at > 0 and (tokens[at - 1].text in ",;" or tokens[at - 1].lower in _JOINING))
    if at < 0 or tokens[at].lower != "in" or not opens or not tokens[first].is_capitalized:
        return 0
    place = next((one for one in find_places(tokens, first, first + _RUN) if one.first == first), None)
    if place is None or place.form != "name" or not is_country(place.scope):
        return 0
    behind = place.last
    while behind < min(place.last + _RUN, len(tokens) - 1) and tokens[behind].is_capitalized:
        behind += 1
    return place.last if behind > place.last and is_finite(tokens[behind].lower) else 0
