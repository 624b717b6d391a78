"""The scenes: where they begin, where and when they are."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import headings, openings, scenes

TALK = '"Well?" said Ann.\n\n"Well what?" said Bill.\n\n"You know," said Ann. Bill shook his head slowly at her.\n\n'
MUSING = (
    "Ann thought of the winter and of all that it had brought, and of the letters that lay unanswered. She had not"
    " slept. Her hands were cold, and she rubbed them, and thought of the money again and of what it would not buy.\n\n"
)


def test_one_place() -> None:
    assert headings(f"Ann sat in the kitchen.\n\n{TALK}") == ["INT. KITCHEN"]


def test_a_move_opens_a_scene_with_its_sentence() -> None:
    text = f"Ann sat in the kitchen.\n\n{TALK}The clock struck. They walked out into the garden. It was cold.\n\n{TALK}"
    assert headings(text) == ["INT. KITCHEN", "EXT. GARDEN"]
    assert openings(text)[1] == "They walked out into"


def test_a_tag_opens_a_scene_with_its_speech() -> None:
    tag = '"She lies," said Bill, as he swung the car out of the lane.'
    text = f"Ann sat in the kitchen with Bill.\n\n{TALK}{tag}\n\n{TALK}"
    assert headings(text) == ["INT. KITCHEN", "INT. CAR"]
    assert openings(text)[1] == '"She lies," said Bill,'


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann wanted to go to the library.",
        "Ann remembered the library, and how she had sat in the library with him.",
        'Ann smiled. "Come to the library," she said.',
        "Ann walked over to the door.",
        "The room was warm.",
        "Bill watched her as she went to the library in her mind.",
    ],
)
def test_no_scene(sentence: str) -> None:
    assert headings(f"Ann sat in the kitchen.\n\n{TALK}{sentence}\n\n{TALK}") == ["INT. KITCHEN"]


def test_the_story_stays_with_those_who_stay() -> None:
    text = (
        f"Ann and Bill sat in the kitchen.\n\n{TALK}Then Carl walked out into the garden.\n\n"
        f'"He is gone," said Ann. Ann poured the tea, and Bill drank it. Ann sighed. Bill yawned.\n\n{TALK}'
    )
    assert headings(text) == ["INT. KITCHEN"]


def test_the_story_goes_with_those_who_go() -> None:
    text = (
        f"Ann and Bill sat in the kitchen.\n\n{TALK}Ann walked out into the garden. She sat down. {MUSING}"
        "She was alone. Ann wept.\n"
    )
    assert headings(text) == ["INT. KITCHEN", "EXT. GARDEN"]


def test_the_same_place_has_the_same_wording() -> None:
    text = (
        f"They sat in the hotel bar.\n\n{TALK}They went out into the street. It rained.\n\n{TALK}"
        f"They walked back into the bar.\n\n{TALK}"
    )
    assert headings(text) == ["INT. HOTEL BAR", "EXT. STREET", "INT. HOTEL BAR"]


def test_two_places_never_share_a_wording() -> None:
    text = (
        f"They sat in a narrow room.\n\n{TALK}They went into another room, a bright one.\n\n{TALK}"
        f"They walked into the yard.\n\n{TALK}"
    )
    found = headings(text)
    assert len(found) == len(set(found)) == 3


def test_a_part_of_a_large_house_is_called_after_it() -> None:
    text = f"They sat in the hotel bar.\n\n{TALK}They walked into the lobby.\n\n{TALK}"
    assert headings(text)[1] == "INT. HOTEL LOBBY"


def test_whose_place_it_is() -> None:
    text = f"Carl Dell sat in the bar.\n\n{TALK}Carl went up to his room. Carl slept badly. Carl woke.\n\n{MUSING}"
    assert headings(text)[-1] == "INT. CARL'S ROOM"


def test_outside_a_place() -> None:
    text = f"They sat in the kitchen.\n\n{TALK}They stood outside the hospital in the rain.\n\n{TALK}"
    assert headings(text)[1] == "EXT. OUTSIDE THE HOSPITAL"


def test_a_break_ends_a_scene() -> None:
    text = f"Ann sat in the kitchen.\n\n{TALK}* * *\n\nBill sat in the library.\n\n{TALK}"
    assert headings(text) == ["INT. KITCHEN", "INT. LIBRARY"]


def test_a_heading_ends_a_scene() -> None:
    text = f"Chapter One\n\nAnn sat in the kitchen.\n\n{TALK}Chapter Two\n\nBill sat in the library.\n\n{TALK}"
    assert headings(text) == ["INT. KITCHEN", "INT. LIBRARY"]


def test_a_jump_in_time_opens_a_scene_in_the_same_place() -> None:
    text = f"Ann and Bill sat in the kitchen.\n\n{TALK}{MUSING}They talked for hours about the sea.\n\n{TALK}"
    _, second = scenes(text)
    assert (second.location, second.link) == ("KITCHEN", "LATER")


def test_the_next_morning() -> None:
    text = f"That night Ann sat in the kitchen.\n\n{TALK}{MUSING}The next morning she woke up on the porch.\n\n{TALK}"
    assert [(scene.location, scene.time) for scene in scenes(text)] == [("KITCHEN", "NIGHT"), ("PORCH", "MORNING")]


def test_the_time_is_carried_forward() -> None:
    text = f"The moon shone. Ann sat in the garden.\n\n{TALK}They walked into the kitchen.\n\n{TALK}"
    assert [(scene.time, scene.link) for scene in scenes(text)] == [("NIGHT", None), ("NIGHT", "CONTINUOUS")]


def test_what_the_text_does_not_say_is_a_guess() -> None:
    (scene,) = scenes(TALK)
    assert set(scene.guessed) == {"int_ext", "location", "time"}


def test_things_tell_a_place() -> None:
    text = f"The stove smoked. Ann took a saucepan and stirred. The kettle sang.\n\n{TALK}"
    (scene,) = scenes(text)
    assert (scene.location, "location" in scene.guessed) == ("KITCHEN", True)


def test_the_same_things_are_in_the_same_place() -> None:
    text = (
        f"The stove smoked. Ann stirred the noodles.\n\n{TALK}* * *\n\n{TALK}They sat in the cockpit.\n\n{TALK}"
        f"* * *\n\nThey sat in the galley. The stove hissed. The noodles were cold.\n\n{TALK}"
    )
    assert headings(text)[0] == headings(text)[-1] == "INT. GALLEY"


def test_a_flashback_behind_a_break() -> None:
    text = (
        f"Ann sat in the kitchen.\n\n{TALK}* * *\n\nShe had been nineteen, and the harbour had smelled of tar. Bill"
        f" sat on a crate.\n\n{TALK}* * *\n\nAnn sat in the kitchen and wept.\n\n{TALK}"
    )
    assert [scene.flashback for scene in scenes(text)] == [False, True, False]


def test_the_story_comes_back_from_a_flashback_with_those_it_left() -> None:
    text = (
        f"Ann sat in the kitchen with Gail. Gail wept.\n\n{MUSING}It had been the coldest night of the year. Ann stood"
        ' by the pool, and Carl laughed.\n\n"Jump," said Carl.\n\n"I will," said Ann.\n\n'
        '"Ann!" Gail was shaking her. "Ann, wake up," said Gail.\n\n'
    )
    assert [scene.flashback for scene in scenes(text)] == [False, True, False]
    assert scenes(text)[2].location == "KITCHEN"


def test_going_out_and_home() -> None:
    text = f"Ann sat in the office.\n\n{MUSING}She drove home. Her mother slept. {MUSING}She wept. {MUSING}"
    assert headings(text)[:2] == ["INT. OFFICE", "INT. ANN'S HOME"]


def test_a_ride() -> None:
    text = (
        f"They sat in the kitchen.\n\n{TALK}They got into a cab. The horse trotted.\n\n{TALK}"
        f"At last the cab drew up at the hotel.\n\n{TALK}"
    )
    assert headings(text) == ["INT. KITCHEN", "INT. CAB", "EXT. HOTEL"]


def test_streets_seen_from_a_cab_are_no_scenes() -> None:
    text = f"They got into a cab.\n\n{TALK}They passed through a square and along a lane.\n\n{TALK}"
    assert headings(text) == ["INT. CAB"]


def test_every_scene_is_evident() -> None:
    text = f"Ann sat in the kitchen.\n\n{TALK}They walked out into the garden.\n\n{TALK}"
    first, second = scenes(text)
    assert text[first.evidence_start : first.evidence_end] == "sat in the kitchen"
    assert text[second.evidence_start : second.evidence_end] == "walked out into the garden"
    assert 0 < second.confidence <= first.confidence <= 1


def test_no_story_no_scenes() -> None:
    assert scenes("") == ()


def test_the_scenes_are_in_order_and_begin_with_the_story() -> None:
    text = f"Chapter One\n\nAnn sat in the kitchen.\n\n{TALK}They went to the barn.\n\n{TALK}"
    starts = [scene.start for scene in scenes(text)]
    assert starts == sorted(starts)
    assert starts[0] == text.index("Ann sat")


def test_the_place_of_the_main_clause_counts() -> None:
    text = f"Ann sat in the kitchen.\n\n{TALK}When they came down the stairs the lobby was packed.\n\n{TALK}"
    assert headings(text) == ["INT. KITCHEN", "INT. LOBBY"]


def test_the_next_morning_something_had_changed() -> None:
    text = f"That night Ann sat in the kitchen.\n\n{TALK}{MUSING}The next morning the rain had stopped.\n\n{TALK}"
    assert [scene.time for scene in scenes(text)] == ["NIGHT", "MORNING"]


def test_who_leaves_at_the_very_end_just_leaves() -> None:
    text = f"Ann sat in the kitchen.\n\n{TALK}She walked out into the garden without a word.\n"
    assert headings(text) == ["INT. KITCHEN"]


def test_nobody_is_where_they_go() -> None:
    text = f"Bill stood near the stage and counted.\n\n{TALK}He ran into the barn. It was dark.\n\n{TALK}"
    assert headings(text) == ["INT. STAGE", "INT. BARN"]


@pytest.mark.parametrize(
    ("move", "link"),
    [
        ("They walked into the hall.", "CONTINUOUS"),
        ("They arrived at the theater.", None),
        ("They walked into the bar of the Crown.", None),
        ("Two hours later they sat in the hall.", "LATER"),
        ("The next morning they sat in the hall.", None),
    ],
)
def test_the_story_runs_on_into_the_next_room(move: str, link: str | None) -> None:
    assert scenes(f"Ann sat in the kitchen.\n\n{TALK}{MUSING}{move} It was cold.\n\n{TALK}")[1].link == link


def test_another_day_is_where_its_things_are() -> None:
    text = (
        f"They sat in the bedroom.\n\n{TALK}{MUSING}The next morning Bill sat by the front desk with his luggage and"
        f" watched the elevator.\n\n{TALK}"
    )
    assert headings(text) == ["INT. BEDROOM", "INT. LOBBY"]


def test_the_lobby_of_another_house_is_another_lobby() -> None:
    text = (
        f'They stood in the lobby.\n\n{TALK}"Drinks at the hotel bar!" said Bill.\n\nThey arrived at the bar.\n\n{TALK}'
        f"{MUSING}They walked into the lobby.\n\n{TALK}"
    )
    assert headings(text) == ["INT. LOBBY", "INT. HOTEL BAR", "INT. HOTEL LOBBY"]


def test_out_of_doors_is_outside_the_house_of_before() -> None:
    text = f"I had been at the hotel since six.\n\n{TALK}We went out by the back. {MUSING}{TALK}"
    assert headings(text) == ["INT. HOTEL", "EXT. OUTSIDE THE HOTEL"]


def test_by_noon() -> None:
    text = f"That morning Ann sat in the kitchen.\n\n{TALK}* * *\n\nBy noon the whole town had been to look.\n\n{TALK}"
    assert [scene.time for scene in scenes(text)] == ["MORNING", "DAY"]


def test_a_night_nurse_is_no_night() -> None:
    assert "time" in scenes(f"The night nurse sat in the kitchen.\n\n{TALK}")[0].guessed
