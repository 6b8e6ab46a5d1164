"""Title, publisher and publication date from the first lines of a text: the weakest basis.

Named rules over the head's lines (dateline, byline, date line, newsletter masthead, source line, title). A rule that is
not sure says nothing; a date needs its year in the line.
"""

from __future__ import annotations

import re

from claimtrack.documents.bylines import read_bylines, read_date_lines, read_datelines, read_last_line
from claimtrack.documents.dates import dates_in
from claimtrack.documents.facts import Fact
from claimtrack.documents.head import KINDS_OF_TEXT, LINE_REACH, SHORT_LINE, Head, head_of, is_name
from claimtrack.domain.documents import MetadataBasis

_TITLE_WORDS = 25
_LABELS = frozenset(
    "highlights|key points|key findings|key takeaways|takeaways|summary|abstract|introduction|overview|contents|post|"
    "article|news|press release|news release|media release|for immediate release|immediate release|embargoed|exclusive|"
    "opinion|analysis|feature|share|print|listen|advertisement|breaking news|breaking|home|menu".split("|")
)
_AGE = re.compile(r"^(?:about )?[0-9]{1,3} (?:second|minute|min|hour|hr|day|week|month|year)s? ago$", re.IGNORECASE)
# "Issue 212, ...", also behind a motto: "The Monday letter for people who dig. Issue 88, ...".
_ISSUE = re.compile(
    r"(?:^|[.!?|:·•–—-] )(?P<issue>(?:Issue|No\.|Nr\.|Number|Vol\.|Volume|Edition) ?#?[0-9]{1,5})\b", re.IGNORECASE
)
_NUMBERED_TITLE = re.compile(
    r"^(?P<name>The [A-Z].{2,50}?),? (?:Issue|No\.|Nr\.|Number|Vol\.|Volume|Edition) ?#?[0-9]{1,5}$"
)
"""The name of a newsletter with the number of its issue ("The Pin Letter, Issue 41")."""
_ANNOUNCES = re.compile(
    r"""[-–—] [ ]
        (?P<name> [A-Z][\w&.'’-]{0,30} (?: [ ] (?: (?: of | and | the | for | & ) [ ] )? [A-Z][\w&.'’-]{0,30} ){0,5} )
        (?: [ ] \( [^()]{1,40} \) )? (?: , [ ] [^,]{1,90} , )?
        [ ] (?: today [ ] | has [ ] (?: today [ ] )? )?
        (?: announced | reported | said | launched | confirmed | published | completed | signed | unveiled )""",
    re.VERBOSE,
)
"""Who speaks right behind the dateline of a release."""
_CREDIT = re.compile(
    r"\b(?:photo|image|picture|illustration|graphic|credit|source|courtesy)s?\b[^:]{0,30}:", re.IGNORECASE
)
_SOURCE_LINE = re.compile(
    rf"""^ (?: an? | the | this )? [ ]? (?: \w{{1,15}} [ ] ){{0,2}} (?: {KINDS_OF_TEXT} )
        [ ] (?: from | by | in ) [ ] (?P<publisher> [A-Z] .{{2,60}} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_PERIODICALS = frozenset(
    "brief briefing bulletin chronicle daily digest dispatch gazette herald journal ledger letter magazine monitor "
    "monthly news newsletter newswire observer post press quarterly report review roundup times today tribune update "
    "watch weekly wire".split()
)


_BODIES = frozenset(
    "agency alliance association authority board bureau centre center cluster commission committee council department "
    "federation foundation institute ministry network observatory office organisation organization secretariat "
    "service society union university".split()
)
# Labels that make a text its issuer's own.
_RELEASES = frozenset("press release|news release|media release|for immediate release|immediate release".split("|"))
_CONTACT_REACH = 3000
_CONTACT = re.compile(r"(?:@|www\.|https?://)(?P<domain>[A-Za-z0-9-]{3,63})\.")


def facts_of_text(text: str) -> list[Fact]:
    """What the first lines of a text tell of title, publisher and publication date (basis: text)."""
    head = head_of(text)
    for rule in (
        _newsletter,
        read_datelines,
        read_bylines,
        read_date_lines,
        _ages,
        _source_lines,
        _letterhead,
        _title,
        _periodical,
    ):
        rule(head)
    read_last_line(head, text)
    _issuer(head, text)
    return [Fact(name, value, MetadataBasis.TEXT) for name, value in head.told.items()]


def _newsletter(head: Head) -> None:
    """``THE LAYOVER`` above ``Issue 212, Friday 6 February 2026``."""
    for place, line in enumerate(head.lines[1:3], 1):
        issue = _ISSUE.search(line)
        if issue and len(line) <= SHORT_LINE and _is_title(head.lines[place - 1]):
            name = head.lines[place - 1]
            name = name.title() if name.isupper() else name
            head.tell("title", f"{name}, {issue['issue']}")
            head.tell("publisher", name)
            head.tell("published", _only_date(line[issue.end() :]))
            head.taken |= {place - 1, place}
            return


def _ages(head: Head) -> None:
    """``2 hours ago`` dates nothing, but the short line above it names the publisher."""
    for place, line in enumerate(head.lines):
        if _AGE.match(line):
            head.taken.add(place)
            above = head.lines[place - 1] if place else ""
            if place - 1 not in head.taken and above.lower() not in _LABELS and _is_name_line(above):
                head.tell("publisher", above)
                head.taken.add(place - 1)
            return


def _is_name_line(line: str) -> bool:
    return bool(line) and len(line.split()) <= 4 and line[0].isupper() and not any(sign.isdigit() for sign in line)


def _source_lines(head: Head) -> None:
    """``An essay from The Slow Burn Review``."""
    for place, line in head.free():
        found = _SOURCE_LINE.match(line) if len(line) <= SHORT_LINE and not line.endswith(".") else None
        if found and is_name(found["publisher"]):
            head.tell("publisher", found["publisher"])
            head.taken.add(place)


def _title(head: Head) -> None:
    """The first line that is neither spoken for nor a label, if it looks like a heading."""
    for _, line in head.free():
        if _label(line) in _LABELS:
            continue
        if _is_title(line) and len(head.lines) > 1:
            head.tell("title", line)
        return


def _is_title(line: str) -> bool:
    """Short, no bullet, no image, no credit, no sentence."""
    if line.startswith(("- ", "* ", "• ", "|", "!", "<", "[")) or _CREDIT.search(line) or len(line) >= LINE_REACH:
        return False
    return len(line.split()) <= _TITLE_WORDS and not line.endswith((".", ":", ",", ";")) and _opens_title(line)


def _opens_title(line: str) -> bool:
    """A letter or digit, or a quotation that the title goes on from or is."""
    quoted = line[0] in "\"“‘'" and len(line.split()) > 2 and line[1:2].isupper()
    return line[0].isalnum() or quoted


def _periodical(head: Head) -> None:
    """``Creek Property Brief: Dubai breaks its own record``: the periodical's, or a blog's, name before the colon."""
    title = head.told.get("title", "")
    numbered = _NUMBERED_TITLE.match(title)
    if numbered and is_name(numbered["name"]):
        head.tell("publisher", numbered["name"])
    name, colon, _ = title.partition(": ")
    words = name.split()
    blog = any(line.lower().startswith("posted by ") for line in head.lines)
    if colon and 2 <= len(words) <= 5 and (blog or words[-1].lower() in _PERIODICALS) and is_name(name):
        head.tell("publisher", name)


def _letterhead(head: Head) -> None:
    """``RELIEF COORDINATION NETWORK`` above a title: a body's name in capitals heads what it publishes."""
    if len(head.lines) < 3 or 0 in head.taken or 1 in head.taken:
        return
    name, title = head.lines[0], head.lines[1]
    words = name.split()
    shouted = name.isupper() and not title.isupper() and 2 <= len(words) <= 6
    if shouted and not _BODIES.isdisjoint(word.lower() for word in words) and _is_title(title):
        head.tell("publisher", name.title())
        head.taken.add(0)


def _only_date(line: str) -> str | None:
    dates = list(dates_in(line))
    return dates[0].iso if len(dates) == 1 else None


def _issuer(head: Head, text: str) -> None:
    """A release is published by whom its title begins with, if the contact's internet name is theirs."""
    if not any(_label(line) in _RELEASES for line in head.lines[:3]):
        return
    domains = {found["domain"].replace("-", "").lower() for found in _CONTACT.finditer(text[-_CONTACT_REACH:])}
    words = head.told.get("title", "").split()
    for count in range(min(len(words), 6), 0, -1):
        if "".join(words[:count]).lower() in domains:
            head.tell("publisher", _repeated(words, count, text))
            return
    for line in head.lines:
        announced = _ANNOUNCES.search(line)
        if announced and "publisher" not in head.told:
            head.tell("publisher", announced["name"])
            return


def _repeated(words: list[str], count: int, text: str) -> str:
    """The first ``count`` words and those behind them that the text repeats: an address may leave out half a name."""
    longer = count
    while longer < len(words) and text.count(" ".join(words[: longer + 1])) > 1:
        longer += 1
    return " ".join(words[:longer])


def _label(line: str) -> str:
    return line.lower().strip(" :*")
