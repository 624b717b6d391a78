"""Moves told without a place: `went home`, `ran upstairs`, `they sallied out`, `Outside, ...`, `called on him`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from screenplay.prose.setting.assertions import happens
from screenplay.prose.setting.links import is_under_way
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
_SOMETHING = frozenset("of the a his her somebody someone something".split())
_MAY_MOVE = re.compile(
    r"\b(?:home(?:wards?)?|(?:up|down)-?stairs|(?:out|in)side|(?:in|out)-?doors|aboard|ashore|on board|out|off|away"
    r"|forth|back|along|entered|enters|alighted|dismounted|disembarked|returned|returns"
    r"|(?:went|go(?:es)?|came|comes?|walk(?:ed|s)?|step(?:ped|s)|ran|sel(?:f|ves)) in"
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
_THEN = frozenset("and beside behind next after too then without while again".split())
_ENTERING = frozenset("go come walk step run get hurry rush stride slip storm march wander stagger".split())
_THEN_IN = frozenset("and after before first with without through by".split())
_THEN_BACK = frozenset("in inside and he she they i we to with again after before".split())
_BESIDE_SOMEBODY = frozenset("stood sat bent leaned leant knelt took looked put laid".split())  # only some steps back
_TAG = 3  # words of a speech tag up to its verb
_OPENINGS = frozenset("window door gate windows hatch".split())
_VISITED = frozenset("visited visits".split())
_CALLED = frozenset("called calls waited".split())
_WEATHER = frozenset(
    "snow rain sun sunshine sunlight night dark darkness cold heat air wind fog mist drizzle light daylight morning"
    " evening twilight dusk moonlight open storm".split()
)
_ALONG = frozenset("along on together away".split())
_WALKED = frozenset("walked walk walks walking strolled trudged wandered hurried rode drove went".split())
_ALIGHTED = frozenset("alighted dismounted disembarked".split())
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
    """`Outside, the rain ...`, `Upstairs she ...`, `Back home she ...`."""
    key = reading.key(0)
    if key == "back" and reading.key(1) == "home":
        return reading.move(Telling(MoveKind.ARRIVE, 0.65, "home"), 0, 1, Actors(reading.everybody()[:1]))
    if key not in _OPENING or reading.key(1) in _SOMETHING:
        return None  # `Upstairs somebody started to cry`: it is heard from here
    if key == "outside" and not reading.mentions and not _WE & set(reading.keys(1, len(reading.tokens))):
        return None  # a sight, and nobody there
    alone = len(reading.tokens) > 1 and bool(reading.tokens[1].parted)  # `Inside, by the bar, ...`
    if not alone and any(spot.first <= 3 for spot in reading.spots):
        return None
    return reading.move(Telling(MoveKind.OPEN, 0.7, key), 0, 0, Actors(reading.everybody(), together=True))


def _move_at(reading: Reading, at: int) -> Move | None:
    """The move that the word at an index tells."""
    key = reading.key(at)
    along = _went_along(reading, at) if key in _ALONG else None
    if along is not None:
        return along
    reader = _READERS.get(key)
    return None if reader is None else reader(reading, at)


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
            surely = key == "outside" and form.lemma == "be" and at - verb == 1  # they were outside
            return _made(reading, verb, at, Telling(MoveKind.STAY, 0.65 if surely else 0.5, key))
    return None


def _leads_phrase(reading: Reading, at: int) -> bool:
    """The word is the preposition of a phrase: `outside the door`, `out of the house`; not `out of the window`."""
    key, ahead = reading.key(at), at + 1
    if key in ("outside", "inside") and reading.key(ahead) in ("in", "on", "at", "by", "with"):
        return False  # they were outside in the sun
    if key not in _AS_PREPOSITION or ahead >= len(reading.tokens) or reading.tokens[ahead].parted:
        return False
    if key == "out" and reading.keys(ahead, ahead + 2) == ["of", "doors"]:
        return False
    if key == "out" and reading.keys(ahead, ahead + 2) == ["into", "the"] and reading.key(ahead + 2) in _WEATHER:
        return False  # stepped out into the snow
    if (
        reading.key(ahead) == "to"
        and reading.key(ahead + 1) not in _DETERMINERS
        and not _begins_spot(reading, ahead + 1)
    ):
        return False  # went out to walk
    if key == "out" and reading.key(ahead) == "of" and _OPENINGS & set(reading.keys(ahead, ahead + 4)):
        return False
    return reading.key(ahead) in _DETERMINERS or reading.key(ahead) in _PREPOSITIONS


def _begins_spot(reading: Reading, at: int) -> bool:
    return any(spot.first == at for spot in reading.spots)


def _gone(reading: Reading, verb: int, at: int, form: MotionForm) -> Move | None:
    key = reading.key(at)
    if key == "out" and reading.keys(at + 1, at + 3) == ["of", "doors"]:
        return _made(reading, verb, at, Telling(MoveKind.ARRIVE, 0.65, "outdoors"))
    if key not in _AWAY:
        return _made(reading, verb, at, Telling(MoveKind.ARRIVE, 0.65, key))
    leaves = (
        form.lemma in _DEPARTING
        or reading.key(at - 1).endswith(("self", "selves"))
        or (form.lemma in _ALIGHTING and key == "out")
    )
    aside = (
        verb > 2 and reading.key(verb - 2) == "as" and reading.key(verb - 1) in ("he", "she")
    )  # she waved as he left
    if not leaves or at - verb > 2 or aside:
        return None
    return _made(reading, verb, at, Telling(MoveKind.DEPART, 0.45, key))


def _made(reading: Reading, verb: int, at: int, telling: Telling) -> Move | None:
    form = motion_form(reading.key(verb))
    if form is None or not happens(reading.tokens, verb, form, present=reading.present):
        return None
    actors = reading.actors(verb)
    homeward = telling.adverb in _HOMEWARD
    if actors is None or (homeward and is_under_way(reading, verb)):
        return None
    during = bool({"as", "while"} & set(reading.keys(verb - 3, verb)))
    if homeward and reading.key(verb) in _WALKED and (during or telling.adverb != "home"):
        return reading.move(Telling(MoveKind.WAY, 0.5, "way"), verb, at, actors)  # as he walked home
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


def _in(reading: Reading, at: int) -> Move | None:
    return _got_in(reading, at) or _came_in(reading, at)


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


def _entered(reading: Reading, at: int) -> Move | None:
    """Somebody goes in, and the words leave out where: `they entered`."""
    ends = at + 1 >= len(reading.tokens) or reading.tokens[at + 1].parted or reading.key(at + 1) in _THEN_IN
    return _made(reading, at, at, Telling(MoveKind.ARRIVE, 0.5, "inside")) if ends else None


def _came_back(reading: Reading, at: int) -> Move | None:
    """Somebody is back where the story was before: `when she came back in`, `he returned`."""
    ahead = reading.key(at + 1)
    ends = at + 1 >= len(reading.tokens) or reading.tokens[at + 1].parted or ahead in _THEN_BACK
    said = at <= _TAG and not reading.tokens[0].capital  # "...?" she returned
    if said or (ahead == "and" and reading.key(at + 2) in _BESIDE_SOMEBODY):
        return None
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


def _went_along(reading: Reading, at: int) -> Move | None:
    """Somebody says something on the way: `as they walked along`."""
    form, subject, lead = motion_form(reading.key(at - 1)), reading.key(at - 2), reading.key(at - 3)
    if form is None or MotionKind.GO not in form.kinds or subject not in _WE or lead not in ("as", "while"):
        return None
    if not happens(reading.tokens, at - 1, form, present=reading.present):
        return None
    return reading.move(Telling(MoveKind.WAY, 0.5, "way"), at - 3, at, Actors((), together=True))


def _alighted(reading: Reading, at: int) -> Move | None:
    """Somebody leaves a vehicle that the words do not name: `he alighted`."""
    if any(at < spot.first < at + _REACH for spot in reading.spots):
        return None
    return _made(reading, at, at, Telling(MoveKind.ARRIVE, 0.5, "down"))


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


# Who reads the move that a word tells.
_READERS: dict[str, Callable[[Reading, int], Move | None]] = {
    **dict.fromkeys(_HOMEWARD | _ELSEWHERE | _AWAY, _went),
    **dict.fromkeys(("on", "upon", *_VISITED), _called),
    **dict.fromkeys(_ALIGHTED, _alighted),
    **dict.fromkeys(("back", "returned", "returns"), _came_back),
    **dict.fromkeys(("entered", "enters"), _entered),
    "way": _on_the_way,
    "in": _in,
    "board": _boarded,
}
