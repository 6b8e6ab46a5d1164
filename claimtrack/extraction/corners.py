"""What the corner of a table says of all its amounts: "(in $ millions, except per share data)"."""

from __future__ import annotations

import re

from claimtrack.extraction.header_units import SCALES, is_unit, unit_alone
from claimtrack.extraction.metric_rates import is_per_share

_LEAD = re.compile(
    r"""^ (?:all [ ])? (?:(?:figures|amounts|values|numbers|sums) [ ])? (?:are [ ])?
        (?:(?:stated|expressed) [ ])? in [ ]""",
    re.IGNORECASE | re.VERBOSE,
)
_BUT = re.compile(r"[ ,;]+ (?:except|unless|excluding|other [ ] than) \b .*", re.IGNORECASE | re.VERBOSE)
_SCALED = re.compile(r"^ (?P<unit> \S.{0,20}? ) [ ] in [ ] (?P<scale> \w+ ) $", re.VERBOSE)
"""A unit and its scale ("$ in millions")."""
_LAST_ASIDE = re.compile(r"\( (?P<aside> [^()]{1,30} ) \) $", re.VERBOSE)
_BESIDE = frozenset(("unaudited", "audited", "consolidated", "preliminary", "rounded"))
"""What may stand in front of the unit, and tells nothing of the amounts."""
_NUMBERED = re.compile(r"^ (?:table|figure|chart|exhibit|box) [ ] [0-9a-z.]{1,4} [:.] [ ]*", re.IGNORECASE | re.VERBOSE)
PERCENT = "percent"
_PERCENT = frozenset(("%", "percent", "per cent", "percentage", "pct"))
_PERCENT_LEADS = ("% of ", "% change", "percent change", "per cent change", "% on ", "percentage change", "annual %")
_LETTERS = frozenset(("m", "b", "k", "th", "1000", "1,000", "1,000,000", "cr"))
"""Scales that alone may be anything else, or are a number."""


def unit_in_corner(head: str, money: str) -> str:
    """ "$ millions" of "(unaudited, $ in millions)", "EUR m" of "Figures in EUR m", "" where none is told.

    ``money`` is the currency that the text spoke of last: "In millions, except per share" tells of that.
    """
    text = head.strip("*_() ")
    told = _BUT.sub("", text)
    for part in told.split(", "):
        said = _LEAD.sub("", part.strip())
        if said.lower() in SCALES and money and is_per_share(text[len(told) :]):
            return f"{money} {said}"
        scaled = _SCALED.match(said)
        if scaled is not None and scaled["scale"].lower() in SCALES:
            said = f"{scaled['unit']} {scaled['scale']}"
        if unit_alone(said):
            return said
        if said.lower() not in _BESIDE:
            return ""
    return ""


def unit_in_caption(text: str) -> str:
    """ "GW" of "Table 2. Solar panels installed (GW)" and of "Solar capacity by country, GW"; "" where none is told.

    A scale alone ("Overnight stays, thousands", "All figures in thousands") is that of what is counted; "%" is
    :data:`PERCENT`.
    """
    said = _BUT.sub("", text.strip("*_ :.")).strip("*_ :.")
    aside = _LAST_ASIDE.search(said)
    whole = said if _LEAD.match(said) else ""
    for part in (aside["aside"] if aside else "", said.rpartition(", ")[2] if ", " in said else "", whole):
        unit = _LEAD.sub("", part.strip())
        if unit.lower() in SCALES and unit.lower() not in _LETTERS:
            return SCALES[unit.lower()]
        if unit.lower() in _PERCENT or unit.lower().startswith(_PERCENT_LEADS):
            return PERCENT
        if unit and (unit_alone(unit) or is_unit(unit)):
            return unit
    return ""


def thing_in_caption(text: str) -> str:
    """What a caption says that is counted: "overnight stays" of "Table 3: Overnight stays in hotels, thousands"."""
    said = re.split(r"[,(]| (?:of|in|by|at|per) ", _NUMBERED.sub("", text.strip("*_ :.")))[0].strip("*_ ")
    return "" if _LEAD.match(text.strip("*_ ")) else said.lower()
