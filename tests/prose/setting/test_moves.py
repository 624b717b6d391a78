"""Where the narration says that somebody goes, or is."""

from __future__ import annotations

import pytest

from screenplay.prose.setting.moves import told_in_present
from tests.prose.setting.staged import movers, moves, through, told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann walked into the kitchen.", [("arrive", "kitchen")]),
        ("Ann stormed in to the bathroom.", [("arrive", "bathroom")]),
        ("Ann made her way back to the dressing room.", [("arrive", "dressing room")]),
        ("Ann reached the station.", [("arrive", "station")]),
        ("The cast and crew arrived at the bar.", [("arrive", "bar")]),
        ("Ann found herself in a long hall.", [("arrive", "hall")]),
        ("Ann flung open the door to the office.", [("arrive", "office")]),
        ("Opening the door of the cellar, Ann fell.", [("arrive", "cellar")]),
        ("Bill dragged Ann into the yard.", [("arrive", "yard")]),
        ("When they had reached the mill, they slept.", [("arrive", "mill")]),
        ("On his return to the study, Bill swore.", [("arrive", "study")]),
        ("Running up to the attic, Ann fell.", [("arrive", "attic")]),
        ("Away went Ann into the wood.", [("arrive", "wood")]),
        ("Ann walked out of the bar to the elevator.", [("depart", "bar"), ("arrive", "elevator")]),
        ("Ann hurried along the corridor.", [("way", "corridor")]),
        ("They were just emerging from a lane.", [("way", "lane")]),
        ("Ann sat in the library.", [("stay", "library")]),
        ("Ann was out in the garden.", [("stay", "garden")]),
        ("Ann found Bill in the library.", [("stay", "library")]),
        ("So they sat in the back lounge.", [("stay", "lounge")]),
        ("They were all crammed in the attic.", [("stay", "attic")]),
        ("Ann was still stuck in the library.", [("stay", "library")]),
        ("Ann said no word until they were out in the yard.", [("stay", "yard")]),
        ("Ann waited until they were out in the yard.", []),
        ("On the third level of the car park it was windy.", [("open", "car park")]),
        ("Ann sang in the church.", [("near", "church")]),
        ("In the kitchen Ann wept.", [("open", "kitchen")]),
        ("Back at the hotel they slept.", [("open", "hotel")]),
        ("That night in the saloon they drank.", [("open", "saloon")]),
        ("The kitchen was clean.", [("shown", "kitchen")]),
        ("The truck bounced along.", [("ride", "truck")]),
        ("Ann swung the car into gear.", [("ride", "car")]),
        ("The cab drew up at the hotel.", [("ride", "taxi"), ("arrive", "hotel")]),
        ("Ann went home.", [("arrive", "home")]),
        ("Ann ran upstairs.", [("arrive", "upstairs")]),
        ("They sallied out.", [("depart", "out")]),
        ("They climbed out of the window.", [("depart", "out")]),
        ("Outside, Ann breathed.", [("open", "outside")]),
        ("Ann got in and slammed the door.", [("arrive", "aboard")]),
        ("Ann went on board.", [("arrive", "aboard")]),
        ("Ann called on Bill. Bill was out.", [("arrive", "visit")]),
        ("Ann met him on her way home.", [("way", "way")]),
    ],
)
def test_moves(text: str, found: list[tuple[str, str]]) -> None:
    heads = [(kind, "taxi" if place == "cab" else place) for kind, place in told(text)]
    assert heads == found


@pytest.mark.parametrize(
    "text",
    [
        "Ann wanted to go to the kitchen.",
        "Ann would have gone to the kitchen.",
        "Ann did not go into the kitchen.",
        "Ann never walked into the kitchen.",
        "Ann began to head for the kitchen.",
        "Ann told him to come to the kitchen.",
        "If Ann walked into the kitchen, he fled.",
        "Bill watched her as she walked into the kitchen.",
        "Ann often walked into the kitchen.",
        "Ann walked into the kitchen every morning.",
        "Ann had gone to the kitchen.",
        "Ann remembered how she walked into the kitchen.",
        "He thought of her walking into the kitchen.",
        "The path went into the wood.",
        "Did Ann walk into the kitchen?",
        "Ann decided on going into the kitchen.",
        "He felt as if he walked into the kitchen.",
    ],
)
def test_what_does_not_happen_here_and_now(text: str) -> None:
    assert [move for move in moves(text) if move.kind.value in ("arrive", "stay", "open")] == []


def test_who_wants_to_leave_is_there() -> None:
    assert told("Ann almost ran out of the kitchen.") == [("depart", "kitchen")]
    assert told("Ann wanted to run out of the kitchen.") == [("near", "kitchen")]


def test_movers() -> None:
    assert movers("Ann and Bill walked into the kitchen.") == [["Ann", "Bill"]]
    assert movers("Bill led Ann into the kitchen.") == [["Bill", "Ann"]]
    assert movers("Ann swore, and walked into the kitchen.") == [["Ann"]]


@pytest.mark.parametrize(
    "text", ["They walked into the kitchen.", "We walked into the kitchen.", "Most of them walked into the kitchen."]
)
def test_together(text: str) -> None:
    assert [move.together for move in moves(text)] == [True]


def test_a_relative_clause_between_commas_does_not_hinder() -> None:
    assert told("The old man, who knew the way, walked into the kitchen.") == [("arrive", "kitchen")]


def test_in_the_present_tense() -> None:
    text = "Ann is late. She walks into the kitchen. Bill looks up. He is old."
    assert told_in_present(through(text, "moves"))
    assert told(text) == [("arrive", "kitchen")]


def test_outside_and_behind() -> None:
    assert [move.adverb for move in moves("Ann sat outside the hospital. Bill stood behind the barn.")] == [
        "outside",
        "behind",
    ]
