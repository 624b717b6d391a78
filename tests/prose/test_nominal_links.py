"""Nominals of persons who have a name as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.nominal_links import find
from screenplay.prose.who import DRAFT, Draft
from tests.prose.helpers import annotated

_TEXT = (
    'Tom sat at the wheel. He smiled at Ann. Tom laughed, and Ann laughed.\n\n"Well," said the driver.\n\n'
    '"Well what?" said Ann.\n\n"We are late," said the driver.'
)


def linked(text: str, chances: Sequence[Mapping[str, float]]) -> dict[str, str]:
    found = annotated(text, last="turns")
    names = [person.name for person in found[PERSONS]]
    drafts = [Draft({names.index(name): chance for name, chance in each.items()}, None, told=False) for each in chances]
    return {
        names[link.name]: names[link.person]
        for link in find(found.adding(DRAFT, tuple(drafts), "the test"), frozenset())
    }


@pytest.mark.parametrize(
    ("first", "second", "person"),
    [
        ({"Tom": 0.9, "driver": 0.1}, {"Tom": 0.7, "driver": 0.3}, "Tom"),
        ({"Tom": 0.8, "driver": 0.2}, {"Tom": 0.1, "driver": 0.9}, None),  # the driver is somebody else
        ({"Tom": 0.6, "driver": 0.4}, {"Tom": 0.3, "Ann": 0.7}, None),
    ],
)
def test_a_nominal_means_whom_all_its_tags_seem_to_mean(
    first: Mapping[str, float], second: Mapping[str, float], person: str | None
) -> None:
    assert linked(_TEXT, [first, {"Ann": 1.0}, second]).get("driver") == person


def test_who_was_there_long_before_is_meant_more_seldom() -> None:
    unsure = [{"Tom": 0.7, "driver": 0.3}, {"Ann": 1.0}, {"Tom": 0.7, "driver": 0.3}]
    assert linked(_TEXT, unsure).get("driver") == "Tom"
    assert linked("Tom laughed, and Ann laughed.\n\n" * 8 + _TEXT, unsure) == {}


def test_whom_the_speech_addresses_does_not_speak_it() -> None:
    text = _TEXT.replace('"Well,"', '"Well, Tom,"')
    assert linked(text, [{"Tom": 1.0}, {"Ann": 1.0}, {"Ann": 0.6, "driver": 0.4}]) == {}


def test_a_person_of_the_other_gender_is_somebody_else() -> None:
    text = _TEXT.replace("the driver", "the woman")
    assert linked(text, [{"Tom": 1.0}, {"Ann": 1.0}, {"Tom": 1.0}]) == {}


def test_who_acts_beside_another_is_somebody_else() -> None:
    text = _TEXT.replace("He smiled at Ann.", "Tom smiled at Ann, and the driver looked up.")
    assert linked(text, [{"Tom": 1.0}, {"Ann": 1.0}, {"Tom": 1.0}]) == {}


@pytest.mark.parametrize(("call", "person"), [("Tom!", "Tom"), ("Hello!", None)])
def test_a_voice_that_answers_is_who_was_called(call: str, person: str | None) -> None:
    text = f'Tom laughed, and Ann laughed.\n\n"{call}" said Ann.\n\n"Up here," said a voice.'
    assert linked(text, [{"Ann": 1.0}, {"Tom": 0.6, "voice": 0.4}]).get("voice") == person


def test_who_is_brought_in_beside_a_name_is_somebody_else() -> None:
    text = _TEXT.replace("He smiled at Ann.", "He smiled at Ann. Behind Tom sat a driver.")
    assert linked(text, [{"Tom": 1.0}, {"Ann": 1.0}, {"Tom": 1.0}]) == {}
