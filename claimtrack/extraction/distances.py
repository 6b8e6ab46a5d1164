"""How far something is, or somebody goes: "40 km from the coast", "they walk 12 kilometres for water"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import participle, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import is_country
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.told_words import words_from

_WAYS = frozenset("north south east west northeast northwest southeast southwest".split())
_OFF = frozenset(("away", "inland", "offshore", "apart", "upstream", "downstream", "distant"))
_LENGTHS = frozenset("km kilometre kilometres kilometer kilometers mile miles metres meters m".split())
_LYING = frozenset(("be", "lie", "sit", "stand", "locate", "live", "open", "build"))


def label_of_distance(tokens: list[Token], figure: Figure, government: Government) -> str:
    """ "Distance from the coast", "distance walked", "distance"; "" where a length is none."""
    at = figure.last
    behind = tokens[at].lower if at < len(tokens) else ""
    verb = government.verb.verb if government.verb is not None else None
    if behind in _OFF or (behind in ("to", "in") and _way_at(tokens, at + 1)):
        return "distance"
    lies = verb is None or verb.lemma in _LYING or tokens[figure.first - 1].text in (",", "(", "–", "—")
    if lies and behind in ("from", "off", "outside"):
        return " ".join(("distance from", *words_from(tokens, at + 1))).removesuffix(" from")
    if _way_at(tokens, at):
        end = next((i for i in range(at, min(at + 4, len(tokens))) if tokens[i].lower == "of"), None)
        return "distance" if end is None else " ".join(("distance from", *words_from(tokens, end + 1)))
    going = verb is not None and verb.lemma in words("ways of going")
    if verb is not None and going and not government.crossed and government.preposition in ("", "for"):
        return f"distance {participle(verb.lemma)}"
    return ""


def _way_at(tokens: list[Token], at: int) -> bool:
    """A direction of the compass, with or without its article ("to the south", "north-east of")."""
    at += at < len(tokens) and tokens[at].lower == "the"
    return at < len(tokens) and tokens[at].lower in _WAYS


def is_distance(label: str) -> bool:
    """Whether a label is such a distance: no figure but another length goes on with it."""
    return label.partition(" ")[0] == "distance"


def is_landmark(tokens: list[Token], place: Mention) -> bool:
    """ "230 km north of Lima", "40 miles off the Welsh coast": only what another place is seen from."""
    at = place.first - 1
    at -= at > 0 and tokens[at].lower == "the"
    if at < 1 or tokens[at].lower not in ("of", "from", "off", "outside"):
        return False
    before = tokens[at - 1].lower
    if tokens[at].lower == "of":
        return before in _WAYS and tokens[at - 2].lower not in ("the", "in") and not is_country(place.scope)
    return before in _LENGTHS or before == "away"
