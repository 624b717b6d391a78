"""What stands in quotation marks, in every convention."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.prose.marked import MARKED
from tests.prose.helpers import annotated, marked

CONVENTIONS = {
    "straight": '"Late," said Ann. "Again."',
    "curly": "“Late,” said Ann. “Again.”",
    "guillemets": "« Late, » said Ann. « Again. »",
    "inward guillemets": "»Late,« said Ann. »Again.«",
    "low and high": "„Late,“ said Ann. „Again.“",
    "low and straight": '„Late," said Ann. „Again."',
    "same both ways": "”Late,” said Ann. ”Again.”",
    "single curly": "‘Late,’ said Ann. ‘Again.’",
    "single straight": "'Late,' said Ann. 'Again.'",
    "typewriter": "``Late,'' said Ann. ``Again.''",
}


@pytest.mark.parametrize("text", CONVENTIONS.values(), ids=CONVENTIONS.keys())
def test_every_convention(text: str) -> None:
    assert marked(text) == ["Late,", "Again."]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("‘I’ve seen the Smiths’ dog,’ said Ann. ‘He’s runnin’ loose.’", 2),
        ("‘’E’s gone,’ said Ann. ‘’Twas ’is own fault, ’e says.’", 2),
        ("'I've seen the Smiths' dog,' said Ann. ''Tis gone.'", 2),
        ("‘Back in the ’90s,’ said Ann, ‘nobody’d’ve asked.’", 2),
        ("It was five o'clock. \"I can't,\" said Ann. The dogs' bowls were empty.", 1),
        ('He was 6\'2" tall. "Sit," said Ann.', 1),
    ],
)
def test_apostrophes_close_nothing(text: str, pieces: int) -> None:
    assert len(marked(text)) == pieces


def test_a_quotation_inside_another_belongs_to_it() -> None:
    assert marked("“He said ‘never’ twice,” said Ann.") == ["He said ‘never’ twice,"]
    assert marked("‘He said “never” twice,’ said Ann. ‘Twice!’") == ["He said “never” twice,", "Twice!"]
    assert marked('"You think "the Ann girl" did it," he said.') == ['You think "the Ann girl" did it,']


def test_a_dash_opens_speech_where_the_text_says_so() -> None:
    text = "— Late, said Ann.\n\nBob sat down.\n\n— Again, he said.\n\n— And again.\n"
    assert len(marked(text)) == 3
    assert marked("Ann stopped.\n\n—and then she fell.\n\nBob ran.\n") == []


def test_marks_that_change_in_mid_text() -> None:
    double = '"Late," said Ann.\n\n"Again," said Bob.\n\n' * 12
    single = "‘Late,’ said Ann.\n\n‘It’s the Smiths’ dog,’ said Bob.\n\n" * 12
    assert len(marked(double + single)) == 48


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ('"Late," said Ann. "Again', ["Late,", "Again"]),
        ('Late" said Ann.', ["Late"]),
        ('"Of course.\' Ann sat down.\n\n"Fine," said Bob.', ["Of course.", "Fine,"]),
        ('\'You are late." Ann sat down.\n\n"Fine," said Bob.', ["You are late.", "Fine,"]),
        ('" Late " said Ann, " again ".', ["Late", "again"]),
        ('"Come home."he said. "Now",she said.', ["Come home.", "Now"]),
        ('"Late, "said Ann, "again."', ["Late,", "again."]),
    ],
)
def test_broken_marks_are_mended(text: str, pieces: list[str]) -> None:
    assert marked(text) == pieces


def test_a_speech_over_several_paragraphs() -> None:
    text = '"One.\n\n"Two.\n\n"Three."\n\n"Four," said Ann.'
    found = annotated(text, last="marked")[MARKED]
    assert [each.continues for each in found] == [False, True, True, False]
    assert [each.closed for each in found] == [False, False, True, True]


@given(st.text(alphabet="aB .,!?\"'“”‘’«»„‚`—-\n", max_size=120))
def test_pieces_are_in_order_and_apart(text: str) -> None:
    found = annotated(text, last="quotations")
    for layer in ("marked", "quotations"):
        pieces = found.layers[layer][1]
        for each in pieces:
            assert each.outer_start <= each.start < each.end <= each.outer_end
            assert text[each.start : each.end] == text[each.start : each.end].strip()
        for before, after in pairwise(pieces):
            assert before.outer_end <= after.outer_start


def test_many_marks_take_linear_time() -> None:
    # a reading that tried all pairings would not come back from these
    for marks in ('"' * 4000, "'" * 4000, "“" * 4000, "\"'" * 2000, "a' " * 2000, "‘a “b " * 1000):
        annotated(marks + ' "a" ' + marks, last="quotations")


def test_two_single_signs_are_one_double() -> None:
    assert marked("''Where is he?'' asked Ann. ''Gone,'' said Bill.") == ["Where is he?", "Gone,"]
    assert marked("''Tis the damp,' said Ann. 'It gets in.'") == ["'Tis the damp,", "It gets in."]
