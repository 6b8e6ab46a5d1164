"""What sort of statement a figure makes (level, share, growth, multiple, change) and which way it points."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.tokens import Token

_MOVED_BY = frozenset(("", "by"))
_LEVEL_VERBS = frozenset(("lose", "raise", "cut", "shed", "gain", "pick", "reduce", "boost", "lift", "save", "lower"))
_AMOUNT_NOUNS = frozenset(("loss", "losses", "gains", "cuts", "reductions", "growth"))
_RATE_HEADS = frozenset(("growth", "inflation", "cagr", "disinflation"))
_PRICED_MONEY = frozenset(
    "interest policy lending deposit borrowing repo mortgage key benchmark prime discount funds refinancing".split()
)
_PROPORTIONS = frozenset(("share", "shares", "proportion", "unemployment", "margin", "penetration", "turnout"))
_LINES = frozenset(("below", "above", "beneath", "under", "past", "beyond"))
_COMPOSED = frozenset("make makes made making take takes took taking put puts putting".split())
_BREAKS = frozenset((";", "(", "—", "–", "but", "while", "which", "who", "that"))
_ELLIPSIS_TOKENS = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind, its direction (1 up, -1 down, 0 none) and the rule that told."""

    kind: Kind
    direction: int
    rule: str


def read_kind(tokens: list[Token], figure: Figure, government: Government, previous: Reading | None) -> Reading:
    """The kind of a figure from what governs it; ``previous`` is the reading of its sibling."""
    if figure.shape is Shape.MULTIPLE:
        return Reading(Kind.MULTIPLE, 0, "kind-multiple")
    if figure.rule == "as-much-again":
        return Reading(Kind.GROWTH, 1, "kind-as-much-again")
    moved = _movement(tokens, figure, government)
    if figure.shape is Shape.POINTS:
        return Reading(Kind.CHANGE, moved[0] if moved else 1, "kind-points")
    relative = figure.shape in (Shape.PERCENT, Shape.FRACTION)
    if moved:
        return Reading(Kind.GROWTH if relative else Kind.CHANGE, moved[0], moved[1])
    moving = previous is not None and previous.kind in (Kind.GROWTH, Kind.CHANGE)
    if previous and moving and government.coordinate and not government.noun and not _part_of(tokens, figure):
        return Reading(
            Kind.GROWTH if relative else Kind.LEVEL, previous.direction if relative else 0, "kind-coordinate"
        )
    if not relative:
        return Reading(Kind.LEVEL, 0, "kind-level")
    if figure.shape is Shape.PERCENT and _interest(tokens, government):
        return Reading(Kind.LEVEL, 0, "kind-interest-rate")
    if figure.shape is Shape.PERCENT and _proportion(tokens, government):
        return Reading(Kind.SHARE, 0, "kind-proportion")
    if previous and previous.kind is Kind.GROWTH and _elliptic(tokens, figure, government):
        return Reading(Kind.GROWTH, previous.direction, "kind-ellipsis")
    if figure.shape is Shape.PERCENT and not _part_of(tokens, figure) and _price_growth(tokens, government):
        return Reading(Kind.GROWTH, 1, "kind-inflation")
    if _rate_phrase(tokens, government.noun) or (_rate_phrase(tokens, government.subject) and government.verb):
        return Reading(Kind.GROWTH, 1, "kind-growth-rate")
    if previous and previous.kind is Kind.GROWTH and figure.shape is Shape.PERCENT and _alone(government):
        return Reading(Kind.GROWTH, previous.direction, "kind-like-the-last")
    if figure.shape is Shape.PERCENT and _signed(tokens, figure):
        return Reading(Kind.GROWTH, 1, "kind-signed")
    if figure.shape is Shape.FRACTION and _of_what(tokens, figure):
        return Reading(Kind.MULTIPLE, 0, "kind-fraction-of-itself")
    return Reading(Kind.SHARE, 0, "kind-share")


