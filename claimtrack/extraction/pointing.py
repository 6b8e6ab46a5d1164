"""Pointing words: whom "it", "she", "the agency" and "the same ministry" mean, after all the speakers heard so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import is_plural, words
from claimtrack.extraction.places import canonical_place, is_state
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import (
    Speaker,
    is_company_word,
    is_organisation,
    is_plain_kind,
    looks_personal,
    may_be_called,
    name_runs,
)
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.whole_names import WholeNames

_MEMORY = 60
"""How many sentences back a speaker is looked for."""
_NEAR = 12
"""How many sentences back a body is looked for that is named and does not speak."""
_LONGEST_CHAIN = 12
_APPOSITION_TOKENS = 9
_PRONOUNS = frozenset(("it", "he", "she", "they", "we"))
_OWN_KIND = frozenset(
    "bank ministry union court government university council police parliament club team league airline party "
    "army military navy church hospital opposition cabinet senate".split()
)
"""Words that point back only to a body called so: "the bank" is no statistics office."""


_APART = frozenset(("for", "in", "on", "and"))
_OTHER_KINDS = frozenset("ministry union government council police party agency charity regulator watchdog".split())


@dataclass(slots=True)
class Heard:
    """The speakers of a document's sentences, in order, and the known speakers that open them."""

    whole_names: WholeNames
    publisher: str | None = None
    issuer: str = ""
    """The firm that tells of itself in the whole document."""
    by_sentence: list[list[Speaker]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    openers: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    """The names that open sentences, whether they speak elsewhere or not."""
    _named: dict[int, list[str]] = field(default_factory=dict)
    _no_firms: set[str] = field(default_factory=set)
    _kinds_till: int = 0

    def resolve(self, speaker: Speaker, index: int, depth: int = 0) -> str | None:
        whole = self.whole_names.of
        if not speaker.pronoun:
            return whole(speaker.name)
        if speaker.name == "we":
            return self.publisher
        if self.issuer and speaker.name in ("company", "group"):
            return self.issuer
        same_head = self._with_head(speaker.name, index)
        if same_head:
            return same_head
        fits = speaker.name in _PRONOUNS or not (speaker.subject.islower() or speaker.name in _OWN_KIND)
        fits = fits and not (speaker.name == "it" and _are_many(speaker.subject))
        # "Oxo lost 4 licences, the regulator said": another one.
        fits = fits and may_be_called(speaker.subject, speaker.name.rpartition(" ")[2])
        beside = self._named_before(speaker, index) or (speaker.subject if fits else "")
        if beside:
            return whole(beside)
        chained = self._chained(speaker, index, depth)
        if chained:
            return chained
        opener = self._opener_before(index)
        if opener and not speaker.person and speaker.name not in _OWN_KIND:
            return whole(opener)
        if speaker.name in ("it", "they") and self.heads and self._is_beside(index - 1, index):
            # "Acme met its banks. It said ..."
            head = self.heads[index - 1]
            if head and not is_state(head) and canonical_place(head) is None and head not in self.whole_names.people():
                return whole(head)
        spoken, at = self._last_fitting(speaker, index)
        if is_company_word(speaker.name):
            company, later = self._last_company(index)
            # "The Danish carrier" is no body that only spoke last.
            described = speaker.name if " " in speaker.name and not is_plain_kind(speaker.name) else spoken
            spoken = (company if later > at else described) or self._main_doer(index)
        return spoken or (None if speaker.name in _PRONOUNS else speaker.name)

    def _last_company(self, index: int) -> tuple[str | None, int]:
        """The last firm that is named as such ("Oxo Aerospace"), though it does not speak, and where."""
        for earlier in range(index, max(-1, index - _NEAR), -1):
            tokens = self.sentences[earlier].tokens
            for name in reversed(self._names_of(earlier)):
                parts = name.split()
                # "Memory for AI" is what somebody makes
                firm = parts[-1] in words("company words") and len(parts) > 1 and _APART.isdisjoint(parts)
                if firm or _introduced(tokens, name):
                    return self.whole_names.of(name), earlier
        return None, -1

    def _main_doer(self, index: int) -> str | None:
        """The name that opens most of the sentences so far, neither a place's nor a person's."""
        people = self.whole_names.people()
        doers = Counter(head for head in self.heads[max(0, index - _MEMORY) : index] if head and head not in people)
        fit = [head for head, _ in doers.most_common() if canonical_place(head) is None]
        # Letters alone ("DRAM", "HBM") are goods as often as firms.
        fit.sort(key=str.isupper)
        return self.whole_names.of(fit[0]) if fit else None

    def _names_of(self, index: int) -> list[str]:
        """The runs of capitalised words of a sentence, found once."""
        if index not in self._named:
            sentence = self.sentences[index]
            self._named[index] = name_runs(sentence.tokens, heading=sentence.block.kind is BlockKind.HEADING)
        return self._named[index]

    def _last_fitting(self, speaker: Speaker, index: int) -> tuple[str | None, int]:
        """The last person for "he" and "she", the last body for "it" and "the agency", and where it spoke."""
        if speaker.name in _OWN_KIND:
            return None, -1
        for earlier in range(index - 1, max(-1, index - 1 - _MEMORY), -1):
            for candidate in reversed(self.by_sentence[earlier]):
                named = speaker.name in _PRONOUNS or candidate.name != candidate.name.lower()
                whole = self.whole_names.of(candidate.name)
                surname = whole != candidate.name and looks_personal(whole)
                person = candidate.person or surname or (speaker.person and looks_personal(candidate.name))
                named = named and may_be_called(whole, speaker.name.rpartition(" ")[2])
                named = named and not (is_company_word(speaker.name) and self._is_no_firm(candidate.name))
                if named and not candidate.pronoun and person == speaker.person and not is_state(candidate.name):
                    return whole, earlier
        if speaker.person:
            # "Fitzgerald explains ... He says": a lone name, whose first name the text leaves out.
            for earlier in range(index - 1, max(-1, index - 1 - _NEAR), -1):
                for candidate in reversed(self.by_sentence[earlier]):
                    lone = candidate.name.istitle() and candidate.name.isalpha() and not candidate.pronoun
                    if candidate.rule == "speaking-say" and lone and not is_organisation(candidate.name.lower()):
                        return candidate.name, earlier
        return None, -1

    def _is_no_firm(self, name: str) -> bool:
        """ "The Sinfa union", "the union Sinfa": told once as a body that is no company."""
        for sentence in self.sentences[self._kinds_till :]:
            for before, token, behind in zip(
                sentence.tokens, sentence.tokens[1:], [*sentence.tokens[2:], None], strict=False
            ):
                kinds = (before.text, behind.text if behind is not None else "")
                if token.is_capitalized and any(kind in _OTHER_KINDS for kind in kinds):
                    self._no_firms.add(token.text)
        self._kinds_till = len(self.sentences)
        return name.rpartition(" ")[2] in self._no_firms

    def _named_before(self, speaker: Speaker, index: int) -> str | None:
        """ "X put it at 3 million, and a year later it expected 4": whoever spoke before in the same sentence."""
        if speaker.name not in _PRONOUNS and not is_company_word(speaker.name):
            return None
        before = [
            candidate
            for candidate in self.by_sentence[index]
            if not candidate.pronoun and candidate.person == speaker.person and candidate.at < speaker.at
        ]
        if before:
            return max(before, key=lambda candidate: candidate.at).name
        # "The company said its sales fell, and it repeated": it.
        pointed = [c for c in self.by_sentence[index] if c.at < speaker.at and c.person == speaker.person]
        named = [c for c in pointed if c.name not in _PRONOUNS]
        return self.resolve(named[-1], index) if named and speaker.name in ("it", "they") else None

    def _chained(self, speaker: Speaker, index: int, depth: int) -> str | None:
        """ "The institute estimated ... Moreover, it calculated ...": whoever the sentence before points back to."""
        before = index - 1
        if depth >= _LONGEST_CHAIN or before < 0:
            return None
        if self.sentences[before].block_index != self.sentences[index].block_index:
            return None
        for candidate in reversed(self.by_sentence[before]):
            same = speaker.name in _PRONOUNS or candidate.name == speaker.name or candidate.name in _PRONOUNS
            if candidate.pronoun and candidate.person == speaker.person and same:
                return self.resolve(candidate, before, depth + 1)
        return None

    def _opener_before(self, index: int) -> str:
        """ "CAICT delivered its briefing. The institute estimated ...": the body that opens the sentence before."""
        return self.openers[index - 1] if self._is_beside(index - 1, index) else ""

    def _is_beside(self, before: int, index: int) -> bool:
        """Do both sentences stand in one paragraph?"""
        return before >= 0 and self.sentences[before].block_index == self.sentences[index].block_index

    def _with_head(self, head: str, index: int) -> str | None:
        """The last name that ends in the word that points back: "the ministry" of "the health ministry"."""
        for earlier in range(index, max(-1, index - _MEMORY), -1):
            for candidate in reversed(self.by_sentence[earlier]):
                if not candidate.pronoun and _is_called(candidate.name, head):
                    return self.whole_names.of(candidate.name)
        for earlier in range(index, max(-1, index - _NEAR), -1):
            for name in reversed(self._names_of(earlier)):
                if len(name.split()) > 1 and _is_called(name, head):
                    return self.whole_names.of(name)
        return None


def _are_many(subject: str) -> bool:
    """ "Farmers have filed 48,000 claims, it said": another one, whom the sentence before let speak."""
    return subject.islower() and is_plural(subject.rpartition(" ")[2])


def _introduced(tokens: list[Token], name: str) -> bool:
    """Does a firm's kind stand beside its name: "turbine maker Vestby Vind", "La Rota, a bus operator"?"""
    parts = name.split()
    opening, closing = parts[0], parts[-1]
    for at, token in enumerate(tokens[:-2]):
        if token.text == closing and tokens[at + 1].text == "," and tokens[at + 2].text.islower():
            aside = tokens[at + 2 : at + 2 + _APPOSITION_TOKENS]
            stop = next((number for number, one in enumerate(aside) if one.text in ",.;"), 0)
            # "In December, according to the utility" introduces nobody.
            if stop and is_company_word(aside[stop - 1].text) and aside[0].lower != "according":
                return True
    return any(
        right.text == opening and left.text.islower() and is_company_word(left.text) for left, right in pairwise(tokens)
    )


def _is_called(name: str, head: str) -> bool:
    """Does the head of a name say what it is ("Bureau of Labor Statistics", "Premier League": bureau, league)?"""
    parts = name.lower().split()
    at = next((number for number, part in enumerate(parts) if number and part in ("of", "for")), len(parts))
    return head.lower() in (parts[-1], parts[at - 1])
