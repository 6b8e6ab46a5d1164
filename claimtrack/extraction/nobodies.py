"""Names and places that figures are not about: speakers, public bodies, papers, where something was told."""

from __future__ import annotations

from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.deeds import reports_own
from claimtrack.extraction.institutions import find_institutions
from claimtrack.extraction.lexicon import verb_forms, words, words_of
from claimtrack.extraction.named import Mention
from claimtrack.extraction.opening_names import is_firm_opening
from claimtrack.extraction.tokens import Token, TokenKind, holds

LOCATIVES = frozenset(("in", "across", "at", "around", "throughout", "within", "near", "inside", "of", "outside"))
_SPOTS = frozenset(("at", "near", "outside", "above", "below"))
_SAYING_OF_MANY = frozenset(("say", "tell", "think", "believe", "argue", "warn", "suggest", "explain"))
_MANY_NATIONS = frozenset(("World", "Global", "International", "European", "African", "Asian", "Nordic"))
_PRESS = frozenset(("Journal", "Times", "Post", "Tribune", "Herald", "Gazette", "Chronicle", "Telegraph", "Review"))
_AIRING = frozenset(("Radio", "Voice", "Television", "TV", "News", "Press"))
_AGREEMENTS = frozenset(
    "Accord Agreement Act Pact Treaty Scheme Plan Initiative Strategy Framework Protocol Directive Law Bill Charter "
    "Declaration Convention Appeal Campaign Programme Program Package Facility Mechanism Roadmap".split()
)
"""What names of rules and plans end in: figures are about those who are bound by them."""
_LONE_BODIES = frozenset(
    ("bank", "fund", "government", "parliament", "state", "treasury", "city", "union", "court", "board")
)
_GOVERNING = frozenset(("government", "parliament", "congress", "cabinet", "court", "opposition"))
_RECKONING = frozenset(("measure", "expect"))
TITLES = frozenset(("mr", "mrs", "ms", "dr", "professor", "prof", "sir", "dame", "lord", "lady", "senator", "justice"))

_AMOUNTING = frozenset(("up", "about", "around", "some", "nearly", "at", "more", "less", "over", "roughly"))


def speaks(tokens: list[Token], mention: Mention) -> bool:
    """Is it, or does it place, a speaker: "dealers in Pune said", "according to Omdia", "Ofcom's figures show"?"""
    at = mention.first - 1
    while at > 0 and tokens[at].kind == TokenKind.WORD and tokens[at].text[:1].isupper():
        at -= 1
    if at > 0 and tokens[at].lower == "to" and tokens[at - 1].lower == "according":
        return True
    if _describes_body(tokens, mention):
        return True
    if mention.form != "entity" and _is_of(tokens, mention):
        return True
    if at > 0 and _told(tokens, mention.first - 1):
        return True
    index = mention.last
    if index < len(tokens) and tokens[index].kind == TokenKind.POSSESSIVE:
        behind = [token.lower for token in tokens[index + 1 : index + 4]]
        return mention.form == "entity" and any(word in words("report nouns") for word in behind)
    known = verb_forms().get(tokens[index].lower) if index < len(tokens) else None
    if known is not None and known.verb.verb_class in _RECKONING and mention.form != "entity":
        return _sits_there(tokens, mention.first)
    amount = tokens[index + 1] if index + 1 < len(tokens) else None
    counts = amount is not None and (amount.kind in (TokenKind.NUMBER, TokenKind.SYMBOL) or amount.lower in _AMOUNTING)
    if known is not None and known.verb.lemma == "see" and known.form == "s" and counts and mention.first == 0:
        # "Barclays sees up to $200 billion"
        return True
    if known is None or known.verb.verb_class != "say":
        return False
    if reports_own(tokens, known.verb.lemma, index) or (mention.form == "name" and _has_so_many(tokens, index)):
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if known.verb.lemma == "declare" and following in ("a", "an", "its", "the"):
        # "declared an emergency", "declared a dividend": done, not said.
        return False
    # "Amazonas state", "the IMF report": a noun.
    return known.form in ("s", "past") or known.verb.lemma in _SAYING_OF_MANY


def _has_so_many(tokens: list[Token], at: int) -> bool:
    """ "Fife reported 354 cases", "Peru confirmed more than 40 deaths": what a place has."""
    number = next((t for t in tokens[at + 1 : at + 4] if t.lower not in _AMOUNTING | {"than"}), None)
    known = verb_forms().get(tokens[at].lower)
    has = known is not None and known.verb.lemma in ("report", "confirm", "register", "record")
    return has and number is not None and number.kind is TokenKind.NUMBER


def _is_of(tokens: list[Token], place: Mention) -> bool:
    """ "Oxo AI, of Paris, said": where somebody is from."""
    before = [token.text for token in tokens[max(0, place.first - 2) : place.first]]
    behind = tokens[place.last].text if place.last < len(tokens) else ""
    return before == [",", "of"] and behind == "," and place.first > 2 and tokens[place.first - 3].is_capitalized


