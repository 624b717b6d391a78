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
        ("CLARA\nHi.", "CAROL\nHi."),
        ("CLARA (O.S.) (CONT'D)\n(low)\nHi.", "CAROL (O.S.) (CONT'D)\n(low)\nHi."),
        ("BOB\nHi.\n\nCLARA ^\nHi.", "BOB\nHi.\n\nCAROL ^\nHi."),
        ("@Clara\nHi.", "@Carol\nHi."),
        ("CLARA & BOB\nHi.", "CAROL & BOB\nHi."),
        ("CLARA'S MOTHER\nHi.", "CAROL'S MOTHER\nHi."),
        ("YOUNG CLARA\nHi.", "YOUNG CAROL\nHi."),
        ("BOB (TO CLARA)\nHi.", "BOB (TO CAROL)\nHi."),
        ("BOB\n(to Clara)\nHi.", "BOB\n(to Carol)\nHi."),
        ("BOB\nClara! ~Clara\n~Clara", "BOB\nCarol! ~Clara\n~Carol".replace("~Clara\n", "~Carol\n")),
        ("CLARA (40s), a nurse, and Clara's dog.", "CAROL (40s), a nurse, and Carol's dog."),
        ("INT. CLARA'S FLAT - DAY #1#", "INT. CAROL'S FLAT - DAY #1#"),
        ("# Clara's act\n\n= Clara sits\n\n> Clara <", "# Carol's act\n\n= Carol sits\n\n> Carol <"),
        ("She hits *Clara* [[Clara?]] on _Cla_ra.", "She hits *Carol* [[Carol?]] on _Carol_."),
        ("Clara--Clara. “Clara’s”", "Carol--Carol. “Carol’s”"),
        ("Clara. Claraina, aclara, Anne-Clara.", "Carol. Claraina, aclara, Anne-Clara."),
        ("/* CLARA */\n\n[[Clara]]", "/* CAROL */\n\n[[Carol]]"),
    ],
)
def test_everywhere_as_a_word_of_its_own(before: str, after: str) -> None:
    assert renamed(before, "Clara", "CAROL") == f"{after}\n"


def test_the_case_of_the_new_name() -> None:
    text = "CLARA\nClara?\n\nCLARA sits."
    assert renamed(text, "CLARA", "carol") == "CAROL\nCarol?\n\nCAROL sits.\n"
    assert renamed(text, "clara", "McGill") == "MCGILL\nMcGill?\n\nMCGILL sits.\n"
    assert renamed(text, "clara", "DR. O'BRIEN") == "DR. O'BRIEN\nDr. O'Brien?\n\nDR. O'BRIEN sits.\n"
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
    text = "CLARRA\nHi.\n\nCLARA & BOB\nHi."
    for new in ("Clara", "bob"):
        with pytest.raises(InputError, match="another character already"):
            renamed(text, "Clarra", new)
    assert renamed(text, "Clarra", "Clara", merge=True) == "CLARA\nHi.\n\nCLARA & BOB\nHi.\n"


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
