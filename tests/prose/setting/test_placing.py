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
        ("He was cutting grapes in the vineyard.", "the vineyard"),
    ],
)
def test_phrases(sentence: str, phrase: str) -> None:
    assert phrase in phrases(sentence)


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
    ],
)
def test_who_looks_at_a_place_is_not_there(sentence: str) -> None:
    assert not [kind for kind, _ in told(sentence) if kind == "stay"]


def test_it_was_a_kitchen() -> None:
    assert told("It was an ordinary kitchen.") == [("shown", "kitchen")]


@pytest.mark.parametrize(
    ("opening", "heading"),
    [
        ("Ann was standing at the front of the bus with the list.", "INT. BUS"),
        ("Half the bus was asleep. Ann had the window.", "INT. BUS"),
        ("Ann sat on the tailgate of the truck with her shoes off.", "EXT. TRUCK"),
        ("Ann and Bill were in the kitchen. They looked at the shed.", "INT. KITCHEN"),
        ("Three years ago, at the party in the museum, Bill had lied. The bakery was full.", "INT. BAKERY"),
    ],
)
def test_the_first_words(opening: str, heading: str) -> None:
    assert headings(f"{opening}\n\n{TALK}")[0] == heading


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
