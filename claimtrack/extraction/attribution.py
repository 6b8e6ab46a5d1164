"""Who is said to have said a figure: speakers of a sentence, by small named rules over its tokens and chunks."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.common_words import is_known_word
from claimtrack.extraction.inserted_speakers import inserted_speakers
from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.own_voice import own_voice
from claimtrack.extraction.owners import owners_of_forecasts, owners_of_reports
from claimtrack.extraction.places import canonical_place, is_state
from claimtrack.extraction.poll_sources import in_report, in_report_of
from claimtrack.extraction.quotations import QUOTES, quoted_tokens
from claimtrack.extraction.report_titles import is_own_reckoning, is_reckoned, issuer_behind, tells
from claimtrack.extraction.set_against import EXPECTED
from claimtrack.extraction.speaker_names import speaker_name
from claimtrack.extraction.speakers import Named, Speaker, is_crowd, is_name
from claimtrack.extraction.speaking import speaking_subjects
from claimtrack.extraction.speaking_agents import agents
from claimtrack.extraction.speech_forms import (
    asides,
    behind_report,
    claimed_figures,
    inside_nouns,
    inverted_asides,
    others_in_turn,
)
from claimtrack.extraction.tokens import Token, holds
from claimtrack.extraction.unnamed_sources import papers_shown

_SOURCE_VERBS = ("estimated", "compiled", "reported", "published", "released", "collected")
_SOURCE_PAIRS = frozenset(
    {
        ("according", "to"),
        ("data", "from"),
        ("figures", "from"),
        ("count", "from"),
        ("you", "ask"),
        ("you", "believe"),
        ("you", "trust"),
        ("by", "the"),
        ("from", "the"),
        *((verb, "by") for verb in _SOURCE_VERBS),
    }
)
_OWN_PAIRS = frozenset({(by, its) for by in ("by", "on") for its in ("its", "their")})
_OPENING_PAIRS = frozenset({("announced", "at"), ("announced", "by"), ("presented", "at"), ("presented", "by")})
"""At the head of a sentence they tell where the figures before it were made known."""
_IMPRINT = frozenset(("published", "released", "compiled"))
"""With these a line that names the publisher opens: "Published by the Flood Relief Office"."""
_PAIR_OPENERS = frozenset({first for first, _ in _SOURCE_PAIRS | _OPENING_PAIRS | _OWN_PAIRS} | {"source"})
_CITING = frozenset(("citing", "quoting", "quoted", "quotes", "cited", "cites"))
_CITED_TOKENS = 8
_SERIES_VERBS = ("compiled", "collected")
_ENDS_NAME = frozenset(
    "which who that said published released reported compiled quoted cited seen obtained shown presented last "
    "yesterday today earlier this next late early".split()
)
_SHOWING = frozenset(("show", "shows", "showed"))  # what data from somebody do
_LONGEST_NAME, _EXPECTED_REACH = 12, 8
_SET_AGAINST = frozenset(("against", "compared", "versus", "beating", "topping", "missing", "exceeding", "than"))
"""What opens a comparison with what was expected."""


def find_speakers(
    tokens: list[Token], chunks: list[Chunk], names: frozenset[str], known: frozenset[str], refused: set[str]
) -> list[Speaker]:
    """The speakers of a sentence; ``known`` are organisations that speak elsewhere in the document.

    Names that would speak if they were known to are added to ``refused``.
    """
    cited = _cited(tokens, names)
    if cited:
        return cited
    found: list[Speaker] = []
    found += _according_to(tokens, names)
    found += speaking_subjects(tokens, chunks, names, known, refused)
    whole = any(speaker.first == 0 and speaker.last == len(tokens) for speaker in found)
    found += asides(tokens, names) if not whole else []
    found += inverted_asides(tokens, names) if not found else []
    found += own_voice(tokens)
    found += inside_nouns(tokens, chunks, names) if not found else []
    found += agents(tokens, chunks, names)
    found += inserted_speakers(tokens, names)
    found += claimed_figures(tokens, chunks, names)
    found += others_in_turn(tokens, chunks, names, found)
    found = _outside_quotes(tokens, found)
    found = _first_hand(found)
    found += owners_of_forecasts(tokens, chunks, names)
    found += owners_of_reports(tokens, names)
    found += _labels(tokens, chunks, names)
    found += _in_brackets(tokens, known) if not found else []
    polled = in_report_of(tokens, names)
    # "In a poll by Oxo, 27% of users said that ...": those asked say nothing themselves.
    found = [one for one in found if not (polled and one.name.islower() and one.rule == "speaking-say")] + polled
    found += in_report(tokens) if not found else []
    return found


def _outside_quotes(tokens: list[Token], found: list[Speaker]) -> list[Speaker]:
    """ "Studies show that 30% ...," says Ana Ruiz: who is only spoken of inside a quotation is not its speaker."""
    if len(found) < 2 or not holds(tokens, QUOTES):
        return found
    quoted, _ = quoted_tokens(tokens)
    whole = any(speaker.at not in quoted and speaker.last - speaker.first == len(tokens) for speaker in found)
    return [speaker for speaker in found if speaker.at not in quoted] if whole else found


def _first_hand(found: list[Speaker]) -> list[Speaker]:
    """What somebody says that others plan, or a country expects, is the sayer's word."""
    second = [s for s in found if s.rule == "aiming" or is_state(s.name) or (s.pronoun and s.name in ("it", "they"))]
    said = [speaker for speaker in found if speaker.rule == "speaking-say" and not speaker.pronoun]
    # "Museums counted 14 million visits, the ministry said": who counts is no body that counts for others.
    second += [
        s
        for s in found
        if s.rule == "speaking-measure" and not is_institution(s.name) and any(s.at < one.at for one in said)
    ]
    told = [speaker for speaker in found if speaker not in second]
    return told + [speaker for speaker in second if not any(_covers(other, speaker) for other in told)]


