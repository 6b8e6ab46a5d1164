"""Mentions of places and names in a sentence that may say whom or where a figure is about; speakers are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimtrack.extraction import token_kinds
from claimtrack.extraction.capitals import read_capital
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.datelines import dateline_end, label_end, past_time
from claimtrack.extraction.deeds import does_itself
from claimtrack.extraction.described import (
    described_firm,
    is_counting_body,
    is_speaking,
    keeps_count,
    labels_speech,
    named_site,
    names_sort,
    names_speaker_again,
    tells_where,
)
from claimtrack.extraction.distances import is_landmark
from claimtrack.extraction.joined_places import joined_sites, scope_places
from claimtrack.extraction.landscapes import called_by_kind
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.long_names import places_in_names
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.named import Mention
from claimtrack.extraction.named_events import is_venue, with_events
from claimtrack.extraction.nobodies import TITLES, is_office, names_nobody, public_bodies, speaks
from claimtrack.extraction.places import capital_of, find_places, is_country, is_home
from claimtrack.extraction.pointed_places import pointed_places
from claimtrack.extraction.pointed_regions import regions_pointed_to
from claimtrack.extraction.products import models_named, with_number
from claimtrack.extraction.share_prices import is_exchange
from claimtrack.extraction.tokens import Place, Token
from claimtrack.extraction.whereabouts import is_included, is_people, is_ticker, is_whereabouts, names_road

_FRONTED = frozenset(("in", "across", "at", "around", "throughout", "within", "for", "among", "inside"))
_SKIPPED = frozenset(("the", "and", "but", "yet", "then", "there", "is", "so", "meanwhile", "now", "also", "even"))
_HELD = frozenset(("stake", "stakes", "share", "shares", "stock", "investment", "invested", "interest", "confidence"))
_LONGEST_FRONT, _LONGEST_TITLE = 9, 3
_TELLERS = frozenset(("we", "they", "who"))


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of one sentence from left to right; ``barred`` are scopes that it names only as a speaker's.

    ``held`` are the tokens of places that are part of a longer name ("Real Madrid"), ``saying`` the places that only
    say something, ``told`` the bodies that do; ``groups`` stand among all, ``grouped`` are the places that tell them.
    """

    all: tuple[Mention, ...]
    barred: frozenset[str]
    held: frozenset[int] = frozenset()
    saying: tuple[Mention, ...] = ()
    told: tuple[Mention, ...] = ()
    groups: tuple[Mention, ...] = ()
    grouped: Mapping[str, str] = field(default_factory=dict)

    def opening(self, tokens: list[Token]) -> Mention | None:
        """The mention that a sentence opens with: its subject, its owner, or the place in front ("In Oslo, ...")."""
        index = label_end(tokens)
        while index < len(tokens) and (tokens[index].kind != token_kinds.WORD or tokens[index].lower in _SKIPPED):
            index += 1
        index = past_time(tokens, index)
        if index < len(tokens) and tokens[index].lower in _FRONTED:
            end = index + 1
            while end < len(tokens) and tokens[end].text not in ",;:" and end < index + _LONGEST_FRONT:
                known = verb_forms().get(tokens[end].lower)
                told = tokens[end - 1].lower in _TELLERS and tokens[end - 2].text.islower()
                # "Among the leavers we asked in England, ...": the clause's own verb comes later.
                if known is not None and known.form in ("past", "s") and not (told or tokens[end].is_capitalized):
                    break
                end += 1
            inside = [mention for mention in self.all if index < mention.first < end]
            return inside[0] if inside else next((m for m in self.all if m.first in (end, end + 1)), None)
        return next((mention for mention in self.all if index <= mention.first <= index + 1), None)


def is_fronted(tokens: list[Token], opening: Mention) -> bool:
    """Does a preposition in front of the sentence lead to its opening mention ("In the north of Fife, ...")?"""
    return any(token.lower in _FRONTED for token in tokens[: opening.first])


