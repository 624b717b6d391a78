"""Quotations mended, and what should have stood in marks."""

from __future__ import annotations

import pytest

from tests.prose.helpers import kinds, quoted

# Enough careless speech for the analysis to know the writer.
CARELESS = (
    '"Hello" she said.\n\n"Hi there" he said.\n\n"You are late" she said.\n\n"I know" he said.\n\n'
    '"Sit down" she said.\n\n"Thank you" he said.\n\n'
)


def careless(text: str) -> list[str]:
    return [piece for piece in quoted(CARELESS + text) if CARELESS.find(piece) < 0]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ('"It is just you she said. You are so kind."', ["It is just you", "You are so kind."]),
        ('"Do you want to stay? She said with a smile.', ["Do you want to stay?"]),
        ('"Daniel is fine, she said quietly. We are fine."', ["Daniel is fine,", "We are fine."]),
        ('"That is what he said. I heard him."', ["That is what he said. I heard him."]),
        ('"She minds! She said to me, I hope it rains."', ["She minds! She said to me, I hope it rains."]),
        ('"The last thing she said. It hurt."', ["The last thing she said. It hurt."]),
        ('"Who goes, she says. You go."', ["Who goes, she says. You go."]),
        ('"I will be back. He took his hat and walked out.', ["I will be back."]),
        ('"Out, Tom said, turning away "I told you so.', ["Out,", "I told you so."]),
    ],
)
def test_swallowed_tags_of_careless_writers(text: str, pieces: list[str]) -> None:
    assert careless(text) == pieces


def test_a_careful_writer_is_taken_at_their_word() -> None:
    text = '"It is just you," said Ann. "He came, she said. You know."'
    assert quoted(text) == ["It is just you,", "He came, she said. You know."]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("— Late, she said, as ever.\n\n— Yes.\n", ["Late,", "as ever.", "Yes."]),
        ("— Late! cried the guard.\n\n— Yes.\n", ["Late!", "Yes."]),
        ("—Late —said Ann—. As ever.\n\n—Yes.\n", ["Late", "As ever.", "Yes."]),
        ("— Late, Ann said, and she sat down.\n\n— Yes.\n", ["Late,", "Yes."]),
        ("— Late, he said. He sat down. You know me.\n\n— Yes.\n", ["Late,", "You know me.", "Yes."]),
    ],
)
def test_tags_inside_speech_set_off_by_a_dash(text: str, pieces: list[str]) -> None:
    assert quoted(text) == pieces


@pytest.mark.parametrize(
    ("text", "thought"),
    [
        ("Now or never Ann thought.", "Now or never"),
        ("Please be Paul, she thought.", "Please be Paul"),
        ("What a day he thought to himself as he ran.", "What a day"),
        ("Why did I come, she thought.", "Why did I come"),
        ("I should have gone with him she thought.", "I should have gone with him"),
        ("It's from him, all right, thought Ann.", "It's from him, all right"),
        ("Maybe he's dead, she thought.", "Maybe he's dead"),
        ("What does she want me to say? he wondered.", "What does she want me to say?"),
        ("She thought, I can't do this again.", "I can't do this again."),
        ("Ann thought: It's only the wind.", "It's only the wind."),
    ],
)
def test_thoughts_without_marks(text: str, thought: str) -> None:
    assert ("thought", thought) in kinds(f"Ann and Bob sat still. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Maybe she should not have asked him, she thought.",
        "It was over, Ann thought.",
        "Ann thought that it was over.",
        "Ann thought, It was over.",
        "He was taller than she thought.",
        "They wondered what he thought of it.",
        "He's a fool, Bob had told her, and she thought of it often.",
    ],
)
def test_reported_thoughts_stay_narration(text: str) -> None:
    assert kinds(f"Ann and Bob sat still. {text}") == []


def test_thoughts_in_italics() -> None:
    assert kinds("Ann looked up. _I must not laugh._ She bit her lip.") == [("thought", "I must not laugh.")]
    assert kinds("She read the _Morning Post_ aloud. It was _very_ late.") == []


def test_speech_without_marks_before_its_tag() -> None:
    assert careless("Oh dear is that Carl! Tess shrieked, and she ran.") == ["Oh dear is that Carl!"]
    assert careless('"What is it?" What is so funny? Martin asked.') == ["What is it?", "What is so funny?"]


def test_speech_without_marks_before_a_tag_in_its_sentence() -> None:
    assert careless("No it's not Bill, she said.") == ["No it's not Bill"]
    assert careless("He was late again, she said.") == []


def test_a_message_without_marks() -> None:
    text = CARELESS + "Her phone buzzed with a message. You left without me. I hope you are sorry. She put it down."
    assert ("message", "You left without me. I hope you are sorry.") in kinds(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"Come in," said Ann.', [("speech", "Come in,")]),
        ('"Row, row the boat," Ann sang.', [("song", "Row, row the boat,")]),
        ('Under his breath he was singing. "Row the boat."', [("song", "Row the boat.")]),
        ('Ann looked down and thought, "I am lost."', [("thought", "I am lost.")]),
        ('Ann read the note. It said, "Come home."', [("message", "Come home.")]),
        ('The note on the door read: "Gone fishing. Back at four."', [("words", "Gone fishing. Back at four.")]),
        ('The letter read: "I am coming home."', [("message", "I am coming home.")]),
        ('They shouted praises of "bravo".', [("words", "bravo")]),
        ('As the so called "expert" she was late.', [("words", "expert")]),
        ('He sat on a crate that said "THIS SIDE UP" and waited.', [("words", "THIS SIDE UP")]),
        ('"Natural causes" was what he wrote.', [("words", "Natural causes")]),
        ('"No", the tears ran down her face.', [("speech", "No")]),
        ('"I love you," she recalled him saying.', [("thought", "I love you,")]),
        ('He turned and uttered these words: "I am not your son."', [("speech", "I am not your son.")]),
        ('She ran to the gate and called "Peter!" twice.', [("speech", "Peter!")]),
        ('The dog was what she called "a beast." Nobody laughed.', [("words", "a beast.")]),
        ('Over the door were carved the words, "Know your own mind."', [("words", "Know your own mind.")]),
        ('He could not notice it, and went out, saying, "I need no help."', [("speech", "I need no help.")]),
        ('He belonged to the "summer people," and danced well.', [("words", "summer people,")]),
        ('They hung it under the "Blue Angel." Nobody saw.', [("words", "Blue Angel.")]),
        ('He answered with a curt "Fine."', [("speech", "Fine.")]),
        ('"_Halt!_" broke from the guard.', [("speech", "_Halt!_")]),
    ],
)
def test_what_a_quotation_is(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


def test_a_thought_goes_on_in_the_sentences_behind_it() -> None:
    text = "Ann and Bob sat still. I could sell it, she thought. I could sell it and go. She put it down."
    assert kinds(text) == [("thought", "I could sell it"), ("thought", "I could sell it and go.")]
    assert kinds("Ann sat still. I could sell it, she thought. She thought of Bob.") == [("thought", "I could sell it")]
