"""Scene numbers: given ones are kept, missing ones found."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.edits import number_scenes, without_numbers
from screenplay.model import Action, RichText, SceneHeading, Screenplay

X = RichText.of("INT. MILL - DAY")


def script(numbers: Sequence[str | None]) -> Screenplay:
    return Screenplay(tuple(element for one in numbers for element in (SceneHeading(X, one), Action(X))))


def numbers(play: Screenplay) -> list[str | None]:
    return [element.number for element in play.elements if isinstance(element, SceneHeading)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("_ _ _", "1 2 3"),
        ("12 _ 13", "12 12A 13"),
        ("12 12A 13", "12 12A 13"),
        ("12 _ _ 13 _", "12 12A 12B 13 14"),
        ("1 _ 3 _ _ 9", "1 2 3 3A 3B 9"),
        ("_ 2", "1 2"),
        ("_ _ 1", "A1 B1 1"),
        ("A1 _ 1", "A1 B1 1"),
        ("12 _ 12A", "12 A12A 12A"),
        ("12A _ 12C", "12A 12B 12C"),
        ("12A _ 12B", "12A 12AA 12B"),
        ("12A _ 13", "12A 12B 13"),
        ("1 _ _ _ _ _ _ _ _ _ 2", "1 1A 1B 1C 1D 1E 1F 1G 1H 1J 2"),
        ("1 _ 2 7A _", "1 1A 2 7A 8"),
        ("1 _ 1 _ 1", "1 1A 1 1B 1"),
        ("I-1-A _ I-2", "I-1-A I-1-B I-2"),
        ("5 _ 2 _", "5 5A 2 6"),
    ],
)
def test_missing_numbers_are_found(before: str, after: str) -> None:
    play = script([None if one == "_" else one for one in before.split()])
    assert numbers(number_scenes(play)) == after.split()


def test_all_anew_from_anywhere_and_none_at_all() -> None:
    play = script(["3", None, "7A"])
    assert numbers(number_scenes(play, renumber=True)) == ["1", "2", "3"]
    assert numbers(number_scenes(play, renumber=True, start=100)) == ["100", "101", "102"]
    assert numbers(number_scenes(script([None, None]), start=7)) == ["7", "8"]
    assert numbers(without_numbers(play)) == [None] * 3
    assert number_scenes(Screenplay()) == Screenplay()


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(st.one_of(st.none(), st.none(), st.from_regex(r"[A-C]?[0-9]{1,2}[A-C]{0,2}", fullmatch=True))))
def test_locked_stay_and_the_new_are_new(before: list[str | None]) -> None:
    play = script(before)
    done = number_scenes(play)
    after = numbers(done)
    locked = [number.upper() for number in before if number is not None]
    new = [one.upper() for number, one in zip(before, after, strict=True) if number is None and one is not None]
    assert [one for one, number in zip(after, before, strict=True) if number is not None] == [n for n in before if n]
    assert len(new) == len(set(new)) == before.count(None)
    assert not set(new) & set(locked)
    assert number_scenes(done) == done
    assert [e for e in done.elements if isinstance(e, Action)] == [e for e in play.elements if isinstance(e, Action)]
