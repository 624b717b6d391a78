"""Nouns that a text uses like names, without an article: `Mom laughed`, `"Please, nanny."`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from screenplay.prose.lexicon import words
from screenplay.prose.marked import Quotation
from screenplay.prose.name_use import NameUse
from screenplay.prose.spans import Cover
from screenplay.prose.verbs import speech_verb_forms
from screenplay.prose.vocatives import is_vocative
from screenplay.prose.words import is_past_verb

__all__ = ["with_callings"]

_ENOUGH = 2  # sightings as a subject that show the noun to be used like a name
_BEFORE = regex.compile(r"(?P<word>[\p{L}'’-]+)(?P<gap>[\s,]+)$")
_NEXT = regex.compile(r"(?P<own>['’]s)?\s+(?P<word>[\p{L}'’]+)")
_OPENING = frozenset(
    "and but so then when while as if because before after until that where said says asked replied cried told to with"
    " at from of for by than or like".split()
)


def with_callings(text: str, uses: Sequence[NameUse], quotations: Sequence[Quotation]) -> list[NameUse]:
    """Add the sightings of nouns that the text uses like names.

    Args:
        text: The whole text.
        uses: The names found so far.
        quotations: What is quoted.

    Returns:
        All sightings in order.
    """
    taken, quoted = Cover(uses), Cover(quotations)
    found = [use for use in _bare(text, quoted) if taken.at(use.start) is None]
    counts: Counter[str] = Counter()
    for use in found:
        following = _NEXT.match(text, use.end)
        word = following["word"].casefold() if following and not following["own"] else ""
        before = _BEFORE.search(text, max(0, use.start - 24), use.start)
        told = before is not None and before["word"] in speech_verb_forms()
        acts = (is_past_verb(word) or word in speech_verb_forms()) and word not in ("were", "are")
        if not use.quoted and (told or acts):
            counts[use.form] += 1
    named = {form for form, count in counts.items() if count >= _ENOUGH}
    more = [use for use in found if use.form in named and (use.vocative or not use.quoted)]
    return sorted([*uses, *more], key=lambda use: use.start) if more else list(uses)


def _bare(text: str, quoted: Cover[Quotation]) -> Iterator[NameUse]:
    """The nouns that stand without an article, an adjective or a name around them."""
    pattern = regex.compile(
        rf"(?<![\p{{L}}'’-])(?:{'|'.join(sorted(words('callings')))})(?![\p{{L}}-])", regex.IGNORECASE
    )
    for match in pattern.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - 24), match.start())
        apart = before is None or "," in before["gap"] or "\n\n" in before["gap"]
        if not apart and before is not None and before["word"].casefold() not in _OPENING:
            continue
        following = _NEXT.match(text, match.end())
        if following and following["word"][0].isupper() and not following["own"] and "\n" not in following[0]:
            continue
        quotation = quoted.at(match.start())
        form = match[0].capitalize()
        vocative = quotation is not None and is_vocative(
            text, match.start(), match.end(), quotation.start, quotation.end
        )
        possessive = following is not None and following["own"] is not None
        yield NameUse(match.start(), match.end(), form, (), (form,), quotation is not None, vocative, possessive)
