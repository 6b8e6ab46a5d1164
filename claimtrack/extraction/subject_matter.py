"""What a document is about: the place, the world, or the body that its figures hold for unless they say otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.mentions import is_located
from claimtrack.extraction.names import dateline_end, find_entities, is_name_token
from claimtrack.extraction.places import (
    country_of,
    country_of_currency,
    find_institutions,
    find_places,
    is_country,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Place, Token, TokenKind, tokenize

WORLD = "world"
_LEAD = 6
_BYLINE_TOKENS = 14
_LETTERS = frozenset(("letter", "letters", "postcard", "dispatch", "notes", "diary"))
_SCALES = frozenset(("million", "billion", "trillion", "thousand"))


def main_scope(
    title: str | None,
    publisher: str | None,
    sentences: list[Sentence],
    names: frozenset[str],
    units: Sequence[str] = (),
) -> str | None:
    """The place, the world, or the body that a document is about; ``None`` where nothing stands out.

    The title counts most, then the lead, then how often a place is named, where ``units`` (those of the document's
    figures) speak for the countries whose money they are. Several places side by side with none in the title are
    parts of the world.
    """
    title_tokens = tokenize(_without_capitals(title or ""))
    in_title = [
        place
        for place in find_places(title_tokens)
        if place.form in ("name", "demonym") and not _only_written_or_said(title_tokens, place)
    ]
    sentences = [sentence for sentence in sentences if not _is_byline(sentence, publisher)]
    counts, any_world, world_leads = _places_named(sentences)
    opening = next(iter(_title_entities(title_tokens, names)), "")
    # "Acme opens its first shop in Britain": who acts comes first.
    if (
        in_title
        and in_title[0].first > 0
        and _opens_and_acts(title_tokens, opening)
        and _is_actor(opening.split()[0], sentences)
        and _leads(opening, sentences, names)
    ):
        return full_name(opening, sentences)
    if in_title:
        beside = {place.scope for place in in_title} - {in_title[0].scope}
        if beside and world_leads and not _owns(title_tokens, in_title[0].last):
            return WORLD
        if in_title[0].form == "name" and in_title[0].first == 0:
            # "Alpine passes" may speak of one country's, "Amazon clearing" does not.
            return in_title[0].scope
        return _part_spoken_of(in_title[0].scope, counts) or in_title[0].scope
    lead_world = any(place.form == WORLD for place in find_places(title_tokens))
    # "Compute Watch: Corvane spends ahead": what stands before the colon names a series.
    series = next((index + 1 for index, token in enumerate(title_tokens[:-1]) if token.text == ":"), 0)
    titles = [title_tokens[series:], *_headings_on_top(sentences)]
    common = {
        token.text
        for sentence in sentences
        for token in sentence.tokens
        if not token.is_capitalized and not token.glued
    }
    for entity in (entity for tokens in titles for entity in _title_entities(tokens, names)):
        if entity.split()[0].lower() in common or entity.split()[-1].lower() in words("report nouns"):
            continue
        if not lead_world and _is_actor(entity.split()[0], sentences) and _leads(entity, sentences, names):
            return full_name(entity, sentences)
    headed = _headed_place(sentences)
    if headed:
        return headed
    # The world trades in dollars: they tell no country.
    money = Counter(country_of_currency(unit.split("/")[0]) for unit in units if not unit.startswith("USD"))
    for country, times in money.items():
        if country:
            # Prices in its money say less of a country than its name does.
            counts[country] += times if not any_world else min(1, counts[country])
    found = _outstanding(counts, any_world or lead_world, world_leads or lead_world)
    if found:
        return found
    actor = _main_actor(sentences, names)
    return full_name(actor, sentences) if actor else None


def _only_written_or_said(tokens: list[Token], place: Place) -> bool:
    """ "A letter from Lima", "..., Norway says": where a text was written, or who is its source."""
    written = {token.lower for token in tokens[max(0, place.first - 3) : place.first]}
    if "from" in written and written & _LETTERS:
        return True
    following = verb_forms().get(tokens[place.last].lower) if place.last + 1 == len(tokens) else None
    return following is not None and following.verb.verb_class == "say"


def _opens_and_acts(title: list[Token], opening: str) -> bool:
    """Does the title begin with this name and go on with a verb ("Acme Wind opens ...")?"""
    length = len(opening.split())
    if not opening or length >= len(title) or [token.text for token in title[:length]] != opening.split():
        return False
    known = verb_forms().get(title[length].lower)
    return known is not None and known.form in ("s", "past")


def _is_byline(sentence: Sentence, publisher: str | None) -> bool:
    """The line on top with the publisher's name and the date, which is about nothing."""
    if not publisher or sentence.index >= _LEAD or not sentence.has_figure_digits:
        return False
    written = [token.text for token in sentence.tokens]
    own = [token.text for token in tokenize(publisher)]
    return written[: len(own)] == own and len(written) <= len(own) + _BYLINE_TOKENS


