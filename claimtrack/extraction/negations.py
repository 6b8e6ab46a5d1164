"""What has not been done: "820,000 were not vaccinated" counts people not vaccinated."""

from __future__ import annotations

from claimtrack.extraction.government import Government
from claimtrack.extraction.tokens import Token

_NEGATIONS = frozenset(("not", "n't", "never"))


def negated_label(label: str, tokens: list[Token], government: Government) -> str:
    """The label with "not" before what the figure's verb says was not done; unchanged where the verb is not negated."""
    verb = government.predicate or government.verb
    if verb is None or not any(_negates(token) for token in tokens[verb.first : verb.last]):
        return label
    done, parts = tokens[verb.last - 1].lower, label.split()
    at = next((at for at, part in enumerate(parts) if part.lower() == done), None)
    if at is None or "not" in parts:
        return label
    return " ".join([*parts[:at], *parts[at + 1 :], "not", done] if at == 0 else [*parts[:at], "not", *parts[at:]])


def _negates(token: Token) -> bool:
    return token.lower in _NEGATIONS or token.lower.endswith(("n't", "n’t"))
