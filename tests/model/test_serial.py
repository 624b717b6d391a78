"""The model as plain data and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from screenplay.errors import ModelError
from screenplay.model import (
    Action,
    DualDialogue,
    InlineBoneyard,
    InlineNote,
    Origin,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Speech,
    TitleEntry,
    TitlePage,
    from_dict,
    to_dict,
)
from tests.strategies import screenplays

of = RichText.of


@settings(max_examples=40, deadline=None, derandomize=True)
@given(screenplays(max_size=4))
def test_nothing_is_lost_on_the_way_through_json(play: Screenplay) -> None:
    data = to_dict(play)
    again = from_dict(json.loads(json.dumps(data)))
    assert again == play
    assert to_dict(again) == data


def test_plain_texts_are_strings_and_defaults_are_left_out() -> None:
    play = Screenplay((SceneHeading(of("INT. X"), "1"), Action(of("a"))), TitlePage((TitleEntry("Title", (of("T"),)),)))
    assert to_dict(play) == {
        "version": 1,
        "title_page": [{"key": "Title", "lines": ["T"]}],
        "elements": [{"type": "scene_heading", "text": "INT. X", "number": "1"}, {"type": "action", "text": "a"}],
    }


def test_other_texts_are_lists_of_parts() -> None:
    text = RichText((Run("a"), Run("b", bold=True, underline=True), InlineNote("n"), InlineBoneyard("c")))
    (element,) = data_of(Screenplay((Action(text),)))["elements"]
    assert element["text"] == [
        {"text": "a"},
        {"text": "b", "bold": True, "underline": True},
        {"note": "n"},
        {"boneyard": "c"},
    ]


def data_of(play: Screenplay) -> dict[str, Any]:
    return to_dict(play)


def test_origins_are_kept() -> None:
    speech = Speech(of("A"), origin=Origin(3, ((1, 2), (5, 9))))
    play = Screenplay((DualDialogue(speech, Speech(of("B")), origin=Origin(3)),))
    again = from_dict(to_dict(play)).elements[0]
    assert isinstance(again, DualDialogue)
    assert again.origin == Origin(3)
    assert again.left.origin == Origin(3, ((1, 2), (5, 9)))
    assert again.right.origin == Origin()


def whole(*elements: object, **changes: object) -> dict[str, object]:
    return {"version": 1, "title_page": [], "elements": list(elements)} | changes


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([], r"^screenplay must be an object, not \[\]"),
        ({}, "^screenplay: 'version' is missing"),
        (whole(version=2), "version 2 cannot be read"),
        (whole(version=True), r"screenplay\.version must be a whole number"),
        (whole(pages=3), "screenplay: 'pages' is unknown"),
        (whole(elements={}), r"screenplay\.elements must be a list"),
        (whole(title_page=[{"key": "Title"}]), r"title_page\[0\]: 'lines' is missing"),
        (whole(title_page=[{"key": 3, "lines": []}]), r"title_page\[0\]\.key must be a string, not 3"),
        (whole("a"), r"elements\[0\] must be an object, not 'a'"),
        (whole({}), r"elements\[0\]: 'type' is missing"),
        (whole({"type": "scene"}), r"elements\[0\]: 'scene' is no type of element"),
        (whole({"type": "dialogue", "text": "a"}), r"elements\[0\]: a dialogue cannot stand here"),
        (whole({"type": "action"}), r"elements\[0\]: 'text' is missing"),
        (whole({"type": "action", "text": 3}), r"elements\[0\]\.text must be a string or a list of parts"),
        (whole({"type": "action", "text": "a", "level": 1}), "'level' is unknown"),
        (whole({"type": "action", "text": "a", "extra_lines": "1"}), "extra_lines must be a whole number"),
        (whole({"type": "action", "text": "a", "extra_lines": -1}), "extra lines must be"),
        (whole({"type": "action", "text": [{"text": "a", "bold": 1}]}), r"text\[0\]\.bold must be true or false"),
        (whole({"type": "action", "text": [{"note": "a", "text": "b"}]}), r"text\[0\]: 'text' is unknown"),
        (whole({"type": "note", "text": []}), r"text must be a string, not \[\]"),
        (whole({"type": "page_break", "origin": {"spans": [[1]]}}), r"spans\[0\] must be two whole numbers"),
        (whole({"type": "page_break", "origin": {"line": None}}), r"origin\.line must be a whole number"),
        (whole({"type": "speech", "cue": "A", "parts": [{"type": "note", "text": "a"}]}), "a note cannot stand here"),
        (whole({"type": "speech", "cue": "A", "extensions": [1]}), r"extensions\[0\] must be a string"),
        (whole({"type": "dual_dialogue", "left": {"type": "speech", "cue": "A"}}), "'right' is missing"),
    ],
)
def test_bad_data_are_told_with_their_place(data: object, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        from_dict(data)


def test_fields_may_be_left_out() -> None:
    play = from_dict(whole({"type": "centered"}, {"type": "speech", "cue": "A"}))
    assert to_dict(play)["elements"] == [{"type": "centered"}, {"type": "speech", "cue": "A"}]
