"""Interviews: who answers the questions of a text that is one, where the answer names no other speaker."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import speaker_label
from claimtrack.extraction.labelled_voices import labelled_voices, voice_label
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.name_runs import find_entities, ties
from claimtrack.extraction.nobodies import names_nobody
from claimtrack.extraction.periods import PeriodContext, find_periods
from claimtrack.extraction.places import find_places, is_country, is_name
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import looks_personal
from claimtrack.extraction.tokens import Token, holds

_OPENING_SENTENCES = 12
_MARKS = frozenset(("*", "_", "**", '"', "”", "’", "'"))
_LEAST_QUESTIONS = 3
_LONGEST_QUESTION = 45
_APPOSED = 5
_RECENT_DAYS = 45
"""An interview of longer ago is history."""


class Interview:
    """The person whom the text in front of the first question presents, and which paragraphs are answers.

    Questions and answers are labelled ("Q:", "A.", "Hale:"), or every question stands in a line of its own; who is
    ``speaking`` is told by the label.
    """

    def __init__(self, sentences: list[Sentence], names: frozenset[str]) -> None:
        self._voices = labelled_voices(sentences)
        labels = {"q", "a", *self._voices}
        asked = next((one.index for one in sentences if voice_label(one.tokens) in labels), None)
        labelled = asked is not None
        self._questions = frozenset[int]() if asked else _lines_that_ask(sentences)
        if self._questions:
            asked = next(one.index for one in sentences if one.block_index in self._questions)
        opening = sentences[: min(asked, _OPENING_SENTENCES)] if asked else []
        talks = labelled or any(holds(sentence.tokens, words("words of talks")) for sentence in opening)
        self.person = _who_answers(sentences, self._voices) or (_presented(opening, names) if talks else "")
        self.speaking = self.person
        parts = self.person.lower().split()
        self._labels = {"a", *parts, "".join(part[0] for part in parts)}
        self._block = -1
        self._answering = False

    def answers(self, sentence: Sentence) -> bool:
        """Does a sentence, told of in the order of the text, belong to an answer?"""
        if not self.person:
            return False
        if self._questions:
            self._answering = (self._answering or sentence.block_index in self._questions) and not _ends(sentence)
            return self._answering and sentence.block_index not in self._questions
        label = voice_label(sentence.tokens)
        if label in self._voices:
            self._block, self.speaking = sentence.block_index, self._voices[label]
        elif label == "q":
            self._block = -1
        elif label and label in self._labels:
            self._block = sentence.block_index
        return self._block == sentence.block_index


def asked_about(sentences: list[Sentence], names: frozenset[str]) -> str | None:
    """The country that an interview is about: the first one that it speaks of, and a question does."""
    if not Interview(sentences, names).person:
        return None
    spoken: set[str] = set()
    for sentence in sentences:
        named = {place.scope for place in find_places(sentence.tokens) if place.form in ("name", "demonym")}
        spoken |= {place for place in named if is_country(place)}
        if spoken and (_asks(sentence.tokens) or speaker_label(sentence.tokens) == "q"):
            return spoken.pop() if len(spoken) == 1 and spoken <= named else None
    return None


def house_of_person(sentences: list[Sentence], names: frozenset[str], proper: frozenset[str]) -> str:
    """Whom the person of an interview leads, as the opening says: "Ana Ruiz is chief executive of Oxo"; or ""."""
    person = Interview(sentences, names).person
    asked = _first_question(sentences)
    opening = [one for one in sentences[: min(asked, _OPENING_SENTENCES)] if one.tokens[-1].text == "."]
    leads = any(holds(sentence.tokens, words("words of leaders")) for sentence in opening)
    for sentence in opening if person and leads else ():
        if sentence.block.kind is BlockKind.HEADING or (sentence.tokens[1:] and sentence.tokens[1].lower == "by"):
            continue
        for first, last, name in find_entities(sentence.tokens, names, proper):
            before = [token.lower for token in sentence.tokens[max(0, first - 3) : first]]
            if not {"in", "from", "near", "at"}.isdisjoint(before):
                continue  # "a broker in Cork", "runs research at the lender Oxo"
            # An institute or a network says "we" of its country.
            bodies = words_of("organisation words", "public bodies", "heads of bodies")
            firm = is_name(name) and bodies.isdisjoint(part.lower() for part in name.split())
            firm = firm and name.lower() != voice_label(sentence.tokens)
            behind = [token.lower for token in sentence.tokens[last : last + _APPOSED]]
            if behind[:1] == [","] and not words("public bodies").isdisjoint(behind):
                continue  # "Oxo, the association of mills"
            if firm and set(name.split()).isdisjoint(person.split()) and not names_nobody(name) and not is_person(name):
                return name
    return ""


def is_person(name: str) -> bool:
    """A given name and a surname: who asks, rather than a firm."""
    return looks_personal(name) and name.split(maxsplit=1)[0].lower() in words("given names")


def day_of_talk(sentences: list[Sentence], names: frozenset[str], now: date | None) -> str | None:
    """The day on which the person of an interview "spoke to us": what is answered in the present is of it."""
    asked = _first_question(sentences)
    if now is None or not Interview(sentences, names).person:
        return None
    for sentence in sentences[: min(asked, _OPENING_SENTENCES)]:
        for mention in (
            find_periods(sentence, PeriodContext(now)) if holds(sentence.tokens, words("words of talks")) else []
        ):
            when = parse_period(mention.period)
            if when is not None and when.days == 1 and 0 <= (now - when.end).days <= _RECENT_DAYS:
                return mention.period
    return None


def _lines_that_ask(sentences: list[Sentence]) -> frozenset[int]:
    """The blocks that only ask, below the opening; nothing where there is hardly one."""
    last = {sentence.block_index: sentence for sentence in sentences if sentence.index}
    lengths: Counter[int] = Counter()
    for sentence in sentences:
        lengths[sentence.block_index] += len(sentence.tokens)
    asking = frozenset(
        block
        for block, sentence in last.items()
        if _asks(sentence.tokens) and lengths[block] <= _LONGEST_QUESTION and sentence.block_index
    )
    return asking if len(asking) >= _LEAST_QUESTIONS else frozenset()


def _ends(sentence: Sentence) -> bool:
    """A heading that asks nothing, or a credit in brackets: the talk is over."""
    return sentence.block.kind is BlockKind.HEADING and not _asks(sentence.tokens)


def _asks(tokens: list[Token]) -> bool:
    """A question, perhaps in bold or in quotation marks."""
    said = [token.text for token in tokens[-4:] if token.text not in _MARKS]
    return said[-1:] == ["?"]


def _first_question(sentences: list[Sentence]) -> int:
    """The sentence in which the talk begins; 0 where there is none."""
    return next((one.index for one in sentences if _asks(one.tokens) or speaker_label(one.tokens) in ("q", "a")), 0)


def _who_answers(sentences: list[Sentence], voices: dict[str, str]) -> str:
    """Of two who speak under their names, the one who asks less; "" where "Q:" asks."""
    asked = Counter(label for one in sentences if (label := voice_label(one.tokens)) in voices and _asks(one.tokens))
    return voices[min(voices, key=lambda label: asked[label])] if len(voices) > 1 else ""


def _presented(opening: list[Sentence], names: frozenset[str]) -> str:
    """The first person named in an opening that says somebody was spoken to, or that labelled questions follow."""
    # The line below the title may name the publisher, or who asks.
    if told := next(filter(None, map(_talked_with, opening)), ""):
        return told
    written = [one for one in opening if not (one.has_figure_digits and one.tokens[-1].text not in '.!?”"')]
    for sentence in sorted(written, key=lambda one: one.block.kind is BlockKind.HEADING):
        run: list[str] = []
        asks = False
        for token in sentence.tokens:
            tied = token.index > 1 and ties(sentence.tokens, token.index - 1)
            if run and (tied or (token.index < len(sentence.tokens) - 1 and ties(sentence.tokens, token.index))):
                run[-1] += token.text
                continue
            # "Interview by Ana Ruiz"
            asks = not run and token.index > 0 and (sentence.tokens[token.index - 1].lower == "by" or asks)
            asks = asks and token.is_capitalized
            if token.is_capitalized and (token.text in names or token.index == 0) and not asks:
                run.append(token.text)
                continue
            if len(run) > 2 and run[0] == sentence.tokens[0].text and run[0].lower() not in words("given names"):
                # "Beekeeper Ana Ruiz"
                del run[0]
            if looks_personal(" ".join(run)) and not _is_place(sentence, token.index - len(run), token.index):
                return " ".join(run)
            run = []
    return ""


def _talked_with(sentence: Sentence) -> str:
    """ "An interview with Ana Ruiz of Nordhav Mills": who it says was spoken to, in two or three names; or ""."""
    for before, token in pairwise(sentence.tokens):
        if token.lower == "with" and before.lower in ("interview", "conversation", "talk", "chat"):
            name = " ".join(_names_from(sentence.tokens, token.index + 1))
            return name if " " in name and looks_personal(name) else ""
    return ""


def _names_from(tokens: list[Token], at: int) -> list[str]:
    """The capital words in a row, those that hyphens tie as one."""
    found: list[str] = []
    while at < len(tokens) and tokens[at].is_capitalized:
        text = tokens[at].text
        while at + 2 < len(tokens) and ties(tokens, at + 1):
            text += f"{tokens[at + 1].text}{tokens[at + 2].text}"
            at += 2
        found.append(text)
        at += 1
    return found


def _is_place(sentence: Sentence, first: int, last: int) -> bool:
    """ "The New Zealand market", "the West African coast": a place, or what is of one, answers nothing."""
    return any(place.first <= first and place.last == last for place in find_places(sentence.tokens))
