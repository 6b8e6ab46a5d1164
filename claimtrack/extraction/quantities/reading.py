"""Reads the figures of a sentence: every number in exactly one of them, as a quantity or set aside with its reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction import token_kinds
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.quantities.amount_forms import anchor_words, fraction_of, multiple, points_of_shares
from claimtrack.extraction.quantities.amounts import read_amount
from claimtrack.extraction.quantities.comparators import bound
from claimtrack.extraction.quantities.contacts import link_tokens
from claimtrack.extraction.quantities.elided import share_left_out
from claimtrack.extraction.quantities.exclusions import reason_around
from claimtrack.extraction.quantities.figuring import figure_of
from claimtrack.extraction.quantities.fraction_reading import read_fraction
from claimtrack.extraction.quantities.glued import name_or_code
from claimtrack.extraction.quantities.idioms import (
    adjective_scale,
    compound,
    idiom_at,
    stretch_of_time,
    vague_count,
    vague_floor,
)
from claimtrack.extraction.quantities.lexicon import exclusions
from claimtrack.extraction.quantities.list_counts import announces_list
from claimtrack.extraction.quantities.model import Amount
from claimtrack.extraction.quantities.model_numbers import names_model
from claimtrack.extraction.quantities.multiples import (
    acts_as_multiple,
    half_of_stretch,
    multiple_words,
    multiplied,
    times_behind,
)
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.quantities.ranges import pair
from claimtrack.extraction.quantities.scaling import Numeral
from claimtrack.extraction.quantities.shares import digit_range, every_nth, one_in_n
from claimtrack.extraction.sentences import Sentence

_LENIENT = frozenset(
    "compound|announces a list|idiom|period|figure of speech|counted before|rank|date|class bound".split("|")
)
"""Reasons that set a number aside as a claim though it is a quantity of the text."""


def read_figures(
    sentence: Sentence,
    taken: Collection[int] = (),
    every_quantity: bool = False,
    models: frozenset[str] = frozenset(),
) -> list[Figure]:
    """The figures of a sentence in order.

    ``taken`` are the indices of tokens that belong to dates and periods; their numbers are left alone. Every other
    number, in digits or words, is in exactly one figure, with its quantity or with the reason why it is none.
    With ``every_quantity`` numbers that measure something but state nothing ("a five-bedroom flat", "one of the
    banks") are read as quantities too. ``models`` are numbers that name models in the document ("the 737").
    """
    return FigureReader(sentence, frozenset(taken), every_quantity, models).read()


class FigureReader:
    """Walks once over a sentence; amounts are bounded and paired when all are known."""

    def __init__(
        self,
        sentence: Sentence,
        taken: frozenset[int],
        every_quantity: bool = False,
        models: frozenset[str] = frozenset(),
    ) -> None:
        self.models = models
        self.every_quantity = every_quantity
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.taken = taken
        self.aside: list[Figure] = []
        self.amounts: list[Amount] = []

    def read(self) -> list[Figure]:
        anchors = self._anchors()
        if not anchors:
            return []
        self.links = link_tokens(self.tokens)
        reached = 0
        for index in anchors:
            if index >= reached:
                reached = max(reached, self._read_at(index))
        self._drop_stretches()
        points_of_shares(self.tokens, self.amounts)
        share_left_out(self.tokens, self.amounts)
        figures = [*self._figures(), *self.aside]
        figures.sort(key=lambda figure: figure.number_first)
        return figures

    def _anchors(self) -> list[int]:
        words = anchor_words()
        return [
            index
            for index, token in enumerate(self.tokens)
            if (token.kind == token_kinds.NUMBER or token.lower in words) and index not in self.taken
        ]

    def _read_at(self, index: int) -> int:
        """Reads what begins at an anchor; returns the index behind it."""
        tokens = self.tokens
        token = tokens[index]
        if token.kind == token_kinds.NUMBER:
            found = name_or_code(self.sentence, index, self.links)
            if found is not None:
                first, last, reason = found
                # What a date has taken stays the date's ("0:1Q").
                last = next((at for at in range(first, last) if at in self.taken), last)
                return self._set_aside(first, last, reason)
            if names_model(tokens, index, self.models):
                return self._set_aside(index, index + 1, "name")
        else:
            text = exclusions("text").at(tokens, index)
            if text is not None:
                return self._set_aside(index, text[0], text[1])
            vague = vague_count(tokens, index)
            if vague is not None and self.every_quantity:
                return self._vague(*vague)
            if vague is not None:
                return self._set_aside(*vague, "vague")
            share = every_nth(tokens, index)
            if share is not None:
                one = Decimal(1)
                return self._keep(fraction_of(Numeral(index, share[0], one, Decimal(0), one), *share, "one-in-n"))
            digits = digit_range(tokens, index)
            if digits is not None:
                return self._digit_range(index, *digits)
            word = multiple_words().get(token.lower)
            if word is not None:
                if acts_as_multiple(tokens, index, word):
                    numeral = Numeral(index, index + 1, word.value, Decimal(0), word.value, spelled=True)
                    return self._keep(multiple(numeral, index + 1))
                return self._set_aside(index, index + 1, "idiom")
        found_numeral = read_numeral(tokens, index)
        if found_numeral is None:
            return index + 1 if token.kind != token_kinds.NUMBER else self._set_aside(index, index + 1, "code")
        if any(position in self.taken for position in range(found_numeral.first, found_numeral.last)):
            return self._set_aside(index, index + 1, "period")
        return self._read_numeral(found_numeral)

    def _read_numeral(self, numeral: Numeral) -> int:
        tokens = self.tokens
        share = one_in_n(tokens, numeral)
        if share is not None and not any(i in self.taken for i in range(numeral.first, share[0])):
            return self._keep(fraction_of(numeral, share[0], share[1], "one-in-n"))
        if numeral.fraction and half_of_stretch(tokens, numeral.first):
            return self._set_aside(numeral.first, numeral.last, "period")
        if numeral.fraction:
            return self._keep(read_fraction(self.tokens, numeral, self.taken))
        last = times_behind(tokens, numeral.last, numeral.power, numeral.first)
        if last is not None and numeral.last not in self.taken:
            return self._keep(multiple(numeral, last))
        amount = read_amount(tokens, numeral, self.taken)
        if not amount.family and multiplied(tokens, numeral.first):
            return self._keep(multiple(numeral, numeral.last))
        return self._keep(amount)

    # -- keeping -----------------------------------------------------------------------------------------------------

    def _keep(self, amount: Amount) -> int:
        """Bounds an amount and keeps it, unless the words around it tell that it is none."""
        tokens = self.tokens
        numeral = amount.numeral
        bound(tokens, amount, self.taken)
        reason = ""
        if amount.rule != "one-in-n":
            reason = idiom_at(tokens, amount) or adjective_scale(tokens, amount)
        reason = reason or reason_around(self.sentence, amount)
        if not reason and announces_list(tokens, amount):
            reason = "announces a list"
        if not reason and compound(amount):
            reason = "compound"
        if not reason and self._goes_on(amount):
            reason = self.aside[-1].reason
        pronoun = reason == "idiom" and not amount.family and tokens[amount.last : amount.last + 1]
        if pronoun and tokens[amount.last].lower != "of":
            self._set_aside(numeral.first, numeral.last, reason)
            return numeral.last
        if self.every_quantity and reason in _LENIENT:
            reason = ""
        if reason == "class bound":
            return self._set_aside(amount.first, amount.last, reason)
        if reason:
            return self._set_aside(numeral.first, numeral.last, reason)
        self.amounts.append(amount)
        return amount.last

    def _goes_on(self, amount: Amount) -> bool:
        """ "sections 1 to 6", "Photo 2 of 6": what joins a reference is one."""
        if not self.aside or self.aside[-1].reason not in ("reference", "name", "age") or amount.family:
            return False
        between = self.tokens[self.aside[-1].last : amount.first]
        return len(between) == 1 and between[0].lower in ("to", "and", "or", "-", "–", "of", ",", "/", "&")

    def _drop_stretches(self) -> None:
        """Sets aside the stretches of time in which other figures of the sentence came about."""
        if self.every_quantity:
            return
        others = any(amount.family not in ("measure", "") for amount in self.amounts)
        for amount in list(self.amounts):
            # "260 mm fell within 24 hours"
            within = amount.first > 0 and self.tokens[amount.first - 1].lower == "within"
            fell = within and any(one.first < amount.first and one.unit != amount.unit for one in self.amounts)
            if stretch_of_time(self.tokens, amount, others or fell):
                self.amounts.remove(amount)
                self._set_aside(amount.numeral.first, amount.numeral.last, "period")

    def _set_aside(self, first: int, last: int, reason: str) -> int:
        self.aside.append(
            Figure(first, last, first, last, None, reason=reason, rule=f"aside-{reason.replace(' ', '-')}")
        )
        return last

    def _vague(self, first: int, last: int) -> int:
        """ "hundreds of people" is anything from 100 to 1,000 of them."""
        low = vague_floor(self.tokens, first, last)
        if low is None:
            return self._set_aside(first, last, "vague")
        noun_at = last + 1 if last < len(self.tokens) and self.tokens[last].lower == "of" else last
        amount = read_amount(self.tokens, Numeral(first, noun_at, low, Decimal(0), low, spelled=True), self.taken)
        amount.numeral.last, amount.rule, amount.vague = last, "vague", True
        amount.last = max(last, amount.unit_last)
        self.amounts.append(amount)
        return amount.last

    def _digit_range(self, index: int, last: int, floor: Decimal) -> int:
        numeral = Numeral(index, last, floor, Decimal(0), floor, spelled=True)
        amount = Amount(numeral, index, last, "percent", "percent", rule="so-many-digits")
        amount.comparator = Comparator.AT_LEAST
        self.amounts.append(amount)
        return last

    def _figures(self) -> Iterator[Figure]:
        for low, high in pair(self.tokens, self.amounts, self.taken):
            figure = figure_of(self.tokens, low, high)
            yield figure
            for index in range(figure.number_last, figure.last):
                if self.tokens[index].kind == token_kinds.NUMBER and index not in self.taken:
                    # "5G base stations", "tonnes of CO2", "per 100,000 people"
                    self._set_aside(index, index + 1, "name")