def _places_named(sentences: list[Sentence]) -> tuple[Counter[str], bool, bool]:
    """How often each place is named, those of the lead twice; is the world named at all, and in the lead?"""
    counts: Counter[str] = Counter()
    any_world = world_leads = False
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        if sentence.block.kind is BlockKind.HEADING and number < _LEAD:
            tokens = tokenize(_without_capitals(" ".join(token.text for token in tokens)))
        institutions = find_institutions(tokens)
        for place in find_places(tokens):
            if place.form == WORLD:
                any_world = True
                world_leads = world_leads or number < _LEAD
            elif place.form != "capital" and not any(place.last == office.first for office in institutions):
                counts[place.scope] += 2 if number < 4 else 1
        for institution in institutions:
            counts[institution.scope] += 1
    return counts, any_world, world_leads


def _outstanding(counts: Counter[str], any_world: bool, lead_world: bool) -> str | None:
    """The place named clearly more often than any other, or the country of those named; else the world."""
    places = counts.most_common(2)
    strong = bool(places) and places[0][1] >= 4 and (len(places) < 2 or places[0][1] >= 2 * places[1][1])
    if strong and not (lead_world and places[0][1] < 6):
        return places[0][0]
    whole: Counter[str] = Counter()
    for scope, count in counts.items():
        whole[country_of(scope)] += count
    countries = whole.most_common(2)
    in_parts = bool(countries) and not lead_world and len(whole) < len(counts)
    if in_parts and countries[0][1] >= 4 and (len(countries) < 2 or countries[0][1] >= 2 * countries[1][1]):
        return countries[0][0]
    if any_world or len(whole) >= 3:
        return WORLD
    if places and places[0][1] >= 3:
        return places[0][0]
    return None


def _owns(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].kind == TokenKind.POSSESSIVE


def _part_spoken_of(region: str, counts: Counter[str]) -> str | None:
    """The one country that a text speaks of whose title names only the region around it ("Iberian", but Spain)."""
    if is_country(region) or country_of(region) != region:
        return None
    others = [(scope, count) for scope, count in counts.most_common(2) if scope != region]
    inside = counts[region]
    best = others[0] if others and is_country(others[0][0]) else None
    second = others[1][1] if len(others) > 1 else 0
    return best[0] if best and best[1] > 2 * max(inside - 4, 1) and best[1] > 2 * second else None


def _leads(entity: str, sentences: list[Sentence], names: frozenset[str]) -> bool:
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


def _headings_on_top(sentences: list[Sentence]) -> list[list[Token]]:
    """The headings above the first paragraph, without capitals throughout and datelines."""
    found: list[list[Token]] = []
    for sentence in sentences[:_LEAD]:
        if sentence.block.kind is not BlockKind.HEADING:
            break
        # "Geneva, 5 December 2025", "LETTER FROM OSLO": where it was written.
        written = {token.lower for token in sentence.tokens[:3]}
        letter = "from" in written and bool(written & _LETTERS)
        if not letter and not (sentence.has_figure_digits and find_places(sentence.tokens, 0, 2)):
            found.append(tokenize(_without_capitals(" ".join(token.text for token in sentence.tokens))))
    return found


def _headed_place(sentences: list[Sentence]) -> str | None:
    """The one place that the headings above the first paragraph name."""
    for tokens in _headings_on_top(sentences):
        places = [place for place in find_places(tokens) if place.form in ("name", "demonym")]
        if len(places) == 1 and not _only_written_or_said(tokens, places[0]):
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
                abbreviated = abbreviated or behind.text in words("company words")
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


def series_name(title: str | None) -> str:
    """The name of a series of articles, of several words before the title's colon ("Market Diary: who buys?")."""
    before, colon, _ = (title or "").partition(":")
    return before.strip() if colon and len(before.split()) in (2, 3) else ""


def cities_spoken_of(sentences: list[Sentence]) -> frozenset[str]:
    """The capitals that a text speaks of as cities ("in Lima"), so that they do not stand for their governments."""
    found: set[str] = set()
    for sentence in sentences:
        for place in find_places(sentence.tokens, dateline_end(sentence.tokens)):
            if place.form == "capital" and is_located(sentence.tokens, place.first):
                found.add(place.scope)
    return frozenset(found)
