"""Rates set against no year before: against the levels told beside them, the market's day before, another thing."""

from __future__ import annotations

from datetime import date, timedelta

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.compared_rates import Compared
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token, TokenKind

_OPENING_APPOSED = 6
_AS_MUCH = frozenset(("as", "more", "less", "fewer", "higher", "lower"))
_NO_THINGS = frozenset(
    "before usual previously expected forecast thought hoped feared planned normal then earlier it they we he she what "
    "any ever last in at during on a an one since previous prior preceding".split()
)
"""Behind "than" these tell of another time, or of what was expected."""
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our", "those", "that", "for"))
_THAN_REACH = 5
_THING_REACH = 6
_CLOSING = frozenset(
    "closed close closes closing settled opened ended ends finished trading trade traded session bourse".split()
)
_WEEKDAYS = 5
_SHARES = frozenset(("shares", "stock"))
"""What is dealt in every day: told of a day, they moved on it."""


def apposed(tokens: list[Token], figure: Figure, kind: Kind, levels: tuple[str, ...]) -> tuple[str, str] | None:
    """The later and the earlier time of two levels that a rate behind them sums up.

    "from 400 boats in 2010 to 540 in 2025, an increase of 35%", "9 million in 2024 and 24 million in 2026, or 2.7
    times as much".
    """
    pair = list(dict.fromkeys(levels))[-2:]
    if kind not in (Kind.GROWTH, Kind.MULTIPLE, Kind.CHANGE) or len(pair) < 2:
        return None
    opening = next(
        (
            at
            for at in range(figure.first - 1, max(figure.first - _OPENING_APPOSED, 0), -1)
            if tokens[at].text in ",;–—"
        ),
        0,
    )
    between = [token.lower for token in tokens[opening + 1 : figure.first]]
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    moved = (
        between[:1] in (["a"], ["an"]) and between[-1:] == ["of"] and any(is_movement_noun(word) for word in between)
    )
    if not opening or not (moved or (between[:1] == ["or"] and behind in _AS_MUCH)):
        return None
    times = sorted((when.end, when.start, period) for period in pair if (when := parse_period(period)) is not None)
    if len(times) < 2 or times[0][0] >= times[1][1]:
        return None
    return times[1][2], times[0][2]


def is_against_a_thing(compared: Compared) -> bool:
    """ "18% less than the average wage", "12% more than houses": against another thing, at the same time."""
    tokens, last = compared.tokens, compared.figure.last
    than = next((at for at in range(last, min(last + _THAN_REACH, len(tokens))) if tokens[at].lower == "than"), None)
    if (
        than is None
        or than + 1 >= len(tokens)
        or not any(token.lower in words("more words") | words("less words") for token in tokens[last:than])
    ):
        return False
    at = than + 1
    while at < len(tokens) - 1 and tokens[at].lower in _DETERMINERS:
        at += 1
    behind = range(at, min(at + _THING_REACH, len(tokens)))
    dated = any(mention.lead in behind or mention.first in behind for mention in compared.mentions)
    told = (
        tokens[at].kind == TokenKind.WORD
        and all(token.text != "," for token in tokens[last:than])
        and tokens[at].lower not in _NO_THINGS
    )
    figures = any(other.first in behind for other in compared.others)
    return told and not dated and not figures


def of_trading_day(compared: Compared, period: str) -> str | None:
    """ "Shares closed 7% higher", "copper gained 2% to $9,800 on Monday": against the day of trading before."""
    when, subject = parse_period(period), compared.government.subject
    if when is None or when.start != when.end or compared.kind is not Kind.GROWTH:
        return None
    if subject is None:
        # "Wheat settled at 231 euros on Thursday, up 1.2%"
        before = compared.tokens[compared.government.clause[0] : compared.figure.first]
        goods = any(token.lower in words("commodities") for token in before)
        said = compared.government.preposition in ("up", "down") and any(t.lower in _CLOSING for t in before)
        return _day_before(when.start) if goods and said else None
    clause = compared.tokens[compared.government.clause[0] : compared.government.clause[1]]
    traded = subject.head in words("traded things") | words("commodities") | _SHARES
    dealt = subject.head in _SHARES or any(token.lower in _CLOSING for token in clause) or _is_quoted(clause)
    return _day_before(when.start) if traded and dealt else None


def _day_before(day: date) -> str:
    """The last day of trading before a day."""
    back = day - timedelta(days=1)
    while back.weekday() >= _WEEKDAYS:
        back -= timedelta(days=1)
    return back.isoformat()


def _is_quoted(clause: list[Token]) -> bool:
    """ "... to $64.10 a barrel", "at 410 pence": the price that a day's trading left."""
    joints = (at for at, token in enumerate(clause[:-2]) if token.lower in ("to", "at"))
    return any(clause[at + 1].text in "$€£¥" or clause[at + 1].kind is TokenKind.NUMBER for at in joints)


EXPECTED = frozenset(
    "expected forecast predicted estimated projected hoped feared pencilled anticipated foreseen prepared "
    "expecting forecasting looking hoping".split()
)
"""What others did with a figure that one is set against."""
_AIMED = frozenset("planned promised targeted budgeted pledged".split())
_FORETOLD = frozenset(("predicted", "forecast", "projected", "foresaw"))
_EXPECTED_REACH = 7
_AIMED_WITHIN = 3


def is_expected(tokens: list[Token], figure: Figure) -> bool:
    """ "Against the 1.25 billion that analysts had expected", "beating the 4.8 billion forecast by banks"."""
    return _is_done_with(tokens, figure, EXPECTED) or _is_estimate(tokens, figure)


def is_aimed_at(tokens: list[Token], figure: Figure) -> bool:
    """ "Against the 17,000 that planners had promised", "95% of the 1.2 million targeted", "against 800 planned"."""
    return _is_done_with(tokens, figure, _AIMED)


def is_looked_to(tokens: list[Token], figure: Figure) -> bool:
    """What was expected or aimed at for the time of the figure beside it."""
    return is_expected(tokens, figure) or is_aimed_at(tokens, figure)


def _is_estimate(tokens: list[Token], figure: Figure) -> bool:
    """ "Beating estimates of $1.94", "short of a consensus forecast of 3%", "missed the $36 million consensus"."""
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    before = [token.lower for token in tokens[max(0, figure.first - _EXPECTED_REACH) : figure.first]]
    told = before[-1:] == ["of"] and before[-2:-1] and before[-2] in words("estimates of others")
    if not told and behind != "consensus":
        return False
    return not words("measuring up").isdisjoint(before)


def _is_done_with(tokens: list[Token], figure: Figure, deeds: frozenset[str]) -> bool:
    before = tokens[figure.first - 1].lower if figure.first else ""
    behind = [token.lower for token in tokens[figure.last : figure.last + _EXPECTED_REACH]]
    if before not in ("the", "against") or not behind:
        return False
    if behind[0] in deeds:
        return True
    stop = next((at for at, word in enumerate(behind) if word in deeds), 0)
    if behind[0] == "that" and deeds is _AIMED and 1 < stop <= _AIMED_WITHIN:
        return True  # "the 120 GW that governments pledged"
    told = behind[1 : stop + 1] if behind[0] == "that" and deeds is EXPECTED else []
    if told and told[-1] in _FORETOLD and not any(word in ",;.:" for word in told):
        return True  # "below the 218 million that the guild predicted"
    return (
        stop > 1 and not {"had", "were"}.isdisjoint(behind[:stop]) and not any(word in ",;.:" for word in behind[:stop])
    )
