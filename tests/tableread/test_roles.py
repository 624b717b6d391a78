"""A script as a room hears it."""

from __future__ import annotations

from screenplay.model import DualDialogue, Lyric, Note, PageBreak, RichText, Screenplay, Section, Transition
from screenplay.tableread import read_through
from tests.pdf.plays import action, heading, play, speech
from tests.tableread.helpers import script


def test_roles_with_their_speeches_words_and_scenes() -> None:
    reading = read_through(script("- 5 ANN 3 BOB 4", "ANN 2"))
    assert [(role.name, role.speeches, role.words, role.scenes) for role in reading.roles] == [
        ("NARRATOR", 3, 13, (0, 1)),
        ("ANN", 2, 5, (0, 1)),
        ("BOB", 1, 4, (0,)),
    ]
    assert reading.words == 22
    assert [passage.speech for passage in reading.passages] == [0, 0, 1, 2, 0, 3]


def test_names_are_compared_without_case_blanks_and_extensions() -> None:
    again = speech(" dr.  vann ", "Two words.", extensions=("V.O.",))
    reading = read_through(play(speech("Dr. Vann", "One."), again))
    assert [(role.name, role.words) for role in reading.roles] == [("DR. VANN", 3)]


def test_parentheticals_and_what_does_not_print_are_not_read() -> None:
    reading = read_through(
        play(Section(RichText.of("Act one")), Note("later"), PageBreak(), speech("ANN", "(very loudly)", "Go - now."))
    )
    assert [(role.name, role.words) for role in reading.roles] == [("ANN", 2)]


def test_the_narrator_reads_headings_action_transitions_and_songs_of_nobody() -> None:
    reading = read_through(
        play(heading("INT. MILL"), action("Rain."), Lyric(RichText.of("la la")), Transition(RichText.of("CUT TO:")))
    )
    assert [(role.narrator, role.words) for role in reading.roles] == [(True, 7)]


def test_a_cue_of_two_who_have_cues_of_their_own_is_spoken_by_both() -> None:
    reading = read_through(script("ANN 1 BOB 1 ANN_AND_BOB 4 BOB/ANN 2 SALT_&_PEPPER 3"))
    assert [(role.name, role.words) for role in reading.roles][1:] == [("ANN", 7), ("BOB", 7), ("SALT & PEPPER", 3)]
    assert reading.passages[3].roles == (1, 2)


def test_two_sides_are_two_passages() -> None:
    both = DualDialogue(speech("ANN", "Yes."), speech("BOB", "No."))
    reading = read_through(Screenplay((both,)))
    assert [(passage.element, passage.side, passage.speech) for passage in reading.passages] == [(0, 1, 1), (0, 2, 2)]


def test_a_script_may_have_a_narrator_of_its_own() -> None:
    reading = read_through(play(action("Rain."), speech("NARRATOR", "Once.")))
    assert [role.name for role in reading.roles] == ["STAGE DIRECTIONS", "NARRATOR"]


def test_scenes_have_their_numbers_and_what_stands_before_is_one_too() -> None:
    reading = read_through(play(action("Rain."), heading("INT. MILL", "7A"), heading("EXT. WEIR")))
    assert [(scene.number, scene.heading) for scene in reading.scenes] == [
        ("", ""),
        ("7A", "INT. MILL"),
        ("2", "EXT. WEIR"),
    ]


def test_a_script_of_nothing() -> None:
    assert read_through(Screenplay()).roles == ()
