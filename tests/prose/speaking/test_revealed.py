"""Voices whose owners come into sight behind their speeches, who leaves, and where conversations end."""

from __future__ import annotations

import pytest

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.speakers import laid_out
from screenplay.prose.speaking.context import Context
from tests.prose.helpers import annotated

_MET = (
    "Ruth was away. Ruth Fenwick, as they knew, was always away; Ruth never was at home. Clara Moore sat by the fire."
    " Tom Harker smiled at Clara.\n\n" + "The clock struck. Clara yawned, and Tom counted the strokes.\n\n" * 4
)


def context(text: str) -> Context:
    return laid_out(annotated(text, last="first look at the scenes"), {})[0]


def told(text: str, number: int) -> str:
    found = context(text)
    person = found.clues[number].verb.person
    return found.persons[person].name.removesuffix(" Fenwick") if person >= 0 else ""


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("Ruth Fenwick stood in the door with her hat on.", "Ruth"),
        ("They all turned round. It was Ruth.", "Ruth"),
        ("Tom looked up. Ruth came in and shut the door.", "Ruth"),
        ("The wind blew out the lamp.", "voice"),
    ],
)
def test_whose_voice_it_was(behind: str, who: str) -> None:
    text = f'{_MET}"No," Tom said to Clara.\n\n"Good evening," said a voice.\n\n{behind}'
    assert told(text, 1) == who


def test_the_voice_that_is_known_is_no_riddle() -> None:
    text = f'{_MET}"No," said Tom.\n\n"Good evening," said the voice.\n\nRuth Fenwick stood in the door.'
    assert told(text, 1) != "Ruth"


def test_who_comes_and_who_leaves() -> None:
    found = context(f'{_MET}Ruth came into the room.\n\nTom left the house.\n\n"So," said Clara.')
    names = [person.name for person in found.persons]
    moved = {names[found.people[mention]]: way for mention, way in found.moves.items()}
    assert moved == {"Ruth": 1.0, "Tom": -1.0}


def test_a_conversation_ends_where_the_story_goes_elsewhere() -> None:
    found = context(
        f'{_MET}"So," said Clara.\n\n"So," said Tom.\n\nThe next morning Clara and Tom drove to the harbour.\n\n'
        '"It is cold," said Clara.\n\n"It is," said Tom.'
    )
    assert [found.spans[n].start for n in range(4)] == [0, 0, 2, 2]


def test_unnamed_voices_join_the_persons() -> None:
    found = annotated(f'{_MET}"Good evening," said a voice.', last="first look at the scenes")
    assert any(person.unnamed for person in found[PERSONS])
