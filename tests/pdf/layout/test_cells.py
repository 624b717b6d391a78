"""The width of characters."""

from __future__ import annotations

import sys

import pytest

from screenplay.pdf.layout.cells import cell_width, cells, clusters, is_ignorable, is_simple


@pytest.mark.parametrize("character", ["a", "é", "—", "б", "\u2026", "\x07", "\u0600"])
def test_one_cell(character: str) -> None:
    assert cell_width(character) == 1


@pytest.mark.parametrize("character", ["中", "あ", "한", "！", "\U0001f600"])
def test_two_cells(character: str) -> None:
    assert cell_width(character) == 2


@pytest.mark.parametrize("character", ["\u0301", "\u200d", "\ufe0f", "\xad", "\u115f", "\u11a8", "\u20dd"])
def test_no_cell(character: str) -> None:
    assert cell_width(character) == 0


def test_what_is_called_simple_takes_one_cell_each() -> None:
    simple = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000 and is_simple(chr(code))]
    assert len(simple) > 1000
    assert all(cell_width(character) == 1 for character in simple)


def test_a_text_is_as_wide_as_its_characters() -> None:
    assert cells("abc") == 3
    assert cells("a中e\u0301") == 4


def test_marks_stay_with_their_characters() -> None:
    assert clusters("ae\u0301\u0323中\ufe0f") == ["a", "e\u0301\u0323", "中\ufe0f"]
    assert clusters("\u0301a") == ["\u0301", "a"]
    assert clusters("") == []


def test_what_has_no_picture() -> None:
    assert is_ignorable("\u200b")
    assert not is_ignorable("\u0301")


def test_characters_not_yet_assigned_are_narrow_except_among_pictures() -> None:
    assert cell_width("\u0378") == 1
    assert cell_width("\U0001fbfe") == 2
