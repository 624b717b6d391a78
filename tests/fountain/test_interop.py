"""The model as a document of `fountain-py`, and back."""

from __future__ import annotations

import pytest
from fountain import ElementType, FountainDocument, FountainElement, FountainParser, FountainRenderer
from fountain.elements import FormatSpan
from hypothesis import given, settings

from screenplay.errors import ModelError
from screenplay.fountain import from_document, read, to_document, write
from screenplay.fountain.spans import spans_of, styled
from screenplay.model import (
    Action,
    Boneyard,
    Dialogue,
    InlineBoneyard,
    InlineNote,
    Lyric,
    Note,
    Parenthetical,
    RichText,
    Run,
    Screenplay,
    Speech,
    TitleEntry,
    TitlePage,
)
from tests.fountain.flat import flat
from tests.strategies import ordinary_screenplays, screenplays

of = RichText.of

SCRIPT = """Title: _**A**_
Draft date:
    1
    2

.ROOF #7#

A **bold** *and _both_* line.
Two.

MIRA (V.O.) (CONT'D)
(*low*)
One.
{two spaces}
Two *x*.
~la

~lo

@Ned
Hi.

JO ^
Ho.

> Out

[[note]]

/* cut */

===
""".format_map({"two spaces": "  "})


@settings(max_examples=60, deadline=None, derandomize=True)
@given(ordinary_screenplays())
def test_ordinary_scripts_survive(play: Screenplay) -> None:
    assert from_document(to_document(play)) == play


@settings(max_examples=60, deadline=None, derandomize=True)
@given(screenplays(max_size=3))
def test_what_cannot_be_held_is_gone_after_one_turn(play: Screenplay) -> None:
    once = from_document(to_document(play))
    assert from_document(to_document(once)) == once


def test_every_element() -> None:
    document = to_document(read(SCRIPT))
    assert document.metadata == {"title": "_**A**_", "draft date": "1\n2"}
    assert [(element.type.value, element.text, element.line_number) for element in document.elements] == [
        ("scene_heading", "ROOF", 6),
        ("action", "A bold and both line.\nTwo.", 8),
        ("character", "MIRA", 11),
        ("parenthetical", "(low)", 12),
        ("dialogue", "One.", 13),
        ("dialogue", "", 14),
        ("dialogue", "Two x.", 15),
        ("lyrics", "la", 16),
        ("lyrics", "lo", 18),
        ("dual_dialogue", "", 23),
        ("transition", "Out", 26),
        ("note", "[[note]]", 28),
        ("boneyard", "/* cut */", 30),
        ("page_break", "===", 32),
    ]
    assert document.elements[0].metadata == {"forced": True, "scene_number": "7"}
    assert document.elements[1].formatting == [(2, 6, "bold"), (7, 15, "italic"), (11, 15, "underline")]
    assert document.elements[2].metadata == {"extension": "V.O.) (CONT'D"}
    assert document.elements[9].metadata["left_character"].metadata == {"forced": True}  # type: ignore[union-attr]
    assert document.elements[10].metadata == {"forced": True}


def test_back_again() -> None:
    play = read(SCRIPT)
    assert from_document(to_document(play)) == play
    assert from_document(FountainParser().parse(SCRIPT)) == play


def test_the_lines_are_those_of_what_is_written_if_none_are_known() -> None:
    play = Screenplay((Action(of("a")), Speech(of("A"), (Dialogue(of("b")), Lyric(of("c")))), Lyric(of("d"))))
    assert [element.line_number for element in to_document(play).elements] == [1, 3, 4, 5, 7]
    assert from_document(to_document(play)) == play


def test_marks_within_a_text_stand_behind_it() -> None:
    text = RichText((Run("a"), InlineNote("n"), Run("b"), InlineBoneyard(" c ")))
    play = Screenplay((Action(text), Speech(text, (Dialogue(text), Parenthetical(of("x"))))))
    kinds = [(element.type.value, element.text) for element in to_document(play).elements]
    marks = [("note", "[[n]]"), ("boneyard", "/* c */")]
    speech = [("character", "ab"), ("dialogue", "ab"), ("parenthetical", "(x)")]
    assert kinds == [("action", "ab"), *marks, *speech, *marks, *marks]
    assert from_document(to_document(play)).elements[1:3] == (Note("n"), Boneyard("c"))


def test_their_writer_takes_the_document() -> None:
    text = "INT. X #1#\n\nA **b** c.\n\n!INT. Y\n\nMIRA (V.O.)\nHi.\n"
    assert read(FountainRenderer().render(to_document(read(text)))) == read(text)


def test_pairs_of_titles_with_one_key_are_joined() -> None:
    page = TitlePage((TitleEntry("Author", (of("a"),)), TitleEntry("AUTHOR", (of("b"),))))
    document = to_document(Screenplay((), page))
    assert document.metadata == {"author": "a\nb"}
    assert from_document(document).title_page.entries == (TitleEntry("Author", (of("a"), of("b"))),)


def element(kind: str, text: str, **metadata: object) -> FountainElement:
    return FountainElement(ElementType(kind), text, [], 0, metadata)  # type: ignore[arg-type] # any value will do


def test_what_their_parser_never_makes() -> None:
    document = FountainDocument(
        [
            element("dialogue", "a"),
            element("parenthetical", "(b)"),
            element("title_page", "c"),
            element("section", "d", level=0),
            element("scene_heading", "e", scene_number=3),
            element("character", "F", extension="x"),
            element("parenthetical", "y"),
            element("lyrics", "z"),
        ]
    )
    assert write(from_document(document)) == "a\n\n(b)\n\nc\n\n# d\n\n.e\n\nF (x)\n(y)\n\n~z\n"


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(ModelError, match="cannot be a key"):
        from_document(FountainDocument([], {"a:b": "c"}))


def test_spans_may_overlap_and_lie_outside() -> None:
    spans = [
        FormatSpan(0, 3, "bold"),
        FormatSpan(2, 99, "italic"),
        FormatSpan(-5, 1, "underline"),
        FormatSpan(4, 4, "bold"),
    ]
    text = styled("abcde", spans)
    assert text.parts == (
        Run("a", bold=True, underline=True),
        Run("b", bold=True),
        Run("c", bold=True, italic=True),
        Run("de", italic=True),
    )
    assert spans_of(text) == [(0, 1, "underline"), (0, 3, "bold"), (2, 5, "italic")]


def test_bold_and_italic_over_the_same_characters_are_one_span() -> None:
    assert spans_of(RichText((Run("a"), Run("b", bold=True, italic=True)))) == [(1, 2, "bold_italic")]


def test_flat_shows_columns() -> None:
    kinds = [line[0] for line in flat(to_document(read("A\nx\n\nB ^\ny")).elements)]
    assert kinds == ["dual_dialogue", "character", "dialogue", "character", "dialogue"]


def test_characters_that_only_look_like_blanks_are_kept() -> None:
    play = read("Studio: \x85\n\nHe goes.")
    assert from_document(to_document(play)) == play
