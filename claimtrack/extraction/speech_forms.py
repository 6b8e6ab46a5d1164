"""Less common forms of attribution: asides behind a comma, verbs inside noun phrases, others in turn."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import VerbForm, verb_forms, words
from claimtrack.extraction.places import is_state
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Speaker, is_calling
from claimtrack.extraction.speech_verbs import PERSONAL, SPEAKING
from claimtrack.extraction.tokens import Token, holds, lower_at

_ENDS_ASIDE = frozenset((".", ",", ";", "—", "–"))
_ASIDE_TOKENS = 10
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_OPENS_CLAUSE = frozenset(("which", "who", "and", "but", "as", "that", "by"))
_BREAKS = frozenset((",", '"', "”", "—", "–"))
_BEHIND_NAME = frozenset(("in", "after", "on", "who", "that", "today", "this", "from", "at"))
_IN_TURN = frozenset(("speaking-measure", "speaking-expect", "speaking-have"))
_QUOTES = frozenset(('"', "“", "”", "‘"))


def asides(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """Speakers behind a comma, with nothing after the verb: "..., customs data show.", ", one brokerage reckons, "."""
    verbs = _aside_verbs()
    for index in range(2, len(tokens)) if holds(tokens, verbs) else ():
        if tokens[index].lower not in verbs or tokens[index - 1].lower in _BE or tokens[index].is_capitalized:
            continue
        known = verb_forms()[tokens[index].lower]
        verb_class = _class_in_aside(known)
        ends = _ENDS_ASIDE | {"on"} if verb_class == "say" else _ENDS_ASIDE
        if index + 1 < len(tokens) and tokens[index + 1].lower not in ends:
            continue
        comma = next(
            (at for at in range(index - 2, max(-1, index - _ASIDE_TOKENS), -1) if tokens[at].text in ",—–"), -1
        )
        anybody = known.verb.lemma in PERSONAL
        name = speaker_name(tokens, comma + 1, index, names, anybody=anybody) if comma >= 0 else None
        # "well short of what Oxo claims", "twice as fast as economists had expected"
        compared = any(token.lower in ("what", "than") for token in tokens[comma + 1 : index])
        if name and not compared and tokens[comma + 1].lower not in _OPENS_CLAUSE:
            first = next((at + 1 for at in range(comma, 0, -1) if tokens[at].text == ";"), 0)
            last = next((at for at in range(index, len(tokens)) if tokens[at].text == ";"), len(tokens))
            return [name.speaks(first, last, "speaking-" + verb_class)]
    return []


@cache
def _aside_verbs() -> frozenset[str]:
    """The verb forms that an aside may end with."""
    forms = verb_forms().items()
    return frozenset(text for text, known in forms if known.form != "ing" and _class_in_aside(known) in SPEAKING)


def _class_in_aside(known: VerbForm) -> str:
    said = known.verb.lemma == "add" or known.verb.lemma in words("verbs of admitting")
    return "say" if said else known.verb.verb_class


@cache
def _speaking_verbs() -> frozenset[str]:
    forms = verb_forms().items()
    return frozenset(text for text, known in forms if known.form != "ing" and known.verb.verb_class in SPEAKING)


@cache
def _told_forms() -> frozenset[str]:
    """What stands behind a quotation in front of who spoke: "commented", "recalls"."""
    forms = verb_forms().items()
    return frozenset(text for text, known in forms if known.form in ("past", "s") and _class_in_aside(known) == "say")


@cache
def _plural_says() -> frozenset[str]:
    forms = verb_forms().items()
    return frozenset(text for text, known in forms if known.form == "base" and known.verb.verb_class == "say")


def inverted_asides(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "..., say the researchers.", "..., report doctors in the journal": the speaker behind a plural verb."""
    verbs = _plural_says()
    for index in range(3, len(tokens) - 1) if holds(tokens, _BREAKS) else ():
        plural = tokens[index].lower in verbs and tokens[index - 1].text in _BREAKS
        # "...," commented Ana Ruiz
        quoted = tokens[index - 1].text in _QUOTES and tokens[index + 1].is_capitalized
        if not plural and not (quoted and tokens[index].lower in _told_forms()):
            continue
        stop = index + 1
        while stop < len(tokens) and tokens[stop].text not in ",;.()" and tokens[stop].lower not in _BEHIND_NAME:
            stop += 1
        name = speaker_name(tokens, index + 1, stop, names)
        if name:
            return [name.speaks(0, len(tokens), "speaking-say")]
    return []


