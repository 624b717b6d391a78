"""Nominals of persons who have a name as well, told of at once or in a speech."""

from __future__ import annotations

import pytest

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.introductions import find
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, Draft
from tests.prose.helpers import annotated

_ANN = "Ann smiled. Ann sat down. Ann laughed.\n\n"


def linked(text: str) -> dict[str, str]:
    """The links where the first guess knows nothing."""
    found = annotated(text, last="turns")
    names = [person.name for person in found[PERSONS]]
    drafts = tuple(Draft({-1: 1.0}, None, told=False) for _ in found[TURNS])
    return {names[link.name]: names[link.person] for link in find(found.adding(DRAFT, drafts, "the test"))}


@pytest.mark.parametrize(
    ("text", "links"),
    [
        pytest.param(
            'The woman, a Mrs. Low, shook hands.\n\n"Well?" said the woman.',
            {"woman": "Mrs. Low"},
            id="before a name",
        ),
        pytest.param(
            '"What if I need to?" said the boy.\n\n"Then take Ann along, Paul."\n\nPaul nodded.',
            {"boy": "Paul"},
            id="called right behind",
        ),
        pytest.param(
            'Paul nodded.\n\n"What if I need to?" said the boy.\n\n"Then take Ann along, Paul."',
            {},
            id="a name known before",
        ),
        pytest.param(
            'The girl sat down.\n\n"Name?"\n\n"Mary Low," the girl said.',
            {"girl": "Mary Low"},
            id="asked for the name",
        ),
        pytest.param(
            '"This is Mrs. Low," said Ann.\n\n"How do you do?" said the old woman.',
            {"old woman": "Mrs. Low"},
            id="presented",
        ),
        pytest.param(
            'The old woman sat down.\n\n"This is Mrs. Low," said Ann.\n\n"How do you do?" said the old woman.',
            {},
            id="seen before another was presented",
        ),
    ],
)
def test_whom_a_nominal_means(text: str, links: dict[str, str]) -> None:
    assert linked(_ANN + text) == links


def test_the_name_that_who_says_i_gives() -> None:
    text = (
        "I sat down. I was tired, and I said so. My feet hurt. I looked at my shoes.\n\n"
        'Tom smiled at me. "And you are?" said Tom.\n\n"Ann. I work here," I said.\n\nI shook his hand.\n\n'
        'I sat down. "Well," I said, "I am late."'
    )
    found = annotated(text, last="turns")
    narrator = next(number for number, person in enumerate(found[PERSONS]) if person.narrator)
    ann = next(number for number, person in enumerate(found[PERSONS]) if person.name == "Ann")
    drafts = tuple(Draft({narrator: 1.0}, None, told=False) for _ in found[TURNS])
    links = [(link.name, link.person) for link in find(found.adding(DRAFT, drafts, "the test"))]
    assert (ann, narrator) in links
