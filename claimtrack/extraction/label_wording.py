"""How a metric's label is worded: cleaned of leftovers, long forms written short, a part joined to its whole."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.quantities.lexicon import is_number_word

_PART_NOUNS = frozenset(("part", "component", "portion", "figure", "number", "count", "tally", "sum", "total"))
_GUESSES = frozenset(
    ("number", "figure", "estimate", "forecast", "projection", "guess", "tally", "count", "reading", "reckoning")
)
_AIMS = frozenset(("guidance", "outlook", "target", "goal", "forecasts", "estimates", "targets"))
_SPANS = frozenset(
    "half-year full-year first-half second-half nine-month six-month year-end mid-year year-to-date whole-year".split()
)
"""Times in front of a measure, which the period tells."""
_LASTING = ("-year", "-month", "-week", "-day")
_EARLY = 4
_FLOWS = frozenset("consumption use usage demand generation production output exports imports supply sales".split())
"""What is measured of energy in watt-hours where the label names no more."""
_ROUND = frozenset(("hundred", "thousand", "million", "billion", "trillion", "lakh", "crore"))
_RANKS = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
_SET_TAILS = (["in", "row"], ["at", "point"], ["at", "stage"], ["at", "moment"], ["in", "cash"])
_COSTING = frozenset("programme program project scheme initiative campaign drive reform".split())
_OTHERS = frozenset(("else", "everybody", "everyone", "others", "nobody", "somebody"))


def with_focus(metric: str, focus: str) -> str:
    """ "fossil part" of "carbon dioxide emissions" is "fossil carbon dioxide emissions"."""
    parts = metric.split()
    if len(parts) != 2 or parts[1].lower() not in _PART_NOUNS:
        return metric
    return focus if parts[0].lower() in focus.lower().split() else f"{parts[0]} {focus}"


def with_electricity(label: str) -> str:
    """ "dam generation" in gigawatt-hours is of electricity, unless the label names what carries the energy."""
    parts = label.split()
    lower = [part.lower() for part in parts]
    if not words("energy carriers").isdisjoint(singular(part) for part in lower):
        return label
    at = next((at for at, part in enumerate(lower) if part in _FLOWS), None)
    if at is None or (at + 1 < len(parts) and lower[at + 1] not in words("prepositions")):
        return label
    return " ".join((*parts[:at], "electricity", parts[at].lower(), *parts[at + 1 :]))


def _of_undertaking(label: str) -> str:
    """ "five-year programme market value": what is done for money has a value, only a firm one in a market."""
    parts = [part for part in label.split() if not _lasts(part)]
    if parts[-2:] == ["market", "value"] and len(parts) > 2:
        whose = parts[-3]
        return " ".join((*parts[:-2], "value")) if singular(whose.lower()) in words("undertakings") else label
    if parts[-1:] == ["price"] and len(parts) > 1 and parts[-2].lower() in _COSTING:
        return " ".join((*parts[:-1], "cost"))  # "The scheme costs 2,400 euros a worker": nobody buys it
    return " ".join(parts) if parts and singular(parts[-1].lower()) in words("undertakings") else label


def _lasts(part: str) -> bool:
    return part.lower().endswith(_LASTING)


def past_number(label: str) -> str:
    """ "first number for the damage", "estimate of operating profit": what the number or the guess is of."""
    parts = label.split()
    for at in range(len(parts) - 2):
        if parts[at].lower() in _GUESSES | _AIMS and parts[at + 1].lower() in ("for", "of") and at < _EARLY:
            return " ".join(parts[at + 2 :])
    foretells = len(parts) > 1 and parts[-1].lower() in _GUESSES | _AIMS and parts[-2].lower() != "price"
    if foretells and len(parts) > _EARLY - 2 and parts[-2].lower() == "growth":
        # "sales growth forecast": what the sales are to grow by
        return " ".join(parts[: -1 if parts[-3].lower() == "economic" else -2])
    return " ".join(parts[:-1]) if foretells and is_measure(parts[-2].lower()) else label


def cleaned(label: str) -> str:
    """The label without what names that were taken out of it left behind ("and-", "-")."""
    parts = [part.strip("-–&/") for part in label.split() if part.lower() not in _OTHERS | _SPANS]
    while parts and (parts[0].lower() in ("and", "or", "") or parts[0].lower() in words("prepositions")):
        parts.pop(0)
    while parts and (parts[-1].lower() in ("and", "or", "") or parts[-1].lower() in words("prepositions")):
        if len(parts) > 2 and (is_participle(parts[-2].lower()) or _is_unchanging(parts[-2].lower())):
            # "blankets handed out", "churches performed in", "villages cut off"
            break
        parts.pop()
    if [part.lower() for part in parts[-2:]] in _SET_TAILS:
        # "the fifth deficit in a row", "exports at this point last year"
        del parts[-2:]
    parts = _untimed(parts)
    while len(parts) > 1 and _counts(parts[0]):
        # "the two provinces": how many there are is no part of what is measured.
        parts.pop(0)
    found: list[str] = []
    for part in parts:
        # "the price of a million tokens": of tokens.
        if part and not (found and found[-1].lower() in ("of", "for", "per") and part.lower() in _ROUND):
            found.append(part)
    timed = len(found) > 1 and found[-1].lower() in words("time words") - {"time"}
    if timed and is_participle(found[-2].lower()):
        # "payslips processed every month", but "the waiting time"
        found.pop()
    return " ".join(found)


def _is_unchanging(word: str) -> bool:
    known = verb_forms().get(word)
    return known is not None and known.invariant


def _untimed(parts: list[str]) -> list[str]:
    """ "aid in six days carried": how long it took is no part of what is measured."""
    lower = [part.lower() for part in parts]
    for at in range(1, len(parts) - 2):
        times = lower[at] in ("in", "within", "over") and lower[at + 2] in words("time words")
        if times and (is_number_word(lower[at + 1]) or lower[at + 1].isdecimal()):
            return [*parts[:at], *parts[at + 3 :]]
    return parts


def settled(label: str) -> str:
    """The label as it is given: with no word twice, and the value of an undertaking as such."""
    return undoubled(_of_undertaking(label))


def undoubled(label: str) -> str:
    """The label with no word twice in a row ("wind capacity" and "capacity additions" joined)."""
    parts = label.split()
    return " ".join(part for at, part in enumerate(parts) if not at or part.lower() != parts[at - 1].lower())


def _counts(word: str) -> bool:
    return is_number_word(word) or word.lower() in _ROUND | _RANKS


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Long form and short form, the longest first: one may leave room for another."""
    pairs = (pair.split(" = ") for pair in words("short forms"))
    return tuple(sorted(((long, short) for long, short in pairs), key=lambda pair: (-len(pair[0]), pair)))


def in_short(metric: str) -> str:
    """The label with its long forms written short ("carbon dioxide emissions" gives "CO2 emissions")."""
    lower = metric.lower()
    if not any(long_form in lower for long_form, _ in _short_forms()):
        return metric
    for long_form, short_form in _short_forms():
        start = metric.lower().find(long_form)
        if start >= 0:
            metric = metric[:start] + short_form + metric[start + len(long_form) :]
    return metric
