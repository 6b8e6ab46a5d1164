"""The tense of a figure's verb: what is told as past, what holds at publication."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import RELATIVE_KINDS
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, is_plural, verb_forms
from claimtrack.extraction.periods.words import FORETELLING
from claimtrack.extraction.tokens import Token, lower_at
from claimtrack.extraction.verb_neighbours import goes_on_from_auxiliary
from claimtrack.extraction.verb_subjects import LONGEST_SEEN, seen_to_move

_PRESENT_AUXILIARIES = frozenset(("is", "are", "has", "have", "does", "do", "now", "can", "cannot"))
_NOT_CURRENT = frozenset(("being", "budgeted", "valued", "priced", "planned", "capped", "costed", "slated"))
_MARKED_PAST = frozenset(("cost", "run", "come", "become", "overcome"))


def is_past(tokens: list[Token], government: Government) -> bool:
    """Is the figure's verb, or the sentence's where it has none, in the simple past?"""
    verb = _telling_verb(government)
    if verb is None and government.main is not None and not _says(government.main):
        verb = government.main
    if verb is not None and (tokens[verb.first].lower in ("was", "were") or _was_seen(tokens, verb)):
        return True
    return (
        verb is not None
        and verb.last - verb.first == 1
        and (verb.form == "past" or _is_unmarked_past(verb, government))
    )


def _was_seen(tokens: list[Token], verb: Chunk) -> bool:
    """ "Oxo saw its share shrink to 27%": the verb of seeing tells the time."""
    saw = any(token.lower in ("saw", "watched") for token in tokens[max(0, verb.first - LONGEST_SEEN) : verb.first])
    return saw and verb.form == "base" and seen_to_move(tokens, verb.first)


def _telling_verb(government: Government) -> Chunk | None:
    """The verb that tells the time: the figure's, or its predicate where the other only names who says it."""
    verb, predicate = government.verb, government.predicate
    return predicate if verb is None or (predicate is not None and _says(verb)) else verb


def _is_unmarked_past(verb: Chunk, government: Government) -> bool:
    """ "She put", "they hit": verbs of one form are told as past; "cost", which prices things, only where it is no
    plural that costs.
    """
    known = verb_forms().get(verb.word)
    if known is None or not known.invariant or verb.last - verb.first > 1:
        return False
    one = government.subject is not None and not is_plural(government.subject.head)
    return verb.word not in _MARKED_PAST or (one and verb.word == "cost" and verb is government.verb)


def is_present(tokens: list[Token], government: Government, kind: Kind) -> bool:
    """Is the figure's verb in the present or the present perfect?"""
    verb = _telling_verb(government)
    if verb is None or (verb.form == "ing" and verb.last - verb.first == 1):
        # "Support for 600,000 firms indicates ...", "with X powering 1.19 billion": the sentence's verb tells the time.
        verb = government.main if kind not in RELATIVE_KINDS else None
    if verb is None:
        return is_now(tokens, government)
    if verb is not government.main and verb.verb is not None and verb.verb.verb_class in ("say", "measure", "expect"):
        return False
    opening = tokens[verb.first].lower
    if opening == "to":
        # "is in talks to buy 40 jets": the verb in front of the infinitive tells the time.
        before = range(verb.first - 1, government.clause[0] - 1, -1)
        opening = next((tokens[at].lower for at in before if is_finite(tokens[at].lower)), "")
    if opening in _PRESENT_AUXILIARIES:
        return True
    if verb.form == "base" and (goes_on_from_auxiliary(tokens, verb.first) or _was_seen(tokens, verb)):
        # "It will cost 9 million and employ 40 people"
        return False
    return verb.last - verb.first == 1 and verb.form in ("s", "base") and not _is_unmarked_past(verb, government)


_SMALL = frozenset(("for", "of", "about", "around", "some", "over", "up", "to", "just", "only", "than", "more"))


