"""The unit and scale that a table's head gives its bare cells: "(m t Li)", "(USD bn)", "(1,000 t)", "US$/t"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from claimtrack.domain.decimals import plain
from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.blocks import Block, BlockKind
from claimtrack.extraction.counted_things import UNIT, gathered, is_handled
from claimtrack.extraction.lexicon import is_plural
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.quantities.lexicon import counted, scales, units_behind
from claimtrack.extraction.quantities.pack_sizes import without_size
from claimtrack.extraction.quantities.rates import PIECE, read_rate
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import TokenKind, renumber, tokenize
from claimtrack.extraction.told_units import is_money
from claimtrack.units.counting import family
from claimtrack.units.resolving import COUNT, resolve
from claimtrack.vocabulary import table

_THOUSAND = ("k", "thousand", "thousands", "'000", "’000", "000", "000s", "'000s", "1,000", "1000", "1,000s", "th")
_MILLION = ("m", "mn", "mln", "mio", "mil", "mill", "million", "millions", "1,000,000")
_BILLION = ("bn", "bln", "b", "billion", "billions", "mrd")
SCALES = {
    **dict.fromkeys(_THOUSAND, "thousand"),
    **dict.fromkeys(_MILLION, "million"),
    **dict.fromkeys(_BILLION, "billion"),
    **dict.fromkeys(("tn", "trn", "trillion", "trillions"), "trillion"),
    **dict.fromkeys(("lakh", "lakhs"), "lakh"),
    **dict.fromkeys(("crore", "crores", "cr"), "crore"),
}
_OF_SIZE = re.compile(r"(?<=s)[ ]of[ ](?:[\d.,]+[ -]?(?:mm|cm|m|inch|foot|litre|liter)[ ])?(?=\w+$)")
"""What stands between a scale and what is counted ("thousands of wafers", "thousands of 300 mm wafers")."""
_SAID_IN = re.compile(r"^ (?:[A-Za-z]+ [ ]){1,4} in [ ] (?P<scale>\w+) [ ] (?P<unit>[A-Za-z ]+) $", re.VERBOSE)
_EVERY = re.compile(r"\b(?:a|per) (day|hour|second|week|month)\b", re.IGNORECASE)
"""The time of a rate in a column's head ("Tokens a day (trillion)")."""
_ASIDE = re.compile(r"[ ]*\([^()]*\)")
_LENGTHS = frozenset(
    "height length depth width altitude elevation distance level diameter radius thickness tide wave span".split()
)
_LEADS = ("in ", "number of ", "no. of ", "thousands of ", "millions of ", "billions of ")


def header_unit(quantity: Quantity, metric: str, unit_words: str, said: str) -> tuple[Quantity, str]:
    """A bare cell's quantity in the unit of its column, whose head says ``metric`` and, in brackets, ``unit_words``.

    ``said`` is the whole head, which may be a unit itself.
    """
    unit_words = _without_places(unit_words)
    words_of_unit = unit_words or said
    if unit_words.lower() in SCALES and metric and not (unit_words == "m" and _is_length(metric)):
        words_of_unit = f"{SCALES[unit_words.lower()]} {_counted_word(metric)}"
    unit = _read(probe_of(words_of_unit))
    if unit is not None and unit.unit and is_plural(words_of_unit.rpartition(" ")[2].lower()):
        # "Public charge points": one of them may read as "public charge", two do not.
        several = _read(re.sub(r"^1 ", "2 ", probe_of(words_of_unit)))
        unit = replace(unit, unit=several.unit) if several is not None and several.unit else unit
    if unit is None:
        return quantity, ""
    if not unit_words and (not unit.unit or (unit.unit == said and family(said) is None and said not in gathered())):
        # "Input", "Height", "2024": a name, and no thing that is counted
        return quantity, ""
    factor = unit.value
    every = _EVERY.search(metric) if "/" not in unit.unit else None
    unit = replace(unit, unit=f"{unit.unit}/{every[1].lower()}") if every and unit.unit else unit
    high = None if quantity.value_high is None else plain(quantity.value_high * factor)
    scaled = replace(
        quantity,
        value=plain(quantity.value * factor),
        value_high=high,
        half_step=quantity.half_step * factor,
        unit=UNIT if is_handled(unit.unit) else gathered().get(unit.unit, unit.unit) or UNIT,
    )
    return scaled, unit_words


