"""Cut tags and narration out of quotations that swallowed them.

A quotation set off by a dash always holds its tags; one in marks does where a mark is missing:
`"It's only me she said. You can come out."`, `"Because you can? She said half smiling.`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from screenplay.prose.lexicon import words
from screenplay.prose.manner import Manner
from screenplay.prose.marked import Quotation, QuotationKind
from screenplay.prose.spans import trimmed
from screenplay.prose.splitting import sentence_spans
from screenplay.prose.verbs import VerbKind, speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["cut_tags"]

_PERSON = (
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Aa])\s+(?:\p{Ll}+\s+){0,2}?\p{Ll}+"
    r"|[Hh]e|[Ss]he|[Tt]hey|I|\p{Lu}\p{L}*\.?(?:\s+\p{Lu}\p{L}+){0,2})"
)
_ADVERB = r"(?:\s+(?:\p{Ll}+ly|then|just|only|finally|suddenly|again))?"
_CLAUSE = regex.compile(rf"\b(?P<subject>{_PERSON}){_ADVERB}\s+(?!(?:he|she|they)\b)(?P<verb>\p{{Ll}}+)\b")
_INVERTED = regex.compile(rf"\b(?P<verb>\p{{Ll}}+)\s+(?P<subject>{_PERSON})\b")
# What `he said` may depend on inside a speech: `the last thing he said`, `what she asked`.
_GOVERNING = frozenset(
    "what that which whatever all as like how why when if because and but so where who than or whether until till"
    " everything anything nothing something thing things words word way i he she".split()
)
_ANNOUNCED = regex.compile(
    r"\b(?:the|those|these|this|that|every|all|any|some|no|what)\s+(?:\p{L}+\s+){0,2}$", regex.IGNORECASE
)
_SPOKEN = regex.compile(r"\b(?:I|you|your|yours|we|our|us|me|my|mine|let's|I'm|you're)\b", regex.IGNORECASE)
_SPOKEN_NOW = regex.compile(
    r"\b(?:isn|aren|don|doesn|hasn|haven|won|can)['’]t\b|['’](?:s|re|ll|ve|m)\b", regex.IGNORECASE
)
_NARRATED = regex.compile(rf"(?P<subject>{_PERSON}){_ADVERB}\s+(?P<verb>\p{{Ll}}+)\b")
_JOINED_ACT = regex.compile(
    r"\s*(?:and|but|then|as|while)\s+(?:(?:he|she|they|\p{Lu}\p{L}+)\s+)?(?:\p{Ll}+ly\s+)?(?P<verb>\p{Ll}+)\b"
)
_TAG_END = regex.compile(r"[.!?…]+|,(?=\s)|\s*[—–]+|\s-+(?=\s)")
_SIGNS = ",.?!…—–-"
_BARE_END = regex.compile(r"(?:\s+\p{Ll}+ly)?[.,](?=\s|$)")
_INVERTED_END = regex.compile(rf"(?<=[,?!]\s)(?P<verb>\p{{Ll}}+)\s+{_PERSON}(?:\s+\p{{Ll}}+ly)?\.$")
_CLAUSE_END = regex.compile(rf"(?<=[,?!]\s){_PERSON}\s+(?P<verb>\p{{Ll}}+)(?:\s+\p{{Ll}}+ly)?\.$")
# `Mother said you were out`, `She says to me, I hope`, `a man called Brown`: a clause of the speech, and no tag.
_REPORTS = regex.compile(
    r"\s+to\s+(?:me|us|you)\s*,|"
    r"\s+(?:that|you|he|she|it|we|they|there|how|what|why|who|whether|if)\b"
    r"|(?<=\bcalled)\s+(?:\p{Lu}|(?:a|an|the|me|him|her|us|it|for)\b)"
)
_LAST_WORD = regex.compile(r"[\p{L}'’]+$")
_SAID = (VerbKind.PLAIN, VerbKind.VOICE)
_LED = regex.compile(r"(?:\s+\p{Ll}+ly)?\s*[,:]\s+")
_REOPENED = regex.compile(r"\s*[\"“„«‘]")
_LONGEST_TAG = 60  # characters of a tag cut out of the middle of a speech


def cut_tags(text: str, quotation: Quotation, manner: Manner, limit: int) -> Iterator[Quotation]:
    """Give a quotation without the tags that it swallowed.

    Args:
        text: The whole text.
        quotation: The quotation as its marks show it.
        manner: How the text is written.
        limit: How far a quotation could reach that its last mark opens instead of closing this one.

    Yields:
        The pieces that are spoken; the quotation itself if there is nothing to cut.
    """
    if quotation.kind is QuotationKind.DASHED:
        yield from _cut_dashed(text, quotation)
        return
    if quotation.mended and not quotation.opened and not quotation.continues:
        quotation = _behind_tag(text, quotation)
    if manner.careful and not quotation.closed and not quotation.mended:
        yield _without_last_tag(text, quotation)
    elif manner.careful and quotation.closed:
        yield quotation
    elif quotation.closed:
        yield from _cut_closed(text, quotation, limit)
    else:
        yield from _cut_open(text, quotation)


def _behind_tag(text: str, quotation: Quotation) -> Quotation:
    """A quotation without its opening mark begins behind the tag that leads to it: `She said, I know you."`."""
    for pattern in (_INVERTED, _CLAUSE):
        match = pattern.match(text, quotation.start, quotation.end)
        verb = speech_verb(match["verb"]) if match else None
        if match is None or verb is None or not is_past_verb(match["verb"]) or verb.kind is VerbKind.ACT:
            continue
        stop = _LED.match(text, match.end(), quotation.end)
        if stop is not None:
            return next(_piece(text, quotation, stop.end(), quotation.end), quotation)
    return quotation


def _without_last_tag(text: str, quotation: Quotation) -> Quotation:
    """An open quotation that ends with a tag and nothing more was to be closed before it: `"I know, said Ann.`."""
    for pattern in (_INVERTED_END, _CLAUSE_END):
        match = pattern.search(text, max(quotation.start, quotation.end - _LONGEST_TAG), quotation.end)
        verb = speech_verb(match["verb"]) if match else None
        if match is not None and verb is not None and verb.kind in _SAID and is_past_verb(match["verb"]):
            return next(_piece(text, quotation, quotation.start, match.start(), closed=False), quotation)
    return quotation


def _cut_dashed(text: str, quotation: Quotation) -> Iterator[Quotation]:
    place = quotation.start
    while place < quotation.end:
        tag = _tag_in(text, place, quotation.end)
        if tag is None:
            yield from _piece(text, quotation, place, quotation.end)
            return
        yield from _piece(text, quotation, place, tag[0])
        place = _resumes(text, *tag, quotation.end)


def _tag_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The next tag set off by a comma, a dash or the end of a sentence: (start, end) with the sign that ends it."""
    for pattern in (_CLAUSE, _INVERTED):
        for match in pattern.finditer(text, start, end):
            verb = speech_verb(match["verb"])
            before = text[start : match.start()].rstrip()
            if verb is None or verb.kind is VerbKind.ACT or not before or before[-1] not in _SIGNS:
                continue
            stop = _TAG_END.search(text, match.end(), end)
            return match.start(), stop.end() if stop else end
    return None


