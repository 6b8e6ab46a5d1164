"""Modality: is a figure actual, projected, or a target? Told by the words of its clause and the time it speaks of."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import Period, parse_period
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods import PeriodMention, PeriodRole
from claimtrack.extraction.periods.words import FORETOLD, REVISING
from claimtrack.extraction.tokens import Token

_COMPARED = frozenset(("than", "as", "with"))
_COMPARING = frozenset(("from", "than", "against", "versus", "after"))
_FUTURE_BEHIND = frozenset(
    ("due", "planned", "expected", "forecast", "projected", "modelled", "modeled", "pencilled", "guides", "predicted")
)
_POSSIBLE = frozenset(("could", "may", "might"))
_GIFTS = frozenset(("pledge", "pledges", "pledged", "promised"))
_PLANNED_GIFTS = frozenset((("pledged", "has"), ("pledged", "have"), ("promised", "has"), ("promised", "have")))
_VIEWING = frozenset(("see", "model", "assume", "pencil", "guess"))
"""What a publisher's "we" does with what is to come."""
_WHAT_WORDS = 4
_COMPARED_WITH = frozenset(("of", "than", "as"))
_ANNOUNCED = frozenset(
    ("cost", "cut", "charge", "build", "open", "launch", "introduce", "lower", "hire", "close", "invest")
)
"""What a doer's "will" announces as its own plan; "will reach" and the like foretell."""
_SET_DOWN = frozenset({("scheduled", "to"), ("planned", "for"), ("planned", "in"), ("scheduled", "for")})


def read_modality(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    period: str | None,
    anchor: date | None,
    told: Period | None = None,
) -> Modality:
    """The modality of one figure; ``anchor`` is the document's date, ``told`` that of the forecast it labels."""
    first, last = government.clause
    verb = government.verb
    when = parse_period(period)
    future = anchor is not None and when is not None and when.start > anchor
    before = tokens[figure.first - 1].lower if figure.first else ""
    behind = [token.lower for token in tokens[figure.last : min(figure.last + 4, last)]]
    if any(word in _FUTURE_BEHIND for word in behind[:3]) and behind[0] not in _COMPARED_WITH:
        return Modality.PROJECTED
    unfinished = told is not None and when is not None and when.end > told.start and not told.contains(when)
    past = anchor is not None and when is not None and when.end < anchor
    if unfinished or (not past and is_revised(tokens, figure, government)):
        return Modality.PROJECTED
    if not future and (government.preposition in _COMPARING or before in _COMPARING):
        return Modality.ACTUAL
    reach = [figure.last, *(chunk.last for chunk in (verb, government.predicate) if chunk)]
    than = next((index for index in range(figure.last, last) if tokens[index].lower == "than"), last)
    span = range(first, min(max(reach), last, than))
    seen = [_word(tokens, index) for index in span]
    if past:
        # What has been cannot be possible only: "could bear the loss of 5 million stolen in May".
        seen = [word if word not in _POSSIBLE else "can" for word in seen]
    aim, expectation = _aims(seen), _expects(seen)
    if future and set(pairwise(token.lower for token in tokens[figure.last : last])) & _SET_DOWN:
        return Modality.TARGET
    aimed = any(word in ("targeted", "planned", "pledged") for word in behind[:2]) and behind[0] not in _COMPARED_WITH
    if aimed or aim > expectation:
        return Modality.TARGET
    if expectation or behind[:3] == [",", "which", "would"]:
        return Modality.PROJECTED
    return Modality.PROJECTED if future else Modality.ACTUAL


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
    foretold = [index for index, word in enumerate(words_before) if word in FORETOLD]
    return bool(foretold) and any(word in REVISING for word in words_before[: foretold[0]])


def _word(tokens: list[Token], index: int) -> str:
    """A word in small letters, but for the month of May, which foretells nothing."""
    token = tokens[index]
    return token.text if index and token.text == "May" else token.lower


