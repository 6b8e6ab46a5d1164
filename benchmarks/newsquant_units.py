"""Units in the words of the NewsQuant collection."""

from __future__ import annotations

import re

from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.quantities import QuantityMention

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


def owner(mention: QuantityMention, text: str) -> str:
    """ "two of Johnson's deputies" are Johnson deputies."""
    match = _OWNER.match(text[mention.start :].partition(mention.text)[2])
    return f"{match['name']} " if match else ""


def surroundings(mention: QuantityMention, text: str) -> str:
    """ "one of the hottest cars in the world": superlatives take in where they hold."""
    behind = text[mention.start :].partition(mention.text)[2]
    match = _SURROUNDINGS.match(behind.lstrip())
    superlative = re.search(r"\b(?:most|\w+est)\b", behind[: match.start("where")]) if match else None
    return f" {match['where']}" if match and superlative and mention.value == 1 else ""


def is_age(mention: QuantityMention, text: str) -> bool:
    """ "He will be 35 by May", "life expectancy is around 73"."""
    return _OLD.search(text[: mention.start + mention.text.find(mention.text[-2:])]) is not None


MAX_NOUN_WORDS = 3


def _acts(word: str, noun: list[str]) -> bool:
    """A verb behind the noun ends it."""
    known = verb_forms().get(word.lower())
    return bool(noun) and known is not None and known.form in ("s", "past")
