"""What a comparison compares: "the film is 35 times thicker" tells its thickness, "8% dearer" a price."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.lexicon import singular
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.tokens import Token
from claimtrack.vocabulary.loader import table

_OPENING = frozenset(("as", "more", "less", "so"))


def with_measure(label: str, tokens: list[Token], figure: Figure) -> str:
    """The label of the thing compared with the measure that the word behind the figure names, if it has none yet."""
    measure = _compared(tokens, figure)
    if not label or not measure or is_measure(label_head(label)) or measure in map(singular, label.split()):
        return label
    return f"{label} {measure}"


def _compared(tokens: list[Token], figure: Figure) -> str:
    """The measure named behind a figure ("twice as tall", "30% cheaper"); "" where another noun is compared."""
    at = figure.last
    if at < len(tokens) and tokens[at].lower in _OPENING:
        at += 1
    if at >= len(tokens):
        return ""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    compares = following in ("than", "as", "to", "in", "and", "but", "by", "per", "on") or not following[:1].isalpha()
    return _measures().get(tokens[at].lower, "") if compares else ""


@cache
def _measures() -> dict[str, str]:
    rows = table("comparatives", "measure", "words")
    return {word.strip(): row["measure"] for row in rows for word in row["words"].split(";")}
