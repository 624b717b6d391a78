"""Characters written from right to left."""

from __future__ import annotations

import pytest

from screenplay.pdf.draw.order import from_left_to_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lamp", "lamp"),
        ("\u05d0\u05d1\u05d2", "\u05d2\u05d1\u05d0"),
        ("a \u05d0\u05d1 \u05d2\u05d3 b", "a \u05d3\u05d2 \u05d1\u05d0 b"),
        ("\u0627\u0628.", "\u0628\u0627."),
    ],
)
def test_words_are_turned_around(text: str, expected: str) -> None:
    assert "".join(from_left_to_right(list(text))) == expected


def test_marks_stay_upon_their_characters() -> None:
    assert from_left_to_right(["\u05d0\u05b8", "\u05d1"]) == ["\u05d1", "\u05d0\u05b8"]