def _describes_body(tokens: list[Token], mention: Mention) -> bool:
    """ "a Winnipeg firm that ...", "a German think-tank": where a body comes from is not where a figure holds."""
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].lower if mention.first else ""
    placed = mention.form in ("name", "demonym", "capital")
    return placed and before in ("a", "an") and following in words_of("organisation words", "referring heads")


def _sits_there(tokens: list[Token], place: int) -> bool:
    """ "The university in Leeds puts it at ...", "brokers in Pune expect ...": where those sit whose word it is."""
    if place < 2 or tokens[place - 1].lower not in ("in", "at"):
        return False
    before = tokens[place - 2].lower
    return before in words("organisation words") or before in words("person titles")


def _told(tokens: list[Token], preposition: int) -> bool:
    """Where something was said: "told reporters in Accra", "said in Accra"."""
    if tokens[preposition].lower not in LOCATIVES or tokens[preposition].lower == "of":
        return False
    for at in range(preposition - 1, max(-1, preposition - 5), -1):
        known = verb_forms().get(tokens[at].lower)
        if known is not None and known.verb.verb_class == "say":
            return at == preposition - 1 or known.verb.lemma in ("tell", "speak", "address")
    return False


def names_nobody(name: str) -> bool:
    """An index, a survey, a body of many nations, or a person with a title is nobody whom figures are about."""
    parts = name.split()
    return (
        (parts[-1].lower() in words("report nouns") and not _is_firm_of_data(parts))
        or (len(parts) > 1 and parts[-1] in _AGREEMENTS)
        or any(part.lower() in words("person titles") for part in (parts[0], *parts[1:-2]))
        or parts[0].lower() in TITLES
        or (len(parts) > 1 and (parts[-1] in _PRESS or not _AIRING.isdisjoint(parts)))
        or (len(parts) > 1 and parts[-1].lower() in words("words of learned firms"))
        or name in words("international bodies")
        or (parts[0] in _MANY_NATIONS and _head(parts).lower() in words("organisation words"))
        or parts[-1].lower() in _GOVERNING
        or name.lower() in words("company organs")
        or (len(parts) > 1 and parts[0] in words("storm kinds"))
        or (len(parts) == 1 and (name.lower() in _LONE_BODIES or name.lower() in words("public bodies")))
    )


def _head(parts: list[str]) -> str:
    """ "International Federation of Beekeepers": the word in front of what a body is of or for, else the last one."""
    joint = next((at for at, part in enumerate(parts) if part in ("of", "for") and at), len(parts))
    return parts[joint - 1]


def _is_firm_of_data(parts: list[str]) -> bool:
    """ "Oxo Data": a made-up word in front of the trade is a firm's name; "Harbour Books", "Tin Roof Records" sell."""
    if len(parts) > 1 and parts[-1].istitle() and parts[-1].lower() in words("goods that firms are called by"):
        return True
    return len(parts) > 1 and parts[-1] == "Data" and not is_english(parts[0])


def is_office(name: str) -> bool:
    """A nobody that does nothing of its own; a paper sells copies ("The New York Times added readers")."""
    return names_nobody(name) and name.rpartition(" ")[2] not in _PRESS


def public_bodies(tokens: list[Token]) -> list[tuple[int, int]]:
    """Token spans of the names of public bodies ("US Department of Agriculture", "Bank of Japan")."""
    spans = [(found.first, found.last) for found in find_institutions(tokens)]
    bodies = words("public bodies")
    if not holds(tokens, bodies) or not any(token.lower in bodies and token.is_capitalized for token in tokens):
        return spans
    index = 0
    while index < len(tokens):
        start = index
        while index < len(tokens) and (
            tokens[index].text[:1].isupper()
            or (index > start and tokens[index].lower in ("of", "for", "and", "on"))
            or (index > start and tokens[index].lower == "the" and tokens[index - 1].lower in ("of", "for", "on"))
        ):
            index += 1
        run = tokens[start:index]
        if len(run) > 1 and any(t.lower in bodies and t.text[:1].isupper() for t in run[_is_firm(run) :]):
            spans.append((start, index))
        index = max(index, start + 1)
    return spans


def _is_firm(run: list[Token]) -> bool:
    """ "Treasury Wine Estates": a body's word that opens the name of a firm, unlike "Treasury Department"."""
    return is_firm_opening(run[0], run[1]) and run[1].lower not in words("organisation words")


def is_spot(tokens: list[Token], mention: Mention) -> bool:
    """ "In the control room at Elmwood an engineer ...": where in a place something is, and nobody who acts."""
    at = mention.first - 1
    return mention.form == "entity" and at > 1 and tokens[at].lower in _SPOTS and tokens[at - 1].text.islower()


def is_located(tokens: list[Token], first: int) -> bool:
    """Does a word that says where stand before the name at ``first`` ("in Oslo", "in downtown Oslo")?"""
    at = first - 1
    if at >= 1 and tokens[at].lower in ("downtown", "central", "greater", "the", "nearby"):
        at -= 1
    return at >= 0 and tokens[at].lower in LOCATIVES
