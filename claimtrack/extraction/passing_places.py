"""Places that figures are not about: where people met, where goods only go or come from."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import sharing_people
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, is_superlative, verb_forms, words, words_of
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import is_home
from claimtrack.extraction.products import buys
from claimtrack.extraction.titles import only_ranks
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.whereabouts import is_site

_MEETING = frozenset(("meet", "met", "meets", "gather", "gathered", "convened", "assembled", "opened", "opens"))
_SHOWN = frozenset(("presented", "unveiled", "published", "signed", "announced", "issued", "adopted", "released"))
"""What happens to papers where people meet ("a report presented in Lima")."""
_LONGEST_DESCRIPTION = 12
_RELATIVES = frozenset(("that", "which", "who", "whose", "whom", "where", "when", "if", "than", "like"))
_HARMING = frozenset(("injure", "hurt", "claim", "displace", "affect"))
_NEAR_EVENT = 4
_RANKED_FROM = 4
_NEAR_GOODS = 6
_FETCHED = frozenset(("imports", "purchases", "arrivals", "imported"))
_STANDING_IN = frozenset(("those", "that"))
_PRESENTING = frozenset("presenting speaking addressing announcing unveiling launching introducing opening".split())
_BRINGING_ABOUT = frozenset("leave force cause prompt trigger drive send push drag lead raise fuel strand".split())
_BECAUSE = frozenset((("thanks", "to"), ("owing", "to"), ("due", "to"), ("because", "of"), ("back", "of")))
_GETTING = frozenset(("bring", "get", "source", "draw", "obtain", "secure", "procure", "take", "pipe", "ship", "haul"))


def is_destination(tokens: list[Token], place: Mention) -> bool:
    """Where something only goes to, or comes from where it is bought ("exports to Italy", "imports from Peru")."""
    before = tokens[max(0, place.first - _NEAR_GOODS) : place.first]
    if len(before) < 2:
        return False
    joint = before[-2] if before[-1].lower == "the" else before[-1]
    earlier = {token.lower for token in before if token.index < joint.index}
    if joint.lower == "to":
        return bool(earlier & (words("outbound nouns") | _STANDING_IN))
    return joint.lower == "from" and bool(earlier & (_FETCHED | _STANDING_IN))


def is_beside_it(tokens: list[Token], place: Mention, *, named: bool) -> bool:
    """ "Oxo plans a campus near Lima", "grew 15% thanks to Peru": near what, or whose doing, and not where.

    ``named`` says that somebody is named whose figure it is; a fire near Lima is there.
    """
    before = [token.lower for token in tokens[max(0, place.first - 2) : place.first]]
    return (named and before[-1:] == ["near"]) or before in (["thanks", "to"], ["owing", "to"], ["due", "to"])


def is_source(tokens: list[Token], place: Mention, government: Government) -> bool:
    """Where something is only had from ("brings in 340 MW from Norway"): the buyer is elsewhere."""
    verb = government.verb
    at = place.first - 1 - (place.first > 1 and tokens[place.first - 1].lower == "the")
    if verb is None or verb.verb is None or at < verb.last or tokens[at].lower != "from":
        return False
    return buys(verb) or verb.verb.lemma in _GETTING


def is_event(tokens: list[Token], place: Mention) -> bool:
    """Only where people met: "at a summit in Lima", "the Lima conference"."""
    if place.form != "name":
        return False
    following = tokens[place.last].lower if place.last < len(tokens) else ""
    if following in words("meetings"):
        return True
    if following == "," and place.last + 1 < len(tokens) and tokens[place.last + 1].lower == "where":
        # "In Oslo, where ministers met, ..."
        behind = {token.lower for token in tokens[place.last + 2 : place.last + 8]}
        return bool(behind & (words("meetings") | _MEETING))
    before = tokens[max(0, place.first - _NEAR_EVENT) : place.first]
    if len(before) < 2 or before[-1].lower not in ("in", "at"):
        return False
    if tokens[0].lower in _PRESENTING and not any(token.text == "," for token in tokens[: place.first]):
        # "Presenting the accounts in Lima, ..."
        return True
    return before[-2].lower in words("meetings") or before[-2].lower in _SHOWN


def in_passing(tokens: list[Token], place: Mention) -> bool:
    """Is a place named only in a clause that says which thing is meant ("aircraft that leave Kobe")?"""
    return any(token.lower in _RELATIVES for token in tokens[1 : place.first])


def describes(tokens: list[Token], place: Mention) -> bool:
    """ "Oxo, Italy's largest maker of lifts, ...": a place only tells who the name in front of it is."""
    owns = place.last < len(tokens) and tokens[place.last].kind is TokenKind.POSSESSIVE
    return owns and place.first > 1 and tokens[place.first - 1].text == "," and tokens[place.first - 2].is_capitalized


def describes_subject(tokens: list[Token], place: Mention, government: Government) -> bool:
    """ "Oxo, a maker of lifts that has 40 shops in Peru, expects 3,000 orders": the place tells who the subject is.

    So does a place where it is at home ("the Lima-based maker").
    """
    if is_home(tokens, place.last) or (describes(tokens, place) and _closes(tokens, place.last)):
        return True
    if government.subject is not None and sharing_people(tokens, government):
        return place.first == government.subject.first
    verb = government.verb
    if verb is None or place.last >= verb.first or not in_passing(tokens, place):
        return False
    closing = any(token.text == "," for token in tokens[place.last : verb.first])
    opening = next((token.index for token in tokens[1 : place.first] if token.text == ","), None)
    return closing and opening is not None and tokens[opening + 1].lower in ("a", "an", "the")


def _closes(tokens: list[Token], at: int) -> bool:
    """Does a comma end it before any verb ("Italy's largest maker of lifts,", not "Italy's output rose 3%")?"""
    for token in tokens[at : at + _LONGEST_DESCRIPTION]:
        if token.text == ",":
            return True
        if is_finite(token.lower):
            return False
    return False


def is_where_one_sits(tokens: list[Token], mentions: Mentions, place: Mention) -> bool:
    """ "said Ana Ruiz of Banca Norte in Oslo": a name stands right in front of "in" and the place."""
    at = place.first - 1
    if at < 1 or tokens[at].lower != "in" or not tokens[at - 1].is_capitalized:
        return False
    return any(mention.last == at and mention.form == "entity" for mention in (*mentions.all, *mentions.told))


def in_relative_aside(tokens: list[Token], place: Mention, figure: Figure) -> bool:
    """ "Oxo, which runs its largest plants in Icheon, reported revenue of 9 million": told of Oxo, not of the place.

    So is "Oxo, the leading operator of ferries in Peru, reported revenue of 9 million".
    """
    if figure.last <= place.first:
        return _is_to_be_done(tokens[figure.last : place.first])
    opening = next((at for at in range(place.first - 1, 0, -1) if tokens[at].text == ","), 0)
    closing = next((at for at in range(place.last, figure.first) if tokens[at].text == ","), 0)
    if not (opening and closing):
        return False
    described = tokens[opening - 1].is_capitalized and tokens[opening + 1].lower in ("a", "an", "the", "one")
    return described or tokens[opening + 1].lower in ("which", "who", "whose", "where")


def in_outcome(tokens: list[Token], place: Mention, figure: Figure) -> bool:
    """ "980 of 1,380 trains were cancelled, leaving crowds in Leeds": where what came of it is, not the figure.

    Nor is it where what brought it about is: "rose 8%, driven by demand in Peru", "as a plant in Leeds stood idle".
    """
    if _in_cause(tokens[figure.last : place.first]):
        return True
    for at in range(figure.last, place.first - 1):
        if tokens[at].text == "," and tokens[at + 1].lower in ("as", "because", "since"):
            return any(is_finite(token.lower) for token in tokens[at + 2 :])
        known = verb_forms().get(tokens[at + 1].lower) if tokens[at].text == "," else None
        if known is not None and known.form == "ing" and known.verb.lemma in _BRINGING_ABOUT:
            return True
    return False


def _in_cause(between: list[Token]) -> bool:
    """ "..., driven by", "..., helped by strong demand in", "on the back of": does a cause stand before a place?"""
    lows = [token.lower for token in between]
    for at, (word, following) in enumerate(pairwise(lows)):
        aside = at > 0 and lows[at - 1] == ","
        done = aside and word in words("causing participles") and following in ("by", "down")
        if done or ((word, following) in _BECAUSE and not (at and lows[at - 1] in words("auxiliaries"))):
            return not any(is_finite(one) or one in ";," for one in lows[at + 2 :])
    return False


def _is_to_be_done(between: list[Token]) -> bool:
    """ "900 firms said they would raise prices in Peru": where they mean to do something, who are elsewhere."""
    for said, who, modal in zip(between, between[1:], between[2:], strict=False):
        known = verb_forms().get(said.lower)
        says = known is not None and known.verb.verb_class in ("say", "expect")
        if says and who.lower in ("they", "it") and modal.lower in ("will", "would", "could", "might", "may", "plan"):
            return True
    return False


def is_of_event(between: list[Token]) -> bool:
    """ "Oxo sent aid after the quake, which killed 74": between a name and a figure, what an event did to others."""
    for joint, verb in pairwise(token.lower for token in between):
        known = verb_forms().get(verb) if joint in ("which", "that") else None
        if known is not None and (known.verb.lemma in words("destroying verbs") or known.verb.lemma in _HARMING):
            return True
    return False


def may_say_where(tokens: list[Token], place: Mention) -> bool:
    """A place that may say where a figure holds; "the world's top" only ranks."""
    if place.form == "world":
        ranked = place.first and tokens[place.first - 1].lower in words("standings")
        following = tokens[place.last] if place.last < len(tokens) else None
        owns = following is not None and following.kind == TokenKind.POSSESSIVE
        return not (ranked or owns or only_ranks(tokens, place))
    named = place.form == "name" and not _is_field(tokens, place)
    return named or (place.form == "demonym" and is_site(tokens, place))


def _is_field(tokens: list[Token], place: Mention) -> bool:
    """ "(Bills) are the second highest in the EU": among whom something ranks, and not "are highest in Fife"."""
    at = place.first - 1 - (place.first > 1 and tokens[place.first - 1].lower == "the")
    if at < _RANKED_FROM or tokens[at].lower not in ("in", "across") or not is_superlative(tokens[at - 1].lower):
        return False
    led = [token.lower for token in tokens[at - 4 : at - 1]]
    led = led[:-1] if led[-1] in words("standings") else led[1:]
    return led[-1] == "the" and led[0] in words_of("auxiliaries") | {","}
