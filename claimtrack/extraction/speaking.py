"""Speakers that are the subject of a verb: who says, estimates, expects or records, and which figures that covers."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.speaker_names import Named, Speaker, is_body, is_name, speaker_name
from claimtrack.extraction.subject_spans import Span, relative_figure, subject_before, subject_behind
from claimtrack.extraction.tokens import Token, TokenKind

SPEAKING = frozenset(("say", "measure", "expect"))
"""Classes of verbs whose subject is the speaker of what follows."""
PERSONAL = frozenset(("say", "tell", "write", "argue", "warn", "claim", "think", "believe", "reckon", "expect"))
"""Verbs before which only people and bodies stand."""
_RECORDING = frozenset(("record", "register", "log", "list", "measure"))
"""What those who count do, and others, too."""
_PARTICLES = {("add", "up"), ("come", "up"), ("arrive", "at")}
"""Verbs that measure with their particle: "added up losses of", "came up with", "arrived at"."""


def speaking_subjects(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], known: frozenset[str]
) -> list[Speaker]:
    """The subjects of verbs of saying; ``known`` are bodies that speak elsewhere in the document."""
    found = []
    for index, chunk in enumerate(chunks):
        verb_class = _class_of(tokens, chunk)
        if not verb_class or _puts_on(tokens, chunk) or (chunk.form == "ing" and chunk.last - chunk.first == 1):
            continue
        subject = subject_before(tokens, chunks, index)
        inverted = False
        if subject is None and verb_class == "say":
            subject = subject_behind(tokens, chunks, index)
            inverted = subject is not None
        if subject is None:
            continue
        anybody = chunk.verb is not None and chunk.verb.lemma in PERSONAL
        name = speaker_name(tokens, *subject, names, anybody=anybody)
        if name is None or not _may_speak(verb_class, name, subject, chunks, index, tokens, names, known):
            continue
        cover = _coverage(tokens, chunks, index, subject[0], inverted)
        speaker = name.speaks(*cover, "speaking-" + verb_class)
        if name.pronoun and not name.person and cover == (0, len(tokens)):
            speaker = replace(speaker, subject=_sentence_subject(tokens, chunks, subject[0], names))
        found.append(speaker)
    return found


def _sentence_subject(tokens: list[Token], chunks: list[Chunk], before: int, names: frozenset[str]) -> str:
    """The body with which the sentence begins."""
    first = chunks[0]
    if first.kind is not ChunkKind.NOUNS or first.last > before:
        return ""
    name = speaker_name(tokens, first.first, first.last, names)
    return name.name if name is not None and not name.person else ""


def _class_of(tokens: list[Token], chunk: Chunk) -> str:
    """The class of a verb that may be one of saying, or nothing."""
    if chunk.kind is not ChunkKind.VERB or chunk.verb is None or (chunk.passive and chunk.verb.lemma != "cite"):
        return ""
    lemma, verb_class = chunk.verb.lemma, chunk.verb.verb_class
    behind = tokens[chunk.last].lower if chunk.last < len(tokens) else ""
    if (lemma, behind) in _PARTICLES:
        return "measure"
    if lemma in _RECORDING:
        return "record"
    if verb_class in SPEAKING or lemma in ("have", "see"):
        return verb_class
    return ""


def _may_speak(
    verb_class: str,
    name: Named,
    subject: Span,
    chunks: list[Chunk],
    verb: int,
    tokens: list[Token],
    names: frozenset[str],
    known: frozenset[str],
) -> bool:
    body = is_body(tokens, *subject)
    counting = any(token.lower in words("counting bodies") for token in tokens[slice(*subject)])
    if verb_class == "have":
        if _has_doing(chunks, verb) and (body or is_name(name.name, names)):
            return True
        return (name.name in known or (not name.pronoun and counting)) and _attributes_to_other(chunks, verb)
    if verb_class == "record":
        return not name.pronoun and counting
    if verb_class == "measure":
        return (
            name.name.islower()
            or name.name in known
            or name.pronoun
            or name.person
            or body
            or is_name(name.name, names)
        )
    return True


def _puts_on(tokens: list[Token], verb: Chunk) -> bool:
    """ "put on 39%" gains; it measures nothing."""
    particle = tokens[verb.last].lower if verb.last < len(tokens) else ""
    return verb.verb is not None and verb.verb.lemma == "put" and particle in ("on", "up", "off")


def _has_doing(chunks: list[Chunk], verb: int) -> bool:
    """ "X had the quarter dipping to", "X sees inflation averaging"."""
    behind = chunks[verb + 1 : verb + 5]
    for number, chunk in enumerate(behind):
        if chunk.kind is ChunkKind.VERB:
            return chunk.form == "ing" and number > 0
        if chunk.kind not in (ChunkKind.NOUNS, ChunkKind.DATE, ChunkKind.ADVERB, ChunkKind.FIGURE):
            return False
    return False


def _attributes_to_other(chunks: list[Chunk], verb: int) -> bool:
    """ "X has Samsung on top", "X had the quarter dipping to", "X has 36 million for 2024"."""
    if verb + 1 >= len(chunks):
        return False
    following = chunks[verb + 1]
    return following.kind in (ChunkKind.NOUNS, ChunkKind.FIGURE, ChunkKind.DATE, ChunkKind.PRONOUN)


def _coverage(tokens: list[Token], chunks: list[Chunk], verb: int, subject_first: int, inverted: bool) -> Span:
    """What a speaker's words cover.

    What follows the verb; behind a comma at the end, the sentence before it; in a relative clause, its figure.
    """
    comma_before = subject_first > 0 and tokens[subject_first - 1].text in ',—–-"”'
    rest = [token for token in tokens[chunks[verb].last :] if token.text != "."]
    figure = relative_figure(chunks, verb)
    if figure is not None and not comma_before:
        return figure, chunks[verb].last
    if (comma_before and subject_first > 3) or inverted:
        return 0, len(tokens)
    if len(rest) <= 1 and not any(token.kind is TokenKind.NUMBER for token in rest):
        return 0, len(tokens)
    start = 0
    known = chunks[verb].verb
    counts = known is not None and known.verb_class == "have"
    for index in range(subject_first - 1, -1, -1):
        if tokens[index].text == ";" or tokens[index].lower in ("while", "whereas"):
            start = index + 1
            break
    stop = len(tokens)
    for index in range(chunks[verb].last, len(tokens)):
        parted = counts and tokens[index].lower in ("and", "but") and tokens[index - 1].text == ","
        if parted or tokens[index].text == ";" or tokens[index].lower in ("whereas", "while"):
            stop = index
            break
    return start if subject_first < 4 else subject_first, stop
