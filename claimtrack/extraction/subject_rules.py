"""Metrics of what somebody does: the subject of a figure's verb, the verb's own noun, what money is paid in."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.common_words import is_english, is_known_word, is_listed, looks_common
from claimtrack.extraction.context import Measured
from claimtrack.extraction.count_owners import tells_count
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_parts import YEARS
from claimtrack.extraction.label_words import befallen, is_actor, is_in_balance
from claimtrack.extraction.lexicon import participle, verb_forms, words
from claimtrack.extraction.measures import BARE, is_measure, mentions, of_verb
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import people_told
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.standing_in import StandingInRules
from claimtrack.extraction.tokens import TokenKind

_RATES = frozenset(("a", "an", "per", "each", "every", "/"))
_MONEYS = frozenset(("money", "terms", "currency", "dollars", "euros", "pounds", "prices", "value", "all", "total"))
"""What an amount of money is only told in ("about $1m in American money")."""
_ACTING = frozenset(("do", "other", "have", "change", "aim"))
_IN_MONEY, _SHORT_LINK = {"make": "sales", "save": "savings"}, 3  # letters of "de", "van" in names
_NO_TAXES = YEARS - {"tax"}  # "in fiscal 2025", but "27 million in property tax"
_HAVING = frozenset("have get see record register receive report log post".split())


def is_brand(word: str) -> bool:
    """A capitalised word that the vocabulary does not know as a common one."""
    return word[:1].isupper() and not is_known_word(word)


class SubjectRules(StandingInRules):
    """The rules for figures that a verb with its subject governs."""

    def _measured_thing(self, figure: Figure) -> Phrase | None:
        """The thing between a figure's unit and its rate ("5 million tonnes of copper a year")."""
        span = self.tokens[figure.number_last : figure.last]
        of = next((token.index for token in span if token.lower in ("of", "in")), None)
        if of is None or (self._is_money() and "/" not in self.unit):
            return None
        ends = (token.index for token in self.tokens[of + 1 : figure.last] if token.lower in _RATES)
        told = self.tokens[of + 1 : next(ends, figure.last)]
        named = bool(told) and all(token.kind != TokenKind.NUMBER or token.glued for token in told)
        return Phrase(of + 1, of + 1 + len(told), told[-1].lower, -1) if named else None

    def _worth(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "$1.46 billion in tokens", "$2.2 billion worth of crypto": money names what it is paid or lost in."""
        priced = self._is_money() and government.preposition != "at"  # "valued at 90 million in a sale"
        joints = ("of", "in") if priced or is_in_balance(government) else ("of",)
        if not self.unit or kind is not Kind.LEVEL or figure.noun_last > figure.noun_first:
            return None
        phrase = self._measured_thing(figure)
        if phrase is None and government.complement is not None and government.complement[0] in joints:
            phrase = government.complement[1]
        inner = self._name(phrase) if phrase is not None else None
        if phrase is None or inner is None or not inner.words or inner.pointer:
            return None
        if phrase.head in words("time words") | words("quantity adjectives") or phrase.head in _MONEYS | _NO_TAXES:
            return None
        verb = government.verb.verb if government.verb is not None else None
        if self._is_money() and verb is not None and verb.verb_class == "share" and len(inner.words) == 1:
            # "Oxo accounted for $118 billion of last year's bill": of what was told before
            return None
        noun = self._name(government.noun) if government.noun is not None and not government.headed else None
        if noun is not None and noun.words and not noun.pointer and not government.crossed:
            within = government.complement is not None and government.complement[0] == "in"
            if inner.words[0].lower() in words("quantity adjectives") or within:
                return None
            return Measured(
                f"{inner.text} {noun.text}", noun.text, self.scoping.of(noun), "scope-named", "metric-worth"
            )
        doing = self._doing(government) or self._done_to_goods(government)
        subject = self._name(government.subject) if government.subject and not self._speaks(government) else None
        scope = self.scoping.of(subject) if subject else None
        return Measured(
            f"{inner.text} {doing}".strip(), inner.text, scope or inner.scope, "scope-named", "metric-worth"
        )

    def _done_to_goods(self, government: Government) -> str:
        """ "avoided 15,600 tonnes of CO2", "submerged 40 hectares of maize": what happened to them."""
        verb, predicate = government.verb, government.predicate
        if predicate is not None and predicate.passive and predicate.verb is not None:
            # "40 tonnes of cocaine were seized"
            return "" if self._is_money() else befallen(predicate.verb)
        if verb is None or verb.verb is None or verb.passive or government.preposition or government.crossed:
            return ""
        made = of_verb(verb.verb.lemma, self.sorts or BARE, self.kind) is not None  # "landed 40 tonnes of cod"
        return "" if made or self._is_money() else befallen(verb.verb)

    def _destroyed(self, government: Government) -> str:
        """ "Locusts stripped a quarter of the fields": what is left of the whole is told, and not who did it."""
        verb = government.verb
        known = verb.verb if verb is not None and not (verb.passive or government.crossed) else None
        if verb is None or known is None or known.lemma not in words("destroying verbs"):
            return ""
        out = [token.lower for token in self.tokens[verb.last : verb.last + 1] if token.lower in ("out", "away")]
        return " ".join((participle(known.lemma), *out))

    def _subject_of_verb(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "global semiconductor sales reached ...": the subject of the figure's verb."""
        verb = government.verb
        if verb is None and kind is Kind.MULTIPLE and (spoken := self._stands_for(government, kind)) is not None:
            # "E-book loans went the other way: they doubled"
            return spoken
        if verb is None or (government.crossed and sibling is not None and not government.coordinate):
            return None
        doing = ""
        if verb.verb and verb.verb.verb_class in ("do", "down") and kind is Kind.LEVEL and government.preposition == "":
            earned = _IN_MONEY.get(verb.verb.lemma, "") if self._is_money() else ""
            taxed = [token.lower for token in self.tokens[figure.last : figure.last + 2]] == ["before", "tax"]
            doing = ("profit before tax" if taxed and earned == "sales" else earned) if earned else verb.verb.noun
        elif kind is Kind.LEVEL:
            doing = self._phrasal(government) if self._is_money() or self.bare else ""
        if government.subject is None and doing and verb.verb is not None and verb.verb.verb_class == "do":
            core = self._with_complement(doing, government)
            if core != doing:
                # "3 million players spent $2 billion on games"
                return Measured(core, core, None, "", "metric-done")
        if government.subject is None:
            if government.pronoun in ("it", "they", "he", "she"):
                if (
                    verb.verb is not None
                    and verb.verb.lemma == "cost"
                    and kind is Kind.LEVEL
                    and self._is_whole_cost(figure)
                ):
                    # "The bridge opened in May. It cost $3 billion."
                    return Measured("total cost", "cost", None, "", "metric-whole-cost")
                spoken = self._stands_for(government, kind)
                if spoken is not None:
                    return spoken
                earlier = self.latest if self.latest is not None and self.latest.share == self.share else None
                carried = self._carried(earlier, self.discourse.last_entity if doing else None, "metric-pronoun")
                if doing:
                    return Measured(
                        self._with_complement(doing, government), "", carried.scope, "scope-carried", "metric-done"
                    )
                return carried
            return None
        if self._speaks(government) or tells_count(self.tokens, verb, government.subject):
            return self._count_told(government.subject, sibling, "metric-said")
        subject = self._name(government.subject)
        scope = self.scoping.of(subject)
        if kind is Kind.GROWTH and subject.words == ["share"] and self.latest is not None and self.latest.share:
            # "with 9 million units and an 18% share, having grown 11%"
            return self._carried(self.latest, scope)
        told = verb.verb is not None and verb.verb.verb_class == "have"
        if told and subject.words and subject.words[-1].lower() in words("organisation words"):
            # "The statistics office had the annual rate at 38.1%": who keeps it is not what it measures.
            return self._carried(sibling, None, "metric-said")
        if self._looks_like_brand(subject, government.subject, figure):
            # "Rescuers look for 210": many who act are no name.
            first = subject.words[0]
            common = looks_common(first) or (is_listed(first) and first not in self.discourse.names)
            name = None if common else subject.text
            return self._carried(sibling, name, "metric-subject-carried")
        if verb.verb and verb.verb.verb_class == "share" and kind is Kind.LEVEL:
            if self._is_money() and self.discourse.turnover is not None and verb.verb.lemma == "contribute":
                # "By region, Asia contributed $2 billion"
                return self._carried(self.discourse.turnover, scope, "metric-of-part")
            return self._carried(sibling, scope, "metric-of-part")
        if doing:
            core = self._with_complement(doing, government)
            acts = self._hollow(subject) or is_actor(subject.words)
            sized = self.sorts & {"pay", "area"}  # "Fires burnt 4,000 hectares": area burnt
            if core == doing and subject.words and not subject.pointer and not acts and not sized:
                core = f"{subject.text} {doing}"
            elif core == doing and not self._is_money() and not figure.unit_stated:
                carried = self._carried(sibling, scope, "metric-done-carried")
                core = carried.metric or doing
            return Measured(core, core, scope, "scope-named", "metric-done")
        if (
            subject.words
            and not subject.pointer
            and not self._hollow(subject)
            and not self._acts(subject, figure, government)
        ):
            label = self._with_relative(subject, government.subject, government.verb) or subject.text
            return Measured(label, subject.text, scope, "scope-named", "metric-subject")
        carried = self._carried(sibling, scope, "metric-subject-carried")
        if sibling is None and kind is Kind.GROWTH and subject.head == "market":
            carried.metric = self.discourse.of_market() or carried.metric
        return self._for_itself(subject, scope, carried.metric) or carried

    def _with_relative(self, subject: Naming, phrase: Phrase, verb: Chunk | None) -> str:
        """ "The number of people who live near a charger rose": which people, where the noun alone says little."""
        if verb is not None and verb.verb is not None and verb.verb.lemma == "price" and verb.passive:
            return f"{subject.text} price"  # "A launch is priced at 18 million euros"
        opening = next((part for part in ("number of ", "share of ") if subject.text.startswith(part)), "")
        counted = subject.text.removeprefix(opening)
        behind = self.tokens[phrase.last].lower if phrase.last < len(self.tokens) else ""
        measured = is_measure(counted) and opening != "share of "
        doing = behind.endswith("ing") and behind in verb_forms()  # "people claiming benefits"
        if " " in counted or measured or not (doing or behind in ("who", "that")) or verb is None:
            return ""
        inside = doing or any(token.lower in verb_forms() for token in self.tokens[phrase.last + 1 : verb.first])
        told = people_told(self.tokens[: verb.first], phrase.last, counted, bare=True) if inside else ""
        return f"{opening}{told}" if told and opening == "share of " else told

    def _acts(self, subject: Naming, figure: Figure, government: Government) -> bool:
        """ "Health care added 31,000": the subject of a verb whose object is the figure, where it is no measure."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.passive or government.preposition or government.crossed:
            return False
        focus = self._focus(share=False)
        if focus is None or self.kind not in (Kind.LEVEL, Kind.CHANGE):
            return False
        if figure.unit_stated and (verb.verb.lemma not in _HAVING or not self._measures(focus.metric)):
            return False
        if verb.verb.lemma not in words("taking verbs") and verb.verb.verb_class not in _ACTING:
            return False
        size = label_head(subject.text) in words("size heads") | words("pointer nouns")
        return not size and not self._measures(subject.text)

    def _looks_like_brand(self, subject: Naming, phrase: Phrase, figure: Figure) -> bool:
        """ "vivo moved up ... with 28.8 million": one small word without article or plural beside a bare count."""
        if len(subject.words) > 1 and phrase.last - phrase.first == len(subject.words):
            # "Porto Alegre Salgado came third with 3 million"
            named = [word for word in subject.words if word[0].isupper() or len(word) > _SHORT_LINK]
            ends = subject.words[-1][0].isupper()
            capitals = ends and all(word[0].isupper() for word in named) and any(map(is_brand, named))
            known = self.discourse.focus(False, "") is not None
            return known and capitals and not mentions([w.lower() for w in named], frozenset(), Kind.LEVEL)
        if len(subject.words) != 1 or phrase.last - phrase.first != 1 or subject.pointer:
            return False
        word = subject.words[0]
        if figure.shape is Shape.PERCENT and word not in self.discourse.names and is_english(word):
            # "Punctuality slipped to 83 percent"
            return False
        if is_brand(word):
            # "Samsung is a distant second at 6.4 million", but "Promotion is worth 1.8 million euros"
            common = is_english(word) and not (looks_common(word) or word in self.discourse.names)
            return not common and self.discourse.focus(False, "") is not None
        if figure.unit_stated:
            return False
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if before is not None and before.kind == TokenKind.WORD and before.lower not in words("conjunctions"):
            # "felt strong shaking", "everybody else": no name opens its clause.
            return False
        ordinary = word in words("uncounted heads") or word in words("ing nouns") or word in verb_forms()
        return (
            word.islower() and not word.endswith("s") and not ordinary and self.discourse.focus(False, "") is not None
        )
