"""Whether a form that may be a simple past or a participle is a participle."""

from __future__ import annotations

from screenplay.adaptation.tense.clauses import Clause, Lead, Opener
from screenplay.adaptation.tense.described import Described
from screenplay.adaptation.tense.forms import homographs, is_verb, past_form
from screenplay.adaptation.tense.neighbours import FINITE
from screenplay.adaptation.tense.phrases import Number, Phrase, opens_phrase
from screenplay.adaptation.tense.tokens import Kind
from screenplay.adaptation.tense.vocabulary import classes, verbs
from screenplay.prose.lexicon import words

__all__ = ["Participles"]

_BY = frozenset("turns chance accident degrees heart day night daylight now then habit nature".split())
_LOOSE = frozenset("up down out off together over apart".split())
_SKILLED = frozenset(
    "versed skilled steeped schooled trained practised practiced experienced interested involved engaged".split()
)
_FASHIONED = frozenset("shaped built carved folded painted fashioned decorated".split())
_NOBODY = frozenset("nobody nothing none anybody anything anyone somebody something someone no".split())
_PASSING = frozenset("pass stop start begin end gain drop hurry live stick profit swear".split())
_MOVING = frozenset("go come sit stand lie kneel hang rest lean get".split())


class Participles(Described):
    """What tells a participle from a simple past, by the clauses around it."""

    def gapped(self, place: int) -> bool:
        """`the chairs had been stacked and the floor mopped`: the second passive has lost its auxiliary."""
        following = self.past_adverbs(self.top.place + 1)
        done = self.kind(following) in (Kind.EITHER_PAST, Kind.PARTICIPLE)
        passive = self.top.lead is Lead.BE and done
        passive = passive or (self.top.lead is Lead.PERFECT and self.key(following) == "been")
        if not passive or self.has_object(place) or self.intransitive(place):
            return False
        loose = self.key(place + 1) in classes("particle")
        end = self.kind(place + 2 if loose else self.past_adverbs(place + 1)) in (Kind.STOP, Kind.COMMA)
        return end or self.covering(place)

    def by_whom(self, place: int) -> bool:
        """Before `by` stands a participle, unless a pronoun is its subject."""
        between = self.key(place + 1) in _LOOSE or self.key(place + 1) in homographs("adj")  # `hung crooked by ...`
        by = place + (2 if between else 1)
        if self.key(by) != "by" or self.key(by + 1) in _BY or self.kind(by + 1) is Kind.ING:
            return False
        if self.intransitive(place):
            return False
        form = past_form(self.key(place))
        before = self.kind(self.before_adverbs(place))
        return form is not None and form.lemma not in _PASSING and before not in (Kind.PRONOUN, Kind.NAME, Kind.EITHER)

    def behind_copula(self, place: int) -> bool:
        """`he remained seated`, `I feel convinced`."""
        before = self.key(self.before_adverbs(place))
        form = past_form(before)
        lemma = form.lemma if form is not None else before
        gets = before == "got" == self.key(place - 1)  # `got burnt`
        return lemma in verbs("copula") and (lemma not in _MOVING or gets) and not self.has_object(place)

    def described(self, place: int) -> bool:
        """`a voice, very annoyed`, `there was nobody left`, `a lamp shaped like a moose`, `a tall, worried man`."""
        first = place - 2 if self.key(place - 1) == "one" else place - 1  # no one
        remains = self.key(place) == "left" and self.key(first) in _NOBODY and self.kind(first - 1) is Kind.BE
        likened = self.key(place) in _FASHIONED and self.key(place + 1) == "like" and self.kind(place - 1) is Kind.NOUN
        return remains or likened or self.key(place - 1) == "very" or self._ends_adjectives(place)

    def _ends_adjectives(self, place: int) -> bool:
        """`a large, handsome, disappointed woman`: the last of a row of adjectives before their noun."""
        if self.kind(place - 1) is not Kind.COMMA or self.kind(place + 1) is not Kind.NOUN:
            return False
        at = place - 2
        while self.kind(at) is Kind.COMMA or self.key(at) in words("adjectives"):
            at -= 1
        return at < place - 2 and self.kind(at) is Kind.DETERMINER

    def reduced_joined(self, place: int, target: Clause) -> bool:
        """Behind a comma, where a clause around still wants its verb: a participle all the same."""
        if (
            not target.free()
            and target.opener is not Opener.RELATIVE
            and not any(self.kind(each.start - 1) is Kind.COMMA for each in self.top.free())
        ):
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

    def shares(self, place: int, target: Clause) -> bool:
        """A form that may be a participle, joined to the verb of a clause, is finite."""
        top = self.top
        conjunction = self.kind(self.before_adverbs(place)) is Kind.CONJUNCTION
        if self.covering(place):
            form = past_form(self.key(place))
            filling = form is not None and form.lemma in verbs("filling")
            return target.lead is not Lead.BE and conjunction and top.tail != "part" and not filling
        if conjunction and (self._bare_pair(place) or self._in_passive_row(place, target)):
            return False
        then = self.key(place - 1) == "then" or (self.key(place - 1) == "now" and (top.comma or self.has_object(place)))
        perfect = target.lead is Lead.PERFECT or top.tail == "perfect"
        if conjunction and self._tells(place, target):
            return True
        if then or (self.has_object(place) and not perfect):
            return not self._is_infinitive(place, target)
        if perfect and not (top.tail == "ing" or top is not target):
            seeming = self.key(place) in ("looked", "seemed", "appeared", "felt", "smelled")
            acts = (top.comma and self.intransitive(place)) or seeming
            return conjunction and acts and not self._in_perfect_row(place, target)
        if self._is_infinitive(place, target):
            return False
        if self.intransitive(place):
            return True
        return self._shares_without_object(place, target, conjunction=conjunction)

    def _in_passive_row(self, place: int, target: Clause) -> bool:
        """`was switched on, dragged a few feet, and switched off`: the last of three participles."""
        if target.lead is not Lead.BE or self.kind(place - 2) is not Kind.COMMA or self.has_object(place):
            return False
        for at in range(place - 3, target.place, -1):
            if self.kind(at) is Kind.COMMA:
                return self.kind(at + 1) is Kind.EITHER_PAST and not self.intransitive(place)
        return False

    def _in_perfect_row(self, place: int, target: Clause) -> bool:
        """`had crossed the yard, moved the chair, and sat down`: the last of three participles."""
        comma = place - 2
        if self.kind(place - 1) is not Kind.CONJUNCTION or self.kind(comma) is not Kind.COMMA:
            return False
        row = (at for at in range(comma - 1, target.place, -1) if self.kind(at) is Kind.COMMA)
        return any(self.kind(self.past_adverbs(at + 1)) in (Kind.EITHER_PAST, Kind.PARTICIPLE) for at in row)

    def _bare_pair(self, place: int) -> bool:
        """`she heard the door open and shut`: two infinitives."""
        form = past_form(self.key(place))
        base = form is not None and form.lemma == self.key(place) and not self.has_object(place)
        base = base and self.kind(place + 1) is not Kind.NOUN
        first = self.kind(place - 2) is Kind.NOUN and is_verb(self.key(place - 2))
        return base and first and self.top.lemma in verbs("seen")

    def _tells(self, place: int, target: Clause) -> bool:
        """A verb of seeming, feeling or saying, joined to another that has no object: never a participle."""
        if target.lead is Lead.BE and (self._seems(place) or self._behind_noun(place)):
            return True
        if self.key(place) in ("felt", "thought") and target.lead is Lead.PAST and not self.passive(place):
            return True
        return self.key(place) == "said" and self.key(place + 1) in ("nothing", "so", "no")

    def _behind_noun(self, place: int) -> bool:
        """`he was the caretaker, and attended in his own way`: no participle stands beside a noun."""
        if not self.top.comma or self.covering(place) or self.key(place + 1) in ("by", "as", "with", "to"):
            return False
        form = past_form(self.key(place))
        if form is None or form.lemma in verbs("laid") or self.key(place) in _SKILLED:
            return False
        adjective = self.key(place) in homographs("adj") or self.kind(place - 1) is not Kind.CONJUNCTION
        led = any(self.kind(each.start) in (Kind.DETERMINER, Kind.POSSESSIVE) for each in self.top.free())
        return led and not adjective

    def _seems(self, place: int) -> bool:
        """`she was soaked and felt ill`."""
        seeming = self.key(place) in ("looked", "seemed", "appeared", "felt", "smelled", "sounded", "tasted")
        return seeming and self.key(place + 1) != "by" and self.kind(place + 1) not in (Kind.COMMA, Kind.STOP)

    def _is_infinitive(self, place: int, target: Clause) -> bool:
        """`to go and put it down`: a past form that is the base as well, joined to an infinitive."""
        form = past_form(self.key(place))
        base = form is not None and form.lemma == self.key(place)
        return base and not self.top.comma and (self.top.tail == "to" or target.lead is Lead.BASE)

    def _shares_without_object(self, place: int, target: Clause, *, conjunction: bool) -> bool:
        top = self.top
        in_row = not conjunction and top.tail == "part" and self.kind(place + 1) is Kind.COMMA
        if in_row and self.kind(place - 2) in (Kind.EITHER_PAST, Kind.PARTICIPLE):
            return False  # `she felt herself lifted, carried, and set down`
        if not conjunction and top.tail != "part" and target.lead is not Lead.BE:
            return self._listed(place)
        if conjunction and self._pronoun_soon(place):
            return False
        first = self.before_adverbs(place) - 1
        if conjunction and top.tail == "part" and self.kind(first) is Kind.EITHER_PAST:
            return self.kind(first - 1) is Kind.NOUN and not self.passive(place)  # not `tired and bored`
        if top.tail == "part" or target.lead is Lead.BE:
            apart = top.comma and conjunction and top.tail in ("part", "to")
            return apart or (target.lead is not Lead.BE and not self.passive(place))
        return self.key(place + 1) != "by" or not top.phrases

    def _pronoun_soon(self, place: int) -> bool:
        """`but taken together they ...`: a subject follows close behind."""
        following = self.past_adverbs(place + 1)
        if self.key(following) in classes("particle"):
            following += 1
        form = past_form(self.key(place))
        told = form is not None and (form.lemma in verbs("thought") or form.lemma in verbs("speech"))
        return not told and self.kind(following) is Kind.PRONOUN and self.kind(following + 1) in FINITE

    def _listed(self, place: int) -> bool:
        """Behind a comma alone: one act in a row, not what was done to the subject."""
        following = self.key(place + 1)
        if following in ("by", "with", "in", "from", "as"):
            described = self.covering(place) or self.key(place) in homographs("adj")
            return following in ("with", "in", "from") and not described and self._goes_on(place)
        if following in classes("particle") and self.key(place + 2) in ("with", "by"):
            return False
        if self.key(place) == "made" and following == "out" and self.key(place + 2) == "to":
            return False  # `the cheque arrived, made out to him`
        acts = self._goes_on(place) and (self._row_of_acts(place) or not self.key(place).endswith("ed"))
        acts = acts and self.key(place) != "lost"
        between = self.kind(place + 1) is Kind.COMMA and self.key(place) in homographs("adj") and not acts
        folded = self.kind(place + 1) is Kind.COMMA and self.key(place - 1).endswith("ly")
        if between or folded or self._pair(place):
            return False
        only = self.key(place - 1) in ("only", "just", "simply", "merely")
        if only or self._goes_on(place) or following in classes("particle") or self.kind(place + 1) is Kind.CONJUNCTION:
            return True
        if self.kind(self.past_adverbs(place + 1)) in (Kind.COMMA, Kind.STOP):
            return self.key(place) not in homographs("adj") and self.kind(place + 1) is not Kind.STOP
        return not self.passive(place) or (following == "to" and self.key(place) not in homographs("adj"))

    def _row_of_acts(self, place: int) -> bool:
        """`He bowed, coloured, and ...`: right behind a verb of doing."""
        before = past_form(self.key(place - 2))
        return self.top.place == place - 2 and before is not None and before.lemma not in verbs("copula")

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
        coloured = self.kind(second) is Kind.EITHER_PAST or self.key(second) in words("adjectives")
        return (
            self.kind(place + 1) is Kind.CONJUNCTION
            and coloured
            and self.kind(second + 1) is Kind.COMMA
            and self.kind(self.past_adverbs(second + 2)) in FINITE | {Kind.PRONOUN}
        )

    def absolute(self, place: int, subject: Phrase) -> bool:
        """`..., his hand pressed to his heart`: a participle with a noun of its own."""
        owned = self.kind(subject.start) in (Kind.POSSESSIVE, Kind.EITHER)
        if subject.end - subject.start == 1 and self.kind(subject.start) is Kind.NOUN:
            owned = subject.number is Number.SINGULAR  # `gun raised`
        return not self.has_object(place) and not self.intransitive(place) and (owned or self.passive(place))

    def held(self, place: int, subject: Phrase) -> bool:
        """`with his back to the wall and his feet crossed`."""
        joined = self.key(subject.start - 1) == "and" and not self.top.comma
        coloured = self.key(place + 1) in words("adjectives") and self.kind(place + 2) in (Kind.STOP, Kind.COMMA)
        if not joined or self.intransitive(place) or (self.has_object(place) and not coloured):
            return False
        done = self.top.lemma in ("find", "see", "leave", "keep") and self.top.tail == "part"
        if done and self.kind(subject.start) is Kind.DETERMINER:
            return self.passive(place) or self.kind(place + 1) in (Kind.STOP, Kind.COMMA)
        if self._with_one(place, subject):
            return True
        if self.kind(subject.start) is not Kind.POSSESSIVE:
            return False
        earlier = (each for each in self.top.phrases if each.governed and each.end <= subject.start)
        owned = self.kind(subject.start) is Kind.POSSESSIVE
        first = self.top.tail == "part" or any(self.kind(each.end - 1) is Kind.PARTICIPLE for each in self.top.phrases)
        if owned and (self.top.lemma in ("have", "get") or (self.top.lemma in ("keep", "leave") and first)):
            return True  # `he had his hair cut and his beard trimmed`
        return owned and any(self.key(each.start - 1) == "with" for each in earlier)

    def _with_one(self, place: int, subject: Phrase) -> bool:
        """`with a cup in one hand and a cap pushed back on her head`."""
        around = [each for each in self.top.phrases if each.governed and each.end <= subject.start]
        new = self.key(subject.start) in ("a", "an", "another", "one") and subject.end == place
        loose = self.key(place + 1) in classes("particle") or self.passive(place)
        return new and loose and len(around) > 1 and self.key(around[-2].start - 1) == "with"

    def opens_content(self, place: int, last: Phrase) -> bool:
        """A noun and a form that may be a participle, behind a verb: a clause (`she felt he knew`), no description."""
        top = self.top
        form = past_form(self.key(place))
        if top.lemma == "bid" and form is not None and form.lemma == self.key(place):
            return False  # `she bade him put it down`
        bare = form is not None and form.lemma == self.key(place)
        if bare and self.kind(last.start) in (Kind.OBJECT, Kind.POSSESSIVE) and top.lemma in verbs("bare"):
            return False  # `they heard him put it down`
        if top.lemma in verbs("seen") and form is not None and not self.has_object(place):
            if form.lemma == self.key(place) or top.lemma in ("leave", "have", "keep", "get", "want", "make", "watch"):
                return False
            return self.intransitive(place)
        if self.kind(place + 1) is Kind.NOUN and top.lemma not in verbs("thought"):
            return self.intransitive(place)  # not `a small paved yard`
        if self.has_object(place) or self.intransitive(place):
            return True
        return top.lemma in verbs("thought") and not last.governed and not self.passive(place) and not top.tail
