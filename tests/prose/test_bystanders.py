"""Speakers without a name."""

from __future__ import annotations

import pytest

from screenplay.prose.bystanders import PERSONS
from tests.prose.helpers import annotated


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("The corporal sat down. She was nineteen.", "f"),
        ("The corporal sat down and crossed his legs.", "m"),
        ("The corporal sat down.", None),
        ("The corporal looked at her.", None),
        ("The corporal caught her at the door.", None),
        ("The corporal looked at Ann. She was nineteen.", None),
        ("The corporal sat down. She was nineteen. The corporal crossed his legs.", None),
    ],
)
def test_pronouns_tell_the_gender_that_a_noun_does_not(text: str, gender: str | None) -> None:
    found = annotated(f'Ann smiled. Ann sat.\n\n{text}\n\n"Well," said the corporal.', last="bystanders")
    (corporal,) = (person for person in found[PERSONS] if person.unnamed)
    assert corporal.gender == gender


def test_a_nouns_own_gender_stands() -> None:
    found = annotated(
        'Ann smiled. Ann sat.\n\nThe boy sat down. She was late.\n\n"Well," said the boy.', last="bystanders"
    )
    assert [person.gender for person in found[PERSONS] if person.unnamed] == ["m"]


def test_pronouns_behind_a_role_tell_the_gender_of_who_is_called_by_it() -> None:
    text = (
        'Ann sat. Ann smiled.\n\n"Tea, Inspector?" said Ann.\n\nThe inspector shook her head. "No," the inspector said.'
    )
    found = annotated(text, last="bystanders")
    assert [person.gender for person in found[PERSONS] if person.name == "Inspector"] == ["f"]


@pytest.mark.parametrize(
    ("sentence", "name", "gender"),
    [
        ("A door opened and a man's voice said,", "man's voice", "m"),
        ("A woman's voice called,", "woman's voice", "f"),
        ("Somewhere near the back a boy said,", "boy", "m"),
        ("One of the boys said,", "boy", "m"),
        ("Behind them one of the old women said,", "old woman", "f"),
        ("The boy's voice came out of the radio.", "boy", "m"),
        ("The boy of the last house whistled.", "boy", "m"),
        ("The boy who stood in the door was wet.", "boy", "m"),
        ("Ann looked at the boy, who was sitting by the door.", "boy", "m"),
    ],
)
def test_who_is_told_to_speak(sentence: str, name: str, gender: str) -> None:
    found = annotated(f'Ann smiled. Ann sat.\n\n{sentence} "Who is there?"', last="bystanders")
    assert [(person.name, person.gender) for person in found[PERSONS] if person.unnamed] == [(name, gender)]


def test_a_mother_named_by_her_child_is_one_however_the_pronoun_is_read() -> None:
    text = (
        'Ann sat. Ann smiled. Bess sat. Bess smiled.\n\nHer mother came in.\n\n"Well?" said Ann\'s mother.\n\n'
        '"Well what?" said Ann.'
    )
    found = annotated(text, last="bystanders")
    assert [person.name for person in found[PERSONS] if person.unnamed] == ["mother"]


def test_their_father_is_her_father() -> None:
    text = (
        'Ann sat. Ann smiled at Tom.\n\n"Well?" said Ann\'s father.\n\n"Well what?" said Ann.\n\n'
        '"Oh," said their father.'
    )
    found = annotated(text, last="bystanders")
    assert [person.name for person in found[PERSONS] if person.unnamed] == ["father"]
