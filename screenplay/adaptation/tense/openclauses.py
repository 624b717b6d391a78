"""The clauses that are open while a sentence is read."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.ahead import Ahead
from screenplay.adaptation.tense.clauses import Clause, Lead, Opener
from screenplay.adaptation.tense.phrases import Number, Phrase
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import nouns, verbs

__all__ = ["OpenClauses"]

_INDEFINITE = frozenset("nothing everything anything something all".split())
_AFTERWARDS = frozenset("all that this which what".split())
_WHILES = frozenset("bit pause silence beat spell".split())
_LEADING = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME})
_DEEP = 12  # clauses inside one another; what goes deeper has lost its way
_LEAVING = frozenset({Opener.SUBORDINATE, Opener.AFTER, Opener.IF})


class OpenClauses(Ahead):
    """The clauses around the word that is read, the innermost last.

    Args:
        row: The tokens, tagged.
    """

    def __init__(self, row: Sequence[Token]) -> None:
        super().__init__(row)
        self.row = row
        self.stack = [Clause(Opener.MAIN)]
        self.depths: list[int] = []

    @property
    def top(self) -> Clause:
        """The innermost clause."""
        return self.stack[-1]

    def reset(self) -> None:
        """A sentence ends."""
        self.stack = [Clause(Opener.MAIN)]
        self.depths = []

    def push(self, opener: Opener, place: int) -> Clause:
        """Open a clause."""
        top = self.top
        apart = top.joint == len(top.phrases) or self.key(place) in ("because", "though", "although")
        if opener in _LEAVING and apart:
            self.leave_frozen()
            top = self.top
        wish = opener is Opener.CONTENT and (top.lemma in verbs("wish") or self._could_have(top))
        late = opener is Opener.CONTENT and self.key(place - 1) == "time" and self._due(place)
        habit = (
            opener in _LEAVING | {Opener.BEFORE} and self.key(top.place) == "used" and self.key(top.place + 1) == "to"
        )
        perfect = top.lead is Lead.PERFECT and opener in (Opener.SINCE, Opener.BEFORE)
        habit = habit or self._since_when(place)
        clause = Clause(opener, frozen=top.frozen or wish or late or habit or perfect or opener is Opener.AS_IF)
        clause.thought = opener is Opener.CONTENT and top.lemma in verbs("thought")
        self.stack.append(clause)
        if len(self.stack) > _DEEP:
            del self.stack[1]
        return clause

    def _since_when(self, place: int) -> bool:
        """`since Tuesday, when she found it`."""
        return self.key(place) == "when" and self.kind(place - 1) is Kind.COMMA and self.key(place - 3) == "since"

    def _could_have(self, top: Clause) -> bool:
        """`he could have sworn it moved`."""
        remote = self.key(top.place) in ("could", "would", "'d", "might", "must") and self.key(top.place + 1) == "have"
        return remote and top.lemma in ("swear", "think", "say")

    def _due(self, place: int) -> bool:
        """`it was time he went`, `high time`."""
        before = self.key(place - 2)
        return before in ("high", "about") or (before == "was" and self.key(place - 3) == "it")

    def settle(self, place: int) -> None:
        """Before a clause that breaks in: a noun behind a conjunction opens a clause of its own, if a verb follows."""
        top = self.top
        if not top.finite or top.fresh < 0:
            return
        fresh = top.free(top.fresh)
        if fresh and not fresh[0].subject and self.finite_later(place - 1):
            del self.stack[1 if top.comma else len(self.stack) :]
            opener = Opener.MAIN if top.comma else top.opener
            self.stack[-1] = Clause(opener, frozen=top.frozen and not top.comma, phrases=fresh)

    def leave_frozen(self) -> None:
        """Behind a comma or a joining word the clause goes on outside `as if` and its like."""
        while len(self.stack) > 1 and self.top.frozen and self.top.finite:
            self.stack.pop()

    def leave(self, target: Clause) -> None:
        """Close the clauses inside this one."""
        while self.top is not target:
            self.stack.pop()

    def open_for(self, phrase: Phrase) -> None:
        """Make room for a pronoun that is a subject: it may open a clause, or return to one."""
        if self.top.phrases and self.top.phrases[-1].end == phrase.start:
            self.settle(phrase.start)
        top = self.top
        before = self.kind(self.before_adverbs(phrase.start))
        if top.waits or before in (Kind.CONJUNCTION, Kind.COMMA) or (top.joint >= 0 and len(top.phrases) == top.joint):
            return
        if not top.finite:
            if top.free() and not self._only_when(top.free(), phrase.start):
                self.push(Opener.RELATIVE, phrase.start)
            return
        parent = self.unfinished()
        if parent is not None and not parent.free() and not self._reports(top):
            if top.phrases and top.phrases[-1].end == phrase.start and self.key(phrase.start - 1) in _INDEFINITE:
                parent.phrases.append(top.phrases[-1])  # `..., nothing he said was true`
                self.push(Opener.RELATIVE, phrase.start)
                return
            del self.stack[self.stack.index(parent) + 1 :]
            return
        clause = self.push(Opener.CONTENT, phrase.start)
        clause.frozen = clause.frozen or self._earlier(top)

    def _earlier(self, top: Clause) -> bool:
        """`after the meeting they had`, `about the night they met`: over by now."""
        last = top.phrases[-1] if top.phrases else None
        if last is None:
            return False
        if self.key(last.start - 1) == "after" and last.governed and self.key(last.start) not in _AFTERWARDS:
            while_ = last.time or self.key(last.end - 1) in _WHILES
            return not (while_ and (self.key(last.start) in ("a", "an") or self.kind(last.start) is Kind.NUMBER))
        night = last.time and last.governed and self.key(last.start) == "the"  # `about the night they met`
        return night and self.key(last.start - 1) == "about"

    def _only_when(self, free: Sequence[Phrase], place: int) -> bool:
        """`Two hours later they ...`, `the next day she ...`: no noun that a clause describes."""
        first = free[0]
        if len(free) > 1 or not first.time or len(self.stack) > 1:
            return False
        numbered = self.kind(first.start) is Kind.NUMBER or self.key(first.start) in ("one", "that", "this", "some")
        return (
            numbered
            or self.key(first.start + 1) in ("next", "following", "same")
            or self.kind(place - 1) is Kind.ADVERB
        )

    def _reports(self, clause: Clause) -> bool:
        return clause.lemma in verbs("thought") and not clause.phrases

    def unfinished(self) -> Clause | None:
        """The nearest clause around this one that lacks its verb."""
        for clause in reversed(self.stack[:-1]):
            if not clause.finite:
                return clause
        return None

    def begun(self) -> Phrase | None:
        """The noun that still wants its verb behind a semicolon: `...; and Max, who had come when he could, sat`."""
        first = self.stack[0]
        fresh = first.free(first.fresh) if first.finite and first.fresh >= 0 and first is not self.top else []
        if not fresh or self.kind(fresh[0].start - 1) is not Kind.CONJUNCTION:
            return None
        return fresh[0] if self.key(fresh[0].start - 2) in (";", ":") else None

    def is_quantity(self, phrase: Phrase) -> bool:
        """It only tells how many, or how much, of what follows."""
        return self.key(phrase.end - 1) in nouns("quantity") and phrase.number is not Number.FIRST

    def subject_of(self, free: Sequence[Phrase]) -> Phrase:
        """Of several phrases before a verb: a pronoun, else the first that does not tell when."""
        for phrase in reversed(free):
            if phrase.subject:
                return phrase
        if len(free) > 1 and self._by_and_by(free[0]) and self.kind(free[-1].start) in _LEADING:
            return free[-1]
        for phrase in free:
            if not phrase.time or phrase is free[-1]:
                return phrase
        return free[-1]

    def _by_and_by(self, phrase: Phrase) -> bool:
        """`One by one`, `day after day`: no subject."""
        return self.kind(phrase.end) is Kind.PREPOSITION and self.key(phrase.end + 1) == self.key(phrase.start)
