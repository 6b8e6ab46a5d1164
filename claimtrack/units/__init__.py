"""Units as far as comparing needs them: dimension, exact factor, canonical name, families of counted nouns."""

from claimtrack.units.counting import family, same_count
from claimtrack.units.resolving import canonical, dimension, factor, is_coin, is_money, stated_in

__all__ = ["canonical", "dimension", "factor", "family", "is_coin", "is_money", "same_count", "stated_in"]
