"""What a writer can choose."""

from __future__ import annotations

from typing import Any

import pytest

import screenplay
from screenplay.errors import InputError

CHAPTER = """Ann sat in the kitchen. "come in , Bill" said Ann.

Bill came in. Oh no, not now, Ann thought.

"I am here," said Bill, "and i am cold"

"So I see"
"""
BOOK = """Chapter One

Ann sat in the kitchen.

"One," said Ann.

Chapter Two

Bill sat in the garden.

"Two," said Bill.

Chapter Three

"Three," said Ann.
"""


def script(text: str, **options: Any) -> str:
    found = screenplay.render(screenplay.adapt_text(text, **options).screenplay, "fountain")
    assert isinstance(found, str)
    return found


def test_speeches_are_the_authors_unless_asked() -> None:
    assert "come in , Bill" in script(CHAPTER)


def test_tidy() -> None:
    found = script(CHAPTER, tidy=True)
    assert "\nCome in, Bill.\n" in found
    assert "\nI am here, and i am cold.\n" in found
    assert "\nSo I see.\n" in found


def test_tidy_marks_are_accounted_for() -> None:
    plain, tidy = (screenplay.adapt_text(CHAPTER, tidy=tidy).analysis.added for tidy in (False, True))
    assert [each.reason for each in tidy if each not in plain] == ["missing end mark"] * 3


def test_a_sentence_cut_by_action_is_not_ended() -> None:
    found = script('"It is late," said Ann and put down her cup, "and i am tired" she said.', tidy=True)
    assert "It is late,\n" in found
    assert "\nand i am tired.\n" in found


def test_thoughts() -> None:
    assert "ANN (V.O.)" in script(CHAPTER)
    found = script(CHAPTER, thoughts="action")
    assert "(V.O.)" not in found
    assert "*Oh no, not now*, Ann thinks." in found


def test_thoughts_in_the_action_keep_their_tense() -> None:
    text = "Ann and Bill sat still. Why did I come here, she thought."
    assert "*Why did I come here*, she thinks." in script(text, thoughts="action")


def test_fades() -> None:
    assert script(CHAPTER).startswith("FADE IN:")
    assert "FADE" not in script(CHAPTER, fades=False)


def test_doubt_is_marked() -> None:
    assert "[[" not in script(CHAPTER)
    assert "[[Who speaks? ANN" in script(CHAPTER, mark_doubt=1.0)
    assert "[[Who" not in script(CHAPTER, mark_doubt=0.0)


def test_a_guessed_place_is_marked() -> None:
    assert "[[Where? ROOM is a guess]]" in script('"Well?" said Ann.\n\n"Well what?" said Bill.\n', mark_doubt=0.5)


@pytest.mark.parametrize(("chapters", "words"), [((1, 1), ["One"]), ((2, 2), ["Two"]), ((2, 3), ["Two", "Three"])])
def test_chapters(chapters: tuple[int, int], words: list[str]) -> None:
    found = script(BOOK, chapters=chapters)
    assert [word for word in ("One", "Two", "Three") if f"\n{word}." in found] == words
    assert found.count("# Chapter") == len(words)
    assert found.splitlines()[4].startswith(("INT.", "EXT."))


def test_all_of_the_book_is_accounted_for() -> None:
    omitted = screenplay.adapt_text(BOOK, chapters=(2, 2)).analysis.omitted
    assert {each.reason for each in omitted} >= {"of another chapter"}


@pytest.mark.parametrize(
    "options", [{"thoughts": "x"}, {"mark_doubt": 2.0}, {"chapters": (0, 1)}, {"chapters": (2, 1)}]
)
def test_other_values_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(InputError):
        script(CHAPTER, **options)


def test_there_is_no_such_chapter() -> None:
    with pytest.raises(InputError, match="no chapter 4"):
        script(BOOK, chapters=(1, 4))


def test_the_cast_and_the_narrator() -> None:
    cast = '[[character]]\ncue = "WILLIAM"\nnames = ["Bill"]\n'
    assert "\nWILLIAM\n" in script(CHAPTER, cast=cast)
    told = 'I sat down. I was tired and I yawned. "Come," I said. I rose and I looked at Ann. "No," said Ann.\n'
    assert "\nTOM\n" in script(told, narrator="Tom")
