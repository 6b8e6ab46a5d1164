"""What the figures of a passage are about: their measures, times and places, as far as they tell speakers apart."""

from __future__ import annotations

from claimtrack.domain.claims import Modality
from claimtrack.domain.periods import parse_period
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.drafts import Draft
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import canonical_place, find_places, is_country
from claimtrack.extraction.sentences import Sentence

Fact = tuple[Figure, Draft]
"""A figure and the claim drafted from it."""

_UNNAMED_SCOPES = frozenset(("scope-document", "scope-focus", "scope-carried", "scope-none", "scope-sibling"))
TOO_GENERAL = frozenset("person people unit thing year total unnamed daily weekly monthly annual".split())
"""Words of labels that tell no matter from another."""
_OF_PEOPLE = frozenset(("person", "home", "house", "household", "family"))
_WAYS = frozenset(("to", "from"))


def heads(facts: list[Fact]) -> set[str]:
    """The head nouns of what the figures measure."""
    return {label_head(draft.metric) for _, draft in facts} - TOO_GENERAL


def years_of(facts: list[Fact]) -> list[int]:
    """The last year of each figure's period."""
    periods = (parse_period(draft.period) for _, draft in facts)
    return [period.end.year for period in periods if period is not None]


def are_peoples(voice: str, facts: list[Fact]) -> bool:
    """Do the figures count people and homes, which a weather service, whose name ``voice`` is, does not?"""
    measures = words("weather services").intersection(voice.lower().split())
    return bool(measures) and all(draft.quantity.unit in _OF_PEOPLE for _, draft in facts)


def all_actual(facts: list[Fact]) -> bool:
    """Does none of the figures look ahead?"""
    return all(draft.modality is Modality.ACTUAL for _, draft in facts)


def place_of(sentence: Sentence, facts: list[Fact]) -> str | None:
    """The first place that the sentence names as what its figures are about: "to Italy" is only where they go."""
    tokens = sentence.tokens
    mentioned = find_places(tokens)
    ways = {place.scope for place in mentioned if place.first and tokens[place.first - 1].lower in _WAYS}
    ways -= {
        place.scope for place in mentioned if not place.first or tokens[place.first - 1].lower not in ("to", "from")
    }
    for _, draft in facts:
        if draft.scope and not _UNNAMED_SCOPES & set(draft.rules):
            place = canonical_place(draft.scope)
            if place is not None and place not in ways:
                return place
    return None


def places_of(sentence: Sentence, speaker: str, facts: list[Fact]) -> set[str]:
    """The places of a sentence, but for one in the name of a speaker that tells of the world ("US Naval Institute")."""
    tokens = sentence.tokens
    called = speaker.split() if any(draft.scope == "world" for _, draft in facts) else []
    return {
        place.scope
        for place in find_places(tokens, dateline_end(tokens))
        if place.form != "capital" and not (len(called) > 1 and tokens[place.first].text in called)
    }


def elsewhere(places: set[str], sentence: Sentence, facts: list[Fact]) -> bool:
    """Are the figures about another country, or the whole world, than a passage that spoke of countries only?"""
    if not places or not all(is_country(place) for place in places):
        return False
    named = place_of(sentence, facts)
    return named is not None and named not in places and (is_country(named) or named == "world")
