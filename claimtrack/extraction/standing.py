"""What a text stands on while it is read: the scopes of its section, its paragraph and the question it answers."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.line_forms import as_written, goes_on, is_byline, is_gloss, is_headed_word
from claimtrack.extraction.mentions import Mentions, find_mentions, is_fronted
from claimtrack.extraction.named import Mention
from claimtrack.extraction.names import is_credit
from claimtrack.extraction.nobodies import is_spot
from claimtrack.extraction.own_tellers import is_told_as_firm, teller_of_own
from claimtrack.extraction.passing_places import describes, in_passing, is_where_one_sits
from claimtrack.extraction.places import canonical_place, is_name
from claimtrack.extraction.pointed_regions import regions_named
from claimtrack.extraction.referents import opening_pointer
from claimtrack.extraction.sentence_names import (
    ACTING_TOKENS,
    at_end,
    headed_body,
    named_last,
    only_describes,
    owner_in_front,
    speaks_of_its_own,
)
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.titles import only_ranks
from claimtrack.extraction.tokens import Token, holds

_MASTHEAD_BLOCKS, _LOWEST = 2, 9
"""The level of a heading without a mark; those with one have at most six."""
_YOU = frozenset(("you", "your", "yours"))
_POINTING = frozenset(("it", "its"))
_PLAIN = ("name", "demonym", "entity")


class Standing:
    """Moves the scopes of a discourse on, sentence by sentence."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self._list_scope: str | None = None
        self._begins = True
        self._sections: list[tuple[int, str | None]] = []
        self._told = False
        self._silent = True
        """Has the running block named nobody and told no figure so far?"""
        self._in_block: list[Mention] = []
        """What the running block has named so far."""

    def enter(self, sentence: Sentence, previous: Sentence | None) -> None:
        """Before a sentence: a new block, section or question lets go of what held for the one before."""
        discourse = self.discourse
        discourse.block, discourse.sentence = sentence.block_index, sentence.index
        if sentence.index in discourse.imprint:
            return
        headed = sentence.block.kind is BlockKind.HEADING and not is_credit(sentence.tokens)
        below = (sentence.block.level or 0) > 1
        if headed and (sentence.block_index > _MASTHEAD_BLOCKS or self._told or below):
            self._head(sentence)
        # A heading behind a paragraph is none of those on top.
        self._told = self._told or (not headed and sentence.tokens[-1].text == ".")
        self._begins = previous is None or previous.block_index != sentence.block_index
        if not self._begins:
            return
        self._in_block = []
        self._silent = True
        item = sentence.block.kind is BlockKind.ITEM
        if item and (previous is None or previous.block.kind is not BlockKind.ITEM):
            introduced = previous is not None and previous.tokens[-1].text == ":"
            self._list_scope = discourse.paragraph_scope if introduced else None
        if not item and goes_on(sentence.tokens):
            return
        discourse.paragraph_scope = self._list_scope if item else None
        discourse.last_subject = discourse.last_subject if item else None

    def leave(self, sentence: Sentence, mentions: Mentions, *, measures: bool) -> None:
        """After a sentence and what it mentions; ``measures`` where it has figures."""
        discourse = self.discourse
        tokens = sentence.tokens
        masthead = 0 < sentence.block_index <= _MASTHEAD_BLOCKS and is_byline(sentence)
        if masthead or sentence.index in discourse.imprint or is_gloss(tokens):
            return
        places = [mention for mention in mentions.all if mention.form in ("name", "demonym")]
        named = [mention for mention in mentions.all if mention.form in _PLAIN]
        asked = len(tokens) > 2 and tokens[0].text == "Q" and tokens[1].text in ":."
        if tokens[-1].text == "?" or asked:
            asked_of = named or [mention for mention in self._in_block if mention.form == "entity"]
            yours = not self._in_block and (holds(tokens, _YOU) or discourse.question_scope == discourse.house)
            about = {m.scope for m in asked_of} or ({discourse.house} if yours and discourse.house else set())
            discourse.question_scope = about.pop() if len(about) == 1 else None
        self._in_block = [*self._in_block, *named]
        topic = self._topic(tokens, mentions, named, measures=measures)
        self._silent = self._silent and not measures and not named
        firm = next((body for body in mentions.told if is_told_as_firm(tokens, body)), None)
        if topic is not None:
            discourse.paragraph_scope = topic.scope
        elif firm is not None and measures and is_name(discourse.paragraph_scope):
            # "A day later its rival Oxo said revenue had doubled": what follows is Oxo's.
            discourse.paragraph_scope = firm.scope
        elif self._begins and measures and not named and _is_of_all(tokens, mentions):
            discourse.paragraph_scope = "world"
        spoken_of = [place for place in places if not describes(tokens, place)]
        if spoken_of:
            discourse.last_place = spoken_of[-1].scope
        discourse.regions |= regions_named(tokens, mentions.all)
        for mention in mentions.all:
            part = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]] == ["it", "from"]
            if part or (mention.last < len(tokens) and tokens[mention.last].lower == "alone"):
                # "Fife alone lost 4,000", "3,000 of it from Fife": what follows is not about it.
                discourse.forget_scope(mention.scope)
        opening = mentions.opening(tokens)
        first = opening.first if opening else 0
        if opening is not None and opening.form in _PLAIN:
            discourse.last_opening = opening.scope
        if (teller := teller_of_own(tokens, mentions)) is not None:
            discourse.last_subject = teller.scope
        elif (mentions.all or mentions.told) and tokens[0].lower not in _POINTING:
            discourse.last_subject = _subject(tokens, mentions)
        discourse.last_subject = opening_pointer(tokens, mentions, discourse) or discourse.last_subject
        acting = [
            m
            for m in mentions.all
            if m.form == "entity" and first <= m.first < first + ACTING_TOKENS and not only_describes(tokens, m)
            if not is_spot(tokens, m)
        ]
        if acting and acting[0].first < ACTING_TOKENS + 2:
            discourse.last_entity, discourse.last_speaker = acting[0].scope, None
        elif opening is None and (owner := owner_in_front(tokens, mentions)) is not None:
            discourse.last_entity, discourse.last_speaker = owner.scope, None
        elif not measures and (last_name := at_end(tokens, mentions)) is not None:
            discourse.last_entity, discourse.last_speaker = last_name.scope, None
        elif mentions.told and speaks_of_its_own(tokens, mentions.told[0]):
            discourse.last_speaker, discourse.speaker_block = mentions.told[0].scope, discourse.block

    def _is_of_a_body(self) -> bool:
        main = self.discourse.section_scope or self.discourse.main_scope
        return main is not None and canonical_place(main) is None

    def _head(self, sentence: Sentence) -> None:
        discourse = self.discourse
        written = [token for token in sentence.tokens if token.kind == token_kinds.WORD]
        shouted = all(token.text.isupper() for token in written)
        tokens = as_written(sentence.tokens, discourse.names, shouted=shouted)
        mentioned = find_mentions(tokens, discourse).all
        named = [m for m in mentioned if m.form in _PLAIN and not is_headed_word(tokens, m, tokens is sentence.tokens)]
        # "Watches: Oxo closes in" heads what is told of watches.
        colon = next((token.index for token in tokens[:-1] if token.text == ":"), 0)
        named = [m for m in named if m.first < colon or not colon or m.form != "entity"]
        places = [mention for mention in named if mention.form == "name"]
        one = places if len({mention.scope for mention in places}) == 1 else named
        found = headed_body(tokens, discourse) or (one[0].scope if len({m.scope for m in one}) == 1 else None)
        # What has no mark stands under all that have one, and may be the caption of a table.
        level = sentence.block.level or _LOWEST
        self._sections = [*(outer for outer in self._sections if outer[0] < level), (level, found)]
        discourse.section_scope = next((scope for _, scope in reversed(self._sections) if scope), None)
        discourse.question_scope = None
        if found and (not one or one[0].form == "entity"):
            discourse.last_entity = discourse.section_scope
            discourse.labels.clear()

    def _topic(
        self, tokens: list[Token], mentions: Mentions, named: list[Mention], *, measures: bool
    ) -> Mention | None:
        """The mention that a paragraph goes on with, if this sentence gives it one."""
        opening = mentions.opening(tokens)
        if not measures and (last := named_last(tokens, mentions)) is not None:
            return last
        places = [mention for mention in named if mention.form != "entity"]
        alone = not measures and len({mention.scope for mention in places}) == 1
        passing = alone and (in_passing(tokens, places[0]) or is_where_one_sits(tokens, mentions, places[0]))
        if (
            alone
            and (opening is None or opening.form != "entity")
            and not passing
            and not is_name(self.discourse.section_scope)
        ):
            return places[0]
        if opening is None or opening.form not in _PLAIN or _only_a_part(tokens, opening) or is_spot(tokens, opening):
            return None
        begins = self._begins or (self._silent and opening.form != "entity")
        if measures and not begins and not is_fronted(tokens, opening):
            # In the middle of a paragraph a subject with a figure is one of several ("Fife is dearest, at 900").
            return None
        if measures and not begins and _says_it_there(tokens, opening):
            return None
        if opening.form != "entity" and self._is_of_a_body():
            # "In Fife it opened 3 shops": a place that a firm's report passes through.
            return None
        if opening.form == "entity" and not measures and _is_subject(tokens, opening):
            return opening
        others = {mention.scope for mention in named if mention.form != "entity" or opening.form == "entity"}
        return opening if len(others) == 1 else None


