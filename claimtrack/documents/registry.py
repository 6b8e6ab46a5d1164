"""The formats: adding one is a module with ``read(text, name) -> Reading`` and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import cast

from claimtrack.documents.facts import Reading


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, its file suffixes (lower case) and the module that reads it."""

    media_type: str
    suffixes: tuple[str, ...]
    module: str
    declares_charset: bool = False

    def read(self, text: str, name: str) -> Reading:
        """Decoded text to a reading; the module is imported here, since HTML's libraries are heavy.

        Raises:
            UnreadableDocument: there is nothing to read in it.
        """
        reader = cast("Callable[[str, str], Reading]", import_module(self.module).read)
        return reader(text, name)


PLAIN = Format("text/plain", (".txt",), "claimtrack.documents.text")
MARKDOWN = Format("text/markdown", (".md", ".markdown"), "claimtrack.documents.markdown")
HTML = Format("text/html", (".html", ".htm"), "claimtrack.documents.html", declares_charset=True)
FORMATS = (PLAIN, MARKDOWN, HTML)
SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)
_HTML_BEGINNINGS = (b"<!doctype html", b"<html")


def format_of(name: str, data: bytes, media_type: str | None = None) -> Format:
    """The format by media type, else by the name's suffix, else by how the bytes begin, else plain text.

    Raises:
        ValueError: nobody reads this media type.
    """
    if media_type is not None:
        wanted = media_type.partition(";")[0].strip().lower()
        for one in FORMATS:
            if one.media_type == wanted:
                return one
        raise ValueError(f"unknown media type {media_type!r}; known are {', '.join(one.media_type for one in FORMATS)}")
    suffix = PurePath(name).suffix.lower()
    for one in FORMATS:
        if suffix in one.suffixes:
            return one
    beginning = data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return HTML if beginning.startswith(_HTML_BEGINNINGS) else PLAIN
