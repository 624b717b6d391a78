"""Pair the quotation marks of one paragraph: a state machine that takes the cheapest reading.

Clean text costs nothing: marks open and close in turn. Broken text costs what would have to be mended (a mark left out,
a mark of the wrong kind, a stray one), and of all readings the one that mends least is taken (Viterbi's algorithm over
the marks, so the time is linear in their number).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.prose.marks import Family, Mark

__all__ = ["Paired", "Pairing", "Setting", "pair"]

# What mending costs. The unit is one doubtful look of a mark (see Mark.openness).
_UNCLOSED = 2.5  # a quotation without an end
_UNCLOSED_RUNNING_ON = 0.5  # the same where the next paragraph goes on with an opening mark
_UNOPENED_FIRST = 2.0  # a quotation without a beginning, first in its paragraph
_UNOPENED = 3.0
_REOPENED = 3.5  # one that opens while another was never closed
_NESTED_SAME = 2.0  # a quotation inside one with the same marks
_NESTED = 0.2
_WRONG_CLOSE = 2.5  # closed by a mark of another kind
_WRONG_SINGLE_CLOSE = 0.4  # the same after a full stop, where a single mark can be nothing else
_STRAY = 3.0  # a double mark that means nothing
_STRAY_SINGLE = 0.3
_SINGLE_OPENS = 0.8  # a single mark opening speech where the text uses double ones
_GOES_ON = 1.0  # an open quotation goes on without a new opening mark
_NESTED_UNCLOSED = 1.0

_State = tuple[Family, ...]  # the families open at a point, outermost first; at most two
_OUTSIDE: _State = ()
_MENDING = frozenset(("stray", "unopened", "reopen", "wrong close"))


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the paragraph.

    Attributes:
        single: The text marks speech by single marks here.
        runs_on: The next paragraph begins with an opening mark.
        carried: The family of a quotation that the paragraph before left open, or None.
    """

    single: bool = False
    runs_on: bool = False
    carried: Family | None = None


