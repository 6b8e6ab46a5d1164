"""The tense in which a sentence tells of a period: of what is to come, or of what has been."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.days_set import is_day_set
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import STANDING_AT, Reading, Scan
from claimtrack.extraction.periods.words import AGREEING, CHANGE, FUTURE_NOUNS, PAST, SETTING

_DETERMINERS = frozenset({"the", "its", "their", "a", "an"})
_FUTURE_PAST = frozenset({"was", "were", "had", "been", "than", "initially", "previously"})
_WEAK_FUTURE = frozenset({"may", "should", "set", "due", "plan", "estimate", "target", "goal"})
_ESTIMATING = frozenset(("estimate", "estimates", "reckon", "reckons"))
_PARTING = frozenset((";", ":", "after", "while", "following", "despite", "because", "since"))
"""What no future word reaches across."""
_PRESENT = frozenset(("is", "are", "stands", "now", "costs", "has", "have"))
_RELATIVES = frozenset(("which", "who", "where"))
_ASKING = frozenset("appealed asked called requested sought needed applied".split())
_SCHEDULED = frozenset("begins starts opens reopens closes resumes expires launches".split())
"""What the present tense tells of a day to come ("begins on 1 September")."""
_PLANNED = frozenset("planned scheduled promised targeted budgeted projected expected forecast due".split())
_CLAUSE_OPENERS = frozenset(("and", "but", ",", ";", ":", ""))
_SUBJECT_REACH = 6
_PLAN_REACH = 5
"""How far behind a plan's participle its time may begin ("planned for the first two months")."""
_BEHIND_SUBJECT = frozenset(("will", "shall", "could", "may", "might"))
FUTURE_LOOK_BACK = 16
_OPENING, _VERB_REACH = frozenset("-–—:,(;"), 10
_PLAIN_LOOK_BACK = 22
"""How far the plain words of the future reach, such as "expected" and "will"."""
COMING_MONTHS = 2
LATE_MONTHS = 3
FUTURE_LOOK_AHEAD = 24


def told_as_past(scan: Scan, at: int, *, opaque: bool = True) -> bool:
    """Does the clause in front of a period tell what has been ("had 300 shops at year-end")?

    A future word in front ends it, if ``opaque``.
    """
    told = False
    for position in range(at - 1, max(at - FUTURE_LOOK_BACK, -1), -1):
        word, before = scan.low(position), scan.low(position - 1)
        if word in _PARTING:
            break
        if scan.is_future(position) and opaque:
            return False
        form = verb_forms().get(word)
        if word == "to" and (wants := verb_forms().get(before)) is not None and wants.form in ("s", "base"):
            # "has lifted its ban and wants to sell 300 by the end of the year"
            return told
        past = word in PAST or (form is not None and form.form == "past")
        told = told or (past and before not in _DETERMINERS)
    return told


def opens_what_was(scan: Scan, reading: Reading) -> bool:
    """``At year-end it had 300 shops``: does a period open its clause, and the first verb behind tell the past?"""
    at = reading.first - 1
    while scan.low(at) in _DETERMINERS or scan.low(at) == "at":
        at -= 1
    if at >= 0 and scan.low(at) not in _OPENING:
        return False
    for position in range(reading.last, min(reading.last + _VERB_REACH, scan.size)):
        word, before = scan.low(position), scan.low(position - 1)
        if scan.is_future(position) or (word in _PARTING and word != ":"):
            return False
        form = verb_forms().get(word)
        done = form is not None and form.form == "past" and before not in _DETERMINERS
        if done or (word in PAST and word != "has"):
            return True
    return False


def told_in_present(scan: Scan, at: int) -> bool:
    """Is the last finite verb in front of a period in the present ("is", "has filled", "stands at")?"""
    for position in range(at - 1, max(at - FUTURE_LOOK_BACK, -1), -1):
        word, before = scan.low(position), scan.low(position - 1)
        if word in _PARTING:
            return False
        form = verb_forms().get(word)
        if word in _PRESENT or (form is not None and form.form == "past" and before in ("has", "have")):
            return True
        if word in PAST or (form is not None and form.form == "past" and before not in _DETERMINERS):
            return False
    return False


