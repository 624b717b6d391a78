"""Quotations to speeches: what stands under one cue, and how the pieces of a sentence cut by its tag are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from screenplay.adaptation.events import Say
from screenplay.adaptation.prose_text import Typesetter, cut, joined
from screenplay.manuscript import Manuscript
from screenplay.model import Dialogue, Lyric, Origin, Parenthetical, RichText, Speech, SpeechPart
from screenplay.prose.kinds import UtteranceKind
from screenplay.prose.lexicon import words as lexicon_words
from screenplay.prose.quotations import Quotation
from screenplay.prose.verbs import speech_verb
from screenplay.prose.words import is_past_verb

__all__ = ["Line", "goes_on", "is_untagged", "speech"]

_AFTER = re.compile(r"\s*([.,!?])(?![.,!?])")
_TERMINAL = re.compile(r"[.!?…—–-][\"'”’»)\]]*$")
_TAG, _TAG_WORDS = 60, 3  # characters, and words, at the start of a paragraph in which a tag has its verb
_COMMA = re.compile(r",([\"'”’»]*)$")

# A noun by itself, with which a sentence begins, and what may be its verb behind the tag.
_NOUN = re.compile(
    r"(?:^|[.!?…]\s+)(?:(?:The|My|Your|Our|His|Her|Their|This|That|These|Those)(?:\s+[\w’'-]+){1,4}"
    r"|This|That|These|Those|He|She|It|They|We|You|There"
    r"|(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)),?\s*$"
)
_FINITE = re.compile(
    r"(?:(?P<be>(?:is|are|was|were|has|had)(?:n['’]t)?)|(?P<verb>[a-z]+)\s+(?:the|a|an|his|her|my|your|our|their|it|him|them)\b)"
    r"(?!\s+(?:he|she|it|they|we|you|I|there)\b)"
)


# What somebody minds, and the clause that says it behind the tag.
_MINDING = re.compile(
    r"\b(?:believe|think|suppose|know|say|hope|fear|assume|imagine|understand|noted|gather|swear|see|mean|told|sure|afraid)"
    r",?\s*$"
)
_THAT = re.compile(r"that\s+(?:the|a|an|this|he|she|it|they|we|you|I|there|his|her|my|your|our|their|one|nobody)\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One quotation to be spoken.

    Attributes:
        say: The event.
        quotation: The quotation.
        kind: What it is.
        cue: The speaker's cue.
        extension: `V.O.`, `O.S.` or None.
        untagged: Its paragraph ends with it, and none follows that might be its tag.
    """

    say: Say
    quotation: Quotation
    kind: UtteranceKind
    cue: str
    extension: str | None
    untagged: bool = False


def speech(lines: Sequence[Line], setter: Typesetter, text: str, *, resumed: Line | None = None) -> Speech:
    """Make one speech of the lines of one speaker with nothing but tags between them.

    Args:
        lines: The lines in order, at least one.
        setter: Sets stretches of the manuscript.
        text: The manuscript's text.
        resumed: The line with which the same sentence goes on after some action, or None.

    Returns:
        The speech; its parts know the ranges they came from.
    """
    parts: list[SpeechPart] = []
    run: list[Line] = []
    for number, line in enumerate(lines):
        if line.say.manner and number:
            parts.extend(_spoken(run, line, setter, text))
            run = []
        if line.say.manner:
            parts.append(Parenthetical(RichText.of(_manner(line.say.manner))))
        run.append(line)
    parts.extend(_spoken(run, resumed, setter, text))
    first = lines[0]
    extensions = (first.extension,) if first.extension else ()
    return Speech(RichText.of(first.cue), tuple(parts), extensions)


def _manner(manner: Sequence[str]) -> str:
    """Words for a parenthetical, without signs that would end it."""
    return " ".join(" ".join(manner).replace("(", "").replace(")", "").split()).rstrip(".,;:")


def _spoken(lines: Sequence[Line], following: Line | None, setter: Typesetter, text: str) -> list[SpeechPart]:
    """The lines of a run as one dialogue, or as lyrics."""
    if not lines:
        return []
    if lines[0].kind is UtteranceKind.SONG:
        return [Lyric(_words(line, setter, text, last=True, following=None), origin=_origin([line])) for line in lines]
    texts: list[RichText] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else following
        words = _words(line, setter, text, last=number + 1 == len(lines), following=after)
        seam = "" if number == 0 else "\n" if line.quotation.continues else " "
        texts.append(joined([RichText.of(seam), words], "") if seam else words)
    return [Dialogue(joined(texts, ""), origin=_origin(lines))]


