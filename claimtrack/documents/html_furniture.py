"""What of a page is not its article: navigation, sidebars, footers, comments, forms, scripts."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_INVISIBLE = frozenset(
    "script style noscript template head title iframe object embed svg canvas audio video map select button textarea "
    "input datalist noframes".split()
)
_FURNITURE = frozenset("nav aside footer menu dialog search".split())
_ROLES = frozenset("navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split())
# Whole names of classes and ids, as content systems use them.
_NAMES = frozenset(
    "ad ads advert advertisement author-bio breadcrumb breadcrumbs comment-list comment-section commentlist "
    "comments cookie-banner cookie-notice cookies disqus disqus_thread menu modal most-read navbar newsletter "
    "newsletter-signup pagination paywall popup promo promotion recommendations recommended related "
    "related-articles related-posts respond share share-buttons sharing side-bar sidebar site-footer site-header "
    "site-nav skip-link social social-share subscribe subscription tags toc trending".split()
)
# Only containers are named for what they are: <span class="share"> and <td class="share"> hold figures.
_NAMED = frozenset("article div form header iframe ol section ul".split())
_HIDDEN_STYLE = re.compile(r"(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)", re.IGNORECASE)
_STYLE_REACH = 500


def is_invisible(element: HtmlElement, tag: str) -> bool:
    """No reader sees it: scripts, controls, hidden elements."""
    if tag in _INVISIBLE or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style and _HIDDEN_STYLE.search(style[:_STYLE_REACH]))


def is_furniture(element: HtmlElement, tag: str) -> bool:
    """Part of the site, not of the article, by tag, role, class or id."""
    if tag in _FURNITURE or (element.get("role") or "").lower() in _ROLES:
        return True
    if tag == "header" and next(element.iter("h1"), None) is None and not _inside_article(element):
        return True
    if tag not in _NAMED:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_STYLE_REACH].lower().split()
    return not _NAMES.isdisjoint(names)


def _inside_article(element: HtmlElement) -> bool:
    return next(element.iterancestors("article", "main"), None) is not None
