"""Words of aiming and expecting in a clause: which of them plan or foretell, and which only compare or count."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_plural, verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind

_COMPARED = frozenset(("than", "as", "with"))
_FORETOLD_THINGS = frozenset(("that", "a", "an", "the", "growth", "sales", "revenue", "about"))
_PURPOSES = frozenset(("talks", "push", "bid", "effort", "efforts", "drive", "preparing"))
"""What somebody does "to" reach a figure: "is in talks to raise 5 million", "in a push to run 40 trains"."""
_WHOLES = frozenset(("all", "the", "those", "its", "their", "million", "thousand"))
_WHOLE_REACH = 5
_GIFTS = frozenset(("pledge", "pledges", "pledged", "promised", "committed"))
_PLANNED_GIFTS = frozenset((("pledged", "has"), ("pledged", "have"), ("promised", "has"), ("promised", "have")))
_VIEWING = frozenset(("model", "assume", "pencil", "guess"))
"""What a publisher's "we" does with what is to come."""
_PLANNED = frozenset("capital capex investment investments spending expenditure another a an more some".split())
_STILL = frozenset(("now", "still", "already", "currently", "therefore", "also"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "this", "that", "'s", "’s", "our", "his", "her"))
_INFINITIVE = frozenset(("to", "will", "would", "may", "can"))
_WHAT_WORDS = 4
_WILL = frozenset(("will", "would"))
_LAYING_OUT = frozenset(("spend", "invest"))
RECKONING = frozenset("estimate estimates estimated reckon reckons reckoned think thinks believe guess".split())
_DEMANDING = frozenset(("demand", "demands", "demanding"))
_RATES = frozenset(("%", "percent", "per", "pc"))
_STANDARDS = frozenset("level levels standard standards grade grades mark range".split())

_VIEWS = frozenset({("our", "call"), ("base", "case"), ("our", "view"), ("our", "forecast"), ("our", "estimate")})


def aims(seen: list[str]) -> int:
    """Where the last word of aiming stands, counted from one; nought if there is none."""
    found = _speaks(seen, words("target words"), "aim")
    for index, (word, following) in enumerate(pairwise(seen), start=1):
        # "over 10 systems will be introduced", "are meant to reach", "is scheduled to open", "will cut", "is to get"
        planned = (word, following) in (("meant", "to"), ("scheduled", "to"), ("supposed", "to"))
        # "Nurses are asking for 9%", where an appeal that "asks for $64 million" has been made
        asked = following == "for" and word in ("ask", "asks", "asking")
        amount = seen[index + 1] if asked and index + 1 < len(seen) else following
        demanded = (asked or word in _DEMANDING) and (amount in ("a", "an") or amount[:1].isdigit())
        planned = planned or (demanded and not _RATES.isdisjoint(seen[index:]))
        appealing = word == "appealed" or (word in ("appeal", "appeals") and not _is_noun(seen, index - 1))
        purpose = word in _PURPOSES and following == "to" and _is_infinitive(seen, index + 1)
        planned = planned or purpose or (word == "due" and following == "to" and seen[index + 1 : index + 2] == ["be"])
        planned = planned or (appealing and "for" in seen[index : index + _WHAT_WORDS])
        done = seen[index + 1] if index + 1 < len(seen) else ""
        obliged = word == "must" and following.isalpha() and following not in ("have", "be", "not")
        announced = word == "will" and (
            following in words("verbs of announced deeds") or (following == "be" and done.endswith("ed"))
        )
        # "said it would spend 9 million", where "we reckon that Oxo will spend 9 million" foretells
        announced = announced or (word in _WILL and following in _LAYING_OUT)
        announced = announced and RECKONING.isdisjoint(seen[:index])
        planned = planned or (word == "means" and following == "to" and _is_infinitive(seen, index + 1))
        told = word in ("is", "are") and following == "to" and done and "if" not in seen[:index]
        if planned or announced or told or obliged:
            found = max(found, index + 1)
    return found


def _is_infinitive(seen: list[str], index: int) -> bool:
    known = verb_forms().get(seen[index]) if index < len(seen) else None
    return known is not None and known.form in ("base", "past")


def _is_noun(seen: list[str], index: int) -> bool:
    """ "The regional appeal, for 5 million", "last year's appeal", and no "the charities appeal for"."""
    reach = 4 if seen[index] == "appeal" else 2  # "the UN's regional response appeal", "the UN agency appeals"
    before = seen[max(0, index - reach) : index]
    if before and before[-1] in _INFINITIVE:
        return False
    plural = bool(before) and is_plural(before[-1]) and before[-1] not in _DETERMINERS
    return not plural and not _DETERMINERS.isdisjoint(before)


def expects(seen: list[str]) -> int:
    """Where the last word of expecting stands, counted from one; nought if there is none."""
    return max(_speaks(seen, words("projected words"), "expect"), _sees_doing(seen), _we_view(seen))


