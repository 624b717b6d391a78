"""Tags whose subject is no person that is known, told by their shape.

`said one of the boys`, `the radio was saying`, `came a shout from the yard`, `Ann wanted to know`.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from screenplay.prose.tag_use import joins
from screenplay.prose.tagpieces import MANNER_WORDS, flat
from screenplay.prose.verbs import SpeechVerb, VerbKind, speech_verb

__all__ = ["Shape", "shaped"]

_OWN = r"(?i:the|a|an|his|her|my|their|our|this|that|another)"
_THINGS = r"(?:\p{Ll}[\p{Ll}-]*(?:['’]s|s['’])?\s+){0,3}?\p{L}[\p{L}-]*"
_SEVERAL = r"(?i:one|two|three|four|some|several|all|both|most|another|each|none|half)"
_UNKNOWN = (
    r"(?:(?i:they\s+all|they\s+both|they|we\s+all|we\s+both|we|somebody|someone|everybody|everyone|another|others)"
    rf"|{_SEVERAL}(?:\s+(?:two|three|four))?\s+of\s+(?:them|us|{_OWN}\s+{_THINGS})|{_OWN}\s+{_THINGS})"
)
_NAMED = r"(?:\p{Lu}[\p{L}’']+(?:\s+\p{Lu}[\p{L}’']+)?|(?i:he|she|I|they))"
_PLACED = r"(?:\s+(?:in|with|at|by|on|behind|near|beside|from)\s+(?:the|a|an|his|her)\s+[\p{L}-]+(?:\s+[\p{Ll}-]+)?)?"
_EDGE = (
    r"(?=\s*[,.;:!?…—]|\s*$"
    r"|\s+(?:together|again|as|and|in|with|at|from|over|through|to|all|back|down|up|aloud|\p{L}+ly)\b)"
)
_SAID_ONE = regex.compile(rf"(?P<verb>\p{{Ll}}+)\s+{_UNKNOWN}{_PLACED}{_EDGE}")
_ONE_SAID = regex.compile(
    rf"{_UNKNOWN}{_PLACED}\s+(?:(?:was|were|is|are)\s+(?P<saying>saying)|(?:then\s+)?(?P<verb>said|say|says|agreed|agree|agrees"
    rf"|replied|answered|called|shouted|cried|yelled|whispered|muttered|murmured|chorused)){_EDGE}"
)
_TO_NAME = regex.compile(rf"{_NAMED}\s+(?P<verb>\p{{Ll}}+)(?=\s+to\s+\p{{Lu}})")
_WANTED = regex.compile(rf"(?:{_NAMED}|{_UNKNOWN})\s+(?:wants|wanted|want)\s+to\s+know(?=\s*[,.;!?]|\s*$)")
_REPORTED = regex.compile(
    rf"(?:{_NAMED}|{_UNKNOWN})\s+\p{{Ll}}+(?:ed|s)(?=\s+(?:over|through|on|into)\s+(?:the|his|her|my|their)\s+"
    r"(?:radio|phone|telephone|intercom|speaker|loudspeaker|headset|walkie-talkie|tannoy)\b)"
)
_CAME = regex.compile(
    rf"(?:came|comes)(?:\s+(?:up|down|back|over|across|out))?(?:\s+(?:{_OWN}|\p{{Lu}}[\p{{L}}’']*['’]s|the\s+\p{{Ll}}+['’]s)\s+(?:\p{{Ll}}+\s+){{0,2}}?(?P<noun>\p{{Ll}}+))?"
    r"(?:\s+(?P<place>(?:from|out\s+of|over|through|up\s+from|down\s+from|back\s+from)\s+[^,;.!?]{1,60}?))?(?=\s*[,.;!?]|\s*$)"
)
_RESUMED = regex.compile(r"(?:into|to|over|through)\s+(?:[\p{L}'’-]+\s+){0,3}[\p{L}'’-]+(?=\s*[,.;!?]|\s*$)")
_ANSWERS = frozenset("voice reply answer response".split())
_SAYS = SpeechVerb("say", VerbKind.PLAIN)


@dataclass(frozen=True, slots=True)
class Shape:
    """A tag found by its shape.

    Attributes:
        end: Where what only says that somebody speaks ends.
        verb: The verb of speaking, as far as what follows it is concerned.
        manner: What the tag itself tells of the manner, for a parenthetical.
    """

    end: int
    verb: SpeechVerb
    manner: str = ""


def shaped(text: str, start: int, end: int) -> Shape | None:
    """Read a sentence behind a quotation as a tag by its shape.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.

    Returns:
        The tag; None for a sentence that has no such shape.
    """
    wanted = _WANTED.match(text, start, end)
    if wanted is not None:
        return Shape(wanted.end(), _SAYS)
    if not joins(text, start):
        return None
    return _said(text, start, end) or _came(text, start, end) or _resumed(text, start, end)


def _said(text: str, start: int, end: int) -> Shape | None:
    """`said one of the boys`, `they said`, `the porter reported over the radio`."""
    match = _ONE_SAID.match(text, start, end) or _TO_NAME.match(text, start, end)
    if match is None and text[start].islower():
        match = _SAID_ONE.match(text, start, end)
    if match is not None:
        verb = _SAYS if match.groupdict().get("saying") else speech_verb(match["verb"])
        if verb is not None and verb.kind in (VerbKind.PLAIN, VerbKind.VOICE):
            return Shape(match.end(), verb, "" if verb.kind is VerbKind.PLAIN else verb.ing)
        return None
    reported = _REPORTED.match(text, start, end)
    return Shape(reported.end(), _SAYS) if reported is not None else None


def _resumed(text: str, start: int, end: int) -> Shape | None:
    """`Ann said, "Yes," into one telephone, and ...`: the tag goes on behind its quotation."""
    match = _RESUMED.match(text, start, end)
    return Shape(match.end(), _SAYS, flat(text, start, match.end())) if match is not None else None


def _came(text: str, start: int, end: int) -> Shape | None:
    """`came a shout from the yard`: the noun and the place tell how it is heard."""
    match = _CAME.match(text, start, end)
    if match is None or not text[start].islower():
        return None
    noun, place = match["noun"], match["place"]
    if not noun and not place:
        return None
    verb = speech_verb(noun) if noun else None
    if noun and noun not in _ANSWERS and (verb is None or verb.kind is not VerbKind.VOICE):
        return None
    how = verb.ing if verb is not None and verb.kind is VerbKind.VOICE else ""
    where = flat(text, match.start("place"), match.end("place")) if place else ""
    if len(where.split()) > MANNER_WORDS:
        return None
    return Shape(match.end(), _SAYS, ", ".join(filter(None, (how, where))))
