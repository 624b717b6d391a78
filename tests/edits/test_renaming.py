"""A character gets another name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from screenplay.edits import rename_character
from screenplay.errors import InputError
from screenplay.fountain import read, write
from tests.strategies import screenplays


def renamed(text: str, old: str, new: str, **options: bool) -> str:
    return write(rename_character(read(text), old, new, **options).screenplay)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("KAREN\nHi.", "CAROL\nHi."),
        ("KAREN (O.S.) (CONT'D)\n(low)\nHi.", "CAROL (O.S.) (CONT'D)\n(low)\nHi."),
        ("BOB\nHi.\n\nKAREN ^\nHi.", "BOB\nHi.\n\nCAROL ^\nHi."),
        ("@Karen\nHi.", "@Carol\nHi."),
        ("KAREN & BOB\nHi.", "CAROL & BOB\nHi."),
        ("KAREN'S MOTHER\nHi.", "CAROL'S MOTHER\nHi."),
        ("YOUNG KAREN\nHi.", "YOUNG CAROL\nHi."),
        ("BOB (TO KAREN)\nHi.", "BOB (TO CAROL)\nHi."),
        ("BOB\n(to Karen)\nHi.", "BOB\n(to Carol)\nHi."),
        ("BOB\nKaren! ~Karen\n~Karen", "BOB\nCarol! ~Karen\n~Carol".replace("~Karen\n", "~Carol\n")),
        ("KAREN (40s), a nurse, and Karen's dog.", "CAROL (40s), a nurse, and Carol's dog."),
        ("INT. KAREN'S FLAT - DAY #1#", "INT. CAROL'S FLAT - DAY #1#"),
        ("# Karen's act\n\n= Karen sits\n\n> Karen <", "# Carol's act\n\n= Carol sits\n\n> Carol <"),
        ("She hits *Karen* [[Karen?]] on _Ka_ren.", "She hits *Carol* [[Carol?]] on _Carol_."),
        ("Karen--Karen. “Karen’s”", "Carol--Carol. “Carol’s”"),
        ("Karen. Karenina, akaren, Anne-Karen.", "Carol. Karenina, akaren, Anne-Karen."),
        ("/* KAREN */\n\n[[Karen]]", "/* CAROL */\n\n[[Carol]]"),
    ],
)
def test_everywhere_as_a_word_of_its_own(before: str, after: str) -> None:
    assert renamed(before, "Karen", "CAROL") == f"{after}\n"


def test_the_case_of_the_new_name() -> None:
    text = "KAREN\nKaren?\n\nKAREN sits."
    assert renamed(text, "KAREN", "carol") == "CAROL\nCarol?\n\nCAROL sits.\n"
    assert renamed(text, "karen", "McGill") == "MCGILL\nMcGill?\n\nMCGILL sits.\n"
    assert renamed(text, "karen", "DR. O'BRIEN") == "DR. O'BRIEN\nDr. O'Brien?\n\nDR. O'BRIEN sits.\n"
    assert renamed("THE FERRYMAN\nHi.\n\nThe Ferryman, the Ferryman, the ferryman.", "THE FERRYMAN", "BO") == (
        "BO\nHi.\n\nBo, Bo, the ferryman.\n"
    )


def test_possessives_of_names_that_end_in_s() -> None:
    assert renamed("James' hat, James's hat, 'James' she says.", "James", "Bob") == (
        "Bob's hat, Bob's hat, 'Bob' she says.\n"
    )
    assert renamed("Bob's hat.", "Bob", "James") == "James's hat.\n"


def test_words_of_the_language_and_other_characters_stay() -> None:
    text = "WILL\nWill you? I will. Will, stop.\n\nOLD WILL\nHi.\n\nWill sits by Old Will."
    found = rename_character(read(text), "Will", "Bob")
    assert write(found.screenplay) == "BOB\nWill you? I will. Bob, stop.\n\nOLD WILL\nHi.\n\nBob sits by Old Will.\n"
    assert (found.cues, found.mentions) == (1, 2)
    assert {(each.code, each.line) for each in found.diagnostics} == {("left-alone", 4), ("left-alone", 1)}
    assert renamed("ANN SMITH\nHi.\n\nANN\nHi.", "ANN", "EVE") == "ANN SMITH\nHi.\n\nEVE\nHi.\n"


def test_what_might_have_been_meant_is_told() -> None:
    play = read("Title: Ann Smith\n\nANN SMITH\nHi.\n\nAnn sits.")
    found = rename_character(play, "ANN SMITH", "EVE SMITH")
    assert [each.message for each in found.diagnostics] == [
        "the title page says ANN SMITH, and still does",
        "ANN by itself stands 1 time in the text and was left alone",
    ]


def test_somebody_elses_name_is_refused() -> None:
    text = "KARREN\nHi.\n\nKAREN & BOB\nHi."
    for new in ("Karen", "bob"):
        with pytest.raises(InputError, match="another character already"):
            renamed(text, "Karren", new)
    assert renamed(text, "Karren", "Karen", merge=True) == "KAREN\nHi.\n\nKAREN & BOB\nHi.\n"


@pytest.mark.parametrize(
    ("old", "new"), [("BO", "EVE"), ("ANN", "ANN"), ("", "EVE"), ("ANN", "1"), ("ANN", "E (V.O.)")]
)
def test_what_makes_no_sense_is_refused(old: str, new: str) -> None:
    with pytest.raises(InputError):
        renamed("ANN\nHi.", old, new)


def test_people_with_numbers() -> None:
    text = "MAN #1\nHi.\n\nMAN #12\nHo.\n\nMan #1 and Man #12 go."
    assert renamed(text, "MAN #1", "COP #1") == "COP #1\nHi.\n\nMAN #12\nHo.\n\nCop #1 and Man #12 go.\n"


def test_dialogue_can_be_kept() -> None:
    assert renamed("ANN\n(to Ann)\nAnn!", "ANN", "EVE", keep_dialogue=True) == "EVE\n(to Eve)\nAnn!\n"


@settings(max_examples=80, deadline=None, derandomize=True)
@given(screenplays(max_size=3))
def test_any_script_can_be_edited(play: object) -> None:
    try:
        done = rename_character(play, "MIRA", "ZORA").screenplay  # type: ignore[arg-type] # screenplays are what they are
    except InputError:
        return
    assert read(write(done)) == done
