"""Speakers put into a relative clause: "its rival Oxo, which the researcher Halden says shipped 5,420 robots"."""

from __future__ import annotations

from claimtrack.extraction.inserted_clauses import inserted_spans
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Speaker
from claimtrack.extraction.tokens import Token


def inserted_speakers(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """Those who say what a relative clause tells, each for the rest of that clause and no further."""
    found = []
    for pronoun, verb, last in inserted_spans(tokens):
        name = speaker_name(tokens, pronoun + 1, verb, names, anybody=True)
        if name is not None:
            ends = next((at for at in range(last, len(tokens)) if tokens[at].text in ",;"), len(tokens))
            found.append(name.speaks(last, ends, "speaking-inside"))
    return found