_TOLD_BEFORE = frozenset(("figure", "rate", "number", "share", "average"))


def _says_it_there(tokens: list[Token], opening: Mention) -> bool:
    """ "In Fife the figure was 27%": what was told before, of one place in passing."""
    behind = [token.lower for token in tokens[opening.last : opening.last + 3] if token.text != ","]
    return behind[:1] == ["it"] or (
        behind[:1] == ["the"] and behind[1:2] in (["figure"], ["rate"], ["number"], ["share"])
    )


def _is_of_all(tokens: list[Token], mentions: Mentions) -> bool:
    """ "Global sales fell", "Factories worldwide installed": no one's but the world's, and no rank in it."""
    worlds = [mention for mention in mentions.all if mention.form == "world"]
    return bool(worlds) and not any(
        only_ranks(tokens, one) or (one.first and tokens[one.first - 1].lower == "of") for one in worlds
    )


def _subject(tokens: list[Token], mentions: Mentions) -> str | None:
    """Whom "it" in the next sentence points back to: the place or body that does what this one tells."""
    opening = mentions.opening(tokens)
    start = opening.first if opening is not None else 0
    if opening is not None and is_fronted(tokens, opening):
        start = next((token.index + 1 for token in tokens if token.text == ","), 0)
    for mention in mentions.all:
        if mention.form in ("name", "entity") and start <= mention.first < start + ACTING_TOKENS:
            return mention.scope if _does(tokens, mention) else None
    return None


def _does(tokens: list[Token], mention: Mention) -> bool:
    following = tokens[mention.last].lower if mention.last < len(tokens) else ""
    if following in words("adverbs") and mention.last + 1 < len(tokens):
        following = tokens[mention.last + 1].lower
    return following == "," or following in verb_forms() or following in words("auxiliaries")


def _is_subject(tokens: list[Token], opening: Mention) -> bool:
    """Does a verb or an aside stand behind the name that opens a sentence ("Oxo, in Essex, has ...", "Oxo sold")?"""
    following = tokens[opening.last] if opening.last < len(tokens) else None
    if following is None or is_fronted(tokens, opening):
        return False
    return following.text == "," or following.lower in verb_forms()


def _only_a_part(tokens: list[Token], opening: Mention) -> bool:
    """ "Bihar accounts for 61%", "in Bihar alone": a part named in passing, not what the text goes on with."""
    for token in tokens[opening.last : opening.last + 4]:
        known = verb_forms().get(token.lower)
        if token.lower == "alone" or (known is not None and known.verb.verb_class == "share"):
            return True
    return False
