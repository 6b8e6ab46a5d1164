"""Reads a document: sentences, figures, what governs them, and the claims and accounts they become."""

from __future__ import annotations

from claimtrack.domain.documents import Account, Document, Extraction
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.accounts import account_date, account_figure, all_accounts, diagnostics
from claimtrack.extraction.acronyms import acronyms
from claimtrack.extraction.announcing import announced
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.chunks import Chunk, chunk, without_dateline
from claimtrack.extraction.clauses import govern
from claimtrack.extraction.clock import time_figure
from claimtrack.extraction.context import Discourse, Measured
from claimtrack.extraction.degrees import Degrees
from claimtrack.extraction.document_bodies import bodies_named
from claimtrack.extraction.drafting import Drafting
from claimtrack.extraction.drafts import Draft, finish
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.fiscal_years import customary_year
from claimtrack.extraction.foreseen import set_foreseen
from claimtrack.extraction.groups import with_groups
from claimtrack.extraction.imprints import imprint
from claimtrack.extraction.interviews import day_of_talk
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.kinds import read_kind
from claimtrack.extraction.known_values import KnownValues
from claimtrack.extraction.labelled_voices import label_names
from claimtrack.extraction.lists import respective_figures, respective_scopes, respective_things
from claimtrack.extraction.local_money import LocalMoney, countries_of_money
from claimtrack.extraction.main_matter import settle_main_scope, settle_names
from claimtrack.extraction.measured import MetricReader
from claimtrack.extraction.mentions import find_mentions
from claimtrack.extraction.moments import Timing
from claimtrack.extraction.named_behind import names_behind
from claimtrack.extraction.names import lower_goods, lower_title
from claimtrack.extraction.numbered_parts import network_of
from claimtrack.extraction.parties import names_of
from claimtrack.extraction.passages import Passages
from claimtrack.extraction.periods import (
    PeriodContext,
    PeriodMention,
    anchor_of,
    data_day,
    find_periods,
    is_sporting,
    present_period,
    season_of,
    token_indices,
)
from claimtrack.extraction.persons import people_named
from claimtrack.extraction.products import numbered_names
from claimtrack.extraction.progress import Progress
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.quantities.model_numbers import model_numbers
from claimtrack.extraction.repetitions import date_repetitions, date_title, unit_repetitions
from claimtrack.extraction.sentences import Sentence, split_sentences
from claimtrack.extraction.share_or_growth import by_metric
from claimtrack.extraction.storms import storm_told_of, storms_named
from claimtrack.extraction.subject_matter import cities_spoken_of, main_scope
from claimtrack.extraction.table_blocks import table_blocks
from claimtrack.extraction.tables import read_table
from claimtrack.extraction.titles import set_titles_aside
from claimtrack.extraction.topics import Topics, read_topics
from claimtrack.extraction.voices import Voices
from claimtrack.extraction.whole_names import WholeNames


def extract(document: Document) -> Extraction:
    """All claims of a document and the account of every figure; pure, anchored at the document's own date."""
    return DocumentReader(document).read()


