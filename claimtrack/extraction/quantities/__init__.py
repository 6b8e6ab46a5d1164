"""Quantities: every number of a sentence read as a value with unit and comparator, or set aside with its reason."""

from claimtrack.extraction.quantities.reading import read_figures

__all__ = ["read_figures"]
