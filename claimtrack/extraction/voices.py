"""Voices: who speaks in each sentence of a document, in full, and where a later sentence speaks for this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimtrack.extraction import passage_words
from claimtrack.extraction.attribution import find_speakers
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.datelines import dateline_end, only_years
from claimtrack.extraction.full_names import people_named
from claimtrack.extraction.other_sides import with_other_sides
from claimtrack.extraction.places import is_state
from claimtrack.extraction.pointing import Heard
from claimtrack.extraction.quotations import OPENING_QUOTES, begun_inside, is_open_ended
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import Speaker, is_crowd

_MEMORY = 60
"""How many sentences back a speaker is looked for."""
_BEHIND = 4
"""How many sentences on a speaker is looked for who said this one, too."""
_REPORT_LINES = 5
_OPENING = 4
"""Who is named behind this many tokens stands behind what was said: what follows is told of the speaker."""
_POINTS_BACK = frozenset(("that", "this", "these", "those", "such"))
_FLEETING = frozenset(
    "aiming compiled-by own-estimate own-view owner-of-forecast source-of-own speaking-admit speaking-inside".split()
)
"""Rules that find who says one figure, not who goes on speaking."""
_OF_REPORTS = frozenset(("owner-of-report", "according-to"))
OWN_VOICES = frozenset(("own-voice", "own-estimate", "own-view", "own-data"))
"""Rules of the publisher's own "we"."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a figure, in full, and the rule that told; a ``lasting`` one may go on in the sentences that follow."""

    name: str
    rule: str
    lasting: bool = True


