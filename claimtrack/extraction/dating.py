"""Which of a sentence's periods dates a figure: the one behind it, its clause's, the sentence's, or none of them."""

from __future__ import annotations

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import RELATIVE_KINDS
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.coming import opens_clause_to_come
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods import Granularity, PeriodMention, PeriodRole
from claimtrack.extraction.tense import is_past, is_perfect, is_present
from claimtrack.extraction.times_behind import (
    RELATIVES,
    closes_aside,
    contrasts,
    day_of_change,
    explained,
    goes_on_in_past,
    in_clause_behind,
    in_next_clause,
    is_foretold_behind,
    is_told_on,
    joins_clauses,
    joins_verb,
    of_rival,
    opens_next,
    opens_sentence,
    past_equals,
    same_breath,
    will_go_on,
)
from claimtrack.extraction.tokens import Token, TokenKind, lower_at

_BEHIND_COMPARED = 4
_NEAR_BEHIND = 6
_SET = frozenset(("set", "reached", "recorded", "posted", "hit", "seen"))
_WAS: tuple[list[str], ...] = ([], ["that", "was"])
_OWNED_TOKENS = 3
_ASIDE_TOKENS = 10


def elsewhere(
    tokens: list[Token], figure: Figure, government: Government, mention: PeriodMention, present: str | None
) -> bool:
    """Does the mention date a neighbouring clause, while the figure's own verb is in the present?

    "which went up in January, stands at 22,104", "food was dearer in March, and a kilo costs 600", "the fire that broke
    out on 5 May has destroyed 20 homes", "the earthquake of 5 May has affected 900".
    """
    verb = government.verb or government.predicate
    if _opener(tokens, government, [mention]) is not None:
        return False
    told, now = parse_period(mention.period), parse_period(present)
    if told is not None and now is not None and told.end > now.end:
        if figure.last <= mention.lead and opens_clause_to_come(tokens, mention):
            return True
        behind = max(figure.last, (verb or figure).last)
        if is_past(tokens, government) and will_go_on(tokens, behind, mention.lead, told=True):
            # "Spending came to 3 million and will be cut by 40% in 2026"
            return True
    if told is not None and now is not None and told.start > now.end and is_past(tokens, government):
        # "bought 269 buses in a push to run a quarter of them by 2028"
        aim = range(figure.last, mention.lead - 1)
        if joins_verb(tokens, figure.last, mention, ("is", "are", "will", "would", "should")):
            return True
        aims = (at for at in aim if tokens[at].lower == "to" and tokens[at + 1].lower in verb_forms())
        aimed = any(tokens[at - 1].lower not in ("is", "are", "was", "were") for at in aims)
        return aimed or goes_on_in_past(tokens, figure.last, mention.lead)
    if verb is None and told is not None and now is not None and told.start > now.end:
        leads = mention.last <= figure.first and explained(tokens, mention, figure)
        return leads or will_go_on(tokens, figure.last, mention.lead, told=False)
    if verb is None or told is None or now is None or not is_present(tokens, government, Kind.LEVEL):
        return False
    if _is_subject(tokens, mention):
        return False
    if told.end < now.start and mention.last <= verb.first:
        happened = mention.granularity in (Granularity.DAY, Granularity.MONTH)
        if happened and mention.lead and tokens[mention.lead].lower == "of" and is_perfect(tokens, government):
            return True
        between = range(mention.last, verb.first)
        if opens_sentence(tokens, mention):
            return any(joins_clauses(tokens, index) for index in between)
        apart = any(tokens[index].text in ",;" or tokens[index].lower in ("and", "but") for index in between)
        return apart or (is_perfect(tokens, government) and _in_relative(tokens, mention))
    behind = max(figure.last, verb.last)
    was = joins_verb(tokens, behind, mention, ("was", "were")) or goes_on_in_past(tokens, behind, mention.lead)
    aside = in_clause_behind(tokens, behind, mention) or closes_aside(tokens, figure, mention)
    if aside or (told.end < now.start and was):
        return True
    if told.start > now.end and mention.last <= verb.first:
        joint = verb.first - 1
        while joint > mention.last and tokens[joint].lower in words("adverbs"):
            joint -= 1
        goes_on = tokens[joint].lower == "and" or explained(tokens, mention, figure)
        return goes_on or any(contrasts(tokens, index) for index in range(mention.last, verb.first))
    if told.start > now.end and will_go_on(tokens, max(figure.last, verb.last), mention.lead, told=True):
        return True
    conjoined = any(token.lower == "and" for token in tokens[figure.last : mention.first])
    return told.start > now.end and mention.lead - figure.last > _BEHIND_COMPARED and conjoined


