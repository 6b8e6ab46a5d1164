"""What a quantity is said of, and which way it moves: a short reading of the clause for people without claims."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.clauses import govern
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.phrases import Phrase, phrase_at
from claimtrack.extraction.quantities.multiples import multiple_words
from claimtrack.extraction.tokens import Token, TokenKind

REACH = 6
"""Tokens back to a word of movement."""
_LEVELS = frozenset(("to", "from", "at", "than", "worth", "for", "in", "on", "with", "against"))
_CROSSED = frozenset(("by", "of", "a", "an", "the", "another", "further", "just", "only"))


def direction_of(tokens: list[Token], figure: Figure) -> str | None:
    """Up or down, by the word of movement that a change stands beside, or that a level is reached by ("fell to 49").

    "rose 5%", "fell by 3 points", "up 0.2%", "a drop of 40", "12% more", "a 5% increase".
    """
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    if figure.shape in (Shape.PERCENT, Shape.POINTS, Shape.FRACTION):
        if behind in words("more words") or behind in words("rise nouns"):
            return "up"
        if behind in words("less words") or behind in words("fall nouns"):
            return "down"
    if figure.first > 1 and tokens[figure.first - 1].lower == "to":
        verb = figure.first - (3 if figure.first > 2 and tokens[figure.first - 2].lower in ("up", "down") else 2)
        reached = _movement(tokens[verb].lower, False)
        if reached:
            return reached
    for position in range(figure.first - 1, max(-1, figure.first - 1 - REACH), -1):
        token = tokens[position]
        near = position == figure.first - 1
        if token.glued and position and tokens[position - 1].text in "-‑":
            # "a 6.1-inch display"
            return None
        if position and (_is_noun_or_particle(tokens, position) or _only_describes(tokens, position)):
            return None
        if near and token.lower in ("a", "an") and _stands_before_noun(tokens, figure):
            return None
        moved = _movement(token.lower, near or tokens[position + 1].lower == "by")
        if moved:
            return moved
        if token.lower in _CROSSED:
            continue
        if token.lower in _LEVELS or token.kind != TokenKind.WORD or token.lower in words("conjunctions"):
            return None
    return None


def _is_noun_or_particle(tokens: list[Token], position: int) -> bool:
    """ "3.7 rebounds" counts them, "gave up 517 yards" gives them: nothing moved."""
    before, lower = tokens[position - 1], tokens[position].lower
    if lower in ("up", "down") and not before.is_capitalized:
        known = verb_forms().get(before.lower)
        be = before.lower in words("auxiliaries")
        return not be and known is not None and known.verb.verb_class in ("do", "have", "other", "measure")
    form = verb_forms().get(lower)
    return (
        before.kind == TokenKind.NUMBER and form is not None and form.form == "s" and lower not in words("rise nouns")
    )


def _only_describes(tokens: list[Token], position: int) -> bool:
    """ "a tapered 14 gauge tip", "the increased 5% levy": a participle behind an article moved nothing here."""
    form = verb_forms().get(tokens[position].lower)
    return form is not None and form.form == "past" and tokens[position - 1].lower in words("determiners")


def _stands_before_noun(tokens: list[Token], figure: Figure) -> bool:
    """ "added a 30 degree homer": the figure describes what was added."""
    if figure.last >= len(tokens) or figure.shape is not Shape.PLAIN or figure.noun_last > figure.noun_first:
        return False
    behind = tokens[figure.last]
    return behind.kind == TokenKind.WORD and not is_small(behind.lower) and behind.lower not in words("rise nouns")


def _movement(lower: str, particle: bool) -> str | None:
    known = verb_forms().get(lower)
    verb = known.verb.verb_class if known is not None and lower not in multiple_words() else ""
    if (lower == "up" and particle) or lower in words("rise nouns") or verb == "up":
        return "up"
    if (lower == "down" and particle) or lower in words("fall nouns") or verb == "down":
        return "down"
    return None


def concepts(tokens: list[Token], chunks: list[Chunk]) -> dict[int, str]:
    """The words that each figure is said of, by the figure's number."""
    said: dict[int, list[str]] = {}
    for government in govern(chunks):
        found = _said_of(tokens, government)
        if not found and government.sibling is not None:
            found = said.get(government.sibling, [])
        found = _behind_conversion(tokens, chunks, government) or found or _opening(tokens, chunks, government)
        said[government.figure] = found or _before(tokens, chunks, government) or next(reversed(said.values()), [])
    return {number: " ".join(dict.fromkeys(found)) for number, found in said.items()}


