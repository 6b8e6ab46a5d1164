"""Metrics of the rates that central banks set, of those at which they and others lend, and of parts called rates."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.governed_rules import GovernedRules
from claimtrack.extraction.government import Government
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lending import label_of_loan
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.rate_names import bank_moves, core_head, is_policy_rate, names_proportion
from claimtrack.extraction.tokens import Token

_STANDING = frozenset("be stand reach hit rise fall drop climb run remain average total".split())
_SHARES = frozenset(("share", "shares", "proportion", "percentage", "stake", "stakes"))
"""Parts that leave to "of" what they are parts of."""


class RateRules(GovernedRules):
    """The rules for policy rates, loans, and parts that have a name of their own."""

    def _rated(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        return self._policy_rate(figure, government) or self._rate_of_whole(government, kind)

    def _policy_rate(self, figure: Figure, government: Government) -> Measured | None:
        """ "The central bank kept its rate at 9%": the rate that such banks set."""
        if self.unit not in ("percent", "percentage point", "basis point") or self.kind is Kind.GROWTH:
            return None
        if self.unit == "percent" and (loan := label_of_loan(self.tokens, figure)):
            return Measured(loan, loan, None, "", "metric-governed")
        if government.subject is not None and bank_moves(self.tokens, government):
            return self._rate_of_bank(government.subject)
        for phrase in (government.noun, government.near_noun, government.subject):
            if phrase is not None and is_policy_rate(self.tokens, phrase, government):
                return self._rate_of_bank(government.subject or phrase)
        return None

    def _rate_of_whole(self, government: Government, kind: Kind) -> Measured | None:
        """ "Turnout was 46% of voters", "coverage reached 83 percent of infants": a part that has its own name."""
        phrase, of = government.subject, government.complement
        if kind is not Kind.SHARE or phrase is None or of is None or of[0] != "of" or government.crossed:
            return None
        verb = government.verb.verb if government.verb is not None else None
        if verb is None or verb.lemma not in _STANDING or not _says_part(self.tokens, phrase):
            return None
        naming = self._name(phrase)
        told = bool(naming.words) and not naming.pointer
        return (
            Measured(naming.text, naming.text, self.scoping.of(naming), "scope-named", "metric-subject")
            if told
            else None
        )

    def _rate_of_bank(self, who: Phrase) -> Measured:
        """Its policy rate is its country's ("the Fed cut its rate, while Norges Bank left its own at 4%")."""
        offices = find_institutions(self.tokens)
        country = next((office.scope for office in offices if who.first <= office.first < who.last), None)
        scope = self.scoping.of(self._name(who)) or country
        return Measured("policy rate", "rate", scope, "scope-named", "metric-governed")


def _says_part(tokens: list[Token], phrase: Phrase) -> bool:
    head = core_head(tokens, phrase)
    rated = head == "rate" and tokens[phrase.core_last - 2].lower in words("shares called rates")
    return rated or (names_proportion(tokens, phrase) and head not in _SHARES)