def _without_places(unit_words: str) -> str:
    """ "China, million": the unit, beside the place whose figures a table has."""
    parts = [part.strip() for part in unit_words.split(",")]
    kept = [part for part in parts if canonical_place(part) is None]
    return ", ".join(kept) if 0 < len(kept) < len(parts) else unit_words


def _read(probe: str) -> Quantity | None:
    """The first quantity of a probe that is not nought."""
    sentence = Sentence(renumber(tokenize(probe)), Block(BlockKind.PARAGRAPH, 0, 0, 0), 0)
    return next((f.quantity for f in read_figures(sentence, ()) if f.quantity is not None and f.quantity.value), None)


def unit_said(sentence: Sentence, text: str) -> str:
    """The unit of a table's cells told by the line above: "Harvest, thousand tonnes", "in dollars per ton"; or ""."""
    tokens = sentence.tokens
    if sentence.block.kind is BlockKind.ROW:
        return ""
    # "Wine production, million hectolitres (sources: national offices, growers)"
    for part in reversed(_ASIDE.sub("", text).rstrip(".: ").split(",")):
        behind = without_size(_OF_SIZE.sub(" ", part.strip().removeprefix("in ")))
        scale, _, unit = behind.partition(" ")
        if unit and " " not in unit and scale.lower() in SCALES and _is_counted(unit.lower(), told=text[-1:] == "."):
            return behind
        if behind and not any(character.isdigit() for character in behind) and _is_scaled_money(behind):
            return behind
        if stated := _stated_behind_in(part):
            return stated
    for index in range(1, len(tokens) - 1):
        if tokens[index].lower not in ("per", "/", "a"):
            continue
        money = units_behind().before(tokens, index)
        if money is None or money[1].family != "money" or tokens[money[0] - 1].kind == TokenKind.NUMBER:
            continue
        rate = read_rate(tokens, index, (), priced=True)
        if rate is not None and rate.below != PIECE and tokens[money[0] - 1].lower not in scales():
            return " ".join(token.text for token in tokens[money[0] : rate.last])
    return ""


def _stated_behind_in(part: str) -> str:
    """ "Volumes in million cubic metres": the scaled unit that a line ends in; or ""."""
    match = _SAID_IN.match(part.strip())
    tokens = renumber(tokenize(match["unit"])) if match and match["scale"].lower() in SCALES else []
    found = units_behind().at(tokens, 0) if tokens else None
    return f"{match['scale']} {match['unit']}" if match and found is not None and found[0] == len(tokens) else ""


def _is_counted(unit: str, *, told: bool) -> bool:
    """A unit, or a noun that is counted ("million head", "thousand jobs"), which a whole sentence may only tell of."""
    if units_behind().at(tokenize(unit), 0) is not None:
        return True
    return not told and (unit in counted("unmarked") or is_plural(unit))


def unit_alone(head: str) -> str:
    """The head of a table's rows where it says only in what all cells are ("KRW trillion", "million tonnes"); or ""."""
    text = head.strip("*_() ")
    probe = renumber(tokenize(probe_of(text)))
    figures = read_figures(Sentence(probe, Block(BlockKind.PARAGRAPH, 0, 0, 0), 0), ()) if probe else []
    if len(figures) != 1 or figures[0].quantity is None or (figures[0].first, figures[0].last) != (0, len(probe)):
        return ""
    quantity = figures[0].quantity
    return text if quantity.unit and (quantity.value != 1 or is_money(quantity.unit.partition("/")[0])) else ""


def is_money_alone(said: str) -> bool:
    """Is the unit of a table's cells an amount of money ("EUR m"), and not one of money for something?"""
    read = _read(probe_of(said.strip("*_() ")))
    return read is not None and is_money(read.unit)


def _is_scaled_money(said: str) -> bool:
    """ "US$ million", "EUR bn", "million zlotys"."""
    match = _currency_first().match(said)
    scale, _, unit = said.partition(" ")
    if match is None:
        money = units_behind().at(tokenize(unit.lower()), 0) if scale.lower() in SCALES else None
        return money is not None and money[1].family == "money" and " " not in unit
    return match["scale"].lower() in SCALES


