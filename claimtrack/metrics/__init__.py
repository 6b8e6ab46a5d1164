"""Naming and aligning what is measured and where: slots of a metric's label, ids, suggestions for an analyst."""

from claimtrack.metrics.aligning import Alignment
from claimtrack.metrics.lexicon import Nature, heads, name_contrasts, near_heads, strict_qualifiers
from claimtrack.metrics.likeness import likeness_points
from claimtrack.metrics.scopes import WORLD, ends_firm, is_place, scope_id, scope_key
from claimtrack.metrics.slots import Slots, is_vague, metric_id, slots
from claimtrack.metrics.suggesting import Suggestion, suggest
from claimtrack.metrics.telling import telling_words

__all__ = [
    "WORLD",
    "Alignment",
    "Nature",
    "Slots",
    "Suggestion",
    "ends_firm",
    "heads",
    "is_place",
    "is_vague",
    "likeness_points",
    "metric_id",
    "name_contrasts",
    "near_heads",
    "scope_id",
    "scope_key",
    "slots",
    "strict_qualifiers",
    "suggest",
    "telling_words",
]