def _resumes(text: str, start: int, end: int, limit: int) -> int:
    """Where speech goes on behind a tag: at once after a comma or a dash, else past the sentences of narration."""
    place = end
    if not text[start:end].rstrip().endswith((".", "!", "?", "…")):
        joined = _JOINED_ACT.match(text, end, limit)
        if joined is None or not is_past_verb(joined["verb"]):
            return _past_signs(text, end, limit)
        place = next((last for _, last in sentence_spans(text, end, limit)), limit)
    for first, _ in sentence_spans(text, place, limit):
        if not _is_narration(text, first, limit):
            return first
    return limit


def _past_signs(text: str, start: int, limit: int) -> int:
    """Past the full stop that some printers put behind a tag's closing dash."""
    while start < limit and (text[start] in ".,;:" or text[start].isspace()):
        start += 1
    return start


def _is_narration(text: str, start: int, limit: int) -> bool:
    match = _NARRATED.match(text, start, limit)
    if match is None or not is_past_verb(match["verb"]):
        return False
    subject = match["subject"]
    return subject.casefold() in ("he", "she", "they") or (
        " " not in subject and subject.casefold() not in words("starters")
    )


def _cut_closed(text: str, quotation: Quotation, limit: int) -> Iterator[Quotation]:
    for match in _CLAUSE.finditer(text, quotation.start, quotation.end):
        stop = _TAG_END.search(text, match.end(), min(quotation.end, match.end() + _LONGEST_TAG))
        if (stop is None and match.end() != quotation.end) or not _is_swallowed(text, match, quotation):
            continue
        yield from _piece(text, quotation, quotation.start, match.start(), closed=False)
        if stop is None:
            return
        if _opens_another(text, quotation, limit):
            yield from _opened(text, quotation, limit)
        else:
            yield from _piece(text, quotation, stop.end(), quotation.end, opened=False)
        return
    told = _narrated_behind(text, quotation) if _opens_another(text, quotation, limit) else None
    if told is not None:
        yield from _piece(text, quotation, quotation.start, told, closed=False)
        yield from _opened(text, quotation, limit)
        return
    yield quotation


def _narrated_behind(text: str, quotation: Quotation) -> int | None:
    """Where narration begins behind the first sentence of a quotation whose last mark opens another."""
    for start, end in [*sentence_spans(text, quotation.start, quotation.end)][1:]:
        match = _NARRATED.match(text, start, end)
        if match is not None and is_past_verb(match["verb"]) and not _SPOKEN.search(text, start, end):
            return start
    return None


def _opens_another(text: str, quotation: Quotation, limit: int) -> bool:
    """The mark that seems to close a quotation stands before a word: `"Out, Tom said, turning "I told you.`."""
    mark = quotation.outer_end - 1
    return text[mark - 1].isspace() and mark + 1 < limit and text[mark + 1].isalnum()


