"""What a document is about: the place, the world, or the body that its figures hold for unless they say otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.actors import full_name, is_actor, leads, main_actor
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.interviews import Interview, asked_about
from claimtrack.extraction.introduced import introduced_site
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.nobodies import is_located, names_nobody
from claimtrack.extraction.places import canonical_place, find_places, is_country, is_name
from claimtrack.extraction.places_counted import (
    WORLD,
    begins_body,
    count_money,
    home_of_lead,
    inner_place,
    is_scenery,
    outstanding,
    part_spoken_of,
    payer_told,
    places_named,
    region_of,
    tells_of_all,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.storms import storms_named
from claimtrack.extraction.titles import (
    before_contrast,
    behind_owner,
    headings_on_top,
    home_of_person,
    is_masthead,
    only_ranks,
    only_written_or_said,
    opens_and_acts,
    site_in_title,
    title_entities,
    without_capitals,
    without_sort,
)
from claimtrack.extraction.tokens import Place, Token, TokenKind, as_text, holds, tokenize

_ISSUER_MENTIONS = 2
_MUNICIPAL = frozenset(("city", "municipal", "mayor", "metro", "districts", "suburbs", "streets"))
_LEADING = 4
_NUMBERED = (", no", ", issue", ", number", ", edition", " no.", " issue ")


def main_scope(
    title: str | None,
    publisher: str | None,
    sentences: list[Sentence],
    names: frozenset[str],
    money: Sequence[tuple[str, ...]] = (),
    imprint: Sequence[Sentence] = (),
) -> str | None:
    """The place, the world, or the body that a document is about; ``None`` where nothing stands out.

    ``sentences`` are those of the story, without the ``imprint``. The title counts most, then the lead, then how often
    a place is named, where ``money`` (the countries whose each amount may be) speaks for the one among them named most.
    Several places side by side with none in the title are parts of the world.
    """
    # "The Lake Geneva Letter, No. 57" is about no lake.
    own = publisher if publisher and (title or "").removeprefix(publisher).lower().startswith(_NUMBERED) else ""
    title_tokens = tokenize(without_capitals("" if own else without_sort(title or "")))
    in_title = _placed_in_title(title_tokens)
    told = [one for one in sentences if not (own and as_text(one.tokens).startswith(own))]
    counts, spread, any_world, world_leads = places_named(told)
    if world_leads:
        # "Sales hold steady while Peru pulls away": the text is about all.
        against = len(before_contrast(title_tokens))
        in_title = [place for place in in_title if place.first < against]
    site = site_in_title(title_tokens, names)
    if site and any(_mentioned(word, sentences) for word in (site.split()[0], site.rpartition(" ")[2])):
        # By its name, or as "the line".
        return site
    storms = storms_named(sentences)
    # "Acme opens its first shop in Britain", "Peru's Acme lifts profit": who acts comes first.
    acts_from = behind_owner(title_tokens, in_title[0]) if in_title else 0
    opening = next(iter(title_entities(title_tokens[acts_from:], names)), "")
    if (
        in_title
        and (in_title[0].first > 0 or acts_from)
        and opens_and_acts(title_tokens[acts_from:], opening)
        and storms.isdisjoint(opening.split())
        and is_actor(opening.split()[0], sentences)
        and leads(opening, sentences, names)
    ):
        return full_name(opening, sentences)
    introduced = introduced_site(title_tokens, sentences, names) if in_title else None
    if introduced is not None:
        return full_name(introduced, sentences)
    inner = inner_place(title_tokens, in_title)
    if inner is not None:
        return inner
    if in_title and not is_scenery(in_title[0].scope, counts):
        beside = {place.scope for place in in_title} - {in_title[0].scope}
        if beside and world_leads and not _owns(title_tokens, in_title[0].last):
            return WORLD
        if in_title[0].form == "name" and in_title[0].first == 0:
            # "Alpine passes" may speak of one country's, "Amazon clearing" does not.
            return in_title[0].scope
        return part_spoken_of(in_title[0].scope, counts) or in_title[0].scope
    lead_world = any(place.form == WORLD and not only_ranks(title_tokens, place) for place in find_places(title_tokens))
    # "Compute Watch: Oxo spends ahead": what stands before the colon names a series.
    series = next((index + 1 for index, token in enumerate(title_tokens[:-1]) if token.text == ":"), 0)
    headings = [before_contrast(tokens) if world_leads else tokens for tokens in headings_on_top(told)]
    story = title_tokens[series:]
    lines = (before_contrast(story) if world_leads else story, *headings)
    titles = [tokens for tokens in lines if not is_masthead(tokens)]
    issuer = next(iter(title_entities(title_tokens[:series], names)), "")
    certain = bool(issuer) and (issuer.split()[-1] in words("named sites") or not is_english(issuer.split()[0]))
    certain = certain and issuer.split()[-1].lower() not in words("periodicals")
    if certain and not _mentioned(issuer.split()[0], sentences) and _opens_with_accounts(sentences):
        # "Nordvik: a fine drug", above "First-half revenue was ..."
        return full_name(issuer, sentences)
    if issuer and _mentioned(issuer.split()[0], sentences) >= (1 if certain else _ISSUER_MENTIONS):
        # "Acme Group: growth of 8%": whom the text goes on to speak of is no series.
        titles.insert(0, title_tokens[:series])
    answering = Interview(sentences, names).person
    asked = asked_about(sorted((*imprint, *sentences), key=lambda one: one.index), names)
    for entity in (entity for tokens in titles for entity in title_entities(tokens, names)):
        nobody = _is_about_nobody(entity, storms) or _is_written_small(entity.split()[0].lower(), sentences)
        aside = _is_own_paper(entity, publisher) or _is_part(entity, answering) or (asked and not is_name(entity))
        aside = aside or _finds(lines, entity)
        acts = not lead_world and is_actor(entity.split()[0], sentences) and leads(entity, sentences, names)
        if acts and not nobody and not aside:
            return full_name(entity, sentences)
    if headed := asked or _headed_place(headings, sentences):
        return headed
    count_money(counts, money, any_world)
    if not in_title and (payer := payer_told(counts, money)):
        return payer
    if not in_title and tells_of_all(sentences, counts):
        return _told_by_motto(imprint) or WORLD
    if found := outstanding(counts, spread, any_world or lead_world, world_leads or lead_world):
        region = None if found != WORLD or any_world or lead_world else region_of(counts, imprint) or home_of_lead(told)
        return (_told_by_motto(imprint) if found == WORLD else None) or region or found
    actor = main_actor(sentences, names, storms)
    nobody = actor is None or _is_own_paper(actor, publisher) or _is_part(actor, answering) or _finds(lines, actor)
    return None if actor is None or nobody else full_name(actor, sentences)


def _told_by_motto(imprint: Sequence[Sentence]) -> str | None:
    """ "Your Friday letter about Czech cars": the one country that the lines of a paper's head say it is about."""
    named: set[str] = set()
    for line in imprint:
        for place in find_places(line.tokens):
            lead = line.tokens[place.first - 1].lower if place.first else ""
            if lead in ("about", "on") and is_country(place.scope):
                named.add(place.scope)
    return named.pop() if len(named) == 1 else None


