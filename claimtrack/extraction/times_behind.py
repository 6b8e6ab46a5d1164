"""Times that belong to a clause or a figure behind the one that is dated."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, verb_forms
from claimtrack.extraction.periods import Granularity, PeriodMention
from claimtrack.extraction.tokens import Token, lower_at

_LONGEST_SUBJECT = 6
_OPENING_TOKENS = 3
_PRESENT = frozenset(("is", "are", "has", "have"))
_JOINED, _BEHIND_FROM = 6, 3
_TO_COME = frozenset(("will", "would", "should"))
_COMPARING = frozenset(("as", "than", "from", "against", "compared", "versus"))
RELATIVES = frozenset(("which", "where", "who", "whose", "that"))


def in_clause_behind(tokens: list[Token], last: int, mention: PeriodMention) -> bool:
    """ "has hit 6 million people, most of them in Punjab, where rivers rose in August": a clause behind the figure."""
    between = range(last + 1, mention.lead)
    return any(
        (tokens[index].lower in RELATIVES and tokens[index - 1].text == ",")
        or (
            tokens[index].lower == "when" and tokens[index - 1].text != ","
        )  # "half of what it was when it listed in 2021"
        for index in between
    )


def in_next_clause(tokens: list[Token], at: int, mention: PeriodMention) -> bool:
    """ "lowered it in August, to 4%, and left it there last month": another verb stands between.

    So it does in "was 3.6 million, bringing the total for nine months to 9.4".
    """
    for index in range(at, mention.lead - 1):
        known = verb_forms().get(tokens[index + 1].lower) if tokens[index].text == "," else None
        if known is not None and known.form == "ing":
            return True
    joining = (index for index in range(at, mention.lead - 1) if tokens[index].lower in ("and", "but"))
    return any(is_finite(tokens[index + 1].lower) for index in joining)


def opens_next(tokens: list[Token], following: int, mention: PeriodMention) -> bool:
    """ "15,542, a drop of 14.9 per cent, and January 17,100": the month tells of the next figure."""
    return mention.last == following and mention.lead > 1 and tokens[mention.lead - 1].lower == "and"


def is_foretold_behind(tokens: list[Token], at: int, mention: PeriodMention) -> bool:
    """ "put additions at 15 GW and expects 24 GW this year": the year is of what is foretold, not of what is told."""
    for index in range(at, mention.lead - 1):
        if tokens[index].lower != "and":
            continue
        # ", and the ministry expects 27 billion in 2026"
        reach = _LONGEST_SUBJECT if tokens[index - 1].text == "," else 1
        for token in tokens[index + 1 : min(index + 1 + reach, mention.lead)]:
            known = verb_forms().get(token.lower)
            if known is not None and known.form == "s" and known.verb.verb_class == "expect":
                return True
    return False


def of_rival(tokens: list[Token], figure: Figure, following: int, mention: PeriodMention, against: set[int]) -> bool:
    """Does the mention date a figure compared with ("twice as many as the 247 of 2023"), not "1% from May to 25"?"""
    between = set(range(figure.last, min(following, mention.lead))) - against
    return following < mention.lead and any(tokens[at].lower in _COMPARING for at in between)


def past_equals(tokens: list[Token], later: list[int], end: int) -> int:
    """ "was $2 million, or 4 cents a share, compared with ...": the next figure that does not say the same again."""
    return next((first for first in later if tokens[first - 1].lower != "or" and tokens[first - 1].text != "("), end)


def same_breath(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """Is no semicolon between the figure and the time?"""
    return not any(token.text == ";" for token in tokens[figure.last : mention.first])


def goes_on_in_past(tokens: list[Token], first: int, last: int) -> bool:
    """ "has 6 million users and handled 3 million orders last month": a second verb, in the past, for the time."""
    for at in range(first, last - 1):
        known = verb_forms().get(tokens[at + 1].lower) if tokens[at].lower == "and" else None
        if known is not None and known.form == "past" and not known.invariant:
            return True
    return False


def explained(tokens: list[Token], mention: PeriodMention, figure: Figure) -> bool:
    """ "aims to double by 2026, and hires: of its 700 staff, ...": behind the colon of a sentence, not of a label."""
    colon = next((at for at in range(mention.last, figure.first) if tokens[at].text == ":"), None)
    return colon is not None and any(is_finite(token.lower) for token in tokens[:colon])


def is_told_on(tokens: list[Token], at: int) -> bool:
    """ "..., an increase of 47%, and we see 3.5 by 2027": somebody goes on behind the figure."""
    behind = [token.lower for token in tokens[at : at + 3]]
    return behind[:2] in ([",", "and"], [",", "but"]) and behind[2:] in (["we"], ["it"], ["they"], ["he"], ["she"])


def will_go_on(tokens: list[Token], at: int, lead: int, *, told: bool) -> bool:
    """ "Employs 300 people and will close in 2029", "the order for 90 is on time, and the first will run in 2028".

    ``told`` says that a verb stands in front; else one has to stand between the figure and the joint.
    """
    for joint in range(at, lead - 1):
        if tokens[joint].lower not in ("and", "but"):
            continue
        told = told or any(is_finite(token.lower) for token in tokens[at:joint])
        if told and any(token.lower in _TO_COME for token in tokens[joint + 1 : min(joint + _JOINED, lead)]):
            return True
    return False


def joins_verb(tokens: list[Token], last: int, mention: PeriodMention, verbs: tuple[str, ...]) -> bool:
    """ "We handle 900 calls a day, and that was 200 at this point last year": a clause with a verb of its own."""
    joined = (index for index in range(last, mention.lead - 1) if contrasts(tokens, index))
    return any(tokens[at].lower in verbs for index in joined for at in range(index + 1, min(index + 5, mention.lead)))


def contrasts(tokens: list[Token], index: int) -> bool:
    word = tokens[index].lower
    causal = word in ("since", "because") and tokens[index - 1].text == ","
    return causal or word in ("while", "whereas", "though", "although") or joins_clauses(tokens, index)


def joins_clauses(tokens: list[Token], index: int) -> bool:
    """A semicolon, a comma with the conjunction of a further clause, or "and that" of a further thing said."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    joined = (tokens[index].text == "," and following in ("and", "but")) or (
        tokens[index].lower == "and" and following == "that"
    )
    return tokens[index].text == ";" or joined


