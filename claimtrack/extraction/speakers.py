"""Speakers: what is known of one, and the words and names that tell bodies, people and crowds apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimtrack.extraction import token_kinds
from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.tokens import Token

NAME_JOINTS = frozenset(("of", "and", "for", "on", "&", "the", "de", "-", "in"))
"""Small words inside names."""
_ARTICLES = frozenset(("the", "a", "an"))
CALLINGS = ("ers", "ors", "ists", "ians", "ants", "ents")
"""Endings of people named by what they do ("prosecutors", "dealers")."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with the tokens it covers; ``pronoun`` where the text only points back to one ("the agency")."""

    name: str
    first: int
    last: int
    pronoun: bool
    rule: str
    person: bool = False
    at: int = 0
    """The token at which the speaker's words begin."""
    same: bool = False
    """ "The same agency": whoever spoke in the sentence before."""
    subject: str = ""
    """The body that the sentence is about, for a pronoun at its end: "Acme sold 3 million, it said"."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a span of tokens names: ``pronoun`` where it only points back, ``at`` where its words begin."""

    name: str
    at: int
    pronoun: bool = False
    person: bool = False
    same: bool = False

    def speaks(self, first: int, last: int, rule: str) -> Speaker:
        return Speaker(self.name, first, last, self.pronoun, rule, self.person, self.at, self.same)


_COLLECTIVE = frozenset("authorities statistics records services data reports tables books filings disclosures".split())


_GROUPS = frozenset(("groups", "unions", "households", "surveys", "studies", "desks", "papers", "dailies", "clubs"))


def is_crowd(name: str) -> bool:
    """Several people without a name ("officials", "dealers in Kolkata"), who say one thing and fall silent."""
    head = name.split(" in ", maxsplit=1)[0].split(" of ", maxsplit=1)[0].split(" at ", maxsplit=1)[0]
    last = head.split()[-1]
    # "Companies", "port authorities" are bodies, "analysts" and "officials" are people.
    bodies = last in _COLLECTIVE or (singular(last) in words("organisation words") and last not in _GROUPS)
    return name == name.lower() and head.endswith("s") and not bodies


@cache
def looks_personal(name: str) -> bool:
    """Two or three capitalised words without one that names an organisation: "Brett Tucker"."""
    parts = name.split()
    named = all(part[:1].isupper() and not part.isupper() for part in parts)
    if not (2 <= len(parts) <= 3 and named):
        return False
    firm = any(parts[-1] in words(kind) for kind in ("company words", "name endings", "researching words"))
    bodies, reports = words("organisation words"), words("report nouns")
    return not firm and not any(part.lower() in bodies or part.lower() in reports for part in parts)


def is_name(name: str, names: frozenset[str]) -> bool:
    return all(word in names or word[:1].isupper() or word in NAME_JOINTS for word in name.split())


def is_body(tokens: list[Token], first: int, last: int) -> bool:
    return any(is_organisation(token.lower) for token in tokens[first:last])


@cache
def is_organisation(word: str) -> bool:
    """A word for a body, or for several: "agency", "companies"."""
    known = words("organisation words")
    return word in known or singular(word) in known


@cache
def is_title(word: str) -> bool:
    """A word for somebody by rank or office, or for several: "director", "ministers"."""
    known = words("person titles")
    return word in known or singular(word) in known


@cache
def is_calling(word: str) -> bool:
    """A plural of people named by what they do: "prosecutors", "founders", "residents"."""
    return word.endswith(CALLINGS) and word not in words("things in -ers") and word not in words("time words")


def is_company_word(name: str) -> bool:
    """ "The company", "the Danish carrier": words that point back to a firm."""
    return name.rsplit(maxsplit=1)[-1].lower() in words("words for a company")


_RULING = frozenset(("ministry", "regulator", "watchdog", "government", "inspectorate", "treasury"))
_OF_MEMBERS = frozenset(
    ("association", "federation", "union", "chamber", "confederation", "society", "lobby", "alliance")
)


def may_be_called(name: str, kind: str) -> bool:
    """May "the ministry", "the association" be this one: a name with a word for bodies or one in capitals?

    Any other kind may be anybody's ("the maker", "the group"); those who rule are none of their members' bodies.
    """
    parts = name.split()
    if kind.lower() in words("words for a company") and is_institution(name):
        # "The operator" is no central bank and no statistics office.
        return False
    if kind.lower() not in words("words for an office"):
        return True
    if kind.lower() in _RULING and any(part.lower() in _OF_MEMBERS for part in parts):
        return False
    return is_institution(name) or any(is_organisation(part.lower()) or is_short_form(part) for part in parts)


def is_short_form(word: str) -> bool:
    """ "UNHCR", "InfoFire": written with capitals inside."""
    return len(word) > 1 and sum(letter.isupper() for letter in word) > 1


def is_plain_kind(name: str) -> bool:
    """ "Trade body", "research firm": the kind of body only, so that "the trade body" points back to one."""
    kind, _, head = name.partition(" ")
    return head in words("plain bodies") and kind in words("kinds of bodies")


def name_runs(tokens: list[Token], *, heading: bool = False) -> list[str]:
    """The runs of capitalised words in a row of tokens, with the small words inside them.

    A ``heading`` may have lost the capital of a firm's second word.
    """
    runs: list[str] = []
    run: list[str] = []
    for index, token in enumerate(tokens):
        if not run and not token.is_capitalized:
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        joint = bool(run) and token.lower in NAME_JOINTS and following is not None and following.is_capitalized
        second = heading and bool(run) and token.text.capitalize() in words("company words")
        if second:
            run.append(token.text.capitalize())
        elif joint or (token.kind is token_kinds.WORD and token.is_capitalized and token.lower not in _ARTICLES):
            run.append(token.text)
        elif run:
            runs.append(" ".join(run))
            run = []
    return [*runs, " ".join(run)] if run else runs
