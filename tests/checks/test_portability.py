"""What another reader sees differently, and ways to write it on which both agree."""

from __future__ import annotations

import re

import pytest

from screenplay.checks import portability
from screenplay.checks.script import script_of


def messages(text: str) -> dict[int | None, str]:
    return {found.line: found.message for found in portability.find(script_of(text))}


# a script that two readers see differently, the line, and what is advised there
DIFFERENT = {
    "a cue with letters beyond A to Z": ("ÉLOÏSE\nHi.", 1, "write @ÉLOÏSE"),
    "what is said below it": ("ÉLOÏSE (V.O.)\n(low)\nHi.", 3, "write @ÉLOÏSE (V.O.) above it"),
    "a cue over a line in capitals": ("He goes.\n\nANN\nLET GO.\n\nHe does.", 3, "write @ANN"),
    "a forced heading with another letter": (".ÉTAGE\n\nHe goes.", 1, None),
    "a transition by custom": ("He goes.\n\nFADE OUT.", 3, "write !FADE OUT. for action, or write > FADE OUT. for a"),
    "a prefix beyond the list": ("E/I. CAR - DAY\n\nHe goes.", 1, "write .E/I. CAR - DAY"),
    "a centered line with a bracket in it": ("> a < b <", 1, None),
    "a transition with a sign": ("CUT TO BLACK & TO:", 1, "write > CUT TO BLACK & TO:"),
}


@pytest.mark.parametrize(("text", "line", "advice"), DIFFERENT.values(), ids=DIFFERENT)
def test_what_is_advised(text: str, line: int, advice: str | None) -> None:
    found = messages(text)
    assert line in found
    if advice is not None:
        assert advice in found[line]


@pytest.mark.parametrize("text", [text for text, _, advice in DIFFERENT.values() if advice], ids=range(6))
def test_the_advice_helps(text: str) -> None:
    """Taking every advice that replaces a line leaves no difference."""
    lines = text.split("\n")
    for line, message in messages(text).items():
        found = re.search(r"both agree if you write (.+?)(?: for .*)?$", message)
        if found is not None and line is not None and not message.endswith("above it"):
            lines[line - 1] = found[1]
    assert not messages("\n".join(lines))


def test_differences_that_do_not_print_are_none() -> None:
    text = "He [[one]] goes /* two */ home.\n\n[[three\nfour]]\n\n/*\nfive\n\nsix */\n\nANN\nHi [[seven]] there.\nHo.\n"
    assert not messages(text)
    assert set(messages("ANN\nHi [[one\ntwo]] there.\nHo.")) == {2, 3}


def test_a_mark_that_is_not_closed_is_the_one_thing_to_correct() -> None:
    assert all("marks have their partners" in each for each in messages("ANN\nOh [[what\n\nHe goes.").values())
