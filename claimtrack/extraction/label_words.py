"""The words of a label: which of them is the measure, which only qualify, which name those who act."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.goods import LARGEST_PRICE
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import Verb, is_plural, participle, singular, verb_forms, words
from claimtrack.extraction.measures import Measure, is_measure, unit_sorts
from claimtrack.units import dimension

_BALANCES = frozenset(("surplus", "deficit", "shortfall", "oversupply", "arrears"))
_AGENT_ENDINGS = ("ers", "ors", "ists", "eers")
_QUALIFYING_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ing", "ly", "an")
STOLEN = "stolen value"
"""The label of the measure that is written with the thing that was stolen ("stolen crypto")."""
PLACES_OF_WORK = frozenset(("centre", "center", "service", "services", "fund", "bank"))
_OF_THINGS = frozenset(("price", "average price"))
_BULK = frozenset(("mass", "volume", "area"))
_MOST_OF_THING = 3
_MAKING_UP = frozenset("contribute comprise constitute form compose provide equal match exceed fill".split())
_LARGEST_PRICE = 100_000
PHRASAL = {
    ("hand", "over"): "deliveries",
    ("turn", "out"): "production",
    ("turn", "over"): "revenue",
    ("churn", "out"): "production",
    ("roll", "out"): "production",
    ("snap", "up"): "purchases",
    ("buy", "up"): "purchases",
    ("sell", "off"): "sales",
    ("lay", "off"): "layoffs",
    ("pay", "out"): "payouts",
    ("take", "on"): "hires",
    ("let", "go"): "layoffs",
}
"""Verbs with their particles, and the nouns that name what they do."""


def is_participle(word: str) -> bool:
    """A past or -ing form that is no noun."""
    known = verb_forms().get(word)
    return known is not None and known.form in ("past", "ing") and word not in words("ing nouns")


def figure_sorts(figure: Figure) -> frozenset[str]:
    """The sorts of the figure's unit; a small amount of money may be a price, points change a level in percent."""
    if figure.quantity is None:
        return frozenset()
    sorts = unit_sorts(figure.quantity.unit)
    if sorts == {"money"} and abs(figure.quantity.value) < _LARGEST_PRICE:
        return sorts | {"price"}
    return sorts | {"percent"} if "points" in sorts else sorts


def core_length(parts: list[str]) -> int:
    """How many words of a label stand before its first preposition."""
    return next((index for index, part in enumerate(parts) if index and part in words("prepositions")), len(parts))


def qualifies(word: str) -> bool:
    """Does a word of a label only qualify ("average", "official"), and name no thing?"""
    lower = word.lower()
    known = lower in words("quantity adjectives") or lower in words("empty adjectives") or lower in words("determiners")
    return known or lower.endswith(_QUALIFYING_ENDINGS)


def thing_first(label: str) -> str:
    """ "price of a dozen eggs" and "price of a tonne of cocoa" with the thing in front: "cocoa price"."""
    measure, of, thing = label.partition(" of ")
    if not of or measure.lower() not in _OF_THINGS:
        return label
    portion, of, inner = thing.partition(" of ")
    if of and len(portion.split()) <= 2 and dimension(portion.lower().replace(" ", "_")) in _BULK:
        thing = inner
    parts = thing.split()
    if len(parts) > _MOST_OF_THING or any(part.lower() in words("prepositions") for part in parts):
        return label
    qualifier, _, head = measure.lower().rpartition(" ")
    return f"{qualifier} {singular_last(thing)} {head}".strip()


def put_before_measure(label: str, measure: Measure, word: str) -> str:
    """The label with a word put before its measure ("suspected cases": suspected cholera cases)."""
    if measure.label == STOLEN:
        return f"stolen {word}"
    if measure.label.startswith("people "):
        # "people affected by floods"
        return label if label.lower().endswith(word) else f"{label} by {word}"
    at = label.lower().find(measure.label.split()[0])
    if at > 0:
        return f"{label[:at]}{word} {label[at:]}"
    return f"{word} {label[:1].lower()}{label[1:]}" if label[1:2].islower() else f"{word} {label}"


