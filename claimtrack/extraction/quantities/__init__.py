"""Quantities: every number of a sentence read as a value with unit and comparator, or set aside with its reason."""

from claimtrack.extraction.quantities.mentions import QuantityMention, quantities
from claimtrack.extraction.quantities.reading import read_figures

__all__ = ["QuantityMention", "quantities", "read_figures"]
