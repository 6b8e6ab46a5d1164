"""What a document has spoken of so far: names, the main scope, the last metric, the labels that complete short ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, tokenize

_DATELINE_TOKENS = 24
_CLOSED = (
    "determiners",
    "pronouns",
    "prepositions",
    "conjunctions",
    "subordinators",
    "auxiliaries",
    "adverbs",
    "time words",
)


@dataclass(frozen=True, slots=True)
class Names:
    """Words written with a capital inside sentences; ``proper`` are those that the document never writes without."""

    words: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()


@dataclass(slots=True)
class Measured:
    """What a figure measures: the metric's words, whom it is about, and the rules that told."""

    metric: str
    text: str = ""
    scope: str | None = None
    scope_rule: str = ""
    rule: str = ""
    doubts: list[str] = field(default_factory=list)
    unit: str = ""


@dataclass(slots=True)
class Discourse:
    """The state of reading a document from top to bottom."""

    names: frozenset[str] = frozenset()
    proper: frozenset[str] = frozenset()
    main_scope: str | None = None
    section_scope: str | None = None
    paragraph_scope: str | None = None
    last_place: str | None = None
    last_entity: str | None = None
    foci: dict[str, Measured] = field(default_factory=dict)
    topic: str = ""
    bodies: frozenset[str] = frozenset()
    labels: dict[str, str] = field(default_factory=dict)

    def is_body(self, name: str) -> bool:
        """Is this the name, or part of the name, of a body that only speaks here?"""
        return name in self.bodies or any(
            f" {name} " in f" {body} " or f" {body} " in f" {name} " for body in self.bodies
        )

    def remember(self, measured: Measured, share: bool, unit: str, *, named: bool) -> None:
        """A figure's metric becomes the focus of its sort and unit; a full label completes shorter ones later."""
        if not measured.metric or measured.metric in self.names:
            return
        self.foci["share" if share else "amount"] = measured
        if unit and not share:
            self.foci[unit] = measured
        head = label_head(measured.metric)
        known = self.labels.get(head, "")
        if named and head and len(known.split()) < len(measured.metric.split()) <= 5:
            self.labels[head] = measured.metric

    def focus(self, share: bool, unit: str) -> Measured | None:
        """The metric last spoken of for a figure of this sort: of the same unit, else any amount, else any share."""
        if share:
            return self.foci.get("share") or self.foci.get("amount")
        return (self.foci.get(unit) if unit else None) or self.foci.get("amount") or self.foci.get("share")

    def complete(self, metric: str, unit: str = "") -> str:
        """The fuller label that a short one stands for.

        "shipments" gives "smartphone shipments"; "core size" gives "core AI industry", where one was measured in the
        same unit and has all the short label's qualifiers.
        """
        parts = [singular(word.lower()) for word in metric.split()]
        if not parts or len(parts) > 3 or any(word in words("prepositions") for word in parts):
            return metric
        fuller = self.labels.get(parts[-1], "")
        if set(parts) <= {singular(word.lower()) for word in fuller.split()}:
            return fuller
        sizes = {singular(word) for word in words("size heads")}
        focus = self.foci.get(unit) if unit else self.foci.get("amount")
        if parts[-1] in sizes and focus is not None:
            known = {singular(word.lower()) for word in focus.metric.split()}
            qualifiers = {word for word in parts if word not in sizes and word not in words("quantity adjectives")}
            qualifiers -= {"projected", "estimated", "new"}
            if known & sizes and qualifiers <= known and len(known) > len(parts) - 1 and (qualifiers or len(parts) > 1):
                return focus.metric
        return metric


def label_head(metric: str) -> str:
    """The head noun of a label, singular: the last word before a preposition."""
    core: list[str] = []
    for word in metric.split():
        if word in words("prepositions"):
            break
        core.append(word)
    return singular(core[-1].lower()) if core else ""


def document_names(sentences: list[Sentence]) -> Names:
    """Words that the document writes with a capital inside sentences, and openers that it never writes without one."""
    inside: set[str] = set()
    lower: set[str] = set()
    openers: set[str] = set()
    for sentence in sentences:
        capitals = sum(token.is_capitalized for token in sentence.tokens if token.kind == TokenKind.WORD)
        all_words = sum(token.kind == TokenKind.WORD for token in sentence.tokens)
        title_case = sentence.block.kind is BlockKind.HEADING and capitals * 2 > all_words
        for position, token in enumerate(sentence.tokens):
            if token.kind != TokenKind.WORD:
                continue
            if not token.is_capitalized:
                lower.add(token.text)
            elif title_case or (token.text.isupper() and len(token.text) > 5):
                continue
            elif _is_formula(sentence.tokens, position):
                lower.add(token.text)
            elif position == 0 or sentence.tokens[position - 1].text in ':“"‘.?!|(*-—':
                if _acts(sentence.tokens, position):
                    openers.add(token.text)
            else:
                inside.add(token.text)
    functional = {word for section in _CLOSED for word in words(section)}
    verbs = verb_forms()
    named_openers = {
        word
        for word in openers
        if word.lower() not in lower
        and word.lower() not in functional
        and (word.lower() not in verbs)
        and not word.lower().endswith(("ly", "ing", "tion", "ment", "ity", "ness", "ers", "ions", "ments", "ism"))
        and not (word.lower().endswith("s") and singular(word.lower()) in lower)
    }
    proper = {word for word in inside if word.lower() not in functional or word == "May"} | named_openers
    return Names(frozenset(proper), frozenset(word for word in proper if word.lower() not in lower))


