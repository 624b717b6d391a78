"""Forms behind a noun that may describe it: `the sum staked`, `a table covered with papers`."""

from __future__ import annotations

from screenplay.adaptation.tense.clauses import Opener
from screenplay.adaptation.tense.forms import past_form
from screenplay.adaptation.tense.neighbours import FINITE
from screenplay.adaptation.tense.openclauses import OpenClauses
from screenplay.adaptation.tense.phrases import Phrase, opens_phrase
from screenplay.adaptation.tense.tokens import Kind
from screenplay.adaptation.tense.vocabulary import classes, verbs
from screenplay.prose.lexicon import words

__all__ = ["Described"]

_ANYBODY = frozenset("everyone everybody nobody someone somebody anyone anybody".split())
_COLOURING = frozenset("dye paint colour color stain tint".split())
_MINDED = frozenset("guess notice believe suppose wish hope feel realize realise long".split())


class Described(OpenClauses):
    """What tells a form that describes a noun from the noun's verb."""

    def laid(self, place: int) -> bool:
        """`a table covered with papers`, behind a preposition: how the thing was, not what it did."""
        phrases = self.top.phrases
        if not self.covering(place):
            return False
        return bool(phrases) and phrases[-1].governed and phrases[-1].end == self.before_adverbs(place) + 1

    def covering(self, place: int) -> bool:
        """A verb whose participle tells how things were, with what goes on from a participle."""
        form = past_form(self.key(place))
        return form is not None and form.lemma in verbs("laid") and self.passive(place) and not self.has_object(place)

    def coloured(self, place: int) -> bool:
        """`a feather dyed green`."""
        form = past_form(self.key(place))
        ends = self.kind(place + 2) in (Kind.STOP, Kind.COMMA, Kind.CONJUNCTION)
        return form is not None and form.lemma in _COLOURING and self.key(place + 1) in words("adjectives") and ends

    def named(self, place: int) -> bool:
        """`a dog called Rex`."""
        form = past_form(self.key(place))
        if form is not None and form.lemma in verbs("marked") and self.kind(place + 1) is Kind.QUOTE:
            return True
        named = form is not None and form.lemma in verbs("called")
        return named and self.kind(place + 1) in (Kind.NAME, Kind.QUOTE)

    def accompanies(self, place: int) -> bool:
        """Behind `with` and its noun: `with his hand pressed to his heart`."""
        phrases = self.top.phrases
        if not phrases or not phrases[-1].governed or self.has_object(place) or self.intransitive(place):
            return False
        return phrases[-1].end == self.before_adverbs(place) + 1 and self.key(phrases[-1].start - 1) in (
            "with",
            "without",
        )

    def likened(self, place: int) -> bool:
        """Right behind `like` and its noun: `it was gone like a cloth pulled off a table`."""
        phrases = self.top.phrases
        if not phrases or not phrases[-1].governed or self.intransitive(place):
            return False
        near = phrases[-1].end == self.before_adverbs(place) + 1
        return near and self.key(phrases[-1].start - 1) == "like" and self.kind(place + 1) is not Kind.OBJECT

    def enclosed(self, subject: Phrase, comma: int) -> bool:
        """A pair of commas stands between a subject and its verb."""
        return any(self.kind(place) is Kind.COMMA for place in range(subject.end, min(comma, subject.end + 40)))

    def reduced(self, place: int, subject: Phrase) -> bool:
        """After a noun that still wants its verb: a participle that describes it."""
        before = self.before_adverbs(place)
        apart = self.kind(before) is Kind.COMMA and subject.end == before
        if self.key(subject.start) in _ANYBODY and subject.end == before + 1:
            return False  # `before anyone dared to`
        if self.named(place) or self._finished(place, subject):
            return self.finite_later(place) or self.kind(place + 1) is Kind.COMMA
        if subject.subject and not apart:
            return False
        if self._in_row(place, apart=apart):
            return True
        if self.has_object(place) or self.intransitive(place):
            return False
        if self._of_last(place):
            return True
        if self.kind(before) is Kind.COMMA:
            passive, later = self.passive(place), self.finite_later(place)
            return passive or later if apart else passive and later
        return self._describes(place, subject)

    def _describes(self, place: int, subject: Phrase) -> bool:
        """A form right behind its noun, or the noun's own phrase."""
        form = past_form(self.key(place))
        lemma = form.lemma if form is not None else ""
        if self._opens_row(place):
            return False
        if self._must_describe(place, subject, lemma):
            return True
        return not self._must_act(place, subject, lemma) and self.finite_later(place)

    def _must_describe(self, place: int, subject: Phrase, lemma: str) -> bool:
        """What follows leaves no room for a simple past."""
        following, further = self.kind(place + 1), self.kind(place + 2)
        wants = (lemma in verbs("transitive") or self.covering(place)) and following is not Kind.COMMA
        sole = not subject.subject and self.kind(subject.end - 1) is not Kind.NAME
        if wants and sole and self.top.opener is not Opener.RELATIVE and self._another(place):
            return True  # `wine bottled before the war sold well`
        if following in FINITE and lemma not in verbs("copula") and not self._sideways(place):
            return True  # `the sum staked came to ...`
        if following is Kind.COMMA and further is Kind.BE and self.top.opener is Opener.MAIN:
            return True  # `the eyes assembled, were ...`
        owned = self.kind(subject.start) is Kind.POSSESSIVE and self.kind(subject.start - 1) is Kind.COMMA
        if owned and subject.end == place and self._subject_later(place):
            return True  # `Dressed in black, her hair pinned up, she ...`
        return self.key(place + 1) == "by"

    def _must_act(self, place: int, subject: Phrase, lemma: str) -> bool:
        """What follows goes on from a simple past."""
        following, further = self.kind(place + 1), self.kind(place + 2)
        if self._sideways(place):
            return True  # `the road bent left, dipped, and rose`
        there = self.key(place + 1) == "there" and further in FINITE
        if (there or following in (Kind.THERE, Kind.PRONOUN)) and self.top.opener is not Opener.MAIN:
            return True  # `when the door opened there was ...`
        comma = self.past_adverbs(place + 1)
        if self.kind(comma) is Kind.COMMA and self.key(comma + 1) in ("then", "and", "but"):
            return True  # `her phone buzzed twice, then went dead`
        particle = self.key(place + 1) in classes("particle") and further is Kind.COMMA
        if particle and self.kind(place + 3) in FINITE - {Kind.BE, Kind.HAVE}:
            return True  # `her phone lit up, buzzed, and went dark`
        told = lemma in verbs("speech") or lemma in _MINDED
        named = self.kind(subject.end - 1) is Kind.NAME and subject.end > self.before_adverbs(place)
        return following in (Kind.COMMA, Kind.STOP) or told or named

    def _sideways(self, place: int) -> bool:
        return self.key(place + 1) == "left" and self.kind(place + 2) in (Kind.STOP, Kind.COMMA)

    def _another(self, place: int) -> bool:
        """Another form that may be finite follows before the next comma, not right behind a noun's own preposition."""
        for at in range(place + 1, place + 12):
            kind = self.kind(at)
            if kind in (Kind.COMMA, Kind.STOP, Kind.CONJUNCTION, Kind.SUBORDINATOR, Kind.RELATIVE, Kind.PRONOUN):
                return False
            if kind in (Kind.PAST, Kind.EITHER_PAST, Kind.BE, Kind.HAVE, Kind.DO):
                return True
        return False

    def _opens_row(self, place: int) -> bool:
        """`the blade caught on something, stuck, and broke`: the first of three acts."""
        comma = next((at for at in range(place + 1, place + 7) if self.kind(at) is Kind.COMMA), None)
        if comma is None or any(self.kind(at) in FINITE for at in range(place + 1, comma)):
            return False
        ends = self.key(comma + 3) == "and" and self.kind(comma + 4) in FINITE
        return self.kind(comma + 1) in FINITE and self.kind(comma + 2) is Kind.COMMA and ends

    def _of_last(self, place: int) -> bool:
        """Right behind a noun with its preposition, and before `with`: `in a gown trimmed with lace`."""
        phrases = self.top.phrases
        adjacent = bool(phrases) and phrases[-1].governed and phrases[-1].end == self.before_adverbs(place) + 1
        return adjacent and self.key(place + 1) in ("with", "by")

    def _finished(self, place: int, subject: Phrase) -> bool:
        """`The tea made, she ...`: a verb that needs an object has none."""
        form = past_form(self.key(place))
        needs = form is not None and form.lemma in verbs("needing") and self.kind(place + 1) is Kind.COMMA
        return needs and self.top.opener is Opener.MAIN and subject.end == place and not subject.subject

    def _in_row(self, place: int, *, apart: bool) -> bool:
        """`, torn and stained, ...`, `, soaked and shivering, ...` behind a noun."""
        if apart and self.kind(place + 1) is Kind.CONJUNCTION:
            second = self.past_adverbs(place + 2)
            both = self.kind(second) is Kind.EITHER_PAST and self.passive(second) and self.finite_later(second)
            return self.kind(second + 1) is Kind.COMMA or both
        joined = self.kind(self.before_adverbs(place)) is Kind.CONJUNCTION
        phrases = self.top.phrases
        if joined and self.kind(place + 1) is Kind.NOUN and phrases and phrases[-1].governed:
            return True  # `in a torn shirt and muddied boots`
        return joined and self.top.tail == "part" and self.kind(place + 1) is Kind.COMMA

    def _subject_later(self, place: int) -> bool:
        """A comma follows, and behind it a clause with its own subject."""
        for later in range(place + 1, min(place + 40, len(self.row))):
            kind = self.kind(later)
            if kind is Kind.STOP:
                return False
            if kind in (Kind.COMMA, Kind.DASH) and (
                opens_phrase(self.kind(self.past_adverbs(later + 1)))
                or self.kind(self.past_adverbs(later + 1)) in (Kind.PREPOSITION, Kind.CONJUNCTION, Kind.PARTICIPLE)
            ):
                return True
            if kind is Kind.PRONOUN and self.finite_later(later):
                return True
        return False
