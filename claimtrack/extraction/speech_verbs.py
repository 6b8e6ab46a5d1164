"""Verbs whose subject speaks: which class of speech a verb is of, told by itself, its particle and its object."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk, ChunkKind
from claimtrack.extraction.foreseen import is_foreseen
from claimtrack.extraction.lexicon import VerbForm, verb_forms, words
from claimtrack.extraction.quotations import QUOTES
from claimtrack.extraction.recounts import COUNTS, is_recount
from claimtrack.extraction.tokens import Token, TokenKind

SPEAKING = frozenset(("say", "measure", "expect"))
"""Classes of verbs whose subject is the speaker of what follows."""
PERSONAL = frozenset(("say", "tell", "write", "argue", "warn", "claim", "think", "believe", "reckon", "expect"))
"""Verbs before which only people and bodies stand."""
_RECORDING = frozenset(("record", "register", "log", "list", "measure", "detect", "spot", "flag", "observe"))
"""What those who count do, and others, too."""
_PARTICLES = {("add", "up"), ("come", "up"), ("arrive", "at"), ("settle", "on"), ("stick", "with"), ("stick", "to")} | {
    *(("stand", "by"), ("cling", "to"), ("hold", "to"))
}
"""Verbs that measure with their particle: "added up losses of", "came up with", "arrived at", "stands by"."""
_APPEALING = frozenset(("appeal", "ask", "call", "plead", "campaign", "lobby"))
"""Verbs that aim with "for": "appealed for $110 million"."""
_GIVING = frozenset(("pledge", "promise", "commit"))
"""Verbs whose past with an amount gives, and aims at nothing: "donors pledged $9 billion"."""
_ISSUING = frozenset(("release", "publish", "write", "issue"))
"""Verbs that say something only of reports and words: a ship may be released, fines written."""
_SPEAKING_OF = frozenset(("boast", "speak", "talk", "complain", "brag"))
"""Verbs that say something with "of": "boasts of orders for 41 aircraft"."""
_FOLLOWING = frozenset(("follow", "counter", "answer", "respond", "reply"))
OWNING_UP = frozenset(("admit", "concede", "acknowledge", "deny"))
"""Those of who speaks of its own deeds, and not of others'."""
FORECASTS = frozenset(
    "forecast forecasts projection projections estimate estimates prediction predictions outlook guidance "
    "target targets goal goals".split()
)
_TAKEN = frozenset(("lives", "life", "victims", "deaths", "casualties", "wicket", "wickets", "scalps", "medals"))
"""What fires and players claim."""
_TAKEN_TOKENS = 3
_MIDDLES = frozenset(("average", "mean", "median"))
_MODALS = frozenset("would will could can should may might is are was were has had".split())
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "am"))
_LOSING, _PUTTING = {("saw", "its"), ("saw", "their")}, {("put", word) for word in ("on", "up", "off", "in")}
_INTRODUCING = frozenset(("that", "there", "how", "on"))
_OBJECT_CHUNKS = 6
_QUOTING = frozenset(("have", "give", "offer", "cite", "quote", "use", "prefer", "produce", "provide", "present"))
"""What those do with a count who tell it."""
_COUNT_REACH = 6
RIVAL = frozenset(("different", "another", "higher", "lower", "larger", "smaller", "bigger", "rival", "own", "other"))


def speech_class(tokens: list[Token], chunks: list[Chunk], index: int) -> str:
    """The class of speech that a chunk may be of: say, measure, expect, record, have, see, aim, or nothing."""
    chunk = chunks[index]
    if chunk.kind is not ChunkKind.VERB or chunk.verb is None or is_foreseen(tokens, chunks, index):
        return ""
    if (chunk.passive and chunk.verb.lemma != "cite") or tokens[chunk.first].lower in ("to", "cannot"):
        return ""
    behind = tokens[chunk.last].lower if chunk.last < len(tokens) else ""
    if (chunk.word, behind) in _LOSING or (chunk.verb.lemma, behind) in _PUTTING:
        # "put on 39%" gains, "saw its sales fall" loses; it measures nothing.
        return ""
    leading, passive = leading_verb(tokens, chunk)
    if passive:
        # "Data are said to show", "is expected to reach"
        return ""
    if leading is not None:
        before = [token.lower for token in tokens[chunk.first : chunk.last]]
        wished = leading.verb.lemma == "want" and leading.form == "past"
        kind = leading.verb.verb_class
        speaks = kind in ("expect", "aim", "measure") or (kind == "say" and "to" not in before)
        return leading.verb.verb_class if speaks and not wished else ""
    if chunk.form == "ing" and chunk.last - chunk.first == 1:
        return ""
    if any(token.lower == "to" for token in tokens[chunk.first : chunk.last - 1]):
        # "The fund will have to find 3 million"
        return ""
    return _class_of_main(tokens, chunks, index, behind)


