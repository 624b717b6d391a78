"""Whom pronouns and nominals mean."""

from __future__ import annotations

from screenplay.prose.cast import CAST
from screenplay.prose.mentions import MENTIONS
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


def test_presence_fades() -> None:
    quiet = "The rain fell on the roofs. " * 40
    assert meant(f"John walked in. {quiet}\n\n{quiet}\n\nHe smiled.", "he") is None
