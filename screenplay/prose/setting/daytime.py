"""The part of the day that each scene is in: what the text says, carried forward until it says something else."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.times import TimeMark

__all__ = ["parts_of_day"]

_CLEAR = 0.5  # strength of a sign that tells the time by itself
_SURE = 0.7  # strength of a sign that turns day into night
_EARLY = 1000  # characters from a scene's start in which a sign tells how it begins
_DAWNS = (5, 6)  # hours at which a night ends
_MORNINGS = (7, 8)  # hours that a night has gone over to
_WOKEN = "DAWN"  # when another day begins, for the hours of its clock
_EVENINGS = (6, 7, 8)  # hours that are of the evening where the day has gone on
_HOPS = 1  # unannounced scenes between which it is still the same part of the day
_FAINT = 0.3  # strength that fainter signs must have together
_EVENING_PLACES = frozenset("pub bar nightclub inn saloon taproom snug wings opera casino".split())
_ORDER = {"DAWN": 0, "MORNING": 1, "DAY": 2, "AFTERNOON": 3, "DUSK": 4, "EVENING": 4, "NIGHT": 5}
_HALF = {"DAWN": "DAY", "MORNING": "DAY", "AFTERNOON": "DAY", "DUSK": "NIGHT", "EVENING": "NIGHT"}


def parts_of_day(cuts: Sequence[Cut], marks: Sequence[TimeMark]) -> list[tuple[str, bool]]:
    """Tell the part of the day of every scene.

    Args:
        cuts: The scenes in order.
        marks: The signs of the time in order.

    Returns:
        For each scene the part of the day, and whether it is a guess.
    """
    starts = [mark.start for mark in marks]
    inside = [
        [
            mark
            for mark in marks[bisect_left(starts, cut.start) : bisect_left(starts, cut.end)]
            if mark.part or mark.hour
        ]
        for cut in cuts
    ]
    found: list[str | None] = []
    carried: str | None = None
    weak: str | None = None  # what faint signs tell, until the text says it
    present: str | None = None  # when the story was, before it looked back
    back = False
    for cut, signs in zip(cuts, inside, strict=True):
        if cut.flashback and not back:
            present, carried = carried, None
        elif back and not cut.flashback:
            carried = present
        back = cut.flashback
        if cut.jump is not None and cut.jump.another_day:
            carried = None
        part = _told(cut, signs, carried)
        weak = part or _faintly(signs) or (None if cut.jump is not None else weak)
        found.append(part or weak)
        carried = _last(cut, signs, part)
    return _filled(cuts, found)


def _told(cut: Cut, signs: Sequence[TimeMark], carried: str | None) -> str | None:
    """The part of the day at the start of a scene."""
    another_day = cut.jump is not None and cut.jump.another_day
    before = carried or (_WOKEN if another_day else None)  # what an hour of the clock comes after
    if cut.jump is not None:
        part = cut.jump.part or _by_clock(cut.jump.hour, before, later=cut.start > 0 and not another_day)
        if part is not None:
            return part
    free = carried is None or cut.jump is not None or (cut.broken and not cut.moved and not cut.unannounced)
    for sign in signs:
        part = sign.part or _by_clock(sign.hour, before)
        if part is None or sign.strength < _CLEAR or sign.start - cut.start >= _EARLY:
            continue
        if free or (_goes_on(carried, part) and _is_sure(sign, part, signs, carried)):
            return part
    return carried


def _by_clock(hour: int, carried: str | None, *, later: bool = False) -> str | None:
    """The part of the day of an hour of the clock, as it comes next; `later` where the day has gone on."""
    if not hour:
        return None
    night = carried == "NIGHT"
    if hour == 12:
        return "NIGHT" if night or carried in ("EVENING", "DUSK") else "DAY"
    if hour <= 6 and night:
        return "DAWN" if hour in _DAWNS else "NIGHT"
    if night and hour in _MORNINGS:
        return "MORNING"
    if hour <= 5:
        return "AFTERNOON"
    if later and hour in _EVENINGS and not night:
        return "EVENING"
    return None if carried is None else _after(hour, carried)


def _after(hour: int, carried: str) -> str:
    """The part of the day of an hour from six to eleven, as it follows another."""
    if carried == "NIGHT":
        return "NIGHT"
    if _ORDER[carried] < _ORDER["DAY"]:
        return "MORNING"
    return "EVENING" if hour in _EVENINGS else "NIGHT"


def _goes_on(before: str | None, part: str | None) -> bool:
    """Time does not run back within a day."""
    dawns = before == "NIGHT" and part == "DAWN"
    return before is None or part is None or dawns or _ORDER[part] >= _ORDER[before]


def _is_sure(sign: TimeMark, part: str, signs: Sequence[TimeMark], carried: str | None) -> bool:
    """From day to night takes more than one word that may be a figure of speech."""
    half = _HALF.get(part, part)
    if part == "DAWN" and carried == "NIGHT":
        return sign.strength >= _CLEAR
    if sign.strength >= _SURE or carried is None or half == _HALF.get(carried, carried):
        return True
    return sum(_HALF.get(other.part or "", other.part) == half for other in signs) > 1


def _faintly(signs: Sequence[TimeMark]) -> str | None:
    """The half of the day that the signs of a scene speak for together."""
    halves: Counter[str] = Counter()
    best: dict[str, tuple[float, str]] = {}
    for sign in signs:
        if sign.part is None or sign.jump:
            continue
        half = _HALF.get(sign.part, sign.part)
        halves[half] += sign.strength  # type: ignore[assignment]
        best[half] = max(best.get(half, (0.0, sign.part)), (sign.strength, sign.part))
    if not halves:
        return None
    half = max(halves, key=lambda h: halves[h])
    return best[half][1] if halves[half] >= _FAINT else None


def _last(cut: Cut, signs: Sequence[TimeMark], part: str | None) -> str | None:
    """The part of the day at the end of a scene."""
    for sign in signs:
        told = sign.part or _by_clock(sign.hour, part)
        if told is None or sign.strength <= _CLEAR or sign.sentence is None or sign.start <= cut.start:
            continue
        if _goes_on(part, told) and _is_sure(sign, told, signs, part):
            part = told
    return part


def _filled(cuts: Sequence[Cut], found: Sequence[str | None]) -> list[tuple[str, bool]]:
    """Where nothing is told, the time of the next scene that goes on from it; else a guess: the day."""
    filled: list[tuple[str, bool]] = []
    guess = "DAY"
    for number, (cut, part) in enumerate(zip(cuts, found, strict=True)):
        if part is not None or cut.jump is not None or cut.flashback:
            guess = "DAY"
        guess = _usual(cut) or guess
        filled.append((part or _next_told(cuts, found, number) or guess, part is None))
    return filled


def _usual(cut: Cut) -> str | None:
    """When people mostly are at such a place, if that can be said."""
    return "EVENING" if cut.site is not None and cut.site.group in _EVENING_PLACES else None


def _next_told(cuts: Sequence[Cut], found: Sequence[str | None], number: int) -> str | None:
    """The part of the day of the next scene that the story runs on into and that tells one."""
    hops = 0
    for later in range(number + 1, len(cuts)):
        hops += cuts[later].unannounced
        if hops > _HOPS:
            return None  # so often unannounced, the time may have moved on
        runs_on = cuts[later].moved or (cuts[later].unannounced and cuts[later].jump is None)
        if not runs_on or found[later] is not None:
            return found[later] if runs_on else None
    return None
