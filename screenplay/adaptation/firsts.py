"""Where speaking characters first appear in the action: there their names stand in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.adaptation.events import Act, Event
from screenplay.prose.annotated import Annotated
from screenplay.prose.cast import CAST
from screenplay.prose.names import NAMES
from screenplay.prose.references import person_by_form
from screenplay.prose.spans import Cover
from screenplay.prose.voices import VOICES
from screenplay.prose.who import ADDRESSES, links

__all__ = ["first_appearances"]

# A rank of two words of which the title before a name is the second: `Petty OFFICER GREER`.
_RANK = re.compile(
    r"\b(?:Petty|Chief|Lance|Staff|Master|Warrant|Flight|Vice|Rear|Second|First|Detective|Acting|Head)\s+$"
)
_FAR = 12  # characters


def first_appearances(annotated: Annotated, happening: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Find the first name of each speaking character in the action.

    Args:
        annotated: The manuscript with all its layers.
        happening: Its events in order.

    Yields:
        The ranges of these names.
    """
    meant = links(annotated[ADDRESSES])
    waiting = {speaker.person for speaker in annotated[VOICES]}
    by_form = person_by_form(annotated[CAST])
    acts = Cover([event for event in happening if isinstance(event, Act)])
    for use in annotated[NAMES]:
        person = by_form.get(use.form)
        person = meant.get(person, person) if person is not None else None
        if use.quoted or person not in waiting or acts.at(use.start) is None:
            continue
        waiting.discard(person)
        ranked = _RANK.search(annotated.text, max(0, use.start - _FAR), use.start)
        yield ranked.start() if ranked else use.start, use.end
