"""What a line looks like: a byline, a paragraph that goes on, a heading in capitals."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.common_words import is_listed
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, renumber, tokenize

_INITIALS = 2
_LONGEST_BYLINE = 20


_WRITTEN = frozenset(("interview", "text", "words", "story", "report", "photos", "questions", "conversation"))


def is_byline(sentence: Sentence) -> bool:
    """ "Lima, 5 May 2025 - 4 min read", "Interview by Ana Ruiz": a line of date, place or author without a verb."""
    verbs = verb_forms()
    opening = [token.lower for token in sentence.tokens[:2]]
    if opening[1:] == ["by"] and opening[0] in _WRITTEN and sentence.tokens[-1].text != ".":
        return True
    if sentence.tokens[-1].text == "." or len(sentence.tokens) > _LONGEST_BYLINE:
        return False
    return sentence.has_figure_digits and not any(
        token.lower in verbs and not token.is_capitalized and verbs[token.lower].form in ("past", "s")
        for token in sentence.tokens
    )


def goes_on(tokens: list[Token]) -> bool:
    """Does a paragraph open with a word that points back ("It ...", "Its sales", "The company")?"""
    spoken = [token.lower for token in tokens[:4] if token.kind == token_kinds.WORD][:2]
    if not spoken:
        return False
    if spoken[0] in ("it", "its", "they", "their", "he", "she", "there"):
        return True
    return spoken[0] in ("the", "that", "this") and len(spoken) > 1 and spoken[1] in words("referring heads")


def as_written(tokens: list[Token], names: frozenset[str], *, shouted: bool) -> list[Token]:
    """A heading's words with the names as the text writes them ("OPENAI'S BILL": OpenAI, not Openai)."""
    known = {name.upper(): name for name in sorted(names, reverse=True) if len(name) > _INITIALS}
    found = []
    for token in tokens:
        stem = token.text.upper().replace("’", "'").removesuffix("'S")
        owned = "'s" if len(stem) < len(token.text) else ""
        plain = token.text.capitalize() if shouted else token.text
        found.append(known[stem] + owned if stem in known else plain)
    return renumber(tokenize(" ".join(found))) if shouted or found != [token.text for token in tokens] else tokens


def is_gloss(tokens: list[Token]) -> bool:
    """ "HEPS = headline earnings per share.": what a short form means, told of nobody."""
    return any(token.text == "=" for token in tokens)


def is_headed_word(tokens: list[Token], mention: Mention, as_it_stands: bool) -> bool:
    """ "HARBOUR WORKS AND DREDGING", "FROM THE MAILBAG": an English word that has its capital from the heading."""
    word = tokens[mention.first].text
    if mention.form != "entity":
        return False
    if mention.last != mention.first + 1:
        # "HUMANITARIAN RESPONSE", with words of which each has its capital in some name of the text
        return not as_it_stands and all(is_listed(token.text) for token in tokens[mention.first : mention.last])
    if not as_it_stands and mention.first and tokens[mention.first - 1].lower in words("determiners"):
        return True
    if not is_listed(word):
        return False
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    return (
        behind is not None and behind.kind == token_kinds.WORD and not (as_it_stands and behind.lower in verb_forms())
    )