def _aims(seen: list[str]) -> int:
    """Where the last word of aiming stands, counted from one; nought if there is none."""
    found = _speaks(seen, words("target words"), "aim")
    for index, (word, following) in enumerate(pairwise(seen), start=1):
        # "over 10 systems will be introduced", "are meant to reach", "is scheduled to open", "will cut", "is to get"
        planned = (word, following) in (("meant", "to"), ("scheduled", "to"), ("supposed", "to"))
        planned = planned or (word.startswith("appeal") and "for" in seen[index : index + _WHAT_WORDS])
        done = seen[index + 1] if index + 1 < len(seen) else ""
        obliged = word == "must" and following.isalpha() and following not in ("have", "be", "not")
        announced = word == "will" and (following in _ANNOUNCED or (following == "be" and done.endswith("ed")))
        told = word in ("is", "are") and following == "to" and done and "if" not in seen[:index]
        if planned or announced or told or obliged:
            found = max(found, index + 1)
    return found


def _expects(seen: list[str]) -> int:
    """Where the last word of expecting stands, counted from one; nought if there is none."""
    return max(_speaks(seen, words("projected words"), "expect"), _sees_doing(seen), _we_view(seen))


def _we_view(seen: list[str]) -> int:
    """ "We look for 15% in 2026", "we see rates at 4%", "we model 31 million"."""
    for at in range(1, len(seen) - 1):
        looks = seen[at] == "look" and seen[at + 1] == "for"
        if seen[at - 1] == "we" and (looks or (seen[at] in _VIEWING and seen[at + 1] not in ("a", "that", "the"))):
            return at + 1
    return 0


def _sees_doing(seen: list[str]) -> int:
    """ "analysts see the four spending 360 billion": who sees somebody do it foretells it."""
    if "see" not in seen:
        return 0
    at = seen.index("see")
    return at + 1 if any(word.endswith("ing") and len(word) > 4 for word in seen[at + 1 :]) else 0


def read_modality_of_words(seen: list[str], period: str | None, anchor: date | None) -> Modality:
    """The modality that a table's header and caption give its cells."""
    if _aims(seen):
        return Modality.TARGET
    when = parse_period(period)
    if _expects(seen) or (anchor is not None and when is not None and when.start > anchor):
        return Modality.PROJECTED
    return Modality.ACTUAL


@cache
def _verbs_of(verb_class: str) -> frozenset[str]:
    return frozenset(word for word, known in verb_forms().items() if known.verb.verb_class == verb_class)


def _speaks(seen: list[str], vocabulary: frozenset[str], verb_class: str) -> int:
    last = 0
    verbs = _verbs_of(verb_class)
    for index, word in enumerate(seen):
        if word not in vocabulary and word not in verbs:
            continue
        before = seen[index - 1] if index else ""
        # "more than expected", "as planned" compare an actual figure; "may 2025" is a month, "a plan" none of its own.
        if before in _COMPARED or (word == "may" and not (index + 1 < len(seen) and seen[index + 1].isalpha())):
            continue
        if "what" in seen[max(0, index - _WHAT_WORDS) : index]:
            # "a third of what economists had expected"
            continue
        given = (word, before) not in _PLANNED_GIFTS and seen[index + 1 : index + 2] not in (["to"], ["that"])
        if word in _GIFTS and given:
            # What donors pledged at a conference, and pledges received, are facts; what a city has pledged it plans.
            continue
        if word == "wanted" and "to" not in seen[index + 1 : index + 6]:
            continue
        if word == "planned" and before == "of":
            # "a third of planned projects" counts projects.
            continue
        if word in ("set", "course", "plan", "plans", "planning", "likely", "due") and not _future_use(seen, index):
            continue
        last = index + 1
    return last


def _future_use(seen: list[str], index: int) -> bool:
    word = seen[index]
    following = seen[index + 1] if index + 1 < len(seen) else ""
    before = seen[index - 1] if index else ""
    if word == "set":
        return following == "to" and before in ("is", "are", "was", "were", "be")
    if word == "course":
        return before == "on" and following in ("for", "to")
    if word in ("plan", "plans", "planning"):
        return following == "to"
    if word == "due":
        return following != "to" or before in ("is", "are", "were", "was")
    return True
