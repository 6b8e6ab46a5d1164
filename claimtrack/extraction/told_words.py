"""The words that tell more of somebody or something: where they stayed, what they did, up to another thing."""

from __future__ import annotations

from itertools import takewhile

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_finite, is_small, participle, verb_forms, words, words_of
from claimtrack.extraction.people_asides import PLACING, is_place, is_stretch
from claimtrack.extraction.quantities.lexicon import is_number_word
from claimtrack.extraction.tokens import Token, TokenKind

_SMALL_LAST = frozenset(
    "and or but two one than still then now also so last past this next just only around about nearly roughly".split()
)
_MOST_WORDS, _LONGEST_SAID, _SPOKEN = 4, 5, (TokenKind.WORD, TokenKind.POSSESSIVE)
_FOUND = frozenset(("see", "find", "count", "record", "report", "observe", "catch", "spot"))
_DRIVEN = frozenset(("drive", "force", "chase"))
_STOPS = frozenset(
    "and but while because since after before when as where which by so although though unless until if".split()
)


def words_from(tokens: list[Token], at: int) -> list[str]:
    """The few words that tell it, up to a mark, a number, a time or another clause; determiners are left out."""
    found: list[str] = []
    while at < len(tokens) and len(found) < _MOST_WORDS:
        token = tokens[at]
        lower = token.lower
        if token.text == "-" and token.glued and found and at + 1 < len(tokens):
            # "the worst-hit areas"
            found[-1] += f"-{tokens[at + 1].lower}"
            at += 2
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == TokenKind.NUMBER and following is not None and following.glued and following.text.isalpha():
            # "5G phones"
            found.append(f"{token.text}{following.text}")
            at += 2
            continue
        ended = token.kind not in _SPOKEN or lower in _STOPS
        if ended or lower in words("auxiliaries") or lower in words("time words") or lower in words("pronouns"):
            break
        timed = lower in words("prepositions") and is_stretch(tokens, at + 1)
        if timed or (lower in PLACING and is_place(tokens, at + 1)):
            break
        ceased = lower == "no" and following is not None and following.lower == "longer"
        if ceased or not (lower in words("determiners") or lower in words("possessives")):
            found.append(token.text)
        at += 1
    while found and (
        found[-1].lower() in _SMALL_LAST or found[-1].lower() in words("prepositions") or _counts_times(found)
    ):
        found.pop()
    return found


def _counts_times(found: list[str]) -> bool:
    """ "cancelled for the next five (weeks)": how many of a time that ends what is told."""
    return is_number_word(found[-1].lower()) and found[-2:-1] != [] and found[-2].lower() in _SMALL_LAST


def words_said(tokens: list[Token], at: int) -> list[str]:
    """What somebody says of a thing: "bus late" of "said the bus was late", "too low" of "said it was too low"."""
    verb = next((t.index for t in tokens[at : at + _LONGEST_SAID] if t.lower in words("auxiliaries")), 0)
    told = tokens[at:verb]
    if not verb or any(t.kind is not TokenKind.WORD or t.lower in words("prepositions") for t in told):
        return words_from(tokens, at)
    small = words_of("determiners", "possessives", "pronouns")
    rest = next((i for i in range(verb, len(tokens)) if tokens[i].lower not in words("auxiliaries")), len(tokens))
    return [t.text for t in told if t.lower not in small] + words_from(tokens, rest)


def words_joined(tokens: list[Token], at: int) -> list[str]:
    """The words from ``at`` on with those that "and" joins to them ("property and equipment")."""
    told = words_from(tokens, at)
    behind = at + len(told)
    if told and behind + 1 < len(tokens) and tokens[behind].lower == "and":
        told += ["and", *takewhile(lambda word: not is_small(word), words_from(tokens, behind + 1))]
    return told[:-1] if told[-1:] == ["and"] else told


def found_doing(noun: str, lemma: str, tokens: list[Token], at: int) -> str:
    """ "were seen sleeping rough": what they did where they were seen; "were driven from their homes": from where."""
    following = tokens[at].lower if at < len(tokens) else ""
    known = verb_forms().get(following)
    if lemma in _FOUND and known is not None and known.form == "ing":
        return " ".join((noun, following, *words_from(tokens, at + 1)))
    if lemma in _DRIVEN and following in ("from", "out"):
        return " ".join((noun, participle(lemma), following, *words_from(tokens, at + 1)))
    return ""


def stayed_in(tokens: list[Token], at: int) -> str:
    """ "remain in 29 evacuation camps": in camps, however many; no place by name."""
    ends = at + 2 == len(tokens) or (at + 2 < len(tokens) and tokens[at + 2].kind is not TokenKind.WORD)
    if ends and tokens[at].lower in ("under", "over") and tokens[at + 1].kind is TokenKind.NUMBER:
        return f"{tokens[at].lower} {tokens[at + 1].text}"  # "38 percent were under 30"
    if at + 1 >= len(tokens) or tokens[at].lower not in ("in", "under", "without"):
        return ""
    inside = at + 1
    while inside < len(tokens) and (
        tokens[inside].kind == TokenKind.NUMBER or tokens[inside].lower in words("determiners")
    ):
        inside += 1
    named = words_from(tokens, inside) if inside < len(tokens) and not tokens[inside].is_capitalized else []
    return " ".join((tokens[at].lower, *named)) if named else ""


def _gapped_end(tokens: list[Token], figure: Figure, label: str) -> str:
    """ "61% of the money went to schools and 12% to roads": the same, behind the same small word; or ""."""
    joint = tokens[figure.last].lower if figure.last < len(tokens) else ""
    opening, met, _ = label.rpartition(f" {joint} ")
    placed = figure.last + 1 < len(tokens) and tokens[figure.last + 1].is_capitalized
    named = [tokens[figure.last + 1].text] if placed else words_from(tokens, figure.last + 1)
    before = [token.lower for token in tokens[max(0, figure.first - 3) : figure.first]]
    listed = bool({",", "and", "while"} & set(before)) and joint in ("to", "into", "for", "on", "by", "with")
    if not (met and listed and named) or not opening.startswith("share of "):
        return ""
    told = any(word in verb_forms() for word in opening.split()[2:])
    return f"{opening} {joint} {' '.join(named)}" if told and not any(is_finite(w.lower()) for w in named) else ""


def gapped_answer(tokens: list[Token], figure: Figure, label: str) -> str:
    """ "44% of nurses named long hours, 31% poor pay": what others named, by the last share's ``label``; or ""."""
    if told := _gapped_end(tokens, figure, label):
        return told
    who = next((word for word in (" who ", " that ") if word in label), "")
    opening, _, done = label.partition(who) if who else ("", "", "")
    verb, _, answer = done.partition(" ")
    named = words_from(tokens, figure.last)
    before = tokens[figure.first - 1].lower if figure.first else ""
    following = tokens[figure.last].lower if figure.last < len(tokens) else "of"
    if not opening.startswith("share of ") or verb not in verb_forms() or before not in (",", "and"):
        return ""
    answered = bool(answer and named) and following not in words("prepositions")
    answered = answered and not any(is_finite(word.lower()) for word in named)
    return f"{opening}{who}{verb} {' '.join(named)}" if answered else ""
