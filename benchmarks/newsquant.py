"""Writes our quantities of NewsQuant's sentences in that collection's vocabulary, for its scorer.

    python benchmarks/newsquant.py GOLD.json > predictions.jsonl

NewsQuant's conventions are mapped here and nowhere else: money by its lower-case name, percent as ``percentage``,
units in British singular, ages as ``year of age``, multiples as ``count``, counted nouns with their adjectives, change
as one of ``= ~ > < up down``, vague counts as ranges ("dozens" is 12 to 120), ranges as pairs.
"""

from __future__ import annotations

import json
import re
import sys
from decimal import Decimal
from pathlib import Path

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.lexicon import singular, verb_forms, words
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
    "HRK": "croatian kuna",
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
    "million_british_thermal_unit": "mega british thermal unit",
    "ksi": "kilopound per square inch",
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
    if mention.rule == "exchange-rate":
        return "-"
    if mention.rule == "age":
        return f"{mention.unit} of age"
    if mention.unit == "horsepower" and "bhp" in text:
        return "brake horsepower"
    if mention.unit in UNITS and (
        mention.unit != "person" or "noun" not in mention.rule or " " not in mention.unit_text
    ):
        return UNITS[mention.unit]
    above, slash, below = mention.unit.partition("/")
    name = MONEY.get(above) or UNITS.get(above) or _counted(mention, above)
    written = "rate" in mention.rule or above not in MONEY
    return f"{name} per {UNITS.get(below, below).replace('_', ' ')}" if slash and written else name


def _counted(mention: QuantityMention, unit: str) -> str:
    """A counted noun keeps its adjectives, but no "and": "tapered syringe tip"."""
    adjectives = mention.unit_text.replace(" - ", "-").split()[:-1]
    if "noun" in mention.rule or mention.rule in (
        "unit-of-neighbour",
        "unit-of-neighbour-rate",
        "unit-of-joined",
        "vague",
    ):
        kept = [
            positive(word)
            for word in adjectives
            if word.lower() not in ("and", "or", ",", "previous", "recorded", "most", "combined")
        ]
        return " ".join([*kept, UNITS.get(unit, unit).split()[-1]]).replace("_", " ")
    return unit.replace("_", " ")


def positive(adjective: str) -> str:
    """ "best" is good, "hottest" hot, "earliest" early: the collection takes superlatives down."""
    lower = adjective.lower()
    if lower in ("best", "worst"):
        return {"best": "good", "worst": "bad"}[lower]
    if not lower.endswith("est") or len(lower) < 6:
        return adjective
    stem = lower[:-3]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem[:-1] if stem[-1] == stem[-2] and stem[-1] in "bdgnt" else stem


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


def share_unit(mention: QuantityMention, text: str) -> str:
    """A share's unit is "%" with what it is a share of."""
    behind = [word.strip(",.") for word in re.split(r"(?<=[,;.])\s", text[mention.end :])[0].split()]
    if behind[:1] == ["of"]:
        behind = behind[1:]
    if behind and behind[0].lower() in ("those", "which", "whom", "them", "these"):
        return "% -"
    while behind and (behind[0].lower() in words("determiners") | words("possessives") | {"combined", "total"}):
        behind = behind[1:]
    while behind and behind[0][:1].isdigit():
        behind = behind[1:]
    noun: list[str] = []
    closed = words("prepositions") | words("auxiliaries") | words("pronouns") | words("conjunctions") | words("adverbs")
    closed = closed - {"and"}
    while behind and len(noun) < MAX_NOUN_WORDS and (behind[0] == "US" or behind[0].lower() not in closed):
        if _acts(behind[0], noun):
            break
        if behind[0].lower() == "and":
            behind.pop(0)
            continue
        noun.append(behind.pop(0).lower())
    if not noun:
        return "% -"
    return f"% {' '.join([*noun[:-1], singular(noun[-1])])}"


_OWNER = re.compile(r"\s*of (?P<name>(?:[A-Z]\w+ )?[A-Z]\w+)['’]s?\s")
_SURROUNDINGS = re.compile(r"(?:\w+ ){1,6}?in (?:the|his|her|its|their) (?P<where>\w+(?: [A-Z]\w+)?)")
_OLD = re.compile(
    r"(?:\b(?:He|She|I) (?:will be|is|was|turns|turned)|life expectancy\b.{0,40} (?:is|was|of)) (?:about |around )?$"
)


def _owner(mention: QuantityMention, text: str) -> str:
    """ "two of Johnson's deputies" are Johnson deputies."""
    match = _OWNER.match(text[mention.start :].partition(mention.text)[2])
    return f"{match['name']} " if match else ""


def _surroundings(mention: QuantityMention, text: str) -> str:
    """ "one of the hottest cars in the world": superlatives take in where they hold."""
    behind = text[mention.start :].partition(mention.text)[2]
    match = _SURROUNDINGS.match(behind.lstrip())
    superlative = re.search(r"\b(?:most|\w+est)\b", behind[: match.start("where")]) if match else None
    return f" {match['where']}" if match and superlative and mention.value == 1 else ""


def _is_age(mention: QuantityMention, text: str) -> bool:
    """ "He will be 35 by May", "life expectancy is around 73"."""
    return _OLD.search(text[: mention.start + mention.text.find(mention.text[-2:])]) is not None


MAX_NOUN_WORDS = 3


def _acts(word: str, noun: list[str]) -> bool:
    """A verb behind the noun ends it."""
    known = verb_forms().get(word.lower())
    return bool(noun) and known is not None and known.form in ("s", "past")


def prediction(mention: QuantityMention, text: str) -> dict[str, object]:
    """One quantity in the scorer's form."""
    value, unit = mention.value, unit_name(mention)
    if mention.rule == "part-of-noun" and unit:
        unit = f"{_owner(mention, text)}{unit}{_surroundings(mention, text)}"
    if unit == "-" and _is_age(mention, text):
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
        "concept": "-" if _one_of(mention) else mention.concept.replace("'s", "") or "-",
    }


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