def _part_of(tokens: list[Token], figure: Figure) -> bool:
    """ "99% of the number", "one in four of them": the figure itself says what it is a part of."""
    return (figure.last < len(tokens) and tokens[figure.last].lower == "of") or figure.rule == "one-in-n"


def _interest(tokens: list[Token], government: Government) -> bool:
    """The price of money ("policy rate", "mortgage rates", "yield"): its percentage is a level, not a part."""
    for phrase in (government.noun, government.near_noun, government.object, government.subject):
        if phrase is None:
            continue
        for index in range(phrase.first + 1, phrase.last):
            if tokens[index].lower in ("rate", "rates") and tokens[index - 1].lower in _PRICED_MONEY:
                return True
        if _core_head(tokens, phrase) in ("yield", "yields", "coupon"):
            return True
    return False


def _price_growth(tokens: list[Token], government: Government) -> bool:
    """ "inflation at 38%", "the annual rate at 38%": the growth of prices."""
    for phrase in (government.noun, government.near_noun, government.object, government.subject):
        if phrase is None:
            continue
        head = _core_head(tokens, phrase)
        named = [token.lower for token in tokens[phrase.first : phrase.last]]
        if head == "inflation" or (head == "rate" and ("annual" in named or "inflation" in named)):
            return True
    return False


def _proportion(tokens: list[Token], government: Government) -> bool:
    """ "its share of the market reached 19%": a part by name."""
    phrases = (government.noun, government.near_noun, government.subject)
    return any(phrase is not None and _core_head(tokens, phrase) in _PROPORTIONS for phrase in phrases)


