"""The verb behind a name: what a body does, past the aside and the day that may stand in between."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token

WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today"))
_SKIPPED = frozenset(("to", "today", "yesterday"))
_NEAR = 5
_LONGEST_ASIDE = 9
_LONGEST_RELATIVE = 20


def verb_behind(tokens: list[Token], last: int) -> tuple[str, str, int] | None:
    """Lemma, class and index of the main verb behind a name, past its short form, an aside, auxiliaries and adverbs."""
    last = _past_legal_form(tokens, last)
    if (
        last + 2 < len(tokens)
        and tokens[last].text == "("
        and tokens[last + 2].text == ")"
        and tokens[last + 1].is_capitalized
    ):
        last += 3
    if last < len(tokens) and tokens[last].text == ",":
        closing = [at for at in range(last + 1, min(last + _LONGEST_RELATIVE, len(tokens))) if tokens[at].text == ","]
        near = [at for at in closing if at < last + _LONGEST_ASIDE]
        last = (near[-1] if near else closing[0]) + 1 if closing else last
    last = past_day(tokens, last)
    for at in range(last, min(last + _NEAR, len(tokens))):
        token = tokens[at]
        said = token.lower
        if said in words("auxiliaries") or said in words("adverbs") or said in _SKIPPED:
            continue
        known = verb_forms().get(said)
        if known is None or (known.form == "ing" and at == last):
            return None
        return known.verb.lemma, known.verb.verb_class, at
    return None


def past_day(tokens: list[Token], at: int) -> int:
    """Where what tells the day ends: "Oxo, a maker of lifts, on Monday posted", "Oxo last week sold"."""
    said = [token.lower for token in tokens[at : at + 3]]
    at += said[:1] in (["late"], ["early"])
    pair = [token.lower for token in tokens[at : at + 2]]
    on_day = pair[:1] == ["on"] and pair[-1] in WEEKDAYS
    lately = pair[:1] in (["last"], ["this"], ["earlier"]) and pair[-1] in words("time words")
    return at + 2 if on_day or lately else at


def _past_legal_form(tokens: list[Token], at: int) -> int:
    """Behind ", Inc. (NYSE: OXO)", ", S.A."; ``at`` itself where no legal form stands there."""
    end = at + (at < len(tokens) and tokens[at].text == ",")
    if end >= len(tokens) or tokens[end].text.rstrip(".") not in words("legal forms"):
        return at
    end += 1
    while end < len(tokens) and tokens[end].text == ".":
        end += 1
    if end < len(tokens) and tokens[end].text == "(":
        end = next((i + 1 for i in range(end, min(end + _LONGEST_ASIDE, len(tokens))) if tokens[i].text == ")"), end)
    return end
