"""Who answers to a first name that only speeches have."""

from __future__ import annotations

from screenplay.prose.cast import Person
from screenplay.prose.first_name_terms import by_first_name, has_first_name, is_first_name
from screenplay.prose.hearers import Heard

_RUTH = Person("Ruth", {"Ruth": 2}, "f")
_HARKER = Person("Harker", {"Harker": 9}, "f")
_CLARA = Person("Clara", {"Clara": 9}, "f")
_NURSE = Person("the nurse", {"the nurse": 3}, "f", unnamed=True)
_PERSONS = (_RUTH, _HARKER, _CLARA, _NURSE)


def heard(turns: int, *, speaks: float = 0.0, **answers: float) -> Heard:
    people = {"harker": 1, "clara": 2, "nurse": 3}
    return Heard(turns, {people[who]: weight for who, weight in answers.items()}, {1: speaks})


def test_names_that_are_first_names() -> None:
    assert is_first_name(_RUTH)
    assert not is_first_name(_HARKER)
    assert not is_first_name(Person("Ruth Harker", {"Ruth Harker": 1}, "f"))
    assert has_first_name(Person("Harker", {"Harker": 5, "Ruth Harker": 1}, "f"))
    assert not has_first_name(Person("Captain Harker", {"Captain Harker": 5}, None))
    assert not has_first_name(Person("I", {"I": 50}, None, narrator=True))


def test_who_has_no_first_name_answers_to_it() -> None:
    assert by_first_name(_PERSONS, 0, heard(1, harker=0.8, clara=1.0)) == 1


def test_who_seldom_answers_does_not() -> None:
    assert by_first_name(_PERSONS, 0, heard(2, harker=0.8)) is None


def test_nobody_calls_herself() -> None:
    assert by_first_name(_PERSONS, 0, heard(1, harker=0.8, speaks=0.5)) is None


def test_somebody_without_a_name_must_answer_twice() -> None:
    assert by_first_name(_PERSONS, 0, heard(1, nurse=1.0)) is None
    assert by_first_name(_PERSONS, 0, heard(2, nurse=2.0)) == 3


def test_two_who_may_be_meant_are_too_many() -> None:
    assert by_first_name(_PERSONS, 0, heard(2, harker=1.0, nurse=1.0)) is None
