"""Who goes on after action."""

from __future__ import annotations

import pytest

from screenplay.model import Boneyard, Element, Note, PageBreak, Section, Synopsis
from screenplay.pdf.layout.continued import continued_speeches, says_continued
from tests.pdf.plays import action, centered, dual, heading, lyric, rich, speech, text, transition

INGA, TOMAS = speech("Inga", "Yes."), speech("Tomas", "No.")


@pytest.mark.parametrize("between", [action("Rain."), centered("LATER"), lyric("La")])
def test_after_what_is_seen_or_heard(between: Element) -> None:
    assert continued_speeches([INGA, between, INGA]) == {(2, 0)}


def test_again_and_again() -> None:
    assert continued_speeches([INGA, action("Rain."), INGA, action("Rain."), INGA]) == {(2, 0), (4, 0)}


@pytest.mark.parametrize(
    "between",
    [
        (),
        (Note("n"), Section(text("s")), Synopsis(text("s")), Boneyard("b"), PageBreak(), action("  ")),
        (action("Rain."), heading("INT. MILL - DAY")),
        (action("Rain."), transition("CUT TO:")),
        (action("Rain."), TOMAS),
        (action("Rain."), TOMAS, action("Rain.")),
        (action("Rain."), dual(TOMAS, speech("Porter", "No.")), action("Rain.")),
    ],
)
def test_not_without_action_nor_after_another_speaker_nor_in_another_scene(between: tuple[Element, ...]) -> None:
    assert (len(between) + 1, 0) not in continued_speeches([INGA, *between, INGA])


def test_what_does_not_print_does_not_end_a_scene() -> None:
    assert continued_speeches([INGA, Section(text("s")), action("Rain."), PageBreak(), INGA]) == {(4, 0)}


def test_names_are_compared_without_case_blanks_and_style() -> None:
    other = speech("x", "Yes.")
    for cue in (text("INGA"), text(" inga "), rich(("In", "b"), ("ga", ""))):
        again = type(other)(cue, other.parts, ("V.O.",))
        assert continued_speeches([INGA, action("Rain."), again]) == {(2, 0)}


def test_speeches_without_a_name_do_not_go_on() -> None:
    nobody = speech("", "Yes.")
    assert continued_speeches([nobody, action("Rain."), nobody]) == frozenset()


def test_dual_dialogue_goes_on_in_either_column() -> None:
    assert continued_speeches([INGA, action("Rain."), dual(TOMAS, INGA)]) == {(2, 2)}
    assert continued_speeches([TOMAS, action("Rain."), dual(TOMAS, INGA)]) == {(2, 1)}
    assert continued_speeches([dual(TOMAS, INGA), action("Rain."), TOMAS]) == {(2, 0)}


@pytest.mark.parametrize(
    "cue", ["INGA (CONT'D)", "INGA (cont’d)", "INGA (V.O., CONT'D)", "INGA (CONT.)", "INGA (CONTINUED)", "INGA (CONTD)"]
)
def test_a_cue_may_say_so_itself(cue: str) -> None:
    assert says_continued(cue)


@pytest.mark.parametrize("cue", ["INGA", "INGA (V.O.)", "CONT'D", "INGA (CONTRALTO)", "INGA (DISCONT.)"])
def test_or_may_not(cue: str) -> None:
    assert not says_continued(cue)
