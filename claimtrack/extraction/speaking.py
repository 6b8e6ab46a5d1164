"""Speakers that are the subject of a verb: who says, estimates, expects or records, and which figures that covers."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.places import is_state
from claimtrack.extraction.quantities.lexicon import is_number_word
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import (
    Named,
    Speaker,
    is_body,
    is_calling,
    is_name,
    is_organisation,
    is_title,
    looks_personal,
)
from claimtrack.extraction.speech_verbs import (
    OWNING_UP,
    PERSONAL,
    counts_for_others,
    counts_for_period,
    gives_of_others,
    speech_class,
)
from claimtrack.extraction.subject_spans import Span, relative_figure, subject_before, subject_behind
from claimtrack.extraction.tokens import Token, TokenKind

_SPOKEN_BY_STATES = PERSONAL | {"report", "announce", "confirm", "put", "estimate"}
_PARTING = {"have": ("and", "but"), "see": ("and", "but"), "aim": ("but",)}
"""Words behind a comma with which somebody else's figures begin, by the class of verb in front of them."""
_ONLY_AHEAD = frozenset(("expect", "aim", "have", "see", "record"))
"""Classes of verbs that say nothing of what their subject did before: "had sold 3 million and expects 4"."""


def speaking_subjects(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], known: frozenset[str], refused: set[str]
) -> list[Speaker]:
    """The subjects of verbs of saying; ``known`` are bodies that speak elsewhere in the document.

    The names that do not speak, for all that is known, are added to ``refused``.
    """
    found = []
    for index, chunk in enumerate(chunks):
        if chunk.verb is None:
            continue
        verb_class = speech_class(tokens, chunks, index)
        if not verb_class or (chunk.verb.lemma == "call" and _calls_no_figure(chunks, index)):
            continue
        subject = subject_before(tokens, chunks, index)
        inverted = False
        if subject is not None and verb_class == "say" and chunks[index - 1].word == "," and subject[0]:
            # "In India, 40 people died, says the Acme Forum": a place in front is no speaker.
            placed = tokens[subject[0] - 1].lower in words("prepositions")
            # "... than the average, and May came in at 15 degrees, says the Acme Forum": another clause's.
            placed = placed or not (
                tokens[subject[1] - 1].is_capitalized or is_organisation(tokens[subject[1] - 1].lower)
            )
            behind = subject_behind(tokens, chunks, index) if placed else None
            subject = None if behind is not None and tokens[behind[1] - 1].is_capitalized else subject
        if subject is None and verb_class == "say":
            subject = subject_behind(tokens, chunks, index)
            inverted = subject is not None
        if subject is None or (verb_class == "say" and _is_share(tokens, subject[0])):
            continue
        subject = _behind_comparison(tokens, subject)
        if subject is None:
            continue
        name = speaker_name(tokens, *subject, names, anybody=_only_people(tokens, verb_class, chunk, subject))
        if name is None and (verb_class == "aim" or chunk.verb.lemma in _SPOKEN_BY_STATES):
            name = None if _has_cases(chunks, index) else _state(tokens, *subject)
        if name is None:
            continue
        owner = _sentence_subject(tokens, chunks, subject[0], names) if name.pronoun and not name.person else ""
        if not _may_speak(verb_class, name, owner, subject, chunks, index, tokens, names, known):
            refused.add(name.name)
            continue
        cover = _coverage(tokens, chunks, index, subject, inverted, verb_class)
        rule = "aiming" if verb_class == "aim" else "speaking-" + ("have" if verb_class == "see" else verb_class)
        if chunk.verb.lemma in OWNING_UP and is_name(name.name, names):
            rule = "speaking-admit"
        found.append(replace(name.speaks(*cover, rule), subject=owner))
    return found


