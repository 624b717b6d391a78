"""What time it is: signs of the part of the day, and where the story jumps ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.lexicon import rows
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.sentences import SENTENCES, Sentence
from screenplay.prose.setting.jumps import hour_of, jump_in, opening_jump, tagged_jump
from screenplay.prose.setting.tokens import words_in

__all__ = ["TIMES", "TimeMark", "find"]


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A sign of the time.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        sentence: Index of its sentence, or None inside a quotation.
        part: The part of the day it speaks for, or None.
        strength: How surely it tells the time of the story's present, from 0 to 1.
        jump: How surely the story jumps to another time here; 0 where it does not.
        another_day: What was said of the time of day before counts no more.
        hour: The hour of the clock, where the text does not say of which half of the day; else 0.
    """

    start: int
    end: int
    sentence: int | None
    part: str | None
    strength: float
    jump: float = 0.0
    another_day: bool = False
    hour: int = 0


TIMES: Layer[TimeMark] = Layer("times")

_OTHER_TIME = regex.compile(
    r"\b(?:yesterday|tomorrow|to-morrow|last|previous|other|every|each|some|one|any|all|next|of\s+an?|for\s+an?|for\s+the|that\s+same|once|before|until|till|by|for|no|day\s+and|a\s+whole|whole"
    r"|many|two|three|many\s+a|first|second|third|since|said?|says?|stay|spend|stayed|sleep|pass)\s+(?:the\s+)?$",
    regex.IGNORECASE,
)
_BEFORE_THAT = regex.compile(
    r"\s+(?:before|had|after\s+tomorrow|of\s+(?:her|his|their|my)\s+(?:life|arrival)"
    r"|(?:man|watch|watchman|nurse|porter|clerk|guard|duty|shift|school|class|gown|table|stand|room|suit|coat|dress|papers?|person|people|bus|train|staff|shirt))\b",
    regex.IGNORECASE,
)
_CLOCK_PART = regex.compile(
    r"\b(?:at|past|o\s?[’']?\s?clock|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o\s?[’']?\s?clock\s+)?(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night))",
    regex.IGNORECASE,
)
_AGAIN = regex.compile(r"\b(?:whenever|every|often|usually|always|sometimes|generally|would)\b", regex.IGNORECASE)
_CLOCK = regex.compile(
    r"\b(?:half[\s-]past|(?:a\s+)?quarter\s+(?:past|to)|(?:\w+\s+minutes|five|ten|twenty|twenty-five)\s+(?:past|to))\s+(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?!\s+(?:in\s+the|at\s+night))"
    r"|\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+o\s?[’']?\s?clock\b(?!\s+(?:in\s+the|at\s+night))"
    r"|\b(?:it(?:[’']?s|\s+is|\s+was)|at|by|till|until|past|after|nearly|almost)\s+(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d{1,2}(?=:))(?:[\s-](?:oh[\s-]\p{L}+|(?:ten|twenty|thirty|forty|fifty|fifteen)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine)\b)?)\b|:[0-5]\d\b)"
    r"|\bit(?:[’']?s|\s+is|\s+was)\s+(?:(?:just|well|long|nearly|almost|already|only|now|about|gone|past|after)\s+)+"
    r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?=\s*[,.;!?—]|\s+(?:and|when|before|by|now)\b)",
    regex.IGNORECASE,
)
_NEXT_DAY = regex.compile(
    r"\s*,?\s*(?:(?:on\s+)?(?:the\s+)?(?:next|following)\s+(?:day|morning|\p{L}{3,6}day)|on\s+(?:the\s+)?\p{L}{3,6}day)\b",
    regex.IGNORECASE,
)
_GREETING = regex.compile(r"(?:good\s+)?(?P<part>morning|afternoon|evening)\b\s*[,.!]", regex.IGNORECASE)
_PLANNED = regex.compile(r"\b(?:at|in\s+the|by|from|till?|to|on|\p{L}{3,6}day)\s+$", regex.IGNORECASE)
_TO_COME = regex.compile(r"\b(?:will|shall|won[’']t|would|going|coming|gonna)\b|[’']ll\b", regex.IGNORECASE)
_CLAUSE = 40  # characters back in which a verb says that a time is yet to come
_SPOKEN_OF = 0.1  # strength of a time that somebody speaks of, and that may be any
_EARLIER = regex.compile(  # whom she had met that morning; it had rained in the night
    r"(?:\bhad\b|['’]d\b)(?:[^.;!?]*\bthat|[^,.;!?]*\b(?:in|during)\s+the)\s+$", regex.IGNORECASE
)
_SMALL_HOURS = regex.compile(
    r"\b(?:one|two|three|four|1|2|3|4)(?::\d\d)?(?:\s+o\s?[’']?\s?clock)?\s+in\s+the\s+morning\b", regex.IGNORECASE
)

