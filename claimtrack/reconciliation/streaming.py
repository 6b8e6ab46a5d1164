"""The discrepancies among very many stored claims: outlines first, then claims in full only where they can disagree.

The verdicts are those of :func:`claimtrack.reconciliation.find_discrepancies` on all claims at once; a property test
holds both against each other. Memory grows with what disagrees and, slowly, with the number of topics.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, groupby
from operator import itemgetter

from claimtrack.domain.collector import collector_paused
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.outlines import FigureOutline, Link, Place, SeriesOutline
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import Alignment
from claimtrack.reconciliation.engine import RATE_TOLERANCE, TOLERANCE, Comparison
from claimtrack.reconciliation.joining import Joined
from claimtrack.reconciliation.outlined import Names, Outlined
from claimtrack.reconciliation.selecting import (
    AlikeFigures,
    Figures,
    NestedNames,
    Topic,
    Topics,
    article_may_fail,
    figure_of,
    grown_once,
    growth_fits,
    topic_may_disagree,
)
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.told_alike import Surveyed

Progress = Callable[[int, int], None]
"""Called with how many parts are compared and how many there are."""

_CLAIMS_AT_A_TIME = 4000
_PLACES_AT_A_TIME = 2000
_DOCUMENTS_AT_A_TIME = 200


def no_progress(done: int, total: int) -> None:
    """A progress that says nothing."""


def find_outlined(
    outlined: Outlined,
    alignment: Alignment,
    *,
    tolerance: Decimal = TOLERANCE,
    rate_tolerance: Decimal = RATE_TOLERANCE,
    progress: Progress = no_progress,
) -> list[Discrepancy]:
    """All discrepancies among the claims of a store, worst first."""
    with collector_paused():
        topics = Topics(alignment, outlined.labels() if alignment.by_words else ())
        links = list(outlined.links())
        names = Names.of(outlined, topics)
        run = Comparison(alignment, tolerance, rate_tolerance, topics.called)
        places = list(_in_parts(_places_to_judge(outlined, topics, names, links)))
        documents = list(_documents_to_judge(outlined, topics, names, links))
        figures, alike = _figures(outlined, topics, names)
        figured = list(_figures_to_judge(figures, _crossing(links)))
        named = list(_in_parts(_names_to_judge(outlined, topics, names, links, alike)))
        surveyed = _surveyed(alike, outlined)
        total = len(places) + len(documents) + len(figured) + len(named)
        for done, part in enumerate(places, 1):
            run.take_topics(run.statements(outlined.at_places(part)))
            progress(done, total)
        for done, document_ids in enumerate(documents, len(places) + 1):
            run.take_articles(_of_documents(run, outlined, document_ids))
            progress(done, total)
        for done, (keys, document_ids) in enumerate(figured, len(places) + len(documents) + 1):
            run.take_figures(one for one in _of_documents(run, outlined, document_ids) if figure_of(one) in keys)
            progress(done, total)
        for done, part in enumerate(named, total - len(named) + 1):
            run.take_names(run.statements(outlined.at_places(part)), surveyed)
            progress(done, total)
        return run.finish()


Group = tuple[int, list[Place]]
"""A number of claims, and all places of the topics that they are about."""


def _places_to_judge(outlined: Outlined, topics: Topics, names: Names, links: Sequence[Link]) -> Iterator[Group]:
    """The places that must be judged together, group by group."""
    tied = _tied_topics(topics, links)
    together: defaultdict[Topic, Group] = defaultdict(lambda: (0, []))
    for part in _batches(_with_company(outlined, topics, names, links)):
        grown: list[Group] = []
        for topic, outlines in _by_topic(outlined.series([place for _, places in part for place in places]), topics):
            group = sum(one.claims for one in outlines), list({(one.metric_id, one.scope): None for one in outlines})
            if topic in tied:
                count, places = together[tied.first(topic)]
                together[tied.first(topic)] = (count + group[0], [*places, *group[1]])
            elif topic_may_disagree(topic, outlines, topics):
                if len(group[1]) == 1 and grown_once(outlines, topics):
                    grown.append(group)
                else:
                    yield group
        yield from _that_do_not_fit(outlined, grown)
    yield from together.values()


def _that_do_not_fit(outlined: Outlined, grown: Sequence[Group]) -> Iterator[Group]:
    """Of topics of one place with a growth between two levels those whose figures do not show that they fit."""
    figures: defaultdict[Place, list[FigureOutline]] = defaultdict(list)
    for one in outlined.figures_at([place for _, [place] in grown]):
        figures[one.metric_id, one.scope].append(one)
    yield from (group for group in grown if not growth_fits(figures[group[1][0]]))


def _tied_topics(topics: Topics, links: Sequence[Link]) -> Joined[Topic]:
    """Topics of which one has a claim that repeats one of the other."""
    joined = Joined[Topic]()
    for link in links:
        joined.join(topics.of(*link.place), topics.of(*link.repeated_place))
    return joined


def _with_company(outlined: Outlined, topics: Topics, names: Names, links: Sequence[Link]) -> Iterator[Group]:
    """The places of each topic that can have more than one claim, or one that another topic repeats."""
    places: defaultdict[Topic, dict[Place, None]] = defaultdict(dict)
    tied = (place for link in links for place in (link.place, link.repeated_place))
    for place in chain(outlined.places_of_several(), outlined.places_with(names.metric_ids, names.scopes), tied):
        places[topics.of(*place)][place] = None
    yield from ((len(members), list(members)) for members in places.values())


def _batches(groups: Iterable[Group]) -> Iterator[list[Group]]:
    """The groups in lists, each of them no larger than a query should be."""
    batch: list[Group] = []
    size = 0
    for group in groups:
        batch.append(group)
        size += len(group[1])
        if size >= _PLACES_AT_A_TIME:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _by_topic(outlines: Iterable[SeriesOutline], topics: Topics) -> list[tuple[Topic, list[SeriesOutline]]]:
    grouped: defaultdict[Topic, list[SeriesOutline]] = defaultdict(list)
    for one in outlines:
        grouped[topics.of(one.metric_id, one.scope)].append(one)
    return list(grouped.items())


def _in_parts(groups: Iterable[Group]) -> Iterator[list[Place]]:
    """The groups' places in lists that hold as many claims as are looked at at once."""
    part: list[Place] = []
    size = 0
    for count, places in groups:
        if part and size + count > _CLAIMS_AT_A_TIME:
            yield part
            part, size = [], 0
        part += places
        size += count
    if part:
        yield part


