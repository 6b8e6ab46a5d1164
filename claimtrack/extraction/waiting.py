"""Times that people wait, and how much of a length or an area is done: labels told by one verb."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_words import words_from

_UNITS = frozenset("km kilometre kilometres kilometer kilometers mile miles hectare hectares acre acres".split())
_SCHEDULES = (["schedule"], ["plan"], ["time"])
_LONGEST_NOUN = 4


def label_of_waiting(tokens: list[Token], figure: Figure, government: Government, whose: str) -> str:
    """ "Patients wait 94 days for a hip": a waiting time; "" where nobody waits, and nothing (``whose``) is late."""
    if delay := _delay(tokens, figure, government, whose):
        return delay
    verb = government.verb.verb if government.verb is not None else None
    if verb is None or verb.lemma != "wait" or government.crossed or government.preposition not in ("", "for"):
        return ""
    end = next((at for at in range(figure.last, len(tokens)) if tokens[at].text in ",;.:()"), len(tokens))
    goal = next((at for at in range(figure.last, end) if tokens[at].lower == "for"), None)
    waited = " ".join(words_from(tokens, goal + 1)) if goal is not None else ""
    return f"waiting time for {waited}" if waited else "waiting time"


def _delay(tokens: list[Token], figure: Figure, government: Government, whose: str) -> str:
    """ "16 months late", "the tram was 4 minutes behind schedule": a delay, of what was late; "" elsewhere."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    late = behind[:1] in (["late"], ["overdue"]) or (behind[:1] == ["behind"] and behind[1:] in _SCHEDULES)
    verb = government.verb.verb if government.verb is not None else None
    was = verb is not None and verb.lemma == "be"
    return (f"{whose} delay".strip() if was else "delay") if late else ""


def label_of_stretch(tokens: list[Token], figure: Figure) -> str:
    """ "60 km of the 142 km line have been electrified": what has been done on so much of a whole; "" elsewhere."""
    at = figure.last
    if [token.lower for token in tokens[at : at + 1]] != ["of"] or at + 3 >= len(tokens):
        return ""
    at += 2 if tokens[at + 1].kind is TokenKind.WORD else 1
    if tokens[at].kind is not TokenKind.NUMBER:
        return ""
    at += 1
    while at < len(tokens) and (tokens[at].lower in _UNITS or tokens[at].text == "-"):
        at += 1
    noun: list[str] = []
    while at < len(tokens) and tokens[at].kind is TokenKind.WORD and tokens[at].lower not in words("auxiliaries"):
        if len(noun) == _LONGEST_NOUN or tokens[at].lower in words("prepositions"):
            return ""
        noun.append(tokens[at].lower)
        at += 1
    while at < len(tokens) and tokens[at].lower in words("auxiliaries") | words("adverbs"):
        at += 1
    known = verb_forms().get(tokens[at].lower) if at < len(tokens) else None
    done = known is not None and known.form == "past"
    return " ".join((*noun, tokens[at].lower)) if noun and done else ""
