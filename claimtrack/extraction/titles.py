"""Titles and what stands on top of a text: names in them, bylines, series of articles."""

from __future__ import annotations

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_finite, is_superlative, verb_forms, words, words_of
from claimtrack.extraction.name_runs import is_inside_name, is_name_token, ties
from claimtrack.extraction.named import Mention
from claimtrack.extraction.periods.words import WEEKDAYS
from claimtrack.extraction.places import country_of, find_places, is_country
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Place, Token, TokenKind, as_text, tokenize

LEAD = 6
"""How many sentences the head of a text has at most."""
_BYLINE_TOKENS = 14
_LONGEST_SORT = 4  # words behind the people of a country that say what a name is ("Turkish online food shop Oxo")
_RANKS = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth top leading main premier foremost".split()
)
_NUMBERED = frozenset(("issue", "no", "number", "nr", "vol", "volume", "edition", "part", "episode", "week"))
_AGENTS = ("er", "or", "ist", "ian")
_SETTING_AGAINST = frozenset(("while", "as", "but", "despite", "though", "although", "whereas"))
_LETTERS = frozenset(("letter", "letters", "postcard", "dispatch", "notes", "diary"))
_WRITTEN = frozenset(("written", "filed", "typed", "reporting", "posted", "compiled", "printed"))
_FEW = 12
_BEFALLEN = frozenset(("dead", "hurt", "missing", "homeless", "after", "in", "as"))
"""What a title tells without a verb ("Nine dead in flood")."""


def without_capitals(text: str) -> str:
    """Words in capitals as names ("CHOLERA IN MOZAMBIQUE" gives "Cholera In Mozambique").

    Short ones stay ("AI", "UK"), unless they are part of a place's name ("VIET NAM").
    """
    usual = _capitalized(text, 3)
    whole = _capitalized(text, 1) if text.isupper() else usual
    return max((usual, whole), key=lambda one: sum(place.last - place.first for place in find_places(tokenize(one))))


def without_sort(title: str) -> str:
    """A title without what only says what sort of text it heads ("Press release: Oxo lifts profit")."""
    sort, colon, rest = title.partition(":")
    return rest.strip() if colon and sort.strip().lower() in words("sorts of texts") else title


def _capitalized(text: str, longest_kept: int) -> str:
    return " ".join(word.capitalize() if len(word) > longest_kept and word.isupper() else word for word in text.split())


def only_ranks(tokens: list[Token], place: Place | Mention) -> bool:
    """ "The world's tallest dam", "the longest tunnel in the world": the world only ranks what is spoken of."""
    if place.form != "world":
        return False
    behind = tokens[place.last + 1 : place.last + 4] if place.last < len(tokens) else []
    owns = place.last < len(tokens) and tokens[place.last].kind == TokenKind.POSSESSIVE
    before = tokens[max(0, place.first - 5) : place.first]
    inside = bool(before) and any(token.lower == "in" for token in before[-2:])
    rank = behind if owns else before if inside else []
    return any(is_superlative(token.lower) or token.lower in _RANKS for token in rank)


def before_contrast(title: list[Token]) -> list[Token]:
    """What a title says first, without what it sets against it ("... as Peru cools", "..., and Peru is why")."""
    for at, token in enumerate(title):
        joins = at > 1 and token.lower == "and" and title[at - 1].text == "," and _is_clause(title[: at - 1])
        if token.lower in _SETTING_AGAINST or joins:
            return title[:at]
    return title


def _is_clause(tokens: list[Token]) -> bool:
    """Do these words have a finite verb behind their first?"""
    return any(is_finite(token.lower) for token in tokens[1:])


def opens_and_acts(title: list[Token], opening: str) -> bool:
    """Does the title begin with this name and go on with a verb ("Acme Wind opens ...")?"""
    length = len(opening.split())
    if not opening or length >= len(title) or [token.text for token in title[:length]] != opening.split():
        return False
    while length < len(title) - 1 and title[length].text in words_of("company words", "legal forms"):
        length += 1  # "Oxo AI cuts prices"
    if length + 2 < len(title) and title[length].lower == "on" and title[length + 1].lower in WEEKDAYS:
        length += 2  # "Oxo on Monday cut prices"
    known = verb_forms().get(title[length].lower)
    behind = verb_forms().get(title[length + 1].lower) if length + 1 < len(title) else None
    moves = behind is not None and behind.form in ("base", "past") and behind.verb.verb_class in ("up", "down")
    if known is not None and known.form == "s" and moves:
        return False  # "Library visits climb", where it is visits that act
    return known is not None and (known.form in ("s", "past") or known.invariant)


def behind_owner(title: list[Token], place: Place) -> int:
    """Where a title goes on behind the country that it opens with ("Peru's Acme lifts profit"); 0 if it does not.

    Likewise behind what a name is there ("Peruvian tin miner Acme lifts profit").
    """
    end = place.last
    while end < min(len(title), place.last + _LONGEST_SORT) and title[end].text.islower():
        end += 1
    if place.form == "demonym" and place.first == 0 and place.last < end < len(title) and title[end].is_capitalized:
        return end if title[end - 1].lower in words("firm nouns") else 0
    owns = place.first == 0 and place.last < len(title) and title[place.last].kind is TokenKind.POSSESSIVE
    return place.last + 1 if owns else 0


def is_seat(tokens: list[Token], place: Place) -> bool:
    """ "She leads the Centre for Tides in Lima": where a body named in full sits, which is not what it speaks of."""
    before = tokens[max(0, place.first - 2) : place.first]
    return len(before) > 1 and before[1].lower == "in" and before[0].is_capitalized and before[0].index > 0


