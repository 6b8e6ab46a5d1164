"""Who is said to have said a figure: speakers of a sentence, by small named rules over its chunks."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.speaker_names import Speaker, is_body, is_name, speaker_name
from claimtrack.extraction.speech_forms import SPEAKING, aiming_subjects, asides, inside_nouns, own_voice
from claimtrack.extraction.tokens import Token, TokenKind

_SOURCE_VERBS = ("estimated", "compiled", "reported", "published", "released", "collected")
_SOURCE_PAIRS = frozenset(
    {
        ("according", "to"),
        ("data", "from"),
        ("figures", "from"),
        ("count", "from"),
        ("citing", "the"),
        ("you", "ask"),
        *((verb, "by") for verb in _SOURCE_VERBS),
    }
)


def find_speakers(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], known: frozenset[str]
) -> list[Speaker]:
    """The speakers of a sentence; ``known`` are organisations that speak elsewhere in the document."""
    found: list[Speaker] = []
    found += _according_to(tokens, names)
    found += _speaking_subjects(tokens, chunks, names, known)
    found += asides(tokens, names) if not found else []
    found += own_voice(tokens)
    found += inside_nouns(tokens, chunks, names) if not found else []
    found += aiming_subjects(tokens, chunks, names)
    found += _owners_of_reports(tokens, names)
    found += _labels(tokens, chunks, names)
    return found


def _according_to(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    found = []
    for index in range(len(tokens) - 2):
        if (tokens[index].lower, tokens[index + 1].lower) not in _SOURCE_PAIRS:
            continue
        if tokens[index + 2].lower in words("possessives"):
            continue
        start = index + 2
        stop = start
        while (
            stop < len(tokens)
            and tokens[stop].text not in ",;.()"
            and tokens[stop].lower not in ("which", "who", "said", "that", "published", "released")
            and stop - start < 12
        ):
            stop += 1
        name = speaker_name(tokens, start, stop, names)
        if name:
            found.append(Speaker(name[0], 0, len(tokens), name[1], "according-to", name[2]))
    return found


def _speaking_subjects(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], known: frozenset[str]
) -> list[Speaker]:
    found = []
    for index, chunk in enumerate(chunks):
        if chunk.kind is not ChunkKind.VERB or chunk.verb is None or (chunk.passive and chunk.verb.lemma != "cite"):
            continue
        verb_class = chunk.verb.verb_class
        has_speech = verb_class in SPEAKING or (verb_class == "have" and chunk.verb.lemma in ("have", "see"))
        if not has_speech or chunk.form == "ing" or _puts_on(tokens, chunk):
            continue
        subject = _subject(tokens, chunks, index)
        inverted = False
        if subject is None and verb_class == "say":
            subject = _inverted_subject(chunks, index)
            inverted = subject is not None
        if subject is None:
            continue
        first, last = subject
        name = speaker_name(tokens, first, last, names)
        if name is None:
            continue
        trusted_body = name[0] in known or (not name[1] and verb_class == "have" and is_body(tokens, first, last))
        if verb_class == "have" and not (trusted_body and _attributes_to_other(chunks, index)):
            continue
        trusted = name[0] in known or name[1] or name[2] or is_body(tokens, first, last) or is_name(name[0], names)
        if verb_class == "measure" and not trusted:
            continue
        cover = _coverage(tokens, chunks, index, first, inverted)
        found.append(Speaker(name[0], cover[0], cover[1], name[1], "speaking-" + verb_class, name[2]))
    return found


def _puts_on(tokens: list[Token], verb: Chunk) -> bool:
    """ "put on 39%" gains; it measures nothing."""
    particle = tokens[verb.last].lower if verb.last < len(tokens) else ""
    return verb.verb is not None and verb.verb.lemma == "put" and particle in ("on", "up", "off")


def _subject(tokens: list[Token], chunks: list[Chunk], verb: int) -> tuple[int, int] | None:
    """Token span of the noun phrase, with its appositions, in front of a verb."""
    index = verb - 1
    while index >= 0 and chunks[index].kind in (ChunkKind.ADVERB, ChunkKind.DATE):
        index -= 1
    if index >= 0 and chunks[index].word == ")":
        while index >= 0 and chunks[index].word != "(":
            index -= 1
        index -= 1
    if index >= 0 and chunks[index].word == "," and index > 0:
        # "Liu Liehong, head of the administration, said": the aside belongs to the speaker.
        for opening in range(index - 1, max(-1, index - 9), -1):
            if chunks[opening].word == "," and chunks[opening].kind is ChunkKind.MARK:
                if opening > 0 and chunks[opening - 1].kind is ChunkKind.NOUNS:
                    return chunks[opening - 1].first, chunks[opening - 1].last
                return None
        return None
    if index < 0:
        return None
    if chunks[index].kind is ChunkKind.PRONOUN and chunks[index].word in ("it", "he", "she", "they"):
        return chunks[index].first, chunks[index].last
    if chunks[index].kind is not ChunkKind.NOUNS:
        return None
    last = chunks[index].last
    while (
        index >= 2
        and chunks[index - 1].kind is ChunkKind.PREPOSITION
        and chunks[index - 1].word in ("of", "for", "on", "in")
        and chunks[index - 2].kind is ChunkKind.NOUNS
    ):
        index -= 2
    while index >= 2 and chunks[index - 1].word == "and" and chunks[index - 2].kind is ChunkKind.NOUNS:
        index -= 2
        while index >= 2 and chunks[index - 1].word == "of" and chunks[index - 2].kind is ChunkKind.NOUNS:
            index -= 2
    return chunks[index].first, last


def _inverted_subject(chunks: list[Chunk], verb: int) -> tuple[int, int] | None:
    """ "..., says Counterpoint"."""
    before = chunks[verb - 1] if verb else None
    if (
        verb + 1 < len(chunks)
        and chunks[verb + 1].kind is ChunkKind.NOUNS
        and (before is None or before.word in (",", '"', "”", ")"))
    ):
        return chunks[verb + 1].first, chunks[verb + 1].last
    return None


def _attributes_to_other(chunks: list[Chunk], verb: int) -> bool:
    """ "X has Samsung on top", "X had the quarter dipping to", "X has 36 million for 2024"."""
    if verb + 1 >= len(chunks):
        return False
    following = chunks[verb + 1]
    return following.kind in (ChunkKind.NOUNS, ChunkKind.FIGURE, ChunkKind.DATE, ChunkKind.PRONOUN)


def _coverage(
    tokens: list[Token], chunks: list[Chunk], verb: int, subject_first: int, inverted: bool
) -> tuple[int, int]:
    """What a speaker's words cover: what follows the verb, or, behind a comma at the end, the sentence before it."""
    comma_before = subject_first > 0 and tokens[subject_first - 1].text in ',—–-"”'
    rest = len(tokens) - chunks[verb].last
    if (comma_before and subject_first > 3) or inverted:
        return 0, len(tokens)
    if rest <= 2:
        return 0, len(tokens)
    start = 0
    for index in range(subject_first - 1, -1, -1):
        if tokens[index].text == ";" or tokens[index].lower in ("while", "whereas"):
            start = index + 1
            break
    stop = len(tokens)
    for index in range(chunks[verb].last, len(tokens)):
        if tokens[index].text == ";" or tokens[index].lower in ("whereas", "while"):
            stop = index
            break
    return start if subject_first < 4 else subject_first, stop


