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
    ],
)
def test_forms_of_one_person(forms: tuple[str, str], *, one: bool) -> None:
    assert together(met(*forms), *forms) is one


def test_a_surname_that_two_share_is_neither_by_itself() -> None:
    text = met("John Fenwick", "Peter Fenwick", "Fenwick")
    assert not together(text, "John Fenwick", "Fenwick")
    assert not together(text, "Peter Fenwick", "Fenwick")


def test_genders_come_from_titles_names_and_pronouns() -> None:
    found = {p.name: p.gender for p in cast(met("Mrs. Fenwick", "John", "Harker") + " Harker sat. She was tired.")}
    assert (found["Mrs. Fenwick"], found["John"]) == ("f", "m")


def test_who_says_i_is_the_narrator() -> None:
    text = "I woke. I rose and I dressed, and my brother Tom smiled at me. I nodded. Tom left. I followed him."
    assert [person.narrator for person in cast(text)].count(True) == 1
    assert not any(person.narrator for person in cast(met("Tom", "Ann")))
