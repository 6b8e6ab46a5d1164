"""Short names over all articles: "Oxo" in one article is the "Oxo Mobile" that another article calls Oxo.

A name alone never tells: "Tata" may be Tata Steel or Tata Motors. It counts as the longer name of a firm that begins
with it where an article about that firm calls it by the short one, no other name that begins so is called so, and no
article has figures of both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from claimtrack.domain.claims import Claim
from claimtrack.metrics import ends_firm, is_place, scope_id
from claimtrack.reconciliation.together import may_join

ShortNames = Mapping[str, str]
"""Keys of scopes that are short names, each with the key of the full one."""
_SHORTEST = 3
"""Fewer letters are an abbreviation, which more than one bearer has."""


def candidates(keys: Collection[str]) -> dict[str, set[str]]:
    """The keys of scopes that other keys begin with, word by word, each with those; places are no short names."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key in keys:
        at = key.find(" ")
        while at > 0:
            short = key[:at]
            if short in keys and _may_be_short_for(short, key):
                found[short].add(key)
            at = key.find(" ", at + 1)
    return dict(found)


def _may_be_short_for(short: str, key: str) -> bool:
    place = is_place(key) or is_place(short) or may_join(key)
    return len(short) >= _SHORTEST and not place and ends_firm(key[len(short) :].split())


def short_names(maybe: Mapping[str, set[str]], claims: Iterable[Claim]) -> dict[str, str]:
    """Which of the candidates are short names, by the quotes of all claims about them and about their full names."""
    if not maybe:
        return {}
    shorts: defaultdict[str, list[str]] = defaultdict(list)
    for short, fulls in maybe.items():
        for full in fulls:
            shorts[full].append(short)
    told_of: defaultdict[str, set[str]] = defaultdict(set)
    called: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        key = scope_id(claim.scope)
        if key in maybe or key in shorts:
            told_of[key].add(claim.source.document)
        for short in shorts.get(key, ()):
            if key not in called[short] and _is_called(claim, len(short.split())):
                called[short].add(key)
    only = {short: next(iter(fulls)) for short, fulls in called.items() if len(fulls) == 1}
    return {short: full for short, full in only.items() if told_of[short].isdisjoint(told_of[full])}


def _is_called(claim: Claim, length: int) -> bool:
    """Does the claim's quote name its scope by its first words alone?"""
    words = (claim.scope or "").removeprefix("the ").split()
    if len(words) <= length:
        return False
    short, behind = r"\s+".join(map(re.escape, words[:length])), re.escape(words[length])
    return re.search(rf"(?<![\w-]){short}(?![\w-])(?!\s+{behind})", claim.quote.text) is not None