_IT_IS_SMALL_HOURS = regex.compile(
    rf"\bit(?:[’']?s|\s+is)\s+(?:\w+\s+)?(?:\w+\s+)?{_SMALL_HOURS.pattern}|(?<=[\"“‘'—])at\s+{_SMALL_HOURS.pattern}(?=\?)",
    regex.IGNORECASE,
)


@cache
def _signs() -> Mapping[str, tuple[str, float, bool]]:
    return {words: (part, int(tenths) / 10, where == "said") for words, part, tenths, where in rows("times")}


_POINTS = frozenset("midnight noon midday".split())
_TELLING = frozenset("dark darkness dusk night daylight light sun home".split())


@cache
def _key_words() -> frozenset[str]:
    """The word that tells most of each sign, for a quick look."""
    telling = [[word for word in words_in(sign) if word in _TELLING] or words_in(sign) for sign in _signs()]
    return frozenset(max(words, key=len) for words in telling)


@cache
def _sign_pattern() -> regex.Pattern[str]:
    return regex.compile(r"(?<![\p{L}\p{M}-])\L<signs>(?![\p{L}\p{M}-])", regex.IGNORECASE, signs=list(_signs()))


def find(annotated: Annotated) -> tuple[TimeMark, ...]:
    """Find the signs of the time in narration and speech.

    Args:
        annotated: The manuscript with its quotations and sentences.

    Returns:
        The signs in order.
    """
    marks = [*_told(annotated), *_said(annotated)]
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.jump)))


def _told(annotated: Annotated) -> Iterator[TimeMark]:
    text = annotated.text
    for number, sentence in enumerate(annotated[SENTENCES]):
        yield from _jumps(text, number, sentence)
        for match in _SMALL_HOURS.finditer(text, sentence.start, sentence.end):
            yield TimeMark(match.start(), match.end(), number, "NIGHT", 0.9)
        if not _AGAIN.search(text, sentence.start, sentence.end):
            yield from _signs_in(text, sentence.start, sentence.end, number)
            yield from _clocks(text, number, sentence)


def _jumps(text: str, number: int, sentence: Sentence) -> Iterator[TimeMark]:
    if sentence.follows is not None and text[sentence.start].islower():
        tagged = tagged_jump(text, sentence.start, sentence.end)
        if tagged is not None:
            yield TimeMark(tagged.start, tagged.end, number, tagged.part, 0.9, tagged.strength, tagged.another_day)
        return
    jump = opening_jump(text, sentence.start, sentence.end) or jump_in(text, sentence.start, sentence.end)
    if jump is not None:
        another = jump.another_day or _NEXT_DAY.match(text, jump.end, sentence.end) is not None
        yield TimeMark(jump.start, jump.end, number, jump.part, 0.9, jump.strength, another, jump.hour)


def _clocks(text: str, number: int, sentence: Sentence) -> Iterator[TimeMark]:
    """`At half past seven`: morning or evening, as it comes next."""
    for match in _CLOCK.finditer(text, sentence.start, sentence.end):
        hour = hour_of(match["hour"])
        if 1 <= hour <= 12:
            yield TimeMark(match.start(), match.end(), number, None, 0.7, hour=hour)


def _said(annotated: Annotated) -> Iterator[TimeMark]:
    for quotation in annotated[QUOTATIONS]:
        greeting = _GREETING.match(annotated.text, quotation.start, quotation.end)
        if greeting is not None:
            yield TimeMark(*greeting.span("part"), None, greeting["part"].upper(), 0.5)
            continue
        small = _IT_IS_SMALL_HOURS.search(annotated.text, quotation.start, quotation.end)
        if small is not None:
            yield TimeMark(*small.span(), None, "NIGHT", 0.6)
        yield from _signs_in(annotated.text, quotation.start, quotation.end, None)


def _signs_in(text: str, start: int, end: int, sentence: int | None) -> Iterator[TimeMark]:
    signs = _signs()
    if _key_words().isdisjoint(words_in(text[start:end])):
        return
    for match in _sign_pattern().finditer(text, start, end):
        part, strength, said = signs[match[0].lower()]
        if said and sentence is not None:
            continue
        if said and _TO_COME.search(text, max(start, match.start() - _CLAUSE), match.start()):
            strength = min(strength, _SPOKEN_OF)
        if not said and sentence is None:
            strength = min(strength, 0.6) / 2
            if _PLANNED.search(text, max(start, match.start() - 12), match.start()) or match[0].lower() in _POINTS:
                strength = min(strength, _SPOKEN_OF)
        if sentence is not None and _EARLIER.search(text, start, match.start()):
            continue
        if _OTHER_TIME.search(text, max(start, match.start() - 24), match.start()) or _BEFORE_THAT.match(
            text, match.end()
        ):
            continue
        if part == "MORNING" and _SMALL_HOURS.search(text, max(start, match.start() - 30), match.end()):
            part = "NIGHT"
        yield TimeMark(match.start(), match.end(), sentence, part, strength)
