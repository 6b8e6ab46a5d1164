"""The many that a share was of, and what a label counts: "pupils" of "share of pupils who cycle"."""

from __future__ import annotations

from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_words import core_length, is_participle
from claimtrack.extraction.lexicon import is_plural, plural_of, singular, verb_forms, words, words_of
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.people import PEOPLE, people_told
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_words import words_from

_LONGEST_WHO = 8
_SMALL_BEFORE = frozenset(("to", "not", "a", "an", "the"))


def sharers_of(source: Measured) -> str:
    """The many a share was of ("share of pupils who cycle": pupils), or who or what was counted."""
    if not source.share:
        return thing_of(source) if unit_sorts(source.unit) & BARE else ""
    told = source.metric.removeprefix("share of ").split(" who ")
    if told[0] == "those" and len(told) > 1:
        return " who ".join(told[:2])  # "share of those who had a view who changed it"
    found: list[str] = []
    for word in source.metric.removeprefix("share of ").split():
        if found and (word in ("who", "that", "with", "without", "in") or is_participle(word)):
            break
        found.append(word)
    while len(found) > 1 and not is_plural(found[-1].lower()):
        found.pop()  # "share of pupils happy": pupils
    return " ".join(found) if found and is_plural(found[-1].lower()) else ""


def those_who(tokens: list[Token], who: int) -> str:
    """ "(60% of those) who sue a builder give up": of which people a share is told, and what these do; or ""."""
    verb = next((at for at in range(who + 1, len(tokens)) if tokens[at].lower not in words("auxiliaries")), 0)
    behind = range(verb + 1, min(verb + _LONGEST_WHO, len(tokens)))
    ends = next((at for at in behind if _begins_predicate(tokens, at)), 0)
    told = people_told(tokens, ends, "people", bare=True) if verb and ends else ""
    told = f"{' '.join(token.text for token in tokens[who:ends])} {told.removeprefix('people ')}" if told else ""
    return f"people {told}" if told else people_told(tokens, who, "people", bare=True)


def _begins_predicate(tokens: list[Token], at: int) -> bool:
    """Is the word a finite verb behind a relative clause, and no noun or participle in it?"""
    before, known = tokens[at - 1].lower, verb_forms().get(tokens[at].lower)
    if tokens[at].lower in words("auxiliaries"):
        return True
    inside = before in words_of("determiners", "possessives", "prepositions", "auxiliaries", "conjunctions")
    return known is not None and known.form in ("past", "base") and not inside and before not in _SMALL_BEFORE


def those_in_front(tokens: list[Token], figure: Figure) -> str:
    """ "Of those who qualified in 2020, 32.4% had left": of whom a share is told and what they do; or ""."""
    start = next((at for at, token in enumerate(tokens) if token.lower == "of"), -1)
    opened = start == 0 or (start > 0 and tokens[start - 1].text in ";–—-")
    said = [token.lower for token in tokens[start + 1 : start + 3]] if opened else []
    set_off = figure.first > start + 2 and tokens[figure.first - 1].text == ","
    if not set_off or said not in (["those", "who"], ["those", "that"]):
        return ""
    told = tokens[start + 2 : figure.first - 1]
    dated = len(told) > 2 and told[-1].kind is TokenKind.NUMBER and told[-2].lower in ("in", "by", "since")
    who = " ".join(["those", *(token.text for token in (told[:-2] if dated else told))])
    done = people_told(tokens, figure.last, "people", bare=True)
    return f"{who}{done.removeprefix('people')}" if done else " ".join((who, "who", *words_from(tokens, figure.last)))


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
