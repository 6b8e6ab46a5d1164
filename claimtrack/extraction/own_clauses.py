"""Where the clause of a figure's own begins: what is expected or planned in front of it says nothing of the figure."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.modality_words import verbs_of
from claimtrack.extraction.tokens import Token

_EQUALLING = frozenset("is are was works comes makes means equals represents amounts translates adds".split())
_PARTING = frozenset("whose who whom which where while although though because and but".split())
"""Words with which a clause of its own begins."""
_TELLING = frozenset(("aim", "expect"))
_BEING = frozenset(("is", "are", "was", "were"))
_WISHING = frozenset(("want", "seek", "hope", "wish", "intend", "plan", "aim"))
_ONLY_WISHING = frozenset(("want", "seek", "hope", "wish"))
_CLAUSE_REACH = 8
_NEAR_TOKENS = 4


def own_part(tokens: list[Token], figure: Figure, verb: Chunk | None, first: int) -> int:
    """Where the figure's own clause begins, if it tells what has been: "expects 4%, in a country whose ports moved 5".

    What is expected or planned in front of it says nothing of that.
    """
    if verb is not None and not _says(verb) and _is_behind_aside(tokens, first, verb.first):
        return verb.first
    first = _own_opening(tokens, figure, _infinitive_joined(tokens, verb, first))
    if verb is None or verb.verb is None or verb.verb.verb_class in _TELLING:
        return first
    group = [token.lower for token in tokens[verb.first : verb.last]]
    perfect = group[0] in ("has", "have", "had") and verbs_of("expect").isdisjoint(group)
    if not perfect and not (verb.form == "past" and len(group) == 1):
        return first
    before = min(verb.first, figure.first) - 1
    parted = (at for at in range(before, first, -1) if tokens[at].lower in _PARTING or tokens[at].text == ";")
    return next(parted, first)


def _says(verb: Chunk) -> bool:
    """ "Our model, which assumes 4% growth, says 290 million": what is said may be foretold."""
    return verb.verb is not None and verb.verb.verb_class == "say"


def _is_behind_aside(tokens: list[Token], first: int, verb_first: int) -> bool:
    """ "Acme, which expects 400 orders, took 300": what the aside expects is no part of what has been."""
    if verb_first < 1 or tokens[verb_first - 1].text != "," or tokens[verb_first].lower == "to":
        return False
    asides = (at for at in range(verb_first - 2, first, -1) if tokens[at].text == ",")
    opening = next(asides, None)
    return opening is not None and tokens[opening + 1].lower in ("which", "who", "whose", "where")


def _infinitive_joined(tokens: list[Token], verb: Chunk | None, first: int) -> int:
    """ "It plans to hire 3,000 people and to spend $2 billion": the verb of both stands in front of the first."""
    at = verb.first - (tokens[verb.first].lower != "to") if verb is not None else 0
    if at < 2 or tokens[at].lower != "to" or tokens[at - 1].lower not in ("and", "or", "then"):
        return first
    joined = (index for index in range(at - 2, 0, -1) if tokens[index].lower == "to" or tokens[index].text in ";:")
    opening = next(joined, 0)
    return max(0, opening - 2) if opening and tokens[opening].lower == "to" else first


def _own_opening(tokens: list[Token], figure: Figure, first: int) -> int:
    """Where a clause with a verb of its own begins: behind a colon, or with ", which cost 900 apiece"."""
    colon = next((at for at in range(figure.first - 1, first, -1) if tokens[at].text == ":"), None)
    if colon is not None:
        reach = range(figure.last, min(figure.last + _CLAUSE_REACH, len(tokens)))
        ends = next((at for at in reach if tokens[at].text in ",;"), reach.stop)
        first = colon + 1 if any(is_finite(token.lower) for token in tokens[colon + 1 : ends]) else first
    joined = next((at for at in range(figure.first - 2, first, -1) if _joins(tokens, at)), None)
    if joined is not None and any(token.lower in _BEING for token in tokens[joined + 2 : figure.last + _NEAR_TOKENS]):
        # "aims to have 300 by 2030, and its budget, 9 million, is triple that of 2025"
        first = joined + 2
    if joined is not None and _was_done(tokens, figure):
        first = joined + 2
    for at in range(figure.first - 2, max(first, figure.first - _CLAUSE_REACH), -1):
        if tokens[at].text in ",;":
            break
        if tokens[at].lower in ("which", "who") and tokens[at - 1].text == ",":
            verb = tokens[at + 1].lower
            tells = is_finite(verb) or verb in verb_forms()
            # ", which is 40 a month" goes on with what was planned.
            return at if tells and verb not in _EQUALLING else first
    return first


def _was_done(tokens: list[Token], figure: Figure) -> bool:
    """ "Below the 218 that Acme predicted, but above the 199 delivered in 2025": what has been done to so many."""
    done = verb_forms().get(tokens[figure.last].lower) if figure.last < len(tokens) else None
    past = done is not None and done.form == "past" and done.verb.verb_class not in _TELLING
    return past and tokens[figure.first - 1].lower == "the"


def _joins(tokens: list[Token], at: int) -> bool:
    return tokens[at].text == "," and tokens[at + 1].lower in ("and", "but")


def has_been_done(tokens: list[Token], figure: Figure, predicate: Chunk | None) -> bool:
    """ "Of the 450 they promised to free, 63 have been let go": what befell so many is told as done."""
    if predicate is None or not figure.first or tokens[figure.first - 1].text != ",":
        return False
    group = [token.lower for token in tokens[predicate.first : predicate.last]]
    done = group[0] in ("has", "have", "had", "was", "were") and verbs_of("expect").isdisjoint(group)
    return done and "to" not in group and predicate.first == max(figure.last, figure.noun_last)


def wishes(tokens: list[Token], figure: Figure, predicate: Chunk | None) -> bool:
    """ "40% of parents want a ban", "2,274 people sought asylum": so many do want it; none of them is wanted."""
    if predicate is None or predicate.verb is None or predicate.passive or predicate.first < figure.last:
        return False
    if any(token.lower in words("pronouns") for token in tokens[figure.last : predicate.first]):
        # "less than half the 20,000 it wants in shelters"
        return False
    known = verb_forms().get(tokens[predicate.first].lower)
    if known is None or known.verb.lemma not in _WISHING:
        return False
    # "300 trams planned by 2030" are no trams that plan.
    return known.form in ("s", "base") or known.verb.lemma in _ONLY_WISHING