def inside_nouns(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """A speaker whose verb was read as part of a noun phrase: "Acme expects sales", "Acme today announced sales"."""
    verbs = _speaking_verbs()
    for number, chunk in enumerate(chunks) if holds(tokens, verbs) else ():
        if chunk.kind is not ChunkKind.NOUNS:
            continue
        for index in range(chunk.first, chunk.last):
            if tokens[index].lower not in verbs or (index and tokens[index].is_capitalized):
                # "the United States" states nothing.
                continue
            known = verb_forms()[tokens[index].lower]
            people = known.verb.verb_class == "measure" and _people_count(tokens, chunks, number, index)
            counted = people or known.verb.lemma == "put"
            if known.verb.verb_class == "measure" and index > chunk.first and not counted:
                break
            span = (chunk.first, index) if people else _speaking_span(chunks, number, index)
            name = speaker_name(tokens, *span, names) if span is not None else None
            if span is not None and name and (tokens[span[0]].is_capitalized or counted):
                return [name.speaks(0, len(tokens), "speaking-" + known.verb.verb_class)]
            break
    return []


def _speaking_span(chunks: list[Chunk], number: int, verb: int) -> tuple[int, int] | None:
    """Where the speaker stands: in front of its verb in the same phrase, or before "today" or an aside."""
    chunk = chunks[number]
    if number > 2 and chunks[number - 1].word in ("and", "but") and verb == chunk.first:
        # "Acme is gloomier and forecasts 4%"
        led = chunks[0].kind is ChunkKind.NOUNS and chunks[1].kind is ChunkKind.VERB
        behind = chunks[number + 1] if number + 1 < len(chunks) else None
        figured = behind is not None and (behind.kind in (ChunkKind.FIGURE, ChunkKind.VERB) or behind.word == "of")
        return (chunks[0].first, chunks[0].last) if led and figured else None
    if verb > chunk.first:
        bare = verb == chunk.last - 1 and not _words_follow(chunks, number + 1)
        return None if bare else (chunk.first, verb)
    at = number - 1
    if at > 0 and chunks[at].kind is ChunkKind.DATE:
        at -= 1
    if at > 0 and chunks[at].word == ",":
        at = next((i for i in range(at - 1, max(0, at - _ASIDE_TOKENS), -1) if chunks[i].word == ","), 0) - 1
    elif at == number - 1:
        return None
    if at < 0 or chunks[at].kind is not ChunkKind.NOUNS:
        return None
    joined = at > 0 and chunks[at - 1].kind is ChunkKind.NOUNS and chunks[at - 1].last == chunks[at].first
    return chunks[at - 1 if joined else at].first, chunks[at].last


def _people_count(tokens: list[Token], chunks: list[Chunk], number: int, verb: int) -> bool:
    """ "Consultants count 119 hotels": people named by what they do, who keep count of the figure right behind."""
    figured = number + 1 < len(chunks) and chunks[number + 1].kind is ChunkKind.FIGURE
    return figured and verb == chunks[number].last - 1 and verb > 0 and is_calling(tokens[verb - 1].lower)


def _words_follow(chunks: list[Chunk], index: int) -> bool:
    """A noun phrase, or "that", for all dates between: "Acme forecast in November that it would sell"."""
    while index < len(chunks) and chunks[index].kind in (ChunkKind.PREPOSITION, ChunkKind.DATE):
        index += 1
        if index < len(chunks) and chunks[index].word == "that":
            return True
    return index < len(chunks) and chunks[index].kind is ChunkKind.NOUNS and chunks[index - 1].kind is ChunkKind.NOUNS


def claimed_figures(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """ "Short of the 612 million the company claims": whoever the clause behind a figure names gave that one."""
    found = []
    for before, chunk in pairwise(chunks):
        last = chunk.last - 1
        ends = chunk.last >= len(tokens) or tokens[chunk.last].text in _ENDS_ASIDE
        if chunk.kind is not ChunkKind.NOUNS or before.kind is not ChunkKind.FIGURE or not ends or last <= chunk.first:
            continue
        known = verb_forms().get(tokens[last].lower)
        if known is None or known.form != "s" or known.verb.verb_class not in SPEAKING:
            continue
        if tokens[chunk.first].lower in ("the", "its", "their") or tokens[chunk.first].is_capitalized:
            name = speaker_name(tokens, chunk.first, last, names)
            found += [name.speaks(before.first, chunk.last, "speaking-say")] if name is not None else []
    return found


def others_in_turn(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], found: list[Speaker]
) -> list[Speaker]:
    """ "The bank expects 2.6%, the Monetary Fund 3.2%": who is named in front of a figure has the first one's verb."""
    first = next((speaker for speaker in found if speaker.rule in _IN_TURN), None)
    if first is None:
        return []
    turns: list[Speaker] = []
    figured = False
    for index in range(1, len(chunks) - 1):
        chunk = chunks[index]
        figured = figured or (chunk.kind is ChunkKind.FIGURE and chunk.first > first.at)
        if not figured or chunk.kind is not ChunkKind.NOUNS or chunks[index - 1].word not in (",", ";", "and", "while"):
            continue
        at = index + 2 if chunks[index + 1].word in (",", "at") else index + 1
        if at >= len(chunks) or chunks[at].kind is not ChunkKind.FIGURE:
            continue
        name = speaker_name(tokens, chunk.first, chunk.last, names)
        if name is None or name.pronoun or not tokens[chunk.last - 1].is_capitalized or is_state(name.name):
            continue
        turns.append(name.speaks(chunk.first, chunks[at].last, first.rule))
    return turns


def behind_report(tokens: list[Token], start: int, stop: int) -> int:
    """ "a Verity poll of 1,512 adults for the Post": behind the report that somebody's name stands in front of."""
    for at in range(start + 1, stop):
        reported = tokens[at].lower in words("report nouns") and not tokens[at].is_capitalized
        if reported and tokens[at - 1].is_capitalized and lower_at(tokens, at + 1) in ("of", "for", "among"):
            return at + 1
    return stop