def _covers(other: Speaker, aim: Speaker) -> bool:
    if aim.pronoun and not (other.person and other.rule == "speaking-say" and other.at < aim.at):
        # "The minister told reporters that it expected": her word.
        return False
    return other.first <= aim.first and aim.last <= other.last and other.name != aim.name


def _according_to(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    found = []
    for index in range(len(tokens) - 2) if holds(tokens, _PAIR_OPENERS) else ():
        if tokens[index].lower not in _PAIR_OPENERS:
            continue
        pair = (tokens[index].lower, tokens[index + 1].lower)
        if pair in _OWN_PAIRS and index + 3 < len(tokens) and is_own_reckoning(tokens, index + 2):
            # "By its reckoning", "on their own count": whoever spoke before.
            found.append(Speaker("it", 0, len(tokens), True, "according-to", at=index))
            continue
        if pair not in _SOURCE_PAIRS and not (index == 0 and pair in _OPENING_PAIRS):
            if pair == ("source", ":") and index and tokens[index - 1].text == "(":
                name = _name_from(tokens, index + 2, names)
                found += [name.speaks(0, len(tokens), "compiled-by")] if name else []
            continue
        if index == 0 and pair[1] == "by" and pair[0] in _IMPRINT:
            continue
        if pair[1] == "the":
            # "By the same source": whoever spoke before.
            if pair[0] == "by" and index + 5 < len(tokens) and is_reckoned(tokens, index + 2):
                found += _speaks_from(tokens, index + 4, names)
            elif tokens[index + 2].lower == "same" and tokens[index + 3 : index + 4] and tells(tokens[index + 3]):
                found.append(Speaker("it", 0, len(tokens), True, "according-to", at=index))
            continue
        if pair[1] == "by" and found and tokens[index - 1].lower in words("report nouns"):
            # "According to a ministry's estimate reported by the Gazette": the ministry's word.
            continue
        name = _name_from(tokens, issuer_behind(tokens, index + 2) or index + 2, names)
        if name is None and pair == ("according", "to"):
            name = papers_shown(tokens, index + 2)
        owned = tokens[index + 2].lower in words("possessives")
        if name and not (owned and (name.pronoun or name.name.split()[-1].lower() in words("report nouns"))):
            rule = "compiled-by" if pair[0] in _SERIES_VERBS else "source-of-own" if owned else "according-to"
            found.append(name.speaks(_told_from(tokens, index), len(tokens), rule))
    return found


def _told_from(tokens: list[Token], source: int) -> int:
    """Where the words begin that a source behind them tells: what analysts expected is all it knows of.

    "Sales came to 5 billion, against the 4 billion that analysts had expected, according to Pin Data".
    """
    reach = range(max(source - _EXPECTED_REACH, 0), source)
    expected = next((at for at in reach if tokens[at].lower in EXPECTED), None)
    return next((at for at in range(expected or 0, 0, -1) if tokens[at].lower in _SET_AGAINST), 0)


def _speaks_from(tokens: list[Token], index: int, names: frozenset[str]) -> list[Speaker]:
    name = _name_from(tokens, index, names)
    return [name.speaks(0, len(tokens), "according-to")] if name is not None else []


def _cited(tokens: list[Token], names: frozenset[str]) -> list[Speaker]:
    """ "The paper, citing the navy, said", "quoted Acme as saying": second-hand words are the first speaker's.

    Whoever cites somebody without a name ("citing unnamed officials") speaks for them.
    """
    for index in range(len(tokens) - 1) if holds(tokens, _CITING) else ():
        if tokens[index].lower not in _CITING:
            continue
        if tokens[index].lower in ("citing", "quoting"):
            name = _name_from(tokens, index + 1, names)
        else:
            ahead = range(index + 2, min(index + _CITED_TOKENS, len(tokens) - 1))
            said = next((at for at in ahead if tokens[at].lower == "as"), None)
            spoken = said is not None and tokens[said + 1].lower.endswith("ing")
            name = speaker_name(tokens, index + 1, said, names) if said is not None and spoken else None
        if name is not None and not name.pronoun:
            return [] if is_crowd(name.name) else [name.speaks(0, len(tokens), "according-to")]
    return []


def _name_from(tokens: list[Token], start: int, names: frozenset[str]) -> Named | None:
    stop = start
    while (
        stop < len(tokens)
        and not (tokens[stop].text in ",;.()" or tokens[stop].lower in _ENDS_NAME or tokens[stop].text in _SHOWING)
        and stop - start < _LONGEST_NAME
    ):
        stop += 1
    lone = stop - start == 1 and tokens[start].text.islower() and tokens[start - 1].lower == "to"
    if lone and tokens[start].text.isalpha() and not is_known_word(tokens[start].text):
        # "according to worldsteel"
        return Named(tokens[start].text, start)
    return speaker_name(tokens, start, behind_report(tokens, start, stop), names)


def _in_brackets(tokens: list[Token], known: frozenset[str]) -> list[Speaker]:
    """ "882,400 refugees have arrived since April (UNHCR)": a body in brackets at the end, no short form."""
    last = len(tokens) - 1 - (tokens[-1].text == ".")
    if last < 3 or tokens[last].text != ")":
        return []
    first = next((at for at in range(last - 1, max(0, last - _LONGEST_NAME), -1) if tokens[at].text == "("), 0)
    stop = next((at for at in range(first, last) if tokens[at].text == ","), last)
    name = " ".join(token.text for token in tokens[first + 1 : stop])
    if not first or tokens[first - 1].is_capitalized or not (is_institution(name) or name in known):
        return []
    return [Speaker(name, 0, len(tokens), False, "compiled-by", False, first)]


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
            if name is None or name.name.lower().rpartition(" ")[2] in words("event nouns"):
                continue
            if not name.pronoun and canonical_place(name.name) is None and is_name(name.name, names):
                return [name.speaks(0, len(tokens), "label")]
    return []
