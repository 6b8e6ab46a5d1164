"""Share or growth: what a percentage states that stands beside no word of movement."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.against_itself import of_what
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.kind_readings import Reading, part_of
from claimtrack.extraction.lending import lent_at, on_loans
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.rate_names import (
    core_head,
    is_growth_rate,
    is_interest,
    is_part_by_rate,
    is_pay_deal,
    is_price_growth,
    is_proportion,
)
from claimtrack.extraction.tokens import Token, TokenKind, lower_at

_BREAKS, _ELLIPSIS_TOKENS = frozenset((";", "(", "—", "–", "but", "while", "which", "who", "that")), 18


def share_or_growth(
    tokens: list[Token], figure: Figure, government: Government, previous: Reading | None, spoken: Reading | None
) -> Reading:
    """The kind of a percentage or fraction by what it is called, by its sibling and by what was spoken of before."""
    if figure.shape is Shape.PERCENT and is_part_by_rate(tokens, government):
        return Reading(Kind.SHARE, 0, "kind-proportion")
    lent = on_loans(tokens, figure) or lent_at(tokens, figure, spoken)
    if figure.shape is Shape.PERCENT and not part_of(tokens, figure) and (lent or is_interest(tokens, government)):
        return Reading(Kind.LEVEL, 0, "kind-interest-rate")
    if figure.shape is Shape.PERCENT and _moved_to(tokens, figure):
        led = spoken is not None and spoken.kind is Kind.GROWTH
        return Reading(Kind.GROWTH, spoken.direction if spoken is not None and led else 1, "kind-moved-to")
    if spoken is not None and figure.shape is Shape.PERCENT and _compared(tokens, figure, spoken):
        return Reading(spoken.kind, 0, "kind-compared")
    if figure.shape is Shape.PERCENT and is_proportion(tokens, government):
        return Reading(Kind.SHARE, 0, "kind-proportion")
    # "and 41% would not pay more", but "the 0.4% pencilled in for China"
    helped = government.predicate is not None and government.predicate.last - government.predicate.first > 1
    does = helped and _acts(government, figure)
    if previous and previous.kind is Kind.GROWTH and not does and _elliptic(tokens, figure, government):
        return Reading(Kind.GROWTH, previous.direction, "kind-ellipsis")
    if (
        spoken is not None
        and spoken.kind is Kind.GROWTH
        and figure.shape is Shape.PERCENT
        and _bargained(tokens, figure, government)
    ):
        return Reading(Kind.GROWTH, 1, "kind-bargained")
    if is_pay_deal(tokens, figure):
        return Reading(Kind.GROWTH, 1, "kind-bargained")
    if figure.shape is Shape.PERCENT and not part_of(tokens, figure) and is_price_growth(tokens, government):
        return Reading(Kind.GROWTH, 1, "kind-inflation")
    if _fronted(tokens, figure):
        return Reading(Kind.GROWTH, 1, "kind-inflation")
    behind = government.right_noun if figure.shape is Shape.PERCENT else None
    if (
        is_growth_rate(tokens, government.noun)
        or is_growth_rate(tokens, behind)
        or (is_growth_rate(tokens, government.subject) and government.verb and not part_of(tokens, figure))
    ):
        return Reading(Kind.GROWTH, 1, "kind-growth-rate")
    if tokens[figure.first - 1].lower in words("participles of suppliers"):
        return Reading(Kind.SHARE, 0, "kind-share")
    if previous and previous.kind is Kind.GROWTH and figure.shape is Shape.PERCENT and not does and _alone(government):
        return Reading(Kind.GROWTH, previous.direction, "kind-like-the-last")
    if figure.shape is Shape.PERCENT and _on_period(tokens, figure):
        return Reading(Kind.GROWTH, 1, "kind-on-period")
    if figure.shape is Shape.PERCENT and _signed(tokens, figure):
        return Reading(Kind.GROWTH, 1, "kind-signed")
    if figure.shape is Shape.FRACTION and of_what(tokens, figure):
        return Reading(Kind.MULTIPLE, 0, "kind-fraction-of-itself")
    goes_on = spoken is not None and (points_back(tokens, figure, government) or _made_half(previous))
    if _adds(tokens, figure, government) and spoken is not None and spoken.kind is Kind.GROWTH:
        return Reading(Kind.GROWTH, spoken.direction, "kind-goes-on")
    if spoken is not None and goes_on and figure.shape is Shape.PERCENT:
        return Reading(spoken.kind, spoken.direction, "kind-goes-on")
    return Reading(Kind.SHARE, 0, "kind-share")


def points_back(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "It was 21%", "its forecast is 24%", "lenders expect 31%": a percentage of what was spoken of before."""
    timed = government.complement is not None and government.complement[1].head in words("time words")
    if (government.complement is not None and not timed) or government.right_noun is not None:
        return False
    if part_of(tokens, figure) or _acts(government, figure):
        return False
    if government.verb is not None and government.verb.verb is not None:
        lemma = government.verb.verb.lemma
        bare = government.noun is None and government.object is None and not government.crossed
        if lemma in _PUTTING and government.preposition == "at" and lower_at(tokens, government.verb.last) == "it":
            # "Our own gauge has it at 11.6%"
            return True
        part = lemma == "make" and lower_at(tokens, government.verb.last) == "up"  # "Foreigners made up 54%"
        if lemma in _FINDING and not part and (bare or (lemma == "arrive" and government.preposition == "at")):
            return True
        stands = government.verb.verb.verb_class == "stand" and government.subject is None and not government.crossed
        if stands and government.pronoun in _POINTING:
            # "its rate is 4% now; in April it had stood at 5.75%"
            return True
        if government.verb.verb.lemma != "be":
            return government.noun is not None and core_head(tokens, government.noun) in _POINTERS
    phrase = government.noun or government.subject
    if phrase is not None:
        return core_head(tokens, phrase) in _POINTERS
    return government.pronoun in _POINTING


