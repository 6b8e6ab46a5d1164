"""Degrees of a thermometer: "1.5 degrees above the pre-industrial level" is told in the scale of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, holds

_CELSIUS = re.compile(r"°\s?C\b|℃|\bcelsius\b|\bcentigrade\b", re.IGNORECASE)
_FAHRENHEIT = re.compile(r"°\s?F\b|℉|\bfahrenheit\b", re.IGNORECASE)
_DIRECTIONS = frozenset(
    "north south east west latitude longitude angle angles turn turned turns rotate rotated tilt".split()
)
_DEGREES = frozenset(("degree", "degrees"))


class Degrees:
    """The scale of a document's degrees: the one that it names, else Celsius where it speaks of warmth at all."""

    def __init__(self, text: str, sentences: Iterable[Sentence]) -> None:
        celsius, fahrenheit = bool(_CELSIUS.search(text)), bool(_FAHRENHEIT.search(text))
        self._unit = ""
        if fahrenheit and not celsius:
            self._unit = "degree_Fahrenheit"
        elif celsius or any(holds(sentence.tokens, words("warmth words")) for sentence in sentences):
            self._unit = "degree_Celsius"

    def localise(self, tokens: list[Token], figures: list[Figure]) -> None:
        """Gives the degrees of a sentence their scale, but for angles, places on the globe and those of colleges."""
        others = _DIRECTIONS | words("academic words") - _DEGREES
        if not self._unit or any(token.lower in others for token in tokens):
            return
        for figure in figures:
            if figure.quantity is not None and figure.quantity.unit == "degree":
                figure.quantity = replace(figure.quantity, unit=self._unit)
                figure.noun_first = figure.noun_last = figure.last
