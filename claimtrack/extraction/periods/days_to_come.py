"""Days of the week that are still to come: "will meet on Thursday", "aims to have 80% back by Sunday"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods.scan import Scan
from claimtrack.extraction.periods.words import FUTURE_NOUNS, PAST, SAY

_TO_COME = frozenset({"expected", "set", "likely", "supposed", "meant", "is", "are"})
_TERMS = frozenset({"before", "until", "till", "by"})
_BIDDEN = frozenset("told asked urged ordered advised warned required allowed given has have must needs need".split())
_AIMED = frozenset("aimed hoped intended wanted sought planned promised pledged vowed agreed".split())
"""What was meant "by Sunday" is told before it."""
_ARRANGED = frozenset("forecast scheduled planned expected due set predicted billed booked".split())
_FORMER = frozenset({"was", "were", "had", "been", "than"})
_DETERMINERS = frozenset({"the", "its", "their", "a", "an", "our", "his", "her"})
_REACH = 14
_NEAR = 8


def is_day_to_come(scan: Scan, at: int) -> bool:
    """``the bank will meet on Thursday``; not ``said on Thursday that it will``, ``the plan was shelved on Thursday``.

    ``at`` is the position of the day or its determiner.
    """
    term = scan.low(at - 1) in _TERMS
    if scan.low(at - 1) in ("for", "on") and scan.low(at - 2) in _ARRANGED and scan.low(at - 3) not in _FORMER:
        # "are forecast for Thursday"
        return True
    for position in range(at - 1, max(at - _REACH, -1), -1):
        word, before = scan.low(position), scan.low(position - 1)
        if word in SAY or word in (";", ":"):
            return False
        if word == "," and scan.low(position + 1) != "to":
            return False
        if term and word == "to" and (before if before != "not" else scan.low(position - 2)) in _BIDDEN | _AIMED:
            # "were told not to return before Friday", "aimed to have 80% back by Sunday"
            return True
        if at - position < _NEAR and word in _TO_COME and scan.low(position + 1) == "to":
            return True
        if scan.is_future(position) and before not in _FORMER and (term or word not in FUTURE_NOUNS):
            return True
        form = verb_forms().get(word)
        done = word in PAST or (form is not None and form.form == "past")
        if done and before not in _DETERMINERS and not term:
            return False
    return False
