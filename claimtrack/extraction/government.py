"""What governs a figure: the result of the clause analysis, whichever parser stands behind it."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.phrases import Phrase


@dataclass(slots=True)
class Government:
    """What governs one figure (index ``figure``); every part may be missing.

    ``verb`` with ``subject`` (a phrase, or ``pronoun``) and ``preposition`` between verb and figure ("rose to");
    ``noun`` the phrase that takes the figure as its complement ("sales of $5bn", "core size: 3");
    ``right_noun`` the phrase that the figure qualifies ("a 19% slice", "21% rise"); ``complement`` what "of" or "in"
    adds to the figure; ``predicate`` the verb whose subject the figure is; ``after`` the word of comparison behind it
    ("more", "above"); ``bracket`` says that it stands in brackets behind ``sibling`` or ``noun``; ``sibling`` is the
    figure before it in the clause; ``coordinate`` says that both share one governor; ``main`` is
    the first finite verb of the sentence.
    """

    figure: int
    verb: Chunk | None = None
    subject: Phrase | None = None
    pronoun: str = ""
    preposition: str = ""
    noun: Phrase | None = None
    near_noun: Phrase | None = None
    right_noun: Phrase | None = None
    complement: tuple[str, Phrase] | None = None
    predicate: Chunk | None = None
    object: Phrase | None = None
    before: str = ""
    after: str = ""
    bracket: bool = False
    headed: bool = False
    """Whether the noun stands before a colon."""
    sibling: int | None = None
    coordinate: bool = False
    crossed: bool = False
    clause: tuple[int, int] = (0, 0)
    main: Chunk | None = None
    antecedent: Phrase | None = None
    """The subject of the sentence's first verb, for which "it" or "they" in a later clause may stand."""
