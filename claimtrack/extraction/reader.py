"""Reads a document: sentences, figures, what governs them, and the claims and accounts they become."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

from claimtrack.domain.claims import UNNAMED, Claim, Modality
from claimtrack.domain.documents import Account, AccountStatus, Document, Extraction
from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.accounts import diagnostics, uncovered
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk, chunk
from claimtrack.extraction.clauses import govern
from claimtrack.extraction.context import Discourse, Measured, content_words
from claimtrack.extraction.drafts import Draft, finish, negated
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.inheritance import UnitSource, complete_unit
from claimtrack.extraction.kinds import Reading, read_kind
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.lists import respective_scopes
from claimtrack.extraction.measured import MetricReader
from claimtrack.extraction.modality import read_modality
from claimtrack.extraction.names import dateline_end, document_names, find_entities, lower_title
from claimtrack.extraction.periods import (
    PeriodContext,
    PeriodMention,
    PeriodRole,
    anchor_of,
    find_periods,
    present_period,
    token_indices,
)
from claimtrack.extraction.places import canonical_place, country_of_capital, find_places
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.repetitions import date_repetitions
from claimtrack.extraction.sentences import Sentence, split_sentences
from claimtrack.extraction.subject_matter import main_scope
from claimtrack.extraction.tables import read_table, table_blocks
from claimtrack.extraction.timing import Timing, is_compared, read_timing
from claimtrack.extraction.tokens import tokenize
from claimtrack.extraction.totals import as_yearly_total
from claimtrack.extraction.voices import Voices, acronyms, known_bodies
from claimtrack.metrics import metric_id

_TELLING_VALUE = 100
_MOST_COMPARED = 50
_LEADING_TOKENS = 2


def _is_place(name: str) -> bool:
    """A place, or a place behind a preposition, speaks for nobody's figures."""
    first, _, rest = name.partition(" ")
    where = rest if first.lower() in words("prepositions") else name
    return canonical_place(where) is not None or country_of_capital(where) is not None


def _dates_what_follows(draft: Draft) -> bool:
    """Is this the period that the text goes on to speak of? Not a forecast's, a comparison's, or the present."""
    said = "comparison" not in draft.rules
    return said and draft.period is not None and draft.modality is Modality.ACTUAL


def _period_end(draft: Draft) -> date:
    when = parse_period(draft.period)
    return when.end if when else date.min


def extract(document: Document) -> Extraction:
    """All claims of a document and the account of every figure; pure, anchored at the document's own date."""
    return DocumentReader(document).read()


