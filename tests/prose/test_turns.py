"""Turns, and who is addressed in them."""

from __future__ import annotations

import pytest

from screenplay.prose.cast import CAST
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.vocatives import hailed_genders, is_vocative
from tests.prose.helpers import annotated

INTRODUCED = 'Ann sat down. Tom stood up. "Well," said Ann. "Well," said Tom.\n\n'


def last_turn(text: str) -> tuple[Turn, list[str]]:
    found = annotated(INTRODUCED + text, last="turns")
    return found[TURNS][-1], [person.name for person in found[CAST]]


@pytest.mark.parametrize(
    ("speech", "addressed", "named"),
    [
        ('"Come here, Tom."', {"Tom"}, set()),
        ('"Tom, come here."', {"Tom"}, set()),
        ('"Where is Tom today?"', set(), {"Tom"}),
        ('"Thanks for everything Tom"', {"Tom"}, set()),
        ('"Oh Tom you were right"', {"Tom"}, set()),
        ('"And then she says, Tom, I have the key."', set(), {"Tom"}),
        ('"Like I said, Tom, I have the key."', {"Tom"}, set()),
        ('"Somebody rang. Tom. He wants the key."', set(), {"Tom"}),
        ('"Stop that. Tom. I want the key."', {"Tom"}, set()),
        ('"Who has the key?"\n\n"Tom."', set(), {"Tom"}),
        ('"Who has the key?"\n\n"Tom, please."', {"Tom"}, set()),
        ('"You are late."\n\n"Tom."', {"Tom"}, set()),
    ],
)
def test_addressed_and_named(speech: str, addressed: set[str], named: set[str]) -> None:
    turn, names = last_turn(speech)
    assert {names[person] for person in turn.addressed} == addressed
    assert {names[person] for person in turn.named} == named


def test_quotations_of_one_paragraph_are_one_turn() -> None:
    turn, _ = last_turn('"Come," she said, "and sit down." She smiled. "There."')
    assert len(turn.quotations) == 3


def test_two_names_in_tags_of_one_paragraph_are_two_turns() -> None:
    turn, _ = last_turn('"Come," said Ann. "I will not," said Tom.')
    assert len(turn.quotations) == 1


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ('"Where is it?" he asked; and she answered with a shrug: "Gone."', 1),
        ('"Where is it?" said Ann, and Tom muttered: "Gone."', 1),
        ('"Not now." She closed the book, and he whispered: "Why not?"', 1),
        ('"Stay," he said. She shook her head, and he added: "Please."', 2),
        ('"The road is bad," said Ann, when Tom had found his hat; "you had better stay."', 2),
        ('"The boat," he said, as she whistled for the dog, "is leaking."', 2),
        ('"Where is it?" said Ann, as Tom began to answer. "I want it."', 2),
        ('"Late again," Tom said, and his voice went on: "As ever."', 2),
    ],
)
def test_who_is_brought_in_anew_in_one_paragraph(text: str, pieces: int) -> None:
    turn, _ = last_turn(text)
    assert len(turn.quotations) == pieces


@pytest.mark.parametrize(
    ("speech", "genders"),
    [
        ("Yes, sir.", {"m"}),
        ("No, ma'am, I did not.", {"f"}),
        ("Papa, look!", {"m"}),
        ("Quiet, gentlemen.", {"m"}),
        ("Today, ladies!", {"f"}),
        ("My father is dead.", set()),
        ("Thank you, mother.", {"f"}),
    ],
)
def test_words_that_hail(speech: str, genders: set[str]) -> None:
    assert hailed_genders(speech) == genders


def test_a_vocative_stands_at_an_edge() -> None:
    for text, expected in (
        ("Look, Ann, a ship", True),
        ("I saw Ann there", False),
        ("Ann, look", True),
        ("I gave you Ann’s boots on a plate", False),
        ("Ann's here", False),
    ):
        start = text.index("Ann")
        assert is_vocative(text, start, start + 3, 0, len(text)) is expected
