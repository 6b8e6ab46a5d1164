"""What sort of statement a figure makes (level, share, growth, multiple, change) and which way it points."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.kind_readings import Reading, part_of
from claimtrack.extraction.movements import movement, taken_off
from claimtrack.extraction.rate_names import core_head
from claimtrack.extraction.share_or_growth import points_back, share_or_growth
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.votes import is_vote, side_of_vote
from claimtrack.units import is_money


def read_kind(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    previous: Reading | None,
    spoken: Reading | None = None,
    counted: Reading | None = None,
) -> Reading:
    """The kind of a figure from what governs it.

    ``previous`` is the reading of its sibling, ``spoken`` that of the percentage last read in the document, ``counted``
    that of the count.
    """
    if figure.shape is Shape.MULTIPLE:
        return Reading(Kind.MULTIPLE, 0, "kind-multiple")
    if figure.rule == "one-in-n":
        return Reading(Kind.SHARE, 0, "kind-share")
    if side_of_vote(tokens, figure):
        return Reading(Kind.SHARE, 0, "kind-vote")
    if figure.rule == "as-much-again":
        return Reading(Kind.GROWTH, 1, "kind-as-much-again")
    if previous is not None and previous.kind is Kind.LEVEL and _is_told_otherwise(tokens, figure):
        return Reading(Kind.LEVEL, 0, "kind-level")
    moved = None if is_vote(tokens, figure) else movement(tokens, figure, government)
    parts = figure.shape in (Shape.PERCENT, Shape.POINTS, Shape.FRACTION) or _is_wiped_off(tokens, figure)
    if parts and taken_off(tokens, figure, government):
        moved = (-1, "taken-off")
    if figure.shape is Shape.POINTS:
        return Reading(Kind.CHANGE, moved[0] if moved else 1, "kind-points")
    relative = figure.shape in (Shape.PERCENT, Shape.FRACTION)
    if moved and relative and (_loses_weight(government, previous) or _takes_part(tokens, figure, government)):
        return Reading(Kind.SHARE, 0, "kind-share")
    if moved and not relative and _adds_plant(tokens, figure, government):
        return Reading(Kind.LEVEL, 0, "kind-added")
    if moved:
        return Reading(Kind.GROWTH if relative else Kind.CHANGE, moved[0], moved[1])
    moving = previous is not None and previous.kind in (Kind.GROWTH, Kind.CHANGE)
    if previous is not None and not relative and _same_movement(tokens, figure, government, previous):
        return Reading(Kind.CHANGE, previous.direction, previous.rule)
    own = relative and government.predicate is not None  # "and 41% would not pay more"
    if previous and moving and government.coordinate and not (government.noun or own or part_of(tokens, figure)):
        return Reading(
            Kind.GROWTH if relative else Kind.LEVEL, previous.direction if relative else 0, "kind-coordinate"
        )
    if previous is not None and not moving and not relative and _is_signed_beside(tokens, figure):
        return Reading(Kind.CHANGE, 1, "kind-signed")
    if not relative and _is_growth_in(tokens, figure, government):
        return Reading(Kind.CHANGE, 1, "movement-noun")
    if not relative:
        changed = counted is not None and counted.kind is Kind.CHANGE and not figure.unit_stated
        rated = government.subject is not None and government.noun is not None and government.noun.head in _RATED
        changed = changed and not rated  # "Housing starts ran at a rate of 1.36 million"
        if counted is not None and changed and previous is None and points_back(tokens, figure, government):
            # "Employers added 22,000 jobs. The consensus had been 75,000."
            return Reading(Kind.CHANGE, counted.direction, "kind-goes-on")
        return Reading(Kind.LEVEL, 0, "kind-level")
    return share_or_growth(tokens, figure, government, previous, spoken)


_RATED = frozenset(("rate", "pace", "level"))


def _is_signed_beside(tokens: list[Token], figure: Figure) -> bool:
    """ "141.7 million tonnes (-0.8 million on the week)", "4.1 million, +300,000": so much more or less than before."""
    signed = tokens[figure.first].text in _SIGNS and figure.last - figure.first > 1
    return signed and figure.first > 1 and tokens[figure.first - 1].text in "(,"


_SIGNS = frozenset("+-−–±")


def _is_told_otherwise(tokens: list[Token], figure: Figure) -> bool:
    """ "Rose 43% to 98 GW / 247 GWh", "narrowed to 150-160 tonnes (previously 145-165)": a level beside a level."""
    if figure.shape is not Shape.PLAIN or figure.first < 2:
        return False
    before = [token.lower for token in tokens[figure.first - 2 : figure.first]]
    return before[1] == "/" or before in (["(", "previously"], ["(", "formerly"], ["(", "was"])


def _is_wiped_off(tokens: list[Token], figure: Figure) -> bool:
    """ "wiped 3 million off its value": money that something is worth less by."""
    money = figure.quantity is not None and is_money(figure.quantity.unit)
    return money and figure.last < len(tokens) and tokens[figure.last].lower == "off"


def _is_growth_in(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "Growth in oil demand would reach 1.4 million barrels a day": so much more of it."""
    phrase = government.noun if government.preposition in ("of", "to", "for", "at") else government.subject
    if phrase is None or figure.quantity is None or figure.quantity.unit.isupper():
        return False
    # "cut its forecast for growth in demand to 850,000 barrels a day"
    heads = [core_head(tokens, phrase), *(inner.head for _, inner in phrase.attached)]
    grown = heads.index("growth") if "growth" in heads else len(heads)
    return any(joint in ("in", "of") for joint, _ in phrase.attached[grown:])


