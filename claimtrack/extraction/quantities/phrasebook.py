"""Surfaces of one or more words, found at a token, ahead or backwards, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from claimtrack.extraction.tokens import Token, tokenize

Meaning = TypeVar("Meaning")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Meaning]):
    """One surface as tokens; ``cased`` surfaces are compared as written, others in lower case."""

    pieces: tuple[str, ...]
    gaps: tuple[bool, ...]
    cased: bool
    glued: bool
    meaning: Meaning


class Phrasebook(Generic[Meaning]):
    """A dictionary of surfaces by their first and by their last token."""

    def __init__(self) -> None:
        self._ahead: dict[str, list[Entry[Meaning]]] = {}
        self._behind: dict[str, list[Entry[Meaning]]] = {}

    def add(self, surface: str, meaning: Meaning, cased: bool = False, glued: bool = False) -> None:
        """``glued`` surfaces count only where no space stands before them."""
        pieces = tokenize(surface if cased else surface.lower())
        entry = Entry(tuple(p.text for p in pieces), tuple(p.glued for p in pieces), cased, glued, meaning)
        for index, key in ((self._ahead, pieces[0].lower), (self._behind, pieces[-1].lower)):
            entries = index.setdefault(key, [])
            entries.append(entry)
            entries.sort(key=lambda one: -len(one.pieces))

    def add_all(self, surfaces: Iterable[str], meaning: Meaning, cased: bool = False) -> None:
        for surface in surfaces:
            self.add(surface, meaning, cased)

    def at(self, tokens: list[Token], index: int) -> tuple[int, Meaning] | None:
        """The longest surface that begins at a token: the index behind it, and its meaning."""
        if index < len(tokens):
            for entry in self._ahead.get(tokens[index].lower, ()):
                if _fits(entry, tokens, index):
                    return index + len(entry.pieces), entry.meaning
        return None

    def before(self, tokens: list[Token], index: int) -> tuple[int, Meaning] | None:
        """The longest surface that ends right before a token: where it begins, and its meaning."""
        if index > 0:
            for entry in self._behind.get(tokens[index - 1].lower, ()):
                start = index - len(entry.pieces)
                if start >= 0 and _fits(entry, tokens, start):
                    return start, entry.meaning
        return None


def _fits(entry: Entry[Meaning], tokens: list[Token], index: int) -> bool:
    pieces = entry.pieces
    if index + len(pieces) > len(tokens) or (entry.glued and not tokens[index].glued):
        return False
    for offset, piece in enumerate(pieces):
        token = tokens[index + offset]
        if (token.text if entry.cased else token.lower) != piece:
            return False
        if offset and entry.gaps[offset] and not token.glued:
            return False
    return True
