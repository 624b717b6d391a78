"""What grammar says of a candidate, whatever was learned: who tells the story is no `she`, and a guard is the guard."""

from __future__ import annotations

from screenplay.prose.speaking.clues import Form
from screenplay.prose.speaking.context import Context

__all__ = ["fitness"]

_HARDLY = 0.02  # weight of somebody whom the tag's words cannot mean
_UNSEEN = 0.05  # weight of somebody of whom nothing was told yet, where the tag tells of somebody else
_ROLE = 3.0  # weight of the guard for `said the guard`, against persons with names
# Words for anybody: `the man` may well be one of the persons with names.
_GENERAL = frozenset(
    "man woman boy girl lady gentleman fellow lad lass child kid youth person creature stranger companion friend other"
    " former latter elder younger one guy chap voice".split()
)


def fitness(context: Context, number: int, person: int) -> float:
    """How well a person fits the words of a turn's tag.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.
        person: Index of the candidate, or a negative number for nobody.

    Returns:
        A factor; 1 where the tag says nothing of it.
    """
    clue = context.clues[number].verb
    if person < 0 or clue.form in (Form.NONE, Form.NAME, Form.FIRST):
        return 1.0
    if person == context.narrator:
        return _HARDLY
    if clue.form != Form.NOMINAL or clue.mention < 0:
        return 1.0
    own = context.own[clue.mention]
    if own == person:
        return 1.0 if context.mentions[clue.mention].head in _GENERAL else _ROLE
    return _UNSEEN if own >= 0 and context.first_seen(person) > context.ends[number] else 1.0
