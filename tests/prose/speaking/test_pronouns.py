"""Whom pronouns mean where persons without a name count too."""

from __future__ import annotations

import pytest

from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.speakers import laid_out
from tests.prose.helpers import annotated

KNOWN = (
    "Ann Miller sat by the fire, and her brother Tom stood at the window. She was tired. He watched the road.\n\n"
    '"It is late," said Ann.\n\n"It is," said Tom. He smiled.\n\n'
)
# A few lines that make an old lady and a porter known who have no name.
UNNAMED = '"Is this free?" said the old lady.\n\n"It is, madam," said the porter.\n\n'


def last_pronoun(text: str) -> str:
    """The name or the nominal of whom the last pronoun means."""
    found = annotated(text, last="first look at the scenes")
    context, _ = laid_out(found, {})
    kinds = [mention.kind for mention in found[MENTIONS]]
    place = len(kinds) - 1 - kinds[::-1].index(MentionKind.PRONOUN)
    return context.persons[context.people[place]].name


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('The old lady stopped at the table. "Is it far?" she said.', "old lady"),
        ('Ann stopped at the table. "Is it far?" she said.', "Ann"),
        ('The porter put the bags down. "That\'s heavy," he said.', "porter"),
        ('Ann looked up at the old lady. "Is it far?" she said.', "Ann"),
        ('The porter put the bags down. The door opened and there was Tom. "You are late," he said.', "Tom"),
        ("Tom poured the tea. The porter watched him.", "Tom"),
        ("Tom poured the tea. The porter sat down and nodded. The porter left. He smiled.", "Tom"),
    ],
)
def test_who_has_no_name_counts_too(line: str, meant: str) -> None:
    assert last_pronoun(KNOWN + UNNAMED + line) == meant


def test_who_is_addressed_does_not_speak() -> None:
    text = KNOWN + 'Ann came in with Clara. Clara sat down. "Clara, have you eaten?" she said.'
    assert last_pronoun(text) == "Ann"


def test_the_shares_of_all_whom_a_pronoun_fits_are_one_whole() -> None:
    found = annotated(KNOWN + UNNAMED + '"Is it far?" she said.', last="first look at the scenes")
    context, _ = laid_out(found, {})
    last = context.shares[context.clues[-1].verb.mention]
    assert sum(last.values()) == pytest.approx(1.0)
    assert {context.persons[person].name for person in last} >= {"Ann", "old lady"}
