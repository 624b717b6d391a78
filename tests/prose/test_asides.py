"""Brackets inside a speech in which the narrator speaks."""

from __future__ import annotations

import pytest

from screenplay.prose.asides import asides


@pytest.mark.parametrize(
    "words",
    [
        "somewhat doubtfully",
        "turning to Mrs. Hale",
        "lowering her voice",
        "with a little sigh",
        "in a tone of some surprise",
        "to the porter",
        "aside to Ruth",
        "and here he bowed as he spoke",
        "smiling",
        "general laughter",
        "hear, hear",
        "as soon as he was alone",
    ],
)
def test_the_narrator_speaks_in_brackets(words: str) -> None:
    text = f"My dear ({words}), you must come."
    assert [text[a:b] for a, b in asides(text, 0, len(text))] == [f"({words})"]


@pytest.mark.parametrize(
    "words",
    [
        "owing to the snow",
        "generally speaking",
        "turning to me for once",
        "for I know her",
        "he is my uncle",
        "certainly",
        "in a way",
        "being ill",
        "you understand",
        "as she did",
    ],
)
def test_what_the_speaker_adds_stays_his(words: str) -> None:
    text = f"My dear ({words}), you must come."
    assert list(asides(text, 0, len(text))) == []
