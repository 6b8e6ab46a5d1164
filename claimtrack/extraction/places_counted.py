"""How often a text names its places, and which of them stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.long_names import is_world_body
from claimtrack.extraction.places import country_of, find_places, is_country
from claimtrack.extraction.quantities.lexicon import money_before
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.sides import without_side
from claimtrack.extraction.titles import LEAD, is_seat, only_ranks, without_capitals
from claimtrack.extraction.tokens import Place, Token, TokenKind, as_text, tokenize

WORLD = "world"
_PARAGRAPHS = 3
_LONGEST_BODY = 4
_OF_ALL = frozenset(("USD", "EUR"))
_SEVERAL = 2
_PAID_OFTEN = 5
_LED = 2
"""Times that a place counts which is named once, in the lead."""
_UNTOLD = 2
"""So many sentences with figures, and no place, stand first in a text about the whole world."""


def places_named(sentences: list[Sentence]) -> tuple[Counter[str], Counter[str], bool, bool]:
    """How often each place is named, those of the lead twice; in how many paragraphs each country is; is the world
    named at all, and in the lead?
    """
    counts: Counter[str] = Counter()
    seats: Counter[str] = Counter()
    spread: set[tuple[str, int]] = set()
    any_world = world_leads = False
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        headed = sentence.block.kind is BlockKind.HEADING and number < LEAD
        if headed:
            tokens = tokenize(without_capitals(as_text(tokens)))
        institutions = find_institutions(tokens)
        for place in find_places(tokens):
            if place.form == WORLD and (only_ranks(tokens, place) or is_world_body(tokens, place)):
                continue
            if place.form == WORLD:
                any_world = True
                world_leads = world_leads or number < LEAD
            elif is_seat_of_researcher(tokens, place):
                continue
            elif place.form != "capital" and not any(place.last == office.first for office in institutions):
                within = country_of(place.scope)
                sits = number < LEAD and is_seat(tokens, place) and within != place.scope
                scope = within if begins_body(tokens, place, capitals=not headed) else place.scope
                (seats if sits else counts)[scope] += 2 if number < 4 else 1
                spread.add((country_of(place.scope), sentence.block_index))
        for institution in institutions:
            counts[institution.scope] += 1
    for town, times in seats.items():
        # Where somebody sits tells the country at least, if the town is spoken of for itself too.
        if counts[town]:
            counts[country_of(town)] += times + counts.pop(town)
    return counts, Counter(country for country, _ in spread), any_world, world_leads


def is_seat_of_researcher(tokens: list[Token], place: Place) -> bool:
    """ "Runs the chip team at Lodestar Research in Singapore": who counts what others do may sit anywhere."""
    at = place.first - 1
    return (
        at > 0
        and tokens[at].lower in ("in", "of")
        and (tokens[at - 1].is_capitalized and tokens[at - 1].text in words("researching words"))
    )


def tells_of_all(sentences: list[Sentence], counts: Counter[str]) -> bool:
    """Does a text give its first figures without a place, and later those of several countries: parts of the world?"""
    if len({country_of(scope) for scope in counts if is_country(country_of(scope))}) < _SEVERAL:
        return False
    untold = 0
    for sentence in sentences:
        placed = any(place.form != WORLD for place in find_places(sentence.tokens)) or _pays(sentence.tokens)
        if placed or untold >= _UNTOLD:
            break
        untold += sentence.has_figure_digits and sentence.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    return untold >= _UNTOLD


def _pays(tokens: list[Token]) -> bool:
    """Does it speak of the money of one country, which is a place told otherwise?"""
    found = (money_before().at(tokens, index) for index in range(len(tokens)))
    return any(money is not None and money[1].unit not in _OF_ALL for money in found)


def begins_body(tokens: list[Token], place: Place, *, capitals: bool) -> bool:
    """ "Brno Tram Data Lab": a body that is named after a place may speak of the whole country.

    Headings are read without ``capitals``.
    """
    last = place.last
    while last < len(tokens) and tokens[last].kind is TokenKind.WORD and (tokens[last].is_capitalized or not capitals):
        last += 1
    ends = last > place.last and tokens[last - 1].lower in words_of("organisation words", "firm nouns")
    return ends and last - place.last <= _LONGEST_BODY


def outstanding(counts: Counter[str], spread: Counter[str], any_world: bool, lead_world: bool) -> str | None:
    """The place named clearly more often than any other, or the country of those named; else the world."""
    places = counts.most_common(2)
    # England is no rival of the kingdom that it is part of.
    rivals = [
        times for scope, times in counts.items() if places and scope not in (places[0][0], country_of(places[0][0]))
    ]
    strong = bool(places) and places[0][1] >= 4 and places[0][1] >= 2 * max(rivals, default=0)
    if strong and not (lead_world and places[0][1] < 6):
        return places[0][0]
    whole: Counter[str] = Counter()
    for scope, count in counts.items():
        whole[country_of(scope)] += count
    countries = whole.most_common(2)
    in_parts = bool(countries) and not lead_world and len(whole) < len(counts)
    if in_parts and countries[0][1] >= 4 and (len(countries) < 2 or countries[0][1] >= 2 * countries[1][1]):
        return countries[0][0]
    widest = spread.most_common(2)
    if (
        not lead_world
        and len(widest) > 1
        and widest[0][1] >= max(_PARAGRAPHS, (3 if any_world else 2) * widest[1][1])
        and is_country(widest[0][0])
    ):
        # Others may be named often, but all in one place.
        return widest[0][0]
    if any_world or len(whole) >= 3:
        return WORLD
    if places and places[0][1] >= 3:
        return places[0][0]
    return None


def region_of(counts: Counter[str], imprint: Sequence[Sentence]) -> str | None:
    """The one part of the world with several countries ("Western Balkans") that the lead or a publisher names."""
    regions = words("regions of countries")
    named = {scope for scope, times in counts.items() if times >= _LED and scope in regions}
    named |= {place.scope for sentence in imprint for place in find_places(sentence.tokens) if place.scope in regions}
    return named.pop() if len(named) == 1 else None


def home_of_lead(sentences: Sequence[Sentence]) -> str | None:
    """ "BERLIN, 4 May - German car registrations fell 2% to": the country that the first figures of a report are of.

    It is the one where they were reported, and the only one that the lead names.
    """
    lead = next((one for one in sentences if one.block.kind is BlockKind.PARAGRAPH and one.has_figure_digits), None)
    opens = dateline_end(lead.tokens) if lead is not None else 0
    if lead is None or not 0 < opens < len(lead.tokens):
        return None
    places = [place for place in find_places(lead.tokens) if place.form in ("name", "demonym", "capital")]
    here = {country_of(place.scope) for place in places if place.first < opens}
    told = {country_of(place.scope) for place in places if place.first >= opens}
    subject = any(place.first == opens and place.form == "demonym" for place in places)
    home = here & told if subject and len(told) == 1 else set()
    return home.pop() if len(home) == 1 else None


def is_scenery(place: str, counts: Counter[str]) -> bool:
    """A town of the title that the text hardly speaks of ("Long nights in Wolfsburg")."""
    town = country_of(place) != place and is_country(country_of(place)) and without_side(place) == place
    return town and counts[place] <= 1


def inner_place(tokens: list[Token], places: list[Place]) -> str | None:
    """ "PHILIPPINES: CEBU EARTHQUAKE": the part of a country that a title goes on with behind the country's name."""
    if len(places) < 2 or places[0].first or places[0].last >= len(tokens) or tokens[places[0].last].text != ":":
        return None
    whole, part = places[0].scope, places[1].scope
    return part if part != whole and country_of(part) == whole else None


