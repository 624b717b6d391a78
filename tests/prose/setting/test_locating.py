"""Where a scene is that no sentence tells."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import headings, scenes

_TALK = '"Well?" said Ann.\n\n"Well what?" said Bill.\n\n"You know," said Ann.\n'


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("There was a boathouse behind the dunes, and it leaked.", "INT. BOATHOUSE"),
        ("They were squeezed in a greenhouse with the tomatoes.", "INT. GREENHOUSE"),
        ("Ann waited in the gloom of the darkroom.", "INT. DARKROOM"),
        ("Ann limped no farther than the courtyard.", "EXT. COURTYARD"),
        ("The coats had been put in the pantry.", "INT. PANTRY"),
        ("Ann had got the boots in the market. The studio was cold.", "INT. STUDIO"),
        ("A lorry went by. The garage smelled of oil.", "INT. GARAGE"),
        ("The boat was late. Ann sat on the kerb.", "EXT. KERB"),
        ("Ann asked where the cellar was. The studio was cold.", "INT. STUDIO"),
        ("Ann smiled as if she were in the chapel. The studio was cold.", "INT. STUDIO"),
        ("The tram wouldn't start. Ann sat on the kerb.", "EXT. KERB"),
    ],
)
def test_the_first_words_tell(opening: str, heading: str) -> None:
    assert headings(f"{opening}\n\n{_TALK}") == [heading]


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        ("The monitor beeped. Ann looked at the drip and the chart over the bed.", {"HOSPITAL"}),
        ("The dryer thumped. Ann measured the detergent.", {"LAUNDROMAT"}),
        ("Ann laced her boots under the lockers. It was half-time.", {"CHANGING ROOM"}),
        ("The treadmill hummed. Ann put the dumbbells down.", {"GYM"}),
    ],
)
def test_things_tell(opening: str, places: set[str]) -> None:
    (scene,) = scenes(f"{opening}\n\n{_TALK}")
    assert scene.location in places
    assert "location" in scene.guessed


def test_of_two_likely_places_the_one_that_the_text_is_full_of() -> None:
    text = (
        f"Ann sat in the ward beside the drip. The nurse read the chart.\n\n{_TALK}\n* * *\n\n"
        f"The bed was empty, the pillows were gone.\n\n{_TALK}"
    )
    assert scenes(text)[1].location in ("WARD", "HOSPITAL")


def test_modals_and_conjunctions_are_no_things() -> None:
    (scene,) = scenes(f"Ann will stay till nine. Nobody will pay.\n\n{_TALK}")
    assert scene.location == "ROOM"


def test_names_are_no_things() -> None:
    (scene,) = scenes(f"Grace and Bill looked at each other. Grace smiled.\n\n{_TALK}")
    assert scene.location == "ROOM"


@pytest.mark.parametrize(
    ("opening", "setting"),
    [
        ("Snow fell on the bus station, and the wind drove the rain off the puddles.", "EXT"),
        ("The bus station was warm. Ann sat on the sofa by the counter.", "INT"),
        ("The petrol station had two pumps.", "EXT"),
    ],
)
def test_stations_in_the_open_and_under_a_roof(opening: str, setting: str) -> None:
    assert scenes(f"{opening}\n\n{_TALK}")[0].int_ext == setting


def test_who_is_only_compared_with_somebody_is_where_they_were() -> None:
    text = (
        "Ann and Bill sat in the library. Tom smiled. Mary smiled. Jane smiled.\n\n"
        f"{_TALK}\n* * *\n\nThey looked at it as if it were a guest.\n\n{_TALK}"
    )
    assert headings(text)[-1] == "INT. LIBRARY"
