"""Those whom a tag lets speak without a name: `a woman` came in, and `the woman` asks.

Annotated novels name nearly everybody, so their weights undervalue passers-by; what is known of them is added here.
"""

from __future__ import annotations

import regex

from screenplay.prose.lexicon import words
from screenplay.prose.speaking.clues import Form
from screenplay.prose.speaking.context import Context

__all__ = ["newcomer"]

_BRINGING_IN = frozenset(("a", "an", "another", "one"))
_TOLD_APART = regex.compile(r"\s+(?:by|in|with|at|on|from|behind|near|beside|across|who)\b")  # `the man in the corner`
_RECENTLY = 40  # mentions back to where somebody was brought in
_BROUGHT_IN = 3.0  # what speaks for the one whom the nominal itself means


def newcomer(context: Context, number: int) -> tuple[int, float]:
    """Tell whether a turn's tag lets somebody without a name speak.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.

    Returns:
        The person and what speaks for them, or -1 and nothing.
    """
    clue = context.clues[number].verb
    own = context.own[clue.mention] if clue.form == Form.NOMINAL else -1
    if own < 0 or context.mentions[clue.mention].head in words("kin") | {"voice"}:
        return -1, 0.0
    if _TOLD_APART.match(context.text, context.mentions[clue.mention].end):
        return own, _BROUGHT_IN
    for place in range(clue.mention, max(-1, clue.mention - _RECENTLY), -1):
        if context.own[place] == own and context.mentions[place].determiner in _BRINGING_IN:
            return own, _BROUGHT_IN
    return -1, 0.0
