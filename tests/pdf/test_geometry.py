"""The page in numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay.errors import FormatError
from screenplay.pdf.geometry import A4, LETTER, MAX_ROWS, geometry_for


def test_letter_has_54_rows_between_margins_of_an_inch() -> None:
    assert (LETTER.width, LETTER.height) == (612, 792)
    assert LETTER.rows == (792 - 72 - 72) // LETTER.leading == 54


def test_a4_has_58_rows_between_margins_of_an_inch() -> None:
    assert (round(A4.width, 2), round(A4.height, 2)) == (595.28, 841.89)
    assert A4.rows == (A4.height - 72 - 72) // A4.leading == 58


def test_a4_has_the_columns_of_letter() -> None:
    assert replace(A4, width=LETTER.width, height=LETTER.height, rows=LETTER.rows) == LETTER


@pytest.mark.parametrize(
    ("left", "cells", "inches"),
    [
        (LETTER.action.left, LETTER.action.cells, (1.5, 7.5)),
        (LETTER.heading.left, LETTER.heading.cells, (1.5, 7.5)),
        (LETTER.numbered_heading.left, LETTER.numbered_heading.cells, (1.5, 7.1)),
        (LETTER.speech.cue.left, LETTER.speech.cue.cells, (3.7, 7.5)),
        (LETTER.speech.parenthetical.left, LETTER.speech.parenthetical.cells, (3.1, 5.6)),
        (LETTER.speech.dialogue.left, LETTER.speech.dialogue.cells, (2.5, 6.0)),
        (LETTER.dual[0].dialogue.left, LETTER.dual[0].dialogue.cells, (1.5, 4.3)),
        (LETTER.dual[1].dialogue.left, LETTER.dual[1].dialogue.cells, (4.6, 7.4)),
    ],
)
def test_columns_in_inches(left: float, cells: int, inches: tuple[float, float]) -> None:
    assert (left / 72, (left + cells * LETTER.pitch) / 72) == pytest.approx(inches)


def test_what_stands_in_a_column_of_dual_dialogue_stays_in_it() -> None:
    for side in LETTER.dual:
        end = side.dialogue.left + side.dialogue.cells * LETTER.pitch
        for column in (side.cue, side.parenthetical):
            assert side.dialogue.left < column.left
            assert column.left + column.cells * LETTER.pitch <= end + 0.01


def test_baselines_go_down_row_by_row_and_leave_room_for_descenders() -> None:
    assert LETTER.y(0) - LETTER.y(1) == pytest.approx(12)
    descent = 12 * 0.341796875
    assert LETTER.y(LETTER.rows - 1) - descent == pytest.approx(72)
    assert LETTER.y(0) - descent + 12 == pytest.approx(792 - 72)


def test_unknown_paper_is_refused_with_the_known_ones() -> None:
    with pytest.raises(FormatError, match="letter, a4"):
        geometry_for("foolscap")


@pytest.mark.parametrize("rows", [0, 3, MAX_ROWS + 1])
def test_rows_that_no_layout_supports_are_refused(rows: int) -> None:
    with pytest.raises(FormatError, match="rows"):
        replace(LETTER, rows=rows)
