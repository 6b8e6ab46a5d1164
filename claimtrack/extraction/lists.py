"""Lists that run in parallel: "Samsung and Apple ... 61.4 million and 58.6 million units, respectively"."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.long_names import places_in_names
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.places import find_places
from claimtrack.extraction.tokens import Token, TokenKind, holds

_PAIR = 2
_PAIRING = frozenset(("respectively",))
_VERB_REACH = 4
_JOINTS = frozenset((",", "and", "or", "the", "in"))


def respective_things(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> dict[int, str]:
    """The thing of each figure (by index) that "respectively" pairs with a common noun of an earlier list.

    "Coal and oil added 0.9% and 0.3% respectively": coal, oil.
    """
    if not _marks(tokens):
        return {}
    quantities = [chunk for chunk in chunks if chunk.kind is ChunkKind.FIGURE]
    for listed in _noun_lists(tokens, chunks, names):
        paired = [chunk for chunk in quantities if chunk.first >= listed[-1][1]]
        if len(paired) == len(listed):
            return {chunk.number: thing for chunk, (thing, _) in zip(paired, listed, strict=True)}
    return {}


def respective_figures(tokens: list[Token], chunks: list[Chunk]) -> dict[int, int]:
    """The earlier figure that each later one belongs to, by index, where "respectively" pairs figures with figures.

    "Wheat came to 61 tonnes and rice to 55, a fall of 2 percent and a rise of 14 percent, respectively".
    """
    marks = _marks(tokens)
    quantities = [c.number for c in chunks if c.kind is ChunkKind.FIGURE and marks and c.last <= marks[-1]]
    half = len(quantities) // 2
    if half < 2 or len(quantities) % 2:
        return {}
    return dict(zip(quantities[half:], quantities[:half], strict=True))


def _marks(tokens: list[Token]) -> list[int]:
    return [token.index for token in tokens if token.lower in _PAIRING] if holds(tokens, _PAIRING) else []


def _noun_lists(tokens: list[Token], chunks: list[Chunk], names: frozenset[str]) -> list[list[tuple[str, int]]]:
    """Runs of common nouns joined by commas and "and", each with the token index where it ends."""
    lists: list[list[tuple[str, int]]] = []
    current: list[tuple[str, int]] = []
    for chunk in chunks:
        if chunk.kind is ChunkKind.NOUNS:
            span = tokens[chunk.first : chunk.last]
            named = any(token.text in names or (token.index and token.is_capitalized) for token in span)
            if named or any(t.kind != TokenKind.WORD or t.lower in words("standings") for t in span):
                current = []
            else:
                current.append((" ".join(token.text for token in span).removeprefix("the "), chunk.last))
            continue
        if chunk.word in (",", "and") and current:
            continue
        if len(current) > 1 and chunk.kind is ChunkKind.VERB:
            lists.append(current)
        current = []
    return lists


def respective_scopes(
    tokens: list[Token], chunks: list[Chunk], figures: list[Figure], names: frozenset[str]
) -> dict[int, str]:
    """The scope of each figure (by index) that a "respectively" pairs with a name of an earlier list.

    Where the list has n names and 2n figures follow, the names are paired twice ("... 3% and 4%, to 14 and 13 tonnes").
    """
    marks = _marks(tokens)
    quantities = [chunk for chunk in chunks if chunk.kind is ChunkKind.FIGURE]
    if not marks:
        return _side_by_side(tokens, quantities, names)
    for listed in _name_lists(tokens, names):
        behind = [chunk for chunk in quantities if chunk.first >= listed[-1][1]]
        # What is paired stands before the word, unless it stands before all figures.
        behind = [chunk for chunk in behind if chunk.last <= marks[-1]] or behind
        if len(behind) >= len(listed):
            rounds = 2 if len(behind) == 2 * len(listed) else 1
            paired = behind[: rounds * len(listed)]
            return {chunk.number: listed[position % len(listed)][0] for position, chunk in enumerate(paired)}
        before = [chunk for chunk in quantities if chunk.last < listed[0][1]][-len(listed) :]
        if not behind and len(before) == len(listed) and listed[-1][1] <= marks[-1]:
            # "$9 million and $7 million were spent by Oxo and Vexa, respectively"
            return {chunk.number: name for chunk, (name, _) in zip(before, listed, strict=True)}
    return {}


def _side_by_side(tokens: list[Token], quantities: list[Chunk], names: frozenset[str]) -> dict[int, str]:
    """ "Peru and Chile grew 6% and 4%", "Elm, Oxo and Hale have 8, 3 and 4 of them": names and as many figures."""
    for run in _figure_runs(tokens, quantities):
        for listed in _name_lists(tokens, names):
            first_end, last = listed[0][1], listed[-1][1]
            between = tokens[last : run[0].first]
            told = 0 < len(between) <= _VERB_REACH and not any(token.text in ",;:(" for token in between)
            pair = [t.lower for t in tokens[first_end : last - len(listed[-1][0].split())]] == ["and"]
            if told and len(listed) == len(run) and (pair or len(run) > _PAIR):
                return {chunk.number: name for chunk, (name, _) in zip(run, listed, strict=True)}
    return {}


def _figure_runs(tokens: list[Token], quantities: list[Chunk]) -> list[list[Chunk]]:
    """Figures of one form with nothing but commas and "and" in between."""
    runs: list[list[Chunk]] = []
    for chunk in quantities:
        before = runs[-1][-1] if runs else None
        joint = [token.lower for token in tokens[before.last : chunk.first]] if before is not None else []
        if before is not None and joint in ([","], ["and"], [",", "and"]) and _alike(tokens, before, chunk):
            runs[-1].append(chunk)
        else:
            runs.append([chunk])
    return [run for run in runs if len(run) > 1]


def _alike(tokens: list[Token], one: Chunk, other: Chunk) -> bool:
    bare = tokens[one.last - 1].kind is TokenKind.NUMBER
    return bare or tokens[one.last - 1].text == tokens[other.last - 1].text


def _name_lists(tokens: list[Token], names: frozenset[str]) -> list[list[tuple[str, int]]]:
    """Runs of two or more names joined by commas and "and", each with the token index where it ends."""
    held = places_in_names(tokens, names, names)
    spans = [(place.first, place.last, place.scope) for place in find_places(tokens) if place not in held]
    spans += find_entities(tokens, names, names)
    lists: list[list[tuple[str, int]]] = []
    current: list[tuple[str, int]] = []
    for first, last, name in sorted(spans):
        between = tokens[current[-1][1] : first] if current else []
        if current and first < current[-1][1]:
            continue
        if current and [token.text for token in between] == ["-"]:
            # "Minneapolis-Saint Paul"
            current[-1] = (f"{current[-1][0]}-{name}", last)
            continue
        joined = bool(between) and all(token.lower in _JOINTS for token in between)
        if current and not joined:
            lists.append(current)
            current = []
        current.append((name, last))
    lists.append(current)
    return [found for found in lists if len(found) > 1]
