"""HTML source to an lxml tree that is safe to walk: never deeper than the parser bears, comments gone."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

# libxml2 gives up the whole page beyond its depth limit; deeper wrappers tell a reader nothing.
DEPTH_LIMIT = 200
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?=[\s/>])")
# The parser compares each attribute of an element with all before it.
_LONG_TAG = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9]{0,20})\s[^<>]{100000,}>")
_IMPLIED = frozenset("p li dt dd tr td th thead tbody tfoot option colgroup caption".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr param".split())
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code em font i ins label mark q s small span strong sub sup time tt u".split()
)


def parse(source: str) -> HtmlElement | None:
    """The tree of a page; ``None`` if there is nothing in it."""
    source = _LONG_TAG.sub(r"<\g<name>>", source)
    root, too_deep = _parse(source)
    if too_deep:
        root, _ = _parse(flatten(source))
    return root


def _parse(source: str) -> tuple[HtmlElement | None, bool]:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    # A lone surrogate cannot be encoded and NUL ends libxml2's input: neither carries text.
    data = source.replace("\0", "").encode("utf-8", "replace")
    try:
        root = document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    return root, any("depth" in entry.message.lower() for entry in parser.error_log)


def flatten(source: str) -> str:
    """The source without the tags that are nested deeper than :data:`DEPTH_LIMIT`; block tags leave a line break.

    Elements whose end may be left out are kept and not counted: their depth is that of the containers around them.
    """
    parts: list[str] = []
    kept: list[bool] = []
    position = 0
    for tag in _TAG.finditer(source):
        name = tag["name"].lower()
        if tag.start() < position or name in _VOID or name in _IMPLIED:
            continue
        if not tag["close"]:
            kept.append(len(kept) < DEPTH_LIMIT)
            keep = kept[-1]
        else:
            keep = kept.pop() if kept else True
        if keep:
            continue
        end = source.find(">", tag.end())
        if end < 0:
            break
        before = source[position : tag.start()]
        parts += [before, "" if name in _INLINE or not before.strip() else "<br>"]
        position = end + 1
    return "".join([*parts, source[position:]])
