"""Plain text: kept as it is; the first lines tell of title, publisher and date."""

from __future__ import annotations

from claimtrack.documents.facts import Reading
from claimtrack.documents.masthead import facts_of_text


def read(text: str, name: str) -> Reading:
    """The reading of a plain text."""
    return Reading(text, facts_of_text(text))