def leading_verb(tokens: list[Token], chunk: Chunk) -> tuple[VerbForm | None, bool]:
    """The first of two verbs in one group, and whether it is a passive.

    "Expects to save", "is planning to build", "(a contract that the firm) says would lift pay".
    """
    for at in range(chunk.first, chunk.last - 1):
        known = verb_forms().get(tokens[at].lower)
        if known is None or tokens[at].lower in words("auxiliaries"):
            continue
        joint = tokens[at + 1].lower
        ahead = joint == "to" and at < chunk.last - 2
        if not ahead and not (joint in _MODALS and known.verb.verb_class in SPEAKING):
            continue
        done = known.form == "past" or known.invariant  # "are forecast to lose"
        return known, done and any(token.lower in _BE for token in tokens[chunk.first : at])
    return None, False


def _class_of_main(tokens: list[Token], chunks: list[Chunk], index: int, behind: str) -> str:
    verb = chunks[index].verb
    assert verb is not None
    lemma, verb_class = verb.lemma, verb.verb_class
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    if (lemma, behind) in _PARTICLES and not _is_timed(tokens, chunks[index].last + 1):
        return "measure"
    if (lemma, behind) == ("look", "for") and chunks[index].form != "ing":
        return "expect"
    if lemma in _APPEALING and any(chunk.word == "for" for chunk in chunks[index + 1 : index + 4]):
        return "aim"
    if lemma == "put" and following is not None and following.kind is ChunkKind.FIGURE and _puts_in(chunks, index):
        # "put 40 million into the valley" spends.
        return ""
    revised = following is not None and _is_forecast(tokens, following)
    if lemma in words("verbs of revising") and (revised or is_recount(tokens, chunks[index].first, chunks[index].last)):
        return "measure"
    if lemma == "make" and behind == "it" and index + 2 < len(chunks) and chunks[index + 2].kind is ChunkKind.FIGURE:
        return "measure"
    if lemma in _RECORDING or (lemma == "pick" and behind == "up"):
        return "record"
    if verb_class == "aim":
        gave = lemma in _GIVING and chunks[index].form == "past" and behind not in ("to", "that")
        return "" if gave or tokens[chunks[index].last - 1].lower == "wanted" else "aim"
    if lemma in _ISSUING and not _is_report(tokens, following):
        return ""
    if lemma == "claim" and following is not None and following.kind is ChunkKind.FIGURE:
        # "The fire claimed 12 lives", "Acme claims 12 million users".
        taken = {token.lower for token in tokens[following.first : following.last + _TAKEN_TOKENS]} & _TAKEN
        return "" if taken or chunks[index].form == "past" else "say"
    if lemma == "add" and behind == "that":
        return "say"
    if lemma in _SPEAKING_OF and behind == "of":
        return "say"
    if lemma in words("verbs of admitting"):
        counts = lemma == "acknowledge" and following is not None and following.kind is ChunkKind.FIGURE
        quoted = chunks[index].first > 0 and tokens[chunks[index].first - 1].text in QUOTES
        return "say" if quoted or counts or _clause_follows(tokens, chunks, index) else ""
    if lemma in _FOLLOWING and _with_figure(chunks, index):
        return "measure"
    if quotes_count(tokens, chunks[index]):
        return "measure"
    if verb_class in SPEAKING or lemma in ("have", "see"):
        return verb_class if lemma != "see" else "see"
    return ""


def quotes_count(tokens: list[Token], verb: Chunk | None) -> bool:
    """ "Has a different count", "offers a lower figure", "gave a figure of 35,000": what somebody tells."""
    if verb is None or verb.verb is None or verb.verb.lemma not in _QUOTING:
        return False
    behind = [token.lower for token in tokens[verb.last : verb.last + _COUNT_REACH]]
    at = next((at for at, word in enumerate(behind) if word in COUNTS), None)
    if at is None or not all(word.isalpha() for word in behind[:at]):
        return False
    told = verb.last + at + 2 < len(tokens) and behind[at + 1 : at + 2] == ["of"]
    return not RIVAL.isdisjoint(behind[:at]) or (told and tokens[verb.last + at + 2].kind is TokenKind.NUMBER)


def _puts_in(chunks: list[Chunk], index: int) -> bool:
    joints = [chunk.word for chunk in chunks[index + 2 : index + 5] if chunk.kind is ChunkKind.PREPOSITION]
    return joints[:1] in (["into"], ["in"], ["towards"], ["behind"])


