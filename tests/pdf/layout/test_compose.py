"""From elements to lines in their columns."""

from __future__ import annotations

from screenplay.model import Action, Boneyard, Element, Lyric, Note, SceneHeading, Section, Speech, Synopsis
from screenplay.pdf import PdfOptions
from screenplay.pdf.layout import BOLD, ITALIC, UNDERLINE, PlacedLine, lay_out
from tests.pdf.plays import action, centered, dual, heading, lyric, play, rich, speech, text, transition


def lines(*elements: Element, options: PdfOptions | None = None) -> list[PlacedLine]:
    return [line for page in lay_out(play(*elements), options or PdfOptions()) for line in page.lines]


def placed(*elements: Element, options: PdfOptions | None = None) -> list[tuple[int, float, str]]:
    """Row, left edge in inches, text."""
    return [(line.row, round(line.x / 72, 3), line.text) for line in lines(*elements, options=options)]


def test_columns() -> None:
    assert placed(speech("Inga", "(low)", "Yes.", "~La")) == [
        (0, 3.7, "INGA"),
        (1, 3.1, "(low)"),
        (2, 2.5, "Yes."),
        (3, 2.5, "La"),
    ]


def test_transitions_end_at_the_right_edge_and_titles_stand_in_the_middle() -> None:
    assert placed(transition("Cut to:"), centered("The End")) == [(0, 6.8, "CUT TO:"), (2, 4.15, "The End")]


def test_blank_lines_above() -> None:
    elements = (action("A."), heading("B"), action("C.", extra_lines=2), speech("D", "e"), transition("F"))
    assert [row for row, *_ in placed(*elements)] == [0, 3, 7, 9, 10, 12]
    assert placed(*elements, options=PdfOptions(scene_spacing=1))[1][0] == 2


def test_headings_cues_and_transitions_are_capitals_with_their_emphasis() -> None:
    found = lines(
        SceneHeading(rich(("Int. ", ""), ("mill", "b"))),
        Speech(rich(("Mc", ""), ("Vann", "u")), (), ("on radio",)),
    )
    assert [line.text for line in found] == ["INT. MILL", "MCVANN (ON RADIO)"]
    assert found[0].spans[1] == ("MILL", BOLD)
    assert found[1].spans[1] == ("VANN", UNDERLINE)


def test_lyrics_are_italic_besides_their_own_emphasis() -> None:
    assert lines(Lyric(rich(("la ", ""), ("lo", "b"))))[0].spans == (("la ", ITALIC), ("lo", ITALIC | BOLD))


def test_emphasis_goes_on_in_the_next_line() -> None:
    found = lines(Action(rich(("lamp " * 9, ""), ("window " * 6, "bu"), ("river", ""))))
    assert [line.spans[-1].style for line in found] == [BOLD | UNDERLINE, 0]
    assert found[1].spans[0].text.startswith("window")


def test_lines_of_songs_and_title_cards_stand_close() -> None:
    elements = (lyric("La"), lyric("Lo"), centered("A"), centered("B"), action("C"))
    assert [row for row, *_ in placed(*elements)] == [0, 1, 3, 4, 6]


def test_dual_dialogue_stands_side_by_side() -> None:
    assert placed(dual(speech("Inga", "(low)", "Yes."), speech("Tomas", "No."))) == [
        (0, 2.3, "INGA"),
        (1, 1.8, "(low)"),
        (2, 1.5, "Yes."),
        (0, 5.4, "TOMAS"),
        (1, 4.6, "No."),
    ]


def test_what_says_nothing_takes_no_row() -> None:
    empty = (action(" \n"), heading(""), speech(""), speech(" ", "  "), transition(""), centered(""), lyric(" "))
    assert placed(*empty, Boneyard("cut"), dual(speech(""), speech("")), action("A.")) == [(0, 1.5, "A.")]


def test_a_speech_without_a_name_and_one_column_without_a_speech() -> None:
    assert placed(speech("", "Yes.")) == [(0, 2.5, "Yes.")]
    assert placed(dual(speech(""), speech("Tomas", "No."))) == [(0, 5.4, "TOMAS"), (1, 4.6, "No.")]
    assert placed(speech("", "Yes.", extensions=("V.O.",)))[0] == (0, 3.7, "(V.O.)")


def test_asides_print_on_request_only() -> None:
    asides = (Section(text("Act")), Synopsis(text("She goes.")), Note("Why?"))
    assert placed(*asides) == []
    assert placed(*asides, options=PdfOptions(print_sections=True)) == [(0, 1.5, "Act")]
    assert placed(*asides, options=PdfOptions(print_synopses=True)) == [(0, 1.5, "She goes.")]
    assert placed(*asides, options=PdfOptions(print_notes=True)) == [(0, 1.5, "[Why?]")]


def test_continued_can_be_switched_off() -> None:
    elements = (speech("Inga", "Yes."), action("Rain."), speech("Inga", "No."))
    assert placed(*elements)[3][2] == "INGA (CONT'D)"
    assert placed(*elements, options=PdfOptions(continued=False))[3][2] == "INGA"


# --- scene numbers

NUMBERED = PdfOptions(scene_numbers=True)


def test_numbers_stand_on_both_sides() -> None:
    assert placed(heading("INT. MILL", "7"), options=NUMBERED) == [(0, 1.0, "7"), (0, 1.5, "INT. MILL"), (0, 7.9, "7")]


def test_without_the_option_there_are_none() -> None:
    assert placed(heading("INT. MILL", "7")) == [(0, 1.5, "INT. MILL")]


def test_scenes_are_counted_only_if_none_has_a_number() -> None:
    counted = lines(heading("INT. MILL"), heading("INT. ATTIC"), options=NUMBERED)
    assert [line.text for line in counted] == ["1", "INT. MILL", "1", "2", "INT. ATTIC", "2"]
    own = lines(heading("INT. MILL", "1A"), heading("INT. ATTIC"), heading("INT. QUAY", " "), options=NUMBERED)
    assert [line.text for line in own] == ["1A", "INT. MILL", "1A", "INT. ATTIC", "INT. QUAY"]


def test_numbered_headings_are_narrower() -> None:
    first, *_ = [line for line in lines(heading("W " * 29, "7"), options=NUMBERED) if line.text.startswith("W")]
    assert len(first.text) == 55


def test_a_wide_number_stands_further_out_and_a_very_wide_one_in_the_heading() -> None:
    left, _, right = placed(heading("INT. MILL", "123456"), options=NUMBERED)
    assert (left[1], right[1]) == (0.8, 7.4)
    assert placed(heading("INT. MILL", "12345678901"), options=NUMBERED)[0][1] == 0.3
    assert placed(heading("INT. MILL", "123456789012"), options=NUMBERED) == [(0, 1.5, "123456789012 INT. MILL")]
    assert placed(heading("INT. MILL", "1234567890123"), options=NUMBERED) == [(0, 1.5, "1234567890123 INT. MILL")]
    assert placed(heading("", "7"), options=NUMBERED) == [(0, 1.5, "7")]


def test_a_wide_number_never_touches_the_heading() -> None:
    for width in range(1, 12):
        _, first, *others = placed(heading("W" * 100, "9" * width), options=NUMBERED)
        right = next(line for line in others if line[2] == "9" * width)
        assert first[1] + len(first[2]) / 10 <= right[1] - 0.1 + 1e-6
