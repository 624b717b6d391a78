"""Why a line has its speaker, in words."""

from __future__ import annotations

from screenplay.manuscript import read
from screenplay.prose.analyze import analyze
from screenplay.prose.explanations import Explanation, explain

TEXT = """Ann and Bob sat in the kitchen.

"Pass the salt, Bob," said Ann.

"Here you are."

She took it. "Thank you," she said.

Nobody spoke.
"""


def explained(line: int) -> tuple[Explanation, ...]:
    return explain(analyze(read(TEXT)), line)


def test_a_tag() -> None:
    (found,) = explained(3)
    assert found.chosen.cue == "ANN"
    assert "a tag names this person: “said Ann”" in found.chosen.reasons
    assert found.second is not None
    assert "the line addresses this person, who hardly speaks it" in found.second.reasons


def test_an_answer() -> None:
    (found,) = explained(5)
    assert (found.chosen.cue, found.line) == ("BOB", 5)
    assert "the line before addresses this person" in found.chosen.reasons


def test_a_pronoun() -> None:
    (found,) = explained(7)
    assert found.chosen.cue == "ANN"
    assert "a tag says “she said”, which can be this person" in found.chosen.reasons
    assert TEXT[found.start : found.end] == "Thank you,"


def test_nobody_speaks() -> None:
    assert explained(9) == ()


def test_a_name_that_is_given() -> None:
    text = 'Ann and Bob sat in the kitchen. Ann smiled at Bob. The telephone rang.\n\n"My name is Bob. I am here."\n'
    analysis = analyze(read(text))
    (found,) = explain(analysis, 3)
    assert found.chosen.cue == "BOB"
    assert "the line gives this name as its speaker's own" in found.chosen.reasons
    assert analysis.utterances[0].evidence == "own name"
