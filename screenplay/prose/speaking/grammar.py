"""What grammar says of a candidate, whatever was learned: who tells the story is no `she`, and a guard is the guard."""

from __future__ import annotations

from bisect import bisect_left

from screenplay.prose.mentions import MentionKind
from screenplay.prose.speaking.clues import Form
from screenplay.prose.speaking.context import Context

__all__ = ["Grammar"]

_HARDLY = 0.02  # weight of somebody whom the tag's words cannot mean
_UNSEEN = 0.05  # weight of somebody of whom nothing was told yet, where the tag tells of somebody else
_AWAY = 0.35  # weight of somebody of whom nothing was told since the story came to where it is
_LATELY = 40  # paragraphs after which it counts no more who was there from the start
_APART = 0.1  # weight of Ann for `she said and turned away from Ann`
_ROLE = 3.0  # weight of the guard for `said the guard`, against persons with names
# Words for anybody: `the man` may well be one of the persons with names.
_GENERAL = frozenset(
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger companion friend other"
    " former latter elder younger one guy chap voice".split()
)


class Grammar:
    """How well persons fit the words of a turn's tags and beats.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.
    """

    def __init__(self, context: Context, number: int) -> None:
        self._context = context
        self._number = number
        self._clue = context.clues[number].verb
        self._apart = _told_apart(context, number)
        self._here = _here(context, number)

    def fitness(self, person: int) -> float:
        """A factor for a candidate; 1 where the words say nothing of it."""
        if person < 0:
            return 1.0
        apart = _APART if person in self._apart else 1.0
        if len(self._here) >= 2 and person not in self._here:
            apart *= _AWAY
        if self._clue.form in (Form.NONE, Form.NAME, Form.FIRST):
            return apart
        return apart * (_HARDLY if person == self._context.narrator else self._as_nominal(person))

    def _as_nominal(self, person: int) -> float:
        context, clue = self._context, self._clue
        if clue.form != Form.NOMINAL or clue.mention < 0:
            return 1.0
        own = context.own[clue.mention]
        if own == person:
            return 1.0 if context.mentions[clue.mention].head in _GENERAL else _ROLE
        unseen = own >= 0 and context.first_seen(person) > context.ends[self._number]
        return _UNSEEN if unseen else 1.0


def _here(context: Context, number: int) -> frozenset[int]:
    """Who has been spoken of since the story came to where it is; nobody if that is long ago."""
    if context.turns[number].last - context.stages[number] > _LATELY:
        return frozenset()
    first = bisect_left(context.paragraphs, context.stages[number])
    last = bisect_left(context.paragraphs, context.turns[number].last + 1)
    found = {person for person in context.people[first:last] if person >= 0}
    other = number
    while other >= 0 and context.turns[other].first >= context.stages[number]:
        found |= context.turns[other].addressed
        other -= 1
    return frozenset(found)


def _told_apart(context: Context, number: int) -> frozenset[int]:
    """Whom the sentences about a speaking `she` name besides her: they are others.

    A pronoun that is the subject and a name that is an object of the same clause mean two persons (principle B of
    N. Chomsky, "Lectures on Government and Binding", 1981).
    """
    clue = context.best[number]
    if clue.form != Form.PRONOUN:
        return frozenset()
    turn = context.turns[number]
    found: set[int] = set()
    first = bisect_left(context.paragraphs, turn.last)
    subject: tuple[int, str | None] = (-1, None)  # the sentence, and the gender of the pronoun it is about
    for index in range(first, bisect_left(context.paragraphs, turn.last + 1)):
        mention = context.mentions[index]
        if mention.subject and mention.sentence != subject[0]:
            subject = mention.sentence, mention.gender if mention.kind is MentionKind.PRONOUN else None
        about = mention.sentence == subject[0] and subject[1] is not None and subject[1] == clue.gender
        if about and mention.kind is MentionKind.NAME and not mention.subject:
            found.add(context.people[index])
    return frozenset(found)
