"""Reading text: sentences and kilobytes a second, memory, and how the time grows on hostile strings.

Beside it, over the same text in the same rounds: a bare regular expression that only finds digits, which no reader can
beat, and quantulum3 where it is installed, which finds quantities with units but says nothing of what they measure.
"""

from __future__ import annotations

import importlib
import logging
import re
import warnings
from collections.abc import Callable
from functools import partial

from benchmarks.measuring import Row, medians, peak_bytes, per_second, times
from benchmarks.sizes import Sizes
from benchmarks.texts import HOSTILE, articles, articles_of_file, repeated, sentences
from claimtrack.domain.documents import Document
from claimtrack.extraction import extract

GROUP = "extraction"
_NUMBER = re.compile(r"(?<![\w.,]) \d{1,15} (?: [.,]\d{1,12} ){0,6}", re.VERBOSE)

Reader = Callable[[str], object]


def read(text: str) -> int:
    """The number of claims in a text."""
    return len(extract(Document("article.txt", text, "", "text/plain", published="2025-09-01")).claims)


def scan(text: str) -> int:
    """The number of figures in digits."""
    return sum(1 for _ in _NUMBER.finditer(text))


def quantulum() -> Reader | None:
    """The parser of quantulum3 without its classifier (as installed by itself), if it is there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that there is no classifier
        try:
            parser = importlib.import_module("quantulum3.parser")
        except ImportError:
            return None
    logging.getLogger("quantulum3").setLevel(logging.CRITICAL)
    parse: Callable[[str], list[object]] = parser.parse
    return lambda text: len(parse(text))


def measure(sizes: Sizes) -> list[Row]:
    made = sentences(sizes.sentences)
    texts = articles(made)
    rows = _throughput("made text", texts, len(made), sizes)
    if sizes.text is not None:
        own = articles_of_file(sizes.text, sizes.text_characters)
        rows += _throughput(sizes.text.name, own, _count_sentences(own), sizes)
    return [*rows, *_memory(texts), *_doubling(sizes)]


def _count_sentences(texts: list[str]) -> int:
    from claimtrack.extraction.sentences import split_sentences

    return sum(len(split_sentences(text)) for text in texts)


def _throughput(label: str, texts: list[str], count: int, sizes: Sizes) -> list[Row]:
    readers: dict[str, Reader] = {"claimtrack": read, "bare number scan": scan}
    peer = quantulum()
    if peer is not None:
        readers["quantulum3"] = peer
    for reader in readers.values():
        reader(texts[0])  # tables and models are loaded once a process; starting up is measured elsewhere
    seconds = medians([_over(reader, texts) for reader in readers.values()], sizes.rounds)
    kilobytes = sum(len(text.encode()) for text in texts) / 1000
    amount = f"{count:,} sentences, {kilobytes:,.0f} KB"
    rows = [
        Row(
            GROUP,
            f"{name}, {label}",
            amount,
            taken,
            f"{per_second(count, taken, 'sentences')}, {per_second(kilobytes, taken, 'KB')}",
            "" if name == "claimtrack" else times(taken, seconds[0], "claimtrack"),
        )
        for name, taken in zip(readers, seconds, strict=True)
    ]
    if peer is None:
        rows.append(Row(GROUP, f"quantulum3, {label}", amount, None, "not installed"))
    return rows


def _over(reader: Reader, texts: list[str]) -> Callable[[], object]:
    return lambda: [reader(text) for text in texts]


def _memory(texts: list[str]) -> list[Row]:
    """One article, and all articles as a single one: what is held while a document is read."""
    rows = []
    for label, text in (("one article", texts[0]), ("all as one article", "\n\n".join(texts))):
        peak, size = peak_bytes(partial(read, text)), len(text.encode())
        rows.append(
            Row(GROUP, f"peak memory, {label}", f"{size / 1000:,.1f} KB", None, f"{peak / 1e6:.1f} MB",
                f"{peak / size:,.0f} x the text")
        )  # fmt: skip
    return rows


def _doubling(sizes: Sizes) -> list[Row]:
    """Twice the length should take about twice the time."""
    rows = []
    length = sizes.hostile_characters
    for name, pattern in HOSTILE.items():
        short, long = repeated(pattern, length), repeated(pattern, 2 * length)
        once, twice = medians([partial(read, short), partial(read, long)], sizes.rounds)
        rows.append(
            Row(GROUP, f"hostile: {name}", f"{2 * length:,} characters", twice,
                per_second(2 * length / 1000, twice, "KB"), times(twice, once, "half of it"))
        )  # fmt: skip
    return rows
