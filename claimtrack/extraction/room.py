"""How much a place can take ("The terminal can handle 2 million boxes a year"), and what another sort adds."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.tokens import Token

_ABLE = frozenset(("can", "could", "able", "will", "would", "to", "and"))
_BUILT = frozenset(("built", "designed", "made", "meant", "equipped", "room", "space"))
_SORTS = ("energy carriers", "commodities", "crops and animals")
_FURTHER = frozenset(("another", "further", "additional"))
_ADDING = frozenset(("add", "contribute"))
_REACH = 3


def label_of_room(tokens: list[Token], figure: Figure, government: Government, place: str, thing: str) -> str:
    """The capacity of ``place`` for ``thing``; "" where nothing says how much it can take.

    "The plant can crush 900 tonnes a day", "an airport built for 35 million passengers a year".
    """
    verb = government.verb
    known = verb.verb if verb is not None else None
    before = [token.lower for token in tokens[max(0, figure.first - _REACH) : figure.first]]
    built = before[-1:] == ["for"] and not _BUILT.isdisjoint(before)
    able = verb is not None and tokens[max(0, verb.first - (verb.last - verb.first == 1))].lower in _ABLE
    turns_out = known is not None and known.lemma == "turn" and "out" in before
    takes = known is not None and (known.lemma in words("verbs of room") or turns_out)
    done = verb is not None and any(token.lower == "have" for token in tokens[verb.first : verb.last])
    takes = takes and able and not government.crossed and not done  # "claims to have handled 3 million boxes"
    if not (built or takes) or (known is not None and takes and verb is not None and verb.passive):
        return ""
    return f"{singular(thing)} capacity" if thing else f"{place} capacity".strip()


def of_another_sort(label: str, subject: str, figure: Figure, government: Government, tokens: list[Token]) -> str:
    """The label of a figure that was told of another sort: "Wind contributed another 6 GW" after solar capacity."""
    verb = government.verb.verb if government.verb is not None else None
    more = tokens[figure.first].lower in _FURTHER or tokens[max(0, figure.first - 1)].lower in _FURTHER
    if not more and (verb is None or verb.lemma not in _ADDING):
        return ""
    other = singular(subject.lower())
    for sorts in _SORTS:
        if other in words(sorts):
            parts = label.split()
            told = next((at for at, part in enumerate(parts) if singular(part.lower()) in words(sorts)), None)
            if told is not None and singular(parts[told].lower()) != other:
                return " ".join((*parts[:told], subject.lower(), *parts[told + 1 :]))
    return ""
