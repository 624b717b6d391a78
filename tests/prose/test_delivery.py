"""Speech tags taken apart."""

from __future__ import annotations

import pytest

from screenplay.prose.delivery import DELIVERIES
from screenplay.prose.tagpieces import Role
from screenplay.prose.tags import TAGS
from tests.prose.helpers import annotated


def apart(text: str) -> dict[str, list[str]]:
    """The manner and the acts of the tags in a text."""
    found: dict[str, list[str]] = {"manner": [], "act": []}
    for delivery in annotated(text)[DELIVERIES]:
        for piece in delivery.pieces:
            if piece.role is not Role.TAG and piece.text:
                found[piece.role.value].append(piece.text)
    return found


@pytest.mark.parametrize(
    ("tag", "manner"),
    [
        ("she said.", ""),
        ("said Ann.", ""),
        ("she told him.", ""),
        ("she told the girl at the switch.", "to the girl at the switch"),
        ("she asked one of the men by the door.", "to one of the men by the door"),
        ("she said at last.", ""),
        ("she whispered.", "whispering"),
        ("whispered Ann.", "whispering"),
        ("she cut in.", "cutting in"),
        ("she muttered under her breath.", "muttering under her breath"),
        ("she yelled at him.", "yelling at him"),
        ("she said with venom.", "with venom"),
        ("she said in a low voice.", "in a low voice"),
        ("she said very quietly.", "very quietly"),
        ("she quietly said.", "quietly"),
        ("she said to Bob.", "to Bob"),
        ("she said, changing the subject.", "changing the subject"),
        ("she said as she laughed.", "laughing"),
        ("she whined when she spoke.", "whining"),
        ("she smirked as she asked the question.", "smirking"),
        ("she sounded deeply tired.", "sounding deeply tired"),
        ("her voice was soft as she spoke.", "her voice soft"),
        ("she said her words were full of anger.", "her words full of anger"),
        ("she managed to say through her tears.", "through her tears"),
        ("she yelled from the kitchen.", "yelling from the kitchen"),
        ("said the woman by the door.", ""),
        ("a voice said through the door.", "through the door"),
    ],
)
def test_what_a_tag_says_of_the_manner(tag: str, manner: str) -> None:
    found = apart(f'Ann and Bob met. "Come here," {tag}')
    assert " ".join(found["manner"]) == manner
    assert found["act"] == []


@pytest.mark.parametrize(
    ("tag", "manner", "act"),
    [
        ("she said dragging him to the door.", "", "dragging him to the door."),
        ("she giggled as she turned back.", "giggling", "she turned back."),
        ("she said in a low voice as she took his arm.", "in a low voice", "she took his arm."),
        ("she lisped her words, she was half asleep.", "lisping her words", "she was half asleep."),
        ("she said softly and kissed him.", "softly", "kissed him."),
        ("she said, and he was gone.", "", "he was gone."),
        ("she spat out, but was held back.", "spitting out", "but was held back."),
        ("she said right before he could move.", "", "right before he could move."),
        ("said Ann, who had come in.", "", "had come in."),
        ("she said finally.", "", ""),
        ("said the man two stools over.", "", ""),
        (
            "she said in the way she always did when she was afraid of the dark.",
            "",
            "in the way she always did when she was afraid of the dark.",
        ),
    ],
)
def test_what_a_tag_says_besides(tag: str, manner: str, act: str) -> None:
    found = apart(f'Ann and Bob met. "Come here," {tag}')
    assert (" ".join(found["manner"]), " ".join(found["act"])) == (manner, act)


@pytest.mark.parametrize(
    "sentence",
    [
        "He smiled.",
        "She laughed, and the dog barked.",
        "Her hands shook as she spoke.",
        "She took his arm.",
        "He called her Annie again.",
        "His answer was a shrug.",
        "She began to laugh.",
    ],
)
def test_acts_are_no_tags(sentence: str) -> None:
    found = annotated(f'Ann and Bob met. "Come here." {sentence}')
    assert found[DELIVERIES] == ()


def test_a_tag_before_its_speech() -> None:
    assert apart('Ann chuckled as she replied, "Come here."') == {"manner": ["chuckling"], "act": []}
    found = apart('Ann met Bob. A dog barked and Ann said, "Come here."')
    assert found == {"manner": [], "act": ["A dog barked"]}
    found = apart('Ann met Bob. She looked in the mirror and said to him, "Come here."')
    assert found == {"manner": ["to him"], "act": ["She looked in the mirror"]}


@pytest.mark.parametrize("thing", ["his name tag", "the sign on the wall", "her badge"])
def test_what_is_written_on_a_thing_is_no_tag(thing: str) -> None:
    text = f'Frank Harker nodded at Ann. Frank sat.\n\nThe clerk rose, and {thing} said Frank. "Good day," he said.'
    found = annotated(text)
    assert not [tag for tag in found[TAGS] if tag.verb is not None and tag.leading]
