"""Read narration clause by clause: which words are its finite verbs, and with which subject."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from screenplay.adaptation.tense.clauses import Clause, Lead, Opener
from screenplay.adaptation.tense.forms import past_form
from screenplay.adaptation.tense.neighbours import BREAKS, FINITE
from screenplay.adaptation.tense.phrases import Number, Phrase, opens_phrase, phrase_at
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.verbgroups import VerbGroups
from screenplay.adaptation.tense.vocabulary import classes, verbs

__all__ = ["Finite", "read"]

_OPENERS = {
    "if": Opener.IF, "unless": Opener.IF, "since": Opener.SINCE, "before": Opener.BEFORE, "after": Opener.AFTER,
    "until": Opener.BEFORE, "till": Opener.BEFORE,
}  # fmt: skip
_DISTANCES = frozenset("above below beneath behind beyond ahead away from down up off apart along".split())
_MANY = 30  # phrases before a verb; a longer list is no clause
_SUBJECTS = frozenset("it you this that nobody everybody everyone everything".split())
_PEOPLE = frozenset("nobody everybody everyone".split())
_SUBORDINATE = frozenset({Opener.SUBORDINATE, Opener.IF, Opener.AS_IF, Opener.SINCE, Opener.BEFORE, Opener.AFTER})
_WORSE = frozenset("worse better more less easier harder".split())
_NOT_FINITE = frozenset("be been being have having do".split())


class Finite(NamedTuple):
    """A finite verb of the past.

    Attributes:
        place: Index of its token.
        number: Number of its subject.
        clause: The clause it stands in.
        perfect: It is `had` with a participle.
    """

    place: int
    number: Number
    clause: Clause
    perfect: bool


def read(row: Sequence[Token]) -> list[Finite]:
    """Find the finite verbs.

    Args:
        row: The tokens of a text, tagged.

    Returns:
        Its finite past verbs in order, those in clauses that stay past among them.
    """
    return list(_Reader(row).run())


class _Reader(VerbGroups):
    """The walk through the tokens."""

    def run(self) -> Iterator[Finite]:
        place = 0
        while place < len(self.row):
            place = self._take(place)
        for at, (number, clause) in sorted(self.found.items()):
            yield Finite(at, number, clause, at in self.perfects)

    def _take(self, place: int) -> int:
        """Read one token, or a phrase; returns where to go on."""
        token = self.row[place]
        small = _SMALL.get(token.kind)
        if small is not None:
            return small(self, place, token.kind)
        if self._is_base(token.kind):
            return self._base(place, token)
        if token.kind in FINITE:
            return self.verb(place, token)
        if token.kind is Kind.ING:
            return self._ing(place)
        if token.kind is Kind.PARTICIPLE:
            self.participle(place)
            return place + 1
        if token.kind is Kind.SELF:
            self.governing = False
            return place + 1
        return self._phrase(place)

    def _is_base(self, kind: Kind) -> bool:
        """The word is the infinitive that the verb before it waits for."""
        if self.top.expect != "base" or kind in (Kind.PRONOUN, Kind.SELF):
            return False
        return not (self.top.waits and opens_phrase(kind))

    def _to(self, place: int, _: Kind) -> int:
        self.top.expect, self.top.tail, self.governing = "base", "to", False
        return place + 1

    def _boundary(self, place: int, kind: Kind) -> int:
        self.governing = False
        before = self.kind(place - 1)
        if kind is Kind.QUOTE and before in (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION):
            self.top.phrases.append(Phrase(place, place + 1, Number.SINGULAR, governed=before is Kind.PREPOSITION))
        elif kind is Kind.QUOTE and self.top.finite and self._words_in(place):
            self.top.phrases.append(Phrase(place, place + 1, Number.SINGULAR, governed=True))
        elif kind is Kind.DASH and self.kind(place + 1) is Kind.CONJUNCTION and self.top.finite:
            self._go_on()
        elif kind in (Kind.DASH, Kind.OPEN):
            self.depths.append(len(self.stack))
            self.stack.append(Clause(Opener.MAIN))
        elif kind is Kind.CLOSE:
            del self.stack[max(1, self.depths.pop() if self.depths else 1) :]
        elif self.key(place) in (";", ":") and self.kind(place + 1) is Kind.CONJUNCTION and self.top.finite:
            self._go_on()
        else:
            number = self.top.number if self.key(place) == ";" else None
            self.reset()
            self.top.default = number
        return place + 1

    def _words_in(self, place: int) -> bool:
        """Quoted words with which no sentence ends: `they said "Now" in one breath`."""
        paired = self.kind(place - 1) is Kind.CONJUNCTION and self.kind(place - 2) is Kind.QUOTE
        whole = self.row[place].key.rstrip("\"”’'»")[-1:] in ".,!?…—-" or self.kind(place + 1) is Kind.STOP
        return (paired or self.kind(place - 1) in FINITE) and not whole

    def _go_on(self) -> None:
        """Behind a semicolon and a conjunction the sentence may go on with its subject."""
        del self.stack[1:]
        top = self.top
        top.joint, top.comma, top.fresh = len(top.phrases), True, len(top.phrases)
        if top.lead is Lead.PERFECT:
            top.lead = Lead.PAST

    def _joint(self, place: int, kind: Kind) -> int:
        self.governing = False
        comma = kind is Kind.COMMA
        top = self.top
        if comma and top.opener in _SUBORDINATE and not top.finite and not top.free() and len(self.stack) > 1:
            self.stack.pop()  # `when asked, he ...`
            top = self.top
        again = top.joint == len(top.phrases) and self.kind(self.before_adverbs(place)) in BREAKS
        top.prior = top.joint if not again else top.prior
        top.joint, top.comma = len(top.phrases), comma or (again and top.comma)
        if not comma:
            top.fresh = top.joint
        return place + 1

    def _clause(self, place: int, kind: Kind) -> int:
        self.governing = False
        self.settle(place)
        key, top = self.key(place), self.top
        if kind is Kind.SUBORDINATOR:
            self._pending(place)
            self.push(self._opener(place), place)
            return place + 1
        if kind is Kind.WHAT:
            self._pending(place)
            clause = self.push(Opener.RELATIVE, place)
            clause.default, clause.frozen = Number.SINGULAR, clause.frozen or self.key(place - 1) == "after"
            return place + 1
        phrase = top.phrases[-1] if top.phrases else None
        content = key == "that" and (phrase is None or self.kind(place - 1) in FINITE)
        number = phrase.number if phrase is not None else top.number or Number.SINGULAR
        whole = phrase.subject if phrase is not None else top.opener is Opener.RELATIVE
        whole = whole or self._reacts(place + 1)
        if key == "which" and whole and self.kind(place - 1) is Kind.COMMA:
            number = Number.SINGULAR  # the whole clause
        clause = self.push(Opener.CONTENT if content else Opener.RELATIVE, place)
        clause.default = number
        if content:
            clause.default = None if top.finite else Number.SINGULAR
        elif self.key(place - 1) == "all":
            clause.default = Number.SINGULAR  # `all that remained`
        return place + 1

    def _reacts(self, place: int) -> bool:
        """`..., which surprised them`: what somebody did, not what he did it to."""
        form = past_form(self.key(self.past_adverbs(place)))
        return form is not None and form.lemma in verbs("reacting")

    def _pending(self, place: int) -> None:
        """`..., and when he came the door opened`: behind the clause that begins here another one follows."""
        top = self.top
        if (
            self.kind(self.before_adverbs(place)) is not Kind.CONJUNCTION
            or not top.finite
            or not self.finite_later(place - 1)
        ):
            return
        if top.comma:
            del self.stack[1:]
        self.stack[-1] = Clause(Opener.MAIN, frozen=top.frozen and not top.comma, default=top.number)

    def _opener(self, place: int) -> Opener:
        key = self.key(place)
        if key in ("if", "though") and self.key(place - 1) == "as":
            return Opener.AS_IF
        if key == "if" and self.key(place - 1) in ("than", "then") and self.key(place - 2) in _WORSE:
            return Opener.AS_IF  # `worse than if he had shouted`
        if key == "if" and self.key(place + 1) == "only":
            return Opener.AS_IF
        return Opener.RELATIVE if key in ("whom", "whose") else _OPENERS.get(key, Opener.SUBORDINATE)

    def _small(self, place: int, kind: Kind) -> int:
        """A preposition or an adverb; some prepositions open clauses."""
        token = self.row[place]
        if kind is Kind.ADVERB:
            if token.key in ("better", "rather") and self.key(place - 1) == "had":
                self.top.expect = "base"
            return place + 1
        if token.key in classes("soft") and self.opens_clause(place) and self.kind(place + 1) is not Kind.SUBORDINATOR:
            if token.key == "for" and self.top.finite:
                self.top.joint, self.top.comma = len(self.top.phrases), True
                self.top.fresh = self.top.joint
                self.leave_frozen()
                self.governing = False
                return place + 1
            if token.key != "than" or self.top.finite:
                self._pending(place)
                causal = token.key == "since" and self.key(place + 1) == "there"
                self.push(Opener.SUBORDINATE if causal else _OPENERS.get(token.key, Opener.SUBORDINATE), place)
                self.governing = False
                return place + 1
        timed = [self.key(at) for at in range(place, place + 3)] == ["by", "the", "time"]
        if timed and opens_phrase(self.kind(place + 3)):
            self._pending(place)
            self.push(Opener.SUBORDINATE, place)  # `by the time he came`
            return place + 3
        if token.key == "at" and self.key(place + 1) in ("last", "first", "once", "least", "most"):
            return place + 1
        self.governing = opens_phrase(self.kind(self.past_adverbs(place + 1))) or self.kind(place + 1) is Kind.ING
        return place + 1

    def _base(self, place: int, token: Token) -> int:
        """The infinitive behind a modal, `did` or `to`."""
        top = self.top
        top.expect = ""
        top.waits = False
        modal = top.tail != "to"
        if token.kind is Kind.BE or token.key in ("have", "having"):
            top.expect = "part"
            if modal and top.lead is Lead.BASE:
                top.lead = Lead.BE if token.kind is Kind.BE else Lead.PERFECT
        elif token.kind in FINITE and token.key not in _NOT_FINITE and token.kind not in (Kind.PAST, Kind.EITHER_PAST):
            return self.verb(place, token)
        top.lemma = token.key
        if top.finite:
            top.phrases = []
            top.joint = -1
        self.based = place
        return place + 1

    def _ing(self, place: int) -> int:
        top = self.top
        after_be = top.expect == "part" and top.lead is Lead.BE
        if top.finite or top.free():
            top.tail = "" if after_be else "ing"
            if top.finite:
                top.phrases = []
                top.joint = -1
        elif self.governing:
            top.phrases.append(Phrase(place, place + 1, Number.SINGULAR, governed=True))
        elif self.finite_later(place) and self.kind(place - 1) is not Kind.COMMA and self.kind(place + 1) in FINITE:
            top.phrases.append(Phrase(place, place + 1, Number.SINGULAR))
        top.expect = ""
        form = self.key(place)
        top.lemma = form[:-3] if not top.finite or after_be else top.lemma
        self.governing = False
        return place + 1

    def _phrase(self, place: int) -> int:
        phrase = phrase_at(self.row, place)
        phrase.governed, self.governing = self.governing or self._measures(phrase), False
        if self._opens(place, phrase):
            phrase.subject = True
        if phrase.subject:
            phrase.governed = False
            self.open_for(phrase)
        top = self.top
        if top.waits and not phrase.governed:
            top.waits = False
            if top.place in self.found:
                self.found[top.place] = (phrase.number, top)
            top.number = phrase.number
            return phrase.end
        if top.expect == "part" and not phrase.governed and self.key(phrase.end) != "ago":
            top.expect = ""
        self.coordinate(top, phrase)
        if len(top.phrases) > _MANY:
            top.phrases, top.joint, top.fresh, top.prior = top.phrases[:1], -1, -1, -1
        top.phrases.append(phrase)
        return phrase.end

    def _measures(self, phrase: Phrase) -> bool:
        """`three floors above her`, behind a noun: how far, no subject."""
        far = self.kind(phrase.start) is Kind.NUMBER and self.key(phrase.end) in _DISTANCES
        return far and self.kind(phrase.start - 1) in (Kind.NOUN, Kind.NAME)

    def _opens(self, place: int, phrase: Phrase) -> bool:
        """What may be a subject or an object is one before a verb that is no participle, or where a clause begins."""
        following = self.kind(self.past_adverbs(phrase.end))
        if phrase.governed or self.key(place) not in _SUBJECTS or following not in FINITE:
            return False
        phrases = self.top.phrases
        if self.key(place) in _PEOPLE and phrases and phrases[-1].end == place:
            return True  # `the ones nobody used`
        if self.key(place - 2) == "so" and self.key(place) == "it":
            return True  # `so cold it hurt`
        return following is not Kind.EITHER_PAST or not self.top.finite or self.top.joint == len(self.top.phrases)


_SMALL: Mapping[Kind, Callable[[_Reader, int, Kind], int]] = {
    **dict.fromkeys((Kind.STOP, Kind.QUOTE, Kind.DASH, Kind.OPEN, Kind.CLOSE), _Reader._boundary),
    **dict.fromkeys((Kind.COMMA, Kind.CONJUNCTION), _Reader._joint),
    **dict.fromkeys((Kind.SUBORDINATOR, Kind.RELATIVE, Kind.WHAT), _Reader._clause),
    **dict.fromkeys((Kind.PREPOSITION, Kind.ADVERB), _Reader._small),
    Kind.TO: _Reader._to,
}
