"""Moves told without a place: `went home`, `ran upstairs`, `they sallied out`, `Outside, ...`, `behind the wheel`."""

from __future__ import annotations

from collections.abc import Iterator

from screenplay.prose.assertions import happens
from screenplay.prose.motion import MotionKind, motion_form
from screenplay.prose.move import Move, MoveKind
from screenplay.prose.place_moves import under_way
from screenplay.prose.reading import Reading

__all__ = ["adverb_moves", "may_move"]

_HOMEWARD = frozenset("home homeward homewards".split())
_ELSEWHERE = frozenset(
    "upstairs downstairs outside inside indoors outdoors aboard ashore up-stairs down-stairs in-doors out-doors".split()
)
_AWAY = frozenset("out off away forth".split())
_OPENING = frozenset("outside inside upstairs downstairs".split())
_SIGNS = ("home", "upstairs", "downstairs", "utside", "nside", "indoors", "outdoors", "-stairs", "-doors", "aboard", "ashore", "on board", " got in", "ed in", " way ", "ed on", "ed upon", "visit", "behind the wheel",
          " out", " off", " away", " forth", "seat", "left", "withdrew", "departed")  # fmt: skip
_WE = frozenset("we they everyone everybody".split())
_LEAVING = frozenset(("leave", "depart", "withdraw", "quit", "retire"))


def may_move(stretch: str) -> bool:
    """A quick look whether a sentence may tell a move without a place."""
    return any(sign in stretch for sign in _SIGNS)


def adverb_moves(reading: Reading) -> Iterator[Move]:
    """Find the moves that a sentence tells without naming a place.

    Args:
        reading: The sentence.

    Yields:
        The evidence in order.
    """
    tokens = reading.tokens
    if (
        tokens
        and tokens[0].key in _OPENING
        and (len(tokens) == 1 or tokens[1].key not in ("of", "the", "a", "his", "her"))
    ):
        seen = tokens[0].key == "outside" and not reading.mentions and not _WE & {token.key for token in tokens}
        if not seen and not any(spot.first <= 3 for spot in reading.spots):
            yield Move(
                tokens[0].start, tokens[0].end, reading.number, MoveKind.OPEN, None, tokens[0].key,
                tuple(n for n, _ in reading.mentions.values()), True, 0.7, True,
            )  # fmt: skip
    for at in range(1, len(tokens)):
        move = _adverb_at(reading, at)
        if move is not None:
            yield move


def _adverb_at(reading: Reading, at: int) -> Move | None:
    tokens = reading.tokens
    key = tokens[at].key
    if key == "board" and tokens[at - 1].key == "on":
        return _boarded(reading, at)
    if key == "in":
        return _got_in(reading, at)
    if key == "way":
        return _on_the_way(reading, at)
    if key in ("on", "upon") or key in _VISITED:
        return _called(reading, at)
    if key not in _HOMEWARD and key not in _ELSEWHERE and key not in _AWAY:
        return None
    if any(spot.first <= at < spot.behind for spot in reading.spots):
        return None
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if key == "out" and _through_opening(reading, at):
        ahead = None
    if key in ("outside", "inside", "out", "off", "aboard") and ahead is not None and not ahead.parted:
        if ahead.key in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "my",
            "their",
            "our",
            "of",
            "to",
            "into",
            "on",
            "in",
            "at",
            "its",
            "with",
        ):
            return None
    for verb in range(at - 1, max(-1, at - 5), -1):
        form = motion_form(tokens[verb].key)
        if tokens[verb + 1].parted:
            return None
        if form is None or not form.kinds & {MotionKind.GO, MotionKind.TAKE, MotionKind.REACH}:
            if form is not None and form.kinds & {MotionKind.REST} and key not in _AWAY:
                return _made(reading, verb, at, MoveKind.STAY, 0.5)
            continue
        if key in _AWAY:
            if form.lemma not in _DEPARTING and not (form.lemma in _ALIGHTING and key == "out") or at - verb > 2:
                return None
            return _made(reading, verb, at, MoveKind.DEPART, 0.45)
        return _made(reading, verb, at, MoveKind.ARRIVE, 0.65)
    return None


