"""Whom a pronoun or a definite noun points back to: "its sales", "the company", "the country"."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.context import Discourse
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.mentions import Mentions, is_fronted
from claimtrack.extraction.places import country_of, is_country, is_name
from claimtrack.extraction.speakers import may_be_called
from claimtrack.extraction.tokens import Token, TokenKind

COUNTRY_WORDS = frozenset(("country", "nation", "kingdom", "republic", "state"))
PLACE_WORDS = frozenset(("city", "region", "province", "island", "state", "capital", "bloc", "town", "district"))
_OPENERS = frozenset(("it", "its", "in", "by", "last", "this"))
_RULING = frozenset(("government", "ministry", "treasury", "parliament", "cabinet"))
_NATIONAL = frozenset((("central", "bank"), ("policy", "council"), ("policy", "committee"), ("policy", "board")))
_MOST_QUALIFIERS = 2
_LONGEST_ASIDE = 14
_ASIDES = frozenset(("a", "an", "the", "one", "its", "their", "which", "who", "whose"))
_OPENING = 4
"""Behind so many tokens a name may still open its sentence ("Long-distance operator Oxo carried")."""
_CLAUSE_BREAKS = frozenset((";", "while", "whereas", "but", "although"))


class Referents:
    """What the words of one sentence point back to."""

    def __init__(self, tokens: list[Token], mentions: Mentions, discourse: Discourse) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.discourse = discourse

    def antecedent(self, before: int, last: str | None, *, relative: bool) -> str | None:
        """Whom "its" or "their" points back to: the subject of the clause, else of the sentence, else of the text."""
        aside = self._aside_of_teller()
        earlier = [
            mention
            for mention in self.mentions.all
            if mention.last <= before and mention.form != "world" and mention.first not in aside
        ]
        if relative and earlier:
            return earlier[-1].scope
        breaks = [at for at in range(before) if self.tokens[at].lower in _CLAUSE_BREAKS]
        here = [mention for mention in earlier if not breaks or mention.first > breaks[-1]]
        if here and is_fronted(self.tokens, here[0]) and here[0].form == "name":
            # "In Hsinchu, chipmaker Oxo raised its budget"
            firm = next((mention.scope for mention in here[1:] if mention.form == "entity"), None)
            if firm is not None and self.tokens[here[0].last].text == ",":
                return firm
        if here and not (here[0].form == "demonym" and last):
            return here[0].scope
        if earlier and earlier[0].form == "entity" and earlier[0].first <= _OPENING and not is_name(last):
            # "Oxo carried 3 million people in Peru, but only 60% of its trains were on time"
            return earlier[0].scope
        saying = [place.scope for place in self.mentions.saying if place.last <= before]
        told = [body for body in self.mentions.told if body.last <= before]
        placed = bool(told and saying) and told[0].last < self.mentions.saying[0].first
        if saying and not earlier and not placed:
            # "China says its share has risen.", but "Oxo, of Lima, says its share has risen."
            return saying[-1]
        offices = [office.scope for office in find_institutions(self.tokens) if office.last <= before]
        if offices and not earlier:
            # "The Riksbank lowered its policy rate."
            return offices[-1]
        if told and not earlier:
            # "Maersk expects its profit to fall."
            return told[-1].scope
        ruled = self.ruled(before) if not earlier else None
        if ruled is not None:
            return ruled
        opening = self.mentions.opening(self.tokens)
        if last or (opening is not None and opening in earlier):
            return last or (opening.scope if opening else None)
        speaking = next((at for at in range(1, before) if self.tokens[at].lower in words("firm nouns")), None)
        if speaking is not None and self.tokens[speaking - 1].lower == "the":
            # "The company said its order book ..."
            return self.referred(self.tokens[speaking].lower, speaking)
        discourse = self.discourse
        asked = discourse.paragraph_scope or discourse.question_scope
        spoken = asked or self._told_of_here() or discourse.speaker_here()
        return spoken or discourse.last_opening or discourse.last_entity or discourse.last_place

    def _told_of_here(self) -> str | None:
        """The name that the last figures of this paragraph are about, if they are about one."""
        here = [one for one in self.discourse.foci.values() if one.block == self.discourse.block and one.scope]
        last = max(here, key=lambda one: one.sentence, default=None)
        return last.scope if last is not None and is_name(last.scope) else None

    def ruled(self, before: int, *, banks: bool = False) -> str | None:
        """ "The central bank lowered its rate", "the government cut its forecast": the country of the text."""
        spoken = [token.lower for token in self.tokens[:before]]
        ruling = (not banks and bool(_RULING.intersection(spoken))) or any(
            pair in _NATIONAL for pair in pairwise(spoken)
        )
        discourse = self.discourse
        places = (discourse.main_scope, discourse.section_scope, discourse.last_place) if ruling else ()
        return next((country_of(place) for place in places if place and is_country(country_of(place))), None)

    def owner_at(self, first: int) -> str | None:
        """ "Tesla's global total": whose it is, and not the world's."""
        named = next((m for m in self.mentions.all if m.first == first and m.form == "entity"), None)
        if named is None or named.last >= len(self.tokens) or self.tokens[named.last].kind != TokenKind.POSSESSIVE:
            return None
        return named.scope

    def doer(self, verb: int) -> str | None:
        """Who "it" is that does something: who is named or speaks before in the sentence, else who did so in the last.

        "Egypt says that it hosts 3,000", "Oxo opened its first shop. It sells 400 kinds of tea".
        """
        if self._is_expected(verb):
            return None
        aside = self._aside_of_teller()
        named = (*self.mentions.all, *self.mentions.saying)
        here = [mention.scope for mention in named if mention.last < verb and mention.first not in aside]
        # "Oxo said it will spend 120 million"
        here = here or [body.scope for body in self.mentions.told if body.last < verb]
        if here:
            return here[0] if len(set(here)) == 1 else None
        return self.discourse.last_subject if self.tokens[0].lower in _OPENERS or not self.mentions.told else None

    def _is_expected(self, pronoun: int) -> bool:
        """ "Demand grew, and Oxo expects it to add 2%": no speaker expects that of itself."""
        known = verb_forms().get(self.tokens[pronoun - 1].lower) if pronoun else None
        behind = [token.lower for token in self.tokens[pronoun + 1 : pronoun + 2]]
        return known is not None and known.verb.verb_class == "expect" and behind == ["to"]

    def _aside_of_teller(self) -> range:
        """ "Oxo, a member of the Guild since 2003, said": what only tells who speaks."""
        first = next((body.last for body in self.mentions.told), 0)
        return range(first, apposition_end(self.tokens, first)) if first else range(0)

    def referred(self, head: str, before: int) -> str | None:
        """Whom "the company", "the country", "the city" points back to."""
        discourse = self.discourse
        if head in discourse.landscapes:
            # "Mobile operator Oxo ... The operator"
            return discourse.landscapes[head]
        earlier = [m.scope for m in reversed(self.mentions.all) if m.last <= before]
        last = discourse.last_place if head in COUNTRY_WORDS | PLACE_WORDS else discourse.last_entity
        if discourse.last_speaker and head in words("firm nouns") and not any(is_name(scope) for scope in earlier):
            # "Maersk lifted its forecast. The Danish group now sees ..."
            return discourse.last_speaker
        if head == "bloc":
            # "... of the European Union's power. The bloc spent ..."
            spoken = (*earlier, discourse.last_place, discourse.paragraph_scope, discourse.main_scope)
            return next((scope for scope in spoken if scope in words("blocs of countries")), None)
        for scope in (*earlier, discourse.paragraph_scope, discourse.section_scope, last, discourse.main_scope):
            if scope is None:
                continue
            place = scope != "world" and not is_name(scope)
            if head == "state" and place and not is_country(scope) and country_of(scope) in words("federations"):
                return scope
            if head in COUNTRY_WORDS and place and is_country(country_of(scope)):
                # A province may lie in another country of the name: Punjab, in a text about Pakistan.
                main = country_of(discourse.main_scope or "")
                return main if is_country(main or "") and not is_country(scope) else country_of(scope)
            if head in PLACE_WORDS and place and not is_country(scope):
                return scope
            if (
                head not in COUNTRY_WORDS | PLACE_WORDS
                and not place
                and scope != "world"
                and may_be_called(scope, head)
            ):
                return scope
        return None


