"""Scenes that no break and no move announces."""

from __future__ import annotations

import pytest

from screenplay.prose.setting.company import Company
from screenplay.prose.setting.paragraph_signs import ParagraphSigns
from tests.prose.setting.staged import headings, openings, through

_HOME = (
    "Ann sat in the kitchen with the bills spread out in front of her.\n\n"
    '"We can\'t pay them all," said Ann.\n\n"Then don\'t pay them all," said Bill.\n\n'
    '"It isn\'t a joke."\n\n"I know it isn\'t a joke. Pay the gas. They can wait for the rest of it."\n\n'
    '"And if they don\'t wait?" said Ann.\n\n"They always wait," said Bill. "My mother never paid a bill on time in'
    ' her life and she died with the lights on."\n\n"Your mother had a pension," said Ann, and she began to sort the'
    " envelopes again by their colours.\n\n"
    '"Sell the car, then," said Bill. "We never drive it."\n\n"You never drive it," said Ann.\n\n'
)
_WORK = (
    '"Was there a message?" said Carla.\n\n"Three," said Dev. "All from the same man."\n\n'
    '"What did he want?" asked Carla.\n\n"A refund," said Dev, and yawned.\n'
)


@pytest.mark.parametrize(
    "opening",
    [
        "At half past nine there were thirty people in the showroom, and no chairs. Dev sat by the door.",
        "The showroom smelled of wax and new rubber. Carla was at the desk by the window, and Dev was on the stool.",
        "In the showroom there were two desks and one chair. Carla had the chair, and Dev was leaning on the wall.",
    ],
)
def test_the_next_paragraph_is_elsewhere(opening: str) -> None:
    text = f"{_HOME}{opening}\n\n{_WORK}"
    assert headings(text) == ["INT. KITCHEN", "INT. SHOWROOM"]
    assert openings(text)[1] == " ".join(opening.split()[:4])


@pytest.mark.parametrize(
    "sentence",
    [
        "Bill got up and looked into the fridge.",
        "Ann laughed at that, and it made her feel better for a moment.",
        "Bill said nothing. He went on peeling the label off the bottle with his thumb.",
        "The table shook when Bill put his elbow on it.",
    ],
)
def test_the_talk_goes_on(sentence: str) -> None:
    text = (
        f'{_HOME}{sentence}\n\n"Ann," said Bill, "pay the gas."\n\n"I heard you," said Ann. "The gas. And the car?"\n'
    )
    assert headings(text) == ["INT. KITCHEN"]


def test_the_signs_of_a_paragraph() -> None:
    opening = "At half past nine there were forty people in the showroom, and it was hot. Dev stood by the door."
    story = through(f"{_HOME}{opening}\n\n{_WORK}", "scenes")
    blocks = story.manuscript.blocks
    number = next(at for at, block in enumerate(blocks) if story.text.startswith("At half", block.start))
    signs = ParagraphSigns(story, Company(story)).of(blocks[number], blocks[number - 1], 0)
    assert (signs["clock"], signs["air"], signs["state"], signs["behind speech"]) == (1.0, 1.0, 1.0, 0.0)
    assert signs["others gone"] > 0.5
    assert signs["new places"] > 0
