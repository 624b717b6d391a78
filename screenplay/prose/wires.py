"""Voices from telephones, radios and their like: the words that tell of them."""

from __future__ import annotations

import regex

__all__ = ["DEVICES", "OTHER_END", "hung_up", "machine_sounds", "near_wire", "on_wire", "sounds"]

DEVICES = frozenset(
    "phone telephone radio wireless loudspeaker speakerphone intercom tannoy recording machine set box television"
    " handset headset".split()
)
_DEVICE = (
    r"(?:(?:tele)?phone|receiver|handset|radio|wireless|intercom|loudspeaker|speaker(?:phone)?|tannoy|walkie-talkie"
    r"|answering\s+machine|voice\s?mail)"
)
OTHER_END = r"other\s+end(?!\s+of\s+(?!the\s+(?:line|phone|wire|call)\b))"  # of a line, and not of the table
_ON_WIRE = regex.compile(
    r"\b(?:over|from|out\s+of|through|on|at)\s+(?:the|his|her|my|their|a)?\s*"
    rf"(?:{OTHER_END}|phone|telephone|receiver|line|radio|speaker(?:phone)?|intercom|loudspeaker|headset|earpiece|handset"
    r"|walkie-talkie|tannoy|tape|answering\s+machine|voice\s?mail|recording|comm?)\b"
    r"|\bvoice\s+in\s+(?:his|her|my|their)\s+ear\b",
    regex.IGNORECASE,
)
_NEAR_WIRE = regex.compile(
    rf"\b{_DEVICE}\b|\b{OTHER_END}\b|\bon\s+(?:the\s+line|speaker)\b|\bdial(?:led|ed|s)\b|\bcall\s+(?:connected|went\s+through)\b",
    regex.IGNORECASE,
)
# What a machine does when somebody speaks through it; a telephone that only buzzes calls.
_SOUNDS = regex.compile(
    rf"\b(?:(?:{_DEVICE})|(?:set|box|line)(?=\s+(?:said|says|was|crackle|hiss|squawk)))"
    r"(?:\s+(?:on|in|at|over|by|above)\s+(?:the|his|her|my|their)\s+\p{L}+(?:\s+\p{L}+)?)?"
    r"\s+(?:then\s+|suddenly\s+)?(?:crackle[sd](?:\s+and)?|hisse[sd]|squawk(?:s|ed)|sp(?:at|its)|cough(?:s|ed)|bark(?:s|ed)"
    r"|announce[sd]|says?|said|(?:was|is)\s+saying|answer(?:s|ed)|repl(?:ies|ied)|clear(?:s|ed)\s+its\s+throat"
    r"|(?:came|comes)\s+(?:on|alive|to\s+life))\b"
    r"|\bvoice\s+(?:crackled|hissed|buzzed|came|rang|boomed|said|asked|answered|replied|sounded|was|says|comes|is)\b",
    regex.IGNORECASE,
)
_HUNG_UP = regex.compile(
    r"\b(?:line|phone|radio|call|screen)\s+(?:(?:went|goes|had\s+gone|has\s+gone)\s+(?:dead|silent|quiet|dark|blank)|ended|cut\s+out)"
    r"|\b(?:hung|hangs|hang|hanging)\s+(?:it\s+|the\s+phone\s+)?up\b|\b(?:rang|rings|ringing|clicked|clicks)\s+off\b"
    r"|\b(?:put|puts|set|sets|laid|lays|slammed|slams)\s+(?:(?:the|his|her|my)\s+(?:tele)?(?:phone|receiver|handset)\s+(?:back\s+)?(?:down|away)"
    r"|down\s+the\s+(?:phone|receiver|handset))|\bended\s+the\s+call\b|\b(?:disconnected|rung\s+off)\b",
    regex.IGNORECASE,
)
_PAST_TAG = regex.compile(r"[;]|,\s*(?:who|which|that|whose|and|but|as|while|when)\b|\s(?:and|who|as|while|when|to)\s")


def on_wire(words: str, verb: int) -> bool:
    """A sentence says that its tag is heard through a machine.

    Args:
        words: The sentence.
        verb: Where in it the verb of speaking ends; what stands apart from that tells of something else.
    """
    for match in _ON_WIRE.finditer(words):
        first, last = sorted((max(verb, 0), match.start()))
        if _PAST_TAG.search(words, first, max(first, last)) is None:
            return True
    return False


def near_wire(words: str) -> bool:
    """A stretch names a telephone, a radio or something of the kind."""
    return _NEAR_WIRE.search(words) is not None


def sounds(words: str) -> bool:
    """A machine or a voice is heard: `the radio crackled`, `his voice said`."""
    return _SOUNDS.search(words) is not None


def machine_sounds(words: str) -> bool:
    """A machine itself is heard: `the radio crackled`."""
    match = _SOUNDS.search(words)
    return match is not None and not match[0].casefold().startswith("voice")


def hung_up(words: str) -> bool:
    """The call is over."""
    return _HUNG_UP.search(words) is not None
