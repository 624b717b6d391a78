"""One cue a person."""

from __future__ import annotations

from screenplay.prose.cast import Person
from screenplay.prose.cues import cues


def test_the_name_that_the_text_uses_most() -> None:
    assert cues([Person("Ann", {"Ann": 9, "Ann Reed": 2}, "f")], {}) == {0: "ANN"}


def test_a_longer_name_where_the_short_one_is_taken() -> None:
    persons = [Person("Ann", {"Ann": 9}, "f"), Person("Ann", {"Ann": 3, "Ann Holt": 1}, "f")]
    assert list(cues(persons, {}).values()) == ["ANN", "ANN HOLT"]


def test_unnamed_speakers_are_numbered() -> None:
    guards = [Person("guard", {"a guard": 1}, "m", unnamed=True, key=str(n)) for n in range(3)]
    assert list(cues(guards, {}).values()) == ["GUARD", "GUARD 2", "GUARD 3"]


def test_who_is_meant_by_a_name_has_the_cue() -> None:
    persons = [Person("Ann", {"Ann": 9}, "f"), Person("Sis", {"Sis": 1}, "f")]
    assert cues(persons, {1: 0}) == {0: "ANN"}


def test_the_writer_decides() -> None:
    assert cues([Person("Ann", {"Ann": 9}, "f", cue="Annie")], {}) == {0: "ANNIE"}