def verb_in_front(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "Users of the plan pay 399 rupees": a present in front of the figure that was read as part of its subject."""
    if government.verb is not None or government.predicate is not None or government.main is not None:
        return False
    at = figure.first - 1
    while at > 1 and tokens[at].lower in _SMALL:
        at -= 1
    known = verb_forms().get(tokens[at].lower) if at > 0 else None
    return known is not None and known.form in ("s", "base") and known.verb.verb_class not in ("up", "down")


_ARRIVING = frozenset(("hit", "reach", "touch", "strike", "top", "set", "break", "pass", "cross"))


def is_headline_present(government: Government) -> bool:
    """The present in which a headline tells what happened ("Average price hits a record 12 euros")."""
    verb = government.verb or government.predicate or government.main
    if verb is None or verb.verb is None or verb.last - verb.first != 1 or verb.form != "s":
        return False
    return verb.verb.verb_class in ("up", "down", "change", "bound") or verb.verb.lemma in _ARRIVING


def is_now(tokens: list[Token], government: Government) -> bool:
    """ "24 countries now give it": the word tells, whether a verb is known or not."""
    return any(token.lower == "now" for token in tokens[government.clause[0] : government.clause[1]])


def is_told_now(tokens: list[Token], figure: Figure) -> bool:
    """ "Tea, at present just 5 percent of exports", "70 euros a month at present": told right beside the figure."""
    at = figure.last
    if at < len(tokens) and tokens[at].text == "(":
        at = next((index + 1 for index in range(at, len(tokens)) if tokens[index].text == ")"), at)
    at += 2 * (at < len(tokens) and tokens[at].lower in ("a", "an", "per"))
    behind = [token.lower for token in tokens[at : at + 2]]
    if behind == ["at", "present"] or behind[:1] in (["currently"], ["presently"]):
        return True
    at = figure.first - 1
    while at > 0 and tokens[at].lower in ("just", "only", "about", "around", "some", "barely", "nearly", "still", ","):
        at -= 1
    present = tokens[at].lower == "present" and tokens[at - 1].lower == "at"
    return at > 0 and (present or tokens[at].lower in ("currently", "presently"))


def _says(verb: Chunk) -> bool:
    return verb.verb is not None and verb.verb.verb_class == "say"


def is_perfect(tokens: list[Token], government: Government) -> bool:
    """Is it in the present perfect ("has killed 12"), which tells up to now and takes no day of its own?"""
    verb = government.verb or government.predicate or government.main
    return verb is not None and verb.last - verb.first > 1 and tokens[verb.first].lower in ("has", "have")


def is_ahead(tokens: list[Token], government: Government) -> bool:
    """Does the figure's verb foretell ("will cost", "would be", "expects it to rise")?"""
    verb = government.verb or government.predicate or government.main
    main = government.main
    if main is not None and main.verb is not None and main.verb.verb_class == "expect" and main.form in ("s", "base"):
        return True
    return verb is not None and tokens[verb.first].lower in ("will", "would", "could", "should", "might", "shall")


_MAY_COME = frozenset(("should", "might", "may", "could", "would"))


def will_be(tokens: list[Token], government: Government) -> bool:
    """Does the figure's own verb tell what will or may be ("will hand out", "should reach", "expects to pay")?"""
    verb = government.verb or government.predicate
    if verb is None:
        return False
    opening, behind = tokens[verb.first].lower, lower_at(tokens, verb.first + 1)
    if opening in ("expects", "expect"):
        return verb.last - verb.first > 1
    if opening in ("will", "shall"):
        return True
    own = verb is government.verb and not _looks_back(tokens, government, verb)
    return own and opening in _MAY_COME and behind not in ("have", "well")


def _looks_back(tokens: list[Token], government: Government, verb: Chunk) -> bool:
    """ "That would be four in ten", "kept telling us that pay would rise": said of what was told before."""
    main = government.main
    told = main is not None and main is not verb and main.form == "past"
    return told or lower_at(tokens, verb.first - 1) in ("that", "this", "which", "it")


def expects_it_to(tokens: list[Token], government: Government) -> bool:
    """Is it expected today to come about ("expects the harvest to drop", "sees traffic growing")?"""
    main, verb = government.main, government.verb or government.predicate
    if main is None or verb is None or main.verb is None or main.verb.verb_class != "expect":
        return False
    told = verb.form == "ing" or tokens[verb.first].lower == "to"
    return main.form in ("s", "base") and verb.first > main.first and told


def is_pluperfect(tokens: list[Token], government: Government) -> bool:
    """Does it tell what had been before the time spoken of ("had moved 41 million in 2024")?"""
    verb = government.verb or government.predicate or government.main
    return verb is not None and verb.last - verb.first > 1 and tokens[verb.first].lower == "had"


def is_foretelling(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """Does the figure's verb tell what was foretold ("was still expecting 5 million", "had forecast")?"""
    verb = government.verb
    if verb is None or tokens[verb.first].lower not in ("had", "was", "were"):
        return False
    return any(token.lower in FORETELLING for token in tokens[verb.first : figure.first])


def is_so_far(tokens: list[Token], government: Government) -> bool:
    """Does the clause count up to now ("losses so far", "vaccinated to date")?"""
    first, last = government.clause
    lows = [token.lower for token in tokens[first:last]]
    return ("so", "far") in pairwise(lows) or ("to", "date") in pairwise(lows)


def is_aside_level(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """Is the figure an adjunct that ranks ("leads with 8 tonnes", "is the dearest, at 90 euros")?"""
    if government.preposition == "at":
        return figure.first > 1 and tokens[figure.first - 2].text == ","
    return government.preposition == "with"


def is_current(tokens: list[Token], government: Government, kind: Kind) -> bool:
    """Is it told in the plain present, neither counted up to now nor expected, nor going on ("is being sold")?"""
    verb = government.verb or government.predicate or government.main
    if verb is not None and any(token.lower in _NOT_CURRENT for token in tokens[verb.first : verb.last]):
        return False
    if verb is not None and tokens[verb.first].lower == "to":
        return False
    expected = verb is not None and verb.verb is not None and verb.verb.verb_class == "expect"
    return is_present(tokens, government, kind) and not (expected or is_perfect(tokens, government))