def _is_announced(scan: Scan, reading: Reading) -> bool:
    """``the fare drops to 2 euros in December``, told in November: the present of a change set for a coming month."""
    anchor = scan.context.anchor
    if anchor is None or reading.year is not None or reading.granularity not in (Granularity.MONTH, Granularity.DAY):
        return False
    ahead = (reading.month - anchor.month) % MONTHS_IN_YEAR
    scheduled = scan.low(reading.first - 1) in ("in", "on", "from") and scan.low(reading.first - 2) in _SCHEDULED
    if reading.iso is None and scheduled and ahead == 0 and (reading.day or 0) > anchor.day:
        return True
    if reading.iso is not None or not 0 < ahead <= COMING_MONTHS:
        return False
    if scheduled:
        return True
    words = [scan.low(p) for p in range(max(reading.first - FUTURE_LOOK_BACK, 0), reading.first)]
    return any(word in CHANGE and word.endswith("s") and word not in ("less", "points") for word in words)


def takes_effect(scan: Scan, reading: Reading) -> bool:
    """``approved a rise of 4% from 1 January``, ``fares go up from March``: what is set to hold from then on.

    A month or day without a year that has just passed is no such day.
    """
    anchor = scan.context.anchor
    plain = reading.granularity in (Granularity.MONTH, Granularity.DAY) and reading.iso is None
    if anchor is None or not plain or reading.year is not None or scan.low(reading.first - 1) != "from":
        return False
    if not 0 < (reading.month - anchor.month) % MONTHS_IN_YEAR < MONTHS_IN_YEAR - LATE_MONTHS:
        return False
    for position in range(reading.first - 2, max(reading.first - FUTURE_LOOK_BACK, -1), -1):
        if scan.low(position) in _PARTING:
            return False
        if scan.low(position) in SETTING or scan.is_future(position):
            return True
    return False


def _is_deadline(scan: Scan, reading: Reading) -> bool:
    """``obliges it to launch half by the end of July``: what is to be done by then, and has not been."""
    at = reading.first - 1
    while scan.low(at) in _DETERMINERS:
        at -= 1
    if scan.low(at) not in ("by", "until") or reading.year is not None:
        return False
    told = [scan.low(position) for position in range(max(at - FUTURE_LOOK_BACK, 0), at)]
    wished = max(
        (i for i, word in enumerate(told) if word in ("want", "wants") and told[i - 1 : i] != ["for"]), default=None
    )
    if wished is not None and not any(word in PAST for word in told[wished:]):
        # "want 2,000 monitors deployed by July"
        return True
    if not _ASKING.isdisjoint(told):
        # "appealed on Wednesday for 118 million to help them until the end of June"
        asked = max(index for index, word in enumerate(told) if word in _ASKING)
        told = told[asked + 1 :]
    past = any((form := verb_forms().get(word)) is not None and form.form == "past" for word in told)
    bound = any(word == "to" and verb_forms().get(told[i + 1]) for i, word in enumerate(told[:-1]))
    return bound and not past and not any(word in PAST for word in told)


def _is_late_subject(scan: Scan, reading: Reading) -> bool:
    """``July, now at 79,000, will end up lower``: the subject is the month that has just been."""
    anchor = scan.context.anchor
    if anchor is None or reading.first or reading.year is not None or reading.granularity is not Granularity.MONTH:
        return False
    return 0 < (anchor.month - reading.month) % MONTHS_IN_YEAR <= LATE_MONTHS


def _has_just_been(scan: Scan, reading: Reading) -> bool:
    """Is it a month or day without a year that was lately, and no term until which something is to be done?"""
    anchor = scan.context.anchor
    plain = reading.granularity in (Granularity.MONTH, Granularity.DAY) and reading.iso is None
    if anchor is None or not plain or reading.year is not None or scan.low(reading.first - 1) not in ("in", "on"):
        return False
    return 0 < (anchor.month - reading.month) % MONTHS_IN_YEAR <= LATE_MONTHS


