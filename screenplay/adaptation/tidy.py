"""What a careful copyist would mend in a speech: a capital at its start, a mark at its end, stray blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from screenplay.adaptation.prose_text import joined, opened, rewritten
from screenplay.model import Dialogue, RichText, Speech
from screenplay.prose.analysis import Addition

__all__ = ["tidied"]

_UNENDED = re.compile(r"[^\W_][\"'”’»)\]]*$")
_STRAY = re.compile(r"(?<=\S) +(?=[,;:!?]|\.(?!\.))")


def tidied(speech: Speech, *, goes_on: bool, continues: bool) -> tuple[Speech, tuple[Addition, ...]]:
    """Mend a speech; its words stay.

    Args:
        speech: The speech.
        goes_on: Its sentence goes on in a later speech.
        continues: It goes on with the sentence of an earlier one.

    Returns:
        The speech, and the marks that were added.
    """
    dialogues = [number for number, part in enumerate(speech.parts) if isinstance(part, Dialogue)]
    parts = list(speech.parts)
    added: list[Addition] = []
    for order, number in enumerate(dialogues):
        part = parts[number]
        following = parts[dialogues[order + 1]] if order + 1 < len(dialogues) else None
        text = rewritten(part.text, _STRAY, "")
        if order == 0 and not continues:
            text = opened(text)
        cut = goes_on if following is None else following.text.plain[:1].islower()
        if not cut and _UNENDED.search(text.plain):
            text = joined([text, RichText.of(".")], "")
            added.extend(_at_end(part.origin.spans))
        parts[number] = replace(part, text=text)
    return replace(speech, parts=tuple(parts)), tuple(added)


def _at_end(spans: tuple[tuple[int, int], ...]) -> Iterator[Addition]:
    if spans:
        yield Addition(spans[-1][1], ".", "missing end mark")
