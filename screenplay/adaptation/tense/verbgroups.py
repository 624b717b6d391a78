"""Verbs with their auxiliaries: which are finite, and what their clause waits for next."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.clauses import Clause, Lead, Opener
from screenplay.adaptation.tense.coordination import Coordinator
from screenplay.adaptation.tense.forms import is_verb, past_form
from screenplay.adaptation.tense.neighbours import BREAKS
from screenplay.adaptation.tense.phrases import Number, opens_phrase
from screenplay.adaptation.tense.tokens import Kind, Token

__all__ = ["VerbGroups"]

_FAR = 20  # tokens
_NOT_FINITE = frozenset("be been being have having do".split())
_REPEATED = frozenset(
    "every each always often sometimes usually whenever never if evenings mornings nights weekends would".split()
)
_LONG = frozenset("weeks months years decades centuries generations".split())
_PRESENT = frozenset("is are am has does isn't aren't hasn't doesn't ain't 's 're 'm 've have do don't haven't".split())
_BEFORE_NOW = frozenset(("ago", "having"))


class VerbGroups(Coordinator):
    """The verbs found so far.

    Args:
        row: The tokens, tagged.
    """

    def __init__(self, row: Sequence[Token]) -> None:
        super().__init__(row)
        self.found: dict[int, tuple[Number, Clause]] = {}
        self.perfects: set[int] = set()
        self.governing = False
        self.based = -2

    def verb(self, place: int, token: Token) -> int:
        """Take in what may be a finite verb; returns where to go on."""
        kind = token.kind
        if self._unfinite(place, token):
            return place + 1
        if kind is Kind.EITHER_PAST and self._resumes(place):
            return place
        resolved = self.resolve(place, sure=kind is not Kind.EITHER_PAST)
        if resolved is None:
            self.participle(place)
            return place + 1
        clause, number, inverted = resolved
        self._enter(place, token, clause, number)
        auxiliary = kind in (Kind.BE, Kind.HAVE, Kind.DO, Kind.MODAL)
        told = self.key(self.before_adverbs(place)) in ("it", "that", "this")  # `it was I who ...`
        clause.waits = auxiliary and (inverted or (self.kind(place + 1) is Kind.PRONOUN and not told))
        return place + 1

    def _unfinite(self, place: int, token: Token) -> bool:
        """A part of the verb that is no finite form: `been`, `having`, the participle that an auxiliary waits for."""
        top = self.top
        waits = top.expect == "part"
        denied = self.key(place - 1) == "not" and self.kind(place - 2) in (Kind.CONJUNCTION, Kind.COMMA)
        if denied and token.kind is Kind.EITHER_PAST:
            self.participle(place)  # `they had sat there and not said why`
            return True
        objects = (Kind.SELF, Kind.OBJECT, Kind.DETERMINER, Kind.POSSESSIVE)
        if self.based == place - 1 and token.kind is Kind.EITHER_PAST and self.kind(place + 1) not in objects:
            self.participle(place)  # `to carry painted boards`
            return True
        joined = self.kind(self.before_adverbs(place)) is Kind.CONJUNCTION
        if token.key == "had" and waits and top.lemma == "have" and not joined:
            self.participle(place)
            return True
        if token.key in _NOT_FINITE and not self._plural_have(token):
            if token.key == "been" and waits:
                self.participle(place)
            top.expect = "part"
            top.tail = "part" if top.lead is Lead.NONE else top.tail
            return True
        if not waits or token.kind not in (Kind.PAST, Kind.EITHER_PAST) or self._past_comma(place):
            return False
        before = self.kind(self.before_adverbs(place))
        if before is not Kind.HAVE and (
            token.kind is Kind.PAST or (before is Kind.CONJUNCTION and top.lead is Lead.BE)
        ):
            return False
        self.participle(place)
        return True

    def _past_comma(self, place: int) -> bool:
        """`The man, who had been in trade, nodded`: one comma ends the clause that might wait for a participle."""
        within = self.top.opener is Opener.RELATIVE and bool(self.top.phrases) and self.intransitive(place)
        if self.kind(place - 1) is not Kind.COMMA or not (within or self.unfinished() or self.begun()):
            return False
        for before in range(place - 2, max(place - _FAR, -1), -1):
            if self.kind(before) in BREAKS:
                return False
            if self.kind(before) in (Kind.BE, Kind.HAVE):
                return True
        return False

    def _resumes(self, place: int) -> bool:
        """`He had, as far as she knew, ever said`: behind a comma the clause around waits for its participle."""
        if self.kind(self.before_adverbs(place)) is not Kind.COMMA or not self.top.finite:
            return False
        around = self.stack[-2] if len(self.stack) > 1 else self.top
        waiting = around.expect == "part" and around.lemma == "have" and around.lead is not Lead.PERFECT
        if waiting:
            self.stack.pop()
        return waiting

    def _plural_have(self, token: Token) -> bool:
        """`they have`, `we do`: finite after all."""
        free = self.top.free()
        return (
            token.key in ("have", "do")
            and not self.top.finite
            and bool(free)
            and free[-1].number is not Number.SINGULAR
        )

    def _enter(self, place: int, token: Token, clause: Clause, number: Number) -> None:
        """Record a finite verb, and what its clause expects next."""
        kind = token.kind
        present = kind is Kind.PRESENT or token.key in _PRESENT
        if not present:
            self.found[place] = (number, clause)
        clause.number, clause.place, clause.tail, clause.expect = number, place, "", ""
        free = clause.free()
        clause.impersonal = bool(free) and self.key(free[-1].start) in ("it", "there")
        clause.phrases, clause.joint, clause.comma, clause.fresh, clause.prior = [], -1, False, -1, -1
        form = past_form(token.key)
        clause.lemma = form.lemma if form is not None else token.key
        clause.lead = Lead.PAST
        if kind is Kind.BE:
            clause.lead, clause.expect, clause.lemma = Lead.BE, "part", "be"
        elif kind is Kind.HAVE or (kind is Kind.WOULD_HAD and self._had(place, clause)):
            clause.expect, clause.lemma = "" if self._worn(place) else "part", "have"
            self.perfects.update([place] if kind is Kind.WOULD_HAD else [])
        elif kind in (Kind.DO, Kind.MODAL, Kind.WOULD_HAD):
            clause.lead, clause.expect = Lead.BASE, "base"
            if self.kind(self.past_adverbs(place + 1)) in (Kind.STOP, Kind.COMMA, Kind.CONJUNCTION):
                clause.expect = ""
        self.governing = False

    def _worn(self, place: int) -> bool:
        """`she had on a green coat`."""
        owned = self.kind(place + 2) is Kind.POSSESSIVE or self.key(place + 2) in ("a", "an", "no")
        return self.key(place + 1) == "on" and owned

    def _had(self, place: int, clause: Clause) -> bool:
        """A `'d` that is `had`: before a participle, or a noun."""
        following = self.past_adverbs(place + 1)
        key = self.key(following)
        if key in ("been", "had", "done") or self.key(place + 1) in ("better", "rather"):
            return True
        if opens_phrase(self.kind(following)) and not is_verb(key) and key not in _NOT_FINITE:
            return True
        form = past_form(key)
        return form is not None and form.participle and (form.lemma != key or not self._would(place, clause))

    def _would(self, place: int, clause: Clause) -> bool:
        """A `'d` before a form that is both, `put` or `come`: what was used to happen, or was still to come."""
        if self.kind(place + 2) is Kind.SELF or any(self._lasts(at) for at in self._sentence(place)):
            return False  # `if he'd cut himself`, `he'd run the place for ten years`, `he'd come two years ago`
        if self.key(place - 2) in ("before", "after"):
            return False  # `before she'd put down her spoon`
        if self.kind(place + 1) is Kind.ADVERB and self.key(place + 1) not in ("just", "already", "only"):
            return True
        if clause.opener in (Opener.CONTENT, Opener.IF, Opener.AS_IF) or self.key(place - 2) == "so":
            return True
        return any(self._repeats(at) or (at > place and self._joined_base(at)) for at in self._sentence(place))

    def _sentence(self, place: int) -> range:
        """The places of the sentence around this one, at most twenty to either side."""
        first, last = place, place
        while first > max(place - _FAR, 0) and self.kind(first - 1) is not Kind.STOP:
            first -= 1
        while last < min(place + _FAR, len(self.row)) and self.kind(last) is not Kind.STOP:
            last += 1
        return range(first, last)

    def _lasts(self, at: int) -> bool:
        """`for ten years`, `ten years ago`, `every Sunday since`, `never having seen it`."""
        if self.key(at) in _BEFORE_NOW or (self.key(at) == "since" and self.kind(at + 1) in (Kind.STOP, Kind.COMMA)):
            return True
        return self.key(at) in _LONG and self.key(at - 2) == "for" and self.kind(at - 1) in (Kind.NUMBER, Kind.EITHER)

    def _repeats(self, at: int) -> bool:
        return self.key(at) in _REPEATED and not (self.key(at) == "if" and self.key(at - 1) == "as")

    def _joined_base(self, at: int) -> bool:
        """`he'd come and sit with her`: the next verb is an infinitive."""
        base = is_verb(self.key(at)) and past_form(self.key(at)) is None and self.kind(at) is Kind.NOUN
        return base and self.kind(at - 1) is Kind.CONJUNCTION

    def participle(self, place: int) -> None:
        """Take in a participle, which may be the one that an auxiliary waits for."""
        top = self.top
        form = past_form(self.key(place))
        if top.expect == "part":
            top.expect = ""
            if top.lead is Lead.PAST and top.lemma == "have" and top.tail != "to":
                top.lead = Lead.PERFECT
                self.perfects.add(top.place)
            elif top.tail == "to" and top.lemma == "have":
                top.tail = "perfect"
            if form is not None:
                top.lemma = form.lemma
        else:
            top.tail = "part"
        if top.finite:
            top.phrases = []
            top.joint = -1
        self.governing = False
