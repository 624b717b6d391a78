"""The independent reader `fountain-py` sees in what is written here the same elements and texts.

Where it does not, the fault is named below, shown, and nothing else is excluded.
"""

from __future__ import annotations

import pytest
from fountain import FountainParser
from hypothesis import assume, given, settings

from screenplay.fountain import read, to_document, write
from screenplay.model import DualDialogue, Lyric, Screenplay
from tests.fountain.flat import Flat, flat
from tests.strategies import ordinary_screenplays


def theirs(text: str) -> list[Flat]:
    return flat(FountainParser().parse(text).elements)


def ours(play: Screenplay) -> list[Flat]:
    return flat(to_document(play).elements)


def sings_in_dual_dialogue(play: Screenplay) -> bool:
    """The first fault below."""
    duals = [element for element in play.elements if isinstance(element, DualDialogue)]
    return any(isinstance(part, Lyric) for dual in duals for part in (*dual.left.parts, *dual.right.parts))


@settings(max_examples=120, deadline=None, derandomize=True)
@given(ordinary_screenplays())
def test_ordinary_scripts_read_alike(play: Screenplay) -> None:
    assume(not sings_in_dual_dialogue(play))
    text = write(play)
    assert theirs(text) == ours(play)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(ordinary_screenplays())
def test_title_pages_read_alike(play: Screenplay) -> None:
    assert FountainParser().parse(write(play)).metadata == to_document(play).metadata


FAULTS = {
    "a lyric ends a column of dual dialogue, and the pair is lost": "A\n~la\n\nB ^\nHi.",
    "a boneyard of several lines leaves no element": "/*\na\nb\n*/",
    "FADE IN: is a transition, which by the syntax ends in TO:": "FADE IN:",
    "FADE OUT. is a transition, which by the syntax ends in TO:": "FADE OUT.",
    "only A to Z count as capitals in a cue": "ÉLOÏSE\nHi.",
}


@pytest.mark.parametrize("text", FAULTS.values(), ids=FAULTS)
def test_faults_of_the_peer(text: str) -> None:
    assert theirs(text) != ours(read(text))
