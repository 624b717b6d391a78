"""What follows a word, as far as the end of its sentence or thirty words: looked at when a form may be two things."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.forms import past_form
from screenplay.adaptation.tense.neighbours import FINITE, past_adverbs
from screenplay.adaptation.tense.phrases import opens_phrase, phrase_at
from screenplay.adaptation.tense.tokens import Kind, Token
from screenplay.adaptation.tense.vocabulary import classes, nouns, verbs

__all__ = ["Ahead"]

_FAR = 30
_PAD = 16  # as far as anything looks beyond the ends
_ENDS = frozenset({Kind.STOP, Kind.QUOTE, Kind.DASH, Kind.OPEN, Kind.CLOSE})
_OBJECTS = frozenset(
    {Kind.WHAT, Kind.DETERMINER, Kind.POSSESSIVE, Kind.OBJECT, Kind.EITHER, Kind.NAME, Kind.NUMBER, Kind.SELF}
)
_SURE = FINITE - {Kind.EITHER_PAST}
_NOT_FINITE = frozenset("be been being have having do done".split())
_ANYBODY = frozenset("everyone everybody nobody someone somebody anyone anybody".split())
_NOT_ONCE = frozenset("more again or in a upon every when".split())
_LOOSE = frozenset("up out off away back down aside".split())
_PASSIVE = frozenset("by with in from as of upon under into among within beneath between to at for on against".split())


class Ahead:
    """The tokens of a text, to be looked at from any of them.

    Args:
        row: The tokens, tagged.
    """

    def __init__(self, row: Sequence[Token]) -> None:
        self._row = row
        self._kinds = [*(token.kind for token in row), *[Kind.STOP] * _PAD]  # the end stands before the first, too
        self._keys = [*(token.key for token in row), *[""] * _PAD]

    def kind(self, place: int) -> Kind:
        """The kind of a token; a stop beyond both ends."""
        return self._kinds[place]

    def key(self, place: int) -> str:
        """The key of a token; empty beyond both ends."""
        return self._keys[place]

    def past_adverbs(self, place: int) -> int:
        """The first place from here that holds no adverb."""
        return past_adverbs(self._row, place) if self._kinds[place] is Kind.ADVERB else place

    def before_adverbs(self, place: int) -> int:
        """The last place before this one that holds no adverb."""
        return past_adverbs(self._row, place - 1, -1) if self._kinds[place - 1] is Kind.ADVERB else place - 1

    def has_object(self, place: int) -> bool:
        """A verb here has an object: no passive participle has, but for `called`, `given` and their like."""
        following = self.past_adverbs(place + 1)
        kind = self.kind(following)
        if opens_phrase(kind) and (self._adverbial(following)):
            return False
        if kind in _OBJECTS or (kind is Kind.NOUN and following == place + 1):
            form = past_form(self.key(place))
            if kind in (Kind.OBJECT, Kind.SELF):
                return True
            return form is None or form.lemma not in verbs("called")
        if self.key(following) in _LOOSE and self.kind(following + 1) in (Kind.DETERMINER, Kind.POSSESSIVE):
            return True
        return self.key(following) in classes("particle") and self.kind(following + 1) in (Kind.OBJECT, Kind.SELF)

    def _adverbial(self, place: int) -> bool:
        """A phrase that tells when or how: `the next day`, `the way ...`."""
        phrase = phrase_at(self._row, place)
        measured = self.key(phrase.end - 1) in nouns("measure")  # `dragged a few feet`
        return phrase.time or measured or self.key(phrase.end - 1) == "way" or self.key(place + 1) == "way"

    def passive(self, place: int) -> bool:
        """What follows a verb here is how a participle goes on."""
        following = self.past_adverbs(place + 1)
        if self.key(following) in ("shut", "open", "tight"):
            return True  # `strapped shut and covered in labels`
        return self.key(following) in _PASSIVE or (self.kind(following) is Kind.TO)

    def intransitive(self, place: int) -> bool:
        """A verb that makes no passive participle."""
        form = past_form(self.key(place))
        if form is None:
            return False
        willing = self.kind(place + 1) is Kind.TO and form.lemma in verbs("willing")
        return willing or form.lemma in verbs("intransitive")

    def finite_later(self, place: int) -> bool:
        """The clause that holds this word has a finite verb further on."""
        owed = 0
        for later in range(place + 1, min(place + _FAR, len(self._row))):
            kind = self.kind(later)
            if kind is Kind.EITHER and self.kind(later + 1) in _SURE:
                kind = Kind.PRONOUN
            if kind in _ENDS:
                return False
            if kind is Kind.PREPOSITION and self._subordinates(later):
                kind = Kind.SUBORDINATOR
            before = self.kind(self.before_adverbs(later))
            if kind in (Kind.SUBORDINATOR, Kind.RELATIVE, Kind.WHAT) or (
                kind is Kind.PRONOUN and before is not Kind.RELATIVE
            ):
                if before is Kind.COMMA and kind is Kind.PRONOUN:
                    return False
                owed += kind is not Kind.PRONOUN or before not in (Kind.SUBORDINATOR, Kind.WHAT)
            elif self._joins_another(later, kind, before):
                return False
            elif (kind in _SURE and self.key(later) not in _NOT_FINITE) or (
                kind is Kind.EITHER_PAST and (owed or self._surely_finite(later))
            ):
                if not owed:
                    return True
                owed -= 1
        return False

    def _subordinates(self, place: int) -> bool:
        key = self.key(place)
        return key != "for" and key in classes("soft") and self.opens_clause(place)

    def _joins_another(self, place: int, kind: Kind, before: Kind) -> bool:
        """Behind a conjunction, or a comma, another clause begins; not `raised in Leeds and trained in Paris`."""
        if before is Kind.CONJUNCTION and kind is not Kind.COMMA:
            return not (kind is Kind.EITHER_PAST and self._second(place))
        return before is Kind.COMMA and opens_phrase(kind)

    def _second(self, place: int) -> bool:
        """The second of two participles: it goes on like one, or the verb of both follows."""
        if self.kind(place + 1) in _SURE:
            return True
        return self.passive(place) and not self.has_object(place) and not self.intransitive(place)

    def _surely_finite(self, place: int) -> bool:
        before = self.kind(self.before_adverbs(place))
        if before in (Kind.BE, Kind.HAVE, Kind.TO) or (self.key(place + 1) == "by" and not self.intransitive(place)):
            return False
        return self.has_object(place) or before is Kind.COMMA or self.intransitive(place)

    def opens_clause(self, place: int) -> bool:
        """After a word that may be a preposition or a conjunction: a subject with its verb follows."""
        following = self.past_adverbs(place + 1)
        kind = self.kind(following)
        if self.key(place) == "once" and self.key(place + 1) in _NOT_ONCE:
            return False
        if kind in (Kind.PRONOUN, Kind.THERE):
            return True
        if not opens_phrase(kind):
            return kind in (Kind.PAST, Kind.BE, Kind.DO, Kind.HAVE) and self.key(place) in ("as", "than")
        end = phrase_at(self._row, following).end
        for _ in range(_FAR):
            kind = self.kind(end)
            if kind in (Kind.PREPOSITION, Kind.CONJUNCTION) and self.key(end) in (
                "of",
                "and",
                "in",
                "at",
                "with",
                "on",
            ):
                if not opens_phrase(self.kind(end + 1)):
                    return False
                end = phrase_at(self._row, end + 1).end
            elif kind is Kind.ADVERB:
                end += 1
            else:
                break
        if self.key(following) in _ANYBODY and end == following + 1 and kind is Kind.EITHER_PAST:
            return True  # `before anyone dared to`
        if kind is Kind.EITHER_PAST and not self.has_object(end) and not self.intransitive(end):
            return not self.passive(end)
        return kind in FINITE and self.key(end) not in _NOT_FINITE