def _boarded(reading: Reading, at: int) -> Move | None:
    for verb in range(at - 2, max(-1, at - 6), -1):
        form = motion_form(reading.tokens[verb].key)
        if form is not None and form.kinds & {MotionKind.GO, MotionKind.TAKE}:
            in_act = verb >= 2 and reading.tokens[verb - 2].key == "act"  # in the act of stepping on board
            if not in_act and not happens(reading.tokens, verb, form, present=reading.present):
                return None
            actors = reading.actors(verb)
            return None if actors is None else Move(
                reading.tokens[verb].start, reading.tokens[at].end, reading.number, MoveKind.ARRIVE, None, "aboard",
                actors.mentions, actors.together, 0.65, verb <= 6,
            )  # fmt: skip
    return None


def _on_the_way(reading: Reading, at: int) -> Move | None:
    """`They were on their way home.`"""
    tokens = reading.tokens
    keys = [token.key for token in tokens[max(0, at - 2) : at + 2]]
    if len(keys) < 4 or keys[0] != "on" or keys[1] not in ("his", "her", "my", "their", "our", "the"):
        return None
    if keys[3] not in ("home", "back", "to") or tokens[at - 2].start == tokens[0].start:
        return None
    if any(token.key in ("if", "would", "stopped", "that", "was") for token in tokens[:at]):
        return None
    return Move(
        tokens[at - 2].start, tokens[at + 1].end, reading.number, MoveKind.PASS, None, "way",
        tuple(n for n, _ in reading.mentions.values())[:1], False, 0.45, True,
    )  # fmt: skip


_VISITED = frozenset("visited visits".split())
_CALLED = frozenset("called calls waited looked dropped".split())


def _called(reading: Reading, at: int) -> Move | None:
    """`She called on Mrs Hale`, `he visited his uncle`: the move is to where that person lives."""
    tokens = reading.tokens
    verb = at if tokens[at].key in _VISITED else at - 1
    if verb != at and (tokens[verb].key not in _CALLED or tokens[verb].key in ("looked", "dropped")):
        return None
    visited = next(
        (reading.mentions[p][0] for p in range(at + 1, min(at + 3, len(tokens))) if p in reading.mentions), None
    )
    if visited is None or any(spot.first > at and spot.first < at + 6 for spot in reading.spots):
        return None
    form = motion_form("visited")
    actors = reading.actors(verb)
    if form is None or actors is None or not happens(tokens, verb, form, present=reading.present):
        return None
    return Move(
        tokens[verb].start, tokens[at].end, reading.number, MoveKind.ARRIVE, None, "visit",
        (*actors.mentions, visited), actors.together, 0.6, verb <= 6,
    )  # fmt: skip


def _got_in(reading: Reading, at: int) -> Move | None:
    """`He paid the driver and got in.`"""
    tokens = reading.tokens
    ahead = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at - 1].key not in ("got", "get", "climbed", "jumped", "hopped", "piled", "scrambled", "gets", "climbs"):
        return None
    if (
        ahead is not None
        and not ahead.parted
        and ahead.key not in ("and", "beside", "behind", "next", "after", "too", "then")
    ):
        return None
    return _made(reading, at - 1, at, MoveKind.ARRIVE, 0.6)


def _through_opening(reading: Reading, at: int) -> bool:
    """Out of the window, out of the door."""
    keys = [token.key for token in reading.tokens[at + 1 : at + 5]]
    return keys[:1] == ["of"] and bool({"window", "door", "gate", "windows", "hatch"} & set(keys))


_DEPARTING = frozenset(
    "walk run go hurry rush stroll march stride step climb creep dash race drive ride sail stagger stumble wander storm"
    " slip sneak tiptoe shuffle stalk bolt scurry burst hasten scuttle sally clatter stomp set trot trudge".split()
)


_ALIGHTING = frozenset("get jump scramble".split())


def _made(reading: Reading, verb: int, at: int, kind: MoveKind, weight: float) -> Move | None:
    form = motion_form(reading.tokens[verb].key)
    if form is None or not happens(reading.tokens, verb, form, present=reading.present):
        return None
    actors = reading.actors(verb)
    if actors is None:
        return None
    key = reading.tokens[at].key
    if key in _HOMEWARD and (under_way(reading, verb) or actors is None):
        return None
    key = "aboard" if key == "in" else key.replace("-", "")
    return Move(
        reading.tokens[verb].start, reading.tokens[at].end, reading.number, kind, None,
        "home" if key in _HOMEWARD else key, actors.mentions, actors.together, weight, verb <= 6,
    )  # fmt: skip
