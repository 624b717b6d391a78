"""Moves told without a place: `went home`, `ran upstairs`, `they sallied out`, `Outside, ...`, `called on him`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.governed import is_under_way
from screenplay.prose.setting.motion import MotionForm, MotionKind, motion_form
from screenplay.prose.setting.move import Move, MoveKind
from screenplay.prose.setting.reading import Actors, Reading, Telling

__all__ = ["adverb_moves", "may_move"]

_HOMEWARD = frozenset("home homeward homewards".split())
_ELSEWHERE = frozenset(
    "upstairs downstairs outside inside indoors outdoors aboard ashore up-stairs down-stairs in-doors out-doors".split()
)
_AWAY = frozenset("out off away forth".split())
_OPENING = frozenset("outside inside upstairs downstairs".split())
_MAY_MOVE = re.compile(
    r"\b(?:home(?:wards?)?|(?:up|down)-?stairs|(?:out|in)side|(?:in|out)-?doors|aboard|ashore|on board|out|off|away"
    r"|forth|back|returned|returns|(?:went|go(?:es)?|came|comes?|walk(?:ed|s)?|step(?:ped|s)|ran|sel(?:f|ves)) in"
    r"|(?:got|gets?|climb(?:ed|s)|jumped|hopped|piled|scrambled) in|way (?:home|back|to)"
    r"|(?:called|calls|waited) (?:up)?on|visit(?:ed|s))\b",
    re.IGNORECASE,
)
_WE = frozenset("we they everyone everybody".split())
_DETERMINERS = frozenset("the a an his her my their our its".split())
_PREPOSITIONS = frozenset("of to into on in at with".split())
_AS_PREPOSITION = frozenset("outside inside out off aboard".split())  # where a phrase follows
_DEPARTING = frozenset(
    "walk run go hurry rush stroll march stride step climb creep dash race drive ride sail stagger stumble wander storm"
    " slip sneak tiptoe shuffle stalk bolt scurry burst hasten scuttle sally clatter stomp set trot trudge".split()
)
_ALIGHTING = frozenset("get jump scramble".split())
_GETTING = frozenset("got get climbed jumped hopped piled scrambled gets climbs".split())
_THEN = frozenset("and beside behind next after too then".split())
_ENTERING = frozenset("go come walk step run get hurry rush stride slip storm march wander stagger".split())
_THEN_IN = frozenset("and after before first with without through by".split())
_THEN_BACK = frozenset("in inside and he she they i we to with again after before".split())
_OPENINGS = frozenset("window door gate windows hatch".split())
_VISITED = frozenset("visited visits".split())
_CALLED = frozenset("called calls waited".split())
_REACH = 4  # words between a verb and its adverb


def may_move(stretch: str) -> bool:
    """A quick look whether a sentence may tell a move without a place."""
    return _MAY_MOVE.search(stretch) is not None


def adverb_moves(reading: Reading) -> Iterator[Move]:
    """Find the moves that a sentence tells without naming a place.

    Args:
        reading: The sentence.

    Yields:
        The evidence in order.
    """
    opening = _opening(reading)
    if opening is not None:
        yield opening
    for at in range(1, len(reading.tokens)):
        move = _move_at(reading, at)
        if move is not None:
            yield move


def _opening(reading: Reading) -> Move | None:
    """`Outside, the rain ...`, `Upstairs she ...`."""
    key = reading.key(0)
    if key not in _OPENING or reading.key(1) in ("of", "the", "a", "his", "her"):
        return None
    if key == "outside" and not reading.mentions and not _WE & set(reading.keys(1, len(reading.tokens))):
        return None  # a sight, and nobody there
    if any(spot.first <= 3 for spot in reading.spots):
        return None
    return reading.move(Telling(MoveKind.OPEN, 0.7, key), 0, 0, Actors(reading.everybody(), together=True))


def _move_at(reading: Reading, at: int) -> Move | None:
    """The move that the word at an index tells."""
    key = reading.key(at)
    if key == "board":
        return _boarded(reading, at)
    if key == "in":
        return _got_in(reading, at) or _came_in(reading, at)
    if key in ("back", "returned", "returns"):
        return _came_back(reading, at)
    if key == "way":
        return _on_the_way(reading, at)
    if key in ("on", "upon") or key in _VISITED:
        return _called(reading, at)
    if key in _HOMEWARD or key in _ELSEWHERE or key in _AWAY:
        return _went(reading, at)
    return None


def _went(reading: Reading, at: int) -> Move | None:
    key = reading.key(at)
    if reading.key(at - 1) == "way":
        return None
    if any(spot.first <= at < spot.behind for spot in reading.spots) or _leads_phrase(reading, at):
        return None
    for verb in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if reading.tokens[verb + 1].parted:
            return None
        form = motion_form(reading.key(verb))
        if form is None:
            continue
        if form.kinds & {MotionKind.GO, MotionKind.TAKE, MotionKind.REACH}:
            return _gone(reading, verb, at, form)
        if MotionKind.REST in form.kinds and key not in _AWAY:
            return _made(reading, verb, at, Telling(MoveKind.STAY, 0.5, key))
    return None


def _leads_phrase(reading: Reading, at: int) -> bool:
    """The word is the preposition of a phrase: `outside the door`, `out of the house`; not `out of the window`."""
    key, ahead = reading.key(at), at + 1
    if key not in _AS_PREPOSITION or ahead >= len(reading.tokens) or reading.tokens[ahead].parted:
        return False
    if key == "out" and reading.key(ahead) == "of" and _OPENINGS & set(reading.keys(ahead, ahead + 4)):
        return False
    return reading.key(ahead) in _DETERMINERS or reading.key(ahead) in _PREPOSITIONS


def _gone(reading: Reading, verb: int, at: int, form: MotionForm) -> Move | None:
    key = reading.key(at)
    if key not in _AWAY:
        return _made(reading, verb, at, Telling(MoveKind.ARRIVE, 0.65, key))
    leaves = (
        form.lemma in _DEPARTING
        or reading.key(at - 1).endswith(("self", "selves"))
        or (form.lemma in _ALIGHTING and key == "out")
    )
    return _made(reading, verb, at, Telling(MoveKind.DEPART, 0.45, key)) if leaves and at - verb <= 2 else None


def _made(reading: Reading, verb: int, at: int, telling: Telling) -> Move | None:
    form = motion_form(reading.key(verb))
    if form is None or not happens(reading.tokens, verb, form, present=reading.present):
        return None
    actors = reading.actors(verb)
    homeward = telling.adverb in _HOMEWARD
    if actors is None or (homeward and is_under_way(reading, verb)):
        return None
    adverb = "home" if homeward else telling.adverb.replace("-", "")
    return reading.move(Telling(telling.kind, telling.weight, adverb), verb, at, actors)


def _boarded(reading: Reading, at: int) -> Move | None:
    """Somebody goes `on board`."""
    if reading.key(at - 1) != "on":
        return None
    for verb in range(at - 2, max(-1, at - 2 - _REACH), -1):
        form = motion_form(reading.key(verb))
        if form is None or not form.kinds & {MotionKind.GO, MotionKind.TAKE}:
            continue
        in_act = reading.key(verb - 2) == "act"  # in the act of going ashore
        if not in_act and not happens(reading.tokens, verb, form, present=reading.present):
            return None
        actors = reading.actors(verb)
        return None if actors is None else reading.move(Telling(MoveKind.ARRIVE, 0.65, "aboard"), verb, at, actors)
    return None


def _got_in(reading: Reading, at: int) -> Move | None:
    """Somebody gets in: `he paid the driver and got in`."""
    if reading.key(at - 1) not in _GETTING:
        return None
    ends = at + 1 >= len(reading.tokens) or reading.tokens[at + 1].parted or reading.key(at + 1) in _THEN
    return _made(reading, at - 1, at, Telling(MoveKind.ARRIVE, 0.6, "aboard")) if ends else None


def _came_in(reading: Reading, at: int) -> Move | None:
    """Somebody goes inside: `Bill went in first`, `she let herself in`."""
    form = motion_form(reading.key(at - 1))
    letting = reading.key(at - 2) == "let" and reading.key(at - 1).endswith(("self", "selves"))
    if not letting and (form is None or form.lemma not in _ENTERING):
        return None
    ends = at + 1 >= len(reading.tokens) or reading.tokens[at + 1].parted or reading.key(at + 1) in _THEN_IN
    verb = at - 2 if letting else at - 1
    return _made(reading, verb, at, Telling(MoveKind.ARRIVE, 0.5, "inside")) if ends else None


def _came_back(reading: Reading, at: int) -> Move | None:
    """Somebody is back where the story was before: `when she came back in`, `he returned`."""
    ahead = reading.key(at + 1)
    ends = at + 1 >= len(reading.tokens) or reading.tokens[at + 1].parted or ahead in _THEN_BACK
    if not ends or (ahead == "to" and reading.key(at + 2) in _DETERMINERS):
        return None
    telling = Telling(MoveKind.ARRIVE, 0.5, "back")
    if reading.key(at) != "back":
        return _made(reading, at, at, telling)
    form = motion_form(reading.key(at - 1))
    return _made(reading, at - 1, at, telling) if form is not None and form.lemma in _ENTERING else None


def _on_the_way(reading: Reading, at: int) -> Move | None:
    """Somebody is on the way: `they were on their way home`."""
    if at < 3 or reading.key(at - 2) != "on" or reading.key(at - 1) not in _DETERMINERS:
        return None
    if reading.key(at + 1) not in ("home", "back", "to"):
        return None
    if {"if", "would", "stopped", "that", "was"} & set(reading.keys(0, at)):
        return None
    return reading.move(Telling(MoveKind.WAY, 0.45, "way"), at - 2, at + 1, Actors(reading.everybody()[:1]))


def _called(reading: Reading, at: int) -> Move | None:
    """`She called on Mrs Hale`, `he visited his uncle`: the move is to where that person lives."""
    verb = at if reading.key(at) in _VISITED else at - 1
    if verb != at and reading.key(verb) not in _CALLED:
        return None
    hosts = [reading.mentions[place][0] for place in (at + 1, at + 2) if place in reading.mentions]
    if not hosts or any(at < spot.first < at + 6 for spot in reading.spots):
        return None
    form = motion_form("visited")
    actors = reading.actors(verb)
    if form is None or actors is None or not happens(reading.tokens, verb, form, present=reading.present):
        return None
    guests = Actors((*actors.mentions, hosts[0]), actors.together)
    return reading.move(Telling(MoveKind.ARRIVE, 0.6, "visit"), verb, at, guests)
