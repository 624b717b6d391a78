"""Whether a form that may be a simple past or a participle is a participle."""

from __future__ import annotations

from screenplay.adaptation.tense.clauses import Clause, Lead
from screenplay.adaptation.tense.forms import homographs, past_form
from screenplay.adaptation.tense.neighbours import FINITE
from screenplay.adaptation.tense.openclauses import OpenClauses
from screenplay.adaptation.tense.phrases import Phrase, opens_phrase
from screenplay.adaptation.tense.tokens import Kind
from screenplay.adaptation.tense.vocabulary import classes, verbs

__all__ = ["Participles"]

_MINDED = frozenset("guess notice believe suppose wish hope feel realize realise long".split())


class Participles(OpenClauses):
    """What tells a participle from a simple past, by the clauses around it."""

    def laid(self, place: int) -> bool:
        """`a table covered with papers`, behind a preposition: how the thing was, not what it did."""
        phrases = self.top.phrases
        form = past_form(self.key(place))
        if form is None or form.lemma not in verbs("laid") or not self.passive(place) or self.has_object(place):
            return False
        return bool(phrases) and phrases[-1].governed and phrases[-1].end == self.before_adverbs(place) + 1

    def accompanies(self, place: int) -> bool:
        """Behind `with` and its noun: `with his hand pressed to his heart`."""
        phrases = self.top.phrases
        if not phrases or not phrases[-1].governed or self.has_object(place) or self.intransitive(place):
            return False
        return phrases[-1].end == self.before_adverbs(place) + 1 and self.key(phrases[-1].start - 1) in (
            "with",
            "without",
        )

    def enclosed(self, subject: Phrase, comma: int) -> bool:
        """A pair of commas stands between a subject and its verb."""
        return any(self.kind(place) is Kind.COMMA for place in range(subject.end, min(comma, subject.end + 40)))

    def reduced(self, place: int, subject: Phrase) -> bool:
        """After a noun that still wants its verb: a participle that describes it."""
        if subject.subject or self.has_object(place) or self.intransitive(place):
            return False
        following = self.kind(place + 1)
        form = past_form(self.key(place))
        lemma = form.lemma if form is not None else ""
        if following in FINITE and lemma not in verbs("copula"):
            return True  # `the sum staked came to ...`
        before = self.before_adverbs(place)
        if self.kind(before) is Kind.COMMA:
            if subject.end == before:
                return self.passive(place) or self.finite_later(place)
            return self.passive(place) and self.finite_later(place)
        if self.key(place + 1) == "by":
            return True
        told = lemma in verbs("speech") or lemma in _MINDED
        named = self.kind(subject.end - 1) is Kind.NAME and subject.end > before
        if following in (Kind.COMMA, Kind.STOP) or told or named:
            return False
        return self.finite_later(place)

    def reduced_joined(self, place: int, target: Clause) -> bool:
        """Behind a comma, where a clause around still wants its verb: a participle all the same."""
        if not target.free() and not any(self.kind(each.start - 1) is Kind.COMMA for each in self.top.free()):
            return True
        return self.finite_later(place) and not self.has_object(place) and not self.intransitive(place)

    def inverts(self, place: int) -> bool:
        """A verb before its subject, or without one: `Beside him hung a coat`, `"No," said Ann`."""
        before = self.kind(place - 1)
        form = past_form(self.key(place))
        if self.key(place) == "let" or (before is Kind.DASH and not self.has_object(place)):
            return False
        if before is Kind.QUOTE or (place == 0 and form is not None and form.lemma in verbs("speech")):
            return True
        following = self.past_adverbs(place + 1)
        behind = bool(self.top.phrases) or before in (Kind.ADVERB, Kind.PREPOSITION)
        if behind and opens_phrase(self.kind(following)) and (before is not Kind.COMMA or self.intransitive(place)):
            return True
        return not self.top.phrases and not self._subject_later(place)

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

    def shares(self, place: int, target: Clause) -> bool:
        """A form that may be a participle, joined to the verb of a clause, is finite."""
        conjunction = self.kind(self.before_adverbs(place)) is Kind.CONJUNCTION
        form = past_form(self.key(place))
        base = form is not None and form.lemma == self.key(place)
        top = self.top
        then = self.key(place - 1) == "then"
        if (self.has_object(place) or then) and target.lead is not Lead.PERFECT:
            return not (base and (top.tail == "to" or target.lead is Lead.BASE) and not top.comma)
        if target.lead is Lead.PERFECT and top is target and target.tail != "ing":
            return top.comma and conjunction and self.intransitive(place)
        if base and not top.comma and (target.lead is Lead.BASE or top.tail == "to"):
            return False
        if self.intransitive(place):
            return True
        if conjunction and top.tail == "part" and self.kind(self.before_adverbs(place) - 1) is Kind.EITHER_PAST:
            return False  # `tired and bored`
        if top.tail == "part" or target.lead is Lead.BE:
            apart = top.comma and conjunction and top.tail == "part"
            return apart or (target.lead is not Lead.BE and not self.passive(place))
        if conjunction:
            return self.key(place + 1) != "by" or not top.phrases
        return self._listed(place)

    def _listed(self, place: int) -> bool:
        """Behind a comma alone: one act in a row, not what was done to the subject."""
        following = self.key(place + 1)
        if following in ("by", "with", "in", "from", "as"):
            return False
        form = past_form(self.key(place))
        laid = form is not None and form.lemma in verbs("laid") and self.passive(place)
        if laid or self._pair(place):
            return False
        if self._goes_on(place) or following in classes("particle") or self.kind(place + 1) is Kind.CONJUNCTION:
            return True
        if self.kind(self.past_adverbs(place + 1)) in (Kind.COMMA, Kind.STOP):
            return self.key(place) not in homographs("adj") and self.kind(place + 1) is not Kind.STOP
        return not self.passive(place)

    def _goes_on(self, place: int) -> bool:
        """`, fell, rolled to the wall, and lay still`: the row of acts goes on."""
        for later in range(place + 1, min(place + 12, len(self.row))):
            if self.kind(later) is Kind.STOP:
                return False
            if self.kind(later) is Kind.CONJUNCTION and self.kind(self.past_adverbs(later + 1)) in FINITE:
                return True
        return False

    def _pair(self, place: int) -> bool:
        """`, wearied and bored, she ...`: two participles between commas."""
        second = self.past_adverbs(place + 2)
        return (
            self.kind(place + 1) is Kind.CONJUNCTION
            and self.kind(second) is Kind.EITHER_PAST
            and self.kind(second + 1) is Kind.COMMA
            and self.kind(self.past_adverbs(second + 2)) in FINITE | {Kind.PRONOUN}
        )

    def absolute(self, place: int, subject: Phrase) -> bool:
        """`..., his hand pressed to his heart`: a participle with a noun of its own."""
        owned = self.kind(subject.start) is Kind.POSSESSIVE
        return not self.has_object(place) and not self.intransitive(place) and (owned or self.passive(place))

    def opens_content(self, place: int, last: Phrase) -> bool:
        """A noun and a form that may be a participle, behind a verb: a clause (`she felt he knew`), no description."""
        top = self.top
        form = past_form(self.key(place))
        if top.lemma in verbs("seen") and form is not None and not self.has_object(place):
            if form.lemma == self.key(place) or top.lemma not in ("see", "hear", "feel", "find"):
                return False
            return self.intransitive(place)
        if self.kind(place + 1) is Kind.NOUN and top.lemma not in verbs("thought"):
            return self.intransitive(place)  # not `a small paved yard`
        if self.has_object(place) or self.intransitive(place):
            return True
        return top.lemma in verbs("thought") and not last.governed and not self.passive(place) and not top.tail
