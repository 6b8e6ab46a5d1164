"""Periods of a sentence that date no figure: those of asides, of repetitions, of when something was foretold."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.periods import Granularity, PeriodMention, PeriodRole
from claimtrack.extraction.periods.words import FORETELLING, FORETOLD, TELLING
from claimtrack.extraction.tokens import Token, TokenKind

_ASIDE_TOKENS = 14
_TOLD_TOKENS = 9
_SUPPOSED = 10
_TERM_VERBS = frozenset("runs run ran lasts lasted covers covered spans spanned extends extended".split())
_SETTLING = frozenset("decided agreed promised pledged announced planned approved adopted targeted".split())
_TELLERS = frozenset("it they we he she i you the that which its their who".split())
_STANDING_FOR = frozenset(("did", "had", "was", "were", "does", "do", "has", "have"))
_DATING = frozenset((PeriodRole.HOLDS, PeriodRole.END_OF, PeriodRole.NAME))
_ISSUED = frozenset(("released", "published", "issued", "presented", "unveiled", "out"))
_ISSUED_REACH = 7
_LONGER = frozenset((Granularity.QUARTER, Granularity.HALF, Granularity.YEAR))
_OWN_REACH = 6
_RELATIVES = frozenset(("which", "where", "who", "whose"))
_FRONTED = frozenset(("in", "at", "on", "for", "across", "around"))


def in_aside(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """Does the mention stand in an aside that ends before the figure: "X, which doubled in July, sold 5"?

    The verb behind the comma tells that the sentence goes on with what stood before the aside.
    """
    if mention.last < figure.first and _in_participle_aside(tokens, figure, mention):
        return True
    if mention.last < figure.first and _in_moving_aside(tokens, figure, mention):
        return True
    if mention.last >= figure.first or not _opens_aside(tokens, mention) or _tells_a_term(tokens, mention):
        return False
    ahead = not any(_is_past(token.lower) for token in tokens[_opens_aside(tokens, mention) : mention.first])
    # "In Poland, where it opened in March, traffic rose": behind what stands in front, any comma closes the aside.
    fronted = tokens[0].lower in _FRONTED and all(t.text != "," for t in tokens[: _opens_aside(tokens, mention) - 1])
    return any(
        tokens[index].text == ","
        and (fronted or is_finite(tokens[index + 1].lower) or (not ahead and _goes_on(tokens[index + 1].lower)))
        for index in range(mention.last, figure.first)
    )


def _is_past(word: str) -> bool:
    known = verb_forms().get(word)
    return word in ("had", "was", "were") or (known is not None and known.form == "past")


def _goes_on(word: str) -> bool:
    """Can the word be the verb with which a clause goes on behind an aside?"""
    return is_finite(word) or (word in words("auxiliaries") and word != "to")


def repeats(tokens: list[Token], mention: PeriodMention) -> bool:
    """Does the mention date an earlier time at which the same held: "costs 900 euros, as it did last autumn"?"""
    at = mention.lead - 1
    if _is_ranked_by(tokens, mention) or _is_supposed(tokens, mention):
        return True
    if at < 2 or tokens[at].lower not in _STANDING_FOR:
        return False
    return any(tokens[back].lower == "as" and tokens[back - 1].text == "," for back in range(max(1, at - 3), at))


def _is_ranked_by(tokens: list[Token], mention: PeriodMention) -> bool:
    """ "The second warmest year, second only to 2023", "behind only 2016": a time that did better."""
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    return before in (["only", "to"], ["only", "by"], ["behind", "only"], ["after", "only"], ["only", "behind"])


def _is_supposed(tokens: list[Token], mention: PeriodMention) -> bool:
    """ ", which would have shocked anyone ten years ago": a time of what never was."""
    before = [token.lower for token in tokens[max(0, mention.first - _SUPPOSED) : mention.first]]
    return any(before[at : at + 4] == [",", "which", "would", "have"] for at in range(len(before)))


def is_when_told(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """Does the mention date when the figure was foretold or settled: "the 40 tonnes it had forecast last spring"?"""
    if mention.relative and mention.last < figure.first and _is_telling(tokens[mention.last]):
        # "Acme last week reported a 4.6% drop in volumes"
        return mention.granularity is not Granularity.QUARTER
    if not 0 < mention.lead - figure.last <= _TOLD_TOKENS or (
        mention.granularity is Granularity.YEAR and mention.stated
    ):
        return False
    if mention.lead < mention.first and tokens[mention.lead].lower not in ("in", "on", "at", "back"):
        return False
    between = tokens[figure.last : mention.lead]
    told = next((at for at, token in enumerate(between) if token.lower in FORETELLING or token.lower in _SETTLING), 0)
    if any(token.text in ",;:." for token in between):
        return False
    if told and between[told - 1].lower == "than":
        # "half a million fewer than planned in April"
        return True
    return any(token.lower in _TELLERS or token.is_capitalized for token in between[:told])


def is_day_told(tokens: list[Token], figure: Figure, mention: PeriodMention, mentions: list[PeriodMention]) -> bool:
    """Does the mention date when the figure was foretold, issued or reported?"""
    foretold = is_when_told(tokens, figure, mention) or is_issued_then(tokens, mention, mentions)
    return foretold or _is_day_of_report(tokens, figure, mention, mentions) or _is_of_forecast(tokens, figure, mention)


def _is_of_forecast(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "Against a forecast of 2.9% in November": when something else was foretold than what is seen now."""
    before = [token.lower for token in tokens[max(0, figure.first - 4) : figure.first]]
    told = len(before) > 3 and before[3] == "of" and before[2] in FORETOLD and before[0] in ("against", "with", "from")
    behind = mention.lead == figure.last and tokens[mention.lead].lower == "in"
    return told and behind and mention.granularity is Granularity.MONTH