def _owners_of_reports(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "Gartner's preliminary count", "on IDC's numbers", "Source: X"."""
    found = []
    for index, token in enumerate(tokens):
        if token.kind != TokenKind.POSSESSIVE or index == 0:
            continue
        window = [later.lower for later in tokens[index + 1 : index + 5]]
        head = next((word for word in window if word in words("report nouns")), None)
        if head is None:
            continue
        start = index - 1
        while (
            start > 0
            and (tokens[start - 1].is_capitalized or tokens[start - 1].lower in ("of", "for"))
            and tokens[start - 1].kind == TokenKind.WORD
        ):
            start -= 1
        name = speaker_name(tokens, start, index, names)
        if (
            name
            and not name[1]
            and canonical_place(name[0]) is None
            and (
                head
                not in (
                    "numbers",
                    "figures",
                    "results",
                    "forecast",
                    "table",
                    "count",
                    "index",
                    "reports",
                    "outlook",
                    "budget",
                )
                or name[0].isupper()
                or is_name(name[0], names)
            )
        ):
            found.append(Speaker(name[0], 0, len(tokens), False, "owner-of-report", False))
    return found


def _labels(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[Speaker]:
    """ "WSTS, summer 2025: ...", "The final word from Airports Council: ..."."""
    colon = next((index for index, chunk in enumerate(chunks[:10]) if chunk.word == ":"), None)
    if colon is None or not any(chunk.kind is ChunkKind.FIGURE for chunk in chunks[colon:]):
        return []
    label = [chunk for chunk in chunks[:colon] if chunk.kind is not ChunkKind.MARK]
    if any(chunk.kind in (ChunkKind.VERB, ChunkKind.FIGURE) for chunk in label):
        return []
    for position, chunk in enumerate(label):
        if chunk.kind is not ChunkKind.NOUNS or (position and label[position - 1].word not in ("from", "by")):
            continue
        dated = position == 0 and any(other.kind is ChunkKind.DATE for other in label[1:])
        if dated or position:
            name = speaker_name(tokens, chunk.first, chunk.last, names)
            if name and not name[1] and canonical_place(name[0]) is None and is_name(name[0], names):
                return [Speaker(name[0], 0, len(tokens), False, "label", name[2])]
    return []
