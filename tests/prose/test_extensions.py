"""Heard, not seen."""

from __future__ import annotations

import pytest

from screenplay.prose.extensions import EXTENSIONS
from tests.prose.helpers import annotated


def marks(text: str) -> list[str | None]:
    return [extension.mark for extension in annotated(text)[EXTENSIONS]]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ('Ann sat. "Come," Bob yelled from the kitchen.', "O.S."),
        ('Ann sat. "Come," Bob said through the door.', "O.S."),
        ('Ann sat. "Come," Bob shouted. He walked in with a tray.', "O.S."),
        ('Ann sat. "Come." Bob burst in with a tray.', "O.S."),
        ('Ann sat. "Come," Bob said from his chair.', None),
        ('Ann sat. "Come," Bob yelled from the floor.', None),
        ('Ann sat. "Come," Bob yelled from the floor below.', "O.S."),
        ('Ann sat. "Come," Bob said without turning from the map.', None),
        ('Ann sat. "Come," Bob said without looking up from the engine.', None),
        ('Ann sat. "Come," said Bob, not looking up from his phone.', None),
        ('Ann sat. "Come," Bob yelled, and she looked up from her book.', None),
        ('Ann sat. "Come," Bob said over the phone.', "V.O."),
        ('Ann sat. "Come," the voice crackled out of the radio.', "V.O."),
        ('Ann sat. "Come," Bob said into the phone.', None),
        ('Ann sat. "Come," Bob said in a thin voice.', None),
        ('Ann sat. "Come," said Bob, who was up on the line of crates.', None),
        ('Ann sat. "Come," Bob said into the handset.', None),
        ('The phone rang. Ann picked it up. "Come," the sheriff\'s voice said.', "V.O."),
        ('Ann sat. "Come," said the voice in her ear.', "V.O."),
        ('Ann sat. "Come," Bob said from the other end of the line.', "V.O."),
        ('Ann sat. "Come," Bob shouted from the other end of the table.', None),
        ('Ann sat. The radio on the shelf crackled. "Unit Two, come in."', "V.O."),
        ('Ann sat. "Come," a voice called from behind the door.', "O.S."),
        ("Ann sat down. Now or never Ann thought.", "V.O."),
    ],
)
def test_from_where_a_line_is_heard(text: str, mark: str | None) -> None:
    assert marks(text) == [mark]


def test_who_comes_out_is_seen() -> None:
    text = 'Ann sat. "They lie," said a voice from under the table. Her sister crawled out in her coat. "All of them."'
    assert marks(text) == ["O.S.", None]


def test_a_voice_on_the_line_stays_there() -> None:
    text = (
        'Ann held the phone. "Hello?" Bob said over the phone.\n\n"Where are you?" Ann asked.\n\n'
        '"At home," Bob said.\n\n'
    )
    assert marks(text) == ["V.O.", None, "V.O."]


@pytest.mark.parametrize("place", ["the end of the bench", "under the towel", "the back seat", "across the table"])
def test_who_speaks_from_a_place_in_the_room_is_seen(place: str) -> None:
    assert marks(f'Ann sat down. "Come in," Ann said from {place}.') == [None]


def test_a_call_ends_with_the_line() -> None:
    text = (
        'The telephone rang. Ann took it. "Is that you?" the sheriff\'s voice said.\n\n"Yes, sir," said Ann.\n\n'
        '"Good," said the sheriff. The line went dead. Ann drove to the office.\n\n'
        '"There you are," said the sheriff.\n\n'
    )
    assert marks(text) == ["V.O.", None, "V.O.", None]


def test_who_spoke_in_the_room_is_in_the_room() -> None:
    text = (
        '"It\'s cold," said Ann. Bob lit the lamp.\n\n"Come up," Ann said over the radio.\n\n'
        '"It\'s warm here," said Ann.\n\n'
    )
    assert marks(text) == [None, "V.O.", None]
