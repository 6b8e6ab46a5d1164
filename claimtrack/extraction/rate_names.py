"""What a rate is a rate of, by its name: the price of money, the growth of prices, a part of a whole."""

from __future__ import annotations

from claimtrack.extraction.ages import before_age
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods.words import FORETOLD
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.tokens import Token, TokenKind

_RATE_HEADS = frozenset(("raise", "raises", "growth", "inflation", "cagr", "disinflation"))
_PLAIN = frozenset("the its their main key benchmark policy official headline current target".split())
_PROPORTIONS = frozenset(
    "share shares proportion percentage unemployment joblessness margin margins penetration turnout prevalence "
    "occupancy stake stakes quota coverage".split()
)
_DEALS = frozenset(("deal", "award", "offer", "settlement", "package", "rise", "agreement"))
_PAY = frozenset(("pay", "wage", "salary"))
_DEAL_REACH = 4
_LOADS = frozenset(("load", "capacity", "utilisation", "utilization", "plant", "occupancy"))
"""With "factor": how much of what could be used is."""


def is_interest(tokens: list[Token], government: Government) -> bool:
    """The price of money ("policy rate", "mortgage rates", "yield"): its percentage is a level, not a part."""
    if bank_moves(tokens, government):
        return True
    for phrase in (government.noun, government.near_noun, government.object, government.subject):
        if phrase is None:
            continue
        if is_policy_rate(tokens, phrase, government):
            return True
        for index in range(phrase.first + 1, phrase.last):
            if tokens[index].lower in ("rate", "rates") and tokens[index - 1].lower in words("rates of money"):
                return True
        if core_head(tokens, phrase) in words("prices of money"):
            return True
    return False


def bank_moves(tokens: list[Token], government: Government) -> bool:
    """ "Norges Bank cut to 4%", "the Fed went to 4.5% from 4.25%": what it moves is its rate, though not named."""
    verb, subject = government.verb, government.subject
    if verb is None or verb.verb is None or subject is None or government.noun is not None or government.object:
        return False
    moves = verb.verb.lemma in ("cut", "raise", "go", "hike", "lower") and government.preposition in (
        "to",
        "from",
        "by",
    )
    return moves and _sets_rates(tokens, subject.first, subject.last)


def is_policy_rate(tokens: list[Token], phrase: Phrase, government: Government) -> bool:
    """ "The central bank kept its rate at 9%", "the Fed's main rate": a rate without a name, of a central bank."""
    last = phrase.core_last
    ranged = last - 1 > phrase.first and [token.lower for token in tokens[last - 2 : last]] == ["target", "range"]
    if last <= phrase.first or not (ranged or tokens[last - 1].lower in ("rate", "rates")):
        return False
    owner = next((at for at in range(phrase.first, last) if tokens[at].kind is TokenKind.POSSESSIVE), phrase.first - 1)
    plain = all(token.lower in _PLAIN for token in tokens[owner + 1 : last - 1])
    spans = [(phrase.first, max(owner, phrase.first))]
    if government.subject is not None and government.subject is not phrase:
        spans.append((government.subject.first, government.subject.last))
    return plain and any(_sets_rates(tokens, first, end) for first, end in spans)


def _sets_rates(tokens: list[Token], first: int, last: int) -> bool:
    """A central bank by word or name ("the central bank", "the Bank of Ghana", "the Fed"), and no lender's bank."""
    for at in range(first, last):
        lower = tokens[at].lower
        central = at > first and tokens[at - 1].lower in ("central", "reserve", "national")
        of = at + 2 < len(tokens) and tokens[at + 1].lower == "of" and tokens[at + 2].is_capitalized
        named = tokens[at].is_capitalized and of and canonical_place(tokens[at + 2].text) is not None
        whole = at > first and (tokens[at - 1].lower, lower) in (("norges", "bank"), ("federal", "reserve"))
        if lower in words("central banks") or whole or (lower == "bank" and (central or named)):
            return True
    return False


def is_part_by_rate(tokens: list[Token], government: Government) -> bool:
    """ "the jobless rate", "a vacancy rate of 4%": the nearest phrase is a rate that is a part of a whole."""
    phrase = government.near_noun or government.noun or government.subject
    if phrase is None or core_head(tokens, phrase) not in ("rate", "rates"):
        return False
    last = phrase.core_last
    return last - 2 >= phrase.first and tokens[last - 2].lower in words("shares called rates")


def is_price_growth(tokens: list[Token], government: Government) -> bool:
    """ "inflation at 38%", "the annual rate at 38%": the growth of prices."""
    for phrase in (government.noun, government.near_noun, government.object, government.subject):
        if phrase is None:
            continue
        head = core_head(tokens, phrase)
        named = [token.lower for token in tokens[phrase.first : phrase.last]]
        if head == "inflation" or (head == "rate" and ("annual" in named or "inflation" in named)):
            return True
    return False


def is_proportion(tokens: list[Token], government: Government) -> bool:
    """ "its share of the market reached 19%": a part by name."""
    phrases = (government.noun, government.near_noun, government.subject)
    return any(phrase is not None and names_proportion(tokens, phrase) for phrase in phrases)


def names_proportion(tokens: list[Token], phrase: Phrase) -> bool:
    """ "its share of the market", "turnout", "the load factor": a part by its own name."""
    head = core_head(tokens, phrase)
    last = phrase.core_last
    factor = head == "factor" and last - 2 >= phrase.first and tokens[last - 2].lower in _LOADS
    return factor or head in _PROPORTIONS


def is_growth_rate(tokens: list[Token], phrase: Phrase | None) -> bool:
    """ "growth", "inflation", "compound annual growth rate", "its growth forecast"."""
    if phrase is None or phrase.head in _RATE_HEADS:
        return phrase is not None
    rated = phrase.head in ("rate", "rates", "pace") or core_head(tokens, phrase) in FORETOLD
    return rated and any(token.lower in _RATE_HEADS for token in tokens[phrase.first : phrase.last])


def core_head(tokens: list[Token], phrase: Phrase) -> str:
    """The head of a phrase before anything attaches to it."""
    last = phrase.core_last
    return tokens[before_age(tokens, last)].lower if last > phrase.first else ""


def is_pay_deal(tokens: list[Token], figure: Figure) -> bool:
    """ "a pay deal worth 21% over four years": how far pay will rise by it."""
    before = [token.lower for token in tokens[max(0, figure.first - _DEAL_REACH) : figure.first]]
    told = before[-1:] == ["worth"] and figure.shape is Shape.PERCENT
    return told and not (_DEALS.isdisjoint(before) or _PAY.isdisjoint(before))