def is_unit(head: str) -> bool:
    """Is the head of a column a unit of nature alone ("GWh", "Tonnes"), and neither a thing counted nor a time?"""
    tokens = renumber(tokenize(probe_of(head)))
    figures = read_figures(Sentence(tokens, Block(BlockKind.PARAGRAPH, 0, 0, 0), 0), ())
    if len(figures) != 1 or figures[0].quantity is None or figures[0].last != len(tokens) or " of " in head:
        return False  # "Litres of water a day" says what they are of
    unit = figures[0].quantity.unit
    natural = bool(unit) and resolve(unit).dimension not in (COUNT, "time", "proportion")
    return natural and not is_money(unit.partition("/")[0])


def _is_length(metric: str) -> bool:
    return not _LENGTHS.isdisjoint(metric.lower().split())


def _counted_word(metric: str) -> str:
    """The thing that a header counts: what ends in its first plural word ("heat pumps"), else its last word."""
    named = metric.lower().split()
    plural = next((at for at, word in enumerate(named) if word.endswith("s") and not word.endswith("ss")), None)
    return named[-1] if plural is None else " ".join(named[: plural + 1])


def probe_of(unit_words: str) -> str:
    """ "m units" as "1 million units", "USD m" as "USD 1 million", so that the grammar of quantities reads it."""
    text = unit_words.strip()
    for lead in _LEADS:
        if text.lower().startswith(lead):
            scale = lead.split("s of")[0] if lead.endswith("s of ") else ""
            text = f"{scale} {text[len(lead) :]}".strip()
    match = _currency_first().match(text)
    if match:
        rest = match["scale"]
        if rest[:1] == "/" and rest[1:2].isdigit():
            # "$/1M tokens" is no half
            return f"{match['money']} 1 per {rest[1:]}"
        scale, _, behind = rest.partition(" ")
        glue = "" if rest.startswith("/") else " "
        apart = "" if len(match["money"]) == 1 and match["money"].isalpha() else " "  # "R1 million"
        return f"{match['money']}{apart}1{glue}{SCALES.get(scale.lower(), scale)} {behind}".strip()
    scale, _, unit = text.partition(" ")
    if unit and scale.lower() in SCALES:
        # "m TEU" are millions, no metres.
        return f"1 {SCALES[scale.lower()]} {_in_words(unit)}"
    return f"1 {_in_words(text)}"


def _in_words(unit: str) -> str:
    """ "t Li" as "tonnes Li", "t/ha" as "tonnes/ha": letters that count in a text only beside digits."""
    symbol = re.match(r"[A-Za-z]+", unit)
    word = _symbols().get(symbol.group()) if symbol else None
    return unit if symbol is None or word is None else f"{word}{unit[symbol.end() :]}"


@cache
def _currency_first() -> re.Pattern[str]:
    """An amount's currency in front of its scale ("US$ bn", "Rmb m"), by the surfaces of the currencies table.

    Letters alone may be part of a word ("R", "N"), but for the three of a currency's code ("EURm") and in front of a
    scale ("R million").
    """
    rows = table("currencies", "unit", "before", "after", "words")
    written = {one for row in rows for one in row.items("before")}
    letters = "".join(sorted(one for one in written if len(one) == 1 and one.isalpha()))
    surfaces = {one for one in written if len(one) > 1 or not one.isalpha()}
    longest = sorted(surfaces, key=lambda one: (-len(one), one))
    named = "|".join(re.escape(one) + ("(?![A-Za-z])" if one[-1].isalpha() else "") for one in longest)
    alone = rf"[{letters}](?= ?(?:m|mn|bn|million|billion|trillion|thousand)s?\b)"
    return re.compile(rf"^(?P<money>{named}|{alone}|[A-Z]{{3}}(?![A-Z])) ?(?P<scale>.*)$")


@cache
def _symbols() -> dict[str, str]:
    """The plural words of the units whose symbols count only beside digits ("t": "tonnes")."""
    return {
        symbol[1:]: f"{row.items('words')[0]}s"
        for row in table("units", "unit", "words", "symbols")
        for symbol in row.items("symbols")
        if symbol.startswith("~") and row.items("words")
    }
