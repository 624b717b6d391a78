"""Names that speeches give as their speakers' own."""

from __future__ import annotations

import pytest

from screenplay.prose.cast import CAST
from screenplay.prose.own_names import asks_a_name, asks_who
from screenplay.prose.turns import TURNS
from tests.prose.helpers import annotated

_MET = "Harker smiled. The door closed, and Harker nodded. Tom smiled. The door closed, and Tom nodded at Harker.\n\n"


@pytest.mark.parametrize(
    ("speech", "given"),
    [
        ("My name is Harker.", True),
        ("I'm Harker, from the mill.", True),
        ("Everybody calls me Harker.", True),
        ("Harker speaking.", True),
        ("This is Harker here.", True),
        ("It's only me, Harker.", True),
        ("I'm Harker's driver.", False),
        ("Don't call me Harker.", False),
        ("This is Harker.", False),  # somebody else, as often as not
        ("Here, Harker.", False),
        ("I saw Harker.", False),
    ],
)
def test_a_speech_gives_its_speakers_name(speech: str, *, given: bool) -> None:
    found = annotated(f'{_MET}"{speech}"\n\n"Good."', last="turns")
    assert bool(found[TURNS][0].given) is given


def test_an_answer_to_who_asks_the_name_gives_it() -> None:
    found = annotated(f'{_MET}"And your name?"\n\n"Harker, sir."', last="turns")
    turn = found[TURNS][1]
    assert [found[CAST][person].name for person in turn.given] == ["Harker"]
    assert not turn.addressed


@pytest.mark.parametrize(
    "speech",
    [
        "What's your name?",
        "Who are you?",
        "Who's there?",
        "And you are?",
        "Your name.",
        "And what do they call you?",
        "Who is it?",
        "Who's under there?",
    ],
)
def test_a_speech_asks_for_a_name(speech: str) -> None:
    assert asks_a_name(speech)


@pytest.mark.parametrize("speech", ["Who is that man?", "What is it called?", "What's her name?"])
def test_a_question_about_another_asks_for_no_name(speech: str) -> None:
    assert not asks_a_name(speech)


@pytest.mark.parametrize(
    ("speech", "asks"),
    [
        ("Who has the key?", True),
        ("I see. Whose is it, then?", True),
        ("Who knows. What time is it?", False),
        ("The one who came?", True),
        ("What is it?", False),
    ],
)
def test_a_speech_asks_of_whom_something_is_true(speech: str, *, asks: bool) -> None:
    assert asks_who(speech) is asks


@pytest.mark.parametrize(
    ("speech", "addressed"), [("Harker?", False), ("Harker!", True), ("Harker, are you there?", True)]
)
def test_who_takes_up_a_name_to_ask_of_it_calls_nobody(speech: str, *, addressed: bool) -> None:
    found = annotated(f'{_MET}"Thank you, Harker."\n\n"{speech}"', last="turns")
    assert bool(found[TURNS][1].addressed) is addressed
