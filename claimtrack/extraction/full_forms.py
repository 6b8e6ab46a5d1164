"""Full names of companies and places, and the short forms that a text uses for them ("Oxo" of "Oxo Air")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.common_words import is_known_word
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.places import canonical_place, find_places, is_country
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import tokenize

_LONGEST = 5
_LONGEST_DEFINITION = 6
_QUOTED = 3
_LONGEST_BODY = 4
_QUOTES = frozenset("\"'“”‘’„«»")


def full_forms(
    sentences: list[Sentence], discourse: Discourse, introduced: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Short form -> the one full name that a text has for it.

    A full name goes on behind the short form with words for companies ("Oxo Air", "Oxo Cells Group"), or stands with
    a word for a landscape or a city in front of it ("Lake Nasser", "London Gatwick"). ``introduced`` are the
    abbreviations that the text explains.
    """
    runs = [
        (sentence, name)
        for sentence in sentences
        for _, _, name in find_entities(sentence.tokens, discourse.names, discourse.proper)
    ]
    spoken = {name for _, name in runs} - discourse.people
    order = list(dict.fromkeys(name for sentence, name in runs if sentence.block.kind is not BlockKind.HEADING))
    whole = _whole_names(sentences)
    fulls: dict[str, set[str]] = {}
    for name in spoken:
        parts = name.split()
        for short in _shortened(parts) if 2 <= len(parts) <= _LONGEST else ():
            if short in spoken - whole and not _is_made_by(short, name, order):
                fulls.setdefault(short, set()).add(name)
    fulls |= {short: {name} for short, name in introduced.items() if short in spoken and _is_body(name)}
    fulls |= {short: {name} for short, name in _defined(sentences, discourse).items()}
    fulls |= _regions(sentences, discourse.main_scope)
    event = dict.fromkeys(discourse.event.short_forms, discourse.event.name)
    return {short: next(iter(found)) for short, found in fulls.items() if len(found) == 1} | event


def _is_body(name: str) -> bool:
    """The name of a body, known by it as well as by its letters; companies, and bodies of long names, go by those."""
    parts = name.split()
    listed = bool(words("legal forms").intersection(parts))
    return 1 < len(parts) <= _LONGEST_BODY and not listed and canonical_place(name) is None


def _is_made_by(short: str, name: str, order: list[str]) -> bool:
    """ "Oxo sells lifts ... its Oxo Pair": what a text calls "Oxo" first is whole, and the longer name a thing of its.

    Words for companies may come later ("Oxo ... Oxo Air"); ``order`` has the names as the running text brings them.
    """
    if not name.startswith(f"{short} ") or name.rpartition(" ")[2] in words("company words") | words("short endings"):
        return False
    return short in order and name in order and order.index(short) < order.index(name)


def _regions(sentences: list[Sentence], main: str | None) -> dict[str, set[str]]:
    """ "Elmwood region": what a text about it calls so is meant by the bare name too, but for a city's."""
    found: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for place in find_places(sentence.tokens):
            kind = sentence.tokens[place.last].text if place.last < len(sentence.tokens) else ""
            if place.form == "name" and kind in words("kinds of known regions") and not is_country(place.scope):
                found[place.scope, kind] += 1
    fulls: dict[str, set[str]] = {}
    for (name, kind), times in found.items():
        if " " not in name and (name, "city") not in found and (times > 1 or name == main or kind != "region"):
            fulls.setdefault(name, set()).add(f"{name} {kind}")
    return fulls


def _defined(sentences: list[Sentence], discourse: Discourse) -> dict[str, str]:
    """ "Oxo Air Berhad (“the Group”)": what a text says it will call a name, as a contract does."""
    found: dict[str, str] = {}
    for sentence in sentences:
        tokens = sentence.tokens
        for _, end, name in find_entities(tokens, discourse.names, discourse.proper):
            legal = end < len(tokens) and tokens[end].text in words("legal forms")
            last = end + 1 if legal else end
            inside = [token for token in tokens[last + 1 : last + _LONGEST_DEFINITION] if token.lower != "the"]
            opened = last < len(tokens) and tokens[last].text == "(" and len(inside) > _QUOTED
            if opened and inside[0].text in _QUOTES and inside[2].text in _QUOTES and inside[_QUOTED].text == ")":
                parts = name.split()
                while len(parts) > 1 and parts[-1] in words("legal forms"):
                    parts.pop()
                found.setdefault(inside[1].text, " ".join(parts))
    return found


def _whole_names(sentences: list[Sentence]) -> set[str]:
    """ "Oxo, Inc.": the one word in front of a legal form is all of a firm's name; "Oxo Pair" is what it makes."""
    found: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        for at in range(1, len(tokens)):
            if tokens[at].text in words("legal forms"):
                name = tokens[at - 2] if tokens[at - 1].text == "," and at > 1 else tokens[at - 1]
                if not name.index or not tokens[name.index - 1].is_capitalized:
                    found.add(name.text)
    return found


def _shortened(parts: list[str]) -> list[str]:
    found: list[str] = []
    endings = words("company words") | words("short endings")
    cut = len(parts)
    while cut > 1 and parts[cut - 1] in endings:
        cut -= 1
    if cut < len(parts) and not (cut == 1 and parts[0] in endings):
        found.append(" ".join(parts[:cut]))
    if cut == len(parts) == 2:
        # "Lilly" of "Eli Lilly", "Novo" of "Novo Nordisk"
        found += [part for part in parts if not is_known_word(part.lower()) and not find_places(tokenize(part))]
    if len(parts) > 1 and parts[-1].lower() in words("organisation words"):
        # "the Trust" of "Oxo Trust"
        found.append(parts[-1])
    if parts[0] in words("landscape words") or (cut == len(parts) == 2 and _is_site(*parts)):
        found.append(" ".join(parts[1:]))
    return found


def _is_site(city: str, site: str) -> bool:
    """ "London Gatwick": a city and a word that means nothing else."""
    if is_known_word(site.lower()) or site in words("heads of names") or site in words("name endings"):
        return False
    places = find_places(tokenize(city))
    return len(places) == 1 and places[0].form in ("name", "capital")
