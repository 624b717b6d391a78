"""Verbs of tags that say something only there, and verbs that tell an act as often."""

from __future__ import annotations

import pytest

from tests.adaptation.helpers import script

ANN = "Ann sat by the window. Tom stood at the door.\n\n"


def told(text: str) -> str:
    """What the script makes of a sentence with its speech, on one line."""
    return " | ".join(script(ANN + text).split("\n\n")[1:]).replace("\n", " / ")


@pytest.mark.parametrize(
    ("tag", "manner"),
    [
        ("she reported", ""),
        ("she managed with difficulty", "with difficulty"),
        ("she could only manage", ""),
        ("she supplied helpfully", "helpfully"),
        ("she emphasized", ""),
        ("she shot back", ""),
        ("she lied", "lying"),
        ("she deadpanned", "deadpanning"),
        ("she parroted", "parroting"),
        ("she trailed off", "trailing off"),
        ("she harrumphed loudly", "harrumphing loudly"),
        ("reported Ann", ""),
        ("she kept repeating", ""),
        ("she kept whispering", "whispering"),
        ("she started saying", ""),
        ("she began by saying", ""),
        ("she ended up saying", ""),
        ("she went on to say", ""),
        ("she was saying", ""),
        ("she heard herself say", ""),
        ("she began to whisper", "whispering"),
        ("she continued in a low voice", "in a low voice"),
        ("she couldn't help asking", ""),
    ],
)
def test_verbs_that_a_speech_leads_into(tag: str, manner: str) -> None:
    assert told(f'"It is late," {tag}.') == " / ".join(["ANN", *([f"({manner})"] if manner else []), "It is late."])


@pytest.mark.parametrize(
    "act",
    [
        "She pressed the button.",
        "She tried the door.",
        "She returned to the desk.",
        "She offered him a hand.",
        "She continued down the road.",
        "She added the sugar.",
        "She started crying.",
        "She was whispering to Tom.",
        "Ann protested, pleaded the late hour.",
        "She lied in the grass.",
    ],
)
def test_sentences_of_their_own_tell_acts(act: str) -> None:
    assert told(f'"It is late." {act}') == f"ANN / It is late. | {act}"


@pytest.mark.parametrize("act", ["left", "walked", "pressed the button", "finished the letter", "offered a hand"])
def test_a_comma_makes_no_tag_of_an_act(act: str) -> None:
    assert told(f'"It is late," she {act}.') == f"ANN / It is late. | She {act}."


@pytest.mark.parametrize(
    ("lead", "speech"),
    [
        ("Ann kept repeating,", "ANN / Come."),
        ("She began by saying,", "ANN / Come."),
        ("He ended up saying:", "TOM / Come."),
    ],
)
def test_phrases_before_the_speech(lead: str, speech: str) -> None:
    assert told(f'{lead} "Come."') == speech


def test_a_phrase_far_from_its_subject_stays_an_act() -> None:
    lead = "Ann turned, cold and tired, and kept saying"
    assert told(f'{lead}, "Come."') == f"{lead}: | ANN / Come."


def test_a_sentence_cut_by_such_a_tag_is_joined() -> None:
    assert told('"We saw it," the guard reported, "at nine."') == "GUARD / We saw it, at nine."
