"""The word classes of the shallow tagger.

They are plain names, too: a name costs a tenth of a look into its class, and every word asks for several.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Tag(IntEnum):
    NOUN = 1
    NAME = 2
    ADJECTIVE = 3
    DETERMINER = 4
    OWNER = 5
    """A possessive: "'s", "its"."""
    VERB = 6
    AUXILIARY = 7
    PREPOSITION = 8
    CONJUNCTION = 9
    SUBORDINATOR = 10
    ADVERB = 11
    PRONOUN = 12
    NUMBER = 13
    MARK = 14
    HYPHEN = 15
    """A hyphen or slash inside a compound."""


NOUN: Final = Tag.NOUN
NAME: Final = Tag.NAME
ADJECTIVE: Final = Tag.ADJECTIVE
DETERMINER: Final = Tag.DETERMINER
OWNER: Final = Tag.OWNER
VERB: Final = Tag.VERB
AUXILIARY: Final = Tag.AUXILIARY
PREPOSITION: Final = Tag.PREPOSITION
CONJUNCTION: Final = Tag.CONJUNCTION
SUBORDINATOR: Final = Tag.SUBORDINATOR
ADVERB: Final = Tag.ADVERB
PRONOUN: Final = Tag.PRONOUN
NUMBER: Final = Tag.NUMBER
MARK: Final = Tag.MARK
HYPHEN: Final = Tag.HYPHEN

SHARE_NOUNS = frozenset(("share", "slice", "stake", "portion", "proportion", "percentage", "part"))
