"""Names that a careless writer left in lower case: `"it's a rule" tom stated`, `as ann closed her eyes`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from screenplay.prose.given import first_name_gender
from screenplay.prose.lexicon import words
from screenplay.prose.marked import Quotation
from screenplay.prose.name_use import NameUse
from screenplay.prose.nouns import person_nouns
from screenplay.prose.spans import Cover
from screenplay.prose.verbs import speech_verb_forms
from screenplay.prose.vocatives import is_vocative
from screenplay.prose.words import is_past_verb

__all__ = ["with_lower_case"]

_TAG = regex.compile(r"[\s,.]*(?P<name>\p{Ll}\p{L}+)\s+(?P<verb>\p{Ll}+)")
_TAG_INVERTED = regex.compile(r"[\s,.]*(?P<verb>\p{Ll}+)\s+(?P<name>\p{Ll}\p{L}+)\b")
_LOWER = regex.compile(r"(?<![\p{L}\p{M}'’-])\p{Ll}\p{L}{2,}(?![\p{L}\p{M}’'-])")
_NEXT = regex.compile(r"\s+(\p{L}+)")
_RARE = 0.34  # sightings in lower case for each with a capital, above which the word is an ordinary one


def with_lower_case(text: str, uses: Sequence[NameUse], quotations: Sequence[Quotation]) -> list[NameUse]:
    """Add the sightings of names in lower case.

    Args:
        text: The whole text.
        uses: The names as capitals show them.
        quotations: What is quoted.

    Returns:
        All sightings in order.
    """
    known = Counter(use.form for use in uses if not use.titles and len(use.names) == 1)
    tagged = list(_tagged(text, quotations, known))
    for use in tagged:
        known[use.form] += 1
    lower = [*tagged, *_lower(text, uses, quotations, known)]
    unique = {use.start: use for use in lower}
    return _joined([*uses, *unique.values()])


def _is_ordinary(word: str) -> bool:
    return word in words("starters") or word in words("not_names") or word in person_nouns()


def _tagged(text: str, quotations: Sequence[Quotation], known: Counter[str]) -> Iterator[NameUse]:
    """First names right behind a quotation, with a verb of speaking: so sure that the capital is not missed."""
    forms = speech_verb_forms()
    for quotation in quotations:
        for pattern in (_TAG, _TAG_INVERTED):
            match = pattern.match(text, quotation.outer_end, quotation.outer_end + 60)
            if match is None or match["verb"] not in forms or _is_ordinary(match["name"]):
                continue
            form = match["name"].capitalize()
            if first_name_gender(form) is not None or form in known:
                yield NameUse(match.start("name"), match.end("name"), form, (), (form,), quoted=False)
                break


def _lower(
    text: str, uses: Sequence[NameUse], quotations: Sequence[Quotation], known: Counter[str]
) -> Iterator[NameUse]:
    """Known names elsewhere, where they stand as a subject or as an address."""
    wanted = {form.casefold(): form for form in known if len(form) > 2 and not _is_ordinary(form.casefold())}
    found = [match for match in _LOWER.finditer(text) if match[0] in wanted]
    counts = Counter(match[0] for match in found)
    covering = Cover(quotations)
    taken = Cover(uses)
    for match in found:
        form = wanted[match[0]]
        if counts[match[0]] > max(1.0, _RARE * known[form]) or taken.at(match.start()) is not None:
            continue
        quotation = covering.at(match.start())
        following = _NEXT.match(text, match.end())
        word = following[1] if following else ""
        if quotation is None and is_past_verb(word):
            yield NameUse(match.start(), match.end(), form, (), (form,), quoted=False)
        elif quotation is not None:
            vocative = is_vocative(text, match.start(), match.end(), quotation.start, quotation.end)
            if vocative or word[:1].isupper():
                yield NameUse(match.start(), match.end(), form, (), (form,), quoted=True, vocative=vocative)


def _joined(uses: Sequence[NameUse]) -> list[NameUse]:
    """Sort, and join a first name in lower case with the surname behind it."""
    joined: list[NameUse] = []
    for use in sorted(uses, key=lambda use: use.start):
        last = joined[-1] if joined else None
        if last and use.start == last.end + 1 and not use.titles and len(use.names) == 1 and last.names[-1] != use.form:
            joined[-1] = replace(
                last,
                end=use.end,
                form=f"{last.form} {use.form}",
                names=(*last.names, *use.names),
                vocative=last.vocative or use.vocative,
                possessive=use.possessive,
            )
        elif not last or use.start >= last.end:
            joined.append(use)
    return joined
