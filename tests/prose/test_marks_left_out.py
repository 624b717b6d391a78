"""Speech whose opening or closing mark was left out."""

from __future__ import annotations

import pytest

from tests.prose.contexts import BRITISH, CAREFUL, CARELESS, spoken_behind


@pytest.mark.parametrize(
    ("context", "text", "pieces"),
    [
        pytest.param(
            CAREFUL,
            'I have never been there. I should like to go. Is it far?" said Ann.\n\n"Not very," said Bob.',
            ["I have never been there. I should like to go. Is it far?", "Not very,"],
            id="no opening mark before three sentences",
        ),
        pytest.param(
            CAREFUL,
            'He shook his head. I have never been there. Is it far?"\n\n"Not very," said Bob.',
            ["I have never been there. Is it far?", "Not very,"],
            id="no opening mark behind narration",
        ),
        pytest.param(
            BRITISH,
            "‘Right,’ said Ann. I have never been there. Is it far?’\n\n‘Not very,’ said Bob.",
            ["Right,", "I have never been there. Is it far?", "Not very,"],
            id="no opening mark behind a tag in British marks",
        ),
        pytest.param(
            CAREFUL,
            '"I am sure I do not know, said Ann.\n\n"You never do," said Bob.',
            ["I am sure I do not know,", "You never do,"],
            id="no closing mark before a tag at the end",
        ),
        pytest.param(
            CAREFUL,
            'I\'ve ordered the soup," said Ann.\n\n"Quite right," said Bob.',
            ["I've ordered the soup,", "Quite right,"],
            id="an apostrophe before the only mark",
        ),
        pytest.param(
            CAREFUL,
            '"Listen to this:\n\n   The lamp goes out and nobody moves.\n\nThat is all. Do you know it?" said Ann.',
            ["Listen to this:", "The lamp goes out and nobody moves.", "That is all. Do you know it?"],
            id="a verse within a speech",
        ),
        pytest.param(
            CARELESS,
            '"She had lunch with a man called Brown. Mother said you were out" she said.',
            ["She had lunch with a man called Brown. Mother said you were out"],
            id="clauses that are no tags",
        ),
        pytest.param(
            CARELESS,
            '"It\'s yours, said Ann, I have got the list.\n\n"You did" said Bob.',
            ["It's yours,", "I have got the list.", "You did"],
            id="no closing mark, and speech behind the tag",
        ),
        pytest.param(
            CARELESS,
            '"Ann, said the porter. She took the boat and the lamp.\n\n"You did" said Bob.',
            ["Ann,", "You did"],
            id="no closing mark before a tag and narration",
        ),
        pytest.param(
            CARELESS,
            '"Ann? It was Joe, with a lamp. "I am late." He sat down.\n\n"You did" said Bob.',
            ["Ann?", "I am late.", "You did"],
            id="no closing mark before narration, another opening behind it",
        ),
        pytest.param(
            CARELESS,
            'He doesn\'t have to like it, said Ann.\n\n"You did" said Bob.',
            ["He doesn't have to like it", "You did"],
            id="no marks, a tag with its verb first",
        ),
        pytest.param(
            CARELESS,
            'He would be late, said Ann.\n\n"You did" said Bob.',
            ["You did"],
            id="reported speech has none",
        ),
    ],
)
def test_where_it_begins_and_ends(context: str, text: str, pieces: list[str]) -> None:
    assert spoken_behind(context, text) == pieces