@dataclass(frozen=True, slots=True)
class Paired:
    """One quotation, outermost level.

    Attributes:
        opening: Index of its opening mark, or None if it has none.
        closing: Index of its closing mark, or None if it has none.
    """

    opening: int | None
    closing: int | None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The reading of a paragraph.

    Attributes:
        quotations: The outermost quotations in order.
        mended: How many marks had to be mended: left out, of the wrong kind, or stray.
        left_open: The family of a quotation still open at the end, or None.
    """

    quotations: tuple[Paired, ...]
    mended: int
    left_open: Family | None


def pair(marks: Sequence[Mark], setting: Setting) -> Pairing:
    """Pair the marks of a paragraph.

    Args:
        marks: Its marks in order.
        setting: What surrounds it.

    Returns:
        The cheapest reading.
    """
    plain = _in_turn(marks, setting)
    if plain is not None:
        return plain
    trail: list[dict[_State, tuple[_State, str]]] = []
    costs: dict[_State, float] = {_OUTSIDE: 0.0}
    if setting.carried is not None:
        costs[(setting.carried,)] = _GOES_ON
    for number, mark in enumerate(marks):
        following: dict[_State, float] = {}
        came: dict[_State, tuple[_State, str]] = {}
        for state, cost in costs.items():
            for target, move, price in _moves(state, mark, number == 0, setting):
                total = cost + price
                if total < following.get(target, float("inf")):
                    following[target] = total
                    came[target] = state, move
        costs = following
        trail.append(came)
    final = min(costs, key=lambda state: (costs[state] + _ending(state, setting), len(state)))
    moves = _moves_taken(trail, final)
    mended = sum(move in _MENDING for move in moves) + (bool(final) and not setting.runs_on)
    carried = setting.carried is not None and _starts_inside(trail, final)
    return Pairing(tuple(_quotations(moves, inside=carried)), mended, final[0] if final else None)


def _in_turn(marks: Sequence[Mark], setting: Setting) -> Pairing | None:
    """The common case, read without search: double marks that open and close in turn."""
    if setting.single or setting.carried is not None:
        return None
    quotations = []
    opening: int | None = None
    for number, mark in enumerate(marks):
        if mark.family is Family.SINGLE:
            if mark.apostrophe < 1.0:
                return None
        elif opening is None:
            if mark.openness < 1.0:
                return None
            opening = number
        else:
            if mark.openness > -1.0 or mark.family is not marks[opening].family:
                return None
            quotations.append(Paired(opening, number))
            opening = None
    if opening is not None:
        return None
    return Pairing(tuple(quotations), 0, None)


def _moves(state: _State, mark: Mark, first: bool, setting: Setting) -> Iterator[tuple[_State, str, float]]:
    """What a mark can mean in a state: (state after, move, cost)."""
    family = mark.family
    opens, closes = max(0.0, -mark.openness), max(0.0, mark.openness)
    single = family is Family.SINGLE
    if single:
        opens += 3.0 * mark.apostrophe
        closes += 2.0 * mark.apostrophe
        yield state, "pass", _passing(mark, setting)
        if mark.apostrophe == 1.0:
            return
    else:
        yield state, "stray", _STRAY
    if not state:
        foreign = single and not setting.single
        if not foreign or mark.at_start:
            yield (family,), "open", opens + (_SINGLE_OPENS if foreign else 0.0)
        if not foreign:
            yield _OUTSIDE, "unopened", closes + (_UNOPENED_FIRST if first else _UNOPENED)
        return
    outer, inner = state[0], state[1] if len(state) > 1 else None
    if inner is None:
        yield from _moves_inside(state, mark, opens, closes, setting)
        return
    if family is inner:
        yield (outer,), "inner close", closes
    if family is outer and inner is not outer:
        yield _OUTSIDE, "close", closes + _NESTED_UNCLOSED


def _moves_inside(
    state: _State, mark: Mark, opens: float, closes: float, setting: Setting
) -> Iterator[tuple[_State, str, float]]:
    family, outer = mark.family, state[0]
    if family is outer:
        yield _OUTSIDE, "close", closes
        yield (outer, family), "inner open", opens + _NESTED_SAME
        yield (family,), "reopen", opens + _REOPENED
        return
    yield (outer, family), "inner open", opens + _NESTED
    swapped = Family.SINGLE in (family, outer) and not setting.single
    ended = mark.openness <= -1.0 and mark.apostrophe < 0.2
    yield _OUTSIDE, "wrong close", closes + (_WRONG_SINGLE_CLOSE if swapped and ended else _WRONG_CLOSE)


def _passing(mark: Mark, setting: Setting) -> float:
    """What it costs to read a single mark as an apostrophe or as nothing."""
    doubt = 1.0 - mark.apostrophe
    return 3.0 * doubt * doubt if setting.single else _STRAY_SINGLE * doubt


def _ending(state: _State, setting: Setting) -> float:
    if not state:
        return 0.0
    nested = _NESTED_UNCLOSED if len(state) > 1 else 0.0
    return nested + (_UNCLOSED_RUNNING_ON if setting.runs_on else _UNCLOSED)


def _moves_taken(trail: Sequence[dict[_State, tuple[_State, str]]], final: _State) -> list[str]:
    moves = []
    state = final
    for came in reversed(trail):
        state, move = came[state]
        moves.append(move)
    return moves[::-1]


def _starts_inside(trail: Sequence[dict[_State, tuple[_State, str]]], final: _State) -> bool:
    """The reading takes the quotation that the paragraph before left open to go on."""
    state = final
    for came in reversed(trail):
        state = came[state][0]
    return bool(state)


def _quotations(moves: Sequence[str], *, inside: bool) -> list[Paired]:
    found = []
    opening: int | None = None
    for number, move in enumerate(moves):
        if move == "open":
            opening, inside = number, True
        elif move == "reopen":
            found.append(Paired(opening, None))
            opening = number
        elif move in ("close", "wrong close"):
            found.append(Paired(opening, number))
            opening, inside = None, False
        elif move == "unopened":
            found.append(Paired(None, number))
    if inside:
        found.append(Paired(opening, None))
    return found
