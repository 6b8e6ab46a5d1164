"""Whom or what place a figure is about: what its phrases name, what its clause names, what was spoken of before."""

from __future__ import annotations

from claimtrack.extraction.clause_places import apposed_name, fronted_place, is_listed
from claimtrack.extraction.clause_subjects import told_by_clause
from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.mentions import Mentions, is_fronted
from claimtrack.extraction.named import Mention
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.own_tellers import adds_to_it
from claimtrack.extraction.passing_places import (
    describes_subject,
    in_outcome,
    in_relative_aside,
    is_beside_it,
    is_event,
    is_source,
    may_say_where,
)
from claimtrack.extraction.places import capital_of, is_country, is_name
from claimtrack.extraction.pointed_places import NATIONWIDE
from claimtrack.extraction.referents import COUNTRY_WORDS, Referents
from claimtrack.extraction.rulers import ruled_country
from claimtrack.extraction.scope_names import as_mentioned, inner_of, joined, of_capital, of_whole, rest_of
from claimtrack.extraction.scope_subjects import ScopeSubjects
from claimtrack.extraction.sentence_names import heads_line
from claimtrack.extraction.storms import blows, storms_in
from claimtrack.extraction.tokens import Token, holds
from claimtrack.extraction.told_there import told_there
from claimtrack.extraction.vicinity import Vicinity
from claimtrack.extraction.world_prices import has_world_price

_IMPORTING, _OURS = frozenset(("import", "buy", "purchase")), frozenset(("we", "our"))
_WIDE = frozenset(("market", "industry", "sector", "economy"))
_CARRIED_SCOPES = ("", "scope-carried", "scope-bracket")
_CARRIED_RULES = tuple(f"metric-{rule}" for rule in "carried pronoun said generic-unit subject-carried".split())


