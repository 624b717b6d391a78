"""Blocks, headings, breaks and apparatus."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.errors import EncodingError
from screenplay.manuscript import BlockKind, Manuscript, read

LONG = "The captain looked out of the window for a long while and saw that the rain was coming in over the bay again."


def shape(text: str) -> list[tuple[str, str]]:
    manuscript = read(text)
    return [(block.kind.value, " ".join(text[block.start : block.end].split())) for block in manuscript.blocks]


def paragraphs(text: str) -> list[str]:
    return [words for kind, words in shape(text) if kind == "paragraph"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_paragraphs_between_blank_lines(end: str) -> None:
    assert paragraphs(end.join(["One.", "", "Two.", "", "", "Three."])) == ["One.", "Two.", "Three."]


def test_paragraphs_one_a_line() -> None:
    text = f'{LONG} {LONG}\n"Who is it?"\n{LONG}\n"Me."\n'
    assert len(paragraphs(text)) == 4


def test_paragraphs_wrapped_by_hand_between_blank_lines() -> None:
    text = (
        "It was late when the last of the boats came in, and the harbour lay\n"
        "dark but for the one lamp that the old man kept burning in all weathers\n"
        "for his son.\n"
        "\n"
        "Nobody had seen the son for eleven years, and there were those in town\n"
        "who said that there had never been one.\n"
    )
    assert [words[:6] for words in paragraphs(text)] == ["It was", "Nobody"]


def test_paragraphs_wrapped_and_indented() -> None:
    text = (
        "   It was late when the last of the boats came in, and the harbour lay\n"
        "dark but for the one lamp that the old man kept burning in all weathers\n"
        "for his son.\n"
        '   "Is he back?" asked the girl who sold the bread, as she did every\n'
        "evening of the week.\n"
        "   He shook his head and turned the wick a little higher than it had to\n"
        "be turned.\n"
    )
    assert [words[:6] for words in paragraphs(text)] == ["It was", '"Is he', "He sho"]


def test_speech_on_lines_of_its_own_in_wrapped_text() -> None:
    text = (
        "It was late when the last of the boats came in, and the harbour lay\n"
        "dark but for the one lamp that the old man kept burning in all weathers\n"
        "for his son.\n"
        '"Is he back?"\n'
        '"No."\n'
        "\n"
        "He turned the wick a little higher than it had to be turned, and then he\n"
        "sat down to wait.\n"
    )
    assert paragraphs(text)[1:3] == ['"Is he back?"', '"No."']


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Chapter One:", "Chapter One"),
        ("CHAPTER IV. The Piazza", "CHAPTER IV. The Piazza"),
        ("Chapter the Second", "Chapter the Second"),
        ("Chapter Twenty-Three - A Death", "Chapter Twenty-Three - A Death"),
        ("IV", "IV"),
        ("12.", "12."),
        ("PROLOGUE", "PROLOGUE"),
        ("Epilogue: The Sea", "Epilogue: The Sea"),
        ("# The Sea", "The Sea"),
        ("## Chapter 2: The Sea ##", "Chapter 2: The Sea"),
        ("The Sea\n=======", "The Sea"),
        ("_Chapter Five_", "Chapter Five"),
    ],
)
def test_chapter_headings(line: str, label: str) -> None:
    manuscript = read(f"Before.\n\n{line}\n\nShe came in.\n\nHe did not look up.\n")
    assert [b.label for b in manuscript.blocks if b.kind is BlockKind.HEADING] == [label]


@pytest.mark.parametrize(
    "line",
    ["Part two of the plan was easy.", "I", "I was late.", "Seven.", "“Chapter One,” she read.", "One man stayed."],
)
def test_what_only_looks_like_a_heading(line: str) -> None:
    expected = 1 if line == "I" else 0  # a lone roman number is one
    manuscript = read(f"Before.\n\n{line}\n\nShe came in.\n")
    assert sum(b.kind is BlockKind.HEADING for b in manuscript.blocks) == expected


@pytest.mark.parametrize("line", ["***", "* * *", "---", "#", "~~~~", "⁂", "• • •", "— — —", "xxx"])
def test_section_breaks(line: str) -> None:
    assert [kind for kind, _ in shape(f"One.\n\n{line}\n\nTwo.\n")] == ["paragraph", "break", "paragraph"]


def test_extra_white_space_is_a_break() -> None:
    text = "One.\n\nTwo.\n\n\n\nThree.\n\nFour.\n"
    assert [kind for kind, _ in shape(text)] == ["paragraph", "paragraph", "break", "paragraph", "paragraph"]


def test_a_row_of_dots_is_no_break() -> None:
    assert [kind for kind, _ in shape("One.\n\n...\n\nTwo.\n")] == ["paragraph"] * 3


def test_title_and_author() -> None:
    manuscript = read("LOW TIDE\n\nby Ada Marsh\n\nChapter 1\n\nShe came in.\n")
    assert (manuscript.title, manuscript.author) == ("LOW TIDE", "Ada Marsh")
    assert [chapter.headings for chapter in manuscript.chapters] == [(2,)]


def test_a_dateline_is_no_title() -> None:
    assert read("London, 1895\n\nShe came in.\n\nHe left.\n").title is None


GUTENBERG = """\ufeffThe Project Gutenberg eBook of Low Tide

