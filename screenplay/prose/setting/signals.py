"""Turns of phrase in the narration that tell how to take its moves: leave-taking, habit, looking back, driving."""

from __future__ import annotations

import regex

from screenplay.prose.sentences import Sentence

__all__ = [
    "alights",
    "all_follow",
    "comes_back",
    "drives",
    "invites",
    "is_tag",
    "is_usual",
    "looks_back",
    "makes_ready",
    "reaches",
    "stops_short",
    "walks_on",
]

_GARMENTS = r"(?:hat|coat|cloak|umbrella|keys|leave|bonnet|shawl|bags?)"
_READY = regex.compile(
    r"\b(?:(?:started|turned|began|rose|prepared|hurried|got\s+up|stood\s+up|set\s+off|set\s+out|set\s+forth)"
    r"\s+(?:to\s+(?:go|leave)|for\s+the\s+door|(?:out|off)\b)"
    r"|(?:headed|made|started|heading)\s+(?:for|to|towards?)\s+the\s+(?:door|exit|gate)"
    r"|(?:took|picked\s+up|caught\s+up|seized|fetched|grabbed)\s+(?:up\s+)?(?:his|her|my|their|our)\s+"
    rf"{_GARMENTS}|started\s+(?:out\s+)?the\s+door|took\s+leave|departed|took\s+his\s+departure)\b",
    regex.IGNORECASE,
)
_INVITING = regex.compile(
    r"\b(?:come\s+(?:in|inside|along|with\s+(?:me|us)|upstairs|on\s+in)|step\s+in(?:side)?|this\s+way|after\s+you|follow\s+me"
    r"|let['’]?s\s+(?:go|get\s+out)|let\s+us\s+go|shall\s+we\s+go|we\s+(?:should|must|had\s+better)\s+go)\b",
    regex.IGNORECASE,
)
_USUAL = regex.compile(
    r"\b(?:usually|always|(?:every|each)\s+(?:day|night|morning|evening|week)|would\s+often)\b", regex.IGNORECASE
)
_DRIVING = regex.compile(
    r"\b(?:driver|coachman|cabman|chauffeur|whipped|driving|drove|drive|engine)\b", regex.IGNORECASE
)
_BACK = regex.compile(r"\b(?:emerged|reappeared|came\s+(?:out|back)|returned)\b", regex.IGNORECASE)
_ALIGHTED = regex.compile(r"\b(?:got|gets|jumped|scrambled)\b", regex.IGNORECASE)
_REACHED = regex.compile(r"\b(?:reach|got|gett|arriv)", regex.IGNORECASE)
# Subject and `had` with a participle: a past perfect as the main verb.
_PERFECT = regex.compile(
    r"(?:(?!who\b|which\b|that\b|when\b|as\b)[\p{L}’'.-]+\s+){1,5}?had\s+"
    r"(?!(?:an?|the|no|to|not|his|her|my|their|our|its|it|him|them|me|us|some|any|one|two|three|nothing|only|hardly|just"
    r"|scarcely\s+(?:done|reached|gone|come|entered|left))\b)\p{L}+",
    regex.IGNORECASE,
)
_AT_THE_DOOR = regex.compile(
    r"\b(?:knock(?:ed|s|ing)?|rang|rings|bell|knocker|gate|porch|latch|doorstep|threshold|entered|enters|ushered|shown"
    r"|went\s+in|goes\s+in|went\s+inside|let\s+(?:him|her|them|us|me)\s+in|let\s+(?:him|her|them|my|our)sel(?:f|ves)\s+in"
    r"|stopped|stops|paused|halted|alighted|dismounted|drew\s+up|pulled\s+up|drove\s+away|windows?"
    r"|door\s+(?:was\s+)?(?:opened|stood|yielded))\b",
    regex.IGNORECASE,
)
_AFTER = regex.compile(r"\b(?:followed\s+(?:him|her|them|me|us)|went\s+in|passed\s+in|walked\s+in)\b", regex.IGNORECASE)
_ALL = regex.compile(r"[\s.!?]*(?:[\p{L}’']+\s+){0,4}?(?:they|we)\s+\p{Ll}+", regex.IGNORECASE)
_THEY = regex.compile(r"\b(?:they|we|together)\b", regex.IGNORECASE)
_CLAUSE = regex.compile(r";|\b(?:as|when|while)\b")
_SOON = 90  # characters behind a move in which the text tells that somebody is back
_THERE = 500  # characters in which the text tells that somebody stands at the door
_SAYING = frozenset("said asked cried replied says whispered answered shouted muttered".split())


def makes_ready(text: str, sentence: Sentence) -> bool:
    """Somebody is about to leave: takes hat or leave, rises to go, heads for the door."""
    return _READY.search(text, sentence.start, sentence.end) is not None


def invites(text: str, start: int, end: int) -> bool:
    """Speech that leads elsewhere: `come in`, `this way`, `let's go`."""
    return _INVITING.search(text, start, end) is not None


def is_usual(text: str, sentence: Sentence) -> bool:
    """The sentence tells what is usual: `In the mornings she always walked to the shore`."""
    return _USUAL.search(text, sentence.start, sentence.end) is not None


def drives(text: str, sentence: Sentence) -> bool:
    """The sentence speaks of a driver, or of driving."""
    return _DRIVING.search(text, sentence.start, sentence.end) is not None


def comes_back(text: str, start: int, end: int) -> bool:
    """Who went somewhere is back before the sentence is out."""
    clause = _CLAUSE.search(text, start, end)
    return _BACK.search(text, start, min(end, start + _SOON, clause.start() if clause else end)) is not None


def alights(text: str, start: int, end: int) -> bool:
    """The words tell of getting out of a vehicle."""
    return _ALIGHTED.search(text, start, end) is not None


def reaches(text: str, start: int, end: int) -> bool:
    """The words tell of getting somewhere, and not of setting out."""
    return _REACHED.search(text, start, end) is not None


def stops_short(text: str, end: int) -> bool:
    """Who has come to a house stands before it yet: there is knocking, a bell, a gate."""
    return _AT_THE_DOOR.search(text, end, end + _THERE) is not None


def walks_on(text: str, start: int, end: int) -> bool:
    """Everybody goes on from there: `... and they walked on`."""
    return _THEY.search(text, start, end) is not None


def all_follow(text: str, start: int, end: int) -> bool:
    """Somebody else follows, or the next sentence is about all: `There they supped`."""
    return _AFTER.search(text, start, end) is not None or _ALL.match(text, end) is not None


def looks_back(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Two sentences that tell what had happened earlier: both have their main verb in the past perfect."""
    same = before.paragraph == sentence.paragraph
    return same and all(_PERFECT.match(text, part.start, part.end) is not None for part in (before, sentence))


def is_tag(text: str, sentence: Sentence) -> bool:
    """The sentence goes on with the speech before it: `said Ann, as she swung the truck out of the yard`."""
    if not text[sentence.start].isupper():
        return True
    return any(word.strip(",.") in _SAYING for word in text[sentence.start : sentence.end].split(maxsplit=3)[:3])
