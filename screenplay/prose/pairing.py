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
_UNOPENED = 2.9
_REOPENED = 2.4  # one that opens while another was never closed
_NESTED_SAME = 2.0  # a quotation inside one with the same marks
_NESTED = 0.2
_WRONG_CLOSE = 2.5  # closed by a mark of another kind
_WRONG_SINGLE_CLOSE = 0.4  # the same after a full stop, where a single mark can be nothing else
_STRAY = 3.0  # a double mark that means nothing
_TWIN = 1.8  # one of two marks set where one was meant
_MEASURE = 0.8  # a mark of inches or seconds
_STRAY_SURE = 3.3  # a single mark that means nothing, though it opens or closes beyond doubt
_STRAY_SINGLE = 0.3
_STRAY_CLOSING = 0.8  # the same behind a stop or a comma, where an apostrophe seldom stands
_AMID = 1.0  # a single mark before a small letter inside a quotation: 'bout, 'splain
_SURE = 0.9
_CLOSED = -1.9  # openness of a mark that closes beyond doubt
_OPEN = 1.5  # openness of a mark that opens beyond doubt
_SINGLE_OPENS = 0.3  # a single mark opening speech where the text uses double ones
_SHUT = 1.0  # a quotation left open though its paragraph ends with a mark that closes
_TURNED = 1.0  # a mark that opens though it closes beyond doubt by what stands beside it
_GOES_ON = 1.0  # an open quotation goes on without a new opening mark
_NESTED_UNCLOSED = 1.0

_State = tuple[Family, ...]  # the families open at a point, outermost first; at most two
_OUTSIDE: _State = ()
_MENDING = frozenset(("stray", "unopened", "reopen", "wrong close"))
_EDGES = frozenset(("open", "reopen", "close", "wrong close", "unopened"))  # moves that begin or end a quotation


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the paragraph.

    Attributes:
        single: The text marks speech by single marks here.
        runs_on: The next paragraph begins with an opening mark.
        carried: The family of a quotation that the paragraph before left open, or None.
        inside: That quotation surely goes on in this paragraph.
    """

    single: bool = False
    runs_on: bool = False
    carried: Family | None = None
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Paired:
    """One quotation, outermost level.

    Attributes:
        opening: Index of its opening mark, or None if it has none.
        closing: Index of its closing mark, or None if it has none.
        inner: Indexes of the marks of the quotations inside it, opening and closing.
    """

    opening: int | None
    closing: int | None
    inner: tuple[tuple[int, int], ...] = ()


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
        if setting.inside:
            del costs[_OUTSIDE]
    first = next((number for number, mark in enumerate(marks) if mark.apostrophe < 1.0), 0)
    for number, mark in enumerate(marks):
        following: dict[_State, float] = {}
        came: dict[_State, tuple[_State, str]] = {}
        for state, cost in costs.items():
            for target, move, price in _moves(state, mark, number == first, setting):
                total = cost + price
                if total < following.get(target, float("inf")):
                    following[target] = total
                    came[target] = state, move
        costs = following
        trail.append(came)
    shut = _SHUT if marks and marks[-1].at_end and marks[-1].openness <= -1.0 else 0.0
    final = min(costs, key=lambda state: (costs[state] + _ending(state, setting, shut), len(state)))
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
    if mark.openness <= _CLOSED:
        opens += _TURNED
    single = family is Family.SINGLE
    if single:
        opens += 3.0 * mark.apostrophe
        closes += 2.0 * mark.apostrophe
        passing = _passing(mark, setting)
        yield state, "pass", min(passing, _AMID) if mark.amid and state else passing
        if mark.apostrophe == 1.0:
            return
    else:
        yield state, "stray", _TWIN if mark.twin else _MEASURE if mark.measure else _STRAY
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
    if setting.single:
        sure = not _CLOSED < mark.openness < _OPEN and doubt > _SURE - 0.05
        return _STRAY_SURE if sure else 3.0 * doubt * doubt
    return _STRAY_CLOSING if mark.openness <= -1.0 and doubt > _SURE else _STRAY_SINGLE * doubt


def _ending(state: _State, setting: Setting, shut: float) -> float:
    if not state:
        return 0.0
    nested = _NESTED_UNCLOSED if len(state) > 1 else 0.0
    return shut + nested + (_UNCLOSED_RUNNING_ON if setting.runs_on else _UNCLOSED)


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
    found: list[Paired] = []
    inner: list[tuple[int, int]] = []
    opening: int | None = None
    nested: int | None = None
    for number, move in enumerate(moves):
        if move == "inner open":
            nested = number
            continue
        if nested is not None and move in ("inner close", "close", "wrong close"):
            inner.append((nested, number))
        if move in ("reopen", "close", "wrong close", "unopened"):
            found.append(Paired(opening, None if move == "reopen" else number, tuple(inner)))
        if move in _EDGES:
            opening = number if move in ("open", "reopen") else None
            inside = opening is not None
            inner = []
        if move not in ("pass", "stray"):
            nested = None
    if inside:
        found.append(Paired(opening, None, tuple(inner)))
    return found
