"""Share prices: "Oxo shares rose 3%", "the stock closed at 558 euros", "rival Oxo Hosting closed 1.9% lower"."""

from __future__ import annotations

from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.tokens import Place, Token

SHARE_PRICE = "share price"
_STOCKS = frozenset(("shares", "share", "stock", "the shares", "the stock"))
_HOLDINGS = ("shares in ", "shares of ")
_SESSIONS = frozenset(("trading", "early trading", "late trading", "extended trading", "afternoon trading"))
_TRADED = frozenset(("shares", "stock"))
_DEALINGS = frozenset(("trading", "trade", "dealings", "on", "after", "by", "to", "at"))
_TRADING = frozenset(("close", "finish", "end", "open", "trade", "settle"))


def whose_share_price(metric: str, government: Government, *, subject: bool, priced: bool, moved: bool) -> str | None:
    """Whose share price a label means: a firm's name, "" where it does not say whose, ``None`` where it is none.

    ``subject`` says that the label is the subject of a verb, ``priced`` that the figure is money or a price, ``moved``
    that it tells how far the price went.
    """
    lower = metric.lower().removeprefix("listed ")
    if priced and lower in _SESSIONS:
        # "gained 3% in early trading to 412 pence"
        return ""
    verb = government.verb.verb if government.verb is not None else None
    closed = verb is not None and verb.lemma in _TRADING
    alone = lower == "shares" or (subject and lower == "stock")  # "The stock, which has gained 18%, was up 2%"
    if lower in _STOCKS and ((subject and priced) or (moved and (alone or closed))):
        # "Shares closed at 558 euros"
        return ""
    if lower.startswith(_HOLDINGS) and (moved or (subject and priced)):
        # "Shares in the maker of lifts rose 3%", "to close at 78 Hong Kong dollars"
        return ""
    *owner, last = metric.split() or [""]
    named = bool(owner) and all(part[0].isupper() for part in owner)
    # "Housing stock grew 3%" opens with a noun that means something else.
    named = named and not (len(owner) == 1 and last.lower() == "stock" and is_english(owner[0].lower()))
    if subject and (moved or priced) and last.lower() in ("shares", "stock") and named:
        # "Oxo shares have shed 12%", "Oxo shares closed at 558 euros"
        return " ".join(owner)
    if not (subject and moved and closed) or not last[:1].isupper():
        return None
    firm = [part for part in metric.split() if part.lower() not in words("words for a company") | {"rival"}]
    told = len(firm) > 1 and not any(part.isupper() or part.isdigit() for part in firm)
    return " ".join(firm) if told else None


def is_quoted_price(figure: Figure, government: Government) -> bool:
    """ "Shares closed 7% higher at 55 euros", "the yield touched 2%": the market's price of the day."""
    head = government.subject.head if government.subject is not None else ""
    unit = figure.quantity.unit if figure.quantity is not None else ""
    if head in ("yield", "yields"):
        return unit == "percent"
    verb = government.verb.verb if government.verb is not None else None
    # Not "The stock of houses grew 2%"
    dealt = head == "stock" and verb is not None and verb.lemma in _TRADING
    traded = dealt or head in words("traded things")
    return traded and (unit in ("percent", "x", "") or unit.partition("/")[0].isupper())


def is_exchange(tokens: list[Token], place: Place | Mention) -> bool:
    """ "The shares lost 3% in London": where they are traded, which is not what they are of."""
    if place.form == "world" or not place.first or tokens[place.first - 1].lower != "in":
        return False
    behind = tokens[place.last].lower if place.last < len(tokens) else "."
    ends = behind in _DEALINGS or behind in ".,;"
    return ends and any(token.lower in _TRADED for token in tokens[: place.first])
