"""Names of scopes in full: as a sentence gives them around a part, with their model, joined with others."""

from __future__ import annotations

from collections.abc import Sequence

from claimtrack.extraction.clause_places import inner_place
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.main_matter import is_public_part
from claimtrack.extraction.mentions import Mentions, is_fronted
from claimtrack.extraction.named import Mention
from claimtrack.extraction.named_events import NamedEvent, is_shown
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.places import country_of_capital, is_name
from claimtrack.extraction.sites import ends_site
from claimtrack.extraction.tokens import Token


def inner_of(tokens: list[Token], mentions: Mentions, first: int, name: str | None) -> str | None:
    """ "Peru's Elmwood county": the place that a country owns, where a phrase begins with the country."""
    at = first + (first < len(tokens) and tokens[first].lower == "the")
    owner = next((m for m in mentions.all if m.first == at and m.scope == name and m.form == "name"), None)
    return inner_place(tokens, mentions.all, owner).scope if owner is not None else name


def as_mentioned(mentions: Mentions, name: str | None) -> str | None:
    """The name that the sentence gives in full around a part of it ("Bank" in "sales at Bank of America")."""
    if not name or not is_name(name):
        return name
    around = {mention.scope for mention in mentions.all if mention.form == "entity"} | mentions.barred
    # A sign of owners inside a name parts nothing: "Sheep Farmers' Guild".
    spaced = {scope: f" {scope} ".replace("' ", " ").replace("’ ", " ") for scope in around}
    longer = {scope for scope, text in spaced.items() if len(scope) > len(name) and f" {name} " in text}
    whole = any(mention.scope == name for mention in mentions.all)
    return longer.pop() if len(longer) == 1 and not whole else name


def joined(mentions: Mentions, scope: str, numbered: frozenset[str]) -> str:
    """What a scope is part of: joined places ("Chile and Peru"), a way ("Oslo-Kiel"), a model ("Falcon 9")."""
    longer = [m.scope for m in mentions.all if m.form == "entity" and m.scope.startswith(f"{scope} ")]
    models = [name for name in longer if name in numbered or ends_site(name)]
    several = (place.scope for place in mentions.all if place.form != "entity")
    whole = (name for name in several if name.startswith((f"{scope} and ", f"{scope}-")) or _lists(name, scope))
    return next(whole, [*models, scope][0])


def _lists(name: str, scope: str) -> bool:
    return " and " in name and name.startswith(f"{scope}, ")


def of_whole(
    tokens: list[Token], mentions: Mentions, figure: Figure, discourse: Discourse, scope: str | None, metric: str
) -> str | None:
    """What a name's figures belong to in the end: the event of the text, or the country of whoever publishes it.

    "Oxo received 4,000 complaints" tells of the country whose regulator Oxo is, "the Coast Fund set aside" too.
    """
    if discourse.event.name:
        return of_event(tokens, mentions, figure, discourse.event, scope, metric)
    if not discourse.own_bodies or scope is None or not is_name(scope):
        return scope
    own = scope in discourse.own_bodies
    if not own:
        last = next((m.last for m in mentions.all if m.scope == scope), 0)
        own = is_public_part(tokens, last, scope)
    keeps = words("whose own").intersection(metric.lower().split())
    return discourse.main_scope if own and not keeps else scope


def rest_of(tokens: list[Token], mentions: Mentions, figure: Figure, scope: str | None) -> str | None:
    """ "The rest of the world grew 74%": all but what was told before."""
    for place in mentions.all:
        before = [token.lower for token in tokens[max(0, place.first - 3) : place.first] if token.lower != "the"]
        if place.scope == scope and place.first < figure.first and before[-2:] == ["rest", "of"]:
            return f"rest of {'the ' if scope == 'world' else ''}{scope}"
    return scope


def of_event(
    tokens: list[Token], mentions: Mentions, figure: Figure, event: NamedEvent, scope: str | None, metric: str
) -> str | None:
    """In a text about an event: its organiser's figures are its own, those of a channel are its country's.

    "Oxo handed out prizes of $4 million"; "In Peru Canalix's coverage peaked at 2 million". What an organiser has
    besides the event stays its own ("Oxo has 300 employees").
    """
    if scope in event.organisers:
        return scope if words("whose own").intersection(metric.lower().split()) else event.name
    if scope == event.name:
        unit = figure.quantity.unit if figure.quantity is not None else ""
        return scope if unit in ("percent", "x", "") else event.of_others(tokens, figure.first, figure.last) or scope
    if not is_name(scope) or not is_shown(tokens, 0, figure.first):
        return scope
    opening = mentions.opening(tokens)
    fronted = opening is not None and opening.form == "name" and is_fronted(tokens, opening)
    return opening.scope if opening is not None and fronted else scope


def of_capital(name: str, naming: Naming, places: Sequence[Mention], discourse: Discourse) -> str:
    """A capital stands for its country, unless it says where, or the text speaks of it as a city."""
    city = any(place.form == "name" and place.scope == name for place in places)
    if naming.scope_form != "capital" or name in discourse.cities or city:
        return name
    return country_of_capital(name) or name
