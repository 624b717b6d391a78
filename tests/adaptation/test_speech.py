"""The rules of speech."""

from __future__ import annotations

import pytest

from tests.adaptation.helpers import script

ANN = "Ann Marsh sat by the window.\n\n"


def said(text: str) -> str:
    """What is under the first cue."""
    body = script(ANN + text).split("\n\n", 1)[1]
    return body.split("\n\n")[0]


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ('"Come here," Ann said.', "ANN\nCome here."),
        ('"Come here" Ann said.', "ANN\nCome here"),
        ('"Come here", Ann said.', "ANN\nCome here."),
        ('"Come here!" Ann said.', "ANN\nCome here!"),
        ('"Come," Ann said, "or go."', "ANN\nCome, or go."),
        ('"Come" Ann said, "or go".', "ANN\nCome, or go."),
        ('"Come," Ann said. "Or go."', "ANN\nCome. Or go."),
        ('"Come here. " Ann said.', "ANN\nCome here."),
        ('"teh dog are lose" Ann whispered.', "ANN\n(whispering)\nteh dog are lose"),
        ('"It is _very_ late," Ann said.', "ANN\nIt is *very* late."),
        ('"She said ‘no’ twice," Ann said.', "ANN\nShe said ‘no’ twice."),
        ('"Row the boat," Ann sang softly.', "ANN\n(singing softly)\n~Row the boat."),
        ('Ann looked up and thought, "I am lost."', "Ann looked up."),
    ],
)
def test_the_words_under_a_cue(text: str, under: str) -> None:
    assert said(text) == under


def test_the_manner_stands_before_the_piece_it_belongs_to() -> None:
    text = '"Thank you," Ann blushed as she spoke. "Is it late?" She said changing the subject.'
    assert said(text) == "ANN\n(blushing)\nThank you.\n(changing the subject)\nIs it late?"


def test_an_act_between_two_pieces_repeats_the_cue() -> None:
    text = '"Come here." Ann took his arm. "Or go."'
    assert script(ANN + text).split("\n\n")[1:] == ["ANN\nCome here.", "Ann took his arm.", "ANN\nOr go."]


def test_an_act_in_a_tag_gets_its_subject() -> None:
    assert script(ANN + '"Come," Ann said and turned to go.').endswith("ANN\nCome.\n\nAnn turned to go.")
    assert script(ANN + '"Come," Ann said, taking his arm.').endswith("ANN\nCome.\n\nAnn took his arm.")
    assert script(ANN + '"Come." and turned to go.').endswith("Come.\n\nShe turned to go.")


def test_a_thought_is_heard_over_the_scene() -> None:
    assert script(ANN + "Now or never Ann thought.").endswith("ANN (V.O.)\nNow or never")


def test_a_message_is_shown_in_a_block_of_its_own() -> None:
    text = ANN + 'Her phone lit up. The text read: "Come home."'
    assert script(text).endswith('Her phone lit up. The text read:\n\n"Come home."')


def test_words_that_nobody_speaks_stay_in_their_sentence() -> None:
    assert script(ANN + 'They shouted praises of "bravo".').endswith('They shouted praises of "bravo".')


def test_a_speech_over_paragraphs_is_one_speech() -> None:
    text = ANN + '"It was night," Ann said. "We ran.\n\n"Then it was day." She sat down.'
    assert script(text).split("\n\n")[1] == "ANN\nIt was night. We ran.\nThen it was day."


def test_one_cue_for_three_names() -> None:
    text = (
        'Ann Marsh sat down. "Late," said Ann.\n\n"Very, Miss Marsh," said Bob.\n\n"Go home," Miss Marsh said.\n\n'
        '"Yes, Ann," said Bob.'
    )
    cues = [block.split("\n")[0] for block in script(text).split("\n\n")[1:]]
    assert cues == ["ANN", "BOB", "ANN", "BOB"]


def test_unnamed_speakers_get_their_role() -> None:
    assert script(ANN + '"Halt," a guard said.').endswith("GUARD\nHalt.")


def test_a_narrator_without_a_name() -> None:
    text = '"Late," I said. I was tired and I knew it, and I sat down. I sighed. I closed my eyes.'
    assert "NARRATOR\nLate." in script(text)


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ('"It was a long road,\n\n"and it went on," Ann said.', "ANN\nIt was a long road,\nand it went on."),
        ('"Come," Ann said. "You went by the mill,\n\n"and on."', "ANN\nCome. You went by the mill,\nand on."),
        (
            '"First the mill,\n\n"then the sea,\n\n"then home." Ann smiled.',
            "ANN\nFirst the mill,\nthen the sea,\nthen home.",
        ),
        ('"I meant to go,"\n\nAnn said.', "ANN\nI meant to go."),
    ],
)
def test_a_comma_that_leads_into_no_tag_stays(text: str, under: str) -> None:
    assert said(text) == under


@pytest.mark.parametrize(
    ("told", "spoken"),
    [
        ('"The mill," said Ann, "is burning."', "The mill is burning."),
        ('"This," said Ann, "is a mill."', "This is a mill."),
        ('"I hope," said Ann, "that it is the mill."', "I hope that it is the mill."),
        ('"You," said Ann, "come here."', "You, come here."),
        ('"Holland," said Ann, "has been under water before."', "Holland has been under water before."),
        ('"Our mayor," said Ann, "bought the whole page."', "Our mayor bought the whole page."),
        ('"Bob," said Ann, "is it you?"', "Bob, is it you?"),
        ('"Well," said Ann, "had a good day?"', "Well, had a good day?"),
        ('"The mill," said Ann, "and the barn."', "The mill, and the barn."),
    ],
)
def test_a_tag_between_a_noun_and_its_verb_leaves_no_comma(told: str, spoken: str) -> None:
    assert script(told).endswith(spoken)
