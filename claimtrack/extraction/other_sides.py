"""Who counts otherwise: "the ministry puts it at 3.6 billion; for the unions it is 2.9 billion"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import Speaker, is_organisation, is_title
from claimtrack.extraction.tokens import Token, TokenKind

_OPENING = frozenset((";", ":", "–", "—", "but", "while"))
_POINTING = frozenset(("it", "there", "that", "they"))
_LONGEST_SIDE, _FIGURE_REACH = 4, 5
_GOING_ON = frozenset(("speaking-expect", "speaking-measure", "speaking-say"))
_NO_SIDES = frozenset("farmers households growers retailers".split())
"""People for whom something is or costs so much, and who count nothing."""


def with_other_sides(sentences: list[Sentence], heard: list[list[Speaker]]) -> list[list[Speaker]]:
    """The speakers of the sentences with those who count otherwise than somebody in the paragraph just did."""
    found = list(heard)
    for sentence, speakers in zip(sentences, heard, strict=True):
        at = sentence.index
        beside = at and sentences[at - 1].block_index == sentence.block_index
        if speakers or (beside and heard[at - 1]):
            found[at] = [*speakers, *_other_sides(sentence.tokens), *_gapped_sides(sentence.tokens, speakers)]
    return found


def _other_sides(tokens: list[Token]) -> list[Speaker]:
    """The bodies for which a clause says it is otherwise."""
    found: list[Speaker] = []
    for token in tokens:
        opens = token.index == 0 or tokens[token.index - 1].lower in _OPENING
        if token.lower != "for" or not opens:
            continue
        first = token.index + 1
        first += first < len(tokens) and tokens[first].lower in words("determiners")
        last = next((at for at in range(first, min(first + _LONGEST_SIDE, len(tokens))) if _is_told(tokens, at)), 0)
        head = tokens[last - 1].lower if last > first else ""
        if (is_organisation(head) or is_title(head)) and head not in _NO_SIDES:
            end = next((t.index for t in tokens[last:] if t.text == ";"), len(tokens))
            name = " ".join(one.text for one in tokens[first:last])
            found.append(Speaker(name, token.index, end, pronoun=False, rule="speaking-for", at=token.index))
    return found


def _gapped_sides(tokens: list[Token], speakers: list[Speaker]) -> list[Speaker]:
    """ "Insurers expect claims of 70 million; the union, 110 million": the verb of the first is left out."""
    found: list[Speaker] = []
    for token in tokens:
        before = next((one for one in reversed(speakers) if one.at < token.index and one.rule in _GOING_ON), None)
        if token.text != ";" or before is None or before.last < token.index:
            continue
        first = token.index + 1
        first += first < len(tokens) and tokens[first].lower in words("determiners")
        reach = range(first, min(first + _LONGEST_SIDE, len(tokens) - 1))
        comma = next((at for at in reach if tokens[at].text == ","), 0)
        said = tokens[first:comma]
        body = any(is_organisation(one.lower) or is_title(one.lower) for one in said)
        counted = body and _begins_figure(tokens[comma + 1])
        if counted and all(one.kind is TokenKind.WORD for one in said):
            end = next((t.index for t in tokens[comma:] if t.text == ";"), len(tokens))
            name = " ".join(one.text for one in said)
            found.append(Speaker(name, first, end, pronoun=False, rule=before.rule, at=first))
    return found


def _begins_figure(token: Token) -> bool:
    return token.kind in (TokenKind.NUMBER, TokenKind.SYMBOL) or token.lower in number_words()


def _is_told(tokens: list[Token], at: int) -> bool:
    """ "It was 2.9 billion", ", there are only six": what they say it is, with its figure."""
    at += tokens[at].text == ","
    said = [token.lower for token in tokens[at : at + 2]]
    behind = tokens[at + 2 : at + 2 + _FIGURE_REACH]
    counted = any(_begins_figure(token) for token in behind)
    return len(said) > 1 and said[0] in _POINTING and said[1] in BE and counted
