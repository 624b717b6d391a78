"""What stands between a title and the first chapter."""

from __future__ import annotations

import pytest

from screenplay.manuscript import BlockKind, read

CHAPTER = "\n\nChapter One\n\nIt rained all day, and nobody came.\n"


@pytest.mark.parametrize("author", ["by Ida Low", "Author: Ida Low", "by\n\nIda Low"])
def test_the_author_under_the_title(author: str) -> None:
    made = read(f"The Lamp\n\n{author}{CHAPTER}")
    assert (made.title, made.author) == ("The Lamp", "Ida Low")
    assert BlockKind.PARAGRAPH not in {block.kind for block in made.blocks[:-1]}


@pytest.mark.parametrize("line", ["Translated by Tom Dow", "For my brother", "_First published in 1931_", "A Novel"])
def test_lines_that_are_no_story(line: str) -> None:
    made = read(f"The Lamp\n\nby Ida Low\n\n{line}{CHAPTER}")
    assert [block.kind for block in made.blocks].count(BlockKind.PARAGRAPH) == 1
    assert len(made.chapters) == 1


def test_a_story_that_begins_without_a_chapter_is_kept() -> None:
    made = read(f"The Lamp\n\nby Ida Low\n\nTo the north lay the sea, grey and cold as a slate in the rain.{CHAPTER}")
    assert [block.kind for block in made.blocks].count(BlockKind.PARAGRAPH) == 2


def test_a_heading_without_marks_of_emphasis() -> None:
    made = read("# BOOK ONE\n_The Sea_\n\nIt rained all day.\n\n## _Chapter_ One\n\nIt stopped.\n")
    assert all("_" not in block.label for block in made.blocks)


@pytest.mark.parametrize("number", ["Chapter One", "IV", "12."])
def test_a_title_below_a_number(number: str) -> None:
    made = read(f"{number}\n\nThe Lamp Goes Out\n\nIt rained all day, and nobody came.\n\nNobody ever did.\n")
    assert [block.label for block in made.blocks if block.kind is BlockKind.HEADING][-1] == "The Lamp Goes Out"
    assert len(made.chapters) == 1


def test_a_first_sentence_is_no_title() -> None:
    made = read("Chapter One\n\nIt rained.\n\nNobody came.\n")
    assert [block.kind for block in made.blocks].count(BlockKind.PARAGRAPH) == 2


@pytest.mark.parametrize(
    ("first", "title"), [("Night shift", "Night shift"), ("It was night", None), ("Well, then", None)]
)
def test_a_title_without_capitals(first: str, title: str | None) -> None:
    assert read(f"{first}\n\nThe porter was asleep. Nobody woke him.\n").title == title