def find_mentions(tokens: list[Token], discourse: Discourse) -> Mentions:
    """The places and names of a sentence behind its dateline, without speakers and the bodies they belong to."""
    opening = dateline_end(tokens)
    inside = places_in_names(tokens, discourse.names, discourse.proper)
    held = frozenset(index for place in inside for index in range(place.first, place.last))
    bodies = public_bodies(tokens)
    raw = [
        *(
            described_firm(tokens, m, discourse) or named_site(tokens, m)
            for m in _named(tokens, opening, held, discourse)
        ),
        *pointed_places(tokens, opening, discourse),
        *called_by_kind(tokens, opening, discourse.landscapes),
        *regions_pointed_to(tokens, opening, discourse.regions),
    ]
    kept: list[Mention] = []
    saying: list[Mention] = []
    told: list[Mention] = []
    for mention in sorted(with_events(tokens, raw, discourse.event), key=lambda item: item.first):
        main = mention.scope in (discourse.main_scope, discourse.section_scope)
        if (
            is_landmark(tokens, mention)
            or is_ticker(tokens, mention.first)
            or is_whereabouts(tokens, mention.first)
            or labels_speech(tokens, mention, discourse)
            or names_road(tokens, mention)
            or names_speaker_again(tokens, mention, discourse.speaking)
            or (mention.form != "entity" and (is_exchange(tokens, mention) or is_included(tokens, mention.first)))
            or tells_where(tokens, mention) in {other.first for other in raw}
            or (mention.form == "entity" and mention.scope.rpartition(" ")[2] in discourse.storms)
        ):
            continue
        if mention.form == "entity" and not main and _only_speaks(tokens, mention, discourse):
            office = is_office(mention.scope) or any(a <= mention.first < b for a, b in bodies)
            person = discourse.is_person(mention.scope)
            voice = person and discourse.is_body(mention.scope)
            if not voice and does_itself(
                tokens, mention.first, mention.last, office=office, counts=mention.scope in discourse.counters
            ):
                kept.append(mention)
            elif not office and not person:
                told.append(mention)
            continue
        following = tokens[mention.last] if mention.last < len(tokens) else None
        if mention.form in ("name", "demonym") and any(_is_owned(tokens, mention, other) for other in raw):
            # "Spain's Inditex": where a body comes from.
            continue
        titled = mention.first > 0 and tokens[mention.first - 1].lower.rstrip(".") in TITLES
        if is_venue(tokens, mention, discourse.event) or (
            (mention.form == "entity" and titled) or is_home(tokens, mention.last)
        ):
            continue
        if following is not None and following.is_capitalized and following.lower in words("time words"):
            # "New Year", "Africa Day"
            continue
        if mention.form == "entity" and not main and is_speaking(mention.scope, discourse.speaking):
            owns = following is not None and following.kind == token_kinds.POSSESSIVE
            acts = not owns and does_itself(tokens, mention.first, mention.last)
            (kept if acts else told).append(mention)
            continue
        if mention.form == "entity" and any(
            other.first == mention.last + 1 and discourse.is_person(other.scope) for other in raw
        ):
            # "UBS's Ana Ruiz sees ...": whom a speaker works for.
            continue
        office = any(a <= mention.first < b for a, b in bodies)
        if office and mention.form == "entity" and does_itself(tokens, mention.first, mention.last, office=True):
            kept.append(mention)
            continue
        if not main and (office or speaks(tokens, mention)):
            if not office and mention.form == "name":
                saying.append(mention)
            continue
        kept.append(_located(tokens, mention, discourse))
    kept = joined_sites(tokens, kept)
    named = {p.scope for p in find_places(tokens, opening) if p.first not in held} | {mention.scope for mention in raw}
    joined = {part for mention in kept for part in (mention.scope, *mention.scope.split(" and "))}
    barred = frozenset(named - joined)
    return Mentions(tuple(kept), barred, held, tuple(saying), tuple(told))