class Scoping:
    """The scopes of one sentence's figures, from its places and names and the discourse."""

    def __init__(self, tokens: list[Token], discourse: Discourse, mentions: Mentions) -> None:
        self.tokens = tokens
        self.discourse = discourse
        self.mentions = mentions
        self.places = [mention for mention in self.mentions.all if mention.form != "entity"]
        self.vicinity = Vicinity(tokens, self.mentions)
        self.referents = Referents(tokens, self.mentions, discourse)
        self.subjects = ScopeSubjects(tokens, self.mentions, discourse, self.referents)
        self._before: str | None = None
        self._owners: set[str | None] = set()
        """Whom "its" pointed back to, which may be who speaks ("Oxo said its profit fell")."""

    def of(self, naming: Naming) -> str | None:
        """Whom or what place a phrase itself names, by name or by a pronoun or definite noun for one."""
        referring = naming.owner_pronoun.removeprefix("the ") if naming.owner_pronoun.startswith("the ") else ""
        if referring:
            found = self.referents.referred(referring, naming.first)
            if found is not None:
                return found
        demonym = naming.scope_form == "demonym"
        if demonym and naming.head == "capital" and (city := capital_of(naming.scope or "")):
            # "The Chilean capital"
            return city
        owner = self.referents.owner_at(naming.first) if naming.scope == "world" else None
        name = as_mentioned(self.mentions, owner or naming.scope or naming.entity)
        name = inner_of(self.tokens, self.mentions, naming.first, name)
        name = self.mentions.grouped.get(name or "", name)
        if naming.definite and demonym and naming.head in words("referring heads") - COUNTRY_WORDS:
            # "The Danish carrier": the one named before.
            found = self.referents.referred(naming.head, naming.first)
            if found is not None and is_name(found):
                return found
        if name and naming.owner_pronoun in ("its", "whose") and name != "world" and not is_name(name):
            owner = self.referents.antecedent(naming.first, self._before, relative=naming.owner_pronoun == "whose")
            if is_name(owner) and owner != self.discourse.main_scope:
                # "Oxo, whose German sales fell"
                return owner
        if name:
            spoken = {mention.scope for mention in self.mentions.all}
            known = self.discourse.is_body(name) or self.discourse.is_person(name)
            forms = {name, self.discourse.full_forms.get(name, name)}
            if forms & self.mentions.barred or (known and not forms & spoken):
                return None
            return self.discourse.in_full(of_capital(name, naming, self.places, self.discourse))
        if naming.owner_pronoun in ("its", "their", "whose"):
            owner = self.referents.antecedent(naming.first, self._before, relative=naming.owner_pronoun == "whose")
            others = words_of("report nouns", "made things").intersection(naming.text.lower().split())
            if naming.owner_pronoun != "their" and not others:
                # "Its tally stands at" is about others, "its chatbot has" about what the text is about.
                self._owners.add(owner)
            return owner
        if naming.definite and naming.head in words("referring heads"):
            return self.referents.referred(naming.head, naming.first)
        return None

    def decide(
        self,
        figure: Figure,
        government: Government,
        sibling: Measured | None,
        found: Measured,
        focus: Measured | None,
    ) -> tuple[str | None, str]:
        """What the phrases of ``found`` name, else a place or name in the figure's clause, else what is carried on."""
        scope, rule = self._decide(figure, government, sibling, found, focus)
        scope = of_whole(self.tokens, self.mentions, figure, self.discourse, scope, found.metric)
        counting = next((g for g in self.mentions.groups if g.first <= figure.first < g.last), None)
        if counting is not None and scope == counting.scope:
            # "Peru's two big mines" counts those of Peru.
            scope = next((p for p, name in self.mentions.grouped.items() if name == scope), self.discourse.main_scope)
        self._before = scope
        return rest_of(self.tokens, self.mentions, figure, scope), rule

    def _decide(
        self,
        figure: Figure,
        government: Government,
        sibling: Measured | None,
        found: Measured,
        focus: Measured | None,
    ) -> tuple[str | None, str]:
        if self.discourse.storm and blows(self.tokens, figure):
            return next(reversed(storms_in(self.tokens[: figure.first])), self.discourse.storm), "scope-storm"
        group = self.subjects.group(government)
        if group is not None:
            return group, "scope-group"
        aside = apposed_name(self.tokens, self.mentions.all, figure) or self.vicinity.aside_of(figure)
        if aside is not None and (
            found.scope is None or (aside.first < figure.first and found.scope_rule != "scope-bracket")
        ):
            return aside.scope, "scope-of-aside"
        product = self.vicinity.product_of(figure, government, self.discourse.numbered)
        if product is not None:
            return product.scope, "scope-product"
        told = told_by_clause(self.tokens, self.mentions, figure, government, found)
        if told is not None:
            return told
        own = self.subjects.subject_place(government)
        verb = government.verb.verb if government.verb is not None else None
        bought = found.scope_rule == "scope-named" and verb is not None and verb.lemma in _IMPORTING
        if own is not None and (found.scope is None or found.scope_rule == "scope-carried" or bought):
            # "The EU imported 15 billion cubic metres of Russian gas": the buyer's.
            return own, "scope-of-subject"
        doer = self.subjects.doer(figure, government)
        unsaid = found.scope is None or found.scope_rule in _CARRIED_SCOPES or found.scope in self.mentions.barred
        if doer is not None and (unsaid or doer == found.scope):
            return doer, "scope-of-doer"
        holder = self.subjects.holder(figure, government) if found.scope_rule == "scope-named" else None
        if holder is not None:
            return holder, "scope-of-holder"
        beside = self.vicinity.right_behind(figure)
        if beside is not None and (found.scope_rule in _CARRIED_SCOPES or self._alike(beside, found.scope)):
            return beside.scope, "scope-beside"
        fronted = fronted_place(self.tokens, self.mentions.all, figure)
        if fronted is not None and found.scope_rule in _CARRIED_SCOPES and self._alike(fronted, found.scope):
            return fronted.scope, "scope-fronted"
        if found.scope == "world" and found.metric.startswith("share") and sibling is not None and sibling.scope:
            # "9 million tonnes, or 31% of the world's": whose share it is.
            return sibling.scope, "scope-sibling"
        saying = {place.scope for place in self.mentions.saying}
        if found.scope is not None and found.scope not in self.mentions.barred - saying - self._owners:
            return joined(self.mentions, found.scope, self.discourse.numbered), found.scope_rule
        first, last = government.clause
        if figure.first and self.tokens[figure.first - 1].lower in ("its", "their"):
            # "Their 836 million left the others behind."
            return self.referents.antecedent(figure.first, self._before, relative=False), "scope-owner"
        there = told_there(self.tokens, first, last)
        if there is not None and not any(there < place.first < figure.first for place in self.places):
            spoken = [place.scope for place in self.places if place.last <= there and place.form == "name"]
            where = self.subjects.actor(government) or (spoken[-1] if spoken else self.discourse.last_place)
            if where:
                return where, "scope-there"
        entity = self.vicinity.entity_nearby(figure, first)
        inside = [
            place
            for place in self.places
            if first <= place.first < last
            and may_say_where(self.tokens, place)
            and not self.vicinity.is_anothers(place, figure)
            and not (is_source(self.tokens, place, government) or is_listed(self.tokens, place, figure.last))
            and not describes_subject(self.tokens, place, government)
            and not (in_relative_aside(self.tokens, place, figure) or in_outcome(self.tokens, place, figure))
            and not is_beside_it(self.tokens, place, named=entity is not None)
        ]
        behind = [place for place in inside if figure.last <= place.first]
        if entity and all(place.form == "world" for place in behind):
            return entity, "scope-name-nearby"
        if inside:
            return (behind[0] if behind and len(inside) > 1 else inside[-1]).scope, "scope-in-clause"
        if sibling is not None and sibling.scope:
            return sibling.scope, "scope-sibling"
        if sibling is not None and sibling.scope_rule == "scope-none" and sibling.metric == found.metric:
            return None, "scope-none"
        return self._from_before(figure, government, found, focus)

    def _from_before(
        self, figure: Figure, government: Government, found: Measured, focus: Measured | None
    ) -> tuple[str | None, str]:
        """What was spoken of before the clause: in the sentence, its paragraph, its section, the whole text."""
        first = government.clause[0]
        country = ruled_country(self.tokens, figure, government, self.discourse)
        if country is not None and not is_country(self._before or ""):
            return country, "scope-of-ruler"
        opening = self.mentions.opening(self.tokens)
        main = self.discourse.main_scope
        wide = government.subject is not None and government.subject.head in _WIDE and main is not None
        if wide and not is_name(main) and not (self._before and is_country(self._before)):
            # "... when the whole market grew 2%": no one's of whom was spoken before.
            return main, "scope-document"
        if self._before is not None:
            return self._before, "scope-sentence"
        ruled = self.referents.ruled(figure.first, banks=True) if opening is None else None
        if ruled is not None and not is_name(main):
            return ruled, "scope-of-ruler"
        if opening is not None and opening.last <= figure.first and self._fronted(opening):
            return opening.scope, "scope-fronted"
        standing = self.discourse.paragraph_scope
        named = is_name(standing or self.discourse.section_scope or main) and not adds_to_it(self.tokens)
        if self.subjects.is_account(government):
            owner = self.subjects.owner_of_account(government, named=named)
            if owner is not None and is_name(owner):
                return owner, "scope-of-account"
        overall = any(token.lower == "overall" for token in self.tokens[first : figure.first])
        here = focus is not None and focus.block == self.discourse.block and not overall
        if standing is None and found.rule in _CARRIED_RULES and here and focus and focus.scope:
            return focus.scope, "scope-focus"
        scope = standing or self.discourse.question_scope or self.discourse.section_scope
        if scope is None and has_world_price(self.tokens, figure, found.metric, self.discourse.main_scope):
            return None, "scope-none"
        scope = scope or self.subjects.counting_country() or self.discourse.main_scope or self.subjects.office_country()
        if scope is None and here and focus is not None and focus.scope and holds(self.tokens, _OURS):
            # "We now expect $6 million": in a text about nobody, whose the figure before it was.
            return focus.scope, "scope-focus"
        return scope, "scope-document" if scope else "scope-none"

    def _fronted(self, opening: Mention) -> bool:
        """ "In Fife ...", "Nationwide ...", "**Oxo**: ...": where, or whose, all that a sentence says is."""
        if opening.form == "entity":
            return heads_line(self.tokens, opening)
        fronted = is_fronted(self.tokens, opening) and not is_event(self.tokens, opening)
        return opening.form in ("name", "demonym") and (fronted or self.tokens[opening.first].lower in NATIONWIDE)

    def _alike(self, mention: Mention, scope: str | None) -> bool:
        """Two places, or two names: one takes the other's place ("1,173 against 889 for Airbus")."""
        return scope is None or is_name(scope) == (mention.form == "entity")
