"""Is a unit named in a text? By one of its surfaces, or a counted noun by another noun of its family."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from claimtrack.vocabulary import table

_WORD = re.compile(r"(?<!\w)[^\W\d_]{2,40}")


def named_in(unit: str, words: str) -> bool:
    """Whether ``words`` name the unit, or the part of a rate above its slash."""
    from claimtrack.units import dimension

    top = unit.partition("/")[0]
    if dimension(top) == "count":
        return _noun_in(top, words)
    text = words.casefold()
    plain, cased = _surfaces().get(top, (frozenset({top.replace("_", " ").casefold()}), frozenset()))
    return any(_stands(surface, text) for surface in plain) or any(_stands(surface, words) for surface in cased)


def called_alike(one: str, other: str) -> bool:
    """Whether two currencies have a name in common: the rupees of India and of Pakistan."""
    names = _currency_names()
    return bool(names.get(one, frozenset()) & names.get(other, frozenset()))


@cache
def _currency_names() -> dict[str, frozenset[str]]:
    """What each currency is called without its country: the last word of its names."""
    return {
        row["code"]: frozenset(name.casefold().split()[-1] for name in row.items("words"))
        for row in table("currencies", "code", "before", "after", "words")
    }


def _noun_in(unit: str, words: str) -> bool:
    from claimtrack.units import family

    wanted = family(unit)
    if wanted is None:
        return False
    return any(family(form) == wanted for word in set(_WORD.findall(words.casefold())) for form in (word, word[:-1]))


def _stands(surface: str, text: str) -> bool:
    """Whether a surface stands by itself: no letter before it, and none behind it but a plural's s."""
    position = text.find(surface)
    while position >= 0:
        before, behind = text[position - 1 : position], text[position + len(surface) :][:2]
        starts = not surface[0].isalpha() or not before.isalpha()
        ends = not surface[-1].isalpha() or not behind.removeprefix("s")[:1].isalpha()
        if starts and ends:
            return True
        position = text.find(surface, position + 1)
    return False


@cache
def _surfaces() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The surfaces of every unit: words in lower case, and signs and codes whose case counts."""
    plain: defaultdict[str, set[str]] = defaultdict(set)
    cased: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("units", "unit", "words", "symbols"):
        plain[row["unit"]].update(word.casefold() for word in row.items("words"))
        cased[row["unit"]].update(symbol for symbol in row.items("symbols") if not symbol.startswith("~"))
    for row in table("scaled_units", "unit", "power", "words", "symbols"):
        plain[row["unit"]].update(word.casefold() for word in row.items("words"))
        cased[row["unit"]].update(row.items("symbols"))
    for row in table("currencies", "code", "before", "after", "words"):
        plain[row["code"]].update(word.casefold() for word in row.items("words"))
        cased[row["code"]].update((*row.items("before"), *row.items("after")))
    return {unit: (frozenset(plain[unit]), frozenset(cased[unit])) for unit in {*plain, *cased}}
