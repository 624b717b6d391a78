"""Nominals of kin and what families call each other by."""

from __future__ import annotations

from collections.abc import Mapping

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.kin_links import find
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, Draft
from tests.prose.helpers import annotated

_TEXT = (
    'Tom sat down. Tom smiled.\n\n"Sit down, Mother," said Tom.\n\nHis mother sat. Tom laughed.\n\n'
    '"Thank you," said his mother.'
)


def linked(speaker: str, known: Mapping[str, str] | None = None) -> dict[str, str]:
    """The links where somebody speaks all turns."""
    found = annotated(_TEXT + " Mrs. Low nodded.", last="turns")
    names = [person.name for person in found[PERSONS]]
    drafts = tuple(Draft({names.index(speaker): 1.0}, None, told=False) for _ in found[TURNS])
    meant = {names.index(one): names.index(other) for one, other in (known or {}).items()}
    return {names[link.name]: names[link.person] for link in find(found.adding(DRAFT, drafts, "the test"), meant)}


def test_who_calls_somebody_mother_means_his_mother() -> None:
    assert linked("Tom") == {"Mother": "mother"}


def test_his_mother_is_whoever_mother_is() -> None:
    assert linked("Tom", {"Mother": "Mrs. Low"}) == {"mother": "Mrs. Low"}


def test_another_may_have_another_mother() -> None:
    assert linked("Mrs. Low") == {}
