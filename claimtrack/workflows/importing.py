"""``import``: claims written by hand or by another extractor, each held against the text it is said to stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from claimtrack import __version__
from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import Account, AccountStatus, Document, Extraction, MetadataBasis
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import CannotDo
from claimtrack.workflows.imported_line import ImportedLine, Readings, imported_line
from claimtrack.workflows.ingesting import Progress, no_progress
from claimtrack.workflows.lines import Refused, numbered_lines, parse_line, read_lines
from claimtrack.workflows.reading import Request, Unreadable, plan, read_each
from claimtrack.workflows.settings import Settings

METADATA = ("title", "publisher", "published", "url")


@dataclass(slots=True)
class ImportSummary:
    """What was taken in, what was refused line by line, and which articles could not be read."""

    claims: int = 0
    documents: int = 0
    refused: list[Refused] = field(default_factory=list)
    failed: list[Unreadable] = field(default_factory=list)


def import_claims(
    settings: Settings, path: Path, articles: Path, metadata: Path | None = None, progress: Progress = no_progress
) -> ImportSummary:
    """Takes in the lines of ``path``; the articles' claims are then those lines, whatever was read from them before.

    ``metadata`` is a JSON Lines file with ``doc`` or ``document`` and title, publisher, published and url.

    Raises:
        CannotDo: a file cannot be read, no article is found, or no database can be opened.
    """
    lines, summary = _parsed(path)
    documents = _documents(articles, metadata, summary)
    by_document: defaultdict[str, list[ImportedLine]] = defaultdict(list)
    for line in lines:
        if line.document in documents:
            by_document[line.document].append(line)
        else:
            summary.refused.append(Refused(line.number, f"no article {line.document!r} in {articles}"))
    with opened(settings, create=True) as store:
        run = store.begin_run(__version__)
        for done, (name, members) in enumerate(sorted(by_document.items()), 1):
            claims = list(_verified(documents[name], members, summary))
            if claims:
                store.save(_extraction(documents[name], claims), run, reread=True)
                summary.claims += len(claims)
                summary.documents += 1
            progress(done, len(by_document), name)
        store.finish_run(run, failed=len(summary.failed))
    summary.refused.sort(key=lambda one: one.line)
    return summary


def _parsed(path: Path) -> tuple[list[ImportedLine], ImportSummary]:
    summary = ImportSummary()
    lines = []
    for number, text in numbered_lines(path):
        try:
            lines.append(imported_line(number, parse_line(text)))
        except (ValueError, TypeError) as error:
            summary.refused.append(Refused(number, str(error)))
    return lines, summary


def _documents(articles: Path, metadata: Path | None, summary: ImportSummary) -> dict[str, Document]:
    """The articles by name, and by bare file name where that is unambiguous."""
    known = {} if metadata is None else _metadata(metadata)
    found: dict[str, Document] = {}
    for document in read_each(plan(Request([str(articles)]))):
        if isinstance(document, Unreadable):
            summary.failed.append(document)
        else:
            found[document.name] = _told(document, known.get(document.name, {}))
    if not found:
        raise CannotDo(f"no article in {articles}")
    return found


def _told(document: Document, known: dict[str, str]) -> Document:
    """The document with what the metadata file knows better."""
    return replace(
        document,
        title=known.get("title", document.title),
        publisher=known.get("publisher", document.publisher),
        published=known.get("published", document.published),
        url=known.get("url", document.url),
        basis={**document.basis, **dict.fromkeys(known, MetadataBasis.SIDECAR)},
    )


def _metadata(path: Path) -> dict[str, dict[str, str]]:
    records, refused = read_lines(path, lambda record: record)
    if refused:
        raise CannotDo(f"{path}:{refused[0].line}: {refused[0].reason}")
    return {
        str(record.get("document") or record.get("doc")): {
            name: str(record[name]) for name in METADATA if record.get(name)
        }
        for record in records
    }


def _verified(document: Document, lines: list[ImportedLine], summary: ImportSummary) -> Iterator[Claim]:
    """The claims of the lines that the text bears out, in the file's order; the others are refused."""
    readings = Readings(document)
    ids: dict[str, str] = {}
    for line in lines:
        try:
            claim = line.claim(document, readings)
        except ValueError as error:
            summary.refused.append(Refused(line.number, str(error)))
            continue
        same_as = ids.get(line.same_as) if line.same_as else None
        if line.id:
            ids[line.id] = claim.id
        yield replace(claim, same_as=same_as)


def _extraction(document: Document, claims: list[Claim]) -> Extraction:
    accounts = tuple(
        Account(span.start, span.end, span.text, AccountStatus.CLAIM, claim_id=claim.id)
        for claim in claims
        for span in (claim.value_span,)
    )
    return Extraction(document, tuple(claims), accounts, document.diagnostics)
