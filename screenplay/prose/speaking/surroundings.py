"""What lies around one turn, gathered once for all its candidates: who is told, named, addressed and seen there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from screenplay.prose.speaking.context import Context

__all__ = ["Surroundings", "look_around"]

_REACH = 10  # turns on each side that are counted as one conversation
_TALK = 8  # turns on each side whose words about persons count
_LAST_SUBJECT = 11  # mentions back
_BESIDE = 8  # mentions beside a turn in its own paragraphs
_BEHIND = 6
_GAP = 4  # paragraphs of narration before a turn

_None = frozenset[int]()


@dataclass(slots=True)
class Surroundings:
    """What lies around one turn; filled once, then read for each candidate.

    Attributes:
        told: By person, how many turns of the conversation around have a tag that names them.
        back: By person, how many turns back the last is whose tag names them.
        on: By person, how many turns ahead the next is.
        last_told: The nearest person told before, and how many turns back.
        next_told: The nearest person told behind, and how many turns ahead.
        named: By parity of the distance and person, the turns that speak of them.
        addressed: The same, turns that address them.
        hailed: By parity and gender, turns that hail this gender, less those that hail the other.
        gap: By person, 3 for the last subject of the narration right before the turn, 2 for others, 1 for mentions.
        same_before: Persons in the turn's paragraph before it.
        same_after: Persons in its paragraph behind it.
        after_before: Persons behind the turn before, in its paragraph.
        last_subject: The last subject of the narration, or -1.
        first_behind: The first person of the next paragraphs, or -1.
    """

    told: Counter[int] = field(default_factory=Counter)
    back: dict[int, int] = field(default_factory=dict)
    on: dict[int, int] = field(default_factory=dict)
    last_told: tuple[int, int] = (-1, 0)
    next_told: tuple[int, int] = (-1, 0)
    named: tuple[Counter[int], Counter[int]] = field(default_factory=lambda: (Counter(), Counter()))
    addressed: tuple[Counter[int], Counter[int]] = field(default_factory=lambda: (Counter(), Counter()))
    hailed: tuple[Counter[str], Counter[str]] = field(default_factory=lambda: (Counter(), Counter()))
    gap: Mapping[int, float] = field(default_factory=dict)
    same_before: frozenset[int] = _None
    same_after: frozenset[int] = _None
    after_before: frozenset[int] = _None
    last_subject: int = -1
    first_behind: int = -1


def look_around(context: Context, number: int) -> Surroundings:
    """Gather what lies around a turn.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.

    Returns:
        What lies around it.
    """
    around = Surroundings()
    _tags(context, number, around)
    _speech(context, number, around)
    _narration(context, number, around)
    return around


def _tags(context: Context, number: int, around: Surroundings) -> None:
    told, span = context.told, context.spans[number]
    for other in range(number - 1, max(span.start, number - _REACH) - 1, -1):
        person = told[other]
        if person >= 0:
            around.told[person] += 1
            if person not in around.back:
                around.back[person] = number - other
                if around.last_told[1] == 0:
                    around.last_told = (person, number - other)
    for other in range(number + 1, min(span.stop, number + _REACH + 1)):
        person = told[other]
        if person >= 0:
            around.told[person] += 1
            if person not in around.on:
                around.on[person] = other - number
                if around.next_told[1] == 0:
                    around.next_told = (person, other - number)


def _speech(context: Context, number: int, around: Surroundings) -> None:
    """Count who is named, addressed and hailed in the turns around, apart by whose turns they would be."""
    span = context.spans[number]
    for other in range(max(span.start, number - _TALK), min(span.stop, number + _TALK + 1)):
        turn = context.turns[other]
        side = (other - number) % 2
        for person in turn.named:
            around.named[side][person] += 1
        for person in turn.addressed:
            around.addressed[side][person] += 1
        if turn.hailed:
            for gender in ("m", "f"):
                around.hailed[side][gender] += 1 if gender in turn.hailed else -1


def _narration(context: Context, number: int, around: Surroundings) -> None:
    people, mentions, paragraphs = context.people, context.mentions, context.paragraphs
    turn = context.turns[number]
    start, end = context.first_mentions[number], context.last_mentions[number]
    for place in range(start - 1, max(-1, start - 1 - _LAST_SUBJECT), -1):
        if mentions[place].subject and people[place] >= 0:
            around.last_subject = people[place]
            break
    around.same_before = frozenset(
        people[n] for n in range(max(0, start - _BESIDE), start) if paragraphs[n] == turn.first
    )
    behind = range(end, min(len(people), end + _BESIDE))
    around.same_after = frozenset(people[n] for n in behind if paragraphs[n] == turn.last)
    for place in behind[:_BEHIND]:
        if paragraphs[place] > turn.last and people[place] >= 0:
            around.first_behind = people[place]
            break
    if number > context.spans[number].start:
        before = context.last_mentions[number - 1]
        last = context.turns[number - 1].last
        between = range(before, min(start, before + _BESIDE))
        around.after_before = frozenset(people[n] for n in between if paragraphs[n] == last)
    around.gap = _gap(context, number)


def _gap(context: Context, number: int) -> dict[int, float]:
    """The persons in the narration between the paragraph of the turn before and this turn's."""
    first = context.turns[number].first
    low = max(context.turns[number - 1].last + 1, first - _GAP) if number else first - _GAP
    if low >= first:
        return {}
    gap: dict[int, float] = defaultdict(float)
    last = -1
    for place in range(bisect_left(context.paragraphs, low), bisect_left(context.paragraphs, first)):
        person = context.people[place]
        if person >= 0:
            subject = context.mentions[place].subject
            gap[person] = max(gap[person], 2.0 if subject else 1.0)
            last = person if subject else last
    if last >= 0:
        gap[last] = 3.0
    return gap
