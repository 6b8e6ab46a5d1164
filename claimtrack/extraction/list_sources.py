"""Whose figures a list shows: a source line below it, or the body that the text before and behind it goes on with."""

from __future__ import annotations

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.passage_words import is_item
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.table_sources import source_named
from claimtrack.extraction.voices import Voice, Voices


class ListSource:
    """The speaker of the items of a list as a whole, looked for once for each list.

    ``before`` is who spoke last in front of the heading that a list stands under.
    """

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._ends = -1
        self._voice: Voice | None = None
        self.before: str | None = None

    def of(self, index: int) -> Voice | None:
        """The speaker of the list that sentence ``index`` is an item of."""
        sentences = self._voices.sentences
        if not is_item(sentences[index]):
            return None
        if index >= self._ends:
            self._ends = index + 1
            while self._ends < len(sentences) and is_item(sentences[self._ends]):
                self._ends += 1
            self._voice = self._below(self._ends)
        return self._voice

    def heading(self, sentence: Sentence) -> Voice | None:
        """The body that a source line right below a heading gives for the whole section, unless a table follows."""
        index, sentences = sentence.index, self._voices.sentences
        if not index or index + 1 >= len(sentences) or not sentences[index - 1].block.level:
            return None
        names = source_named(_text(sentence))
        if not names or sentences[index + 1].block.kind is BlockKind.ROW:
            return None
        return Voice(", ".join(self._voices.whole_names.of(name) for name in names), "speaker-of-section", False)

    def _below(self, index: int) -> Voice | None:
        if index >= len(self._voices.sentences):
            return None
        sentence = self._voices.sentences[index]
        names = source_named(_text(sentence))
        if names:
            return Voice(", ".join(self._voices.whole_names.of(name) for name in names), "speaker-of-list", False)
        if sentence.block.kind is not BlockKind.PARAGRAPH:
            return None
        told = self._voices.all_of(index)
        if told and told[0].name == self.before and told[0].lasting:
            # The federation told of the world above, and goes on below: the countries between are of its telling.
            return Voice(told[0].name, "speaker-around-list", False)
        return None


def _text(sentence: Sentence) -> str:
    return "".join(("" if token.glued else " ") + token.text for token in sentence.tokens).strip()