def _is_day_of_report(
    tokens: list[Token], figure: Figure, mention: PeriodMention, mentions: list[PeriodMention]
) -> bool:
    """ "Posted a third-quarter loss of 5 million on Tuesday": the quarter is the loss's, the day that of the news."""
    behind = mention.granularity is Granularity.DAY and mention.relative and mention.lead == figure.last
    if not behind or tokens[mention.lead].lower != "on":
        return False
    return any(
        other.granularity in _LONGER
        and 0 <= figure.first - other.last <= _OWN_REACH
        and _runs_to(tokens, other, figure)
        for other in mentions
    )


def _runs_to(tokens: list[Token], mention: PeriodMention, figure: Figure) -> bool:
    return all(token.kind is TokenKind.WORD for token in tokens[mention.last : figure.first])


def is_issued_then(tokens: list[Token], mention: PeriodMention, mentions: list[PeriodMention]) -> bool:
    """ "A poll released by the council last week and held in May": when the report came out, beside its own time."""
    if not mention.relative or not any(other.first > mention.last and other.period for other in mentions):
        return False
    before = range(mention.lead - 1, max(-1, mention.lead - _ISSUED_REACH), -1)
    for at in before:
        if tokens[at].lower in _ISSUED:
            return True
        if tokens[at].text in ",;" or is_finite(tokens[at].lower):
            return False
    return False


