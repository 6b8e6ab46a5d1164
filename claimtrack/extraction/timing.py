"""When a figure holds and what it is compared with: the choice among a sentence's period mentions."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.periods import PeriodBasis, parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import RELATIVE_KINDS, Compared, baseline
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods import PeriodMention, PeriodRole, baseline_of, growth_of
from claimtrack.extraction.tokens import Token

_HOLDING = frozenset({PeriodRole.HOLDS, PeriodRole.END_OF, PeriodRole.SPAN})
_PRESENT_AUXILIARIES = frozenset(("is", "are", "has", "have", "now"))
_COMPARING = frozenset(("from", "with", "against", "than"))
_BEHIND_COMPARED = 4
_OPENING_TOKENS = 3
_MARKED_PAST = frozenset(("cost", "run", "come", "become", "overcome"))
_OWNED_TOKENS = 3
_ASIDE_TOKENS = 10


@dataclass(frozen=True, slots=True)
class Timing:
    """Period, basis and baseline of one figure, with the rule that chose the period."""

    period: str | None
    basis: PeriodBasis
    baseline: str | None
    rule: str


def read_timing(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    others: list[Figure],
    inherited: str | None,
    present: str | None,
    *,
    beside: bool = False,
    sibling: Timing | None = None,
    stated: str | None = None,
    before: tuple[str | None, str | None] = (None, None),
) -> Timing:
    """The timing of one figure; ``beside`` says that the period of its ``sibling`` in the clause is inherited.

    ``stated`` is the period that the text stated last, to which a past tense goes back from the present;
    ``before`` are the period and baseline of the sentence's figure read last;
    ``others`` are the sentence's other quantities, ``inherited`` the period last spoken of, ``present`` the
    publication's.
    """
    holding = [m for m in mentions if m.role in _HOLDING and m.period and not _in_aside(tokens, government, m)]
    own = _own_mention(tokens, figure, government, kind, mentions, holding, others)
    period: str | None
    if own is not None and kind not in RELATIVE_KINDS and _elsewhere(tokens, figure, government, own, present):
        own = None
    earlier = _compared_period(tokens, figure, government, kind, holding, sibling, present)
    if earlier is not None:
        period, basis, rule = earlier, PeriodBasis.INFERRED, "period-of-comparison"
    elif own is not None:
        period = _of_index(tokens, government, own, kind) or _as_total(own, kind)
        basis = PeriodBasis.STATED if own.stated else PeriodBasis.INFERRED
        rule = "period-in-clause"
    elif present and not beside and _is_present(tokens, government, kind):
        period, basis, rule = present, PeriodBasis.INFERRED, "period-of-publication"
    elif stated and not beside and inherited == present and _is_past(government):
        period, basis, rule = stated, PeriodBasis.INFERRED, "period-carried"
    elif inherited:
        period, basis, rule = inherited, PeriodBasis.INFERRED, "period-carried"
    elif present:
        period, basis, rule = present, PeriodBasis.INFERRED, "period-of-publication"
    else:
        period, basis, rule = None, PeriodBasis.NONE, "period-none"
    compared = Compared(tokens, figure, government, kind, mentions, others, own, before)
    against = baseline(compared, period)
    spanned = kind is Kind.GROWTH and sibling is not None and _is_compound(tokens, government)
    if spanned and sibling and sibling.baseline and sibling.period and sibling.baseline != against:
        # "six times its 2012 size, with a compound annual growth rate of 15 %": over the years of the multiple.
        period, against = f"{sibling.baseline}/{sibling.period}", sibling.baseline
    return Timing(period, basis, against, rule)


def _is_compound(tokens: list[Token], government: Government) -> bool:
    """Is the figure a compound rate of growth?"""
    phrase = government.noun or government.right_noun
    return phrase is not None and any(
        token.lower in ("compound", "cagr") for token in tokens[phrase.first : phrase.last]
    )


def _elsewhere(
    tokens: list[Token], figure: Figure, government: Government, mention: PeriodMention, present: str | None
) -> bool:
    """Does the mention date a neighbouring clause, while the figure's own verb is in the present?

    "which went up in January, stands at 22,104", "food was dearer in March, and a kilo costs 600".
    """
    verb = government.verb
    if _opener(tokens, government, [mention]) is not None:
        return False
    told, now = parse_period(mention.period), parse_period(present)
    if verb is None or told is None or now is None or not _is_present(tokens, government, Kind.LEVEL):
        return False
    if told.end < now.start and mention.first > _OPENING_TOKENS and mention.last < verb.first:
        return any(token.text in ",;" for token in tokens[mention.last : verb.first])
    conjoined = any(token.lower == "and" for token in tokens[figure.last : mention.first])
    return told.start > now.end and mention.lead - figure.last > _BEHIND_COMPARED and conjoined


def is_compared(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """Is this the figure that another is compared with: "up from 5", "compared with 5", but not "closed with 5"?"""
    if government.preposition != "with":
        return government.preposition in _COMPARING
    return any(token.lower.startswith("compar") for token in tokens[government.clause[0] : figure.first])


def _compared_period(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    holding: list[PeriodMention],
    sibling: Timing | None,
    present: str | None,
) -> str | None:
    """A level compared with, undated itself, holds when the figure beside it is compared with.

    "up 5% to 20 from 19": a year before the 20. What a price changes from in the future holds at publication.
    """
    if kind in RELATIVE_KINDS or sibling is None or not sibling.period or not is_compared(tokens, figure, government):
        return None
    if any(figure.last <= m.lead <= figure.last + _BEHIND_COMPARED for m in holding):
        return None
    if _owner(tokens, figure, holding) is not None:
        return None
    if government.preposition == "against" and figure.noun_last > figure.noun_first:
        return None
    told, now = parse_period(sibling.period), parse_period(present)
    if told is None:
        return None
    if now is not None and told.start > now.end:
        return present
    if sibling.baseline:
        return sibling.baseline
    return baseline_of(sibling.period, None) if told.end != told.start else None


def _is_past(government: Government) -> bool:
    """Is the figure's verb in the simple past?"""
    verb = government.verb or government.predicate
    return verb is not None and verb.last - verb.first == 1 and (verb.form == "past" or _is_unmarked_past(verb))


