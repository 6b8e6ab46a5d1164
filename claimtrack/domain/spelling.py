"""Spellings: names that differ in accents alone are one name ("Malmö", "Malmo")."""

from __future__ import annotations

import unicodedata

_STROKES = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss"})
"""Letters that no accent can be taken from."""


def without_accents(text: str) -> str:
    """The text in plain letters."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
