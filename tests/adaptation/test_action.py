"""The rules of action."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from screenplay.adaptation.action import COLUMNS, LINES, Passage, blocks
from screenplay.model import RichText, Run
from tests.adaptation.helpers import script


def lines_of(words: str) -> int:
    return len(textwrap.wrap(words, COLUMNS))


def cut(*sentences: str) -> list[str]:
    passages = [Passage(RichText.of(words), (0, len(words))) for words in sentences]
    return [block.text.plain for block in blocks(passages)]


def test_blocks_are_cut_between_sentences() -> None:
    sentence = "The rain came down on the roofs of the town and on the boats."
    assert cut(*[sentence] * 5) == [" ".join([sentence] * 3), " ".join([sentence] * 2)]


def test_a_long_sentence_is_cut_between_its_clauses() -> None:
    sentence = ", and ".join(["the rain came down on the roofs of the town"] * 9) + "."
    found = cut(sentence)
    assert all(lines_of(words) <= LINES for words in found)
    assert all(words.endswith((",", ".")) for words in found)
    assert " ".join(found).casefold() == sentence.casefold()


@given(st.lists(st.text(alphabet="ab ,;.—-", min_size=1, max_size=600).filter(str.strip), max_size=4))
def test_no_letter_is_lost_and_no_block_is_too_long(sentences: list[str]) -> None:
    found = cut(*sentences)
    letters = "".join("".join(sentences).split()).replace(".", "").replace(",", "").replace(";", "")
    carried = "".join("".join(found).split()).replace(".", "").replace(",", "").replace(";", "")
    assert carried.casefold().replace("—", "").replace("-", "") == letters.casefold().replace("—", "").replace("-", "")
    assert all(lines_of(words) <= LINES for words in found)


def test_sentences_begin_with_a_capital_and_end_with_a_stop() -> None:
    assert cut("she ran", "he followed.") == ["She ran. He followed."]
    assert cut("it was late. but not too late") == ["It was late. But not too late."]


def test_marked_passages_keep_their_style() -> None:
    passage = Passage(RichText((Run("she "), Run("ran", italic=True))), (0, 7))
    (block,) = blocks([passage])
    assert block.text == RichText((Run("She "), Run("ran", italic=True), Run(".")))


def test_a_speaking_character_is_in_capitals_where_first_named() -> None:
    text = 'Ann ran. Bob watched Ann run. "Stop," said Ann.'
    assert script(text) == "ANN ran. Bob watched Ann run.\n\nANN\nStop."


def test_a_paragraph_is_a_block() -> None:
    assert script("She ran.\n\nHe sat.") == "She ran.\n\nHe sat."


def test_a_long_sentence_is_cut_where_a_reader_pauses() -> None:
    first = (
        "He told the room in general that if there was anything that anybody needed,"
        " in the way of coal, he would be glad to;"
    )
    second = (
        "and then, as nobody did, his boots went up the iron stairs, one after another, slowly,"
        " with a long scrape between them, out of the light."
    )
    assert cut(f"{first} {second}") == [first, second]
    first = (
        "Nobody spoke, and it was in this quiet that they heard the bell, faint and far, across all of the wet fields,"
    )
    second = (
        "and saw first the lamp, then the wet horse, then the cart,"
        " of a boy of perhaps ten who held the reins against his chest with both of his arms."
    )
    assert cut(f"{first} {second}") == [first, second]
