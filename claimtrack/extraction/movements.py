"""Whether a figure tells a movement, and which way: verbs, nouns, particles and comparisons that rise or fall."""

from __future__ import annotations

from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.comparing import comparison_behind
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.kind_readings import part_of
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.movement_marks import (
    are_points,
    is_level_of_loss,
    is_of_them,
    is_parted,
    is_put_into,
    is_way_from,
    names_doer,
    reaches_price,
)
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.rate_names import core_head
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.told_units import is_money

_MOVED_BY = frozenset(("", "by"))
_PACES = frozenset(("annualised", "annualized", "annual", "yearly", "monthly"))
_LEVEL_VERBS = frozenset(
    ("lose", "raise", "cut", "gain", "pick", "reduce", "boost", "lift", "save", "lower", "contract")
)
_AMOUNT_NOUNS = frozenset(("loss", "losses", "gains", "cuts", "reductions", "growth"))
_TAKING = frozenset(("raise", "pick", "save", "add"))
_JUST = frozenset(("only", "just", "merely", "barely", "another", "further"))
_REVISING = frozenset("revise correct nudge mark put upgrade downgrade adjust restate bring estimate".split())
_LINES = frozenset(("below", "above", "beneath", "under", "past", "beyond"))
_COMPOSED = frozenset("make makes made making take takes took taking put puts putting".split())
_THAT_IS = frozenset(("i.e.", "ie", "is", "or", "namely", "viz."))
_REACH = 25
"""So many tokens back may the verb stand that a percentage repeats."""
_PUTTING = frozenset(("put", "puts", "putting"))


def movement(tokens: list[Token], figure: Figure, government: Government) -> tuple[int, str] | None:
    """Which way a figure moves (1 up, -1 down) and the rule that told; ``None`` where nothing moves."""
    relative = figure.shape in (Shape.PERCENT, Shape.FRACTION, Shape.POINTS)
    inner = _movement_inside(tokens, figure)
    if inner:
        return inner, "movement-inside"
    if government.right_noun is not None and not is_parted(tokens, government.right_noun.last):
        sign = _phrase_movement(tokens, government.right_noun)
        if sign and (relative or government.right_noun.last - government.right_noun.first <= 3):
            return sign, "movement-noun-behind"
    if relative and figure.first and tokens[figure.first - 1].lower in ("a", "an", "another", "the"):
        # "since a 60 percent cut on 6 May"
        behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
        if is_movement_noun(behind):
            return is_movement_noun(behind), "movement-noun-behind"
    after = comparison_behind(tokens, figure)
    if after and (relative or after[1]):
        return after[0], "comparison-behind"
    before = tokens[figure.first - 1].lower if figure.first else ""
    if before == "by" and figure.first > 1:
        before = tokens[figure.first - 2].lower
        if before in ("up", "down") and not names_doer(tokens, figure, relative):
            return (1 if before == "up" else -1), "up-by"
        if before == "," and tokens[figure.first - 3].lower in ("up", "down"):
            return (1 if tokens[figure.first - 3].lower == "up" else -1), "up-by"
    signed = before if before in ("plus", "minus") else tokens[figure.first].lower
    if signed in ("plus", "minus") and relative:
        return (1 if signed == "plus" else -1), "sign-word"
    lead = tokens[figure.first - 2].lower if figure.first > 1 else ""
    if before == "of" and lead in ("plus", "minus") and relative:
        return (1 if lead == "plus" else -1), "sign-word"
    if before in _JUST and lead in ("up", "down"):
        before, lead = lead, tokens[figure.first - 3].lower if figure.first > 2 else ""
    if (
        before in ("up", "down")
        and lead not in _COMPOSED
        and not is_way_from(tokens, figure)
        and not part_of(tokens, figure)
        and (relative or _moves(government, figure) or (lead == "," and are_points(figure)))
    ):
        return (1 if before == "up" else -1), "sign-word"
    near = government.near_noun
    if near is not None and near.head in words("time words"):
        near = government.noun  # "bringing the increase over five years to 30%"
    if near is not None and government.preposition in ("of", "by", "", "to"):
        head = core_head(tokens, near)
        sign = is_movement_noun(head)
        counts = figure.quantity is not None and not is_money(figure.quantity.unit) and head not in ("growth", "cuts")
        counts = counts and not (head == "loss" and is_level_of_loss(tokens, near.first))
        reached = government.preposition == "to" and not relative
        if sign and not reached and (relative or counts or head not in _AMOUNT_NOUNS):
            return sign, "movement-noun"
    return (
        _movement_spread(tokens, government, relative)
        or _verb_movement(tokens, figure, government, relative)
        or _movement_of_subject(tokens, figure, government)
    )


