"""Why somebody is taken for a turn's speaker, in a word that a reader understands."""

from __future__ import annotations

from collections.abc import Mapping

from screenplay.prose.speaking.clues import Clue, Form
from screenplay.prose.speaking.context import Context

__all__ = ["reason"]


def reason(context: Context, picked: Mapping[int, int], number: int) -> str:
    """Say what tells the speaker of a turn.

    Args:
        context: The layers, unpacked.
        picked: The speakers of the turns.
        number: Index of the turn.

    Returns:
        `tag`: a tag says so; `pronoun tag`: a tag's he or she may be the person; `beat`: the person acts beside the
        words; `own name`: the words give it; `vocative`: the turn before addresses the person; `turn`: two speak in
        turn; `presence`: none of these, but the person is there.
    """
    clues, person = context.clues[number], picked[number]
    if _means(context, clues.verb, person):
        return "pronoun tag" if clues.verb.form == Form.PRONOUN else "tag"
    if any(_means(context, clue, person) for clue in (clues.after, clues.before)):
        return "beat"
    if person in context.turns[number].given:
        return "own name"
    start = context.spans[number].start
    if number > start and picked[number - 1] != person:
        if person in context.turns[number - 1].addressed:
            return "vocative"
        if number - 1 > start and picked[number - 2] == person:
            return "turn"
    return "presence"


def _means(context: Context, clue: Clue, person: int) -> bool:
    """A tag or beat names the person, or has a pronoun of their gender."""
    if clue.form == Form.NONE:
        return False
    if clue.form == Form.PRONOUN:
        return context.genders[person] in (clue.gender, None)
    if clue.form == Form.NOMINAL and clue.person != person:
        return clue.gender is not None and context.genders[person] == clue.gender
    return clue.person == person
