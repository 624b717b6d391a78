"""Talk inside a speech whose marks were lost."""

from __future__ import annotations

import pytest

from screenplay.prose.lost_marks import lost_marks, repeated


def test_a_wide_blank_means_something_where_it_is_rare() -> None:
    assert lost_marks("The rain fell. Nobody came. The lamp went out. And so to bed.")
    assert not lost_marks("The rain fell.  Nobody came.  The lamp went out.  And so to bed.")
    assert not lost_marks("")


@pytest.mark.parametrize(
    ("speech", "found"),
    [
        (
            "It rained on Friday.  Bring the cart,  says he:  the hay is wet.  I brought it, and got no thanks.",
            ["Bring the cart,  ", "the hay is wet.  "],
        ),
        (
            "It rained on Friday.  Bring the cart,' says he;  the hay is wet.' I brought it, and got no thanks.",
            ["Bring the cart,' ", "the hay is wet.' "],
        ),
        ("I shall say,  Good day.  He will say,  Sir, the same.", ["Good day.  ", "Sir, the same."]),
        ("The hill was steep.  The cart was slow.  Nobody sang.", []),
        ("One blank wide  here, where a dash stood, means nothing.", []),
        ("Never fear. He said it twice.", []),
    ],
)
def test_talk_between_wide_blanks_is_known_by_its_tags(speech: str, found: list[str]) -> None:
    assert [speech[a:b] for a, b in repeated(speech, 0, len(speech))] == found


def test_a_speech_may_begin_with_a_lost_mark() -> None:
    text = '" Come in,  said the miller.  The door is open. "'
    assert [text[a:b] for a, b in repeated(text, 2, len(text) - 2)] == ["Come in,  ", "The door is open."]