Title: Low Tide

Author: Ada Marsh

*** START OF THE PROJECT GUTENBERG EBOOK LOW TIDE ***

Produced by many hands

LOW TIDE

CONTENTS

CHAPTER I. The Lamp
CHAPTER II. The Boat

CHAPTER I. The Lamp

It was late.

[Illustration: a lamp]

CHAPTER II. The Boat

It was later.

*** END OF THE PROJECT GUTENBERG EBOOK LOW TIDE ***

The licence, at length.
"""


def test_what_a_library_wraps_around_a_text_is_set_aside() -> None:
    manuscript = read(GUTENBERG)
    labels = [block.label for block in manuscript.blocks if block.kind is BlockKind.APPARATUS]
    assert labels == [
        "byte order mark",
        "Project Gutenberg header",
        "table of contents",
        "table of contents",
        "table of contents",
        "picture",
        "Project Gutenberg footer",
    ]
    assert (manuscript.title, manuscript.author) == ("Low Tide", "Ada Marsh")
    assert [words for kind, words in shape(GUTENBERG) if kind == "paragraph"] == ["It was late.", "It was later."]
    assert len(manuscript.chapters) == 2


def test_parts_stand_above_chapters() -> None:
    text = "BOOK ONE\n\nCHAPTER I\n\nShe came.\n\nCHAPTER II\n\nShe left.\n\nBOOK TWO\n\nCHAPTER I\n\nHe came.\n"
    levels = [b.level for b in read(text).blocks if b.kind is BlockKind.HEADING]
    assert levels == [1, 2, 2, 1, 2]
    assert [len(chapter.headings) for chapter in read(text).chapters] == [2, 1, 2]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She _really_ meant it.", ["really"]),
        ("*No*, he said. **Never.**", ["No", "Never."]),
        ("snake_case_name and 3 * 4 * 5", []),
        ("A footnote* and another*.", []),
        ("_unclosed and so on", []),
    ],
)
def test_marked_passages(text: str, marked: list[str]) -> None:
    assert [text[mark.inner_start : mark.inner_end] for mark in read(text).emphases] == marked


def test_lines_and_columns() -> None:
    manuscript = read("One.\r\n\r\nTwo.\r\n")
    assert (manuscript.line(8), manuscript.column(8)) == (3, 1)


def covered(manuscript: Manuscript) -> str:
    kept = list(manuscript.text)
    for block in manuscript.blocks:
        kept[block.start : block.end] = " " * (block.end - block.start)
    return "".join(kept)


SHAPES = st.text(alphabet="aA.!?\"“”'’— \n\r\t*_#IVx1[]:\ufeff", max_size=200)


@given(SHAPES | st.text(max_size=80).filter(lambda text: not any(0xD800 <= ord(c) <= 0xDFFF for c in text)))
def test_blocks_hold_every_character_that_is_not_blank(text: str) -> None:
    manuscript = read(text)
    assert not covered(manuscript).strip().strip("\ufeff").strip()
    starts = [block.start for block in manuscript.blocks]
    assert starts == sorted(starts)
    assert sum(chapter.end_block - chapter.first_block for chapter in manuscript.chapters) == len(manuscript.blocks)


def test_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(EncodingError):
        read("\udc80")
