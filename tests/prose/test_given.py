"""First names and their bearers."""

from __future__ import annotations

import pytest

from screenplay.prose.given import first_name_gender, kin_name_gender, rare_name_gender
from screenplay.prose.lexicon import words


@pytest.mark.parametrize(
    ("name", "gender"), [("Gösta", "m"), ("Priya", "f"), ("MIRELA", "f"), ("Holloway", None), ("Xyzzyq", None)]
)
def test_rarer_names_of_all_the_world(name: str, gender: str | None) -> None:
    assert rare_name_gender(name) == gender


def test_no_rarer_name_is_a_common_one_or_has_two_genders() -> None:
    men, women = words("rare_men"), words("rare_women")
    assert not men & women
    assert not any(first_name_gender(name) for name in men | women)


@pytest.mark.parametrize(("name", "gender"), [("Pops", "m"), ("Nonna", "f"), ("Uncle", None)])
def test_what_families_call_each_other(name: str, gender: str | None) -> None:
    assert kin_name_gender(name) == gender
