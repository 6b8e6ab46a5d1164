"""Newsletters and periodicals: whose text it is by the number of an issue, or by a name before a colon."""

from __future__ import annotations

import re

from claimtrack.documents.dates import only_date
from claimtrack.documents.head import SHORT_LINE, Head, in_small, is_name, is_title
from claimtrack.documents.papers import HEAD_OF_PAPER, MOTTO, PERIODICALS, TOPICAL

# "Issue 212, ...", also behind a motto: "The Monday letter for people who dig. Issue 88, ...".
_ISSUE = re.compile(
    r"(?:^|[.!?|:·•–—-] )(?P<issue>(?:Issue|No\.|Nr\.|Number|Vol\.|Volume|Edition) ?#?[0-9]{1,5})\b", re.IGNORECASE
)
_NUMBERED_TITLE = re.compile(
    r"^(?P<name>The [A-Z].{2,50}?),? (?i:Issue|No\.|Nr\.|Number|Vol\.|Volume|Edition) ?#?[0-9]{1,5}(?:: .+)?$"
)
"""The name of a newsletter with the number of its issue ("The Pin Letter, Issue 41")."""
_NUMBERED_LINE = re.compile(
    r"^(?P<name>[A-Z][^,.:|0-9]{2,50}), (?i:issue|no\.|nr\.|number|edition) ?#?[0-9]{1,5}\b(?P<rest>.*)$"
)
"""The same in a line of its own, with the date behind it ("The Pin Letter, issue 88. Friday, 3 April 2026.")."""
_LONGEST_ISSUE_LINE = 200
"""A motto, the issue, its day and who wrote it take more than a byline does."""
_SERIES = frozenset("report update release circular regulation document paper note directive decision".split())
"""What numbers tell apart that no paper is called."""


def read_newsletter(head: Head) -> None:
    """``THE LAYOVER`` above ``Issue 212, Friday 6 February 2026``."""
    for place, line in enumerate(head.lines[1:3], 1):
        issue = _ISSUE.search(line)
        if issue and len(line) <= _LONGEST_ISSUE_LINE and is_title(head.lines[place - 1]):
            above = place - 1
            if place > 1 and (
                MOTTO.match(head.lines[above]) or (head.lines[0].isupper() and not head.lines[above].isupper())
            ):
                # "THE BUND", "Notes from the wheat belt", "No. 31"
                above = place - 2
            name = head.lines[above]
            name = in_small(name) if name.isupper() else name
            head.tell("title", f"{name}, {issue['issue']}")
            head.tell("publisher", name)
            head.tell("published", only_date(line[issue.end() :]))
            head.taken |= {above, place - 1, place}
            return


def read_numbered_line(head: Head) -> None:
    """``The Needle, issue 88. Friday, 3 April 2026. By Ann Li`` below a title, or ``Pins & Yarn, no. 87`` for one."""
    for place, line in enumerate(head.lines[:HEAD_OF_PAPER]):
        found = _NUMBERED_LINE.match(line) if len(line) <= SHORT_LINE else None
        words = found["name"].lower().split() if found else []
        if found and is_name(found["name"]) and TOPICAL.isdisjoint(words) and _SERIES.isdisjoint(words):
            head.tell("publisher", found["name"])
            head.tell("published", only_date(found["rest"]))
            if place:
                head.taken.add(place)
            return


def read_periodical(head: Head) -> None:
    """``Creek Property Brief: Dubai breaks its own record``: the periodical's, or a blog's, name before the colon."""
    title = head.told.get("title", "")
    numbered = _NUMBERED_TITLE.match(title)
    if numbered and is_name(numbered["name"]):
        head.tell("publisher", numbered["name"])
    name, colon, _ = title.partition(": ")
    words = name.split()
    blog = any(line.lower().startswith("posted by ") for line in head.lines)
    if colon and 2 <= len(words) <= 5 and (blog or words[-1].lower() in PERIODICALS) and is_name(name):
        head.tell("publisher", name)
