"""Whom the story follows when somebody moves: those who go, or those who stay behind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screenplay.prose.setting.company import Company
from screenplay.prose.setting.move import STATIC, Move, MoveKind

__all__ = ["Following"]

_AHEAD = 700  # characters in which the story shows whom it follows
_BACK = 1200  # characters in which somebody was part of the scene
_LONG = 8000  # characters beyond which nobody remembers who was there
_NEXT = 1.5  # weight of being the first whom the narration speaks of next
_SHARE = 0.8  # of those who stay that those who go must outweigh
_ALONE = 0.6  # share of the story of somebody whom it follows alone


class Following:
    """Judges by who acts and speaks before and after a move."""

    def __init__(self, company: Company) -> None:
        """Judge by the given company.

        Args:
            company: Who takes part where.
        """
        self._company = company

    def follows(self, move: Move, since: int, at: int, behind: int) -> bool:
        """Tell whether the story goes with those who move.

        Args:
            move: The move.
            since: Where the scene began.
            at: Where the sentence of the move begins.
            behind: Where it ends.

        Returns:
            False where the story stays with those whom they leave.
        """
        if move.together or not move.movers or move.kind in STATIC or move.kind is MoveKind.RIDE:
            return True
        movers = self._company.of(move.movers)
        if not movers:
            return True
        if not any(isinstance(person, int) for person in movers) and self._turns_to_another(move.end, behind):
            return False  # the two others went off to the village, and Ann walked on
        back = self._company.between(max(since, at - _BACK), at)
        ahead = self._company.between(behind, behind + _AHEAD)
        going = sum((ahead[person] for person in movers), 0.0)
        # Who is only thought of, or has just been named, counts less than who the scene was about.
        most = max(back.values(), default=1.0)
        staying = sum(ahead[person] * back[person] / most for person in set(back) - movers)
        following = self._company.next_actor(behind)
        if not going and not (staying and any(isinstance(person, int) for person in movers)):
            return not any(isinstance(person, int) and ahead[person] >= 1 for person in back)
        if following in movers:
            going += _NEXT
        return going > 0 and going >= _SHARE * staying

    def _turns_to_another(self, start: int, end: int) -> bool:
        """The rest of the sentence tells what somebody with a name does."""
        return isinstance(self._company.next_actor(start, end), int)

    def _is_of_note(self, person: int | str | None, back: Mapping[int | str, float]) -> bool:
        """Somebody with a name who was in the scene, and of whom the story goes on to tell."""
        return isinstance(person, int) and back.get(person, 0.0) > 0

    def stays_with(self, move: Move, behind: int) -> bool:
        """After somebody went away, the story is told of hardly anybody else."""
        movers = self._company.of(move.movers)
        ahead = self._company.between(behind, behind + _AHEAD)
        return bool(movers) and sum(ahead[person] for person in movers) >= _ALONE * sum(ahead.values())

    def are_among(self, move: Move, others: Sequence[Move]) -> bool:
        """Somebody who moves is one of those who moved before."""
        movers = self._company.of(move.movers)
        return any(movers & self._company.of(other.movers) for other in others)

    def is_stranger(self, move: Move, since: int, at: int) -> bool:
        """Nobody who moves has been in the scene so far, and somebody else has."""
        movers = self._company.of(move.movers)
        present = self.present(since, at)
        return bool(movers) and bool(present) and not movers & present

    def visits(self, move: Move, host: str, since: int, at: int) -> bool:
        """Somebody of the scene calls on somebody who is not in it."""
        present = self.present(max(since, at - _BACK), at)
        guests = self._company.of(move.movers[:-1])
        return host.isdigit() and int(host) not in present and (move.together or bool(guests & present))

    def present(self, since: int, at: int) -> set[int | str]:
        """Who has taken part in a stretch of the text."""
        return set(self._company.between(max(since, at - _LONG), at))
