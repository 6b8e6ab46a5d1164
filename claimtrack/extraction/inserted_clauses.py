"""Words put between a relative pronoun and its verb: "its rival Oxo, which the researcher Halden says shipped 5,420".

What ships is whom the clause is about; who says so governs no figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimtrack.extraction.lexicon import is_finite, verb_forms, words
from claimtrack.extraction.tokens import Token, holds

_RELATIVES = frozenset(("which", "who", "that"))
_SAYING = frozenset("say reckon estimate believe claim think insist argue".split())
_LONGEST_SPEAKER = 7


def inserted_spans(tokens: list[Token]) -> Iterator[tuple[int, int, int]]:
    """The relative pronoun, the verb of saying and the end of each speaker put into a relative clause."""
    for index in range(1, len(tokens) - 3) if holds(tokens, _RELATIVES) else ():
        if tokens[index].lower not in _RELATIVES:
            continue
        for at in range(index + 2, min(index + _LONGEST_SPEAKER, len(tokens) - 1)):
            lower, behind = tokens[at].lower, tokens[at + 1].lower
            known = verb_forms().get(lower)
            if known is not None and known.verb.lemma in _SAYING and known.form != "ing":
                if is_finite(behind) or behind in words("auxiliaries") - {"to"}:
                    yield index, at, at + 1
                break
            if is_finite(lower) or tokens[at].text in ",;:.":
                break