def _movement_spread(tokens: list[Token], government: Government, relative: bool) -> tuple[int, str] | None:
    """ "a drop in production of between 5 and 25 per cent": the movement noun with what moved between."""
    noun = government.noun
    if noun is None or government.preposition != "of" or not relative or not noun.attached:
        return None
    sign = is_movement_noun(core_head(tokens, noun))
    return (sign, "movement-noun") if sign and noun.attached[0][0] == "in" else None


def _movement_of_subject(tokens: list[Token], figure: Figure, government: Government) -> tuple[int, str] | None:
    """ "the rise had been 6.7%", "July's gain was revised to 79,000": a movement whose size the verb states."""
    subject, verb = government.subject, government.verb.verb if government.verb else None
    if subject is None or verb is None or government.noun is not None or government.object is not None:
        return None
    if government.crossed and not government.coordinate:
        return None
    head = core_head(tokens, subject)
    sign = is_movement_noun(head)
    money = figure.quantity is not None and is_money(figure.quantity.unit)
    if not sign or head == "growth" or (money and head in _AMOUNT_NOUNS) or part_of(tokens, figure):
        return None
    moves = verb.verb_class in ("up", "down", "change", "stand", "bound") and verb.lemma != "cost"
    states = moves or verb.lemma in _REVISING
    if verb.lemma == "be":
        return (sign, "movement-subject") if government.preposition == "" else None
    return (sign, "movement-subject") if states and government.preposition in ("", "to", "from", "at") else None


def _moves(government: Government, figure: Figure) -> bool:
    """ "went up 300" moves what is counted, "picked up 300 men" takes them."""
    verb = government.verb.verb if government.verb else None
    if verb is not None and verb.lemma in _LEVEL_VERBS and figure.noun_last > figure.noun_first:
        return False
    return verb is None or verb.verb_class in ("up", "down", "change")


def _verb_movement(
    tokens: list[Token], figure: Figure, government: Government, relative: bool
) -> tuple[int, str] | None:
    verb = government.verb.verb if government.verb else None
    lead = tokens[figure.first - 2].lower if figure.first > 1 else ""
    if lead in _PUTTING and tokens[figure.first - 1].lower == "on":
        # "output put on 39%"
        return 1, "movement-particle"
    by = figure.first > 0 and tokens[figure.first - 1].lower == "by"
    if by and relative and (lead in _THAT_IS or (verb is None and figure.rule == "unit-of-joined")):
        # "..., i.e. by 41%", "fell 9 percent to 310,000 tonnes, and cement output by 4"
        return _moved_before(tokens, figure)
    passive = government.verb is not None and government.verb.passive
    grows = verb is not None and verb.lemma == "grow" and not relative and not by
    if grows and government.complement is not None and government.complement[0] == "of":
        # "grew 900,000 tonnes of apples"
        return None
    if by and relative and verb is not None and verb.verb_class not in ("up", "down") and part_of(tokens, figure):
        return None  # "the reason named by 84% of leavers": those who did it
    if verb is not None and relative and by and (not passive or verb.verb_class in ("up", "down")):
        return (-1 if verb.verb_class == "down" else 1), "moved-by"
    if verb is not None and relative and verb.verb_class in ("up", "down") and _paced(tokens, figure):
        return (-1 if verb.verb_class == "down" else 1), "moved-at-pace"
    if verb is None or government.preposition not in _MOVED_BY:
        return None
    if passive and by and verb.lemma == "lose":
        # "Power was lost by 3,000 homes": they lost it.
        return None
    if government.noun is not None and not government.bracket:
        # "cut its spending by 5%", "lifts net profit 5%"
        beside = relative and not government.crossed and government.noun.last == figure.first
        moved = (by or beside) and verb.verb_class in ("up", "down") and government.verb is not None
        return (-1 if verb.verb_class == "down" else 1, "moved-by") if moved and not passive else None
    if tokens[figure.first].lower in _LINES or (figure.first and tokens[figure.first - 1].lower in _LINES):
        return None
    if government.crossed and not government.coordinate:
        return None
    if verb.verb_class == "down" and not relative and (is_put_into(tokens, figure) or is_of_them(tokens, figure)):
        return None
    if verb.verb_class in ("up", "down"):
        sign = 1 if verb.verb_class == "up" else -1
        if figure.shape is Shape.FRACTION and verb.lemma in _TAKING and government.preposition != "by":
            # "it has raised a third": of what was wanted.
            return None
        if relative or government.preposition == "by":
            return sign, "movement-verb"
        if verb.lemma not in _LEVEL_VERBS or reaches_price(tokens, figure):
            return sign, "movement-verb"
        return None
    if verb.verb_class in ("change", "stand", "have") and government.verb is not None:
        between = {token.lower for token in tokens[government.verb.last : figure.first]}
        composed = any(token.lower in _COMPOSED for token in tokens[government.verb.first : government.verb.last])
        if composed and "on" in between:
            return 1, "movement-particle"
        if ("up" in between or "down" in between) and not composed:
            return (1 if "up" in between else -1), "movement-particle"
    return None


