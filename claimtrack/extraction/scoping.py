"""Whom or what place a figure is about: what its phrases name, what its clause names, what was spoken of before."""

from __future__ import annotations

from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.names import dateline_end, find_entities
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.places import Place, find_places
from claimtrack.extraction.tokens import Token, TokenKind

_BEHIND_NAMES = frozenset(("alone", "itself", "respectively", "too"))
_BEFORE_NAMES = frozenset(
    ("at", "in", "with", "by", "from", "then", "and", "while", "but", "for", "against", "of", "as", "on")
)


class Scoping:
    """The scopes of one sentence's figures, from its places and names and the discourse."""

    def __init__(self, tokens: list[Token], discourse: Discourse) -> None:
        self.tokens = tokens
        self.discourse = discourse
        opening = dateline_end(tokens)
        self.places = find_places(tokens, opening)
        named = find_entities(tokens, discourse.names, discourse.proper)
        self.entities = [found for found in named if found[0] >= opening and not discourse.is_body(found[2])]

    def of(self, naming: Naming) -> str | None:
        """Whom or what place a phrase itself names, by name or by a pronoun or definite noun for one."""
        if naming.owner_pronoun.startswith("the ") and self.discourse.last_entity:
            return self.discourse.last_entity
        name = naming.scope or naming.entity
        if name:
            return self._in_full(name) if not self.discourse.is_body(name) else None
        if naming.owner_pronoun in ("its", "their") or naming.owner_pronoun.startswith("the "):
            return self.discourse.last_entity or self.discourse.last_place
        if naming.definite and naming.head in ("country", "nation", "kingdom", "republic"):
            return self.discourse.last_place
        if naming.definite and naming.head in ("company", "firm", "group", "bank", "carmaker", "maker", "exchange"):
            return self.discourse.last_entity
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
        if found.scope is not None:
            return found.scope, found.scope_rule
        first, last = government.clause
        inside = [place for place in self.places if first <= place.first < last and self._is_scope(place)]
        behind = [place for place in inside if figure.last <= place.first]
        entity = self._entity_nearby(figure, first)
        if entity and not behind:
            return entity, "scope-name-nearby"
        if len(inside) == 1:
            return inside[0].scope, "scope-in-clause"
        if behind:
            return behind[0].scope, "scope-in-clause"
        if inside:
            return inside[-1].scope, "scope-in-clause"
        if sibling is not None and sibling.scope:
            return sibling.scope, "scope-sibling"
        if found.rule in ("metric-carried", "metric-pronoun") and focus and focus.scope:
            return focus.scope, "scope-focus"
        scope = self.discourse.paragraph_scope or self.discourse.section_scope or self.discourse.main_scope
        return scope, "scope-document" if scope else "scope-none"

    def _in_full(self, name: str) -> str:
        """The main scope where the name is its short form."""
        main = self.discourse.main_scope
        return main if main and main.startswith(name + " ") else name

    def _entity_nearby(self, figure: Figure, first: int) -> str | None:
        """The nearest name left of the figure in its clause that stands for itself and is not a speaker's."""
        for start, end, name in reversed(self.entities):
            if first <= start and end <= figure.first and self._stands_alone(start, end, first):
                return name
        return None

    def _stands_alone(self, start: int, end: int, first: int) -> bool:
        """Does a name open its clause or follow a small word, with no noun of its own behind it?"""
        following = self.tokens[end] if end < len(self.tokens) else None
        if following is not None and following.kind == TokenKind.WORD and following.lower not in _BEHIND_NAMES:
            known = verb_forms().get(following.lower)
            if known is None and not is_small(following.lower):
                return False
        if start in (first, 0):
            return True
        before = self.tokens[start - 1]
        known = verb_forms().get(before.lower)
        has = known is not None and known.verb.verb_class == "have"
        return has or before.text in ",;:(" or before.lower in _BEFORE_NAMES

    def _is_scope(self, place: Place) -> bool:
        """A place that may say where; "the world's top" only ranks."""
        if place.form == "world" and place.first and self.tokens[place.first - 1].lower in words("standings"):
            return False
        if place.form == "world":
            following = self.tokens[place.last] if place.last < len(self.tokens) else None
            return following is None or following.kind != TokenKind.POSSESSIVE
        return place.form == "name"