def _behind_comparison(tokens: list[Token], subject: Span) -> Span | None:
    """ "more than twice as fast as economists had expected": who stands behind what it is compared by.

    "Which squares with what makers tell us" is told by nobody in particular.
    """
    what = next((at for at in range(*subject) if tokens[at].lower == "what"), None)
    if what is not None and what + 1 < subject[1]:
        named = tokens[what + 1].is_capitalized or tokens[what + 1].lower in words("determiners")
        return (what + 1, subject[1]) if named else None
    joints = [at for at in range(*subject) if tokens[at].lower in ("as", "than")]
    return (joints[-1] + 1, subject[1]) if joints and joints[-1] + 1 < subject[1] else subject


def _calls_no_figure(chunks: list[Chunk], index: int) -> bool:
    """ "Pays his $20 a month and calls it a bargain": no word of what stands in front."""
    return all(chunk.kind is not ChunkKind.FIGURE for chunk in chunks[index + 1 :])


def _has_cases(chunks: list[Chunk], index: int) -> bool:
    """ "Brazil confirmed 38 cases": the country has them; "China says 38 firms will close" is its word."""
    verb = chunks[index].verb
    behind = chunks[index + 1].kind if index + 1 < len(chunks) else None
    return verb is not None and verb.lemma in ("report", "confirm") and behind is ChunkKind.FIGURE


def _goes_on_at(chunks: list[Chunk], index: int) -> bool:
    """ "Acme has the share at 9 %, and the market at 40 million": a further object of the same verb."""
    behind = [chunk for chunk in chunks if chunk.first > index][:3]
    kinds = [chunk.kind for chunk in behind]
    return kinds == [ChunkKind.NOUNS, ChunkKind.PREPOSITION, ChunkKind.FIGURE] and behind[1].word == "at"


def _only_people(tokens: list[Token], verb_class: str, verb: Chunk, subject: Span) -> bool:
    """Do only people and bodies stand in front of such a verb?"""
    if verb_class == "aim":
        return _acts(tokens[subject[1] - 1])
    if verb_class == "measure":
        # "Consultants count 119 hotels", "trackers of leaks put it at 40", "the employers put it at 3 million"
        first = subject[0] + (tokens[subject[0]].lower == "the" and subject[1] - subject[0] > 1)
        ends = (tokens[first].lower, tokens[subject[1] - 1].lower)
        return any(is_calling(word) or singular(word) in words("callings") for word in ends if word != "others")
    foresees = verb_class == "see" and verb.form != "past"
    personal = PERSONAL | words("verbs of admitting")
    return foresees or verb_class == "expect" or (verb.verb is not None and verb.verb.lemma in personal)


def _acts(head: Token) -> bool:
    """Does a head noun name somebody who can plan: a name, a body, people?"""
    return head.is_capitalized or is_organisation(head.lower) or is_title(head.lower) or is_calling(head.lower)


def _is_share(tokens: list[Token], first: int) -> bool:
    """ "One in six voters said": those counted, who answer, and no source."""
    return first > 1 and tokens[first - 2].lower == "in" and is_number_word(tokens[first - 1].lower)