def _opened(text: str, quotation: Quotation, limit: int) -> Iterator[Quotation]:
    """What the last mark of a quotation opens."""
    start, end = trimmed(text, quotation.outer_end, limit)
    yield replace(
        quotation,
        start=start,
        end=end,
        outer_start=quotation.outer_end - 1,
        outer_end=end,
        closed=False,
        continues=False,
        mended=True,
    )


def _is_swallowed(text: str, match: regex.Match[str], quotation: Quotation) -> bool:
    """A past `he said` that depends on nothing before it and stands behind some speech."""
    verb = speech_verb(match["verb"])
    if verb is None or verb.kind not in (VerbKind.PLAIN, VerbKind.VOICE) or not is_past_verb(match["verb"]):
        return False
    before = text[quotation.start : match.start()].rstrip()
    if not before or before[-1] in ".;:" or match["subject"] in ("I", "They", "they"):
        return False
    if _REPORTS.match(text, match.end(), quotation.end):
        return False
    if before[-1] in "?!":
        return True
    if before[-1] == ",":
        return _BARE_END.match(text, match.end(), quotation.end) is not None
    last = _LAST_WORD.search(before)
    return (last is None or last[0].casefold() not in _GOVERNING) and not _ANNOUNCED.search(before + " ")


def _cut_open(text: str, quotation: Quotation) -> Iterator[Quotation]:
    """End a quotation that was never closed where the narration plainly resumes; a mere tag only cuts it in two."""
    limit = _resumed(text, quotation)
    found = (
        match.span()
        for match in _CLAUSE.finditer(text, quotation.start, limit)
        if _is_swallowed(text, match, quotation)
    )
    tag = next(found, None) or _past_tag(text, quotation.start, limit)
    before = [*_piece(text, quotation, quotation.start, tag[0], closed=False)] if tag is not None else []
    if tag is not None and before:
        yield from before
        yield from _spoken_on(text, quotation, tag[1], limit)
    elif limit < quotation.end:
        yield from _piece(text, quotation, quotation.start, limit, closed=False)
    else:
        yield quotation


def _resumed(text: str, quotation: Quotation) -> int:
    """Where the narration plainly resumes in an open quotation, behind its first sentence; or its end."""
    reopened = _REOPENED.match(text, quotation.outer_end) is not None
    for start, _ in [*sentence_spans(text, quotation.start, quotation.end)][1:]:
        match = _NARRATED.match(text, start, quotation.end)
        if match is None or match["subject"] == "I" or (_is_no_subject(match["subject"]) and not reopened):
            continue
        told = speech_verb(match["verb"]) is not None and is_past_verb(match["verb"])
        quiet = is_past_verb(match["verb"]) and not _SPOKEN.search(text, start, quotation.end)
        if told or quiet:
            return start
    return quotation.end


def _past_tag(text: str, start: int, end: int) -> tuple[int, int] | None:
    tag = _tag_in(text, start, end)
    return tag if tag is not None and is_past_verb(text[slice(*tag)].split(None, 1)[0]) else None


def _spoken_on(text: str, quotation: Quotation, place: int, limit: int) -> Iterator[Quotation]:
    """What an open quotation says behind its tag, if somebody says it: `"It's yours, said Ann, I've got mine.`."""
    stop = _TAG_END.search(text, max(quotation.start, place - 1), limit)
    if stop is None or stop.start() > place + _LONGEST_TAG:
        return
    if not (_SPOKEN.search(text, stop.end(), limit) or _SPOKEN_NOW.search(text, stop.end(), limit)):
        return
    first = next(sentence_spans(text, stop.end(), limit), None)
    if first is not None and not _is_narration(text, first[0], limit):
        yield from _piece(text, quotation, first[0], limit, opened=False)


def _is_no_subject(words_: str) -> bool:
    """`There was`, `What came`: a capital that begins the sentence, and nobody's name."""
    return words_.casefold() not in ("he", "she", "they") and words_.casefold() in words("starters")


def _piece(
    text: str, quotation: Quotation, start: int, end: int, *, opened: bool = True, closed: bool = True
) -> Iterator[Quotation]:
    """A part of a quotation, if any of it is left."""
    first, last = start == quotation.start, end == quotation.end
    start, end = trimmed(text, start, end)
    while quotation.kind is QuotationKind.DASHED and start < end and text[start] in "—–-":
        start += 1
    while end > start and text[end - 1] in "—–-":
        end -= 1
    start, end = trimmed(text, start, end)
    if any(character.isalnum() for character in text[start:end]):
        yield replace(
            quotation,
            start=start,
            end=end,
            outer_start=quotation.outer_start if first else start,
            outer_end=quotation.outer_end if last else end,
            opened=quotation.opened and opened and first,
            closed=quotation.closed and closed and last,
            continues=quotation.continues and first,
            mended=True,
        )
