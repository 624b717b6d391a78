"""The signs of the time, and the jumps to another time."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import times


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The moon hung over the yard.", "NIGHT"),
        ("Sunlight lay on the floor.", "DAY"),
        ("It was barely light.", "DAWN"),
        ("They met at breakfast.", "MORNING"),
        ("They met at four in the morning.", "NIGHT"),
        ('"Good evening," said Ann.', "EVENING"),
        ("The sun was coming up.", "DAWN"),
        ('"Morning," said Ann.', "MORNING"),
        ('"Evening, gentlemen."', "EVENING"),
        ("It was ten past three in the morning.", "NIGHT"),
        ("They met for their lunch break.", "DAY"),
        ('"It\'s nearly two in the morning," said Ann.', "NIGHT"),
        ("Bill swung the lantern about.", "NIGHT"),
        ('"It\'s quiet tonight," said Ann.', "NIGHT"),
    ],
)
def test_signs(text: str, part: str) -> None:
    assert max(times(text), key=lambda mark: mark.strength).part == part


@pytest.mark.parametrize(
    "text",
    [
        "She had seen him the last evening.",
        "She would come tomorrow morning.",
        "Every evening was the same.",
        "Whenever he came home at night, he sang.",
        "She knew one night would not be enough.",
    ],
)
def test_other_times(text: str) -> None:
    assert [mark.part for mark in times(text)] == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The next morning she woke up.", "MORNING"),
        ("But on the following evening Ann sang.", "EVENING"),
        ("Three hours later they were still there.", None),
        ("That night they talked.", "NIGHT"),
        ("It was past three in the morning when it stopped.", "NIGHT"),
        ("At dawn they crossed the border.", "DAWN"),
        ("After supper they danced.", "NIGHT"),
        ("Saturday came too soon.", None),
        ("They talked for hours about the sea.", None),
        ("From his window the next morning Bill watched.", "MORNING"),
        ("They all spent the evening at cards.", "EVENING"),
    ],
)
def test_jumps(text: str, part: str | None) -> None:
    jump = next(mark for mark in times(text) if mark.jump >= 0.5)
    assert jump.part == part


@pytest.mark.parametrize(
    "text",
    [
        "That evening had been spent at cards.",
        "The next morning would bring him back.",
        "He thought of the morning.",
        "A minute was all they had.",
    ],
)
def test_no_jumps(text: str) -> None:
    assert [mark for mark in times(text) if mark.jump] == []


@pytest.mark.parametrize("text", ["By two o'clock they were in.", "Ten minutes later they were in."])
def test_tentative_jumps(text: str) -> None:
    assert [0 < mark.jump < 0.5 for mark in times(text) if mark.jump] == [True]


def test_another_day_and_the_same() -> None:
    assert [mark.another_day for mark in times("The next day Ann left.") if mark.jump] == [True]
    assert [mark.another_day for mark in times("Ann left, late that night.") if mark.jump] == [False]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("She found him at half past seven.", 7),
        ("It was past eleven.", 11),
        ("It was eight fifty-two and Ann was late.", 8),
        ("The train stood there at 9:40.", 9),
    ],
)
def test_hours_that_may_be_morning_or_evening(text: str, hour: int) -> None:
    assert hour in [mark.hour for mark in times(text)]


@pytest.mark.parametrize("text", ["They were past seven bridges.", "It was almost ten miles."])
def test_numbers_that_are_no_hours(text: str) -> None:
    assert not [mark for mark in times(text) if mark.hour]


def test_what_is_yet_to_come_tonight_tells_little() -> None:
    assert [mark.strength for mark in times('"They\'ll miss me tonight," said Ann.')] == [0.1]


def test_an_hour_of_the_next_day() -> None:
    assert [mark.another_day for mark in times("At nine the next day, Ann rang.") if mark.jump] == [True]


@pytest.mark.parametrize("text", ['"I clean at night," said Ann.', '"See me in the morning," said Ann.'])
def test_what_is_only_spoken_of_tells_little(text: str) -> None:
    assert all(mark.strength < 0.2 for mark in times(text))


def test_an_earlier_morning_is_no_sign() -> None:
    assert not times("She was the woman whom he had met in the lift that morning.")
    assert not times("It had rained in the night.")
