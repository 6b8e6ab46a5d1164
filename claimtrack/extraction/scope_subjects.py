"""Whose a figure is by the subject of its clause: a group, a place, who "it" is, whose sentence it is."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import sharing_people
from claimtrack.extraction.government import Government
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lexicon import Verb, verb_forms, words
from claimtrack.extraction.measures import mentions as measures_named
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.own_tellers import is_told_as_firm, teller_of_own, teller_of_owners
from claimtrack.extraction.passing_places import is_destination
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import is_name
from claimtrack.extraction.referents import COUNTRY_WORDS, PLACE_WORDS, Referents, goes_on
from claimtrack.extraction.tokens import Token, TokenKind, as_text

_SITES = frozenset(
    "ports airports hospitals universities cities economies shipyards refineries hotels restaurants pharmacies "
    "churches supermarkets foundries".split()
)
"""What a country has all over: its figures are the country's."""
_DOING = frozenset(("do", "have", "aim"))
_TAKEN = 3
_PUT_REACH = 4
_INTO = frozenset(("into", "towards", "toward", "behind"))
_OF_TAX = frozenset(("before", "after"))
_POINTING = frozenset(("it", "management"))
_OF_MANY = frozenset("industry sector corporate market banks farm farms mining companies economy".split())


class ScopeSubjects:
    """The subjects of one sentence's figures, as far as they tell scopes."""

    def __init__(self, tokens: list[Token], mentions: Mentions, discourse: Discourse, referents: Referents) -> None:
        self.tokens = tokens
        self.mentions = mentions
        self.discourse = discourse
        self.referents = referents
        self.places = [mention for mention in mentions.all if mention.form != "entity"]

    def group(self, government: Government) -> str | None:
        """ "The four largest banks", "the two biggest makers of lifts", "Nordic airlines": a group as the subject.

        Or who is told behind it: "Its American rival, Rivian, ...".
        """
        phrase = government.subject
        known = [g for g in self.mentions.groups if phrase is not None and phrase.first <= g.first < phrase.last]
        if known and not government.crossed:
            return known[0].scope
        apposed = self._apposed_name(phrase.last) if phrase is not None and not government.crossed else None
        if apposed is not None:
            return apposed
        if phrase is None or any(joint != "of" for joint, _ in phrase.attached):
            return None
        tokens = [token for token in self.tokens[phrase.first : phrase.last] if token.lower not in words("determiners")]
        ranked = any(token.lower in words("group rankings") for token in tokens)
        doers = phrase.head.endswith(("ers", "ors")) and not measures_named([phrase.head], frozenset(), Kind.LEVEL)
        if phrase.head not in words("group heads") and not (ranked and doers):
            return None
        placed = phrase.head not in _SITES and any(
            place.first == tokens[0].index and place.form in ("demonym", "name") for place in self.places
        )
        # "Gulf states and their funds", "Indian firms and agencies" are no one group.
        owned = any(token.kind == TokenKind.POSSESSIVE or token.lower == "and" for token in tokens)
        single = not phrase.attached or ranked
        return as_text(tokens) if (ranked or placed) and single and not owned and len(tokens) > 1 else None

    def subject_place(self, government: Government) -> str | None:
        """ "Scottish rents", "rents in Fife": the place that the subject of the figure's own verb names."""
        phrase = government.subject
        if phrase is None or government.crossed or sharing_people(self.tokens, government):
            return None
        named = (place for place in self.places if phrase.first <= place.first < phrase.last)
        inside = [place for place in named if not is_destination(self.tokens, place)]
        owner = self._owner_of(phrase.first)
        if owner is not None and not inside:
            return owner
        told = self._told_of(phrase)
        if told is not None:
            return told
        if inside and inside[0].form == "demonym" and phrase.head in words("referring heads") - COUNTRY_WORDS:
            # "The Danish carrier has ...": the one named before.
            mentioned = self.referents.referred(phrase.head, phrase.first)
            if is_name(mentioned):
                return mentioned
        return inside[0].scope if inside and inside[0].form in ("name", "demonym", "capital") else None

    def _told_of(self, phrase: Phrase) -> str | None:
        """ "Oxo, a Lima-based maker that ships 400 lifts a day, ...": whom the phrase behind a name describes."""
        relative = phrase.last < len(self.tokens) and self.tokens[phrase.last].lower in ("that", "which", "who")
        if not relative or phrase.first < 2 or self.tokens[phrase.first].lower not in ("a", "an"):
            return None
        named = (*self.mentions.all, *self.mentions.told, *self.mentions.saying)
        return next((m.scope for m in named if m.last == phrase.first - 1 and m.form == "entity"), None)

    def _owner_of(self, first: int) -> str | None:
        """ "The city's fund": the place that owns a subject."""
        span = self.tokens[first : first + 3]
        owns = len(span) > 2 and span[0].lower == "the" and span[2].kind is TokenKind.POSSESSIVE
        return self.referents.referred(span[1].lower, first) if owns and span[1].lower in PLACE_WORDS else None

    def _apposed_name(self, comma: int) -> str | None:
        """ "Its American rival, Rivian, built ...": the name between commas behind the subject."""
        if comma + 2 >= len(self.tokens) or self.tokens[comma].text != ",":
            return None
        named = next((m for m in self.mentions.all if m.first == comma + 1 and m.form == "entity"), None)
        closed = named is not None and named.last < len(self.tokens) and self.tokens[named.last].text == ","
        return named.scope if named is not None and closed else None

    def holder(self, figure: Figure, government: Government) -> str | None:
        """ "Uganda shelters 1.3 million Sudanese refugees": who has those of elsewhere that a figure counts."""
        verb = government.verb
        if verb is None or verb.passive or government.preposition or verb.first > figure.first:
            return None
        counted = range(figure.first, max(figure.last, figure.noun_last))
        strangers = any(place.form == "demonym" and place.first in counted for place in self.places)
        opening = self.mentions.opening(self.tokens)
        phrase = government.subject
        inside = [m for m in self.mentions.all if phrase is not None and phrase.first <= m.first <= phrase.first + 1]
        aside = opening is not None and opening.last < len(self.tokens) and self.tokens[opening.last].text == ","
        who = inside[0] if inside else opening if phrase is None or aside else None
        if not strangers or who is None or who.form not in ("name", "entity") or who.last > verb.first:
            return None
        return who.scope

    def _agent(self, government: Government) -> str | None:
        """ "Some 5 million were shipped by the chipmaker": whom a passive names behind "by"."""
        verb = government.verb or government.predicate
        if verb is None or not verb.passive:
            return None
        by = self.tokens[verb.last : verb.last + 3]
        if [token.lower for token in by[:2]] != ["by", "the"] or len(by) < 3:
            return None
        head = by[2].lower
        found = self.referents.referred(head, verb.last) if head in words("referring heads") - COUNTRY_WORDS else None
        return found if is_name(found) else None

    def is_account(self, government: Government) -> bool:
        """ "Revenue came to 3 million": what only a firm has, without a word of whose it is."""
        phrase = government.subject or government.noun
        attached = {joint for joint, _ in phrase.attached} if phrase is not None else set()
        return phrase is not None and phrase.head in words("firms' accounts") and attached <= _OF_TAX

    def owner_of_account(self, government: Government, *, named: bool) -> str | None:
        """ "Oxo said net profit rose 5%": who tells what only a firm has tells its own, unless it is that of many.

        In a passage about a firm that is ``named``, who tells has to be told as one itself: "its rival Oxo said".
        """
        phrase = government.subject or government.noun
        said = self.tokens[phrase.first : phrase.last] if phrase is not None else []
        many = any(token.lower in _OF_MANY for token in said)
        # "Oxo data showed" tells of others.
        bodies = (body for body in self.mentions.told if goes_on(self.tokens, body.last))
        told = {body.scope for body in bodies if not named or is_told_as_firm(self.tokens, body)}
        teller = told.pop() if len(told) == 1 and not many and self.is_account(government) else None
        return teller or (None if named else self.discourse.last_subject or self.discourse.speaker_here())

    def doer(self, figure: Figure, government: Government) -> str | None:
        """ "It sold 4,000", "It plans to double that": whom "it" points back to, where it does something."""
        verb = government.verb
        if self.discourse.house and self._is_ours(figure, government):
            return self.discourse.house
        told = teller_of_owners(self.tokens, self.mentions)
        if (whose := told or self._owner_in_front(figure) or self._victim(figure, government)) is not None:
            return whose
        if (teller := teller_of_own(self.tokens, self.mentions, figure)) is not None:
            return teller.scope
        if [token.lower for token in self.tokens[figure.last : figure.last + 2]] == ["of", "our"]:
            # "640,000 of our customers": the firm's whose text it is
            return self.discourse.main_scope if is_name(self.discourse.main_scope) else None
        agent = self._agent(government)
        if agent is not None or (verb is not None and verb.passive):
            return agent
        at = verb.first if verb is not None and verb.verb is not None else figure.first
        does = verb is not None and verb.verb is not None and (_is_deed(verb.verb) or self._puts_in(verb.verb, figure))
        at -= 1
        while at >= 0 and _leads_on(self.tokens[at].lower):
            known = verb_forms().get(self.tokens[at].lower)
            does = does or (known is not None and known.verb.verb_class == "aim")
            at -= 1
        return self.referents.doer(at) if does and at >= 0 and self.tokens[at].lower in _POINTING else None

    def _puts_in(self, verb: Verb, figure: Figure) -> bool:
        """ "It will put 52 million into piers": money spent."""
        behind = (token.lower for token in self.tokens[figure.last : figure.last + _PUT_REACH])
        return verb.lemma == "put" and not _INTO.isdisjoint(behind)

    def _owner_in_front(self, figure: Figure) -> str | None:
        """ "Oxo's 310 staff", "the company's 310 staff": whose they are."""
        owns = figure.first > 1 and self.tokens[figure.first - 1].kind is TokenKind.POSSESSIVE
        head = self.tokens[figure.first - 2].lower if owns else ""
        firm = self.referents.referred(head, figure.first - 2) if head in words("firm nouns") else None
        if is_name(firm):
            return firm
        named = (m.scope for m in self.mentions.all if m.last == figure.first - 1 and m.form in ("entity", "name"))
        return next(named, None) if owns else None

    def _victim(self, figure: Figure, government: Government) -> str | None:
        """ "The regulator fined Oxo 21 million", "3 million was taken from Oxo": who has to pay."""
        verb = government.verb
        if verb is not None and verb.verb is not None and verb.verb.lemma == "fine" and not verb.passive:
            fined = (m.scope for m in self.mentions.all if m.first == verb.last and m.form == "entity")
            return next(fined, None)
        behind = [token.lower for token in self.tokens[figure.last : figure.last + _TAKEN]]
        at = behind.index("from") if "from" in behind else -1
        if at < 0 or behind[:at] not in (["was", "taken"], ["was", "stolen"], ["were", "stolen"]):
            return None
        robbed = (m.scope for m in self.mentions.all if m.first == figure.last + at + 1 and m.form == "entity")
        return next(robbed, None)

    def _is_ours(self, figure: Figure, government: Government) -> bool:
        """ "We had 820", "our points", "costs us 310,000": whose the person is that answers."""
        said = [token.lower for token in self.tokens[government.clause[0] : figure.first]]
        return government.pronoun == "we" or not {"our", "us"}.isdisjoint(said)

    def actor(self, government: Government) -> str | None:
        """Whose sentence it is, where a name opens it and does what the figure tells ("Oxo is to hire 300 there")."""
        opening = self.mentions.opening(self.tokens)
        if opening is None or opening.form != "entity" or opening.last >= len(self.tokens):
            return None
        if government.subject is not None and not government.subject.first <= opening.first < government.subject.last:
            return None
        behind = self.tokens[opening.last].lower
        return opening.scope if behind == "," or behind in verb_forms() or behind in words("auxiliaries") else None

    def office_country(self) -> str | None:
        """ "The Bank of England cut its key rate": the country of the one national body that a sentence speaks of."""
        countries = {office.scope for office in find_institutions(self.tokens)}
        return countries.pop() if len(countries) == 1 else None

    def counting_country(self) -> str | None:
        """ "The Bank of Greece counted 38 million" in a text about Italy and Greece: each counts for its own."""
        both = (self.discourse.main_scope or "").split(" and ")
        country = self.office_country() if len(both) > 1 else None
        return country if country in both else None


def _leads_on(word: str) -> bool:
    """A word that may stand between "it" and what it does ("it also plans to")."""
    return word == "to" or word in words("auxiliaries") or word in words("adverbs") or word in verb_forms()


def _is_deed(verb: Verb) -> bool:
    # "It takes three hours": nobody does.
    return (verb.verb_class in _DOING or verb.lemma in words("own doings")) and verb.lemma != "take"