def part_spoken_of(region: str, counts: Counter[str]) -> str | None:
    """The one country that a text speaks of whose title names only the region around it ("Iberian", but Spain)."""
    if is_country(region) or country_of(region) != region:
        return None
    others = [(scope, count) for scope, count in counts.most_common(2) if scope != region]
    inside = counts[region]
    best = others[0] if others and is_country(others[0][0]) else None
    second = others[1][1] if len(others) > 1 else 0
    return best[0] if best and best[1] > 2 * max(inside - 4, 1) and best[1] > 2 * second else None


def count_money(counts: Counter[str], money: Sequence[tuple[str, ...]], any_world: bool) -> None:
    """Let prices in a country's money speak for it.

    They say less of it than its name does, little where others are named, and nothing where only its parts are.
    """
    paid = Counter(_payer(countries, counts) for countries in money)
    for country, times in paid.items():
        if not country or (not counts[country] and any(country_of(scope) == country for scope in counts)):
            continue
        several = len({country_of(scope) for scope in counts} - {country}) > 1
        counts[country] += min(1 if any_world else times, counts[country]) if any_world or several else times


def payer_told(counts: Counter[str], money: Sequence[tuple[str, ...]]) -> str | None:
    """The one country in whose money a text tells most of its many amounts, if it names it."""
    paid = Counter(country for countries in money if (country := _payer(countries, counts)))
    best = paid.most_common(2)
    often = bool(best) and best[0][1] >= _PAID_OFTEN and (len(best) < 2 or best[0][1] >= 2 * best[1][1])
    return best[0][0] if often and counts[best[0][0]] else None


def _payer(countries: tuple[str, ...], counts: Counter[str]) -> str | None:
    """Which of several countries an amount's money is of: the one that the text names most, if it names any."""
    if len(countries) < 2:
        return next(iter(countries), None)
    named = max(countries, key=lambda country: counts[country])
    return named if counts[named] else None
