"""Names merged to persons."""

from __future__ import annotations

import pytest

from screenplay.prose.cast import CAST, Person
from tests.prose.helpers import annotated


def cast(text: str) -> list[Person]:
    return list(annotated(text, last="recast")[CAST])


def together(text: str, *forms: str) -> bool:
    """All forms are one person's."""
    return any(set(forms) <= set(person.forms) for person in cast(text))


def met(*forms: str) -> str:
    """Sentences in which each form acts twice."""
    return " ".join(f"{form} smiled. The door closed, and {form} nodded at the others." for form in forms)


@pytest.mark.parametrize(
    ("forms", "one"),
    [
        (("John Fenwick", "Mr. Fenwick"), True),
        (("John Fenwick", "John"), True),
        (("John Fenwick", "Fenwick"), True),
        (("Dr. Harker", "Dr Harker"), True),
        (("Clara Fenwick", "Miss Fenwick"), True),
        (("Elizabeth Moore", "Lizzy"), True),
        (("Mr. Fenwick", "Mrs. Fenwick"), False),
        (("John Fenwick", "Mrs. Fenwick"), False),
        (("John Fenwick", "Clara Fenwick"), False),
        (("Miss Fenwick", "Mrs. Fenwick"), False),
        (("Captain Moore", "Mr. Harker"), False),
        (("Brother Anselm", "Anselm"), True),
    ],
)
def test_forms_of_one_person(forms: tuple[str, str], *, one: bool) -> None:
    assert together(met(*forms), *forms) is one


def test_a_surname_that_two_share_is_neither_by_itself() -> None:
    text = met("John Fenwick", "Peter Fenwick", "Fenwick")
    assert not together(text, "John Fenwick", "Fenwick")
    assert not together(text, "Peter Fenwick", "Fenwick")


@pytest.mark.parametrize(
    ("told", "called", "one"),
    [
        ("Kazimira", "Kaz", True),
        ("Zora", "Zo", True),
        ("Tavish", "Tav", True),
        ("Will", "Williams", False),  # a surname
    ],
)
def test_a_pet_name_that_only_speeches_have(told: str, called: str, *, one: bool) -> None:
    text = met(told, "Peter Fenwick") + (
        f'\n\n"Come here, {called}, will you?" said Peter Fenwick.\n\n"I am busy, Peter."\n\n"Thank you, {called}."'
    )
    assert together(text, told, called) is one


def test_a_name_told_in_full_once_and_by_its_beginning_ever_after() -> None:
    text = met("Peter", "Tavish", "Tavish", "Tavish") + "\n\nTavishara Low was tired. Tavish sat down."
    assert together(text, "Tavishara Low", "Tavish")
    assert not together(met("Peter", "Tavish", "Tavish", *["Tavishara Low"] * 4), "Tavishara Low", "Tavish")


def test_a_surname_near_another_ones_pronoun() -> None:
    text = "Rana Bose opened her bag. Peter Fenwick sat. When Bose came in he lifted the lamp. Bose sat down."
    assert together(text, "Rana Bose", "Bose")


def test_a_short_form_may_be_told_far_more_often_than_the_full_name() -> None:
    text = met("Tom") + " Luella Marsh came in. Marsh smiled. " + met("Lu") + " " + met("Lu")
    assert together(text, "Lu", "Luella Marsh", "Marsh")


def test_a_pet_name_that_two_may_have_is_nobodys() -> None:
    text = met("Tavishara", "Tavendel", "Peter") + '\n\n"Come here, Tav, will you?" said Peter. "Thank you, Tav."'
    assert not together(text, "Tavishara", "Tav")
    assert not together(text, "Tavendel", "Tav")


def test_genders_come_from_titles_names_and_pronouns() -> None:
    found = {p.name: p.gender for p in cast(met("Mrs. Fenwick", "John", "Harker") + " Harker sat. She was tired.")}
    assert (found["Mrs. Fenwick"], found["John"]) == ("f", "m")


@pytest.mark.parametrize(
    ("told", "gender"),
    [
        ("Quorl took out her keys.", "f"),
        ("Quorl turned and looked at her properly.", None),  # her: somebody else
        ("Quorl slid her the letter across the table.", None),
        ("Quorl watched her go, and then he shut the door.", "m"),
        ("Quorl pushed the plate across to him. He ate.", None),  # he: who was given the plate
        ("Quorl walked beside her, and he said nothing.", "m"),
        ('"So it is," said Quorl. He shut the door.', "m"),
        ("Somebody knocked. It was Quorl. She had not spoken since noon.", "f"),
        ('"So it is," said Quorl, and she shut the door.', "f"),
    ],
)
def test_the_gender_of_a_name_that_nobody_knows(told: str, gender: str | None) -> None:
    found = {person.name: person.gender for person in cast(f"Quorl came in. Quorl sat down.\n\n{told}")}
    assert found["Quorl"] == gender