def _is_formula(tokens: list[Token], position: int) -> bool:
    """ "CO" of "CO2": letters with a digit glued behind."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return (
        following is not None
        and following.glued
        and following.kind == TokenKind.NUMBER
        and tokens[position].text.isupper()
    )


def _acts(tokens: list[Token], position: int) -> bool:
    """Does a sentence's first word stand like a name: before a verb, a possessive, or "and" with another capital?"""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or tokens[position].lower.endswith("s"):
        return False
    if following.kind == TokenKind.POSSESSIVE:
        return True
    if following.text == "," and position + 2 < len(tokens):
        return tokens[position + 2].lower in ("which", "whose", "who", "where")
    known = verb_forms().get(following.lower)
    if following.lower in words("auxiliaries") or (known is not None and known.form in ("past", "s")):
        return True
    return following.lower == "and" and position + 2 < len(tokens) and tokens[position + 2].is_capitalized


def find_entities(tokens: list[Token], names: frozenset[str], proper: frozenset[str]) -> list[tuple[int, int, str]]:
    """Runs of name words that are no places, with a proper one among them: (first, last, text)."""
    covered = {index for place in find_places(tokens) for index in range(place.first, place.last)}
    found: list[tuple[int, int, str]] = []
    index = 0
    while index < len(tokens):
        start = index
        while index < len(tokens) and index not in covered and _names(tokens[index], names):
            index += 1
        if index == start + 1 == 1 and not _acts(tokens, 0):
            continue
        if index > start and not any(token.text in proper for token in tokens[start:index]):
            continue
        if index > start:
            found.append((start, index, " ".join(token.text for token in tokens[start:index])))
        else:
            index += 1
    return found


def _names(token: Token, names: frozenset[str]) -> bool:
    return token.text in names and not is_common(token)


def is_common(token: Token) -> bool:
    """Capitalised words that name nobody: months and days, common abbreviations, units."""
    return token.lower in words("time words") or token.text in words("common abbreviations")


def main_scope(
    title: str | None, publisher: str | None, sentences: list[Sentence], names: frozenset[str]
) -> str | None:
    """The place, the world, or the body that a document is about; ``None`` where nothing stands out.

    The title counts most, then the lead, then how often a place is named. Several places side by side with none in
    the title are parts of the world.
    """
    title_tokens = tokenize(_without_capitals(title or ""))
    in_title = [place for place in find_places(title_tokens) if place.form in ("name", "demonym")]
    if in_title:
        return in_title[0].scope
    lead_world = any(place.form == "world" for place in find_places(title_tokens))
    # "Compute Watch: Corvane spends ahead": what stands before the colon names a series.
    series = next((index + 1 for index, token in enumerate(title_tokens[:-1]) if token.text == ":"), 0)
    for entity in _title_entities(title_tokens[series:], names):
        if not lead_world and _is_actor(entity.split()[0], sentences) and _leads(entity, sentences, names):
            return full_name(entity, sentences)
    any_world = lead_world
    counts: Counter[str] = Counter()
    for number, sentence in enumerate(sentences):
        tokens = sentence.tokens
        if sentence.block.kind is BlockKind.HEADING and number < 6:
            tokens = tokenize(_without_capitals(" ".join(token.text for token in tokens)))
        for place in find_places(tokens):
            if place.form == "world":
                any_world = True
                lead_world = lead_world or number < 6
            elif place.form != "capital":
                counts[place.scope] += 2 if number < 4 else 1
    headed = _headed_place(sentences)
    if headed:
        return headed
    places = counts.most_common(2)
    strong = bool(places) and places[0][1] >= 4 and (len(places) < 2 or places[0][1] >= 2 * places[1][1])
    if strong and not (lead_world and places[0][1] < 6):
        return places[0][0]
    if any_world or len(counts) >= 3:
        return "world"
    if places and places[0][1] >= 3:
        return places[0][0]
    actor = _main_actor(sentences, names)
    return full_name(actor, sentences) if actor else None


