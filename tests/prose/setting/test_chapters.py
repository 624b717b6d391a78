"""Whole chapters of today, written for these tests: an office and a van, a wedding with a goat."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.prose.setting.staged import headings, openings

_CHAPTERS = Path(__file__).parent / "chapters"


def chapter(name: str) -> str:
    """The text of a chapter."""
    return (_CHAPTERS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        (
            "office",
            [
                "The phone on Priya",
                "The lift took an",
                "The car park was",
                "He pulled her up",
                "It was nearly nine",
                "The flat was on",
                "By morning it had",
            ],
        ),
        (
            "wedding",
            [
                "My brother got married",
                "So I drove to",
                "By the time we",
                "The church was already",
                "Inside it was cool",
                "They had the party",
                "We went out and",
                "It was past midnight",
            ],
        ),
    ],
)
def test_where_the_scenes_of_a_chapter_begin(name: str, starts: list[str]) -> None:
    assert openings(chapter(name)) == starts


def test_where_the_scenes_of_a_chapter_play() -> None:
    assert headings(chapter("wedding")) == [
        "INT. DAD'S KITCHEN",
        "EXT. FARM",
        "INT. CAR",
        "EXT. PATH",
        "INT. CHURCH",
        "INT. CRICKET CLUB",
        "EXT. OUTSIDE THE CRICKET CLUB",
        "INT. DAD'S KITCHEN",
    ]


def test_a_memory_and_a_call_are_no_scenes() -> None:
    found = headings(chapter("office"))
    assert not any("HOTEL" in heading or "BRIDGE" in heading for heading in found)
