"""What a tag or a broken sentence leaves is read aloud: it must be a sentence, a parenthetical, or visibly joined."""

from __future__ import annotations

import pytest

import screenplay
from tests.adaptation.helpers import script

ANN = "Ann Marsh sat by the window.\n\n"


def after(text: str, **options: str) -> str:
    """What becomes of a text behind the first sentence."""
    return script(ANN + text, tense="present", **options).split("\n\n", 1)[1]


@pytest.mark.parametrize(
    ("tag", "parenthetical"),
    [
        ("said Ann, in a low but steady voice.", "(in a low but steady voice)"),
        ("said Ann, sharp as a pistol.", "(sharp as a pistol)"),
        ("said Ann, visibly shaken.", "(visibly shaken)"),
        ("said Ann, as if in explanation.", "(as if in explanation)"),
        ("said Ann, rather to himself than to her.", "(rather to himself than to her)"),
        ("said Ann, though not to Bob.", "(though not to Bob)"),
        ("said Ann, when she had shut the door.", "(when she has shut the door)"),
        ("said Ann, not knowing where to look.", "(not knowing where to look)"),
        ("said Ann, wondering how long it would take.", "(wondering how long it will take)"),
        ("said Ann, after a painful pause.", "(after a painful pause)"),
        ("said Ann, with unwonted decision and authority.", "(with unwonted decision and authority)"),
        ("whispered Ann, her breath fogging the glass.", "(whispering, her breath fogging the glass)"),
        ("said Ann, so low that nobody could hear it.", "(so low that nobody can hear it)"),
        ("said Ann into the mouthpiece.", "(into the mouthpiece)"),
        ("said Ann, coldly polite.", "(coldly polite)"),
        ("squeaked Ann, red to the ears.", "(squeaking, red to the ears)"),
        ("said Ann, not put out.", "(not put out)"),
        ("said Ann, a little too fast.", "(a little too fast)"),
        ("said Ann, a good deal more kindly.", "(a good deal more kindly)"),
        ("said Ann, going red, then white.", "(going red, then white)"),
        ("said Ann, much too loud, as one does to strangers.", "(much too loud, as one does to strangers)"),
        ("said Ann, as a woman does who has been asked to wait.", "(as a woman does who has been asked to wait)"),
        ("said Ann to the cat, and then louder because it slept.", "(to the cat, and then louder because it sleeps)"),
        ("said Ann, once she had shut the door.", "(once she has shut the door)"),
        ("Ann whispered to Bob, delighted.", "(whispering to Bob, delighted)"),
        ("said Ann through it.", "(through it)"),
        ("said Ann in a voice Bob didn't know.", "(in a voice Bob doesn't know)"),
        ("said Ann offended.", "(offended)"),
        ("Ann said relieved.", "(relieved)"),
        ("said Ann over the loudspeaker.", "(over the loudspeaker)"),
        ("yelled Ann, louder than she meant to.", "(yelling, louder than she means to)"),
        ("said Ann to the six hundred guests of the inn.", "(to the six hundred guests of the inn)"),
    ],
)
def test_how_it_is_said_is_a_parenthetical(tag: str, parenthetical: str) -> None:
    assert after(f'"Come here," {tag}').split("\n")[1:] == [parenthetical, "Come here."]


@pytest.mark.parametrize(
    ("tag", "action"),
    [
        ("said Ann, wiping her eyes and picking up the lamp.", "Ann wipes her eyes and picks up the lamp."),
        ("said Ann, and silently handed him the key.", "Ann silently hands him the key."),
        ("said Ann, wiping the table.", "Ann wipes the table."),
        ("said Ann, and this time she was pointing at Bob.", "This time she is pointing at Bob."),
        ("said Ann, the moment her brother came into the room.", "Her brother comes into the room."),
        ("said Ann, the instant the door shut.", "The door shuts."),
        ("said Ann, whose pen had stopped.", "Ann's pen has stopped."),
        ("said Ann before anybody could answer.", "It is before anybody can answer."),
        ("said Ann, when the last of the guests came in from the garden.", "The last of the guests comes in from the"),
        (
            "said Ann, before any of them could so much as open his mouth.",
            "It is before any of them can so much as open his mouth.",
        ),
        (
            "said Ann, in a voice none of the other women in her town had ever heard.",
            "Ann speaks in a voice none of the other women in her town has ever heard.",
        ),
        (
            "said Ann, with a warmth that none of us had ever seen in her.",
            "Ann speaks with a warmth that none of us has ever seen in her.",
        ),
    ],
)
def test_what_is_done_is_a_sentence(tag: str, action: str) -> None:
    assert after(f'"Come here," {tag}').startswith(f"ANN\nCome here.\n\n{action}")