def _leads(entity: str, sentences: list[Sentence], names: frozenset[str]) -> bool:
    """Is no other name spoken of clearly more often?"""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            counts.update(name for _, _, name in find_entities(sentence.tokens, names, names))
    best = max((count for name, count in counts.items() if name != entity), default=0)
    return counts[entity] + 1 >= best


def dateline_end(tokens: list[Token]) -> int:
    """Index behind the dash of a dateline ("AUSTIN, Texas, November 5, 2025 - ..."), or 0."""
    if not tokens or not (tokens[0].text.isupper() and len(tokens[0].text) > 2):
        return 0
    for token in tokens[1:_DATELINE_TOKENS]:
        before = tokens[token.index - 1]
        if token.text in "-–—" and (before.text == ")" or before.kind == TokenKind.NUMBER) and not token.glued:
            return token.index + 1
    return 0


def lower_title(tokens: list[Token], proper: frozenset[str]) -> None:
    """Take the capitals of a Title Case Heading from the words that are no names, so that they read as words."""
    written = [token for token in tokens if token.kind == TokenKind.WORD and len(token.text) > 3]
    if len(written) < 3 or sum(token.is_capitalized for token in written) * 4 < len(written) * 3:
        return
    covered = {index for place in find_places(tokens) for index in range(place.first, place.last)}
    for token in tokens:
        kept = token.text in proper or token.index in covered or token.text in words("common abbreviations")
        if token.kind == TokenKind.WORD and not kept:
            token.text = token.lower


def _headed_place(sentences: list[Sentence]) -> str | None:
    """The one place that the headings above the first paragraph name."""
    for sentence in sentences[:6]:
        if sentence.block.kind is not BlockKind.HEADING:
            return None
        text = _without_capitals(" ".join(token.text for token in sentence.tokens))
        places = [place for place in find_places(tokenize(text)) if place.form in ("name", "demonym")]
        if len(places) == 1:
            return places[0].scope
    return None


def _main_actor(sentences: list[Sentence], names: frozenset[str]) -> str | None:
    """The name that acts most often in the text, where one does so at least three times."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if sentence.block.kind is not BlockKind.ROW:
            counts.update({name for _, _, name in find_entities(sentence.tokens, names, names)})
    best = counts.most_common(2)
    if best and best[0][1] >= 3 and (len(best) < 2 or best[0][1] >= 2 * best[1][1]):
        return best[0][0] if _is_actor(best[0][0].split()[0], sentences) else None
    return None


def full_name(name: str, sentences: list[Sentence]) -> str:
    """The name with the abbreviation it is introduced with ("Corvane" gives "Corvane AI")."""
    for sentence in sentences:
        for token in sentence.tokens[:-1]:
            if token.text == name:
                behind = sentence.tokens[token.index + 1]
                abbreviated = behind.text.isupper() and len(behind.text) > 1 and behind.kind == TokenKind.WORD
                if not abbreviated or sentence.block.kind is BlockKind.HEADING:
                    continue
                return f"{name} {behind.text}"
            if token.text.isalpha() and token.text == name.split(maxsplit=1)[0]:
                break
    return name


def _without_capitals(text: str) -> str:
    """Words in capitals as names ("CHOLERA IN MOZAMBIQUE" gives "Cholera In Mozambique"); short ones stay."""
    return " ".join(word.capitalize() if len(word) > 3 and word.isupper() else word for word in text.split())


def _is_actor(name: str, sentences: list[Sentence]) -> bool:
    """Is a name of the title acted on or owned by often enough, beside what it says itself?"""
    acting = 0
    for sentence in sentences:
        if sentence.block.kind in (BlockKind.HEADING, BlockKind.ROW):
            continue
        for token in sentence.tokens:
            if token.text == name:
                following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
                known = verb_forms().get(following.lower) if following else None
                before = sentence.tokens[token.index - 1].lower if token.index else ""
                speaks = known is not None and known.verb.verb_class in ("say", "measure", "expect")
                behind = [later.lower for later in sentence.tokens[token.index + 1 : token.index + 5]]
                reports = bool(behind) and behind[0] in ("'s", "’s") and any(w in words("report nouns") for w in behind)
                acting += not speaks and not reports and before not in ("to", "(", "by")
    return acting >= 1


def _title_entities(tokens: list[Token], names: frozenset[str]) -> list[str]:
    """The runs of name words in a title, in order."""
    runs: list[str] = []
    current: list[str] = []
    for token in tokens:
        if token.kind == TokenKind.WORD and _names(token, names) and token.is_capitalized:
            current.append(token.text)
        elif current:
            runs.append(" ".join(current))
            current = []
    return [*runs, " ".join(current)] if current else runs


def content_words(metric: str) -> set[str]:
    """The words of a label that say what is measured, singular and lower case."""
    return {
        singular(word.lower())
        for word in metric.split()
        if word.lower() not in words("prepositions") and word.lower() not in ("share", "number", "and", "unnamed")
    }