def _elliptic(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "fell 2.6% and sugar 1.4%", "rose 1.9%, ahead of India's 1.4%": percentages beside one, with no verb between."""
    if figure.shape is not Shape.PERCENT or _part_of(tokens, figure) or government.bracket:
        return False
    verb = government.verb
    for index in range(figure.first - 1, max(figure.first - _ELLIPSIS_TOKENS, 0), -1):
        if tokens[index].lower in _BREAKS or (verb is not None and verb.first <= index < verb.last):
            return False
        if tokens[index].text == "%" or tokens[index].lower in ("percent", "cent"):
            return True
    return False


def _alone(government: Government) -> bool:
    """Nothing beside the figure says what it is a share of."""
    return government.complement is None and government.right_noun is None and government.noun is None


def _movement(tokens: list[Token], figure: Figure, government: Government) -> tuple[int, str] | None:
    relative = figure.shape in (Shape.PERCENT, Shape.FRACTION, Shape.POINTS)
    inner = _movement_inside(tokens, figure)
    if inner:
        return inner, "movement-inside"
    if government.right_noun is not None:
        sign = _phrase_movement(tokens, government.right_noun)
        if sign and (relative or government.right_noun.last - government.right_noun.first <= 3):
            return sign, "movement-noun-behind"
    after = _comparison_behind(tokens, figure)
    if after and (relative or after[1]):
        return after[0], "comparison-behind"
    before = tokens[figure.first - 1].lower if figure.first else ""
    if before == "by" and figure.first > 1:
        before = tokens[figure.first - 2].lower
        if before in ("up", "down"):
            return (1 if before == "up" else -1), "up-by"
        if before == "," and tokens[figure.first - 3].lower in ("up", "down"):
            return (1 if tokens[figure.first - 3].lower == "up" else -1), "up-by"
    if before in ("plus", "minus") and relative:
        return (1 if before == "plus" else -1), "sign-word"
    lead = tokens[figure.first - 2].lower if figure.first > 1 else ""
    if (
        before in ("up", "down")
        and lead not in _COMPOSED
        and not _part_of(tokens, figure)
        and (relative or _moves(government))
    ):
        return (1 if before == "up" else -1), "sign-word"
    if government.near_noun is not None and government.preposition in ("of", "by", "", "to"):
        head = _core_head(tokens, government.near_noun)
        sign = is_movement_noun(head)
        if sign and (relative or head not in _AMOUNT_NOUNS):
            return sign, "movement-noun"
    return _verb_movement(tokens, figure, government, relative)


def _moves(government: Government) -> bool:
    verb = government.verb.verb if government.verb else None
    return verb is None or verb.verb_class in ("up", "down", "change")


def _verb_movement(
    tokens: list[Token], figure: Figure, government: Government, relative: bool
) -> tuple[int, str] | None:
    verb = government.verb.verb if government.verb else None
    by = figure.first > 0 and tokens[figure.first - 1].lower == "by"
    passive = government.verb is not None and government.verb.passive
    if verb is not None and relative and by and (not passive or verb.verb_class in ("up", "down")):
        return (-1 if verb.verb_class == "down" else 1), "moved-by"
    if verb is None or government.preposition not in _MOVED_BY:
        return None
    if government.noun is not None and not government.bracket:
        return None
    if tokens[figure.first].lower in _LINES or (figure.first and tokens[figure.first - 1].lower in _LINES):
        return None
    if government.crossed and not government.coordinate:
        return None
    if verb.verb_class in ("up", "down"):
        sign = 1 if verb.verb_class == "up" else -1
        if relative or government.preposition == "by":
            return sign, "movement-verb"
        if verb.lemma not in _LEVEL_VERBS:
            return sign, "movement-verb"
        return None
    if verb.verb_class in ("change", "stand", "have") and government.verb is not None:
        between = {token.lower for token in tokens[government.verb.last : figure.first]}
        composed = any(token.lower in _COMPOSED for token in tokens[government.verb.first : government.verb.last])
        if composed and "on" in between:
            return 1, "movement-particle"
        if ("up" in between or "down" in between) and not composed:
            return (1 if "up" in between else -1), "movement-particle"
    return None


def _movement_inside(tokens: list[Token], figure: Figure) -> int:
    """A noun of movement among the figure's own words ("24 percent growth", "5% increase")."""
    for index in range(figure.number_last, figure.last):
        sign = is_movement_noun(tokens[index].lower)
        if sign and figure.shape is not Shape.PLAIN:
            return sign
    return 0


def _comparison_behind(tokens: list[Token], figure: Figure) -> tuple[int, bool] | None:
    """ "more than", "fewer", "above", "up on" right behind the figure; the flag says that it fits plain numbers too."""
    if figure.last >= len(tokens):
        return None
    word = tokens[figure.last].lower
    following = tokens[figure.last + 1].lower if figure.last + 1 < len(tokens) else ""
    if word == "year" and following in ("on", "-"):
        return (1, False)
    if word == "or" and following in ("more", "less"):
        return None
    strong = word in ("more", "fewer", "less") and following not in ("of",)
    if word in words("more words"):
        return (1, strong)
    if word in words("less words"):
        return (-1, strong)
    return None


def _phrase_movement(tokens: list[Token], phrase: Phrase) -> int:
    return is_movement_noun(_core_head(tokens, phrase))


def _core_head(tokens: list[Token], phrase: Phrase) -> str:
    """The head of a phrase before anything attaches to it."""
    last = phrase.attached[0][1].first - 1 if phrase.attached else phrase.last
    return tokens[last - 1].lower if last > phrase.first else ""


def _rate_phrase(tokens: list[Token], phrase: Phrase | None) -> bool:
    """ "growth", "inflation", "compound annual growth rate"."""
    if phrase is None or phrase.head in _RATE_HEADS:
        return phrase is not None
    rated = phrase.head in ("rate", "rates", "pace")
    return rated and any(token.lower in _RATE_HEADS for token in tokens[phrase.first : phrase.last])


def _signed(tokens: list[Token], figure: Figure) -> bool:
    return any(
        tokens[index].text in "+-−" for index in range(figure.first, figure.number_first + 1) if index < len(tokens)
    )


def _of_what(tokens: list[Token], figure: Figure) -> bool:
    """ "half of what it was", "half its level of 2021"."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 3]]
    return behind[:2] == ["of", "what"] or (bool(behind) and behind[0] in ("its", "their", "the") and "level" in behind)