class DocumentReader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.sentences = split_sentences(self.text)
        names = document_names(self.sentences)
        self.anchor = anchor_of(document.published, self.sentences)
        self.present = present_period(document.published, self.sentences)
        self.period_context = PeriodContext(self.anchor)
        self.discourse = Discourse(names.words, names.proper)
        self.voices = Voices(acronyms(self.text), document.publisher)
        self.drafts: list[Draft] = []
        self.by_value: defaultdict[Decimal, list[Draft]] = defaultdict(list)
        self.accounts: list[Account] = []
        self.units: list[UnitSource] = []
        self.focus_period: str | None = None
        self.stated_period: str | None = None
        self.last_speaker: str | None = None
        self.spoken_words: set[str] = set()
        self.report_body: str | None = None

    def read(self) -> Extraction:
        parsed = [self._parse(sentence) for sentence in self.sentences]
        for sentence, (chunks, _, _) in zip(self.sentences, parsed, strict=True):
            self.voices.listen(sentence, chunks, self.discourse.names, frozenset())
        known = known_bodies(self.voices)
        self.voices.sentences, self.voices.by_sentence, self.voices.openers = [], [], []
        for sentence, (chunks, _, _) in zip(self.sentences, parsed, strict=True):
            self.voices.listen(sentence, chunks, self.discourse.names, known)
        self.discourse.main_scope = main_scope(
            self.document.title, self.document.publisher, self.sentences, self.discourse.names
        )
        publisher = {self.document.publisher} if self.document.publisher else set()
        spoken = known | {self.voices.short_forms.get(name, name) for name in known} | publisher
        bodies = {name for name in spoken if not _is_place(name)}
        self.discourse.bodies = frozenset(bodies) - {self.discourse.main_scope or ""}
        self.report_body = self.voices.of_report()
        tables = table_blocks(self.sentences)
        for index, sentence in enumerate(self.sentences):
            if index in tables:
                if tables[index]:
                    read_table(self, tables[index])
                continue
            self._read_sentence(index, sentence, *parsed[index])
        date_repetitions(self.drafts)
        claims = finish(self.document, self.drafts)
        accounts = self._accounts(claims)
        return Extraction(self.document, tuple(claims), accounts, diagnostics(self.document, accounts))

    def _parse(self, sentence: Sentence) -> tuple[list[Chunk], list[Figure], list[PeriodMention]]:
        if sentence.block.kind is BlockKind.ROW:
            return [], [], []
        mentions = find_periods(sentence, self.period_context)
        self.period_context.follow(mentions)
        figures = read_figures(sentence, token_indices(mentions))
        if sentence.block.kind is BlockKind.HEADING:
            lower_title(sentence.tokens, self.discourse.proper)
        chunks = chunk(sentence.tokens, figures, [(mention.first, mention.last) for mention in mentions])
        return chunks, figures, mentions

    def _read_sentence(
        self, index: int, sentence: Sentence, chunks: list[Chunk], figures: list[Figure], mentions: list[PeriodMention]
    ) -> None:
        self._enter(index, sentence)
        for figure in figures:
            if figure.quantity is None:
                self._set_aside(sentence, figure)
        for mention in mentions:
            self._account_date(sentence, mention)
        governments = govern(chunks)
        dates = frozenset(token_indices(mentions))
        reader = MetricReader(sentence.tokens, dates, self.discourse)
        measured: dict[int, Measured] = {}
        kinds: dict[int, Reading] = {}
        timings: dict[int, Timing] = {}
        scopes = respective_scopes(sentence.tokens, chunks, figures, self.discourse.names)
        last_kind: Reading | None = None
        quantities = [figure for figure in figures if figure.quantity is not None]
        for government in governments:
            figure = figures[government.figure]
            sibling = government.sibling
            kind = read_kind(
                sentence.tokens, figure, government, kinds.get(sibling) if sibling is not None else last_kind
            )
            found = reader.read(figure, government, kind.kind, measured)
            if government.figure in scopes:
                found.scope, found.scope_rule = scopes[government.figure], "scope-respectively"
            last_kind = kind
            found.share = kind.kind is Kind.SHARE
            self._recognise(figure, kind.kind, found)
            timing = self._timing(sentence, figure, government, kind.kind, mentions, quantities, timings)
            unit = figure.quantity.unit if figure.quantity else ""
            timing = as_yearly_total(found.metric, unit, kind.kind, timing)
            measured[government.figure], kinds[government.figure], timings[government.figure] = found, kind, timing
            self._draft(index, sentence, figure, government, kind, found, timing)
        self._leave(sentence, measured, {number: reading.kind for number, reading in kinds.items()}, mentions)

    def _recognise(self, figure: Figure, kind: Kind, found: Measured) -> None:
        """A figure with no metric of its own that repeats an earlier value repeats its metric and unit, too."""
        quantity = figure.quantity
        if quantity is None or abs(quantity.value) < _TELLING_VALUE:
            return
        weak = "carried-over subject" in found.doubts or found.rule == "metric-topic"
        own = set(metric_id(found.metric).split("-"))
        for draft in self.by_value[quantity.value][:_MOST_COMPARED]:
            if draft.kind is not kind:
                continue
            alike = quantity.unit == draft.quantity.unit and bool(own & set(metric_id(draft.metric).split("-")))
            alike = alike and len(draft.metric.split()) >= len(found.metric.split())
            if (weak and quantity.unit in ("", draft.quantity.unit)) or (alike and draft.scope == found.scope):
                found.metric, found.scope, found.rule = draft.metric, draft.scope, "metric-of-same-value"
                if not quantity.unit:
                    figure.quantity = replace(quantity, unit=draft.quantity.unit)
                return

    def _voiced(self, sentence: Sentence, figure: Figure) -> bool:
        """Is the figure's verb its speaker's ("Omdia has Samsung on top with 60.6 million")?"""
        speakers = self.voices.by_sentence[sentence.index]
        return any(s.rule == "speaking-have" and s.first <= figure.first and figure.last <= s.last for s in speakers)

    def _timing(
        self,
        sentence: Sentence,
        figure: Figure,
        government: Government,
        kind: Kind,
        mentions: list[PeriodMention],
        quantities: list[Figure],
        timings: dict[int, Timing],
    ) -> Timing:
        sibling = timings.get(government.sibling) if government.sibling is not None else None
        inherited = sibling.period if sibling is not None and sibling.period else self.focus_period
        others = [other for other in quantities if other is not figure]
        return read_timing(
            sentence.tokens,
            figure,
            government,
            kind,
            mentions,
            others,
            inherited,
            self.present,
            beside=(sibling is not None and sibling.period is not None) or self._voiced(sentence, figure),
            sibling=sibling,
            stated=self.stated_period,
        )

    def _draft(
        self,
        index: int,
        sentence: Sentence,
        figure: Figure,
        government: Government,
        kind: Reading,
        measured: Measured,
        timing: Timing,
    ) -> None:
        assert figure.quantity is not None
        tokens = sentence.tokens
        sibling = self._sibling_unit(sentence, figure)
        quantity, unit_rule = complete_unit(figure.quantity, kind.kind, measured.metric, sibling, self.units)
        if kind.direction < 0:
            quantity = negated(quantity)
        speaker, speaker_rule = self._speaker(index, figure, measured)
        modality = read_modality(tokens, figure, government, timing.period, self.anchor)
        comparing = "comparison" if is_compared(tokens, figure, government) else ""
        doubts = list(measured.doubts)
        if unit_rule in ("unit-carried", "unit-of-neighbour"):
            doubts.append("inherited unit")
        if timing.rule != "period-in-clause":
            doubts.append("period not stated")
        self.drafts.append(
            Draft(
                quote=(sentence.start, sentence.end),
                value=(tokens[figure.first].start, tokens[figure.last - 1].end),
                number=(tokens[figure.number_first].start, tokens[figure.number_last - 1].end),
                quantity=quantity,
                unit_text=figure.unit_text,
                metric=measured.metric or UNNAMED,
                metric_text=measured.text,
                scope=measured.scope,
                kind=kind.kind,
                period=timing.period,
                period_basis=timing.basis,
                baseline=timing.baseline,
                modality=modality,
                attribution=speaker,
                rules=[
                    rule
                    for rule in (
                        figure.rule,
                        kind.rule,
                        measured.rule,
                        measured.scope_rule,
                        timing.rule,
                        unit_rule,
                        speaker_rule,
                        comparing,
                    )
                    if rule
                ],
                doubts=doubts,
            )
        )
        if figure.unit_stated and kind.kind in (Kind.LEVEL, Kind.CHANGE):
            self.units.append(UnitSource(quantity.unit, figure.unit_text, measured.metric))
        measured.unit = quantity.unit

    def _speaker(self, index: int, figure: Figure, measured: Measured) -> tuple[str | None, str]:
        """The figure's own speaker; else the last body that spoke of the same thing; else the one summed up."""
        speaker, rule = self.voices.of(index, figure.first, figure.last)
        if speaker:
            person = any(s.person for s in self.voices.by_sentence[index])
            if not person:
                self.last_speaker, self.spoken_words = (
                    speaker,
                    self.spoken_words if speaker == self.last_speaker else set(),
                )
                self.spoken_words |= content_words(measured.metric)
            else:
                self.last_speaker = None
            return speaker, rule
        if self.last_speaker and self.spoken_words & content_words(measured.metric):
            self.spoken_words |= content_words(measured.metric)
            return self.last_speaker, "speaker-of-topic"
        if self.report_body:
            return self.report_body, "speaker-of-report"
        return None, ""

    def _sibling_unit(self, sentence: Sentence, figure: Figure) -> UnitSource | None:
        """The unit of the nearest plain figure of the same sentence that was drafted before."""
        for draft in reversed(self.drafts):
            if draft.quote[0] != sentence.start:
                return None
            if draft.kind in (Kind.LEVEL, Kind.CHANGE) and draft.quantity.unit not in ("percent", "x"):
                return UnitSource(draft.quantity.unit, draft.unit_text, draft.metric)
        return None

    def _enter(self, index: int, sentence: Sentence) -> None:
        previous = self.sentences[index - 1] if index else None
        if previous is None or previous.block_index != sentence.block_index:
            self.discourse.paragraph_scope = None
        if sentence.block.kind is BlockKind.HEADING and sentence.block_index > 2:
            title = " ".join(
                token.text.capitalize() if token.text.isupper() else token.text for token in sentence.tokens
            )
            places = [place for place in find_places(tokenize(title)) if place.form == "name"]
            self.discourse.section_scope = places[0].scope if len(places) == 1 else None

    def _leave(
        self,
        sentence: Sentence,
        measured: dict[int, Measured],
        kinds: dict[int, Kind],
        mentions: list[PeriodMention],
    ) -> None:
        for number, found in measured.items():
            unit = found.unit if found.unit not in ("percent", "x") else ""
            self.discourse.remember(
                found, kinds[number] is Kind.SHARE, unit, named="carried-over subject" not in found.doubts
            )
        opening = dateline_end(sentence.tokens)
        places = [place for place in find_places(sentence.tokens, opening) if place.form in ("name", "demonym")]
        leading = [place for place in places if place.first <= _LEADING_TOKENS and place.form == "name"]
        if leading and len({place.scope for place in places}) == 1:
            self.discourse.paragraph_scope = leading[0].scope
        if places:
            self.discourse.last_place = places[-1].scope
        entities = find_entities(sentence.tokens, self.discourse.names, self.discourse.proper)
        acting = [
            name for first, _, name in entities if not self.discourse.is_body(name) and opening <= first < opening + 4
        ]
        if acting:
            self.discourse.last_entity = acting[0]
        if not measured:
            spoken = [m for m in mentions if m.stated and m.period and m.role is PeriodRole.HOLDS]
            self.focus_period = spoken[0].period if spoken else self.focus_period
            self.stated_period = spoken[0].period if spoken else self.stated_period
            return
        drafts = self.drafts[-len(measured) :]
        compared = {draft.period for draft in drafts if "comparison" in draft.rules}
        for draft in self.drafts[-len(measured) :]:
            self.by_value[draft.quantity.value].append(draft)
        dated = [draft for draft in drafts if _dates_what_follows(draft) and draft.period not in compared]
        if dated:
            latest = max(dated, key=_period_end)
            self.focus_period = latest.period
            if "period-of-publication" not in latest.rules:
                self.stated_period = latest.period

    def _set_aside(self, sentence: Sentence, figure: Figure) -> None:
        start, end = sentence.tokens[figure.first].start, sentence.tokens[figure.last - 1].end
        status = AccountStatus.SET_ASIDE if figure.reason else AccountStatus.UNEXPLAINED
        self.accounts.append(Account(start, end, self.text[start:end], status, figure.reason))

    def _account_date(self, sentence: Sentence, mention: PeriodMention) -> None:
        span = sentence.tokens[mention.first : mention.last]
        if any(character.isdigit() for token in span for character in token.text):
            start, end = span[0].start, span[-1].end
            self.accounts.append(Account(start, end, self.text[start:end], AccountStatus.SET_ASIDE, "date"))

    def _accounts(self, claims: list[Claim]) -> tuple[Account, ...]:
        accounts = list(self.accounts)
        for claim, draft in zip(claims, self.drafts, strict=True):
            start, end = draft.number
            accounts.append(Account(start, end, self.text[start:end], AccountStatus.CLAIM, "", claim.id))
        accounts += uncovered(self.text, self.sentences, accounts)
        return tuple(sorted(accounts, key=lambda account: (account.start, account.end)))