@dataclass(slots=True)
class Voices(Heard):
    """The speakers of a document, sentence by sentence; ``people`` are those that it names in full."""

    people: tuple[str, ...] = ()
    _resolved: dict[int, list[Voice]] = field(default_factory=dict)

    def listen(self, sentences: list[Sentence], chunks: list[list[Chunk]], names: frozenset[str]) -> frozenset[str]:
        """Find the speakers of a document's sentences; the bodies that it knows to speak come back.

        Bodies that speak somewhere may have or measure something elsewhere: sentences where that was refused are
        listened to again.
        """
        self.sentences = sentences
        refused: list[set[str]] = [set() for _ in sentences]
        self.by_sentence = [
            find_speakers(sentence.tokens, parts, names, frozenset(), unheard)
            for sentence, parts, unheard in zip(sentences, chunks, refused, strict=True)
        ]
        self._note()
        known = passage_words.bodies_heard(self.by_sentence)
        for sentence, parts, unheard in zip(sentences, chunks, refused, strict=True):
            if not unheard.isdisjoint(known):
                self.by_sentence[sentence.index] = find_speakers(sentence.tokens, parts, names, known, unheard)
        for index in begun_inside(sentences):
            # "We" inside a quotation is not the publisher.
            self.by_sentence[index] = [one for one in self.by_sentence[index] if one.rule not in OWN_VOICES]
        self.by_sentence = with_other_sides(sentences, self.by_sentence)
        self._note()
        openers = [passage_words.opening_name(sentence, names) for sentence in sentences]
        self.openers = [opener if opener in known else "" for opener in openers]
        self.heads = openers
        return known

    def _note(self) -> None:
        for speakers in self.by_sentence:
            for speaker in speakers:
                self.whole_names.note(speaker)
        short = any(
            _is_short(speaker, self.whole_names.of(speaker.name)) for each in self.by_sentence for speaker in each
        )
        if short and not self.people:
            self.people = tuple(name for sentence in self.sentences for name in people_named(sentence.tokens))
            self.whole_names.learn(self.people)

    def own(self, index: int, first: int, last: int) -> Voice | None:
        """The speaker that sentence ``index`` itself gives its tokens ``first:last``."""
        covering = [speaker for speaker in self.by_sentence[index] if speaker.first <= first and last <= speaker.last]
        for speaker in sorted(covering, key=lambda item: item.last - item.first):
            voice = self._voice(speaker, index)
            if voice is not None:
                return voice
        return None

    def is_ours(self, index: int, first: int, last: int) -> bool:
        """Does the publisher only reckon this figure ("by our reckoning"): its own word, and nobody's it tells of?"""
        return any(
            speaker.rule in ("own-estimate", "own-view") and speaker.first <= first and last <= speaker.last
            for speaker in self.by_sentence[index]
        )

    def opener(self, index: int) -> str:
        """The speaker whose name a sentence begins with, whatever it does there; else nothing."""
        return self.whole_names.of(self.openers[index])

    def beside(self, index: int, first: int, *, actual: bool) -> Voice | None:
        """Who speaks last in front of token ``first`` in its sentence, where no speaker covers it ("..., while").

        Who only expects something there says no ``actual`` figure.
        """
        before = [
            speaker
            for speaker in self.by_sentence[index]
            if speaker.at < first
            and not (speaker.first == 0 and speaker.last <= first and speaker.at > _OPENING)
            and speaker.rule not in _FLEETING | {"speaking-have"}
            and not (actual and speaker.rule == "speaking-expect")
        ]
        return self._voice(max(before, key=lambda speaker: speaker.at), index) if before else None

    def last_of(self, index: int) -> Voice | None:
        """Who speaks on behind a sentence: its last body, else its last person."""
        voices = [voice for voice in self.all_of(index) if voice.rule not in _FLEETING]
        lasting = [voice for voice in voices if voice.lasting]
        last = lasting or voices
        return last[-1] if last else None

    def all_of(self, index: int) -> list[Voice]:
        """All who speak in a sentence, resolved once."""
        if index not in self._resolved:
            voices = [self._voice(speaker, index) for speaker in self.by_sentence[index]]
            self._resolved[index] = [voice for voice in voices if voice is not None]
        return self._resolved[index]

    def is_heard_most(self, name: str) -> bool:
        """Is somebody heard in as many sentences as anybody else, and in more than one where others speak, too?"""
        heard = Counter(voice.name for index in range(len(self.sentences)) for voice in self.all_of(index)[-1:])
        return heard[name] == max(heard.values()) and (heard[name] > 1 or len(heard) == 1)

    def speaks_itself(self) -> bool:
        """Does the publisher give views of its own anywhere ("we expect")?"""
        return any(speaker.rule in OWN_VOICES for speakers in self.by_sentence for speaker in speakers)

    def last_name(self, index: int) -> str | None:
        """The last speaker of the paragraph of sentence ``index``, up to and with it."""
        for earlier in (index, *self._paragraph_before(index)):
            voice = self.last_of(earlier)
            if voice is not None:
                return voice.name
        return None

    def behind(self, index: int, *, across: bool = False) -> Voice | None:
        """Who a later sentence of the paragraph (``across``: of the next one) says has said this one, too.

        "..., according to X" behind it, or words that point back: "Those are new highs, X said", "the same X said".
        """
        block = self.sentences[index].block_index + across
        for later in range(index + 1, min(index + _BEHIND, len(self.sentences))):
            sentence = self.sentences[later]
            if sentence.block_index != block:
                return None
            # "We used 97%. That's cutting it fine," she said: it points back inside the quotation.
            pointing = sentence.tokens[0].lower in _POINTS_BACK and not is_open_ended(sentence.tokens)
            for speaker in self.by_sentence[later]:
                told = speaker.rule == "according-to" and not across
                alone = len(self.by_sentence[later]) == 1  # but "according to X; Y puts it at 3" tells of its own
                told = told and alone and passage_words.announces(self.whole_names.of(speaker.name))
                whole = speaker.first == 0 and speaker.last == len(sentence.tokens)
                ends = later + 1 == len(self.sentences) or self.sentences[later + 1].block_index != block
                if (told and ends) or (speaker.same and not across) or (pointing and whole):
                    return self._voice(speaker, later, "speaker-behind")
            if self.by_sentence[later] or across:
                return None
        return None

    def quoted(self, index: int) -> Voice | None:
        """The speaker of a quotation that goes on from, or on to, another sentence of the paragraph."""
        tokens = self.sentences[index].tokens
        open_ended = is_open_ended(tokens)
        if not open_ended and tokens[0].text not in OPENING_QUOTES:
            return None
        for earlier in self._paragraph_before(index):
            voice = self.last_of(earlier)
            if voice is not None:
                return Voice(voice.name, "speaker-of-quote", voice.lasting)
        block = self.sentences[index].block_index
        if tokens[0].text in OPENING_QUOTES and index:
            # A quotation of several paragraphs opens each of them anew.
            before = self.sentences[index - 1]
            voice = self.last_of(index - 1)
            if voice is not None and before.tokens[0].text in OPENING_QUOTES and before.block_index == block - 1:
                return Voice(voice.name, "speaker-of-quote", voice.lasting)
        for later in range(index + 1, min(index + _BEHIND, len(self.sentences))):
            if not open_ended or self.sentences[later].block_index != block:
                return None
            voice = self.last_of(later) or next(reversed(self.all_of(later)), None)  # "..., she admitted" closes it too
            if voice is not None:
                return Voice(voice.name, "speaker-of-quote", voice.lasting)
        return None

    def of_report(self) -> str | None:
        """The body whose report the whole document sums up, as one of its first lines says without a figure."""
        released = passage_words.heads_release(self.sentences)
        for index, sentence in enumerate(self.sentences[: _REPORT_LINES + released * _REPORT_LINES]):
            head = self.heads[index]
            if passage_words.is_publisher(head, self.publisher) and passage_words.announces_today(sentence.tokens):
                return self.whole_names.of(head)
            heading = sentence.block.kind is BlockKind.HEADING
            if released and heading and (finder := passage_words.finder(self.by_sentence[index])) is not None:
                return self.resolve(finder, index)
            if released and (issuer := passage_words.publishes_report(sentence.tokens)):
                return self.whole_names.of(issuer)
            for speaker in self.by_sentence[index]:
                opens = released and speaker.at == dateline_end(sentence.tokens)
                own = speaker.rule == "speaking-say" and passage_words.is_publisher(speaker.name, self.publisher)
                announced = any(token.lower == "announced" for token in sentence.tokens)
                announces = released and announced and passage_words.announces_today(sentence.tokens)
                told = opens or announces or passage_words.tells_of_report(sentence.tokens)
                if speaker.rule == "own-voice" or (own and told):
                    return self.resolve(speaker, index)
                if speaker.rule in _OF_REPORTS and only_years(sentence.tokens):
                    return self.resolve(speaker, index)
        return None

    def _paragraph_before(self, index: int) -> Iterator[int]:
        """The earlier sentences of the paragraph of sentence ``index``, latest first."""
        for earlier in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            if self.sentences[earlier].block_index != self.sentences[index].block_index:
                return
            yield earlier

    def _voice(self, speaker: Speaker, index: int, rule: str = "") -> Voice | None:
        name = self.resolve(speaker, index)
        if name is None or speaker.rule == "own-estimate":
            return None
        fleeting = speaker.person or is_crowd(name) or is_state(name) or speaker.rule in _FLEETING
        return Voice(name, rule or speaker.rule, not fleeting)


def _is_short(speaker: Speaker, whole: str) -> bool:
    """A single capitalised word that may be a surname."""
    return whole == speaker.name and not speaker.pronoun and whole.isalpha() and whole.istitle()
