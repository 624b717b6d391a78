"""The pieces of a speech: own words, asides, and the talk it repeats."""

from __future__ import annotations

import pytest

from screenplay.manuscript import read
from screenplay.prose.analyze import analyze

STORY = (
    "So I went round to the mill that same evening, wet as it was. {0}Come in,{1} said the miller, {0}and mind the"
    " step.{1} I minded it. {0}Is the flour ready?{1} I asked him. {0}Not before Monday,{1} he says, and shut the door."
)
PIECES = [
    "So I went round to the mill that same evening, wet as it was.",
    "Come in,",
    "said the miller,",
    "and mind the step.",
    "I minded it.",
    "Is the flour ready?",
    "I asked him.",
    "Not before Monday,",
    "he says, and shut the door.",
]


def pieces(text: str) -> list[str]:
    return [text[each.start : each.end] for each in analyze(read(text)).utterances]


@pytest.mark.parametrize(
    ("speech", "marks"),
    [('"{}"', "''"), ("“{}”", "‘’"), ("‘{}’", "“”"), ("«{}»", "“”"), ("„{}“", "‚‘")],
    ids=["straight", "curly", "British", "guillemets", "low"],
)
def test_a_story_gives_its_talk_piece_by_piece(speech: str, marks: str) -> None:
    assert pieces(speech.format(STORY.format(*marks)) + "\n") == PIECES


@pytest.mark.parametrize(
    "speech",
    [
        "He only said 'never' and went home, and I have not seen him since the day that the bridge came down.",
        "My mother always said, 'Pay what you owe,' and so I do, and so I always shall, as long as there is a"
        " penny in this house and a door to carry it through, and you may tell the whole street so.",
        "I says, 'No,' and she says, 'Yes.'",
        "My sister (he meant Ruth, of course) was never late in her life, nor will she ever be late, depend upon it.",
    ],
)
def test_a_speech_that_is_mostly_its_own_stays_whole(speech: str) -> None:
    assert pieces(f'"{speech}" said Bob.\n') == [speech]


def test_asides_are_cut_out_of_the_speech() -> None:
    text = '"Perhaps (somewhat doubtfully), if the snow holds," said Bob.\n'
    assert pieces(text) == ["Perhaps", ", if the snow holds,"]