def _we_view(seen: list[str]) -> int:
    """ "We look for 15% in 2026", "we see rates at 4%", "we model 31 million"."""
    seen = [word for at, word in enumerate(seen) if not (word in _STILL and seen[at - 1 : at] == ["we"])]
    for at in range(1, len(seen) - 1):
        looks = seen[at] == "look" and seen[at + 1] == "for"
        # "We see 40 patients a day" foretells nothing.
        foresees = seen[at] == "see" and seen[at + 1].isalpha() and "at" in seen[at + 2 :]
        if seen[at - 1] == "we" and (looks or foresees or seen[at] in _VIEWING):
            return at + 1
        if seen[at] in ("think", "thinks") and seen[at + 1][:1].isdecimal():
            # "I think 40 million cases"
            return at + 1
        if seen[at] == "model" and seen[at + 1] in ("has", "gives", "puts", "shows"):
            return at + 1
    return 0


def _sees_doing(seen: list[str]) -> int:
    """ "analysts see the four spending 360 billion": who sees somebody do it foretells it."""
    if "see" not in seen:
        return 0
    at = seen.index("see")
    return at + 1 if any(word.endswith("ing") and len(word) > 4 for word in seen[at + 1 :]) else 0


@cache
def verbs_of(verb_class: str) -> frozenset[str]:
    return frozenset(word for word, known in verb_forms().items() if known.verb.verb_class == verb_class)


def _speaks(seen: list[str], vocabulary: frozenset[str], verb_class: str) -> int:
    last = 0
    verbs = verbs_of(verb_class)
    for index, word in enumerate(seen):
        if word not in vocabulary and word not in verbs:
            continue
        before = seen[index - 1] if index else ""
        # "more than expected", "as planned" compare an actual figure; "may 2025" is a month, "a plan" none of its own.
        if before in _COMPARED or (word == "may" and not (index + 1 < len(seen) and seen[index + 1].isalpha())):
            continue
        if "what" in seen[max(0, index - _WHAT_WORDS) : index]:
            # "a third of what economists had expected"
            continue
        behind = seen[index + 1] if index + 1 < len(seen) else ""
        given = (word, before) not in _PLANNED_GIFTS and behind not in ("to", "that")
        if word in _GIFTS and given:
            # What donors pledged at a conference, and pledges received, are facts; what a city has pledged it plans.
            continue
        if word == "wanted" and "to" not in seen[index + 1 : index + 6]:
            continue
        if word in ("planned", "scheduled", "targeted", "projected") and _is_whole(seen, index):
            # "a third of planned projects" counts projects, "40 of the 90 trains scheduled" trains.
            continue
        if word in ("expected", "projected") and before in _DETERMINERS and behind in _STANDARDS:
            # "reach the expected level": what is asked of all, and nothing foretold
            continue
        if word in ("guide", "guides") and before in _DETERMINERS:
            # "a guide earns 900", "its guides"
            continue
        if word == "projects" and not _says_what(seen, index):
            # "decisions on seven projects"
            continue
        if word in ("set", "course", "plan", "plans", "planning", "likely", "due") and not _future_use(seen, index):
            continue
        last = index + 1
    return last


def _is_whole(seen: list[str], index: int) -> bool:
    """Does the participle belong to what something is a part of: "of all planned", "of 90 scheduled", "of those"?"""
    before = seen[max(0, index - _WHOLE_REACH) : index]
    following = seen[index + 1] if index + 1 < len(seen) else ""
    if "of" not in before or following[:1].isdigit():
        # "of its planned 3,200 satellites": how many are planned
        return False
    between = before[len(before) - before[::-1].index("of") :]
    several = is_plural(following) or not between or between[-1] in _WHOLES or is_plural(between[-1])
    return several and all(word in _WHOLES or word[:1].isdigit() or is_plural(word) for word in between)


def _says_what(seen: list[str], index: int) -> bool:
    """Is something foretold behind the word: a number, or a thing with its article?"""
    following = seen[index + 1] if index + 1 < len(seen) else ""
    return bool(following) and (not following.isalpha() or following in _FORETOLD_THINGS)


def _future_use(seen: list[str], index: int) -> bool:
    word = seen[index]
    following = seen[index + 1] if index + 1 < len(seen) else ""
    before = seen[index - 1] if index else ""
    if word == "set":
        return following == "to" and before in ("is", "are", "was", "were", "be")
    if word == "course":
        return before == "on" and following in ("for", "to")
    if word in ("plan", "plans", "planning"):
        # "plans to build", "its plan is for 200", "we plan around 31 billion"
        # "Oxo plans capital spending of 3 billion"
        acts = word == "plans" and before not in _DETERMINERS and (following[:1].isdecimal() or following in _PLANNED)
        return acts or following in ("to", "around", "about") or seen[index + 1 : index + 3] == ["is", "for"]
    if word == "due":
        return following != "to" or before in ("is", "are", "were", "was")
    return True


def is_view(tokens: list[Token], figure: Figure) -> bool:
    """ "Analysts see revenue at 4 million", "we see additions of 7 GW", "our call: 12%": of a time that is not over."""
    before = [token.lower for token in tokens[: figure.first]]
    called = any(pair in _VIEWS for pair in pairwise(before))
    seen = [index for index, word in enumerate(before) if word in ("see", "sees", "seen")]
    sees = any({"at", "between"} & set(before[index:]) for index in seen)
    first = next((token.index for token in tokens if token.kind is TokenKind.NUMBER), figure.first)
    ours = ("we", "see") in pairwise(before) and first >= figure.first
    return called or sees or ours


def foretells(government: Government) -> bool:
    """Is the verb of a figure one of expecting?"""
    verb = government.verb.verb if government.verb is not None else None
    return verb is not None and verb.verb_class == "expect"