def _named(tokens: list[Token], opening: int, held: frozenset[int], discourse: Discourse) -> list[Mention]:
    """What a sentence names behind token ``opening``: places but for those ``held`` in names, names, models."""
    places = [place for place in scope_places(tokens, opening) if place.first not in held]
    return [
        *(_placed(place, discourse) for place in places),
        *(
            with_number(tokens, Mention(first, last, discourse.in_full(name), "entity"), discourse)
            for first, last, name in find_entities(tokens, discourse.names, discourse.proper)
            if first >= opening and not any(place.first < first < place.last for place in places)
        ),
        *models_named(tokens, discourse.models),
    ]


def _placed(place: Place, discourse: Discourse) -> Mention:
    """A place as the text calls it ("Elmwood" where that is the Elmwood region)."""
    scope = discourse.full_forms.get(place.scope, place.scope) if place.form == "name" else place.scope
    return Mention(place.first, place.last, scope, place.form)


def _only_speaks(tokens: list[Token], mention: Mention, discourse: Discourse) -> bool:
    """Is it a body or person whose figures are about others, but for what it does itself ("UNHCR needs $3 million")?"""
    name = mention.scope
    return (
        names_nobody(name)
        or discourse.is_body(name)
        or discourse.is_person(name)
        or is_counting_body(tokens, mention)
        or keeps_count(tokens, mention)
        or name in discourse.counters
    )


def _is_owned(tokens: list[Token], place: Mention, other: Mention) -> bool:
    """Does a body's name stand right behind a place ("Spain's Inditex", "Danish Maersk")?"""
    if other.form != "entity" or names_nobody(other.scope):
        return False
    between = tokens[place.last : other.first]
    nouns = words("firm nouns" if place.form == "demonym" else "plain bodies")
    describes = place.form == "demonym" or not is_country(place.scope)
    if describes and 0 < len(between) <= _LONGEST_TITLE and (between[-1].lower in nouns or names_sort(between)):
        # "German carmaker Volkswagen", "Lagos consultancy Oxo", "Spanish farm pool Oxo"
        return all(token.text.islower() for token in between)
    owner = place.last < len(tokens) and tokens[place.last].kind == token_kinds.POSSESSIVE
    return other.first == place.last + owner and (owner or place.form == "demonym")


def _is_named_site(tokens: list[Token], first: int) -> bool:
    """Does "in" say that the name at ``first`` is a place ("burned in Elmwood"), not what is owned ("stake in Elm")?"""
    at = first - 1
    if at >= 2 and tokens[at].kind == token_kinds.POSSESSIVE and tokens[at - 1].is_capitalized:
        # "in Victoria's Gippsland"
        at -= 2
        while at >= 1 and tokens[at].is_capitalized:
            at -= 1
        if at == 0:
            return tokens[at].lower in ("in", "near")
    if at >= 1 and tokens[at].lower in ("the", "downtown", "nearby"):
        at -= 1
    if at < 1 or tokens[at].lower not in ("in", "near"):
        return False
    before = tokens[at - 1].lower
    many = tokens[at - 2].kind == token_kinds.NUMBER if at >= 2 else False
    bodies = before in words("person titles") or before in words("organisation words")
    return before not in _HELD and (many or not bodies)  # "1,200 growers in Elmwood"


def _located(tokens: list[Token], mention: Mention, discourse: Discourse) -> Mention:
    """A capital as the city or its government, "the Thai capital" as the city."""
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    if mention.form == "demonym" and is_people(tokens, mention):
        return Mention(mention.first, mention.last, mention.scope, "name")
    if mention.form == "demonym" and following == "capital":
        city = capital_of(mention.scope)
        return Mention(mention.first, mention.last + 1, city, "name") if city else mention
    if mention.form == "entity" and _is_named_site(tokens, mention.first):
        return Mention(mention.first, mention.last, mention.scope, "name")
    return read_capital(tokens, mention, discourse.cities) if mention.form == "capital" else mention
