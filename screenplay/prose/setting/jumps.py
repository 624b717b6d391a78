"""Phrases with which narration jumps to another time: `the next morning`, `three hours later`, `after dinner`."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from screenplay.prose.words import is_past_verb

__all__ = ["Jump", "hour_of", "jump_in", "opening_jump", "tagged_jump"]


@dataclass(frozen=True, slots=True)
class Jump:
    """A phrase that puts the story at another time.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        part: The part of the day that it names, or None.
        strength: How surely the story is at another time from here on.
        another_day: What was said of the time of day before counts no more.
        hour: The hour of the clock, where the phrase does not say of which half of the day; else 0.
    """

    start: int
    end: int
    part: str | None
    strength: float
    another_day: bool = False
    hour: int = 0


_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|several"
    r"|many|some|a\s+few|a\s+couple\s+of|\d{1,3})"
)
_ABOUT = r"(?:about|some|nearly|almost|not\s+quite|just|only)?\s*"
_COUNTED = rf"{_ABOUT}(?:{_NUMBER}\s+)+(?:and\s+a\s+half\s+)?"
_GONE = r"(?:later|after(?:wards?)?|passed|went\s+by|had\s+passed)\b"
_PART = r"(?P<part>morning|forenoon|afternoon|evening|night)"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_HOUR = r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?:[:.]\d\d|-thirty)?\b"
_CLOCK = (
    r"(?:(?:about|nearly|almost|past|well|just|exactly|a\s+(?:little|few\s+minutes)\s+(?:past|before|after|to)|half[\s-]past|half|(?:a\s+)?quarter\s+(?:past|to)"
    rf"|\w+\s+minutes\s+(?:past|to))\s+)*{_HOUR}(?:\s+o\s?[’']?\s?clock)?"
    r"(?:\s+in\s+the\s+(?P<part>morning|afternoon|evening)|\s+at\s+(?P<night>night))?"
    r"(?=\s+(?:and|when|before|the|they|he|she|we|i)\b|,|\.)"
)
_MEAL = r"(?P<meal>breakfast|lunch(?:eon|time)?|dinner(?:time)?|supper(?:time)?)"
_LIGHT = r"(?P<meal>first\s+light|dawn|daybreak|sunrise|sunset|dusk|twilight|nightfall|noon|midday|midnight)"
_EVENT = (
    r"(?P<meal>breakfast|lunch|luncheon|dinner|supper|tea|church|school|class|work|show|concert|play|game|match|meal"
    r"|service|funeral|party|ball|(?:first|second|third|fourth|last)\s+(?:period|lesson|bell|class))\b"
)
_LEAD = r"(?:(?:but|and|so|then|early|late|at\s+last|at\s+length|finally|however|it\s+was|again)\s*,?\s+)*"
_AT = r"(?:at|by|before|just\s+(?:before|after)|soon\s+after|shortly\s+after|towards?)\s+(?:the\s+)?"
_WHO = r"(?:the|he|she|they|we|i|\p{Lu})"
# How a sentence opens that jumps: pattern, strength, whether to another day. A strength below one half is tentative:
# the place must change as well. The named groups are a part of the day, an hour of the clock, a meal or other event.
_OPENING = tuple(
    (regex.compile(rf"{_LEAD}(?:{pattern})", regex.IGNORECASE), strength, another)
    for pattern, strength, another in (
        (
            rf"(?:(?:on|in|by)\s+)?(?:the\s+)?(?:very\s+)?(?:next|following)\s+(?:{_PART}|day|week|month|year|{_DAY})\b",
            0.9,
            True,
        ),
        (rf"(?:on\s+)?the\s+(?:second|third|fourth|last)\s+(?:{_PART}|day)\b", 0.7, True),
        (rf"{_COUNTED}(?:days?|nights?|weeks?|fortnight|months?|years?)\s+{_GONE}", 0.9, True),
        (rf"{_COUNTED}hours?\s+{_GONE}", 0.9, False),
        (rf"{_COUNTED}minutes\s+{_GONE}", 0.4, False),
        (rf"(?:later\s+)?(?:that|the\s+same)\s+(?:very\s+|same\s+)?{_PART}\b", 0.8, False),
        (rf"(?:later|early|late)\s+(?:in\s+)?(?:that|the)\s+(?:{_PART}|day)\b", 0.8, False),
        (rf"(?:early\s+|late\s+)?in\s+the\s+(?:early\s+|late\s+)?{_PART}\b", 0.7, False),
        (rf"{_AT}(?:{_LIGHT}|{_MEAL})\b", 0.7, False),
        (rf"by\s+{_PART}\b", 0.6, False),
        (rf"it\s+was\s+(?:about\s+|then\s+|now\s+)?{_CLOCK}", 0.6, False),
        (rf"(?:at|by|towards?|(?:un)?til+)\s+(?:about\s+|then\s+|now\s+)?{_CLOCK}", 0.4, False),
        (
            rf"(?:on\s+)?(?:the\s+)?(?:following\s+|next\s+)?{_DAY}(?:\s+{_PART})?(?=\s+(?:was|came|dawned|started|began|it|there|{_WHO})\b|,)",
            0.8,
            True,
        ),
        (rf"after\s+(?:the\s+)?{_EVENT}", 0.7, False),
        (
            r"(?:when\s+)?(?P<meal>breakfast|lunch|luncheon|dinner|supper)\s+was\s+(?:\w+\s+)?(?:over|done|finished|ended)\b",
            0.8,
            False,
        ),
        (r"(?P<meal>breakfast|lunch|luncheon|dinner|supper)\s+(?:was|came|passed)\b", 0.5, False),
        (r"when\s+(?:\w+\s+){1,2}(?:awoke|woke(?:\s+up)?)\b", 0.6, False),
        (
            r"(?=\w+\s+(?:\w+\s+)?(?:awo|wo[ck]|was\s+(?:aw|wo)))(?:\w+\s+){1,2}"
            r"(?:awoke|woke(?:\s+up)?|was\s+(?:awakened|awoken|woken))(?:\s+(?:to|at|in|with|by)\b|[.,])",
            0.6,
            False,
        ),
        (r"it\s+was\s+(?:\w+\s+)?(?P<dark>dark|daylight|light)\s+(?:when|before)\b", 0.6, False),
        (
            r"(?:when|as)\s+(?:the\s+|a\s+)?(?:\w+\s+)?clocks?\s+(?:had\s+)?(?:struck|strikes|chimed)\s+" + _HOUR,
            0.6,
            False,
        ),
        (r"when\s+(?:\w+\s+){1,3}(?:got\s+back|came\s+back|returned)\b", 0.4, False),
        (rf"when\s+(?:\w+\s+){{2,5}}(?:in\s+the\s+{_PART}|that\s+{_PART})\b", 0.7, False),
        (rf"(?:afterwards?|later(?:\s+on)?)(?=,|\s+{_WHO}\b)", 0.5, False),
        (rf"(?:\w+\s+){{1,3}}(?:spent|passed)\s+(?:the|that)\s+(?:rest\s+of\s+the\s+)?{_PART}\b", 0.7, False),
        (rf"(?:on\s+)?(?:one|a\s+certain)\s+(?:\w+\s+)?(?:{_PART}|day)\b", 0.6, True),
        (rf"(?:the\s+)?(?:{_PART}|day)\s+(?:came|arrived|dawned|of\s+the)\b", 0.6, True),
    )
)
_INSIDE = regex.compile(
    rf"\b(?:on\s+(?:a|one)\s+(?:certain\s+)?(?:\w+\s+)?{_PART})\b|\b(?:(?:the|that)\s+(?:next|following|same)\s+(?:{_PART}|day)|(?:late|early|later)\s+that\s+(?:{_PART}|day))\b",
    regex.IGNORECASE,
)
_PLANNED = regex.compile(
    r"\b(?:(?:was|were)\s+(?:\w+ing)|to\s+be|hop(?:e|ed|ing)|until|till|before|by|promised|agreed|arranged|meant|plans?"
    r"|planned)\b",
    regex.IGNORECASE,
)
_LASTING = regex.compile(
    r"\b(?:talk(?:ed)?|danced?|walked|sat|sit|worked|drank|argued|played|waited|slept|rode|drove|travell?ed|stayed|lay"
    r"|searched)\b(?:\s+\w+){0,3}?\s+(?:for\s+(?:hours|a\s+long\s+time|days|weeks)"
    r"|(?:all|through)\s+(?:the\s+)?night|until\s+(?:dawn|morning|midnight|dark))\b",
    regex.IGNORECASE,
)
_ONE = regex.compile(rf"\b(?:one|that|next|the\s+same)\s+(?:\w+\s+)?(?:{_PART}|day)\b", regex.IGNORECASE)
_TAG = 60  # characters of a speech tag
_DAYS_ON = 0.9  # strength of a jump that a past perfect follows as well: `The next morning the rain had stopped`
_UNDONE = frozenset("would could might should always usually often".split())
_WORD = regex.compile(r"[\p{L}’']+")
_MEALS = {
    **dict.fromkeys(("first light", "dawn", "daybreak", "sunrise"), "DAWN"),
    **dict.fromkeys(("sunset", "dusk", "twilight", "nightfall"), "DUSK"),
    **dict.fromkeys(("noon", "midday", "lunch", "luncheon", "lunchtime"), "DAY"),
    **dict.fromkeys(("midnight", "supper", "suppertime", "show", "concert", "ball"), "NIGHT"),
    **dict.fromkeys(("dinner", "dinnertime"), "EVENING"),
    **dict.fromkeys(("tea", "school"), "AFTERNOON"),
    "breakfast": "MORNING",
}
_HOURS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))


def opening_jump(text: str, start: int, end: int) -> Jump | None:
    """Read the jump in time that a sentence opens with.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.

    Returns:
        The jump, or None; also None where the sentence tells what was before, or would be.
    """
    for pattern, strength, another in _OPENING:
        match = pattern.match(text, start, end)
        settled = match is not None and (strength >= _DAYS_ON or match[0].lower().startswith("by "))
        sure = settled and not _is_wish(text, match.end(), end) if match else False
        if match and (sure or not _told_of_before(text, match.end(), end)):
            groups = match.groupdict()
            part = _part_of(groups)
            hour = 0 if part or not groups.get("hour") else hour_of(groups["hour"] or "")
            return Jump(start, match.end(), part, strength, another, hour)
    return None


def tagged_jump(text: str, start: int, end: int) -> Jump | None:
    """Read the jump in time in a speech tag: `... said Ann to him one evening`."""
    match = _ONE.search(text, start, min(end, start + _TAG))
    return Jump(match.start(), match.end(), _part_of(match.groupdict()), 0.8, another_day=True) if match else None


def hour_of(words: str) -> int:
    """The hour that a number word or a number names."""
    return int(words) if words.isdigit() else _HOURS[words.lower()]


def jump_in(text: str, start: int, end: int) -> Jump | None:
    """Read a jump in time that stands within a sentence: `On the roof the next morning ...`."""
    match = _INSIDE.search(text, start, end)
    if match and not _PLANNED.search(text, start, match.start()) and not _told_of_before(text, start, end):
        another = "next" in match[0].lower() or "following" in match[0].lower()
        return Jump(match.start(), match.end(), _part_of(match.groupdict()), 0.7, another)
    match = _LASTING.search(text, start, end)
    if match and not _told_of_before(text, start, match.start()):
        return Jump(match.start(), match.end(), None, 0.75)
    return None


def _is_wish(text: str, start: int, end: int) -> bool:
    """The main verb tells what would be, or what used to be."""
    words = [match[0].lower() for match in _WORD.finditer(text, start, min(end, start + 120))]
    verb = next((word for word in words if word in _UNDONE or word == "had" or is_past_verb(word)), "")
    return verb in _UNDONE


def _told_of_before(text: str, start: int, end: int) -> bool:
    """The main verb is a past perfect or a wish: the sentence stays where it is and looks elsewhere."""
    words = [match[0].lower() for match in _WORD.finditer(text, start, min(end, start + 120))]
    for number, word in enumerate(words):
        if word in _UNDONE:
            return True
        if word == "had":
            ahead = words[number + 1] if number + 1 < len(words) else ""
            return ahead == "been" or is_past_verb(ahead) or ahead in ("gone", "taken", "seen", "done")
        if is_past_verb(word):
            return False
    return False


def _part_of(groups: dict[str, str | None]) -> str | None:
    part, hour = groups.get("part"), groups.get("hour")
    number = hour_of(hour) if hour else 0
    if part:
        if part.lower() == "morning" and 1 <= number <= 4:
            return "NIGHT"
        return "MORNING" if part.lower() == "forenoon" else part.upper()
    if groups.get("night"):
        return "NIGHT"
    if groups.get("dark"):
        return "NIGHT" if groups["dark"] == "dark" else "MORNING"
    meal = groups.get("meal")
    if meal:
        return _MEALS.get(" ".join(meal.lower().split()))
    if number > 12:
        return "AFTERNOON" if number < 18 else "EVENING" if number < 21 else "NIGHT"
    return "AFTERNOON" if 1 <= number <= 5 else None
