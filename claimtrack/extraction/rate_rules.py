"""Metrics of the rates that central banks set and of those at which they and others lend."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.governed_rules import GovernedRules
from claimtrack.extraction.government import Government
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lending import label_of_loan
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.rate_names import bank_moves, is_policy_rate


class RateRules(GovernedRules):
    """The rule for policy rates and loans."""

    def _policy_rate(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
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

    def _rate_of_bank(self, who: Phrase) -> Measured:
        """Its policy rate is its country's ("the Fed cut its rate, while Norges Bank left its own at 4%")."""
        offices = find_institutions(self.tokens)
        country = next((office.scope for office in offices if who.first <= office.first < who.last), None)
        scope = self.scoping.of(self._name(who)) or country
        return Measured("policy rate", "rate", scope, "scope-named", "metric-governed")