def _is_report(tokens: list[Token], object_: Chunk | None) -> bool:
    """Is what is issued some report, or words: "released figures", "wrote that", "..., it wrote."?"""
    if object_ is None or object_.kind not in (ChunkKind.NOUNS, ChunkKind.FIGURE, ChunkKind.ADVERB):
        return True
    spoken = words("report nouns")
    return any(token.lower in spoken or token.lower in _INTRODUCING for token in tokens[object_.first : object_.last])


def _with_figure(chunks: list[Chunk], index: int) -> bool:
    """ "Boeing followed on Tuesday with 600"."""
    behind = chunks[index + 1 : index + 1 + _OBJECT_CHUNKS]
    joint = next((at for at, chunk in enumerate(behind[:-1]) if chunk.word == "with"), None)
    if joint is None or any(chunk.kind is ChunkKind.VERB for chunk in behind[:joint]):
        return False
    return behind[joint + 1].kind is ChunkKind.FIGURE


def _clause_follows(tokens: list[Token], chunks: list[Chunk], index: int) -> bool:
    """ "AWB admits it is ...", "insists that ...", "..., the firm conceded.": a clause and no thing."""
    dated = chunks[index + 1 : index + 3]
    if len(dated) > 1 and dated[0].kind is ChunkKind.PREPOSITION and dated[1].kind is ChunkKind.DATE:
        # "admitted in November that"
        index += 2
    behind = chunks[index + 1 : index + 3]
    if not behind or tokens[behind[0].first].lower == "that":
        return True
    if behind[0].kind is ChunkKind.MARK:
        return tokens[behind[0].first].text in '.,"”'
    subject = behind[0].kind in (ChunkKind.NOUNS, ChunkKind.PRONOUN, ChunkKind.FIGURE)
    return subject and len(behind) > 1 and behind[1].kind is ChunkKind.VERB and behind[1].form != "ing"


def _is_forecast(tokens: list[Token], phrase: Chunk) -> bool:
    return phrase.kind is ChunkKind.NOUNS and tokens[phrase.last - 1].lower in FORECASTS


def gives_of_others(tokens: list[Token], chunks: list[Chunk], verb: int) -> bool:
    """Does somebody have a figure in the books, rather than in hand?

    "X had the quarter dipping to 5%", "has the average at 272", "has an average of 12,100 for 2026", "sees a need for
    46,300", "sees output at 3 million".
    """
    known = chunks[verb].verb
    lemma = known.lemma if known is not None else ""
    foresees = lemma == "see" and chunks[verb].form != "past"
    before, nouns, figure = "", False, False
    for number, chunk in enumerate(chunks[verb + 1 : verb + 1 + _OBJECT_CHUNKS]):
        if chunk.kind is ChunkKind.VERB:
            return chunk.form == "ing" and number > 0
        if chunk.kind is ChunkKind.FIGURE:
            if nouns and before == "at" and (lemma == "have" or foresees):
                return True
            if nouns and foresees and before in ("for", "of"):
                return True
            figure = nouns or any(token.lower in _MIDDLES for token in tokens[chunk.first : chunk.last])
        elif chunk.kind is ChunkKind.DATE and figure and before == "for":
            return lemma == "have"
        elif chunk.kind in (ChunkKind.NOUNS, ChunkKind.PRONOUN):
            nouns = True
        elif chunk.kind not in (ChunkKind.DATE, ChunkKind.ADVERB, ChunkKind.PREPOSITION):
            return False
        before = chunk.word
    return False


def counts_for_others(chunks: list[Chunk], verb: int) -> bool:
    """ "X has Samsung on top", "X has 36 million for 2024": what a body that counts may have of others."""
    if verb + 1 >= len(chunks):
        return False
    following = chunks[verb + 1]
    return following.kind in (ChunkKind.NOUNS, ChunkKind.FIGURE, ChunkKind.DATE, ChunkKind.PRONOUN)


def counts_for_period(chunks: list[Chunk], verb: int) -> bool:
    """ "She has 17.9 million hectares for the Amazon in 2024", "it has 359 stoppages for 2024"."""
    behind = chunks[verb + 1 : verb + 1 + _OBJECT_CHUNKS]
    if not behind or behind[0].kind is not ChunkKind.FIGURE:
        return False
    prepositions = (number for number, chunk in enumerate(behind) if chunk.kind is ChunkKind.PREPOSITION)
    # "has 17 million down for 2024"
    joint = next((number for number in prepositions if behind[number].word != "down"), None)
    return joint is not None and joint <= 2 and behind[joint].word == "for"


def _is_timed(tokens: list[Token], at: int) -> bool:
    """ "Settled on Tuesday": a day behind the particle."""
    return at < len(tokens) and tokens[at].lower in words("time words")