def _is_of_what_will(scan: Scan, reading: Reading) -> bool:
    """``the first count in March will come in at 5.2%``, ``a strike on 18 May may halt``: the verb behind tells."""
    if reading.last >= scan.size or scan.tokens[reading.last].text == "May":
        return False
    return scan.low(reading.last) in _BEHIND_SUBJECT and scan.low(reading.first - 1) in ("in", "of", "for", "on")


def _is_looked_back_on(scan: Scan, reading: Reading, planned: int) -> bool:
    """ "planned for the first two months" or "in May", where the clause behind the comma tells what came of it."""
    opens = scan.low(planned + 1) in ("for", "in") and reading.first - planned <= _PLAN_REACH
    if not opens or reading.granularity is Granularity.DAY or scan.low(reading.last) != ",":
        return False
    behind = range(reading.last + 1, min(reading.last + FUTURE_LOOK_AHEAD, scan.size))
    told = any(((word := scan.low(at)) in PAST and word != "has") or _is_done(word) for at in behind)
    return told and not any(scan.is_future(at) for at in behind)


def _is_done(word: str) -> bool:
    form = verb_forms().get(word)
    return form is not None and form.form == "past"


def _opens_what_should_be(scan: Scan, reading: Reading) -> bool:
    """``It is 7,000 pounds, and from July it should be 8,500``: a day from which a clause tells what is to come."""
    if scan.low(reading.first - 1) not in ("from", "by") or scan.low(reading.first - 2) not in _CLAUSE_OPENERS:
        return False
    for position in range(reading.last, min(reading.last + _SUBJECT_REACH, scan.size)):
        if scan.is_future(position) and scan.low(position) not in FUTURE_NOUNS:
            return scan.low(position - 1) not in _FUTURE_PAST
    return False


def in_future(scan: Scan, reading: Reading) -> bool:
    """Do future words govern the period: in its clause before it, or after it where it opens the sentence?"""
    for position in range(reading.first - 1, max(reading.first - _PLAIN_LOOK_BACK, -1), -1):
        word = scan.low(position)
        if word == ":" and scan.low(position - 1) in FUTURE_NOUNS:
            # "My forecast: 300 trillion a day by December"
            return True
        if word in _PARTING or (word in _WEAK_FUTURE and reading.first - position >= FUTURE_LOOK_BACK):
            break
        if word in _ESTIMATING and told_as_past(scan, reading.first, opaque=False):
            # "China, I estimate, shipped 11,000 in the first half"
            continue
        if word in _RELATIVES and scan.low(position - 1) == ",":
            # "wants the wait, which was 7 months in February, to fall"
            break
        if word in _PLANNED and _is_looked_back_on(scan, reading, position):
            # "Of the 300 tests planned for February, 120 took place"
            continue
        if word in AGREEING and _has_just_been(scan, reading):
            # "Britain pledged 9 million in December", told in January
            continue
        if word in FUTURE_NOUNS and scan.low(position + 1) in STANDING_AT:
            # "The goal is 95%, and those who had waited numbered 74,200 at the end of December"
            return not told_as_past(scan, reading.first, opaque=False)
        if scan.is_future(position) and scan.low(position - 1) not in _FUTURE_PAST:
            return reading.first - position < FUTURE_LOOK_BACK or not told_as_past(scan, reading.first)
    if (
        takes_effect(scan, reading)
        or _is_announced(scan, reading)
        or is_day_set(scan, reading)
        or _is_deadline(scan, reading)
        or _is_of_what_will(scan, reading)
    ):
        return True
    if _opens_what_should_be(scan, reading):
        return True
    if reading.first > 4 or _is_late_subject(scan, reading):
        return False
    for position in range(reading.last, min(reading.last + FUTURE_LOOK_AHEAD, scan.size)):
        word = scan.low(position)
        if word in (";", ":", "while", "after"):
            return False
        if scan.is_future(position) and word not in _WEAK_FUTURE:
            # "At the end of March it served 9 million on prepaid plans": a noun behind what is told as past.
            aside = word in FUTURE_NOUNS and told_as_past(scan, position)
            return scan.low(position - 1) not in _FUTURE_PAST and not aside
        if word in PAST and word != "has":
            # "December's count came to 4 million, says X, which expects ...": told as done.
            return False
    return False
