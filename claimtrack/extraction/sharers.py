"""The many that a share was of, and what a label counts: "pupils" of "share of pupils who cycle"."""

from __future__ import annotations

from claimtrack.extraction.context import Measured
from claimtrack.extraction.label_words import core_length, is_participle
from claimtrack.extraction.lexicon import is_plural, plural_of, singular
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.people import PEOPLE


def sharers_of(source: Measured) -> str:
    """The many a share was of ("share of pupils who cycle": pupils), or who or what was counted."""
    if not source.share:
        return thing_of(source) if unit_sorts(source.unit) & BARE else ""
    found: list[str] = []
    for word in source.metric.removeprefix("share of ").split():
        if found and (word in ("who", "that", "with", "without", "in") or is_participle(word)):
            break
        found.append(word)
    return " ".join(found) if found and is_plural(found[-1].lower()) else ""


def thing_of(source: Measured) -> str:
    """The counted noun of a label, with what stands before it: "stray dogs" of "stray dogs caught"."""
    parts = source.metric.split()
    core = parts[: core_length(parts)]
    noun = source.unit.rpartition(" ")[2]
    at = next((at for at, word in enumerate(core) if noun and singular(word.lower()) == noun), None)
    if at is not None:
        # "goat purchases": goats
        return " ".join((*core[:at], plural_of(core[at].lower())))
    while len(core) > 1 and is_participle(core[-1].lower()):
        core.pop()
    plural = core and (singular(core[-1].lower()) != core[-1].lower() or core[-1].lower() in PEOPLE)
    if plural and not is_participle(core[-1].lower()):
        return " ".join(core)
    return "people" if "person" in unit_sorts(source.unit) else ""
