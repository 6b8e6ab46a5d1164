"""Less common forms of attribution: asides behind a comma, the publisher's own "we", goals of those who set them."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.speaker_names import Speaker, is_name, speaker_name
from claimtrack.extraction.tokens import Token

SPEAKING = frozenset(("say", "measure", "expect"))
"""Classes of verbs whose subject is the speaker of what follows."""
_ENDS_ASIDE = frozenset((".", ",", ";", "—", "–"))
_ASIDE_TOKENS = 10
_OPENS_CLAUSE = frozenset(("which", "who", "and", "but", "as", "that"))
_QUOTES = frozenset(('"', "“", "”", "‘"))


def asides(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """Speakers behind a comma, with nothing after the verb: "..., customs data show.", ", one brokerage reckons, "."""
    for index in range(2, len(tokens)):
        known = verb_forms().get(tokens[index].lower)
        if known is None or known.verb.verb_class not in SPEAKING or known.form == "ing":
            continue
        if index + 1 < len(tokens) and tokens[index + 1].text not in _ENDS_ASIDE and tokens[index + 1].lower != "on":
            continue
        comma = next(
            (at for at in range(index - 2, max(-1, index - _ASIDE_TOKENS), -1) if tokens[at].text in ",—–"), -1
        )
        name = speaker_name(tokens, comma + 1, index, names) if comma >= 0 else None
        if name and tokens[comma + 1].lower not in _OPENS_CLAUSE:
            return [Speaker(name[0], 0, len(tokens), name[1], "speaking-" + known.verb.verb_class, name[2])]
    return []


def inside_nouns(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """A name with its verb of saying read as one noun phrase: "Acme expects sales", "Acme today announced sales"."""
    for number, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.NOUNS:
            continue
        before = _nouns_before_date(chunks, number)
        for index in range(chunk.first, chunk.last - 1):
            known = verb_forms().get(tokens[index].lower)
            if known is None or known.verb.verb_class not in ("say", "expect") or known.form not in ("s", "past"):
                continue
            span = (chunk.first, index)
            if index == chunk.first:
                if before is None:
                    break
                span = (before.first, before.last)
            name = speaker_name(tokens, *span, names)
            if name and all(token.is_capitalized for token in tokens[span[0] : span[1]]):
                verb_class = "speaking-" + known.verb.verb_class
                return [Speaker(name[0], 0, len(tokens), name[1], verb_class, name[2])]
            break
    return []


def _nouns_before_date(chunks: list[Chunk], number: int) -> Chunk | None:
    """The noun phrase in front of "today", beyond an aside: "Acme, the toolmaker, today"."""
    if number < 2 or chunks[number - 1].kind is not ChunkKind.DATE:
        return None
    at = number - 2
    if chunks[at].word == ",":
        at = next((i for i in range(at - 1, max(0, at - _ASIDE_TOKENS), -1) if chunks[i].word == ","), 0) - 1
    return chunks[at] if at >= 0 and chunks[at].kind is ChunkKind.NOUNS else None


def aiming_subjects(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """Who sets a goal speaks for it: "Tokyo is aiming for 60 million"; a capital stands for its government."""
    found = []
    for number, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.VERB or chunk.verb is None or chunk.verb.verb_class != "aim" or chunk.passive:
            continue
        subject = chunks[number - 1] if number else None
        if subject is None or subject.kind is not ChunkKind.NOUNS:
            continue
        words_of = tokens[subject.first : subject.last]
        name = " ".join(token.text for token in words_of)
        if len(words_of) <= 3 and all(token.is_capitalized for token in words_of) and is_name(name, names):
            found.append(Speaker(name, subject.first, len(tokens), False, "aiming", False))
    return found


def own_voice(tokens: list[Token]) -> list[Speaker]:
    """ "We count 40.2 GW", "we expect": the publisher speaks, unless the words are quoted."""
    for index in range(len(tokens) - 1):
        if tokens[index].text in _QUOTES:
            return []
        if tokens[index].lower != "we":
            continue
        known = verb_forms().get(tokens[index + 1].lower)
        if known is not None and known.verb.verb_class in ("measure", "expect") and known.form == "base":
            return [Speaker("we", 0, len(tokens), True, "own-voice")]
    return []