def test_a_sentence_spliced_to_a_tag() -> None:
    assert after('"It broke!" Ann burst out, she\'d gone all red.').endswith(
        "(bursting out)\nIt broke!\n\nShe's gone all red."
    )


def test_a_question_reported_before_a_thought_is_no_tag() -> None:
    text = (
        "She had told it to a boy who had only asked if she had a card. *I have to tell somebody about it.* Six words."
    )
    assert after(text).startswith("She has told it to a boy who has only asked if she has a card.")


def test_what_stands_before_a_tag() -> None:
    assert after('In a small voice she said, "No."') == "ANN MARSH\n(in a small voice)\nNo."
    assert after('When they came to the gate she said, "No."') == "They come to the gate.\n\nANN MARSH\nNo."
    assert "It is strange to hear her say:" in after('It was strange to hear her say, "No."')


def test_dashes_join_a_sentence_that_a_speech_breaks() -> None:
    text = 'Bob raised his hat, and having shouted "Stop!" with all his might, ran away.'
    assert after(text).endswith("having shouted --\n\nBOB\nStop!\n\n-- with all his might, runs away.")
    made = screenplay.adapt_text(ANN + text)
    assert [addition.text for addition in made.analysis.added] == ["--", "--"]


def test_an_act_in_a_story_told_in_the_present() -> None:
    text = 'Ann sits by the window and looks out. She is cold. "Go," says Ann, pointing at the door.'
    assert script(text, tense="present").endswith("ANN\nGo.\n\nAnn points at the door.")


def test_a_hope_is_no_tag() -> None:
    assert after('"I would rather not," said Ann. Praying that he would suggest it again.').endswith(
        "Praying that he will suggest it again."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        'He went by the "Night Owl," as people called it.',
        'She knew as much about "manners" as Bob knew about "money."',
        'It came from the "Office," as they called it, and nobody laughed.',
    ],
)
def test_quoted_words_that_the_sentence_needs_are_no_speech(sentence: str) -> None:
    assert script(ANN + sentence).endswith(sentence)


def test_a_song_of_nobody_we_know() -> None:
    text = 'Somewhere a man was singing, "Oh, the rain," until a door slammed.'
    assert after(text) == "Somewhere a man is singing --\n\nVOICE (O.S.)\n~Oh, the rain.\n\n-- until a door slams."


def test_a_flashback_happens() -> None:
    text = (
        "Ann sat in the kitchen. She remembered the beach.\n\n***\n\nShe had been nine, and the sun had burned all day"
        ' because nobody had told it to stop. Tom stood on a rock.\n\n"Swim!" Tom shouted.\n\n***\n\n'
        "Ann sat in the kitchen."
    )
    assert "She is nine, and the sun burns all day because nobody has told it to stop. TOM stands" in script(
        text, tense="present"
    )


def test_what_was_said_before_a_call() -> None:
    text = (
        '"Sit down," said Ann. The telephone rang, and she picked it up.\n\n"Ann?" Bob said on the other end.\n\n'
        '"Yes?" said Ann.'
    )
    assert "ANN\nSit down." in after(text)
    assert "(into phone)\nYes?" in after(text)


def test_the_near_end_of_a_call() -> None:
    text = (
        'The telephone rang. "Ann?" Bob said on the other end.\n\n"Yes?" said Ann.\n\n"Come home."\n\n"No," said Ann.'
    )
    assert after(text).count("(into phone)") == 1
    assert "ANN\n(into phone)\nYes?" in after(text)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ('"Who is there?" called Ann. She waited.', "ANN\n(calling)\nWho is there?\n\nShe waits."),
        (
            '"Never!" said Ann, not looking up from the bread she was cutting.',
            "Ann does not look up from the bread she is",
        ),
        (
            '"Never," said Ann, and for the first time since May she felt hungry.',
            "For the first time since May she feels hungry.",
        ),
        (
            '"Never," said Ann, in a voice you could have cut bread with.',
            "Ann speaks in a voice you could have cut bread with.",
        ),
        (
            '"Why not?" Ann asked but Bob just shook his head and said "Never."',
            "But Bob just shakes his head and says:",
        ),
        ('"Never," Ann muttered as she walked.', "ANN\n(muttering as she walks)\nNever."),
    ],
)
def test_no_line_to_laugh_at(text: str, becomes: str) -> None:
    assert becomes in after(text)


