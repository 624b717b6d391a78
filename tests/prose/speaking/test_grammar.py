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


def test_whom_a_sentence_names_besides_she_is_another() -> None:
    text = (
        "Ann and Eve sat in the hall with Tom.\n\n"
        '"It is late, Tom," she said. She did not look at Eve as she rose.\n\n"Good night," said Tom.\n'
    )
    assert spoken(text)[0] == "ANN"


def test_who_was_left_behind_does_not_speak() -> None:
    text = (
        'Tom sat in the cellar.\n\n"A boot is a boot," said Tom.\n\n"It is not," said Ann.\n\n'
        "Out in the corridor Ann shut the door. Bill was waiting by the stairs.\n\n"
        '"It was in the van," said Bill.\n\n"And?"\n\n"A picture."\n'
    )
    assert spoken(text)[-2:] == ["ANN", "BILL"]