def _origin(lines: Sequence[Line]) -> Origin:
    return Origin(spans=tuple((line.say.start, line.say.end) for line in lines))


def _words(line: Line, setter: Typesetter, text: str, *, last: bool, following: Line | None) -> RichText:
    """The author's words; only the mark that led into the tag is changed.

    A comma before the tag becomes a full stop where the sentence ends there, also when it stood outside the marks
    (`"Fine", she said`); before the second half of a sentence it stays a comma, and so does one at the end of a
    paragraph, which leads into no tag: the speech goes on in the next paragraph, or breaks off there.
    """
    quotation = line.quotation
    words = setter.rich(quotation.start, quotation.end)
    plain = words.plain
    cut_in_two = following is not None and goes_on(text, quotation, following.quotation)
    outside = _AFTER.match(text, quotation.outer_end) if quotation.closed or not quotation.opened else None
    if following is not None and cut_in_two and _parts_clause(text, plain, following.quotation):
        return cut(words, len(plain.rstrip(", ")))
    if _COMMA.search(plain):
        return words if cut_in_two or line.untagged else _mark(words, len(_COMMA.sub("", plain)), ".")
    if _TERMINAL.search(plain) or not plain:
        return words
    if cut_in_two:
        return joined([words, RichText.of(",")], "") if following and _has_comma(text, line, following) else words
    if outside:
        return joined([words, RichText.of("." if outside[1] == "," else outside[1])], "")
    if not last and following is not None:
        return joined([words, RichText.of(".")], "") if _tag_ends(text, quotation, following.quotation) else words
    return words


def _parts_clause(text: str, plain: str, after: Quotation) -> bool:
    """No comma belongs there: `"The mill," said Ann, "is burning."`, `"I hope," she said, "that it is."`."""
    if _MINDING.search(plain) and _THAT.match(text, after.start, after.end):
        return True
    rest = _FINITE.match(text, after.start, after.end)
    noun = _NOUN.search(plain) if rest is not None else None
    if rest is None or noun is None or text[after.start : after.end].rstrip().endswith("?"):
        return False
    if noun["name"] is not None and noun["name"].split()[0].casefold() in lexicon_words("starters"):
        return False  # `"Well," said Ann, "had a good day?"`
    return rest["be"] is not None or is_past_verb(rest["verb"])


def goes_on(text: str, before: Quotation, after: Quotation) -> bool:
    """The tag between two quotations cuts a sentence in two: it ends with a comma, or what follows begins small."""
    if after.continues:
        return False
    between = text[before.outer_end : after.outer_start].rstrip()
    return between.endswith(",") or (not between.endswith((".", "!", "?")) and text[after.start].islower())


def is_untagged(manuscript: Manuscript, quotation: Quotation) -> bool:
    """A quotation ends its paragraph, and the next one does not open like a tag (`Ann said.`) that went astray."""
    text, blocks = manuscript.text, manuscript.blocks
    if any(character.isalnum() for character in text[quotation.outer_end : blocks[quotation.paragraph].end]):
        return False
    if quotation.paragraph + 1 == len(blocks):
        return True
    below = blocks[quotation.paragraph + 1]
    opening = text[below.start : min(below.end, below.start + _TAG)]
    words = opening.split()[:_TAG_WORDS] if opening[:1].isalpha() else []
    return not any(speech_verb(word.strip(".,:;")) for word in words)


def _has_comma(text: str, before: Line, after: Line) -> bool:
    return text[before.quotation.outer_end : after.quotation.outer_start].rstrip().endswith(",")


def _tag_ends(text: str, before: Quotation, after: Quotation) -> bool:
    return text[before.outer_end : after.outer_start].rstrip().endswith(".")


def _mark(words: RichText, length: int, mark: str) -> RichText:
    """The words with the sign at their end exchanged."""
    kept = words.plain[length + 1 :]
    return joined([cut(words, length), RichText.of(mark + kept)], "")
