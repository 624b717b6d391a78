"""Decide who speaks in all turns together: the best path through the candidates, with the habits of conversation."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.prose.cast import Person
from screenplay.prose.evidence import Candidate
from screenplay.prose.turns import Turn

__all__ = ["Choice", "decode"]

_BEAM = 8
_SAME = -2.6  # the same speaker in the next paragraph, nothing told between
_SAME_AFTER = -0.6  # the same after narration
_AGAIN = 1.3  # the speaker before last, as in a conversation of two
_REPLIES = 2.2  # the one whom the turn before addressed
_ANSWERS = 1.2  # the turn addresses the speaker before
_HAILED = 0.8  # a word such as sir or mama fits, or does not fit, the gender of the other side
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


_NOBODY = Candidate(-1, 0.0, "")


@dataclass(frozen=True, slots=True)
class _Path:
    """One way through the turns so far, as a linked list from its end."""

    score: float
    person: int | None
    earlier: _Path | None

    @property
    def before(self) -> int | None:
        return self.earlier.person if self.earlier else None


def decode(turns: Sequence[Turn], candidates: Sequence[Sequence[Candidate]], persons: Sequence[Person]) -> list[Choice]:
    """Choose the speakers of all turns.

    Args:
        turns: The turns in order.
        candidates: For each turn the persons who may speak in it.
        persons: All persons.

    Returns:
        One choice a turn.
    """
    return _Decoder(turns, candidates, persons).choices()


class _Decoder:
    """The turns with their candidates, and the habits of conversation that link them."""

    def __init__(
        self, turns: Sequence[Turn], candidates: Sequence[Sequence[Candidate]], persons: Sequence[Person]
    ) -> None:
        self.turns = turns
        self.candidates = candidates
        self.genders = [person.gender for person in persons]

    def choices(self) -> list[Choice]:
        picked = self._search()
        return [self._choice(picked, number) for number in range(len(self.turns))]

    def _search(self) -> list[int | None]:
        paths = [_Path(0.0, None, None)]
        for number, options in enumerate(self.candidates):
            paths = _best(
                [
                    _Path(
                        path.score + option.score + self._habit(number, option.person, path.person, path.before),
                        option.person if option.person >= 0 else None,
                        path,
                    )
                    for path in paths
                    for option in options or (_NOBODY,)
                ]
            )
        picked: list[int | None] = []
        path: _Path | None = max(paths, key=lambda p: p.score)
        while path is not None and path.earlier is not None:
            picked.append(path.person)
            path = path.earlier
        return picked[::-1]

    def _habit(self, number: int, person: int | None, last: int | None, before: int | None) -> float:
        """How conversations go: speakers take turns, the one addressed replies."""
        if number == 0 or person is None or last is None:
            return 0.0
        previous, turn = self.turns[number - 1], self.turns[number]
        gap = turn.first - previous.last
        if gap > _FAR:
            return 0.0
        weight = 0.0
        if person == last:
            weight += _SAME if gap <= 1 else _SAME_AFTER
            return weight + (_RUNS_ON if turn.runs_on else 0.0)
        if person == before:
            weight += _AGAIN if gap <= 2 else _AGAIN / 2
        if person in previous.addressed:
            weight += _REPLIES
        if last in turn.addressed:
            weight += _ANSWERS
        for hailed, whom in ((previous.hailed, person), (turn.hailed, last)):
            gender = self.genders[whom] if hailed and whom >= 0 else None
            if gender is not None:
                weight += _HAILED if gender in hailed else -_HAILED
        return weight

    def _choice(self, picked: Sequence[int | None], number: int) -> Choice:
        """Weigh the candidates of one turn with its neighbours as chosen."""
        options, chosen = self.candidates[number], picked[number]
        if not options or chosen is None:
            return Choice(None, "", 0.0, None)
        scores = {option.person: option.score + self._context(picked, number, option.person) for option in options}
        top = max(scores.values())
        weights = {person: math.exp(_SHARPNESS * (score - top)) for person, score in scores.items()}
        others = sorted((person for person in weights if person != chosen), key=lambda p: (-weights[p], p))
        reason = next(option.reason for option in options if option.person == chosen)
        return Choice(
            chosen,
            reason if reason != "presence" else self._turn_reason(picked, number),
            weights[chosen] / sum(weights.values()),
            others[0] if others else None,
        )

    def _context(self, picked: Sequence[int | None], number: int, person: int) -> float:
        """The habits that link a person in this turn to the turns around it."""

        def at(place: int) -> int | None:
            return picked[place] if 0 <= place < len(picked) else None

        weight = self._habit(number, person, at(number - 1), at(number - 2))
        if number + 1 < len(picked):
            weight += self._habit(number + 1, at(number + 1), person, at(number - 1))
        if number + 2 < len(picked):
            weight += self._habit(number + 2, at(number + 2), at(number + 1), person)
        return weight

    def _turn_reason(self, picked: Sequence[int | None], number: int) -> str:
        if number and picked[number] in self.turns[number - 1].addressed:
            return "vocative"
        if number >= 2 and picked[number] == picked[number - 2]:
            return "turn"
        return "presence"


def _best(paths: Sequence[_Path]) -> list[_Path]:
    """The best paths, each with other last two speakers: only these matter for what follows."""
    found: dict[tuple[int | None, int | None], _Path] = {}
    for path in sorted(paths, key=lambda p: -p.score):
        found.setdefault((path.person, path.before), path)
        if len(found) == _BEAM:
            break
    return list(found.values())
