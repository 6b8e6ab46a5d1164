"""Names that act in a text: which of them it speaks of most, and in full."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import TokenKind

_SCALES = frozenset(("million", "billion", "trillion", "thousand"))


def leads(entity: str, sentences: list[Sentence], names: frozenset[str]) -> bool:
    """Is no other name spoken of clearly more often?"""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            for first, _, name in find_entities(sentence.tokens, names, names):
                before = sentence.tokens[first - 1] if first else None
                # "812 TEU", "5 million DKK": a unit.
                unit = before is not None and (before.kind == TokenKind.NUMBER or before.lower in _SCALES)
                counts[name.split()[0]] += not unit
    own = entity.split(maxsplit=1)[0]
    best = max((count for name, count in counts.items() if name != own), default=0)
    return counts[own] + 1 >= best


def main_actor(sentences: list[Sentence], names: frozenset[str], storms: frozenset[str]) -> str | None:
    """The name that acts most often in the text, where one does so at least three times."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            counts.update({name for _, _, name in find_entities(sentence.tokens, names, names)})
    for name in [name for name in counts if " " in name and name.split()[-1] in words("company words")]:
        # "Vexa AI" and "Vexa" are one.
        counts[name.rpartition(" ")[0]] += counts.pop(name)
    best = [one for one in counts.most_common(3) if storms.isdisjoint(one[0].split())][:2]
    if best and best[0][1] >= 3 and (len(best) < 2 or best[0][1] >= 2 * best[1][1]):
        return best[0][0] if is_actor(best[0][0].split()[0], sentences) else None
    return None


def full_name(name: str, sentences: list[Sentence]) -> str:
    """The name with the abbreviation it is introduced with ("Oxo" gives "Oxo AI")."""
    for sentence in sentences:
        for token in sentence.tokens[:-1]:
            if token.text == name:
                behind = sentence.tokens[token.index + 1]
                abbreviated = behind.text.isupper() and len(behind.text) > 1 and behind.kind == TokenKind.WORD
                abbreviated = abbreviated or behind.text in words("company words")
                if not abbreviated or sentence.block.kind is BlockKind.HEADING:
                    continue
                return f"{name} {behind.text}"
            if token.text.isalpha() and token.text == name.split(maxsplit=1)[0]:
                break
    return name


def is_actor(name: str, sentences: list[Sentence]) -> bool:
    """Is a name of the title acted on or owned by often enough, beside what it says itself?"""
    acting = 0
    name = name.partition("-")[0]
    for sentence in sentences:
        if sentence.block.kind in (BlockKind.HEADING, BlockKind.ROW):
            continue
        for token in sentence.tokens:
            if token.text == name:
                following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
                known = verb_forms().get(following.lower) if following else None
                before = sentence.tokens[token.index - 1].lower if token.index else ""
                speaks = known is not None and known.verb.verb_class in ("say", "measure", "expect")
                behind = [later.lower for later in sentence.tokens[token.index + 1 : token.index + 5]]
                reports = (
                    bool(behind)
                    and behind[0] in ("'s", "’s")
                    and any(word in words("report nouns") and after != "-" for word, after in pairwise([*behind, ""]))
                )
                acting += not speaks and not reports and before not in ("to", "(", "by")
    return acting >= 1
