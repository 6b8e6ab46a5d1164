"""Is a date the time of telling: dateline, byline, source line, "said on Tuesday"?"""

from __future__ import annotations

from claimtrack.extraction.common_words import is_listed
from claimtrack.extraction.lexicon import is_finite, words
from claimtrack.extraction.periods.model import Granularity, PeriodRole
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import BYLINE, FORETELLING, FORETOLD, HOLD, REPORTS, REVISING, SAY, TELLING
from claimtrack.extraction.tokens import TokenKind

_TOLD_RULES = frozenset({"back", "anaphor", "neighbour", "epoch", "past-span", "rate", "span"})
_OBSERVATIONS = frozenset({"survey", "surveys", "poll", "polls", "census"})
_OBSERVING = frozenset({"found", "counted", "recorded", "measured", "showed", "put"})
_HOLDING = frozenset({"on", "by", "since", "from", "at", "of", "to"})
_LISTENERS = frozenset(
    {
        "us",
        "me",
        "him",
        "her",
        "them",
        "reporters",
        "lawmakers",
        "investors",
        "parliament",
        "it",
        "late",
        "early",
        "earlier",
    }
)
_OCCASIONS = frozenset("in at a an the statement interview conference news press briefing call filing speech".split())
"""Where something is said: "said in Berlin on Thursday", "said in a statement on Monday"."""
_FARTHEST_VERB = 9
DATELINE_TOKENS = 10
BYLINE_TOKENS = 12
FORETELLER_TOKENS = 5
REVISING_TOKENS = 14
SUBJECT_TOKENS = 6


def is_publication(scan: Scan, reading: Reading, at: int) -> bool:
    """Whether a reading whose preposition stands at ``at`` tells when something was published or said."""
    if reading.role is PeriodRole.BASELINE:
        return False
    day = reading.granularity is Granularity.DAY
    if day and (_is_dateline(scan, reading) or _is_byline(scan, reading, at)):
        return True
    if _in_source_brackets(scan, reading):
        return True
    if _is_told(scan, reading, at) or _is_report(scan, reading) or _is_forecaster(scan, reading):
        return True
    if _is_foretold(scan, reading, at) or _is_revising(scan, reading):
        return True
    spoken = reading.relative or day or reading.rule == "season"
    return spoken and reading.rule not in _TOLD_RULES and _is_said(scan, reading, at)


def _is_dateline(scan: Scan, reading: Reading) -> bool:
    """``NEEDHAM, Massachusetts, Oct. 14, 2025 (Newswire) - ...``: capitals before, a dash after.

    ``Rotterdam, 29 October 2026 – ...``: a name and a day with its year.
    """
    opens = _past_marks(scan, 0)
    if not opens < reading.first <= DATELINE_TOKENS + opens:
        return False
    place = scan.tokens[opens : reading.first]
    named = (
        reading.stated and place[-1].text == "," and all(not one.text.isalpha() or one.is_capitalized for one in place)
    )
    if not (place[0].text.isupper() or named):
        return False
    if any(scan.is_number(p) or scan.low(p) in HOLD or scan.low(p) == "on" for p in range(reading.first)):
        return False
    after = _past_marks(scan, reading.last)
    if scan.low(after) in ("(", "/"):
        closing = {"(": ")", "/": "/"}[scan.low(after)]
        limit = min(scan.size, after + BYLINE_TOKENS)
        after = next((p for p in range(after + 1, limit) if scan.low(p) == closing), limit) + 1
    return scan.is_dash(after) or scan.low(after) in ("/", "|", ":")


def _past_marks(scan: Scan, position: int) -> int:
    """The position behind marks of bold and italics."""
    while scan.low(position) in ("*", "_"):
        position += 1
    return position


def _is_byline(scan: Scan, reading: Reading, at: int) -> bool:
    """A head line that is little else than a date, or begins like a byline."""
    if not reading.stated:
        return False
    alone = scan.size - (reading.last - reading.first) <= 2
    if alone or (scan.low(0) in BYLINE and reading.first <= BYLINE_TOKENS and reading.last >= scan.size - 8):
        return True
    return scan.head_line and scan.low(at) not in HOLD and scan.low(at) not in _HOLDING


def _in_source_brackets(scan: Scan, reading: Reading) -> bool:
    """``Source: NBS (January 2026)``: a date in a line that names a source."""
    opens = scan.skip(0, "*", "_", "(", "[")
    if scan.low(opens) not in ("source", "sources") or not reading.stated:
        return False
    return scan.low(reading.first - 1) in ("(", ",") or scan.low(reading.last) == ")"


def _is_told(scan: Scan, reading: Reading, at: int) -> bool:
    """``published in March 2024``."""
    told = scan.low(at) in ("in", "on", "late", "early", "last") and scan.low(at - 1) in TELLING
    return told and not reading.to_date and not _is_given_out(scan, at - 1)


