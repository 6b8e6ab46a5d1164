"""Short forms and what they stand for in a text: "National Data Administration (NDA)"."""

from __future__ import annotations

import re

_ACRONYM = re.compile(
    r"""(?<! [\w&'’-] )
        (?P<full> [A-Z][\w&'’-]{0,30} (?: [ ] (?: (?:of|and|for|the|on|de) [ ] )? [A-Z][\w&'’-]{0,30} ){1,7} )
        [ ] \( (?: the [ ] )? (?P<short> [A-Z][A-Za-z&]{1,9} | [a-z]{4,15} ) (?: [ ] [A-Z][a-z]+ )? \)""",
    re.VERBOSE,
)

_JOINTS = frozenset(("OF", "AND", "FOR", "THE", "ON", "DE"))
_SHORT = re.compile(r"\b[A-Z]{3,6}\b")
_NAME = re.compile(
    r"""(?<! [\w&'’.-] )
        (?: [A-Z][\w&'’-]{1,30} | (?: [A-Z]\. ){2,3} )
        (?: [ ] (?: (?:of|and|for|the|on|de) [ ] )? [A-Z][\w&'’-]{1,30} ){1,7}""",
    re.VERBOSE,
)


def acronyms(text: str) -> dict[str, str]:
    """Short form -> the words that it stands for, where their first letters agree.

    Most are introduced in brackets; else a name that the text has in full may spell a short form in it.
    """
    found = _introduced(text) if "(" in text else {}
    return {**_spelled(text, set(_SHORT.findall(text)) - found.keys()), **found}


def _spelled(text: str, shorts: set[str]) -> dict[str, str]:
    """ "the U.S. Geological Survey ... Source: USGS": the short forms whose letters are those of a name in the text."""
    found: dict[str, str] = {}
    if not shorts:
        return found
    for match in _NAME.finditer(text):
        words = match.group().removeprefix("The ").split()
        letters = [
            (letter, index)
            for index, word in enumerate(words)
            for letter in (word.replace(".", "") if "." in word else word[:1])
            if letter.isupper()
        ]
        spelled = "".join(letter for letter, _ in letters)
        for short in shorts - found.keys():
            at = spelled.find(short)
            if at >= 0 and (not at or letters[at - 1][1] != letters[at][1]):
                found[short] = " ".join(words[letters[at][1] : letters[at + len(short) - 1][1] + 1])
    return found


def _in_small(name: str) -> str:
    """ "INSTITUTE FOR COMPUTING AND SOCIETY": with capitals only where a name has them."""
    if not name.isupper():
        return name
    return " ".join(word.lower() if word in _JOINTS else word.capitalize() for word in name.split())


def _introduced(text: str) -> dict[str, str]:
    """ "National Data Administration (NDA)"."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        full = _in_small(match["full"]).removeprefix("The ")
        capitals = [word[0] for word in full.split() if word[:1].isupper()]
        short = match["short"]
        if short.islower():
            # "World Steel Association (worldsteel)"
            at = next((at for at, word in enumerate(full.split()) if short.startswith(word.lower()) and word[2:]), None)
            if at is not None:
                found[short] = " ".join(full.split()[at:])
            continue
        upper = [letter for letter in short if letter.isupper()]
        # The words that the letters stand for may follow others ("Industry Minister of the National ...").
        while len(capitals) > len(upper):
            full = full.split(" ", 1)[1]
            capitals = [word[0] for word in full.split() if word[:1].isupper()]
        if upper and capitals and capitals[0] == upper[0]:
            found[short] = full.removeprefix("of ").removeprefix("the ").removeprefix("and ")
    return found
