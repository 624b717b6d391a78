"""Speeches: cues, extensions, parts."""

from __future__ import annotations

import pytest

from screenplay.errors import ModelError
from screenplay.model import (
    Dialogue,
    DualDialogue,
    InlineBoneyard,
    InlineNote,
    Lyric,
    Origin,
    Parenthetical,
    RichText,
    Run,
    Speech,
)

of = RichText.of
CUT = InlineBoneyard("cut")


def said(text: str) -> Dialogue:
    return Dialogue(of(text))


def test_dialogue_keeps_pauses_and_loses_outer_space() -> None:
    assert said("\n a \n\n\tb\n").text == of("a\n\nb")


def test_boneyard_alone_on_a_line_of_dialogue_moves() -> None:
    assert Dialogue(RichText((Run("a\n"), CUT, Run("\nb")))).text == RichText((Run("a"), CUT, Run("\n\nb")))
    assert Dialogue(RichText((CUT, Run("\n\na")))).text == RichText((CUT, Run("a")))
    assert Dialogue(RichText((CUT, Run("\n"), CUT))).text == RichText((CUT, CUT))


def test_a_note_alone_on_a_line_stays() -> None:
    text = RichText((Run("a\n"), InlineNote("n"), Run("\nb")))
    assert Dialogue(text).text == text


@pytest.mark.parametrize(
    ("cue", "name", "extensions"),
    [
        ("MIRA", "MIRA", ()),
        ("MIRA (V.O.)", "MIRA", ("V.O.",)),
        ("MIRA(V.O.) ( CONT'D ) ", "MIRA", ("V.O.", "CONT'D")),
        ("MIRA (on the (old) radio)", "MIRA", ("on the (old) radio",)),
        ("MIRA (OLD) JONES", "MIRA (OLD) JONES", ()),
        ("MIRA (V.O.", "MIRA (V.O.", ()),
        ("MIRA V.O.)", "MIRA V.O.)", ()),
        ("MIRA ()", "MIRA", ("",)),
        ("(V.O.)", "", ("V.O.",)),
    ],
)
def test_parentheticals_behind_a_name_are_extensions(cue: str, name: str, extensions: tuple[str, ...]) -> None:
    speech = Speech(of(cue))
    assert (speech.cue.plain, speech.extensions) == (name, extensions)


def test_extensions_of_the_cue_come_before_those_given() -> None:
    assert Speech(of("MIRA (V.O.)"), (), ("CONT'D",)).extensions == ("V.O.", "CONT'D")


def test_a_parenthetical_closed_in_emphasis_is_part_of_the_name() -> None:
    cue = RichText((Run("MIRA (V.O.)", bold=True),))
    assert Speech(cue).cue == cue


def test_marks_in_an_extension_move_to_the_name() -> None:
    cue = RichText((Run("MIRA (V."), InlineNote("n"), Run("O.)")))
    speech = Speech(cue)
    assert (speech.cue, speech.extensions) == (RichText((Run("MIRA "), InlineNote("n"))), ("V.O.",))


def test_extensions_take_their_form() -> None:
    assert Speech(of("A"), (), (" a\nb ", "[[x]]", "[[[", "/*")).extensions == ("a b", "[ [x]]", "[ [ [", "/ *")


@pytest.mark.parametrize("extension", ["a)", "(a", ")("])
def test_unmatched_parentheses_in_an_extension_are_refused(extension: str) -> None:
    with pytest.raises(ModelError, match="do not match"):
        Speech(of("A"), (), (extension,))


def test_one_string_is_no_sequence_of_extensions() -> None:
    with pytest.raises(ModelError, match="not one string"):
        Speech(of("A"), (), "V.O.")  # type: ignore[arg-type] # the point


def test_neighbouring_dialogue_is_joined_with_its_origins() -> None:
    first = Dialogue(of("a"), origin=Origin(spans=((0, 1),)))
    second = Dialogue(of("b"), origin=Origin(spans=((4, 5),)))
    speech = Speech(of("A"), (first, second, Parenthetical(of("x")), said("c")))
    assert speech.parts == (said("a\nb"), Parenthetical(of("x")), said("c"))
    assert speech.parts[0].origin.spans == ((0, 1), (4, 5))


def test_empty_dialogue_is_dropped() -> None:
    assert Speech(of("A"), (said(""), Lyric(of("la")), said(" "))).parts == (Lyric(of("la")),)


def test_dialogue_of_boneyard_alone_goes_to_the_text_above() -> None:
    cut = Dialogue(RichText((CUT,)))
    assert Speech(of("A"), (cut,)) == Speech(RichText((Run("A"), CUT)))
    assert Speech(of("A"), (Lyric(of("la")), cut)).parts == (Lyric(RichText((Run("la"), CUT))),)


def test_parts_must_be_parts() -> None:
    with pytest.raises(ModelError, match="not Speech"):
        Speech(of("A"), (Speech(of("B")),))  # type: ignore[arg-type] # the point


def test_dual_dialogue_is_two_speeches() -> None:
    with pytest.raises(ModelError, match="two speeches"):
        DualDialogue(Speech(of("A")), said("b"))  # type: ignore[arg-type] # the point
