"""Writes our quantities of NewsQuant's sentences in that collection's vocabulary, for its scorer.

    python -m benchmarks.newsquant GOLD.json > predictions.jsonl

NewsQuant's conventions are mapped here and in ``newsquant_units``, and nowhere else: money by its lower-case name,
percent as ``percentage``, units in British singular, ages as ``year of age``, multiples as ``count``, counted nouns
with adjectives, change as one of ``= ~ > < up down``, vague counts as ranges ("dozens" is 12 to 120), ranges as pairs.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

from benchmarks.newsquant_units import is_age, owner, share_unit, surroundings, unit_name
from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.quantities import QuantityMention, quantities

CHANGES = {
    Comparator.ABOUT: "~",
    Comparator.MORE: ">",
    Comparator.AT_LEAST: ">",
    Comparator.LESS: "<",
    Comparator.AT_MOST: "<",
}


def change_of(mention: QuantityMention, text: str) -> str:
    """Verbs and particles of movement tell a change, nouns ("a drop of 40", "a 19% fall") do not."""
    words_before = text[: mention.start].split()[-1:]
    if words_before and words_before[0].lower().startswith("averag") and words_before[0].lower() != "average":
        return "~"
    some = mention.text.lower().startswith("some ") or re.search(r"\bsome [^,;.()]{1,30} \($", text[: mention.start])
    if mention.comparator in CHANGES and not some:
        return CHANGES[mention.comparator]
    if mention.value_high is not None and mention.direction:
        return "="
    behind = text[mention.end :].split()[:1]
    before = [word.strip(",.").lower() for word in text[: mention.start].split()[-5:]]
    nouns = words("rise nouns") | words("fall nouns")
    if before[-1:] == ["of"] and nouns & set(before):
        return "="
    if before[-1:] == ["or"] and re.search(rf"\b(?:{'|'.join(nouns)}) of [^;]{{1,30}} or $", text[: mention.start]):
        return "="
    if behind and behind[0].strip(",.").lower() in nouns:
        return "="
    return mention.direction or "="


def prediction(mention: QuantityMention, text: str) -> dict[str, object]:
    """One quantity in the scorer's form."""
    value, unit = mention.value, unit_name(mention)
    if mention.rule == "part-of-noun" and unit:
        unit = f"{owner(mention, text)}{unit}{surroundings(mention, text)}"
    if unit == "-" and is_age(mention, text):
        unit = "year of age"
    for money, name in (("USD", "cent"), ("MYR", "sen")):
        if mention.unit.startswith(money) and mention.rule.startswith("cents"):
            value, unit = value * 100, name
    if mention.rule in ("fraction", "one-in-n"):
        unit = share_unit(mention, text)
        value = (value / Decimal(100)).quantize(Decimal("0.00000001"))
    pair = None if mention.value_high is None else [float(value), float(mention.value_high)]
    if pair and mention.rule.startswith("range-cents"):
        pair = [100 * end for end in pair]
    return {
        "value": pair or float(value),
        "unit": unit,
        "change": change_of(mention, text),
        "concept": "-" if _one_of(mention) else _without(mention.concept.replace("'s", ""), unit),
    }


def _without(concept: str, unit: str) -> str:
    """The words of a concept that are not in the unit already; "-" where there are none."""
    said = {word.lower() for word in unit.split()}
    return " ".join(word for word in concept.split() if singular(word.lower()) not in said) or "-"


def _one_of(mention: QuantityMention) -> bool:
    """ "one of the best speakers" is said of nothing."""
    return mention.rule == "part-of-noun" and mention.value == 1


_MISREAD_POUND = re.compile(r"\bPS(?=\d)")
"""The collection writes the pound sign so."""


def predictions(text: str) -> list[dict[str, object]]:
    """All quantities of a sentence; "from A to B" is one range."""
    text = _MISREAD_POUND.sub("£", text)
    found = quantities(text)
    result: list[dict[str, object]] = []
    position = 0
    while position < len(found):
        one = found[position]
        other = found[position + 1] if position + 1 < len(found) else None
        position += 1
        entry = prediction(one, text)
        if other is not None and _from_to(text, one, other):
            entry |= {"value": [float(one.value), float(other.value)], "unit": unit_name(other)}
            position += 1
        result.append(entry)
    return result


def _from_to(text: str, one: QuantityMention, other: QuantityMention) -> bool:
    """ "from A to B", with a time or "up" between them."""
    between = text[one.end : other.start].split()
    behind = text[other.start : other.end].lower().startswith("up to ") or between[-1:] == ["to"]
    opened = text[: one.start].rstrip().endswith("from") or one.text.startswith("from ")
    joined = behind and opened and len(between) <= MAX_BETWEEN and not set(between) & {",", ";", "and"}
    return joined and one.value_high is None and other.value_high is None and one.unit in ("", other.unit)


MAX_BETWEEN = 6


def main() -> None:
    """Reads the collection named on the command line and writes one line a sentence."""
    for line in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        found = predictions(line["text"])
        sys.stdout.write(json.dumps({"text": line["text"], "quantities": found}) + "\n")


if __name__ == "__main__":
    main()
