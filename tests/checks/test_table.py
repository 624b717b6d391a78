"""Every check finds what it is for, and nothing in a script that is as it should be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from screenplay.checks import CHECKS, check
from screenplay.diagnostics import Severity
from tests.strategies import documents

CODES = {code for each in CHECKS for code in each.codes}
TALK = "ANN\nOne.\n\nBO\nTwo.\n\nANN\nThree.\n\nBO\nFour.\n\n"

# what a script says, and the findings by line and code
FOUND: dict[str, tuple[str, list[tuple[int | None, str]]]] = {
    "a cue without a word": ("@ANN\n\nHe goes.", [(1, "cue-without-dialogue")]),
    "a cue with a direction alone": ("ANN\n(low)\n\nHe goes.", [(1, "cue-without-dialogue")]),
    "a speaker's name alone": (f"{TALK}ANN\n\nHe goes.", [(13, "cue-without-dialogue")]),
    "a name with an extension": ("VOICE (V.O.)\n\nHe goes.", [(1, "cue-without-dialogue")]),
    "a first name": ("KAREN\n\nHe goes.", [(1, "cue-without-dialogue")]),
    "a name that somebody has in the action": ("Zelko nods.\n\nZELKO\n\nHe goes.", [(3, "cue-without-dialogue")]),
    "a cue in small letters": (f"{TALK}Ann\nOne.", [(13, "meant-as-cue")]),
    "a cue without an empty line above, in action": (f"{TALK}He goes.\nANN\nOne.", [(14, "meant-as-cue")]),
    "a cue without an empty line above, in dialogue": (f"{TALK}ANN\nOne.\nBO\nTwo.", [(15, "meant-as-cue")]),
    "a speech as in a play": (f"{TALK}Ann: One.", [(13, "meant-as-cue")]),
    "action read as a cue": ("THE DOOR OPENS SLOWLY.\nHe goes.", [(1, "meant-as-action")]),
    "no empty line below a heading": ("INT. MILL - DAY\nHe goes.", [(1, "meant-as-heading")]),
    "no empty line above a heading": ("He goes.\nINT. MILL - DAY", [(2, "meant-as-heading")]),
    "a heading in dialogue": ("ANN\nOne.\nINT. MILL - DAY", [(3, "meant-as-heading")]),
    "a heading without its beginning": ("THE MILL - NIGHT\n\nHe goes.", [(1, "meant-as-heading")]),
    "a heading without its beginning, read as a cue": ("THE MILL - NIGHT\nHe goes.", [(1, "meant-as-heading")]),
    "a misspelt beginning": (
        "ITN. MILL\n\nINTERIOR MILL\n\nHe goes.",
        [(1, "meant-as-heading"), (3, "meant-as-heading")],
    ),
    "a transition in small letters": ("He goes.\n\nCut to:\n\nHe comes.", [(3, "meant-as-transition")]),
    "a transition without its line": ("He goes.\nCUT TO:\n\nHe comes.", [(2, "meant-as-transition")]),
    "a letter doubled": ("KAREN\nHi.\n\nKARREN\nHo.", [(4, "similar-names")]),
    "letters exchanged": ("KAREN\nHi.\n\nKAERN (O.S.)\nHo.", [(4, "similar-names")]),
    "a letter dropped": ("KAREN\nHi.\n\nHe goes.\n\n" * 3 + "KREN\nHo.", [(16, "similar-names")]),
    "a letter dropped from a long name": ("VALENTINO\nHi.\n\nVALENTNO\nHo.", []),
    "names that sound alike": ("KAREN\nHi.\n\nHe goes.\n\n" * 3 + "KARIN\nHo.", [(16, "similar-names")]),
    "another letter at the end": ("KAREN\nHi.\n\nHe goes.\n\n" * 3 + "KAREM\nHo.", [(16, "similar-names")]),
    "a calling with an article": ("THE NURSE\n\nHe goes.", [(1, "cue-without-dialogue")]),
    "the same with something in between": ("VALENTINO\nHi.\n\nHe goes.\n\nVALENTNO\nHo.", [(6, "similar-names")]),
    "an accent, a point, a colon": ("DR. JOSE\nHi.\n\nDR JOSE:\nHo.", [(4, "similar-names")]),
    "an article more": ("INT. MILL - DAY\n\nEXT. THE MILL - DAY", [(3, "similar-places")]),
    "a place shortened": ("INT. ANN'S APT. - DAY\n\nINT. ANNS APARTMENT - LATER", [(3, "similar-places")]),
    "a place the other way round": ("INT. MILL - HALL - DAY\n\nINT. HALL, MILL - DAY", [(3, "similar-places")]),
    "a room of a house": ("INT. ANN'S HOUSE - KITCHEN - DAY\n\nINT. ANNS KITCHEN - DAY", [(3, "similar-places")]),
    "a place misspelt": ("INT. KITCHEN - DAY\n\nINT. KITTCHEN - DAY", [(3, "similar-places")]),
    "a number twice": ("INT. A #1#\n\nINT. B #1#", [(3, "duplicate-scene-number")]),
    "no number": ("INT. A #1#\n\nINT. B\n\nINT. C #2#", [(3, "missing-scene-number")]),
    "a number left out": ("INT. A #1#\n\nINT. B #4#", [(3, "skipped-scene-number")]),
    "numbers in no order": ("INT. A #2#\n\nINT. B #1#", [(3, "unordered-scene-number")]),
    "half a scene number": ("INT. A #1\n\nINT. B 2#", [(1, "unclosed-scene-number"), (3, "unclosed-scene-number")]),
    "a note": ("He [[goes.\n\nHe comes.", [(1, "unclosed-note")]),
    "a boneyard": ("He /* goes.", [(1, "unclosed-boneyard")]),
    "an end without a note": ("He ]] goes.", [(1, "stray-note-end")]),
    "a caret": ("ANN ^\nHi.", [(1, "lonely-caret")]),
    "emphasis": ("He **goes.\n\nHe comes_ home.", [(1, "unclosed-emphasis"), (3, "unclosed-emphasis")]),
    "a parenthetical": ("ANN\n(low\nHi.", [(2, "unclosed-parenthesis")]),
    "the end": ("> THE END\n\nTHE END <", [(1, "unclosed-center"), (3, "unclosed-center")]),
    "no glyph": ("He reads 中.", [(1, "missing-glyph")]),
    "another kind": ("ÉLOÏSE\nHi.", [(1, "other-kind"), (2, "other-kind")]),
    "a transition by custom": ("FADE IN:\n\nHe goes.", [(1, "other-kind")]),
    "other emphasis": ("He *goes **home* now** then.", [(1, "other-emphasis")]),
    "another text": ("ANN\nOh [[what", [(2, "other-text"), (2, "unclosed-note")]),
    "another title page": ("Draft date:\n\nHe goes.", [(1, "other-title-page")]),
    "too many marks": ("x" + "/**/" * 1200, [(None, "portability-unknown")]),
    "too long": ("a" * 5_001, [(None, "portability-unknown")]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_what_is_found(text: str, expected: list[tuple[int | None, str]]) -> None:
    found = [(each.line, each.code) for each in check(text)]
    extra = [each for each in found if each not in expected]
    assert all(each in found for each in expected), found
    assert all(code.startswith("other-") for _, code in extra), extra


# what looks like a slip and is none
RIGHT = {
    "husband and wife": "MR. SPRAT\nHi.\n\nHe goes.\n\nMRS. SPRAT\nHo.",
    "names by the list": "JOHN\nHi.\n\nHe goes.\n\nJOAN\nHo.",
    "two names with other sounds": "MARIA\nHi.\n\nHe goes.\n\n" * 3 + "MARTA\nHo.",
    "two endings": "MARIA\nHi.\n\nHe goes.\n\n" * 3 + "MARIO\nHo.",
    "a colon in a sentence": (f"{TALK}Ann: who never says a word."),
    "they answer each other": "BRANDO\nHi.\n\nBRENDO\nHo.",
    "a word with a dash": "TO-NIGHT\nHi.",
    "one and many": "INT. ROOM\n\nINT. ROOMS\n\nINT. ST.\n\nINT. STREET",
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_is_right(text: str) -> None:
    assert check(text) == ()


CLEAN = Path(__file__).with_name("clean.fountain")


def test_nothing_is_found_in_a_script_as_it_should_be() -> None:
    assert check(CLEAN.read_text(encoding="utf-8")) == ()


def test_every_code_has_its_example_and_is_listed() -> None:
    assert {code for _, found in FOUND.values() for _, code in found} == CODES
    page = Path(__file__).parents[2] / "docs" / "diagnostics.md"
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)) >= CODES


def test_the_place_of_a_finding() -> None:
    (found,) = check("He *goes home.")
    assert (found.line, found.column, found.severity) == (1, 4, Severity.WARNING)
    assert [(each.line, each.column) for each in check("Title: 中\n\nHe reads.\nOn it: 国")] == [(1, 8), (4, 8)]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(documents())
def test_any_text_can_be_looked_through(text: str) -> None:
    last = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for found in check(text):
        assert found.code in CODES
        assert found.line is None or 1 <= found.line <= last
