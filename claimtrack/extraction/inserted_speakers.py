"""Speakers put into a relative clause: "its rival Oxo, which the researcher Halden says shipped 5,420 robots"."""

from __future__ import annotations

from claimtrack.extraction.inserted_clauses import inserted_spans
from claimtrack.extraction.lexicon import is_finite
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Speaker
from claimtrack.extraction.tokens import Token


def inserted_speakers(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """Those who say what a relative clause tells, each for the rest of that clause and no further."""
    found = []
    for pronoun, verb, last in inserted_spans(tokens):
        name = speaker_name(tokens, pronoun + 1, verb, names, anybody=True)
        if name is not None:
            ends = (at for at in range(last, len(tokens)) if tokens[at].text == ";" or _closes(tokens, at))
            found.append(name.speaks(last, next(ends, len(tokens)), "speaking-inside"))
    return found


def _closes(tokens: list[Token], at: int) -> bool:
    """A comma with the verb of the main clause behind it ("..., is closed"), and not ", to 300 from 200"."""
    return tokens[at].text == "," and at + 1 < len(tokens) and is_finite(tokens[at + 1].lower)
