"""What a figure without a noun of its own goes on with: the figure beside it, or what was measured last."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.label_words import singular_last
from claimtrack.extraction.lasting import stands_alone
from claimtrack.extraction.likeness import like_beside
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.phrase_reader import ANNOUNCED, POINTS, PhraseReader

_CARRIED = ("carried-over subject",)
_BULK = frozenset(("volume", "mass", "energy"))


class CarryingRules(PhraseReader):
    """What carries a measure on to a further figure."""

    def _carried(self, sibling: Measured | None, scope: str | None = None, rule: str = "metric-carried") -> Measured:
        if sibling is not None and sibling.rule == "metric-partly" and self.sorts & _BULK and sibling.text:
            # "Water in the reservoirs was down to 22% of capacity, or 39.8 billion cubic metres"
            stored = f"{singular_last(sibling.text)} stocks"
            return Measured(stored, sibling.text, sibling.scope, "scope-carried", rule, [*_CARRIED])
        if sibling is not None and sibling.share and not self.share and self.unit not in POINTS:
            # A share beside an amount: the amount goes on with the last amount.
            # "a budget of 213 billion yen, a tenth of Oxo's $25 billion"
            paid = [one for one in self.siblings.values() if one.metric and not one.share and _is_paid(one)]
            focus = paid[-1] if paid and self.sorts & {"money"} else self._focus(share=False)
            if focus is not None:
                return Measured(focus.metric, focus.text, scope or sibling.scope, "scope-named", rule, [*_CARRIED])
        if sibling is not None and self.kind is Kind.GROWTH and "time" in unit_sorts(sibling.unit):
            # "62 euros for a day of six hours, 4 percent more": the pay
            sibling = next((one for one in reversed(self.siblings.values()) if _is_amount(one)), sibling)
        source = sibling or self._compared() or like_beside(self.latest, self.bare) or self._focus(share=self.share)
        if source is None or stands_alone(source.metric, self.sorts):
            return Measured(
                self.discourse.topic, "", scope, "scope-named" if scope else "", "metric-topic", ["no governing phrase"]
            )
        return Measured(
            source.metric,
            source.text,
            scope or (source.scope if sibling is not None else None),
            "scope-named" if scope else "scope-carried",
            source.rule if source.rule == ANNOUNCED else rule,
            ["carried-over subject"],
        )

    def _compared(self) -> Measured | None:
        """What the figure before in the sentence measured, for a change told of it ("... 1.2 million, 3% more")."""
        if self.latest is None or not self.latest.metric:
            return None
        if self.unit in POINTS:
            return self.latest if self.latest.share else None
        money = unit_sorts(self.latest.unit) & {"money", "price", "pay"} and self.latest.size
        if self.bare and money and self.bare / 2 < self.latest.size < self.bare * 2:
            # "offer 145 euros a tonne, although the contract of March said 150"
            return self.latest
        told = self.kind in (Kind.GROWTH, Kind.MULTIPLE) or (self.kind is Kind.CHANGE and not self.unit)
        return self.latest if told and not self.latest.share else None


def _is_paid(one: Measured) -> bool:
    return "money" in unit_sorts(one.unit)


def _is_amount(one: Measured) -> bool:
    return bool(one.metric) and not unit_sorts(one.unit) & {"time", "percent"}
