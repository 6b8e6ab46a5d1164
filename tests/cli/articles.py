"""Small articles that the tests ingest."""

from __future__ import annotations

from pathlib import Path

NORTH = "Aluminium output in Norway reached 4.2 million tonnes in 2025, the ministry of industry said.\n"
SOUTH = "Aluminium output in Norway reached 5.1 million tonnes in 2025.\n"
ICELAND = "Aluminium output in Iceland reached 0.8 million tonnes in 2025.\n"

SOURCES = """
["north.txt"]
title = "Output rises"
publisher = "North Wire"
published = "2026-02-03"

["south.txt"]
title = "=HYPERLINK(1)"
publisher = "South Wire"
published = "2026-02-04"
"""


def two_wires(folder: Path) -> Path:
    """A folder with two articles that contradict each other, one look-alike, and their sidecar."""
    articles = folder / "articles"
    articles.mkdir()
    (articles / "north.txt").write_text(NORTH, encoding="utf-8")
    (articles / "south.txt").write_text(SOUTH, encoding="utf-8")
    (articles / "iceland.txt").write_text(ICELAND, encoding="utf-8")
    (articles / "sources.toml").write_text(SOURCES, encoding="utf-8")
    return articles