def is_actor(parts: list[str]) -> bool:
    """Does a label name those who act ("exporters in the delta", "state agencies") and nothing they make?"""
    core = parts[core_length(parts) - 1].lower() if parts else ""
    acting = core.endswith(_AGENT_ENDINGS) and core not in words("things in -ers")
    return acting or core in words("hollow subjects") or singular(core) in words("organisation words") - PLACES_OF_WORK


def is_doer(parts: list[str], head: str) -> bool:
    """Do these words, which end their phrase with ``head``, name those who act, or a firm by its trade?"""
    return is_actor(parts) or head in words("firm nouns")


def singular_last(label: str) -> str:
    """The label with its last word in the singular ("solar panels": "solar panel")."""
    parts = label.split()
    known = verb_forms().get(parts[-1].lower())
    return " ".join([*parts[:-1], parts[-1] if known else singular(parts[-1])])


def names_nothing_made(label: str) -> bool:
    """One small word, or a phrase that ends in a verb, before a unit that always measures one thing ("the port's").

    What carries energy is told by itself ("165 GW of new wind").
    """
    last = label.rsplit(maxsplit=1)[-1]
    small = last == label and singular(last.lower()) == last.lower() and last.lower() not in words("energy carriers")
    return small or is_participle(last.lower())


def is_turned_over(label: str, government: Government, figure: Figure) -> bool:
    """ "sold medicines for 309 billion kroner": too much for the price of one, and many are sold."""
    verb = government.verb.verb if government.verb is not None else None
    many = bool(label) and is_plural(label.rsplit(maxsplit=1)[-1].lower())
    sells = government.verb is not None and not government.verb.passive and verb is not None and verb.lemma == "sell"
    return sells and many and is_large(figure)


def label_of_deed(thing: str, verb: Verb) -> str:
    """ "ferry deliveries", "nurses trained": what was done to the things counted, as a measure where it has one."""
    done = verb.noun if verb.verb_class == "do" and verb.noun else participle(verb.lemma)
    return f"{singular_last(thing) if is_measure(done) else thing} {done}"


def is_in_balance(government: Government) -> bool:
    """ "The market was 55,000 tonnes in surplus": a balance, and no amount of what the market is in."""
    behind = government.complement
    return behind is not None and behind[0] == "in" and behind[1].head in _BALANCES


def is_large(figure: Figure) -> bool:
    """An amount of money that is too much to be paid for one piece."""
    quantity = figure.quantity
    return quantity is not None and abs(quantity.value) >= LARGEST_PRICE and "/" not in quantity.unit


def acted_on(government: Government) -> str:
    """What is done to a part of a whole: "stopped" of "The strike stopped 80% of trains"; "" where nothing is.

    A verb that says whose part it is ("makes up", "holds", "provides") does nothing to it.
    """
    verb = government.verb
    if verb is None or verb.verb is None or verb.passive or government.crossed or government.preposition:
        return ""
    acts = verb.verb.verb_class == "other" or verb.verb.lemma in ("close", "cover", "serve")
    acts = acts and verb.verb.lemma not in words("light verbs") | _MAKING_UP
    return participle(verb.verb.lemma) if acts else ""


def says_of_itself(government: Government) -> bool:
    """ "Two in three pupils said they were happy": what they are is told, not that they said so."""
    verb = government.predicate.verb if government.predicate is not None else None
    return verb is not None and verb.verb_class == "say"


def befallen(verb: Verb) -> str:
    """What a verb without a measure of its own does to things: "seized" of "40 tonnes of cocaine were seized"."""
    telling = verb.verb_class == "other" and verb.lemma not in words("light verbs")
    return participle(verb.lemma) if telling else ""
