"""What grammar and the story say of a candidate: whom a sentence tells apart, who is here, whom a nominal means."""

from __future__ import annotations

from bisect import bisect_left

import regex

from screenplay.prose.lexicon import words
from screenplay.prose.mentions import MentionKind
from screenplay.prose.speaking.clues import Form
from screenplay.prose.speaking.context import Context

__all__ = ["GRAMMAR_FEATURES", "Grammar"]

GRAMMAR_FEATURES: tuple[str, ...] = (
    "apart",  # the sentence of the tag's pronoun names them beside it
    "here",  # told of since the story came to where it is: 1 yes, -1 no, 0 nobody knows
    "own",  # the tag's nominal in so many words: 2, of a noun that may mean anybody: 1
    "newcomer",  # 1 the nominal was brought in lately, or is told apart (`the man in the corner`); -1 somebody else was
    "unseen",  # nothing is told of them until later
)

_NOT_NAMED = 0.1  # weight of everybody else where the tag behind the speech has a name
_SETTLED = 50.0  # weight of whom a nominal means, once it is known who else has a name
_OWN_NAME = 20.0  # weight of Ann for `My name is Ann.`
_HARDLY = 0.02  # weight of who narrates, for `she said`
# Weight of Ann for `she said and turned away from Ann`, and for `her mother said`, if `her` seems to be Ann's; learned
# weights know about it, but have it from books.
_ANOTHER, _ANOTHER_OF_A_BOOK = 0.1, 0.5
_UNSEEN = 0.2  # weight of somebody of whom nothing was told yet, where a nominal tells of somebody else
_NEW = 1.5  # weight of `the woman`, if `a woman` came in lately
_TRADE = 3.0  # weight of the guard for `said the guard`, against persons with names
_PASSING = 5  # sightings of a nominal, above which it may well be another word for somebody with a name
_NO_OWNER = -2
_LATELY = 40  # paragraphs after which it counts no more who was there from the start
_RECENTLY = 40  # mentions back to where somebody was brought in
_TOLD_APART = regex.compile(r"\s+(?:by|in|with|at|on|from|behind|near|beside|across|who)\b")  # `the man in the corner`
_BRINGING_IN = frozenset(("a", "an", "another", "one"))
# Words for anybody: `the man` may well be one of the persons with names.
_GENERAL = frozenset(
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger companion friend other"
    " former latter elder younger one guy chap voice".split()
)


class Grammar:
    """How persons fit the words of a turn's tag and the place of the story.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.
    """

    def __init__(self, context: Context, number: int) -> None:
        self._context = context
        self._end = context.ends[number]
        behind = number + 1 < context.spans[number].stop
        self._called = context.turns[number + 1].addressed if behind else frozenset[int]()
        clue = self._clue = context.clues[number].verb
        self._own = context.own[clue.mention] if clue.form in (Form.NOMINAL, Form.ROLE) else -1
        cast = self._own >= 0 and context.persons[self._own].cue  # by the writer, who knows better whose name is whose
        self._given = frozenset[int]() if cast else context.turns[number].given
        self._teller = context.teller(number)
        self._general = self._own >= 0 and context.mentions[clue.mention].head in _GENERAL
        seen = sum(context.persons[self._own].forms.values()) if self._own >= 0 else 0
        self._known = seen > _PASSING
        kin = self._own >= 0 and context.mentions[clue.mention].head in words("kin")
        self._owner = context.owners[number] if kin and clue is context.best[number] else _NO_OWNER
        self._apart = _told_apart(context, number)
        here = _here(context, number)
        self._here = here if len(here) >= 2 else None
        self._newcomer = self._own if self._own >= 0 and _is_new(context, number) else -1

    def fitness(self, person: int) -> float:
        """A factor for a candidate, whatever was learned; 1 where grammar says nothing of it."""
        if person in self._given:
            return _OWN_NAME
        if person == self._teller >= 0:
            return _SETTLED
        if self._clue.form in (Form.PRONOUN, Form.NOMINAL) and person == self._context.narrator >= 0:
            return _HARDLY
        book = self._context.is_book
        if person in self._apart or person == self._owner:
            return _ANOTHER_OF_A_BOOK if book else _ANOTHER
        if book:
            return 1.0
        if person != self._clue.person >= 0 and self._clue.form == Form.NAME and self._clue.place == 1:
            return _NOT_NAMED
        if person == self._own >= 0:
            return _NEW if person == self._newcomer else 1.0 if self._general or self._known else _TRADE
        unseen = person != self._own >= 0 and self._context.first_seen(person) > self._end
        return _UNSEEN if unseen and person not in self._called else 1.0

    def row(self, person: int) -> tuple[float, ...]:
        """The features of a candidate, in the order of `GRAMMAR_FEATURES`."""
        own = person == self._own
        return (
            float(person in self._apart),
            0.0 if self._here is None else 1.0 if person in self._here else -1.0,
            (1.0 if self._general else 2.0) if own else 0.0,
            0.0 if self._newcomer < 0 else 1.0 if person == self._newcomer else -1.0,
            float(self._context.first_seen(person) > self._end),
        )


def _is_new(context: Context, number: int) -> bool:
    """The nominal of a turn's tag was brought in lately, as `a woman`, or tells who it is itself."""
    clue = context.clues[number].verb
    mention = context.mentions[clue.mention]
    if mention.head in words("kin") or mention.head == "voice":
        return False
    if _TOLD_APART.match(context.text, mention.end):
        return True
    own = context.own[clue.mention]
    return any(
        context.own[place] == own and context.mentions[place].determiner in _BRINGING_IN
        for place in range(clue.mention, max(-1, clue.mention - _RECENTLY), -1)
    )


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
