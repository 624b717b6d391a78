"""The tense of the action: the present, unless the author already writes in it or wants the past kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.adaptation.events import Act, Event
from screenplay.adaptation.prose_text import replaced
from screenplay.adaptation.tense import Change, changes
from screenplay.model import RichText, Run
from screenplay.prose.annotated import Annotated
from screenplay.prose.names import NAMES

__all__ = ["Retelling", "told_in_present"]

# Common verbs tell the tense of a narration as well as all verbs would.
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|went|came|took|saw|knew|looked|turned|asked|could|would|stood|sat|walked|ran|got|put|made"
    r"|gave|opened|smiled)\b"
)
_PRESENT = re.compile(
    r"\b(?:is|are|am|has|does|says|goes|comes|takes|sees|knows|looks|turns|asks|can|will|isn['’]t|doesn['’]t|don['’]t"
    r"|stands|sits|walks|runs|gets|puts|makes|gives|opens|leans|smiles|pulls|moves|starts|stops|watches)\b"
)
_LONG = 3  # words in italics from which they are a title or a message rather than stress


class Retelling:
    """What puts action into its tense.

    Args:
        annotated: The manuscript with its names.
        happening: Its events.
        present: Put action into the present, unless the narration is told in it anyway.
        thoughts: Thoughts stand in the action, in italics; they stay as they are.
    """

    def __init__(
        self, annotated: Annotated, happening: Iterable[Event], *, present: bool, thoughts: bool = False
    ) -> None:
        told = (annotated.text[act.start : act.end] for act in happening if isinstance(act, Act))
        self._changing = present and not told_in_present(told)
        self._thoughts = thoughts
        self._names = frozenset(name.lower() for use in annotated[NAMES] for name in use.names)

    def retold(self, text: RichText) -> RichText:
        """A sentence of action in its tense."""
        if not self._changing:
            return text
        kept = _set_apart(text, whole=self._thoughts)
        made = [each for each in changes(text.plain, self._names, past=True) if not _within(each, kept)]
        return replaced(text, made) if made else text


def told_in_present(texts: Iterable[str]) -> bool:
    """The narration as a whole is told in the present."""
    past = present = 0
    for text in texts:
        past += len(_PAST.findall(text))
        present += len(_PRESENT.findall(text))
    return present > past


def _set_apart(text: RichText, *, whole: bool) -> list[tuple[int, int]]:
    """The stretches in italics that are more than stress; a sentence that is all in italics only if asked for."""
    found = []
    place = 0
    runs = [part for part in text.parts if isinstance(part, Run)]
    for run in runs:
        end = place + len(run.text)
        if run.italic and (whole or (len(runs) > 1 and len(run.text.split()) >= _LONG)):
            found.append((place, end))
        place = end
    return found


def _within(change: Change, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start <= change.start < end for start, end in stretches)
