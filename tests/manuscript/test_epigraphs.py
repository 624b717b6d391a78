"""What is quoted before the text of a book or a chapter begins."""

from __future__ import annotations

import pytest

import screenplay
from screenplay.manuscript import BlockKind, read
from screenplay.model import Speech

STORY = '\n\nAnn Marsh sat by the window. "Come in," she said.\n\nTom came in.\n'
EPIGRAPHS = [
    'Chapter One\n\n"The sea gives back what it is owed."\n\n— Ida Low, The Lamp',
    'Chapter One\n\n"The sea gives back what it is owed." — Ida Low',
    "Chapter One\n\n“The sea gives back what it is owed.”\n― Ida Low.",
    "Chapter One\n\nThe sea gives back what it is owed.\n\n- Old saying",
    "Chapter One\n\n*The sea gives back what it is owed.*\n\n*— Ida Low*",
    "# Chapter One\n\n> The sea gives back what it is owed.\n> — Ida Low, _The Lamp_",
    '"The sea gives back what it is owed."\n\n--Horatio',
    "The sea gives back\nWhat it is owed,\n    —IDA LOW\n\nChapter One",
    'Chapter One\n\n"The sea gives back\n\nwhat it is owed."\n\n— Ida Low\n\n"And more."\n\n— Tom Dow',
]


@pytest.mark.parametrize("text", EPIGRAPHS)
def test_epigraphs_are_no_story(text: str) -> None:
    made = read(text + STORY)
    assert [made.text[b.start : b.end][:3] for b in made.blocks if b.kind is BlockKind.PARAGRAPH] == ["Ann", "Tom"]
    assert {block.label for block in made.blocks if block.kind is BlockKind.APPARATUS} == {"epigraph"}


@pytest.mark.parametrize("text", EPIGRAPHS)
def test_nobody_speaks_an_epigraph_and_it_is_accounted_for(text: str) -> None:
    made = screenplay.adapt_text(text + STORY)
    speeches = [each for each in made.screenplay.elements if isinstance(each, Speech)]
    assert [str(each.cue.plain) for each in speeches] == ["ANN MARSH"]
    left_out = [each for each in made.analysis.omitted if each.reason == "epigraph"]
    assert any("sea" in (text + STORY)[each.start : each.end] for each in left_out)


@pytest.mark.parametrize(
    "text",
    [
        'Chapter One\n\n"Come in," Ann said. "It is cold."\n\n— Hello, said Tom.',
        "Chapter One\n\n— Come in.\n\n— Tom Hill",
        "Chapter One\n\nThe letter lay on the mat. It was short:\n\nCome home.\n\n— Ida Low",
        "Chapter One\n\nDear Ida,\n\nCome home.\n\n— Tom Hill",
        "Chapter One\n\nCome home at once.\n\n— Tom",
        'Chapter One\n\n"Come home at once."\n\n— Ann Marsh',
        'Chapter One\n\n"I saw him," said Ida. "He was with — Tom Hill',
        "Chapter One\n\nIt rained all day. It rained on the sea and on the land — Ida Low had never seen such rain.",
        'Chapter One\n\nIt rained.\n\n"The sea gives back what it is owed."\n\n— Ida Low',
    ],
)
def test_stories_are_kept(text: str) -> None:
    assert "epigraph" not in {block.label for block in read(text + STORY).blocks}


def test_a_text_that_is_nothing_else_is_kept() -> None:
    assert read('"The sea gives back what it is owed."\n\n— Ida Low\n').blocks[0].kind is BlockKind.PARAGRAPH
