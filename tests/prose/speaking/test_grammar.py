"""What grammar says of a candidate."""

from __future__ import annotations

from tests.prose.helpers import spoken


def test_who_narrates_is_no_she() -> None:
    text = (
        'I push open the door and I sit down. Mel looks up at me.\n\n"Look who is back," she says.\n\n'
        '"I am," I say. I laugh. I take off my hat.\n'
    )
    assert spoken(text)[0] != "NARRATOR"


def test_the_guard_is_the_guard() -> None:
    text = 'Ann and Bob walked up to the gate.\n\n"Papers," said the guard.\n\n"Here," said Ann.\n'
    assert spoken(text) == ["GUARD", "ANN"]


def test_nobody_speaks_before_they_are_known_where_another_is_told() -> None:
    text = (
        'Tom opened the door.\n\n"Who is it?" said the woman by the wall.\n\n'
        '"Me." Eve came in. "It is only me," said Eve.\n'
    )
    assert spoken(text)[0] == "WOMAN"
