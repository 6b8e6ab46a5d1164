"""Whole names: what a document's short names of speakers stand for ("NDA", "Ortiz", "Halden" of "Halden Research")."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from claimtrack.extraction.speakers import Speaker, looks_personal


class WholeNames:
    """Short names of a document and the whole names they stand for; ``short_forms`` are introduced in brackets."""

    def __init__(self, short_forms: dict[str, str]) -> None:
        self.short_forms = short_forms
        self._surnames: dict[str, str] = {}
        self._first_words: dict[str, set[str]] = {}

    def note(self, speaker: Speaker) -> None:
        """Learn a speaker's name of several words."""
        parts = speaker.name.split()
        if speaker.pronoun or len(parts) < 2:
            return
        if speaker.person or looks_personal(speaker.name):
            self._surnames.setdefault(parts[-1], speaker.name)
        elif not parts[0].isupper() and parts[0][:1].isupper():
            self._first_words.setdefault(parts[0], set()).add(speaker.name)

    def learn(self, people: Iterable[str]) -> None:
        """Learn the names of people who are named in full and speak by their surnames only."""
        for name in people:
            self._surnames.setdefault(name.split()[-1], name)

    def people(self) -> Collection[str]:
        """The names of people, as far as they are known in full."""
        return self._surnames.values()

    def of(self, name: str) -> str:
        """The whole name, or the name itself."""
        if name in self.short_forms:
            return self.short_forms[name]
        if name in self._surnames:
            return self._surnames[name]
        bodies = self._first_words.get(name, set())
        return next(iter(bodies)) if len(bodies) == 1 else name