def names_writer(sentence: Sentence) -> bool:
    """ "By Ana Ruiz in Lima": a line on top that names who wrote the text, and where."""
    tokens = sentence.tokens
    by = len(tokens) > 2 and tokens[0].lower == "by" and sentence.index < LEAD
    return by and len(tokens) <= _BYLINE_TOKENS and tokens[1].is_capitalized and tokens[-1].text not in ".!?"


def is_byline(sentence: Sentence, publisher: str | None) -> bool:
    """The line on top with the publisher's name and the date, which is about nothing."""
    if not publisher or sentence.index >= LEAD or not sentence.has_figure_digits:
        return False
    written = [token.text for token in sentence.tokens]
    own = [token.text for token in tokenize(publisher)]
    return written[: len(own)] == own and len(written) <= len(own) + _BYLINE_TOKENS


def title_entities(tokens: list[Token], names: frozenset[str]) -> list[str]:
    """The runs of name words in a title, in order."""
    runs: list[str] = []
    current: list[str] = []
    for at, token in enumerate(tokens):
        tied = at > 1 and ties(tokens, at - 1)
        if current and (tied or (0 < at < len(tokens) - 1 and ties(tokens, at))):
            current[-1] += token.text  # "Reem Al-Otaiba"
        elif (token.kind == TokenKind.WORD and is_name_token(token, names) and (token.is_capitalized or current)) or (
            current and is_inside_name(tokens, at, names)
        ):
            current.append(token.text)
        elif current:
            runs.append(" ".join(current))
            current = []
    return [*runs, " ".join(current)] if current else runs


def site_in_title(tokens: list[Token], names: frozenset[str]) -> str:
    """The name with its noun in "Escondida mine halts output", or nothing."""
    for index in range(1, len(tokens)):
        if tokens[index].text.islower() and tokens[index].lower in words("named sites"):
            first = index
            while first and tokens[first - 1].is_capitalized and is_name_token(tokens[first - 1], names):
                first -= 1
            placed = {place.first for place in find_places(tokens) if place.form == "demonym"}
            # "Irish hospital overcrowding" is about the hospitals of a country.
            if first < index and first not in placed:
                return " ".join(token.text for token in tokens[first : index + 1])
    return ""


def is_masthead(title: list[Token]) -> bool:
    """ "Harbour Freight Letter, Issue 12": a periodical's name with a number or date behind it, and nothing told."""
    end = next((at for at, token in enumerate(title) if token.kind != TokenKind.WORD), len(title))
    while end and title[end - 1].lower in _NUMBERED:
        end -= 1
    named = end > 1 and title[end - 1].lower in words("periodicals") and title[end - 1].is_capitalized
    behind = (token for token in title[end:] if token.kind == TokenKind.WORD)
    return named and all(token.lower in _NUMBERED or token.lower in words("time words") for token in behind)


def home_of_person(title: list[Token], place: Place) -> Place:
    """ "A Lagos banker on the naira": the country that somebody speaks of who is told by a city; else the place."""
    before = title[place.first - 1].lower if place.first else ""
    following = title[place.last].lower if place.last < len(title) else ""
    person = following in words("person titles") or following.endswith(_AGENTS)
    country = country_of(place.scope)
    if before not in ("a", "an") or not person or country == place.scope or not is_country(country):
        return place
    return Place(place.first, place.last, country, place.form)


def series_name(title: str | None) -> str:
    """The name of a series of articles, of several words before the title's colon ("Market Diary: who buys?")."""
    before, colon, _ = (title or "").partition(":")
    return before.strip() if colon and len(before.split()) in (2, 3) else ""


def headings_on_top(sentences: list[Sentence]) -> list[list[Token]]:
    """The headings above the first paragraph, without capitals throughout and datelines."""
    found: list[list[Token]] = []
    for sentence in sentences[:LEAD]:
        if sentence.block.kind is not BlockKind.HEADING:
            break
        # "Geneva, 5 December 2025", "LETTER FROM OSLO": where it was written.
        written = {token.lower for token in sentence.tokens[:3]}
        letter = ("from" in written and bool(written & _LETTERS)) or names_writer(sentence)
        if not letter and not (sentence.has_figure_digits and find_places(sentence.tokens, 0, 2)):
            found.append(tokenize(without_capitals(as_text(sentence.tokens))))
    return found


def only_written_or_said(tokens: list[Token], place: Place) -> bool:
    """ "A letter from Lima", "..., Norway says": where a text was written, or who is its source."""
    written = {token.lower for token in tokens[max(0, place.first - 3) : place.first]}
    if ("from" in written and written & _LETTERS) or written & _WRITTEN:
        return True
    following = verb_forms().get(tokens[place.last].lower) if place.last + 1 == len(tokens) else None
    return following is not None and following.verb.verb_class == "say"


def _only_titles(tokens: list[Token], figure: Figure) -> bool:
    """ "Two full systems, one sum", "Smog: two capitals of smoke": a title that tells nothing of the few it counts."""
    quantity = figure.quantity
    if quantity is None or tokens[figure.number_first].kind != TokenKind.WORD or figure.noun_last <= figure.noun_first:
        return False
    few = 1 < quantity.value <= _FEW and quantity.comparator is Comparator.EQUAL and "/" not in quantity.unit
    opens = figure.first == 0 or tokens[figure.first - 1].text in ":-–—"
    said = [token.lower for token in tokens if not token.is_capitalized]
    return few and opens and not any(is_finite(word) or word in _BEFALLEN for word in said)


def set_titles_aside(tokens: list[Token], figures: list[Figure]) -> None:
    """Sets the figures of a heading aside that only title what follows."""
    for figure in figures:
        if _only_titles(tokens, figure):
            figure.quantity, figure.reason = None, "counted in a title"