def _acts(government: Government, figure: Figure) -> bool:
    """ "The poll found that 57% had cut back": so many of them did it."""
    does = government.predicate
    return does is not None and does.first == figure.last and (does.verb is None or does.verb.lemma != "be")


def by_metric(reading: Reading, figure: Figure, metric: str) -> Reading:
    """The reading of a percentage that only its metric's name can settle: a rate of interest is a level."""
    said = metric.lower().split()
    if reading.direction < 0 and reading.rule in ("kind-goes-on", "kind-like-the-last") and said[-1:] == ["inflation"]:
        # "The lira lost 16%. The target for inflation is 9%": not what fell.
        return Reading(reading.kind, 1, reading.rule)
    part = len(said) > 1 and said[-1] == "rate" and said[-2] in words("shares called rates")
    if part and reading.rule in ("kind-goes-on", "kind-coordinate"):  # "Unemployment? It was 9% in May"
        return Reading(Kind.SHARE, 0, "kind-proportion")
    if reading.rule != "kind-share" or figure.shape is not Shape.PERCENT:
        return reading
    if said[:2] == ["share", "of"]:
        return reading
    if said == ["wages"]:
        # "rejected an offer of 3.5%"
        return Reading(Kind.GROWTH, 1, "kind-bargained")
    if said[-1:] == ["inflation"]:
        return Reading(Kind.GROWTH, 0, "kind-inflation")
    rates = [index for index, word in enumerate(said) if word in ("rate", "rates")]
    priced = any(index and said[index - 1] in words("rates of money") for index in rates)
    lent = rates and not {"mortgage", "mortgages", "loan", "loans", "deposits"}.isdisjoint(said)
    if priced or lent or "fix" in said or (said and said[-1] in ("yield", "yields")):
        return Reading(Kind.LEVEL, 0, "kind-interest-rate")
    return reading


def _fronted(tokens: list[Token], figure: Figure) -> bool:
    """ "At 3.1%, inflation is above target", "Core inflation, 4.4% in May, leaves little room"."""
    if figure.first > 1 and tokens[figure.first - 1].text == "," and tokens[figure.first - 2].lower == "inflation":
        return True
    if not figure.first or tokens[figure.first - 1].lower != "at" or tokens[figure.last : figure.last + 1] == []:
        return False
    behind = [token.lower for token in tokens[figure.last + 1 : figure.last + 4]]
    return tokens[figure.last].text == "," and ("inflation" in behind or "growth" in behind)


