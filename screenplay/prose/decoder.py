"""Decide who speaks in all turns together: the best path through the candidates, with the habits of conversation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.prose.evidence import Candidate
from screenplay.prose.turns import Turn

__all__ = ["Choice", "decode"]

_BEAM = 8
_SAME = -2.6  # the same speaker in the next paragraph, nothing told between
_SAME_AFTER = -0.6  # the same after narration
_AGAIN = 1.3  # the speaker before last, as in a conversation of two
_REPLIES = 2.2  # the one whom the turn before addressed
_ANSWERS = 1.2  # the turn addresses the speaker before
_RUNS_ON = 2.6  # the quotation before was left open
_FAR = 4  # paragraphs of narration after which a new conversation begins
_SHARPNESS = 0.7  # turns scores into probabilities


@dataclass(frozen=True, slots=True)
class Choice:
    """Who speaks in a turn.

    Attributes:
        person: Index among the persons, or None if nobody is likely.
        reason: The strongest evidence.
        confidence: The probability, from 0 to 1.
        runner_up: The second likeliest person, or None.
    """

    person: int | None
    reason: str
    confidence: float
    runner_up: int | None


@dataclass(frozen=True, slots=True)
class _Path:
    """One way through the turns so far, as a linked list from its end."""

    score: float
    person: int | None
    earlier: _Path | None

    @property
    def before(self) -> int | None:
        return self.earlier.person if self.earlier else None


def decode(turns: Sequence[Turn], candidates: Sequence[Sequence[Candidate]]) -> list[Choice]:
    """Choose the speakers of all turns.

    Args:
        turns: The turns in order.
        candidates: For each turn the persons who may speak in it.

    Returns:
        One choice a turn.
    """
    picked = _search(turns, candidates)
    return [_choice(turns, candidates, picked, number) for number in range(len(turns))]


def _search(turns: Sequence[Turn], candidates: Sequence[Sequence[Candidate]]) -> list[int | None]:
    paths = [_Path(0.0, None, None)]
    for number, turn in enumerate(turns):
        previous = turns[number - 1] if number else None
        options = candidates[number] or [Candidate(-1, 0.0, "")]
        longer = [
            _Path(
                path.score + option.score + _habit(previous, turn, option.person, path.person, path.before),
                option.person if option.person >= 0 else None,
                path,
            )
            for path in paths
            for option in options
        ]
        paths = _best(longer)
    picked: list[int | None] = []
    path: _Path | None = max(paths, key=lambda p: p.score)
    while path is not None and path.earlier is not None:
        picked.append(path.person)
        path = path.earlier
    return picked[::-1]


def _best(paths: Sequence[_Path]) -> list[_Path]:
    """The best paths, each with other last two speakers: only these matter for what follows."""
    found: dict[tuple[int | None, int | None], _Path] = {}
    for path in sorted(paths, key=lambda p: -p.score):
        found.setdefault((path.person, path.before), path)
        if len(found) == _BEAM:
            break
    return list(found.values())


def _habit(previous: Turn | None, turn: Turn, person: int | None, last: int | None, before: int | None) -> float:
    """How conversations go: speakers take turns, the one addressed replies."""
    if previous is None or person is None or last is None:
        return 0.0
    gap = turn.first - previous.last
    if gap > _FAR:
        return 0.0
    weight = 0.0
    if person == last:
        weight += _SAME if gap <= 1 else _SAME_AFTER
        weight += _RUNS_ON if turn.runs_on else 0.0
    elif person == before:
        weight += _AGAIN if gap <= 2 else _AGAIN / 2
    if person != last and person in previous.addressed:
        weight += _REPLIES
    if person != last and last in turn.addressed:
        weight += _ANSWERS
    return weight


def _choice(
    turns: Sequence[Turn], candidates: Sequence[Sequence[Candidate]], picked: Sequence[int | None], number: int
) -> Choice:
    """Weigh the candidates of one turn with its neighbours as chosen."""
    options = candidates[number]
    if not options or picked[number] is None:
        return Choice(None, "", 0.0, None)
    scores = {option.person: option.score + _context(turns, picked, number, option.person) for option in options}
    top = max(scores.values())
    weights = {person: math.exp(_SHARPNESS * (score - top)) for person, score in scores.items()}
    total = sum(weights.values())
    chosen = picked[number]
    others = sorted((person for person in weights if person != chosen), key=lambda p: (-weights[p], p))
    reason = next(option.reason for option in options if option.person == chosen)
    return Choice(
        chosen,
        reason if reason != "presence" else _turn_reason(turns, picked, number),
        weights[chosen] / total if chosen is not None else 0.0,
        others[0] if others else None,
    )


def _context(turns: Sequence[Turn], picked: Sequence[int | None], number: int, person: int) -> float:
    def at(place: int) -> int | None:
        return picked[place] if 0 <= place < len(picked) else None

    previous = turns[number - 1] if number else None
    weight = _habit(previous, turns[number], person, at(number - 1), at(number - 2))
    if number + 1 < len(turns):
        weight += _habit(turns[number], turns[number + 1], at(number + 1), person, at(number - 1))
    if number + 2 < len(turns):
        weight += _habit(turns[number + 1], turns[number + 2], at(number + 2), at(number + 1), person)
    return weight


def _turn_reason(turns: Sequence[Turn], picked: Sequence[int | None], number: int) -> str:
    if number and picked[number] in turns[number - 1].addressed:
        return "vocative"
    if number >= 2 and picked[number] == picked[number - 2]:
        return "turn"
    return "presence"
