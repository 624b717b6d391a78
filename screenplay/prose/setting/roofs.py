"""Under a roof or in the open air: by the place, and where it does not say, by what is about."""

from __future__ import annotations

from functools import cache

import regex

from screenplay.prose.lexicon import rows
from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.gazetteer import Site
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.tokens import words_in

__all__ = ["int_ext_of", "leans", "plainly_set"]

_READ = 2500  # characters of a scene in which signs are looked for
_BACK = 20000  # characters back in which the text may have told what kind of gallery it is
_PLAIN = 4  # signs that leave no doubt, if they are twice those against
_LEANING = 2  # signs that make more than a chance
_TOLD = 0.3  # surety of a place that is no guess
_OPENING = 400  # characters in which a scene begins
_INSIDE = regex.compile(r"(?:Inside|Indoors)\b(?!\s+(?:his|her|my|their)\b)")
_OUTSIDE = regex.compile(r"(?:Outside|Outdoors)\b(?!\s+(?:his|her|my|their|the\s+window)\b)")
_IN_WEATHER = regex.compile(
    r"\b(?:in\s+the\s+(?:\p{L}+\s+)?(?:rain|wind|snow|sun|sunshine|drizzle|sleet|downpour|moonlight|starlight|open\s+air)"
    r"|under\s+the\s+(?:stars|moon|open\s+sky))\b(?![^.!?]*\b(?:window|glass|curtains?|blinds?|umbrella\s+stand)\b)",
    regex.IGNORECASE,
)
_PANE = regex.compile(r"\b(?:windows?|glass|panes?|curtains?|inside|television|picture)\b", regex.IGNORECASE)
_ATOP = regex.compile(
    r"\bon\s+(?:the|its|his|her)\s+(?:tailgate|hood|bonnet|roof|trunk|running[\s-]board)\b", regex.IGNORECASE
)
_OPEN = frozenset(("gas station", "petrol station", "service station", "bus station"))  # open, if nothing tells
_ON = r"\bout\s+on(?:to)?\s+(?:the|a|his|her|their|our|my)\s+(?:\w+\s+)?{}\b"


@cache
def _signs(setting: str) -> frozenset[str]:
    return frozenset(word for kind, words in rows("roofs") if kind == setting for word in words.split())


def int_ext_of(text: str, cut: Cut, site: Site) -> tuple[str, bool]:
    """Tell whether a scene is inside or outside.

    Args:
        text: The whole text.
        cut: The scene.
        site: Its place.

    Returns:
        `INT`, `EXT`, or `INT/EXT` for a vehicle with much of the road in sight; and whether the place itself says so.
    """
    if cut.outside and site.rank in (Rank.ROOM, Rank.NOOK):  # it may be the hall outside, or the street
        inside, outside = _counts(text, cut)
        return ("EXT" if outside > inside or cut.adverb == "outdoors" else "INT"), False
    if cut.outside or site.setting in (Setting.EXT, Setting.CART):
        return "EXT", True
    if _opens(text, cut, _OUTSIDE) and not cut.outside and site.setting is Setting.INT and cut.known < _TOLD:
        return "EXT", False
    if site.setting is Setting.CAR:
        if _ATOP.search(text, cut.start, min(cut.end, cut.start + _OPENING)):
            return "EXT", True
        inside, outside = _counts(text, cut)
        return ("INT/EXT" if outside >= _PLAIN + 2 and outside > inside else "INT"), True
    if site.setting is Setting.INT:
        return "INT", True
    on = regex.compile(_ON.format(regex.escape(site.head)), regex.IGNORECASE)
    if site.group and on.search(text, max(0, cut.start - _BACK), cut.end):
        return "EXT", True  # out on the gallery, and not in it
    inside, outside = _counts(text, cut)
    exposed = cut.known < _TOLD and _in_weather(text, cut)
    return ("EXT" if exposed or outside > inside or (outside == inside and site.group in _OPEN) else "INT"), False


def _opens(text: str, cut: Cut, word: regex.Pattern[str]) -> bool:
    return word.match(text, cut.start, cut.end) is not None


def plainly_set(text: str, cut: Cut) -> str | None:
    """`INT` or `EXT` where the first word or the things about leave no doubt, else None."""
    if _opens(text, cut, _INSIDE):
        return "INT"
    if _opens(text, cut, _OUTSIDE):
        return "EXT"
    if _in_weather(text, cut):
        return "EXT"
    inside, outside = _counts(text, cut)
    if max(inside, outside) < _PLAIN or min(inside, outside) * 2 > max(inside, outside):
        return None
    return "INT" if inside > outside else "EXT"


def _in_weather(text: str, cut: Cut) -> bool:
    """The scene begins with somebody in the rain or the sun, and no window between."""
    for match in _IN_WEATHER.finditer(text, cut.start, min(cut.end, cut.start + _OPENING)):
        before = text[text.rfind("\n", cut.start, match.start()) + 1 : match.start()]
        spoken = before.count('"') % 2 or before.rfind("“") > before.rfind("”") or before.rfind("‘") > before.rfind("’")
        if not spoken and not _PANE.search(before, max(before.rfind("."), 0)):
            return True
    return False


def leans(text: str, cut: Cut) -> str | None:
    """`INT` or `EXT` by most of the things about; None where they hardly tell."""
    inside, outside = _counts(text, cut)
    if abs(inside - outside) < _LEANING:
        return None
    return "EXT" if outside > inside else "INT"


def _counts(text: str, cut: Cut) -> tuple[int, int]:
    """How many things are found under a roof, and how many in the open air."""
    found = words_in(text[cut.start : min(cut.end, cut.start + _READ)])
    inside, outside = _signs("int"), _signs("ext")
    return sum(word in inside for word in found), sum(word in outside for word in found)
