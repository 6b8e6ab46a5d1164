"""Modality: is a figure actual, projected, or a target? Told by the words of its clause and the time it speaks of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import Period, parse_period
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.modality_words import RECKONING, aims, expects, foretells, is_view
from claimtrack.extraction.own_clauses import has_been_done, own_part, wishes
from claimtrack.extraction.periods import PeriodMention, PeriodRole
from claimtrack.extraction.periods.words import AGREEING, FORETOLD, REVISING
from claimtrack.extraction.set_against import is_aimed_at, is_expected
from claimtrack.extraction.speech_verbs import RIVAL
from claimtrack.extraction.tense import is_told_now
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.verb_asides import verb_past_aside

_COMPARING = frozenset(("from", "than", "against", "versus", "after"))
_SETTING = frozenset(("compared", "up", "down", "against"))
"""What stands before "with", "to" and "from" in front of a figure compared with."""
_HAVING = frozenset(("has", "have"))
_PROMISED = frozenset("promised pledged committed earmarked allocated approved aside".split())
_CODE_LETTERS = 3
_NEAR_TOKENS = 4
_AGREED_REACH = 6
_YEAR_DAYS, _LATE = 360, 10
_NEEDING = frozenset(("need", "require", "lack"))
_FUTURE_BEHIND = frozenset(
    ("due", "expected", "forecast", "projected", "modelled", "modeled", "pencilled", "guides", "predicted")
)
_POSSIBLE = frozenset(("could", "may", "might"))
_COMPARED_WITH = frozenset(("of", "than", "as"))
_SEEMING = frozenset(("is", "looks", "seems"))
_LIKELY = frozenset("possible likely realistic feasible plausible within attainable".split())
_ON_PAPER = (["on", "the", "drawing"], ["in", "the", "pipeline"])
_PAPER_REACH = 4
"""How far behind a figure may stand that it is planned only: "117 more data centers on the drawing board"."""
_NOW = frozenset(("is", "are", "was", "were"))
"""What "is in the pipeline" may be on its way rather than planned."""
_SET_DOWN = frozenset({("scheduled", "to"), ("planned", "for"), ("planned", "in"), ("scheduled", "for")})


def _is_open(when: Period | None, anchor: date | None) -> bool:
    return when is not None and anchor is not None and when.end > anchor


def _is_looked_for(tokens: list[Token], figure: Figure) -> bool:
    """ "Oxo looks for 688 million in 2027": expected, and not sought."""
    before = [token.lower for token in tokens[max(0, figure.first - 2) : figure.first]]
    return before in (["look", "for"], ["looks", "for"], ["looking", "for"])


def read_modality(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    period: str | None,
    anchor: date | None,
    told: Period | None = None,
    *,
    dated: bool = True,
) -> Modality:
    """The modality of one figure; ``anchor`` is the document's date, ``told`` that of the forecast it labels.

    ``dated`` says that the sentence tells its period.
    """
    first, last = government.clause
    verb = government.verb
    when = parse_period(period)
    future = anchor is not None and when is not None and when.start > anchor
    before = tokens[figure.first - 1].lower if figure.first else ""
    behind = [token.lower for token in tokens[figure.last : min(figure.last + 4, last)]]
    if is_told_now(tokens, figure) and not future:
        # "wants tea, at present just 5 percent of exports, to reach 15 percent"
        return Modality.ACTUAL
    if behind[:2] == ["to", "come"] or (behind[:2] == [",", "if"] and not (verb or government.predicate)):
        return Modality.PROJECTED
    if is_aimed_at(tokens, figure) and not (_is_money(figure) and _PROMISED.issuperset(behind[:1])):
        return Modality.TARGET
    if is_expected(tokens, figure) or (_is_open(when, anchor) and _is_looked_for(tokens, figure)):
        return Modality.PROJECTED
    if any(word in _FUTURE_BEHIND for word in behind[:3]) and behind[0] not in _COMPARED_WITH:
        return Modality.PROJECTED
    if anchor is not None and _is_put_for_year(tokens, figure, government, when, anchor):
        return Modality.PROJECTED
    if anchor is not None and when is not None and when.start <= anchor < when.end and is_view(tokens, figure):
        return Modality.PROJECTED
    unfinished = told is not None and when is not None and when.end > told.start and not told.contains(when)
    past = anchor is not None and when is not None and when.end < anchor
    if unfinished or (not past and is_revised(tokens, figure, government)):
        return Modality.PROJECTED
    if behind[:1] and behind[0] in ("who", "which", "that") and len(behind) > 2:
        # "the 59 million who are to be reached", "5 million people who will need help"
        if behind[1:3] in (["are", "to"], ["is", "to"]):
            return Modality.TARGET
        if behind[1] in ("will", "would"):
            return Modality.PROJECTED
    ahead = verb_past_aside(tokens, figure.last)
    if ahead in ("are to", "is to"):
        return Modality.TARGET
    if ahead.startswith("will "):
        return Modality.PROJECTED
    instead = before == "of" and tokens[figure.first - 2].lower == "instead"
    set_against = before in ("with", "to") and figure.first > 1 and tokens[figure.first - 2].lower in _SETTING
    compared = instead or government.preposition in _COMPARING or before in _COMPARING
    looked_for = instead and foretells(government)  # "expects 24 tonnes this year instead of 31"
    if not future and not looked_for and (compared or (past and set_against)):
        return Modality.ACTUAL
    if _has_promised(tokens, figure) and _is_money(figure):
        # Money that somebody has promised is a promise made.
        return Modality.ACTUAL
    if _needs(verb) and not any(token.lower == "by" for token in tokens[figure.last :]):
        return Modality.ACTUAL
    does = None if wishes(tokens, figure, government.predicate) else government.predicate
    reach = [figure.last, *(chunk.last for chunk in (verb, does) if chunk)]
    than = next((index for index in range(figure.last, last) if tokens[index].lower == "than"), last)
    first = figure.first if has_been_done(tokens, figure, does) else own_part(tokens, figure, verb, first)
    span = range(first, min(max(reach), last, than))
    seen = [_word(tokens, index) for index in span]
    main = government.main
    if past and (dated or (main is not None and main.form == "past" and tokens[main.first].lower not in _POSSIBLE)):
        # What has been cannot be possible only: "could bear the loss of 5 million stolen in May".
        seen = [word if word not in _POSSIBLE else "can" for word in seen]
    aim, expectation = aims(seen), expects(seen)
    if future and set(pairwise(token.lower for token in tokens[figure.last : last])) & _SET_DOWN:
        return Modality.TARGET
    if future and not _is_money(figure) and _is_agreed(tokens[first : figure.first]):
        # "agreed to raise output by 188,000 barrels in June"
        return Modality.TARGET
    aimed = any(word in ("targeted", "planned", "pledged") for word in behind[:2]) and behind[0] not in _COMPARED_WITH
    aimed = aimed or any(
        behind[at : at + 3] in _ON_PAPER and _NOW.isdisjoint(behind[:at]) for at in range(_PAPER_REACH)
    )
    if aimed or aim > expectation:
        # "will spend $24 billion this year, we reckon" foretells
        end = next((token.index for token in tokens[figure.last :] if token.text == ";"), len(tokens))
        reckoned = not aimed and "will" in seen and any(token.lower in RECKONING for token in tokens[:end])
        return Modality.PROJECTED if reckoned else Modality.TARGET
    # "which would be a record", but "which would have shocked anyone ten years ago"
    told_of = behind[:3] == [",", "which", "would"] and behind[3:] != ["have"]
    if expectation or _is_possible(behind) or told_of:
        return Modality.PROJECTED
    return Modality.PROJECTED if future else Modality.ACTUAL


def _is_agreed(before: list[Token]) -> bool:
    """ "Agreed last week to raise", but not "the 120 GW promised": is what follows still to be done?"""
    agreed = next((at for at, token in enumerate(before) if token.lower in AGREEING), len(before))
    if agreed == len(before) - 1:
        # "Berlin had promised 3,000 km of paths by 2030"
        return True
    return any(token.lower == "to" for token in before[agreed + 1 : agreed + _AGREED_REACH])


def _is_possible(behind: list[str]) -> bool:
    """ "think 270 billion is possible this year", "40 percent is within reach"."""
    return len(behind) > 1 and behind[0] in _SEEMING and behind[1] in _LIKELY


def _is_put_for_year(
    tokens: list[Token], figure: Figure, government: Government, when: Period | None, anchor: date
) -> bool:
    """ "Growth this year is put at 1.8%", told in spring: no rate of a year is known before most of it is over.

    Nor is what "is put at 13 million for 2026".
    """
    verb = government.verb or government.predicate
    if verb is None or verb.verb is None or when is None:
        return False
    if figure.shape is not Shape.PERCENT and not any(t.lower == "for" for t in tokens[figure.last : figure.last + 1]):
        return False
    running = when.start.year == when.end.year == anchor.year and when.days > _YEAR_DAYS and anchor.month < _LATE
    return running and verb.verb.verb_class == "measure" and government.preposition == "at"


def _has_promised(tokens: list[Token], figure: Figure) -> bool:
    """ "Has pledged 5 million", "has set aside 5 million"."""
    at = figure.first - 1
    opening = at - 2 if at > 1 and tokens[at].lower == "aside" else at - 1
    return opening >= 0 and tokens[at].lower in _PROMISED and tokens[opening].lower in _HAVING


def _is_money(figure: Figure) -> bool:
    unit = figure.quantity.unit if figure.quantity is not None else ""
    return len(unit) == _CODE_LETTERS and unit.isupper()


def _needs(verb: Chunk | None) -> bool:
    """ "The office needs 68 million to go on until May": the need is there."""
    plain = verb is not None and verb.form in ("s", "base") and verb.last - verb.first == 1
    return plain and verb is not None and verb.verb is not None and verb.verb.lemma in _NEEDING


def told_on(tokens: list[Token], mentions: list[PeriodMention]) -> Period | None:
    """When what a label introduces was told: "The office, May 2025: 5 million for 2025" looks ahead from May."""
    for mention in mentions:
        label = (
            mention.role is PeriodRole.PUBLICATION and mention.last < len(tokens) and tokens[mention.last].text == ":"
        )
        found = parse_period(mention.period) if label else None
        if found is not None:
            return found
    return None


def is_revised(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """A forecast that is changed, and what it was before: "cut its estimate to 5 million from 6 million"."""
    words_before = [token.lower for token in tokens[government.clause[0] : figure.first]]
    first = government.clause[0]
    foretold = [at for at, word in enumerate(words_before) if word in FORETOLD and not _is_range(tokens, first + at)]
    told = words_before[max(0, foretold[0] - 2) : foretold[0]] if foretold else []
    if len(told) > 1 and told[0] in ("a", "an", "the") and told[1] in RIVAL:
        # "The agency offers a lower estimate: 66%"
        return False
    return bool(foretold) and any(word in REVISING for word in words_before[: foretold[0]])


def _is_range(tokens: list[Token], index: int) -> bool:
    """ "The Fed lowered its target range": what a bank sets, and no aim."""
    return any(token.lower in ("range", "rate") for token in tokens[index + 1 : index + 2])


def _word(tokens: list[Token], index: int) -> str:
    """A word in small letters, but for one with a capital inside a sentence: "May" and "New Hope" foretell nothing."""
    token = tokens[index]
    if token.lower == "target" and (_is_range(tokens, index) or (index and tokens[index - 1].lower == "price")):
        return ""
    inside = index > 0 and tokens[index - 1].kind is TokenKind.WORD and token.text[1:].islower()
    return token.text if inside and token.is_capitalized else token.lower


def read_modality_of_words(header: str, caption: str, period: str | None, anchor: date | None) -> Modality:
    """The modality that a table's header and caption give its cells; what is over no caption makes a forecast."""
    when = parse_period(period)
    over = anchor is not None and when is not None and when.end < anchor
    seen = [word.strip("()*_,.:;") for word in (header if over else f"{header} {caption}").lower().split()]
    if aims(seen):
        return Modality.TARGET
    marked = any(len(word) == len("2026e") and word[:4].isdecimal() and word[4:] in ("e", "f", "p") for word in seen)
    if marked or expects(seen) or (anchor is not None and when is not None and when.start > anchor):
        return Modality.PROJECTED
    return Modality.ACTUAL
