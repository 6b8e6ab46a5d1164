"""What a sentence or a title is about, as far as its words tell it.

Words that stand in any news of figures (``untelling.vocab``: "rose", "sales", "ministry") tell nothing of what is
measured. The others are compared by their stems, so that "recycled glass" and "glass recycling" share two.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimtrack.metrics.lexicon import singular
from claimtrack.vocabulary.loader import table

_WORD = re.compile(
    r"""(?<![\w.,])       # no unit that is glued to its number
        [^\W\d_]{3,40}    # letters only: a hyphen parts two words
        (?![^\W\d_])""",
    re.VERBOSE,
)
_MOST_CHARACTERS = 1200
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ity"),
    *("ers", "er", "ors", "or", "ed", "es", "al", "s", "e", "y"),
)
"""What words of one stem differ by, the longest that fits first."""
_SHORTEST_STEM = 4


@lru_cache(maxsize=65536)
def telling_words(text: str) -> frozenset[str]:
    """The stems of the words that tell what the first 1,200 characters of a text are about; numbers never do."""
    words = (match.group().lower() for match in _WORD.finditer(text[:_MOST_CHARACTERS]))
    return frozenset(_stem(word) for word in words if _untelling().isdisjoint((word, singular(word))))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@cache
def _untelling() -> frozenset[str]:
    """Raises VocabularyError: a word stands twice in the file."""
    found: set[str] = set()
    for row in table("untelling", "section", "surfaces"):
        for word in row.items("surfaces"):
            if word in found:
                raise row.refuse(f"{word!r} is given twice")
            found.add(word)
    return frozenset(found)
