"""How long or how old: the threshold that tells apart whom a count or a share is of ("seen within four hours")."""

from __future__ import annotations

from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind

_LEADS = (
    ("within",),
    ("in", "under"),
    ("in", "less", "than"),
    ("for", "more", "than"),
    ("for", "less", "than"),
    ("for", "at", "least"),
    ("longer", "than"),
    ("more", "than"),
    ("less", "than"),
)
_AGED = (("older", "than"), ("younger", "than"))
_TIMES = frozenset("minute minutes hour hours day days week weeks month months year years".split())
_REACH = 8


def threshold_behind(tokens: list[Token], at: int, end: int) -> str:
    """The threshold that begins within the next few words, up to a comma; "" where none does."""
    for first in range(at, min(at + _REACH, end)):
        if tokens[first].text in ",;:.":
            break
        for lead in (*_LEADS, *_AGED):
            number = first + len(lead)
            if tuple(token.lower for token in tokens[first:number]) != lead or number >= end:
                continue
            if not (tokens[number].kind is TokenKind.NUMBER or tokens[number].lower in {*number_words(), "a", "an"}):
                continue
            timed = number + 1 < end and tokens[number + 1].lower in _TIMES
            if timed or lead in _AGED:
                return " ".join(token.text for token in tokens[first : number + 1 + timed])
    return ""


def with_threshold(label: str, tokens: list[Token], at: int, end: int) -> str:
    """The label of whom something befell, with the threshold ("patients seen within four hours")."""
    told = threshold_behind(tokens, at, end)
    words = label.split()
    opening = told.partition(" ")[0]
    if not told or told in label:
        return label
    return f"{label} {told.partition(' ')[2]}" if words[-1:] == [opening] else f"{label} {told}"


def with_other_threshold(label: str, tokens: list[Token], at: int, end: int) -> str:
    """ "1,847 had waited longer than a year, 23 for more than 18 months": the label with the threshold told here."""
    told = threshold_behind(tokens, at, end) if at < end and tokens[at].lower in ("for", "within", "longer") else ""
    opens = min(
        (label.find(f" {' '.join(lead)} ") for lead in (*_LEADS, *_AGED) if f" {' '.join(lead)} " in label), default=-1
    )
    return f"{label[:opens]} {told}" if told and opens > 0 else label
