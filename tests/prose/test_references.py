"""Whom pronouns and nominals mean."""

from __future__ import annotations

import pytest

from screenplay.prose.cast import CAST
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.references import REFERENCES
from tests.prose.helpers import annotated


def meant(text: str, words: str) -> str | None:
    """The person that the last mention with these words means."""
    found = annotated(text, last="references")
    pairs = zip(found[MENTIONS], found[REFERENCES], strict=True)
    person = [reference.person for mention, reference in pairs if mention.words == words][-1]
    return None if person is None else found[CAST][person].name


def test_a_pronoun_means_the_one_of_its_gender_who_is_most_present() -> None:
    assert meant("John walked in. Mary looked up. She smiled.", "she") == "Mary"
    assert meant("John walked in. Mary looked up. He smiled.", "he") == "John"
    assert meant("John walked in. He met Peter at the door. He smiled.", "he") == "John"


def test_a_title_alone_means_its_one_holder() -> None:
    text = "Captain Moore came aboard. Mr. Harker saluted. Captain Moore nodded. The captain smiled."
    assert meant(text, "captain") == "Captain Moore"


@pytest.mark.parametrize(
    ("name", "noun", "known"),
    [
        ("Father Moore", "priest", True),
        ("Reverend Moore", "vicar", True),
        ("Dr. Moore", "surgeon", True),
        ("Sergeant Moore", "policeman", True),
        ("Brother Anselm", "monk", True),
        ("Mr. Moore", "priest", False),
        ("Father Moore", "policeman", False),
    ],
)
def test_a_trade_means_the_one_with_a_title_that_goes_with_it(name: str, noun: str, *, known: bool) -> None:
    text = f"{name} came in. Mrs. Harker nodded. {name} smiled. Mrs. Harker sat down. The {noun} smiled."
    assert (meant(text, noun) is not None) == known


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Mrs. Harker was the intern.", "Mrs. Harker"),
        ("Mrs. Harker sat down. She was the intern.", "Mrs. Harker"),
        ("It was Mrs. Harker, the intern, with her coat on.", "Mrs. Harker"),
        ("Here were Mrs. Harker, the intern, and Mr. Moore.", None),
        ("Mrs. Harker sat down. He was the intern.", None),
        ("Mrs. Harker was the intern. Mr. Moore was the intern.", None),
        ("Mrs. Harker knew the intern.", None),
    ],
)
def test_a_trade_means_the_one_who_is_said_to_have_it(told: str, name: str | None) -> None:
    met = "Mr. Moore came in. Mrs. Harker nodded. Mr. Moore smiled. Mrs. Harker stood."
    assert meant(f"{met} {told}\n\nThe rain fell.\n\nThe intern smiled.", "intern") == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Mrs. Harker, the new cook, came in.", "Mrs. Harker"),
        ("Mrs. Harker, the new cook, and Mr. Moore came in.", None),
        ("Mrs. Harker saw the new cook, who came in.", None),
    ],
)
def test_what_stands_between_commas_says_more_of_a_name(sentence: str, name: str | None) -> None:
    met = "Mr. Moore came in. Mrs. Harker nodded. Mr. Moore smiled. Mrs. Harker stood."
    assert meant(f"{met}\n\n{sentence}", "new cook") == name


def test_presence_fades() -> None:
    quiet = "The rain fell on the roofs. " * 40
    assert meant(f"John walked in. {quiet}\n\n{quiet}\n\nHe smiled.", "he") is None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Miss Clara Fenwick sat. Miss Clara Fenwick called her mother.", "Mrs. Fenwick"),
        ("Miss Clara Fenwick sat. Miss Clara Fenwick called her father.", "Mr. Fenwick"),
        ("Mr. Fenwick called his wife.", "Mrs. Fenwick"),
        ("Mrs. Fenwick called her husband.", "Mr. Fenwick"),
        ("Mr. Fenwick called his mother.", None),
        ("Mr. Moore called his wife.", None),
    ],
)
def test_relations_are_told_by_names(words: str, meant: str | None) -> None:
    family = " ".join(f"{name} smiled. {name} nodded. {name} left." for name in ("Mr. Fenwick", "Mrs. Fenwick"))
    found = annotated(f"{family}\n\n{words}", last="references")
    mentions, references, cast = found[MENTIONS], found[REFERENCES], found[CAST]
    number = max(n for n, mention in enumerate(mentions) if mention.kind is MentionKind.NOMINAL)
    person = references[number].person
    assert (None if person is None else cast[person].name) == meant


def test_whose_voice_speaks_speaks() -> None:
    text = 'Ann Miller sat down. Ann Miller smiled. Tom Miller left. Tom Miller ran. "Hello?" Ann\'s voice said.'
    assert meant(text, "voice") == "Ann Miller"
