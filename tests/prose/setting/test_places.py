"""The places that the narration speaks of."""

from __future__ import annotations

import pytest

from screenplay.prose.setting.place_nouns import Rank, Setting, place_noun
from tests.prose.setting.staged import phrases, places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann sat in the kitchen.", ["the kitchen"]),
        ("Ann sat in the cold, dark kitchen.", ["the cold, dark kitchen"]),
        ("Ann sat in the snug of the Red Lion.", ["the snug of the Red Lion"]),
        ("Ann walked from the barn at Holt to the porch of the jail.", ["the barn at Holt", "the porch of the jail"]),
        ("They had Ann in Interview Room Two.", ["Interview Room Two"]),
        ("Ann ran across the lot.", ["the lot"]),
        ("Ann waited in the lighting box.", ["the lighting box"]),
        ("Ann took the stairs to the 15th floor.", ["the stairs", "the 15th floor"]),
        ("Ann reached he lobby.", ["he lobby"]),
        ("Ann waited in the drawing-room and the inn-parlour.", ["the drawing-room", "the inn-parlour"]),
        ("Mr Hale went to Mrs Dow's. Mrs Dow was out.", ["Mrs Dow's"]),
        ("Ann stood in Bill Carter s room. Bill Carter slept.", ["Bill Carter s room"]),
    ],
)
def test_phrases(text: str, found: list[str]) -> None:
    assert phrases(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ann sat on the floor.",
        "She had no room for it.",
        "A sea of faces looked up.",
        "It hung a few yards off.",
        "Her temples ached.",
        "She rubbed the temple.",
        "Ann laid her palm flat on the oak.",
        "He got up in stages.",
        "She ate the lot.",
        "The gravy boat was empty.",
        "She opened the iron box.",
        "He thrust the point home.",
        "It was warmer than the kitchen.",
        "Every street was dark.",
        "She read the kitchen chapter.",
    ],
)
def test_no_places(text: str) -> None:
    assert phrases(text) == []


def test_what_tells_a_place_from_its_like() -> None:
    (place,) = places("Ann sat in his shabby hotel room.")
    assert (place.traits, place.details, place.within, place.determiner) == (("hotel",), ("shabby",), "hotel", "his")


def test_a_thing_in_a_place_only_implies_it() -> None:
    (place,) = places("Ann sat at the kitchen table.")
    assert place.part


def test_owners() -> None:
    mrs_hale, women = places("Ann left Mrs Hale's parlour for the women's ward.")
    assert (mrs_hale.owner_words, women.owner_words) == ("Mrs Hale", "women")


def test_names_without_a_noun() -> None:
    text = "Ann lived at Thornfold. She came to Thornfold in May. In the Strand she met Bill."
    assert phrases(text) == ["Thornfold", "Thornfold", "the Strand"]
    assert [place.rank for place in places(text)] == [Rank.HOUSE, Rank.HOUSE, Rank.GROUND]


def test_persons_are_no_places() -> None:
    assert phrases("She looked at Tilda. Tilda smiled. She went to Tilda.") == []


@pytest.mark.parametrize(
    ("word", "setting", "group"),
    [
        ("corridors", Setting.INT, "hallway"),
        ("libraries", Setting.INT, "library"),
        ("coal-cellar", Setting.INT, "cellar"),
        ("alley", Setting.EXT, "street"),
        ("taxi", Setting.CAR, "taxi"),
        ("cart", Setting.CART, "cart"),
    ],
)
def test_nouns(word: str, setting: Setting, group: str) -> None:
    noun = place_noun(word)
    assert noun is not None
    assert (noun.setting, noun.group) == (setting, group)


def test_no_noun() -> None:
    assert place_noun("walk-in") is None
