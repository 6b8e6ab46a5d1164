"""Places that are scopes together, or ways between two, and those that are only compared with."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import find_places, is_country
from claimtrack.extraction.tokens import Place, Token, TokenKind

_APART = frozenset(("including", "excluding", "except", "outside", "unlike", "than", "versus", "beyond"))
"""Words before a place that is not where a figure holds ("Europe, including Britain")."""
_SITED = frozenset(("in", "near", "across", "around", "on"))
_BEYOND = frozenset(("across", "over", "beyond"))
_WATERS = frozenset(("Sea", "Ocean", "Channel", "Strait", "Straits", "Atlantic", "Pacific", "River"))
_LONGEST = 4
_WAYS = frozenset("route routes line lanes lane road railway highway motorway ferry corridor service crossing".split())


def scope_places(tokens: list[Token], first: int = 0, last: int | None = None) -> list[Place]:
    """The places that may be scopes: joined ones as one ("Chile and Peru"), without those that are only compared with.

    What lies outside a place is a scope of its own ("outside the United States").
    """
    found: list[Place] = []
    for place in find_places(tokens, first, last):
        at = place.first - 1
        while at >= first and (tokens[at].lower in ("the", "non") or (tokens[at].text in "-–" and tokens[at].glued)):
            at -= 1
        hyphen = place.first - 1
        if hyphen > first and tokens[hyphen].text in "-–" and found and found[-1].last == hyphen:
            at = hyphen
        before = tokens[at].lower if at >= first else ""
        beside = found[-1] if found else None
        if before == "outside" and place.form == "name":
            article = "the " if at + 1 < place.first else ""
            found.append(Place(place.first, place.last, f"outside {article}{place.scope}", "name"))
        elif before in _BEYOND and place.scope.rpartition(" ")[2] in _WATERS:
            continue  # "Across the Yellow Sea, exports rose": on the other side
        elif before in _APART or (before == "on" and _is_laid_on(tokens, at)):
            continue
        elif before == "and" and beside is not None and beside.last == at and beside.form == place.form == "name":
            listed = [beside]
            while len(found) > len(listed) and _is_listed(tokens, found[-len(listed) - 1], listed[0]):
                listed.insert(0, found[-len(listed) - 1])
            found[-len(listed) :] = [
                Place(listed[0].first, place.last, f"{', '.join(p.scope for p in listed)} and {place.scope}", "name")
            ]
        elif beside is not None and beside.last == at and _is_way(tokens, beside, place, before):
            # "Oslo-Kiel", "from Oslo to Kiel": the way between them.
            found[-1] = Place(beside.first, place.last, f"{beside.scope}-{place.scope}", "name")
        else:
            found.append(_with_other_end(tokens, place, before) or place)
    return found


def joined_sites(tokens: list[Token], mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions with towns that a text names together as one: "in Benguela and Namibe", "near Patras and on Chios"."""
    found: list[Mention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and _goes_on(tokens, before, mention):
            listed = [before]
            while len(found) > len(listed) and _is_listed(tokens, found[-len(listed) - 1], listed[0]):
                listed.insert(0, found[-len(listed) - 1])
            if _is_located(tokens, listed[0]):
                scope = f"{', '.join(one.scope for one in listed)} and {mention.scope}"
                found[-len(listed) :] = [Mention(listed[0].first, mention.last, scope, "name")]
                continue
        found.append(mention)
    return found


def _goes_on(tokens: list[Token], before: Mention, mention: Mention) -> bool:
    """Does "and", perhaps with a word of place behind it, lead from a place to the next name, and to no next clause?"""
    if mention.form not in ("name", "entity") or " and " in before.scope or not _is_site(tokens, before):
        return False
    if _is_verb(tokens, mention.last, "s") and any(_is_verb(tokens, at) for at in range(before.first)):
        return False
    between = [token.lower for token in tokens[before.last : mention.first] if token.lower != "the"]
    return between == ["and"] or (len(between) == 2 and between[0] == "and" and between[1] in _SITED)


def _is_site(tokens: list[Token], mention: Mention) -> bool:
    """A place, or a name that a sentence opens with as one ("In Bogo and Maribago, ...")."""
    fronted = 1 <= mention.first <= 2 and tokens[0].lower in _SITED and mention.form == "entity"
    return mention.form == "name" or fronted


def _is_verb(tokens: list[Token], at: int, form: str = "past") -> bool:
    """An auxiliary or a verb in the past or ``form``; in front of a place "fires" may be a noun."""
    word = tokens[at].lower if at < len(tokens) and not tokens[at].is_capitalized else ""
    known = verb_forms().get(word)
    return word in words("auxiliaries") or (known is not None and known.form in ("past", form))


def _is_located(tokens: list[Token], place: Mention) -> bool:
    at = place.first - 1
    return at >= 0 and tokens[at - (at > 0 and tokens[at].lower == "the")].lower in _SITED


def _with_other_end(tokens: list[Token], place: Place, before: str) -> Place | None:
    """ "From Osaka to Beppu", "the Osaka-Beppu route": a way whose other end is no place that is known.

    So is the one site that "Osaka-Itami handled 15 million" tells of.
    """
    if is_country(place.scope) or place.form not in ("name", "capital") or place.last + 1 >= len(tokens):
        return None
    joint, end = tokens[place.last], tokens[place.last + 1]
    named = end.kind is TokenKind.WORD and end.is_capitalized and end.lower not in words("time words")
    known = find_places(tokens, place.last + 1, place.last + 1 + _LONGEST)
    if not named or (known and known[0].first == place.last + 1):
        return None
    glued = joint.text in "-–" and joint.glued and end.glued
    route = glued and place.last + 2 < len(tokens) and tokens[place.last + 2].lower in _WAYS
    if glued and not route:
        last = place.last + 2
        last += last < len(tokens) and tokens[last].is_capitalized and tokens[last].kind is TokenKind.WORD
        called = "".join(token.text for token in tokens[place.first : place.last])
        name = f"{called}-{' '.join(token.text for token in tokens[place.last + 1 : last])}"
        return Place(place.first, last, name, "name") if _acts(tokens, last) else None
    if not route and not (before == "from" and joint.lower == "to"):
        return None
    return Place(place.first, place.last + 2, f"{place.scope}-{end.text}", "name")


def _acts(tokens: list[Token], at: int) -> bool:
    """Does a verb stand here, perhaps behind "alone", and no noun that what is in front would qualify?"""
    at += at < len(tokens) and tokens[at].lower in ("alone", "airport", "port")
    word = tokens[at].lower if at < len(tokens) else ""
    return word in words("auxiliaries") or word in verb_forms()


def _is_listed(tokens: list[Token], place: Place | Mention, following: Place | Mention) -> bool:
    """ "in Ethiopia, Somalia and Kenya": a place before a comma that joins it to the next."""
    return place.form == "name" and place.last == following.first - 1 and tokens[place.last].text == ","


def _is_laid_on(tokens: list[Token], on: int) -> bool:
    """ "Duties on Chinese tyres": whose goods they are is not whose duties."""
    return any(token.lower in words("levies") for token in tokens[max(0, on - 2) : on])


def _is_way(tokens: list[Token], start: Place, end: Place, joint: str) -> bool:
    if is_country(start.scope) or is_country(end.scope) or not {start.form, end.form} <= {"name", "capital"}:
        return False
    between = tokens[start.last]
    glued = between.text in "-–" and between.glued and tokens[end.first].glued
    return glued or (joint == "to" and start.first > 0 and tokens[start.first - 1].lower == "from")
