"""The word classes of the shallow tagger."""

from __future__ import annotations

from enum import IntEnum


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


NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER})