def _documents_to_judge(outlined: Outlined, topics: Topics, names: Names, links: Sequence[Link]) -> Iterator[list[int]]:
    """Documents in lists that must be, or may be, judged together."""
    crossing = _crossing(links)
    if crossing:
        yield sorted(crossing)
    joined = frozenset(names.joined)
    part: list[int] = []
    related = outlined.related_documents([*names.scopes, *names.joined], names.metric_ids, every=topics.by_words)
    for document, claims in groupby(outlined.in_outline((Kind.LEVEL, Kind.SHARE), related), key=itemgetter(0)):
        if document not in crossing and article_may_fail(list(claims), topics, joined):
            part.append(document)
            if len(part) == _DOCUMENTS_AT_A_TIME:
                yield part
                part = []
    if part:
        yield part


def _crossing(links: Sequence[Link]) -> set[int]:
    """Documents with a claim that repeats one of another document, or is so repeated."""
    ends = [(one.document, one.repeated_document) for one in links if one.document != one.repeated_document]
    return {document for pair in ends for document in pair}


def _figures(outlined: Outlined, topics: Topics, names: Names) -> tuple[Figures, AlikeFigures]:
    """All figures that may be told of two things, or of one thing under two names."""
    figures, alike = Figures(topics), AlikeFigures(topics)
    # One metric's figures have one unit, unless words decide what they measure: the busy scopes have all others.
    for one in outlined.figures([*names.scopes, *names.busy], repeated=topics.by_words):
        figures.add(one)
        alike.add(one)
    return figures, alike


def _figures_to_judge(figures: Figures, crossing: set[int]) -> Iterator[tuple[set[int], list[int]]]:
    """Keys of figures with all documents that they stand in, as many as are looked at at once."""
    keys: set[int] = set()
    part: set[int] = set()
    for key, documents in figures.groups():
        keys.add(key)
        part |= documents if documents.isdisjoint(crossing) else documents | crossing
        if len(part) >= _DOCUMENTS_AT_A_TIME:
            yield keys, sorted(part)
            keys, part = set(), set()
    if keys:
        yield keys, sorted(part)


def _names_to_judge(
    outlined: Outlined, topics: Topics, names: Names, links: Sequence[Link], alike: AlikeFigures
) -> Iterator[Group]:
    """The places of topics that may be one thing under two names."""
    scopes: dict[str | None, None] = dict.fromkeys([*names.busy, *names.scopes])
    scopes |= dict.fromkeys(scope for link in links for _, scope in (link.place, link.repeated_place))
    if topics.by_words:
        tied = [one for one in outlined.metric_ids() if topics.tied((topics.base(one), ""))]
        scopes |= dict.fromkeys(scope for _, scope in outlined.places_with(tied, []))
    company = [(topics.of(*link.place), topics.of(*link.repeated_place)) for link in links]
    nested = NestedNames(topics, outlined.places_with([], list(scopes)), alike.pairs(), company)
    return nested.groups(outlined.series)


def _surveyed(alike: AlikeFigures, outlined: Outlined) -> set[Surveyed]:
    """The articles of which all near figures are judged together, by name."""
    names = outlined.document_names(sorted({document for _, document in alike.surveyed}))
    return {(*key, names[document]) for key, document in alike.surveyed}


def _of_documents(run: Comparison, outlined: Outlined, document_ids: Sequence[int]) -> list[Statement]:
    """The statements of some documents, without what another article printed first: that counts there."""
    claims = outlined.in_documents(document_ids)
    names = {claim.source.document for claim in claims}
    elsewhere = sorted(outlined.reposting(claims, document_ids))
    for start in range(0, len(elsewhere), _DOCUMENTS_AT_A_TIME):
        claims += outlined.in_documents(elsewhere[start : start + _DOCUMENTS_AT_A_TIME])
    return [one for one in run.statements(claims) if one.document in names]
