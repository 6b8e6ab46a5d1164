"""What a name owns that is named itself: "Oxo's Zeta came second" tells of Zeta, "Oxo's R1 costs" of the Oxo R1."""

from __future__ import annotations

from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import find_places
from claimtrack.extraction.tokens import Token, TokenKind

_CLOSING = frozenset((",", ":", "(", "alone", "itself", "now", "also", "never", "still", "already"))


def owned_name(tokens: list[Token], mentions: tuple[Mention, ...], government: Government, scope: str | None) -> str:
    """The name behind an owner's that is the subject of a figure, or stands before its colon; "" where none is."""
    phrase = government.subject or (government.noun if government.headed else None)
    if phrase is None or government.crossed:
        return ""
    placed = (Mention(p.first, p.last, p.scope, p.form) for p in find_places(tokens) if p.form == "name")
    owner = next((m for m in (*mentions, *placed) if m.first == phrase.first and m.form in ("entity", "name")), None)
    if owner is None or owner.last >= phrase.last or tokens[owner.last].kind is not TokenKind.POSSESSIVE:
        return ""
    owned = next((m for m in mentions if m.first == owner.last + 1 and m.form == "entity"), None)
    if owned is None or scope not in (owner.scope, owned.scope, None):
        return ""
    last = owned.last
    if tokens[last : last + 3] and tokens[last].text in "-‑" and last + 1 < len(tokens):
        last += 2  # "Zeta-3"
    at = last + (last < len(tokens) and singular(tokens[last].lower) in words("made things"))
    if at < len(tokens) and tokens[at].text not in _CLOSING and not _acts(tokens[at]):
        return ""
    name = "".join(t.text if t.glued or not n else f" {t.text}" for n, t in enumerate(tokens[owned.first : last]))
    if owner.form == "name":
        return owned.scope
    model = " " in name or (any(c.isdigit() for c in name) and "-" not in name)
    return f"{owner.scope} {name}" if model else name


def _acts(token: Token) -> bool:
    return token.lower in verb_forms() or token.lower in words("auxiliaries")
