"""Who may speak in each turn: the persons told, mentioned or addressed near it."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from screenplay.prose.lexicon import words
from screenplay.prose.mentions import MentionKind
from screenplay.prose.speaking.clues import Form
from screenplay.prose.speaking.context import Context

__all__ = ["AT_MOST", "NEVER", "Presence", "find_candidates"]

NEVER = 99  # a distance that is not there
_BACK_PARAGRAPHS = 60
_BACK_MENTIONS = 70
_NEAR_PARAGRAPHS = 3
_AHEAD_PARAGRAPHS = 1
_AHEAD_MENTIONS = 8
_TURNS = 10  # turns on each side, of the same conversation, whose speakers may speak
_ADDRESSED = 3
AT_MOST = 10  # candidates a turn
_AT_MOST_OF_A_BOOK = 8
_TAGGED = 4  # candidates of a turn whose tag has a name
_TAG, _BEAT, _SPEAKING, _HEARING, _NARRATING = 9.0, 5.0, 3.0, 2.0, 1.0  # what counts for a candidate, most first
_SEEN, _SEEN_AGAIN, _SEEN_NEXT, _FADE = 2.0, 0.1, 0.7, 0.3


@dataclass(slots=True)
class Presence:
    """How present a person is in the narration around a turn; filled while the mentions are walked.

    Attributes:
        distance: Paragraphs back to the last mention.
        rank: How many other persons were mentioned since.
        subject: Paragraphs back to the last mention as a subject.
        near: Mentions in the last paragraphs.
        wide: Mentions in all paragraphs looked at.
        subjects: Mentions as a subject in all of them.
        ahead: Paragraphs to the next mention behind the turn.
        moved: The last that is told of where they go: 1 they come, -1 they leave; 0 nothing.
        weight: How much speaks for the person as a candidate.
    """

    distance: int = NEVER
    rank: int = NEVER
    subject: int = NEVER
    near: int = 0
    wide: int = 0
    subjects: int = 0
    ahead: int = NEVER
    moved: float = 0.0
    weight: float = 0.0


def find_candidates(context: Context, number: int, silent: Container[int]) -> Mapping[int, Presence]:
    """Find the candidates of a turn.

    Args:
        context: The layers, unpacked.
        number: Index of the turn.
        silent: Names that only address; whom they mean speaks, not they, unless nobody else is there.

    Returns:
        The candidates with their presence, the weightiest first.
    """
    found = _around(context, number)
    # Whom the tag names, or the speech itself, speaks, whatever the name does elsewhere.
    sure = context.turns[number].given | {context.clues[number].verb.person}
    speaking = [item for item in found.items() if item[0] not in silent or item[0] in sure] or list(found.items())
    speaking = [item for item in speaking if item[0] != _not_their_own(context, number)] or speaking
    most = _AT_MOST_OF_A_BOOK if context.is_book else AT_MOST
    if context.clues[number].verb.form in (Form.NAME, Form.FIRST):
        most = _TAGGED
    return dict(sorted(speaking, key=lambda item: (-item[1].weight, item[0]))[:most])


def _not_their_own(context: Context, number: int) -> int:
    """The person by whose name the tag calls a mother, uncle or wife that speaks; or -1."""
    verb = context.clues[number].verb
    if verb.form != Form.NOMINAL or context.mentions[verb.mention].head not in words("kin"):
        return -1
    named = context.mentions[verb.mention - 1].kind is MentionKind.NAME  # whose `her` is would be a guess
    return context.owners[number] if named else -1


def _around(context: Context, number: int) -> dict[int, Presence]:
    found: dict[int, Presence] = {}
    _walk_back(context, number, found)
    _walk_ahead(context, number, found)
    _weigh_clues(context, number, found)
    _weigh_talk(context, number, found)
    if context.narrator >= 0:
        _add(found, context.narrator, _NARRATING)
    return found


def _weigh_clues(context: Context, number: int, found: dict[int, Presence]) -> None:
    """Whom the tag and the beats of the turn mean, and whose name it gives."""
    clues = context.clues[number]
    for clue, weight in ((clues.verb, _TAG), (clues.before, _BEAT), (clues.after, _BEAT)):
        if clue.person >= 0:
            _add(found, clue.person, weight)
        if clue.mention >= 0 and context.own[clue.mention] >= 0:
            _add(found, context.own[clue.mention], weight / 2)
    for person in context.turns[number].given:
        _add(found, person, _TAG)


def _weigh_talk(context: Context, number: int, found: dict[int, Presence]) -> None:
    """Who speaks, and who is addressed, in the turns around."""
    span = context.spans[number]
    for other in range(max(span.start, number - _TURNS), min(span.stop, number + _TURNS + 1)):
        far = abs(other - number)
        if far == 0:
            continue
        if context.told[other] >= 0:
            _add(found, context.told[other], _SPEAKING / (1 + far))
        if far <= _ADDRESSED:
            for person in context.turns[other].addressed:
                _add(found, person, _HEARING / (1 + far))


def _add(found: dict[int, Presence], person: int, weight: float) -> None:
    presence = found.get(person)
    if presence is None:
        presence = found[person] = Presence()
    presence.weight += weight


def _walk_back(context: Context, number: int, found: dict[int, Presence]) -> None:
    first = context.turns[number].first
    people, paragraphs, mentions = context.people, context.paragraphs, context.mentions
    place = context.first_mentions[number] - 1
    for at in range(place, max(-1, place - _BACK_MENTIONS), -1):
        distance = first - paragraphs[at]
        if distance > _BACK_PARAGRAPHS:
            break
        person = people[at]
        if person < 0:
            continue
        presence = found.get(person)
        if presence is None:
            presence = found[person] = Presence(distance, len(found), weight=_SEEN / (1.0 + _FADE * distance))
        if not presence.moved and at in context.moves:
            presence.moved = context.moves[at] if presence.subjects == 0 else context.moves[at] / 2
        presence.wide += 1
        presence.weight += _SEEN_AGAIN
        if distance <= _NEAR_PARAGRAPHS:
            presence.near += 1
        if mentions[at].subject:
            presence.subjects += 1
            presence.subject = min(presence.subject, distance)


def _walk_ahead(context: Context, number: int, found: dict[int, Presence]) -> None:
    last = context.turns[number].last
    start = context.first_mentions[number]
    for at in range(start, min(len(context.people), start + _AHEAD_MENTIONS)):
        distance = max(0, context.paragraphs[at] - last)
        if distance > _AHEAD_PARAGRAPHS:
            break
        person = context.people[at]
        if person < 0:
            continue
        presence = found.get(person)
        if presence is None:
            presence = found[person] = Presence(weight=_SEEN_NEXT)
        if presence.ahead == NEVER:
            presence.ahead = distance
            presence.weight += 0.5 / (1 + distance)
