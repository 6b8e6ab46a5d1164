"""Phrases around a figure, read against what the document has spoken of: names, scopes, what is done."""

from __future__ import annotations

from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.names import dateline_end, find_entities
from claimtrack.extraction.naming import Naming, name_phrase
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import Place, find_places
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.topics import Topics

_BEHIND_NAMES = frozenset(("alone", "itself", "respectively", "too"))
_BEFORE_NAMES = frozenset(
    ("at", "in", "with", "by", "from", "then", "and", "while", "but", "for", "against", "of", "as", "on")
)
_SMALL_WORDS = ("prepositions", "conjunctions", "adverbs", "determiners", "auxiliaries", "subordinators")


def is_small(word: str) -> bool:
    """A preposition, conjunction, adverb, determiner or auxiliary."""
    return any(word in words(section) for section in _SMALL_WORDS)


class PhraseReader:
    """What the rules for metrics share: one sentence's tokens, its places and names, and the discourse."""

    def __init__(
        self, tokens: list[Token], dates: frozenset[int], discourse: Discourse, topics: Topics, sentence_index: int
    ) -> None:
        self.tokens = tokens
        self.topics = topics
        self.sentence_index = sentence_index
        self.dates = dates
        self.discourse = discourse
        self.share = False
        self.latest: Measured | None = None
        self.unit = ""
        opening = dateline_end(tokens)
        self.places = find_places(tokens, opening)
        named = find_entities(tokens, discourse.names, discourse.proper)
        self.entities = [found for found in named if found[0] >= opening and not discourse.is_body(found[2])]

    def _carried(self, sibling: Measured | None, scope: str | None = None, rule: str = "metric-carried") -> Measured:
        if sibling is not None and sibling.share and not self.share:
            # A share beside an amount: the amount goes on with the last amount.
            focus = self.discourse.focus(False, self.unit)
            if focus is not None:
                return Measured(
                    focus.metric, focus.text, scope or sibling.scope, "scope-named", rule, ["carried-over subject"]
                )
        source = sibling or self.discourse.focus(self.share, self.unit)
        if source is None:
            return Measured(
                self.discourse.topic, "", scope, "scope-named" if scope else "", "metric-topic", ["no governing phrase"]
            )
        return Measured(
            source.metric,
            source.text,
            scope or (source.scope if sibling is not None else None),
            "scope-named" if scope else "scope-carried",
            rule,
            ["carried-over subject"],
        )

    def _object_words(self, subject: Naming | None) -> str:
        """ "makers of smartphones": what a maker makes."""
        if subject is None or "of" not in subject.words:
            return ""
        return " ".join(subject.words[subject.words.index("of") + 1 :])

    def _doing(self, government: Government) -> str:
        verb = government.verb if not government.crossed or government.coordinate else None
        if verb is not None and verb.verb and verb.verb.verb_class in ("do", "share") and government.preposition == "":
            return verb.verb.noun
        predicate = government.predicate
        if predicate is not None and predicate.verb and predicate.verb.verb_class == "do":
            return predicate.verb.noun
        return ""

    def _is_money(self) -> bool:
        return len(self.unit.split("/")[0]) == 3 and self.unit[:3].isupper()

    def _speaks(self, government: Government) -> bool:
        """Is the figure's verb one of saying, whose subject is a speaker and not what is measured?"""
        verb = government.verb.verb if government.verb else None
        passive = government.verb is not None and government.verb.passive
        return verb is not None and not passive and verb.verb_class in ("say", "measure", "expect")

    def _with_complement(self, doing: str, government: Government) -> str:
        if government.complement is None or government.complement[0] not in ("of", "in", "on", "for"):
            return doing
        inner = self._name(government.complement[1])
        return f"{inner.text} {doing}" if inner.words else doing

    def _name(self, phrase: Phrase) -> Naming:
        return name_phrase(self.tokens, phrase, self.discourse.names, self.discourse.proper, self.dates)

    def _core_head(self, phrase: Phrase) -> str:
        last = phrase.attached[0][1].first - 1 if phrase.attached else phrase.last
        return self.tokens[last - 1].lower if last > phrase.first else ""

    def _hollow(self, naming: Naming) -> bool:
        """A subject that measures nothing itself ("the market grew", "hackers stole")."""
        content = [word.lower() for word in naming.words]
        return bool(content) and content[-1] in words("hollow subjects") and len(content) == 1

    def _scope_of(self, naming: Naming) -> str | None:
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

    def _scope_nearby(
        self, figure: Figure, government: Government, sibling: Measured | None, found: Measured
    ) -> tuple[str | None, str]:
        """A place in the figure's clause, else what was carried, else the section's or the document's."""
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
        focus = self.discourse.focus(self.share, self.unit)
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
