"""The source of a story: the body whose report the first paragraph gives, and how far the story goes on from it."""

from __future__ import annotations

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.passage_words import heads_release
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, holds
from claimtrack.extraction.voices import Voice

_TELLING = frozenset(("speaking-say", "according-to"))
_REPORT_TOKENS = 7
_HISTORY = 3
"""So many years before the lead's a figure is history."""
_MOST_UNTOLD = 1
"""Behind more than so many sentences with figures of nobody's a story has no source that it goes on from."""
_KEEPERS = frozenset(("centre", "center", "office", "service", "network", "tracker", "observatory", "police"))
"""Words in the names of further bodies that keep figures of others."""
_DEALING = frozenset(("Associates", "Equities", "Partners", "Securities", "Ventures"))
_RESEARCHERS = frozenset("consultancy pollster tracker forecaster researcher consultants researchers analysts".split())
_RESEARCHING = frozenset(
    "research data market polling analytics tracking intelligence forecasting rating ratings monitoring trade "
    "advisory industry".split()
)
_OWNERS = frozenset(("its", "their", "a", "an", "the", "his", "her"))


class LeadSource:
    """Told of every sentence in order; ``voice`` speaks for figures that nobody else gives.

    "Sales rose 3% in May, the statistics office said on Friday." opens a story that may go on from the office's
    report for paragraphs, until somebody else speaks or a heading begins another matter.
    """

    def __init__(self, sentences: list[Sentence], publisher: str | None) -> None:
        self._sentences = sentences
        self._publisher = publisher
        self._opened = False
        self._untold = 0
        self._year = 0
        self._release = heads_release(sentences)
        self._issuer: Voice | None = None
        self._block = -1
        self.voice: Voice | None = None
        self.of_others = False
        """Is the source one that counts what firms do, so that it goes on where a sentence opens with one?"""

    def turn_page(self, sentence: Sentence) -> None:
        """A heading ends the story's report, but for captions and headings of tables."""
        if not self._beside_table(sentence.index):
            self.voice = self._issuer = None

    def enter(self, sentence: Sentence) -> None:
        """A release is its issuer's word again in each paragraph, whoever else has had one in it.

        Elsewhere a paragraph that opens with words in bold ("**Batteries.** Texas has ...") is another matter.
        """
        begins = sentence.block_index != self._block
        if self._issuer is not None and begins:
            self.voice = self._issuer
        elif begins and sentence.block.kind is BlockKind.PARAGRAPH and is_bold(sentence.tokens):
            self.voice = None
        self._block = sentence.block_index

    def hear(self, sentence: Sentence, voices: list[Voice], years: list[int]) -> None:
        """Note who speaks in a sentence, and the ``years`` that its figures hold for."""
        if not voices:
            self._untold += bool(years) and sentence.block.kind is BlockKind.PARAGRAPH
            self._opened = self._opened or self._untold > _MOST_UNTOLD
            return
        if not self._opened and years and sentence.block.kind is BlockKind.PARAGRAPH:
            self._opened = True
            first = voices[0]
            opens = not self._untold or self._sentences[sentence.index - 1].block_index != sentence.block_index
            self.of_others = _researches(sentence, first.name)
            keeps = self.of_others or _keeps_figures(first.name) or _reports(sentence) or _has_accounts(sentence)
            if opens and keeps and first.rule in _TELLING and first.lasting:
                self.voice = Voice(first.name, "speaker-of-lead")
                self._year = max(years)
                issued = self._release and any(token.lower == "today" for token in sentence.tokens)
                self._issuer = self.voice if issued else None
        if self.voice is not None and any(voice.name not in (self.voice.name, self._publisher) for voice in voices):
            # "..., said Ana Ruiz, an analyst at Acme" still tells of Acme's report.
            called = self.voice.name.split()[0]
            kept = self.of_others and any(token.text == called for token in sentence.tokens)
            self.voice = self.voice if kept else None

    def reaches(self, years: list[int]) -> bool:
        """Is what holds for these years no history that the story only recalls ("Floods in 2010 killed 300")?"""
        return all(year > self._year - _HISTORY for year in years)

    def _beside_table(self, index: int) -> bool:
        around = self._sentences[max(0, index - 1) : index + 3]
        return any(other.block.kind is BlockKind.ROW for other in around)


def is_bold(tokens: list[Token]) -> bool:
    """Is a whole sentence set in bold, as the words that open an item of a newsletter are?"""
    return [token.text for token in (*tokens[:2], *tokens[-2:])] == ["*"] * 4


def _keeps_figures(name: str) -> bool:
    """A public body, which keeps figures of others: a company only speaks of its own."""
    keepers = words("public bodies") | _KEEPERS
    return is_institution(name) or any(word.lower() in keepers for word in name.split())


def _has_accounts(sentence: Sentence) -> bool:
    """ "Acme reported a 9% rise in net profit": a firm's results, from which a story goes on."""
    return holds(sentence.tokens, words("firms' accounts"))


def _researches(sentence: Sentence, name: str) -> bool:
    """ "Research firm Acme said", "Acme Insight said": whose trade it is to count what others do."""
    if name.rpartition(" ")[2] in words("researching words") - _DEALING:
        return True
    at = next((token.index for token in sentence.tokens if token.text == name.split(maxsplit=1)[0]), 0)
    kind = [token.lower for token in sentence.tokens[max(0, at - 2) : at]]
    return bool(kind) and (kind[-1] in _RESEARCHERS or (kind[-1] in words("plain bodies") and kind[0] in _RESEARCHING))


def _reports(sentence: Sentence) -> bool:
    """ "..., accountants Acme said in their annual survey"."""
    tokens = sentence.tokens
    for index in range(len(tokens) - 2):
        if tokens[index].lower == "according" and tokens[index + 2].lower in words("report nouns"):
            return True
        if tokens[index].lower == "in" and tokens[index + 1].lower in _OWNERS:
            for token in tokens[index + 2 : index + _REPORT_TOKENS]:
                if token.kind is TokenKind.PUNCT:
                    break
                if token.lower in words("report nouns"):
                    return True
    return False
