"""Front matter: the ``key: value`` lines between two rules at the very top of a Markdown file.

Read are the simple scalars that metadata are (bare or quoted, folded with ``>`` or ``|``); lists and nested keys of
other tools are passed over. ``+++`` rules hold TOML.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

from claimtrack.domain.documents import Diagnostic, Severity

_KEYS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "publication": "publisher",
    "site": "publisher",
    "source": "publisher",
    "published": "published",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish_date": "published",
    "date_published": "published",
    "url": "url",
    "link": "url",
    "canonical": "url",
    "canonical_url": "url",
    "source_url": "url",
}
_LINE = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,40}?)[ \t]{0,10}:(?:[ \t]+(?P<value>.*))?$")
_MOST_LINES = 300


@dataclass(slots=True)
class FrontMatter:
    """``values`` by metadata field, ``end`` the offset where the article's text begins (0: there is none)."""

    end: int = 0
    values: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def complain(self, message: str) -> None:
        self.diagnostics.append(Diagnostic("bad-front-matter", Severity.WARNING, message))

    def tell(self, key: str, value: str) -> None:
        name = _KEYS.get(key.strip().lower())
        if name and value.strip():
            self.values.setdefault(name, value.strip())


def split_front_matter(text: str) -> FrontMatter:
    """The front matter of a text; a rule that opens none (a thematic break) is left in the text."""
    rule = text[: text.find("\n")].rstrip() if "\n" in text else ""
    if rule not in ("---", "+++"):
        return FrontMatter()
    lines = text.split("\n", _MOST_LINES)
    closing = ("---", "...") if rule == "---" else ("+++",)
    last = next((place for place, line in enumerate(lines[1:_MOST_LINES], 1) if line.rstrip() in closing), None)
    inner = lines[1:last] if last is not None else lines[1:_MOST_LINES]
    first = next((line for line in inner if line.strip() and not line.startswith("#")), "")
    looks_right = not first or bool(_LINE.match(first)) or rule == "+++"
    found = FrontMatter()
    if last is None:
        if looks_right and first:
            found.complain(f"line 1: the front matter that begins with {rule} is never closed; read as text")
        return found
    if not looks_right:
        return found
    found.end = sum(len(line) + 1 for line in lines[: last + 1])
    if rule == "+++":
        _read_toml("\n".join(inner), found)
    else:
        _read_lines(inner, found)
    return found


def _read_toml(inner: str, found: FrontMatter) -> None:
    try:
        entries = tomllib.loads(inner)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found.complain(f"front matter is no TOML: {error}")
        return
    for key, value in entries.items():
        if not isinstance(value, dict | list):
            found.tell(key, str(value))


def _read_lines(inner: list[str], found: FrontMatter) -> None:
    folded: str | None = None
    parts: list[str] = []
    for number, line in enumerate([*inner, "end:"], 2):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] in " \t-":
            parts.append(line.strip())
            continue
        if folded is not None:
            found.tell(folded, " ".join(parts))
            folded = None
        entry = _LINE.match(line)
        if not entry:
            found.complain(f"line {number}: {line[:60]!r} is no 'key: value'")
            continue
        value = (entry["value"] or "").strip()
        if value in (">", "|", ">-", "|-"):
            folded, parts = entry["key"], []
        else:
            _tell_scalar(entry["key"], value, number, found)


def _tell_scalar(key: str, value: str, number: int, found: FrontMatter) -> None:
    quote = value[:1]
    if quote in ("'", '"'):
        end = value.find(quote, 1)
        while quote == '"' and end > 0 and value[end - 1] == "\\":
            end = value.find(quote, end + 1)
        while quote == "'" and end > 0 and value[end : end + 2] == "''":
            end = value.find(quote, end + 2)
        if end < 0:
            found.complain(f"line {number}: the quote of {key!r} is never closed")
            return
        value = value[1:end].replace('\\"', '"') if quote == '"' else value[1:end].replace("''", "'")
    else:
        value = value.split(" #", 1)[0]
        if value in ("null", "~"):
            return
    found.tell(key, value)
