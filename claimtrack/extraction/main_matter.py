"""What a text is about in the end: its event, the country of the national body that publishes it, else its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.callings import firms_called
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.counters import counters_named
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.full_forms import full_forms
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.interviews import Interview, house_of_person
from claimtrack.extraction.landscapes import landscape_of, landscapes_named
from claimtrack.extraction.lead_matter import firm_of_lead, place_of_lead
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.named_events import event_told_of
from claimtrack.extraction.places import country_of, find_places, is_country, is_name, spelled
from claimtrack.extraction.places_counted import WORLD, is_seat_of_researcher
from claimtrack.extraction.pointed_places import two_countries
from claimtrack.extraction.rulers import home_country, names_portfolio, seat_of_ministry
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.sides import side_begins, without_side
from claimtrack.extraction.tokens import Place, Token, TokenKind, as_text, tokenize

_LONGEST_SHORT = 6
_NEAR = 3
_OPENING = 3
_LEADING = 5
"""So many sentences tell first what a text is about."""
_TOWNS = frozenset(("municipality", "city", "town", "commune", "county", "district", "borough", "province"))


def settle_main_scope(
    discourse: Discourse, title: str | None, publisher: str | None, sentences: Sequence[Sentence]
) -> None:
    """From the place or name that stands out to what it belongs to.

    The landscape named after a place, the event a text is about, the country of a national body that tells about it.
    """
    discourse.landscapes = landscapes_named(sentences)
    discourse.pair = two_countries(sentences)
    discourse.home = home_country(sentences)
    discourse.house = house_of_person(list(sentences), discourse.names, discourse.proper)
    main = landscape_of(discourse.main_scope, discourse.landscapes, list(sentences))
    if main == WORLD and _covers_both(discourse.pair, sentences):
        main = discourse.pair
    covered = _covered(sentences)
    if covered and (main in (None, WORLD) or main == country_of(covered)):
        main = covered
    if main is None or names_portfolio(main, sentences):
        main = seat_of_ministry(sentences)
    if town := _town_of(publisher):
        main, discourse.own_bodies = town, frozenset(kind.title() for kind in _TOWNS)
    discourse.event = event_told_of(title, sentences)
    country, bodies = _national_body(publisher, sentences)
    if country and (
        main is None or main in bodies or _is_part(main, bodies) or _only_seems_world(main, title, sentences)
    ):
        discourse.main_scope, discourse.own_bodies = country, bodies
    elif country and main == country:
        discourse.main_scope, discourse.own_bodies = discourse.main_scope or main, bodies
    else:
        discourse.main_scope = main
    if discourse.main_scope is None:
        talk = Interview(list(sentences), discourse.names).person
        discourse.main_scope = discourse.house or (_only_country(sentences) if talk else None)
    lead = None
    untold = discourse.main_scope in (None, WORLD) or not _is_told_first(discourse.main_scope, title, sentences)
    if not country and (not title or untold):
        lead = firm_of_lead(sentences, discourse.names)
    if not lead and (discourse.main_scope is None or (not title and discourse.main_scope == WORLD)):
        lead = place_of_lead(sentences)
    main = discourse.event.name or lead or discourse.main_scope
    discourse.main_scope = _whole_of_lead(main, sentences)


def _whole_of_lead(main: str | None, sentences: Sequence[Sentence]) -> str | None:
    """The country of whose side the title tells ("flood in central Mali"), where the lead counts those of all Mali."""
    whole = without_side(main or "")
    if whole == (main or ""):
        return main
    lead = next((one for one in sentences if one.block.kind is BlockKind.PARAGRAPH and _counts(one)), None)
    tokens = lead.tokens if lead is not None else []
    told = (place for place in find_places(tokens, dateline_end(tokens)) if place.scope == whole)
    return whole if any(side_begins(tokens, place.first, 0) == place.first for place in told) else main


def _counts(sentence: Sentence) -> bool:
    opening = dateline_end(sentence.tokens)
    return any(token.kind is TokenKind.NUMBER for token in sentence.tokens[opening:])


def settle_names(discourse: Discourse, sentences: Sequence[Sentence], introduced: Mapping[str, str]) -> None:
    """What names are in full, the main one among them, who counts others, and which firms are called by their trade."""
    discourse.full_forms = full_forms(list(sentences), discourse, introduced)
    discourse.main_scope = spelled(discourse.in_full(discourse.main_scope or "")) or None
    discourse.counters = counters_named(sentences, discourse.names, discourse.proper, introduced)
    called = firms_called(sentences, discourse.names, discourse.proper, discourse.in_full)
    discourse.landscapes = called | discourse.landscapes


def is_public_part(tokens: list[Token], last: int, name: str) -> bool:
    """A public fund's, scheme's or body's name ("Last Mile scheme", "Coast Fund"): its figures are the country's."""
    parts = words("public parts")
    behind = tokens[last].lower if last < len(tokens) else ""
    return name.rpartition(" ")[2].lower() in parts or behind in parts


def _covers_both(pair: str, sentences: Sequence[Sentence]) -> bool:
    """ "Covers Madagascar and Mozambique": a text names the two together, and never the world."""
    one, _, other = pair.partition(" and ")
    told = (as_text(sentence.tokens) for sentence in sentences)
    named = pair and any(pair in text or f"{other} and {one}" in text for text in told)
    return bool(named) and not any(p.form == WORLD for sentence in sentences for p in find_places(sentence.tokens))


def _only_country(sentences: Sequence[Sentence]) -> str | None:
    """The one country that a text names, were it in the name of a body ("University of Zambia")."""
    places = [(sentence.tokens, place) for sentence in sentences for place in find_places(sentence.tokens)]
    countries = [(tokens, place) for tokens, place in places if is_country(place.scope)]
    named = {place.scope for tokens, place in countries if not is_seat_of_researcher(tokens, place)}
    return named.pop() if len(named) == 1 else None


def _covered(sentences: Sequence[Sentence]) -> str | None:
    """ "Covers the Elmwood region": the one place that a report says it is about."""
    for sentence in sentences[:_LEADING]:
        verb = next((token.index for token in sentence.tokens if token.lower in ("covers", "covering")), None)
        places = find_places(sentence.tokens, verb + 1) if verb is not None else []
        if len(places) == 1 and verb is not None and places[0].first - verb <= _NEAR and places[0].form == "name":
            return places[0].scope
    return None


def _is_told_first(main: str | None, title: str | None, sentences: Sequence[Sentence]) -> bool:
    """Is a place named in the title or in what the first sentences say, and not only further on or by its money?"""
    if main is None or is_name(main):
        return True
    lead = [tokenize(title or ""), *(sentence.tokens for sentence in sentences[:_OPENING])]
    named = {place.scope for tokens in lead for place in find_places(tokens, dateline_end(tokens))}
    return any(main in (scope, country_of(scope)) for scope in named)


def _only_seems_world(main: str | None, title: str | None, sentences: Sequence[Sentence]) -> bool:
    """Is a text of a national body about the world, though it names no world in its title and lead?"""
    lead = [tokenize(title or ""), *(sentence.tokens for sentence in sentences[:_LEADING])]
    return main == WORLD and not any(place.form == WORLD for tokens in lead for place in find_places(tokens))


def _town_of(publisher: str | None) -> str:
    """ "Municipality of Malaga": the town whose own text it is."""
    kind, _, town = (publisher or "").partition(" of ")
    return town if kind.lower() in _TOWNS else ""


def _is_part(main: str, bodies: frozenset[str]) -> bool:
    return is_name(main) and any(f" {main} " in f" {body} " for body in bodies)


def _national_body(publisher: str | None, sentences: Sequence[Sentence]) -> tuple[str, frozenset[str]]:
    """The country that a publisher tells about and its own names: "Directorate of Roads (DoR), Peru", "Ofgem".

    A country behind a comma or "of", or the people's name in front; none of many nations, and no firm.
    """
    tokens = tokenize(publisher or "")
    kinds = words("national bodies")
    offices = [office for office in find_institutions(tokens) if _is_all(tokens, office)]
    if not offices and not any(token.lower in kinds and token.is_capitalized for token in tokens):
        return "", frozenset()
    if any(token.text in words("bodies of many") for token in tokens):
        return "", frozenset()
    placed = [place for place in find_places(tokens) if place.form in ("name", "demonym")]
    countries = {place.scope for place in placed} or {office.scope for office in offices}
    if len(countries) != 1:
        return "", frozenset()
    country = countries.pop()
    if not is_country(country_of(country)):
        return "", frozenset()
    return country, _own_names(tokens, sentences)


def _is_all(tokens: list[Token], office: Place) -> bool:
    """Is an institution the whole publisher, and none that has accounts of its own ("Wall Street Letter", "SNCF")?"""
    alone = office.first <= 1 and (office.last == len(tokens) or tokens[office.last].text in "(,")
    return alone and as_text(tokens[office.first : office.last]) not in words("bodies with accounts")


def _own_names(tokens: list[Token], sentences: Sequence[Sentence]) -> frozenset[str]:
    """The name in front of a bracket or comma, its ends ("Energy Agency"), and short forms ("MoH")."""
    end = next((token.index for token in tokens if token.text in "(,"), len(tokens))
    short = {
        tokens[token.index + 1].text
        for token in tokens[:-1]
        if token.text == "(" and tokens[token.index + 1].kind is TokenKind.WORD
    }
    whole = as_text(tokens[:end]).removeprefix("The ")
    parts = whole.split()
    ends = {" ".join(parts[at:]) for at in range(len(parts))}
    ends = {name for name in ends if name.rpartition(" ")[2].lower() in words("national bodies")}
    initials = "".join(token.text[0] for token in tokens[:end] if token.is_capitalized)
    called = {
        token.text
        for sentence in sentences
        for token in sentence.tokens
        if len(initials) > 1 and len(token.text) <= _LONGEST_SHORT and _capitals(token.text) == initials
    }
    kinds = {token.text for token in tokens[:end] if token.lower in words("national bodies") and token.is_capitalized}
    return frozenset({*short, whole, *ends, *kinds, *called})


def _capitals(text: str) -> str:
    return "".join(letter for letter in text if letter.isupper())
