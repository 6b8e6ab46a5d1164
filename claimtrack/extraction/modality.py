"""Modality: is a figure actual, projected, or a target? Told by the words of its clause and the time it speaks of."""

from __future__ import annotations

from datetime import date

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token

_COMPARED = frozenset(("than", "as", "with"))
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
    span = range(first, min(max(figure.last, verb.last if verb else 0), last))
    seen = [tokens[index].lower for index in span]
    behind = [token.lower for token in tokens[figure.last : min(figure.last + 4, last)]]
    if _speaks(seen, words("target words")):
        return Modality.TARGET
    if _speaks(seen, words("projected words")) or any(word in _FUTURE_BEHIND for word in behind[:3]):
        return Modality.PROJECTED
    when = parse_period(period)
    if anchor is not None and when is not None and when.start > anchor:
        return Modality.PROJECTED
    return Modality.ACTUAL


def read_modality_of_words(seen: list[str], period: str | None, anchor: date | None) -> Modality:
    """The modality that a table's header and caption give its cells."""
    if _speaks(seen, words("target words")):
        return Modality.TARGET
    when = parse_period(period)
    if _speaks(seen, words("projected words")) or (anchor is not None and when is not None and when.start > anchor):
        return Modality.PROJECTED
    return Modality.ACTUAL


def _speaks(seen: list[str], vocabulary: frozenset[str]) -> bool:
    for index, word in enumerate(seen):
        if word not in vocabulary:
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