def _is_subject(tokens: list[Token], mention: PeriodMention) -> bool:
    """ "The second quarter, first put at 25 million, is now down as 24.7 million": told of the period itself."""
    at = mention.first
    while at > 0 and tokens[at - 1].lower in ("the", "of", "that"):
        at -= 1
    return mention.lead >= at and (at == 0 or tokens[at - 1].text in ":;") and lower_at(tokens, mention.last) == ","


def _in_relative(tokens: list[Token], mention: PeriodMention) -> bool:
    words_before = [token.lower for token in tokens[max(0, mention.lead - _ASIDE_TOKENS) : mention.lead]]
    return not RELATIVES.isdisjoint(words_before)


def own_mention(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    holding: list[PeriodMention],
    others: list[Figure],
) -> PeriodMention | None:
    """The mention that dates this figure: the one right behind it, else the clause's, else the sentence's."""
    first, last = government.clause
    holding = [m for m in holding if m.rule != "bracket-year" or m.last <= figure.first]
    opener = _record_of(tokens, figure, mentions) or _opener(tokens, government, mentions)
    if opener is not None:
        return opener
    owner = owner_of(tokens, figure, holding) or day_of_change(tokens, figure, government, others, holding)
    if owner is not None:
        return owner
    holding = [m for m in holding if all(owner_of(tokens, other, [m]) is None for other in others)]
    end = _past_bracket(tokens, figure.last)
    later = sorted(other.first for other in others if other.first >= end)
    if kind in RELATIVE_KINDS and later and _leads_to(tokens, end, later[0]):
        # "rises 60% to 650 million this year"
        del later[0]
    following = later[0] if later else len(tokens)
    preceding = max((other.last for other in others if other.last <= figure.first), default=0)
    behind = [m for m in holding if m.first >= figure.last and m.last <= last]
    if any(first <= m.first and m.last <= figure.first and not m.compared for m in holding):
        # "In May it took a third of sales in India, where the season begins in September"
        behind = [m for m in behind if not in_clause_behind(tokens, figure.last, m)]
    close = [m for m in behind if m.lead < following or m.lead <= end + 1]
    close = [m for m in close if kind not in RELATIVE_KINDS or not opens_next(tokens, following, m)]
    if any(m.last <= figure.first and m.first >= first for m in holding):
        close = [m for m in close if not in_next_clause(tokens, end, m)]
    compared = [m for m in close if m.compared]
    if kind in RELATIVE_KINDS and compared and not _binds(tokens, figure, compared[0]):
        close = [m for m in close if not m.compared]
    if close and (close[0].lead - end <= _NEAR_BEHIND or not others or _is_end_of_aim(tokens, government, close[0])):
        return close[0]
    ahead = [m for m in holding if m.last <= figure.first and m.first >= first and not m.compared]
    near = [m for m in ahead if m.first >= preceding]
    if near:
        return near[-1]
    if ahead:
        return ahead[-1]
    if close:
        return close[0]
    if any(m.role is PeriodRole.SINCE and figure.last <= m.lead < following for m in mentions):
        # "has lost 30% since 1990, and 6% in two years": till now.
        return None
    against = _compared_to(tokens, figure, following, mentions)
    behind = [m for m in behind if not is_foretold_behind(tokens, end, m)]
    following = past_equals(tokens, later, len(tokens))
    loose = [m for m in behind if not m.compared and not of_rival(tokens, figure, following, m, against)]
    if loose:
        return loose[0]
    holding = [m for m in holding if not is_foretold_behind(tokens, end, m)]
    outside = [m for m in holding if not m.compared and not of_rival(tokens, figure, following, m, against)]
    leading = [m for m in outside if m.last <= figure.first]
    if leading:
        return leading[0]
    if kind in RELATIVE_KINDS and is_told_on(tokens, figure.last):
        return None
    return outside[0] if outside and same_breath(tokens, figure, outside[0]) else None


