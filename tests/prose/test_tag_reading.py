"""Who acts in the sentence beside a speech."""

from __future__ import annotations

import pytest

from screenplay.prose.mentions import MENTIONS
from screenplay.prose.tags import TAGS
from tests.prose.helpers import annotated

_MET = "Ann sat down. Tom stood up. Ann smiled, and Tom smiled.\n\n"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Ann put down the bread.", "ann"),
        ("When Ann was gone Tom put down the bread.", "tom"),
        ("When Ann was gone, Tom put down the bread.", "tom"),
        ("While Tom slept, Ann put down the bread.", "ann"),
        ("After Tom saw that Ann was there, he put down the bread.", "he"),
        ("Tom lay awake, and Ann's low voice came up the stairs.", "ann"),
        ("Tom listened to Ann's voice.", "tom"),
        ("Ann, a woman of sixty, sat down.", "ann"),
        ("It was Ann.", "ann"),
        ("Ann, the new cook, put down the bread.", "ann"),
        ("The mate of the Swallow leaned out of the hatch.", "mate"),
    ],
)
def test_the_main_clause_tells_who_acts(sentence: str, name: str) -> None:
    found = annotated(f'{_MET}{sentence} "There is more."', last="tags")
    mentions = [tag.mention for tag in found[TAGS]]
    assert [found[MENTIONS][mention].words.casefold() for mention in mentions if mention is not None] == [name]