def _is_telling(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    return known is not None and known.form == "past" and known.verb.verb_class == "say"


def _tells_a_term(tokens: list[Token], mention: PeriodMention) -> bool:
    """ "a contract, which runs from 2025 to 2029, brings 6 million": the term of what the sentence speaks of."""
    told = tokens[_opens_aside(tokens, mention) : mention.lead]
    return any(token.lower in _TERM_VERBS for token in told)


def _opens_aside(tokens: list[Token], mention: PeriodMention) -> int:
    """Index of the word that opens the aside in which a mention stands; 0 where it stands in none."""
    for index in range(mention.first - 1, max(0, mention.first - _ASIDE_TOKENS), -1):
        if tokens[index].text in ",;":
            return 0
        if tokens[index].lower in _RELATIVES:
            return index if tokens[index - 1].text == "," else 0
    return 0


def _in_participle_aside(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "The firm, founded in 2019 and sold to a rival in May, is raising 5 million": what was done to it before."""
    opening = next((at for at in range(mention.first - 1, 0, -1) if tokens[at].text in ",;"), 0)
    known = verb_forms().get(tokens[opening + 1].lower)
    if not opening or known is None or known.form != "past" or tokens[opening + 1].lower in TELLING:
        return False
    closing = next((at for at in range(mention.last, figure.first) if tokens[at].text == ","), None)
    behind = tokens[closing + 1].lower if closing is not None else ""
    return _goes_on(behind) and not any(is_finite(token.lower) for token in tokens[1:opening])


def _in_moving_aside(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "Sales of vans, up 22% over the past year, reached 4,000": how they had moved till then."""
    opening = next((at for at in range(mention.first - 1, 0, -1) if tokens[at].text in ",;"), 0)
    moved = [token.lower for token in tokens[opening + 1 : opening + 3]]
    if not opening or not ("up" in moved[:1] or "down" in moved[:1] or moved[:1] == ["already"]):
        return False
    closing = mention.last
    return closing < figure.first and tokens[closing].text == "," and _goes_on(tokens[closing + 1].lower)


def has_aside(tokens: list[Token]) -> bool:
    """Does an aside tell of whom a sentence begins with: "Acme, which has 400 staff, sold 900 boats in May"?"""
    opening = pairwise(tokens[:_ASIDE_TOKENS])
    return any(comma.text == "," and behind.lower in _RELATIVES for comma, behind in opening)


def is_beyond_aside(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "Acme, which has 900 engineers, will open 3 plants in 2027": no time of what an aside tells in the present."""
    closing = next((at for at in range(figure.last, max(figure.last, mention.lead)) if tokens[at].text == ","), 0)
    opening = next((at for at in range(figure.first - 1, 0, -1) if tokens[at].text in ",;"), 0)
    if not closing or not opening or tokens[opening + 1].lower not in _RELATIVES:
        return False
    goes_on = closing + 1
    while goes_on < mention.first and tokens[goes_on].lower in words("adverbs"):
        goes_on += 1
    known = [verb_forms().get(token.lower) for token in tokens[opening + 2 : closing]]
    past = any(form is not None and form.form == "past" for form in known)
    return _goes_on(tokens[goes_on].lower) and not past


def is_of_cause(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "rose only 1.9%, held back by mild weather in October": when the cause was at work."""
    opening = next((at for at in range(mention.lead - 1, figure.last - 1, -1) if tokens[at].text in ",;"), 0)
    if not opening or opening + 1 >= mention.lead:
        return False
    known = verb_forms().get(tokens[opening + 1].lower)
    made = known is not None and known.form == "past"
    return made and any(token.lower == "by" for token in tokens[opening + 2 : opening + 4])


def is_of_verb_behind(tokens: list[Token], figure: Figure, mention: PeriodMention, others: list[Figure]) -> bool:
    """ "lost 8.8% to 14 euros and are down by 40% this year": of the figure behind a further verb, in the present."""
    for at in range(figure.last, mention.lead - 1):
        if tokens[at].lower == "and" and tokens[at + 1].lower in ("is", "are"):
            return any(at < other.first < mention.lead for other in others)
    return False


def of_own_aside(tokens: list[Token], figure: Figure, mentions: list[PeriodMention]) -> list[PeriodMention]:
    """ "The stadium, bought in 2019 for 9 million, drew 800 in May": the times with which an aside dates its figure."""
    opening = next((at for at in range(figure.first - 1, 0, -1) if tokens[at].text in ",;"), 0)
    closing = next((at for at in range(figure.last, len(tokens) - 1) if tokens[at].text in ",;"), None)
    if not opening or closing is None or not is_finite(tokens[closing + 1].lower):
        return []
    known = verb_forms().get(tokens[opening + 1].lower)
    if known is None or known.form != "past" or any(is_finite(token.lower) for token in tokens[1:opening]):
        return []
    return [
        one for one in mentions if one.period and one.role in _DATING and opening < one.first and one.last <= closing
    ]


def tells_of_other(tokens: list[Token], figure: Figure, mention: PeriodMention, others: list[Figure]) -> bool:
    """ "The gap of 2 million was met by the fund, which needs 3 million this year": of the clause of its own figure."""
    for other in others:
        if figure.last <= other.first and other.last <= mention.first:
            between = range(figure.last + 1, other.first)
            return any(tokens[at].lower in _RELATIVES and tokens[at - 1].text == "," for at in between)
    return False
