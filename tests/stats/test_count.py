"""A script in numbers."""

from __future__ import annotations

import json

import pytest

from screenplay.model import Screenplay
from screenplay.stats import Pair, Setting, count, setting_of
from tests.pdf.plays import action, dual, heading, play, speech


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INT. MILL - NIGHT", Setting("int", "MILL", "night")),
        ("ext. weir - wheel room - Late Afternoon", Setting("ext", "WEIR - WHEEL ROOM", "day")),
        ("INT./EXT. CAR - DAWN", Setting("int/ext", "CAR", "morning")),
        ("I/E CAR - DUSK", Setting("int/ext", "CAR", "evening")),
        ("EST. HARBOR - CONTINUOUS", Setting("ext", "HARBOR", "continuous")),
        ("INT MILL \u2013 MOMENTS LATER", Setting("int", "MILL", "continuous")),
        ("INT. MILL - ATTIC", Setting("int", "MILL - ATTIC", "")),
        ("INTERMISSION", Setting("", "INTERMISSION", "")),
        ("THE EMPTY STAGE", Setting("", "THE EMPTY STAGE", "")),
        ("", Setting("", "", "")),
    ],
)
def test_headings_are_taken_apart(text: str, expected: Setting) -> None:
    assert setting_of(text) == expected


SCRIPT = play(
    heading("INT. MILL - NIGHT"),
    action("Rain."),
    speech("INGA", "It has stopped."),
    speech("TOMAS", "Yes."),
    speech("INGA", "Good."),
    heading("EXT. WEIR - CONTINUOUS", "7"),
    dual(speech("INGA", "Now."), speech("TOMAS", "Never, never.")),
    heading("INT. MILL - DAY"),
)


def test_scenes_roles_places_and_shares() -> None:
    found = count(SCRIPT, title="The Mill", pages={1: 1, 6: 2}, total_pages=2, pace=150)
    assert (found.title, found.pages, found.words, found.spoken, found.speeches) == ("The Mill", 2, 18, 8, 5)
    assert [(scene.number, scene.inside, scene.place, scene.time) for scene in found.scenes] == [
        ("1", "int", "MILL", "night"),
        ("7", "ext", "WEIR", "night"),
        ("3", "int", "MILL", "day"),
    ]
    assert [(scene.words, scene.spoken, scene.speeches) for scene in found.scenes] == [(9, 5, 3), (6, 3, 2), (3, 0, 0)]
    assert found.scenes[0].roles == {"INGA": 4, "TOMAS": 1}
    assert [(role.name, role.words, role.scenes, role.longest) for role in found.roles] == [
        ("NARRATOR", 10, 3, 3),
        ("INGA", 5, 2, 3),
        ("TOMAS", 3, 2, 2),
    ]
    assert found.places == {"MILL": (2, 12), "WEIR": (1, 6)}
    assert found.inside == {"int": 12, "ext": 6}
    assert found.times == {"night": 15, "day": 3}
    assert found.pairs == (Pair(("INGA", "TOMAS"), 3, 2),)
    assert found.minutes == 0.12


def test_the_data_can_be_written() -> None:
    data = json.loads(json.dumps(count(SCRIPT, pace=150).to_dict()))
    assert data["places"]["WEIR"] == {"scenes": 1, "words": 6}
    assert data["pairs"] == [{"roles": ["INGA", "TOMAS"], "turns": 3, "scenes": 2}]
    assert data["pages"] is None


def test_a_script_of_nothing() -> None:
    found = count(Screenplay(), pace=150)
    assert (found.words, found.scenes, found.roles, found.pairs) == (0, (), (), ())
