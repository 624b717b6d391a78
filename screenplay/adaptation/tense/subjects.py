"""Find the clause and the subject that a verb belongs to, or tell that it is a participle."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.clauses import Clause, Lead, Opener
from screenplay.adaptation.tense.forms import past_form
from screenplay.adaptation.tense.neighbours import FINITE, OPENING
from screenplay.adaptation.tense.participles import Participles
from screenplay.adaptation.tense.phrases import Number, Phrase, opens_phrase, phrase_at
from screenplay.adaptation.tense.tokens import Kind
from screenplay.adaptation.tense.vocabulary import classes, nouns, verbs

__all__ = ["Resolver"]

Found = tuple[Clause, Number, bool]  # the clause, the subject's number, and whether the subject is still to come
_SHORT = frozenset({Opener.RELATIVE, Opener.AS_IF, Opener.CONTENT})


class Resolver(Participles):
    """What a verb makes of the clauses that are open."""

    def resolve(self, place: int, *, sure: bool) -> Found | None:
        """Find where a verb belongs.

        Args:
            place: Index of the verb.
            sure: It is no participle.

        Returns:
            The clause with the subject's number; None for a participle.
        """
        beside = self._beside(place)
        if beside is not None:
            return beside
        if not sure and (self.by_whom(place) or self.behind_copula(place) or self.described(place)):
            return None
        if self._quotes(place):
            return Clause(Opener.CONTENT, frozen=self.top.frozen), self._following(place), False
        if not self.top.finite:
            return self._first(place, sure)
        joined = self._behind_joint(place, sure)
        return joined[0] if joined is not None else self._inside(place, sure)

    def _beside(self, place: int) -> Found | None:
        """A verb whose subject stands behind it, or before an aside, or is that of the verb it is compared with."""
        rather = self.key(place - 1) == "than" and self.key(place - 2) == "rather"
        acts = self.kind(place - 3) is Kind.COMMA or self.kind(place) is Kind.PAST
        rather = rather and acts and self.stack[0].lead is Lead.PAST
        form = past_form(self.key(place))
        if rather and form is not None and form.lemma != self.key(place):
            return Clause(Opener.CONTENT), self.stack[0].number or Number.SINGULAR, False  # `felt rather than saw`
        if self.key(place - 1) in ("so", "neither", "nor") and self._stands_for(place):
            return Clause(Opener.MAIN, frozen=self.top.frozen), self._following(place), False  # `and so did the rain`
        number = self._around_aside(place)
        return (Clause(Opener.MAIN), number, False) if number is not None else None

    def _stands_for(self, place: int) -> bool:
        """An auxiliary before a noun that ends its clause."""
        if self.kind(place) not in (Kind.BE, Kind.DO, Kind.HAVE, Kind.MODAL) or not opens_phrase(self.kind(place + 1)):
            return False
        end = phrase_at(self.row, place + 1).end
        return self.kind(place + 1) is not Kind.PRONOUN and self.kind(end) in (Kind.STOP, Kind.COMMA)

    def _around_aside(self, place: int) -> Number | None:
        """`boats, she felt, knew it`: the number of the noun before the aside."""
        aside = [self.kind(at) for at in (place - 4, place - 3, place - 1)] == [Kind.COMMA, Kind.PRONOUN, Kind.COMMA]
        form = past_form(self.key(place - 2)) if aside else None
        if form is None or form.lemma not in verbs("thought") or self.kind(place - 5) not in (Kind.NOUN, Kind.NAME):
            return None
        led = self.kind(place - 6) in (Kind.DETERMINER, Kind.POSSESSIVE)
        if not led and self.kind(place - 6) not in (Kind.STOP, Kind.CONJUNCTION):
            return None
        return phrase_at(self.row, place - 6 if led else place - 5).number

    def _behind_joint(self, place: int, sure: bool) -> tuple[Found | None] | None:
        """What a verb is behind a comma or a conjunction; None if it does not stand behind one."""
        top = self.top
        before = self.before_adverbs(place)
        if self.kind(before) in (Kind.CONJUNCTION, Kind.COMMA) and top.joint >= 0:
            apart = top.free(top.fresh) if 0 <= top.fresh < top.joint and self.kind(before) is Kind.COMMA else []
            if apart and (sure or self.enclosed(apart[0], before)):
                return (self._fresh(place, sure, apart),)
            return (self._joined(place, sure),)
        fresh = top.free(top.joint) if top.joint >= 0 else []
        return (self._fresh(place, sure, fresh),) if fresh else None

    def _inside(self, place: int, sure: bool) -> Found | None:
        if not sure and (self.accompanies(place) or self.laid(place) or self.likened(place) or self.coloured(place)):
            return None
        around = self.unfinished()
        if around is not None:
            return self._around(place, sure, around)
        return self._nested(place, sure)

    def _quotes(self, place: int) -> bool:
        """`It was late, said Ann, and ...`: reported speech with its tag."""
        form = past_form(self.key(place))
        if self.kind(place - 1) is not Kind.COMMA or form is None or form.lemma not in verbs("speech"):
            return False
        if self.kind(place + 1) not in (Kind.NAME, Kind.PRONOUN, Kind.DETERMINER, Kind.POSSESSIVE):
            return False
        end = phrase_at(self.row, place + 1).end
        whole = self.top.finite or not self.finite_later(place)
        return self.kind(end) in (Kind.COMMA, Kind.STOP) and whole

    def _first(self, place: int, sure: bool) -> Found | None:
        """The clause has no verb yet."""
        top = self.top
        free = top.free()
        if not free:
            return self._without_subject(place, sure)
        if len(free) > 1 and self._contact(free, place):
            last = top.phrases.pop()
            aside = self.kind(last.start - 1) is Kind.COMMA
            clause = Clause(Opener.CONTENT, frozen=top.frozen) if aside else self.push(Opener.RELATIVE, place)
            return clause, last.number, False
        subject = self.subject_of(free)
        if not sure and (self.reduced(place, subject) or self._introduces(place, subject)):
            return None
        number = subject.number
        if self.kind(subject.start) is Kind.THERE:
            number = self._following(place)
        return top, number, False

    def _contact(self, free: Sequence[Phrase], place: int) -> bool:
        """A clause inside the subject: `the book the boys liked`, or `the maid, Ann noticed, ...`."""
        first, last = free[-2:]
        if last is not self.top.phrases[-1] or self.past_adverbs(last.end) != place or first.time or first.subject:
            return False
        form = past_form(self.key(place))
        if self.kind(last.start - 1) is Kind.COMMA and self.kind(place + 1) is Kind.COMMA:
            return form is not None and form.lemma in verbs("thought") and self.kind(last.end - 1) is Kind.NAME
        return first.end == last.start and self.finite_later(place)

    def _without_subject(self, place: int, sure: bool) -> Found | None:
        top = self.top
        if top.opener in (Opener.RELATIVE, Opener.CONTENT) and top.default is not None:
            aside = not sure and self.kind(self.before_adverbs(place)) is Kind.COMMA and self.passive(place)
            if aside and not self.intransitive(place) and not self.has_object(place):
                return None  # `who, dressed in black, ...`
            return top, top.default, False
        if top.opener not in (Opener.MAIN, Opener.CONTENT) and not sure and not top.phrases:
            inverted = self.intransitive(place) and opens_phrase(self.kind(self.past_adverbs(place + 1)))
            return (top, self._following(place), True) if inverted else None  # not `when asked`
        if top.opener is Opener.MAIN and top.default is not None and not top.phrases:
            tells = sure or self.has_object(place) or self.intransitive(place) or self.key(place + 1) == "that"
            return (top, top.default, False) if tells else None
        around = self.unfinished()
        if sure and top.opener is not Opener.MAIN and around is not None and around.free() and not top.phrases:
            self.stack.pop()
            return self._first(place, sure)
        behind = self._behind_place(place) if sure or self.intransitive(place) else None
        if not sure and behind is None and not self.inverts(place):
            return None
        return (top, behind.number, False) if behind is not None else (top, self._following(place), True)

    def _behind_place(self, place: int) -> Phrase | None:
        """`Outside the rain had stopped`, `down the deck people stood`: the noun is no object of the word before it."""
        last = self.top.phrases[-1] if self.top.phrases else None
        if last is None or self.top.opener is not Opener.MAIN or last.end != self.before_adverbs(place) + 1:
            return None
        if opens_phrase(self.kind(self.past_adverbs(place + 1))) or self.kind(last.start) is Kind.OBJECT:
            return None
        auxiliary = self.kind(place) in (Kind.HAVE, Kind.BE)
        following = self.kind(self.past_adverbs(place + 1))
        if auxiliary and following not in (Kind.PARTICIPLE, Kind.EITHER_PAST, Kind.ING):
            return None
        return last

    def _following(self, place: int) -> Number:
        """The number of the subject behind its verb."""
        following = self.past_adverbs(place + 1)
        if self.kind(following) is Kind.PREPOSITION and self.key(following) not in classes("soft"):
            following = self.past_adverbs(following + 1)
        while self.kind(following) in (Kind.PARTICIPLE, Kind.BE):
            following += 1
        if not opens_phrase(self.kind(following)):
            return Number.SINGULAR
        phrase = phrase_at(self.row, following)
        if self.kind(phrase.start) is Kind.OBJECT:
            return Number.SINGULAR
        if self.key(phrase.end) == "and" and opens_phrase(self.kind(phrase.end + 1)):
            after = phrase_at(self.row, phrase.end + 1).end
            if self.kind(after) not in FINITE:
                return Number.PLURAL
        if self.is_quantity(phrase) and self.key(phrase.end) == "of" and opens_phrase(self.kind(phrase.end + 1)):
            return phrase_at(self.row, phrase.end + 1).number
        return phrase.number

    def _joined(self, place: int, sure: bool) -> Found | None:
        """A verb right behind a comma or a conjunction: it shares the subject, or describes the noun before."""
        target = self._target(place)
        if not target.finite:  # the clause around still wants its verb
            if not sure and self.reduced_joined(place, target):
                return None
            behind = [each for each in self.top.free() if self.kind(each.start - 1) is Kind.COMMA]
            if behind and not target.free():
                target.phrases = behind[:1]
            self.leave(target)
            return self._first(place, sure=True)
        if not sure and not self.shares(place, target):
            return None
        begun = self.begun() if target is self.stack[0] else None
        self.leave(target)
        return target, begun.number if begun is not None else target.number or Number.SINGULAR, False

    def _target(self, place: int) -> Clause:
        """The clause whose subject a joined verb shares: behind a comma not a short clause inside another."""
        conjunction = self.kind(self.before_adverbs(place)) is Kind.CONJUNCTION
        top = self.top
        if not top.comma and conjunction:
            return self.stack[0] if self._back_to_main(place) else top
        for clause in reversed(self.stack):
            if clause.opener is Opener.MAIN:
                return clause if clause.finite or clause.free() else top
            if not clause.finite or not self._leaves(clause):
                return clause
        return top

    def _back_to_main(self, place: int) -> bool:
        """`they dug until it got dark and then dug some more`, `I waited until it rang and put down my pen`."""
        first, top = self.stack[0], self.top
        mine = self.key(place + 1) == "my" and first.number is Number.FIRST and top.number is Number.SINGULAR
        then = top.impersonal and self.key(place - 1) == "then" and top.lemma in verbs("copula")
        # `she sat on the shelf they had given her and listened to the rain`: `listened` leaves nothing open
        bare = top.opener in (Opener.RELATIVE, Opener.CONTENT) and top.default is None and not top.thought
        contact = bare and top.lead is Lead.PERFECT and self.key(place - 1) == "and" and self._led_by_noun(top)
        contact = contact and self.intransitive(place) and opens_phrase(self.kind(self.past_adverbs(place + 2)))
        return first.finite and (mine or then or contact)

    def _led_by_noun(self, clause: Clause) -> bool:
        """A noun and its clause stand side by side: `the shelf they had given her`."""
        subject = self.before_adverbs(clause.place)
        if self.kind(subject) is not Kind.PRONOUN:
            return False
        return self.kind(subject - 1) is Kind.NOUN and self.kind(subject - 2) in (*OPENING, Kind.NOUN)

    def _leaves(self, clause: Clause) -> bool:
        """Behind a comma the sentence goes on outside this clause."""
        at = self.stack.index(clause)
        if clause.thought and clause.lead is Lead.PERFECT and at and self.stack[at - 1].lemma in verbs("known"):
            return False  # `she knew he'd found it, read it, and hidden it`
        stands_for = clause.lead is Lead.BASE and clause.expect == "" and self.kind(clause.place + 1) is Kind.COMMA
        if stands_for and clause.opener is Opener.SUBORDINATE:
            return True  # `as everyone did, and ...`
        short = clause.frozen or clause.impersonal or clause.opener in _SHORT or clause.lead is Lead.PERFECT
        return short or self.unfinished() is not None or self.begun() is not None

    def _fresh(self, place: int, sure: bool, fresh: Sequence[Phrase]) -> Found | None:
        """A new subject behind a comma or a conjunction."""
        top = self.top
        subject = self.subject_of(fresh)
        if not sure and not subject.subject:
            if (
                self.coloured(place)
                or self._introduces(place, subject)
                or self._equipped(place)
                or (not top.comma and (self.named(place) or self.covering(place) or self.gapped(place)))
            ):
                return None
            if top.comma and (self.reduced(place, subject) or (top.tail == "part" and self.gapped(place))):
                return None
            if self.kind(subject.start - 1) is Kind.COMMA and self.absolute(place, subject) and not self._needed(place):
                return None
            if self.held(place, subject):
                return None
        around = self.unfinished()
        if around is not None and (top.comma or subject.subject):
            del self.stack[self.stack.index(around) + 1 :]
            around.phrases = [subject]
            return around, subject.number, False
        clause = Clause(top.opener, frozen=top.frozen)
        if top.comma:
            clause = Clause(Opener.MAIN)
            del self.stack[1:]
        self.stack[-1] = clause
        return clause, subject.number, False

    def _introduces(self, place: int, subject: Phrase) -> bool:
        """In a row of things: `a lamp, and an old parrot called Admiral, who ...`."""
        row = self.top.finite or self.key(subject.start - 1) in (";", ":")
        new = self.key(subject.start) in ("a", "an", "another") and subject.end == place
        return row and new and self.named(place) and self.kind(place + 2) in (Kind.STOP, Kind.COMMA, Kind.CONJUNCTION)

    def _equipped(self, place: int) -> bool:
        """`but a crate with holes cut into it`: a form that is the base as well, behind `with`."""
        last, form = self.top.phrases[-1], past_form(self.key(place))
        bare = form is not None and form.lemma == self.key(place) and not self.has_object(place)
        return bare and last.governed and last.end == place and self.key(last.start - 1) == "with"

    def _needed(self, place: int) -> bool:
        """The sentence has no other verb to come, and its main clause none yet."""
        return self.unfinished() is not None and not self.finite_later(place)

    def _around(self, place: int, sure: bool, around: Clause) -> Found | None:
        """The clause has its verb, one around it has not."""
        top = self.top
        free = top.free()
        if not sure and top.phrases and not around.free():
            near = bool(free) and free[-1] is top.phrases[-1] and not (self.passive(place) and self.finite_later(place))
            if not (near or self.intransitive(place) or self.has_object(place)):
                return None
        elif not sure and not self.has_object(place) and not self.intransitive(place) and self.finite_later(place):
            return None
        del self.stack[self.stack.index(around) + 1 :]
        if around.free():
            return around, self.subject_of(around.free()).number, False
        number = free[-1].number if free else around.default or Number.SINGULAR
        said = bool(free) and self.kind(free[-1].start) in (Kind.PRONOUN, Kind.EITHER)
        own = said and free[-1].end == self.before_adverbs(place) + 1
        if not around.phrases and top.opener is Opener.RELATIVE and not own:
            number = Number.SINGULAR  # `whoever packed the boxes knew`
        return around, number, False

    def _behind_object(self, place: int, last: Phrase) -> bool:
        """`whenever they turned a corner the boxes shifted`: no comma ends the clause before."""
        phrases = self.top.phrases
        if self.top.opener is not Opener.SUBORDINATE or len(phrases) < 2 or last.governed or self.covering(place):
            return False
        beside = (
            phrases[-2].end == last.start and not phrases[-2].governed and last.end == self.before_adverbs(place) + 1
        )
        return beside and self.kind(last.start) in OPENING and not self.finite_later(place)

    def _the_way(self, last: Phrase) -> bool:
        """`she liked the way the light buzzed`: a clause."""
        return self.key(last.start - 1) == "way" and self.key(last.start - 2) == "the"

    def _brings(self, place: int, last: Phrase) -> bool:
        """`..., and from behind the door came a cough`: the place, the verb, and then its subject."""
        first = self.top.phrases[self.top.joint] if 0 <= self.top.joint < len(self.top.phrases) else None
        if first is None or not self.top.comma or not first.governed or last.end != self.before_adverbs(place) + 1:
            return False
        led = opens_phrase(self.kind(self.past_adverbs(place + 1))) and self.kind(place + 1) is not Kind.SELF
        return led and last.governed and self.intransitive(place)

    def _nested(self, place: int, sure: bool) -> Found | None:
        """The clause has its verb, and another comes: a clause inside it without a joining word."""
        top = self.top
        if not top.phrases:
            if not sure and (not self.has_object(place) or top.lemma in verbs("copula")):
                return None
            return top, top.number or Number.SINGULAR, False
        last = top.phrases[-1]
        if self._brings(place, last):
            return Clause(Opener.MAIN, frozen=top.frozen), self._following(place), False
        if self.key(place) in nouns("seldom_verbs") and self.kind(last.start) in (Kind.DETERMINER, Kind.POSSESSIVE):
            return None  # `the best bit`
        if not sure and self._behind_object(place, last):
            self.leave(self.stack[0])
            return Clause(Opener.MAIN, frozen=top.frozen), last.number, False
        if not sure and not self.opens_content(place, last) and not self._the_way(last):
            return None
        subject = last if not last.governed else (top.free() or [last])[-1]
        clause = self.push(Opener.CONTENT, place)
        return clause, subject.number, False
