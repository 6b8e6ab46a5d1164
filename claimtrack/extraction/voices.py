"""Speakers carried on: which speaker a figure has where its own sentence names none."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimtrack.extraction.attribution import find_speakers
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speaker_names import Speaker

_MEMORY = 60
"""How many sentences back a speaker is looked for."""
_LONGEST_CHAIN = 12
_ACRONYM = re.compile(
    r"""(?<! [\w&'’-] )
        (?P<full> [A-Z][\w&'’-]{0,30} (?: [ ] (?: (?:of|and|for|the|on|de) [ ] )? [A-Z][\w&'’-]{0,30} ){1,7} )
        [ ] \( (?: the [ ] )? (?P<short> [A-Z][A-Za-z&]{1,9} ) (?: [ ] [A-Z][a-z]+ )? \)""",
    re.VERBOSE,
)


_PRONOUNS = frozenset(("it", "he", "she", "they", "we"))


def acronyms(text: str) -> dict[str, str]:
    """Short forms that a text introduces in brackets: "National Data Administration (NDA)"."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        full = match["full"].removeprefix("The ")
        capitals = [word[0] for word in full.split() if word[:1].isupper()]
        short = match["short"]
        upper = [letter for letter in short if letter.isupper()]
        # The words that the letters stand for may follow others ("Industry Minister of the National ...").
        while len(capitals) > len(upper):
            full = full.split(" ", 1)[1]
            capitals = [word[0] for word in full.split() if word[:1].isupper()]
        if upper and capitals and capitals[0] == upper[0]:
            found[short] = full.removeprefix("of ").removeprefix("the ").removeprefix("and ")
    return found


@dataclass(slots=True)
class Voices:
    """The speakers of a document, sentence by sentence."""

    short_forms: dict[str, str]
    publisher: str | None = None
    by_sentence: list[list[Speaker]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    openers: list[str] = field(default_factory=list)

    def listen(self, sentence: Sentence, chunks: list[Chunk], names: frozenset[str], known: frozenset[str]) -> None:
        """Note the speakers of the next sentence."""
        self.sentences.append(sentence)
        self.by_sentence.append(find_speakers(sentence.tokens, chunks, names, known))
        opener = _opening_name(sentence, names)
        self.openers.append(opener if opener in known else "")

    def of(self, index: int, first: int, last: int) -> tuple[str | None, str]:
        """The speaker of tokens ``first:last`` of sentence ``index``, in full, with the rule that told."""
        own = [speaker for speaker in self.by_sentence[index] if speaker.first <= first and last <= speaker.last]
        if own:
            speaker = min(own, key=lambda item: item.last - item.first)
            name = self._resolve(speaker, index)
            if name:
                return name, speaker.rule
        block = self.sentences[index].block_index
        for earlier in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            if self.sentences[earlier].block_index != block:
                break
            spoken = [speaker for speaker in self.by_sentence[earlier] if speaker.rule != "aiming"]
            lasting = [speaker for speaker in spoken if not speaker.person]
            if spoken:
                name = self._resolve((lasting or spoken)[-1], earlier)
                if name:
                    return name, "speaker-carried"
        for later in range(index + 1, min(index + 4, len(self.sentences))):
            if self.sentences[later].block_index != block:
                break
            for speaker in self.by_sentence[later]:
                if speaker.rule == "according-to" and not speaker.pronoun:
                    return self._resolve(speaker, later), "speaker-behind"
        return None, ""

    def of_report(self) -> str | None:
        """The body whose report the whole document sums up, as one of its first lines says without a figure."""
        for index, sentence in enumerate(self.sentences[:5]):
            for speaker in self.by_sentence[index]:
                if speaker.rule == "own-voice" or (speaker.rule == "speaking-say" and self._publishes(speaker.name)):
                    return self._resolve(speaker, index)
                if speaker.rule == "owner-of-report" and not sentence.has_figure_digits:
                    return self._resolve(speaker, index)
        return None

    def _resolve(self, speaker: Speaker, index: int, depth: int = 0) -> str | None:
        if not speaker.pronoun:
            return self.short_forms.get(speaker.name, speaker.name)
        if speaker.name == "we":
            return self.publisher
        same_head = self._with_head(speaker.name, index)
        if same_head:
            return same_head
        chained = self._chained(speaker, index, depth)
        if chained:
            return chained
        opener = self._opener_before(index)
        if opener and not speaker.person:
            return self.short_forms.get(opener, opener)
        for earlier in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            for candidate in reversed(self.by_sentence[earlier]):
                named = speaker.name in _PRONOUNS or candidate.name != candidate.name.lower()
                if named and not candidate.pronoun and candidate.person == speaker.person:
                    return self.short_forms.get(candidate.name, candidate.name)
        return None if speaker.name in _PRONOUNS else speaker.name

    def _chained(self, speaker: Speaker, index: int, depth: int) -> str | None:
        """ "The institute estimated ... Moreover, it calculated ...": whoever the sentence before points back to."""
        before = index - 1
        if depth >= _LONGEST_CHAIN or before < 0:
            return None
        if self.sentences[before].block_index != self.sentences[index].block_index:
            return None
        for candidate in reversed(self.by_sentence[before]):
            if candidate.pronoun and candidate.person == speaker.person:
                return self._resolve(candidate, before, depth + 1)
        return None

    def _opener_before(self, index: int) -> str:
        """ "CAICT delivered its briefing. The institute estimated ...": the body that opens the sentence before."""
        before = index - 1
        beside = before >= 0 and self.sentences[before].block_index == self.sentences[index].block_index
        return self.openers[before] if beside else ""

    def _publishes(self, name: str) -> bool:
        """Is the speaker the publisher of the document, as of a press release?"""
        return self.publisher is not None and name.lower().startswith(self.publisher.lower())

    def _with_head(self, head: str, index: int) -> str | None:
        """The last name that ends in the word that points back: "the ministry" of "the health ministry"."""
        for earlier in range(index, max(-1, index - _MEMORY), -1):
            for candidate in reversed(self.by_sentence[earlier]):
                if not candidate.pronoun and candidate.name.lower().split()[-1] == head.lower():
                    return self.short_forms.get(candidate.name, candidate.name)
        return None


def _opening_name(sentence: Sentence, names: frozenset[str]) -> str:
    """The name that a sentence begins with, or nothing."""
    run: list[str] = []
    for token in sentence.tokens:
        if token.text not in names:
            break
        run.append(token.text)
    return " ".join(run)


def known_bodies(voices: Voices) -> frozenset[str]:
    """Names that speak by a verb of saying or "according to" somewhere in the document."""
    return frozenset(
        speaker.name
        for speakers in voices.by_sentence
        for speaker in speakers
        if not speaker.pronoun
        and speaker.rule
        in ("according-to", "speaking-say", "speaking-expect", "speaking-measure", "owner-of-report", "label")
    )
