"""Phrases around a figure, read against what the document has spoken of: names, scopes, what is done."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.complements import begins_building
from claimtrack.extraction.context import Discourse, Measured, is_alike
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_parts import YEARS
from claimtrack.extraction.label_words import PHRASAL
from claimtrack.extraction.last_told import pointed_to
from claimtrack.extraction.lasting import stands_alone
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.measures import BARE, is_measure, unit_sorts
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.naming import Naming, name_phrase
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.scoping import Scoping
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.topics import Topics

ANNOUNCED = "metric-announced"
AMOUNTING = frozenset("more less about over under nearly almost half around some most only just up".split())
_REACH = 9  # tokens behind a verb that still tell how it is done
_NEAR = 2  # sentences on which an announcement holds that heads no passage
_TELLING_HOW = frozenset(("paper", "balance", "track", "record", "time"))
"""What behind "on" tells how something is done, and nothing that is done ("makes 900 megawatts on paper")."""
POINTS = ("percentage point", "basis point", "point")


class PhraseReader:
    """What the rules for metrics share: one sentence's tokens, its places and names, and the discourse."""

    def __init__(
        self,
        tokens: list[Token],
        dates: frozenset[int],
        discourse: Discourse,
        topics: Topics,
        sentence_index: int,
        mentions: Mentions,
    ) -> None:
        self.tokens = tokens
        self.topics = topics
        self.sentence_index = sentence_index
        self.dates = dates
        self.discourse = discourse
        self.share = False
        self.kind = Kind.LEVEL
        self.sorts: frozenset[str] = frozenset()
        self.latest: Measured | None = None
        self.siblings: dict[int, Measured] = {}
        self.unit = ""
        self.bare = 0.0  # the figure being read, where it is a number without a unit
        self.ahead = ""  # what the sentence behind says that a figure standing alone measures
        self.scoping = Scoping(tokens, discourse, mentions)

    def _focus(self, *, share: bool) -> Measured | None:
        """What was measured last for such a figure, in this sentence or before, or announced since."""
        told = [one for one in self.siblings.values() if one.share and one.metric and share]
        shares = [one for one in told if one.metric.startswith("share") or is_measure(one.metric.split()[-1].lower())]
        if shares:
            # "The margin was 17%, and it guides for 19%"
            return shares[-1]
        alike = [one for one in self.siblings.values() if one.metric and not one.share and one.unit == self.unit]
        if alike and self.unit and not share:
            return alike[-1]
        if not share and not self.siblings and (pointed := pointed_to(self.tokens, self.discourse)):
            return pointed
        focus = self.discourse.focus(share, self.unit)
        if focus is not None and stands_alone(focus.metric, frozenset()):
            focus = None
        if focus is None and not share and not self.unit:
            # "employs 900 and will add 150"
            focus = next((one for one in reversed(self.siblings.values()) if one.metric and not one.share), None)
        if self.bare and not share:
            counted = [
                one for one in self.siblings.values() if one.metric and not one.share and is_alike(one.size, self.bare)
            ]
            if counted and unit_sorts(counted[-1].unit) & BARE:
                return counted[-1]
            focus = self.discourse.focus_of_size(focus, self.bare)
        announcement = self.discourse.announced
        if announcement is None or self._goes_on(focus, announcement.sentence):
            return focus
        near = announcement.asked or self.sentence_index - announcement.sentence <= _NEAR
        label = announcement.label_for(self.sorts, self.kind) if near else ""
        if not label or (focus is not None and set(label.lower().split()) <= set(focus.metric.lower().split())):
            return focus
        return Measured(label, label, rule=ANNOUNCED, sentence=announcement.sentence)

    def _goes_on(self, focus: Measured | None, sentence: int) -> bool:
        """Was such a figure measured after that sentence?"""
        if focus is None or focus.sentence < sentence:
            return False
        moved = self.kind in (Kind.GROWTH, Kind.MULTIPLE)
        return moved or not self.sorts or bool(unit_sorts(focus.unit) & self.sorts)

    def label_of(self, phrase: Phrase) -> str:
        """The words of a phrase that name what is measured, without names and small words; "" for a mere pointer."""
        naming = self._name(phrase)
        return "" if naming.pointer else naming.text

    def _object_words(self, subject: Naming | None) -> str:
        """ "makers of smartphones": what a maker makes."""
        if subject is None or "of" not in subject.words:
            return ""
        return " ".join(subject.words[subject.words.index("of") + 1 :])

    def _doing(self, government: Government) -> str:
        verb = government.verb if not government.crossed or government.coordinate else None
        if verb is not None and verb.verb and verb.verb.verb_class in ("do", "share") and government.preposition == "":
            # "rivals made it $300,000": nothing was made.
            if verb.verb.lemma == "spend" and not self._is_money():
                # "spent 81 million nights"
                return "spent"
            return "" if verb.verb.lemma == "make" and self._is_money() else self._abroad(verb) or verb.verb.noun
        if verb is not None and verb.verb is not None and begins_building(self.tokens, verb.last, verb.verb.lemma):
            return "starts"
        if verb is not None and (phrasal := self._phrasal(government)):
            return phrasal
        predicate = government.predicate
        if predicate is not None and predicate.verb and predicate.verb.verb_class == "do":
            behind = self.tokens[predicate.last] if predicate.last < len(self.tokens) else None
            told = behind is not None and (behind.lower in words("determiners") or behind.lower in AMOUNTING)
            acts = behind is not None and (
                behind.kind in (TokenKind.NUMBER, TokenKind.SYMBOL) or government.object or told
            )
            # "3 million players spent $2 billion", "9 million workers pay in": what they do is not done to them.
            acts = acts or (predicate.form == "base" and not predicate.passive)
            return "" if acts and not predicate.passive else self._abroad(predicate) or predicate.verb.noun
        return ""

    def _abroad(self, verb: Chunk) -> str:
        """ "shipped 349 million limes abroad": exports."""
        told = self.tokens[verb.last : verb.last + _REACH]
        away = next((token.index for token in told if token.lower in ("abroad", "overseas")), None)
        ends = next((token.index for token in told if token.text in ",;:."), None)
        sent = verb.verb is not None and verb.verb.lemma in ("ship", "sell", "send", "deliver")
        return "exports" if sent and away is not None and (ends is None or away < ends) else ""

    def _phrasal(self, government: Government) -> str:
        """The noun for a verb with its particle right before the figure ("paid out", "laid off")."""
        verb = government.verb
        if verb is None or verb.verb is None or not government.preposition:
            return ""
        adjacent = verb.last < len(self.tokens) and self.tokens[verb.last].lower == government.preposition
        return PHRASAL.get((verb.verb.lemma, government.preposition), "") if adjacent else ""

    def _is_money(self) -> bool:
        return len(self.unit.split("/")[0]) == 3 and self.unit[:3].isupper()

    def _speaks(self, government: Government) -> bool:
        """Is the figure's verb one of saying, whose subject is a speaker and not what is measured?"""
        verb = government.verb.verb if government.verb else None
        passive = government.verb is not None and government.verb.passive
        if verb is None or passive:
            return False
        at = government.verb.last if government.verb else 0
        following = self.tokens[at].lower if 0 < at < len(self.tokens) else ""
        # "Exporters had hoped for 300,000", "the institute makes it 27%"
        told = (verb.lemma, government.preposition) == ("hope", "for") or (verb.lemma, following) == ("make", "it")
        return told or verb.verb_class in ("say", "measure", "expect")

    def _with_complement(self, doing: str, government: Government) -> str:
        joint = government.complement[0] if government.complement is not None else ""
        earned = joint == "from" and doing in ("earnings", "income")  # "earned 3 million from coffee"
        if government.complement is None or (joint not in ("of", "in", "on", "for") and not earned):
            return doing
        phrase = government.complement[1]
        inner = self._name(phrase)
        timed = phrase.head in words("time words") or phrase.head in YEARS or phrase.head in _TELLING_HOW
        return f"{inner.text} {doing}" if inner.words and not timed else doing

    def _name(self, phrase: Phrase) -> Naming:
        discourse = self.discourse
        mentions = self.scoping.mentions
        groups = [g for g in mentions.groups if phrase.first <= g.first and g.last <= phrase.last]
        if not groups:
            return name_phrase(self.tokens, phrase, discourse.names, discourse.proper, self.dates, mentions.held)
        # "Prices in the four largest cities": the group is whose they are, and no part of their name.
        group = groups[-1]
        attached = [(joint, inner) for joint, inner in phrase.attached if inner.last != group.last]
        if len(attached) == len(phrase.attached):
            return Naming([], group.scope, "entity", group.scope, head=phrase.head, first=phrase.first)
        end = attached[-1][1].last if attached else phrase.attached[0][1].first - 1
        shorter = Phrase(phrase.first, end, phrase.head, phrase.chunk, attached)
        naming = name_phrase(self.tokens, shorter, discourse.names, discourse.proper, self.dates, mentions.held)
        if naming.scope is None or naming.scope in mentions.grouped:
            naming.scope, naming.scope_form = group.scope, "name"
        return naming

    def _core_head(self, phrase: Phrase) -> str:
        last = phrase.core_last
        return self.tokens[last - 1].lower if last > phrase.first else ""

    def _hollow(self, naming: Naming) -> bool:
        """A subject that measures nothing itself ("the market grew", "hackers stole")."""
        content = [word.lower() for word in naming.words]
        if content == ["economy"] and self.kind is Kind.GROWTH:
            return False
        return len(content) == 1 and content[0] in words_of("hollow subjects", "directions")
