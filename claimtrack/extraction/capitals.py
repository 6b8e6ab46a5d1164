"""Capitals: the city itself, or the government that sits in it ("Ankara raised the minimum wage")."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.nobodies import is_located
from claimtrack.extraction.places import country_of_capital
from claimtrack.extraction.token_kinds import NUMBER
from claimtrack.extraction.tokens import Token

_UNDERGONE = ("up", "down", "have", "stand", "bound", "share", "change")
"""What happens to a city as well as to a country, and is no government's doing."""
_OFFICE = frozenset(("officials", "ministers", "government", "lawmakers", "policymakers", "authorities", "leaders"))
_RULING = _OFFICE | {"cabinet", "parliament", "treasury"}


def read_capital(tokens: list[Token], mention: Mention, cities: frozenset[str] | set[str]) -> Mention:
    """A capital as the city or as its country, whose government it stands for; ``cities`` are known to be meant."""
    country = country_of_capital(mention.scope)
    if country and _seats_government(tokens, mention.first):
        return Mention(mention.first, mention.last, country, "capital")
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    city = _is_city(tokens, mention)
    if city and following not in _OFFICE:
        return Mention(mention.first, mention.last, mention.scope, "name")
    if not country or (mention.scope in cities and following not in _OFFICE):
        return mention
    return Mention(mention.first, mention.last, country, "name" if city else "capital")


def _is_city(tokens: list[Token], mention: Mention) -> bool:
    """ "In Athens", "Athens alone", "Athens flats", "Athens counts 62": what is said of the city; "Athens: 62"."""
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    if is_located(tokens, mention.first) or following == "alone" or (mention.first == 0 and following == ":"):
        return True
    if following in words("things of a city"):
        return True
    known = verb_forms().get(following)
    behind = tokens[mention.last + 1] if mention.last + 1 < len(tokens) else None
    counts = known is not None and known.verb.lemma == "count" and behind is not None and behind.kind == NUMBER
    undergoes = counts or (known is not None and known.verb.verb_class in _UNDERGONE)
    return undergoes and not _goes_on_in_past(tokens, mention.last) and not _rules(tokens, mention.last)


def _seats_government(tokens: list[Token], first: int) -> bool:
    """ "The government in Rome"."""
    return first >= 2 and tokens[first - 1].lower == "in" and tokens[first - 2].lower in _RULING


def _rules(tokens: list[Token], verb: int) -> bool:
    """ "Ankara raised the minimum wage", "Cairo has cut its rate": what only a government does to something named."""
    at = verb + 1 if tokens[verb].lower in ("has", "had") else verb
    if at + 1 >= len(tokens):
        return False
    known = verb_forms().get(tokens[at].lower)
    behind = tokens[at + 1]
    done_to = behind.kind != NUMBER and behind.text.isalpha() and not _opens_aside(behind.lower)
    return known is not None and known.verb.lemma in words("verbs of rulers") and done_to


def _opens_aside(word: str) -> bool:
    return word in words("prepositions") or word in words("adverbs")


def _goes_on_in_past(tokens: list[Token], verb: int) -> bool:
    """ "Jakarta has promised": the verb only helps another."""
    doing = verb_forms().get(tokens[verb + 1].lower) if verb + 1 < len(tokens) else None
    helps = tokens[verb].lower in words("auxiliaries")
    return helps and doing is not None and doing.form != "s" and doing.verb.verb_class not in _UNDERGONE
