"""Who may speak in each turn: the persons told, mentioned or addressed near it."""

from __future__ import annotations

from dataclasses import dataclass, field

from screenplay.prose.context import Context

__all__ = ["Presence", "find_candidates"]

_BACK_PARAGRAPHS = 60
_BACK_MENTIONS = 70
_AHEAD_PARAGRAPHS = 1
_AHEAD_MENTIONS = 8
_TURNS = 10  # turns on each side, of the same conversation, whose speakers may speak
_ADDRESSED = 3
_AT_MOST = 12  # candidates a turn


@dataclass(slots=True)
class Presence:
    """How present a person is in the narration around a turn; filled while the mentions are walked.

    Attributes:
        distance: Paragraphs back to the last mention, 99 if there is none.
        rank: How many other persons were mentioned since.
        subject: Paragraphs back to the last mention as a subject.
        near: Mentions in the last three paragraphs.
        wide: Mentions in all paragraphs looked at.
        subjects: Mentions as a subject in all of them.
        ahead: Paragraphs to the next mention behind the turn.
        weight: How much speaks for the person as a candidate.
    """

    distance: int = 99
    rank: int = 99
    subject: int = 99
    near: int = 0
    wide: int = 0
    subjects: int = 0
    ahead: int = 99
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """The candidates of a turn.

    Attributes:
        people: Their presences by person, the weightiest first.
    """

    people: dict[int, Presence] = field(default_factory=dict)


def find_candidates(context: Context) -> list[dict[int, Presence]]:
    """Find the candidates of every turn.

    Args:
        context: The layers, unpacked.

    Returns:
        For each turn the candidates with their presence, the weightiest first.
    """
    return [_ranked(_around(context, number)) for number in range(len(context.turns))]


def _ranked(found: dict[int, Presence]) -> dict[int, Presence]:
    if len(found) <= _AT_MOST:
        return found
    return dict(sorted(found.items(), key=lambda item: (-item[1].weight, item[0]))[:_AT_MOST])


def _around(context: Context, number: int) -> dict[int, Presence]:
    found: dict[int, Presence] = {}
    _walk_back(context, number, found)
    _walk_ahead(context, number, found)
    for clue, weight in ((context.verbs[number], 9.0), (context.before[number], 5.0), (context.after[number], 5.0)):
        if clue.person >= 0:
            _add(found, clue.person, weight)
        if clue.mention >= 0 and context.own[clue.mention] >= 0:
            _add(found, context.own[clue.mention], weight / 2)
    segment = context.segments[number]
    for other in range(max(0, number - _TURNS), min(len(context.turns), number + _TURNS + 1)):
        far = abs(other - number)
        if other == number or context.segments[other] != segment:
            continue
        if context.told[other] >= 0:
            _add(found, context.told[other], 3.0 / (1 + far))
        if far <= _ADDRESSED:
            for person in context.turns[other].addressed:
                _add(found, person, 2.0 / (1 + far))
    if context.narrator >= 0:
        _add(found, context.narrator, 1.0)
    return found


def _add(found: dict[int, Presence], person: int, weight: float) -> None:
    presence = found.get(person)
    if presence is None:
        presence = found[person] = Presence()
    presence.weight += weight


def _walk_back(context: Context, number: int, found: dict[int, Presence]) -> None:
    first = context.turns[number].first
    people, paragraphs, mentions = context.people, context.paragraphs, context.mentions
    place = context.first_mention_in(context.starts[number]) - 1
    limit = max(-1, place - _BACK_MENTIONS)
    while place > limit:
        distance = first - paragraphs[place]
        if distance > _BACK_PARAGRAPHS:
            break
        person = people[place]
        if person >= 0:
            presence = found.get(person)
            if presence is None:
                presence = found[person] = Presence()
                presence.rank = len(found) - 1
                presence.distance = distance
                presence.weight += 2.0 / (1.0 + 0.3 * distance)
            presence.wide += 1
            presence.weight += 0.1
            if distance <= 3:
                presence.near += 1
            if mentions[place].subject:
                presence.subjects += 1
                if presence.subject == 99:
                    presence.subject = distance
        place -= 1


def _walk_ahead(context: Context, number: int, found: dict[int, Presence]) -> None:
    last = context.turns[number].last
    people, paragraphs = context.people, context.paragraphs
    place = context.first_mention_in(context.starts[number])
    limit = min(len(people), place + _AHEAD_MENTIONS)
    while place < limit:
        distance = max(0, paragraphs[place] - last)
        if distance > _AHEAD_PARAGRAPHS:
            break
        person = people[place]
        if person >= 0:
            presence = found.get(person)
            if presence is None:
                presence = found[person] = Presence()
                presence.weight += 0.7
            if presence.ahead == 99:
                presence.ahead = distance
                presence.weight += 0.5 / (1 + distance)
        place += 1