def _is_end_of_aim(tokens: list[Token], government: Government, mention: PeriodMention) -> bool:
    """ "on Tuesday bought 40 trains, to have a quarter of the fleet of the city on batteries by 2028"."""
    verb = government.verb
    aimed = verb is not None and tokens[verb.first].lower == "to" and verb.last <= mention.first
    return aimed and mention.role is PeriodRole.END_OF and mention.projected_hint


def _leads_to(tokens: list[Token], at: int, following: int) -> bool:
    """Is the next figure the level that a rate led to: "rose 5% to about 40"?"""
    return tokens[at].lower in ("to", "at") and at < following <= at + _OWNED_TOKENS


def _past_bracket(tokens: list[Token], at: int) -> int:
    """The position behind a bracket that opens at ``at`` ("6,288 (about 62,880 hectares) in the year before")."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((index + 1 for index in range(at, len(tokens)) if tokens[index].text == ")"), at)


def _opener(tokens: list[Token], government: Government, mentions: list[PeriodMention]) -> PeriodMention | None:
    """The period that the figure's clause explains: "in the second quarter, when shipments grew 1.0%"."""
    first = government.clause[0]
    if not first or tokens[first - 1].lower not in ("when", "where"):
        return None
    openers = [m for m in mentions if m.period and first - 3 <= m.last <= first - 1]
    return openers[-1] if openers else None


def _record_of(tokens: list[Token], figure: Figure, mentions: list[PeriodMention]) -> PeriodMention | None:
    """ "above the record of 900 tonnes, set in 2020": when the figure right before was reached."""
    told = {m: [token.lower for token in tokens[figure.last : m.lead] if token.text != ","] for m in mentions}
    return next((m for m in mentions if told[m][-1:] and told[m][-1] in _SET and told[m][:-1] in _WAS), None)


def owner_of(tokens: list[Token], figure: Figure, holding: list[PeriodMention]) -> PeriodMention | None:
    """The period compared with that the figure belongs to."""
    owners = [m for m in holding if m.compared and _opens_figure(tokens, figure, m)]
    return owners[-1] if owners else None


def _opens_figure(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "last year's 680,000 tonnes", "the 2023 total of 526 tonnes": the period owns the figure right behind it."""
    if mention.last >= len(tokens):
        return False
    # "September's inflation rate of 2.3%"
    named = tokens[figure.first - 1].lower == "of" and tokens[mention.last].kind is TokenKind.POSSESSIVE
    if not 0 <= figure.first - mention.last <= _OWNED_TOKENS + 2 * named:
        return False
    owned = tokens[mention.last].text in ("'s", "’s", ":") or tokens[figure.first - 1].lower == "of"
    return owned and not any(token.text in ",;-–—" for token in tokens[mention.last : figure.first])


def _compared_to(tokens: list[Token], figure: Figure, following: int, mentions: list[PeriodMention]) -> set[int]:
    """The words of "from a year earlier" in "fell 1% from a year earlier to 25 tonnes in May": of no other figure."""
    for m in mentions:
        if m.role is PeriodRole.BASELINE and 0 <= m.lead - figure.last <= _BEHIND_COMPARED:
            goes_on = m.last < following and tokens[m.last].lower in ("to", "at", ",")
            return set(range(m.lead, m.last)) if goes_on and following - m.last <= _OWNED_TOKENS else set()
    return set()


def _binds(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    bare = mention.lead == mention.first
    last = figure.last + (figure.last < len(tokens) and is_movement_noun(tokens[figure.last].lower))
    return mention.lead in (figure.last, last) and (
        bare or tokens[mention.lead].lower in ("in", "for", "during", "the", "a")
    )