def _is_unmarked_past(verb: Chunk) -> bool:
    """ "She put", "they hit": verbs of one form are told as past, but for "cost", which prices things."""
    known = verb_forms().get(verb.word)
    return known is not None and known.invariant and verb.last - verb.first == 1 and verb.word not in _MARKED_PAST


def _is_present(tokens: list[Token], government: Government, kind: Kind) -> bool:
    """Is the figure's verb in the present or the present perfect?"""
    verb = government.verb or government.predicate
    if verb is None or (verb.form == "ing" and verb.last - verb.first == 1):
        # "Support for 600,000 firms indicates ...", "with X powering 1.19 billion": the sentence's verb tells the time.
        verb = government.main if kind not in RELATIVE_KINDS else None
    if verb is None:
        return False
    if verb is not government.main and verb.verb is not None and verb.verb.verb_class in ("say", "measure", "expect"):
        return False
    opening = tokens[verb.first].lower
    if opening in _PRESENT_AUXILIARIES:
        return True
    return verb.last - verb.first == 1 and verb.form in ("s", "base") and not _is_unmarked_past(verb)


def _of_index(tokens: list[Token], government: Government, mention: PeriodMention, kind: Kind) -> str | None:
    """Prices that rose 5 % "in the year to March" stood so much higher in March; sales are those of the whole year."""
    if kind is not Kind.GROWTH or mention.rule != "stretch-to":
        return None
    phrases = (government.subject, government.noun, government.near_noun, government.object)
    named = {token.lower for phrase in phrases if phrase for token in tokens[phrase.first : phrase.last]}
    return growth_of(mention)[0] if named & words("index words") else None


def _as_total(mention: PeriodMention, kind: Kind) -> str | None:
    """A growth by the end of a year is the year's; an average rate over a span keeps the span."""
    if kind in (Kind.GROWTH, Kind.MULTIPLE) and mention.point and mention.whole:
        return mention.whole
    return mention.period


