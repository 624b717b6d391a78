"""Who speaks: tags of every form, turns, addresses, and how sure it is."""

from __future__ import annotations

import pytest

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.speaking.weights import Weights, shipped, weights_of
from screenplay.prose.who import ADDRESSES, SPEAKERS, links
from tests.prose.helpers import annotated

# A few lines that make two persons known.
KNOWN = (
    "Ann Miller sat by the fire, and her brother Tom stood at the window. She was tired. He watched the road.\n\n"
    '"It is late," said Ann.\n\n"It is," said Tom. He smiled.\n\n'
)


def heard(text: str) -> list[str | None]:
    """The first names of those who speak, line by line."""
    found = annotated(text, last="speakers")
    persons = found[PERSONS]
    return [None if each.person is None else persons[each.person].name.split()[0] for each in found[SPEAKERS]]


def why(text: str) -> list[str]:
    return [each.evidence for each in annotated(text, last="speakers")[SPEAKERS]]


@pytest.mark.parametrize(
    ("line", "speaker", "evidence"),
    [
        ('"Come in," said Ann.', "Ann", "tag"),
        ('"Come in," Tom said.', "Tom", "tag"),
        ('"Come in," Tom told Ann, and Ann came in.', "Tom", "tag"),
        ('Ann said, "Come in."', "Ann", "tag"),
        ('Ann turned to Tom and asked, "Will you come in?"', "Ann", "tag"),
        ('"Come," said Tom, "and sit down."', "Tom", "tag"),
        ('"Come in" Ann said.', "Ann", "tag"),
        ('"Come in," echoed Tom softly.', "Tom", "tag"),
        ('"Come in," was Ann\'s reply.', "Ann", "tag"),
        ("Tom spoke at last:\n\n“Come in.”", "Tom", "tag"),
        ('"Come in," she said.', "Ann", "pronoun tag"),
        ('"Come in," he answered.', "Tom", "pronoun tag"),
        ('Ann put down her cup. "Come in."', "Ann", "beat"),
        ('"Come in." Tom opened the door.', "Tom", "beat"),
        ('While Tom slept, Ann opened the door. "Come in."', "Ann", "beat"),
        ("— Come in, said Tom.", "Tom", "tag"),
        ('"Come in," says Ann.', "Ann", "tag"),
    ],
)
def test_tags_and_beats(line: str, speaker: str, evidence: str) -> None:
    assert heard(KNOWN + line)[-1] == speaker
    assert why(KNOWN + line)[-1] == evidence


def test_single_marks() -> None:
    text = KNOWN.replace(' "', " ‘").replace('\n"', "\n‘").replace('"', "’") + "‘Come in,’ said Ann."
    assert heard(text) == ["Ann", "Tom", "Ann"]


def test_two_speak_in_turn() -> None:
    text = KNOWN + '"Where were you?" asked Ann.\n\n"Out."\n\n"With whom?"\n\n"Nobody you know."\n\n"I see."'
    assert heard(text)[-4:] == ["Tom", "Ann", "Tom", "Ann"]
    assert why(text)[-1] == "turn"


def test_whoever_is_addressed_replies() -> None:
    text = KNOWN + 'They were not alone. Ben had come in.\n\n"What do you think, Ben?" asked Ann.\n\n"Nothing at all."'
    assert heard(text)[-1] == "Ben"
    assert why(text)[-1] == "vocative"


def test_nobody_addresses_themself() -> None:
    text = KNOWN + '"Did you hear that?" asked Ann.\n\n"I did, Ann."'
    assert heard(text)[-1] == "Tom"


def test_the_narrator_speaks() -> None:
    text = (
        "I came home at noon. My sister Ann was in the garden, and I told her so. I was cold, and I sat down.\n\n"
        '"You are early," said Ann.\n\n"I know," I said.\n\n"Sit down," said Ann.'
    )
    found = annotated(text, last="speakers")
    persons = [found[PERSONS][each.person] for each in found[SPEAKERS] if each.person is not None]
    assert [person.narrator for person in persons] == [False, True, False]


@pytest.mark.parametrize("tag", ["said the woman by the door", "asked the man in the corner", "said a small boy"])
def test_the_narrator_is_nobody_else(tag: str) -> None:
    text = (
        "I came home at noon, and I was cold. My sister Ann sat by the fire, and I told her so. I sat down.\n\n"
        f'"It is late," I said.\n\n"It is," {tag}.'
    )
    assert (heard(text)[-1] or "nobody") in tag