def _adds(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "another 3% this year", "a further 5%": more of the change spoken of before."""
    added = tokens[figure.first].lower == "another" or "further" in (
        tokens[figure.first].lower,
        tokens[min(figure.first + 1, figure.last - 1)].lower,
    )
    return added and government.complement is None and government.predicate is None and government.right_noun is None


def _moved_to(tokens: list[Token], figure: Figure) -> bool:
    """ "fell 4.8% to 337 tonnes in Europe and 17.1% to 183 tonnes in Asia": the level that a change led to."""
    if figure.last + 1 >= len(tokens) or tokens[figure.last].lower != "to":
        return False
    if figure.first and tokens[figure.first - 1].lower == "from":
        return False
    reached = tokens[figure.last + 1 : figure.last + 4]
    share = any(token.text == "%" or token.lower in ("percent", "per") for token in reached)
    return reached[0].kind in (TokenKind.NUMBER, TokenKind.SYMBOL) and reached[0].text != "%" and not share


_POINTERS = frozenset(
    "forecast estimate figure rate target projection consensus prediction guess outlook number reading goal "
    "range".split()
)
_FINDING = frozenset(
    "arrive think reckon expect forecast predict see project anticipate say show report give quote estimate calculate "
    "suggest put make find manage".split()
)
_POINTING = frozenset(("it", "that", "this", "theirs", "mine", "ours", "they"))


_AGAINST = (["from"], ["after"], ["against"], ["than"], ["compared", "with"], ["compared", "to"], ["versus"])


def _compared(tokens: list[Token], figure: Figure, spoken: Reading) -> bool:
    """ "rates stand at 5%, down from 6%": the percentage compared with is of the same kind."""
    if spoken.kind is Kind.GROWTH or part_of(tokens, figure):
        return False
    before = [token.lower for token in tokens[max(0, figure.first - 2) : figure.first]]
    return before in _AGAINST or before[-1:] in _AGAINST


def _made_half(previous: Reading | None) -> bool:
    """ "rose 2%, less than half the 5% of last year": what a multiple is a multiple of."""
    return previous is not None and previous.kind is Kind.MULTIPLE


def _elliptic(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "fell 2.6% and sugar 1.4%", "rose 1.9%, ahead of India's 1.4%": percentages beside one, with no verb between."""
    if figure.shape is not Shape.PERCENT or part_of(tokens, figure) or government.bracket:
        return False
    if government.preposition == "by" or tokens[figure.first - 1].lower in ("'s", "’s"):
        return True
    verb = government.verb
    if verb is not None and verb.verb is not None and verb.verb.lemma == "follow":
        # "Asia grew at 11%, followed by Europe at 9%"
        verb = None
    for index in range(figure.first - 1, max(figure.first - _ELLIPSIS_TOKENS, 0), -1):
        if tokens[index].lower in _BREAKS or (verb is not None and verb.first <= index < verb.last):
            return False
        if tokens[index].text == "%" or tokens[index].lower in ("percent", "cent"):
            return True
    return False


def _bargained(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "won 5.25%, will ask for 5%", "had to settle for 4.65%": more of what was bargained for."""
    verb = government.verb.verb if government.verb is not None else None
    apart = figure.first > 0 and tokens[figure.first - 1].lower in (",", "or", "and")
    return verb is not None and verb.lemma in _BARGAINING and _alone(government) and not apart


_PUTTING = frozenset(("have", "put", "peg", "place", "see"))
_BARGAINING = frozenset(("ask", "want", "seek", "demand", "offer", "settle", "win", "get", "accept", "call", "agree"))


def _alone(government: Government) -> bool:
    """Nothing beside the figure says what it is a share of."""
    return government.complement is None and government.right_noun is None and government.noun is None


_PERIODS = frozenset(("year", "month", "quarter", "week", "day"))


def _on_period(tokens: list[Token], figure: Figure) -> bool:
    """ "12% year on year", "3% month-on-month", "0.4% on the quarter": a rate of change over that time."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 3]]
    if behind[:1] == ["on"]:
        return bool(_PERIODS & set(behind[1:2] + behind[2:3] if behind[1:2] == ["the"] else behind[1:2]))
    return len(behind) > 1 and behind[0] in _PERIODS and behind[1] in ("on", "-", "over")


def _signed(tokens: list[Token], figure: Figure) -> bool:
    return any(
        tokens[index].text in "+-−" for index in range(figure.first, figure.number_first + 1) if index < len(tokens)
    )