def _own_mention(
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
    opener = _opener(tokens, government, mentions)
    if opener is not None:
        return opener
    owner = _owner(tokens, figure, holding)
    if owner is not None:
        return owner
    holding = [m for m in holding if all(_owner(tokens, other, [m]) is None for other in others)]
    following = min((other.first for other in others if other.first >= figure.last), default=len(tokens))
    preceding = max((other.last for other in others if other.last <= figure.first), default=0)
    behind = [m for m in holding if m.first >= figure.last and m.last <= last]
    close = [m for m in behind if m.lead < following or m.lead <= figure.last + 1]
    compared = [m for m in close if m.compared]
    if kind in RELATIVE_KINDS and compared and not _binds(tokens, figure, compared[0]):
        close = [m for m in close if not m.compared]
    if close and (close[0].lead - figure.last <= 6 or not others):
        return close[0]
    ahead = [m for m in holding if m.last <= figure.first and m.first >= first and not m.compared]
    near = [m for m in ahead if m.first >= preceding]
    if near:
        return near[-1]
    if ahead:
        return ahead[-1]
    if close:
        return close[0]
    loose = [m for m in behind if not m.compared and not _of_rival(tokens, figure, following, m)]
    if loose:
        return loose[0]
    outside = [m for m in holding if not m.compared and not _of_rival(tokens, figure, following, m)]
    leading = [m for m in outside if m.last <= figure.first]
    if leading:
        return leading[0]
    return outside[0] if outside and _same_breath(tokens, figure, outside[0]) else None


def _opener(tokens: list[Token], government: Government, mentions: list[PeriodMention]) -> PeriodMention | None:
    """The period that the figure's clause explains: "in the second quarter, when shipments grew 1.0%"."""
    first = government.clause[0]
    if not first or tokens[first - 1].lower not in ("when", "where"):
        return None
    openers = [m for m in mentions if m.period and first - 3 <= m.last <= first - 1]
    return openers[-1] if openers else None


def _owner(tokens: list[Token], figure: Figure, holding: list[PeriodMention]) -> PeriodMention | None:
    """The period compared with that the figure belongs to."""
    owners = [m for m in holding if m.compared and _opens_figure(tokens, figure, m)]
    return owners[-1] if owners else None


def _opens_figure(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """ "last year's 680,000 tonnes", "the 2023 total of 526 tonnes": the period owns the figure right behind it."""
    if not 0 <= figure.first - mention.last <= _OWNED_TOKENS or mention.last >= len(tokens):
        return False
    owned = tokens[mention.last].text in ("'s", "’s") or tokens[figure.first - 1].lower == "of"
    return owned and not any(token.text in ",;" for token in tokens[mention.last : figure.first])


def _in_aside(tokens: list[Token], government: Government, mention: PeriodMention) -> bool:
    """Does the mention stand in an aside that the figure's verb follows: "X, which doubled in July, sold 5"?"""
    verb = government.verb
    if verb is None or verb.first <= mention.last or tokens[verb.first - 1].text != ",":
        return False
    for index in range(mention.first - 1, max(0, mention.first - _ASIDE_TOKENS), -1):
        if tokens[index].text in ",;":
            return False
        if tokens[index].lower in ("which", "where", "who", "whose"):
            return tokens[index - 1].text == ","
    return False


def _of_rival(tokens: list[Token], figure: Figure, following: int, mention: PeriodMention) -> bool:
    """Does the mention date a figure compared with: "twice as many as the 247 recorded the year before"?"""
    between = tokens[figure.last : min(following, mention.lead)]
    return following < mention.lead and any(token.lower in ("as", "than", "from", "against") for token in between)


def _binds(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    bare = mention.lead == mention.first
    return mention.lead == figure.last and (bare or tokens[mention.lead].lower in ("in", "for", "during", "the", "a"))


def _same_breath(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    return not any(token.text == ";" for token in tokens[figure.last : mention.first])
