"""Places in a text: line and column, as an editor counts them."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """Maps an offset of a text to its line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
