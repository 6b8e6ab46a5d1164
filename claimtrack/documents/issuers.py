"""Who issues a release: by its contact, by who speaks in it, by the note about itself at its end."""

from __future__ import annotations

import re

from claimtrack.documents.head import Head, is_release
from claimtrack.documents.papers import BODIES

_ANNOUNCES = re.compile(
    r"""[-–—] [ ]
        (?P<name> [A-Z][\w&.'’-]{0,30} (?: [ ] (?: (?: of | and | the | for | & ) [ ] )? [A-Z][\w&.'’-]{0,30} ){0,5} )
        (?: [ ] \( [^()]{1,40} \) )? (?: , [ ] [^,]{1,90} , )?
        [ ] (?: today [ ] | has [ ] (?: today [ ] )? )?
        (?: announced | reported | said | launched | confirmed | published | completed | signed | unveiled )""",
    re.VERBOSE,
)
"""Who speaks right behind the dateline of a release."""
_NAME = r"[A-Z][\w&.'’-]{0,30}(?: (?:(?:of|and|the|for|&) )?[A-Z][\w&.'’-]{0,30}){0,5}"
_ACTS = re.compile(rf"(?P<name>{_NAME}) (?:today )?[a-z]{{2,12}}s\b")
"""Whom a release's title has act ("Pin Makers Forum publishes white paper")."""
_ABOUT = re.compile(rf"^[ *#_]{{0,6}}About (?:the )?(?P<name>{_NAME})[ :*_]*$", re.MULTILINE)
"""The heading of what a release says about its issuer."""
_SPEAKS_TODAY = re.compile(
    rf"\b(?P<name>{_NAME})(?: \([A-Z]{{2,9}}\))?,? (?:said|says|reports|reported|announced|today)\b"
)
_COMPANY_ENDS = frozenset(("group", "holding", "holdings", "plc", "inc", "corporation", "company"))
_LEAD_REACH = 1500
_CONTACT_REACH = 3000
_CONTACT = re.compile(r"(?:@|www\.|https?://)(?P<domain>[A-Za-z0-9-]{3,63})\.")


def read_issuer(head: Head, text: str) -> None:
    """A release is published by whom its title begins with, if the contact's internet name is theirs."""
    about = _ABOUT.search(text, max(0, len(text) - _CONTACT_REACH))
    # "About Oxo" at the end of a text that begins with Oxo makes it Oxo's own.
    own = about is not None and about["name"] in text[:_LEAD_REACH] and "publisher" not in head.told
    if not own and not any(is_release(line) for line in head.lines[:3]):
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
    if about:
        head.tell("publisher", _in_full(about["name"], text))
        return
    acts = _ACTS.match(head.told.get("title", ""))
    if acts and text.count(acts["name"]) > 1:
        head.tell("publisher", acts["name"])
        return
    speaks = _SPEAKS_TODAY.search(text[:_LEAD_REACH])
    if speaks:
        head.tell("publisher", speaks["name"].removeprefix("The "))


def _in_full(name: str, text: str) -> str:
    """The name that a short form stands for: ``Council of Makers (CM)``, ``the Shield Alliance``."""
    if name.isupper():
        whole = re.search(rf"(?P<name>{_NAME}) \({re.escape(name)}\)", text)
        return whole["name"].removeprefix("The ") if whole else name
    longer = re.search(rf"(?!About )(?:[A-Z][\w'’-]{{1,30}} (?:(?:of|and|the|for) )?){{1,5}}{re.escape(name)}\b", text)
    return longer[0] if longer and len(name.split()) == 1 else name


def _repeated(words: list[str], count: int, text: str) -> str:
    """The first ``count`` words and those behind them that the text repeats: an address may leave out half a name."""
    longer = count
    while longer < len(words) and (
        words[longer].lower().strip(":,") in BODIES | _COMPANY_ENDS or text.count(" ".join(words[: longer + 1])) > 1
    ):
        longer += 1
    return " ".join(words[:longer]).rstrip(":,")
