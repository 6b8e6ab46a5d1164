"""How long something was as it was: "prices were negative for 573 hours", "the port stayed shut for three days"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.distances import is_distance
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_small, plural_of, singular, verb_forms
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units import dimension

_STAYING = frozenset(("be", "stay", "remain", "keep", "lie", "stand"))
_LONGEST_STATE = 4
_JOINTS = frozenset(("or", "below", "above", "under", "without", "out", "off", "of", "down"))
_REACHING = frozenset(("enough", "sufficient"))
"""States of stocks that tell no more than that the time is theirs."""
_MEANING_TIME = frozenset(("open", "there", "up", "about", "here"))
"""What says of a thing only that it was there at the time."""


def state_lasting(tokens: list[Token], figure: Figure, verb: Chunk | None) -> str:
    """The state between the verb and "for" in front of a time, or what was done for so long; "" where there is none."""
    at = figure.first - 1
    if verb is None or verb.verb is None or tokens[at].lower != "for":
        return ""
    told = [token for token in tokens[verb.last : at] if not token.lower.endswith("ly")]
    if verb.passive and not told:
        return tokens[verb.last - 1].lower
    plain = all(
        token.kind is TokenKind.WORD and (token.lower in _JOINTS or not is_small(token.lower)) for token in told
    )
    if verb.verb.lemma not in _STAYING or not told or not plain or len(told) > _LONGEST_STATE:
        return ""
    return "" if told[0].lower in _MEANING_TIME else " ".join(token.lower for token in told)


def label_of_state(state: str, thing: str, unit: str) -> str:
    """ "Hours of negative prices", "days of port shut", "weeks of grain" that is enough for them.

    A verb's form or a joint stands behind, as in the sentence.
    """
    *_, last = told = state.split()
    behind = last in verb_forms() or any(word in _JOINTS and word != "or" for word in told)
    what = thing if last in _REACHING else f"{thing} {state}" if behind else f"{state} {thing}"
    return f"{plural_of(unit)} of {what}"


def stands_alone(label: str, sorts: frozenset[str]) -> bool:
    """Whether a label is such a time, or a distance, and the figure is none: it does not go on with it."""
    if is_distance(label):
        return "length" not in sorts
    unit, _, rest = label.partition(" of ")
    return bool(rest) and "time" not in sorts and dimension(singular(unit)) == "time"
