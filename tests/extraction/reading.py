"""Short ways from a text to what the extraction's parts make of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import AccountStatus, Document, Extraction
from claimtrack.extraction import extract
from claimtrack.extraction.chunks import Chunk, chunk
from claimtrack.extraction.clauses import govern
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.periods import PeriodContext, PeriodMention, find_periods, token_indices
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.sentences import Sentence, split_sentences
from claimtrack.extraction.tokens import Token, TokenKind, tokenize

PUBLISHED = "2025-11-10"


@dataclass(frozen=True)
class Analysis:
    """One sentence with its figures, dates, chunks and the government of every figure."""

    sentence: Sentence
    figures: list[Figure]
    mentions: list[PeriodMention]
    chunks: list[Chunk]
    governments: list[Government]
    names: frozenset[str]

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    @property
    def dates(self) -> frozenset[int]:
        return frozenset(token_indices(self.mentions))

    def words(self, span: Phrase | Chunk | Figure | None) -> str:
        """The words of a phrase, chunk or figure, joined by blanks; empty for none."""
        return "" if span is None else joined(self.tokens[span.first : span.last])

    def of(self, value: str) -> Government:
        """The government of the figure whose words hold ``value``."""
        for government in self.governments:
            if value in self.words(self.figures[government.figure]):
                return government
        raise AssertionError(f"no figure {value!r} in {joined(self.tokens)!r}")


def joined(tokens: Sequence[Token]) -> str:
    return "".join(token.text if token.glued or not number else " " + token.text for number, token in enumerate(tokens))


def analyse(text: str) -> Analysis:
    """The analysis of a text that is one sentence."""
    sentences = split_sentences(text)
    assert len(sentences) == 1, [sentence.text(text) for sentence in sentences]
    sentence = sentences[0]
    mentions = find_periods(sentence, PeriodContext(date.fromisoformat(PUBLISHED)))
    figures = read_figures(sentence, token_indices(mentions))
    chunks = chunk(sentence.tokens, figures, [(mention.first, mention.last) for mention in mentions])
    names = frozenset(token.text for token in sentence.tokens[1:] if token.is_capitalized)
    return Analysis(sentence, figures, mentions, chunks, govern(chunks), names)


def read(
    text: str, *, title: str | None = None, published: str | None = PUBLISHED, publisher: str | None = None
) -> Extraction:
    """The extraction of a text as a document of its own, held against what every extraction promises."""
    document = Document(
        "article.txt", text, "0" * 64, "text/plain", title=title, published=published, publisher=publisher
    )
    extraction = extract(document)
    assert_sound(extraction)
    return extraction


def claims(
    text: str, *, title: str | None = None, published: str | None = PUBLISHED, publisher: str | None = None
) -> list[Claim]:
    return list(read(text, title=title, published=published, publisher=publisher).claims)


def assert_sound(extraction: Extraction) -> None:
    """Spans are exact, ids are unique, and every figure in digits has exactly one account."""
    text = extraction.document.text
    for claim in extraction.claims:
        assert text[claim.value_span.start : claim.value_span.end] == claim.value_span.text
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert claim.quote.start <= claim.value_span.start < claim.value_span.end <= claim.quote.end
    ids = [claim.id for claim in extraction.claims]
    assert len(ids) == len(set(ids))
    for account in extraction.accounts:
        assert text[account.start : account.end] == account.text
    claimed = [account.claim_id for account in extraction.accounts if account.status is AccountStatus.CLAIM]
    assert sorted(filter(None, claimed)) == sorted(ids)
    spans = sorted((account.start, account.end) for account in extraction.accounts)
    for token in tokenize(text):
        if token.kind == TokenKind.NUMBER:
            covering = sum(start <= token.start and token.end <= end for start, end in spans)
            assert covering == 1, f"{token.text!r} at {token.start} has {covering} accounts"
