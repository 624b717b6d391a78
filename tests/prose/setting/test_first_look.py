"""The scenes at a first look, before it is known who speaks."""

from __future__ import annotations

from screenplay.prose.setting.move import STAGES
from tests.prose.helpers import annotated


def test_a_stage_begins_with_the_text_and_where_the_story_moves() -> None:
    text = (
        "Ann sat in the kitchen with her tea. Bob stood by the stove.\n\n"
        '"Come along," said Ann.\n\nBob shook his head. "I am not ready."\n\n'
        'The next morning Ann and Bob drove to the harbour. "It is cold," she said.\n\n"It is," said Bob.\n\n***\n\n'
        'In the church, Bob lit a candle. "There," he said.'
    )
    starts = annotated(text, last="first look at the scenes")[STAGES]
    assert starts == (0, text.index("The next morning"), text.index("In the church"))