def opens_sentence(tokens: list[Token], mention: PeriodMention) -> bool:
    """ "In May 90 shops closed", but not "It closed May with 90 shops"."""
    before = verb_forms().get(lower_at(tokens, mention.lead - 1))
    object_of = mention.lead == mention.first and before is not None and before.form in ("past", "s")
    return mention.first <= _OPENING_TOKENS and not object_of


def is_said_of_now(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "It closed May with 90 shops, and 300 people work there": who does something today in a clause of their own."""
    if not any(joins_clauses(tokens, index) for index in range(mention.last, figure.first)):
        return False
    does = lower_at(tokens, max(figure.last, figure.noun_last))
    known = verb_forms().get(does)
    return does in _PRESENT or (known is not None and known.form in ("base", "s") and not known.invariant)


def closes_aside(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "Oxo, which runs 48 docks, plans to add 12 by June": the figure's aside ends in front of the time."""
    comma = next((at for at in range(figure.last, mention.lead) if tokens[at].text == ","), None)
    opening = next((at for at in range(figure.first - 1, 0, -1) if tokens[at].text == ","), None)
    if comma is None or opening is None or tokens[opening + 1].lower not in RELATIVES:
        return False
    return is_finite(tokens[comma + 1].lower)


def day_of_change(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    others: list[Figure],
    holding: list[PeriodMention],
) -> PeriodMention | None:
    """ "Raised its rate to 1% from 0.75% last Friday": the day on which somebody did it, not that of the earlier rate.

    "The shares rose to 27 euros from 25 on Monday" may well date the latter.
    """
    verb, moved = government.verb, government.noun
    if verb is None or moved is None or government.preposition != "to" or moved.first < verb.last:
        return None
    if figure.last >= len(tokens) or tokens[figure.last].lower != "from":
        return None
    before = next((other.last for other in others if 0 < other.first - figure.last <= _BEHIND_FROM), 0)
    days = (m for m in holding if m.lead == before and m.granularity is Granularity.DAY and m.relative)
    return next(days, None)
