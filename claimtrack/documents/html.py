"""HTML pages: the article's text with headings, items and tables, and the page's own metadata.

Where a page marks its article (``<article>``, ``<main>``, ``itemprop=articleBody``) all of it is read but furniture.
Elsewhere trafilatura tells which blocks are the article, and figures that it dropped in between are reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise

from lxml.html import HtmlElement, tostring

from claimtrack.documents.errors import UnreadableDocument
from claimtrack.documents.facts import Reading
from claimtrack.documents.html_blocks import Block, blocks_of, lines_of
from claimtrack.documents.html_metadata import facts_of_page
from claimtrack.documents.html_tree import parse
from claimtrack.documents.masthead import facts_of_text
from claimtrack.domain.documents import Diagnostic, Severity

_FIGURE = re.compile(r"[0-9](?:[0-9.,]{0,30}[0-9])?")
_MAIN_SHARE = 0.6
_LEAST_TEXT = 100
_WORD = re.compile(r"\w{1,60}")
_SHORT_BLOCK = 5
_PAIRS_SHARE = 0.7
_MOST_TOLD = 12


def read(source: str, name: str) -> Reading:
    """The reading of a page.

    Raises:
        UnreadableDocument: the page shows no text.
    """
    root = parse(source)
    if root is None:
        raise UnreadableDocument(name, "the page shows no text")
    diagnostics: list[Diagnostic] = []
    marked = _marked_article(root)
    if marked is not None:
        blocks = blocks_of(marked)
        diagnostics += _left_out(marked, blocks)
    else:
        blocks = _unmarked_article(root, diagnostics)
    blocks = _headline(root, blocks) + blocks
    if not blocks:
        raise UnreadableDocument(name, "the page shows no text")
    text = lines_of(blocks)
    return Reading(text, facts_of_page(root) + facts_of_text(text), diagnostics)


def _marked_article(root: HtmlElement) -> HtmlElement | None:
    """The element that the page marks as its article; ``None`` if it marks none, or several of one weight."""
    for candidates in _candidates(root):
        weights = [sum(len(block.text) for block in blocks_of(one)) for one in candidates]
        if weights and max(weights) >= max(_MAIN_SHARE * sum(weights), _LEAST_TEXT):
            return candidates[weights.index(max(weights))]
    return None


def _candidates(root: HtmlElement) -> Iterator[list[HtmlElement]]:
    yield _outermost(root, "article")
    yield _outermost(root, "main")
    marked = [one for one in root.iter("div", "section", "td") if one.get("role") or one.get("itemprop")]
    yield [one for one in marked if one.get("role") == "main"]
    yield [one for one in marked if one.get("itemprop") == "articleBody"][:1]


def _outermost(root: HtmlElement, tag: str) -> list[HtmlElement]:
    return [element for element in root.iter(tag) if next(element.iterancestors(tag), None) is None]


def _headline(root: HtmlElement, blocks: list[Block]) -> list[Block]:
    """The page's only ``<h1>``, where it stands outside what was taken for the article."""
    headlines = [block for one in islice(root.iter("h1"), 2) for block in blocks_of(one)]
    if len(headlines) != 1 or any(block.text == headlines[0].text for block in blocks):
        return []
    return [Block("# ", headlines[0].text)]


def _left_out(marked: HtmlElement, blocks: list[Block]) -> list[Diagnostic]:
    """Figures in boxes inside the article, and beside it in the page's main part, that are taken for furniture."""
    main = next(marked.iterancestors("main"), None)
    shown = _figures(blocks_of(marked, keep_furniture=True))
    if main is not None:
        shown |= _figures(blocks_of(main))
    lost = shown - _figures(blocks)
    return [_figures_lost(lost, Severity.INFO, "in boxes in or beside the article were left out")] if lost else []


def _figures_lost(lost: Counter[str], severity: Severity, what: str) -> Diagnostic:
    some = ", ".join(list(lost)[:_MOST_TOLD])
    return Diagnostic("figures-lost", severity, f"{lost.total()} figure(s) {what}: {some}")


def _unmarked_article(root: HtmlElement, diagnostics: list[Diagnostic]) -> list[Block]:
    """The blocks that trafilatura takes for the article, and the table rows between them.

    Where it finds no article the page is read whole, but for furniture.
    """
    body = next(root.iter("body"), root)
    blocks = blocks_of(body) or blocks_of(body, keep_furniture=True)
    kept = _kept(blocks, _trafilatura_text(root))
    if not any(kept):
        return blocks
    first = kept.index(True)
    last = len(kept) - 1 - kept[::-1].index(True)
    article = [
        block for place, block in enumerate(blocks) if kept[place] or (first <= place <= last and block.mark == "|")
    ]
    lost = _figures(blocks[first : last + 1]) - _figures(article)
    if lost:
        diagnostics.append(
            _figures_lost(lost, Severity.WARNING, "of the page's body are not in the text that was read")
        )
    return article


def _trafilatura_text(root: HtmlElement) -> str:
    import trafilatura

    try:
        # A copy by way of the source: trafilatura cleans the tree it is given.
        source = tostring(root, encoding="unicode")
        text = trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True)
    except (RecursionError, ValueError):
        return ""
    return text or ""


def _kept(blocks: list[Block], text: str) -> list[bool]:
    """Which blocks stand in an extractor's text: by whole line if short, else by most of their word pairs."""
    lines = [_WORD.findall(line) for line in text.split("\n")]
    whole = {tuple(words) for words in lines}
    pairs = {pair for words in lines for pair in pairwise(words)}
    return [_is_kept(_WORD.findall(block.text), whole, pairs) for block in blocks]


def _is_kept(words: list[str], whole: set[tuple[str, ...]], pairs: set[tuple[str, str]]) -> bool:
    if len(words) < _SHORT_BLOCK:
        return tuple(words) in whole
    return sum(pair in pairs for pair in pairwise(words)) >= _PAIRS_SHARE * (len(words) - 1)


def _figures(blocks: list[Block]) -> Counter[str]:
    return Counter(figure for block in blocks for figure in _FIGURE.findall(block.text))