def test_pronouns_overrule_a_first_name() -> None:
    text = " ".join(f"Ronald {verb}, and she laughed." for verb in ("came", "sat", "nodded", "left"))
    assert {person.name: person.gender for person in cast(text)}["Ronald"] == "f"


def test_who_says_i_is_the_narrator() -> None:
    text = "I woke. I rose and I dressed, and my brother Tom smiled at me. I nodded. Tom left. I followed him."
    assert [person.narrator for person in cast(text)].count(True) == 1
    assert not any(person.narrator for person in cast(met("Tom", "Ann")))


def test_of_sisters_the_eldest_is_called_by_the_surname() -> None:
    text = met("Nora Fenwick", "Clara Fenwick", *["Miss Clara"] * 5, "Miss Fenwick")
    assert together(text, "Nora Fenwick", "Miss Fenwick")
    assert together(text, "Clara Fenwick", "Miss Clara")


def test_a_title_stands_with_the_whole_surname() -> None:
    assert together(met("Ada van der Berg Moore", "Lady Berg Moore"), "Ada van der Berg Moore", "Lady Berg Moore")


def test_a_first_name_with_a_title_is_whose_the_name_is() -> None:
    text = met("Mlle. Blanche du Lac", "Mlle. Blanche de Moore", "Mlle. Blanche", "Mlle. Blanche", "Blanche")
    assert together(text, "Mlle. Blanche", "Blanche")


def test_a_first_name_is_nobodys_where_two_are_called_by_their_full_names() -> None:
    text = met(*["Charles Moore"] * 8, *["Charles Fenwick"] * 3, "Charles")
    assert not together(text, "Charles Moore", "Charles")


def test_who_is_called_one_name_may_answer_under_another() -> None:
    talk = '"What now, Fenwick?" asked Tom.\n\n"Nothing," said the Raven.\n\n'
    text = f"The Raven sat by the fire. Tom came in.\n\n{talk * 4}"
    assert together(text, "Fenwick", "Raven")


def test_two_who_answer_under_their_own_names_are_two() -> None:
    talk = '"What now, Moore?" asked Tom.\n\n"Nothing," said Moore.\n\n"No," said Fenwick.\n\n'
    assert not together(met("Moore", "Fenwick", "Tom") + "\n\n" + talk * 6, "Moore", "Fenwick")


def test_an_interjection_is_no_name() -> None:
    found = cast(met("Tom", "Ann") + '\n\n"Halloa, there," said Tom.\n\n"Halloa, Tom," said Ann. "Halloa, all."')
    assert [person.name for person in found] == ["Tom", "Ann"]


def test_a_letter_that_speech_cuts_off_is_no_name() -> None:
    text = met("Ann") + "\n\n“D’you know,” said Ann, “’E’s late. ’E said so. D’you hear, K?” K smiled. K nodded."
    assert [person.name for person in cast(text)] == ["Ann", "K"]


def test_a_name_that_is_said_to_be_somebodys() -> None:
    text = met("Ann") + " Beside her was a boy named Quorl Vant, who never whispered."
    assert [person.name for person in cast(text)] == ["Ann", "Quorl Vant"]


def test_numbered_wards_are_nobody() -> None:
    text = met("Ann") + " Nobody on Ward Six looked up. Ward Six slept."
    assert [person.name for person in cast(text)] == ["Ann"]


def test_families_are_nobody() -> None:
    found = cast(met("Tom Fenwick", "Miss Fenwick", "Ann") + " The Fenwicks were rich. The Miss Fenwicks danced.")
    assert {form for person in found for form in person.forms} == {"Tom Fenwick", "Miss Fenwick", "Ann"}


def test_a_name_may_have_lost_its_accents() -> None:
    assert together(met("Ren?e Moore", "Ren?e"), "Ren?e Moore", "Ren?e")


def test_a_first_name_with_a_surname_is_a_name_even_if_the_word_is_common() -> None:
    bills = "The bill was paid. A bill came; the bill was due."
    text = f'Then came Bill Moore. {bills} "A bill," said Bill. "No bill," said Bill.'
    assert together(text, "Bill Moore", "Bill")


def test_a_text_may_open_on_an_article_and_a_name() -> None:
    assert any(
        "Fenwick" in form for person in cast("The Fenwicks were rich. Mr. Fenwick nodded.") for form in person.forms
    )


def test_a_surname_told_with_a_title_is_one_by_itself() -> None:
    text = 'Constable Reeve came in. Ann smiled.\n\n"It is." Reeve knelt down. "A key."\n\n"Oh," said Ann.'
    assert together(text, "Constable Reeve", "Reeve")