def _loses_weight(government: Government, previous: Reading | None) -> bool:
    """ "Patients lost 19.4 percent of their body weight; those on placebo lost 2": so much of it is gone."""
    verb, complement = government.verb, government.complement
    loses = verb is not None and verb.verb is not None and verb.verb.lemma == "lose"
    goes_on = complement is None and previous is not None and previous.kind is Kind.SHARE
    return loses and (goes_on or (complement is not None and complement[1].head == "weight"))


def _takes_part(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "Egypt lifted 22% of the total": so much of it was moved, and it is no growth of a fifth."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 3]]
    verb = government.verb.verb if government.verb is not None else None
    if verb is not None and verb.lemma == "grow" and behind[:2] == ["of", "the"] and not government.preposition:
        # "Peru grows 40% of the world's quinoa"
        return True
    whole = behind[:2] == ["of", "the"] and behind[2:] in (["total"], ["whole"], ["rest"], ["lot"])
    whole = whole or behind[:2] in (["of", "them"], ["of", "these"], ["of", "those"], ["of", "it"])
    return whole and government.verb is not None and not government.preposition


_PLANT = frozenset(("watt", "kilowatt", "megawatt", "gigawatt", "terawatt"))


def _adds_plant(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "Texas added 7.1 GW", "the additions came to 57 gigawatt-hours": how much was built, a measure of its own."""
    unit = figure.quantity.unit.partition("/")[0].removesuffix("_hour") if figure.quantity is not None else ""
    if unit not in _PLANT:
        return False
    verb = government.verb.verb if government.verb is not None else None
    if verb is not None and verb.lemma == "add" and not government.preposition and government.noun is None:
        return True
    phrases = (government.subject, government.noun, government.near_noun)
    return any(phrase is not None and core_head(tokens, phrase) in ("addition", "additions") for phrase in phrases)


def _same_movement(tokens: list[Token], figure: Figure, government: Government, previous: Reading) -> bool:
    """ "adds 3,500 miles and ten days", "shed 12,000 and the mines another 15,000": one verb moves both."""
    if previous.kind is not Kind.CHANGE or previous.rule != "movement-verb":
        return False
    if government.coordinate and government.noun is None:
        return tokens[figure.first - 1].lower in ("and", ",")
    gapped = not figure.unit_stated and government.verb is None and government.preposition == ""
    return gapped and tokens[figure.first].lower in ("another", "further")
