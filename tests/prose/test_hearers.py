"""Who seems to answer to a name that addresses."""

from __future__ import annotations

from screenplay.prose.bystanders import PERSONS
from screenplay.prose.hearers import hear
from tests.prose.helpers import annotated

TEXT = """Harker and Clara sat in the kitchen. Harker poured the tea, and Clara cut the bread.

"Ruth, pass me the knife," said Clara.

"Here it is," said Harker.

"Thank you," said Clara.
"""


def test_who_speaks_next_answers_and_who_speaks_does_not() -> None:
    found = annotated(TEXT, last="draft speakers")
    names = [person.name for person in found[PERSONS]]
    heard = hear(found, {names.index("Ruth")})[names.index("Ruth")]
    assert heard.turns == 1
    assert heard.answers[names.index("Harker")] > 0.9
    assert heard.speaks[names.index("Clara")] > 0.9
    assert not heard.beside