def _opens_with_accounts(sentences: list[Sentence]) -> bool:
    """Do the first sentences tell what only a firm has: revenue, profit?"""
    return any(holds(one.tokens, words("firms' accounts")) for one in sentences[:_LEADING])


def _placed_in_title(tokens: list[Token]) -> list[Place]:
    """The places that a title names; of a masthead only countries."""
    found = [
        home_of_person(tokens, place)
        for place in find_places(tokens)
        if place.form in ("name", "demonym") and not only_written_or_said(tokens, place)
    ]
    return [place for place in found if is_country(place.scope)] if is_masthead(tokens) else found


def _is_about_nobody(entity: str, storms: frozenset[str]) -> bool:
    """A storm, a report, a place, or one of the bodies that only speak or give ("Fund clears $90 million")."""
    alone = " " not in entity and names_nobody(entity)
    reports = entity.rsplit(maxsplit=1)[-1].lower() in words("report nouns")
    return alone or reports or not storms.isdisjoint(entity.split()) or canonical_place(entity) is not None


def _is_part(name: str, whole: str) -> bool:
    """Whether one of the words of a name is part of another ("Ruiz", "Ana Ruiz")."""
    return not set(whole.split()).isdisjoint(name.split())


def _is_own_paper(name: str, publisher: str | None) -> bool:
    """The paper or letter itself, which speaks of others."""
    return name == publisher and name.rsplit(maxsplit=1)[-1].lower() in words("periodicals")


def _finds(titles: Sequence[list[Token]], name: str) -> bool:
    """ "Oxo Labs finds fewer victims": whoever made a study, which is about others."""
    own = name.split()
    behind = [tokens[len(own) :] for tokens in titles if [token.text for token in tokens[: len(own)]] == own]
    acts = (next((t.lower for t in rest if t.text not in words("company words")), "") for rest in behind)
    return any(verb in words("finding verbs") for verb in acts)


def _is_written_small(word: str, sentences: list[Sentence]) -> bool:
    """Does a text write this word without a capital?"""
    rows = (sentence.tokens for sentence in sentences if holds(sentence.tokens, frozenset((word,))))
    return any(token.text == word and not (token.is_capitalized or token.glued) for row in rows for token in row)


def _mentioned(name: str, sentences: list[Sentence]) -> int:
    """How many sentences below the headings speak of a name."""
    running = (sentence for sentence in sentences if sentence.block.kind is not BlockKind.HEADING)
    return sum(any(token.text == name for token in sentence.tokens) for sentence in running)


def _owns(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].kind == TokenKind.POSSESSIVE


def _headed_place(headings: list[list[Token]], sentences: list[Sentence]) -> str | None:
    """The one place that the headings above the first paragraph name; a capital where the text speaks of the city."""
    for tokens in headings:
        places = [place for place in find_places(tokens) if place.form in ("name", "demonym", "capital")]
        if any(place.form == "capital" for place in places):
            cities = cities_spoken_of(sentences)
            places = [place for place in places if place.form != "capital" or place.scope in cities]
        body = len(places) == 1 and begins_body(tokens, places[0], capitals=False)
        if len(places) == 1 and not body and not only_written_or_said(tokens, places[0]):
            return places[0].scope
    return None


def cities_spoken_of(sentences: list[Sentence]) -> frozenset[str]:
    """The capitals that a text speaks of as cities ("in Lima"), so that they do not stand for their governments."""
    found: set[str] = set()
    for sentence in sentences:
        for place in find_places(sentence.tokens, dateline_end(sentence.tokens)):
            owned = sentence.tokens[place.last + 1] if place.last + 1 < len(sentence.tokens) else None
            # "Lima's city government"
            municipal = owned is not None and _owns(sentence.tokens, place.last) and owned.lower in _MUNICIPAL
            if place.form == "capital" and (municipal or is_located(sentence.tokens, place.first)):
                found.add(place.scope)
    return frozenset(found)