def test_unnamed_speakers_are_persons_of_their_own() -> None:
    text = KNOWN + 'A policeman came up the path. "Is this your dog?" the policeman asked.\n\n"No," said Ann.'
    assert heard(text)[-2:] == ["policeman", "Ann"]


def test_her_mother_is_not_herself() -> None:
    text = KNOWN + 'Their mother came in from the garden.\n\n"You are both late," said Ann\'s mother.'
    assert heard(text)[-1] == "mother"


def meant(text: str) -> dict[str, str]:
    """Names and nominals that mean somebody known by another name, with that name."""
    found = annotated(text, last="addresses")
    persons = found[PERSONS]
    return {persons[name].name: persons[person].name for name, person in links(found[ADDRESSES]).items()}


def test_a_name_that_only_addresses_is_whose_it_is() -> None:
    text = (
        KNOWN
        + '"What do you say, Doc?" asked Ann.\n\n"Nothing yet," said Tom.\n\n'
        + '"Come, Doc," said Ann.\n\n"No," said Tom.\n\n'
    )
    assert meant(text)["Doc"] == "Tom"
    assert heard(text)[-1] == "Tom"


def test_a_rank_is_whose_it_is_and_so_is_its_short_form() -> None:
    text = (
        KNOWN
        + '"What now, Captain?" asked Ann.\n\n"Nothing yet," said Tom.\n\nThe captain sat down.\n\n'
        + '"Still nothing, Captain?" asked Ann.\n\n"Nothing," said Tom.\n\n"Right, Cap."\n\n'
    )
    assert [meant(text)[name] for name in ("Captain", "Cap")] == ["Tom", "Tom"]


def test_confidence_lies_between_nothing_and_certainty_and_the_runner_up_is_another() -> None:
    found = annotated(KNOWN + '"Who is there?"\n\n"The wind."', last="speakers")[SPEAKERS]
    for speaker in found:
        assert 0.0 <= speaker.confidence <= 1.0
        assert speaker.runner_up != speaker.person
    assert found[0].confidence > found[-1].confidence


def test_a_text_without_persons_has_lines_without_speakers() -> None:
    assert heard('"Who is there?"\n\n"Nobody."') == [None, None]


def test_confidence_is_what_was_measured() -> None:
    weights = Weights(sum, sum, (), (), ((0.0, 0.2), (0.5, 0.6), (1.0, 0.9)))
    assert [weights.confidence(p) for p in (0.0, 0.25, 0.5, 0.75, 1.0)] == pytest.approx([0.2, 0.4, 0.6, 0.75, 0.9])
    chances = [share for _, share in shipped(book=False).chances]
    assert chances == sorted(chances)


def test_weights_for_other_features_are_refused() -> None:
    with pytest.raises(ValueError, match="other features"):
        weights_of({"features": ["length of the nose"]}, book=False)


def met_as(text: str) -> str | None:
    """The name of whom `the woman` means, if anybody."""
    found = annotated(KNOWN + text, last="addresses")
    persons = found[PERSONS]
    meant = links(found[ADDRESSES])
    return next((persons[meant[n]].name for n, person in enumerate(persons) if person.unnamed and n in meant), None)


@pytest.mark.parametrize(
    "text",
    [
        'A woman came in. "Who are you?" asked Tom.\n\n"My name is Mrs. Harker," said the woman.\n\n"Sit down."',
        'A woman came in. "What is your name?" asked Tom.\n\n"Harker, sir," said the woman.\n\nHarker sat down.',
        "A woman stood by the wall. The woman was Rosa Harker. Rosa smiled at Tom.",
        'A woman came in. "Late," said the woman, a Mrs. Harker. "Sit down, Mrs. Harker," said Tom.',
        'A woman came in. "Late," said the woman.\n\n"Very, Rosa," said Tom.\n\n"I know," said the woman.\n\n'
        '"Sit, Rosa," said Tom.\n\n"Thank you," said the woman.\n\nRosa sat.',
    ],
)
def test_who_came_in_without_a_name_gets_one(text: str) -> None:
    assert met_as(text) is not None


def test_a_name_known_before_is_not_the_newcomers() -> None:
    assert met_as('Rosa sat. A woman came in. "Late, Rosa," said the woman.\n\n"Very," said Rosa.') is None
