"""Whose text it is, by its head: mastheads, letterheads, lines that name a source.

A paper stands above its title with a motto, a kind of text or the date; a body stands in a line of its own.
"""

from __future__ import annotations

import re

from claimtrack.documents.dates import dates_in, only_date
from claimtrack.documents.head import (
    KINDS_OF_TEXT,
    LABELS,
    LINE_REACH,
    SHORT_LINE,
    Head,
    in_small,
    is_name,
    is_release,
    is_title,
    label_of,
)

_SOURCE_LINE = re.compile(
    rf"""^ (?: an? | the | this )? [ ]? (?: \w{{1,15}} [ ] ){{0,2}} (?: {KINDS_OF_TEXT} )
        [ ] (?: from | by | in ) [ ] (?P<publisher> [A-Z] .{{2,60}} )$""",
    re.VERBOSE | re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"""^ from [ ] (?: the [ ] \w{1,12} [ ] (?: \d{4} [ ] )? (?: number | issue | edition ) [ ] of [ ] )?
        (?P<publisher> The [ ] [A-Z] [^,.;:|]{2,50} ) (?: [,.|] .{0,40} )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_PUBLISHED_IN = re.compile(
    r"\b(?:[Pp]ublished|[Ff]irst appeared|[Aa]ppeared) in (?P<publisher>[A-Z][^,.;:|]{2,50}?) (?:on|in) "
)
_ISSUED_BY = re.compile(
    r"""^ (?: issued | prepared | compiled | published | produced | released ) [ ] (?: (?: on [ ] )? [\w ,]{6,24} [ ] )?
        by [ ] (?: the [ ] )?
        (?P<publisher> [A-Z] [^,.;:|(]{2,60} )""",
    re.VERBOSE | re.IGNORECASE,
)
_BODY_LINE = re.compile(
    r"""^ (?P<name> [^,|(:.]{4,70}? ) (?: [ ] \( [A-Z]\w{1,9} \) )?
        (?: , [ ] [^,.|0-9]{2,30} | (?P<section> [ ] \| [ ] [A-Z]\w{3,20} ) )? $""",
    re.VERBOSE,
)
"""A name in a line of its own, with its short form and where it sits, or a section ("Grid Europe | Explainers")."""
MOTTO = re.compile(
    rf"""^ (?: an? | the | your | our ) [ ] (?: \w{{1,15}} [ ] ){{0,2}}
        (?: blog | newsletter | podcast | magazine | paper | {KINDS_OF_TEXT} ) s? [ ] (?: about | for | on | of ) \b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a paper says of itself ("a blog about what we eat", "The Friday letter for people who sell drinks")."""
_KIND_LINE = re.compile(
    rf"(?:\w{{1,15}} ){{0,3}}(?:{KINDS_OF_TEXT}|edition|bulletin (?=[0-9N]))\b.{{0,50}}", re.IGNORECASE
)
_STATE_LINE = re.compile(
    r"(?:The )?(?:(?:United|Federal|Democratic|People's|Islamic) )*(?:Republic|Kingdom|State|Commonwealth) Of "
    r"(?:The )?(?P<state>[A-Z][\w' -]{2,40})"
)
_TOWN_LINE = re.compile(
    r"(?:The )?(?P<kind>Municipality|City|Town|Commune|County|District|Borough|Province) [Oo]f "
    r"(?P<town>[A-Z][\w' -]{2,40})"
)
_STATE_OFFICES = frozenset(("ministry", "department", "directorate", "agency", "office", "institute", "bureau"))
_OFFICES = frozenset(("office", "department", "directorate", "press", "communications", "mayor's", "secretariat"))
_HOW_OFTEN = frozenset("daily weekly fortnightly monthly quarterly magazine newspaper journal".split())
TOPICAL = frozenset(("situation", "sitrep", "flash"))
"""Reports that are headed by what they are about."""
_MAIL_FIELD = re.compile(r"^(?P<field>From|Date|Subject|To|Sent): (?P<value>.+)$")
_MOST_BLOG_WORDS = 3
HEAD_OF_PAPER = 4
_MOST_NAME_WORDS = 6
PERIODICALS = frozenset(
    "advertiser argus brief briefing bulletin chronicle courier daily digest dispatch echo examiner gazette globe "
    "guardian herald independent inquirer journal ledger letter magazine mercury monitor monthly news newsletter "
    "newswire observer post press quarterly record register report review roundup sentinel standard telegraph times "
    "today tribune update watch weekly wire".split()
)
BODIES = frozenset(
    "agency alliance association authority board bureau cell centre center chamber cluster commission committee "
    "council department federation forum foundation institute ministry network observatory office organisation "
    "organization secretariat service society union university".split()
)


def read_source_lines(head: Head) -> None:
    """``An essay from The Slow Burn Review``."""
    for place, line in head.free():
        found = _SOURCE_LINE.match(line) if len(line) <= SHORT_LINE and not line.endswith(".") else None
        if found and is_name(found["publisher"]):
            head.tell("publisher", found["publisher"])
            head.taken.add(place)


def read_mail(head: Head) -> None:
    """``From: The Pin Post <letters@pin.example>`` above ``Subject: PP #211: Who pays?``."""
    fields = {
        found["field"].lower(): (place, found["value"])
        for place, line in enumerate(head.lines[:HEAD_OF_PAPER])
        if (found := _MAIL_FIELD.match(line))
    }
    if not {"from", "subject"} <= fields.keys():
        return
    sender = fields["from"][1].partition("<")[0].strip(' "')
    if is_name(sender):
        head.tell("publisher", sender)
    head.tell("title", fields["subject"][1])
    dates = list(dates_in(fields["date"][1])) if "date" in fields else []
    head.tell("published", dates[0].iso if len(dates) == 1 else None)
    head.taken |= {place for place, _ in fields.values()}


def read_blog(head: Head) -> None:
    """``Pin Signals`` above a title and ``Posted by Ann Li on 3 May 2025``."""
    if len(head.lines) < 3 or not any(
        line.lower().startswith(("posted", "answered", "updated", "published")) for line in head.lines[2:HEAD_OF_PAPER]
    ):
        return
    name, title = head.lines[0], head.lines[1]
    parts = name.split()
    named = 2 <= len(parts) <= _MOST_BLOG_WORDS and is_name(name) and all(part[0].isupper() for part in parts)
    if (
        named
        and name.replace(" ", "").replace("&", "").isalpha()
        and is_title(title)
        and len(title.split()) > len(parts)
    ):
        head.tell("publisher", name)
        head.taken.add(0)


def read_state_letterhead(head: Head) -> None:
    """``REPUBLIC OF CHAD`` above ``MINISTRY OF HEALTH``, ``MINISTRY OF HEALTH OF CHAD``: an office and its state."""
    state, office = (*head.lines[:2], "", "")[:2]
    of_state = _STATE_LINE.fullmatch(state.title()) if state.isupper() else None
    if of_state is not None and office.isupper() and office.split()[0].lower() in BODIES | {"department"}:
        head.tell("publisher", f"{in_small(office)}, {of_state['state']}")
        head.taken |= {0, 1}
    elif state.isupper() and " OF " in state and state.split()[0].lower() in _STATE_OFFICES and ":" not in state:
        head.tell("publisher", in_small(state))
        head.taken |= {0, 1} if office.split()[:1] and office.split()[0].lower() in _OFFICES else {0}


def read_town_letterhead(head: Head) -> None:
    """``MUNICIPALITY OF MALAGA``, above ``Office of the Mayor`` or a title: a town speaks for itself."""
    name, office = (*head.lines[:2], "", "")[:2]
    town = _TOWN_LINE.fullmatch(name.title()) if name.isupper() else _TOWN_LINE.fullmatch(name)
    if town is None:
        return
    head.tell("publisher", f"{town['kind']} of {town['town']}")
    head.taken |= {0, 1} if office.split()[:1] and office.split()[0].lower() in _OFFICES else {0}


def read_issued_by(head: Head) -> None:
    """``Issued by Pin Watch, Piraeus``, ``Published 8 May by Pin``; ``From the autumn number of The Pin Review``."""
    for line in head.lines[:HEAD_OF_PAPER]:
        found = (
            (_ISSUED_BY.match(line) or _OUT_OF.match(line) or _PUBLISHED_IN.search(line))
            if len(line) <= LINE_REACH
            else None
        )
        if found and is_name(found["publisher"]):
            head.tell("publisher", found["publisher"])
            if found.re is _PUBLISHED_IN:
                head.tell("published", only_date(line))
            return


def read_body_line(head: Head) -> None:
    """A name in a line of its own: ``Relief Coordination Office (RCO), Lusaka``; what stands above the date.

    Any name will do below "Press release" and above the date and a title.
    """
    for place, line in enumerate(head.lines[:HEAD_OF_PAPER]):
        found = _BODY_LINE.match(line) if len(line) <= SHORT_LINE else None
        if found is None or not is_name(found["name"]) or label_of(line) in LABELS:
            continue
        parts = [word.lower() for word in found["name"].split()]
        dated = _is_dated(head.lines[place + 1 : place + 2])
        body = parts[-1] in BODIES and len(parts) > 1 and not found["section"]
        released = place > 0 and is_release(head.lines[place - 1]) and len(parts) > 1
        titled = any(is_title(line) and label_of(line) not in LABELS for line in head.lines[place + 2 : place + 3])
        paper = place > 0 and ((parts[-1] in PERIODICALS and not line.split()[-1].islower()) or bool(found["section"]))
        if body or (dated and ((released and titled) or paper)):
            name = found["name"]
            head.tell("publisher", in_small(name) if name.isupper() else name)
            head.taken.add(place)
            return


def _is_dated(lines: list[str]) -> bool:
    return any(len(line) <= SHORT_LINE and next(iter(dates_in(line)), None) is not None for line in lines)


def read_masthead(head: Head) -> None:
    """``PIEDMONT COURIER`` above the date and the title; ``Pins & Needles`` above ``a blog about ...``."""
    if len(head.lines) < 3:
        return
    name, below = head.lines[0], head.lines[1]
    parts = name.split()
    named = 1 <= len(parts) <= _MOST_NAME_WORDS and is_name(name) and label_of(name) not in LABELS
    if not named or any(sign in name for sign in ":?!|.,0123456789"):
        return
    motto = bool(MOTTO.match(below))
    dated = _is_dated([below])
    kind = bool(_KIND_LINE.fullmatch(below)) and len(below) <= SHORT_LINE
    topical = not TOPICAL.isdisjoint(below.lower().split())
    paper = parts[-1].lower() in PERIODICALS or parts[0] == "The" or "&" in parts
    headed = any(is_title(line) and label_of(line) not in LABELS for line in head.lines[2:HEAD_OF_PAPER])
    if 1 in head.taken and not dated:
        return
    periodic = dated and not topical and below.split()[0].lower() in _HOW_OFTEN
    if motto or (periodic and headed) or (not topical and headed and (kind or (dated and paper))):
        head.tell("publisher", in_small(name) if name.isupper() else name)
        head.taken |= {0, 1} if motto or periodic else {0}


def read_letterhead(head: Head) -> None:
    """``RELIEF COORDINATION NETWORK`` above a title: a body's name in capitals heads what it publishes."""
    if len(head.lines) < 3 or 0 in head.taken or 1 in head.taken:
        return
    name, title = head.lines[0], head.lines[1]
    words = name.split()
    shouted = name.isupper() and not title.isupper() and 2 <= len(words) <= 6
    issuing = not BODIES.isdisjoint(word.lower() for word in words) or words[-1].lower() in PERIODICALS
    if shouted and issuing and is_title(title):
        head.tell("publisher", in_small(name))
        head.taken.add(0)
