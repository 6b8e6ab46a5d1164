"""Title, publisher and publication date from the first lines of a text: the weakest basis.

Named rules over the head's lines (dateline, byline, date line, newsletter masthead, source line, title). A rule that is
not sure says nothing; a date needs its year in the line.
"""

from __future__ import annotations

import re

from claimtrack.documents.bylines import read_bylines, read_datelines, read_house
from claimtrack.documents.date_lines import (
    read_date_lines,
    read_ending_dates,
    read_last_line,
    read_lone_dates,
    read_told_dates,
)
from claimtrack.documents.facts import Fact
from claimtrack.documents.head import LABELS, Head, head_of, is_release, is_title, label_of
from claimtrack.documents.issuers import read_issuer
from claimtrack.documents.newsletters import read_newsletter, read_numbered_line, read_periodical
from claimtrack.documents.papers import (
    read_blog,
    read_body_line,
    read_issued_by,
    read_letterhead,
    read_mail,
    read_masthead,
    read_source_lines,
    read_state_letterhead,
    read_town_letterhead,
)
from claimtrack.domain.documents import MetadataBasis

_AGE = re.compile(r"^(?:about )?[0-9]{1,3} (?:second|minute|min|hour|hr|day|week|month|year)s? ago$", re.IGNORECASE)


def facts_of_text(text: str) -> list[Fact]:
    """What the first lines of a text tell of title, publisher and publication date (basis: text)."""
    head = head_of(text)
    for rule in (
        read_mail,
        read_state_letterhead,
        read_town_letterhead,
        read_newsletter,
        read_numbered_line,
        read_issued_by,
        read_datelines,
        read_body_line,
        read_house,
        read_bylines,
        read_date_lines,
        read_ending_dates,
        read_told_dates,
        read_lone_dates,
        _ages,
        read_source_lines,
        read_letterhead,
        read_masthead,
        read_blog,
        _title,
        read_periodical,
    ):
        rule(head)
    read_last_line(head, text)
    read_issuer(head, text)
    return [Fact(name, value, MetadataBasis.TEXT) for name, value in head.told.items()]


def _ages(head: Head) -> None:
    """``2 hours ago`` dates nothing, but the short line above it names the publisher."""
    for place, line in enumerate(head.lines):
        if _AGE.match(line):
            head.taken.add(place)
            above = head.lines[place - 1] if place else ""
            if place - 1 not in head.taken and above.lower() not in LABELS and _is_name_line(above):
                head.tell("publisher", above)
                head.taken.add(place - 1)
            return


def _is_name_line(line: str) -> bool:
    return bool(line) and len(line.split()) <= 4 and line[0].isupper() and not any(sign.isdigit() for sign in line)


def _title(head: Head) -> None:
    """The first line that is neither spoken for nor a label, if it looks like a heading."""
    for _, line in head.free():
        if label_of(line) in LABELS or is_release(line):
            continue
        if is_title(line) and len(head.lines) > 1:
            head.tell("title", line)
        return
