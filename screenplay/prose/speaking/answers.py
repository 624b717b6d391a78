"""How well one candidate answers another: what links the speakers of two turns in a row, as numbers."""

from __future__ import annotations

from math import log2

from screenplay.prose.speaking.context import Context

__all__ = ["ANSWER_FEATURES", "PAIR_FEATURES", "answering", "pairing"]

ANSWER_FEATURES: tuple[str, ...] = (
    "addressed",  # the turn addresses the speaker before
    "addresses_other",  # it addresses somebody else
    "hailed",  # a word such as sir fits the gender of the speaker before, or does not
    "told_to",  # the tag has the speaker before as its object
    "named",  # the turn speaks of the speaker before
)
PAIR_FEATURES: tuple[str, ...] = (
    "replies",  # how often tags show the two one after the other
    "genders",  # 1 other, -1 same, 0 unknown
)


def answering(context: Context, number: int, before: int, told_to: frozenset[int]) -> tuple[float, ...]:
    """What a turn tells of the speaker before, if that is somebody else.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.
        before: The speaker of the turn before.
        told_to: Persons in the turn's tags who are not their subjects.

    Returns:
        One number for each of `ANSWER_FEATURES`.
    """
    turn, gender = context.turns[number], context.genders[before]
    hailed = 0.0 if not turn.hailed or gender is None else 1.0 if gender in turn.hailed else -1.0
    return (
        float(before in turn.addressed),
        float(bool(turn.addressed) and before not in turn.addressed),
        hailed,
        float(before in told_to),
        float(before in turn.named),
    )


def pairing(context: Context, person: int, before: int) -> tuple[float, float]:
    """What the text shows of two persons who would speak one after the other.

    Args:
        context: The layers, unpacked.
        person: The speaker.
        before: The speaker of the turn before.

    Returns:
        One number for each of `PAIR_FEATURES`.
    """
    one, other = context.genders[person], context.genders[before]
    replies = context.replies.get((min(person, before), max(person, before)), 0)
    return log2(1 + replies), 0.0 if one is None or other is None else 1.0 if one != other else -1.0
