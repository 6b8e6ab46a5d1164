"""Short forms that a text introduces in brackets: "National Data Administration (NDA)"."""

from __future__ import annotations

import re

_ACRONYM = re.compile(
    r"""(?<! [\w&'’-] )
        (?P<full> [A-Z][\w&'’-]{0,30} (?: [ ] (?: (?:of|and|for|the|on|de) [ ] )? [A-Z][\w&'’-]{0,30} ){1,7} )
        [ ] \( (?: the [ ] )? (?P<short> [A-Z][A-Za-z&]{1,9} | [a-z]{4,15} ) (?: [ ] [A-Z][a-z]+ )? \)""",
    re.VERBOSE,
)


def acronyms(text: str) -> dict[str, str]:
    """Short form -> the words that it stands for, where their first letters agree."""
    found: dict[str, str] = {}
    if "(" not in text:
        return found
    for match in _ACRONYM.finditer(text):
        full = match["full"].removeprefix("The ")
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