def _is_number(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind in (TokenKind.NUMBER, TokenKind.SYMBOL)


def _state(tokens: list[Token], first: int, last: int) -> Named | None:
    """ "China says", "Athens wants": a country or its capital stands for its government."""
    name = " ".join(token.text for token in tokens[first:last])
    return Named(name, first) if is_state(name) else None


def _sentence_subject(tokens: list[Token], chunks: list[Chunk], before: int, names: frozenset[str]) -> str:
    """The body with which the sentence begins, behind a dateline's place."""
    opening = dateline_end(tokens)
    first = next((chunk for chunk in chunks if chunk.first >= opening), chunks[0])
    if first.kind is not ChunkKind.NOUNS or first.last > before:
        return ""
    name = speaker_name(tokens, first.first, first.last, names)
    return name.name if name is not None and not name.person and not name.pronoun else ""


def _may_speak(
    verb_class: str,
    name: Named,
    owner: str,
    subject: Span,
    chunks: list[Chunk],
    verb: int,
    tokens: list[Token],
    names: frozenset[str],
    known: frozenset[str],
) -> bool:
    if verb_class in ("say", "expect"):
        return True
    body = is_body(tokens, *subject)
    named = body or is_name(name.name, names) or (name.pronoun and bool(owner))
    spoken = owner.split() if name.name in ("it", "they") else [token.text for token in tokens[slice(*subject)]]
    made = subject[0] > 0 and tokens[subject[0] - 1].lower == "by"
    made = made or (verb_class != "have" and tokens[subject[1] - 1].lower in words("instruments"))
    counting = (
        made or is_institution(owner or name.name) or any(word.lower() in words("counting bodies") for word in spoken)
    )
    if verb_class == "aim":
        if name.pronoun and name.name in ("it", "they"):
            return bool(owner)
        return _acts(tokens[subject[1] - 1])
    if verb_class in ("have", "see"):
        owns = verb_class == "have" and looks_personal(name.name)
        if gives_of_others(tokens, chunks, verb) and not owns and (named or _acts(tokens[subject[1] - 1])):
            return True
        if counts_for_period(chunks, verb) and (counting or name.person):
            return True
        if verb_class == "see" and made:
            return True
        return (name.name in known or (not name.pronoun and counting)) and counts_for_others(chunks, verb)
    if verb_class == "record":
        return counting and (not name.pronoun or made or name.name not in ("it", "they"))
    return name.name.islower() or name.name in known or name.pronoun or name.person or named


def _coverage(
    tokens: list[Token], chunks: list[Chunk], verb: int, subject: Span, inverted: bool, verb_class: str
) -> Span:
    """What a speaker's words cover.

    What follows the verb; behind a comma at the end, the sentence before it; in a relative clause, its figure.
    """
    first, last = subject[0], chunks[verb].last
    comma_before = first > 0 and tokens[first - 1].text in ',—–-"”'
    rest = [token for token in tokens[last:] if token.text != "."]
    figure = relative_figure(chunks, verb)
    if figure is not None and not comma_before:
        return figure, last
    if tokens[first].lower == "what" or (first and tokens[first - 1].lower in ("what", "than")):
        # "less than a third of what economists had expected" says no figure of theirs.
        return first, last
    if inverted:
        # "says Ana Ruiz, who farms three hectares": what is told of a speaker is not said by her.
        told = (at for at in range(last, len(tokens) - 1) if tokens[at].text == "," and tokens[at + 1].lower == "who")
        return 0, next(told, len(tokens))
    if comma_before and first > 3:
        spoken = any(chunk.kind is ChunkKind.VERB and chunk.verb is not None for chunk in chunks[:verb])
        object_ = chunks[verb + 1].kind is ChunkKind.FIGURE if verb + 1 < len(chunks) else False
        # "The company said 3,200, the local said 3,400": no aside, but a clause of its own.
        return (first, len(tokens)) if spoken and object_ else (0, len(tokens))
    if len(rest) <= 1 and not any(token.kind is TokenKind.NUMBER for token in rest):
        return 0, len(tokens)
    start = 0
    for index in range(first - 1, -1, -1):
        if tokens[index].text == ";" or tokens[index].lower in ("while", "whereas"):
            start = index + 1
            break
    stop = len(tokens)
    for index in range(last, len(tokens)):
        parting = _PARTING.get(verb_class, ())
        parted = tokens[index].lower in parting and tokens[index - 1].text == "," and not _is_number(tokens, index + 1)
        parted = parted and not _goes_on_at(chunks, index)
        if parted or tokens[index].text == ";" or tokens[index].lower in ("whereas", "while"):
            stop = index
            break
    shared = any(chunk.kind is ChunkKind.VERB and subject[1] <= chunk.first for chunk in chunks[:verb])
    if verb_class == "aim" or (shared and verb_class in _ONLY_AHEAD):
        return chunks[verb].first, stop
    return start if first < 4 else first, stop
