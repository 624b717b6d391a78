"""Where a scene is, by the words of its first paragraphs; under a roof or not; and at what time of the day."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import headings, phrases, scenes, told

TALK = '"Well?" said Ann.\n\n"Well what?" said Bill.\n\n"You know," said Ann. Bill shook his head slowly at her.\n\n'
MUSING = (
    "Ann thought of the winter and of all that it had brought, and of the letters that lay unanswered. She had not"
    " slept. Her hands were cold, and she rubbed them, and thought of the money again and of what it would not buy.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Ann stood in the corner of ward six with her coat on.", "ward six"),
        ("They met in interview room two.", "interview room two"),
        ("Bill sat on the library steps.", "the library steps"),
        ("She ran down Chapel Street.", "Chapel Street"),
        ("Ann stood in the upstairs bathroom.", "the upstairs bathroom"),
        ("The away changing room was cold.", "The away changing room"),
        ("He was cutting grapes in the vineyard.", "the vineyard"),
    ],
)
def test_phrases(sentence: str, phrase: str) -> None:
    assert phrase in phrases(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bill stood there with a pry bar.",
        "Ann sat in a lawn chair.",
        "Bill had a son in the Coast Guard.",
        "She went off with the quarters in one fist.",
        "They played the last eight bars again.",
    ],
)
def test_things_that_are_no_places(sentence: str) -> None:
    assert phrases(sentence) == []


def test_a_number_that_counts_is_no_name() -> None:
    assert "ward six" not in phrases("In the ward six nurses stood about.")
    assert phrases("Ann ran down the stairs two at a time.") == ["the stairs"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bill was looking at the garage.",
        "Bill was pointing at the stage.",
        "Ann had her head in the larder.",
        "Ann had another appointment at two in the bakery.",
        "Ann moved her toes in the water.",
    ],
)
def test_who_looks_at_a_place_is_not_there(sentence: str) -> None:
    assert not [kind for kind, _ in told(sentence) if kind == "stay"]


@pytest.mark.parametrize("sentence", ["It was an ordinary kitchen.", "It was still a dirty kitchen."])
def test_it_was_a_kitchen(sentence: str) -> None:
    assert told(sentence) == [("shown", "kitchen")]


def test_who_goes_past_a_room_is_not_in_it() -> None:
    assert told("Ann went up, past the study.") == []


def test_another_time_may_stand_before_the_place() -> None:
    assert ("shown", "cafeteria") in told("At four in the morning the cafeteria only had one light on.")


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("Ann was standing at the front of the bus with the list.", "INT. BUS"),
        ("Half the bus was asleep. Ann had the window.", "INT. BUS"),
        ("Ann sat on the tailgate of the truck with her shoes off.", "EXT. TRUCK"),
        ("Ann and Bill were in the kitchen. They looked at the shed.", "INT. KITCHEN"),
        ("The carriage gave a lurch, and Ann dropped her fan.", "INT. CARRIAGE"),
        ("They filled the corridor from wall to wall.", "INT. CORRIDOR"),
        ("Bill had his shop on the corner. He wore an apron and ate his soup.", "INT. BILL'S SHOP"),
        ("Ann and Bill stayed by the van with the list.", "EXT. OUTSIDE THE VAN"),
        ("Three years ago, at the party in the museum, Bill had lied. The bakery was full.", "INT. BAKERY"),
    ],
)
def test_the_first_words(opening: str, heading: str) -> None:
    assert headings(f"{opening}\n\n{TALK}")[0] == heading


def test_who_goes_in_is_where_it_turns_out_to_be() -> None:
    text = f"They waited in the alley.\n\n{TALK}{MUSING}Ann and Bill went in. It was a large kitchen.\n\n{TALK}"
    assert headings(text)[-1] == "INT. KITCHEN"


def test_who_crosses_a_yard_is_soon_at_a_table() -> None:
    text = (
        f"They sat in the barn.\n\n{TALK}{MUSING}Ann and Bill walked across the yard and sat in the kitchen.\n\n{TALK}"
    )
    assert headings(text)[-1] == "INT. KITCHEN"


def test_another_time_is_where_its_first_words_are() -> None:
    text = f"They sat in the cellar.\n\n{TALK}{MUSING}The next morning there was a letter in the kitchen.\n\n{TALK}"
    assert headings(text) == ["INT. CELLAR", "INT. KITCHEN"]


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("The sun was getting low over the marsh, and Ann stood in the marsh.", "DUSK"),
        ("The headlamps swung along the road, and Ann drove on after dark.", "NIGHT"),
        ("Ann and Bill were at a table in the pub.", "EVENING"),
        ("Ann and Bill were at a table in the library.", "DAY"),
    ],
)
def test_times(sentence: str, time: str) -> None:
    assert scenes(f"{sentence}\n\n{TALK}")[0].time == time


def test_the_evening_goes_on_where_nothing_is_told() -> None:
    text = f"They sat at a table in the pub.\n\n{TALK}{MUSING}She walked into the kitchen.\n\n{TALK}"
    assert [scene.time for scene in scenes(text)] == ["EVENING", "EVENING"]


def test_what_a_scene_says_twice_is_where_it_is() -> None:
    text = f"I'm not supposed to be on the roof. Nobody's supposed to be on the roof.\n\n{TALK}"
    assert headings(f"{text}The stove was hot and the kettle sang.\n\n{TALK}") == ["EXT. ROOF"]


def test_six_is_of_the_evening_where_the_day_has_gone_on() -> None:
    text = f"That morning they sat in the barn.\n\n{TALK}{MUSING}It was past six when Ann looked up.\n\n{TALK}"
    assert [scene.time for scene in scenes(text)] == ["MORNING", "EVENING"]


@pytest.mark.parametrize(
    ("before", "opening", "time"),
    [
        ("That night they sat in the barn.", "By seven, Ann was on her feet.", "MORNING"),
        ("That night they sat in the barn.", "At nine the next day, Bill came in with the letter.", "MORNING"),
        ("That night they sat in the barn.", "It was past ten when Bill came in with the letter.", "NIGHT"),
    ],
)
def test_an_hour_of_the_clock_is_the_one_that_comes_next(before: str, opening: str, time: str) -> None:
    text = f"{before}\n\n{TALK}{MUSING}***\n\n{opening}\n\n{TALK}"
    assert scenes(text)[-1].time == time


@pytest.mark.parametrize(
    ("opening", "inside"),
    [
        ("Ann and Bill waited in the rain.", "EXT."),
        ("They stood about in the cold wind with their collars up.", "EXT."),
        ("From the window Ann watched them standing in the rain.", "INT."),
        ('"I stood in the rain for you," said Ann.', "INT."),
    ],
)
def test_who_stands_in_the_rain_is_out_of_doors(opening: str, inside: str) -> None:
    assert headings(f"{opening}\n\n{TALK}")[0].startswith(inside)