def _moved_before(tokens: list[Token], figure: Figure) -> tuple[int, str] | None:
    """ "rose to 214 million from 146 million, i.e. by 41%": the movement that the percentage says once more."""
    for at in range(figure.first - 2, max(-1, figure.first - _REACH), -1):
        known = verb_forms().get(tokens[at].lower)
        if tokens[at].text == ";":
            return None
        if known is not None and known.verb.verb_class in ("up", "down"):
            return (-1 if known.verb.verb_class == "down" else 1), "moved-by"
    return None


def taken_off(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "will take 0.15 points off growth", "volume took away 5.2%", "shaved 3% off": what is lost by that."""
    verb = government.verb.verb if government.verb else None
    if government.verb is None or verb is None or verb.lemma not in _TAKING_OFF or government.verb.first > figure.first:
        return False
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    before = tokens[figure.first - 1].lower
    # "would be cut to 10% from 15%" says what is left.
    return (behind in ("off", "from", "away") and before != "to") or before in ("off", "away")


_GROWING = frozenset("grew grow grows growing grown expanded expanding shrank shrinking contracted".split())
_TAKING_OFF = frozenset(("take", "knock", "shave", "wipe", "strip", "lop", "chip", "slice", "trim", "cut", "subtract"))


def _paced(tokens: list[Token], figure: Figure) -> bool:
    """ "... at an annualised 1.8 per cent", "grew fastest, at 11%": the pace of a movement."""
    before = [token.lower for token in tokens[max(0, figure.first - 5) : figure.first]]
    if before[-1:] == ["at"] and not _GROWING.isdisjoint(before):
        return True
    named = before[-1:] == ["of"] and not {"rate", "pace", "clip", "speed"}.isdisjoint(before[-3:-1])
    return "at" in before and (named or (before[-1:] != [] and before[-1] in _PACES))


def _movement_inside(tokens: list[Token], figure: Figure) -> int:
    """A noun of movement among the figure's own words ("24 percent growth", "5% increase")."""
    for index in range(figure.number_last, figure.last):
        sign = is_movement_noun(tokens[index].lower)
        if sign and figure.shape is not Shape.PLAIN:
            return sign
    return 0


def _phrase_movement(tokens: list[Token], phrase: Phrase) -> int:
    """The movement that a phrase ends in, or the first of two that "and" joins ("10% supply cuts and lower prices")."""
    sign = is_movement_noun(core_head(tokens, phrase))
    joint = next((at for at in range(phrase.first + 1, phrase.last) if tokens[at].lower in ("and", "or")), None)
    return sign or (is_movement_noun(tokens[joint - 1].lower) if joint is not None else 0)
