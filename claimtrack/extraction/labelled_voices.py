"""Talks written down with the surname of whoever speaks: "MARSH: Is it over?", "Hale: The orders are signed."."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.datelines import speaker_label
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenRow

_LEAST_TURNS = 2
_OPENING_SENTENCES = 8
_LONGEST_NAME = 4


def labelled_voices(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Label in small letters -> full name, of those who speak at least twice and whom the opening names in full."""
    turns = Counter(label for sentence in sentences if (label := _label(sentence)))
    if sum(turns.values()) <= _LEAST_TURNS:
        return {}
    opening = sentences[:_OPENING_SENTENCES]
    named = {label: _in_full(label, opening) for label, times in turns.items() if times >= _LEAST_TURNS}
    return {label: name for label, name in named.items() if name}


def label_names(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Those who speak, in full and as their labels write them ("MARSH")."""
    voices = labelled_voices(sentences)
    written = {
        " ".join(token.text for token in sentence.tokens[: len(label.split())])
        for sentence in sentences
        if (label := _label(sentence)) in voices
    }
    return frozenset(written.union(voices.values()))


def voice_label(tokens: list[Token]) -> str:
    """The name in front of a sentence's colon, in small letters: "hale", "pia marsh"; "" where there is none."""
    if not isinstance(tokens, TokenRow):
        return _voice_label(tokens)
    if tokens.label is None:
        tokens.label = _voice_label(tokens)
    return tokens.label


def _voice_label(tokens: list[Token]) -> str:
    colon = next((at for at, token in enumerate(tokens[: _LONGEST_NAME + 1]) if token.text == ":"), 0)
    named = all(_is_given(token) or token.text.isupper() for token in tokens[:colon])
    return " ".join(token.lower for token in tokens[:colon]) if named and colon > 1 else speaker_label(tokens)


def _label(sentence: Sentence) -> str:
    label = voice_label(sentence.tokens)
    capital = sentence.tokens[0].is_capitalized and len(label) > len("qa")
    return label if capital and label not in words("heading words") else ""


def _in_full(label: str, opening: Sequence[Sentence]) -> str:
    """ "Pia Marsh" for "marsh", where the opening has "Dr Pia Marsh": the capitalised words, without titles."""
    if " " in label:
        return label.title()
    for sentence in opening:
        for token in sentence.tokens:
            if token.lower == label and token.index:
                first = _first_of_name(sentence.tokens, token.index)
                if first < token.index:
                    return " ".join(part.text for part in sentence.tokens[first : token.index + 1])
    return ""


def _first_of_name(tokens: list[Token], surname: int) -> int:
    first = surname
    while first > max(0, surname - _LONGEST_NAME) and _is_given(tokens[first - 1]):
        first -= 1
    return first


def _is_given(token: Token) -> bool:
    title = token.lower in words("person titles") or token.lower.rstrip(".") in ("dr", "mr", "mrs", "ms", "sir")
    return token.is_capitalized and token.text.isalpha() and not token.text.isupper() and not title
