"""What the constructors of the elements normalise and refuse."""

from __future__ import annotations

import pytest

from screenplay.errors import InputError, ModelError
from screenplay.model import (
    EMPTY,
    NOWHERE,
    Action,
    Boneyard,
    Centered,
    InlineNote,
    Lyric,
    Note,
    Origin,
    PageBreak,
    Parenthetical,
    RichText,
    Run,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)

of = RichText.of
ONE_LINE = [Section, Synopsis, SceneHeading, Lyric, Transition, Centered, Parenthetical]


@pytest.mark.parametrize("kind", ONE_LINE)
def test_one_line_only(kind: type[Section]) -> None:
    assert kind(of("  a\nb \t")).text == of("a b")


@pytest.mark.parametrize("kind", ONE_LINE)
def test_any_of_them_may_be_empty(kind: type[Section]) -> None:
    assert kind(of(" \n ")).text == EMPTY


def test_blanks_beside_a_mark_stay() -> None:
    note = InlineNote("n")
    assert Lyric(RichText((note, Run(" a "), note))).text.parts == (note, Run(" a "), note)


def test_action_keeps_its_lines_and_leading_blanks() -> None:
    assert Action(of("  a  \n\tb\t\n\n c")).text == of("  a\n    b\n\n c")
    assert Action(of("a\tb")).text == of("a    b")
    assert Action(of("a\n")).text == of("a\n")


def test_action_across_runs() -> None:
    text = RichText((Run("a", bold=True), Run(" \n"), Run("\tb", italic=True)))
    assert Action(text).text == RichText((Run("a", bold=True), Run("\n    "), Run("b", italic=True)))


def test_note_and_boneyard() -> None:
    assert Note(" a \n\n b ").text == "a\n\nb"
    assert Boneyard("\n  a\n b \n").text == "a\n b"
    assert Boneyard("a */").text == "a * /"


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        ("INT. X", "12A", ("INT. X", "12A")),
        ("INT. X #3#", None, ("INT. X", "3")),
        ("INT. X #3#", "4", ("INT. X #3#", "4")),
        ("INT. X #a b#", None, ("INT. X #a b#", None)),
        ("INT. X", " 1 a/b ", ("INT. X", "1-a-b")),
        ("INT. X", "", ("INT. X", None)),
        ("#1#", None, ("", "1")),
    ],
)
def test_scene_numbers(text: str, number: str | None, wanted: tuple[str, str | None]) -> None:
    heading = SceneHeading(of(text), number)
    assert (heading.text.plain, heading.number) == wanted


def test_a_number_in_emphasis_is_text() -> None:
    text = RichText((Run("INT. X "), Run("#3#", bold=True)))
    assert SceneHeading(text).text == text
    assert SceneHeading(text).number is None


@pytest.mark.parametrize("level", [0, -1, 1.5, True, "1"])
def test_bad_levels_are_refused(level: int) -> None:
    with pytest.raises(ModelError, match="level must be a whole number, 1 or more"):
        Section(of("a"), level)


@pytest.mark.parametrize("lines", [-1, None])
def test_bad_extra_lines_are_refused(lines: int) -> None:
    with pytest.raises(ModelError, match="extra lines"):
        Action(of("a"), lines)


@pytest.mark.parametrize("kind", [*ONE_LINE, Action])
def test_a_string_is_no_text(kind: type[Section]) -> None:
    with pytest.raises(ModelError, match="must be a RichText, not str"):
        kind("a")  # type: ignore[arg-type] # the point


def test_model_errors_are_value_errors_and_input_errors() -> None:
    assert issubclass(ModelError, ValueError)
    assert issubclass(ModelError, InputError)


def test_origins_take_no_part_in_equality() -> None:
    assert PageBreak(origin=Origin(3)) == PageBreak()
    assert hash(Lyric(of("a"), origin=Origin(3))) == hash(Lyric(of("a")))


def test_origins_join() -> None:
    assert Origin(3, ((0, 1),)).joined(Origin(4, ((5, 6),))) == Origin(3, ((0, 1), (5, 6)))
    assert NOWHERE.joined(Origin(4)) == Origin(4)


def test_origins_keep_their_spans_as_tuples() -> None:
    assert Origin(None, [[1, 2]]).spans == ((1, 2),)  # type: ignore[arg-type] # JSON gives lists