def test_a_voice_and_all_its_words_are_heard_from_one_place() -> None:
    assert after('"Ann?" said a voice behind the door. "Open up."').startswith(
        "VOICE (O.S.)\n(behind the door)\nAnn? Open up."
    )


def test_a_note_that_says_something_is_shown() -> None:
    assert after('Her phone lit up. It said: "Come home."').endswith('It says:\n\n"Come home."')


def test_what_she_tells_herself_is_a_thought() -> None:
    assert after('"I will not cry," Ann told herself.') == "ANN (V.O.)\nI will not cry."


def test_a_memory_of_its_own_makes_no_thought_of_the_speech_before() -> None:
    assert "V.O." not in after('"I did," said Ann. "Yes." She remembered how the wind had blown.')


def test_and_then_goes_with_the_tag() -> None:
    text = 'Ann Marsh called to the barman and then said: "Two more." Bob Hale sat down.'
    assert script(text) == "ANN MARSH called to the barman.\n\nANN MARSH\nTwo more.\n\nBob Hale sat down."


@pytest.mark.parametrize(
    ("tag", "parenthetical"),
    [
        ("said one of the sailors.", ""),
        ("said the miller's brother.", ""),
        ("the radio was saying.", ""),
        ("somebody was saying, very gently.", "(very gently)"),
        ("they said together.", "(together)"),
        ("said Tom and Ann together.", "(and Ann together)"),
        ("said Tom and the boy.", "(and the boy)"),
        ("Ann and Tom said at once.", "(and Ann)"),
        ("we all yelled back.", "(yelling back)"),
        ("Ann wanted to know.", ""),
        ("Ann told the ceiling.", "(telling the ceiling)"),
        ("the porter reported over the radio.", "(over the radio)"),
        ("came Ann's voice from underneath.", "(from underneath)"),
        ("came from the stairs.", "(from the stairs)"),
        ("came a growl out of the cupboard.", "(growling, out of the cupboard)"),
    ],
)
def test_a_tag_without_a_person_is_a_tag(tag: str, parenthetical: str) -> None:
    lines = after(f'"Come here," {tag}').split("\n")
    assert lines[1:] == [*filter(None, [parenthetical]), "Come here."]


@pytest.mark.parametrize(
    ("tag", "act"),
    [
        ("said Ann, and for once couldn't think of anything.", "Ann for once can't think of anything."),
        ("said Ann, and, after a moment's thought, drove on.", "After a moment's thought, Ann drives on."),
        ("said Ann, who'd already got her coat on.", "Ann's already got her coat on."),
        ("said Ann, in the same tone as before, so that nobody moved.", "Nobody moves."),
        ("the man in the cap said, putting down his box.", "puts down his box."),
        (
            "said Ann, as she might have asked a child who had not washed.",
            "Ann speaks as she might have asked a child who has not washed.",
        ),
    ],
)
def test_what_a_tag_adds_is_a_sentence(tag: str, act: str) -> None:
    assert after(f'"Come here," {tag}').endswith(act)


def test_several_speakers_act_together() -> None:
    text = 'The three men looked up. All three of them went, "Ahhh," and clapped their hands over their mouths.'
    assert after(text).endswith("They clap their hands over their mouths.")


def test_a_subject_stays_with_its_verb_of_saying() -> None:
    text = 'The door flew open, and all of them, even Bob, said, "Well?"'
    assert after(text).startswith("The door flies open, and all of them, even BOB, say:")


def test_what_leads_to_the_next_paragraph_ends_with_its_colon() -> None:
    assert after('Quite close, by the wall, Bob said:\n\n"Is it you?"').split("\n\n")[-1].endswith("Is it you?")
    assert "says:" in after('A dog barked. Then, quite close, by the wall, a voice said:\n\n"Is it you?"')
