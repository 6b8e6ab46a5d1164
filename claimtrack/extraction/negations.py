"""What has not been done: "820,000 were not vaccinated" counts people not vaccinated."""

from __future__ import annotations

from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.tokens import Token

_NEGATIONS = frozenset(("not", "n't", "never"))


def negated_label(label: str, tokens: list[Token], government: Government) -> str:
    """The label with "not" before what the figure's verb says was not done; unchanged where the verb is not negated."""
    verb = government.predicate or government.verb
    if verb is None or not any(_negates(token) for token in tokens[verb.first : verb.last]):
        return label
    done, parts = tokens[verb.last - 1].lower, label.split()
    at = next((at for at, part in enumerate(parts) if _same_verb(part.lower(), done)), None)
    if at is None or "not" in parts:
        return label
    rest = parts[at + 1 :]
    return " ".join([*rest, "not", parts[0]] if at == 0 else [*parts[:at], "not", parts[at], *rest])


def _same_verb(word: str, done: str) -> bool:
    """ "vaccinated" where "did not vaccinate" was said."""
    one, other = verb_forms().get(word), verb_forms().get(done)
    return word == done or (one is not None and other is not None and one.form == "past" and one.verb is other.verb)


def _negates(token: Token) -> bool:
    return token.lower in _NEGATIONS or token.lower.endswith(("n't", "n’t"))
