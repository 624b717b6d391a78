"""What the writer says of the cast overrules what the text shows."""

from __future__ import annotations

import pytest

from screenplay.errors import InputError
from screenplay.manuscript import read
from screenplay.prose.analysis import Analysis
from screenplay.prose.analyze import analyze
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.cast_file import read_cast, write_cast
from screenplay.prose.cast_list import cast_list
from screenplay.prose.casting import CastRole, narrated, plain

TEXT = """Ann Reed opened the door. "Who is there?" Ann asked.

"Me," said the old woman. "Let me in, Annie."

"Come in," said Ann.

Mrs. Holt came in. "It is cold," said the old woman.

"It is," said Ann.
"""
NARRATED = """I closed the door. I was tired and I sat down. "Come in," said Ann. I looked at her and I laughed.

"I am in," I said.

"So you are," said Ann.
"""


def analysed(text: str, *roles: CastRole) -> Analysis:
    return analyze(read(text), casting=roles)


def speakers(found: Analysis) -> list[str]:
    cues = {character.id: character.name for character in found.characters}
    return [cues[utterance.speaker] if utterance.speaker else "?" for utterance in found.utterances]


def test_a_nominal_is_a_name() -> None:
    assert speakers(analysed(TEXT))[1:4] == ["OLD WOMAN"] * 3 or "OLD WOMAN" in speakers(analysed(TEXT))
    found = speakers(analysed(TEXT, CastRole("MRS. HOLT", ("Mrs. Holt", "the old woman"))))
    assert "OLD WOMAN" not in found
    assert found[-2] == "MRS. HOLT"


def test_a_cue_renames() -> None:
    assert speakers(analysed(TEXT, CastRole("ANNIE", ("Ann", "Ann Reed"))))[0] == "ANNIE"
    assert "CRONE" in speakers(analysed(TEXT, CastRole("CRONE", ("the old woman",))))


def test_names_are_parted() -> None:
    found = analysed(TEXT, CastRole("ANN", ("Ann",)), CastRole("MISS REED", ("Ann Reed",)))
    assert {"ANN", "MISS REED"} <= {character.name for character in found.characters}


def test_a_gender_is_set() -> None:
    found = analysed(TEXT, CastRole("", ("Ann", "Ann Reed"), "m"))
    assert next(character.gender for character in found.characters if "Ann" in character.names) == "male"


def test_the_narrator_gets_a_name() -> None:
    assert "NARRATOR" in speakers(analysed(NARRATED))
    assert "TOM" in speakers(analysed(NARRATED, *narrated((), "Tom")))
    roles = (CastRole("TOM", ("Thomas",)), CastRole("X", ("I",)))
    assert narrated(roles, "tom")[0].names == ("Thomas", "I")


def test_the_cast_file_comes_back_unchanged() -> None:
    found = analysed(TEXT)
    again = analysed(TEXT, *read_cast(write_cast(found)))
    assert speakers(again) == speakers(found)
    assert write_cast(again) == write_cast(found)


def test_the_cast_file_keeps_what_was_found_to_be_one() -> None:
    text = TEXT.replace('"Let me in', '"Mrs. Holt. Let me in')  # an answer to who is there
    found = analysed(text)
    assert "OLD WOMAN" not in speakers(found)
    again = analysed(text, *read_cast(write_cast(found)))
    assert speakers(again) == speakers(found)
    assert write_cast(again) == write_cast(found)


def test_the_writer_may_part_what_was_found_to_be_one() -> None:
    text = TEXT.replace('"Let me in', '"Mrs. Holt. Let me in')
    assert "CRONE" in speakers(analysed(text, CastRole("CRONE", ("the old woman",))))


def test_the_cast_file_says_what_it_holds() -> None:
    text = '[[character]]\ncue = "CLARA \\"K\\""\nnames = ["Clara", "the boss"]\ngender = "female"\n'
    assert read_cast(text) == (CastRole('CLARA "K"', ("Clara", "the boss"), "f"),)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("[[character]\n", "no TOML", 1),
        ('title = "x"\n', "nothing but tables", None),
        ('[[character]]\nname = "x"\n', "no 'name'", None),
        ('[[character]]\ncue = "A"\n', "no names", None),
        ("[[character]]\nnames = [1]\n", "no list of texts", None),
        ('[[character]]\nnames = ["A"]\ngender = "x"\n', "gender", None),
        ('[[character]]\ncue = 1\nnames = ["A"]\n', "no line of text", None),
        ('[[character]]\nnames = ["A"]\n[[character]]\nnames = ["the a"]\n', "two characters", None),
    ],
)
def test_a_bad_cast_file_is_refused(text: str, message: str, line: int | None) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_cast(text)
    assert caught.value.line == line


def test_the_list_tells_who_and_since_when() -> None:
    first = cast_list(analysed(TEXT))[0]
    assert (first.character.name, first.line) == ("ANN", 1)
    assert first.confidence is not None
    assert 0 < first.confidence <= 1


def test_owners_of_a_relation_do_not_matter_in_a_cast_file() -> None:
    assert plain("her mother") == plain("Ann's mother") == plain("the mother") == "mother"


def test_the_cast_file_of_two_wives_is_read_back() -> None:
    text = 'Bob Hale sat. "No," said his wife.\n\nTom Moore sat. "Yes," said his wife. "Go," said Bob Hale.\n'
    assert read_cast(write_cast(analyze(read(text))))


def test_a_name_that_the_text_lacks_is_remarked_on() -> None:
    found = analyze(
        read('Ann sat. "No," said Ann.\n'), casting=(CastRole("ANN", ("Ann", "Zed")), CastRole("BOB", ("I",)))
    )
    assert [doubt.code for doubt in found.diagnostics] == ["unmet-name", "no-narrator"]


def test_who_is_said_to_narrate_narrates() -> None:
    text = "I sat down. I looked at my hands. Ann came in."
    found = analyze(read(text), casting=(CastRole("BOB", ("Bob", "I")),))
    assert any(person.narrator and person.cue == "BOB" for person in found.annotated[PERSONS])