class DocumentReader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.sentences = split_sentences(self.text)
        names = names_of(self.sentences)
        self.anchor = anchor_of(document.published, self.sentences)
        as_of = data_day(document.published, self.sentences)
        talked = day_of_talk(self.sentences, names.words, self.anchor)
        self.present = as_of or talked or present_period(document.published, self.sentences)
        ends, opens = customary_year(self.text, self.sentences)
        sporting = is_sporting(self.sentences)
        season, seasonal = season_of(self.text, sporting=sporting)
        self.period_context = PeriodContext(
            self.anchor,
            sporting=sporting,
            season_month=season,
            seasonal=seasonal,
            customary_end=ends,
            customary_opens=opens,
        )
        self.discourse = Discourse(names.words, names.proper)
        self.models = self.discourse.models = model_numbers(sentence.tokens for sentence in self.sentences)
        self.discourse.imprint = imprint(self.sentences, document.title, document.publisher)
        self.voices = Voices(WholeNames(acronyms(self.text)), document.publisher)
        self.drafts: list[Draft] = []
        self.accounts: list[Account] = []
        self.progress = Progress(self.discourse, self.anchor, as_of)
        self.values = KnownValues()
        self.drafting = Drafting(self.drafts, self.anchor)
        self.money = LocalMoney(self.text, None)
        self.degrees = Degrees(self.text, self.sentences)
        self.topics = Topics()
        self.ahead: dict[int, str] = {}
        self.last_percentage: Reading | None = None
        self.last_count: Reading | None = None

    def read(self) -> Extraction:
        # Before the capitals of headings are taken from them ("TYPHOON ADA").
        self.discourse.storms = storms_named(self.sentences)
        self.discourse.storm = storm_told_of(self.sentences)
        parsed = [self._parse(sentence) for sentence in self.sentences]
        known = self.voices.listen(self.sentences, [chunks for chunks, _, _ in parsed], self.discourse.names)
        self.discourse.main_scope = main_scope(
            self.document.title,
            self.document.publisher,
            [sentence for sentence in self.sentences if sentence.index not in self.discourse.imprint],
            self.discourse.names,
            [countries_of_money(figure) for _, figures, _ in parsed for figure in figures],
            [sentence for sentence in self.sentences if sentence.index in self.discourse.imprint],
        )
        self.money = LocalMoney(self.text, self.discourse.main_scope)
        settle_main_scope(self.discourse, self.document.title, self.document.publisher, self.sentences)
        bodies = bodies_named(known, self.voices.whole_names, self.document.publisher, self.document.title)
        parts = [(chunks, figures) for chunks, figures, _ in parsed]
        read = [(sentence, figures) for sentence, (_, figures) in zip(self.sentences, parts, strict=True)]
        self.discourse.numbered = numbered_names(read, self.discourse.proper)
        self.discourse.network = network_of(self.sentences)
        self.discourse.bodies = bodies - {self.discourse.main_scope or ""}
        self.discourse.people = people_named(
            self.sentences,
            [speaker for speakers in self.voices.by_sentence for speaker in speakers],
            self.discourse.names,
            self.discourse.proper,
        ) | label_names(self.sentences)
        settle_names(self.discourse, self.sentences, self.voices.whole_names.short_forms)
        self.discourse.cities = cities_spoken_of(self.sentences) | {self.discourse.main_scope or ""}
        self.topics = read_topics(self.sentences, parts, self.discourse.proper, self.discourse.imprint)
        self.ahead = names_behind(self.sentences, parts, self.discourse)
        main = self.discourse.main_scope
        self.passages = Passages(self.voices, self.discourse.names, main, frozenset(self.topics.things))
        tables = table_blocks(self.text, self.sentences)
        for index, sentence in enumerate(self.sentences):
            if index in tables:
                if tables[index]:
                    read_table(self, tables[index])
                continue
            self._read_sentence(index, sentence, *parsed[index])
        date_repetitions(self.drafts)
        unit_repetitions(self.drafts)
        if self.sentences and self.sentences[0].block.kind is BlockKind.HEADING:
            date_title(self.drafts, self.sentences[0].block.end, self.present)
        claims = finish(self.document, self.drafts)
        numbers = [(*draft.number, claim.id) for claim, draft in zip(claims, self.drafts, strict=True)]
        accounts = all_accounts(self.text, self.sentences, self.accounts, numbers)
        return Extraction(self.document, tuple(claims), accounts, diagnostics(self.document, accounts))

    def _parse(self, sentence: Sentence) -> tuple[list[Chunk], list[Figure], list[PeriodMention]]:
        if sentence.block.kind is BlockKind.ROW:
            return [], [], []
        if sentence.index and sentence.block_index != self.sentences[sentence.index - 1].block_index:
            self.period_context.open_block()
        mentions = find_periods(sentence, self.period_context)
        self.period_context.follow(mentions)
        figures = read_figures(sentence, token_indices(mentions), models=self.models)
        if sentence.block.kind is BlockKind.HEADING:
            set_titles_aside(sentence.tokens, figures if len(self.sentences) > 1 else [])
            lower_title(sentence.tokens, self.discourse.proper)
        lower_goods(sentence.tokens, self.discourse.proper)
        chunks = chunk(sentence.tokens, figures, [(mention.first, mention.last) for mention in mentions])
        return set_foreseen(sentence.tokens, without_dateline(sentence.tokens, chunks)), figures, mentions

    def _read_sentence(
        self, index: int, sentence: Sentence, chunks: list[Chunk], figures: list[Figure], mentions: list[PeriodMention]
    ) -> None:
        self.discourse.speaking = frozenset(
            s.name for s in self.voices.by_sentence[index] if s.rule not in ("aiming", "speaking-admit")
        )
        self.progress.enter(sentence, self.sentences[index - 1] if index else None)
        self.money.localise(sentence, figures)
        self.degrees.localise(sentence.tokens, figures)
        self.accounts += [account_figure(self.text, sentence, figure) for figure in figures if figure.quantity is None]
        for mention in mentions:
            self.accounts += account_date(self.text, sentence, mention)
        quantities = [figure for figure in figures if figure.quantity is not None]
        named = with_groups(sentence.tokens, find_mentions(sentence.tokens, self.discourse), self.discourse)
        self.discourse.firms = frozenset(m.scope for m in named.all if m.form == "entity")
        reader = MetricReader(
            sentence.tokens, frozenset(token_indices(mentions)), self.discourse, self.topics, index, named
        )
        if not quantities:
            self.discourse.announced = announced(reader, chunks, sentence) or self.discourse.announced
            self.passages.attribute(index, [])
            self.progress.leave(sentence, {}, [], {}, mentions, named)
            return
        reader.ahead = self.ahead.get(index, "")
        governments = govern(chunks)
        measured: dict[int, Measured] = {}
        kinds: dict[int, Reading] = {}
        timings: dict[int, Timing] = {}
        things = respective_things(sentence.tokens, chunks, self.discourse.names)
        partners = respective_figures(sentence.tokens, chunks)
        scopes = respective_scopes(sentence.tokens, chunks, figures, self.discourse.names)
        last_kind: Reading | None = None
        for government in governments:
            figure = figures[government.figure]
            sibling = government.sibling
            previous = kinds.get(sibling) if sibling is not None else last_kind
            kind = read_kind(sentence.tokens, figure, government, previous, self.last_percentage, self.last_count)
            partner = measured.get(partners[government.figure]) if government.figure in partners else None
            thing = things.get(government.figure, "")
            found = reader.read(figure, government, kind, measured, thing, partner)
            if government.figure in scopes:
                found.scope, found.scope_rule = scopes[government.figure], "scope-respectively"
            kind = by_metric(kind, figure, found.metric)
            if figure.shape is Shape.PERCENT:
                self.last_percentage = kind
            elif figure.shape is Shape.PLAIN:
                self.last_count = kind
            last_kind = kind
            found.share = kind.kind is Kind.SHARE
            self.values.recognise(figure, kind.kind, found, government)
            timing = time_figure(
                sentence.tokens,
                figure,
                government,
                kind.kind,
                mentions,
                quantities,
                timings,
                found,
                self.progress,
                self.progress.present(self.present),
                voiced=self._voiced(sentence, figure, "speaking-have"),
                counted=self._voiced(sentence, figure, "speaking-measure"),
            )
            measured[government.figure], kinds[government.figure], timings[government.figure] = found, kind, timing
            self.drafting.draft(index, sentence, figure, government, kind, found, timing, mentions)
        drafts = self.drafts[len(self.drafts) - len(measured) :]
        self.passages.attribute(index, list(zip((figures[number] for number in measured), drafts, strict=True)))
        self.values.add(drafts)
        self.progress.leave(sentence, measured, drafts, {at: read.kind for at, read in kinds.items()}, mentions, named)

    def _voiced(self, sentence: Sentence, figure: Figure, rule: str) -> bool:
        """Is the figure's verb its speaker's ("Omdia has Samsung on top with 60.6 million")?"""
        speakers = self.voices.by_sentence[sentence.index]
        return any(s.rule == rule and s.first <= figure.first and figure.last <= s.last for s in speakers)
