"""The tense of the action in a whole script."""

from __future__ import annotations

import pytest

import screenplay
from screenplay.adaptation.retelling import told_in_present
from screenplay.model import Action, RichText
from tests.adaptation.helpers import script

PAST = 'Ann Marsh walked in. "I was late," she said. Bob Cole, covered in mud, looked up and was gone.'
PRESENT = 'Ann Marsh walks in. "I was late," she says. She remembers the day they met. Bob Cole looks up and is gone.'


def test_action_is_put_into_the_present_and_dialogue_stays() -> None:
    found = script(PAST, tense="present")
    assert "ANN MARSH walks in." in found
    assert "I was late." in found
    assert "Bob Cole, covered in mud, looks up and is gone." in found


def test_the_tense_may_be_kept() -> None:
    found = script(PAST, tense="keep")
    assert "ANN MARSH walked in." in found
    assert "looked up and was gone." in found


def test_an_unknown_tense_is_refused() -> None:
    with pytest.raises(screenplay.InputError, match="present or keep"):
        screenplay.adapt_text(PAST, tense="past")


def test_a_manuscript_in_the_present_stays() -> None:
    assert script(PRESENT, tense="present") == script(PRESENT, tense="keep")
    assert "She remembers the day they met." in script(PRESENT, tense="present")


def test_the_narration_tells_its_tense() -> None:
    assert told_in_present(["She walks in.", "He is here.", "He was there."])
    assert not told_in_present(["She walked in.", "He is here.", "He was there."])
    assert not told_in_present([])


def test_the_act_of_a_split_tag_changes_with_its_subject() -> None:
    found = script('Ann Marsh sat. "Go," Ann whispered and opened the door.', tense="present")
    assert "opens the door." in found


def test_emphasis_keeps_its_place() -> None:
    play = screenplay.adapt_text("She *was* there, and *the house was lost* for good. She had *seen* it.").screenplay
    (action,) = [element for element in play.elements if isinstance(element, Action) and element.origin.spans]
    plain = action.text.plain
    assert plain == "She is there, and the house was lost for good. She has seen it."
    italic = [part.text for part in action.text.parts if getattr(part, "italic", False)]
    assert italic == ["is", "the house was lost", "seen"]


def test_spans_are_those_of_the_manuscript() -> None:
    kept = screenplay.adapt_text(PAST, tense="keep").screenplay
    changed = screenplay.adapt_text(PAST).screenplay
    assert [each.origin for each in kept.elements] == [each.origin for each in changed.elements]
    assert kept != changed
    assert isinstance(changed.elements[2], Action)
    assert changed.elements[2].text != RichText.of("")
