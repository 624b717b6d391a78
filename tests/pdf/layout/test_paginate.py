"""Page breaks, on pages of ten rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay.model import Element, PageBreak
from screenplay.pdf import PdfOptions
from screenplay.pdf.geometry import LETTER
from screenplay.pdf.layout import Kind, lay_out
from tests.pdf.plays import action, centered, dual, heading, lines, lyric, play, sentences, speech, transition

TEN = replace(LETTER, rows=10)


def pages(*elements: Element, options: PdfOptions | None = None) -> list[list[str]]:
    """The lines of every page with empty strings for blank rows, page numbers left out."""
    result = []
    for page in lay_out(play(*elements), options or PdfOptions(), TEN):
        body = {line.row: line.text for line in page.lines if line.row >= 0}
        result.append([body.get(row, "") for row in range(max(body, default=-1) + 1)])
    return result


def filler(count: int) -> Element:
    return action(lines(count, "Filler"))


def test_a_page_is_filled_to_its_last_row() -> None:
    assert [len(page) for page in pages(filler(10), filler(10))] == [10, 10]


def test_the_blank_lines_above_an_element_are_left_out_at_the_start_of_a_page() -> None:
    assert pages(filler(10), heading("INT. MILL"), action("Dust."))[1] == ["INT. MILL", "", "Dust."]


def test_blank_lines_alone_do_not_make_a_page() -> None:
    assert pages(filler(9), action("Dust.", extra_lines=30))[1] == ["Dust."]


def test_a_heading_moves_on_with_what_follows() -> None:
    assert pages(filler(6), heading("INT. MILL"), action("Dust."))[1] == ["INT. MILL", "", "Dust."]
    assert len(pages(filler(5), heading("INT. MILL"), action("Dust."))) == 1


def test_a_heading_may_be_followed_by_a_part_of_an_action_but_not_by_one_line_of_it() -> None:
    first, second = pages(filler(4), heading("INT. MILL"), action(lines(4)))
    assert (first[-3:], second) == (["", "Line 1", "Line 2"], ["Line 3", "Line 4"])
    first, second = pages(filler(5), heading("INT. MILL"), action(lines(4)))
    assert (first[-1], second[0]) == ("Filler 5", "INT. MILL")


def test_headings_in_a_row_move_on_together() -> None:
    first, second = pages(filler(4), heading("INT. MILL"), heading("INT. ATTIC"), action("Dust."))
    assert (first[-1], second[0]) == ("Filler 4", "INT. MILL")


def test_a_heading_may_end_a_page_before_a_break_by_wish_and_at_the_end() -> None:
    assert pages(filler(2), heading("INT. MILL"), PageBreak(), action("Dust."))[0][-1] == "INT. MILL"
    assert pages(filler(2), heading("INT. MILL"))[0][-1] == "INT. MILL"


def test_a_cue_moves_on_with_two_lines() -> None:
    first, second = pages(filler(7), speech("Inga", sentences(2)))
    assert (first[-1], second[0]) == ("Filler 7", "INGA")


def test_a_speech_of_one_line_stays_with_its_cue() -> None:
    assert pages(filler(7), speech("Inga", "Yes."))[0][-2:] == ["INGA", "Yes."]
    assert pages(filler(8), speech("Inga", "Yes."))[1] == ["INGA", "Yes."]


def test_a_divided_speech_has_more_and_its_cue_again() -> None:
    first, second = pages(filler(4), speech("Inga", lines(6)))
    assert first[5:] == ["INGA", "Line 1", "Line 2", "Line 3", "(MORE)"]
    assert second == ["INGA (CONT'D)", "Line 4", "Line 5", "Line 6"]


def test_a_speech_over_three_pages_says_so_once_a_page() -> None:
    result = pages(speech("Inga", lines(22), extensions=("V.O.",)))
    assert [page[0] for page in result] == ["INGA (V.O.)", *["INGA (V.O.) (CONT'D)"] * 2]
    assert [page[-1] for page in result] == ["(MORE)", "(MORE)", "Line 22"]


def test_a_cue_that_says_it_goes_on_does_not_say_it_twice() -> None:
    assert pages(speech("Inga", lines(12), extensions=("CONT'D",)))[1][0] == "INGA (CONT'D)"
    elements = (speech("Inga", "Yes."), action("Rain."), speech("Inga", lines(14)))
    assert [page[0] for page in pages(*elements)[1:]] == ["INGA (CONT'D)"] * 2


def test_a_parenthetical_moves_on_with_what_it_belongs_to() -> None:
    first, second = pages(filler(4), speech("Inga", lines(2), "(low)", lines(3)))
    assert (first[-2:], second) == (["Line 2", "(MORE)"], ["INGA (CONT'D)", "(low)", "Line 1", "Line 2", "Line 3"])


def test_a_speech_that_ends_with_a_parenthetical_does_not_end_a_page() -> None:
    first, second = pages(filler(5), speech("Inga", "One.", "(leaves)"), action("Dust."))
    assert (first[-1], second) == ("Filler 5", ["INGA", "One.", "(leaves)", "", "Dust."])


def test_a_cue_without_speech_moves_on_with_what_follows() -> None:
    assert pages(filler(8), speech("Inga"), action("Dust."))[1] == ["INGA", "", "Dust."]


def test_a_transition_never_starts_a_page() -> None:
    first, second = pages(filler(7), action("One.\nTwo."), transition("CUT TO:"))
    assert (first[-1], second) == ("Filler 7", ["One.", "Two.", "", "CUT TO:"])


def test_a_transition_takes_two_lines_of_a_long_action_with_it() -> None:
    first, second = pages(filler(10), transition("CUT TO:"))
    assert (len(first), second) == (8, ["Filler 9", "Filler 10", "", "CUT TO:"])


def test_a_transition_may_start_the_script_and_a_page_by_wish() -> None:
    assert pages(transition("FADE IN:"))[0] == ["FADE IN:"]
    assert pages(action("Dust."), PageBreak(), transition("FADE IN:"))[1] == ["FADE IN:"]


def test_a_transition_after_a_heading_moves_with_it() -> None:
    first, second = pages(filler(7), heading("INT. MILL"), transition("CUT TO:"))
    assert (first[-1], second) == ("Filler 7", ["INT. MILL", "", "CUT TO:"])


@pytest.mark.parametrize("count", [2, 3])
def test_short_actions_are_not_divided(count: int) -> None:
    assert len(pages(filler(8), action(lines(count)))[0]) == 8


def test_an_action_is_divided_where_a_sentence_ends() -> None:
    text = f"{sentences(1, 14)} {sentences(1, 30)}"
    first, second = pages(filler(5), action(text))
    assert (first[-1], second[0].split()[0]) == ("carries always window morning ticket.", "Lamp")


def test_page_breaks_by_wish() -> None:
    assert pages(PageBreak(), action("One."), PageBreak(), PageBreak(), action("Two."), PageBreak()) == [
        ["One."],
        ["Two."],
    ]


def test_blank_lines_by_wish_stay_on_a_page_by_wish() -> None:
    assert pages(action("One."), PageBreak(), action("Two.", extra_lines=2))[1] == ["", "", "Two."]
    assert pages(action("One.", extra_lines=2))[0] == ["", "", "One."]
    assert pages(action("One."), PageBreak(), action("Two.", extra_lines=50))[1] == [""] * 9 + ["Two."]


def test_dual_dialogue_goes_on_overleaf_in_the_columns_that_are_longer() -> None:
    left, right = speech("Inga", lines(3, "L")), speech("Tomas", lines(12, "R"))
    first, second = lay_out(play(dual(left, right)), PdfOptions(), TEN)
    assert [line.text for line in first.lines] == [
        *("INGA", "L 1", "L 2", "L 3"),
        *("TOMAS", *(f"R {number}" for number in range(1, 9)), "(MORE)"),
    ]
    assert [line.text for line in second.lines if line.row >= 0] == ["TOMAS (CONT'D)", "R 9", "R 10", "R 11", "R 12"]


def test_dual_dialogue_moves_on_if_a_column_cannot_be_divided() -> None:
    first, second = pages(filler(7), dual(speech("Inga", "One.\nTwo.\nThree."), speech("Tomas", "One.")))
    assert (len(first), len(second)) == (7, 4)


def test_songs_are_divided_between_their_lines() -> None:
    first, second = pages(filler(6), *(lyric(f"La {number}") for number in range(5)))
    assert (first[-3:], second) == (["La 0", "La 1", "La 2"], ["La 3", "La 4"])


# --- where the rules leave no place


def test_a_speech_higher_than_a_page_is_divided_even_within_a_parenthetical() -> None:
    result = pages(speech("Inga", f"({' '.join(['W' * 20] * 14)})"))
    assert [page[-1] for page in result] == ["(MORE)", "W" * 20 + ")"]
    assert [len(page) for page in result] == [10, 7]


def test_a_heading_higher_than_a_page_is_divided() -> None:
    assert [len(page) for page in pages(heading("INT. MILL " * 90))] == [10, 5]


def test_a_cue_higher_than_a_page_is_divided() -> None:
    result = pages(speech("Inga " * 100, "Yes."))
    assert " ".join(" ".join(page) for page in result).split() == ["INGA"] * 100 + ["Yes."]


def test_a_cue_as_high_as_a_page_is_divided() -> None:
    for count in range(8, 12):
        result = pages(speech(" ".join(["W" * 30] * count), "Yes.\nNo."))
        assert [line for page in result for line in page][:count] == ["W" * 30] * count
        assert result[-1][-1] == "No."


def test_more_headings_than_a_page_holds() -> None:
    result = pages(*(heading(f"INT. ROOM {number}") for number in range(9)), action("Dust."))
    assert [line for page in result for line in page if line] == [f"INT. ROOM {number}" for number in range(9)] + [
        "Dust."
    ]


def test_more_transitions_than_a_page_holds() -> None:
    assert [len(page) for page in pages(*(transition("CUT TO:") for _ in range(6)))] == [9, 1]


def test_a_dual_dialogue_with_a_cue_higher_than_a_page() -> None:
    script = play(dual(speech("Inga " * 60, "Yes."), speech("Tomas", lines(14))))
    words = " ".join(line.text for page in lay_out(script, geometry=TEN) for line in page.lines)
    assert words.count("INGA") == 60
    assert "Line 14" in words


def test_titles_higher_than_a_page() -> None:
    assert [len(page) for page in pages(*(centered(f"TITLE {number}") for number in range(12)))] == [10, 2]


def test_kinds_of_lines() -> None:
    (page,) = lay_out(play(heading("INT. MILL"), speech("Inga", "(low)", "Yes.", "~La")), PdfOptions(), TEN)
    kinds = [Kind.HEADING, Kind.CUE, Kind.PARENTHETICAL, Kind.DIALOGUE, Kind.LYRIC]
    assert [line.kind for line in page.lines] == kinds
