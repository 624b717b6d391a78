"""How carefully a text is written: what may be trusted, and what must be read with a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.marked import Quotation
from screenplay.prose.verbs import speech_verb_forms

__all__ = ["Manner", "manner_of"]

_CAREFUL = 0.93  # share of tagged quotations that end with a mark of punctuation
_MENDED = 0.05  # share of quotations in paragraphs whose marks had to be mended
_ENOUGH = 5  # tagged quotations, below which the mended marks alone decide
_TAG = regex.compile(r"\s*[,.]?\s*\p{L}+(?:\s+\p{L}+)?")
_PUNCTUATION = frozenset(".,!?;:…—–-'’)*_")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is written.

    Attributes:
        careful: Its quotation marks and tags follow the rules, so that an exception means something.
        present: Its tags stand in the present tense.
        first_person: The narration says I.
    """

    careful: bool
    present: bool
    first_person: bool


def manner_of(text: str, quotations: Sequence[Quotation]) -> Manner:
    """Judge how a text is written.

    Args:
        text: The whole text.
        quotations: Its quotations as the marks show them.

    Returns:
        The judgement; a text with little speech passes for careful.
    """
    tagged = punctuated = says = said = 0
    forms = speech_verb_forms()
    for quotation in quotations:
        if not quotation.closed:
            continue
        following = _TAG.match(text, quotation.outer_end, quotation.outer_end + 60)
        words = following[0].casefold().replace(",", " ").replace(".", " ").split() if following else []
        verb = next((word for word in words if word in forms), None)
        if verb is None:
            continue
        tagged += 1
        punctuated += text[quotation.end - 1] in _PUNCTUATION
        says += verb.endswith("s")
        said += verb.endswith(("d", "t"))
    mended = sum(quotation.mended for quotation in quotations)
    clean = mended <= _MENDED * len(quotations)
    return Manner(
        careful=clean and (tagged < _ENOUGH or punctuated >= _CAREFUL * tagged),
        present=says > said,
        first_person=_narrates_in_first_person(text, quotations),
    )


_I = regex.compile(r"\bI\b")


def _narrates_in_first_person(text: str, quotations: Sequence[Quotation]) -> bool:
    """More than one in two hundred words of the narration is I, and not only in a letter or a thought."""
    count = length = place = stretches = 0
    for quotation in (*quotations, None):
        stop = quotation.outer_start if quotation else len(text)
        if stop > place:
            found = len(_I.findall(text, place, stop))
            count += found
            stretches += found > 0
            length += stop - place
        place = max(place, quotation.outer_end) if quotation else place
    return count >= 5 and count > length / 1200 and stretches > min(3, len(quotations) // 2)
