"""Speakers carried by topic: the last body that spoke of the same thing speaks on."""

from __future__ import annotations

from claimtrack.extraction.context import Measured, content_words
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.voices import Voices


class TopicSpeakers:
    """Gives every figure of a document its speaker; asked in the order of the text."""

    def __init__(self, voices: Voices) -> None:
        self._voices = voices
        self._report_body = voices.of_report()
        self._last: str | None = None
        self._topic: set[str] = set()

    def of(self, index: int, figure: Figure, measured: Measured) -> tuple[str | None, str]:
        """The figure's own speaker; else the last body that spoke of the same thing; else the one summed up."""
        speaker, rule = self._voices.of(index, figure.first, figure.last)
        if speaker:
            person = any(s.person for s in self._voices.by_sentence[index])
            if not person:
                self._last, self._topic = (
                    speaker,
                    self._topic if speaker == self._last else set(),
                )
                self._topic |= content_words(measured.metric)
            else:
                self._last = None
            return speaker, rule
        if self._last and self._topic & content_words(measured.metric):
            self._topic |= content_words(measured.metric)
            return self._last, "speaker-of-topic"
        if self._report_body:
            return self._report_body, "speaker-of-report"
        return None, ""
