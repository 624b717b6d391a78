"""Small texts taken through the passes, for the tests of places, times, moves and scenes."""

from __future__ import annotations

from screenplay.manuscript import read
from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.passes import PASSES
from screenplay.prose.setting.moves import MOVES, Move
from screenplay.prose.setting.places import PLACES, Place
from screenplay.prose.setting.scenes import SCENES, Scene
from screenplay.prose.setting.times import TIMES, TimeMark


def through(text: str, last: str) -> Annotated:
    """Run the passes over a text, up to and with the pass of a name."""
    found = Annotated(read(text))
    for step in PASSES:
        found = step.run(found)
        if step.name == last:
            return found
    raise LookupError(last)


def places(text: str) -> tuple[Place, ...]:
    """The places that a text speaks of."""
    return through(text, "places")[PLACES]


def phrases(text: str) -> list[str]:
    """Their phrases."""
    return [text[place.start : place.end] for place in places(text)]


def times(text: str) -> tuple[TimeMark, ...]:
    """The signs of the time in a text."""
    return through(text, "times")[TIMES]


def moves(text: str) -> tuple[Move, ...]:
    """Where a text says that somebody goes or is."""
    return through(text, "moves")[MOVES]


def told(text: str) -> list[tuple[str, str]]:
    """What the moves say: their kind, and the place or the adverb."""
    found = through(text, "moves")
    return [
        (move.kind.value, move.adverb if move.place is None else found[PLACES][move.place].head)
        for move in found[MOVES]
    ]


def movers(text: str) -> list[list[str]]:
    """Who moves, as the text has it."""
    found = through(text, "moves")
    spans = [[found[MENTIONS][number] for number in move.movers] for move in found[MOVES]]
    return [[text[mention.start : mention.end] for mention in mentions] for mentions in spans]


def scenes(text: str) -> tuple[Scene, ...]:
    """The scenes of a text."""
    return through(text, "scenes")[SCENES]


def headings(text: str) -> list[str]:
    """Their headings, without the time."""
    return [f"{scene.int_ext}. {scene.location}" for scene in scenes(text)]


def openings(text: str) -> list[str]:
    """The first four words of each scene."""
    return [" ".join(text[scene.start :].split()[:4]) for scene in scenes(text)]
