"""Which face has a character, and its code there."""

from __future__ import annotations

import pytest

from screenplay.errors import FormatError
from screenplay.pdf.draw.backend import FontFile, Glyph
from screenplay.pdf.draw.faces import MISSING, Faces
from tests.pdf.fonts import REGULAR, font_with


def test_ascii_has_its_own_codes_and_the_rest_the_next_ones() -> None:
    face = Faces(()).main(0)
    assert "Lamp (é—é)".translate(face.quick) == "Lamp \\(\x80\x81\x80\\)"
    assert face.first_subset.glyphs[ord("L")] == Glyph(ord("L"), "L")
    assert face.first_subset.glyphs[0x80] == Glyph(ord("é"), "é")


@pytest.mark.parametrize("character", ["中", "\u0301", "\xad", "\u200b", "\x07", "\x7f", "\uffff"])
def test_what_needs_a_closer_look(character: str) -> None:
    assert character.translate(Faces(()).main(0).quick) == MISSING


@pytest.mark.parametrize(("style", "name"), [(0, "Regular"), (1, "Bold"), (2, "Italic"), (3, "BoldItalic")])
def test_styles_have_their_faces(style: int, name: str) -> None:
    assert Faces(()).main(style).font.postscript_name == f"CourierPrime-{name}"


def test_a_character_with_its_mark_is_one_picture_if_there_is_one() -> None:
    faces = Faces(())
    (slot,), missing = faces.find("e\u0301", 0)
    assert missing == ""
    assert slot.subset.glyphs[ord(slot.code)] == Glyph(ord("é"), "e\u0301")


def test_marks_are_looked_for_in_one_face_then_in_all() -> None:
    both = font_with({"x": "x", "\u0304": "-"})
    mark = font_with({"\u0308": "-"})
    faces = Faces((("both", both), ("mark", mark)))
    slots, _ = faces.find("x\u0304", 0)
    assert slots[0].subset is slots[1].subset
    slots, _ = faces.find("x\u0308", 0)
    assert [slot.subset.resource for slot in slots] == ["F0", "F5"]


def test_the_first_fallback_font_that_has_a_character_lends_it() -> None:
    fonts = (("one", font_with({"中": "A"})), ("two", font_with({"中": "B", "文": "C"})))
    faces = Faces(fonts)
    assert [faces.find(character, 0)[0][0].subset.resource for character in "文中"] == ["F5", "F4"]


def test_bold_falls_back_to_regular_before_other_fonts() -> None:
    faces = Faces((("one", font_with({"中": "A"})),))
    assert faces.find("中", 1)[0][0].subset.resource == "F4"


def test_what_no_face_has_is_a_box_that_copies_as_itself() -> None:
    faces = Faces(())
    (slot,), missing = faces.find("中", 0)
    assert missing == "中"
    assert slot.subset.glyphs[ord(slot.code)] == Glyph(None, "中")


def test_a_missing_mark_is_a_box_upon_its_character() -> None:
    slots, missing = Faces(()).find("x\u0304", 0)
    assert (len(slots), missing) == (2, "\u0304")


def test_what_has_no_picture_is_left_out_without_a_word() -> None:
    assert Faces(()).find("\u200b", 0) == ((), "")
    (slot,), missing = Faces(()).find("a\ufe0f", 0)
    assert (slot.code, missing) == ("a", "")


def test_more_than_256_characters_take_another_part_of_the_face() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x4E00 + 300)]
    faces = Faces((("many", font_with(dict.fromkeys(characters, "A"))),))
    slots = [faces.find(character, 0)[0][0] for character in characters]
    assert [slot.subset.resource for slot in (slots[0], slots[254], slots[255])] == ["F4", "F4", "F4-1"]
    assert len({(slot.subset.resource, slot.code) for slot in slots}) == 300


def test_an_unusable_fallback_font_is_reported_when_it_is_needed() -> None:
    faces = Faces((("broken", b"no font"), ("good", font_with({"中": "A"}))))
    assert faces.find("é", 0)[1] == ""
    assert faces.diagnostics == []
    assert faces.find("中", 0)[1] == ""
    assert [(entry.code, "broken" in entry.message) for entry in faces.diagnostics] == [("unusable-font", True)]


@pytest.mark.parametrize("data", [b"", b"OTTO" + bytes(100), REGULAR.read_bytes()[:500], bytes(1000)])
def test_what_is_no_truetype_font_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="'odd' is no usable"):
        FontFile("odd", data)


def test_a_font_that_is_offered_is_read_when_it_is_needed() -> None:
    asked: list[str] = []

    def read() -> bytes:
        asked.append("read")
        return font_with({"中": "A"})

    faces = Faces((("offered", read),))
    faces.find("é", 0)
    assert asked == []
    assert faces.find("中", 0)[1] == ""
    assert asked == ["read"]


def test_a_font_that_is_offered_but_of_no_use_is_passed_over() -> None:
    def missing() -> bytes:
        raise FileNotFoundError

    faces = Faces((("broken", lambda: b"no font"), ("missing", missing), ("good", font_with({"中": "A"}))))
    assert faces.find("中", 0)[1] == ""
    assert faces.diagnostics == []
