"""Past-tense narration in the present."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.adaptation.tense import changes, to_present

CASES = {
    "simple past": [
        ("Ann sat down and nobody spoke.", "Ann sits down and nobody speaks."),
        ("The two brothers laughed; their sister did not.", "The two brothers laugh; their sister does not."),
        (
            "He put the cup down, read the note, and cut the cord.",
            "He puts the cup down, reads the note, and cuts the cord.",
        ),
        ("They hurried, tried the door and went.", "They hurry, try the door and go."),
    ],
    "be, have, do": [
        ("I was cold and we were late.", "I am cold and we are late."),
        ("She wasn't there, and they weren't either.", "She isn't there, and they aren't either."),
        ("He had to go, but they had no car.", "He has to go, but they have no car."),
        ("She didn't know; did they?", "She doesn't know; do they?"),
        ("They had had enough.", "They have had enough."),
        ("He’d seen it, and she’d wait.", "He’s seen it, and she’ll wait."),
    ],
    "modals": [
        ("He could not sleep and would not say why.", "He cannot sleep and will not say why."),
        ("It might rain; they must hurry and should run.", "It may rain; they must hurry and should run."),
        ("She couldn't see, he wouldn't help.", "She can't see, he won't help."),
        ("He had better go, and he used to know it.", "He had better go, and he used to know it."),
    ],
    "participles": [
        (
            "The letters, tied in a ribbon, lay where he had left them.",
            "The letters, tied in a ribbon, lie where he has left them.",
        ),
        (
            "Her dress, torn and stained, hung from the door.",
            "Her dress, torn and stained, hangs from the door.",
        ),
        (
            "He wore a faded shirt and jeans covered in paint.",
            "He wears a faded shirt and jeans covered in paint.",
        ),
        (
            "The tea made, she poured it out.",
            "The tea made, she pours it out.",
        ),
        (
            "He had his hair cut and his boots blacked.",
            "He has his hair cut and his boots blacked.",
        ),
        (
            "Jake slammed the door shut and stalked across the lot.",
            "Jake slams the door shut and stalks across the lot.",
        ),
        (
            "The box, bound with wire, stood on a table covered with dust.",
            "The box, bound with wire, stands on a table covered with dust.",
        ),
        ("The letter was opened and read aloud.", "The letter is opened and read aloud."),
        ("Struck by the silence, Tom looked up.", "Struck by the silence, Tom looks up."),
        ("He left the room, followed by the dog.", "He leaves the room, followed by the dog."),
        ("The coat they found belonged to a man named Cole.", "The coat they find belongs to a man named Cole."),
        ("She held up her gloved hand.", "She holds up her gloved hand."),
        ("He had climbed the wall and crossed the yard.", "He has climbed the wall and crossed the yard."),
    ],
    "subjects": [
        (
            "One by one the lamps went out.",
            "One by one the lamps go out.",
        ),
        (
            "The number of guests surprised him.",
            "The number of guests surprises him.",
        ),
        (
            "All that remained was to lock the door.",
            "All that remains is to lock the door.",
        ),
        (
            "Everybody who knew her loved her.",
            "Everybody who knows her loves her.",
        ),
        (
            "Nothing he said was true, and everything they touched seemed to break.",
            "Nothing he says is true, and everything they touch seems to break.",
        ),
        (
            "Those who had come early got the best seats.",
            "Those who have come early get the best seats.",
        ),
        ("Beside him lay a dark dog.", "Beside him lies a dark dog."),
        ("The view of the hills pleased Ann.", "The view of the hills pleases Ann."),
        ("A number of boats waited.", "A number of boats wait."),
        ("The girl who sang in the bars left town.", "The girl who sings in the bars leaves town."),
        ("Ann and the boy knew the street she loved.", "Ann and the boy know the street she loves."),
        ("There came a knock, and his eyes opened.", "There comes a knock, and his eyes open."),
    ],
    "suppositions": [
        (
            "If only he had listened!",
            "If only he had listened!",
        ),
        (
            "It was high time they went.",
            "It is high time they went.",
        ),
        (
            "She thought he might have gone.",
            "She thinks he may have gone.",
        ),
        (
            "He spoke as though nothing had happened, laughed, and ordered wine.",
            "He speaks as though nothing had happened, laughs, and orders wine.",
        ),
        ("He looked as if he were asleep.", "He looks as if he were asleep."),
        ("She wished she had stayed.", "She wishes she had stayed."),
        ("He could have cursed.", "He could have cursed."),
        ("Had he known, he would have come.", "Had he known, he would have come."),
        ("If she were rich, she would travel.", "If she were rich, she would travel."),
    ],
    "before the story's present": [
        ("She had been ill ever since they met.", "She has been ill ever since they met."),
        ("He had come home the night before.", "He came home the night before."),
    ],
    "nouns that look like verbs": [
        ("The thought made him shiver.", "The thought makes him shiver."),
        ("He took his left hand from the saw.", "He takes his left hand from the saw."),
        ("The wound on her neck bled.", "The wound on her neck bleeds."),
    ],
    "typing errors": [("She wobble about.", "She wobbles about."), ("He sunk into a chair.", "He sinks into a chair.")],
    "quoted words": [
        ('"I knew," said Ann, and left.', '"I knew," says Ann, and leaves.'),
        ("The sign that said “We were closed” hung low.", "The sign that says “We were closed” hangs low."),
    ],
    "marks": [("She *was* there; it _was_ late.", "She *is* there; it _is_ late."), ("IT WAS LATE.", "IT IS LATE.")],
}


@pytest.mark.parametrize(
    ("past", "present"), [pair for pairs in CASES.values() for pair in pairs], ids=lambda text: text[:40]
)
def test_the_present_of(past: str, present: str) -> None:
    assert to_present(past) == present


@pytest.mark.parametrize(
    "text",
    [
        "He is tired and walks home.",
        "She sits on the bench, covered with snow, and waits for the bus.",
        "There is a house that nobody owns.",
        "I know what they want.",
        "",
        "...",
        "He",
    ],
)
def test_the_present_stays(text: str) -> None:
    assert to_present(text) == text


FREELY = [
    pair[1] for kind in ("simple past", "modals", "participles", "subjects", "quoted words") for pair in CASES[kind]
]


@pytest.mark.parametrize("text", FREELY, ids=lambda text: text[:40])
def test_what_is_done_stays_done(text: str) -> None:
    assert to_present(text) == text


_NOUNS = [
    "Ann",
    "the old man",
    "his eyes",
    "I",
    "they",
    "a letter found in the snow",
    "the girl who sang",
    "it",
    "Mr. Cole",
]
_VERBS = ["was", "had seen", "took", "covered", "could not find", "left", "put", "didn't know", "would be", "were"]
_RESTS = [
    "the house",
    "covered with snow",
    "and went",
    "by her side",
    "that he loved",
    '"We were late," she said',
    "as if it were",
]


@given(st.lists(st.tuples(*map(st.sampled_from, (_NOUNS, _VERBS, _RESTS, [".", ",", ";", " and", "?"]))), max_size=5))
def test_no_word_is_lost(parts: list[tuple[str, str, str, str]]) -> None:
    text = " ".join(f"{noun} {verb} {rest}{end}" for noun, verb, rest, end in parts)
    present = to_present(text)
    assert re.findall('"[^"]*"', present) == re.findall('"[^"]*"', text)
    assert re.sub(r"[\w'’]+", "", present.replace("cannot", "can not")) == re.sub(r"[\w'’]+", "", text)


@given(st.text(alphabet="aes hdw'’\"“”.,;-_*()’TI was had", max_size=60) | st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    found = changes(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
