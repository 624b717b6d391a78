"""Noun phrases joined to others: two that make one subject, lists, quantities."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.adaptation.tense.clauses import Clause
from screenplay.adaptation.tense.phrases import Number, Phrase
from screenplay.adaptation.tense.subjects import Resolver
from screenplay.adaptation.tense.tokens import Kind

__all__ = ["Coordinator"]


class Coordinator(Resolver):
    """What a new noun phrase is to those before it."""

    def coordinate(self, top: Clause, phrase: Phrase) -> None:
        """`Ann and the boy`: one subject of two."""
        before = self.before_adverbs(phrase.start)
        if top.tail and not top.finite and self.kind(before) is Kind.CONJUNCTION:
            phrase.governed = True  # `Ann, being tired and no dancer, ...`
        if self._also_fresh(top, phrase, before) or self._listed_after(top, phrase, before):
            return
        # `Ten years and two records, and he had ...`, `red as a lobster and he had ...`
        anew = phrase.subject and (self.kind(before - 1) is Kind.COMMA or self._compared(top))
        if top.finite or not top.phrases or self.kind(before) is not Kind.CONJUNCTION or phrase.governed or anew:
            if top.phrases and self.key(before) == "of" and phrase.governed:
                self._of(top.phrases[-1], phrase)
            return
        last = top.phrases[-1]
        heads = top.free()
        if not heads:
            phrase.governed = last.end == before and not phrase.subject
            return
        if self._adjectives(heads, last, phrase) or self._absolute(heads, last):
            phrase.governed = True
            return
        adjective = heads[0].end == before and heads[0].end - heads[0].start == 2 and phrase.end - phrase.start > 1
        # `the large and noisy house`
        if self._bare(phrase) and adjective and self.kind(heads[0].start) is Kind.DETERMINER:
            heads[0].number = phrase.number
        elif self.key(before) == "and" and (last is heads[-1] or phrase.subject):
            heads[0].number = Number.PLURAL
        elif self.key(before) in ("or", "nor") and last is heads[-1]:
            heads[0].number = phrase.number
        phrase.governed = True

    def _compared(self, top: Clause) -> bool:
        """`as a lobster`."""
        heads = top.free()
        return bool(heads) and self.key(heads[0].start - 1) == "as" and self.key(heads[0].start) in ("a", "an")

    def _also_fresh(self, top: Clause, phrase: Phrase, before: int) -> bool:
        """`..., and her surprise and anger`: a new subject of two, after the verb of the clause."""
        if not top.finite or self.key(before) != "and" or phrase.governed or top.prior < 0 or phrase.subject:
            return False
        heads = top.free(top.prior)
        if not heads or not self._led(heads[0]):
            return False
        if heads[-1].end != before:
            within = self._bare(phrase) and top.phrases[-1].governed and top.phrases[-1].end == before
            if within and self._bare(top.phrases[-1]):
                phrase.governed, top.joint = True, top.prior  # `, a heap of sand and bricks came down`
            return phrase.governed
        heads[0].number, phrase.governed, top.joint = Number.PLURAL, True, top.prior
        return True

    def _led(self, phrase: Phrase) -> bool:
        before = self.before_adverbs(phrase.start)
        return self.kind(before) in (Kind.CONJUNCTION, Kind.COMMA) or self.key(before) == "for"

    def _listed_after(self, top: Clause, phrase: Phrase, before: int) -> bool:
        """`with English, French`: a list that goes on behind its preposition."""
        if top.finite or not top.free() or not top.phrases[-1].governed or self.kind(before) is not Kind.COMMA:
            return False
        phrase.governed = phrase.governed or self.kind(phrase.start) in (Kind.NAME, Kind.NOUN)
        return phrase.governed

    def _adjectives(self, heads: Sequence[Phrase], last: Phrase, phrase: Phrase) -> bool:
        """`Ann, awkward and solemn, ...`: two bare words behind a comma."""
        single = all(each.end - each.start == 1 and self.row[each.start].text.islower() for each in (last, phrase))
        return single and len(heads) > 1 and last is heads[-1] and self.kind(last.start - 1) is Kind.COMMA

    def _absolute(self, heads: Sequence[Phrase], last: Phrase) -> bool:
        """`A ship, its masts broken and its sails torn, ...`: no subject of two."""
        done = self.kind(last.end - 1) is Kind.PARTICIPLE and self.kind(last.start) is Kind.POSSESSIVE
        return done and len(heads) > 1 and self.kind(last.start - 1) is Kind.COMMA

    def _bare(self, phrase: Phrase) -> bool:
        return self.kind(phrase.start) is Kind.NOUN

    def _of(self, head: Phrase, phrase: Phrase) -> None:
        """`a number of men`, `most of the wine`: the quantity takes the number of what it counts."""
        several = self.key(head.end - 1) in ("several", "few", "many", "both", "none")
        if (
            self.is_quantity(head)
            and not several
            and not (self.key(head.start) == "the" and self.key(head.end - 1) == "number")
        ):
            head.number = phrase.number