def _is_report(scan: Scan, reading: Reading) -> bool:
    """``its October forecast``, ``a March 2025 report``: the month names what was said, not what it says."""
    if reading.granularity not in (Granularity.MONTH, Granularity.DAY) or reading.edge:
        return False
    noun_at = reading.last + (scan.low(reading.last) in ("'s", "’s"))
    if scan.low(noun_at) in _OBSERVATIONS:
        verb_at = noun_at + 1 + (scan.low(noun_at + 1) in ("had", "has"))
        if scan.low(verb_at) in _OBSERVING:
            # "June's census had counted 40 wolves": it saw what was so in June.
            return False
    if scan.low(reading.last) in ("'s", "’s") and scan.low(reading.last + 1) in REPORTS:
        return True
    return any(scan.low(position) in REPORTS for position in (reading.last, reading.last + 1)) and not (
        scan.low(reading.last) in HOLD or scan.is_number(reading.last)
    )


def _is_forecaster(scan: Scan, reading: Reading) -> bool:
    """``Gartner, October 2024: ...``: who said it and when, at the head of a line; not ``Output, January: ...``."""
    if reading.granularity is Granularity.YEAR or not 2 <= reading.first <= 6 or scan.low(reading.last) != ":":
        return False
    named = reading.first - 2
    told = (not scan.is_capitalized(named) and scan.low(0) != "the") or (
        named == 0 and is_listed(scan.tokens[named].text)
    )
    return scan.low(reading.first - 1) == "," and scan.is_capitalized(0) and not told


def _is_said(scan: Scan, reading: Reading, at: int) -> bool:
    """A verb of saying close before ("told us last May"), or right after a day ("on Tuesday said")."""
    position = at if scan.low(at) in ("on", "in", "late", "early", "earlier") else at + 1
    if scan.low(reading.last) in ("'s", "’s"):
        return False
    for back in range(1, _FARTHEST_VERB):
        word = scan.low(position - back)
        if word in SAY:
            near = back == 1 or reading.granularity is not Granularity.YEAR
            return near and not _is_given_out(scan, position - back)
        known = word in _LISTENERS or word in _OCCASIONS or word in REPORTS
        bound = back == 1 and word in _HOLDING  # "said in a count up to Tuesday"
        if (
            not word
            or bound
            or not (known or scan.is_capitalized(position - back) or _is_occasion(scan, position - back))
        ):
            break
    return reading.granularity is Granularity.DAY and scan.low(reading.last) in SAY


def _is_occasion(scan: Scan, at: int) -> bool:
    """``said in preliminary figures on Tuesday``, ``told a crowd on Tuesday``: plain words in front of the day."""
    while scan.kind(at) is TokenKind.WORD and not is_finite(scan.low(at)) and scan.low(at) not in SAY:
        told = scan.low(at - 1) == "told" and scan.low(at) not in ("to", "not")  # "told to leave on Monday"
        if told or (scan.low(at) in ("in", "at", "during") and scan.low(at - 1) in SAY):
            return True
        at -= 1
    return False


def _is_given_out(scan: Scan, verb: int) -> bool:
    """``permits were issued last year``, ``410 permits issued last year``: no report, figures or word."""
    helped = scan.low(verb - 1) in ("was", "were", "been")
    counted = verb >= 2 and scan.is_number(verb - 2)
    passive = scan.low(verb) in ("issued", "released") and (helped or counted)
    subject = [scan.low(position) for position in range(max(verb - SUBJECT_TOKENS, 0), verb - (not counted))]
    return passive and bool(subject) and not any(word in REPORTS or word in words("report nouns") for word in subject)


def _is_foretold(scan: Scan, reading: Reading, at: int) -> bool:
    """``in February it had said 142,000``, ``in April they were still forecasting``: when it was foretold."""
    if reading.granularity is Granularity.YEAR:
        return False
    if _behind_foretelling(scan, reading):
        return True
    if at > 0 and scan.low(at - 1) not in (";", ",", ":", "and", "but", "“", '"'):
        return False
    opens = scan.skip(reading.last, ",")
    for position in range(opens, opens + FORETELLER_TOKENS):
        word = scan.low(position)
        if word in ("had", "was", "were"):
            after = scan.skip(position + 1, "still", "already", "even", "been", "initially")
            return scan.low(after) in FORETELLING and (word != "had") == scan.low(after).endswith("ing")
        if not word or position in scan.taken or scan.is_number(position):
            return False
    return False


def _behind_foretelling(scan: Scan, reading: Reading) -> bool:
    """``having forecast 33 million in May``, ``than it had expected in June``."""
    for position in range(reading.first - 1, max(reading.first - REVISING_TOKENS, 0), -1):
        word = scan.low(position)
        if word in FORETELLING and scan.low(position - 1) in ("had", "having", "still", "previously", "first"):
            return word != "said"
        if word in (",", ";", ":", "of", "for", "and"):
            return False
    return False


def _is_revising(scan: Scan, reading: Reading) -> bool:
    """``cut its estimate of the crop last Friday to 49``: the day of the cut, not of what is estimated."""
    if reading.granularity not in (Granularity.DAY, Granularity.MONTH):
        return False
    foretold = False
    for position in range(reading.first - 1, max(reading.first - REVISING_TOKENS, -1), -1):
        word = scan.low(position)
        if word in (",", ";", ":", "."):
            return False
        if reading.granularity is Granularity.MONTH and word in ("of", "for"):
            # "its estimate of employment in March"
            return False
        foretold = foretold or word in FORETOLD
        if foretold and word in REVISING:
            return True
    return False
