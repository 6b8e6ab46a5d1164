"""Modality: is a figure actual, projected, or a target? Told by the words of its clause and the time it speaks of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token

_COMPARED = frozenset(("than", "as", "with"))
_COMPARING = frozenset(("from", "than", "against", "versus"))
_FUTURE_BEHIND = frozenset(("due", "planned", "expected", "forecast", "projected"))


def read_modality(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    period: str | None,
    anchor: date | None,
) -> Modality:
    """The modality of one figure; ``anchor`` is the document's date, ``None`` where it has none."""
    first, last = government.clause
    verb = government.verb
    when = parse_period(period)
    future = anchor is not None and when is not None and when.start > anchor
    before = tokens[figure.first - 1].lower if figure.first else ""
    if not future and (government.preposition in _COMPARING or before in _COMPARING):
        return Modality.ACTUAL
    span = range(first, min(max(figure.last, verb.last if verb else 0), last))
    seen = [tokens[index].lower for index in span]
    behind = [token.lower for token in tokens[figure.last : min(figure.last + 4, last)]]
    if _aims(seen) or any(word in ("targeted", "planned", "pledged") for word in behind[:2]):
        return Modality.TARGET
    if _expects(seen) or any(word in _FUTURE_BEHIND for word in behind[:3]):
        return Modality.PROJECTED
    return Modality.PROJECTED if future else Modality.ACTUAL


def _aims(seen: list[str]) -> bool:
    if _speaks(seen, words("target words"), "aim"):
        return True
    # "over 10 systems will be introduced", "are meant to reach", "is scheduled to open"
    pairs = set(pairwise(seen))
    return bool(pairs & {("will", "be"), ("meant", "to"), ("scheduled", "to"), ("supposed", "to")})


def _expects(seen: list[str]) -> bool:
    return _speaks(seen, words("projected words"), "expect")


def read_modality_of_words(seen: list[str], period: str | None, anchor: date | None) -> Modality:
    """The modality that a table's header and caption give its cells."""
    if _aims(seen):
        return Modality.TARGET
    when = parse_period(period)
    if _expects(seen) or (anchor is not None and when is not None and when.start > anchor):
        return Modality.PROJECTED
    return Modality.ACTUAL


def _speaks(seen: list[str], vocabulary: frozenset[str], verb_class: str) -> bool:
    for index, word in enumerate(seen):
        known = verb_forms().get(word)
        if word not in vocabulary and not (known is not None and known.verb.verb_class == verb_class):
            continue
        before = seen[index - 1] if index else ""
        # "more than expected", "as planned" compare an actual figure; "may 2025" is a month, "a plan" none of its own.
        if before in _COMPARED or (word == "may" and not (index + 1 < len(seen) and seen[index + 1].isalpha())):
            continue
        if word in ("set", "course", "plan", "plans", "likely", "due") and not _future_use(seen, index):
            continue
        return True
    return False


def _future_use(seen: list[str], index: int) -> bool:
    word = seen[index]
    following = seen[index + 1] if index + 1 < len(seen) else ""
    before = seen[index - 1] if index else ""
    if word == "set":
        return following == "to" and before in ("is", "are", "was", "were", "be")
    if word == "course":
        return before == "on" and following in ("for", "to")
    if word in ("plan", "plans"):
        return following == "to"
    if word == "due":
        return following != "to" or before in ("is", "are", "were", "was")
    return True
