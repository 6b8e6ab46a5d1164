"""Writes our quantities of NewsQuant's sentences in that collection's vocabulary, for its scorer.

    python benchmarks/newsquant.py GOLD.json > predictions.jsonl

NewsQuant's conventions are mapped here and nowhere else: money by its lower-case name, percent as ``percentage``,
units in British singular, ages as ``year of age``, multiples as ``count``, counted nouns with their adjectives, change
as one of ``= ~ > < up down``, vague counts as ranges ("dozens" is 12 to 120), ranges as pairs.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities import QuantityMention, quantities

MONEY = {
    "USD": "dollar",
    "AUD": "australian dollar",
    "CAD": "canadian dollar",
    "NZD": "new zealand dollar",
    "HKD": "hong kong dollar",
    "SGD": "singapore dollar",
    "EUR": "euro",
    "GBP": "pound sterling",
    "JPY": "japanese yen",
    "CNY": "chinese yuan",
    "INR": "indian rupee",
    "MYR": "malaysian ringgit",
    "ILS": "shekel",
    "THB": "thai baht",
    "PKR": "pakistani rupee",
}
UNITS = {
    "percent": "percentage",
    "percentage point": "percentage point",
    "x": "count",
    "meter": "metre",
    "kilometer": "kilometre",
    "centimeter": "centimetre",
    "millimeter": "millimetre",
    "micrometer": "micrometre",
    "nanometer": "nanometre",
    "liter": "litre",
    "milliliter": "millilitre",
    "square_meter": "square metre",
    "square_foot": "square foot",
    "degree_Celsius": "celsius",
    "degree_Fahrenheit": "fahrenheit",
    "kilometer/hour": "kilometre per hour",
    "mile/hour": "mile per hour",
    "mile/gallon": "mile per gallon",
    "meter/second": "metre per second",
    "revolution/minute": "revolutions per minute",
    "newton_meter": "newton metre",
    "foot_pound": "pound-foot",
    "pound": "pound-mass",
    "milliampere_hour": "milliampere-hour",
    "ppm": "part per million",
    "ppb": "parts-per-billion",
    "person": "people",
    "": "-",
}
CHANGES = {
    Comparator.ABOUT: "~",
    Comparator.MORE: ">",
    Comparator.AT_LEAST: ">",
    Comparator.LESS: "<",
    Comparator.AT_MOST: "<",
}


def unit_name(mention: QuantityMention) -> str:
    """The unit in the collection's words."""
    text = mention.text.lower()
    if mention.unit == "year" and ("year-old" in text or "years old" in text or "year old" in text):
        return "year of age"
    if mention.unit in UNITS:
        return UNITS[mention.unit]
    above, slash, below = mention.unit.partition("/")
    name = MONEY.get(above) or UNITS.get(above) or _counted(mention, above)
    return f"{name} per {UNITS.get(below, below).replace('_', ' ')}" if slash else name


def _counted(mention: QuantityMention, unit: str) -> str:
    """A counted noun keeps its adjectives: "tapered syringe tip"."""
    adjectives = mention.unit_text.replace(" - ", "-").split()[:-1]
    if mention.rule.startswith("counted-noun") or "noun" in mention.rule:
        return " ".join([*adjectives, unit.rsplit(maxsplit=1)[-1]]).replace("_", " ")
    return unit.replace("_", " ")


def prediction(mention: QuantityMention) -> dict[str, object]:
    """One quantity in the scorer's form."""
    value, unit = mention.value, unit_name(mention)
    if mention.unit == "USD" and mention.rule.startswith("cents"):
        value, unit = value * 100, "cent"
    if mention.unit == "MYR" and mention.rule.startswith("cents"):
        value, unit = value * 100, "sen"
    if mention.rule in ("fraction", "one-in-n"):
        unit = "-"
        value = (value / Decimal(100)).quantize(Decimal("0.000001"))
    change = CHANGES.get(mention.comparator, mention.direction or "=")
    pair = None if mention.value_high is None else [float(value), float(mention.value_high)]
    concept = [word for word in mention.concept.split() if word.lower() not in words("prepositions")]
    return {"value": pair or float(value), "unit": unit, "change": change, "concept": " ".join(concept) or "-"}


def main() -> None:
    """Reads the collection named on the command line and writes one line a sentence."""
    for line in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        found = [prediction(mention) for mention in quantities(line["text"])]
        sys.stdout.write(json.dumps({"text": line["text"], "quantities": found}) + "\n")


if __name__ == "__main__":
    main()