def _said_of(tokens: list[Token], government: Government) -> list[str]:
    """What governs the figure, whose verb it stands behind, and what it qualifies or is a part of."""
    inner = government.right_noun or (government.complement[1] if government.complement else None)
    phrases = [government.noun, government.subject]
    if not any(phrases):
        phrases = [government.near_noun or government.object]
    found: list[str] = []
    for phrase in (*phrases, inner):
        if phrase is not None:
            found += _words(tokens, phrase)
    return found


def _opening(tokens: list[Token], chunks: list[Chunk], government: Government) -> list[str]:
    """Where nothing governs a figure: the noun phrase that opens its sentence, if a verb follows it there."""
    if government.main is None:
        return []
    for index, one in enumerate(chunks):
        governed = index > 0 and chunks[index - 1].kind is ChunkKind.PREPOSITION
        if one.kind is ChunkKind.NOUNS and one.first < government.main.first and not governed:
            return _words(tokens, phrase_at(chunks, index))
        if one.first >= government.main.first:
            break
    return []


def _before(tokens: list[Token], chunks: list[Chunk], government: Government) -> list[str]:
    """Where no verb is known: the first noun phrase of the sentence, if it stands before the figure."""
    for index, one in enumerate(chunks):
        if one.kind is ChunkKind.FIGURE and one.number == government.figure:
            return []
        governed = index > 0 and chunks[index - 1].kind is ChunkKind.PREPOSITION
        if one.kind is ChunkKind.NOUNS and not governed:
            return _words(tokens, phrase_at(chunks, index))
    return []


_DIMENSIONS = frozenset("deep long wide high tall across apart away thick square above below".split())
_BRACKET_REACH = 6


def _behind_conversion(tokens: list[Token], chunks: list[Chunk], government: Government) -> list[str]:
    """ "8 miles (13 km) of new tunnels", "a 100-mile (160 km) journey": what follows an amount and its conversion."""
    figure = next((c for c in chunks if c.kind is ChunkKind.FIGURE and c.number == government.figure), None)
    if figure is None or "(" not in [token.text for token in tokens[max(0, figure.first - 1) : figure.last + 1]]:
        return []
    reach = range(figure.last, min(figure.last + _BRACKET_REACH, len(tokens)))
    start = next((at + 1 for at in reach if tokens[at].text == ")"), len(tokens))
    if start < len(tokens) and tokens[start].lower == "of":
        start += 1
    index = next((at for at, one in enumerate(chunks) if one.kind is ChunkKind.NOUNS and one.first == start), None)
    if index is None or tokens[start].lower in _DIMENSIONS:
        return []
    return _words(tokens, phrase_at(chunks, index))


def _words(tokens: list[Token], phrase: Phrase) -> list[str]:
    """The words of a phrase that carry meaning; what is glued together is one ("TA-125")."""
    empty = words("determiners") | words("possessives") | words("prepositions") | words("pronouns")
    found: list[str] = []
    for index in range(phrase.first, phrase.last):
        token = tokens[index]
        joined = index > phrase.first and token.glued and token.kind is not TokenKind.POSSESSIVE
        if joined and found and token.text not in ",;:":
            found[-1] += token.text
        elif token.kind in (TokenKind.WORD, TokenKind.NUMBER) and (token.lower not in empty or _goes_on(tokens, index)):
            found.append(token.text)
    return [word for word in found if word.lower() not in empty]


def _goes_on(tokens: list[Token], index: int) -> bool:
    """ "off-grid": a small word that a hyphen joins to the next."""
    return index + 1 < len(tokens) and tokens[index + 1].glued and tokens[index + 1].text in "-‑"
