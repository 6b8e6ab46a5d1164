"""The subject of a verb: the noun phrase before it, past asides, relative clauses and shared subjects."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.phrases import Phrase, opening_bracket, phrase_at, phrase_start

CLAUSE_OPENERS = frozenset(("as", "since", "after", "before", "until", "till"))
"""Prepositions that open a clause where a noun phrase and its verb follow ("as the nation accelerates")."""
_EXTENTS = frozenset(("little", "much", "long", "wide", "high", "tall", "deep", "thick", "old", "across"))
_EXISTING = frozenset(("be", "exist", "remain", "live", "come", "stand", "follow", "seem", "appear"))
_RELATIVES = frozenset(("that", "which", "who", "where", "whose"))


def find_subject(chunks: list[Chunk], at: int, found: Government) -> None:
    """The subject of the verb at this chunk."""
    index = at - 1
    if index >= 0 and chunks[index].word == "," and chunks[at].form == "ing":
        index = _main_verb_before(chunks, at)
        if index >= 0:
            find_subject(chunks, index, found)
        return
    beside = _before_adverbs(chunks, index)
    if beside >= 0 and chunks[beside].kind is ChunkKind.FIGURE:
        # "of which 37.4 billion came from ...": the figure itself is the subject.
        found.sibling = chunks[beside].number if found.sibling is None else found.sibling
        return
    while index >= 0:
        chunk = chunks[index]
        kind = chunk.kind
        if _only_tells_how(chunks, index) or _only_tells_where(chunks, index, at):
            index -= 1
            continue
        if kind in (ChunkKind.PRONOUN, ChunkKind.SUBORDINATOR):
            found.pronoun = chunk.word if kind is ChunkKind.PRONOUN else found.pronoun
            told = kind is ChunkKind.SUBORDINATOR and chunk.word in ("which", "that", "who")
            found.subject = _told_of(chunks, index) if told else found.subject
            return
        if kind is ChunkKind.NOUNS:
            goes_on = _take_nouns(chunks, index, at, found)
            if goes_on is None:
                return
            index = goes_on
            continue
        if kind is ChunkKind.FIGURE:
            if found.sibling is None:
                found.sibling = chunk.number
        elif kind is ChunkKind.VERB:
            whole = _told_by_relative(chunks, index, at)
            if whole == index + 1:
                find_subject(chunks, index, found)
            else:
                found.subject = phrase_at(chunks, whole)
            return
        elif kind is ChunkKind.MARK and chunk.word == ",":
            opening = _comma_before(chunks, index)
            if opening >= 0:
                index = opening
        elif kind is ChunkKind.MARK and chunk.word == ")":
            index = opening_bracket(chunks, index)
        elif kind is ChunkKind.MARK and chunk.word in ";:":
            return
        index -= 1


def _take_nouns(chunks: list[Chunk], index: int, at: int, found: Government) -> int | None:
    """The phrase at a chunk as the subject of the verb at ``at``; else where to go on, in front of what it is not."""
    start = phrase_start(chunks, index)
    if index == at - 1 and chunks[at].form == "ing":
        # "with shipments reaching": the noun right before a participle is its subject, whatever governs it.
        found.subject = phrase_at(chunks, start)
        return None
    if start > 1 and chunks[start - 1].word == "as" and chunks[start - 2].word == "such":
        # "fruits such as figs fell": the examples are no subject.
        return start - 3
    if start > 2 and chunks[start - 1].word == "or" and chunks[start - 2].word == "," and chunks[at - 1].word == ",":
        # "The margin, or EBITDA as a share of revenue, was": said in other words.
        return start - 3
    first_verb = _before_figure(chunks, start - 1)
    # "It will open a mill and hire 300 people": both verbs share what helps the first.
    helped = first_verb >= 0 and chunks[at].form == "base" and chunks[first_verb].kind is ChunkKind.VERB
    joined = first_verb >= 0 and chunks[at - 1].kind is ChunkKind.CONJUNCTION
    if joined and (helped or _is_finite(chunks[first_verb])):
        # "Acme raised its guidance and plans to spend ...", "serves one in four users and": the object is no subject.
        find_subject(chunks, first_verb, found)
        return None
    listed = _list_begin(chunks, start)
    if listed < start:
        # "Shipments of coats, shoes and bags climbed"
        find_subject(chunks, listed + 1, found)
        _take_list(found.subject, chunks[index].last)
        return None
    clause = start > 0 and chunks[start - 1].word in CLAUSE_OPENERS and index == _before_adverbs(chunks, at - 1)
    if start > 0 and chunks[start - 1].kind is ChunkKind.PREPOSITION and not clause:
        return start - 2
    found.subject = phrase_at(chunks, _told_by_relative(chunks, start - 1, at) if start > 0 else start)
    return None


def _take_list(subject: Phrase | None, last: int) -> None:
    """The phrase with the whole list that its "of" leads to, which ends at token ``last``."""
    if subject is not None and subject.attached and subject.attached[-1][0] == "of":
        subject.attached[-1][1].last = subject.last = last


def _list_begin(chunks: list[Chunk], last: int) -> int:
    """The first of the things behind one preposition whose list ends with the phrase at ``last``; else ``last``."""
    joined = chunks[last].kind is ChunkKind.NOUNS and last + 1 < len(chunks)
    joined = joined and chunks[last + 1].kind is ChunkKind.CONJUNCTION and chunks[last + 1].word == "and"
    first = last
    while joined and first > 2 and chunks[first - 1].word == "," and chunks[first - 2].kind is ChunkKind.NOUNS:
        first -= 2
    governed = first < last and chunks[first - 1].kind is ChunkKind.PREPOSITION
    return first if governed else last


def _before_adverbs(chunks: list[Chunk], index: int) -> int:
    while index >= 0 and chunks[index].kind in (ChunkKind.ADVERB, ChunkKind.DATE):
        index -= 1
    return index


def _before_figure(chunks: list[Chunk], index: int) -> int:
    """In front of an amount and of what tells how."""
    while index >= 0 and chunks[index].kind in (ChunkKind.FIGURE, ChunkKind.ADVERB):
        index -= 1
    return index


def _is_finite(verb: Chunk) -> bool:
    known = verb_forms().get(verb.word) if verb.kind is ChunkKind.VERB else None
    return known is not None and (verb.form in ("past", "s") or known.invariant)


def _told_of(chunks: list[Chunk], relative: int) -> Phrase | None:
    """The phrase in front of "which" or ", who"."""
    index = relative - 1
    while index >= 0 and chunks[index].word == ",":
        index -= 1
    there = index >= 0 and chunks[index].kind is ChunkKind.NOUNS
    return phrase_at(chunks, phrase_start(chunks, index)) if there else None


def _told_by_relative(chunks: list[Chunk], verb: int, at: int) -> int:
    """The phrase that a relative clause with this verb only tells of, or what stands behind the verb.

    "The number of households that sell power from their roofs has passed ...", "the fee that the port charges went up":
    the subject of the verb at ``at`` stands before the clause. Behind "and" both verbs have the clause's subject.
    """
    plain = chunks[verb].kind is ChunkKind.VERB and chunks[verb].word not in words("quantity adjectives")
    if not plain or chunks[at - 1].kind is ChunkKind.CONJUNCTION:
        return verb + 1
    index = verb - 1
    doing = chunks[verb].form == "ing" and chunks[verb].last - chunks[verb].first == 1
    if doing and index >= 0 and chunks[index].kind is ChunkKind.NOUNS and _is_finite(chunks[at]):
        # "The number of people claiming benefits rose"
        return phrase_start(chunks, index)
    while index >= 0 and chunks[index].kind in (ChunkKind.ADVERB, ChunkKind.DATE):
        index -= 1
    if index >= 0 and chunks[index].kind is ChunkKind.NOUNS:
        index = phrase_start(chunks, index) - 1
    elif index >= 0 and chunks[index].kind is ChunkKind.PRONOUN:
        index -= 1
    if index < 1 or chunks[index].kind is not ChunkKind.SUBORDINATOR or chunks[index].word not in _RELATIVES:
        return verb + 1
    return phrase_start(chunks, index - 1) if chunks[index - 1].kind is ChunkKind.NOUNS else verb + 1


def _only_tells_how(chunks: list[Chunk], index: int) -> bool:
    """ "Camps are open and host": an adjective behind a verb or a figure ("85% full and hold") is no subject."""
    adjectives = words("predicate adjectives") | _EXTENTS
    if chunks[index].kind is not ChunkKind.NOUNS:
        return False
    alone = chunks[index].last - chunks[index].first == 1 and chunks[index].word in adjectives
    return alone and index > 0 and chunks[index - 1].kind in (ChunkKind.VERB, ChunkKind.FIGURE, ChunkKind.ADVERB)


def _only_tells_where(chunks: list[Chunk], index: int, at: int) -> bool:
    """ "Thefts there rose": "there" behind the subject, where nothing says that there is something."""
    if chunks[index].word != "there" or not index or chunks[index - 1].kind is not ChunkKind.NOUNS:
        return False
    verb, before = chunks[at].verb, phrase_start(chunks, index - 1)
    exists = verb is None or verb.lemma in _EXISTING or verb.verb_class == "be"
    # "Inflation there was 2.5%", but "In Fife there were 40 strikes", "this time there were 40"
    placed = before > 0 and chunks[before - 1].kind in (ChunkKind.PREPOSITION, ChunkKind.DATE)
    return not exists or not (placed or chunks[index - 1].word in words("time words"))


def _comma_before(chunks: list[Chunk], comma: int) -> int:
    """The comma that opens the aside which closes here, or -1."""
    for index in range(comma - 1, -1, -1):
        if chunks[index].word == "," and chunks[index].kind is ChunkKind.MARK:
            opener = chunks[index + 1]
            says = chunks[index + 2].verb if index + 2 < comma else None
            if opener.kind is ChunkKind.PRONOUN and index + 3 == comma and says and says.verb_class == "say":
                # "The average ticket, she added, had climbed"
                return index
            of_them = [chunk.word for chunk in chunks[index + 2 : index + 4]] in (["of", "them"], ["of", "whom"])
            if opener.kind is ChunkKind.FIGURE and of_them:
                # "employs 1,900 people, 620 of them in Fife, and owns"
                return index
            if opener.kind in (
                ChunkKind.SUBORDINATOR,
                ChunkKind.NOUNS,
                ChunkKind.PREPOSITION,
                ChunkKind.VERB,
                ChunkKind.ADVERB,
            ) or opener.word in ("whose", "a", "the"):
                return index
        if chunks[index].word in (";", ":"):
            return -1
    return -1


def _main_verb_before(chunks: list[Chunk], at: int) -> int:
    for index in range(at - 1, -1, -1):
        if chunks[index].kind is ChunkKind.VERB and chunks[index].form != "ing":
            return index
        if chunks[index].word == ";":
            return -1
    return -1
