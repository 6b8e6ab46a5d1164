"""Who says so: the body behind a claim, whoever printed it.

"Xinhua, citing the Ministry of Industry" has the ministry as its origin; two publishers who quote one body for one
figure are one origin; a claim that names no speaker has its publisher for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from claimtrack.domain.claims import Claim

_CITING = re.compile(
    r"""\b (?: citing | quoting | according \s to | cited \s by | as \s reported \s by | based \s on ) \s""",
    re.VERBOSE | re.IGNORECASE,
)
_SMALL_WORDS = frozenset({"the", "a", "an", "of", "for", "and", "its", "s", "inc", "ltd", "co", "corp", "plc"})
_WORD = re.compile(r"(?<!\w)\w{1,60}")
_MOST_CHARACTERS = 300
_LEAST_INITIALS = 3


@lru_cache(maxsize=65536)
def speaker_key(attribution: str | None) -> str | None:
    """The key of who is said to have said it; ``None`` where nobody is named.

    A person named with a body ("Liu Liehong, National Data Administration") speaks for the body.
    """
    if not attribution or not attribution.strip():
        return None
    text = _CITING.split(attribution[:_MOST_CHARACTERS])[-1]
    parts = [part for part in text.split(",") if part.strip()]
    text = parts[-1] if parts else text
    words = [word for word in _WORD.findall(text.lower().replace("'s", "")) if word not in _SMALL_WORDS]
    return " ".join(words) or text.strip().lower()


def origin_key(claim: Claim, attribution: str | None = None) -> str:
    """The key of a claim's origin: its speaker, else its publisher, else its document."""
    return speaker_key(attribution or claim.attribution) or speaker_key(claim.source.publisher) or claim.source.document


def origin_name(claim: Claim) -> str:
    """The origin in words, for a reader."""
    return claim.attribution or claim.source.publisher or claim.source.document


@lru_cache(maxsize=65536)
def same_body(left: str | None, right: str | None) -> bool:
    """Whether two keys are of one speaker: equal, or one the initials of the other ("iata")."""
    if left == right or not left or not right:
        return left == right
    return _initials(left) == right or _initials(right) == left


def _initials(key: str) -> str:
    words = key.split()
    return "".join(word[0] for word in words) if len(words) >= _LEAST_INITIALS else ""


def count_origins(keys: Iterable[str]) -> int:
    """How many independent origins the keys are of."""
    every = set(keys)
    return len(every - {_initials(key) for key in every})