def apposition_end(tokens: list[Token], at: int) -> int:
    """Behind ", a member of the Guild since 2003," at ``at``; ``at`` itself where no aside stands there."""
    opens = at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower in _ASIDES
    closing = next((i for i in range(at + 2, min(at + _LONGEST_ASIDE, len(tokens))) if tokens[i].text == ","), 0)
    return closing + 1 if opens and closing else at


def opening_pointer(tokens: list[Token], mentions: Mentions, discourse: Discourse) -> str | None:
    """Whom the noun points back to that opens a sentence: "The app takes a fee. It lost ..."; only a firm or body."""
    if tokens[0].lower != "the" or mentions.opening(tokens) is not None:
        return None
    heads = words("referring heads") - COUNTRY_WORDS - PLACE_WORDS
    at = next((token.index for token in tokens[1 : 2 + _MOST_QUALIFIERS] if token.lower in heads), None)
    acts = at is not None and goes_on(tokens, at + 1)
    found = Referents(tokens, mentions, discourse).referred(tokens[at].lower, at) if at is not None and acts else None
    return found if is_name(found) else None


def goes_on(tokens: list[Token], at: int) -> bool:
    """Does a verb stand right behind a name or noun, or the comma of an aside in front of the verb?"""
    if at >= len(tokens):
        return False
    behind = tokens[at]
    return behind.text == "," or behind.lower in verb_forms() or behind.lower in words("auxiliaries")
