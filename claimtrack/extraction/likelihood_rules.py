"""Metrics of how likely something is: "8 percent more likely to die", "twice as likely to smoke as their parents"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.comparing import is_likelier
from claimtrack.extraction.context import TOLD_OF_PART, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.state_rules import StateRules
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import words_from

_REACH = 8
"""How far behind "likely" those compared with may part it from "to" ("more likely than boys to read")."""


class LikelihoodRules(StateRules):
    """The rule for figures that compare how likely two groups are to do or suffer something."""

    def _likelier(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Smokers are twice as likely to lose teeth", "such heat is 10 times likelier": whose, to do what."""
        likely = is_likelier(self.tokens, figure)
        if not likely or kind not in (Kind.GROWTH, Kind.MULTIPLE):
            return None
        verb = government.verb.verb if government.verb is not None else None
        made = verb is not None and verb.lemma == "make"  # "warming made such heat 40 times more likely"
        phrase = government.noun if made else government.subject
        subject = self._name(phrase) if phrase is not None else None
        named = subject is not None and bool(subject.words) and not subject.pointer
        done = self._done_likely(likely)
        if not done and not named:
            return None
        whose = f" of {subject.text}" if subject is not None and named else ""
        scope = self.scoping.of(subject) if subject is not None else None
        label = f"likelihood{whose} to {done}" if done else f"likelihood{whose}"
        return Measured(label, "likelihood", scope, "scope-named" if scope else "", TOLD_OF_PART)

    def _done_likely(self, likely: int) -> str:
        """What the words behind "likely" say somebody may do; "" where they tell nothing."""
        for token in self.tokens[likely : likely + _REACH]:
            following = self.tokens[token.index + 1] if token.index + 1 < len(self.tokens) else None
            if token.kind is not TokenKind.WORD or following is None:
                return ""
            if token.lower == "to" and following.text.islower() and following.lower not in words("determiners"):
                return " ".join((following.lower, *words_from(self.tokens, following.index + 1)))
        return ""
