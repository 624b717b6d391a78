"""Where sentences end."""

from __future__ import annotations

import pytest

from screenplay.pdf.layout.sentences import sentence_ends


@pytest.mark.parametrize(
    ("marked", "why"),
    [
        ("One.| Two?| Three!|", "the three signs"),
        ("“One.”| ‘Two.’| (Three.)|", "closing signs belong to the sentence"),
        ("He went to Mr. Vann.| Then home.|", "a title"),
        ("J. R. Vann sat.|", "initials"),
        ("Wait... what?| Well…| Yes.|", "a small letter goes on"),
        ("At 5.30 he came.|", "a point inside a number"),
        ("No end here", "none"),
        ("One.\nTwo.|".replace(".\n", ".|\n"), "a line of the source"),
    ],
)
def test_ends(marked: str, why: str) -> None:
    text = marked.replace("|", "")
    expected = [place - number for number, place in enumerate(i for i, sign in enumerate(marked) if sign == "|")]
    assert sentence_ends(text, 0, len(text)) == expected, why


def test_what_only_looks_like_an_end() -> None:
    assert sentence_ends("Mr. Vann... well. Yes", 0, 21, sure=False) == [3, 11, 17]
    assert sentence_ends("Mr. Vann... well. Yes", 0, 21) == [17]


def test_only_in_the_range() -> None:
    assert sentence_ends("One. Two. Three.", 4, 9) == [9]
