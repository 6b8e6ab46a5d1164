"""Names of what is measured: a noun phrase cleaned of place, time, owner and small words, its scope kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimtrack.extraction.chunks import is_bracketed, is_movement_noun
from claimtrack.extraction.label_parts import append, is_traded, owner_mark, without_forms
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.long_names import named_after
from claimtrack.extraction.name_bounds import (
    LANDS,
    attached_side,
    described_name,
    ends_name,
    inside_name,
    is_name_word,
    is_thing,
    leads_to_place,
    spanning_place,
)
from claimtrack.extraction.opening_names import is_ending
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import find_places, is_home
from claimtrack.extraction.sides import without_sides
from claimtrack.extraction.tokens import Token, TokenKind

_KEPT_SMALL = frozenset(
    {"of", "per", "and", "in", "for", "to", "with", "on", "from", "by", "at", "among", "across", "without", "between"}
)
_POINTED = frozenset(("capital", "city", "country"))  # "rents in the capital": where, and not what
_REGIONS = frozenset(("area", "region", "district", "province", "county"))  # "rents in the Leeds area"
_WHOSE = frozenset(("of", "in", "at", "for", "from", "on", "against"))
_OWNED_BY = frozenset(("in", "of", "at", "for"))
NAMED_MEASURES = frozenset(("rate", "rates", "index", "price", "prices", "inflation", "average", "ratio"))
"""Last words of names that are measures themselves ("Bank Rate", "Food Price Index")."""


@dataclass(slots=True)
class Naming:
    """A phrase taken apart.

    ``words`` name the metric; ``scope`` is a place or owner named with it; ``entity`` is set where the phrase is
    nothing but a proper name; ``owner_pronoun`` where a pronoun owns it ("its sales"); ``pointer`` where its head only
    points to something spoken of before ("the total"); ``head`` is its head noun in lower case, ``first`` the index of
    its first token.
    """

    words: list[str] = field(default_factory=list)
    scope: str | None = None
    scope_form: str = ""
    entity: str | None = None
    owner_pronoun: str = ""
    pointer: bool = False
    definite: bool = False
    head: str = ""
    first: int = 0

    @property
    def text(self) -> str:
        return " ".join(self.words)


def name_phrase(
    tokens: list[Token],
    phrase: Phrase,
    names: frozenset[str],
    proper: frozenset[str],
    dates: frozenset[int],
    held: frozenset[int] = frozenset(),
) -> Naming:
    """Take a phrase apart; ``names`` are words known as proper names, ``dates`` the token indices of dates.

    ``held`` are the indices of places that are part of a longer name ("Real Madrid").
    """
    found = Naming(first=phrase.first)
    if held:
        names = names | {tokens[index].text for index in held}
    spanning = spanning_place(tokens, phrase)
    if spanning is not None:
        found.scope, found.scope_form, found.head = spanning.scope, spanning.form, phrase.head
        return found
    _name_core(tokens, phrase.first, phrase.core_last, names, dates, held, found)
    _split_leading_name(found, proper)
    described = described_name(found.words, proper)
    if described:
        # "self-developed HarmonyOS", "crypto exchange Bybit": a name with its description.
        found.entity, found.scope, found.scope_form, found.words = described, described, "entity", []
    found.head = phrase.head
    articled = tokens[phrase.first].lower in words("determiners")
    side, attached = attached_side(tokens, phrase)
    if side is not None and not found.scope:
        found.scope, found.scope_form = side.scope, side.form
    for preposition, inner in attached:
        start = named_after(tokens, inner.first, names) if held else None
        if start is not None and start >= phrase.first and start == phrase.first + articled:
            # "the University of Oslo"
            owner_at = owner_mark(tokens, inner.first, inner.last)
            end = inner.last if owner_at is None else owner_at
            found.entity = found.scope = " ".join(token.text for token in tokens[start:end])
            found.scope_form, found.words = "entity", []
            if owner_at is not None:
                # "the University of Oslo's budget"
                owned = Naming()
                _name_core(tokens, owner_at + 1, inner.last, names, dates, held, owned)
                found.entity, found.words = None, owned.words
            continue
        part = Naming()
        _name_core(tokens, inner.first, inner.last, names, dates, held, part)
        described = described_name(part.words, proper) if preposition in _OWNED_BY else ""
        if described:
            # "shares in French brewer Oxo"
            found.scope, found.scope_form = described, "entity"
            continue
        if part.scope and not part.words and part.scope_form == "name" and is_traded(found.words, preposition):
            # "exports to Peru": with whom is part of what is measured
            found.words += [preposition, part.scope]
            continue
        if part.scope and not found.scope and not (found.entity and not found.words and preposition in ("of", "in")):
            found.scope, found.scope_form = part.scope, "name" if part.scope_form == "capital" else part.scope_form
        if part.entity and not part.words and preposition in _WHOSE and not found.scope:
            found.scope, found.scope_form = part.entity, "entity"
        regional = preposition == "in" and part.scope and set(part.words) <= _REGIONS
        if part.words and preposition in _KEPT_SMALL and not (regional or (part.definite and inner.head in _POINTED)):
            found.words += [preposition, *part.words]
    if "and" in found.words:  # "DeepSeek and daily token usage"
        cut = found.words.index("and")
        if 0 < cut < len(found.words) - 1 and all(word.split("-")[0] in proper for word in found.words[:cut]):
            found.words = found.words[cut + 1 :]
    found.words = without_forms(found.words)
    found.pointer = _is_pointer(found)
    return found


def _name_core(
    tokens: list[Token],
    first: int,
    last: int,
    names: frozenset[str],
    dates: frozenset[int],
    held: frozenset[int],
    found: Naming,
) -> None:
    owner_at = owner_mark(tokens, first, last)
    if owner_at is not None:
        _read_owner(tokens, first, owner_at, names, dates, held, found)
        first = owner_at + 1
    places = {index: place for place in find_places(tokens, first, last) for index in range(place.first, place.last)}
    for index in range(first, last):
        token = tokens[index]
        lower = token.lower
        place = places.get(index)
        if (
            place is not None
            and index not in held
            and (place.form == "world" or not inside_name(tokens, index, place.last, last))
        ):
            if (place.form != "demonym" or index == place.first) and ends_name(tokens, first, index, place.last, last):
                # "Real Madrid": the words before belong to the name.
                found.scope, found.scope_form = f"{tokens[first].text} {token.text}", "entity"
                found.words = []
            elif (found.scope is None or found.scope_form == "entity") and not is_home(tokens, place.last):
                found.scope, found.scope_form = place.scope, place.form
                found.words = without_sides(found.words)
            continue
        if lower in LANDS and leads_to_place(tokens, index):
            # "The Kingdom of Norway": the place says who it is.
            continue
        if index in dates or (
            lower in words("time words")
            and not found.words
            and index + 1 < last
            and token.kind == TokenKind.WORD
            and lower in ("year", "month", "quarter", "week")
        ):
            continue
        if token.kind == TokenKind.PUNCT:
            if token.text in "-/&–" and found.words and index + 1 < last and token.glued:
                found.words[-1] += token.text
            elif token.text == "&" and found.words:
                found.words.append("&")
            continue
        if token.kind == TokenKind.POSSESSIVE or is_bracketed(tokens, index, last):
            continue
        joined = index + 1 < last and tokens[index + 1].text == "-" and tokens[index + 1].glued
        if (lower in words("determiners") and not joined) or (lower in words("conjunctions") and lower != "and"):
            found.definite = found.definite or lower in ("the", "this", "that", "these", "those")
            continue
        if lower in words("possessives"):
            found.owner_pronoun = lower
            continue
        inner = index + 1 < last and tokens[index + 1].text != "-"
        if inner and lower in words("empty adjectives") and index not in held:
            continue
        append(found.words, token, index > first)
    measures = len(found.words) > 1 and found.words[-1].lower() in NAMED_MEASURES
    # "Tern 3": the number of a model belongs to its name.
    named = found.words[:-1] if len(found.words) > 1 and found.words[-1].isdigit() else found.words
    plain = measures or is_thing(named, first)
    if named and not plain and all(is_name_word(word, names) or word in ("and", "do") for word in named):
        found.entity = " ".join(found.words)
        if owner_at is None:
            found.words = []


def _read_owner(
    tokens: list[Token],
    first: int,
    last: int,
    names: frozenset[str],
    dates: frozenset[int],
    held: frozenset[int],
    found: Naming,
) -> None:
    part = Naming()
    _name_core(tokens, first, last, names, dates, held, part)
    if part.scope and not part.words and not part.entity:
        found.scope, found.scope_form = part.scope, part.scope_form
    elif part.entity:
        found.scope, found.scope_form = part.entity, "entity"
    elif part.words and part.words[-1].lower() in words("referring heads"):
        found.owner_pronoun = "the " + part.words[-1].lower()
        if part.scope:
            found.scope, found.scope_form = part.scope, part.scope_form
    elif part.words and not all(word.lower() in words("time words") for word in part.words):
        found.words += part.words
        if part.scope:
            found.scope, found.scope_form = part.scope, part.scope_form


def _split_leading_name(found: Naming, proper: frozenset[str]) -> None:
    """ "Tesla deliveries": a name before a common noun is whom it is about, where nothing else says so."""
    count = 0
    while count < len(found.words) and found.words[count] in proper and found.words[count][1:2].islower():
        count += 1
    if count == 1 and ((found.first == 0 and is_ending(found.words[0])) or found.words[0] in words("holidays")):
        # "Steel output fell", "the Easter break"
        return
    if count and count < len(found.words) and found.scope is None and found.words[count][:1].islower():
        found.scope, found.scope_form = " ".join(found.words[:count]), "entity"


def _is_pointer(found: Naming) -> bool:
    content = [word.lower() for word in found.words if word.lower() not in _KEPT_SMALL]
    return bool(content) and all(
        word in words("pointer nouns")
        or word in words("quantity adjectives")
        or (is_movement_noun(word) and word != "loss")
        for word in content
    )
