"""Whom mentions mean once it is known who speaks."""

from __future__ import annotations

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.referents import REFERENTS
from tests.prose.helpers import annotated

KNOWN = (
    "Ann Miller sat by the fire, and Clara Hill stood at the window. Tom was there. He watched the road.\n\n"
    '"It is late," said Ann.\n\n"It is," said Tom.\n\n"Very," said Clara.\n\n'
)


def last_pronoun(text: str) -> str | None:
    """The name of whom the last pronoun means."""
    found = annotated(text, last="referents")
    pairs = list(zip(found[MENTIONS], found[REFERENTS], strict=True))
    person = [each.person for mention, each in pairs if mention.kind is MentionKind.PRONOUN][-1]
    return None if person is None else found[PERSONS][person].name


def test_who_is_addressed_is_present() -> None:
    text = KNOWN + '"Wait, Ann," said Tom.\n\n"Ann, please," said Tom.\n\nHer room was cold.'
    assert last_pronoun(text) == "Ann"


def test_the_subject_of_a_tag_is_who_speaks() -> None:
    text = KNOWN + '"Are you coming, Clara?" said Ann.\n\n"Not yet," she said.'
    assert last_pronoun(text) == "Clara"


def test_each_mention_has_one() -> None:
    found = annotated(KNOWN, last="referents")
    assert len(found[REFERENTS]) == len(found[MENTIONS])
