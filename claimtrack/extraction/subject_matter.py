"""What a document is about: the place, the world, or the body that its figures hold for unless they say otherwise."""

from __future__ import annotations

from collections import Counter

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.names import find_entities, is_name_token
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, tokenize


def main_scope(
    title: str | None, publisher: str | None, sentences: list[Sentence], names: frozenset[str]
) -> str | None:
    """The place, the world, or the body that a document is about; ``None`` where nothing stands out.

    The title counts most, then the lead, then how often a place is named. Several places side by side with none in
    the title are parts of the world.
    """
    title_tokens = tokenize(_without_capitals(title or ""))
    in_title = [place for place in find_places(title_tokens) if place.form in ("name", "demonym")]
    if in_title:
        return in_title[0].scope
    lead_world = any(place.form == "world" for place in find_places(title_tokens))
    # "Compute Watch: Corvane spends ahead": what stands before the colon names a series.
    series = next((index + 1 for index, token in enumerate(title_tokens[:-1]) if token.text == ":"), 0)
    for entity in _title_entities(title_tokens[series:], names):
        if not lead_world and _is_actor(entity.split()[0], sentences) and _leads(entity, sentences, names):
            return full_name(entity, sentences)
    any_world = lead_world
    counts: Counter[str] = Counter()
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        if sentence.block.kind is BlockKind.HEADING and number < 6:
            tokens = tokenize(_without_capitals(" ".join(token.text for token in tokens)))
        for place in find_places(tokens):
            if place.form == "world":
                any_world = True
                lead_world = lead_world or number < 6
            elif place.form != "capital":
                counts[place.scope] += 2 if number < 4 else 1
    headed = _headed_place(sentences)
    if headed:
        return headed
    places = counts.most_common(2)
    strong = bool(places) and places[0][1] >= 4 and (len(places) < 2 or places[0][1] >= 2 * places[1][1])
    if strong and not (lead_world and places[0][1] < 6):
        return places[0][0]
    if any_world or len(counts) >= 3:
        return "world"
    if places and places[0][1] >= 3:
        return places[0][0]
    actor = _main_actor(sentences, names)
    return full_name(actor, sentences) if actor else None


def _leads(entity: str, sentences: list[Sentence], names: frozenset[str]) -> bool:
    """Is no other name spoken of clearly more often?"""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            counts.update(name for _, _, name in find_entities(sentence.tokens, names, names))
    best = max((count for name, count in counts.items() if name != entity), default=0)
    return counts[entity] + 1 >= best


def _headed_place(sentences: list[Sentence]) -> str | None:
    """The one place that the headings above the first paragraph name."""
    for sentence in sentences[:6]:
        if sentence.block.kind is not BlockKind.HEADING:
            return None
        text = _without_capitals(" ".join(token.text for token in sentence.tokens))
        places = [place for place in find_places(tokenize(text)) if place.form in ("name", "demonym")]
        if len(places) == 1:
            return places[0].scope
    return None


def _main_actor(sentences: list[Sentence], names: frozenset[str]) -> str | None:
    """The name that acts most often in the text, where one does so at least three times."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            counts.update({name for _, _, name in find_entities(sentence.tokens, names, names)})
    best = counts.most_common(2)
    if best and best[0][1] >= 3 and (len(best) < 2 or best[0][1] >= 2 * best[1][1]):
        return best[0][0] if _is_actor(best[0][0].split()[0], sentences) else None
    return None


def full_name(name: str, sentences: list[Sentence]) -> str:
    """The name with the abbreviation it is introduced with ("Corvane" gives "Corvane AI")."""
    for sentence in sentences:
        for token in sentence.tokens[:-1]:
            if token.text == name:
                behind = sentence.tokens[token.index + 1]
                abbreviated = behind.text.isupper() and len(behind.text) > 1 and behind.kind == TokenKind.WORD
                if not abbreviated or sentence.block.kind is BlockKind.HEADING:
                    continue
                return f"{name} {behind.text}"
            if token.text.isalpha() and token.text == name.split(maxsplit=1)[0]:
                break
    return name


def _without_capitals(text: str) -> str:
    """Words in capitals as names ("CHOLERA IN MOZAMBIQUE" gives "Cholera In Mozambique"); short ones stay."""
    return " ".join(word.capitalize() if len(word) > 3 and word.isupper() else word for word in text.split())


def _is_actor(name: str, sentences: list[Sentence]) -> bool:
    """Is a name of the title acted on or owned by often enough, beside what it says itself?"""
    acting = 0
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
                reports = bool(behind) and behind[0] in ("'s", "’s") and any(w in words("report nouns") for w in behind)
                acting += not speaks and not reports and before not in ("to", "(", "by")
    return acting >= 1


def _title_entities(tokens: list[Token], names: frozenset[str]) -> list[str]:
    """The runs of name words in a title, in order."""
    runs: list[str] = []
    current: list[str] = []
    for token in tokens:
        if token.kind == TokenKind.WORD and is_name_token(token, names) and token.is_capitalized:
            current.append(token.text)
        elif current:
            runs.append(" ".join(current))
            current = []
    return [*runs, " ".join(current)] if current else runs
