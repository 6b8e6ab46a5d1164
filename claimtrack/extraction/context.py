"""What a document has spoken of so far: names, the main scope, the last metric, the labels that complete short ones."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind, tokenize

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
    main_scope: str | None = None
    section_scope: str | None = None
    paragraph_scope: str | None = None
    last_place: str | None = None
    last_entity: str | None = None
    focus: Measured | None = None
    topic: str = ""
    labels: dict[str, str] = field(default_factory=dict)

    def remember(self, measured: Measured, *, named: bool) -> None:
        """A figure's metric becomes the focus; a full label completes shorter ones with its head later."""
        self.focus = measured
        head = label_head(measured.metric)
        if (
            named
            and head
            and len(measured.metric.split()) > len(self.labels.get(head, "").split())
            and len(measured.metric.split()) <= 5
        ):
            self.labels[head] = measured.metric

    def complete(self, metric: str) -> str:
        """The fuller label of a metric that is only a head noun ("shipments" gives "smartphone shipments")."""
        parts = metric.split()
        if not parts or len(parts) > 2:
            return metric
        fuller = self.labels.get(label_head(metric))
        if fuller and all(
            singular(part.lower()) in {singular(word.lower()) for word in fuller.split()} for part in parts
        ):
            return fuller
        return metric


def label_head(metric: str) -> str:
    """The head noun of a label, singular: the last word before a preposition."""
    core: list[str] = []
    for word in metric.split():
        if word in words("prepositions"):
            break
        core.append(word)
    return singular(core[-1].lower()) if core else ""


def document_names(sentences: list[Sentence]) -> frozenset[str]:
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
            elif position == 0 or sentence.tokens[position - 1].text in ':“"‘.?!|(*-—':
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
    return frozenset(
        word for word in inside if not (word.lower() in functional and word.lower() not in ("may",))
    ) | frozenset(named_openers)


def main_scope(
    title: str | None, sentences: list[Sentence], speakers: frozenset[str], names: frozenset[str]
) -> str | None:
    """The place (or named body of the title) that a document is about, by how often and how early it is named."""
    counts: Counter[str] = Counter()
    title_tokens = tokenize(title or "")
    for place in find_places(title_tokens):
        counts[place.scope] += 6 if place.form != "world" else 4
    for number, sentence in enumerate(sentences):
        weight = 2.0 if number < 4 else 1.0
        for place in find_places(sentence.tokens):
            if place.form == "capital" and number == 0:
                continue
            counts[place.scope] += int(2 * weight) if place.form == "name" else int(weight)
    if not any(place.form != "world" for place in find_places(title_tokens)):
        run = _title_entity(title_tokens, names)
        if run and run not in speakers:
            mentions = sum(1 for sentence in sentences for token in sentence.tokens if token.text == run.split()[0])
            if mentions >= 3:
                counts[run] += 6 + mentions
    if not counts:
        return None
    best, score = counts.most_common(1)[0]
    rivals = [name for name, count in counts.items() if name != best and count * 2 >= score and name != "world"]
    if best != "world" and len(rivals) >= 3 and "world" in counts:
        return "world"
    return best


def _title_entity(tokens: list[Token], names: frozenset[str]) -> str:
    run: list[str] = []
    for token in tokens:
        if token.kind == TokenKind.WORD and token.text in names and token.is_capitalized:
            run.append(token.text)
        elif run:
            break
    return " ".join(run)
