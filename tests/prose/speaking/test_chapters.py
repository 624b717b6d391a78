"""The project's own annotated chapters, as the training reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.speakers.chapters import chapters, staged, unmarked
from benchmarks.speakers.corpus import Novel


def test_marks_are_taken_out() -> None:
    text, quoted = unmarked('"{{ANN}}Come,{{/}}" said Ann. "{{BOB}}No.{{/}}"')
    assert text == '"Come," said Ann. "No."'
    assert [(text[one.start : one.end], one.speaker) for one in quoted] == [("Come,", "ANN"), ("No.", "BOB")]


def test_scenes_are_marked_too(tmp_path: Path) -> None:
    marked = '[[INT|KITCHEN|NIGHT]]"{{ANN}}Come,{{/}}" said Ann. [[EXT|YARD||?]]The yard was dark.'
    (tmp_path / "a.txt").write_text(marked, encoding="utf-8")
    (tmp_path / "a.toml").write_text('places = [["THE KITCHEN"], []]', encoding="utf-8")
    ((text, scenes),) = staged(tmp_path)
    assert text == '"Come," said Ann. The yard was dark.'
    assert [text[one.start :].split()[0] for one in scenes] == ['"Come,"', "The"]
    assert [(one.setting, one.places, one.time, one.sure) for one in scenes] == [
        ("INT", ("KITCHEN", "THE KITCHEN"), "NIGHT", True),
        ("EXT", ("YARD",), "", False),
    ]


def test_scenes_begin_with_their_first_word() -> None:
    for text, scenes in staged():
        assert scenes[0].start == 0
        assert all(not text[one.start].isspace() for one in scenes)


@pytest.mark.parametrize("chapter", list(chapters()), ids=lambda chapter: chapter.name)
def test_every_speaker_is_in_the_cast(chapter: Novel) -> None:
    text = chapter.text.decode("utf-8")
    assert "{{" not in text
    assert {one.speaker for one in chapter.quoted} <= chapter.aliases.keys()
    assert all(text[one.start : one.end].strip() for one in chapter.quoted)
