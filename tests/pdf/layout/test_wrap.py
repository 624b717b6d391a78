"""Breaking text into lines."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.pdf.layout.cells import cells, is_simple
from screenplay.pdf.layout.wrap import wrap


def wrapped(text: str, width: int, later: int | None = None) -> list[str]:
    ranges = wrap(text, 0, width, width if later is None else later, simple=is_simple(text))
    return [text[start:end] for start, end in ranges]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three", ["one two", "three"]),
        ("one", ["one"]),
        ("12345678 9", ["12345678", "9"]),
        ("1234567  89", ["1234567", "89"]),
        ("one  two  three", ["one  two", "three"]),
        ("one two   ", ["one two"]),
    ],
)
def test_at_spaces(text: str, expected: list[str]) -> None:
    assert wrapped(text, 8) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a well-known", ["a well-", "known"]),
        ("end—begin", ["end—", "begin"]),
        ("end--begin", ["end--", "begin"]),
        ("a mill–lane", ["a mill–", "lane"]),
        ("1234567--ab", ["1234567-", "-ab"]),  # the dashes stay together where that is possible; here it is not
        ("ab 34567--x", ["ab", "34567--x"]),
        ("he said—”", ["he", "said—”"]),
        ("he told-!!", ["he", "told-!!"]),
        ("minus -12345", ["minus", "-12345"]),
        ("abc non\u2011break", ["abc", "non\u2011brea", "k"]),
    ],
)
def test_after_hyphens_and_dashes(text: str, expected: list[str]) -> None:
    assert wrapped(text, 8) == expected


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrapped("to abcdefghijklmnop x", 6) == ["to", "abcdef", "ghijkl", "mnop x"]


def test_a_space_that_does_not_break_holds_words_together() -> None:
    assert wrapped("one two\xa0three", 10) == ["one", "two\xa0three"]


def test_lines_of_the_source_stay_with_their_indentation() -> None:
    assert wrapped("one\n\n   two three", 9) == ["one", "", "   two", "three"]


def test_deep_indentation_gives_way_to_a_whole_word() -> None:
    assert wrapped("        lamp post", 8) == ["    lamp", "post"]
    assert wrapped("    lampposts", 8) == ["lamppost", "s"]


def test_later_lines_may_be_shorter() -> None:
    assert wrapped("12 45 78 01 34", 5, 4) == ["12 45", "78", "01", "34"]


def test_wide_characters_break_beside_each_other_but_not_before_their_punctuation() -> None:
    assert wrapped("漢字漢字漢字", 5) == ["漢字", "漢字", "漢字"]
    assert wrapped("ab漢字、漢", 6) == ["ab漢", "字、漢"]
    assert wrapped("漢「字」漢", 6) == ["漢", "「字」", "漢"]


def test_marks_and_joined_images_are_not_torn() -> None:
    assert wrapped("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]
    assert wrapped("\U0001f469\u200d\U0001f4bb\U0001f469", 2) == ["\U0001f469\u200d", "\U0001f4bb", "\U0001f469"]


def test_only_as_much_as_a_page_may_need_is_wrapped() -> None:
    assert 200 < len(wrap("word " * 10_000, 0, 10, 10, simple=True)) < 250


TEXTS = st.text(st.sampled_from("ab -—\n.漢、e\u0301\u200d\U0001f600\xa0"), max_size=80)


@given(TEXTS, st.integers(2, 12), st.integers(2, 12))
def test_no_character_is_lost_and_no_line_too_wide(text: str, width: int, later: int) -> None:
    lines = wrapped(text, width, later)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    for number, line in enumerate(lines):
        assert cells(line) <= (later if number else width)


@given(st.lists(st.text("abc", min_size=1, max_size=6), min_size=1), st.integers(6, 12))
def test_a_line_ends_only_where_the_next_word_does_not_fit(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width)
    for line, following in itertools.pairwise(lines):
        assert len(line) + 1 + len(following.split(" ")[0]) > width
