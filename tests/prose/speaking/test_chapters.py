"""The project's own annotated chapters, as the training reads them."""

from __future__ import annotations

import pytest

from benchmarks.speakers.chapters import chapters, unmarked
from benchmarks.speakers.corpus import Novel


def test_marks_are_taken_out() -> None:
    text, quoted = unmarked('"{{ANN}}Come,{{/}}" said Ann. "{{BOB}}No.{{/}}"')
    assert text == '"Come," said Ann. "No."'
    assert [(text[one.start : one.end], one.speaker) for one in quoted] == [("Come,", "ANN"), ("No.", "BOB")]


@pytest.mark.parametrize("chapter", list(chapters()), ids=lambda chapter: chapter.name)
def test_every_speaker_is_in_the_cast(chapter: Novel) -> None:
    text = chapter.text.decode("utf-8")
    assert "{{" not in text
    assert {one.speaker for one in chapter.quoted} <= chapter.aliases.keys()
    assert all(text[one.start : one.end].strip() for one in chapter.quoted)
